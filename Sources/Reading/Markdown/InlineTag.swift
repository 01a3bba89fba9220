/// The name of a tag, in lower case.
struct InlineTag {
  let name: String
  let isClosing: Bool

  init(_ tag: some Sequence<UInt8>) {
    var rest = Array(tag.prefix(32)).dropFirst()
    isClosing = rest.first == 0x2F
    if isClosing { rest = rest.dropFirst() }
    name = String(decoding: rest.prefix { ($0 | 0x20) >= 0x61 && ($0 | 0x20) <= 0x7A || (0x30...0x39).contains($0) }, as: UTF8.self)
      .lowercased()
  }
}
