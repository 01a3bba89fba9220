import Bitext

/// How work tells a person what it does: single remarks, and how far it has come.
package struct Conversation: Sendable {
  /// Says one thing, in one line without its end.
  package var note: @Sendable (Message) -> Void
  /// Begins to show progress.
  package var progress: @Sendable (_ total: Int, _ what: String) -> any ProgressMeter
  /// Whether hints and summaries are wanted beside results.
  package var isQuiet: Bool

  package init(
    note: @escaping @Sendable (Message) -> Void, progress: @escaping @Sendable (Int, String) -> any ProgressMeter, isQuiet: Bool
  ) {
    self.note = note
    self.progress = progress
    self.isQuiet = isQuiet
  }

  /// Says nothing.
  package static let silent = Conversation(note: { _ in }, progress: { _, _ in NoMeter() }, isQuiet: true)
}

/// The progress of a piece of work, told from any task.
package protocol ProgressMeter: Sendable {
  func advance(by steps: Int)
  func finish()
}

extension Parallel {
  /// The same, showing how many are done.
  package static func map<Element: Sendable, Result: Sendable, Failure: Error>(
    _ elements: [Element], jobs: Int, showing progress: any ProgressMeter,
    _ transform: @escaping @Sendable (Element, _ jobs: Int) async throws(Failure) -> Result
  ) async throws(Failure) -> [Result] {
    defer { progress.finish() }
    return try await map(elements, jobs: jobs, finished: { progress.advance(by: 1) }, transform)
  }
}

private struct NoMeter: ProgressMeter {
  func advance(by steps: Int) {}
  func finish() {}
}

/// A wish that cannot be worked on as it was said.
package struct UsageProblem: SaidError, Equatable {
  package let message: Message

  package init(_ message: Message) { self.message = message }
}
