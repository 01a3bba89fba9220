import Bitext
import Reading

/// What holds for everything that was read, whatever the input.
enum Properties {
  /// - Parameter format: what it was read as
  static func check(_ document: Document, _ format: ArticleFormat? = nil) {
    let bytes = document.source.bytes
    for block in document.blocks {
      check(block.range, in: bytes, "block")
      check(block.text, in: bytes)
    }
    checkOrder(document, mayNest: format.map(nesting.contains) ?? false)
    var visible: [Int: [Range<Int>]] = [:]
    for sentence in document.sentences {
      check(sentence.range, in: bytes, "sentence")
      expect(!sentence.range.isEmpty && !sentence.text.isEmpty, "an empty sentence")
      let block = document.blocks[sentence.block]
      expect(block.text.sourceRange(of: sentence.visible) == sentence.range, "two places for one sentence")
      expect(block.isProse, "a sentence of code")
      visible[sentence.block, default: []].append(sentence.visible)
    }
    for (index, block) in document.blocks.enumerated() where block.isProse {
      checkCover(visible[index] ?? [], of: block.text.utf8)
    }
  }

  /// Formats in which a text can stand in the middle of another: a footnote where it is called, and cells whose lines lie side by side.
  private static let nesting: Set<ArticleFormat> = [.asciidoc, .latex, .rst]

  /// Sentences come in the order of their places and apart. Only where the format lets a footnote, with all that it holds, or a cell do so
  /// may one stand between the words of another; then, too, no letter of the file is in two.
  private static func checkOrder(_ document: Document, mayNest: Bool) {
    var last = 0
    var seen: Set<Int> = []
    for sentence in document.sentences {
      if mayNest {
        let own = letters(sentence, document)
        expect(seen.isDisjoint(with: own), "letters of \(sentence.range) are in another sentence")
        seen.formUnion(own)
      } else {
        expect(sentence.range.lowerBound >= last, "sentences overlap or are out of order at \(sentence.range), after \(last)")
        last = sentence.range.upperBound
      }
    }
  }

  /// No letter of a page is in both languages, and no place where texts cannot stand in each other.
  static func checkApart(_ page: BothLanguages<Document>, _ format: ArticleFormat) {
    let ja = page.ja.sentences.map { (sentence: $0, document: page.ja) }
    let en = page.en.sentences.map { (sentence: $0, document: page.en) }
    let all = (ja + en).sorted { $0.sentence.range.lowerBound < $1.sentence.range.lowerBound }
    for (one, next) in zip(all, all.dropFirst()) where one.sentence.range.overlaps(next.sentence.range) {
      expect(nesting.contains(format), "\(one.sentence.range) is in both languages")
      let places = [one, next].map { letters($0.sentence, $0.document) }
      expect(places[0].isDisjoint(with: places[1]), "letters of \(one.sentence.range) are in both languages")
    }
  }

  /// The places in the file of what is seen of a sentence.
  private static func letters(_ sentence: Sentence, _ document: Document) -> Set<Int> {
    let text = document.blocks[sentence.block].text[sentence.visible]
    var places: Set<Int> = []
    text.forEachPiece { visible, source, _ in if !isBlank(text.utf8[visible]) { places.formUnion(source) } }
    return places
  }

  /// Every character that is not white space stands in one range; ranges are in order and end on character borders.
  static func checkCover(_ ranges: [Range<Int>], of utf8: [UInt8]) {
    var last = 0
    for range in ranges {
      check(range, in: utf8, "sentence in its block")
      expect(range.lowerBound >= last && !range.isEmpty, "ranges overlap or are out of order at \(range)")
      expect(isBlank(utf8[last..<range.lowerBound]), "text lost in \(last..<range.lowerBound)")
      last = range.upperBound
    }
    expect(isBlank(utf8[last...]), "text lost after \(last)")
  }

  static func check(_ place: Finding.Place, in source: SourceText) {
    check(place.range, in: source.bytes, "place")
    expect(source[place.range] == place.text, "a place whose text is another")
  }

  static func check(_ range: Range<Int>, in bytes: [UInt8], _ what: String) {
    expect(range.lowerBound >= 0 && range.upperBound <= bytes.count, "\(what) \(range) outside of \(bytes.count) bytes")
    for border in [range.lowerBound, range.upperBound] where border < bytes.count {
      expect(bytes[border] & 0xC0 != 0x80, "\(what) \(range) cuts a character at \(border)")
    }
  }

  /// Verbatim pieces are the bytes of the file; pieces come in order and their places do too.
  private static func check(_ text: MappedText, in bytes: [UInt8]) {
    var seen = 0
    text.forEachPiece { visible, source, isVerbatim in
      expect(visible.lowerBound == seen, "a gap in visible text")
      seen = visible.upperBound
      check(source, in: bytes, "piece")
      expect(!isVerbatim || text.utf8[visible].elementsEqual(bytes[source]), "visible text is not what stands in the file at \(source)")
    }
    expect(seen == text.utf8.count, "visible text without a place")
    expect(String(validating: text.utf8, as: UTF8.self) != nil, "visible text cuts a character")
  }

  private static func isBlank(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.allSatisfy {
      $0.properties.isWhitespace || $0.properties.generalCategory == .control || ["\u{200B}", "\u{FEFF}"].contains($0)
    }
  }
}
