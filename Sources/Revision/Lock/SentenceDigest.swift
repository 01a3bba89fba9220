import Bitext
import Letters

/// Stands for the wording of a sentence in a lock file: 128 bits of FNV-1a, in 32 hexadecimal digits.
///
/// A lock guards against forgetting, not against forgers, so the hash need not be a cryptographic one; with 128 bits, texts of any
/// size meet by accident never. It is of the folded wording and of what is compared letter by letter (where links lead, code): width,
/// spaces and punctuation do not end a confirmation.
package struct SentenceDigest: Sendable, Hashable {
  package let digits: String
  /// How the item of a list begins whose first sentence it is; nil for other text, and where a record does not say. Two sentences are the
  /// same, however their items begin.
  var listMark: String?

  package static func == (left: SentenceDigest, right: SentenceDigest) -> Bool { left.digits == right.digits }

  package func hash(into hasher: inout Hasher) { hasher.combine(digits) }

  init(_ face: SentenceFace) {
    var hash = Fingerprint()
    hash.add(String(decoding: face.wording, as: UTF8.self))
    for mark in face.marks where mark.cause != .order {
      if mark.cause != .link { hash.add(mark.cause.rawValue) }
      hash.add(mark.text)
    }
    digits = hash.digits
    listMark = face.marks.first { $0.cause == .order }?.text
  }

  /// As the first version of the file had it, which knew words and links only.
  init(first face: SentenceFace) {
    var links = face
    links.marks.removeAll { $0.cause != .link }
    self.init(links)
  }

  /// As a line of the file has it: `8c41…`, with the mark of its item behind a colon.
  init?(field: some StringProtocol) {
    let parts = field.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    self.init(digits: parts[0])
    if parts.count == 1 { return }
    guard ListMarker.isMark(parts[1]) else { return nil }
    listMark = String(parts[1])
  }

  var field: String { digits + (listMark.map { ":\($0)" } ?? "") }

  /// Nil for anything but 32 hexadecimal digits in lower case.
  package init?(digits: some StringProtocol) {
    guard digits.utf8.count == 32, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    self.digits = String(digits)
  }
}

extension Document {
  /// One for each sentence.
  package var digests: [SentenceDigest] { digests(version: LockFile.version) }

  /// As a version of the lock file has them.
  package func digests(version: Int) -> [SentenceDigest] {
    SentenceFace.faces(of: self).map { version == 1 ? SentenceDigest(first: $0) : SentenceDigest($0) }
  }
}
