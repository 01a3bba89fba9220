import Bitext
import Numbers
import Segmentation

extension Target {
  static let sentences =
    Language.allCases.map { language in
      Target("segment-\(language)") { bytes in
        let utf8 = Array(text(bytes).utf8)
        let segmenter = SentenceSegmenter(language: language)
        for newlines in Block.Newlines.allCases {
          let sentences = segmenter.sentences(in: utf8, newlines: newlines)
          Properties.checkCover(sentences, of: utf8)
          let explained = segmenter.explained(utf8, newlines: newlines)
          expect(explained.sentences == sentences, "explaining changes the result")
          for explanation in explained.explanations { Properties.check(explanation.mark, in: utf8, "mark of \(explanation.rule)") }
        }
      }
    }
    + Language.allCases.map { language in
      Target("numbers-\(language)") { bytes in
        let string = text(bytes)
        let numbers = NumberExpressions.find(in: string, language: language)
        for number in numbers { Properties.check(number.range, in: Array(string.utf8), "number") }
        let again = NumberExpressions.find(in: string, language: language)
        // Bit by bit: the value of a name (CD63) is not a number, which never equals itself.
        let isSame = again.elementsEqual(numbers) {
          $0.range == $1.range && $0.kind == $1.kind && $0.value.bitPattern == $1.value.bitPattern
        }
        expect(isSame, "another result the second time")
      }
    } + [
      Target("srx") { bytes in
        let texts = parts(bytes, 2)
        guard let document = refusable({ try SRXDocument(reading: Array(texts[0].utf8), name: "fuzz.srx") }) else { return }
        _ = refusable { try SRXRules(document, language: .ja) }
      },
      Target("words") { bytes in _ = refusable { try SegmentationData(parsing: text(bytes), name: "fuzz") } },
    ]
}
