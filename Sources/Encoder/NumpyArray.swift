/// An array as NumPy saves it (numpy.org, "NEP 1: a simple file format for NumPy arrays"): numbers of one kind, row by row.
package struct NumpyArray {
  /// Elements by dimension.
  package let shape: [Int]
  private let kind: Substring
  private let data: ArraySlice<UInt8>

  /// - Returns: nil for bytes that are none, or that hold less than they say
  package init?(_ bytes: [UInt8]) {
    guard bytes.count > 12, bytes.starts(with: [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]) else { return nil }
    let isLong = bytes[6] > 1
    let length = bytes[8..<(isLong ? 12 : 10)].reversed().reduce(0) { $0 << 8 | Int($1) }
    let start = isLong ? 12 : 10
    guard length <= bytes.count - start else { return nil }
    let header = String(decoding: bytes[start..<start + length], as: UTF8.self)
    guard let kind = Self.value(of: "'descr'", in: header, until: ","), let shape = Self.value(of: "'shape'", in: header, until: ")"),
      header.contains("'fortran_order': False")
    else { return nil }
    self.kind = kind.filter { $0 != "'" && $0 != " " }[...]
    self.shape = shape.split(whereSeparator: { !$0.isNumber }).compactMap { Int($0) }
    data = bytes[(start + length)...]
    guard let width = ["|u1": 1, "|i1": 1, "<f4": 4, "<f8": 8][self.kind] else { return nil }
    var size = width
    for count in self.shape {
      let product = size.multipliedReportingOverflow(by: count)
      if product.overflow || count > 1 << 24 { return nil }
      size = product.partialValue
    }
    guard size == data.count else { return nil }
  }

  private static func value(of key: String, in header: String, until end: Character) -> Substring? {
    header.firstRange(of: key).map { header[$0.upperBound...].drop { $0 == ":" || $0 == " " }.prefix { $0 != end } }
  }

  /// nil where they are no bytes.
  package var octets: ArraySlice<UInt8>? { kind == "|u1" ? data : nil }

  /// nil where they are no numbers of four or eight bytes.
  package var floats: [Float]? {
    switch kind {
    case "<f4":
      stride(from: data.startIndex, to: data.endIndex, by: 4).map { Float(bitPattern: UInt32(truncatingIfNeeded: word(at: $0, of: 4))) }
    case "<f8": stride(from: data.startIndex, to: data.endIndex, by: 8).map { Float(Double(bitPattern: word(at: $0, of: 8))) }
    default: nil
    }
  }

  private func word(at place: Int, of width: Int) -> UInt64 { data[place..<place + width].reversed().reduce(0) { $0 << 8 | UInt64($1) } }
}
