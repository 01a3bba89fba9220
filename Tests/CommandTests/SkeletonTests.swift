import Foundation
import Testing

/// An XLIFF file keeps its article: the translated article is made from it alone, and what had no translation is made at its place.
@Suite struct SkeletonTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  static let japanese = """
    # 市民農園

    区画は[一覧](plots.md)で見られます。水は自由に使えます。

    ## 道具

    鍬は小屋にあります。鍵は要りません。

    - 鎌を*必ず*返します。
    - 一輪車は二台です。
    - 火は使えません。

    ```sh
    tap --open
    ```

    | 物 | 数 |
    |---|---|
    | 鍬 | 4 |
    | 鎌 | 7 |

    終わったら門を閉めます。

    """
  static let english = """
    # The allotments\r
    \r
    See the [list](plots.md) for the plots.\nWater is free.\r
    \r
    - Always bring the sickle *back*.\r
    - No fires &mdash; please.\r
    \r
    ```sh
    tap --open
    ```
    \r
    | Thing | Number |\r
    |---|---|\r
    | Hoe | 4 |\r
    \r
    Close the gate when you leave.\r

    """
  static let translations = [
    "市民農園": "The allotments", "水は自由に使えます。": "Water is free.", "道具": "Tools", "鍬は小屋にあります。": "The hoe is in the shed.",
    "鍵は要りません。": "You need no key.", "一輪車は二台です。": "There are two wheelbarrows.", "火は使えません。": "No fires.", "物": "Thing",
    "数": "Number", "鍬": "Hoe", "鎌": "Sickle", "4": "4", "7": "7", "終わったら門を閉めます。": "Close the gate when you leave.",
  ]

  init() throws {
    folder = try TemporaryFolder(article: "plots", ja: Self.japanese, en: Self.english)
    tool = BuiltTool(directory: folder.url)
  }

  /// As someone translates a file: each source that is known gets its translation where it has none.
  func translate(_ name: String, _ further: [(String, String)] = []) throws {
    var file = try folder.text(name)
    for (japanese, english) in Self.translations {
      file = file.replacing(try Regex("(>\(japanese)</source>)(\\s*)(?!\\s*<target)")) {
        "\($0.output[1].substring ?? "")<target>\(english)</target>\n"
      }
    }
    for (old, new) in further {
      #expect(file.contains(old), "\(old) is not in the file")
      file = file.replacingOccurrences(of: old, with: new)
    }
    try folder.write(file, to: name)
  }

  @Test(arguments: ["xliff", "xliff12"])
  func theTranslationIsMadeFromTheFileAlone(_ format: String) throws {
    _ = try tool.run("export", "plots.ja.md", "plots.en.md", "--to", format, "-o", "plots.xlf")
    for name in ["plots.ja.md", "plots.en.md"] { try FileManager.default.removeItem(atPath: folder.path(name)) }
    #expect(try tool.run("import", "plots.xlf", "-o", "same.md").status == 0)
    #expect(try folder.text("same.md") == Self.english)

    try folder.write(try folder.text("plots.xlf").replacingOccurrences(of: "Water is free", with: "Water costs nothing"), to: "plots.xlf")
    let outcome = try tool.run("import", "plots.xlf", "-o", "plots.en.md")
    #expect(outcome.status == 0 && outcome.error.contains("1 sentence written anew: plots.en.md"), "\(outcome.error)")
    #expect(try folder.text("plots.en.md") == Self.english.replacingOccurrences(of: "Water is free", with: "Water costs nothing"))
    #expect(!FileManager.default.fileExists(atPath: folder.path("taiyaku.pins.jsonl")))
  }

  @Test(arguments: ["xliff", "xliff12"])
  func whatHadNoTranslationIsMadeAtItsPlace(_ format: String) throws {
    _ = try tool.run("export", "plots.ja.md", "plots.en.md", "--to", format, "-o", "plots.xlf")
    try translate("plots.xlf")
    let outcome = try tool.run("import", "plots.xlf", "plots.ja.md", "plots.en.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try folder.text("plots.en.md")
        == Self.english
        .replacingOccurrences(
          of: "Water is free.\r\n", with: "Water is free.\r\n\r\n## Tools\r\n\r\nThe hoe is in the shed. You need no key.\r\n"
        )
        .replacingOccurrences(of: "*back*.\r\n", with: "*back*.\r\n- There are two wheelbarrows.\r\n")
        .replacingOccurrences(of: "| Hoe | 4 |\r\n", with: "| Hoe | 4 |\r\n| Sickle | 7 |\r\n"))
    let again = try tool.run("import", "plots.xlf", "plots.ja.md", "plots.en.md")
    #expect(again.status == 0 && again.error.contains("nothing in it is worded otherwise"), "\(again.error)")
  }

  @Test func anArticleWithoutATranslationBecomesOne() throws {
    let out = try tool.run("export", "plots.ja.md", "-o", "new.xlf")
    #expect(out.status == 0, "\(out.error)")
    let untranslated = try tool.run("import", "new.xlf", "-o", "new.md")
    #expect(untranslated.status == 2 && untranslated.error.contains("is not translated: 市民農園"), "\(untranslated.error)")
    #expect(!FileManager.default.fileExists(atPath: folder.path("new.md")))

    try translate(
      "new.xlf",
      [
        (
          ">一覧</pc>で見られます。</source>",
          ">一覧</pc>で見られます。</source><target>See the <pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d2\">list</pc>, 1 * 2.</target>"
        ),
        (
          ">必ず</pc>返します。</source>",
          ">必ず</pc>返します。</source><target>Bring the sickle <pc id=\"1\" dataRefStart=\"d1\" dataRefEnd=\"d1\">back</pc>.</target>"
        ),
      ])
    let outcome = try tool.run("import", "new.xlf", "-o", "new.md")
    #expect(outcome.status == 0, "\(outcome.error)")
    #expect(
      try folder.text("new.md") == """
        # The allotments

        See the [list](plots.md), 1 * 2. Water is free.

        ## Tools

        The hoe is in the shed. You need no key.

        - Bring the sickle *back*.
        - There are two wheelbarrows.
        - No fires.

        ```sh
        tap --open
        ```

        | Thing | Number |
        |---|---|
        | Hoe | 4 |
        | Sickle | 7 |

        Close the gate when you leave.

        """)
  }

  @Test func whatHasNoTranslationYetIsSaid() throws {
    _ = try tool.run("export", "plots.ja.md", "plots.en.md", "-o", "plots.xlf")
    let file = try folder.text("plots.xlf").replacingOccurrences(of: ">Water is free.</target>", with: "></target>")
    try folder.write(file, to: "plots.xlf")
    let outcome = try tool.run("import", "plots.xlf", "plots.ja.md", "plots.en.md")
    #expect(outcome.status == 0)
    #expect(
      outcome.error.contains("1 sentence came back empty, and keeps its translation in the article: plots.ja.md:3"), "\(outcome.error)")
    #expect(outcome.error.contains("6 sentences have no translation yet: plots.ja.md:5, 7, 10, 20"), "\(outcome.error)")
    #expect(try folder.text("plots.en.md") == Self.english)
  }

  @Test func aCellThatTheRowLacksIsLeftToAPerson() throws {
    try folder.write("| 物 | 数 | 鍵は要りません。 |\n|---|---|---|\n", to: "a.ja.md")
    try folder.write("| Thing | Number |\n|---|---|\n", to: "a.en.md")
    _ = try tool.run("export", "a.ja.md", "a.en.md", "--to", "xliff12", "-o", "a.xlf")
    try translate("a.xlf")
    let outcome = try tool.run("import", "a.xlf", "a.ja.md", "a.en.md")
    #expect(outcome.status == 2, "\(outcome.error)")
    #expect(outcome.error.contains("its place is not certain; write it into the article: You need no key."), "\(outcome.error)")
  }

  @Test(arguments: [("tmx", "keeps no article"), ("xlf", "keeps no article")])
  func aFileWithoutAnArticleSaysSo(_ ending: String, _ said: String) throws {
    _ = try tool.run("export", "plots.ja.md", "plots.en.md", "--min-probability", "0", "-o", "plots.\(ending)")
    if ending == "xlf" {
      try folder.write(try folder.text("plots.xlf").replacing(try Regex("<skeleton>[^<]*</skeleton>"), with: ""), to: "plots.xlf")
    }
    let outcome = try tool.run("import", "plots.\(ending)", "-o", "x.md")
    #expect(outcome.status == 2, "\(outcome.error)")
  }
}
