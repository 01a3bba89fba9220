import Bitext

/// How near sentences that stand for nothing lie to each other, counted from beads that are trusted: a step on either side for each sentence
/// between. In a list in another order, or two sentences of a paragraph that changed places, what belongs together is a few steps apart.
struct NeighbourPlaces {
  private let beads: [Bead]
  private let isFree: [Bool]
  /// By sentence, the bead it stands in; and the next that is trusted, before it and behind it; -1 for none.
  private var numbers: BothLanguages<[Int]>
  private var before: BothLanguages<[Int]>
  private var behind: BothLanguages<[Int]>

  /// - Parameters:
  ///   - counts: sentences of each side
  ///   - isFree: by bead, whether its sentences are looked at; others with two sides are trusted
  init(_ beads: [Bead], counts: BothLanguages<Int>, isFree: [Bool]) {
    (self.beads, self.isFree) = (beads, isFree)
    numbers = counts.map { Array(repeating: -1, count: $0) }
    (before, behind) = (numbers, numbers)
    for language in Language.allCases {
      for (k, bead) in beads.enumerated() { for sentence in bead[language] { numbers[language][sentence] = k } }
      var last = -1
      for k in numbers[language].indices {
        before[language][k] = last
        if isTrusted(numbers[language][k]) { last = numbers[language][k] }
      }
      last = -1
      for k in numbers[language].indices.reversed() {
        behind[language][k] = last
        if isTrusted(numbers[language][k]) { last = numbers[language][k] }
      }
    }
  }

  private func isTrusted(_ bead: Int) -> Bool { bead >= 0 && !isFree[bead] && !beads[bead].isNull }

  private func isFree(_ sentence: Int, _ language: Language) -> Bool {
    numbers[language][sentence] >= 0 && isFree[numbers[language][sentence]]
  }

  /// Free sentences of both sides that stand in different beads within reach of a trusted one next to either, with the steps between them.
  func pairs() -> [(link: SentenceLink, steps: Int)] {
    var found: [SentenceLink: Int] = [:]
    for language in Language.allCases {
      for sentence in numbers[language].indices where isFree(sentence, language) {
        forEachNeighbour(of: sentence, language) { other, steps in
          let link = language == .ja ? SentenceLink(ja: sentence, en: other) : SentenceLink(ja: other, en: sentence)
          if numbers.ja[link.ja] != numbers.en[link.en] { found[link] = min(found[link] ?? .max, steps) }
        }
      }
    }
    return found.map { ($0.key, $0.value) }.sorted { ($0.link.ja, $0.link.en) < ($1.link.ja, $1.link.en) }
  }

  /// By bead, the steps between its one sentence and the nearest free sentence of the other side.
  func nearest() -> [Int: Int] {
    var found: [Int: Int] = [:]
    for language in Language.allCases {
      for sentence in numbers[language].indices where isFree(sentence, language) {
        let own = numbers[language][sentence]
        forEachNeighbour(of: sentence, language) { other, steps in
          let theirs = numbers[language.other][other]
          for bead in [own, theirs] { found[bead] = min(found[bead] ?? .max, steps) }
        }
      }
    }
    return found
  }

  /// The steps between the sides of a bead, counted from the trusted ones next to it; nil beyond reach.
  func steps(of bead: Bead) -> Int? {
    var least = Constants.Moves.reachInPlace + 1
    for language in Language.allCases {
      let other = language.other
      for (sentence, isBehind) in [(bead[language].lowerBound, false), (bead[language].upperBound - 1, true)] {
        let number = (isBehind ? behind : before)[language][sentence]
        let range = place(number, other, isBehind: isBehind)
        let steps = min(Self.steps(from: bead[other].lowerBound, to: range), Self.steps(from: bead[other].upperBound - 1, to: range))
        least = min(least, steps + Self.steps(from: sentence, to: place(number, language, isBehind: isBehind)))
      }
    }
    return least <= Constants.Moves.reachInPlace ? least : nil
  }

  private func forEachNeighbour(of sentence: Int, _ language: Language, _ body: (_ other: Int, _ steps: Int) -> Void) {
    let other = language.other
    for (isBehind, list) in [(false, before), (true, behind)] {
      let number = list[language][sentence]
      let own = Self.steps(from: sentence, to: place(number, language, isBehind: isBehind))
      let reach = Constants.Moves.reachInPlace - own
      if reach <= 0 { continue }
      let range = place(number, other, isBehind: isBehind)
      for k in max(0, range.lowerBound - reach)..<min(numbers[other].count, range.upperBound + reach) where isFree(k, other) {
        body(k, own + Self.steps(from: k, to: range))
      }
    }
  }

  /// The sentences of a bead; the end of the text where there is none before or behind.
  private func place(_ bead: Int, _ language: Language, isBehind: Bool) -> Range<Int> {
    if bead >= 0 { return beads[bead][language] }
    let end = isBehind ? numbers[language].count : 0
    return end..<end
  }

  private static func steps(from k: Int, to range: Range<Int>) -> Int {
    k < range.lowerBound ? range.lowerBound - k : max(0, k - range.upperBound + 1)
  }

  /// The beads with two sides that hold one of two sentences.
  func rivals(_ link: SentenceLink) -> [Bead] {
    Set([numbers.ja[link.ja], numbers.en[link.en]]).sorted().filter { $0 >= 0 }.map { beads[$0] }.filter { !$0.isNull }
  }

  /// Whether two headings, or lines like headings, stand over sentences that stand for each other.
  func headTheSame(_ link: SentenceLink, _ units: BothLanguages<[AlignmentUnit]>) -> Bool {
    guard SideLayout.standsOver(units.ja, link.ja), SideLayout.standsOver(units.en, link.en) else { return false }
    let under = numbers.ja[link.ja + 1]
    return isTrusted(under) && beads[under].ja.lowerBound == link.ja + 1 && beads[under].en.lowerBound == link.en + 1
  }

  /// Whether something else that stands for something does not stand so to the two.
  func crosses(_ link: SentenceLink) -> Bool {
    beads.enumerated().contains { k, bead in
      !bead.isNull && k != numbers.ja[link.ja] && k != numbers.en[link.en]
        && (bead.ja.lowerBound > link.ja && bead.en.lowerBound < link.en || bead.ja.lowerBound < link.ja && bead.en.lowerBound > link.en)
    }
  }
}
