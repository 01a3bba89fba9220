import Bitext

/// The letter or number at the head of a question or an item in the text itself, such as "Q." or "２．". Many programs end a sentence
/// after its stop.
enum SentenceLabel {
  /// The sides as they are, and, where the one translated from begins with a label, without it, and the labels.
  static func variants(_ sides: BothLanguages<[CodedBead.Part]>, from: Language) -> [BothLanguages<[CodedBead.Part]>] {
    guard let source = split(sides[from]) else { return [sides] }
    let target = split(sides[from.other])
    var (rests, labels) = (sides, sides)
    rests[from] = source.rest
    rests[from.other] = target?.rest ?? sides[from.other]
    labels[from] = [.text(source.label)]
    labels[from.other] = [.text(target?.label ?? source.label)]
    return target == nil ? [sides, rests] : [sides, rests, labels]
  }

  private static func split(_ parts: [CodedBead.Part]) -> (label: String, rest: [CodedBead.Part])? {
    guard case .text(let text)? = parts.first else { return nil }
    let letters = text.prefix { $0.isLetter || $0.isNumber }
    guard (1...2).contains(letters.count), letters.allSatisfy({ $0.isNumber || isLatin($0) }) else { return nil }
    let stop = text[letters.endIndex...].prefix(1)
    let rest = text[stop.endIndex...].drop(while: \.isWhitespace)
    guard stop == "．" || stop == "." && text[stop.endIndex...].first?.isWhitespace == true, !rest.isEmpty else { return nil }
    return (String(letters + stop), [.text(String(rest))] + parts.dropFirst())
  }

  private static func isLatin(_ letter: Character) -> Bool { letter.isASCII || ("Ａ"..."ｚ").contains(letter) }
}
