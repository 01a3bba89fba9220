import Bitext

/// Everything a user can set about segmentation, made into a segmenter for each language.
public struct SegmentationRules: Sendable {
  public let segmenters: BothLanguages<SentenceSegmenter>

  /// The built-in rules.
  public static let builtIn = SegmentationRules()

  private init() {
    segmenters = BothLanguages(ja: SentenceSegmenter(language: .ja), en: SentenceSegmenter(language: .en))
  }

  /// - Parameters:
  ///   - words: added to the built-in ones
  ///   - srx: overrules the built-in rules where it matches
  /// - Throws: `SRXError` for a pattern that does not compile.
  public init(words: SegmentationData, srx: SRXDocument? = nil) throws {
    let data = words == SegmentationData() ? nil : SegmentationData.builtIn.adding(words)
    segmenters = try BothLanguages(ja: Language.ja, en: .en).map { language in
      SentenceSegmenter(language: language, data: data, srx: try srx.map { try SRXRules($0, language: language) })
    }
  }

  /// Files of rules as `taiyaku.yml` and the command line name them: SRX where the name ends in `.srx`, else words (`SegmentationData`).
  /// Words before the first `[class]` line are abbreviations that never end a sentence.
  /// - Throws: `XMLReadingError`, `SRXError`, `SegmentationDataError`, or `SeveralSRXFiles`.
  public init(files: [SourceText]) throws {
    var words = SegmentationData()
    var srx: SRXDocument?
    for file in files {
      if file.name.lowercased().hasSuffix(".srx") {
        if let srx { throw SeveralSRXFiles(first: srx.name, second: file.name) }
        srx = try SRXDocument(reading: file.bytes, name: file.name)
      } else {
        words.add(try SegmentationData(parsing: file[0..<file.bytes.count], name: file.name, defaultClass: .neverFinal))
      }
    }
    try self.init(words: words, srx: srx)
  }
}

/// Which of two SRX files wins nobody could tell.
public struct SeveralSRXFiles: Error, Equatable, CustomStringConvertible {
  public let first: String
  public let second: String

  public init(first: String, second: String) {
    self.first = first
    self.second = second
  }

  public var description: String {
    "\(second): there is an SRX file already (\(first)); join the two in one, in the order the rules are to be tried"
  }
}
