import Bitext

/// Where the sentences of both sides stand, and which may take part in a moved bead.
struct MovePlaces {
  private(set) var free: BothLanguages<[Bool]>
  private let beads: [Bead]
  private let worths: [Float]
  /// By sentence, its bead.
  private let numbers: BothLanguages<[Int]>

  init(_ pair: DocumentPair, _ beads: [Bead], _ worths: [Float], free: [Int]) {
    self.beads = beads
    self.worths = worths
    self.free = pair.words.map { Array(repeating: false, count: $0.count) }
    var numbers = pair.words.map { Array(repeating: -1, count: $0.count) }
    for language in [Language.ja, .en] {
      for (k, bead) in beads.enumerated() { for sentence in bead[language] { numbers[language][sentence] = k } }
      for k in free { for sentence in beads[k][language] { self.free[language][sentence] = true } }
    }
    self.numbers = numbers
  }

  func areFree(_ bead: Bead) -> Bool { bead.ja.allSatisfy { free.ja[$0] } && bead.en.allSatisfy { free.en[$0] } }

  /// Whether the sentences of both sides stand in one bead as it is.
  func share(_ bead: Bead) -> Bool { bead.ja.contains { i in bead.en.contains { numbers.ja[i] == numbers.en[$0] } } }

  /// Those that its sentences stand in.
  func beads(of found: [Bead]) -> [(bead: Bead, worth: Float)] {
    Set(found.flatMap { bead in bead.ja.map { numbers.ja[$0] } + bead.en.map { numbers.en[$0] } }).sorted().filter { $0 >= 0 }.map {
      (beads[$0], worths[$0])
    }
  }

  /// The stretches with the headings over them, where both are free.
  func withHeading(
    _ ja: Range<Int>, _ en: Range<Int>, _ units: BothLanguages<[AlignmentUnit]>
  ) -> (Range<Int>, Range<Int>) {
    func isHeading(_ k: Int, _ language: Language) -> Bool {
      k >= 0 && free[language][k] && SideLayout.standsOver(units[language], k)
    }
    guard isHeading(ja.lowerBound - 1, .ja), isHeading(en.lowerBound - 1, .en) else { return (ja, en) }
    return (ja.lowerBound - 1..<ja.upperBound, en.lowerBound - 1..<en.upperBound)
  }

  /// The same with what is left over at either end of both sides: it may belong to what moved.
  func grown(_ ja: Range<Int>, _ en: Range<Int>) -> (Range<Int>, Range<Int>) {
    func ends(_ range: Range<Int>, _ language: Language) -> (low: Int, high: Int) {
      var (low, high) = (range.lowerBound, range.upperBound)
      while low > 0, range.lowerBound - low < Constants.Moves.growth, isLeft(low - 1, language) { low -= 1 }
      while high < free[language].count, high - range.upperBound < Constants.Moves.growth, isLeft(high, language) { high += 1 }
      return (low, high)
    }
    let (a, b) = (ends(ja, .ja), ends(en, .en))
    let before = a.low < ja.lowerBound && b.low < en.lowerBound
    let after = a.high > ja.upperBound && b.high > en.upperBound
    return (
      (before ? a.low : ja.lowerBound)..<(after ? a.high : ja.upperBound),
      (before ? b.low : en.lowerBound)..<(after ? b.high : en.upperBound)
    )
  }

  private func isLeft(_ k: Int, _ language: Language) -> Bool {
    free[language][k] && numbers[language][k] >= 0 && beads[numbers[language][k]].isNull
  }

  mutating func take(_ bead: Bead) {
    for i in bead.ja { free.ja[i] = false }
    for j in bead.en { free.en[j] = false }
  }

  /// The run of free sentences around one of them.
  static func run(_ free: [Bool], around k: Int, reach: Int) -> Range<Int> {
    var (low, high) = (k, k + 1)
    while low > 0, free[low - 1], k - low < reach { low -= 1 }
    while high < free.count, free[high], high - k < reach { high += 1 }
    return low..<high
  }
}
