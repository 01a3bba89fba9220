import Glibc
import Host
import Letters

/// The unpacked encoder on disk: a head, the table of pieces (row by row, each with its hash) and what is kept in memory, hashed as a
/// whole. Read, never mapped: a file that is cut meanwhile is an error to be told, not a signal.
enum EncoderCache {
  static let version: UInt64 = 1
  private static let magic: UInt64 = 0x6564_6f63_6e65_6a74
  static let headLength = 64

  struct Head: Equatable {
    var stamp: UInt64
    var rows: Int
    /// Bytes of a row without its hash.
    var width: Int

    var rowLength: Int { width + 8 }
    /// Where the part that is kept in memory begins.
    var residentStart: Int { headLength + rows * rowLength }

    var words: [UInt64] {
      [magic, version, stamp, UInt64(rows), UInt64(width), 0, 0, 0]
    }
  }

  static func head(of file: Int32) -> Head? {
    var words = [UInt64](repeating: 0, count: headLength / 8)
    guard words.withUnsafeMutableBytes({ Descriptor.read($0, from: file, at: 0) }), words[0] == magic, words[1] == version,
      words[3] < 1 << 24, words[4] < 1 << 16
    else { return nil }
    return Head(stamp: words[2], rows: Int(words[3]), width: Int(words[4]))
  }

}

/// Numbers one after another, each list with its length and its hash before it.
struct ListWriter {
  private(set) var bytes: [UInt8] = []

  mutating func add<Element: BitwiseCopyable>(_ list: [Element]) {
    list.withUnsafeBytes { list in
      for word in [UInt64(list.count), ContentHash.value(of: list)] { withUnsafeBytes(of: word.littleEndian) { bytes += $0 } }
      bytes += list
    }
  }
}

/// Reads what a `ListWriter` wrote, straight into the lists' own memory.
struct ListReader {
  let file: Int32
  private(set) var place: Int

  init(_ file: Int32, at place: Int) { (self.file, self.place) = (file, place) }

  /// - Throws: `Damage` where the file is cut or a byte is another
  mutating func list<Element: BitwiseCopyable>(of type: Element.Type) throws(Damage) -> [Element] {
    var head: (UInt64, UInt64) = (0, 0)
    guard withUnsafeMutableBytes(of: &head, { Descriptor.read($0, from: file, at: place) }), head.0 < 1 << 30 else { throw Damage() }
    let (length, size) = (Int(head.0), MemoryLayout<Element>.stride)
    guard length % size == 0 else { throw Damage() }
    let start = place + 16
    var isWhole = false
    let list = [Element](unsafeUninitializedCapacity: length / size) { room, count in
      let bytes = UnsafeMutableRawBufferPointer(start: room.baseAddress, count: length)
      isWhole =
        length == 0 || Descriptor.read(bytes, from: file, at: start) && ContentHash.value(of: UnsafeRawBufferPointer(bytes)) == head.1
      count = isWhole ? length / size : 0
    }
    guard isWhole else { throw Damage() }
    place = start + length
    return list
  }

  struct Damage: Error {}
}
