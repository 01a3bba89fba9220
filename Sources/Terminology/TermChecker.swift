import Bitext

/// Checks an article in two languages against a glossary, and its numbers against each other.
package struct TermChecker: Sendable {
  package let glossary: Glossary
  package private(set) var options: CheckOptions
  package let matcher: TermMatcher
  private let translator: (any WordTranslator)?
  /// Fewer beads are not worth being spread over tasks.
  private static let leastShared = 400

  /// - Parameter translator: a dictionary that tells whether kanji inside a longer word mean what they mean alone
  package init(glossary: Glossary, options: CheckOptions = CheckOptions(), translator: (any WordTranslator)? = nil) {
    self.translator = translator
    self.glossary = glossary
    self.options = options
    matcher = TermMatcher(glossary, options: options.match)
  }

  /// The same for articles written in a language.
  package func from(_ language: Language) -> TermChecker {
    var checker = self
    checker.options.from = language
    return checker
  }

  /// Findings in sentences that stand for each other, in the order of the beads.
  /// - Parameters:
  ///   - sentences: the text of every sentence of both sides
  ///   - beads: which of them belong together; indices out of range are the caller's mistake
  ///   - jobs: how many tasks may work on a long article; the result is the same for any number of them
  package func findings(in sentences: BothLanguages<[String]>, beads: [Bead], jobs: Int = 1) async -> [CheckFinding] {
    await findings(in: sentences.map { $0.map { ProseText($0) } }, beads: beads, jobs: jobs)
  }

  /// Findings in an aligned pair of articles, with their places in both files.
  package func findings(in pair: AlignedPair, jobs: Int = 1) async -> [Finding] {
    let sentences = BothLanguages(ja: pair.ja.proseTexts, en: pair.en.proseTexts)
    let blocks = BothLanguages(ja: pair.ja.sentences.map(\.block), en: pair.en.sentences.map(\.block))
    return await findings(in: sentences, beads: pair.alignment.beads, blocks: blocks, jobs: jobs).map { pair.finding($0) }
  }

  private func findings(
    in sentences: BothLanguages<[ProseText]>, beads: [Bead], blocks: BothLanguages<[Int]>? = nil, jobs: Int
  ) async -> [CheckFinding] {
    let jobs = beads.count < Self.leastShared ? 1 : jobs
    let parts = await Parallel.parts(of: beads, jobs: jobs) { checkedBeads($0, sentences) }
    return findings(in: sentences, checked: parts.flatMap { $0 }, blocks: blocks)
  }

  /// The beads of a pair with what the rules about terms say of each.
  func termFindings(in pair: AlignedPair) -> [(bead: CheckedBead, findings: [CheckFinding])] {
    let sentences = BothLanguages(ja: pair.ja.proseTexts, en: pair.en.proseTexts)
    let checked = checkedBeads(pair.alignment.beads[...], sentences)
    let terms = TermRules(glossary: glossary, options: options, beads: checked, sentences: sentences, translator: translator)
    return checked.indices.filter { checked[$0].isJudged }.map { (checked[$0], terms.findings(in: $0)) }
  }

  private var findsNumbers: Bool { !options.disabled.contains(TermRule.number) }

  private func checkedBeads(_ beads: ArraySlice<Bead>, _ sentences: BothLanguages<[ProseText]>) -> [CheckedBead] {
    let session = TermMatcher.Session()
    return beads.map { CheckedBead($0, sentences: sentences, matcher: matcher, session: session, numbers: findsNumbers) }
  }

  private func findings(
    in sentences: BothLanguages<[ProseText]>, checked: [CheckedBead], blocks: BothLanguages<[Int]>?
  ) -> [CheckFinding] {
    let terms = TermRules(glossary: glossary, options: options, beads: checked, sentences: sentences, translator: translator)
    let numbers = NumberRule(beads: checked, sentences: sentences)
    var found: [CheckFinding] = []
    let names = NameRule(beads: checked, sentences: sentences, translator: translator)
    let comparesNames = !options.disabled.contains(TermRule.name)
    let polarity = PolarityRule(beads: checked, sentences: sentences)
    let comparesPolarity = !options.disabled.contains(TermRule.polarity)
    let untranslated = UntranslatedRule(beads: checked, sentences: sentences, blocks: blocks)
    for index in checked.indices {
      if let finding = untranslated.finding(in: index) { found.append(finding) }
      guard checked[index].isJudged else { continue }
      found += terms.findings(in: index)
      if comparesNames, let finding = names.finding(in: index) { found.append(finding) }
      if comparesPolarity, let finding = polarity.finding(in: index) { found.append(finding) }
      if findsNumbers, let finding = numbers.finding(in: index) { found.append(finding) }
    }
    return found.filter { !options.disabled.contains($0.rule) }
  }
}

extension AlignedPair {
  func finding(_ finding: CheckFinding) -> Finding {
    let bead = alignment.beads[finding.bead]
    func context(_ language: Language) -> Finding.Place? {
      let range = bead[language]
      return range.isEmpty ? nil : Finding.Place(range: self[language].place(of: range), text: text(language, of: bead))
    }
    return finding.placed(in: BothLanguages(ja: context(.ja), en: context(.en))) { self[$0].place(of: $1) }
  }
}

extension TermChecker {
  /// What was made of a term in one sentence of an article, with the places in its file.
  package func explanations(
    of term: String, in document: Document, sentence: Int, language: Language
  ) -> [(TermMatcher.Explanation, Finding.Place)] {
    matcher.explain(term, in: document.proseText(of: sentence), language: language).map {
      ($0, document.place(of: SentencePlace(sentence: sentence, range: $0.range)))
    }
  }
}
