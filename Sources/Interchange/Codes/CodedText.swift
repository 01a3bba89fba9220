import Bitext

/// Markup inside a text, such as the asterisks around a bold word: what other programs show as a code, and never ask to have translated.
package struct InlineCode: Sendable, Equatable {
  package enum Role: Sendable, Equatable {
    /// The number is the same for the two that belong together, and no other's in the document.
    case opening(Int)
    case closing(Int)
    case alone
  }

  package enum Kind: String, Sendable, CaseIterable { case bold, italic, deleted, code, link, image, lineBreak, note, other }

  package var role: Role
  package var kind: Kind
  /// As it stands in the file.
  package var data: String

  package init(_ role: Role, _ kind: Kind, _ data: String) { (self.role, self.kind, self.data) = (role, kind, data) }
}

/// What a sentence, or a bead's side, says, with the markup in it.
package struct CodedText: Sendable, Equatable {
  package enum Piece: Sendable, Equatable {
    /// - Parameters:
    ///   - visible: what a reader sees
    ///   - written: how it stands in the file: an entity, a wrapped line
    case text(visible: String, written: String)
    case code(InlineCode)
    /// Between two blocks, such as the items of a list: what it is made of is not the text's.
    case joint(visible: String, written: String)
  }

  package var pieces: [Piece]
  /// From the first code or letter to the last.
  package var place: ByteRange

  package init(_ pieces: [Piece] = [], place: ByteRange = 0..<0) { (self.pieces, self.place) = (pieces, place) }

  package var codes: [InlineCode] {
    pieces.compactMap { if case .code(let code) = $0 { code } else { nil } }
  }

  /// What a reader sees.
  package var visible: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(let visible, _), .joint(let visible, _): text += visible
      case .code: break
      }
    }
  }

  /// How it stands in the file; blocks are joined as a reader sees them.
  package var written: String {
    pieces.reduce(into: "") { text, piece in
      switch piece {
      case .text(_, let written): text += written
      case .joint(let visible, _): text += visible
      case .code(let code): text += code.data
      }
    }
  }

  /// The same with the white space of a text on one line, as sentences are shown; nil where the two say something else.
  func onOneLine(_ text: String) -> CodedText? {
    var rest = text.unicodeScalars[...]
    var result = CodedText(place: place)
    for piece in pieces {
      guard case .text(let visible, let written) = piece else {
        result.pieces.append(piece)
        continue
      }
      var even = String.UnicodeScalarView()
      for scalar in visible.unicodeScalars {
        if scalar == rest.first {
          even.append(rest.removeFirst())
        } else if !scalar.properties.isWhitespace {
          return nil
        } else if rest.first == " " {
          even.append(rest.removeFirst())
        }
      }
      result.pieces.append(.text(visible: String(even), written: written))
    }
    return rest.isEmpty ? result : nil
  }
}
