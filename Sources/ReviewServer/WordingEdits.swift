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

  /// A file with its edits made.
  /// - Throws: where something else stands at one of the places
  static func apply(_ edits: [Edit], to bytes: [UInt8]) throws(WordingProblem) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for edit in edits.sorted(by: { ($0.range[0], $0.range[1]) < ($1.range[0], $1.range[1]) }) {
      let (start, end) = (edit.range[0], edit.range[1])
      guard start >= done, end <= bytes.count, bytes[start..<end].elementsEqual(edit.from.utf8) else { throw .otherText }
      // A line's end more would be another paragraph, row or key.
      guard !edit.to.contains(where: \.isNewline) || edit.from.contains(where: \.isNewline) else { throw .newLine }
      guard !edit.to.allSatisfy(\.isWhitespace) else { throw .nothing }
      result += bytes[done..<start]
      result += Array(edit.to.utf8)
      done = end
    }
    return result + bytes[done...]
  }

  /// Where a place of the file is after the edits; one inside an edit goes to its end.
  static func moved(_ place: Int, _ edits: [Edit]) -> Int {
    edits.reduce(place) { sum, edit in
      let delta = edit.to.utf8.count - edit.from.utf8.count
      if edit.range[1] <= place { return sum + delta }
      return edit.range[0] < place ? sum + max(0, edit.range[0] + edit.to.utf8.count - place) : sum
    }
  }
}

/// Why wording was not corrected. Nothing was written.
enum WordingProblem: SaidError, Equatable {
  case off, unreadable, otherText, newLine, nothing, notPlain(String)

  var message: Message {
    switch self {
    case .off: "wording is corrected only where the review was started with --edit"
    case .unreadable: "these are no corrections of wording"
    case .otherText: "the file says something else at this place; reload the page"
    case .newLine: "write it on one line: a line end would make another paragraph of it; edit the file for that"
    case .nothing: "nothing would be left of the sentence; take it out of the file itself"
    case .notPlain(let path): "\(path): is no text in UTF-8, so its wording cannot be corrected here; edit it with its own program"
    }
  }
}
