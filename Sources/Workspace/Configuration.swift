import Bitext
import Gate
import Segmentation
import Structure

/// What `taiyaku.yml` says about a project. Every option of the command line overrides it.
package struct Configuration: Sendable, Equatable {
  /// What to do with the findings of a rule.
  package enum RuleSetting: Sendable, Equatable {
    case off
    case severity(Finding.Severity)
  }

  /// The Japanese-English dictionary to align with.
  package enum DictionaryChoice: Sendable, Equatable {
    /// The system's own, where there is one.
    case system
    case none
    case file(String)
  }

  /// Who is asked what sentences mean, where words leave the alignment in doubt.
  package enum EncoderChoice: Sendable, Equatable {
    /// Nobody said; nobody is asked, save by commands that take what is installed.
    case unsaid
    case none
    /// The one that is installed.
    case system
    /// A file: an encoder, or sentences with their vectors.
    case file(String)
    /// A server that a person named.
    case address(String)

    /// As it is written: a word, a file or an address.
    package init(_ name: String) {
      self =
        name == "none"
        ? .none : name == "system" ? .system : name.hasPrefix("http://") || name.hasPrefix("https://") ? .address(name) : .file(name)
    }
  }

  /// What is asked of the translations that a pattern finds.
  package struct PairCompleteness: Sendable, Equatable {
    /// The Japanese files.
    package var ja: PathPattern
    package var setting: StructureOptions.Completeness

    package init(ja: PathPattern, setting: StructureOptions.Completeness) { (self.ja, self.setting) = (ja, setting) }
  }

  /// What is said of the rules for some articles.
  package struct PathRules: Sendable, Equatable {
    package var files: PathPattern
    package var rules: [RuleID: RuleSetting]

    package init(files: PathPattern, rules: [RuleID: RuleSetting]) { (self.files, self.rules) = (files, rules) }
  }

  /// The language that the articles of a pattern are written in first.
  package struct PairDirection: Sendable, Equatable {
    /// The Japanese files, or the pages.
    package var ja: PathPattern
    package var from: Language

    package init(ja: PathPattern, from: Language) { (self.ja, self.from) = (ja, from) }
  }

  /// How sentences are cut, on top of the built-in rules.
  package struct SegmentationSetting: Sendable, Equatable {
    /// Files of words and at most one of SRX rules.
    package var files: [String]
    /// Words that stand in the configuration itself.
    package var words: SegmentationData

    package init(files: [String] = [], words: SegmentationData = SegmentationData()) {
      self.files = files
      self.words = words
    }
  }

  /// The file it was read from, as the user named it; nil when there is none.
  package var path: String?
  /// The folder the paths below are relative to, "" for the current one.
  package var root: String
  package var pairs: [PairPattern]
  /// How much the translations of some pairs are meant to say; the others say all.
  package var completeness: [PairCompleteness] = []
  /// Which language some pairs are written in first, by the pattern of their Japanese files or pages; the others by `from`.
  package var directions: [PairDirection] = []
  /// Files that are no articles, though a pattern finds them.
  package var excluded: [PathPattern] = []
  /// What is one language's own in addresses and settings.
  package var structure = StructureOptions()
  package var glossaries: [String]
  /// The language articles are written in first.
  package var from: Language?
  /// Settings by rule, such as `term.unsourced`; a rule that is not named keeps its own severity.
  package var rules: [RuleID: RuleSetting]
  /// Settings of some articles; where several speak of one rule, the last one counts.
  package var pathRules: [PathRules] = []
  /// The edition whose severities the project keeps to.
  package var edition: RuleEdition = .first
  /// Findings of this severity or above make `check` exit with 1.
  package var failOn: Finding.Severity?
  package var baseline: String?
  package var waivers: [Waiver]
  /// Further words and rules of segmentation.
  package var segmentation: SegmentationSetting
  package var dictionary: DictionaryChoice
  package var encoder = EncoderChoice.unsaid
  /// Files of words used beside the dictionary.
  package var lexicons: [String]
  /// Alignments a person has confirmed.
  package var pins: String?
  /// The state of the translations that a person has confirmed.
  package var lock: String?

  package init(
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

  /// What is set for an article: by rule, those of its paths over those of all.
  package func rules(for paths: [String]) -> [RuleID: RuleSetting] {
    var settings = rules
    for entry in pathRules where paths.contains(where: { PathPattern(located(entry.files.description)).match($0) != nil }) {
      settings.merge(entry.rules) { $1 }
    }
    return settings
  }

  /// Whether a rule that is off for all is set to something for some.
  package func isWanted(_ rule: RuleID) -> Bool {
    pathRules.contains { $0.rules[rule].map { $0 != .off } ?? false } || rules[rule].map { $0 != .off } ?? false
  }

  /// How much the translation of an article is meant to say: the first pattern that finds its Japanese file decides.
  package func completeness(ofJapanese path: String) -> StructureOptions.Completeness {
    completeness.first { PathPattern(located($0.ja.description)).match(path) != nil }?.setting ?? .full
  }

  /// The language an article is written in first, where its pair says so.
  /// - Parameter path: its Japanese file, or its page
  package func direction(ofJapanese path: String) -> Language? {
    directions.first { PathPattern(located($0.ja.description)).match(path) != nil }?.from
  }

  /// A path of the configuration as seen from where the command runs.
  package func located(_ path: String) -> String {
    root.isEmpty || path.hasPrefix("/") ? path : root + "/" + path
  }

  /// A path as seen from where the command runs, as files of the project name it.
  package func recorded(_ path: String) -> String {
    !root.isEmpty && path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
  }

  /// The file of pins beside the configuration, where it names none.
  package static let pinsDefaultName = "taiyaku.pins.jsonl"

  /// The lock beside the configuration, where it names none.
  package static let lockDefaultName = "taiyaku.lock"

  /// Where pins are kept; the file need not be there yet.
  package var pinsPath: String { located(pins ?? Self.pinsDefaultName) }

  /// Where the lock is kept; the file need not be there yet.
  package var lockPath: String { located(lock ?? Self.lockDefaultName) }
}
