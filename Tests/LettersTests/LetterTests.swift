import Testing

@testable import Letters

/// Letters in code are letters, and compare with code points.
@Suite struct LetterTests {
  @Test func aLetterIsItsCodePoint() {
    let share: UInt32 = 0x5272
    #expect(share == "割")
    #expect(share != "当")
    #expect(["強", "割"].contains(share))
    switch share {
    case "分", "割": break
    default: Issue.record("not told")
    }
  }
}
