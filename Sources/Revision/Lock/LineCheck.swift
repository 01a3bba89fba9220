import Letters

/// The check of a line of a lock file: that it is as it was written, what it is called, and behind which line it was written.
///
/// A line keeps its name while its sentences are edited, and names the one before it; no count stands anywhere. So an edit is one line,
/// branches that touch different sentences merge, and the lines of both sides of a conflict, kept together, name only lines that are
/// there. Where one is named that is not there, lines were lost.
struct LineCheck: Equatable, CustomStringConvertible {
  /// Of all the line says but for its words.
  var own: String
  var name: String
  var before: String

  /// What the first line of an article names.
  static let start = "start"

  init(_ source: some StringProtocol, _ target: some StringProtocol, name: String, before: String, waiting: String = "") {
    own = String(Self.digits([String(source), String(target), name, before] + (waiting.isEmpty ? [] : [waiting])).prefix(4))
    (self.name, self.before) = (name, before)
  }

  /// Nil for a field that is no check.
  init?(_ field: some StringProtocol) {
    let parts = String(field).split(separator: Character("-"), omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3 else { return nil }
    (own, name, before) = (parts[0], parts[1], parts[2])
  }

  /// The name of a line that is new.
  static func name(_ source: [SentenceDigest], _ target: [SentenceDigest]) -> String {
    digits(source.map(\.digits) + ["-"] + target.map(\.digits))
  }

  var description: String { "\(own)-\(name)-\(before)" }

  private static func digits(_ parts: [String]) -> String {
    var hash = Fingerprint()
    for part in parts { hash.add(part) }
    return String(hash.digits.prefix(6))
  }
}
