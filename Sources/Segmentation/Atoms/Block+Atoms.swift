import Bitext

extension Block {
  /// The visible text as the rules may see it.
  var cuttable: [UInt8] {
    var text = text.utf8
    Atoms.spell(spans.lazy.filter { $0.kind.isAtom && !$0.visible.isEmpty }.map(\.visible), in: &text)
    return text
  }
}

/// Stretches of text that are one thing: code, placeholders, names. Marks and blanks inside are spelled as letters, byte for byte, so that
/// `panic!` is a word that ends nothing.
enum Atoms {
  static func spell(_ atoms: some Sequence<Range<Int>>, in utf8: inout [UInt8]) {
    for atom in atoms { utf8.withUnsafeMutableBufferPointer { spell(atom, $0) } }
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
