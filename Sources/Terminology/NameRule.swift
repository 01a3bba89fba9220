import Bitext
import Letters

/// `name.mismatch`: the Japanese writes a name in Latin letters that the English does not say, and the English says another.
struct NameRule {
  let beads: [CheckedBead]
  let sentences: BothLanguages<[ProseText]>
  private let readAloud = ReadAloud()

  private let translator: (any WordTranslator)?

  init(beads: [CheckedBead], sentences: BothLanguages<[ProseText]>, translator: (any WordTranslator)?) {
    (self.beads, self.sentences, self.translator) = (beads, sentences, translator)
  }

  /// Opened for the first name in katakana.
  private final class ReadAloud {
    lazy var value = KatakanaNames()
  }

  func finding(in index: Int) -> CheckFinding? {
    let bead = beads[index].bead
    guard !bead.isNull, bead.probability >= 0.8, !beads[index].isForeign.ja, !beads[index].isForeign.en else { return nil }
    if let finding = katakana(index, bead) { return finding }
    // Most sentences write no name in Latin letters: what stands around is looked at only for those that do.
    let written = names(.ja, bead)
    guard !written.isEmpty else { return nil }
    let (japanese, english) = (letters(around: index, .ja), letters(around: index, .en))
    guard let own = written.first(where: { exceeds($0, japanese, english) }),
      let other = names(.en, bead).first(where: {
        exceeds($0, english, japanese) && ($0.isInside || own.isHead && isSubject($0)) && !Self.areOne(own.text, $0.text)
          && !isRendered($0, bead)
      })
    else { return nil }
    return CheckFinding(
      rule: TermRule.name, concept: nil, severity: TermRule.severity(of: TermRule.name),
      message: "the Japanese says \"\(own.text)\", which the English does not; the English says \"\(other.text)\"", suggestion: nil,
      side: .ja,
      places: BothLanguages(ja: [own.place], en: [other.place]), bead: index)
  }

  /// Names of people, which Japanese reads aloud.
  private func katakana(_ index: Int, _ bead: Bead) -> CheckFinding? {
    let ja = bead.ja.flatMap { KatakanaNames.japanese(sentences.ja[$0].prose, $0) }
    guard !ja.isEmpty, let names = readAloud.value else { return nil }
    let en = bead.en.flatMap { KatakanaNames.english(sentences.en[$0].prose, $0) }
    guard let (own, other) = names.exchanged(ja, en) else { return nil }
    return CheckFinding(
      rule: TermRule.name, concept: nil, severity: TermRule.severity(of: TermRule.name),
      message: "the Japanese says \"\(own.parts.joined(separator: "・"))\", the English \"\(other.parts.joined(separator: " "))\"",
      suggestion: nil, side: .ja, places: BothLanguages(ja: [own.place], en: [other.place]), bead: index)
  }

  private struct Name {
    var text: String
    var place: SentencePlace
    /// At the head of its sentence, where English writes any word with a capital.
    var isHead: Bool
    /// Inside its sentence, or with a capital inside.
    var isInside: Bool
  }

  /// "Oracle is fast", "Oracle runs": a verb follows, where a command ("Install it") has its object.
  private func isSubject(_ name: Name) -> Bool {
    guard name.isHead, !name.text.hasSuffix("ing") else { return false }
    let rest = String(decoding: sentences.en[name.place.sentence].prose.utf8.dropFirst(name.place.range.upperBound), as: UTF8.self)
    guard rest.hasPrefix(" "), let next = rest.split(whereSeparator: { !$0.isLetter }).first.map(String.init), next == next.lowercased()
    else { return false }
    return ["was", "can", "will", "would", "should", "may", "might", "must", "could", "itself"].contains(next)
      || next.hasSuffix("s") && !["this", "its", "his", "these", "those", "us", "as", "ours"].contains(next)
  }

  /// Whether a name stands in its bead and not in the other side's, and around them more often than there: what a neighbour says
  /// for it is none of its own.
  private func exceeds(_ name: Name, _ own: Around, _ other: Around) -> Bool {
    let sought = Self.letters(name.text)
    guard Self.count(sought, other.bead) == 0 else { return false }
    return Self.count(sought, own.all) > Self.count(sought, other.all)
  }

  /// Activity and Activities, Graduated and Graduation, OTel and OpenTelemetry.
  private static func areOne(_ a: String, _ b: String) -> Bool {
    let (short, long) = a.utf8.count <= b.utf8.count ? (a.lowercased(), b.lowercased()) : (b.lowercased(), a.lowercased())
    let shared = zip(short, long).prefix { $0 == $1 }.count
    if shared >= 5, shared * 5 >= short.count * 3 { return true }
    var rest = Substring(long)
    for letter in short {
      guard let at = rest.firstIndex(of: letter) else { return false }
      rest = rest[rest.index(after: at)...]
    }
    return short.first == long.first && short.count >= 3
  }

  /// Whether the Japanese says a word of English in its own letters: コレクター for "Collector", 手動 for "Manual".
  private func isRendered(_ name: Name, _ bead: Bead) -> Bool {
    bead.ja.contains { sentence in
      RenderingEvidence.runs(of: sentences.ja[sentence].prose, sentence).contains { run in
        translator?.likeness(run.text, name.text.lowercased()) ?? 0 >= 0.5 || readAloud.value?.isHeard(name.text, in: run.text) ?? false
      }
    }
  }

  /// How often a name stands in letters, with or without a plural s.
  private static func count(_ name: String, _ letters: String) -> Int {
    letters.ranges(of: name.hasSuffix("s") ? String(name.dropLast()) : name).count
  }

  private struct Around {
    /// The letters of the bead.
    var bead: String
    /// Those of its neighbours too.
    var all: String
  }

  private func letters(around index: Int, _ language: Language) -> Around {
    func text(_ index: Int) -> String {
      beads[index].bead[language].map { Self.letters(sentences[language][$0].text) }.joined(separator: " ")
    }
    return Around(bead: text(index), all: [index - 1, index, index + 1].filter(beads.indices.contains).map(text).joined(separator: " "))
  }

  /// Letters and digits alone, in lower case: Type Script is TypeScript.
  private static func letters(_ text: String) -> String { text.lowercased().filter { $0.isLetter || $0.isNumber } }

  /// Words of Latin letters with a capital and a small letter: names, no acronyms, which have a long form.
  private func names(_ language: Language, _ bead: Bead) -> [Name] {
    bead[language].flatMap { sentence in
      var found: [Name] = []
      let bytes = Array(sentences[language][sentence].prose.utf8)
      var i = 0
      var words = 0
      while i < bytes.count {
        guard Self.isLetter(bytes[i]) else {
          i += 1
          continue
        }
        let from = i
        while i < bytes.count, Self.isLetter(bytes[i]) || bytes[i] >= 0x30 && bytes[i] <= 0x39 { i += 1 }
        words += 1
        let isWhole = (from == 0 || bytes[from - 1] < 0x80 || language == .ja) && (i == bytes.count || bytes[i] < 0x80 || language == .ja)
        let isTitle = Self.isCapital(bytes[from]) && bytes[from..<i].dropFirst().contains { !Self.isCapital($0) && $0 >= 0x61 }
        guard i - from >= 4, isTitle, isWhole else { continue }
        let text = String(decoding: bytes[from..<i], as: UTF8.self)
        if language == .en, Self.isFunctionWord(text.lowercased()) { continue }
        let isMixed = bytes[from..<i].dropFirst().contains(where: Self.isCapital)
        // Headings in English have capitals throughout.
        let isInside = isMixed || words > 1 && !hasTitleCase(sentence, language) && !Self.followsStop(bytes, from)
        found.append(
          Name(text: text, place: SentencePlace(sentence: sentence, range: from..<i), isHead: from == 0, isInside: isInside))
      }
      return found
    }
  }

  private static func isFunctionWord(_ word: String) -> Bool {
    EnglishWords.function.contains(word) || EnglishWords.ofNoTerm.contains(word)
  }

  private func hasTitleCase(_ sentence: Int, _ language: Language) -> Bool {
    let words = sentences[language][sentence].prose.split { !$0.isLetter }.filter { $0.utf8.count > 3 }
    return words.count > 1 && words.count { $0.first?.isUppercase == true } * 2 > words.count
  }

  private static func followsStop(_ bytes: [UInt8], _ at: Int) -> Bool {
    var k = at - 1
    while k >= 0, bytes[k] == 0x20 || bytes[k] == 0x22 || bytes[k] == 0x28 { k -= 1 }
    return k >= 0 && ".:!?".utf8.contains(bytes[k])
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }
  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }
}
