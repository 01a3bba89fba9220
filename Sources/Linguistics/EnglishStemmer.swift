internal import CSnowball

/// Snowball's English stemmer. Not shared between tasks.
package final class EnglishStemmer {
  private let handle: OpaquePointer?

  package init() { handle = sb_stemmer_new("english", "UTF_8") }

  deinit { if let handle { sb_stemmer_delete(handle) } }

  /// The stem of one lower-case word, UTF-8; "exosomes" and "exosome" share theirs.
  package func stem(_ word: [UInt8]) -> [UInt8] {
    guard let handle, !word.isEmpty else { return word }
    return word.withUnsafeBufferPointer { bytes in
      guard let stem = sb_stemmer_stem(handle, bytes.baseAddress, Int32(bytes.count)) else { return word }
      return Array(UnsafeBufferPointer(start: stem, count: Int(sb_stemmer_length(handle))))
    }
  }

  package func stem(_ word: String) -> String { String(decoding: stem(Array(word.utf8)), as: UTF8.self) }
}
