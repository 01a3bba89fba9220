/// Work spread over tasks. Results come in the order of what was worked on and are the same for any number of tasks.
package enum Parallel {
  /// Works on each element; never on more than `jobs` of them at once. With one job nothing leaves the caller's task.
  /// - Parameters:
  ///   - finished: told, on the caller's task, each time an element is done
  ///   - transform: is told how many tasks it may use for one element
  /// - Throws: what the first element, in order, that fails throws
  package static func map<Element: Sendable, Result: Sendable, Failure: Error>(
    _ elements: [Element], jobs: Int, finished: () -> Void = {},
    _ transform: @escaping @Sendable (Element, _ jobs: Int) async throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    let spare = max(1, jobs / max(1, elements.count))
    var results: [Result] = []
    if jobs <= 1 || elements.count <= 1 {
      for element in elements {
        results.append(try await transform(element, spare))
        finished()
      }
      return results
    }
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
        finished()
        if next < elements.count { start() }
      }
      return outcomes.sorted { $0.0 < $1.0 }.map(\.1)
    }
    for outcome in outcomes { results.append(try outcome.get()) }
    return results
  }

  /// Cuts a list into as many parts of one size as there are jobs, for work that is too small to be handed out one by one.
  package static func parts<Element: Sendable, Part: Sendable>(
    of elements: [Element], jobs: Int, _ transform: @escaping @Sendable (ArraySlice<Element>) async -> Part
  ) async -> [Part] {
    let jobs = max(1, jobs)
    let size = max(1, (elements.count + jobs - 1) / jobs)
    let parts = stride(from: 0, to: elements.count, by: size).map { elements[$0..<min($0 + size, elements.count)] }
    return await map(parts, jobs: jobs) { part, _ in await transform(part) }
  }
}
