import Bitext
import Gate
import Testing
import Workspace

@Suite struct ConfigurationTests {
  @Test func readsEverySetting() throws {
    let configuration = try Configuration(
      yaml: """
        # comment
        pairs:
          - ja: articles/*.ja.md
            en: articles/*.en.md
          - page: pages/*.html
        glossary: [glossary/terms.csv, glossary/more.tbx]
        from: ja
        rules:
          term.unsourced: off
          number.mismatch: error
        fail-on: warning
        baseline: taiyaku-baseline.json
        waivers:
          - rule: term.missing
            concept: exosome
            text: 小さな泡
            file: articles/a.*.md
            reason: a quotation
            until: 2027-01-31
        segmentation: rules.srx
        dictionary: none
        pins: pins.jsonl
        lock: taiyaku.lock
        """, path: "sub/taiyaku.yml")
    #expect(configuration.root == "sub")
    #expect(configuration.located("a.md") == "sub/a.md")
    #expect(
      configuration.pairs == [
        .pair(ja: PathPattern("articles/*.ja.md"), en: PathPattern("articles/*.en.md")), .page(PathPattern("pages/*.html")),
      ])
    #expect(configuration.glossaries == ["glossary/terms.csv", "glossary/more.tbx"])
    #expect(configuration.from == .ja)
    #expect(configuration.rules == ["term.unsourced": .off, "number.mismatch": .severity(.error)])
    #expect(configuration.failOn == .warning)
    #expect(configuration.baseline == "taiyaku-baseline.json")
    #expect(configuration.segmentation == .init(files: ["rules.srx"]))
    #expect(configuration.dictionary == .none)
    #expect(configuration.pins == "pins.jsonl" && configuration.lock == "taiyaku.lock")
    let waiver = try #require(configuration.waivers.first)
    #expect(waiver.subject == "exosome" && waiver.text == "小さな泡" && waiver.reason == "a quotation")
    #expect(waiver.until == Day("2027-01-31") && waiver.scope == .files(pattern: "articles/a.*.md"))
    #expect(waiver.origin == .init(file: "sub/taiyaku.yml", position: TextPosition(line: 14, column: 5)))
  }

  @Test func rulesOfSomeArticlesStandOverThoseOfAll() throws {
    let configuration = try Configuration(
      yaml: """
        pairs:
          - {ja: "docs/*.ja.md", en: "docs/*.en.md"}
          - {ja: "news/*.ja.md", en: "news/*.en.md", from: en}
        exclude: ["docs/old-*.md"]
        rules: {edition: 2027.1, term.missing: error}
        paths:
          - files: "news/*.md"
            rules: {term.missing: info, meaning.polarity: warning}
          - files: "news/2020*.md"
            rules: {term.missing: off}
        """, path: "taiyaku.yml")
    #expect(configuration.edition == RuleEdition(year: 2027, number: 1))
    #expect(configuration.directions == [.init(ja: PathPattern("news/*.ja.md"), from: .en)])
    #expect(configuration.excluded == [PathPattern("docs/old-*.md"), PathPattern("docs/old-*.md/**")])
    #expect(configuration.rules(for: ["docs/a.ja.md", "docs/a.en.md"])["term.missing"] == .severity(.error))
    #expect(configuration.rules(for: ["news/a.ja.md"])["term.missing"] == .severity(.info))
    #expect(configuration.rules(for: ["news/2020-a.ja.md"])["term.missing"] == .off)
    #expect(configuration.isWanted("meaning.polarity") && !configuration.isWanted("pair.missing"))
  }

  @Test func anEditionAloneIsWrittenShort() throws {
    #expect(try Configuration(yaml: "rules: 2027.1", path: "taiyaku.yml").edition == .first)
    // As "taiyaku init" writes it: everything below is a remark.
    #expect(try Configuration(yaml: "rules:\n#  term.missing: error\n", path: "taiyaku.yml").rules.isEmpty)
  }

  @Test func excludedFilesAreNoArticlesAndLackNothing() {
    let files = ProjectFiles(
      patterns: [.pair(ja: PathPattern("*.ja.md"), en: PathPattern("*.en.md"))],
      among: ["a.ja.md", "a.en.md", "b.ja.md", "b.en.md", "c.en.md"]
    ).excluding([PathPattern("b.*"), PathPattern("c.en.md")])
    #expect(files.articles == [.pair(ja: "a.ja.md", en: "a.en.md")] && files.unpaired.isEmpty)
  }

  @Test func theFirstPatternThatFindsTheJapaneseFileSaysHowMuchItIsToSay() throws {
    let configuration = try Configuration(
      yaml: """
        pairs:
          - {ja: "docs/news/*.ja.md", en: "docs/news/*.en.md", completeness: summary}
          - {ja: "docs/**/*.ja.md", en: "docs/**/*.en.md"}
          - {ja: "old/*.ja.md", en: "old/*.en.md", completeness: off}
        """, path: "sub/taiyaku.yml")
    #expect(configuration.completeness(ofJapanese: "sub/docs/news/a.ja.md") == .summary)
    #expect(configuration.completeness(ofJapanese: "sub/docs/a.ja.md") == .full)
    #expect(configuration.completeness(ofJapanese: "sub/old/a.ja.md") == .off)
  }

  @Test(arguments: ["", "# nothing\n", "pairs:\n", "pairs: []\n"]) func anEmptyFileIsAnEmptyConfiguration(_ text: String) throws {
    #expect(try Configuration(yaml: text, path: "taiyaku.yml") == Configuration(path: "taiyaku.yml"))
  }

  @Test(arguments: [
    ("glosary: x\n", "1:1: there is no key \"glosary\"; did you mean \"glossary\"?"),
    ("pairs:\n  - {ja: a.md, en: b.md, completeness: half}\n", "2:40: \"half\" says nothing of completeness; write full, summary or off"),
    ("from: fr\n", "1:7: \"fr\" is not a language; write ja or en"),
    (
      "pairs:\n  - ja: a/*.md\n    en: b.md\n",
      "2:5: a/*.md and b.md do not have the same number of wildcards; give each * of one a * in the other"
    ),
    ("pairs:\n  - ja: a.md\n", "2:5: a pair has either ja and en, or page for files that hold both languages"),
    ("rules:\n  term.mising: off\n", "2:3: there is no key \"term.mising\"; did you mean \"term.missing\"?"),
    ("rules:\n  term.missing: fatal\n", "2:17: \"fatal\" is not a severity; write off, info, warning or error"),
    ("waivers:\n  - rule: term.missing\n", "2:5: the waiver gives no reason; add \"reason: …\" for those who come after"),
    (
      "waivers:\n  - rule: term.missing\n    reason: x\n    until: 2027-02-30\n",
      "4:12: \"2027-02-30\" is not a day; write it as 2027-01-31"
    ),
    ("glossary: a\nglossary: b\n", "1:1: \"glossary\" stands twice; keep one"),
    ("- a\n", "1:1: the configuration must be a list of \"key: value\""),
    ("glossary: {a: b}\n", "1:11: a text is expected here"),
  ])
  func saysWhereAndWhat(_ text: String, _ message: String) {
    let error = #expect(throws: ConfigurationError.self) { try Configuration(yaml: text, path: "t.yml") }
    #expect(error?.description == "t.yml:" + message)
  }

  @Test func brokenYAMLNamesThePlace() {
    let error = #expect(throws: ConfigurationError.self) { try Configuration(yaml: "a: [1\nb: 2\n", path: "t.yml") }
    #expect(error?.problems.first?.position.line == 2)
  }

  @Test func allProblemsAreShownAtOnce() {
    let error = #expect(throws: ConfigurationError.self) { try Configuration(yaml: "from: x\nfail-on: y\n", path: "t.yml") }
    #expect(error?.problems.count == 2)
  }
}
