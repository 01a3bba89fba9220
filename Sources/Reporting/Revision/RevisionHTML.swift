import Bitext
import Revision

/// A revision as one HTML file that needs nothing but a browser: both languages side by side, words marked, states to filter by.
/// It works without scripts; the filter is CSS.
package struct RevisionHTML: Sendable {
  package var all: Bool
  package var generator: String

  package init(all: Bool = false, generator: String = "taiyaku") {
    self.all = all
    self.generator = generator
  }

  package func render(_ views: [RevisionView]) -> String {
    let body = views.map(section).joined()
    let title = views.count == 1 ? HTMLText.escape(views[0].paths[views[0].from]) : "\(views.count) articles"
    return """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="generator" content="\(HTMLText.escape(generator))">
      <title>What the translation must follow: \(title)</title>
      <style>
      \(Self.style)
      </style>
      </head>
      <body>
      <h1>What the translation must follow</h1>
      <p>\(HTMLText.escape(RevisionText.summary(views).english))</p>
      <input type="checkbox" id="only"><label for="only">Only what asks for attention</label>
      <main>
      \(body)</main>
      </body>
      </html>

      """
  }

  private func section(_ view: RevisionView) -> String {
    let entries = view.shown(all ? .all : .changes)
    if entries.isEmpty { return "" }
    let to = view.from.other
    let rows = entries.map { row($0) }.joined()
    return """
      <section>
      <h2>\(HTMLText.escape(view.paths[view.from]))\(view.paths.ja == view.paths.en ? "" : " → " + HTMLText.escape(view.paths[to]))</h2>
      <table>
      <thead><tr><th scope="col">What</th><th scope="col">\(view.from.name)</th><th scope="col">\(to.name)</th></tr></thead>
      <tbody>
      \(rows)</tbody>
      </table>
      </section>

      """
  }

  private func row(_ entry: RevisionView.Entry) -> String {
    let change = entry.change
    let causes = change.causes.map { "<span class=\"cause\">\($0.rawValue)</span>" }.joined(separator: " ")
    return """
      <tr class="\(change.toldState.rawValue)\(change.asksForAttention ? " attention" : "")"><th scope="row"><b>\(change.toldState.rawValue)</b>\
      \(change.moved ? " <span class=\"cause\">moved</span>" : "") \(causes)<br><small>line \(entry.target.line): \(HTMLText.escape(entry.message.english))</small></th>\
      \(cell(entry.source))\(cell(entry.target))</tr>

      """
  }

  private func cell(_ side: RevisionView.Side) -> String {
    let open = "<td lang=\"\(side.language.rawValue)\">"
    if side.old.isEmpty, side.new.isEmpty { return open + "<span class=\"none\">–</span></td>" }
    func text(_ pieces: [WordDiff.Piece], _ tag: String) -> String {
      pieces.map { $0.isChanged ? "<\(tag)>\(HTMLText.escape($0.text))</\(tag)>" : HTMLText.escape($0.text) }.joined()
    }
    if side.isSame { return open + text(side.new, "mark") + "</td>" }
    let old =
      side.old.isEmpty
      ? "" : "<p class=\"old\">\(side.new.isEmpty ? "<del>\(HTMLText.escape(side.oldText))</del>" : text(side.old, "del"))</p>"
    let new = side.new.isEmpty ? "" : "<p>\(side.old.isEmpty ? "<ins>\(HTMLText.escape(side.newText))</ins>" : text(side.new, "ins"))</p>"
    return open + old + new + "</td>"
  }

  private static let style = """
    :root { color-scheme: light dark; font: 16px/1.6 system-ui, "Hiragino Sans", "Noto Sans CJK JP", sans-serif; }
    body { margin: 2rem auto; max-width: 80rem; padding: 0 1rem; }
    table { border-collapse: collapse; width: 100%; table-layout: fixed; }
    th, td { border-top: 1px solid #8886; padding: .5rem .75rem; text-align: left; vertical-align: top; overflow-wrap: anywhere; }
    th[scope=row] { font-weight: normal; border-left: .3rem solid #8886; }
    thead th:first-child { width: 24%; }
    p { margin: 0; } .old { opacity: .75; } .none { opacity: .5; }
    .stale > th, .missing > th, .orphaned > th { border-left-color: #c62828; }
    .drifted > th { border-left-color: #ef8f00; } .updated > th, .answered > th, .added > th { border-left-color: #2e7d32; }
    .cause { border: 1px solid #8888; border-radius: .6rem; padding: 0 .5rem; font-size: .85em; white-space: nowrap; }
    del { background: #ef535033; } ins { background: #66bb6a44; text-decoration: none; } mark { background: #ffca2866; color: inherit; }
    #only:checked ~ main tr:not(.attention) > :is(td, th[scope=row]) { display: none; }
    @media print { #only, label { display: none; } tr { break-inside: avoid; } }
    """
}
