import Bitext

/// A bead's side as it stands in its file.
package struct WrittenLine: Sendable, Equatable {
  /// What stands before it on its line: `## `, `1. `.
  package var mark: String
  package var text: String

  package var whole: String { mark + text }
  /// The number of an item, which a program may take for a sentence of its own.
  var number: String? { mark.contains(where: \.isNumber) ? String(mark.prefix { $0 != " " }) : nil }
}

/// Sentences as a program shows them that knows nothing of the file's markup: with asterisks and addresses in them, and with the marks
/// that stand before them on their line.
struct WrittenLines {
  private let document: Document
  private let coded: CodedSentences

  init(_ document: Document, _ coded: CodedSentences) { (self.document, self.coded) = (document, coded) }

  /// - Parameter sentences: of a bead; those of another line or block follow after a space, or nothing, as in visible text
  /// - Returns: nothing for no sentences
  func line(of sentences: Range<Int>) -> WrittenLine? {
    guard let first = sentences.first else { return nil }
    return WrittenLine(mark: mark(before: first), text: Self.evened(coded.text(of: sentences, in: document).written))
  }

  /// What stands before a sentence on its line, where that is nothing but the marks of a heading, a list, a quotation.
  func mark(before sentence: Int) -> String {
    let bytes = document.source.bytes
    let place = coded.texts[sentence].place
    var start = bytes[..<place.lowerBound].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    // A byte order mark is nobody's text.
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    if sentence > 0, coded.texts[sentence - 1].place.upperBound > start { return "" }
    let mark = document.source[start..<place.lowerBound]
    return Self.isMark(mark) ? String(mark.drop { $0 == " " || $0 == "\t" }) : ""
  }

  /// `## `, `- `, `1. `, `> - `, `- [ ] `: marks and white space alone.
  static func isMark(_ text: String) -> Bool {
    guard text.last == " " || text.last == "\t" else { return false }
    return text.split(separator: " ").allSatisfy { word in
      let digits = word.prefix { $0.isASCII && $0.isNumber }
      if !digits.isEmpty { return [".", ")"].contains(word.dropFirst(digits.count)) }
      return ["-", "*", "+", ">", "[", "]", "[x]", "[X]", "•", "・"].contains(word)
        || word.allSatisfy { $0 == "#" || $0 == ">" || $0 == "=" }
    }
  }

  /// Several lines as one text, without what stands before each.
  static func withoutMarks(_ text: String, joined joint: String) -> String {
    text.split(separator: "\n").map { line in
      let line = line.drop(while: \.isWhitespace)
      var rest = line
      while let space = rest.firstIndex(of: " "), isMark(String(line[...space])) { rest = rest[rest.index(after: space)...] }
      return String(rest)
    }.joined(separator: joint)
  }

  /// Line ends as XML has them.
  static func evened(_ text: String) -> String {
    text.contains("\r\n") ? text.split(separator: "\r\n", omittingEmptySubsequences: false).joined(separator: "\n") : text
  }
}

extension CodedSentences {
  /// The sentences of a bead's side as one text.
  package func text(of sentences: Range<Int>, in document: Document) -> CodedText {
    let joiner = document.language == .ja ? "" : " "
    var whole = CodedText()
    for index in sentences {
      let text = texts[index]
      if index > sentences.lowerBound {
        let isSameBlock = document.sentences[index].block == document.sentences[index - 1].block
        let between = texts[index - 1].place.upperBound..<text.place.lowerBound
        let written = between.lowerBound <= between.upperBound ? document.source[between] : joiner
        whole.pieces.append(isSameBlock ? .text(visible: joiner, written: written) : .joint(visible: joiner, written: written))
      }
      whole.pieces += (text.onOneLine(document.sentences[index].text) ?? text).pieces
    }
    if let first = sentences.first, let last = sentences.last {
      whole.place = texts[first].place.lowerBound..<max(texts[first].place.lowerBound, texts[last].place.upperBound)
    }
    return whole
  }
}
