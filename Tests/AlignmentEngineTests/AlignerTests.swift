import Bitext
import Foundation
import Testing

@testable import AlignmentEngine

@Suite struct AlignerTests {
  /// Beads as "0,1:0", nulls with an empty side.
  static func beads(_ ja: [String], _ en: [String], _ change: (inout Aligner) -> Void = { _ in }) -> [String] {
    var aligner = Aligner(glossary: [TermPair(ja: "和光医院", en: "Wako Clinic")])
    change(&aligner)
    return aligner.align(ja: ja, en: en).beads.map { bead in
      func list(_ range: Range<Int>) -> String { range.map(String.init).joined(separator: ",") }
      return list(bead.ja) + ":" + list(bead.en) + (bead.moved ? " moved" : "")
    }
  }

  @Test func sentencesMergeWhereOneLanguageNeedsTwo() {
    let ja = ["大統領は3月に日本を訪れ、首相と会談した。", "経済は2018年に成長した。", "警察は火曜日に容疑者を逮捕した。"]
    let en = [
      "The president visited Japan in March.", "He held talks with the prime minister.", "The economy grew in 2018.",
      "Police arrested the suspect on Tuesday.",
    ]
    #expect(Self.beads(ja, en) == ["0:0,1", "1:2", "2:3"])
  }

  @Test func omissionsStandAlone() {
    let ja = ["大統領は3月に日本を訪れた。", "警察は火曜日に容疑者を逮捕した。"]
    let en = [
      "The president visited Japan in March.", "Clouds covered the mountain that evening and hikers turned around.",
      "Police arrested the suspect on Tuesday.",
    ]
    #expect(Self.beads(ja, en) == ["0:0", ":1", "1:2"])
  }

  static let sections = BothLanguages(
    ja: ["大統領は3月に日本を訪れた。", "警察は火曜日に容疑者を逮捕した。", "市場では株の価格が40%下がった。", "病院で医師が患者を治療した。", "学校の生徒は英語を学んだ。"],
    en: [
      "The president visited Japan in March.", "Police arrested the suspect on Tuesday.", "Stock prices fell 40% on the market.",
      "Doctors treated patients at the hospital.", "Students learned English at school.",
    ])

  @Test func movedSentencesAreFoundUnlessToldNotTo() {
    let en = [1, 2, 3, 4, 0].map { Self.sections.en[$0] }
    #expect(Self.beads(Self.sections.ja, en).contains("0:4 moved"))
    #expect(!Self.beads(Self.sections.ja, en) { $0.findsMoves = false }.contains { $0.hasSuffix("moved") })
  }

  @Test func glossaryTermsAreEvidence() {
    let units = (["和光医院へようこそ。"], ["Welcome to Wako Clinic."])
    let aligner = Aligner(glossary: [TermPair(ja: "和光医院", en: "Wako Clinic")])
    let alignment = aligner.align(ja: units.0, en: units.1)
    let evidence = aligner.evidence(
      for: alignment, ja: units.0.map { AlignmentUnit($0) }, en: units.1.map { AlignmentUnit($0) })
    #expect(evidence.first?.matches.contains { $0.source == .glossary && $0.ja == "和光医院 = wako clinic" } == true)
  }

  private func unit(_ text: String, _ kind: Block.Kind, _ block: Int) -> AlignmentUnit {
    AlignmentUnit(text, structure: .init(kind: kind, block: block))
  }

  /// A list that the other version sums up in a sentence.
  @Test func itemsMayStandForOneSentence() {
    let item = Block.Kind.listItem(depth: 1)
    let ja = [
      unit("病院の車は3月に来た。", .paragraph, 0), unit("・5本の水", item, 1), unit("・7冊の本", item, 2), unit("学校は東にある。", .paragraph, 3),
    ]
    let en = [
      unit("The hospital's car came in March.", .paragraph, 0), unit("Bring 5 bottles of water and 7 books.", .paragraph, 1),
      unit("The school is in the east.", .paragraph, 2),
    ]
    #expect(Aligner().align(ja: ja, en: en).beads.map(\.type) == ["1-1", "2-1", "1-1"])
  }

  /// Clean headings in another order do not meet for being headings.
  @Test func movedSectionsAreToldByTheirWords() {
    let heading = Block.Kind.heading(level: 2)
    func units(_ sections: [[String]]) -> [AlignmentUnit] {
      sections.enumerated().flatMap { k, texts in
        [unit(texts[0], heading, 2 * k)] + texts.dropFirst().map { unit($0, .paragraph, 2 * k + 1) }
      }
    }
    let ja = units([
      ["学校", "学校は東京にあります。", "生徒は英語を学びます。"], ["病院", "病院の医師は女性です。", "患者は車で来ます。"], ["市場", "市場では本を売ります。", "価格は高い。"],
    ])
    let en = units([
      ["Market", "Books are sold at the market.", "Prices are high."],
      ["Hospital", "The doctors at the hospital are women.", "Patients come by car."],
      ["School", "The school is in Tokyo.", "Students learn English."],
    ])
    let beads = Aligner().align(ja: ja, en: en).beads
    for bead in beads where !bead.isNull { #expect(bead.en.lowerBound == [6, 7, 8, 3, 4, 5, 0, 1, 2][bead.ja.lowerBound]) }
    #expect(beads.count { !$0.isNull } == 9 && beads.count(where: \.moved) == 6)
  }

  @Test func layoutKeepsHeadingsApart() {
    let ja = [unit("費用", .heading(level: 2), 0), unit("ゑゐは無い。", .paragraph, 1)]
    let en = [unit("Xyz", .heading(level: 2), 0), unit("Qwrt plugh is not.", .paragraph, 1)]
    #expect(Aligner().align(ja: ja, en: en).beads.map(\.type) == ["1-1", "1-1"])
  }

  @Test func learnsTheWordsOfAlignedSentences() {
    var learner = LexiconLearner()
    for k in 0..<6 {
      learner.add(ja: "細胞外小胞が\(k)個ある。", en: "There are \(k) vesicles.")
      learner.add(ja: "培養液が\(k)本ある。", en: "There are \(k) media bottles.")
    }
    let entries = learner.entries()
    #expect(entries.contains { $0.en == "vesicles" && $0.weight > 0.2 })
    #expect(!entries.contains { $0.ja.hasPrefix("培養") && $0.en == "vesicles" })
  }
}

@Suite struct ForbiddenBeadTests {
  static let ja = ["大統領は3月に日本を訪れた。", "警察は火曜日に容疑者を逮捕した。"].map { AlignmentUnit($0) }
  static let en = ["The president visited Japan in March.", "Police arrested the suspect on Tuesday."].map { AlignmentUnit($0) }

  @Test func sentencesKeptApartStandInNoBeadTogether() {
    var aligner = Aligner()
    for findsMoves in [false, true] {
      aligner.findsMoves = findsMoves
      let beads = aligner.align(ja: Self.ja, en: Self.en, forbidding: [SentenceLink(ja: 0, en: 0)]).beads
      #expect(!beads.contains { $0.ja.contains(0) && $0.en.contains(0) })
      #expect(beads.contains { $0.ja == 1..<2 && $0.en == 1..<2 })
    }
  }

  @Test func nothingForbiddenChangesNothing() {
    #expect(Aligner().align(ja: Self.ja, en: Self.en, forbidding: []) == Aligner().align(ja: Self.ja, en: Self.en))
  }
}

@Suite struct NameTests {
  static let dictionary = Lexicon(text: "三 [み] /(n) three/\n浦 [うら] /(n) bay/\n加 [か] /(n) addition/\n藤 [とう] /(n) wisteria/\n")

  @Test(arguments: [("三浦", "miura"), ("加藤", "kato")]) func kanjiNamesAreReadAloud(_ ja: String, _ en: String) {
    let units = ([AlignmentUnit("\(ja)が来ました。")], [AlignmentUnit("\(en.capitalized) has come.")])
    let aligner = Aligner(lexicon: Self.dictionary)
    let evidence = aligner.evidence(for: aligner.align(ja: units.0, en: units.1), ja: units.0, en: units.1)
    #expect(evidence.first?.matches.contains { $0.ja == ja && $0.en == en } == true, "\(evidence)")
  }

  @Test(arguments: [("さとう", "sato"), ("しょうじ", "shoji"), ("きょうこ", "kyoko"), ("ちば", "chiba"), ("かんばら", "kanbara"), ("カトー", "kato")])
  func kanaInOneSpelling(_ kana: String, _ latin: String) {
    #expect(Romaji.reading(kana).map { String(decoding: $0, as: UTF8.self) } == latin)
  }

  @Test(arguments: [("katoh", "kato"), ("satou", "sato"), ("ohara", "ohara"), ("kamba", "kanba"), ("hattori", "hatori")])
  func englishSpellingsMeet(_ word: String, _ spelling: String) {
    #expect(String(decoding: Romaji.normalized(Array(word.utf8)), as: UTF8.self) == spelling)
  }
}
