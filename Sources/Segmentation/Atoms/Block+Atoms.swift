import Bitext

extension Block {
  /// The visible text as the rules may see it: as long as it is, but marks and blanks inside atoms (code, placeholders, names) are letters.
  /// `panic!` thereby is a word that ends nothing.
  var cuttable: [UInt8] {
    guard spans.contains(where: { $0.kind.isAtom && !$0.visible.isEmpty }) else { return text.utf8 }
    var utf8 = text.utf8
    utf8.withUnsafeMutableBufferPointer { bytes in
      for span in spans where span.kind.isAtom { Self.spell(span.visible, bytes) }
    }
    return utf8
  }

  private static func spell(_ range: Range<Int>, _ bytes: UnsafeMutableBufferPointer<UInt8>) {
    let text = TextView(bytes: UnsafeBufferPointer(bytes))
    var i = range.lowerBound
    while i < range.upperBound {
      let end = min(range.upperBound, i + text.scalar(at: i).length)
      switch text.kind(at: i) {
      case .lower, .upper, .digit, .hiragana, .katakana, .han, .letter: break
      default: for k in i..<end { bytes[k] = 0x78 }
      }
      i = end
    }
  }
}
