/// Work on the elements of a list side by side; the results come in the list's order.
package enum Parallel {
  /// - Parameter transform: is told how many tasks it may use for one element
  package static func map<Element: Sendable, Result: Sendable, Failure: Error>(
    _ elements: [Element], jobs: Int, showing progress: (any ProgressMeter)? = nil,
    _ transform: @escaping @Sendable (Element, _ jobs: Int) async throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    let spare = max(1, jobs / max(1, elements.count))
    let outcomes = await withTaskGroup(of: (Int, Swift.Result<Result, Failure>).self) { group in
      var outcomes: [(Int, Swift.Result<Result, Failure>)] = []
      var next = 0
      func start() {
        let index = next
        let element = elements[index]
        next += 1
        group.addTask {
          do throws(Failure) { return (index, .success(try await transform(element, spare))) } catch { return (index, .failure(error)) }
        }
      }
      while next < min(jobs, elements.count) { start() }
      while let outcome = await group.next() {
        outcomes.append(outcome)
        progress?.advance(by: 1)
        if next < elements.count { start() }
      }
      progress?.finish()
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
    var results: [Result] = []
    for outcome in outcomes { results.append(try outcome.get()) }
    return results
  }
}
