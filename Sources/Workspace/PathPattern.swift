/// A path with wildcards: `*` stands for any characters within a name, `?` for one of them, `**` for any number of folders, at the end for
/// all that lies below.
package struct PathPattern: Sendable, Hashable, CustomStringConvertible {
  enum Piece: Sendable, Hashable {
    case text(String)
    /// Within one name.
    case any
    case one
    /// `**/`: any number of folders, their slashes included.
    case folders
  }

  package let description: String
  let pieces: [Piece]

  package init(_ text: String) {
    description = text
    var pieces: [Piece] = []
    var literal = ""
    var rest = text.hasPrefix("./") ? text.dropFirst(2) : text[...]
    func close() {
      if !literal.isEmpty { pieces.append(.text(literal)) }
      literal = ""
    }
    while let character = rest.first {
      let atName = literal.hasSuffix("/") || (literal.isEmpty && pieces.isEmpty)
      if rest.hasPrefix("**/"), atName {
        close()
        pieces.append(.folders)
        rest = rest.dropFirst(3)
      } else if rest == "**", literal.hasSuffix("/") {
        close()
        pieces += [.folders, .any]
        rest = ""
      } else if character == "*" {
        close()
        pieces.append(.any)
        rest = rest.drop { $0 == "*" }
      } else {
        if character == "?" {
          close()
          pieces.append(.one)
        } else {
          literal.append(character)
        }
        rest = rest.dropFirst()
      }
    }
    close()
    self.pieces = pieces
  }

  /// What lies below a folder, named with a slash at its end or without.
  package init(below folder: String) { self.init(folder + (folder.hasSuffix("/") ? "**" : "/**")) }

  /// How many wildcards it has.
  package var wildcardCount: Int { pieces.count { if case .text = $0 { false } else { true } } }

  /// What each wildcard stands for in a path, or nil when the path is another; the leftmost wildcards take as little as they can.
  package func match(_ path: String) -> [String]? {
    var deadEnds: DeadEnds = []
    return Self.match(pieces[...], path.hasPrefix("./") ? path.dropFirst(2) : path[...], &deadEnds)
  }

  /// Whether a path below a folder can match.
  /// - Parameter folder: without a slash at its end
  package func canMatch(below folder: String) -> Bool {
    if folder.isEmpty { return true }
    var deadEnds: DeadEnds = []
    return Self.canMatch(pieces[...], (folder + "/")[...], &deadEnds)
  }

  private static func canMatch(_ pieces: ArraySlice<Piece>, _ path: Substring, _ deadEnds: inout DeadEnds) -> Bool {
    if path.isEmpty { return true }
    guard let piece = pieces.first else { return false }
    let place = Place(piece: pieces.startIndex, path: path.startIndex)
    guard deadEnds.insert(place).inserted else { return false }
    let rest = pieces.dropFirst()
    switch piece {
    case .text(let text):
      return text.hasPrefix(path) || (path.hasPrefix(text) && canMatch(rest, path.dropFirst(text.count), &deadEnds))
    case .one: return path.first != "/" && canMatch(rest, path.dropFirst(), &deadEnds)
    case .any:
      return canMatch(rest, path, &deadEnds) || (path.first != "/" && canMatch(pieces, path.dropFirst(), &deadEnds))
    case .folders:
      guard let slash = path.firstIndex(of: "/") else { return true }
      return canMatch(rest, path, &deadEnds) || canMatch(pieces, path[path.index(after: slash)...], &deadEnds)
    }
  }

  /// Whether a folder of this name is asked for by it.
  package func names(folder: String) -> Bool {
    ("/" + description).contains("/\(folder)/")
  }

  /// The path with the wildcards filled in.
  package func path(filling captures: [String]) -> String {
    var captures = captures[...]
    return pieces.map { if case .text(let text) = $0 { text } else { captures.popFirst() ?? "" } }.joined()
  }

  /// The folder under which every match lies, "" for the current one.
  package var fixedFolder: String {
    guard case .text(let text)? = pieces.first, let slash = text.lastIndex(of: "/") else { return "" }
    return String(text[..<slash])
  }

  /// Where in the pieces and in the path a match was sought in vain. With many wildcards the same places come up again and again.
  private typealias DeadEnds = Set<Place>
  private struct Place: Hashable {
    var piece: Int
    var path: String.Index
  }

  private static func match(_ pieces: ArraySlice<Piece>, _ path: Substring, _ deadEnds: inout DeadEnds) -> [String]? {
    guard let piece = pieces.first else { return path.isEmpty ? [] : nil }
    let place = Place(piece: pieces.startIndex, path: path.startIndex)
    if deadEnds.contains(place) { return nil }
    let found = match(piece, pieces.dropFirst(), path, &deadEnds)
    if found == nil { deadEnds.insert(place) }
    return found
  }

  private static func match(_ piece: Piece, _ rest: ArraySlice<Piece>, _ path: Substring, _ deadEnds: inout DeadEnds) -> [String]? {
    switch piece {
    case .text(let text): return path.hasPrefix(text) ? match(rest, path.dropFirst(text.count), &deadEnds) : nil
    case .one:
      guard let character = path.first, character != "/" else { return nil }
      return match(rest, path.dropFirst(), &deadEnds).map { [String(character)] + $0 }
    case .any:
      var end = path.startIndex
      while true {
        if let others = match(rest, path[end...], &deadEnds) { return [String(path[..<end])] + others }
        guard end < path.endIndex, path[end] != "/" else { return nil }
        end = path.index(after: end)
      }
    case .folders:
      var end = path.startIndex
      while true {
        if let others = match(rest, path[end...], &deadEnds) { return [String(path[..<end])] + others }
        guard let slash = path[end...].firstIndex(of: "/") else { return nil }
        end = path.index(after: slash)
      }
    }
  }
}
