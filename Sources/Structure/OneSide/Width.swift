import Bitext
import Letters

extension StructureRule {
  package static let widthID: RuleID = "style.width"

  static let width: StructureRule = .init(
    ofOneSide: widthID, .warning, "Latin letters and digits in full width, kana in half width.",
    why: "Searches and glossaries of others take ＡＢＣ and ABC for two words.",
    fix: "Write ABC and カナ; `taiyaku check --fix` does it.", example: "「ＡＢＣ１２」 for ABC12, 「ｶﾅ」 for カナ", isOptIn: true
  ) { side in
    guard side.language == .ja else { return [] }
    return side.wrongWidths.map { range, right in
      let text = side.document.source[range]
      return side.finding(.width, "\"\(text)\" is \"\(right)\" in another width", at: range, text, suggestion: right)
    }
  }
}

extension SideOfArticle {
  /// Runs of letters in a width that is not theirs, with the right ones.
  fileprivate var wrongWidths: [(ByteRange, String)] {
    document.sentences.flatMap { sentence -> [(ByteRange, String)] in
      let text = document.blocks[sentence.block].text
      return sentence.prose.flatMap { Self.wrongWidths(in: text, $0) }.filter { range, right in
        // Markup inside the run would be lost.
        document.source.bytes[range].elementsEqual(text.utf8[text.visibleRange(of: range)]) && !right.isEmpty
      }
    }
  }

  private static func wrongWidths(in text: MappedText, _ part: Range<Int>) -> [(ByteRange, String)] {
    var found: [(ByteRange, String)] = []
    var at = part.lowerBound
    var run = ""
    func end() {
      guard !run.isEmpty else { return }
      found.append((text.sourceRange(of: at - run.utf8.count..<at), LetterWidth.usual(run)))
      run = ""
    }
    for letter in String(decoding: text.utf8[part], as: UTF8.self).unicodeScalars {
      if LetterWidth.isUnusual(letter.value) { run.unicodeScalars.append(letter) } else { end() }
      at += UTF8.width(letter)
    }
    end()
    return found
  }
}
