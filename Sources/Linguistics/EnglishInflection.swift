/// How one English word is a form of another.
package enum EnglishInflection {
  package enum Relation: Int, Sendable, Comparable {
    case same
    /// Singular and plural.
    case number
    /// -s, -ed, -ing and irregular pasts.
    case verb
    /// Only the stem is shared.
    case stem

    package static func < (a: Relation, b: Relation) -> Bool { a.rawValue < b.rawValue }
  }

  /// Between two lower-case words that share a stem.
  package static func relation(_ a: String, _ b: String) -> Relation {
    if a == b { return .same }
    if singular(a) == singular(b) { return .number }
    let (x, y) = (baseForms(a), baseForms(b))
    return x.contains(where: y.contains) ? .verb : .stem
  }

  /// CPUs, KPIs, RNAs, pros: an s after the only vowel. Words such as "gas" end so without one.
  package static func isPluralOfLetters(_ word: String) -> Bool {
    let letters = Array(word.utf8)
    guard letters.count >= 3, letters.last == UInt8(ascii: "s"), isVowel(letters[letters.count - 2]),
      letters.dropLast(2).allSatisfy({ $0 >= 0x61 && $0 <= 0x7A && !isVowel($0) && $0 != UInt8(ascii: "y") })
    else { return false }
    return !singularsInS.contains(word)
  }

  private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }

  private static let singularsInS: Set<String> = [
    "gas", "bus", "plus", "thus", "this", "his", "has", "was", "yes", "pus", "bias", "does", "goes", "chis", "bis", "cos", "les", "des",
    "ms",
    "sis", "wes", "gus",
  ]

  /// The singular of a noun, by table and by rule; a word that is no plural comes back as it is.
  package static func singular(_ word: String) -> String {
    if let known = EnglishIrregulars.singulars[word] { return known }
    guard word.utf8.count > 3, word.hasSuffix("s") else { return word }
    if isPluralOfLetters(word) { return String(word.dropLast()) }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    if word.hasSuffix("ies") { return word.utf8.count > 4 ? word.dropLast(3) + "y" : String(word.dropLast()) }
    for ending in ["sses", "shes", "ches", "xes", "zzes", "oes"] where word.hasSuffix(ending) {
      return ending == "oes" && word.utf8.count <= 5 && word.hasSuffix("shoes") ? String(word.dropLast()) : String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  /// The verbs a form may belong to: "stopped" to "stop", "stopp", "stoppe".
  static func baseForms(_ word: String) -> Set<String> {
    var forms: Set<String> = [word]
    if let base = EnglishIrregulars.verbs[word] { forms.insert(base) }
    if word.hasSuffix("ied") { forms.insert(word.dropLast(3) + "y") }
    if word.hasSuffix("ies") { forms.insert(word.dropLast(3) + "y") }
    if word.hasSuffix("s"), !word.hasSuffix("ss") { forms.insert(String(word.dropLast())) }
    for ending in ["ed", "ing", "es"] where word.hasSuffix(ending) && word.utf8.count > ending.utf8.count + 2 {
      let stem = String(word.dropLast(ending.utf8.count))
      forms.insert(stem)
      forms.insert(stem + "e")
      let bytes = Array(stem.utf8)
      if bytes.count > 2, bytes[bytes.count - 1] == bytes[bytes.count - 2] { forms.insert(String(stem.dropLast())) }
    }
    return forms
  }
}
