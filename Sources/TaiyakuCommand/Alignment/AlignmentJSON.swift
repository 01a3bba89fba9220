import AlignmentEngine
import Bitext
import FoundationEssentials
import Records
import Reporting

/// An aligned pair as `align --format json` prints it.
struct AlignmentJSON: Encodable {
  struct Sentence: Encodable {
    var range: [Int]
    var text: String
    var place: PlaceJSON?
  }

  var files: BothLanguages<String>
  var sentences: BothLanguages<[Sentence]>
  var beads: [BeadRecord]

  /// - Parameter evidence: by bead, where it was asked for
  init(_ pair: AlignedPair, files: BothLanguages<String>, evidence: [BeadEvidence]? = nil) {
    self.files = files
    sentences = BothLanguages(ja: pair.ja, en: pair.en).map { document in
      document.sentences.map { sentence in
        let place = document.source.place(of: sentence.range)
        return Sentence(
          range: [place.lowerBound, place.upperBound], text: sentence.text, place: PlaceJSON(sentence.range, in: document.source))
      }
    }
    beads = pair.alignment.beads.map(BeadRecord.init)
    for (k, bead) in pair.alignment.beads.enumerated() { beads[k].key = pair.key(of: bead) }
    if let evidence { for k in beads.indices where !pair.alignment.beads[k].isNull { beads[k].evidence = evidence[k] } }
  }

  func encoded() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(self)) + [0x0A]
  }
}
