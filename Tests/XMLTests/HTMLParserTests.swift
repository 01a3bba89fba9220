import Testing
import XML

@Suite struct HTMLParserTests {
  private final class Names: HTMLEvents {
    var names: [String] = []
    func open(_ name: String, attribute: (String) -> String?, _ place: Range<Int>) { names.append("\(name) \(place)") }
    func close(_ name: String, _ place: Range<Int>) {}
    func text(verbatim range: Range<Int>) { names.append("text \(range)") }
    func replacedText(_ text: String, standingFor range: Range<Int>) { names.append("\(text) \(range)") }
  }

  /// The first use of the library is here the one from eight tasks at once.
  @Test(.timeLimit(.minutes(1))) func manyTasksMayBeginTogether() async {
    let page = Array("<p>水<b>A</b>&lt;".utf8)
    await withTaskGroup(of: [String].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let names = Names()
          page.withUnsafeBufferPointer { HTMLParser($0, 0..<$0.count, names).parse() }
          return names.names
        }
      }
      for await names in group { #expect(names == ["p 0..<3", "text 3..<6", "b 6..<9", "text 9..<10", "< 14..<18"]) }
    }
  }
}
