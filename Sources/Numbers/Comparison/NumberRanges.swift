/// What the end of a range says of its beginning too: "3 to 5 mg", "2～3万人", "from 3 to 5 p.m.".
enum NumberRanges {
  static func lend(_ found: inout [NumberExpression], scales: [Double], in text: NumberText) {
    guard found.count > 1 else { return }
    for i in stride(from: found.count - 2, through: 0, by: -1) {
      let next = found[i + 1]
      guard found[i].kind == .number, found[i].unit == nil, found[i].range.upperBound <= next.range.lowerBound,
        isJoint(text.original[found[i].range.upperBound..<next.range.lowerBound])
      else { continue }
      // "Within 0-5 days": 5日以内.
      if found[i].value == 0, next.value > 0 { found[i].isFirm = false }
      if scales[i + 1] > 1, scales[i] == 1, found[i].value < scales[i + 1] {
        // Which of the two is meant, the other language will tell.
        found[i].alternatives.append(found[i].value * scales[i + 1])
      }
      if let unit = next.unit, next.isFirm, !(unit == .year && found[i].value >= 1000) {
        found[i].unit = unit
        found[i].kind = next.kind == .ratio ? .ratio : .quantity
      }
      if next.kind == .month, found[i].value <= 12 { found[i].kind = .month }
      if next.kind == .time, found[i].value <= 24 {
        found[i].kind = .time
        if next.value >= 12, found[i].value < 12 { found[i].alternatives.append(found[i].value + 12) }
      }
    }
  }

  /// 2、3日 and 二～三人 say "a few" as often as not.
  static func loosen(_ found: inout [NumberExpression], in text: NumberText) {
    for i in found.indices.dropLast() where found[i].value + 1 == found[i + 1].value && found[i + 1].value <= 9 {
      let gap = text.original[max(0, found[i].range.upperBound)..<max(found[i].range.upperBound, found[i + 1].range.lowerBound)]
      guard found[i].kind == .number || found[i].kind == .quantity, ["、", "～", "〜", "~"].contains(String(decoding: gap, as: UTF8.self))
      else { continue }
      found[i].isFirm = false
      found[i + 1].isFirm = false
    }
  }

  private static let joints: Set<String> = [
    "-", "–", "—", "~", "～", "〜", "−", "to", "or", "and", "- to", "- or", "から", "ないし", "乃至", "、", "または", "／", "と", "及び", "および",
  ]

  private static func isJoint(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 12 else { return false }
    let between = String(decoding: bytes, as: UTF8.self)
    return joints.contains(between.split { " $€£¥".contains($0) }.joined(separator: " "))
  }
}
