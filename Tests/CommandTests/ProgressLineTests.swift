import Testing

@testable import TaiyakuCommand

@Suite struct ProgressLineTests {
  @Test(arguments: [
    (120, 400, 10.0, "120 of 400 articles, 12 a second, 24 s left"), (1, 3, 2.0, "1 of 3 articles, 0.5 a second, 4 s left"),
    (10, 1000, 100.0, "10 of 1000 articles, 0.1 a second, 2 h 45 min left"), (400, 400, 10.0, "400 of 400 articles, 40 a second, 0 s left"),
  ])
  func saysRateAndTime(_ done: Int, _ total: Int, _ seconds: Double, _ line: String) {
    #expect(ProgressLine.line(done: done, total: total, what: "articles", seconds: seconds) == line)
  }

  @Test func ofAStreamTheEndIsNotKnown() {
    #expect(ProgressLine.line(done: 1200, total: nil, what: "records", seconds: 4) == "1200 records, 300 a second")
  }
}
