import AlignmentEngine
import Bitext
import Reading
import Segmentation

/// One side of a record: sentences as given, or a text to be cut first.
package enum RecordText: Decodable, Sendable {
  case sentences([String])
  case text(String)

  package init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let sentences = try? container.decode([String].self) {
      self = .sentences(sentences)
    } else {
      self = .text(try container.decode(String.self))
    }
  }
}

/// What `align --jsonl` reads.
package struct AlignRecord: Decodable, Sendable {
  package var id: RecordID?
  package var ja: RecordText
  package var en: RecordText

  package func answer(
    _ aligner: Aligner, _ segmenters: BothLanguages<SentenceSegmenter>, explains: Bool = false, jobs: Int = 1
  ) async -> AlignAnswer {
    let sides = sides(segmenters)
    return answer(aligner, sides, await aligner.align(ja: sides.ja, en: sides.en, jobs: jobs), explains)
  }

  /// The sentences of both sides, and where they stand in a text that was cut here.
  private struct Sides {
    var ja: [AlignmentUnit]
    var en: [AlignmentUnit]
    var places: AlignAnswer.Places?
  }

  private func sides(_ segmenters: BothLanguages<SentenceSegmenter>) -> Sides {
    var places = BothLanguages<[AlignAnswer.Place]?>(ja: nil, en: nil)
    func sentences(_ side: RecordText, _ language: Language) -> [String] {
      switch side {
      case .sentences(let given): return given
      case .text(let text):
        let bytes = Array(text.utf8)
        let ranges = segmenters[language].sentences(inPlainText: bytes, atoms: PlainText.atoms(in: bytes))
        places[language] = ranges.map { AlignAnswer.Place($0) }
        return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
      }
    }
    let units = (ja: sentences(ja, .ja).map { AlignmentUnit($0) }, en: sentences(en, .en).map { AlignmentUnit($0) })
    return Sides(ja: units.ja, en: units.en, places: AlignAnswer.Places(places))
  }

  private func answer(_ aligner: Aligner, _ sides: Sides, _ alignment: Alignment, _ explains: Bool) -> AlignAnswer {
    var beads = alignment.beads.map(BeadRecord.init)
    if explains {
      for (k, why) in aligner.evidence(for: alignment, ja: sides.ja, en: sides.en).enumerated() where !alignment.beads[k].isNull {
        beads[k].evidence = why
      }
    }
    return AlignAnswer(id: id ?? .none, beads: beads, sentences: sides.places)
  }
}

package struct AlignAnswer: Encodable, Sendable {
  package struct Place: Encodable, Sendable {
    package var range: [Int]

    init(_ range: Range<Int>) { self.range = [range.lowerBound, range.upperBound] }
  }

  /// Present for the sides that were cut here.
  package struct Places: Encodable, Sendable {
    package var ja: [Place]?
    package var en: [Place]?

    init?(_ places: BothLanguages<[Place]?>) {
      if places.ja == nil, places.en == nil { return nil }
      (ja, en) = (places.ja, places.en)
    }
  }

  package var id: RecordID
  package var beads: [BeadRecord]
  package var sentences: Places?
}

/// A bead as the contract writes it.
package struct BeadRecord: Encodable, Sendable {
  package var ja: [Int]
  package var en: [Int]
  package var probability: Double
  package var moved: Bool?
  /// What both sides share in their files: the key of a message, the number of a row.
  package var key: String?
  package var evidence: BeadEvidence?

  package init(_ bead: Bead) {
    ja = Array(bead.ja)
    en = Array(bead.en)
    probability = (bead.probability * 10_000).rounded() / 10_000
    moved = bead.moved ? true : nil
  }
}
