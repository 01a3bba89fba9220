import Bitext
import XML

/// Collects blocks from the events of the HTML parser.
final class HTMLCollector: HTMLEvents {
  private(set) var blocks: [Block] = []
  private let source: SourceText
  private let bytes: UnsafeBufferPointer<UInt8>
  private let prepared: PreparedMarkdown?
  private let newlines: Block.Newlines
  private let quotes: Int
  private var references = CharacterReferences()
  private var builder: VisibleTextBuilder
  private var links: [Block.Link] = []
  private var marks: [(kind: Span.Kind, range: ByteRange)] = []
  private var attributes: [Block.Attribute] = []
  /// Elements whose text is not simply prose, and where that text begins.
  private var open: [(name: String, kind: Span.Kind, start: Int)] = []
  /// Text that runs on in the file waits until it is complete, so that references cut in two by the parser are seen whole.
  private var run = 0..<0

  private var kinds: [(name: String, kind: Block.Kind)] = []
  /// Elements whose text is not on the page, with how many of their name are open inside.
  private var hidden: [(name: String, depth: Int)] = []
  /// Places that the parser sees as white space though they hold markup, those to come.
  var unseen: ArraySlice<ByteRange> = []
  private var languages = HTMLLanguages()
  /// Open elements of the page that are not of the article.
  private var boilerplate: [String] = []
  private var articles = 0
  private var preformatted = 0
  private var lists = 0
  private var tables: [(row: Int, column: Int)] = []
  /// Where the block being read begins, its tag included.
  private var start: Int?
  private var codeText = MappedText()
  /// Where its text begins, and where the last block ended.
  private var textStart: Int?
  private var lastEnd: Int

  init(source: SourceText, bytes: UnsafeBufferPointer<UInt8>, prepared: PreparedMarkdown?, newlines: Block.Newlines, quotes: Int, from: Int)
  {
    self.source = source
    self.bytes = bytes
    self.prepared = prepared
    self.newlines = newlines
    lastEnd = from
    self.quotes = quotes
    builder = VisibleTextBuilder(source.bytes, keepsLineEnds: newlines == .always, prepared: prepared?.places)
  }

  // MARK: Elements

  func open(_ name: String, attribute: (String) -> String?, _ place: ByteRange) {
    settle()
    let element = HTMLElement(name)
    if let last = hidden.last {
      if last.name == name { hidden[hidden.count - 1].depth += 1 } else if case .hidden = element { hidden.append((name, 1)) }
      return
    }
    if isHidden(element, name, attribute) {
      hidden.append((name, 1))
      return
    }
    if name == "meta", let key = (attribute("name") ?? attribute("property")).flatMap(HTMLElement.setting) { setting(key, place) }
    languages.open(name, attribute("lang") ?? attribute("xml:lang"), at: place.upperBound)
    switch element {
    case .lineBreak: builder.gap(.lineEnd, place)
    case .link: attribute("href").map { links.append(Block.Link(target: $0, offset: place.lowerBound)) }
    case .image: attribute("src").map { links.append(Block.Link(target: $0, offset: place.lowerBound, isImage: true)) }
    default: break
    }
    for note in HTMLTags.notes(bytes, name, place) {
      switch note {
      case .target(let value): marks.append((.linkTarget, value))
      case .text(let attribute): attributes.append(attribute)
      }
    }
    if let kind = HTMLElement.span(name) { open.append((name, kind, place.upperBound)) }
    // Paragraphs that the parser supplies around bare text begin nothing: what stands before them decides.
    guard element.isBlock, !(name == "p" && place.isEmpty) else { return }
    endBlock(at: place.lowerBound)
    if HTMLElement.isBoilerplate(name, attribute("role"), inArticle: articles > 0) { boilerplate.append(name) }
    if name == "article" || name == "main" { articles += 1 }
    switch element {
    case .list: lists += 1
    case .table: tables.append((-1, -1))
    case .row where !tables.isEmpty:
      tables[tables.count - 1].row += 1
      tables[tables.count - 1].column = -1
    case .cell where !tables.isEmpty: tables[tables.count - 1].column += 1
    case .preformatted: preformatted += 1
    default: break
    }
    if let kind = kind(of: element) { kinds.append((name, kind)) }
    start = place.lowerBound
  }

  func close(_ name: String, _ place: ByteRange) {
    settle()
    let element = HTMLElement(name)
    if !hidden.isEmpty {
      guard let index = hidden.lastIndex(where: { $0.name == name }) else { return }
      hidden[index].depth -= 1
      if hidden[index].depth == 0 { hidden.removeSubrange(index...) }
      return
    }
    defer { languages.close(name, at: place.lowerBound) }
    if HTMLElement.span(name) != nil, let index = open.lastIndex(where: { $0.name == name }) {
      let span = open.remove(at: index)
      if span.start < place.lowerBound { marks.append((span.kind, span.start..<place.lowerBound)) }
    }
    guard element.isBlock, !(name == "p" && place.isEmpty) else { return }
    endBlock(at: place.upperBound)
    if boilerplate.last == name { boilerplate.removeLast() }
    if name == "article" || name == "main" { articles = max(0, articles - 1) }
    switch element {
    case .list: lists = max(0, lists - 1)
    case .table: _ = tables.popLast()
    case .preformatted: preformatted = max(0, preformatted - 1)
    default: break
    }
    if kind(of: element) != nil, kinds.last?.name == name { kinds.removeLast() }
  }

  /// Not on the page: by its name, its style, or because it is the sign of a footnote, which is noted.
  private func isHidden(_ element: HTMLElement, _ name: String, _ attribute: (String) -> String?) -> Bool {
    if case .hidden = element { return true }
    if HTMLElement.isVoid(name) { return false }
    if attribute("hidden") != nil || attribute("class") == "MsoFootnoteReference" { return true }
    if name == "a", HTMLElement.isSign(attribute("epub:type") ?? attribute("role") ?? attribute("class") ?? "") { return true }
    guard let style = attribute("style") else { return false }
    return HTMLElement.hides(style)
  }

  /// nil for elements that leave the kind to what encloses them.
  private func kind(of element: HTMLElement) -> Block.Kind? {
    switch element {
    case .heading(let level): .heading(level: level)
    case .item: .listItem(depth: max(1, lists))
    case .cell: .tableCell(row: max(0, tables.last?.row ?? 0), column: max(0, tables.last?.column ?? 0))
    case .quotation: .quotation
    case .preformatted: .code
    default: nil
    }
  }

  // MARK: Text

  func text(verbatim range: ByteRange) {
    guard hidden.isEmpty else { return }
    var at = range.lowerBound
    while let part = unseen.first, part.lowerBound < range.upperBound {
      if part.lowerBound > at { take(at..<part.lowerBound) }
      at = max(at, part.upperBound)
      if part.upperBound > range.upperBound { break }
      unseen.removeFirst()
    }
    if at < range.upperBound { take(at..<range.upperBound) }
  }

  private func take(_ range: ByteRange) {
    if run.upperBound == range.lowerBound, !run.isEmpty {
      run = run.lowerBound..<range.upperBound
    } else {
      settle()
      run = range
    }
  }

  func replacedText(_ reference: String, standingFor range: ByteRange) {
    settle()
    guard hidden.isEmpty else { return }
    let text = Windows1252.read(reference)
    if textStart == nil { textStart = range.lowerBound }
    if preformatted > 0 {
      codeText.append(text, standingFor: place(range))
    } else {
      builder.append(text, standingFor: range)
    }
  }

  /// Takes the waiting run into the block: white space folded, references that libxml2 does not know decoded.
  private func settle() {
    let range = run
    run = 0..<0
    if range.isEmpty { return }
    if textStart == nil, let first = range.first(where: { bytes[$0] > 0x20 }) { textStart = first }
    if preformatted > 0 {
      if let prepared {
        prepared.forEachPiece(of: range) { codeText.append(verbatim: $0, of: source.bytes) }
      } else {
        codeText.append(verbatim: range, of: source.bytes)
      }
      return
    }
    var word = range.lowerBound
    var i = word
    while i < range.upperBound {
      let byte = bytes[i]
      if byte == 0x26, let reference = references.decode(bytes, at: i, end: range.upperBound) {
        builder.append(verbatim: word..<i)
        builder.append(reference.text, standingFor: i..<i + reference.length)
        i += reference.length
        word = i
      } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
        builder.append(verbatim: word..<i)
        let space = i
        var wraps = false
        while i < range.upperBound, bytes[i] == 0x20 || (0x09...0x0D).contains(bytes[i]) {
          wraps = wraps || bytes[i] == 0x0A || bytes[i] == 0x0D
          i += 1
        }
        if wraps { i = skipMarkers(i, range.upperBound) }
        builder.gap(wraps ? .wrap : .space, space..<i)
        word = i
      } else {
        i += 1
      }
    }
    builder.append(verbatim: word..<range.upperBound)
  }

  private func skipMarkers(_ offset: Int, _ end: Int) -> Int {
    var i = offset
    for _ in 0..<quotes where i < end && bytes[i] == 0x3E {
      i += 1
      while i < end, bytes[i] == 0x20 || bytes[i] == 0x09 { i += 1 }
    }
    return i
  }

  // MARK: Blocks

  func finish(at end: Int) {
    settle()
    endBlock(at: end)
  }

  private func endBlock(at end: Int) {
    let isCode = preformatted > 0
    let text = isCode ? codeText : builder.text
    for index in open.indices where open[index].start < end {
      marks.append((open[index].kind, open[index].start..<end))
      open[index].start = end
    }
    defer {
      builder = VisibleTextBuilder(source.bytes, keepsLineEnds: newlines == .always, prepared: prepared?.places)
      codeText = MappedText()
      links.removeAll()
      marks.removeAll()
      attributes.removeAll()
      start = nil
      textStart = nil
    }
    let visible = VisibleText.trimming(text.utf8, 0..<text.utf8.count)
    if visible.isEmpty { return endWithoutText(at: end) }
    let shown = visible.count == text.utf8.count ? text : text[visible]
    let inner = shown.sourceRange(of: 0..<visible.count)
    let from = max(start ?? textStart ?? lastEnd, lastEnd)
    let outer = VisibleText.trimming(bytes, from..<max(from, min(end, bytes.count)))
    lastEnd = max(lastEnd, outer.upperBound)
    let whole = place(outer)
    let hasLineEnds = builder.hasLineEnds
    var spans = marks.map { (kind: $0.kind, range: place($0.range)) }
    if let prepared { spans += prepared.atoms.inside(whole) + prepared.removed.inside(whole) }
    spans += languages.foreign(in: from..<max(from, end)).map { (.foreignLanguage, place($0)) }
    blocks.append(
      Block(
        kind: isCode ? .code : kinds.last?.kind ?? .paragraph,
        range: min(whole.lowerBound, inner.lowerBound)..<max(whole.upperBound, inner.upperBound), text: shown,
        language: languages.declared(for: shown),
        newlines: newlines == .auto && !hasLineEnds ? .never : newlines,
        linkPlaces: placedLinks,
        spans: shown.spans(spans),
        attributes: placedAttributes, isBoilerplate: !boilerplate.isEmpty))
  }

  /// The content of a `meta`, where no text of a block stands around it.
  private func setting(_ key: String, _ place: ByteRange) {
    guard prepared == nil, textStart == nil, place.lowerBound >= lastEnd,
      case let value?? = HTMLTags.attributes(bytes, place).first(where: { $0.name == "content" })?.value
    else { return }
    var text = MappedText()
    var (word, i) = (value.lowerBound, value.lowerBound)
    while i < value.upperBound {
      guard bytes[i] == 0x26, let reference = references.decode(bytes, at: i, end: value.upperBound) else {
        i += 1
        continue
      }
      text.append(verbatim: word..<i, of: source.bytes)
      text.append(reference.text, standingFor: i..<i + reference.length)
      i += reference.length
      word = i
    }
    text.append(verbatim: word..<value.upperBound, of: source.bytes)
    if VisibleText.trimming(text.utf8, 0..<text.utf8.count).isEmpty { return }
    blocks.append(Block(kind: .frontMatter, range: place, text: text, newlines: .never, info: key))
    lastEnd = place.upperBound
  }

  /// An image that stands by itself is no text, but something all the same.
  private func endWithoutText(at end: Int) {
    guard let first = links.first(where: \.isImage) else { return }
    let from = max(start ?? first.offset, lastEnd)
    let outer = VisibleText.trimming(bytes, from..<max(from, min(end, bytes.count)))
    lastEnd = max(lastEnd, outer.upperBound)
    let range = place(outer)
    blocks.append(
      Block(
        images: range, of: source, placedLinks, targets: marks.filter { $0.kind == .linkTarget }.map { place($0.range) }, placedAttributes,
        isBoilerplate: !boilerplate.isEmpty))
  }

  private var placedLinks: [Block.Link] {
    links.map { Block.Link(target: $0.target, offset: place($0.offset..<$0.offset).lowerBound, isImage: $0.isImage) }
  }

  private var placedAttributes: [Block.Attribute] {
    attributes.map { Block.Attribute(element: $0.element, name: $0.name, range: place($0.range)) }
  }

  private func place(_ range: Range<Int>) -> ByteRange { prepared?.source(range) ?? range }
}
