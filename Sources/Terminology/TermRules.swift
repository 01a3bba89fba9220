import Bitext

/// The rules about terms, bead by bead.
struct TermRules {
  let glossary: Glossary
  let options: CheckOptions
  let beads: [CheckedBead]
  let sentences: BothLanguages<[ProseText]>
  var translator: (any WordTranslator)?
  private let renderings: JapaneseRenderings

  init(
    glossary: Glossary, options: CheckOptions, beads: [CheckedBead], sentences: BothLanguages<[ProseText]>,
    translator: (any WordTranslator)?
  ) {
    self.glossary = glossary
    self.options = options
    self.beads = beads
    self.sentences = sentences
    self.translator = translator
    renderings = JapaneseRenderings(glossary: glossary, translator: translator)
  }

  /// Findings of one bead.
  func findings(in index: Int) -> [CheckFinding] {
    let bead = beads[index]
    let concepts = Set(bead.hits.ja.keys).union(bead.hits.en.keys).sorted()
    var found: [CheckFinding] = []
    var missing: [Int] = []
    var unsourced: [(concept: Int, hits: [CheckedBead.Hit])] = []
    for concept in concepts {
      for language in Language.allCases { found += unwanted(concept, language, index) + variants(concept, language, index) }
      guard !bead.bead.isNull else { continue }
      let (source, target) = (options.from, options.from.other)
      if let hits = held(concept, source, index, counting: { $0 != .forbidden }), !isAnswered(concept, target, hits, source, index) {
        missing.append(concept)
        if let miss = miss(concept, hits, side: target, index) { found.append(miss) }
      }
      if let hits = held(concept, target, index, counting: \.isAccepted), isUnsourced(concept, hits, source, target, index) {
        if source == .ja, let slip = renderings.slip(of: concept, in: bead, sentences.ja, english: sentences.en) {
          found.append(misspelled(concept, slip, hits, index))
        } else if target == .en {
          // Japanese makes explicit what English leaves to a pronoun or to the reader.
          unsourced.append((concept, hits))
        }
      }
    }
    for (concept, hits) in explained(distinct(unsourced), by: missing, options.from.other) {
      found.append(
        finding(
          TermRule.unsourced, concept, side: options.from.other, index, own: hits, other: [],
          message:
            "\(quoted(hits[0], options.from.other)) stands for \(name(concept, options.from)), which the \(options.from) does not say")
      )
    }
    return found
  }

  // MARK: A term on one side

  /// Places of a concept that the other side can be held to.
  private func held(_ concept: Int, _ language: Language, _ index: Int, counting: (Term.Status) -> Bool) -> [CheckedBead.Hit]? {
    let hits = (beads[index].hits[language][concept] ?? []).filter {
      ($0.match.isFirm || isFirmPart($0, concept, language)) && $0.match.form != .verb && counting($0.status)
    }
    return hits.isEmpty ? nil : hits
  }

  /// メールサーバー asks for a server as サーバー does: a common compound of loanwords, whose meaning the dictionary puts together of theirs.
  private func isFirmPart(_ hit: CheckedBead.Hit, _ concept: Int, _ language: Language) -> Bool {
    guard language == .ja, hit.match.standing == .part, hit.match.form == .listed, let word = hit.match.word, hit.place.range.count >= 9,
      isKatakana(hit)
    else { return false }
    let whole = text(SentencePlace(sentence: hit.place.sentence, range: word), .ja)
    let terms = glossary.concepts[concept].terms(in: .en).filter(\.status.isAccepted).map(\.text)
    return terms.contains { translator?.mayMean(whole, $0) ?? true }
  }

  private func isAnswered(_ concept: Int, _ target: Language, _ hits: [CheckedBead.Hit], _ source: Language, _ index: Int) -> Bool {
    let bead = beads[index]
    if bead.isSatisfied(concept, target) || glossary.concepts[concept].preferred(in: target) == nil { return true }
    if isSaidInPart(concept, target, hits, index) || hits.allSatisfy({ isReadAloud($0, source, index) }) { return true }
    if isSaidInKin(concept, target, index) { return true }
    // Kept in the original's letters: whether it should be is for the writer to say, not for a list of terms.
    if hits.allSatisfy({ isQuoted($0, source, in: target, index) }) { return true }
    // Said in a word that must not be used: another rule speaks.
    if !unwanted(concept, target, index).isEmpty { return true }
    // 契約 may be two concepts; one of them is answered.
    if hits.allSatisfy({ hit in
      bead.isSaid(at: hit.place, source) { $0 != concept && ($0 < concept || bead.isSatisfied($0, target)) }
    }) {
      return true
    }
    // The sentence before or after says it once more than its own original does.
    return neighbours(index).contains { beads[$0].excess(of: concept, target) > 0 }
  }

  /// 原油 says oil, 油断 does not: kanji inside a longer word count where a dictionary does not know better. Of words of three kanji
  /// and more, most mean what their parts mean, and few are in a dictionary.
  private func isSaidInPart(_ concept: Int, _ language: Language, _ hits: [CheckedBead.Hit], _ index: Int) -> Bool {
    beads[index].parts(of: concept, language).contains { part in
      guard let translator, let word = part.match.word else { return true }
      let whole = text(SentencePlace(sentence: part.place.sentence, range: word), language)
      if whole.count >= 3, whole.unicodeScalars.allSatisfy({ Kana.isKanji($0.value) }) { return true }
      // メールサーバー says a server, whatever a dictionary has of it.
      if word.count > part.place.range.count, isKatakana(part), part.place.range.count >= 9 { return true }
      let said = hits.map { text($0.place, language.other) }
      let listed = glossary.concepts[concept].terms(in: language.other).filter(\.status.isAccepted).map(\.text)
      return (said + listed).contains { translator.mayMean(whole, $0) }
    }
  }

  private func isKatakana(_ hit: CheckedBead.Hit) -> Bool {
    text(hit.place, .ja).unicodeScalars.allSatisfy { Kana.isKatakana($0.value) || Kana.isLongVowelMark($0.value) }
  }

  /// "Cellular" for 細胞, バインドする for バインディング: another word of the root.
  private func isSaidInKin(_ concept: Int, _ language: Language, _ index: Int) -> Bool {
    let terms = glossary.concepts[concept].terms(in: language).filter(\.status.isAccepted).map(\.text)
    return beads[index].bead[language].contains { sentence in
      let prose = sentences[language][sentence].prose
      if language == .ja, terms.contains(where: { JapaneseRenderings.hasAllParts(of: $0, prose) }) { return true }
      return terms.contains { language == .en ? EnglishDerivation.isSaid($0, in: prose) : KatakanaDerivation.isSaid($0, in: prose) }
    }
  }

  /// クラウドファンディング is "crowdfunding", whatever クラウド alone would be, and ノートパソコン a "laptop": the run of katakana has an
  /// English word of its sound, or of its own in the dictionary.
  private func isReadAloud(_ hit: CheckedBead.Hit, _ language: Language, _ index: Int) -> Bool {
    guard language == .ja, let run = hit.match.word, let sounds = renderings.sounds else { return false }
    let katakana = text(SentencePlace(sentence: hit.place.sentence, range: run), .ja)
    let own = text(hit.place, .ja)
    let rest = katakana.replacing(own, with: "")
    return beads[index].bead.en.contains { sentence in
      sentences.en[sentence].prose.split { !$0.isLetter }.map(String.init).contains { word in
        let likeness = word.count >= 6 ? sounds.compare(katakana, word) : 0
        if likeness >= 0.85, likeness > sounds.compare(rest, word) { return true }
        // ドラッグ in ドラッグアンドドロップ is "drag".
        if word.count >= 4, sounds.compare(own, word) == 1 { return true }
        // "Web" says ウェブ, and not what サーバー in ウェブサーバー is.
        return word.count >= 3 && translator?.likeness(katakana, word) == 1 && translator?.likeness(rest, word) ?? 0 == 0
      }
    }
  }

  private func isUnsourced(_ concept: Int, _ hits: [CheckedBead.Hit], _ source: Language, _ target: Language, _ index: Int) -> Bool {
    let bead = beads[index]
    if bead.has(concept, source) || glossary.concepts[concept].terms(in: source).isEmpty { return false }
    if isSaidInPart(concept, source, hits, index) { return false }
    let isOther = hits.allSatisfy { hit in
      // The same words stand for a concept the source does say.
      bead.hits[target].contains { other, otherHits in
        other != concept && (bead.has(other, source) || isSaidInPart(other, source, otherHits, index))
          && otherHits.contains { $0.place.sentence == hit.place.sentence && $0.place.range.overlaps(hit.place.range) }
      }
    }
    if isOther { return false }
    // The original says it in the same letters.
    if hits.contains(where: { isQuoted($0, target, in: source, index) }) { return false }
    // A pronoun there may be the word here.
    return !neighbours(index).contains { beads[$0].has(concept, source) }
  }

  /// Whether the other side says the same words in the same letters. Code that both sides have answers for its very letters alone.
  private func isQuoted(_ hit: CheckedBead.Hit, _ language: Language, in other: Language, _ index: Int) -> Bool {
    let words = text(hit.place, language)
    let bead = beads[index].bead
    let code = Set(bead[language].flatMap { sentence in sentences[language][sentence].asideTexts })
    return bead[other].contains { sentence in
      let text = sentences[other][sentence]
      return LatinWords.contains(words, in: text.prose)
        || text.asideTexts.contains { LatinWords.contains(words, in: $0, exactly: code.contains($0)) }
    }
  }

  private func neighbours(_ index: Int) -> [Int] { [index - 1, index + 1].filter(beads.indices.contains) }

  /// Japanese leaves out what is understood. There a term is missed only where something else is seen to stand for it.
  private func miss(_ concept: Int, _ hits: [CheckedBead.Hit], side: Language, _ index: Int) -> CheckFinding? {
    let wanted = glossary.concepts[concept].terms(in: side).filter(\.status.isAccepted).map { "\"\($0.text)\"" }
    if side == .ja {
      let said = hits.map { text($0.place, .en) }
      guard let other = renderings.rendering(of: concept, said, in: beads[index], sentences.ja, english: sentences.en) else { return nil }
      if other.kind == .misspelled { return misspelled(concept, other.place, hits, index) }
      return finding(
        TermRule.missing, concept, atMost: other.kind == .unknown ? .info : .error, side: side, index, own: [], other: hits,
        at: other.place,
        message:
          "\(quoted(hits[0], side.other)) is not rendered as \(Message.any(of: wanted)); \"\(text(other.place, .ja))\" may stand for it",
        suggestion: glossary.concepts[concept].preferred(in: side)?.text)
    }
    return finding(
      TermRule.missing, concept, side: side, index, own: [], other: hits,
      message: "\(quoted(hits[0], side.other)) is not rendered as \(Message.any(of: wanted))",
      suggestion: glossary.concepts[concept].preferred(in: side)?.text)
  }

  private func misspelled(_ concept: Int, _ place: SentencePlace, _ hits: [CheckedBead.Hit], _ index: Int) -> CheckFinding {
    let wanted = glossary.concepts[concept].preferred(in: .ja)?.text ?? ""
    return finding(
      TermRule.misspelled, concept, side: .ja, index, own: [], other: hits, at: place,
      message: "\"\(text(place, .ja))\" seems to be \"\(wanted)\", misspelled", suggestion: wanted)
  }

  /// Of concepts that share their words, the one whose own word it is: "student" may be 学生 or 生徒.
  private func distinct(_ unsourced: [(concept: Int, hits: [CheckedBead.Hit])]) -> [(concept: Int, hits: [CheckedBead.Hit])] {
    func rank(_ entry: (concept: Int, hits: [CheckedBead.Hit])) -> Int { entry.hits.contains { $0.status == .preferred } ? 0 : 1 }
    return unsourced.filter { entry in
      !unsourced.contains { other in
        other.concept != entry.concept && other.hits.map(\.place) == entry.hits.map(\.place)
          && (rank(other), other.concept) < (rank(entry), entry.concept)
      }
    }
  }

  /// A word of a missing concept that belongs to another concept is how the missing one was rendered, not a second mistake.
  private func explained(
    _ unsourced: [(concept: Int, hits: [CheckedBead.Hit])], by missing: [Int], _ target: Language
  ) -> [(concept: Int, hits: [CheckedBead.Hit])] {
    guard !missing.isEmpty else { return unsourced }
    let words = Set(missing.flatMap { glossary.concepts[$0].terms(in: target).flatMap { Self.words($0.text) } })
    let related = unsourced.filter { entry in
      glossary.concepts[entry.concept].terms(in: target).contains { !words.isDisjoint(with: Self.words($0.text)) }
    }
    let relatedIDs = Set(related.map(\.concept))
    let others = unsourced.filter { !relatedIDs.contains($0.concept) }
    var unexplained = max(0, missing.count - related.count)
    return others.filter { entry in
      guard unexplained > 0, missing.contains(where: { mayBeRendered($0, asTermOf: entry.concept) }) else { return true }
      unexplained -= 1
      return false
    }
  }

  /// A term of another field is no rendering, but something said besides.
  private func mayBeRendered(_ concept: Int, asTermOf other: Int) -> Bool {
    let (own, others) = (glossary.concepts[concept].domain, glossary.concepts[other].domain)
    return own.isEmpty || others.isEmpty || own == others
  }

  private static func words(_ text: String) -> [String] {
    text.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init).filter { $0.utf8.count > 2 }
  }

  // MARK: Words that should not stand there

  private func unwanted(_ concept: Int, _ language: Language, _ index: Int) -> [CheckFinding] {
    let bead = beads[index]
    let isUnanswered = !bead.isSatisfied(concept, language)
    let hits = (bead.hits[language][concept] ?? []).filter { hit in
      guard !hit.status.isAccepted, hit.match.standing == .free else { return false }
      guard hit.match.form != .derived || isUnanswered && bead.has(concept, language.other) else { return false }
      return isMeant(hit, concept, language, index)
    }
    var found: [CheckFinding] = []
    for status in [Term.Status.forbidden, .deprecated] {
      let own = hits.filter { $0.status == status }
      guard let first = own.first else { continue }
      let preferred = glossary.concepts[concept].preferred(in: language)?.text
      let wrong: Message =
        status == .forbidden ? "\(quoted(first, language)) must not be used" : "\(quoted(first, language)) is deprecated"
      let other = (bead.hits[language.other][concept] ?? []).filter(\.match.isFirm)
      found.append(
        finding(
          status == .forbidden ? TermRule.forbidden : TermRule.deprecated, concept,
          atMost: own.allSatisfy { isVerb($0, language) } ? .warning : .error, side: language, index, own: own, other: other,
          message: preferred.map { "\(wrong); write \"\($0)\"" } ?? wrong,
          suggestion: preferred))
    }
    return found
  }

  /// 要求する is "ask" as often as "request": the verb of a noun says less surely what the noun is forbidden for.
  private func isVerb(_ hit: CheckedBead.Hit, _ language: Language) -> Bool {
    if language == .en { return hit.match.form == .verb }
    let rest = sentences.ja[hit.place.sentence].prose.utf8.dropFirst(hit.place.range.upperBound)
    return ["する", "し", "され", "さ", "でき", "すれ", "せ"].contains { rest.starts(with: $0.utf8) }
  }

  /// Whether an unwanted word means its concept here. "Nerve cell" may be forbidden for ニューロン and right for 神経細胞.
  private func isMeant(_ hit: CheckedBead.Hit, _ concept: Int, _ language: Language, _ index: Int) -> Bool {
    let bead = beads[index]
    // Without a counterpart nobody knows, unless there is one language only.
    if bead.bead.isNull { return sentences[language.other].isEmpty }
    // Beside the preferred term it says something else, unless the other side says the concept once more.
    if bead.isSatisfied(concept, language), bead.excess(of: concept, language.other) <= 0 { return false }
    if bead.has(concept, language.other) {
      // Another concept's own word, and ours is said besides.
      let isOthers = bead.hits[language].contains { other, hits in
        other != concept && bead.has(other, language.other)
          && hits.contains {
            $0.status.isAccepted && $0.match.form != .derived && $0.place.sentence == hit.place.sentence
              && $0.place.range == hit.place.range
          }
      }
      return !(isOthers && bead.isSatisfied(concept, language))
    }
    if isRespelling(hit, concept, language) { return true }
    // A long Japanese word stands for one thing; whatever the other side says, it should be written as agreed.
    return language == .ja && hit.place.range.count >= 9
  }

  /// Whether an unwanted term is only another spelling of a wanted one.
  private func isRespelling(_ hit: CheckedBead.Hit, _ concept: Int, _ language: Language) -> Bool {
    let key = Respelling.key(glossary.concepts[concept].terms[hit.match.term].text, language)
    return glossary.concepts[concept].terms(in: language).contains { $0.status.isAccepted && Respelling.key($0.text, language) == key }
  }

  private func variants(_ concept: Int, _ language: Language, _ index: Int) -> [CheckFinding] {
    let hits = (beads[index].hits[language][concept] ?? []).filter {
      $0.match.form == .variant && $0.status.isAccepted && $0.match.standing != .nested
    }
    guard let first = hits.first else { return [] }
    let term = glossary.concepts[concept].terms[first.match.term].text
    let isSlight = hits.allSatisfy { $0.match.differences.allSatisfy { $0 == .halfWidthKana } }
    let how = Message.all(of: first.match.differences.map(\.message))
    return [
      finding(
        TermRule.variant, concept, atMost: isSlight ? .info : .error, side: language, index, own: hits, other: [],
        message: "\(quoted(first, language)) is \"\(term)\" in another spelling (\(how))", suggestion: term)
    ]
  }

  // MARK: Findings

  private func finding(
    _ rule: RuleID, _ concept: Int, atMost limit: Finding.Severity = .error, side: Language, _ index: Int, own: [CheckedBead.Hit],
    other: [CheckedBead.Hit], at place: SentencePlace? = nil,
    message: Message, suggestion: String? = nil
  ) -> CheckFinding {
    var places = BothLanguages<[SentencePlace]>(ja: [], en: [])
    places[side] = place.map { [$0] } ?? own.map(\.place)
    places[side.other] = other.map(\.place)
    let severity = min(TermRule.severity(of: rule), limit)
    let depends = rule == TermRule.missing || rule == TermRule.unsourced || rule == TermRule.misspelled
    return CheckFinding(
      rule: rule, concept: glossary.concepts[concept].id,
      severity: depends ? severity.lowered(by: beads[index].bead.probability) : severity, message: message, suggestion: suggestion,
      side: side, places: places, bead: index)
  }

  private func quoted(_ hit: CheckedBead.Hit, _ language: Language) -> String {
    "\"" + text(hit.place, language) + "\""
  }

  private func text(_ place: SentencePlace, _ language: Language) -> String {
    sentences[language][place.sentence].string(place.range)
  }

  private func name(_ concept: Int, _ language: Language) -> String {
    glossary.concepts[concept].preferred(in: language).map { "\"\($0.text)\"" } ?? glossary.concepts[concept].id
  }
}

extension Finding.Severity {
  /// A finding that rests on two sentences belonging together is worth no more than the aligner's word for it.
  func lowered(by probability: Double) -> Finding.Severity {
    if probability >= 0.8 { return self }
    return probability >= 0.5 ? min(self, .warning) : .info
  }
}
