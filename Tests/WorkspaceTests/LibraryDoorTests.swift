import FoundationEssentials
import TestSupport
import Testing

/// A C library is started in one place. Who reaches it another way can be the first to use it, from two threads at once.
@Suite struct LibraryDoorTests {
  /// Each library, and the module that alone may import it.
  static let doors: [(library: String, module: String)] = [
    ("CICU", "ICU"), ("CLibXML2", "XML"), ("CSnowball", "Linguistics"), ("CLibZip", "Zip"), ("CXLSXWriter", "Interchange"),
  ]

  @Test(arguments: doors) func aLibraryIsReachedThroughItsDoorAlone(_ door: (library: String, module: String)) throws {
    let importers = try Self.sources().filter { Self.imports(door.library, try Self.text($0)) }
    #expect(!importers.isEmpty)
    for path in importers { #expect(path.hasPrefix("Sources/\(door.module)/"), "\(path) imports \(door.library)") }
  }

  @Test func whoeverCreatesAParserStartsTheLibrary() throws {
    for path in try Self.sources() where path.hasPrefix("Sources/XML/") {
      let text = try Self.text(path)
      if text.contains("xmlReaderForMemory") || text.contains("htmlCreateMemoryParserCtxt") { #expect(text.contains("LibXML2.start()")) }
    }
  }

  @Test func whoeverParsesMarkdownWaitsItsTurn() throws {
    for path in try Self.sources() {
      let text = try Self.text(path)
      if text.contains("cmark_parser_finish") || text.contains("cmark_parse_document") { #expect(text.contains("CMark.parse")) }
    }
  }

  private static func imports(_ library: String, _ text: String) -> Bool {
    text.split(separator: "\n").contains { $0.hasSuffix("import \(library)") }
  }

  private static func sources() throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: Repository.path("Sources")).filter { $0.hasSuffix(".swift") }.sorted().map {
      "Sources/" + $0
    }
  }

  private static func text(_ path: String) throws -> String {
    String(decoding: FileManager.default.contents(atPath: Repository.path(path)) ?? Data(), as: UTF8.self)
  }
}
