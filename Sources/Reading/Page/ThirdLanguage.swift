import Bitext
import ICU

/// Text in neither of the two languages: Korean, told by its letters, and Chinese, told by characters that no Japanese set has.
enum ThirdLanguage {
  static func holds(_ block: Block) -> Bool {
    let count = block.text.utf8.count
    if block.spans.contains(where: { $0.kind == .foreignLanguage && $0.visible.count == count }) { return count > 0 }
    guard block.text.utf8.contains(where: { $0 >= 0xE3 }) else { return false }
    var (hangul, han, kana, latin, foreign) = (0, 0, 0, 0, 0)
    for scalar in block.text.string.unicodeScalars {
      switch scalar.value {
      case 0x41...0x5A, 0x61...0x7A: latin += 1
      case 0xAC00...0xD7A3, 0x1100...0x11FF: hangul += 1
      case 0x3041...0x30FF: kana += 1
      case 0x4E00...0x9FFF:
        han += 1
        if !japanese.contains(scalar.value), !Self.names.contains(scalar.value) { foreign += 1 }
      default: break
      }
    }
    if hangul > 0 { return hangul * 2 > hangul + han + kana + latin / 4 }
    return kana == 0 && foreign > 0 && latin < han
  }

  /// Forms that only names have, and that the set leaves out: 髙 﨑 𠮷 …
  private static let names: Set<UInt32> = [0x9AD9, 0x6FF5, 0x5F45, 0x6DF5, 0x7028, 0x69D9, 0x5FB7, 0x7E8A]

  /// The ideographs of JIS X 0208: what Japanese is written with.
  private static let japanese: Set<UInt32> = {
    var bytes: [UInt8] = []
    for row in UInt8(0xB0)...0xF4 { for cell in UInt8(0xA1)...0xFE { bytes += [row, cell] } }
    let text = bytes.withUnsafeBufferPointer { try? TextConverter.utf8(from: $0, charset: "EUC-JP") }
    return Set(String(decoding: text ?? [], as: UTF8.self).unicodeScalars.map(\.value))
  }()
}
