import Testing

@testable import Encoder

/// The quick arithmetic says what the plain one says.
@Suite struct ArithmeticTests {
  @Test(arguments: [(1, 1, 1), (5, 7, 16), (6, 40, 17), (13, 3, 33), (29, 64, 48)])
  func productsAreThoseOfThePlainRule(_ rows: Int, _ inner: Int, _ columns: Int) {
    let a = (0..<rows * inner).map { Float($0 % 11) - 5 }
    let b = (0..<inner * columns).map { Float($0 % 7) - 3 }
    var c = [Float](repeating: 0, count: rows * columns)
    PackedMatrix(rows: inner, columns: columns, elements: b).multiply(a, count: rows, stride: inner, into: &c)
    for i in 0..<rows {
      for j in 0..<columns { #expect(c[i * columns + j] == (0..<inner).reduce(0) { $0 + a[i * inner + $1] * b[$1 * columns + j] }) }
    }
  }

  @Test func rowsMayOverlap() {
    let a: [Float] = [1, 2, 3, 4, 5]
    var c: [Float] = [0, 0, 0]
    PackedMatrix(rows: 3, columns: 1, elements: [1, 10, 100]).multiply(a, count: 3, stride: 1, into: &c)
    #expect(c == [321, 432, 543])
  }

  @Test func arraysOfNumPyAreRead() throws {
    let floats = try #require(NumpyArray(Numpy.bytes("<f4", [2, 1], [0, 0, 128, 63, 0, 0, 0, 192])))
    #expect(floats.shape == [2, 1])
    #expect(floats.floats == [1, -2])
    #expect(floats.octets == nil)
    let octets = try #require(NumpyArray(Numpy.bytes("|u1", [3], [7, 8, 9])))
    #expect(octets.octets.map(Array.init) == [7, 8, 9])
    #expect(NumpyArray(Numpy.bytes("<f4", [2, 1], [0, 0, 128, 63])) == nil, "cut")
    #expect(NumpyArray(Numpy.bytes("|O8", [1], [0])) == nil, "another kind")
    #expect(NumpyArray(Numpy.bytes("<f4", [1 << 24, 1 << 24, 1 << 24], [])) == nil, "as many as no number holds")
    #expect(NumpyArray(Array("no array, only text".utf8)) == nil)
  }
}
