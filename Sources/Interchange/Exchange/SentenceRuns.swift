import Bitext

/// Finds runs of neighbouring sentences of an article by what they say. White space does not count: spreadsheets, editors and another
/// cut into sentences change it. Nor do characters XML cannot hold: one program drops them, another puts a sign in their place.
package struct SentenceRuns: Sendable {
  /// The sentences, squeezed.
  private let texts: [[UInt8]]
  /// Where runs begin that begin with these bytes.
  private var starts: [ArraySlice<UInt8>: [Int]] = [:]
  private static let prefix = 24

  init(_ document: Document) {
    texts = document.sentences.map { Self.squeezed($0.text) }
    for index in texts.indices { starts[beginning(at: index), default: []].append(index) }
  }

  /// The run nearest to a place that says exactly this.
  /// - Parameter text: squeezed, not empty
  func find(_ text: [UInt8], near place: Int, notIn taken: Set<Int> = []) -> Range<Int>? {
    let candidates = text.count >= Self.prefix ? starts[text.prefix(Self.prefix)] ?? [] : Array(texts.indices)
    return candidates.compactMap { run(of: text, from: $0) }.filter { $0.allSatisfy { !taken.contains($0) } }
      .min { (abs($0.lowerBound - place), $0.lowerBound) < (abs($1.lowerBound - place), $1.lowerBound) }
  }

  private func run(of text: [UInt8], from start: Int) -> Range<Int>? {
    var rest = text[...]
    var index = start
    while !rest.isEmpty {
      guard index < texts.count, !texts[index].isEmpty, rest.starts(with: texts[index]) else { return nil }
      rest = rest.dropFirst(texts[index].count)
      index += 1
    }
    return start..<index
  }

  private func beginning(at start: Int) -> ArraySlice<UInt8> {
    var bytes: [UInt8] = []
    var index = start
    while index < texts.count, bytes.count < Self.prefix {
      bytes += texts[index].prefix(Self.prefix)
      index += 1
    }
    return bytes.prefix(Self.prefix)
  }

  static func squeezed(_ text: String) -> [UInt8] {
    var result = ""
    result.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { !isFragile($0) })
    return Array(result.utf8)
  }

  /// Controls, byte order marks, replacement characters, noncharacters.
  package static func isLost(_ scalar: Unicode.Scalar) -> Bool { isFragile(scalar) && !scalar.properties.isWhitespace }

  /// White space by Unicode, and controls, byte order marks, replacement characters, noncharacters.
  private static func isFragile(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0...0x20, 0x7F...0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F, 0x3000: true
    case 0xFEFF, 0xFFFD...0xFFFF: true
    default: false
    }
  }
}
