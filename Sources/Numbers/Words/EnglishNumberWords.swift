/// What an English word says about numbers (`Tables/english.tsv`).
enum EnglishNumberWord: Equatable {
  case ones(Double), teen(Double), tens(Double), hundred, scale(Double)
  /// "hundreds", "millions", "dozens": no number, unless one stands before it.
  case manyOf(Double)
  case ordinal(Double)
  /// A number the translation may well leave out or say otherwise: "both", "twice", "monthly".
  case soft(Amount)
  /// Said with as much weight as a digit: "twice", "thrice".
  case firm(Double)
  case half, quarter, dozen, article
  case month(Double)
  case vague
  case clock(Double)

  static let file = TableFile(PackageResources.english_tsv)

  static let table: [String: EnglishNumberWord] = {
    var table: [String: EnglishNumberWord] = [:]
    for row in file.rows {
      guard let meaning = EnglishNumberWord(row[0], row.amount(1) ?? Amount(value: 0)) else { continue }
      for word in row.words(2) { table[word] = meaning }
    }
    return table
  }()

  /// - Returns: nil for a class there is not
  init?(_ name: Substring, _ amount: Amount) {
    switch name {
    case "ones": self = .ones(amount.value)
    case "teen": self = .teen(amount.value)
    case "tens": self = .tens(amount.value)
    case "hundred": self = .hundred
    case "scale": self = .scale(amount.value)
    case "many": self = .manyOf(amount.value)
    case "vague": self = .vague
    case "article": self = .article
    case "ordinal": self = .ordinal(amount.value)
    case "firm": self = .firm(amount.value)
    case "soft": self = .soft(amount)
    case "half": self = .half
    case "quarter": self = .quarter
    case "dozen": self = .dozen
    case "month": self = .month(amount.value)
    case "clock": self = .clock(amount.value)
    default: return nil
    }
  }
}
