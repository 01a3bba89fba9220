/// The stems under which inflected verbs and adjectives stand in running text.
enum Inflection {
  /// The forms of a headword before auxiliaries ("書く": 書か, 書き, 書け, 書こ, 書い), told by EDICT's part-of-speech marks.
  static func forms(of headword: String, partsOfSpeech: Substring) -> [String] {
    guard let last = headword.last, headword.count > 1 else { return [] }
    let base = String(headword.dropLast())
    var forms: [String] = []
    for mark in partsOfSpeech.split(separator: ",") {
      if mark == "v1", last == "る" {
        forms.append(base)
      } else if mark == "adj-i", last == "い" {
        forms += [base + "く", base + "かっ", base + "け", base + "さ", base + "そう"]
      } else if mark.hasPrefix("v5"), let row = godan[last] {
        forms += row.map { base + $0 }
        if mark == "v5k-s" { forms.append(base + "っ") }
      } else if mark == "vz", last == "る" {
        forms += [String(base.dropLast()) + "じ"]
      }
    }
    return forms
  }

  private static let godan: [Character: [String]] = [
    "う": ["わ", "い", "え", "お", "っ"], "く": ["か", "き", "け", "こ", "い"], "ぐ": ["が", "ぎ", "げ", "ご", "い"],
    "す": ["さ", "し", "せ", "そ"], "つ": ["た", "ち", "て", "と", "っ"], "ぬ": ["な", "に", "ね", "の", "ん"],
    "ぶ": ["ば", "び", "べ", "ぼ", "ん"], "む": ["ま", "み", "め", "も", "ん"], "る": ["ら", "り", "れ", "ろ", "っ"],
  ]
}
