import Bitext

/// What an element means for layout.
enum HTMLElement {
  case heading(level: Int), paragraph, item, list, cell, row, table, quotation, preformatted
  case lineBreak, link, image, hidden, inline

  init(_ name: String) {
    switch name {
    case "h1", "h2", "h3", "h4", "h5", "h6": self = .heading(level: name.utf8.last.map { Int($0) - 0x30 } ?? 1)
    case "title": self = .heading(level: 1)
    case "li", "dt", "dd": self = .item
    case "ul", "ol", "dl", "menu": self = .list
    case "td", "th": self = .cell
    case "tr": self = .row
    case "table": self = .table
    case "blockquote": self = .quotation
    case "pre", "listing", "xmp": self = .preformatted
    case "br": self = .lineBreak
    case "a": self = .link
    case "img": self = .image
    // Not on the page, or (readings of ruby) beside the text.
    case "script", "style", "template", "noembed", "noframes", "iframe", "object", "svg", "annotation", "annotation-xml", "rt", "rp",
      "datalist", "audio", "video",
      "canvas", "del":
      self = .hidden
    case "html", "body", "head", "p", "div", "section", "article", "main", "header", "footer", "nav", "aside", "address", "figure",
      "figcaption",
      "form", "fieldset", "legend", "details", "summary", "caption", "hr", "hgroup", "center", "button", "option", "select", "textarea",
      "label", "dialog", "tbody", "thead", "tfoot", "optgroup", "search", "noscript", "dir":
      self = .paragraph
    default: self = .inline
    }
  }

  var isBlock: Bool {
    switch self {
    case .lineBreak, .link, .image, .hidden, .inline: false
    default: true
    }
  }

  /// What its text is, where it is not simply prose.
  static func span(_ name: String) -> Span.Kind? {
    switch name {
    case "code", "kbd", "samp", "tt", "var": .code
    case "math": .math
    case "em", "i": .emphasis
    case "strong", "b": .strong
    // A line through it is a look: such text is read. What `del` holds is not.
    case "s", "strike": .deleted
    default: nil
    }
  }

  /// Attributes whose values are text for people; those of data that style sheets show (`content: attr(data-text)`) go by these names.
  static let textAttributes: Set<String> = [
    "alt", "title", "placeholder", "aria-label", "summary", "label", "data-text", "data-label", "data-tooltip",
  ]

  /// What `meta` says for search engines and previews, and people translate: "description", "og.title"; nil for the rest.
  static func setting(_ name: String) -> String? {
    let name = name.lowercased()
    let isText = [
      "description", "og:title", "og:description", "og:site_name", "og:image:alt", "twitter:title", "twitter:description",
      "twitter:image:alt",
    ].contains(name)
    return isText ? name.replacing(":", with: ".") : nil
  }

  /// Has no text and no end tag.
  static func isVoid(_ name: String) -> Bool {
    switch name {
    case "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr": true
    default: false
    }
  }

  /// Whether a style takes an element from the page; `mso-list:Ignore` are the marks of lists as Word writes them.
  static func hides(_ style: String) -> Bool {
    let style = style.lowercased().filter { !$0.isWhitespace }
    return ["display:none", "visibility:hidden", "mso-hide:all", "mso-list:ignore", "mso-element:comment", "mso-special-character:comment"]
      .contains { style.contains($0) }
  }

  /// Whether a link is the sign of a footnote, or leads back from one, by its type, role or class.
  static func isSign(_ words: String) -> Bool {
    words.split(separator: " ").contains {
      ["noteref", "doc-noteref", "footnote-ref", "backlink", "doc-backlink", "footnote-back", "footnote-backref"].contains($0)
    }
  }

  /// Whether it belongs to the page and not to the article.
  static func isBoilerplate(_ name: String, _ role: String?, inArticle: Bool) -> Bool {
    if let role, ["navigation", "contentinfo", "banner", "search"].contains(role) { return true }
    return name == "nav" || name == "footer" && !inArticle
  }
}
