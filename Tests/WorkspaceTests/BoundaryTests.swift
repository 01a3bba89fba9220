import FoundationEssentials
import Glibc
import Testing

@testable import Workspace

/// What a repository holds decides nothing outside of it.
@Suite struct BoundaryTests {
  /// A project beside a home.
  final class Place {
    let folder = RealPath.of(FileManager.default.temporaryDirectory.path).map { "\($0)/taiyaku-\(UInt64.random(in: 0...UInt64.max))" }!
    var project: String { folder + "/project" }

    init() throws {
      for name in ["project/in", "home"] {
        try FileManager.default.createDirectory(atPath: folder + "/" + name, withIntermediateDirectories: true)
      }
      try write("home/precious")
      try write("project/a.ja.md")
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }

    func write(_ name: String) throws { try FileWriter.writeAtomically(folder + "/" + name, Array("x\n".utf8)) }
    func link(_ name: String, to target: String) { symlink(target, folder + "/" + name) }
    var home: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder + "/home")) ?? [] }
    func guarded(_ inputs: String...) -> OutputGuard {
      OutputGuard(
        root: project, reading: inputs.map { (project + "/" + $0, .result) } + [(project + "/taiyaku.lock", .lock)])
    }
  }

  @Test func aPathIsFollowedWhetherOrNotItIsThere() throws {
    let place = try Place()
    place.link("project/out", to: "../home")
    place.link("project/dangling", to: "../home/new")
    place.link("project/loop", to: "loop")
    #expect(RealPath.of(place.project + "/in/../out/x/./y") == place.folder + "/home/x/y")
    #expect(RealPath.of(place.project + "/dangling") == place.folder + "/home/new")
    #expect(RealPath.of(place.project + "/loop") == nil)
    #expect(
      RealPath.isInside("/a/b", "/a") && RealPath.isInside("/a", "/a") && !RealPath.isInside("/ab", "/a") && RealPath.isInside("/a", "/"))
  }

  @Test func theBoundaryIsTheProjectAndWhatIsAllowed() throws {
    let place = try Place()
    place.link("project/out", to: "../home")
    let boundary = ProjectBoundary(root: place.project, allowed: [])
    #expect(boundary.holds(place.project + "/in/new") && !boundary.holds(place.project + "/../home/x"))
    #expect(!boundary.holds(place.project + "/out/x"))
    #expect(ProjectBoundary(root: place.project, allowed: [place.folder + "/home"]).holds(place.project + "/out/x"))
  }

  @Test func aConfigurationNamesNothingOutside() throws {
    let place = try Place()
    let boundary = ProjectBoundary(root: place.project, allowed: [])
    for line in [
      "glossary: ../home/g.csv", "lock: ../home/l", "pins: /etc/p", "baseline: ../b", "segmentation: ../home/precious",
      "dictionary: /dev/zero",
      "lexicon: ../x", "pairs:\n  - ja: ../home/*.ja.md\n    en: ../home/*.en.md", "pairs:\n  - page: /home/*.md",
    ] {
      let configuration = try Configuration(yaml: line, path: place.project + "/taiyaku.yml")
      #expect(throws: NamedOutside.self, "\(line)") { try configuration.checkPaths(boundary) }
    }
    try Configuration(yaml: "glossary: in/g.csv\nlock: in/l", path: place.project + "/taiyaku.yml").checkPaths(boundary)
  }

  @Test func nothingIsWrittenThroughALinkOutOrOntoAnInput() throws {
    let place = try Place()
    place.link("project/out", to: "../home")
    place.link("project/file", to: "../home/precious")
    place.link("project/near", to: "in/near")
    let output = place.guarded("a.ja.md")
    for name in ["out/new", "file", "in/../out/new"] {
      #expect(throws: OutputRefused.self, "\(name)") { try output.write([], to: place.project + "/" + name) }
      let path = place.project + "/" + name
      #expect(throws: OutputRefused.self, "\(name), named") { try output.write([], to: path, named: path) }
    }
    #expect(throws: OutputRefused.self) { try output.write([], to: place.project + "/in/../a.ja.md") }
    #expect(throws: OutputRefused.self) { try output.makeFolder(place.project + "/out/folder") }
    try output.write([], to: place.project + "/near")
    #expect(place.home == ["precious"])
  }

  @Test func aPersonMayNameAnyPlace() throws {
    let place = try Place()
    let (output, home) = (place.guarded(), place.folder + "/home")
    #expect(throws: OutputRefused.self) { try output.write([], to: home + "/x") }
    try output.write([], to: home + "/x", named: home + "/x")
    try output.makeFolder(home + "/folder", named: home + "/folder/")
    try output.write([], to: home + "/folder/y", named: home + "/folder/")
    #expect(place.home.sorted() == ["folder", "precious", "x"])
  }

  @Test func aFileIsWrittenAnewInItsOwnRoleOnly() throws {
    let place = try Place()
    try place.write("project/taiyaku.lock")
    let path = place.project + "/taiyaku.lock"
    try place.guarded().write([], to: path, as: .lock)
    #expect(throws: OutputRefused.self) { try place.guarded().write([], to: path, as: .baseline, named: path) }
  }

  @Test func whatTheProjectKeepsIsNoPlaceForAResultThoughNobodyReadsIt() throws {
    let place = try Place()
    for name in ["a.en.md", "alone.ja.md", "g.csv", "taiyaku.lock", "b.json", "in/other.md"] { try place.write("project/" + name) }
    try FileWriter.writeAtomically(
      place.project + "/taiyaku.yml", Array("pairs:\n  - ja: \"*.ja.md\"\n    en: \"*.en.md\"\nglossary: g.csv\nbaseline: b.json\n".utf8))
    place.link("project/in/other", to: "../g.csv")
    // The run knows nothing of the project, as one that only compares two files.
    let output = OutputGuard(root: place.folder)
    for name in ["a.ja.md", "a.ja.md/", "a.en.md", "in/other", "taiyaku.lock", "b.json", "taiyaku.yml"] {
      let path = place.project + "/" + name
      #expect(throws: OutputRefused(path: path, reason: .kept), "\(name)") { try output.check(path, named: path) }
    }
    for name in ["alone.ja.md", "in/other.md", "new.ja.md"] { try output.check(place.project + "/" + name) }
    try output.check(place.project + "/g.csv", as: .glossary)
    try output.check(place.project + "/a.ja.md", as: .article)
  }
}
