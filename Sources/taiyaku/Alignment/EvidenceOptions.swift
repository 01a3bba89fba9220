import ArgumentParser
import FoundationEssentials
import Workspace

/// What articles are aligned with, for every command that aligns.
struct EvidenceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A Japanese-English dictionary: EDICT, or rows of Japanese, tab, English. By default as in taiyaku.yml, else EDICT where the system has it.",
      valueName: "file"))
  var dictionary: String?

  @Flag(help: "Align without a dictionary: by numbers, names, katakana, lengths and the glossary.")
  var noDictionary = false

  @Option(
    help: ArgumentHelp(
      "A lexicon made by 'taiyaku lexicon learn', used beside the dictionary; may be given several times.", valueName: "file"))
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp(
      "The file of pins: beads a person decided. By default as in taiyaku.yml, else taiyaku.pins.jsonl.", valueName: "file"))
  var pins: String?

  func validate() throws {
    if noDictionary, dictionary != nil { throw ValidationError("--dictionary and --no-dictionary exclude each other") }
  }

  /// The configuration with what the command line says instead.
  func overriding(_ configuration: Configuration) -> Configuration {
    var configuration = configuration
    if noDictionary { configuration.dictionary = .none }
    if let dictionary { configuration.dictionary = .file(absolute(dictionary)) }
    configuration.lexicons += lexicon.map(absolute)
    if let pins { configuration.pins = absolute(pins) }
    return configuration
  }

  /// A path of the command line is relative to where it runs, not to the configuration.
  private func absolute(_ path: String) -> String {
    path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
  }
}
