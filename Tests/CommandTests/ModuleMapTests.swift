import Foundation
import TestSupport
import Testing

/// The table of docs/modules.md is the house as it is built: every module, what it imports, on floors without a circle.
@Suite struct ModuleMapTests {
  struct Room: Equatable {
    var floor: Int
    var imports: Set<String>
  }

  static let sources = Repository.root.appendingPathComponent("Sources")

  static func map() throws -> [String: Room] {
    let text = try String(contentsOf: Repository.root.appendingPathComponent("docs/modules.md"), encoding: .utf8)
    var rooms: [String: Room] = [:]
    for line in text.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, let floor = Int(cells[0]) else { continue }
      func names(_ cell: String) -> [String] { cell.split(separator: "`").map(String.init).filter { $0.first?.isLetter == true } }
      rooms[names(cells[1])[0]] = Room(floor: floor, imports: Set(names(cells[2])))
    }
    return rooms
  }

  static func imports(of module: String, among modules: Set<String>) throws -> Set<String> {
    var found: Set<String> = []
    let files = FileManager.default.enumerator(at: sources.appendingPathComponent(module), includingPropertiesForKeys: nil)
    while let file = files?.nextObject() as? URL {
      guard file.pathExtension == "swift" else { continue }
      for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") where line.contains("import ") {
        let words = line.split(separator: " ")
        guard let keyword = words.firstIndex(of: "import"), keyword < 3, let name = words[(keyword + 1)...].last else { continue }
        if modules.contains(String(name)), name != module { found.insert(String(name)) }
      }
    }
    return found
  }

  @Test func everyModuleImportsWhatTheMapSays() throws {
    let map = try Self.map()
    let modules = Set(try FileManager.default.contentsOfDirectory(atPath: Self.sources.path))
    #expect(Set(map.keys) == modules)
    for (module, room) in map { #expect(try Self.imports(of: module, among: modules) == room.imports, "\(module)") }
  }

  @Test func importsLeadDownwards() throws {
    let map = try Self.map()
    for (module, room) in map {
      for name in room.imports { #expect((map[name]?.floor ?? .max) < room.floor, "\(module) imports \(name)") }
    }
  }
}
