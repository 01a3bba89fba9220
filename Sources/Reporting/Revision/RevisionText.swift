import Bitext
import Revision

/// A revision for people: side by side where there is room, one under the other where not.
package struct RevisionText: Sendable {
  package var width: Int
  package var style: TerminalStyle
  package var shown: RevisionView.Choice
  package var book: Phrasebook
  /// Leaves out the summary and the hint.
  package var isQuiet = false
  /// States that somebody asked to fail on are shown, whatever else is.
  package var failing: Set<Change.State> = []

  /// Below this many cells two columns of text would be too narrow to read.
  private static let narrowest = 96
  private static let divider = " │ "

  package init(width: Int = 100, style: TerminalStyle = .plain, shown: RevisionView.Choice = .attention, book: Phrasebook = .english) {
    self.width = width
    self.style = style
    self.shown = shown
    self.book = book
  }

  package func render(_ views: [RevisionView]) -> String {
    var result = ""
    var (hidden, isWordless) = (0, false)
    for view in views {
      if view.isUntranslated, shown == .attention {
        // One that was confirmed is meant to stand alone.
        if view.entries.contains(where: \.change.asksForAttention) { result += untranslated(view) + "\n" }
        continue
      }
      let entries =
        shown == .attention
        ? view.entries.filter { $0.change.asksForAttention || !$0.leftBehind.isEmpty || $0.isFailing(failing) } : view.shown(shown)
      isWordless = isWordless || entries.contains { $0.isOfRecord && $0.change.state == .stale && $0.source.old.isEmpty }
      hidden += view.shown(.changes).count - entries.count
      for run in RevisionView.runs(entries) { result += render(run, of: view) + "\n" }
    }
    if isQuiet { return result }
    if isWordless {
      let hint: Message = "what was edited, word by word: taiyaku diff --since REV (the lock keeps no text)"
      result += style(hint.text(in: book), .dim) + "\n"
    }
    result += Self.summary(views).text(in: book) + "\n"
    if hidden > 0, shown == .attention {
      let hint: Message =
        hidden == 1 ? "1 change asks for nothing; --changes shows it" : "\(hidden) changes ask for nothing; --changes shows them"
      result += style(hint.text(in: book), .dim) + "\n"
    }
    return result
  }

  private func untranslated(_ view: RevisionView) -> String {
    let source = view.from
    let count = view.untranslatedCount
    let said: Message =
      count == 1 ? "no \(source.other) version: 1 \(source) sentence" : "no \(source.other) version: \(count) \(source) sentences"
    let state = style.apply(colour(of: .missing), to: book["missing"])
    return style(view.paths[source], .bold) + ": " + state + ": " + said.text(in: book) + "\n"
  }

  /// One line: how many sentences are in each state, attention first.
  package static func summary(_ views: [RevisionView]) -> Message {
    var counts: [Change.State: Int] = [:]
    var moved = 0
    for view in views {
      counts.merge(view.revision.counts, uniquingKeysWith: +)
      moved += view.revision.changes.count(where: \.moved)
    }
    let order: [Change.State] = [.stale, .missing, .orphaned, .drifted, .updated, .answered, .added, .removed, .cosmetic, .unchanged]
    let parts =
      order.compactMap { state in counts[state].map { Message.count($0, state.rawValue, state.rawValue) } }
    if parts.isEmpty { return "no sentences" }
    // What moved is counted above as well.
    return moved > 0 ? "\(Message.all(of: parts)) (of these, \(moved) moved)" : .all(of: parts)
  }

  /// One heading for all, since they share it.
  private func render(_ run: [RevisionView.Entry], of view: RevisionView) -> String {
    guard let entry = run.first else { return "" }
    let change = entry.change
    func place(_ side: RevisionView.Side, linked: Bool = false) -> String {
      let position = view.position(of: side)
      let path = view.paths[side.language]
      let text = PrintableText.line(view.address(of: side))
      return linked ? style.links(style(text, .bold), to: path, line: position.line) : text
    }
    var head = place(view.isUntranslated ? entry.source : entry.target, linked: true) + ": "
    head += style.apply(colour(of: change.toldState), to: book[change.toldState.rawValue])
    if change.moved { head += style(book[", moved"], .magenta) }
    let many: Message = run.count > 1 ? " (\(run.count) sentences)" : ""
    head += ": " + PrintableText.line(entry.message.text(in: book) + many.text(in: book))
    if entry.isWaiting {
      let hint: Message = "is it right? taiyaku confirm \(ShellWord.quoted(view.address(of: entry.target)))"
      head += "; " + PrintableText.line(hint.text(in: book))
    }
    // Where the text stands that has no translation, so that it can be found and confirmed.
    if change.state == .missing, !view.isUntranslated { head += style(book[", "] + place(entry.source), .dim) }
    let rows = run.flatMap { self.rows($0) }
    if width >= Self.narrowest {
      let cells = (width - 4 - DisplayWidth.of(Self.divider)) / 2
      return head + "\n" + rows.map { sideBySide($0, cells) }.joined()
    }
    return head + "\n" + rows.map { stacked($0) }.joined()
  }

  private struct Row {
    var sign: String
    var attributes: [TerminalStyle.Attribute]
    var source: MarkedText?
    var target: MarkedText?
    var isSourceSame: Bool
    var isTargetSame: Bool
  }

  private func rows(_ entry: RevisionView.Entry) -> [Row] {
    func text(_ pieces: [WordDiff.Piece], _ mark: MarkedText.Mark, _ base: [TerminalStyle.Attribute] = []) -> MarkedText? {
      pieces.isEmpty ? nil : MarkedText(pieces, mark, base: base, style: style)
    }
    let (source, target) = (entry.source, entry.target)
    if source.isSame, target.isSame {
      return [
        Row(
          sign: " ", attributes: [], source: text(source.new, .come), target: text(target.new, .depends), isSourceSame: true,
          isTargetSame: true)
      ]
    }
    // The side that stands as it was is shown once, beside the new text.
    return [
      Row(
        sign: "-", attributes: [.red], source: source.isSame ? nil : text(source.old, .gone),
        target: target.isSame ? nil : text(target.old, .gone), isSourceSame: source.isSame, isTargetSame: target.isSame),
      Row(
        sign: "+", attributes: [.green], source: text(source.new, .come, source.isSame ? [.dim] : []),
        target: text(target.new, target.isSame ? .depends : .come), isSourceSame: source.isSame, isTargetSame: target.isSame),
    ].filter { $0.source != nil || $0.target != nil }
  }

  private func sideBySide(_ row: Row, _ cells: Int) -> String {
    let left = row.source?.lines(cells, style: style) ?? []
    let right = row.target?.lines(cells, style: style) ?? []
    return (0..<max(left.count, right.count)).map { k in
      let sign = k == 0 ? style.apply(row.attributes, to: row.sign) : " "
      let text =
        k < left.count
        ? left[k].text + String(repeating: " ", count: cells - min(cells, left[k].cells)) : String(repeating: " ", count: cells)
      let other = k < right.count ? right[k].text : ""
      let divider = other.isEmpty ? " │" : Self.divider
      return "  \(sign) \(text)\(style(divider, .dim))\(other)\n"
    }.joined()
  }

  private func stacked(_ row: Row) -> String {
    var result = ""
    for (text, isSame) in [(row.source, row.isSourceSame), (row.target, row.isTargetSame)] {
      let sign = isSame ? " " : style.apply(row.attributes, to: row.sign)
      for (k, line) in (text?.lines(max(20, width - 4), style: style) ?? []).enumerated() {
        result += "  \(k == 0 ? sign : " ") \(line.text)\n"
      }
    }
    return result
  }

  private func colour(of state: Change.State) -> [TerminalStyle.Attribute] {
    switch state {
    case .stale, .missing, .orphaned: [.red, .bold]
    case .drifted: [.yellow, .bold]
    case .updated, .answered, .added: [.green]
    case .removed, .cosmetic, .unchanged: [.dim]
    }
  }
}

extension RevisionView.Entry {
  fileprivate func isFailing(_ states: Set<Change.State>) -> Bool {
    change.toldState != .unchanged && states.contains(change.toldState)
  }
}
