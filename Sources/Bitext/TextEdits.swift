/// New bytes in the place of others in a file. Every command that writes into an article makes its edits with it: corrected findings, wording
/// that came back or was corrected in a review.
package struct TextEdits: Sendable, Equatable {
  package struct Edit: Sendable, Equatable {
    /// Of the file as it was; empty where something is added.
    package var place: ByteRange
    package var bytes: [UInt8]

    package init(place: ByteRange, bytes: [UInt8]) { (self.place, self.bytes) = (place, bytes) }
  }

  /// In the order of their places; no two overlap.
  package let edits: [Edit]
  /// Where the bytes of each stand after all of them were made.
  package let places: [ByteRange]

  package static let none = TextEdits()

  private init() { (edits, places) = ([], []) }

  /// - Parameter edits: in any order; of two additions at one place the first comes first
  /// - Returns: nil where two of them overlap
  package init?(_ edits: [Edit]) {
    let order = edits.indices.sorted {
      (edits[$0].place.lowerBound, edits[$0].place.upperBound, $0) < (edits[$1].place.lowerBound, edits[$1].place.upperBound, $1)
    }
    let edits = order.map { edits[$0] }
    for (one, next) in zip(edits, edits.dropFirst()) where next.place.lowerBound < one.place.upperBound { return nil }
    var grown = 0
    places = edits.map { edit in
      let start = edit.place.lowerBound + grown
      grown += edit.grown
      return start..<start + edit.bytes.count
    }
    self.edits = edits
  }

  /// A file with the edits made.
  package func applied(to bytes: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var done = 0
    for edit in edits {
      result += bytes[done..<edit.place.lowerBound]
      result += edit.bytes
      done = edit.place.upperBound
    }
    return result + bytes[done...]
  }

  /// Where a place of the file is after the edits; one inside an edit goes to its end.
  package func moved(_ place: Int) -> Int {
    edits.reduce(place) { sum, edit in
      if edit.place.upperBound <= place { return sum + edit.grown }
      return edit.place.lowerBound < place ? sum + max(0, edit.place.lowerBound + edit.bytes.count - place) : sum
    }
  }
}

extension TextEdits.Edit {
  fileprivate var grown: Int { bytes.count - place.count }
}
