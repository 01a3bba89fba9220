/// Text cut for a message.
enum Excerpt {
  static func of(_ text: String, _ count: Int = 60) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count <= count ? line : String(line.prefix(count - 1)) + "…"
  }

  /// Two texts that are held against each other: where they begin alike for longer than a message has room, they are shown from shortly before
  /// they part.
  static func ofBoth(_ a: String, _ b: String, _ count: Int = 60) -> (String, String) {
    let (x, y) = (of(a, count), of(b, count))
    guard x == y, a != b else { return (x, y) }
    let alike = zip(a, b).prefix { $0 == $1 }.count
    let from = max(0, alike - count / 3)
    return ("…" + of(String(a.dropFirst(from)), count - 1), "…" + of(String(b.dropFirst(from)), count - 1))
  }
}
