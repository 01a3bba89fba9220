import Bitext

/// New bytes for a place of the translation, and what they stand for.
package struct PlannedEdit: Sendable {
  /// One text of the file that came back.
  package struct Part: Sendable {
    /// Which of the texts that came back.
    var match: Int
    /// Its place among the edit's bytes.
    var range: Range<Int>
    /// What a reader is to see there.
    package var after: String
  }

  package var edit: TextEdits.Edit
  /// What a reader saw; empty where a translation is added.
  package var before = ""
  package var parts: [Part]
  /// Of the paragraphs, items, cells that are added, in order; nil where the edit adds none.
  var kinds: [String]?

  package var place: ByteRange { edit.place }
  /// What the file will say for a part, markup and all.
  package func written(_ part: Part) -> String { String(decoding: edit.bytes[part.range], as: UTF8.self) }
  var firstMatch: Int { parts.first?.match ?? 0 }

  /// Whether a reader sees at each part's place what is wanted.
  /// - Parameter place: of the edit in the edited file
  /// - Returns: the texts that read otherwise
  func misread(in document: Document, at place: ByteRange) -> [Int] {
    parts.filter { part in
      let own = place.lowerBound + part.range.lowerBound..<place.lowerBound + part.range.upperBound
      let seen = document.blocks.filter { $0.isProse && $0.range.overlaps(own) }.map { block in
        String(decoding: block.text.utf8[block.text.visibleRange(of: own)], as: UTF8.self)
      }.joined()
      return seen.filter { !$0.isWhitespace } != part.after.filter { !$0.isWhitespace }
    }.map(\.match)
  }

  /// Whether what is added stands by itself: as many paragraphs, of the same kinds, and no part of another.
  func standsByItself(in document: Document, at place: ByteRange) -> Bool {
    guard let kinds else { return true }
    let found = document.blocks.filter { block in
      block.isProse && !block.text.isEmpty && place.lowerBound <= block.range.lowerBound && block.range.upperBound <= place.upperBound
    }
    return found.map(\.kind.name) == kinds
  }
}
