import Bitext

/// An article as the segments that its translations stand for, for programs that would cut it by rules of their own.
package struct ArticleSegments: Sendable {
  /// Whether such a program reads the file as plain text, with its marks.
  package let isPlain: Bool
  package let language: Language
  private(set) var texts: [CutText] = []
  /// For each bead its sides as they stand in the files, where they do so in one piece.
  private(set) var written: [BothLanguages<String?>]
  /// Sentences that run over the end of a line, and all sentences.
  private(set) var wrapped = (some: 0, of: 0)

  init(_ pair: AlignedPair, from: Language, lines: [BothLanguages<String>], _ codes: BothLanguages<CodedSentences>) {
    language = from
    let sources = BothLanguages(ja: pair.ja.source, en: pair.en.source)
    isPlain = Self.isPlain(sources[from])
    written = pair.alignment.beads.map { _ in BothLanguages(ja: nil, en: nil) }
    guard isPlain else {
      texts = Self.blocks(pair, from, codes[from])
      return
    }
    let reach = Language.allCases.map { language in
      let marks = WrittenLines(pair[language], codes[language])
      return pair.alignment.beads.map { Self.reach($0[language], codes[language], marks) }
    }
    let places = BothLanguages(ja: reach[0], en: reach[1])
    for language in Language.allCases where Self.isPlain(sources[language]) {
      for (index, range) in places[language].enumerated() where !Self.hasBlankLine(sources[language], range) {
        written[index][language] = range.isEmpty ? nil : WrittenLines.evened(sources[language][range])
      }
    }
    let wraps = codes[from].texts.filter { sources[from].bytes[$0.place].contains(0x0A) }
    wrapped = (wraps.count, codes[from].texts.count)
    let rows = Set(lines.map { $0[from] })
    texts = Self.paragraphs(sources[from], places[from], rows)
  }

  /// Markup that other programs know shows codes; all else is plain text to them.
  private static func isPlain(_ source: SourceText) -> Bool {
    source.content == nil && ![".html", ".htm", ".xhtml"].contains { source.name.lowercased().hasSuffix($0) }
  }

  // MARK: Plain text

  /// The bytes of a bead's side, from the mark of its line on.
  private static func reach(_ sentences: Range<Int>, _ codes: CodedSentences, _ marks: WrittenLines) -> ByteRange {
    guard let first = sentences.first else { return 0..<0 }
    let start = codes.texts[first].place.lowerBound - marks.mark(before: first).utf8.count
    let end = sentences.map { codes.texts[$0].place.upperBound }.max() ?? start
    return start..<max(start, end)
  }

  private static func hasBlankLine(_ source: SourceText, _ range: ByteRange) -> Bool {
    var isBlank = false
    for byte in source.bytes[range] {
      if byte == 0x0A {
        if isBlank { return true }
        isBlank = true
      } else if byte != 0x20, byte != 0x09, byte != 0x0D {
        isBlank = false
      }
    }
    return false
  }

  /// The text between blank lines, cut at the beads, and where other lines stand for each other, at those.
  private static func paragraphs(_ source: SourceText, _ places: [ByteRange], _ rows: Set<String>) -> [CutText] {
    var segments = places.filter { !$0.isEmpty && !hasBlankLine(source, $0) }.sorted { $0.lowerBound < $1.lowerBound }
    let lines = lines(of: source)
    let whole = lines.filter { rows.contains(source[$0]) }
    segments.removeAll { segment in
      let index = whole.partition { $0.upperBound > segment.lowerBound }
      return index < whole.count && whole[index].lowerBound < segment.upperBound
    }
    segments = (segments + whole).sorted { $0.lowerBound < $1.lowerBound }
    var texts: [CutText] = []
    var text = CutText()
    var next = 0
    var reached = 0
    for line in lines + [source.bytes.count..<source.bytes.count] {
      if line.isEmpty {
        if !text.segments.isEmpty { texts.append(text) }
        text = CutText()
        reached = line.upperBound
        continue
      }
      if text.atoms.isEmpty { reached = line.lowerBound }
      while next < segments.count, segments[next].lowerBound < line.upperBound {
        let segment = segments[next]
        next += 1
        guard segment.lowerBound >= reached else { continue }
        text.append(source[reached..<segment.lowerBound])
        let start = text.atoms.count
        text.append(source[segment])
        text.segments.append(start..<text.atoms.count)
        reached = segment.upperBound
      }
      if reached < line.upperBound {
        text.append(source[reached..<line.upperBound])
        reached = line.upperBound
      }
    }
    return texts
  }

  /// The lines without the white space around them; blank ones are empty.
  private static func lines(of source: SourceText) -> [ByteRange] {
    let bytes = source.bytes
    var lines: [ByteRange] = []
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      var line = start..<end
      while let first = line.first, bytes[first] == 0x20 || bytes[first] == 0x09 { line = line.dropFirst() }
      while let last = line.last, [0x20, 0x09, 0x0D].contains(bytes[last]) { line = line.dropLast() }
      lines.append(line)
      start = end + 1
    }
    return lines
  }

  // MARK: Text with codes

  /// Each block with its codes, cut at the beads that lie in it.
  private static func blocks(_ pair: AlignedPair, _ language: Language, _ codes: CodedSentences) -> [CutText] {
    let document = pair[language]
    var beads = Array(document.sentences.indices)
    for bead in pair.alignment.beads { for sentence in bead[language] { beads[sentence] = bead[language].lowerBound } }
    var texts: [CutText] = []
    for index in document.sentences.indices {
      let isSameBlock = index > 0 && document.sentences[index - 1].block == document.sentences[index].block
      if !isSameBlock { texts.append(CutText()) }
      var text = texts.removeLast()
      if isSameBlock {
        let between = document.source[between(codes.texts[index - 1], codes.texts[index])]
        // A break in the line belongs to neither sentence.
        if between.contains("<") { text.atoms.append(.code) } else { text.append(between.filter(\.isWhitespace)) }
      }
      let start = text.atoms.count
      for piece in codes.texts[index].pieces {
        switch piece {
        case .text(let visible, _), .joint(let visible, _): text.append(visible)
        case .code: text.atoms.append(.code)
        }
      }
      if isSameBlock, beads[index] == beads[index - 1], let last = text.segments.popLast() {
        text.segments.append(last.lowerBound..<text.atoms.count)
      } else {
        text.segments.append(start..<text.atoms.count)
      }
      texts.append(text)
    }
    return texts
  }

  private static func between(_ first: CodedText, _ second: CodedText) -> ByteRange {
    first.place.upperBound..<max(first.place.upperBound, second.place.lowerBound)
  }
}
