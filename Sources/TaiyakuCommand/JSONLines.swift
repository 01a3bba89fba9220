import Bitext
import Records

/// The `--jsonl` loop: one JSON object a line from standard input, one a line to standard output, in input order. A record that
/// cannot be processed gives `{"id":…,"error":"…"}` in its place, and the stream goes on.
enum JSONLines {
  /// Records in flight at once: memory stays bounded by this many of the largest record.
  private static let batchPerJob = 32

  /// - Parameters:
  ///   - jobs: how many records are worked on side by side; the output is the same for any number
  ///   - transform: must not depend on other records; is told how many tasks it may use for one
  /// - Returns: false when a record failed
  static func process<Record: Decodable & Sendable, Answer: Encodable & Sendable>(
    jobs: Int = 1, isQuiet: Bool = false, _ transform: @escaping @Sendable (Record, _ jobs: Int) async throws -> Answer
  ) async -> Bool {
    await process(jobs: jobs, isQuiet: isQuiet) { line, jobs in await RecordLine.answer(to: line) { try await transform($0, jobs) } }
  }

  /// The same for those who read the bytes of a line themselves.
  static func process(
    jobs: Int = 1, isQuiet: Bool = false, answering answer: @escaping @Sendable (_ line: [UInt8], _ jobs: Int) async -> ([UInt8], Bool)
  ) async -> Bool {
    var succeeded = true
    // Beside answers on the same terminal a line of progress would only be in the way.
    var progress = ProgressLine(total: nil, what: "records", isQuiet: isQuiet || StandardOutput.isTerminal)
    var done = 0
    var lines = StandardInputLines()
    var batch: [[UInt8]] = []
    var bytes = 0
    func finish() async {
      for (line, ok) in await answers(to: batch, jobs: jobs, answer) {
        StandardOutput.write(data: line)
        succeeded = succeeded && ok
      }
      done += batch.count
      progress.advance(to: done)
      batch.removeAll(keepingCapacity: true)
      bytes = 0
      StandardOutput.flush()
    }
    reading: while true {
      // A sender that waits for its answers before it goes on must get them.
      switch lines.next(waiting: batch.isEmpty) {
      case .pause: await finish()
      case .end: break reading
      case .tooLong:
        await finish()
        let limit = StandardInputLines.limit >> 20
        StandardOutput.write(RecordLine.failure("the record is longer than \(limit) MiB; send it in parts"))
        succeeded = false
      case .line(let line):
        if RecordLine.isBlank(line) { continue }
        batch.append(line)
        bytes += line.count
        if batch.count >= jobs * batchPerJob || bytes >= 1 << 24 { await finish() }
      }
    }
    await finish()
    progress.finish()
    return succeeded
  }

  private static func answers(
    to lines: [[UInt8]], jobs: Int, _ answer: @escaping @Sendable (_ line: [UInt8], _ jobs: Int) async -> ([UInt8], Bool)
  ) async -> [([UInt8], Bool)] {
    // A record that comes alone may be a long one: all tasks work on it.
    let jobsPerRecord = max(1, jobs / max(1, lines.count))
    return await Parallel.parts(of: lines, jobs: jobs) { part in
      var answers: [([UInt8], Bool)] = []
      for line in part { answers.append(await answer(line, jobsPerRecord)) }
      return answers
    }.flatMap { $0 }
  }
}
