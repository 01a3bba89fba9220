import Terminology

/// Words for how a term stands, as programs and people write them.
enum GlossaryStatus {
  static func status(_ text: String) -> Term.Status? {
    switch text.lowercased() {
    case "preferred", "approved", "standard", "推奨", "承認", "採用", "優先", "標準": .preferred
    case "admitted", "provisional", "proposed", "allowed", "許容", "許可", "可", "仮": .admitted
    case "deprecated", "non-standard", "nonstandard", "obsolete", "非推奨", "旧": .deprecated
    case "forbidden", "prohibited", "banned", "do not use", "ng", "禁止", "使用禁止", "使用不可", "不可": .forbidden
    default: nil
    }
  }

  /// Whether a cell under the name of a status says yes or no to it, nil where it holds words.
  static func mark(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "y", "1", "○", "◯", "✓", "✔", "はい": true
    case "false", "no", "n", "0", "-", "–", "—", "−", "ー", "いいえ", "なし", "n/a": false
    default: nil
    }
  }

  /// The words of a cell that may hold several.
  static func words(_ text: String) -> [String] {
    text.replacing(" / ", with: ";").split { "|;；、，,／\n\r".contains($0) }.map { GlossaryCSV.trimmed(String($0)) }.filter { !$0.isEmpty }
  }
}
