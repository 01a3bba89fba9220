/// What a person calls a place in a file that is no running text: a paragraph of a letter, a cell of a sheet, a message by its key.
package struct PlaceName: Sendable, Hashable {
  package enum Kind: String, Sendable, Codable, CaseIterable { case paragraph, cell, slide, page, chapter, cue, key, note }

  package var kind: Kind
  /// Its number or name: "12", "Sheet1!B3", "menu.open".
  package var name: String

  package init(_ kind: Kind, _ name: String) { (self.kind, self.name) = (kind, name) }

  /// Such as "paragraph 12".
  package var description: String { "\(kind.rawValue) \(name)" }
}

/// A place in a container: a part of it, and the bytes of that part's text.
package struct PartPlace: Sendable, Equatable {
  /// The part's name in the container: "word/document.xml", "page 3".
  package var part: String
  package var range: ByteRange
}
