import Testing

/// Abbreviations nobody can list, and those that open a sentence.
@Suite struct EnglishAbbreviations {
  @Test(arguments: [
    "St. Albans has a market on Saturdays. ‖The square fills up by nine.",
    "St. Kitts exports sugar. ‖Nevis does too.",
    "\"St. Ives is lovely in winter,\" she said. ‖We booked two nights.",
  ])
  func saintsAtTheHead(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The proof by J.-L. Nicolas is short. ‖Read it first.",
    "We thank S.-H. Park for the samples. ‖They were pure.",
    "It was drawn by E.-M. Fischer. ‖She signed it in ink.",
  ])
  func initialsWithHyphens(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The result appeared in Ann. Phys. 17, 891 (1905). ‖It changed everything.",
    "See J. Appl. Mech. 12, 69 for the derivation. ‖It is long.",
    "The paper is in Mon. Not. R. Astron. Soc. 95, 207. ‖Few cite it.",
    "Details are in Phys. Lett. B 210, 5 (1988). ‖Read them.",
  ])
  func journals(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "A bust of Chr. Gluck stood there. ‖It was marble."
  ])
  func firstNames(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The anime Kimi to Boku. was cheerful. ‖I liked it.",
    "Run the linter on . before you push. ‖It is quick.",
    "The spec. is available online. ‖Print it.",
  ])
  func beforeLowerCase(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The market opens at 8 a.m. E.S.T. ‖Be early.",
    "The vote ended at 6 p.m. C.S.T. ‖Results came later.",
    "Open from 3 p.m. – 7 p.m. on weekdays. ‖Closed on Sundays.",
  ])
  func zonesAndDashesAfterTheTime(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }
}
