import Bitext
import Segmentation
import Testing

@Suite struct SRXTests {
  static func srx(_ rules: String, maps: String = "<languagemap languagepattern=\"EN.*\" languagerulename=\"R\"/>", cascade: String = "yes")
    -> String
  {
    """
    <?xml version="1.0"?>
    <!-- a long comment before the root, as in OmegaT's file -->
    <srx xmlns="http://www.lisa.org/srx20" version="2.0" xmlns:okpsrx="http://okapi.sf.net/srx-extensions">
    <header cascade="\(cascade)"><okpsrx:options oneSegmentIncludesAll="no"/></header>
    <body><languagerules><languagerule languagerulename="R">\(rules)</languagerule>
    <languagerule languagerulename="S"><rule><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules>
    <maprules>\(maps)</maprules></body></srx>
    """
  }

  static func rules(_ text: String) throws -> SegmentationRules {
    try SegmentationRules(words: SegmentationData(), srx: SRXDocument(reading: Array(text.utf8), name: "t.srx"))
  }

  @Test(arguments: [
    // A break where the built-in rules have none; `break` is "yes" when it is missing.
    ("<rule><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule>", "One;‖two.‖Three."),
    // An exception.
    ("<rule break=\"no\"><beforebreak>two\\.</beforebreak><afterbreak>\\s</afterbreak></rule>", "One; two. Three."),
    // The first rule that matches decides.
    ("<rule break=\"no\"><beforebreak>One;</beforebreak></rule><rule><beforebreak>;</beforebreak><afterbreak/></rule>", "One; two.‖Three."),
    // No rule, no change.
    ("", "One; two.‖Three."),
  ])
  func rulesOverruleTheBuiltInWhereTheyMatch(_ rules: String, _ expected: String) throws {
    #expect(marked("One; two. Three.", .en, rules: try Self.rules(Self.srx(rules))).replacing(" ‖", with: "‖") == expected)
  }

  @Test func cascadeTakesEveryMapThatMatches() throws {
    let maps =
      "<languagemap languagepattern=\"JA.*\" languagerulename=\"S\"/><languagemap languagepattern=\"en\" languagerulename=\"R\"/><languagemap languagepattern=\".*\" languagerulename=\"S\"/>"
    #expect(marked("One; two.", .en, rules: try Self.rules(Self.srx("", maps: maps))) == "One; ‖two.")
    #expect(marked("One; two.", .en, rules: try Self.rules(Self.srx("", maps: maps, cascade: "no"))) == "One; two.")
  }

  @Test func theRuleIsNamedWithItsPlace() throws {
    let rules = try Self.rules(Self.srx("<rule><beforebreak>;</beforebreak></rule>"))
    let explained = rules.segmenters.en.explained(inPlainText: Array("One; two.".utf8)).explanations
    #expect(explained.contains { $0.rule == .srxBreak && $0.note == "R, t.srx:5" })
  }

  @Test(arguments: [
    ("<a/>", "t.srx:1:1: this is no SRX file (no <srx> element); give a file of segmentation rules"),
    (
      srx("<rule><beforebreak>(</beforebreak></rule>"),
      "t.srx:5:1: the pattern does not compile (U_REGEX_MISMATCHED_PAREN); correct it or take the rule out"
    ),
  ])
  func mistakesAreNamedWithTheirPlace(_ text: String, _ message: String) {
    let error = #expect(throws: SRXError.self) { try Self.rules(text) }
    #expect(error?.description == message)
  }

  @Test func aPatternThatRunsAwayIsLeftOutAndNamed() throws {
    let rules = try Self.rules(Self.srx("<rule><beforebreak>(a|a|aa)+$x</beforebreak></rule>"))
    let text = String(repeating: "a", count: 5000) + ". The end."
    #expect(marked(text, .en, rules: rules).contains("‖The end."))
    #expect(rules.segmenters.en.exceededRules == ["t.srx:5"])
  }

  @Test func theExportIsReadBackAndHoldsOurExceptions() throws {
    let exported = SRXDocument(exporting: .builtIn)
    let read = try SRXDocument(reading: Array(exported.xml.utf8), name: exported.name)
    #expect(read.languageRules.map { $0.rules.map(\.before) } == exported.languageRules.map { $0.rules.map(\.before) })
    let rules = try SegmentationRules(words: SegmentationData(), srx: read)
    let english = "Dr. Smith met J. Brown at 5 p.m. on Jan. 3. ‖It was late."
    #expect(remarked(english, .en, rules: rules) == english)
    let japanese = "彼は「行く。」と言った。‖次の文です。"
    #expect(remarked(japanese, .ja, rules: rules) == japanese)
  }
}
