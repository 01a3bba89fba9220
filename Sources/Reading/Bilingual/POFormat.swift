import Bitext
import Segmentation

/// Message catalogues of gettext: each message with its translation. Obsolete messages, earlier wordings and comments are left out; the
/// translation of a fuzzy one is no translation yet.
package enum POFormat: ContentReader {
  package static let format = ArticleFormat.po
  package static let extensions = ["po", "pot"]

  package static func claims(_ head: FileHead) -> Bool {
    head.lines.contains { $0.hasPrefix("msgid \"") } && head.lines.contains { $0.hasPrefix("msgstr") }
  }

  package static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    let messages = try POScanner.messages(of: source)
    let header = messages.first { $0.id.isEmpty && $0.context == nil }.flatMap { $0.translations.first?.text.string } ?? ""
    let entries = messages.filter { !$0.id.isEmpty }
    let sides = sides(entries, declared: declared(header))
    var blocks: [Block] = []
    for entry in entries {
      let key = entry.context.map { "\($0) | \(entry.id)" } ?? entry.id
      if let language = sides.id {
        blocks += entry.ids.flatMap { Block.messages($0.text, $0.range, key: key, language: language) }
      }
      if let language = sides.translation, !entry.isFuzzy {
        blocks += entry.translations.flatMap { Block.messages($0.text, $0.range, key: key, language: language) }
      }
    }
    return ArticleContent(blocks: blocks, isBilingual: sides.id != nil && sides.translation != nil, original: sides.id)
  }

  /// "Language: ja" of the header: a language of ours, another one, or nothing.
  private static func declared(_ header: String) -> String? {
    let line = header.split(whereSeparator: \.isNewline).first { $0.lowercased().hasPrefix("language:") }
    let tag = line?.dropFirst("language:".count).filter { !$0.isWhitespace } ?? ""
    return tag.isEmpty ? nil : tag
  }

  /// The languages of messages and translations; nil for a side that is no text, or in a third language.
  private static func sides(_ entries: [POScanner.Message], declared: String?) -> (id: Language?, translation: Language?) {
    let translations = entries.lazy.flatMap { $0.translations.map(\.text.utf8) }
    var target = evidence(Array(translations.prefix(400)))
    if let declared { target = Language(tag: declared) }
    let ids = entries.lazy.flatMap { $0.ids.map(\.text.utf8) }.prefix(400)
    // Catalogues may name their messages in place of quoting them.
    let isSymbolic = entries.count > 1 && entries.prefix(400).allSatisfy { !$0.id.contains(" ") && $0.id.contains { ".-_".contains($0) } }
    let source = isSymbolic ? nil : evidence(Array(ids)) ?? .en
    return source == target ? (nil, target) : (source, target)
  }

  private static func evidence(_ texts: [[UInt8]]) -> Language? {
    let score = texts.reduce(0) { $0 + ScriptEvidence($1).score }
    return score > 0 ? .ja : score < 0 ? .en : nil
  }
}
