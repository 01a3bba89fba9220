import Bitext
import Revision

/// A revision as Markdown, made for the comment of a pull request: what asks for attention as a table, the rest folded away.
public struct RevisionMarkdown: Sendable {
  public var all: Bool

  public init(all: Bool = false) { self.all = all }

  public func render(_ views: [RevisionView]) -> String {
    let attention = views.reduce(0) { $0 + $1.entries.count { $0.change.asksForAttention } }
    var result =
      attention == 0
      ? "### Translations are up to date\n" : "### \(attention) \(attention == 1 ? "sentence asks" : "sentences ask") for attention\n"
    result += "\n" + RevisionText.summary(views) + "\n"
    for view in views {
      let shown = view.shown(all: all)
      let (urgent, rest) = (shown.filter(\.change.asksForAttention), shown.filter { !$0.change.asksForAttention })
      if shown.isEmpty { continue }
      result += "\n#### `\(code(view.paths[view.from]))` → `\(code(view.paths[view.from.other]))`\n"
      if !urgent.isEmpty { result += "\n" + table(urgent, view) }
      if !rest.isEmpty {
        result += "\n<details><summary>\(rest.count) more that need no work</summary>\n\n" + table(rest, view) + "\n</details>\n"
      }
    }
    return result
  }

  private func table(_ entries: [RevisionView.Entry], _ view: RevisionView) -> String {
    var result = "| line | what | \(view.from.name) | \(view.from.other.name) |\n|---:|---|---|---|\n"
    for entry in entries {
      let what =
        "**\(entry.change.state.rawValue)**" + (entry.change.moved ? ", moved" : "")
        + (entry.change.causes.isEmpty ? "" : " (" + entry.change.causes.map(\.rawValue).joined(separator: ", ") + ")")
      result += "| \(entry.target.line) | \(what) | \(cell(entry.source)) | \(cell(entry.target)) |\n"
    }
    return result
  }

  private func cell(_ side: RevisionView.Side) -> String {
    if side.old.isEmpty, side.new.isEmpty { return "–" }
    if side.isSame { return side.new.map { $0.isChanged ? "<mark>\(escape($0.text))</mark>" : escape($0.text) }.joined() }
    if side.new.isEmpty { return "<del>\(escape(side.oldText))</del>" }
    if side.old.isEmpty { return "<ins>\(escape(side.newText))</ins>" }
    let old = side.old.map { $0.isChanged ? "<del>\(escape($0.text))</del>" : escape($0.text) }.joined()
    let new = side.new.map { $0.isChanged ? "<ins>\(escape($0.text))</ins>" : escape($0.text) }.joined()
    return old + "<br>" + new
  }

  /// Nothing of an article's text may act as Markdown or HTML, or mention a person.
  private func escape(_ text: String) -> String {
    var result = ""
    for character in PrintableText.line(text) {
      switch character {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "@": result += "&#64;"
      case "#": result += "&#35;"
      case "|", "\\", "`", "*", "_", "[", "]", "~", "!", "$": result += "\\" + String(character)
      default: result.append(character)
      }
    }
    return result
  }

  private func code(_ text: String) -> String { PrintableText.line(text).filter { $0 != "`" } }
}
