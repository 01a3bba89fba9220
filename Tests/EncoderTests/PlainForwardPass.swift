import Foundation

/// The forward pass as one would write it on paper, in double precision: what the quick one is held against.
struct PlainForwardPass {
  let tiny: TinyEncoder

  private func matrix(_ name: String) -> [[Double]] {
    let (shape, elements) = tiny.arrays[name] ?? ([0, 0], [])
    return (0..<shape[0]).map { row in elements[row * shape[1]..<(row + 1) * shape[1]].map(Double.init) }
  }

  private func list(_ name: String) -> [Double] { (tiny.arrays[name]?.elements ?? []).map(Double.init) }

  private func times(_ row: [Double], _ matrix: [[Double]]) -> [Double] {
    (0..<matrix[0].count).map { column in zip(row, matrix).reduce(0) { $0 + $1.0 * $1.1[column] } }
  }

  private func normal(_ row: [Double], _ gain: [Double], _ shift: [Double]) -> [Double] {
    let mean = row.reduce(0, +) / Double(row.count)
    let variance = row.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(row.count)
    return row.indices.map { (row[$0] - mean) / (variance + 1e-6).squareRoot() * gain[$0] + shift[$0] }
  }

  private func positive(_ row: [Double]) -> [Double] { row.map { max(0, $0) } }

  private func sum(_ a: [Double], _ b: [Double]) -> [Double] { zip(a, b).map(+) }

  func vector(of ids: [Int]) -> [Double] {
    let (chunks, width, c) = (TinyEncoder.chunks, TinyEncoder.width, TinyEncoder.branch)
    let pieces = ids.map { id in
      (0..<width).map { Double(tiny.table[id % chunks][id / chunks * width + $0]) * list("scale")[id % chunks] + list("lo")[id % chunks] }
    }
    func joined(_ name: String) -> [Double] { [2, 3, 5].flatMap { list("\(name)\($0)") } }
    let inputs = pieces.map { piece in
      normal(sum([2, 3, 5].flatMap { times(piece, matrix("proj\($0)")) }, joined("proj_b")), joined("ln_g"), joined("ln_b"))
    }
    var rows = pieces
    for (b, (order, left)) in [(2, 0), (3, 1), (5, 2)].enumerated() {
      var x = inputs.map { Array($0[b * c..<(b + 1) * c]) }
      for layer in ["1", "2"] {
        let out = x.indices.map { t in
          let window = (t - left..<t - left + order).flatMap { x.indices.contains($0) ? x[$0] : Array(repeating: 0, count: c) }
          return positive(sum(times(window, matrix("w\(layer)_\(order)")), list("b\(layer)_\(order)")))
        }
        x = zip(x, out).map(sum)
      }
      for t in rows.indices { rows[t] += x[t] }
    }
    let n = Double(ids.count)
    let total = rows.map { sum(times(normal($0, list("ln_g"), list("ln_b")), matrix("cnn_W")), list("cnn_b")) }.reduce(
      Array(repeating: 0, count: 8), sum)
    let mean = total.map { $0 / n.squareRoot() }
    let y0 = positive(times(mean, matrix("d0")))
    let y1 = positive(sum(times(mean, matrix("p1")), times(y0, matrix("d1"))))
    let y2 = positive(times(y1, matrix("d2")))
    let z = sum(times(y1, matrix("p3")), times(y2, matrix("d3"))).map(tanh)
    let length = z.reduce(0) { $0 + $1 * $1 }.squareRoot()
    return z.map { $0 / length }
  }
}
