import Letters

/// A dictionary made ready for looking up, as bytes that whoever keeps files may keep: making it takes a second, reading it none.
package struct DictionaryIndex: Sendable {
  /// Goes up when the bytes are laid out or filled in another way.
  package static var edition: UInt32 { LexiconIndex.version }

  /// Names the index of a dictionary by what the dictionary holds, in any place and of any date.
  package static func stamp(of dictionary: UnsafeRawBufferPointer) -> UInt64 {
    ContentHash.value(of: dictionary) ^ UInt64(LexiconIndex.version)
  }

  private let index: LexiconIndex
  private let storage: LexiconStorage

  /// - Parameter dictionary: EDICT lines, or rows `Japanese⇥English[⇥weight 0…1]`, in UTF-8
  /// - Returns: nil when it holds no words
  package init?(of dictionary: [UInt8], stamp: UInt64) {
    self.init(LexiconStorage(EdictReader.index(of: dictionary, stamp: stamp)))
    if index.wordCount == 0 { return nil }
  }

  /// - Parameters:
  ///   - bytes: at an address that four divides
  ///   - owner: what the bytes last as long as
  /// - Returns: nil when the bytes are not the whole index of that stamp
  package init?(bytes: UnsafeRawBufferPointer, of owner: any AnyObject & Sendable, stamp: UInt64) {
    self.init(LexiconStorage(bytes: bytes, of: owner))
    if index.stamp != stamp { return nil }
  }

  private init?(_ storage: LexiconStorage) {
    guard let index = LexiconIndex(storage) else { return nil }
    (self.index, self.storage) = (index, storage)
  }

  package var bytes: [UInt8] { Array(UnsafeRawBufferPointer(storage.words)) }
  package var lexicon: Lexicon { Lexicon(parts: [index]) }
}
