import ArgumentParser
import Reporting
import Workspace

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Print the JSON Schema of taiyaku.yml, for editors.",
    discussion: """
      Editors that know YAML language servers complete and check taiyaku.yml with it, where its first line says

        # yaml-language-server: $schema=taiyaku.schema.json

      EXAMPLES
        taiyaku schema > taiyaku.schema.json
        taiyaku schema --format markdown
      """)

  @Option(help: ArgumentHelp("How to print: json, or markdown for a page of all keys.", valueName: "format"))
  var format: Format = .json

  enum Format: String, ExpressibleByArgument, CaseIterable { case json, markdown }

  mutating func run() throws {
    StandardOutput.write(
      data: format == .json ? try MachineJSON.encode(ConfigurationSchema.document) : ConfigurationPage.markdown)
  }
}
