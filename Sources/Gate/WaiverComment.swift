import Bitext

/// Waivers in comments of an article:
///
///     <!-- taiyaku: allow term.missing exosome -- quoted from the 2019 leaflet (until 2027-01-31) -->
///     <!-- taiyaku: allow-file number.mismatch -- prices are converted -->
///
/// `allow` speaks for the block under the comment (or around it), `allow-file` for the whole article. After the rule stand, in
/// any order, a concept or a term and `#` with the beginning of a finding's fingerprint, which ties the waiver to its sentence.
package enum WaiverComment {
  /// A comment that begins like a waiver and cannot be understood.
  package struct Problem: Error, Sendable, Equatable, CustomStringConvertible {
    package let origin: Waiver.Origin
    package let message: Message

    package var description: String { "\(origin.file):\(origin.position.line):\(origin.position.column): \(message)" }
  }

  /// - Parameters:
  ///   - source: an article in HTML or Markdown
  ///   - blocks: its blocks, those of all languages, in file order; comments in code are examples
  ///   - rules: the names a waiver may use
  package static func find(in source: SourceText, blocks: [Block], rules: [RuleID]) -> (waivers: [Waiver], problems: [Problem]) {
    var waivers: [Waiver] = []
    var problems: [Problem] = []
    let lines = LineIndex(source)
    let comments = comments(in: source.bytes)
    if comments.isEmpty { return ([], []) }
    // A block of nothing but comments is no text to speak for, however the layout took it.
    let prose = BlockPlaces(
      blocks.lazy.filter(\.isProse).map(\.range).filter { Self.holdsText(source.bytes, $0, besides: comments) })
    let code = BlockPlaces(blocks.lazy.filter { !$0.isProse }.map(\.range))
    for comment in comments where !code.overlaps(comment) {
      let text = source[comment.lowerBound + 4..<comment.upperBound - 3].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      guard text.hasPrefix("taiyaku:") else { continue }
      let origin = Waiver.Origin(file: source.name, position: lines.position(at: comment.lowerBound, in: .scalar))
      do throws(Malformed) {
        let scope = Waiver.Scope.part(file: source.name, range: reach(of: comment, prose, end: source.bytes.count))
        waivers.append(try waiver(String(text.dropFirst(8)), scope, origin, rules))
      } catch {
        problems.append(Problem(origin: origin, message: error.message))
      }
    }
    return (waivers, problems)
  }

  private struct Malformed: Error { let message: Message }

  private static let form = "write <!-- taiyaku: allow RULE [TERM] -- REASON (until 2027-01-31) -->"

  private static func waiver(_ text: String, _ part: Waiver.Scope, _ origin: Waiver.Origin, _ rules: [RuleID]) throws(Malformed) -> Waiver {
    let (before, after) = halves(of: text)
    var words = before.split(separator: " ").map(String.init)[...]
    guard let verb = words.popFirst(), verb == "allow" || verb == "allow-file" else {
      throw Malformed(message: "a comment of taiyaku allows something; \(form)")
    }
    guard let rule = words.popFirst() else { throw Malformed(message: "the waiver names no rule; \(form)") }
    guard rule == "*" || rules.contains(RuleID(rule)) else {
      throw Malformed(message: "there is no rule \"\(rule)\"; known are \(rules.map(\.rawValue).joined(separator: ", "))")
    }
    var waiver = Waiver(rule: RuleID(rule), scope: part, reason: after, origin: origin)
    if verb == "allow-file" { waiver.scope = .file(origin.file) }
    if let (reason, until) = try lastDay(of: after) { (waiver.reason, waiver.until) = (reason, until) }
    guard !waiver.reason.isEmpty else { throw Malformed(message: "the waiver gives no reason; \(form)") }
    waiver.fingerprint = words.first { $0.hasPrefix("#") }.map { String($0.dropFirst()) }
    let subject = words.filter { !$0.hasPrefix("#") }.joined(separator: " ")
    waiver.subject = subject.isEmpty ? nil : subject
    return waiver
  }

  /// What stands before and after the first "--" (or dash) between spaces.
  private static func halves(of text: String) -> (String, String) {
    let words = text.split(separator: " ")
    guard let dash = words.firstIndex(where: { $0 == "--" || $0 == "—" }) else { return (text, "") }
    return (words[..<dash].joined(separator: " "), words[(dash + 1)...].joined(separator: " "))
  }

  private static func lastDay(of reason: String) throws(Malformed) -> (String, Day)? {
    guard reason.hasSuffix(")"), let open = reason.lastIndex(of: "(") else { return nil }
    let inside = reason[reason.index(after: open)...].dropLast()
    guard inside.hasPrefix("until ") else { return nil }
    guard let day = Day(inside.dropFirst(6)) else {
      throw Malformed(message: "\"\(inside.dropFirst(6))\" is not a day; write it as 2027-01-31")
    }
    return (FindingKey.evened(String(reason[..<open])), day)
  }

  /// From the comment to the end of the block it stands in, else of the next one with prose.
  private static func reach(of comment: ByteRange, _ prose: BlockPlaces, end: Int) -> ByteRange {
    prose.around(comment) ?? comment.lowerBound..<(prose.next(after: comment)?.upperBound ?? end)
  }

  /// Whether a range holds more than white space and comments.
  private static func holdsText(_ bytes: [UInt8], _ range: ByteRange, besides comments: [ByteRange]) -> Bool {
    var offset = range.lowerBound
    // The first comment that ends behind the beginning of the range.
    var next = comments.partition { $0.upperBound > range.lowerBound }
    while offset < range.upperBound {
      if next < comments.count, comments[next].lowerBound <= offset {
        offset = max(offset, comments[next].upperBound)
        next += 1
      } else if bytes[offset] > 0x20 {
        return true
      } else {
        offset += 1
      }
    }
    return false
  }

  private static func comments(in bytes: [UInt8]) -> [ByteRange] {
    var comments: [ByteRange] = []
    var i = 0
    while let open = bytes[i...].firstRange(of: "<!--") {
      guard let close = bytes[open.upperBound...].firstRange(of: "-->") else { break }
      comments.append(open.lowerBound..<close.upperBound)
      i = close.upperBound
    }
    return comments
  }
}

extension ArraySlice<UInt8> {
  fileprivate func firstRange(of text: StaticString) -> Range<Int>? {
    text.withUTF8Buffer { wanted in
      var i = startIndex
      while i + wanted.count <= endIndex {
        if self[i] == wanted[0], self[i..<i + wanted.count].elementsEqual(wanted) { return i..<i + wanted.count }
        i += 1
      }
      return nil
    }
  }
}
