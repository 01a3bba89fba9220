import Bitext
import Interchange
import Letters
import Reading
import Workspace

/// What a file from a program for translators changes in an article: its wording, and what was confirmed. Nothing is written here.
package struct ReturnedWording {
  /// New bytes for a place of the translation.
  package struct Edit {
    /// Of the file as it was read; empty where a translation is added.
    package var place: ByteRange
    package var bytes: [UInt8]
    /// What a reader saw and is to see.
    package var before: String
    package var after: String
    package var line: Int
    fileprivate var match: Int
  }

  package private(set) var edits: [Edit] = []
  /// The article as it will be.
  package private(set) var documents: BothLanguages<Document>
  /// What to pin.
  package private(set) var decided: [ReviewDecisions.DecidedBead] = []
  package private(set) var problems: [Message] = []
  /// The language whose file is edited.
  package let target: Language

  private let file: ReturnedFile
  private let study: ArticleStudy
  private let loader: ArticleLoader
  private let codes: BothLanguages<CodedSentences>
  private let matcher: ReturnedMatcher
  private let format: ArticleFormat
  private var matches: [ReturnedMatcher.Match] = []

  package init(_ file: ReturnedFile, in study: ArticleStudy, _ loader: ArticleLoader) throws {
    self.file = file
    self.study = study
    self.loader = loader
    let from = file.from ?? study.from
    target = from.other
    documents = BothLanguages(ja: study.pair.ja, en: study.pair.en)
    codes = BothLanguages(ja: CodedSentences(study.pair.ja), en: CodedSentences(study.pair.en))
    matcher = ReturnedMatcher(study.pair, codes, from: from)
    format = loader.reader.options.format ?? ArticleFormat(of: study.pair[from.other].source)
    let (matches, lost) = matcher.match(file.units)
    self.matches = matches
    for unit in lost {
      say(unit, "its source text no longer stands in the article: \(Self.shown(unit.texts[from].visible))")
    }
    try plan()
    decide()
  }

  private mutating func say(_ unit: ReturnedUnit, _ problem: Message) {
    problems.append(unit.line > 0 ? "\(file.name):\(unit.line): \(problem)" : "\(file.name): \(problem)")
  }

  private static func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

  /// The file as it was read.
  package var original: SourceText { study.pair[target].source }

  // MARK: Wording

  private mutating func plan() throws {
    var wanted: [Int] = []
    for (index, match) in matches.enumerated() where isChanged(match) {
      let unit = match.unit
      let bead = study.pair.alignment.beads[match.bead]
      let source = study.pair[target].source
      if source.content != nil || source.encoding != nil {
        say(unit, "the wording was changed, and \(source.name) is no text in UTF-8: edit it there: \(Self.shown(match.wanted.visible))")
      } else if let hash = unit.hash, !bead[target].isEmpty, hash != ExchangePair.hash(text(of: bead)) {
        say(unit, "the article changed since the export: \(Self.shown(study.pair.text(target, of: bead)))")
      } else {
        wanted.append(index)
      }
    }
    // As it stands first, with what the format would take for markup escaped where that shows.
    var isEscaped: Set<Int> = []
    while true {
      var planned: [Edit] = []
      wanted = wanted.filter { index in
        guard let edit = edit(index, escaping: isEscaped.contains(index)) else { return false }
        planned.append(edit)
        return true
      }
      planned.sort { ($0.place.lowerBound, $0.match) < ($1.place.lowerBound, $1.match) }
      let documents = try read(applying: planned)
      let wrong = planned.indices.filter { !reads(planned, $0, documents[target]) }.map { planned[$0].match }
      if wrong.isEmpty {
        edits = planned
        self.documents = documents
        return
      }
      for index in wrong where !isEscaped.insert(index).inserted {
        say(matches[index].unit, "cannot be written so that it reads thus; edit the article: \(Self.shown(matches[index].wanted.visible))")
        wanted.removeAll { $0 == index }
      }
    }
  }

  private func text(of bead: Bead) -> BothLanguages<String> {
    BothLanguages(ja: study.pair.text(.ja, of: bead), en: study.pair.text(.en, of: bead))
  }

  private func isChanged(_ match: ReturnedMatcher.Match) -> Bool {
    let wanted = Self.even(match.keepsCodes ? match.wanted.visible : match.wanted.flat)
    let own = matcher.parts(target, of: match.bead)
    return !wanted.isEmpty && wanted != Self.even(match.keepsCodes ? own.visible : own.flat)
  }

  private static func even(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

  private mutating func edit(_ index: Int, escaping: Bool) -> Edit? {
    let match = matches[index]
    let sentences = study.pair.alignment.beads[match.bead][target]
    let document = study.pair[target]
    let escape = { [format] (text: String) in WordingEscape.escaped(text, in: format, fully: escaping) }
    if sentences.isEmpty { return added(index, escape) }
    let old = codes[target].text(of: sentences, in: document)
    do throws(RewrittenText.Failure) {
      return Edit(
        place: old.place, bytes: try RewrittenText.bytes(of: old, saying: match.wanted, keepsCodes: match.keepsCodes, escape: escape),
        before: old.visible, after: match.wanted.visible, line: match.unit.line, match: index)
    } catch {
      switch error {
      case .joinsBlocks: say(match.unit, "two paragraphs would become one; edit the article: \(Self.shown(match.wanted.visible))")
      case .unknownCode: say(match.unit, "a code is not the article's own; edit the article: \(Self.shown(match.wanted.visible))")
      }
      return nil
    }
  }

  /// A translation for what had none: behind that of the sentence before it in the paragraph, or before that of the one after it.
  private mutating func added(_ index: Int, _ escape: (String) -> String) -> Edit? {
    let match = matches[index]
    let (source, document) = (study.pair[target.other], study.pair[target])
    let own = study.pair.alignment.beads[match.bead][target.other]
    let block = source.sentences[own.lowerBound].block
    func counterpart(_ sentence: Int) -> Range<Int>? {
      guard source.sentences.indices.contains(sentence), source.sentences[sentence].block == block else { return nil }
      let bead = study.pair.alignment.beads.first { $0[target.other].contains(sentence) }
      return bead.flatMap { $0[target].isEmpty ? nil : $0[target] }
    }
    let text = match.wanted.map { part in
      switch part {
      case .text(let text): escape(text)
      case .code(let data): data ?? ""
      }
    }.joined()
    let joiner = document.language == .ja ? "" : " "
    let (at, bytes): (Int, String)
    if let before = counterpart(own.lowerBound - 1)?.last {
      (at, bytes) = (codes[target].texts[before].place.upperBound, joiner + text)
    } else if let after = counterpart(own.upperBound)?.first {
      (at, bytes) = (codes[target].texts[after].place.lowerBound, text + joiner)
    } else {
      say(match.unit, "its paragraph has no translation to put it in; write it into the article: \(Self.shown(match.wanted.visible))")
      return nil
    }
    return Edit(place: at..<at, bytes: Array(bytes.utf8), before: "", after: match.wanted.visible, line: match.unit.line, match: index)
  }

  /// The documents with some edits made.
  private func read(applying edits: [Edit]) throws -> BothLanguages<Document> {
    let source = study.pair[target].source
    var bytes: [UInt8] = []
    var reached = 0
    for edit in edits {
      bytes += source.bytes[reached..<max(reached, edit.place.lowerBound)] + edit.bytes
      reached = edit.place.upperBound
    }
    bytes += source.bytes[reached...]
    let edited = try SourceText(name: source.name, bytes: bytes)
    if case .page = study.files { return try loader.documents(study.files, of: BothLanguages(ja: edited, en: edited)) }
    var sources = BothLanguages(ja: study.pair.ja.source, en: study.pair.en.source)
    sources[target] = edited
    return try loader.documents(study.files, of: sources)
  }

  /// Where an edit stands after all of them were made.
  private static func place(_ index: Int, in edits: [Edit]) -> ByteRange {
    let moved = edits[..<index].reduce(0) { $0 + $1.bytes.count - $1.place.count }
    let start = edits[index].place.lowerBound + moved
    return start..<start + edits[index].bytes.count
  }

  /// Whether a reader sees at an edit's place what is wanted.
  private func reads(_ edits: [Edit], _ index: Int, _ document: Document) -> Bool {
    let place = Self.place(index, in: edits)
    let seen = document.blocks.filter { $0.isProse && $0.range.overlaps(place) }.map { block in
      String(decoding: block.text.utf8[block.text.visibleRange(of: place)], as: UTF8.self)
    }.joined()
    return seen.filter { !$0.isWhitespace } == edits[index].after.filter { !$0.isWhitespace }
  }

  // MARK: Decisions

  private mutating func decide() {
    for (index, match) in matches.enumerated() {
      let bead = study.pair.alignment.beads[match.bead]
      let mark = match.bead < study.marks.count ? study.marks[match.bead] : BeadMark()
      let edit = edits.firstIndex { $0.match == index }
      let note = match.unit.note == mark.note ? nil : match.unit.note
      let isNews = match.unit.isConfirmed && !mark.isChecked || note != nil || edit != nil && mark.isPinned
      guard isNews, let sentences = sentences(of: bead, edit) else { continue }
      var ranges = BothLanguages(ja: bead.ja, en: bead.en)
      ranges[target] = sentences
      decided.append(
        ReviewDecisions.DecidedBead(
          ja: documents.ja.sentences[ranges.ja].map(\.text), en: documents.en.sentences[ranges.en].map(\.text),
          at: ranges.map(\.lowerBound), checked: match.unit.isConfirmed || mark.isChecked && edit == nil ? true : nil,
          note: note ?? mark.note))
    }
  }

  /// A bead's sentences of the edited side, where they are whole ones still.
  private func sentences(of bead: Bead, _ edit: Int?) -> Range<Int>? {
    let place: ByteRange
    if let edit {
      place = Self.place(edit, in: edits)
    } else {
      if bead[target].isEmpty { return nil }
      let old = study.pair[target].place(of: bead[target])
      let moved = edits.filter { $0.place.lowerBound <= old.lowerBound }.reduce(0) { $0 + $1.bytes.count - $1.place.count }
      place = old.lowerBound + moved..<old.upperBound + moved
    }
    let found = documents[target].sentences(touching: place)
    guard let first = found.first, let last = found.last else { return nil }
    let isWhole =
      documents[target].sentences[first].range.lowerBound >= place.lowerBound
      && documents[target].sentences[last].range.upperBound <= place.upperBound
    return isWhole ? found : nil
  }
}

/// New wording as it is written in a format.
enum WordingEscape {
  /// - Parameter fully: whether signs that may be markup are escaped, too
  static func escaped(_ text: String, in format: ArticleFormat, fully: Bool) -> String {
    switch format {
    case .html: text.map { ["&": "&amp;", "<": "&lt;", ">": "&gt;"][$0] ?? String($0) }.joined()
    case .markdown where fully: text.map { "\\`*_{}[]<>()#+-.!|~&$".contains($0) ? "\\\($0)" : String($0) }.joined()
    default: text
    }
  }
}
