import ArgumentParser

struct Taiyaku: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "taiyaku",
    abstract: "Keep articles in Japanese and English together (対訳).",
    discussion: """
      Taiyaku says which sentence of an article stands for which in its other language, whether both keep to the agreed \
      terms, and what an edit of one side has made stale on the other.

      New here? "taiyaku demo try-taiyaku" writes a small project to try things on; nothing leaves this machine.

      Help and messages are in Japanese with --lang ja, or where LC_ALL, LC_MESSAGES or LANG begins with ja.

      Exit status: 0 nothing to report, 1 findings, 2 wrong usage, unreadable input or a failure.
      """,
    version: "0.1.0",
    subcommands: [
      Segment.self, Align.self, Check.self, Diff.self, Sync.self, Status.self, Confirm.self,
      Report.self, Review.self, Next.self, Export.self, Import.self,
      RulesCommand.self, GlossaryCommand.self, TermsCommand.self, LexiconCommand.self, InitCommand.self, SchemaCommand.self, Doctor.self,
      DemoCommand.self,
    ])

  /// The name and version that pages and files carry.
  static var generator: String { "taiyaku " + configuration.version }
}
