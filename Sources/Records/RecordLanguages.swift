import Bitext
import Reading

/// A record whose sides are beyond doubt not in the languages they are called.
package struct WrongLanguages: Error, Equatable, CustomStringConvertible {
  package let found: BothLanguages<Language?>

  package var description: String {
    switch (found.ja, found.en) {
    case (.en?, .ja?): "\"ja\" is in English and \"en\" in Japanese; exchange them"
    case (.en?, _): "\"ja\" is in English, like \"en\""
    default: "\"en\" is in Japanese, like \"ja\""
    }
  }

  /// - Parameter allowsUntranslated: whether a translation may be in the language of its source, as one that was never made
  /// - Throws: where both sides are in the other's language, or both in one
  static func check(_ texts: BothLanguages<[String]>, allowsUntranslated: Bool) throws(WrongLanguages) {
    // A few words may be a name or a quotation.
    guard texts.ja.reduce(0, { $0 + $1.utf8.count }) >= Self.leastBytes, texts.en.reduce(0, { $0 + $1.utf8.count }) >= Self.leastBytes
    else { return }
    let found = texts.map { ArticleReader.certainLanguage(of: $0) }
    let isExchanged = found.ja == .en && found.en == .ja
    let isOne = found.ja != nil && found.ja == found.en
    if isExchanged || isOne && !allowsUntranslated { throw WrongLanguages(found: found) }
  }

  private static let leastBytes = 40
}

extension RecordText {
  var pieces: [String] {
    switch self {
    case .sentences(let sentences): sentences
    case .text(let text): [text]
    }
  }
}

extension AlignRecord {
  /// - Throws: where a side's language is beyond doubt another than it is called
  package func checkLanguages() throws(WrongLanguages) {
    try WrongLanguages.check(BothLanguages(ja: ja.pieces, en: en.pieces), allowsUntranslated: false)
  }
}

extension CheckRecord {
  /// - Throws: where both sides are beyond doubt in the other's language; a side that is not translated is a finding, not an error
  package func checkLanguages() throws(WrongLanguages) {
    try WrongLanguages.check(BothLanguages(ja: ja, en: en), allowsUntranslated: true)
  }
}
