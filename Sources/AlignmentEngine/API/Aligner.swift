import Bitext

/// Finds which sentences of a Japanese and an English article stand for each other.
///
/// A conditional random field over whole alignments scores beads by their words, lengths and layout; its lattice gives every bead
/// a probability. See `docs/alignment.md`.
public struct Aligner: Sendable {
  let lexicon: Lexicon
  let glossary: GlossaryIndex
  @_spi(Training) public var model: AlignmentModel

  /// - Parameters:
  ///   - lexicon: a dictionary (`DictionaryStore.open`); nil leaves the small built-in one
  ///   - glossary: terms of the project, strong evidence
  public init(lexicon: Lexicon? = nil, glossary: [TermPair] = []) {
    self.lexicon = lexicon.map { $0.joined(with: .basic) } ?? .basic
    self.glossary = GlossaryIndex(glossary)
    model = .fitted
  }

  /// Aligns given sentences. Every sentence of both sides stands in exactly one bead of the result.
  public func align(ja: [AlignmentUnit], en: [AlignmentUnit]) -> Alignment {
    let pair = DocumentPair(ja: ja, en: en, lexicon: lexicon, glossary: glossary, model: model)
    let corridor = Corridor(full: ja.count, en.count)
    let scorer = BeadScorer(pair, model, rows: 0..<ja.count, columns: 0..<en.count, corridor: corridor)
    let posterior = Posterior(Lattice(scorer, corridor), Prior(model))
    return Alignment(beads: Decoder(posterior: posterior, model: model).path())
  }

  public func align(ja: [String], en: [String]) -> Alignment {
    align(ja: ja.map { AlignmentUnit($0) }, en: en.map { AlignmentUnit($0) })
  }
}
