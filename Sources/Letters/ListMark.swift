/// What the marks of lists are made of, in either width. What stands around one decides whether it is a mark, and that differs: at the
/// head of a line, of a sentence, behind a number. So each reader asks here for the letters and decides itself.
@usableFromInline
package enum ListMark {
  /// What closes a number: "1.", "1)", "1.)".
  package enum Closer: UInt8, Sendable { case stop, bracket, stopAndBracket }

  /// Marks that are bullets in a text of any kind: • ‣ ⁃ ⁌ ⁍ ◦
  package static func isTypographicBullet(_ c: UInt32) -> Bool {
    switch c {
    case 0x2022, 0x2023, 0x2043, 0x204C, 0x204D, 0x25E6: true
    default: false
    }
  }

  /// Signs that begin the items of a list, as the first of a line: those, ・ and the signs of leaflets and web pages.
  package static func isBullet(_ c: UInt32) -> Bool {
    if isTypographicBullet(c) { return true }
    return switch c {
    // ・ ･ · ● ○ ◎ ◉ ◯ ■ □ ▪ ▫ ◆ ◇ ❖ ▶ ▷ ► ▲ △ ▼ ▽ ※ ✓ ✔ ☑ ☐ ➤ ★ ☆ ➔ →
    case "・", "･", 0xB7, 0x25CF, 0x25CB, 0x25CE, 0x25C9, 0x25EF, 0x25A0, 0x25A1, 0x25AA, 0x25AB, 0x25C6, 0x25C7, 0x2756, 0x25B6, 0x25B7,
      0x25BA, 0x25B2, 0x25B3, 0x25BC, 0x25BD, 0x203B, 0x2713, 0x2714, 0x2611, 0x2610, 0x27A4, 0x2605, 0x2606, 0x2794, 0x2192:
      true
    // ✅ ✖ ❌ ❎ ❗ ➡ ⭐ 👉 📌 🔸…🔻
    case 0x2705, 0x2716, 0x274C, 0x274E, 0x2757, 0x27A1, 0x2B50, 0x1F449, 0x1F4CC, 0x1F538...0x1F53B: true
    default: false
    }
  }

  /// ①, ⑴, ⒈, ⓐ, ❶ and their like: a number or a letter that is a mark by itself.
  @inlinable
  package static func isEnclosed(_ c: UInt32) -> Bool { c >= 0x2460 && c <= 0x24FF || c >= 0x2776 && c <= 0x2793 }

  /// 1 to 20 of ① to ⑳.
  package static func circled(_ c: UInt32) -> Int? { (0x2460...0x2473).contains(c) ? Int(c - 0x245F) : nil }

  /// 0 to 9 of a digit.
  @inlinable
  package static func digit(_ c: UInt32) -> Int? {
    if c &- 0x30 < 10 { return Int(c - 0x30) }
    return c &- 0xFF10 < 10 ? Int(c - 0xFF10) : nil
  }

  package static func opens(_ c: UInt32) -> Bool { c == "(" || c == "（" }
  package static func closes(_ c: UInt32) -> Bool { c == ")" || c == "）" }
  package static func isStop(_ c: UInt32) -> Bool { c == "." || c == "．" }

  /// 一 to 十, as they number items: 一、 二、
  package static func isKanjiNumeral(_ c: UInt32) -> Bool {
    switch c {
    case "一", "二", "三", "四", "五", "六", "七", "八", "九", "十": true
    default: false
    }
  }

  /// ア to ン, as they number items: ア．
  package static func isKanaLabel(_ c: UInt32) -> Bool { (0x30A2...0x30F3).contains(c) }
}
