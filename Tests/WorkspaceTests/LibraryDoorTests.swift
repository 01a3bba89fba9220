import FoundationEssentials
import TestSupport
import Testing

/// A C library is started in one place. Who reaches it another way can be the first to use it, from two threads at once. Foundation's
/// own readers of XML and its ICU are such ways, too.
@Suite struct LibraryDoorTests {
  /// Each library, and the module that alone may import it.
  static let doors: [(library: String, module: String)] = [
    ("CICU", "ICU"), ("CLibXML2", "XML"), ("CSnowball", "Linguistics"), ("CLibZip", "Zip"), ("CXLSXWriter", "Interchange"),
    ("CCmarkGFM", "Reading"), ("Yams", "Workspace"), ("FlyingFox", "ReviewServer"), ("FlyingSocks", "ReviewServer"),
    ("ArgumentParser", "TaiyakuCommand"), ("CMatrix", "Encoder"),
  ]
  /// Ways around a door: modules, and functions that load one at run time.
  static let sideDoors = ["FoundationXML", "FoundationInternationalization", "dlopen", "dlsym", "NSRegularExpression", "NLTokenizer"]

  @Test(arguments: doors) func aLibraryIsReachedThroughItsDoorAlone(_ door: (library: String, module: String)) throws {
    let importers = try Self.sources().filter { Self.imports(door.library, try Self.text($0)) }
    #expect(!importers.isEmpty)
    for path in importers { #expect(path.hasPrefix("Sources/\(door.module)/"), "\(path) imports \(door.library)") }
  }

  /// A new library of the package file must be given a door above.
  @Test func everyLibraryOfThePackageHasItsDoor() throws {
    let manifest = try Self.text("Package.swift")
    let system = manifest.matches(of: /\.systemLibrary\(name: "(\w+)"/).map { String($0.1) }
    let linked = manifest.matches(of: /\.target\(name: "(\w+)", linkerSettings/).map { String($0.1) }
    let products = manifest.matches(of: /\.product\(name: "(\w+)"/).map { String($0.1) }
    #expect(system.count > 3 && !linked.isEmpty && !products.isEmpty)
    #expect(Set(system + linked + products) == Set(Self.doors.map(\.library)))
  }

  @Test func nobodyGoesAroundADoor() throws {
    for path in try Self.sources() {
      let text = try Self.text(path)
      for way in Self.sideDoors { #expect(!text.contains(way), "\(path): \(way)") }
      for line in text.split(separator: "\n") where line.contains("import Foundation") {
        #expect(line == "import FoundationEssentials", "\(path): \(line): all of Foundation carries another ICU and libxml2")
      }
    }
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
    text.split(separator: "\n").contains { line in
      // `import struct X.Y` and `@preconcurrency import X` as well.
      let words = line.split { !$0.isLetter && !$0.isNumber && $0 != "_" }
      guard let keyword = words.firstIndex(of: "import"), keyword < 2, !line.contains("//") else { return false }
      return words[keyword...].dropFirst().contains { $0 == library }
    }
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
