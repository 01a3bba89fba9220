import Bitext
import Letters

/// Stands for the wording of a sentence in a lock file: 128 bits of FNV-1a, in 32 hexadecimal digits.
///
/// A lock guards against forgetting, not against forgers, so the hash need not be a cryptographic one; with 128 bits, texts of any
/// size meet by accident never. It is of the folded wording and of where links lead: width, spaces and punctuation do not end a
/// confirmation.
package struct SentenceDigest: Sendable, Hashable {
  package let digits: String

  package init(of text: String, links: [String] = []) {
    var hash = Fingerprint()
    hash.add(String(decoding: Wording.fold(text), as: UTF8.self))
    for link in links { hash.add(link) }
    digits = hash.digits
  }

  /// Nil for anything but 32 hexadecimal digits in lower case.
  package init?(digits: some StringProtocol) {
    guard digits.utf8.count == 32, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) || (0x61...0x66).contains($0) }) else { return nil }
    self.digits = String(digits)
  }
}

extension Document {
  /// One for each sentence.
  package var digests: [SentenceDigest] {
    zip(sentences, linkTargets).map { sentence, links in SentenceDigest(of: sentence.text, links: links) }
  }
}
