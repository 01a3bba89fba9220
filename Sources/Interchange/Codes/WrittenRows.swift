import Bitext

/// Lines that are no sentences and stand for each other all the same: rows of a table, settings at the head, what is the same in both
/// files. A program that reads Markdown as plain text asks for their translation like for any other's.
struct WrittenRows {
  /// In the order of the text translated from, each once.
  private(set) var lines: [BothLanguages<String>] = []

  init(_ pair: AlignedPair, from: Language) {
    if pair.ja.source.content != nil || pair.en.source.content != nil { return }
    let files = BothLanguages(ja: FileLines(pair.ja), en: FileLines(pair.en))
    var counterparts = Self.rows(pair, files, from)
    for (line, other) in Self.settings(pair, files, from) { counterparts[line] = other }
    let same = Set(files[from.other].plain.values)
    var seen: Set<String> = []
    for index in files[from].texts.indices {
      let text = files[from].texts[index]
      var other: String?
      if let counterpart = counterparts[index] {
        other = files[from.other].texts[counterpart]
      } else if files[from].plain[index] != nil, same.contains(text) {
        other = text
      }
      guard let other, seen.insert(text).inserted else { continue }
      var line = BothLanguages(ja: "", en: "")
      line[from] = text
      line[from.other] = other
      lines.append(line)
    }
  }

  /// The lines of tables all of whose cells stand for cells of one other line.
  private static func rows(_ pair: AlignedPair, _ files: BothLanguages<FileLines>, _ from: Language) -> [Int: Int] {
    var met = BothLanguages<[Int: Set<Int>]>(ja: [:], en: [:])
    for bead in pair.alignment.beads {
      let lines = BothLanguages(ja: Language.ja, en: .en).map { language in
        Set(bead[language].filter { pair[language].block(of: $0).kind.name == "tableCell" }.map { files[language].line(of: $0) })
      }
      for language in Language.allCases {
        // A cell without a counterpart spoils its row.
        let others = lines[language.other].isEmpty ? [-1] : lines[language.other]
        for line in lines[language] { met[language][line, default: []].formUnion(others) }
      }
    }
    return met[from].reduce(into: [:]) { rows, row in
      if row.value.count == 1, let other = row.value.first, met[from.other][other] == [row.key] { rows[row.key] = other }
    }
  }

  private static func settings(_ pair: AlignedPair, _ files: BothLanguages<FileLines>, _ from: Language) -> [(Int, Int)] {
    let keys = BothLanguages(ja: Language.ja, en: .en).map { language in
      Dictionary(
        pair[language].blocks.filter { $0.kind == .frontMatter && !$0.info.isEmpty }.map {
          ($0.info, files[language].line(at: $0.range.lowerBound))
        },
        uniquingKeysWith: { first, _ in first })
    }
    return keys[from].compactMap { key, line in keys[from.other][key].map { (line, $0) } }
  }
}

/// The lines of a file without white space at their ends.
private struct FileLines {
  let texts: [String]
  /// Those on which no sentence stands, and that are not blank.
  let plain: [Int: String]
  private let starts: [Int]
  private let sentences: [Sentence]

  init(_ document: Document) {
    let bytes = document.source.bytes
    sentences = document.sentences
    starts = [0] + bytes.indices.filter { bytes[$0] == 0x0A }.map { $0 + 1 }
    let starts = starts
    texts = starts.indices.map { index in
      let end = index + 1 < starts.count ? starts[index + 1] : bytes.count
      return document.source[starts[index]..<end].trimmedOfWhiteSpace
    }
    var taken: Set<Int> = []
    for sentence in sentences {
      let last = starts.partition { $0 > max(sentence.range.lowerBound, sentence.range.upperBound - 1) } - 1
      taken.formUnion((starts.partition { $0 > sentence.range.lowerBound } - 1)...last)
    }
    var plain: [Int: String] = [:]
    for (index, text) in texts.enumerated() where !taken.contains(index) && !text.isEmpty { plain[index] = text }
    self.plain = plain
  }

  func line(of sentence: Int) -> Int { line(at: sentences[sentence].range.lowerBound) }
  func line(at offset: Int) -> Int { starts.partition { $0 > offset } - 1 }
}

extension String {
  fileprivate var trimmedOfWhiteSpace: String {
    guard let first = firstIndex(where: { !$0.isWhitespace }), let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[first...last])
  }
}
