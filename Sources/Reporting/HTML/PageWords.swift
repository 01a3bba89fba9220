import Bitext
import FoundationEssentials
import ReportAssets

/// What a page says in Japanese, beside its English: it follows the browser, or the language a person named.
package struct PageWords: Sendable {
  /// Nil: as the browser is set.
  package var language: Language?
  package var book: Phrasebook

  package init(language: Language?, book: Phrasebook) { (self.language, self.book) = (language, book) }

  private struct Table: Encodable {
    var language: Language?
    var ja: [String: String]
  }

  /// The part of the phrasebook that the pages know, as their script reads it.
  var json: String {
    let known = Self.phrases.compactMap { english in book.words[english].map { (english, $0) } }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let table = Table(language: language, ja: Dictionary(known, uniquingKeysWith: { first, _ in first }))
    return (try? encoder.encode(table)).map { HTMLText.escapeJSON(Array($0)) } ?? "{}"
  }

  /// Everything the pages say, in English: `say` in their scripts, and the marked texts and attributes of their markup.
  package static let phrases: [String] = {
    var found = PhraseScanner(ReportAssets.script).phrases + PhraseScanner(ReportAssets.dropScript).phrases
    found += PhraseScanner(ReportAssets.indexScript).phrases + IndexPage.Said.allCases.map(\.rawValue)
    for page in [ReportAssets.template, ReportAssets.dropTemplate, ReportAssets.indexTemplate] {
      for name in ["data-say", "title", "aria-label", "placeholder"] { found += page.values(of: name) }
    }
    return Array(Set(found)).sorted()
  }()
}

extension String {
  /// What stands in an attribute, wherever it stands in markup.
  fileprivate func values(of attribute: String) -> [String] {
    let parts = split(separator: " \(attribute)=\"", omittingEmptySubsequences: false).dropFirst()
    return parts.compactMap { part in part.firstIndex(of: "\"").map { String(part[..<$0]) } }
  }
}

/// Finds the words of `say` in a script: template literals, with a number for each value.
struct PhraseScanner {
  private(set) var phrases: [String] = []
  private let text: [UInt8]

  init(_ script: String) {
    text = Array(script.utf8)
    let mark = Array("say`".utf8)
    var at = 0
    while at + mark.count < text.count {
      if text[at] == mark[0], text[at..<at + mark.count].elementsEqual(mark) {
        at = template(from: at + mark.count, isSaid: true)
      } else {
        at += 1
      }
    }
  }

  /// - Returns: the place behind the literal
  private mutating func template(from start: Int, isSaid: Bool) -> Int {
    var words: [UInt8] = []
    var (at, count) = (start, 0)
    while at < text.count, text[at] != UInt8(ascii: "`") {
      if text[at] == UInt8(ascii: "$"), at + 1 < text.count, text[at + 1] == UInt8(ascii: "{") {
        words += Array("{\(count)}".utf8)
        count += 1
        at = value(from: at + 2)
      } else {
        words.append(text[at])
        at += 1
      }
    }
    if isSaid { phrases.append(String(decoding: words, as: UTF8.self)) }
    return at + 1
  }

  /// - Returns: the place behind the brace that closes a value
  private mutating func value(from start: Int) -> Int {
    var (at, depth) = (start, 1)
    while at < text.count, depth > 0 {
      switch text[at] {
      case UInt8(ascii: "{"): depth += 1
      case UInt8(ascii: "}"): depth -= 1
      case UInt8(ascii: "\""), UInt8(ascii: "'"):
        let quote = text[at]
        at += 1
        while at < text.count, text[at] != quote { at += text[at] == UInt8(ascii: "\\") ? 2 : 1 }
      case UInt8(ascii: "`"):
        at = template(from: at + 1, isSaid: at >= 3 && text[at - 3..<at].elementsEqual("say".utf8)) - 1
      default: break
      }
      at += 1
    }
    return at
  }
}
