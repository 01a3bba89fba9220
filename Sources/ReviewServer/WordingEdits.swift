import Bitext
import FoundationEssentials

/// What a person writes in the place of other words: an edit of exactly these bytes of an article's file.
package struct WordingEdits: Codable, Sendable, Equatable {
  package struct Edit: Codable, Sendable, Equatable {
    package var side: Language
    /// From and to, in bytes of the file.
    package var range: [Int]
    /// What stands there.
    package var from: String
    package var to: String

    package init(side: Language, range: [Int], from: String, to: String) {
      (self.side, self.range, self.from, self.to) = (side, range, from, to)
    }
  }

  package var edits: [Edit]

  package init(edits: [Edit]) { self.edits = edits }

  /// - Throws: where it is no list of edits, or two of them touch
  init(json: [UInt8]) throws {
    self = try JSONDecoder().decode(WordingEdits.self, from: Data(json))
    guard !edits.isEmpty, edits.allSatisfy({ $0.range.count == 2 && 0 <= $0.range[0] && $0.range[0] <= $0.range[1] }) else {
      throw WordingProblem.unreadable
    }
  }

  /// The edits of one file, looked at before they are made.
  /// - Throws: where something else stands at one of the places
  static func checked(_ edits: [Edit], in bytes: [UInt8]) throws(WordingProblem) -> TextEdits {
    for edit in edits {
      let (start, end) = (edit.range[0], edit.range[1])
      guard end <= bytes.count, bytes[start..<end].elementsEqual(edit.from.utf8) else { throw .otherText }
      // A line's end more would be another paragraph, row or key.
      guard !edit.to.contains(where: \.isNewline) || edit.from.contains(where: \.isNewline) else { throw .newLine }
      guard !edit.to.unicodeScalars.contains(where: { $0.value < 0x20 && !["\t", "\n", "\r"].contains($0) || $0 == "\u{7F}" }) else {
        throw .control
      }
      guard !edit.to.allSatisfy(\.isWhitespace) else { throw .nothing }
    }
    guard let all = TextEdits(edits.map { TextEdits.Edit(place: $0.range[0]..<$0.range[1], bytes: Array($0.to.utf8)) }) else {
      throw .otherText
    }
    return all
  }
}

/// Why wording was not corrected. Nothing was written.
enum WordingProblem: SaidError, Equatable {
  case off, unreadable, otherText, newLine, control, nothing, notPlain(String)

  var message: Message {
    switch self {
    case .off: "wording is corrected only where the review was started with --edit"
    case .unreadable: "these are no corrections of wording"
    case .otherText: "the file says something else at this place; reload the page"
    case .newLine: "write it on one line: a line end would make another paragraph of it; edit the file for that"
    case .control: "a control character in it is no text; take it out"
    case .nothing: "nothing would be left of the sentence; take it out of the file itself"
    case .notPlain(let path): "\(path): is no text in UTF-8, so its wording cannot be corrected here; edit it with its own program"
    }
  }
}
