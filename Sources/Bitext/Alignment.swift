/// Sentences of both languages that stand for each other. An omission or addition has one side empty.
public struct Bead: Sendable, Equatable, Codable {
  /// Indices of neighbouring sentences.
  public var ja: Range<Int>
  public var en: Range<Int>
  /// The calibrated chance that exactly these sentences belong together, 0 to 1.
  public var probability: Double
  /// True where the text stands elsewhere in the other version; such beads cross the others.
  public var moved: Bool

  public init(ja: Range<Int>, en: Range<Int>, probability: Double, moved: Bool = false) {
    self.ja = ja
    self.en = en
    self.probability = probability
    self.moved = moved
  }

  public subscript(language: Language) -> Range<Int> { language == .ja ? ja : en }

  /// Such as "1-2": how many Japanese and English sentences.
  public var type: String { "\(ja.count)-\(en.count)" }
  public var isNull: Bool { ja.isEmpty || en.isEmpty }
}

/// The beads of a pair of articles. Every sentence of both sides stands in exactly one bead. Beads come in the order of the
/// Japanese article; a bead without Japanese follows the English sentence before it.
public struct Alignment: Sendable, Equatable {
  public var beads: [Bead]

  public init(beads: [Bead]) { self.beads = beads }
}

/// Two versions of an article and which sentences of them stand for each other.
public struct AlignedPair: Sendable, Equatable {
  public var ja: Document
  public var en: Document
  public var alignment: Alignment

  public init(ja: Document, en: Document, alignment: Alignment) {
    self.ja = ja
    self.en = en
    self.alignment = alignment
  }

  public subscript(language: Language) -> Document { language == .ja ? ja : en }

  /// The sentences of one side of a bead, joined for reading.
  public func text(_ language: Language, of bead: Bead) -> String {
    self[language].sentences[bead[language]].map(\.text).joined(separator: language == .ja ? "" : " ")
  }
}
