import Bitext

extension Block {
  /// Images that stand by themselves: no text, but something all the same.
  /// - Parameter targets: the places of what they lead to
  init(
    images range: ByteRange, of source: SourceText, _ links: [Link], targets: [ByteRange], _ attributes: [Attribute],
    isBoilerplate: Bool = false
  ) {
    self.init(
      kind: .directive, range: range, text: MappedText(source, range), newlines: .always, info: "img", linkPlaces: links,
      spans: targets.map { Span(kind: .linkTarget, range: $0, visible: 0..<0) }, attributes: attributes, isBoilerplate: isBoilerplate)
  }
}
