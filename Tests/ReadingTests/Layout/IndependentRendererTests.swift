import Bitext
import CCmarkGFM
import CLibXML2
import Foundation
import Reading
import Testing

/// What a reader of the page sees, found without any of our code: cmark renders HTML, libxml2 gives its text.
private enum Renderer {
  static func words(of markdown: String) -> [String: Int] {
    cmark_gfm_core_extensions_ensure_registered()
    guard let parser = cmark_parser_new(CMARK_OPT_UNSAFE) else { return [:] }
    defer { cmark_parser_free(parser) }
    for name in ["table", "strikethrough", "autolink", "tasklist"] {
      cmark_parser_attach_syntax_extension(parser, cmark_find_syntax_extension(name))
    }
    cmark_parser_feed(parser, markdown, markdown.utf8.count)
    guard let document = cmark_parser_finish(parser) else { return [:] }
    defer { cmark_node_free(document) }
    guard let html = cmark_render_html(document, CMARK_OPT_UNSAFE, cmark_parser_get_syntax_extensions(parser)) else { return [:] }
    defer { free(html) }
    let options = Int32(HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue)
    guard let page = htmlReadMemory(html, Int32(strlen(html)), nil, "UTF-8", options) else { return [:] }
    defer { xmlFreeDoc(page) }
    var text = ""
    collect(xmlDocGetRootElement(page), &text)
    return count(text)
  }

  private static func collect(_ node: xmlNodePtr?, _ text: inout String) {
    var next = node
    while let node = next {
      if node.pointee.type == XML_TEXT_NODE, let content = node.pointee.content { text += String(cString: content) }
      let name = node.pointee.name.map { String(cString: $0) } ?? ""
      if name == "img", let alt = xmlGetProp(node, "alt") {
        text += String(cString: alt)
        free(alt)
      }
      let isInline = ["a", "b", "em", "strong", "code", "i", "del", "kbd", "sub", "sup", "span", "img"].contains(name)
      if !isInline, node.pointee.type == XML_ELEMENT_NODE { text += " " }
      // What was taken out is no text of the page.
      if !["script", "style", "del"].contains(name) { collect(node.pointee.children, &text) }
      if !isInline, node.pointee.type == XML_ELEMENT_NODE { text += " " }
      next = node.pointee.next
    }
  }

  static func count(_ text: String) -> [String: Int] {
    text.split { !$0.isLetter && !$0.isNumber }.reduce(into: [:]) { $0[String($1), default: 0] += 1 }
  }
}

@Suite struct IndependentRendererTests {
  private func expectSameWords(_ markdown: String, _ name: String) {
    let blocks = MarkdownFormat.blocks(of: SourceText(name: "a.md", text: markdown), newlines: .auto)
    let read = Renderer.count(blocks.filter { $0.kind != .directive }.map(\.text.string).joined(separator: "\n"))
    let seen = Renderer.words(of: markdown)
    let words = Set(read.keys).union(seen.keys)
    let differences = words.filter { read[$0] != seen[$0] }.sorted().map { "\($0): page \(seen[$0] ?? 0), blocks \(read[$0] ?? 0)" }
    #expect(differences.isEmpty, "\(name)")
  }

  /// Each word of a rendered page stands in a block as often as on the page, and no other word does.
  @Test func wordsOfThePageAreThoseOfTheBlocks() {
    let templates = [
      "# # %\n\n", "% *%* **%** ~~%~~ `%`\n\n", "- %\n- %\n  - %\n\n", "> %\n> %\n\n", "| % | % |\n|---|---|\n| *%* | [%](u) |\n\n",
      "%\n===\n\n",
      "[%](<u v> \"t\") %, ![%](i.png) &amp; \\*%\n\n", "1. %\n\n   %\n\n", "<div>% <b>%</b></div>\n\n", "%  \n%\\\n%\n\n",
      "```\n%\n```\n\n", "    %\n\n",
      "> - % `%`\n>   % **%\n>   %**\n\n", "<details><summary>%</summary>\n\n%\n\n</details>\n\n", "<http://%.x> www.%.y %@%.z\n\n",
      "{%} {1, %} $% and %$ :%\n\n",
      "<!-- % -->\n\n", "% <!-- % --> %\n\n", "<pre>%</pre>\n\n", "%: % % ? ! % = %\n\n", "語%、**「%」** %。\n\n", "a: %\n\n%\n: %\n\n",
    ]
    var state: UInt64 = 7
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for round in 0..<200 {
      var number = 0
      var text = ""
      for _ in 0...next(10) {
        for character in templates[next(templates.count)] {
          if character == "%" {
            number += 1
            text += "w\(number)x"
          } else {
            text.append(character)
          }
        }
      }
      expectSameWords(text, "round \(round): \(text)")
    }
  }

  /// The documents of this project.
  @Test func wordsOfRealDocuments() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let folder = root.appendingPathComponent("docs")
    let files = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".md") }.sorted()
    #expect(!files.isEmpty)
    for file in files { expectSameWords(try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8), file) }
  }
}
