extension Language {
  /// By a tag of BCP 47 or a locale ("ja-JP", "en_US"), in any case; nil for other languages.
  package init?(tag: String) {
    let main = tag.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map(String.init) ?? ""
    switch main {
    case "ja", "jp", "jpn": self = .ja
    case "en", "eng": self = .en
    default: return nil
    }
  }

  /// By its name in either language, as columns of tables bear it; nil for other words.
  package init?(named name: String) {
    let word = name.lowercased().trimmed
    switch word {
    case "japanese", "日本語", "和文", "日文", "邦文", "nihongo": self = .ja
    case "english", "英語", "英文", "eigo": self = .en
    default:
      guard word.count <= 6, let language = Language(tag: word) else { return nil }
      self = language
    }
  }
}

extension String {
  /// Without white space at its ends.
  fileprivate var trimmed: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[first...last])
  }
}
