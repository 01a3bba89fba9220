import ArgumentParser
import Bitext
import FoundationEssentials
import Samples
import Workspace

struct DemoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Write a small project to try things on.",
    discussion: """
      Three articles in both languages with a few faults planted, a glossary and a taiyaku.yml: what the tutorials in docs/start \
      walk through.

      EXAMPLES
        taiyaku demo try-taiyaku
      """)

  @Argument(help: ArgumentHelp("The folder to make; it must not be there yet.", valueName: "folder"))
  var folder: String

  mutating func run() throws {
    var root = folder
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    guard !FileManager.default.fileExists(atPath: root) else {
      throw ValidationError(said: "\(root): is there already; name a folder that is not")
    }
    let files = Samples.files
    let output = OutputGuard()
    for place in Set(files.map { Self.place($0.path, in: root) }).sorted() { try output.makeFolder(place, named: root) }
    try output.write(together: files.map { (path: root + "/" + $0.path, bytes: $0.bytes, role: .result, named: root) })
    let said: Message = "\(root): \(files.count) files: \(files.map(\.path).joined(separator: ", "))"
    let next: Message = "Go there and look: cd \(root) && taiyaku check"
    for message in [said, next] { StandardOutput.say(message.text(in: Spoken.book)) }
  }

  private static func place(_ path: String, in root: String) -> String {
    path.lastIndex(of: "/").map { root + "/" + path[..<$0] } ?? root
  }
}
