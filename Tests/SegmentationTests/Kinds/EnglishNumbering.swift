import Testing

/// Labels, items, units and citations whose full stop ends nothing, and ends that look like them.
@Suite struct EnglishNumbering {
  @Test(arguments: [
    "Theorem 2. Every finite group has a chain. ‖We omit the proof.",
    "Section 12. The board meets monthly. ‖Section 13. Minutes are public.",
    "Q12. Do you deliver? ‖A12. Yes, within the city.",
    "Schedule 2. Fees are set each year.",
  ])
  func labelsAndNumbers(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Compare Fig. B with Eq. C before you go on. ‖They differ.",
    "See App. E for the forms. ‖Sign both.",
    "Ex. C. The signed lease. ‖Ex. D. A letter.",
    "Are you there? ‖No. ‖I have work.",
  ])
  func labelsAndLetters(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "He plays string E. ‖Listen closely.",
    "Patients were given drug B. ‖Symptoms eased within days.",
  ])
  func lettersThatNameThings(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "You need three things: 1. a bowl, 2. a whisk and 3. patience. ‖Start early.",
    "A visa is issued if 1. the form is complete and 2. the fee is paid. ‖Allow ten days.",
    "Choose 1. for English or 2. for Welsh. ‖Stay on the line.",
  ])
  func itemsInsideASentence(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "The pool is 50 m. ‖Swimmers train at dawn.",
    "The road climbs 800 ft. ‖Cyclists suffer.",
    "The film runs 95 mins. ‖Tickets cost nine pounds.",
    "Length 4 ft. ‖Width 2 ft. ‖Height 30 in.",
  ])
  func unitsAtTheEnd(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "A ticket costs Rp. 5000. ‖The guide costs Rp. 9000.",
    "The case is Dkt. 2201. ‖It is old.",
  ])
  func shortWordsBeforeNumbers(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "We follow Ref. ?? here. ‖The proof is short.",
    "The steps of Ch. ?? hold. ‖Nothing else does.",
  ])
  func unresolvedReferences(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "[1] E. Brown, Ships, 1975. ‖[2] F. Green, Sails, 1981."
  ])
  func referenceNumbers(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Blessed are the meek. (Matt. 5:5) ‖Many have quoted it.",
    "The vessel sank within the hour. (Miller 1998, p. 44) ‖No one was saved.",
    "The rate fell in autumn. (Jones 2004) ‖It has not recovered.",
  ])
  func sourcesInBrackets(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }

  @Test(arguments: [
    "Delivery is free.* ‖Returns are not.",
    "Can it fly?* ‖Only in theory.",
    "Nobody was hurt.*** ‖The car was a wreck.",
  ])
  func footnoteSigns(_ expected: String) {
    #expect(remarked(expected, .en) == expected)
  }
}
