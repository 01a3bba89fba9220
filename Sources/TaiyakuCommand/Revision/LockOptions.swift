import ArgumentParser
import Bitext
import Project

/// What the commands that work with the lock file understand.
struct LockOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The lock file; by default as in taiyaku.yml, else taiyaku.lock beside it.", valueName: "file"))
  var lock: String?

  @Option(
    help: ArgumentHelp(
      "The source language: ja or en (not the order of the files). By default as in taiyaku.yml, else ja.", valueName: "language"))
  var from: Language?

  @Option(help: ArgumentHelp("The configuration; by default taiyaku.yml here or above.", valueName: "file"))
  var config: String?

  /// The articles beside what their lock file says of them.
  func project(
    _ files: [String], _ evidence: EvidenceOptions, _ articles: ArticleOptions, quiet: Bool, mustExist: Bool,
    inOrder: Bool = false
  ) throws -> LockedProject {
    var settings = try Settings.serving(files, named: config)
    settings.take(from: from)
    evidence.apply(to: &settings)
    try articles.apply(to: &settings)
    if let lock { settings.lock = lock }
    return try LockedProject(Project(settings, .terminal(quiet: quiet)), files: files, mustExist: mustExist, inOrder: inOrder)
  }
}
