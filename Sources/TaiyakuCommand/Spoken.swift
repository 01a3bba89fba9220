import ArgumentParser
import Bitext
import FoundationEssentials
import Phrases
import Reporting

/// The language the person at the terminal is spoken to: what `--lang` says, else the locale of messages.
struct Spoken: Equatable {
  var language: Language
  /// Whether `--lang` said it.
  var isNamed = false
  /// The command line without `--lang`, and without the program's name.
  var words: [String]

  /// - Throws: `ValidationError` where `--lang` names no language that is spoken
  init(words: [String], environment: [String: String]) throws {
    (language, self.words) = (Self.language(of: environment), words)
    // What follows "--" are names of files.
    let end = words.firstIndex(of: "--") ?? words.endIndex
    guard let place = words[..<end].firstIndex(where: { $0 == "--lang" || $0.hasPrefix("--lang=") }) else { return }
    let isJoined = words[place] != "--lang"
    let value = isJoined ? String(words[place].dropFirst(7)) : place + 1 < end ? words[place + 1] : nil
    guard let value, let named = Language(rawValue: value) else {
      let problem: Message = value.map { "--lang is ja or en, not \($0)" } ?? "--lang is ja or en"
      // "jp" and "日本語" are somebody who reads Japanese.
      let isJapanese = language == .ja || value.map { $0.lowercased().hasPrefix("j") || $0.hasPrefix("日") } ?? false
      throw ValidationError(problem.text(in: isJapanese ? .japanese : .english))
    }
    language = named
    isNamed = true
    self.words.removeSubrange(place..<place + (isJoined ? 1 : 2))
  }

  /// The first of the variables that is set decides, as for every program of the system.
  static func language(of environment: [String: String]) -> Language {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = locale.lowercased().prefix { $0.isLetter }
    return name == "ja" || name == "japanese" ? .ja : .en
  }

  /// Of this process.
  static let current = Result {
    try Spoken(words: Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment)
  }

  static let language = (try? current.get())?.language ?? language(of: ProcessInfo.processInfo.environment)

  /// For pages, which follow the browser unless a language was named.
  static var pageWords: PageWords {
    PageWords(language: (try? current.get())?.isNamed == true ? language : nil, book: .japanese)
  }

  static var book: Phrasebook { language == .ja ? .japanese : .english }
}

extension ValidationError {
  /// In the person's language.
  init(said message: Message) { self.init(message.text(in: Spoken.book)) }
}
