import Letters
import Testing

@Suite struct JapaneseLettersTests {
  private func value(_ text: String) -> UInt32 { text.unicodeScalars.first.map(\.value) ?? 0 }

  @Test(arguments: [
    ("あ", JapaneseScript.hiragana), ("ゝ", .hiragana), ("ア", .katakana), ("ー", .katakana), ("ｶ", .katakana), ("ㇰ", .katakana),
    ("漢", .kanji), ("々", .kanji), ("〆", .kanji), ("〇", .kanji), ("㐂", .kanji), ("𠮟", .kanji), ("﨑", .kanji),
  ])
  func scriptsOfJapanese(_ letter: String, _ script: JapaneseScript) { #expect(JapaneseScript(value(letter)) == script) }

  @Test(arguments: ["・", "、", "a", "Ａ", "1", "한", "○", "「", " "])
  func whatBelongsToNone(_ letter: String) { #expect(JapaneseScript(value(letter)) == nil) }

  /// Marks stand in words as kanji do, but have no readings of their own.
  @Test(arguments: ["々", "〆", "〇"])
  func marksAmongKanji(_ mark: String) {
    #expect(Kanji.isKanji(value(mark)))
    #expect(!Kanji.isIdeograph(value(mark)))
  }

  @Test func syllablesChangeTheirScriptAndSize() {
    #expect(Kana.katakana(value("ぱ")) == value("パ"))
    #expect(Kana.hiragana(value("パ")) == value("ぱ"))
    #expect(Kana.hiragana(value("ヺ")) == value("ヺ"))
    #expect(Kana.large(value("ッ")) == value("ツ"))
    #expect(Kana.katakana(value("漢")) == value("漢"))
  }
}

@Suite struct UTF8ScalarTests {
  @Test(arguments: ["a", "é", "漢", "𠮟"])
  func readsWhatTheStandardLibraryWrote(_ letter: String) {
    let bytes = Array(letter.utf8)
    bytes.withUnsafeBufferPointer {
      let (value, length) = UTF8Scalar.at(0, in: $0)
      #expect(value == letter.unicodeScalars.first?.value)
      #expect(length == bytes.count)
      #expect(UTF8Scalar.length($0[0]) == bytes.count)
    }
  }

  /// Half a character, a byte that goes on with none, one that never stands in UTF-8.
  @Test(arguments: [[0xE6, 0xBC], [0x80, 0x80], [0xFF], [0xC1, 0x81], [0xF0, 0xA0, 0xAE]] as [[UInt8]])
  func malformedBytesCountOneByOne(_ bytes: [UInt8]) {
    bytes.withUnsafeBufferPointer { #expect(UTF8Scalar.at(0, in: $0) == (UTF8Scalar.malformed, 1)) }
  }

  @Test func outsideTheTextIsNothing() {
    ([0x61] as [UInt8]).withUnsafeBufferPointer {
      #expect(UTF8Scalar.at(1, in: $0).value == 0)
      #expect(UTF8Scalar.at(-1, in: $0).value == 0)
    }
  }
}

@Suite struct FingerprintTests {
  /// FNV-1a of nothing is its offset basis.
  @Test func ofNothing() { #expect(Fingerprint().digits == "6c62272e07bb014262b821756295c58d") }

  /// Where one text ends and the next begins counts.
  @Test func textsAreKeptApart() {
    func digits(_ texts: [String]) -> String {
      var hash = Fingerprint()
      for text in texts { hash.add(text) }
      return hash.digits
    }
    #expect(digits(["ab", "c"]) != digits(["a", "bc"]))
  }
}
