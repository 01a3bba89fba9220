import Bitext
import Gate
import Segmentation
import Structure

/// What `taiyaku.yml` says about a project. Every option of the command line overrides it.
public struct Configuration: Sendable, Equatable {
  /// What to do with the findings of a rule.
  public enum RuleSetting: Sendable, Equatable {
    case off
    case severity(Finding.Severity)
  }

  /// The Japanese-English dictionary to align with.
  public enum DictionaryChoice: Sendable, Equatable {
    /// The system's own, where there is one.
    case system
    case none
    case file(String)
  }

  /// What is asked of the translations that a pattern finds.
  public struct PairCompleteness: Sendable, Equatable {
    /// The Japanese files.
    public var ja: PathPattern
    public var setting: StructureOptions.Completeness

    public init(ja: PathPattern, setting: StructureOptions.Completeness) { (self.ja, self.setting) = (ja, setting) }
  }

  /// How sentences are cut, on top of the built-in rules.
  public struct SegmentationSetting: Sendable, Equatable {
    /// Files of words and at most one of SRX rules.
    public var files: [String]
    /// Words that stand in the configuration itself.
    public var words: SegmentationData

    public init(files: [String] = [], words: SegmentationData = SegmentationData()) {
      self.files = files
      self.words = words
    }
  }

  /// The file it was read from, as the user named it; nil when there is none.
  public var path: String?
  /// The folder the paths below are relative to, "" for the current one.
  public var root: String
  public var pairs: [PairPattern]
  /// How much the translations of some pairs are meant to say; the others say all.
  public var completeness: [PairCompleteness] = []
  public var glossaries: [String]
  /// The language articles are written in first.
  public var from: Language?
  /// Settings by rule, such as `term.unsourced`; a rule that is not named keeps its own severity.
  public var rules: [RuleID: RuleSetting]
  /// Findings of this severity or above make `check` exit with 1.
  public var failOn: Finding.Severity?
  public var baseline: String?
  public var waivers: [Waiver]
  /// Further words and rules of segmentation.
  public var segmentation: SegmentationSetting
  public var dictionary: DictionaryChoice
  /// Files of words used beside the dictionary.
  public var lexicons: [String]
  /// Alignments a person has confirmed.
  public var pins: String?
  /// The state of the translations that a person has confirmed.
  public var lock: String?

  public init(
    path: String? = nil, root: String = "", pairs: [PairPattern] = [], glossaries: [String] = [], from: Language? = nil,
    rules: [RuleID: RuleSetting] = [:], failOn: Finding.Severity? = nil, baseline: String? = nil, waivers: [Waiver] = [],
    segmentation: SegmentationSetting = SegmentationSetting(), dictionary: DictionaryChoice = .system,
    lexicons: [String] = [], pins: String? = nil,
    lock: String? = nil
  ) {
    self.path = path
    self.root = root
    self.pairs = pairs
    self.glossaries = glossaries
    self.from = from
    self.rules = rules
    self.failOn = failOn
    self.baseline = baseline
    self.waivers = waivers
    self.segmentation = segmentation
    self.dictionary = dictionary
    self.lexicons = lexicons
    self.pins = pins
    self.lock = lock
  }

  /// How much the translation of an article is meant to say: the first pattern that finds its Japanese file decides.
  public func completeness(ofJapanese path: String) -> StructureOptions.Completeness {
    completeness.first { PathPattern(located($0.ja.description)).match(path) != nil }?.setting ?? .full
  }

  /// A path of the configuration as seen from where the command runs.
  public func located(_ path: String) -> String {
    root.isEmpty || path.hasPrefix("/") ? path : root + "/" + path
  }

  /// A path as seen from where the command runs, as files of the project name it.
  public func recorded(_ path: String) -> String {
    !root.isEmpty && path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }

  /// The file of pins beside the configuration, where it names none.
  public static let pinsDefaultName = "taiyaku.pins.jsonl"

  /// The lock beside the configuration, where it names none.
  public static let lockDefaultName = "taiyaku.lock"

  /// Where pins are kept; the file need not be there yet.
  public var pinsPath: String { located(pins ?? Self.pinsDefaultName) }

}
