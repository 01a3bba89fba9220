import Foundation
import Testing

/// What one command prints is what the next one takes: `confirm` accepts every place of `status`, and then it is quiet there.
@Suite struct ConfirmedPlacesTests {
  let folder: TemporaryFolder
  let tool: BuiltTool

  static let japanese = """
    ---
    title: 収穫祭
    description: 秋の催し
    ---
    # 収穫祭のご案内

    開場は朝9時です。入場料は500円です。会場で写真を撮れます。

    ![門の写真](img/gate.png "門")

    詳しくは[料金表](fees.html)を見てください。<Badge v="2.1" />

    ```sh
    harvest --until 17
    ```

    ## 料金

    | 区分 | 料金 |
    |---|---|
    | 大人 | 500円 |
    | 子ども | 200円 |

    - 学生は学生証を見せてください。
    - 団体は前日までに電話してください。
    - 車いすを借りられます。

    ## 手順

    1. 窓口で名前を告げます。
    2. 料金を払います。
    3. 荷物を預けます。

    ## 休みの日

    月曜日は休みです。祝日の月曜日は開いています。

    ## 連絡先

    電話は03-0000-1234です。

    手紙も受け取ります。

    """
  static let english = """
    ---
    title: Harvest festival
    description: An autumn event
    ---
    # About the harvest festival

    The gates open at 9 in the morning. Admission is 500 yen. You may take photographs.

    ![Photo of the gate](img/gate.png "Gate")

    See the [list of fees](fees.html) for details. <Badge v="2.1" />

    ```sh
    harvest --until 17
    ```

    ## Fees

    | Group | Fee |
    |---|---|
    | Adults | 500 yen |
    | Children | 200 yen |

    - Students show their student card.
    - Groups please call us the day before.
    - You can borrow a wheelchair.

    ## Steps

    1. Give your name at the desk.
    2. Pay the fee.
    3. Leave your bags.

    ## Closing days

    We are closed on Mondays. We are open on Mondays that are holidays.

    ## Contact

    Our phone number is 03-0000-1234.

    We also receive letters.

    """

  /// Edits of the source alone, each of another kind.
  static let edits: [(String, String)] = [
    ("title: 収穫祭", "title: 感謝祭"), ("description: 秋の催し\n", "description: 秋の催し\nkeywords: 野菜\n"), ("朝9時", "朝10時"),
    ("写真を撮れます。", "写真を撮れます。三脚は使えません。"), ("門の写真", "正門の写真"), ("img/gate.png", "img/front.png"), ("fees.html", "prices.html"),
    ("v=\"2.1\"", "v=\"2.2\""), ("--until 17", "--until 18"), ("## 料金", "### 料金"), ("| 子ども | 200円 |", "| 子ども | 250円 |\n| 65歳以上 | 300円 |"),
    ("- 団体は前日までに電話してください。\n", ""), ("1. 窓口で名前を告げます。\n2. 料金を払います。", "1. 料金を払います。\n2. 窓口で名前を告げます。"),
    (
      "03-0000-1234です。\n", "03-0000-1234です。\n\n```sh\ncall 1234\n```\n\n![地図](img/map.png)\n\n<Map id=\"7\" />\n\n## 駐車場\n\n駐車場は12台分あります。\n"
    ),
  ]

  init() throws {
    folder = try TemporaryFolder()
    tool = BuiltTool(directory: folder.url)
    try folder.write("pairs:\n  - ja: \"my pages/*.ja.md\"\n    en: \"my pages/*.en.md\"\n", to: "taiyaku.yml")
    try folder.write(Self.japanese, to: "my pages/a.ja.md")
    try folder.write(Self.english, to: "my pages/a.en.md")
    #expect(try tool.run("sync", "--trust-all").status == 0)
    var japanese = Self.japanese
    for (old, new) in Self.edits {
      #expect(japanese.contains(old), "\(old)")
      japanese = japanese.replacingOccurrences(of: old, with: new)
    }
    // A section that moved.
    let section = "## 休みの日\n\n月曜日は休みです。祝日の月曜日は開いています。\n\n"
    #expect(japanese.contains(section))
    japanese = japanese.replacingOccurrences(of: section, with: "")
    japanese = japanese.replacingOccurrences(of: "### 料金", with: section + "### 料金")
    try folder.write(japanese, to: "my pages/a.ja.md")
    let english = Self.english.replacingOccurrences(of: "receive letters.", with: "receive letters and parcels.\n\nA note in English only.")
    try folder.write(english, to: "my pages/a.en.md")
  }

  /// The places that `status` prints: where the translation is or would stand, and where the source stands that has none.
  func places() throws -> [(place: String, line: String)] {
    let lines = try tool.run("status").output.split(separator: "\n").map(String.init).filter { $0.hasPrefix("my pages/") }
    return lines.flatMap { line -> [(String, String)] in
      let place = line.components(separatedBy: ": ")[0]
      let source = line.components(separatedBy: ", my pages/").dropFirst().first.map { ("my pages/" + $0, line) }
      return [(place, line)] + (source.map { [$0] } ?? [])
    }
  }

  @Test func everyPlaceThatIsPrintedCanBeConfirmed() throws {
    let before = try Data(contentsOf: URL(filePath: folder.path("taiyaku.lock")))
    let printed = try places()
    for state in ["stale", "missing", "orphaned", "drifted", "moved"] {
      #expect(printed.contains { $0.line.contains(state) }, "\(state) is part of the story: \(printed.map(\.line))")
    }
    #expect(printed.count > 15)
    for (place, line) in printed {
      try folder.write(before, to: "taiyaku.lock")
      let outcome = try tool.run("confirm", place)
      #expect(outcome.status == 0, "\(place): \(outcome.error)")
      let left = try places().map(\.line)
      #expect(!left.contains(line), "said again: \(line)")
    }
  }

  @Test func allOfThemTogetherLeaveNothingToDo() throws {
    let outcome = try tool.run(["confirm"] + places().map(\.place))
    #expect(outcome.status == 0, "\(outcome.error)")
    let status = try tool.run("status", "--fail-on", "stale,missing,orphaned,drifted")
    #expect(status.status == 0, "\(status.output)")
  }

  /// A list that was printed once is worked off from top to bottom; one place may stand for several sentences.
  @Test func oneAfterTheOther() throws {
    for (place, line) in try places() {
      let outcome = try tool.run("confirm", place)
      #expect(outcome.status == 0, "\(line): \(outcome.error)")
    }
    #expect(try tool.run("status").output.split(separator: "\n").allSatisfy { $0.hasSuffix("unchanged") })
  }

  /// The places of the machine forms are lines of the translation.
  @Test func theLinesOfMachineFormsCanBeConfirmed() throws {
    struct Report: Decodable {
      struct Diagnostic: Decodable {
        struct Location: Decodable {
          struct Range: Decodable { struct Start: Decodable { var line: Int }; var start: Start }
          var path: String
          var range: Range
        }
        var location: Location
      }
      var diagnostics: [Diagnostic]
    }
    let report = try JSONDecoder().decode(Report.self, from: Data(tool.run("status", "--format", "rdjson").output.utf8))
    #expect(report.diagnostics.count > 15)
    let lines = Set(report.diagnostics.map { "\($0.location.path):\($0.location.range.start.line)" })
    for place in lines.sorted() { #expect(try tool.run("confirm", place).status == 0, "\(place)") }
    #expect(try tool.run("status").status == 0)
  }
}
