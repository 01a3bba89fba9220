import Bitext
import Interchange
import Letters
import Reading
import Workspace

/// What a file from a program for translators changes in an article: its wording, and what was confirmed. Nothing is written here.
package struct ReturnedWording {
  package private(set) var edits: [PlannedEdit] = []
  /// The article as it will be.
  package private(set) var documents: BothLanguages<Document>
  /// What to pin.
  package internal(set) var decided: [ReviewDecisions.DecidedBead] = []
  package private(set) var problems: [Message] = []
  /// What is no mistake of the file and stays undone all the same.
  package private(set) var notes: [Message] = []
  /// The language whose file is edited.
  package let target: Language

  private let file: ReturnedFile
  let study: ArticleStudy
  private let loader: ArticleLoader
  private let codes: BothLanguages<CodedSentences>
  private let matcher: ReturnedMatcher
  private let format: ArticleFormat
  private(set) var matches: [ReturnedMatcher.Match] = []
  private(set) var changes = TextEdits.none

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
      if matcher.isRow(unit) {
        say(unit, "is a line of a table, of settings or of code; edit the article: \(Self.shown(unit.texts[target].visible))")
        continue
      }
      say(unit, "its source text no longer stands in the article: \(Self.shown(unit.texts[from].visible))")
    }
    try plan()
    decide()
    noteRest()
  }

  private mutating func say(_ unit: ReturnedUnit, _ problem: Message) {
    problems.append(unit.line > 0 ? "\(file.name):\(unit.line): \(problem)" : "\(file.name): \(problem)")
  }

  private static func shown(_ text: String) -> String { text.count > 40 ? text.prefix(40) + "…" : text }

  /// Whether there was no translation before.
  package var isNew: Bool { study.pair[target].sentences.isEmpty }

  /// What came without a translation.
  private mutating func noteRest() {
    let empty = matches.filter { Self.even($0.wanted.visible).isEmpty }
    let kept = empty.filter { !study.pair.alignment.beads[$0.bead][target].isEmpty }
    if !kept.isEmpty { note(kept, "came back empty, and keeps its translation in the article", "came back empty, and keep theirs") }
    let open = empty.filter { study.pair.alignment.beads[$0.bead][target].isEmpty }
    if open.isEmpty { return }
    if isNew {
      for match in open { say(match.unit, "is not translated: \(Self.shown(match.unit.texts[target.other].visible))") }
    } else {
      note(open, "has no translation yet", "have no translation yet")
    }
  }

  /// - Parameters:
  ///   - one: what is to be said of a sentence alone
  ///   - many: the same of several
  private mutating func note(_ matches: [ReturnedMatcher.Match], _ one: Message, _ many: Message) {
    let from = study.pair[target.other]
    let lines = LineIndex(from.source)
    var places: [Int] = []
    for match in matches {
      let line = lines.line(at: from.sentences[study.pair.alignment.beads[match.bead][target.other].lowerBound].range.lowerBound)
      if places.last != line { places.append(line) }
    }
    let shown = places.prefix(12).map(String.init).joined(separator: ", ") + (places.count > 12 ? ", …" : "")
    let count = Message.count(matches.count, "sentence", "sentences")
    notes.append("\(count) \(matches.count == 1 ? one : many): \(from.source.name):\(shown)")
  }

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
      let planned = try planned(&wanted, escaping: isEscaped)
      guard let changes = TextEdits(planned.map(\.edit)) else {
        for (one, next) in zip(planned, planned.dropFirst()) where next.place.lowerBound < one.place.upperBound {
          for part in next.parts { lose(part.match, "stands in the place of another text; edit the article", &wanted) }
        }
        continue
      }
      let documents = try read(applying: changes)
      var wrong: Set<Int> = []
      for (index, edit) in planned.enumerated() {
        let place = changes.places[index]
        let misread = edit.misread(in: documents[target], at: place)
        wrong.formUnion(misread)
        if misread.isEmpty, !edit.standsByItself(in: documents[target], at: place) {
          for part in edit.parts { lose(part.match, "would not stand by itself in the translation; write it into the article", &wanted) }
          wrong.formUnion(edit.parts.map(\.match))
        }
      }
      if wrong.isEmpty {
        (edits, self.changes, self.documents) = (planned, changes, documents)
        return
      }
      for index in wrong.sorted() where wanted.contains(index) && !isEscaped.insert(index).inserted {
        lose(index, "cannot be written so that it reads thus; edit the article", &wanted)
      }
    }
  }

  private mutating func lose(_ match: Int, _ problem: Message, _ wanted: inout [Int]) {
    say(matches[match].unit, "\(problem): \(Self.shown(matches[match].wanted.visible))")
    wanted.removeAll { $0 == match }
  }

  /// The edits for some of the texts, in the order of their places.
  private mutating func planned(_ wanted: inout [Int], escaping: Set<Int>) throws -> [PlannedEdit] {
    var planned: [PlannedEdit] = []
    var missing: [MissingText.Text] = []
    for index in wanted {
      let match = matches[index]
      if study.pair.alignment.beads[match.bead][target].isEmpty {
        missing.append(
          .init(
            match: index, bead: match.bead, visible: match.wanted.visible, written: written(match.wanted, fully: escaping.contains(index))))
      } else if let edit = edit(index, escaping: escaping.contains(index), &wanted) {
        planned.append(edit)
      }
    }
    if !missing.isEmpty {
      let (added, lost) = MissingText(study.pair, codes, into: target).edits(missing)
      planned += added
      for text in lost {
        lose(text.match, "its paragraph has no translation, and its place is not certain; write it into the article", &wanted)
      }
    }
    return planned.sorted {
      ($0.place.lowerBound, $0.place.upperBound, $0.firstMatch) < ($1.place.lowerBound, $1.place.upperBound, $1.firstMatch)
    }
  }

  /// New text as it stands in the file.
  private func written(_ parts: [ReturnedUnit.Part], fully: Bool) -> String {
    parts.map { part in
      switch part {
      case .text(let text): WordingEscape.escaped(text, in: format, fully: fully)
      case .code(let data): data ?? ""
      }
    }.joined()
  }

  private func text(of bead: Bead) -> BothLanguages<String> {
    BothLanguages(ja: study.pair.text(.ja, of: bead), en: study.pair.text(.en, of: bead))
  }

  private func isChanged(_ match: ReturnedMatcher.Match) -> Bool {
    let wanted = Self.even(match.keepsCodes ? match.wanted.visible : match.wanted.flat)
    let own = matcher.parts(target, of: match.bead)
    return !wanted.isEmpty && wanted != Self.even(match.keepsCodes ? own.visible : own.flat)
  }

  /// White space evened out, and without the characters that XML cannot hold, in whose place other programs put another.
  private static func even(_ text: String) -> String {
    let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return String(String.UnicodeScalarView(words.unicodeScalars.filter { !SentenceRuns.isLost($0) }))
  }

  private mutating func edit(_ index: Int, escaping: Bool, _ wanted: inout [Int]) -> PlannedEdit? {
    let match = matches[index]
    let old = codes[target].text(of: study.pair.alignment.beads[match.bead][target], in: study.pair[target])
    do throws(RewrittenText.Failure) {
      let bytes = try RewrittenText.bytes(of: old, saying: match.wanted, keepsCodes: match.keepsCodes) { [format] in
        WordingEscape.escaped($0, in: format, fully: escaping)
      }
      return PlannedEdit(
        edit: TextEdits.Edit(place: old.place, bytes: bytes), before: old.visible,
        parts: [.init(match: index, range: 0..<bytes.count, after: match.wanted.visible)])
    } catch {
      switch error {
      case .joinsBlocks: lose(index, "two paragraphs would become one; edit the article", &wanted)
      case .unknownCode: lose(index, "a code is not the article's own; edit the article", &wanted)
      }
      return nil
    }
  }

  /// The documents with some edits made.
  private func read(applying edits: TextEdits) throws -> BothLanguages<Document> {
    let source = study.pair[target].source
    let edited = try SourceText(name: source.name, bytes: edits.applied(to: source.bytes))
    var sources = BothLanguages(ja: study.pair.ja.source, en: study.pair.en.source)
    sources[target] = edited
    if case .page = study.files { sources[target.other] = edited }
    return try loader.documents(study.files, of: sources).map { $0.cut(as: loader.reader.options.cuts) }
  }
}
