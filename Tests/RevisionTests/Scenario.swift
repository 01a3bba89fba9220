import Bitext
import Revision
import Testing

/// One small story of an edit, as a text file tells it:
///
///     from ja
///     old
///     # 山小屋 ¦ # The hut
///     電波は届きません。 ¦ There is no signal.
///     new
///     unchanged | # 山小屋 ¦ # The hut
///     stale | 電波は届きます。 ¦ There is no signal.
///
/// A row is a bead; `‖` divides its sentences, `–` stands for a side that is not there, a blank line ends a paragraph. In the new
/// state each row begins with what is expected: the state, `moved`, causes; rows expected as `removed` are no part of the new
/// articles. `ja:` and `en:` in front of a removed or orphaned side take it from the old state.
struct Scenario: Sendable, CustomTestStringConvertible {
  struct Row: Sendable, Equatable {
    var ja: [String]
    var en: [String]
    var expected: [String] = []
    subscript(language: Language) -> [String] { language == .ja ? ja : en }
  }

  var name: String
  var from: Language
  var old: [Row?]
  var new: [Row?]
  var testDescription: String { name }

  /// Nil where the text does not follow the form above.
  init?(name: String, text: String) {
    self.name = name
    (from, old, new) = (.ja, [], [])
    var inNew = false
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let line = line.trimmingPrefix(while: { $0 == " " })
      if line.hasPrefix("//") { continue }
      if line == "from ja" || line == "from en" {
        from = line.hasSuffix("ja") ? .ja : .en
      } else if line == "old" {
        inNew = false
      } else if line == "new" {
        inNew = true
      } else if line.isEmpty {
        if inNew { new.append(nil) } else { old.append(nil) }
      } else if inNew {
        let parts = line.split(separator: "|", maxSplits: 1)
        guard parts.count == 2, var row = Self.row(parts[1]) else { return nil }
        row.expected = parts[0].split(separator: " ").map(String.init)
        new.append(row)
      } else {
        guard let row = Self.row(line) else { return nil }
        old.append(row)
      }
    }
  }

  private static func row(_ line: Substring) -> Row? {
    let sides = line.split(separator: "¦").map { side -> [String] in
      let side = String(side.trimmingPrefix(while: { $0 == " " }).reversed().trimmingPrefix(while: { $0 == " " }).reversed())
      return side == "–" ? [] : side.split(separator: "‖").map(String.init)
    }
    return sides.count == 2 ? Row(ja: sides[0], en: sides[1]) : nil
  }
}

/// Builds the documents of a scenario with their sentences already cut, and says which belong together.
struct ScenarioState {
  var documents: BothLanguages<Document>
  /// The rows' beads, in order.
  var beads: [Bead]
  /// For each sentence, its row.
  var rows: BothLanguages<[Int]>

  init(_ rows: [Scenario.Row?]) {
    var beads: [Bead] = []
    var counts = BothLanguages(ja: 0, en: 0)
    self.rows = BothLanguages(ja: [], en: [])
    for (k, row) in rows.enumerated() {
      guard let row, row.expected.first != "removed" else { continue }
      let (ja, en) = (counts.ja..<counts.ja + row.ja.count, counts.en..<counts.en + row.en.count)
      beads.append(Bead(ja: ja, en: en, probability: 1))
      counts = BothLanguages(ja: ja.upperBound, en: en.upperBound)
      self.rows.ja += row.ja.map { _ in k }
      self.rows.en += row.en.map { _ in k }
    }
    self.beads = beads
    documents = BothLanguages(ja: Self.document(rows, .ja), en: Self.document(rows, .en))
  }

  private static func document(_ rows: [Scenario.Row?], _ language: Language) -> Document {
    var bytes: [UInt8] = []
    var pieces: [(kind: Block.Kind, ranges: [ByteRange])] = []
    var isOpen = false
    for row in rows {
      guard let row, row.expected.first != "removed" else {
        if row == nil { isOpen = false }
        continue
      }
      for text in row[language] {
        let (kind, marker) = Self.kind(of: text)
        if kind != .paragraph || !isOpen {
          if !bytes.isEmpty { bytes += Array("\n\n".utf8) }
          pieces.append((kind, []))
        } else if language == .en {
          bytes.append(0x20)
        }
        isOpen = kind == .paragraph
        bytes += Array(marker.utf8)
        let start = bytes.count
        bytes += Array(text.dropFirst(marker.count).utf8)
        pieces[pieces.count - 1].ranges.append(start..<bytes.count)
      }
    }
    let source = SourceText(name: "\(language)", text: String(decoding: bytes, as: UTF8.self))
    var blocks: [Block] = []
    var sentences: [Sentence] = []
    for piece in pieces {
      let range = piece.ranges[0].lowerBound..<piece.ranges[piece.ranges.count - 1].upperBound
      for place in piece.ranges {
        let visible = place.lowerBound - range.lowerBound..<place.upperBound - range.lowerBound
        sentences.append(Sentence(range: place, visible: visible, block: blocks.count, text: source[place]))
      }
      blocks.append(Block(kind: piece.kind, range: range, text: MappedText(source, range)))
    }
    return Document(source: source, language: language, blocks: blocks, sentences: sentences)
  }

  private static func kind(of text: String) -> (Block.Kind, String) {
    if text.hasPrefix("# ") { return (.heading(level: 1), "# ") }
    if text.hasPrefix("## ") { return (.heading(level: 2), "## ") }
    if text.hasPrefix("- ") { return (.listItem(depth: 1), "- ") }
    return (.paragraph, "")
  }
}
