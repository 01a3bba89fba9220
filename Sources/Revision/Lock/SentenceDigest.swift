import Gate

/// Stands for the wording of a sentence in a lock file: 128 bits of FNV-1a, in 32 hexadecimal digits.
///
/// A lock guards against forgetting, not against forgers, so the hash need not be a cryptographic one; with 128 bits, texts of any
/// size meet by accident never. It is of the folded wording: width, spaces and punctuation do not end a confirmation.
public struct SentenceDigest: Sendable, Hashable {
  public let digits: String

  public init(of text: String) {
    var hash = Fingerprint()
    hash.add(String(decoding: Wording.fold(text), as: UTF8.self))
    digits = hash.digits
  }

  /// Nil for anything but 32 hexadecimal digits in lower case.
  public init?(digits: some StringProtocol) {
    guard digits.utf8.count == 32, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    self.digits = String(digits)
  }
}
