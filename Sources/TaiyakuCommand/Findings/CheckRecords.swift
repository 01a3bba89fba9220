import AlignmentEngine
import ArgumentParser
import Bitext
import Project
import Records
import Synchronization

/// `check --jsonl`: pairs of sentence lists in, findings out.
enum CheckRecords {
  private final class Seen: Sendable {
    let failing = Mutex(false)
  }

  static func run(_ project: Project) async throws {
    let seen = Seen()
    let checker = project.checker()
    let failOn = project.settings.failOn
    let succeeded = await JSONLines.process(
      jobs: project.settings.jobs, isQuiet: project.conversation.isQuiet
    ) { (record: CheckRecord, jobs: Int) -> CheckAnswer in
      try record.checkLanguages()
      // The dictionary is opened for the first record without beads: those that have them need none.
      let findings = try await record.findings(checker, jobs: jobs) {
        let units = BothLanguages(ja: record.ja, en: record.en).map { $0.map { AlignmentUnit($0) } }
        return try await project.aligner().aligner.align(ja: units.ja, en: units.en, jobs: jobs).beads
      }
      if findings.contains(where: { failOn.isReached(by: $0.severity) }) { seen.failing.withLock { $0 = true } }
      return CheckAnswer(findings, of: record)
    }
    try project.checkMeaning()
    if !succeeded { throw ExitCode(2) }
    if seen.failing.withLock({ $0 }) { throw ExitCode(1) }
  }
}
