internal import CMatrix

/// A matrix of weights as the kernel reads it: panels of 16 columns, the last filled up with zeros.
struct PackedMatrix: Sendable, Equatable {
  let rows: Int
  let columns: Int
  let panels: [Float]

  /// - Parameter elements: row by row
  init(rows: Int, columns: Int, elements: [Float]) {
    (self.rows, self.columns) = (rows, columns)
    let width = Int(CMATRIX_PANEL)
    var panels = [Float](repeating: 0, count: Self.size(rows, columns))
    for row in 0..<rows {
      for column in 0..<columns {
        panels[(column / width * rows + row) * width + column % width] = elements[row * columns + column]
      }
    }
    self.panels = panels
  }

  /// - Returns: nil where they are too many or too few
  init?(rows: Int, columns: Int, panels: [Float]) {
    guard panels.count == Self.size(rows, columns) else { return nil }
    (self.rows, self.columns, self.panels) = (rows, columns, panels)
  }

  private static func size(_ rows: Int, _ columns: Int) -> Int {
    (columns + Int(CMATRIX_PANEL) - 1) / Int(CMATRIX_PANEL) * Int(CMATRIX_PANEL) * rows
  }

  /// `a` × this.
  /// - Parameters:
  ///   - a: `count` rows of as many elements as this has rows, each `stride` elements after the one before, beginning at `start`
  ///   - result: `count` rows of as many elements as this has columns
  func multiply(_ a: [Float], start: Int = 0, count: Int, stride: Int, into result: inout [Float]) {
    guard count > 0 else { return }
    precondition(start + (count - 1) * stride + rows <= a.count && count * columns <= result.count)
    a.withUnsafeBufferPointer { a in
      panels.withUnsafeBufferPointer { panels in
        result.withUnsafeMutableBufferPointer { result in
          guard let left = a.baseAddress, let right = panels.baseAddress, let out = result.baseAddress else { return }
          cmatrix_multiply(left + start, count, rows, stride, right, columns, out, columns)
        }
      }
    }
  }
}
