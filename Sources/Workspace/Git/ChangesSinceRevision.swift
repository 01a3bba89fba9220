/// The project as it was at a revision, to tell what was written since.
package struct ChangesSinceRevision: Sendable {
  package let tree: CommitTree
  private let renames: [String: String]
  private let configuration: Configuration

  /// The state where the history of the working files parted from the revision's: what others did on the revision's branch meanwhile
  /// does not count.
  /// - Throws: `GitRepository.Failure` where there is no repository or no such revision
  package init(_ revision: String, in configuration: Configuration) throws {
    let repository = try GitRepository(folder: configuration.root)
    let commit = try repository.commit(revision)
    let base = try repository.parting(from: commit)
    tree = try CommitTree(repository, commit: base)
    renames = try repository.renames(from: base, to: nil)
    self.configuration = configuration
  }

  /// What a file was called then.
  package func before(_ path: String) -> String { renames[tree.repository.relative(path)].map(configuration.located) ?? path }
}
