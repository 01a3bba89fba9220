import Testing

/// Lines of English that stand by themselves, and lines that were only wrapped.
@Suite struct EnglishLines {
  @Test(arguments: [
    "socks\n‖toothbrush\n‖phone charger",
    "you awake\n‖cant sleep\n‖call me",
    "red\n‖green\n‖dark blue",
  ])
  func shortLinesInLowerCase(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Address:\n‖behind the old mill",
    "Method:\n‖boil, drain, serve",
  ])
  func labelsOnALineOfTheirOwn(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "See you on Friday!\n\n‖Cheers,\n‖Rob",
    "Many thanks for your help,\n‖The Parents' Committee",
    "Love,\n‖Grandma",
  ])
  func closingsOfLetters(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "0:42\n‖now add the flour",
    "00:01:02,000 --> 00:01:04,000\n‖we never saw him again.",
  ])
  func timeCodes(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "On 3 May 2021, at 10:02, Li Wei <li@example.org> wrote:\n‖> Can we meet?\n‖> Any day is fine."
  ])
  func quotedMail(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }
}
