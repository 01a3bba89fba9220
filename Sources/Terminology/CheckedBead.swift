import Bitext
import Numbers

/// A place in a sentence of one side.
package struct SentencePlace: Sendable, Hashable {
  /// Index of the sentence on its side.
  package var sentence: Int
  /// UTF-8 bytes of the sentence's text.
  package var range: Range<Int>

  package init(sentence: Int, range: Range<Int>) {
    self.sentence = sentence
    self.range = range
  }
}

/// What the two sides of a bead say, as far as the rules care.
struct CheckedBead: Sendable {
  struct Hit: Sendable {
    var place: SentencePlace
    var match: TermMatch
    var status: Term.Status
  }

  var bead: Bead
  /// By concept, in order of place.
  var hits: BothLanguages<[Int: [Hit]]>
  var numbers: BothLanguages<[(place: SentencePlace, number: NumberExpression)]>
  /// What the numbers of each side stand for.
  var facts: BothLanguages<[(place: SentencePlace, fact: NumberFact)]>
  /// Whether the words of a side are those of the other language.
  let isForeign: BothLanguages<Bool>
  /// False where there is nothing to judge: one side is not translated yet, or both are the same letters.
  let isJudged: Bool

  init(
    _ bead: Bead, sentences: BothLanguages<[ProseText]>, matcher: TermMatcher, session: TermMatcher.Session, numbers findsNumbers: Bool
  ) {
    self.bead = bead
    hits = BothLanguages(ja: [:], en: [:])
    numbers = BothLanguages(ja: [], en: [])
    facts = BothLanguages(ja: [], en: [])
    let own = BothLanguages(ja: sentences.ja[bead.ja], en: sentences.en[bead.en])
    let isForeign = BothLanguages(
      ja: !own.ja.isEmpty && own.ja.allSatisfy { $0.isForeign(to: .ja) }, en: !own.en.isEmpty && own.en.allSatisfy { $0.isForeign(to: .en) }
    )
    self.isForeign = isForeign
    let isLeft =
      own.ja.count == 1 && own.en.count == 1 && own.ja.first.flatMap { ja in own.en.first.map { ja.isLeft(asIn: $0, for: .ja) } } == true
    isJudged = !isLeft && !Language.allCases.contains { side in isForeign[side] && own[side].contains { $0.isUntranslated(in: side) } }
    for language in Language.allCases {
      for index in bead[language] {
        let text = sentences[language][index]
        guard isJudged else { continue }
        for match in matcher.matches(in: text, language: language, session: session) {
          let status = matcher.glossary.concepts[match.concept].terms[match.term].status
          hits[language][match.concept, default: []].append(
            Hit(place: SentencePlace(sentence: index, range: match.range), match: match, status: status))
        }
        guard findsNumbers, !bead.isNull else { continue }
        let spoken = text.isForeign(to: language) ? language.other : language
        // Facts are held against facts: without any in the Japanese, which comes first, those of the English are asked by nobody.
        if language == .ja || !facts.ja.isEmpty {
          for fact in NumberFacts.find(in: text.prose, language: spoken) {
            facts[language].append((SentencePlace(sentence: index, range: fact.range), fact))
          }
        }
        for number in text.numbers(spoken) {
          numbers[language].append((SentencePlace(sentence: index, range: number.range), number))
        }
      }
    }
    VerbatimNumbers.softenShared(from: &numbers, sentences)
  }

  func has(_ concept: Int, _ language: Language) -> Bool { hits[language][concept]?.contains { $0.match.standing != .part } == true }

  /// Places inside longer words, which may say the concept or something else.
  func parts(of concept: Int, _ language: Language) -> [Hit] {
    hits[language][concept]?.filter { $0.match.standing == .part && $0.status.isAccepted } ?? []
  }

  /// A term a writer may use, in any form that satisfies the other side.
  func isSatisfied(_ concept: Int, _ language: Language) -> Bool {
    hits[language][concept]?.contains { $0.status.isAccepted && $0.match.standing != .part } == true
  }

  /// How many times more an accepted term stands on one side than the other side needs it.
  func excess(of concept: Int, _ language: Language) -> Int {
    func count(_ language: Language) -> Int {
      hits[language][concept]?.filter { $0.status.isAccepted && $0.match.standing != .part }.count ?? 0
    }
    return count(language) - count(language.other)
  }

  /// Whether one of some concepts is said in the same words.
  func isSaid(at place: SentencePlace, _ language: Language, _ isSought: (Int) -> Bool) -> Bool {
    hits[language].contains { concept, hits in
      isSought(concept)
        && hits.contains { $0.place == place && $0.status.isAccepted && $0.match.standing != .part && $0.match.form != .derived }
    }
  }
}
