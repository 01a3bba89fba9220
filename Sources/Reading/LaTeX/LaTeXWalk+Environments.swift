import Bitext

extension LaTeXWalk {
  mutating func open(_ name: String, _ from: Int) {
    let plain = name.filter { $0 != "*" }
    flush()
    if LaTeXCommand.verbatim.contains(plain) || LaTeXCommand.isMath(plain) {
      let close = min(end, find("\\end{\(name)}", from: at) ?? end)
      let range = VisibleText.trimming(bytes, at..<max(at, close))
      if !range.isEmpty {
        let info = LaTeXCommand.isMath(plain) ? "math" : plain
        if plain != "comment", plain != "filecontents" {
          blocks.append(Block(kind: .code, range: range, text: MappedText(source, range), newlines: .always, info: info))
        }
      }
      at = min(end, close + "\\end{\(name)}".utf8.count)
      return
    }
    environments.append(name)
    switch plain {
    case "itemize", "enumerate", "description": lists += 1
    case "quote", "quotation", "verse", "displayquote": kind = .quotation
    case "tabular", "tabularx", "tabulary", "longtable", "array", "tabu":
      skipOptions()
      if plain == "tabularx" || plain == "tabulary" { _ = group() }
      _ = group()
      table = (0, 0)
    case "thebibliography", "minipage", "multicols", "wrapfigure", "adjustbox": _ = group()
    default: skipOptions()
    }
  }

  mutating func close(_ name: String) {
    flush()
    if environments.last == name { environments.removeLast() }
    switch name.filter({ $0 != "*" }) {
    case "itemize", "enumerate", "description":
      lists = max(0, lists - 1)
      kind = lists > 0 ? .listItem(depth: lists) : .paragraph
    case "quote", "quotation", "verse", "displayquote": kind = .paragraph
    case "tabular", "tabularx", "tabulary", "longtable", "array", "tabu": table = nil
    default: break
    }
  }
}
