import Gate
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("2027-01-31", true), ("2024-02-29", true), ("2023-02-29", false), ("2027-1-31", false), ("2027-13-01", false), ("soon", false),
    ("", false),
  ])
  func readsDaysOfTheCalendar(_ text: String, _ isDay: Bool) {
    #expect(Day(text).map(\.description) == (isDay ? text : nil))
  }

  @Test(arguments: [
    (0, "1970-01-01"), (86399, "1970-01-01"), (86400, "1970-01-02"), (-1, "1969-12-31"), (951_782_400, "2000-02-29"),
    (1_795_219_200, "2026-11-21"),
  ])
  func knowsTheDayOfAMoment(_ seconds: Int, _ day: String) {
    #expect(Day(secondsSince1970: seconds).description == day)
  }

  @Test func daysAreOrdered() throws {
    #expect(try #require(Day("2026-12-31")) < #require(Day("2027-01-01")))
  }
}
