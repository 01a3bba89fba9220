extension Block {
  /// The block of a text that stands in a longer one.
  package func moved(by offset: Int) -> Block {
    func moved(_ range: ByteRange) -> ByteRange { range.lowerBound + offset..<range.upperBound + offset }
    var block = self
    block.range = moved(range)
    block.text = text.moved(by: offset)
    block.linkPlaces = linkPlaces.map { Link(target: $0.target, offset: $0.offset + offset, isImage: $0.isImage) }
    block.spans = spans.map { Span(kind: $0.kind, range: moved($0.range), visible: $0.visible) }
    block.attributes = attributes.map { Attribute(element: $0.element, name: $0.name, range: moved($0.range)) }
    return block
  }
}
