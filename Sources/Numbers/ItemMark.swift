import Letters

/// The number that a list item or a heading begins with: "1.", "(1)", "①", "第3章".
///
/// It says which item this is, not what the item says: the other language may have a dot there, so no translation is held to it.
enum ItemMark {
  static func mark(_ found: inout [NumberExpression], in text: [UInt8]) {
    guard let first = found.first, first.unit == nil, first.value >= 0, first.value <= 100 else { return }
    // Nothing but brackets and bullets before it.
    guard first.range.lowerBound <= 12 else { return }
    let before = String(decoding: text[..<first.range.lowerBound], as: UTF8.self)
    if first.kind == .ordinal, before.allSatisfy({ $0 == "第" || openers.contains($0) }), before.hasSuffix("第") {
      // 第3章: which chapter it is the translation must say, too.
      found[0].isItemMark = true
      return
    }
    guard first.kind == .number, before.allSatisfy(openers.contains) else { return }
    let letter = text.withUnsafeBufferPointer { UTF8Scalar.at(first.range.lowerBound, in: $0).value }
    guard ListMark.isEnclosed(letter) || isMark(String(decoding: text[first.range.upperBound...].prefix(7), as: UTF8.self)) else { return }
    found[0].isItemMark = true
    found[0].isFirm = false
  }

  /// "(1) the one and (2) the other": numbers in brackets that count up from one name items inside the sentence.
  static func markListed(_ found: inout [NumberExpression], in text: [UInt8]) {
    var items: [Int] = []
    for (k, number) in found.enumerated() where number.kind == .number && number.unit == nil && number.value == Double(items.count + 1) {
      let (before, after) = (text[..<number.range.lowerBound].suffix(3), text[number.range.upperBound...].prefix(3))
      guard before.last == 0x28 || before.elementsEqual("（".utf8), after.first == 0x29 || after.elementsEqual("）".utf8) else { continue }
      items.append(k)
    }
    if items.count > 1 { for k in items { found[k].isFirm = false } }
  }

  private static let openers: Set<Character> = [" ", "(", "（", "[", "【", "#", "-", "*", "・", "\u{3000}"]

  /// - Parameter after: what stands behind the number
  private static func isMark(_ after: String) -> Bool {
    let next = after.dropFirst().first
    switch after.first {
    // "1　はじめに": a wide space is no part of a number's grammar.
    case ")", "）", "．", "]", "】", "\u{3000}": return true
    case ".": return next == nil || next == " " || next == "\u{3000}"
    case "、", ":", "：": return next.map { !$0.isNumber && !"一二三四五六七八九十".contains($0) } ?? true
    default: return false
    }
  }
}
