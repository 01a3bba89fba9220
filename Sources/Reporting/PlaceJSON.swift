import Bitext

/// A place in a container as programs read it: the part, the range in its text, what a person calls it.
package struct PlaceJSON: Encodable, Sendable {
  /// Of a container: the part's name, and the bytes of its text.
  var part: String?
  var range: [Int]?
  /// Such as "paragraph" and "12".
  var kind: PlaceName.Kind?
  var name: String?

  /// nil in running text, whose places say it all.
  package init?(_ range: ByteRange, in source: SourceText) {
    let (part, name) = (source.partPlace(of: range), source.placeName(of: range))
    if part == nil, name == nil { return nil }
    self.part = part?.part
    self.range = part.map { [$0.range.lowerBound, $0.range.upperBound] }
    kind = name?.kind
    self.name = name?.name
  }
}

/// A place as a person finds it.
enum PlaceAddress {
  /// "article.md:12:5", and "letter.docx, paragraph 12" where lines are the reader's own.
  static func text(_ name: String, _ range: ByteRange, _ position: @autoclosure () -> TextPosition, in source: SourceText) -> String {
    if source.content?.parts.isEmpty == false, let place = source.placeName(of: range) { return "\(name), \(place.description)" }
    let position = position()
    return "\(name):\(position.line):\(position.column)"
  }
}
