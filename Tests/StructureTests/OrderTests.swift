import Testing

@testable import Structure

@Suite struct OrderTests {
  @Test func whatMustMoveSoThatTheRestRises() {
    #expect(Order.displaced([1, 2, 3]) == [])
    #expect(Order.displaced([1, 3, 2, 4]).count == 1)
    #expect(Order.displaced([5, 1, 2, 3]) == [0])
  }
}
