import Bitext
import Encoder
import Gate
import Interchange
import Reading
import Reporting
import Segmentation
import Terminology
import XML

extension Target {
  /// What comes back from other programs, and what goes out to them.
  static let exchange =
    [
      Target("xlsx") { bytes in _ = refusable { try XLSXReader.read(bytes, name: "fuzz.xlsx") } },
      Target("tsv-sheet") { bytes in _ = refusable { try TSVSheet.read(try SourceText(name: "fuzz.tsv", bytes: bytes)) } },
      Target("encoder-model") { bytes in
        if let model = SentencePieceModel(bytes) { expect(model.pieces.count > 3, "a model without pieces") }
      },
      Target("encoder-array") { bytes in
        guard let array = NumpyArray(bytes) else { return }
        if let floats = array.floats { expect(floats.count == array.shape.reduce(1, *), "an array of another size") }
      },
      Target("decisions") { bytes in _ = refusable { try ReviewDecisions(json: bytes, name: "fuzz.json") } },
      Target("xml") { bytes in
        guard let reader = refusable({ try XMLReader(bytes, name: "fuzz.xml") }) else { return }
        var depth = 0
        while let event = refusable({ try reader.next() }), let event {
          if case .start(let element) = event { depth = max(depth, element.depth) }
        }
        expect(depth <= 256, "elements \(depth) deep")
      },
      Target("sheet-out") { bytes in
        guard let pair = exchangePair(bytes) else { return }
        let sheet = TSVSheet.write(pair)
        for cell in cells(sheet) {
          expect(cell.first.map { !"=+-@".contains($0) } ?? true, "a cell that a spreadsheet would run: \(cell)")
        }
        let rows = refusable { try TSVSheet.read(SourceText(name: "fuzz.tsv", text: sheet)) }
        expect(rows != nil, "a sheet that cannot be read again")
      },
      Target("printable") { bytes in
        let line = PrintableText.line(text(bytes))
        expect(line.unicodeScalars.allSatisfy { $0.value >= 0x20 && !(0x7F...0x9F).contains($0.value) }, "a control character is printed")
        expect(PrintableText.line(line) == line, "another result the second time")
      },
      Target("report") { bytes in
        guard let pair = alignedPair(bytes) else { return }
        let html = ReportPage(pair: pair).html()
        // The page's own are counted on an empty pair.
        expect(html.count(of: "<script") == empty.count(of: "<script"), "a script of the article is live")
        expect(html.count(of: "</script") == empty.count(of: "</script"), "the article ends a script")
        expect(html.count(of: "<!--") == empty.count(of: "<!--"), "the article opens a comment")
        expect(html.count(of: "<img") == empty.count(of: "<img"), "an image of the article is live")
      },
    ]
    + writers.map { name, write in
      // Written by this project only; what others would read must be well-formed and hold the text.
      Target("\(name)-out") { bytes in
        guard let pair = exchangePair(bytes) else { return }
        let written = write(pair)
        expect(write(pair) == written, "another result the second time")
        let read = refusable { () throws -> String in
          let reader = try XMLReader(Array(written.utf8), name: "fuzz.\(name)")
          var all = ""
          while let event = try reader.next() { if case .text(let part) = event { all += part } }
          return all
        }
        expect(read != nil, "what was written as \(name) is not well-formed")
        let held = letters(read ?? "")
        for unit in pair.units {
          // TMX holds pairs, XLIFF what there is to translate.
          for language in Language.allCases where name == "tmx" ? unit.isTwoSided : !unit.bead.ja.isEmpty {
            let wanted = letters(unit.text[language])
            // By bytes: a mark that begins a text is no character of its own to `contains`.
            expect(wanted.isEmpty || held.count(of: wanted) > 0, "text lost in \(name)")
          }
        }
      }
    }

  /// What stands between tabs and line ends, those inside of quotation marks left alone.
  private static func cells(_ sheet: String) -> [String] {
    var cells = [""]
    var isQuoted = false
    var last: Character?
    for character in sheet {
      defer { last = character }
      if character == "\"" {
        // Two inside of quotation marks are one of the text.
        if !isQuoted, last == "\"" { cells[cells.count - 1].append(character) }
        isQuoted.toggle()
      } else if !isQuoted, ["\t", "\n", "\r", "\r\n"].contains(character) {
        cells.append("")
      } else {
        cells[cells.count - 1].append(character)
      }
    }
    return cells
  }

  private static let empty = ReportPage(pair: alignedPair([]) ?? AlignedPair(ja: none(.ja), en: none(.en), alignment: Alignment(beads: [])))
    .html()

  private static func none(_ language: Language) -> Document {
    Document(source: SourceText(name: "fuzz.md", text: ""), language: language, blocks: [], sentences: [])
  }

  private static func alignedPair(_ bytes: [UInt8]) -> AlignedPair? {
    let reader = ArticleReader(options: .init(format: .markdown))
    // A file that holds NUL is refused before it comes here.
    let documents = zip(parts(bytes.filter { $0 != 0 }, 2), Language.allCases).compactMap { text, language in
      try? reader.document(SourceText(name: "fuzz.md", text: text), language: language)
    }
    guard documents.count == 2 else { return nil }
    let beads = oneByOne(documents[0].sentences.count, documents[1].sentences.count)
    return AlignedPair(ja: documents[0], en: documents[1], alignment: Alignment(beads: beads))
  }

  private static let writers: [(name: String, write: @Sendable (ExchangePair) -> String)] = [
    ("tmx", { TMXWriter.write($0) }), ("xliff", { XLIFF1Writer.write($0) }), ("xliff2", { XLIFF2Writer.write($0) }),
  ]

  private static func exchangePair(_ bytes: [UInt8]) -> ExchangePair? {
    alignedPair(bytes).map { ExchangePair($0, from: .ja, tool: ("fuzz", "0")) }
  }

  /// Control characters that XML cannot hold, and white space, may come out as others.
  private static func letters(_ text: String) -> String {
    String(text.unicodeScalars.filter { $0.properties.isAlphabetic && $0.value < 0xFFF0 })
  }
}

extension String {
  func count(of part: String) -> Int {
    var count = 0
    let (whole, wanted) = (Array(utf8), Array(part.utf8))
    guard whole.count >= wanted.count else { return 0 }
    for start in 0...whole.count - wanted.count where whole[start] == wanted[0] {
      // Names of elements know no case.
      if whole[start..<start + wanted.count].elementsEqual(wanted, by: { $0 == $1 || $0 | 0x20 == $1 && $1 >= 0x61 }) { count += 1 }
    }
    return count
  }
}
