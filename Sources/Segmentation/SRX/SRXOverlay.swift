/// Lets SRX rules overrule the built-in ones: what no SRX rule speaks of stays as it was.
enum SRXOverlay {
  /// - Parameters:
  ///   - sentences: the built-in cut of `text`, changed in place
  ///   - base: added to every range put out
  static func apply<Observer: DecisionObserver>(
    _ rules: SRXRules, to sentences: inout [Range<Int>], in text: TextView, base: Int, _ observer: inout Observer
  ) {
    guard let first = sentences.first?.lowerBound, let last = sentences.last?.upperBound else { return }
    var starts: [Int] = []
    var builtIn = sentences.dropFirst().map(\.lowerBound)[...]
    for verdict in rules.verdicts(in: text) {
      let place = verdict.place + base
      while let next = builtIn.first, next < place { starts.append(builtIn.removeFirst()) }
      if builtIn.first == place { builtIn.removeFirst() }
      guard place > first, place < last else { continue }
      if verdict.isBreak { starts.append(place) }
      observer.record(
        verdict.isBreak ? .cut(.srxBreak) : .keep(.srxException), at: verdict.place, mark: verdict.place..<verdict.place,
        note: rules.name(of: verdict.rule))
    }
    starts += builtIn
    var result: [Range<Int>] = []
    var start = first
    for next in starts + [last] {
      let end = text.trimSpace(before: next - base, from: start - base) + base
      if end > start { result.append(start..<end) }
      start = next
    }
    sentences = result
  }
}
