import Testing
import XML

@Suite struct XMLTests {
  @Test(arguments: [("a < b & \"c\"", "a &lt; b &amp; \"c\""), ("x\u{1B}y", "x\u{FFFD}y"), ("ﾆ𠮷", "ﾆ𠮷"), ("a\r\nb", "a&#13;\nb")])
  func escapesText(_ text: String, _ escaped: String) {
    #expect(XMLText.escape(text) == escaped)
  }

  @Test func escapesAttributes() {
    #expect(XMLText.escape(attribute: "\"a\"\n<") == "&quot;a&quot;&#10;&lt;")
  }

  @Test func writesIndentedElements() {
    var xml = XMLWriter(doctype: "a SYSTEM \"a.dtd\"")
    xml.element("a", ["x": "1&2", "y": nil]) { xml in
      xml.element("b", text: " 対訳 ")
      xml.element("c")
    }
    #expect(
      xml.text == """
        <?xml version="1.0" encoding="UTF-8"?>
        <!DOCTYPE a SYSTEM "a.dtd">
        <a x="1&amp;2">
          <b> 対訳 </b>
          <c/>
        </a>

        """)
  }

  @Test func readsWhatTheWriterWrote() throws {
    var xml = XMLWriter()
    let nasty = "<&>\"'\n\t 𠮷"
    xml.element("a", ["x": nasty], text: nasty)
    let reader = try XMLReader(Array(xml.text.utf8), name: "a.xml")
    guard case .start(let element) = try reader.next() else { return #expect(Bool(false), "no element") }
    #expect(element.attributes == ["x": nasty])
    #expect(try reader.text(of: element) == nasty)
    #expect(try reader.next() == nil)
  }

  @Test func givesNamespacesDepthsAndLines() throws {
    let reader = try XMLReader(Array("<a xmlns:n=\"urn:n\">\n<n:b xml:lang=\"ja\"/></a>".utf8), name: "a.xml")
    var elements: [XMLReader.Element] = []
    var ends: [String] = []
    while let event = try reader.next() {
      if case .start(let element) = event { elements.append(element) }
      if case .end(let name, _) = event { ends.append(name) }
    }
    #expect(elements.map(\.name) == ["a", "b"] && elements.map(\.depth) == [0, 1] && elements.map(\.line) == [1, 2])
    #expect(elements.map(\.namespace) == ["", "urn:n"] && elements[1].attributes == ["xml:lang": "ja"])
    #expect(ends == ["b", "a"])
  }

  @Test(arguments: [
    ("", "empty"), ("<a>", "not well-formed"), ("<a><b></a>", "not well-formed"), ("text", "not well-formed"),
    ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", "DOCTYPE"),
    ("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><a>&x;</a>", "DOCTYPE"), ("<a>&unknown;</a>", "not well-formed"),
  ])
  func refuses(_ document: String, _ reason: String) throws {
    let error = #expect(throws: XMLReadingError.self) {
      let reader = try XMLReader(Array(document.utf8), name: "a.xml")
      while try reader.next() != nil {}
    }
    #expect(error?.description.hasPrefix("a.xml:") == true && error?.problem.contains(reason) == true, "\(String(describing: error))")
  }

  @Test func anExternalDTDIsNotFetched() throws {
    let reader = try XMLReader(Array("<!DOCTYPE a SYSTEM \"http://localhost:1/a.dtd\"><a/>".utf8), name: "a.xml")
    #expect(try reader.next() != nil)
  }

  @Test func readsTheEncodingTheDocumentDeclares() throws {
    // 対訳 in Shift_JIS.
    let bytes = Array("<?xml version=\"1.0\" encoding=\"Shift_JIS\"?><a>".utf8) + [0x91, 0xCE, 0x96, 0xF3] + Array("</a>".utf8)
    let reader = try XMLReader(bytes, name: "a.xml")
    guard case .start(let element) = try reader.next() else { return #expect(Bool(false), "no element") }
    #expect(try reader.text(of: element) == "対訳")
  }
}
