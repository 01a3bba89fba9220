/// A place as a person finds it.
package enum PlaceAddress {
  /// "article.md:12:5", and "letter.docx, paragraph 12" where lines are the reader's own.
  package static func text(_ name: String, _ range: ByteRange, _ position: @autoclosure () -> TextPosition, in source: SourceText) -> String
  {
    if source.content?.parts.isEmpty == false, let place = source.placeName(of: range) { return "\(name), \(place.description)" }
    let position = position()
    return "\(name):\(position.line):\(position.column)"
  }
}
