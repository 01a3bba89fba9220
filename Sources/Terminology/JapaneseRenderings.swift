import Bitext
import ICU
import Letters

/// What stands in a Japanese sentence where a term should: the term misspelled, another loanword of the English word's sound, a word
/// that a dictionary gives for it, half of the term with another half, or another term of the glossary that nothing asks for.
final class JapaneseRenderings {
  enum Kind {
    case misspelled, other
    /// Without a dictionary, any word that nothing else asks for may be it.
    case unknown
  }

  struct Rendering {
    var kind: Kind
    var place: SentencePlace
  }

  let glossary: Glossary
  let translator: (any WordTranslator)?
  /// Opened for the first word that nothing else accounts for.
  private(set) lazy var sounds = try? SoundLikeness()

  init(glossary: Glossary, translator: (any WordTranslator)?) {
    self.glossary = glossary
    self.translator = translator
  }

  /// - Parameter said: the English words that ask for the concept
  func rendering(
    of concept: Int, _ said: [String], in bead: CheckedBead, _ sentences: [ProseText], english: [ProseText]
  ) -> Rendering? {
    let wanted = glossary.concepts[concept].terms(in: .ja).filter(\.status.isAccepted).map { Array($0.text.unicodeScalars.map(\.value)) }
    let listed = glossary.concepts[concept].terms(in: .en).filter(\.status.isAccepted).map(\.text)
    var best: (rank: Int, place: SentencePlace)?
    take(bead, english)
    for sentence in bead.bead.ja {
      for run in Self.runs(of: sentences[sentence], sentence) {
        // トレースビュー says トレース, whatever a dictionary has of ビュー.
        if wanted.contains(where: { Self.isCompound(run.letters, of: $0) }) { return nil }
        let rank = rank(run, wanted, said + listed, concept, bead)
        if rank > best?.rank ?? 0 { best = (rank, run.place) }
      }
    }
    if let best, best.rank > 1 { return Rendering(kind: best.rank == Self.misspelled ? .misspelled : .other, place: best.place) }
    // A term that nothing asks for may be it, and is said freely as often.
    if let stray = strayTerm(in: bead, sentences) { return Rendering(kind: .unknown, place: stray) }
    // What stands in the Japanese as it is answers itself, in whatever form.
    let verbatim = said.contains { word in
      bead.bead.ja.contains { sentences[$0].text.lowercased().contains(word.lowercased()) }
    }
    if best == nil, !verbatim, let odd = oddWord(concept, bead, sentences, english) { return Rendering(kind: .unknown, place: odd) }
    return best.map { Rendering(kind: .unknown, place: $0.place) }
  }

  /// Whether a run of loanwords is a term with another word before or behind it.
  private static func isCompound(_ run: [UInt32], of term: [UInt32]) -> Bool {
    guard term.count >= 3, run.count >= term.count + 3,
      run.allSatisfy({ Kana.isKatakana($0) || Kana.isLongVowelMark($0) })
    else { return false }
    return run.starts(with: term) || run.suffix(term.count).elementsEqual(term)
  }

  /// A word that nothing in the English accounts for, and that the article has nowhere else: a translator's one-time choice.
  private func oddWord(_ concept: Int, _ bead: CheckedBead, _ sentences: [ProseText], _ english: [ProseText]) -> SentencePlace? {
    guard let translator, bead.bead.ja.count == 1, bead.bead.en.count == 1, let sentence = bead.bead.ja.first else { return nil }
    let words = Set(english[bead.bead.en.lowerBound].prose.lowercased().split { !$0.isLetter }.map(String.init)).filter {
      $0.utf8.count > 2 && !EnglishWords.ofNoTerm.contains($0)
    }.sorted()
    // In a long sentence too much is said freely.
    guard words.count <= 14 else { return nil }
    return RenderingEvidence.runs(of: sentences[sentence].prose, sentence).first { run in
      guard run.text.count <= 6, !bead.hits.ja.values.contains(where: { $0.contains { $0.place.range.overlaps(run.place.range) } }) else {
        return false
      }
      return words.allSatisfy { (translator.likeness(run.text, $0) ?? 1) == 0 }
        && !sentences.indices.contains { $0 != sentence && sentences[$0].prose.contains(run.text) }
    }?.place
  }

  /// A slip of the pen in a term of the concept.
  func slip(of concept: Int, in bead: CheckedBead, _ sentences: [ProseText], english: [ProseText]) -> SentencePlace? {
    take(bead, english)
    let terms = glossary.concepts[concept].terms(in: .ja).filter(\.status.isAccepted).map { Array($0.text.unicodeScalars.map(\.value)) }
    for sentence in bead.bead.ja {
      for run in Self.runs(of: sentences[sentence], sentence)
      where terms.contains(where: { Misspelling.isSlip($0, run.letters) && !isOther(run.text, than: $0) }) {
        return run.place
      }
    }
    return nil
  }

  private static let misspelled = 5
  /// The English words of the bead that is looked at.
  private var words: [String] = []

  private func take(_ bead: CheckedBead, _ english: [ProseText]) {
    words = bead.bead.en.flatMap { english[$0].prose.lowercased().split { !$0.isLetter }.map(String.init) }.filter { $0.utf8.count >= 4 }
  }

  private struct Run {
    var letters: [UInt32]
    var text: String
    var place: SentencePlace
  }

  /// Whether a run is a word of the sentence by itself: コネクター is no コレクター where the English has "connectors".
  private func isOther(_ run: String, than term: [UInt32]) -> Bool {
    guard let sounds else { return false }
    let term = String(String.UnicodeScalarView(term.compactMap { Unicode.Scalar($0) }))
    return words.contains { word in
      let likeness = sounds.compare(run, word)
      return likeness >= 0.85 && likeness > sounds.compare(term, word) || translator?.likeness(run, word) ?? 0 >= 0.8
    }
  }

  /// How surely a run of letters stands for the concept; 0 where it does not.
  private func rank(_ run: Run, _ wanted: [[UInt32]], _ english: [String], _ concept: Int, _ bead: CheckedBead) -> Int {
    if isAnothers(run, concept, bead), !wanted.contains(where: { Misspelling.isSlip($0, run.letters) }) { return 0 }
    return rank(run.letters, run.text, wanted, english)
  }

  /// The same for letters by themselves: 5 a slip of the pen, 4 the sound of the English, 3 its word in the dictionary, 2 half of the
  /// term, 1 nothing known.
  func rank(_ letters: [UInt32], _ text: String, _ wanted: [[UInt32]], _ english: [String]) -> Int {
    if wanted.contains(where: { Misspelling.isSlip($0, letters) && !isOther(text, than: $0) }) { return Self.misspelled }
    // コミュニティ is "community", and no "command".
    if let sounds, let best = english.map({ sounds.compare(text, $0) }).max(), best >= 0.85,
      !words.contains(where: { sounds.compare(text, $0) > best })
    {
      return 4
    }
    let likenesses = english.map { translator?.likeness(text, $0) }
    if likenesses.contains(where: { $0 ?? 0 >= 0.8 }) { return 3 }
    if wanted.contains(where: { Self.sharesPart($0, letters) }) { return 2 }
    return likenesses.allSatisfy { $0 == nil } && letters.count >= 2 ? 1 : 0
  }

  /// 型注釈 beside 型アノテーション: one part of a term of two, and another in the place of the second.
  private static func sharesPart(_ term: [UInt32], _ run: [UInt32]) -> Bool {
    let parts = parts(of: term)
    // クエリ引数 beside クエリパラメータ.
    if parts.count == 1, let head = Self.parts(of: run).first, head.count >= 3, head.count + 3 <= term.count, run.count > head.count {
      return term.starts(with: head)
    }
    guard parts.count >= 2, term.contains(where: { !Kana.isKanji($0) }), let first = parts.first, let last = parts.last else {
      return false
    }
    return run.count > first.count && run.starts(with: first) || run.count > last.count && run.suffix(last.count).elementsEqual(last)
  }

  /// Whether each part of a term of several stands in a text, though other words stand between: クエリのパラメータ,
  /// カスタムグローバルディレクティブ.
  static func hasAllParts(of term: String, _ text: String) -> Bool {
    let letters = term.unicodeScalars.map(\.value)
    let parts = parts(of: letters)
    let written = text.unicodeScalars.map(\.value)
    if parts.count >= 2, letters.contains(where: { !Kana.isKanji($0) }), parts.allSatisfy({ written.firstRange(of: $0) != nil }) {
      return true
    }
    guard parts.count == 1, letters.count >= 6, letters.allSatisfy({ !Kana.isKanji($0) }) else { return false }
    // リアクティブなフォーム, クエリのパラメータ.
    let joints = (["な", "の", "・"] as [Letter]).map(\.value)
    let isJoined = (2...(letters.count - 2)).contains { at in
      joints.contains { written.firstRange(of: Array(letters[..<at]) + [$0] + Array(letters[at...])) != nil }
    }
    if isJoined { return true }
    guard letters.count >= 8 else { return false }
    // One run of loanwords, with another word put in.
    return KatakanaDerivation.runs(of: text).contains { run in
      run.count > letters.count
        && (3...(letters.count - 3)).contains {
          run.starts(with: letters[..<$0]) && run.suffix(letters.count - $0).elementsEqual(letters[$0...])
        }
    }
  }

  /// A term cut where the script changes, and kanji two by two.
  private static func parts(of term: [UInt32]) -> [[UInt32]] {
    var parts: [[UInt32]] = []
    for c in term {
      if let last = parts.last, let before = last.last, Kana.isKanji(before) == Kana.isKanji(c),
        Kana.isHiragana(before) == Kana.isHiragana(c),
        !Kana.isKanji(c) || last.count < 2
      {
        parts[parts.count - 1].append(c)
      } else {
        parts.append([c])
      }
    }
    return parts
  }

  /// Whether a run is the word of another concept that the English says as well.
  private func isAnothers(_ run: Run, _ concept: Int, _ bead: CheckedBead) -> Bool {
    bead.hits.ja.contains { other, hits in
      other != concept && bead.has(other, .en)
        && hits.contains {
          $0.place.sentence == run.place.sentence && $0.place.range.lowerBound <= run.place.range.lowerBound
            && $0.place.range.upperBound >= run.place.range.upperBound
        }
    }
  }

  /// A term of the glossary that the English does not ask for.
  private func strayTerm(in bead: CheckedBead, _ sentences: [ProseText]) -> SentencePlace? {
    bead.hits.ja.filter { other, hits in !bead.has(other, .en) && !isSaidOtherwise(other, hits, sentences) }.sorted { $0.key < $1.key }
      .compactMap { $0.value.first { isStray($0) }?.place }.first
  }

  /// トリガー for the verb "triggers", インスタンス化 for "instantiate": the English has the word, if not the term.
  private func isSaidOtherwise(_ concept: Int, _ hits: [CheckedBead.Hit], _ sentences: [ProseText]) -> Bool {
    let texts = hits.map { sentences[$0.place.sentence].string($0.place.range) }
    if let sounds, words.contains(where: { word in texts.contains { sounds.compare($0, word) >= 0.75 } }) { return true }
    return glossary.concepts[concept].terms(in: .en).contains { term in
      let sought = term.text.lowercased()
      return words.contains { EnglishDerivation.areKin(sought, $0) || $0.hasPrefix(sought) }
    }
  }

  private func isStray(_ hit: CheckedBead.Hit) -> Bool {
    guard hit.status.isAccepted, hit.match.form == .listed else { return false }
    // メソッド in ライフサイクルメソッド.
    return hit.match.isFirm || hit.match.standing == .part && hit.place.range.count >= 12
  }

  /// Runs of katakana of three letters or more and of kanji of two or more, each alone and both joined.
  private static func runs(of text: ProseText, _ sentence: Int) -> [Run] {
    var found: [Run] = []
    for whole in RenderingEvidence.runs(of: text.prose, sentence) {
      let letters = whole.text.unicodeScalars.map { $0 }
      var offset = whole.place.range.lowerBound
      var pieces: [(from: Int, letters: [Unicode.Scalar])] = []
      for scalar in letters {
        if let last = pieces.last?.letters.last, Kana.isKanji(last.value) == Kana.isKanji(scalar.value) {
          pieces[pieces.count - 1].letters.append(scalar)
        } else {
          pieces.append((offset, [scalar]))
        }
        offset += UTF8.width(scalar)
      }
      if pieces.count > 1 { found.append(Run(letters: letters.map(\.value), text: whole.text, place: whole.place)) }
      for piece in pieces {
        let text = String(String.UnicodeScalarView(piece.letters))
        guard piece.letters.count >= 2 else { continue }
        found.append(
          Run(
            letters: piece.letters.map(\.value), text: text,
            place: SentencePlace(sentence: sentence, range: piece.from..<piece.from + text.utf8.count)))
      }
    }
    return found
  }
}

/// Slips of the pen in loanwords.
enum Misspelling {
  /// Whether a run of katakana is a term with a letter left out, doubled, exchanged or wrong; two letters in a long one.
  static func isSlip(_ term: [UInt32], _ run: [UInt32]) -> Bool {
    guard term.count >= 5, term != run, term.allSatisfy(isKatakana), run.allSatisfy(isKatakana) else { return false }
    // メトリクスビュー is the term and another word.
    if run.count >= term.count + 2, run.starts(with: term) || run.suffix(term.count).elementsEqual(term) { return false }
    // ミックイン at the end or the head of a longer run.
    if run.count > term.count + 2 {
      return [term.count - 1, term.count + 1].contains { count in
        isSlip(term, Array(run.suffix(count))) || isSlip(term, Array(run.prefix(count)))
      }
    }
    let most = term.count >= 8 ? 2 : 1
    guard abs(term.count - run.count) <= most, term.first == run.first || term.last == run.last else { return false }
    // サーバ and サーバー differ in spelling only.
    guard spelling(term) != spelling(run) else { return false }
    return distance(term, run, most: most) <= most
  }

  private static func isKatakana(_ c: UInt32) -> Bool { Kana.isKatakana(c) || Kana.isLongVowelMark(c) }
  private static func spelling(_ letters: [UInt32]) -> [UInt32] { letters.filter { !Kana.isLongVowelMark($0) }.map(Kana.large) }

  /// Edits between two words, neighbours exchanged counting as one; more than `most` is not told apart.
  private static func distance(_ a: [UInt32], _ b: [UInt32], most: Int) -> Int {
    var rows = [[Int]](repeating: Array(0...b.count), count: a.count + 1)
    for i in 0..<a.count {
      rows[i + 1][0] = i + 1
      for k in 0..<b.count {
        var best = min(rows[i][k] + (a[i] == b[k] ? 0 : 1), rows[i][k + 1] + 1, rows[i + 1][k] + 1)
        if i > 0, k > 0, a[i] == b[k - 1], a[i - 1] == b[k] { best = min(best, rows[i - 1][k - 1] + 1) }
        rows[i + 1][k + 1] = best
      }
    }
    return rows[a.count][b.count]
  }
}
