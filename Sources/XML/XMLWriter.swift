/// Writes an XML document element by element, indented, everything escaped.
///
///     var xml = XMLWriter()
///     xml.element("tu", [("tuid", "1")]) { xml in
///       xml.element("seg", text: "R&D")
///     }
package struct XMLWriter: Sendable {
  package typealias Attributes = KeyValuePairs<String, String?>

  /// The document so far.
  package private(set) var text: String
  private var depth = 0

  /// - Parameter doctype: what stands between `<!DOCTYPE ` and `>`, if anything
  package init(doctype: String? = nil) {
    text = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    if let doctype { text += "<!DOCTYPE \(doctype)>\n" }
  }

  /// An element without content. Attributes that are nil are left out.
  package mutating func element(_ name: String, _ attributes: Attributes = [:]) {
    line("<\(tag(name, attributes))/>")
  }

  /// An element that holds text, white space kept as it is.
  package mutating func element(_ name: String, _ attributes: Attributes = [:], text: String) {
    line("<\(tag(name, attributes))>\(XMLText.escape(text))</\(name)>")
  }

  /// An element that holds other elements.
  package mutating func element<Failure: Error>(
    _ name: String, _ attributes: Attributes = [:], _ content: (inout XMLWriter) throws(Failure) -> Void
  ) throws(Failure) {
    line("<\(tag(name, attributes))>")
    depth += 1
    try content(&self)
    depth -= 1
    line("</\(name)>")
  }

  /// An element whose content is XML already.
  package mutating func element(_ name: String, _ attributes: Attributes = [:], markup: String) {
    line("<\(tag(name, attributes))>\(markup)</\(name)>")
  }

  private mutating func line(_ markup: String) {
    text += String(repeating: "  ", count: depth) + markup + "\n"
  }

  private func tag(_ name: String, _ attributes: Attributes) -> String {
    attributes.reduce(into: name) { tag, attribute in
      if let value = attribute.value { tag += " \(attribute.key)=\"\(XMLText.escape(attribute: value))\"" }
    }
  }
}
