import Bitext

/// Both versions of an article, and which sentences of them stand for each other.
public struct AlignedArticle: Sendable {
  /// Every sentence of each version, in order.
  public let sentences: BothVersions<[Sentence]>
  /// In the order of the Japanese; each sentence of both versions stands in exactly one.
  public let beads: [Bead]

  private let inner: Inner<AlignedPair>
  var pair: AlignedPair { inner.value }

  init(_ pair: AlignedPair) {
    inner = Inner(pair)
    sentences = BothVersions(ja: pair.ja.sentences.map(Sentence.init), en: pair.en.sentences.map(Sentence.init))
    beads = pair.alignment.beads.map(Bead.init)
  }

  /// The sentences of one side of a bead, joined for reading.
  public func text(_ language: Language, of bead: Bead) -> String {
    sentences[language][bead.sentences[language]].map(\.text).joined(separator: language == .ja ? "" : " ")
  }
}

/// Sentences of both versions that stand for each other. One side is empty where the other version does not say it.
public struct Bead: Sendable, Equatable {
  /// Numbers of neighbouring sentences on each side, from 0.
  public let sentences: BothVersions<Range<Int>>
  /// The chance that exactly these sentences belong together, 0 to 1.
  public let probability: Double
  /// Whether the text stands elsewhere in the other version.
  public let moved: Bool

  init(_ bead: Bitext.Bead) {
    sentences = BothVersions(ja: bead.ja, en: bead.en)
    (probability, moved) = (bead.probability, bead.moved)
  }
}
