extension NumberExpressions {
  /// What numbers that follow each other say together: 2時間30分 is one length of time, said in two.
  /// - Returns: each sum in the base unit of its dimension, and the numbers it is made of
  package static func sums(of numbers: [NumberExpression]) -> [(sum: NumberExpression, members: Range<Int>)] {
    NumberComparison.sums(of: numbers).map { sum in
      let place = numbers[sum.members.lowerBound].range.lowerBound..<numbers[sum.members.upperBound - 1].range.upperBound
      return (NumberExpression(kind: .quantity, value: sum.measured, unit: NumberUnit(sum.dimension), range: place), sum.members)
    }
  }
}
