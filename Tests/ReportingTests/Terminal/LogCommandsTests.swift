import Reporting
import Testing

@Suite struct LogCommandsTests {
  @Test(arguments: [
    ("費用 ##[stop-commands]x", "費用 ##\u{200B}[stop-commands]x"), ("a\n  ::error file=q::w", "a\n  :\u{200B}:error file=q::w"),
    ("##vso[task.complete]", "##\u{200B}vso[task.complete]"), ("## A heading", "## A heading"), ("### A heading", "### A heading"),
    ("std::string", "std::string"), ("a ::b::", "a ::b::"),
  ])
  func nothingIsObeyed(_ text: String, _ shown: String) {
    #expect(LogCommands.silenced(text) == shown)
  }
}
