import Bitext

/// A stretch of text as a program shows it that cuts by rules, and the parts of it that are one segment each.
struct CutText: Sendable, Equatable {
  enum Atom: Sendable, Equatable {
    case letter(Unicode.Scalar)
    /// A run of white space as `\s` of every program has it: of ASCII.
    case space(hasLineEnd: Bool)
    /// Markup that the program shows as a tag.
    case code
  }

  var atoms: [Atom] = []
  /// In order, none inside another.
  var segments: [Range<Int>] = []

  /// A run of white space is one atom, also where it comes in two parts.
  mutating func append(_ text: some StringProtocol) {
    for scalar in text.unicodeScalars {
      guard scalar.isASCII, scalar.properties.isWhitespace else {
        atoms.append(.letter(scalar))
        continue
      }
      let isEnd = scalar == "\n" || scalar == "\r"
      if case .space(let hasEnd)? = atoms.last {
        atoms[atoms.count - 1] = .space(hasLineEnd: hasEnd || isEnd)
      } else {
        atoms.append(.space(hasLineEnd: isEnd))
      }
    }
  }

  /// Where a segment ends or another begins, before the white space that divides them.
  var borders: [Int] {
    var found: Set<Int> = []
    for place in segments.flatMap({ [$0.lowerBound, $0.upperBound] }) {
      var start = place
      while start > 0, isSpace(start - 1) { start -= 1 }
      // Other white space is dropped at the edges of a segment, and no border stands in it.
      if start > 0, !(start..<atoms.count).allSatisfy(isSpace) { found.insert(start) }
    }
    return found.sorted()
  }

  /// Places within segments, none of them behind white space.
  var insides: [Int] {
    segments.flatMap { segment in
      segment.dropFirst().filter { !isSpace($0 - 1) }
    }
  }

  private func isSpace(_ place: Int) -> Bool {
    switch atoms[place] {
    case .space: true
    case .letter(let scalar): scalar.properties.isWhitespace && scalar != "\u{A0}" && scalar != "\u{202F}" && scalar != "\u{2007}"
    case .code: false
    }
  }

  /// The segment a place stands in, or the two it stands between: what tells the place from others and outlives an edit beside them.
  func around(_ place: Int) -> Range<Int> {
    let before = segments.partition { $0.lowerBound >= place } - 1
    let after = segments.partition { $0.upperBound > place }
    return (before >= 0 ? segments[before].lowerBound : 0)..<(after < segments.count ? segments[after].upperBound : atoms.count)
  }

  func letter(_ place: Int) -> Unicode.Scalar? {
    if atoms.indices.contains(place), case .letter(let scalar) = atoms[place] { scalar } else { nil }
  }
}
