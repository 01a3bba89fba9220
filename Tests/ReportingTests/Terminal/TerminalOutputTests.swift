import Reporting
import Testing

@Suite struct TerminalOutputTests {
  @Test(arguments: [
    ("plain 日本語", "plain 日本語"), ("\u{1B}[31mred\u{1B}[0m", "␛[31mred␛[0m"), ("a\tb\r\nc", "a b c"), ("\u{9B}2J", "\u{FFFD}2J"),
    ("x\u{202E}y", "x\u{FFFD}y"), ("\u{7F}", "␡"), ("\u{0}", "␀"),
  ])
  func controlsAreShownNotObeyed(_ text: String, _ shown: String) {
    #expect(PrintableText.line(text) == shown)
  }

  @Test func coloursFollowTheTerminalAndTheEnvironment() {
    #expect(TerminalStyle(.auto, isTerminal: true, environment: [:]).isEnabled)
    #expect(!TerminalStyle(.auto, isTerminal: false, environment: [:]).isEnabled)
    #expect(!TerminalStyle(.auto, isTerminal: true, environment: ["NO_COLOR": "1"]).isEnabled)
    #expect(TerminalStyle(.auto, isTerminal: true, environment: ["NO_COLOR": ""]).isEnabled)
    #expect(!TerminalStyle(.auto, isTerminal: true, environment: ["TERM": "dumb"]).isEnabled)
    #expect(TerminalStyle(.auto, isTerminal: false, environment: ["CLICOLOR_FORCE": "1"]).isEnabled)
    #expect(TerminalStyle(.always, isTerminal: false, environment: ["NO_COLOR": "1"]).isEnabled)
    #expect(!TerminalStyle(.never, isTerminal: true, environment: ["CLICOLOR_FORCE": "1"]).isEnabled)
  }

  @Test func styleWrapsTextInEscapesOrLeavesIt() {
    #expect(TerminalStyle(isEnabled: true)("x", .bold, .red) == "\u{1B}[1;31mx\u{1B}[0m")
    #expect(TerminalStyle.plain("x", .bold) == "x")
  }

  @Test func tablesAlignByDisplayWidth() {
    var table = TextTable([.init("term"), .init("n", .right), .init("note", maximum: 8)])
    table.add("神経保護", "3", "")
    table.add("exosome", "12", "小さな泡のこと")
    #expect(
      table.render() == """
        term       n  note
        神経保護   3
        exosome   12  小さな泡
                      のこと

        """)
  }

  @Test func colouringMovesNoColumn() {
    var table = TextTable([.init("a"), .init("b")])
    table.add([.init("対", .red), "x"])
    let plain = table.render()
    let coloured = table.render(style: TerminalStyle(isEnabled: true))
    #expect(coloured.contains("\u{1B}[31m対\u{1B}[0m  x"))
    #expect(plain == "a   b\n対  x\n")
  }
}
