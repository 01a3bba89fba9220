import ArgumentParser
import Bitext
import FoundationEssentials
import Project
import Workspace

struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Write a first taiyaku.yml by looking at a folder.",
    discussion: """
      Finds articles by their names (exosome.ja.md beside exosome.en.md, ja/… beside en/…, exosome.md beside exosome.en.md or \
      en/exosome.md, i18n/ja/… beside docs/…), the language they were written in, pages that hold both languages, and glossaries. What is written is commented: read it, correct it, commit it.

      EXAMPLES
        taiyaku init
        taiyaku init --print site/
      """)

  @Argument(help: ArgumentHelp("The root of the project.", valueName: "folder"))
  var folder = "."
  @Flag(help: "Print the configuration instead of writing it.")
  var print = false
  @Flag(help: "Replace a taiyaku.yml that is there already.")
  var force = false

  mutating func run() throws {
    var root = folder
    while root.count > 1, root.hasSuffix("/") { root.removeLast() }
    var isFolder = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder else {
      throw ValidationError(said: "\(folder): no such folder")
    }
    let draft = try ConfigurationDraft(folder: root)
    let text = draft.text
    // What is written must be readable here.
    _ = try Configuration(yaml: text, path: Configuration.fileName)
    if self.print { return StandardOutput.write(data: text) }
    let path = root == "." ? Configuration.fileName : root + "/" + Configuration.fileName
    if !force, FileManager.default.fileExists(atPath: path) {
      throw ValidationError(said: "\(path) is there already; --force replaces it, --print shows what would be written")
    }
    try OutputGuard(root: root == "." ? "" : root).write(Array(text.utf8), to: path, as: .configuration)
    StandardError.say("wrote \(path): \(draft.summary)")
    if let left = draft.leftOver { StandardError.say(left) }
    if draft.isEmpty {
      StandardError.say(
        "no articles found by their names: tea.ja.md beside tea.en.md, tea.md beside tea.en.md, ja/tea.md beside en/tea.md are; name others under pairs: in \(path)"
      )
    }
  }
}
