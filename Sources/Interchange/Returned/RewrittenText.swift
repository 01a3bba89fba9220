import Bitext

/// A text of the article and what it is to say instead, letter by letter: what stays keeps its bytes, with its entities, its wrapped
/// lines and its markup.
package enum RewrittenText {
  package enum Failure: Error, Equatable {
    /// Two paragraphs or items would become one, or one two.
    case joinsBlocks
    /// A code that the program renamed, or made up.
    case unknownCode
  }

  private enum Key: Hashable {
    case letter(Unicode.Scalar)
    case code(String)
  }

  private struct Atom {
    var key: Key
    var written: String
    /// What stays before it whatever happens to it: a line end that nobody sees.
    var before = ""
    /// Whether it is all that stands between two blocks.
    var isJoint = false
  }

  /// - Parameters:
  ///   - keepsCodes: whether the new text is without codes, and those of the old one stay where they are
  ///   - escape: how new letters are written in the file
  /// - Returns: the bytes for the place of the old text
  package static func bytes(
    of old: CodedText, saying new: [ReturnedUnit.Part], keepsCodes: Bool = false, escape: (String) -> String
  ) throws(Failure) -> [UInt8] {
    let (atoms, after) = Self.atoms(of: old, hidingCodes: keepsCodes)
    let wanted = try Self.keys(of: new)
    let (removed, inserted) = Self.change(from: atoms.map(\.key), to: wanted)
    if removed.contains(where: { atoms[$0].isJoint }) { throw .joinsBlocks }
    var result = ""
    var fresh = ""
    var (index, place) = (0, 0)
    func flush() {
      result += escape(fresh)
      fresh = ""
    }
    while place < wanted.count || index < atoms.count {
      if index < atoms.count, removed.contains(index) {
        if !atoms[index].before.isEmpty { flush() }
        result += atoms[index].before
        index += 1
      } else if let key = inserted[place] {
        switch key {
        case .letter(let scalar): fresh.unicodeScalars.append(scalar)
        case .code(let data):
          flush()
          result += data
        }
        place += 1
      } else if index < atoms.count {
        flush()
        result += atoms[index].before + atoms[index].written
        index += 1
        place += 1
      } else {
        break
      }
    }
    flush()
    return Array((result + after).utf8)
  }

  /// Letters compared at most, one side's times the other's: a text of a megabyte is replaced from its first difference to its last.
  private static let mostCompared = 1 << 22

  private static func change(from old: [Key], to new: [Key]) -> (removed: Set<Int>, inserted: [Int: Key]) {
    var (start, end) = (0, 0)
    while start < min(old.count, new.count), old[start] == new[start] { start += 1 }
    while end < min(old.count, new.count) - start, old[old.count - 1 - end] == new[new.count - 1 - end] { end += 1 }
    let (before, after) = (old[start..<old.count - end], new[start..<new.count - end])
    if before.count * after.count > mostCompared {
      return (Set(before.indices), Dictionary(uniqueKeysWithValues: after.indices.map { ($0, new[$0]) }))
    }
    var removed: Set<Int> = []
    var inserted: [Int: Key] = [:]
    for step in after.difference(from: before) {
      switch step {
      case .remove(let offset, _, _): removed.insert(start + offset)
      case .insert(let offset, let key, _): inserted[start + offset] = key
      }
    }
    return (removed, inserted)
  }

  private static func atoms(of text: CodedText, hidingCodes: Bool) -> (atoms: [Atom], after: String) {
    var atoms: [Atom] = []
    var before = ""
    func add(_ key: Key, _ written: String, isJoint: Bool = false) {
      atoms.append(Atom(key: key, written: written, before: before, isJoint: isJoint))
      before = ""
    }
    for piece in text.pieces {
      switch piece {
      case .code(let code) where hidingCodes: before += code.data
      case .code(let code): add(.code(code.data), code.data)
      case .joint(let visible, let written):
        // Between Japanese blocks a reader sees nothing.
        if let space = visible.unicodeScalars.first { add(.letter(space), written, isJoint: true) } else { before += written }
      case .text(let visible, let written):
        if visible.isEmpty {
          before += written
        } else if visible == written {
          for scalar in visible.unicodeScalars { add(.letter(scalar), String(scalar)) }
        } else {
          // An entity, a wrapped line: what it stands for is one letter nearly always.
          for (index, scalar) in visible.unicodeScalars.enumerated() { add(.letter(scalar), index == 0 ? written : "") }
        }
      }
    }
    return (atoms, before)
  }

  private static func keys(of parts: [ReturnedUnit.Part]) throws(Failure) -> [Key] {
    var keys: [Key] = []
    for part in parts {
      switch part {
      case .text(let text): keys += text.unicodeScalars.map { .letter($0) }
      case .code(let data?): keys.append(.code(data))
      case .code(nil): throw .unknownCode
      }
    }
    return keys
  }
}
