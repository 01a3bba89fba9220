import Bitext
import Letters

/// Names of people in katakana against their Latin letters: half of 「ハンナ・モリス」 reads as "Morris", and no half as "Edith".
struct KatakanaNames {
  struct Name {
    var parts: [String]
    var place: SentencePlace
    /// さん, 氏 or 教授 follows.
    var isTitled = false
  }

  private let sounds: SoundLikeness

  init?() {
    guard let sounds = try? SoundLikeness() else { return nil }
    self.sounds = sounds
  }

  /// The first name of the Japanese that another stands for in the English.
  func exchanged(_ ja: [Name], _ en: [Name]) -> (ja: Name, en: Name)? {
    let words = en.flatMap(\.parts)
    for own in ja {
      // What some word of the English sounds like is said.
      let odd = own.parts.filter { part in words.allSatisfy { likeness(part, $0).map { $0 < 0.5 } ?? false } }
      guard !odd.isEmpty else { continue }
      if own.parts.count > 1, odd.count < own.parts.count, let other = en.first(where: { halfOf(own, odd, $0) }) { return (own, other) }
      if own.parts.count == 1, own.isTitled, ja.count == 1, en.count == 1, en[0].isTitled,
        en[0].parts.allSatisfy({ likeness(own.parts[0], $0).map { $0 < 0.34 } ?? false })
      {
        return (own, en[0])
      }
    }
    return nil
  }

  /// Whether an English name has the half that is said, and in the place of the other one none that reads like it.
  private func halfOf(_ own: Name, _ odd: [String], _ other: Name) -> Bool {
    guard other.parts.count == own.parts.count else { return false }
    return zip(own.parts, other.parts).allSatisfy { part, word in
      let likeness = likeness(part, word) ?? 0.5
      return odd.contains(part) ? likeness < 0.34 : likeness >= 0.75
    }
  }

  /// nil where the words are too short to tell. G is soft before e and i in George, and hard in Gibson.
  private func likeness(_ part: String, _ word: String) -> Double? {
    guard part.unicodeScalars.count >= 3, word.utf8.count >= 3 else { return nil }
    let soft = word.lowercased().replacing("ge", with: "je").replacing("gi", with: "ji").replacing("ch", with: "sh")
    return [sounds.likeness(part, word), sounds.likeness(part, soft)].compactMap { $0 }.max()
  }

  /// Whether a run of kana reads as a word.
  func isHeard(_ word: String, in run: String) -> Bool { likeness(run, word).map { $0 >= 0.75 } ?? false }

  // MARK: Finding them

  private static let titles = ["さん", "氏", "博士", "教授", "先生", "監督", "首相", "大統領"]

  /// Runs of katakana with a middle dot, or before a title.
  static func japanese(_ text: String, _ sentence: Int) -> [Name] {
    var found: [Name] = []
    var run = ""
    var from = 0
    var offset = 0
    func close(_ end: Int, _ rest: Substring) {
      let parts = run.split { $0 == "・" || $0 == "＝" }.map(String.init)
      let isTitled = titles.contains { rest.hasPrefix($0) }
      if parts.count > 1 || isTitled && parts.count == 1 {
        found.append(Name(parts: parts, place: SentencePlace(sentence: sentence, range: from..<end), isTitled: isTitled))
      }
      run = ""
    }
    for index in text.indices {
      let character = text[index]
      let isName = character.unicodeScalars.allSatisfy { Kana.isKatakana($0.value) || Kana.isLongVowelMark($0.value) }
      if isName || !run.isEmpty && (character == "・" || character == "＝") {
        if run.isEmpty { from = offset }
        run.append(character)
      } else if !run.isEmpty {
        close(offset, text[index...])
      }
      offset += character.utf8.count
    }
    if !run.isEmpty { close(offset, "") }
    return found
  }

  private static let englishTitles: Set<String> = ["mr", "mrs", "ms", "miss", "dr", "prof", "professor", "president", "sir"]

  /// Two and more words with a capital in a row, or one after a title.
  static func english(_ text: String, _ sentence: Int) -> [Name] {
    let bytes = Array(text.utf8)
    var words: [Range<Int>] = []
    var i = 0
    while i < bytes.count {
      guard (bytes[i] | 0x20) >= 0x61, (bytes[i] | 0x20) <= 0x7A else {
        i += 1
        continue
      }
      let from = i
      while i < bytes.count, (bytes[i] | 0x20) >= 0x61, (bytes[i] | 0x20) <= 0x7A { i += 1 }
      words.append(from..<i)
    }
    func string(_ word: Range<Int>) -> String { String(decoding: bytes[word], as: UTF8.self) }
    func isTitle(_ word: Range<Int>) -> Bool {
      word.count >= 2 && bytes[word.lowerBound] <= 0x5A && bytes[word].dropFirst().allSatisfy { $0 >= 0x61 }
    }
    var found: [Name] = []
    var index = 0
    while index < words.count {
      var end = index
      // A name begins anew at a title: "Yesterday Mr. Whitlock".
      while end < words.count, isTitle(words[end]), end == index || !englishTitles.contains(string(words[end]).lowercased()),
        !EnglishWords.function.contains(string(words[end]).lowercased()),
        end == index || bytes[words[end - 1].upperBound..<words[end].lowerBound].elementsEqual(" ".utf8)
      {
        end += 1
      }
      let isTitled = index > 0 && englishTitles.contains(string(words[index - 1]).lowercased())
      if end - index >= 2 || end > index && isTitled {
        found.append(
          Name(
            parts: words[index..<end].map(string),
            place: SentencePlace(sentence: sentence, range: words[index].lowerBound..<words[end - 1].upperBound), isTitled: isTitled))
      }
      index = max(end, index + 1)
    }
    return found
  }
}
