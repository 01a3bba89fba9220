/// English words of a document by the beginning of their stems: "pregnancy" and "pregnant", "diagnosis" and "diagnostic" have
/// different stems of one family.
struct StemFamilies {
  private var families: [UInt32: [(type: Int32, stem: [UInt8])]] = [:]

  init(_ side: TokenizedSide) {
    for type in 0..<side.table.count where side.classes[type] == .word || side.classes[type] == .unknown {
      let stem = side.table.withBytes(of: Int32(type)) { Array($0) }
      if stem.count > Constants.Words.familyPrefix {
        families[stem.withUnsafeBufferPointer(Self.key), default: []].append((Int32(type), stem))
      }
    }
  }

  /// Calls `body` with each word of the stem's family, the stem itself left out, and the share of the longer stem they have in common.
  func forEachRelative(of stem: UnsafeBufferPointer<UInt8>, _ body: (_ type: Int32, _ likeness: Float) -> Void) {
    guard stem.count > Constants.Words.familyPrefix, let family = families[Self.key(stem)] else { return }
    for member in family {
      var common = Constants.Words.familyPrefix
      while common < min(stem.count, member.stem.count), stem[common] == member.stem[common] { common += 1 }
      let likeness = Float(common) / Float(max(stem.count, member.stem.count))
      if likeness >= Constants.Words.leastStemLikeness, likeness < 1 { body(member.type, likeness) }
    }
  }

  private static func key(_ stem: UnsafeBufferPointer<UInt8>) -> UInt32 {
    (0..<Constants.Words.familyPrefix).reduce(0) { $0 << 8 | UInt32(stem[$1]) }
  }
}
