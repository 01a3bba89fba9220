import Bitext

/// Everything a user can set about segmentation, made into a segmenter for each language.
package struct SegmentationRules: Sendable {
  package let segmenters: BothLanguages<SentenceSegmenter>

  /// The built-in rules.
  package static let builtIn = SegmentationRules()

  private init() {
    segmenters = BothLanguages(ja: SentenceSegmenter(language: .ja), en: SentenceSegmenter(language: .en))
  }

  /// - Parameters:
  ///   - words: added to the built-in ones
  ///   - srx: overrules the built-in rules where it matches
  /// - Throws: `SRXError` for a pattern that does not compile.
  package init(words: SegmentationData, srx: SRXDocument? = nil) throws {
    let data = words == SegmentationData() ? nil : SegmentationData.builtIn.adding(words)
    segmenters = try BothLanguages(ja: Language.ja, en: .en).map { language in
      SentenceSegmenter(language: language, data: data, srx: try srx.map { try SRXRules($0, language: language) })
    }
  }

  /// The rules that several sources give together.
  /// - Throws: `SRXError` for a pattern that does not compile.
  package init(_ sources: SegmentationSources) throws {
    if sources.isEmpty { self = .builtIn } else { try self.init(words: sources.words, srx: sources.srx) }
  }
}

/// What a user's files and configuration say about segmentation, gathered before it is compiled.
package struct SegmentationSources: Sendable, Equatable {
  package var words: SegmentationData
  package var srx: SRXDocument?

  package init(words: SegmentationData = SegmentationData(), srx: SRXDocument? = nil) {
    self.words = words
    self.srx = srx
  }

  package var isEmpty: Bool { words == SegmentationData() && srx == nil }

  /// Adds a file as `taiyaku.yml` names it: SRX where the name ends in `.srx`, else words.
  /// - Throws: what `addWords` and `addSRX` throw.
  package mutating func add(_ file: SourceText) throws {
    if file.name.lowercased().hasSuffix(".srx") { try addSRX(file.bytes, name: file.name) } else { try addWords(file) }
  }

  /// Words before the first `[class]` line are abbreviations that never end a sentence.
  /// - Throws: `SegmentationDataError`
  package mutating func addWords(_ file: SourceText) throws(SegmentationDataError) {
    words.add(try SegmentationData(parsing: file[0..<file.bytes.count], name: file.name, defaultClass: .neverFinal))
  }

  /// - Throws: `XMLReadingError`, `SRXError`, or `SeveralSRXFiles` when there is one already.
  package mutating func addSRX(_ bytes: [UInt8], name: String) throws {
    if let srx { throw SeveralSRXFiles(first: srx.name, second: name) }
    srx = try SRXDocument(reading: bytes, name: name)
  }
}

/// Which of two SRX files wins nobody could tell.
package struct SeveralSRXFiles: Error, Equatable, CustomStringConvertible {
  package let first: String
  package let second: String

  package init(first: String, second: String) {
    self.first = first
    self.second = second
  }

  package var description: String {
    "\(second): there is an SRX file already (\(first)); join the two in one, in the order the rules are to be tried"
  }
}
