import Bitext
import FoundationEssentials

/// What an XLIFF file keeps of an article besides the texts to be translated: both files as they were, and which sentences stand for each
/// other. With it the translated file is made from the XLIFF alone.
package struct ArticleSkeleton: Codable, Sendable, Equatable {
  package struct File: Codable, Sendable, Equatable {
    package var name: String
    package var text: String
  }

  /// A bead by the numbers of its sentences: from and to of the Japanese, of the English.
  typealias Places = [Int]

  private var version = 1
  package private(set) var from: Language
  package private(set) var ja: File
  package private(set) var en: File
  /// Whether both languages stand in one file.
  package private(set) var isPage: Bool
  /// How many sentences each file had.
  private var sentences: BothLanguages<Int>
  private var beads: [Places]
  /// How persons had cut sentences.
  package private(set) var cuts: [SentenceCut]

  /// - Returns: nil where the files are no text in UTF-8, into which nothing is ever written
  init?(_ pair: AlignedPair, from: Language) {
    for source in [pair.ja.source, pair.en.source] where source.encoding != nil || source.content != nil { return nil }
    self.from = from
    ja = File(name: pair.ja.source.name, text: String(decoding: pair.ja.source.bytes, as: UTF8.self))
    isPage = pair.ja.source == pair.en.source
    en = File(name: pair.en.source.name, text: isPage ? "" : String(decoding: pair.en.source.bytes, as: UTF8.self))
    sentences = BothLanguages(ja: pair.ja.sentences.count, en: pair.en.sentences.count)
    beads = pair.alignment.beads.map { [$0.ja.lowerBound, $0.ja.upperBound, $0.en.lowerBound, $0.en.upperBound] }
    cuts = [pair.ja, pair.en].flatMap { document in
      document.cuts.map { cut in
        SentenceCut(
          language: document.language, sentences: document.sentences[document.sentences(touching: cut.range)].map(\.text), near: cut.first)
      }
    }
  }

  package subscript(language: Language) -> File { language == .ja ? ja : en }

  // MARK: In a file

  /// In letters that every program leaves as they are: line ends, signs and spaces of the article are nobody's to even out.
  func encoded() -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let json = try? encoder.encode(self) else { return "" }
    return json.base64EncodedString(options: [.lineLength76Characters, .endLineWithLineFeed])
  }

  /// - Returns: nil for what is no skeleton of ours
  init?(_ encoded: String) {
    guard let json = Data(base64Encoded: encoded, options: .ignoreUnknownCharacters),
      let skeleton = try? JSONDecoder().decode(ArticleSkeleton.self, from: json), skeleton.version == 1,
      skeleton.beads.allSatisfy({ $0.count == 4 && 0 <= $0[0] && $0[0] <= $0[1] && 0 <= $0[2] && $0[2] <= $0[3] })
    else { return nil }
    self = skeleton
  }

  static let form = "application/vnd.taiyaku.skeleton+json;base64"

  // MARK: As an article

  /// The files as they were.
  package func sources() throws -> BothLanguages<SourceText> {
    let ja = try SourceText(name: ja.name, bytes: Array(ja.text.utf8))
    return BothLanguages(ja: ja, en: isPage ? ja : try SourceText(name: en.name, bytes: Array(en.text.utf8)))
  }

  /// The beads as they were.
  /// - Parameter documents: the files read again
  /// - Returns: nil where they are cut into other sentences by now
  package func alignment(of documents: BothLanguages<Document>) -> Alignment? {
    guard documents.ja.sentences.count == sentences.ja, documents.en.sentences.count == sentences.en else { return nil }
    let found = beads.map { Bead(ja: $0[0]..<$0[1], en: $0[2]..<$0[3], probability: 1) }
    return found.allSatisfy { $0.ja.upperBound <= sentences.ja && $0.en.upperBound <= sentences.en } ? Alignment(beads: found) : nil
  }
}
