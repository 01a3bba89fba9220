import Bitext
import Testing

@testable import AlignmentEngine

/// What both versions leave over, and where it belongs.
@Suite struct LeftOverTests {
  /// Paragraphs, each of some sentences.
  private func text(_ paragraphs: [[String]]) -> [AlignmentUnit] {
    paragraphs.enumerated().flatMap { k, sentences in sentences.map { AlignmentUnit($0, structure: .init(kind: .paragraph, block: k)) } }
  }

  /// Of a text that stands twice in one version, one whole copy is left over.
  @Test func aCopyIsLeftOutWhole() {
    let said = ["The train came at 3.", "The doctor saw nobody.", "We drink water."]
    let ja = text([["列車は3時に来た。", "医師は誰も見なかった。", "水を飲みます。"]])
    let beads = Aligner().align(ja: ja, en: text([said, said])).beads
    #expect(beads.filter { !$0.isNull }.map(\.en) == [0..<1, 1..<2, 2..<3])
  }

  /// An omission that what the other version leaves out would answer is said with less certainty.
  @Test func whatFitsElsewhereIsNoSureOmission() {
    let confidence = Aligner().model.confidence
    let bead = Bead(ja: 0..<1, en: 0..<0, probability: 0.99)
    var cues = Confidence.Cues(.omitted, bead)
    let alone = confidence.chance(cues)
    cues[.elsewhere] = 4
    #expect(confidence.chance(cues) < alone - 0.1)
  }
}
