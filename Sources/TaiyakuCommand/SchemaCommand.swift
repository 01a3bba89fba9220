import ArgumentParser
import Reporting
import Workspace

struct SchemaCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Prints the JSON Schema of taiyaku.yml, for editors.",
    discussion: """
      Editors that know YAML language servers complete and check taiyaku.yml with it, where its first line says

        # yaml-language-server: $schema=taiyaku.schema.json

      Examples:
        taiyaku schema > taiyaku.schema.json
      """)

  mutating func run() throws { StandardOutput.write(data: try MachineJSON.encode(ConfigurationSchema.document)) }
}
