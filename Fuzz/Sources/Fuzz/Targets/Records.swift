import AlignmentEngine
import Bitext
import Interchange
import Reading
import Records
import Segmentation
import Terminology

extension Target {
  /// Lines of `--jsonl` and of pins.
  static let records = [
    Target("records-segment") { bytes in
      let segmenter = SentenceSegmenter(language: .ja)
      eachLine(bytes) { line in
        let plain = TextRecord(line)
        let (answer, isRead) = await RecordLine.answer(to: line) { (record: Text) -> Sentences in
          let text = Array(record.text.utf8)
          let sentences = segmenter.sentences(inPlainText: text, atoms: PlainText.atoms(in: text))
          Properties.checkCover(sentences, of: text)
          expect(plain == nil || plain?.text == text, "another text than the decoder reads")
          return Sentences(id: record.id ?? .none, sentences: sentences.map { .init(range: [$0.lowerBound, $0.upperBound]) })
        }
        guard let plain else { return (answer, isRead) }
        let sentences = segmenter.sentences(inPlainText: plain.text, atoms: PlainText.atoms(in: plain.text))
        expect(isRead && plain.answer(sentences) == answer, "another answer than the encoder writes")
        return (answer, isRead)
      }
    },
    Target("records-align") { bytes in
      eachLine(Array(bytes.prefix(400))) { line in
        await RecordLine.answer(to: line) { (record: AlignRecord) -> AlignAnswer in
          let answer = await record.answer(aligner, segmenters)
          for (language, beads) in [(Language.ja, answer.beads.map(\.ja)), (.en, answer.beads.map(\.en))] {
            expectOnce(beads.flatMap { $0 }, record.count(language) ?? beads.flatMap { $0 }.count, "beads of \(language)")
          }
          return answer
        }
      }
    },
    Target("records-check") { bytes in
      eachLine(bytes) { line in
        await RecordLine.answer(to: line) { (record: CheckRecord) -> CheckAnswer in
          CheckAnswer(try await record.findings(checker) { oneByOne(record.ja.count, record.en.count) }, of: record)
        }
      }
    },
    Target("pins") { bytes in
      guard let file = refusable({ try PinFile(jsonLines: bytes, name: "pins.jsonl") }) else { return }
      expect((try? PinFile(jsonLines: file.encoded(), name: "pins.jsonl")) == file, "pins change in a round")
      // Sentences for them to stand at: their own.
      let documents = BothLanguages(ja: file.pins.flatMap(\.ja), en: file.pins.flatMap(\.en)).map { texts in
        SourceText(name: "fuzz.txt", text: texts.prefix(20).joined(separator: "\n\n"))
      }
      let reader = ArticleReader(options: .init(format: .text))
      guard let ja = try? reader.document(documents.ja, language: .ja), let en = try? reader.document(documents.en, language: .en) else {
        return
      }
      let placed = PinPlacement(file.pins, ja: ja, en: en).placed
      for (language, document) in [(Language.ja, ja), (.en, en)] {
        let sentences = placed.flatMap { Array($0.bead[language]) }
        expect(Set(sentences).count == sentences.count, "a sentence is in two pins")
        expect(sentences.allSatisfy { $0 < document.sentences.count }, "a pin of sentences there are not")
      }
    },
  ]

  private struct Text: Decodable {
    var id: RecordID?
    var text: String
  }

  private struct Sentences: Encodable {
    struct Place: Encodable { var range: [Int] }

    var id: RecordID
    var sentences: [Place]
  }

  private static let aligner = Aligner(glossary: [TermPair(ja: "細胞", en: "cell")])
  private static let segmenters = BothLanguages(ja: SentenceSegmenter(language: .ja), en: SentenceSegmenter(language: .en))
  private static let checker: TermChecker = {
    let rows = "concept,language,term,status,note\nc1,ja,細胞,,\nc1,en,cell,,\nc2,ja,ＤＮＡ,,\nc2,en,DNA,,\nc2,en,dna,forbidden,\n"
    let glossary = try? GlossaryFile.read(SourceText(name: "fuzz.csv", text: rows), format: .csv)
    return TermChecker(glossary: glossary ?? Glossary(concepts: []))
  }()

  /// One line comes out for each that goes in, the same one the second time.
  private static func eachLine(_ bytes: [UInt8], _ answer: @escaping @Sendable ([UInt8]) async -> (line: [UInt8], succeeded: Bool)) {
    for line in bytes.split(separator: 0x0A).map(Array.init) where !RecordLine.isBlank(line) {
      let (out, succeeded) = awaited { await answer(line) }
      expect(out.last == 0x0A && out.dropLast().allSatisfy { $0 >= 0x20 }, "an answer that is not one line")
      expect(String(validating: out, as: UTF8.self) != nil, "an answer that is not UTF-8")
      expect(succeeded || text(out).hasPrefix("{\"error\":\""), "a failure without an error: \(text(out))")
      expect(awaited { await answer(line) }.line == out, "another answer the second time")
    }
  }
}

extension AlignRecord {
  /// How many sentences were given; nil for a text.
  fileprivate func count(_ language: Language) -> Int? {
    if case .sentences(let given) = language == .ja ? ja : en { given.count } else { nil }
  }
}
