import Reporting
import Testing

@Suite struct HyperlinksTests {
  /// Only terminals that say who they are get links; a pipe, a log of CI and a person without colours never do.
  @Test(arguments: [
    (["TERM": "xterm-kitty"], true), (["TERM": "alacritty"], true), (["TERM_PROGRAM": "WezTerm"], true), (["VTE_VERSION": "7200"], true),
    (["VTE_VERSION": "5000"], false), (["WT_SESSION": "x"], true), (["KONSOLE_VERSION": "230400"], true),
    (["TERM": "xterm-256color"], false),
    (["TERM": "dumb", "VTE_VERSION": "7200"], false), (["TERM": "xterm-kitty", "NO_COLOR": "1"], false), ([:], false),
    (["TERM": "xterm-kitty", "NO_COLOR": ""], true), (["TERM": "xterm-kitty", "CI": "true"], false),
    (["TERM": "xterm-kitty", "FORCE_HYPERLINK": "0"], false), (["FORCE_HYPERLINK": "1"], true),
  ])
  func whoGetsLinks(_ environment: [String: String], _ isLinked: Bool) {
    let links = Hyperlinks(isTerminal: true, environment: environment, folder: "/home", machine: "m")
    #expect((links("a", to: "a") != "a") == isLinked)
    let piped = Hyperlinks(isTerminal: false, environment: environment, folder: "/home", machine: "m")
    #expect((piped("a", to: "a") != "a") == (environment["FORCE_HYPERLINK"] == "1"))
  }

  @Test(arguments: [
    ("記事/a b.md", "file://host/home/%E8%A8%98%E4%BA%8B/a%20b.md"), ("./a.md", "file://host/home/a.md"),
    ("/etc/x#1", "file://host/etc/x%231"),
    ("../a.md", "file://host/home/../a.md"), ("\u{1B}]8;;evil", "file://host/home/%1B%5D8%3B%3Bevil"),
  ])
  func addressesAreWholeAndHarmless(_ path: String, _ address: String) {
    let links = Hyperlinks(isTerminal: true, environment: ["TERM": "foot"], folder: "/home", machine: "host")
    #expect(links("here", to: path, line: 3) == "\u{1B}]8;;\(address)\u{1B}\\here\u{1B}]8;;\u{1B}\\")
  }

  @Test func theLineIsNamedWhereTheTerminalUnderstandsIt() {
    let links = Hyperlinks(isTerminal: true, environment: ["TERM_PROGRAM": "vscode"], folder: "/home", machine: "host")
    #expect(links("a", to: "a", line: 12).contains("/home/a#12\u{1B}"))
  }

  @Test(arguments: ["", "-"]) func whatIsNoFileIsNoLink(_ path: String) {
    let links = Hyperlinks(isTerminal: true, environment: ["TERM": "foot"], folder: "/home", machine: "host")
    #expect(links("standard input", to: path) == "standard input")
  }
}
