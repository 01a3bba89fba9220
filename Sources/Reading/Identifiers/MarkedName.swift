import Letters

/// Names that hold a full stop: Node.js, ASP.NET, .gitignore, README.md, 価格.com, 設定ファイル.json.
enum MarkedName {
  /// The name around a full stop; nil where the stop only ends a sentence, or abbreviates.
  /// - Parameter start: where the last name ended
  static func place(_ bytes: UnsafeBufferPointer<UInt8>, _ stop: Int, from start: Int) -> Range<Int>? {
    var end = stop + 1
    guard end < bytes.count, isLetter(bytes[end]) else { return nil }
    while end < bytes.count, isWord(bytes[end]) { end += 1 }
    let lower = begin(bytes, stop, from: start)
    guard isEnding(bytes, stop + 1..<end, standsFirst: lower == stop) else { return nil }
    // app.config.js: up to the last part, and not beyond it into a path or a call.
    while end + 1 < bytes.count, bytes[end] == 0x2E, isLetter(bytes[end + 1]) {
      var next = end + 1
      while next < bytes.count, isWord(bytes[next]) { next += 1 }
      guard isEnding(bytes, end + 1..<next, standsFirst: false) else { break }
      end = next
    }
    // The stop stands inside a variable: app.json_provider
    if end < bytes.count, bytes[end] == 0x5F, end + 1 < bytes.count, isWord(bytes[end + 1]) { return nil }
    return lower..<end
  }

  private static func begin(_ bytes: UnsafeBufferPointer<UInt8>, _ stop: Int, from start: Int) -> Int {
    var i = stop
    // what?.md
    if i > start + 1, bytes[i - 1] == 0x3F || bytes[i - 1] == 0x21, bytes[i - 2] >= 0x80 || isWord(bytes[i - 2]) {
      let name = begin(bytes, i - 1, from: start)
      return name < i - 1 ? name : stop
    }
    while i > start, stop - i < 64 {
      let byte = bytes[i - 1]
      if isWord(byte) || byte == 0x2D || byte == 0x5F || byte == 0x2E && i < stop {
        i -= 1
      } else if i >= start + 3, UTF8Scalar.isContinuation(byte), isJapaneseName(UTF8Scalar.at(i - 3, in: bytes).value) {
        i -= 3
      } else {
        break
      }
    }
    return i
  }

  /// What names of files and sites are written with in Japanese; particles are not.
  private static func isJapaneseName(_ value: UInt32) -> Bool {
    Kana.isKatakana(value) || Kana.isLongVowelMark(value) || Kanji.isKanji(value)
  }

  /// What stands after the stop: an ending of files and sites in one case, or the whole of a word that begins with the stop.
  private static func isEnding(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, standsFirst: Bool) -> Bool {
    let word = String(decoding: bytes[range], as: UTF8.self)
    let isInOneCase = word == word.lowercased() || word == word.uppercased()
    if standsFirst { return range.count >= 3 && isInOneCase && mayPrecede(bytes, range.lowerBound - 1) }
    return isInOneCase && endings.contains(word.lowercased())
  }

  /// Whether a name may begin here: after white space, a bracket or a mark, not within a word.
  private static func mayPrecede(_ bytes: UnsafeBufferPointer<UInt8>, _ i: Int) -> Bool {
    guard i > 0, bytes[i - 1] > 0x20 else { return true }
    if bytes[i - 1] < 0x80 { return [0x28, 0x22, 0x27, 0x5B].contains(bytes[i - 1]) }
    return i >= 3 && JapaneseScript(UTF8Scalar.at(i - 3, in: bytes).value) == nil
  }

  private static let endings = Set(
    """
    js ts jsx tsx mjs cjs mts vue css scss sass less html htm xml svg json jsonc yaml yml toml ini cfg conf config env lock md mdx rst adoc
    tex txt csv tsv log sql db sqlite py rb rs go java kt swift cc cpp hpp cs fs php pl sh bash zsh bat exe dll so jar war zip gz tar
    tgz xz rar png jpg jpeg gif webp ico pdf doc docx xls xlsx ppt pptx odt epub po xliff xlf tmx srt vtt wav ogg mov avi ipynb
    com org net io dev app ai co jp uk de fr eu gov edu
    """.split { $0 == " " || $0 == "\n" }.map(String.init))

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 }
  private static func isWord(_ byte: UInt8) -> Bool { isLetter(byte) || byte &- 0x30 < 10 }
}
