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
