import ArgumentParser
import Project

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
      "Who is asked what sentences mean where words leave it in doubt: an encoder's wheel, a file of sentences with vectors, the address of a server, or system. By default as in taiyaku.yml; align takes the one that scripts/install-encoder brought.",
      valueName: "file|url"))
  var encoder: String?

  @Flag(help: "Align by words alone, whatever encoder there is.")
  var noEncoder = false

  @Option(
    help: ArgumentHelp(
      "A lexicon made by 'taiyaku lexicon learn', used beside the dictionary; may be given several times.", valueName: "file"))
  var lexicon: [String] = []

  @Option(
    help: ArgumentHelp(
      "The file of pins: beads a person decided. By default as in taiyaku.yml, else taiyaku.pins.jsonl.", valueName: "file"))
  var pins: String?

  func validate() throws {
    if noDictionary, dictionary != nil { throw ValidationError(said: "--dictionary and --no-dictionary exclude each other") }
    if noEncoder, encoder != nil { throw ValidationError(said: "--encoder and --no-encoder exclude each other") }
  }

  func apply(to settings: inout Settings) {
    if noDictionary { settings.dictionary = .none }
    if let dictionary { settings.dictionary = .file(dictionary) }
    if let encoder { settings.encoder = .init(encoder) }
    if noEncoder { settings.encoder = .none }
    settings.lexicons += lexicon
    if let pins { settings.pins = pins }
  }
}
