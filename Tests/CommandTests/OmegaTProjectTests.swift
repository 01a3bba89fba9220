import Foundation
import Testing

/// A project of OmegaT: its rules cut the article where the translations in it begin and end. With OmegaT itself: `scripts/check-omegat`.
@Suite struct OmegaTProjectTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  static let japanese = """
    # 土鍋の話

    土鍋は、はじめに
    おかゆを炊いて目止めをします。急に冷やすと割れます。だから水をかけません。

    - 弱火で温める
    - 火を止めて
      十分待つ

    | 鍋 | 容量 |
    |---|---|
    | 小 | 1 L |

    Dr. Oda の鍋です！とても「重い。」と言われます。

    """
  static let english = """
    # About the pot

    Season an earthen pot by cooking porridge in it first. It cracks when
    cooled quickly, so never pour water over it.

    - Warm it gently
    - Turn off the heat and
      wait ten minutes

    | Pot | Volume |
    |---|---|
    | small | 1 L |

    This is the pot of Dr. Oda! People say that it is "heavy."

    """

  init() throws {
    folder = try TemporaryFolder(article: "a", ja: Self.japanese, en: Self.english)
    tool = BuiltTool(directory: folder.url)
  }

  @Test(arguments: ["ja", "en"]) func everySegmentIsInTheMemory(_ from: String) throws {
    let outcome = try tool.run("export", "a.ja.md", "a.en.md", "--from", from, "--to", "omegat", "-o", "pot")
    #expect(outcome.status == 0, "\(outcome.error)")
    let article = try folder.text("pot/source/a.\(from).md")
    #expect(article == (from == "ja" ? Self.japanese : Self.english))
    let rules = try Rules(folder.text("pot/omegat/segmentation.srx"), language: from == "ja" ? "Japanese" : "English")
    let sources = try Set(["pot/tm/auto/text.tmx", "pot/tm/text.tmx"].flatMap { try Self.segments(folder.text($0), of: from) })
    let segments = article.components(separatedBy: "\n\n").flatMap(rules.segments)
    #expect(segments.count == 10)
    for segment in segments { #expect(sources.contains(segment), "\(segment)") }
  }

  @Test func whatOneCutsInTwoIsOneSegment() throws {
    _ = try tool.run("export", "a.ja.md", "a.en.md", "--to", "omegat", "-o", "pot/")
    let rules = try Rules(folder.text("pot/omegat/segmentation.srx"), language: "Japanese")
    #expect(rules.segments("急に冷やすと割れます。だから水をかけません。").count == 1, "the translation says it in one sentence")
    #expect(rules.segments("弱火で煮ます。火を止めます。").count == 2, "new text is cut by the common rules")
    #expect(rules.segments("「熱い！」と叫びました。").count == 1)
  }

  @Test func whatComesBackChangesItsWordsAlone() throws {
    _ = try tool.run("export", "a.ja.md", "a.en.md", "--to", "omegat", "-o", "pot/")
    let memory = try folder.text("pot/tm/auto/text.tmx").replacingOccurrences(of: "Warm it gently", with: "Warm it slowly")
    try folder.write(memory, to: "back.tmx")
    let outcome = try tool.run("import", "back.tmx", "a.ja.md", "a.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("a.en.md") == Self.english.replacingOccurrences(of: "gently", with: "slowly"))
  }

  @Test func aLineOfATableIsEditedInTheArticle() throws {
    _ = try tool.run("export", "a.ja.md", "a.en.md", "--to", "omegat", "-o", "pot/")
    // As OmegaT saves it, which knows no properties.
    let memory = try folder.text("pot/tm/auto/text.tmx").replacingOccurrences(of: "| small | 1 L |", with: "| tiny | 1 L |")
      .replacingOccurrences(of: "<prop type=\"x-part\">yes</prop>", with: "")
    try folder.write(memory, to: "back.tmx")
    let outcome = try tool.run("import", "back.tmx", "a.ja.md", "a.en.md")
    #expect(outcome.status == 2 && outcome.error.contains("is a line of a table, of settings or of code"), "\(outcome.error)")
    #expect(try folder.text("a.en.md") == Self.english)
  }

  @Test func anotherExportKeepsWhatTheTranslatorDid() throws {
    _ = try tool.run("export", "a.ja.md", "a.en.md", "--to", "omegat", "-o", "pot/")
    try folder.write("mine", to: "pot/omegat/project_save.tmx")
    let outcome = try tool.run("export", "a.ja.md", "a.en.md", "--to", "omegat", "-o", "pot/")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(try folder.text("pot/omegat/project_save.tmx") == "mine")
  }

  @Test func aByteOrderMarkIsNoText() throws {
    try folder.write("\u{FEFF}" + Self.japanese, to: "a.ja.md")
    _ = try tool.run("export", "a.ja.md", "a.en.md", "--to", "omegat", "-o", "pot/")
    #expect(try Self.segments(folder.text("pot/tm/auto/text.tmx"), of: "ja").contains("# 土鍋の話"))
  }

  @Test func itIsAFolder() throws {
    let outcome = try tool.run("export", "a.ja.md", "a.en.md", "--to", "omegat")
    #expect(outcome.status == 2 && outcome.error.contains("a project of OmegaT is a folder: name one with -o"), "\(outcome.error)")
  }

  private static func segments(_ memory: String, of language: String) -> [String] {
    contents(of: "seg", in: memory, after: "<tuv xml:lang=\"\(language)\">")
  }

  /// The texts of elements without others in them.
  static func contents(of name: String, in xml: String, after start: String = "") -> [String] {
    xml.components(separatedBy: "\(start)\(start.isEmpty ? "" : "\n        ")<\(name)>").dropFirst().compactMap { rest in
      rest.components(separatedBy: "</\(name)>").first.map { text in
        [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&amp;", "&")].reduce(text) { $0.replacingOccurrences(of: $1.0, with: $1.1) }
      }
    }
  }

  /// As OmegaT applies them: the first rule that fits a place decides.
  struct Rules {
    private let rules: [(cuts: Bool, before: NSRegularExpression, after: NSRegularExpression)]

    init(_ srx: String, language: String) throws {
      let own = srx.components(separatedBy: "languagerulename=\"\(language)\">")[1].components(separatedBy: "</languagerule>")[0]
      rules = try own.components(separatedBy: "<rule break=\"").dropFirst().map { rule in
        (
          cuts: rule.hasPrefix("yes"),
          before: try NSRegularExpression(pattern: OmegaTProjectTests.contents(of: "beforebreak", in: rule)[0]),
          after: try NSRegularExpression(pattern: OmegaTProjectTests.contents(of: "afterbreak", in: rule)[0])
        )
      }
    }

    func segments(_ paragraph: String) -> [String] {
      let text = paragraph as NSString
      let whole = NSRange(location: 0, length: text.length)
      var decided: [Int: Bool] = [:]
      for rule in rules {
        let ends = Set(rule.before.matches(in: paragraph, range: whole).map { $0.range.upperBound })
        let starts = Set(rule.after.matches(in: paragraph, range: whole).map(\.range.lowerBound))
        for place in ends.intersection(starts) where decided[place] == nil { decided[place] = rule.cuts }
      }
      let cuts = [0] + decided.filter(\.value).keys.sorted() + [text.length]
      return zip(cuts, cuts.dropFirst()).map { start, end in
        text.substring(with: NSRange(location: start, length: end - start)).trimmingCharacters(in: .whitespacesAndNewlines)
      }.filter { !$0.isEmpty }
    }
  }
}
