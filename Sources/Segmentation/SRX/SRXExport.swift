import Bitext

/// Our rules as far as SRX can say them, for tools that take SRX: the exceptions of the word lists, then plain breaks.
extension SRXDocument {
  package init(exporting data: SegmentationData, name: String = "taiyaku.srx") {
    self.init(
      name: name, cascades: true,
      languageRules: [
        LanguageRules(name: "Japanese", rules: Self.japanese(data)), LanguageRules(name: "English", rules: Self.english(data)),
      ],
      maps: [LanguageMap(pattern: "[Jj][Aa].*", rules: "Japanese"), LanguageMap(pattern: "[Ee][Nn].*", rules: "English")])
  }

  private static func english(_ data: SegmentationData) -> [Rule] {
    func exception(_ kinds: [WordClass], after: String) -> Rule? {
      let words = kinds.flatMap { data.words[$0] ?? [] }
      if words.isEmpty { return nil }
      return Rule(isBreak: false, before: "(?<![\\p{L}\\p{N}])(?:\(alternatives(words)))\\.", after: after)
    }
    let starters = alternatives((data.words[.starter] ?? []).filter { $0.utf8.allSatisfy { $0 < 0x80 } })
    let notStarter = starters.isEmpty ? "" : "(?!(?:\(starters))\\b)"
    let names = (data.words[.name] ?? []).filter { $0.utf8.allSatisfy { $0 < 0x80 } && ($0.hasSuffix("!") || $0.hasSuffix("?")) }
    return [
      exception([.neverFinal], after: "\\s"),
      exception([.beforeNumber], after: "\\s+[\\p{Nd}#$(]"),
      exception([.ambiguous, .clock], after: "\\s+\(notStarter)[\\p{Lu}\\p{Nd}(\\[]"),
      exception([.ambiguous, .oftenFinal, .clock, .unit], after: "\\s+\\p{Ll}"),
      Rule(isBreak: false, before: "(?<![\\p{L}\\p{N}])\\p{Lu}\\.", after: "\\s+\(notStarter)\\p{Lu}"),
      names.isEmpty ? nil : Rule(isBreak: false, before: "(?:\(alternatives(names)))", after: "\\s+\(notStarter)\\p{L}"),
      Rule(isBreak: false, before: "[.!?…]+[\"'”’)\\]]+", after: "\\s+\\p{Ll}"),
      Rule(isBreak: false, before: "(?:\\.{2,}|…)", after: "\\s+\\p{Ll}"),
      Rule(isBreak: false, before: "^\\s*\\(?[\\p{Nd}]{1,3}[.)]", after: "\\s"),
      Rule(isBreak: true, before: "[.!?…]+[\"'”’)\\]]*(?:\\[[\\p{Nd}, ]+\\])?", after: "\\s"),
    ].compactMap { $0 }
  }

  private static func japanese(_ data: SegmentationData) -> [Rule] {
    let goesOn = alternatives(data.words[.continuation] ?? [])
    let opens = alternatives(data.words[.opening] ?? [])
    let continuation = goesOn.isEmpty ? "[とをがには]" : (opens.isEmpty ? "" : "(?!(?:\(opens)))") + "(?:\(goesOn))"
    let names = (data.words[.name] ?? []).filter { $0.utf8.contains { $0 >= 0x80 } }
    let notes = alternatives(data.words[.note] ?? [])
    return [
      names.isEmpty ? nil : Rule(isBreak: false, before: "(?:\(alternatives(names)))", after: "\\p{L}"),
      Rule(isBreak: false, before: "[。｡！？!?．.…]", after: "[。｡！？!?．.…」』）)】〉》”]"),
      notes.isEmpty ? nil : Rule(isBreak: false, before: "[。｡！？!?]", after: "[（(](?:\(notes))[）)]"),
      Rule(isBreak: false, before: "[。！？!?][」』）)】〉》”]+", after: continuation),
      Rule(isBreak: false, before: "[！？!?]", after: continuation),
      Rule(isBreak: false, before: "[\\p{Nd}\\p{Lu}\\p{Ll}][．.]", after: "[\\p{Nd}\\p{Lu}\\p{Ll}]"),
      Rule(isBreak: true, before: "[。｡！？!?．]+[」』）)】〉》”]*", after: ""),
    ].compactMap { $0 }
  }

  /// Words as a regular expression, the longest first so that none hides another.
  private static func alternatives(_ words: [String]) -> String {
    Set(words).sorted { $0.utf8.count != $1.utf8.count ? $0.utf8.count > $1.utf8.count : $0 < $1 }.map(escape).joined(separator: "|")
  }

  private static func escape(_ word: String) -> String {
    var result = ""
    for scalar in word.unicodeScalars {
      if ".\\+*?[^]$(){}=!<>|:-#&~".unicodeScalars.contains(scalar) { result += "\\" }
      result.unicodeScalars.append(scalar)
    }
    return result
  }
}
