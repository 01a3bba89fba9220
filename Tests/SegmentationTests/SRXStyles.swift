import Segmentation
import Testing

/// Files as other tools write them. The texts are our own; what is borrowed is the manner.
@Suite struct SRXStyles {
  private func cut(_ text: String, _ language: SRXStyles.Side, _ srx: String) throws -> String {
    let document = try SRXDocument(reading: Array(srx.utf8), name: "team.srx")
    let rules = try SegmentationRules(words: SegmentationData(), srx: document)
    return remarked(text, language == .ja ? .ja : .en, rules: rules)
  }

  enum Side { case ja, en }

  /// A long comment before the root, a bare header, upper-case codes, inline flags, `\P{…}`, sets for other languages, a catch-all map.
  @Test(arguments: [
    (
      Side.en, "Ask the dpt. ‖Tomorrow, eq. to noon, is fine. ‖See Q.V. the list.",
      "Ask the dpt. Tomorrow, eq. to noon, is fine. ‖See Q.V. the list."
    ),
    (.en, "We paid Fa. Krause twice. ‖They left.", "We paid Fa. Krause twice. ‖They left."),
    (.ja, "そうだ。）と書いた。‖終わり", "そうだ。）と書いた。‖終わり"),
  ])
  func omegaT(_ side: Side, _ text: String, _ expected: String) throws {
    let srx = """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- A licence, a page long,
           before anything else. -->
      <srx xmlns="http://www.lisa.org/srx20" version="2.0">
      <header></header>
        <body>
          <languagerules>
            <languagerule languagerulename="German">
              <rule break="no"><beforebreak>.*</beforebreak><afterbreak>\\.de</afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="English">
              <rule break="no"><beforebreak>(?i)dpt\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
              <rule break="no"><beforebreak>Fa\\.</beforebreak><afterbreak>\\s</afterbreak></rule>
              <rule break="no"><beforebreak>eq\\.</beforebreak><afterbreak>\\s+\\P{Lu}</afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="Japanese">
              <rule break="no"><beforebreak>[。．？！]</beforebreak><afterbreak>[）)]</afterbreak></rule>
              <rule break="yes"><beforebreak>[。．？！]</beforebreak><afterbreak>.</afterbreak></rule>
            </languagerule>
            <languagerule languagerulename="Text">
              <rule break="yes"><beforebreak>\\n</beforebreak><afterbreak> +</afterbreak></rule>
            </languagerule>
          </languagerules>
          <maprules>
            <languagemap languagepattern="DE.*" languagerulename="German"/>
            <languagemap languagepattern="EN.*" languagerulename="English"/>
            <languagemap languagepattern="JA.*" languagerulename="Japanese"/>
            <languagemap languagepattern=".*" languagerulename="Text"/>
          </maprules>
        </body>
      </srx>
      """
    #expect(try cut(text, side, srx) == expected)
  }

  @Test func aBareHeaderTakesEveryMapThatMatches() throws {
    let document = try SRXDocument(
      reading: Array("<srx version=\"2.0\"><header/><body/></srx>".utf8), name: "a.srx")
    #expect(document.cascades)
    let old = try SRXDocument(reading: Array("<srx version=\"1.0\"><header segmentsubflows=\"yes\"/><body/></srx>".utf8), name: "a.srx")
    #expect(!old.cascades)
  }

  /// The header holds options, a sample with marks of its own and a range rule; patterns hold `\Q…\E`, classes of controls and `\uXXXX`.
  @Test func okapi() throws {
    let srx = """
      <?xml version="1.0" encoding="UTF-8"?>
      <srx xmlns="http://www.lisa.org/srx20" xmlns:okpsrx="http://okapi.sf.net/srx-extensions" version="2.0">
      <header segmentsubflows="yes" cascade="yes">
      <formathandle type="start" include="no"></formathandle>
      <formathandle type="end" include="yes"></formathandle>
      <formathandle type="isolated" include="no"></formathandle>
      <okpsrx:options oneSegmentIncludesAll="no" trimLeadingWhitespaces="no" trimTrailingWhitespaces="yes" useJavaRegex="yes"></okpsrx:options>
      <okpsrx:sample language="en" useMappedRules="yes">One &lt;b&gt;bold&lt;/b&gt; word. Two.</okpsrx:sample>
      <okpsrx:rangeRule></okpsrx:rangeRule>
      </header>
      <body><languagerules>
      <languagerule languagerulename="extra">
      <rule break="no"><beforebreak>(\\b|\\p{Z})[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]*(\\Qchap.\\E|\\QChap.\\E)</beforebreak>
      <afterbreak>[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]*[\\p{Z}]+[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cn}]*\\p{Lu}</afterbreak></rule>
      <rule break="yes"><beforebreak>[\\p{Ll}\\p{Lu}\\p{Nd}]+[\\p{Pe}\\p{Po}"]*;</beforebreak><afterbreak>\\s</afterbreak></rule>
      </languagerule>
      <languagerule languagerulename="cjk">
      <rule break="yes"><beforebreak>[\\u3002\\uff01]+</beforebreak><afterbreak></afterbreak></rule>
      </languagerule>
      </languagerules>
      <maprules>
      <languagemap languagepattern="[Jj][Aa].*" languagerulename="cjk"></languagemap>
      <languagemap languagepattern=".*" languagerulename="extra"></languagemap>
      </maprules></body></srx>
      """
    #expect(
      try cut("Read Chap. The Long Night first; ‖then sleep. ‖Good.", .en, srx) == "Read Chap. The Long Night first; ‖then sleep. ‖Good.")
    #expect(try cut("「はい。‖」と言った。‖次。", .ja, srx) == "「はい。‖」と言った。‖次。")
  }

  /// White space stands inside `beforebreak`, `afterbreak` is empty; patterns hold word boundaries, look-behind, quotes as entities.
  @Test func languageTool() throws {
    let srx = """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body><languagerules>
      <languagerule languagerulename="ByTwoLineBreaks"><rule break="yes"><beforebreak>\\n\\s*\\n\\s*</beforebreak><afterbreak></afterbreak></rule></languagerule>
      <languagerule languagerulename="English">
      <!-- months and the like -->
      <rule break="no"><beforebreak>\\b(?:Brigd|[Ee]xt)\\.\\s</beforebreak><afterbreak></afterbreak></rule>
      <rule break="no"><beforebreak>['&quot;\\u201D]\\s*</beforebreak><afterbreak>\\s*\\p{Ll}</afterbreak></rule>
      <rule break="no"><beforebreak>(?&lt;=\\bp\\.)\\s</beforebreak><afterbreak>m\\.</afterbreak></rule>
      <rule break="no"><beforebreak>\\.\\.\\.\\s</beforebreak><afterbreak>[^\\p{Lu}]</afterbreak></rule>
      <rule break="yes"><beforebreak>:\\s</beforebreak><afterbreak>\\p{Lu}[^\\p{Lu}]</afterbreak></rule>
      </languagerule></languagerules>
      <maprules><languagemap languagepattern=".*_two" languagerulename="ByTwoLineBreaks"/><languagemap languagepattern="en.*" languagerulename="English"/></maprules>
      </body></srx>
      """
    let text = "We met Brigd. The others came later: ‖Nobody knew. ‖\"Why?\" he asked."
    #expect(try cut(text, .en, srx) == text)
  }

  /// SRX 1.0: a DTD nobody fetches, maps inside a <maprule>.
  @Test func theFirstVersion() throws {
    let srx = """
      <?xml version="1.0"?>
      <!DOCTYPE srx PUBLIC "-//SRX//DTD SRX//EN" "srx.dtd">
      <srx version="1.0"><header segmentsubflows="yes"><formathandle type="start" include="no"/></header><body><languagerules>
      <languagerule languagerulename="Default"><rule break="no"><beforebreak>Kt\\.</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule>
      </languagerules>
      <maprules><maprule maprulename="Default"><languagemap languagepattern="EN.*" languagerulename="Default"/></maprule></maprules></body></srx>
      """
    #expect(try cut("Ask Kt. He knows. ‖Go.", .en, srx) == "Ask Kt. He knows. ‖Go.")
  }

  /// The sample of the standard writes code points of four digits after `\x`.
  @Test func codePointsOfFourDigits() throws {
    let srx = """
      <srx xmlns="http://www.lisa.org/srx20" version="2.0"><header segmentsubflows="yes" cascade="yes"/><body><languagerules>
      <languagerule languagerulename="Japanese"><rule break="yes"><beforebreak>[\\xff61\\x3002\\xff1b]+</beforebreak><afterbreak></afterbreak></rule></languagerule>
      </languagerules><maprules><languagemap languagepattern="[Jj][Aa].*" languagerulename="Japanese"/></maprules></body></srx>
      """
    #expect(try cut("一つ目；‖二つ目。‖三つ目", .ja, srx) == "一つ目；‖二つ目。‖三つ目")
  }

  /// Parts that are missing have their defaults: break, before, after, the header.
  @Test func missingParts() throws {
    let srx = """
      <srx xmlns="http://www.lisa.org/srx20"><body><languagerules><languagerule>
      <rule><beforebreak>/</beforebreak></rule><rule break="no"><afterbreak>\\sII\\b</afterbreak></rule><rule break="no"/>
      </languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename=""/></maprules></body></srx>
      """
    #expect(throws: Never.self) { try cut("a/b", .en, srx) }
    #expect(try SRXDocument(reading: Array(srx.utf8), name: "a.srx").languageRules[0].rules.map(\.isBreak) == [true, false, false])
  }
}
