import Bitext
import ICU

/// Whether two terms of one language are the same word in two spellings.
enum Respelling {
  static func key(_ text: String, _ language: Language) -> [UInt32] {
    let folded = FoldedScalars(text)
    if language == .ja { return JapaneseKey(folded.scalars, okurigana: Okurigana()).symbols }
    return EnglishKey(folded, stems: StemCache()).symbols
  }
}
