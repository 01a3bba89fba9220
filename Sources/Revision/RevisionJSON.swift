import Bitext
import FoundationEssentials

/// The machine-readable form of a revision. Byte ranges are UTF-8 offsets into the files as they were read.
///
/// Written by hand: an article of 20,000 sentences has as many entries, and they hold nothing but numbers and known words.
package struct RevisionJSON: Sendable {
  private let revision: Revision
  private let files: Files

  private struct Files: Encodable {
    var new: BothLanguages<String>
    var old: BothLanguages<String>
  }

  package init(_ revision: Revision, files: BothLanguages<String>, oldFiles: BothLanguages<String>) {
    self.revision = revision
    self.files = Files(new: files, old: oldFiles)
  }

  /// One object, its keys sorted, with a line end.
  package func encoded() throws -> String { try object() + "\n" }

  /// Several articles, in one object.
  package static func encoded(_ articles: [RevisionJSON]) throws -> String {
    "{\"articles\":[\(try articles.map { try $0.object() }.joined(separator: ","))]}\n"
  }

  private func object() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var text = "{\"changes\":["
    let relocations = revision.relocations
    for (k, change) in revision.changes.enumerated() {
      if k > 0 { text += "," }
      append(change, relocations[k], to: &text)
    }
    text += "],\"files\":\(String(decoding: try encoder.encode(files), as: UTF8.self)),\"from\":\"\(revision.from.rawValue)\"}"
    return text
  }

  private func append(_ change: Change, _ relocation: Relocation?, to text: inout String) {
    text += "{"
    if let relocation {
      text += "\"behind\":{\"\(relocation.language.other.rawValue)\":"
      append(relocation.behind.map { [$0] } ?? [], revision.new[relocation.language.other], to: &text)
      text += "},"
    }
    if !change.causes.isEmpty { text += "\"causes\":[\(change.causes.map { "\"\($0.rawValue)\"" }.joined(separator: ","))]," }
    for language in [Language.en, .ja] {
      text += "\"\(language.rawValue)\":{"
      let side = change.sides[language]
      let (old, new) = (revision.old[language], revision.new[language])
      // Of several old ranges, those that no longer stand as they were.
      if !side.changed.isEmpty, side.old.count != 1 {
        text += "\"changed\":"
        append(side.changed, old, to: &text)
        text += ","
      }
      text += "\"new\":"
      append(side.new, new, to: &text)
      text += ",\"old\":"
      append(side.old, old, to: &text)
      text += "},"
    }
    text += "\"moved\":\(change.moved),\"state\":\"\(change.state.rawValue)\"}"
  }

  private func append(_ indices: [Int], _ document: Document, to text: inout String) {
    text += "["
    var isFirst = true
    // Sentences of a lock file are known by digest only.
    for index in indices where !document.sentences[index].range.isEmpty {
      if !isFirst { text += "," }
      isFirst = false
      let place = document.source.place(of: document.sentences[index].range)
      text += "[\(place.lowerBound),\(place.upperBound)]"
    }
    text += "]"
  }
}
