import Bitext

/// The columns of a pair in a spreadsheet, XLSX or TSV. Reading back, columns are known by their heads, in any order.
enum SheetColumn: String, CaseIterable {
  case jaNumbers = "ja no."
  case ja = "Japanese"
  case en = "English"
  case enNumbers = "en no."
  case type = "bead"
  case probability
  case checked
  case note
  case findings
  case state = "changed"
  case previous = "previous hash"
  case next = "next hash"
  case hash
  case comments

  /// What stands over the column.
  func head(in language: Language) -> String {
    if language == .en { return rawValue }
    return switch self {
    case .jaNumbers: "日本語の番号"
    case .ja: "日本語"
    case .en: "英語"
    case .enNumbers: "英語の番号"
    case .type: "対応"
    case .probability: "確率"
    case .checked: "確認"
    case .note: "メモ"
    case .findings: "指摘"
    case .state: "変更"
    case .previous: "前の hash"
    case .next: "次の hash"
    case .hash: "hash"
    case .comments: "コメント"
    }
  }

  /// The column under a head, in either language.
  init?(head: String) {
    guard let column = Self.allCases.first(where: { column in Language.allCases.contains { column.head(in: $0) == head } }) else {
      return nil
    }
    self = column
  }

  /// - Parameter book: how findings are said
  func text(of unit: ExchangeUnit, _ book: Phrasebook = .english) -> String {
    switch self {
    case .jaNumbers: Self.numbers(unit.bead.ja)
    case .ja: unit.text.ja
    case .en: unit.text.en
    case .enNumbers: Self.numbers(unit.bead.en)
    case .type: unit.bead.type
    case .probability: Decimals.short(unit.probability)
    case .checked: unit.mark.isChecked ? book["yes"] : ""
    case .note: unit.mark.note ?? ""
    case .comments: unit.mark.comments.map(\.line).joined(separator: "\n")
    case .findings: unit.findings.map { $0.text(in: book) }.joined(separator: "; ")
    case .state: unit.state.map { book[$0] } ?? ""
    case .previous: unit.previous
    case .next: unit.next
    case .hash: ExchangePair.hash(unit.text)
    }
  }

  /// In characters of the sheet's own font.
  var width: Double {
    switch self {
    case .ja, .en: 58
    case .note, .findings, .comments: 32
    case .previous, .next, .hash, .state: 12
    default: 9
    }
  }

  /// Sentences counted from 1: "3", "3-5", or nothing.
  private static func numbers(_ range: Range<Int>) -> String {
    range.isEmpty ? "" : range.count == 1 ? "\(range.lowerBound + 1)" : "\(range.lowerBound + 1)-\(range.upperBound)"
  }
}
