import Bitext
import Interchange
import Testing
import Workspace

@testable import taiyaku

/// A taiyaku.yml is changed as a person would change it: lines of its own come and go, nothing else moves.
@Suite struct ConfiguredWaiversTests {
  let waiver = ReviewDecisions.DecidedWaiver(
    rule: "term.missing", concept: "c4", fingerprint: "00ff", ja: ["a"], en: ["b"], reason: "says \"so\": # here\n- yes")

  @Test(arguments: [
    "from: ja\n", "from: ja", "", "waivers:\nfrom: ja\n", "waivers: []\nfrom: en\n",
    "# ours\nwaivers:\n    # why\n    - rule: number.mismatch\n      reason: converted\nfrom: ja\n",
    "waivers:\n- rule: number.mismatch\n  reason: converted\n",
  ])
  func whatComesInCanBeReadAndComesOut(_ text: String) throws {
    var list = ConfiguredWaivers(text: text)
    let before = try Configuration(yaml: text, path: "taiyaku.yml").waivers
    list.replace([], with: [waiver])
    let after = try Configuration(yaml: list.text, path: "taiyaku.yml").waivers
    #expect(after.count == before.count + 1)
    #expect(after.first?.reason == waiver.reason && after.first?.fingerprint == "00ff" && after.first?.subject == "c4")
    list.replace([waiver], with: [])
    #expect(try Configuration(yaml: list.text, path: "taiyaku.yml").waivers.map(\.reason) == before.map(\.reason))
    for line in text.split(separator: "\n") where !line.hasPrefix("waivers:") { #expect(list.text.contains(line)) }
  }
}

@Suite struct PinnedAlignmentTests {
  /// Any pins, in any order and crossing: every sentence stands in exactly one bead, and every pin is a bead.
  @Test func everySentenceStandsInOneBead() {
    var random = Steps(state: 7)
    for _ in 0..<300 {
      let counts = BothLanguages(ja: random.next(8) + 1, en: random.next(8) + 1)
      var free = counts.map { Set(0..<$0) }
      let pins = (0..<random.next(4)).compactMap { _ -> Bead? in
        let ja = random.run(in: counts.ja, free: &free.ja)
        let en = random.run(in: counts.en, free: &free.en)
        return ja.isEmpty && en.isEmpty ? nil : Bead(ja: ja, en: en, probability: 1)
      }
      let alignment = PinnedAlignment.compose(pins: pins, counts: counts) { ja, en in
        (0..<max(ja.count, en.count)).map {
          Bead(ja: min($0, ja.count)..<min($0 + 1, ja.count), en: min($0, en.count)..<min($0 + 1, en.count), probability: 0.5)
        }
      }
      #expect(alignment.beads.flatMap { Array($0.ja) }.sorted() == Array(0..<counts.ja))
      #expect(alignment.beads.flatMap { Array($0.en) }.sorted() == Array(0..<counts.en))
      let all = Set(alignment.beads.map(SentencesOfBead.init))
      #expect(pins.allSatisfy { all.contains(SentencesOfBead($0)) })
      #expect(
        alignment.beads.filter { !$0.ja.isEmpty }.map(\.ja.lowerBound)
          == alignment.beads.filter { !$0.ja.isEmpty }.map(\.ja.lowerBound).sorted())
    }
  }

  /// The same numbers in every run.
  private struct Steps {
    var state: UInt64

    mutating func next(_ bound: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % bound
    }

    mutating func run(in count: Int, free: inout Set<Int>) -> Range<Int> {
      let start = next(count)
      var end = start
      while end < count, end - start < next(3), free.contains(end) {
        free.remove(end)
        end += 1
      }
      return start..<end
    }
  }
}

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (120, 400, 10.0, "120 of 400 articles, 12 a second, 24 s left"), (1, 3, 2.0, "1 of 3 articles, 0.5 a second, 4 s left"),
    (10, 1000, 100.0, "10 of 1000 articles, 0.1 a second, 2 h 45 min left"), (400, 400, 10.0, "400 of 400 articles, 40 a second, 0 s left"),
  ])
  func saysRateAndTime(_ done: Int, _ total: Int, _ seconds: Double, _ line: String) {
    #expect(ProgressLine.line(done: done, total: total, what: "articles", seconds: seconds) == line)
  }

  @Test func ofAStreamTheEndIsNotKnown() {
    #expect(ProgressLine.line(done: 1200, total: nil, what: "records", seconds: 4) == "1200 records, 300 a second")
  }
}

@Suite struct SurfaceWordsTests {
  @Test(arguments: [
    ("releas", "released"), ("surgeri", "surgery"), ("cartilag", "cartilage"), ("exosom", "exosomes"), ("dozen", "dozen"),
  ])
  func stemsAreShownAsTheWordsOfTheSentence(_ stem: String, _ word: String) {
    let words = SurfaceWords("Exosomes are released after surgery; the cartilage follows.")
    #expect(words.word(of: stem) == word)
  }
}
