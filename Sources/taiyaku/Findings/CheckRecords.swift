import AlignmentEngine
import ArgumentParser
import Bitext
import Records
import Synchronization
import Terminology

/// `check --jsonl`: pairs of sentence lists in, findings out.
enum CheckRecords {
  private final class Seen: Sendable {
    let failing = Mutex(false)
  }

  /// Opened for the first record without beads: those that have them need no dictionary.
  private final class AlignerWhenNeeded: Sendable {
    private let aligner = Mutex<Aligner?>(nil)
    private let open: @Sendable () throws -> Aligner

    init(_ open: @escaping @Sendable () throws -> Aligner) { self.open = open }

    func get() throws -> Aligner {
      try aligner.withLock { aligner in
        if let aligner { return aligner }
        let opened = try open()
        aligner = opened
        return opened
      }
    }
  }

  static func run(
    _ checker: TermChecker, failOn: FailLevel, jobs: Int, isQuiet: Bool = false,
    aligner open: @escaping @Sendable (Glossary) throws -> Aligner
  ) async throws {
    let seen = Seen()
    let aligner = AlignerWhenNeeded { try open(checker.glossary) }
    let succeeded = await JSONLines.process(jobs: jobs, isQuiet: isQuiet) { (record: CheckRecord, jobs: Int) -> CheckAnswer in
      try record.checkLanguages()
      let findings = try await record.findings(checker, jobs: jobs) {
        let units = BothLanguages(ja: record.ja, en: record.en).map { $0.map { AlignmentUnit($0) } }
        return try await aligner.get().align(ja: units.ja, en: units.en, jobs: jobs).beads
      }
      if findings.contains(where: { failOn.isReached(by: $0.severity) }) { seen.failing.withLock { $0 = true } }
      return CheckAnswer(findings, of: record)
    }
    if !succeeded { throw ExitCode(2) }
    if seen.failing.withLock({ $0 }) { throw ExitCode(1) }
  }
}
