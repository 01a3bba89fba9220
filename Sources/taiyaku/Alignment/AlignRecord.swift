import AlignmentEngine
import Bitext
import Segmentation

/// One side of a record: sentences as given, or a text to be cut first.
enum RecordText: Decodable, Sendable {
  case sentences([String])
  case text(String)

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let sentences = try? container.decode([String].self) {
      self = .sentences(sentences)
    } else {
      self = .text(try container.decode(String.self))
    }
  }
}

/// What `align --jsonl` reads.
struct AlignRecord: Decodable, Sendable {
  var id: RecordID?
  var ja: RecordText
  var en: RecordText

  func answer(_ aligner: Aligner, _ segmenters: BothLanguages<SentenceSegmenter>, explains: Bool = false) -> AlignAnswer {
    var places = BothLanguages<[AlignAnswer.Place]?>(ja: nil, en: nil)
    func sentences(_ side: RecordText, _ language: Language) -> [String] {
      switch side {
      case .sentences(let given): return given
      case .text(let text):
        let bytes = Array(text.utf8)
        let ranges = segmenters[language].sentences(inPlainText: bytes, newlines: .auto)
        places[language] = ranges.map { AlignAnswer.Place($0) }
        return ranges.map { String(decoding: bytes[$0], as: UTF8.self) }
      }
    }
    let units = (ja: sentences(ja, .ja).map { AlignmentUnit($0) }, en: sentences(en, .en).map { AlignmentUnit($0) })
    let alignment = aligner.align(ja: units.ja, en: units.en)
    var beads = alignment.beads.map(BeadRecord.init)
    if explains {
      for (k, why) in aligner.evidence(for: alignment, ja: units.ja, en: units.en).enumerated() where !alignment.beads[k].isNull {
        beads[k].evidence = why
      }
    }
    return AlignAnswer(id: id ?? .none, beads: beads, sentences: AlignAnswer.Places(places))
  }
}

struct AlignAnswer: Encodable, Sendable {
  struct Place: Encodable, Sendable {
    var range: [Int]

    init(_ range: Range<Int>) { self.range = [range.lowerBound, range.upperBound] }
  }

  /// Present for the sides that were cut here.
  struct Places: Encodable, Sendable {
    var ja: [Place]?
    var en: [Place]?

    init?(_ places: BothLanguages<[Place]?>) {
      if places.ja == nil, places.en == nil { return nil }
      (ja, en) = (places.ja, places.en)
    }
  }

  var id: RecordID
  var beads: [BeadRecord]
  var sentences: Places?
}

/// A bead as the contract writes it.
struct BeadRecord: Encodable, Sendable {
  var ja: [Int]
  var en: [Int]
  var probability: Double
  var moved: Bool?
  var evidence: BeadEvidence?

  init(_ bead: Bead) {
    ja = Array(bead.ja)
    en = Array(bead.en)
    probability = (bead.probability * 10_000).rounded() / 10_000
    moved = bead.moved ? true : nil
  }
}
