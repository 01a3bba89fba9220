import Bitext
import Revision

/// A revision as Markdown, made for the comment of a pull request: what asks for attention as a table, the rest folded away.
///
/// GitHub takes comments of up to 65,536 characters. What does not fit is left out and counted, first of what needs no work.
package struct RevisionMarkdown: Sendable {
  package var all: Bool
  /// In bytes, which are never fewer than characters.
  package var limit: Int

  package init(all: Bool = false, limit: Int = 60_000) {
    self.all = all
    self.limit = limit
  }

  package func render(_ views: [RevisionView]) -> String {
    let attention = views.reduce(0) { $0 + $1.entries.count { $0.change.asksForAttention } }
    let heading =
      attention == 0
      ? "### Translations are up to date\n" : "### \(attention) \(attention == 1 ? "sentence asks" : "sentences ask") for attention\n"
    var room = limit
    let urgent = views.map { view in
      view.isUntranslated ? untranslated(view) : table(view.shown(.attention), view, &room)
    }
    let rest = views.map { view in
      let entries = view.shown(all ? .all : .changes)
      let urgent = view.shown(.attention)
      return entries.count == urgent.count || view.isUntranslated
        ? Table() : table(entries.filter { !$0.change.asksForAttention && $0.leftBehind.isEmpty }, view, &room)
    }
    var result = heading + "\n" + RevisionText.summary(views).english + "\n"
    for (k, view) in views.enumerated() where !urgent[k].text.isEmpty || !rest[k].text.isEmpty {
      result += "\n#### `\(MarkdownText.code(view.paths[view.from]))` → `\(MarkdownText.code(view.paths[view.from.other]))`\n"
      if !urgent[k].text.isEmpty { result += "\n" + urgent[k].text }
      if !rest[k].text.isEmpty {
        result += "\n<details><summary>\(rest[k].rows) more that need no work</summary>\n\n" + rest[k].text + "\n</details>\n"
      }
    }
    let left = (urgent + rest).reduce(0) { $0 + $1.left }
    if left > 0 { result += "\nNo room for \(left) more; the text, HTML and CSV forms have them all.\n" }
    return result
  }

  private struct Table {
    var text = ""
    /// Entries shown, and entries there was no room for.
    var rows = 0
    var left = 0
  }

  /// Where links led and lead: words that differ show in the cells, this does not.
  private func change(ofLinks entry: RevisionView.Entry) -> String? {
    let side = entry.change.state == .drifted ? entry.target : entry.source
    guard entry.change.causes == [.link] else { return nil }
    return side.exchanged.map { "\($0.old) → \($0.new)" }.joined(separator: "; ")
  }

  /// Rows of a length that can be read, and left out one by one.
  private static func parts(of run: [RevisionView.Entry]) -> [[RevisionView.Entry]] {
    stride(from: 0, to: run.count, by: 10).map { Array(run[$0..<min($0 + 10, run.count)]) }
  }

  private func untranslated(_ view: RevisionView) -> Table {
    if !view.entries.contains(where: \.change.asksForAttention) { return Table() }
    let count = "\(view.untranslatedCount) \(view.from.name) \(view.untranslatedCount == 1 ? "sentence" : "sentences")"
    return Table(text: "**missing**: no \(view.from.other.name) version (\(count))\n", rows: view.untranslatedCount)
  }

  private func table(_ entries: [RevisionView.Entry], _ view: RevisionView, _ room: inout Int) -> Table {
    var table = Table()
    for run in RevisionView.runs(entries).flatMap(Self.parts) {
      guard let entry = run.first else { continue }
      let what =
        "**\(entry.change.toldState.rawValue)**" + (entry.change.moved ? ", moved" : "")
        + (entry.change.causes.isEmpty ? "" : " (" + entry.change.causes.map(\.rawValue).joined(separator: ", ") + ")")
        + (change(ofLinks: entry).map { ": " + MarkdownText.escape($0) } ?? "")
        + (entry.move.map { ": " + MarkdownText.escape($0.words.english) } ?? "")
        + (entry.leftBehind.isEmpty ? "" : ", still says " + MarkdownText.escape(entry.leftBehind.joined(separator: ", ")))
      func cells(_ language: Language) -> String { run.map { cell($0[language]) }.joined(separator: "<br>") }
      let row = "| \(entry.target.line) | \(what) | \(cells(view.from)) | \(cells(view.from.other)) |\n"
      guard row.utf8.count <= room else {
        table.left += run.count
        continue
      }
      room -= row.utf8.count
      if table.rows == 0 { table.text = "| line | what | \(view.from.name) | \(view.from.other.name) |\n|---:|---|---|---|\n" }
      table.text += row
      table.rows += run.count
    }
    return table
  }

  private func cell(_ side: RevisionView.Side) -> String {
    if side.old.isEmpty, side.new.isEmpty { return "–" }
    if side.isSame {
      return side.new.map { $0.isChanged ? "<mark>\(MarkdownText.escape($0.text))</mark>" : MarkdownText.escape($0.text) }.joined()
    }
    if side.new.isEmpty { return "<del>\(MarkdownText.escape(side.oldText))</del>" }
    if side.old.isEmpty { return "<ins>\(MarkdownText.escape(side.newText))</ins>" }
    let old = side.old.map { $0.isChanged ? "<del>\(MarkdownText.escape($0.text))</del>" : MarkdownText.escape($0.text) }.joined()
    let new = side.new.map { $0.isChanged ? "<ins>\(MarkdownText.escape($0.text))</ins>" : MarkdownText.escape($0.text) }.joined()
    return old + "<br>" + new
  }
}
