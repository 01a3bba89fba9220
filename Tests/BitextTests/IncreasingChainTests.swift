import Bitext
import Testing

@Suite struct IncreasingChainTests {
  /// Every subset of small permutations.
  @Test(arguments: [
    [0], [1, 0], [2, 0, 1], [3, 1, 2, 0], [1, 2, 3, 4, 0], [4, 0, 3, 1, 2, 5], [5, 4, 3, 2, 1, 0], [2, 3, 0, 1, 5, 4, 6],
  ])
  func isTheHeaviest(_ values: [Int]) {
    let weights = values.indices.map { 3 + ($0 * 7) % 5 }
    let kept = IncreasingChain.kept(of: values, weights: weights)
    var best = 0
    for subset in 0..<(1 << values.count) {
      let chosen = values.indices.filter { subset >> $0 & 1 == 1 }
      if zip(chosen, chosen.dropFirst()).allSatisfy({ values[$0] < values[$1] }) { best = max(best, chosen.reduce(0) { $0 + weights[$1] }) }
    }
    let mine = values.indices.filter { kept[$0] }
    #expect(zip(mine, mine.dropFirst()).allSatisfy { values[$0] < values[$1] })
    #expect(mine.reduce(0) { $0 + weights[$1] } == best)
  }

  /// Two sentences of one side are never both taken for one of the other.
  @Test func aRowAndAColumnGiveOnePoint() {
    let chain = IncreasingChain.heaviest(rows: [0, 0, 1, 2], columns: [0, 1, 1, 1], weights: [1.0, 2.0, 3.0, 1.0])
    #expect(chain == [0, 2])
  }
}
