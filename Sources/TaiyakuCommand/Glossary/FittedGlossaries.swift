import Bitext
import Project
import Terminology

/// The articles of the project, aligned once, for the glossaries that are held against them.
struct FittedGlossaries {
  private let project: Project
  private let pairs: [AlignedPair]

  init(config: String?, isQuiet: Bool) async throws {
    let settings = try Settings.serving([], named: config)
    let project = try Project(settings, .terminal(quiet: isQuiet))
    let files = try project.articles(named: [])
    let aligner = try project.aligner()
    let progress = project.conversation.progress(files.count, "articles aligned")
    pairs = try await Parallel.map(files, jobs: settings.jobs, showing: progress) { files, spare in
      await aligner.pair(try project.loader.documents(files), jobs: spare)
    }
    self.project = project
  }

  func problems(of glossary: Glossary) -> [GlossaryProblem] { GlossaryFitness.problems(in: pairs, checker: project.checker(glossary)) }
}
