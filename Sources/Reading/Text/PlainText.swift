import Segmentation

/// Text that comes without a file, as records hold it.
package enum PlainText {
  /// Programs, paths, addresses and placeholders in it, in order: no mark inside one ends a sentence.
  package static func atoms(in utf8: [UInt8]) -> [Range<Int>] {
    utf8.withUnsafeBufferPointer { IdentifierFinder.find(in: $0).map(\.visible) }
  }
}
