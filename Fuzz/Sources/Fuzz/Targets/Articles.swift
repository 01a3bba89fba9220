import Bitext
import Gate
import Reading

extension Target {
  /// From the bytes of a file to blocks and sentences.
  static let articles =
    ArticleFormat.allCases.flatMap { format in
      [
        Target("\(format.rawValue)") { bytes in
          let source = SourceText(name: "fuzz", text: text(bytes))
          let newlines = Block.Newlines.allCases[bytes.count % 3]
          let reader = ArticleReader(options: .init(format: format, newlines: newlines))
          let language: Language = bytes.count % 2 == 0 ? .ja : .en
          guard let document = refusable({ try reader.document(source, language: language) }) else { return }
          Properties.check(document, format)
          expect((try? reader.document(source, language: language)) == document, "another result the second time")
          var streamed: [Block] = []
          reader.forEachProseBlock(of: source) { streamed.append($0) }
          expect(streamed == reader.blocks(of: source).filter(\.isProse), "other blocks one by one")
        },
        Target("\(format.rawValue)-page") { bytes in
          let source = SourceText(name: "fuzz", text: text(bytes))
          let reader = ArticleReader(options: .init(format: format))
          guard let page = refusable({ try reader.page(source) }) else { return }
          for language in Language.allCases { Properties.check(page[language], format) }
          Properties.checkApart(page, format)
          expect((try? reader.page(source)) == page, "another result the second time")
        },
      ]
    } + containers + [
      Target("waiver-comments") { bytes in
        let source = SourceText(name: "fuzz.md", text: text(bytes))
        let blocks = ArticleReader().blocks(of: source)
        let (waivers, problems) = WaiverComment.find(in: source, blocks: blocks, rules: ["term.missing", "number.mismatch"])
        expect(problems.allSatisfy { !$0.message.isEmpty }, "a problem without words")
        for waiver in waivers { if case .part(_, let range) = waiver.scope { Properties.check(range, in: source.bytes, "waiver") } }
      },
      Target("utf8") { bytes in
        let isText = String(validating: bytes, as: UTF8.self) != nil
        let source = refusable { try SourceText(name: "fuzz", bytes: bytes) }
        expect((source != nil) == isText, "UTF-8 told otherwise than by the standard library")
        guard let source else { return }
        let lines = LineIndex(source)
        for offset in 0...bytes.count {
          let place = lines.position(at: offset, in: .utf8)
          expect(lines.range(ofLine: place.line).lowerBound + place.column - 1 == offset, "a place that leads elsewhere")
        }
      },
    ]

  /// Archives as they are, and the parts of office files without one.
  private static let containers =
    [
      Target("archive") { bytes in
        for format in ArticleFormat.allCases {
          guard let reader = format.container, let source = refusable({ try reader.unpack(bytes, name: "fuzz") }) else { continue }
          guard let document = refusable({ try ArticleReader().document(source, language: .ja) }) else { continue }
          Properties.check(document)
        }
      }
    ]
    + OfficeParts.formats.map { format in
      Target("\(format.rawValue)-part") { bytes in
        guard let source = refusable({ try OfficeParts.text(format, of: bytes) }) else { return }
        guard let document = refusable({ try ArticleReader().document(source, language: .ja) }) else { return }
        Properties.check(document)
      }
    }
}
