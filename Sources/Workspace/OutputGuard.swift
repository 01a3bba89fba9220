import Bitext
import Glibc

/// Stands before every file a run writes. What a repository holds never decides that something outside of it is written: neither its
/// links nor its configuration; and no run replaces what it reads.
package struct OutputGuard: Sendable {
  /// What a file is to the project. A run may write a file anew that it reads in the same role.
  package enum Role: Sendable, Equatable { case result, glossary, pins, lock, baseline, configuration, article }

  private let root: String
  private let boundary: ProjectBoundary
  private let inputs: RunInputs
  private let kept = KeptFiles()

  /// - Parameters:
  ///   - root: the project's folder, "" for the current one
  ///   - inputs: what the run reads
  package init(root: String = "", reading inputs: [(path: String, role: Role)] = []) {
    self.root = root
    boundary = ProjectBoundary(root: root)
    self.inputs = RunInputs(inputs)
  }

  /// - Parameters:
  ///   - named: the file or the folder of the command line that the path is, or lies in; nil where nobody named the place
  /// - Throws: `OutputRefused`
  package func check(_ path: String, as role: Role = .result, named: String? = nil) throws(OutputRefused) {
    let real = try checkPlace(path, named)
    var target = stat()
    // Where it leads: "a.md/" is no file, and would be written as a.md.
    let isThere = stat(path, &target) == 0 || stat(real, &target) == 0
    let kind = target.st_mode & S_IFMT
    if isThere, named == nil, kind != S_IFREG, kind != S_IFDIR { throw OutputRefused(path: path, reason: .special) }
    if isThere, kind != S_IFREG { return }
    if inputs.hold(real, isThere ? target : nil, writtenAs: role) { throw OutputRefused(path: path, reason: .input) }
    if isThere, let kept = kept.role(of: real), kept != role { throw OutputRefused(path: path, reason: .kept) }
  }

  /// The same for several files of one run, none of which may be another.
  /// - Throws: `OutputRefused`
  package func check(together files: [(path: String, role: Role, named: String?)]) throws(OutputRefused) {
    var places: Set<String> = []
    for file in files {
      try check(file.path, as: file.role, named: file.named)
      var status = stat()
      // A terminal or /dev/null takes any number.
      if stat(file.path, &status) == 0, status.st_mode & S_IFMT != S_IFREG { continue }
      if let real = RealPath.of(file.path), !places.insert(real).inserted { throw OutputRefused(path: file.path, reason: .twice) }
    }
  }

  /// Writes a file that appears whole or not at all.
  /// - Throws: `OutputRefused` or `FileWritingError`
  package func write(_ bytes: [UInt8], to path: String, as role: Role = .result, named: String? = nil) throws {
    try check(path, as: role, named: named)
    try FileWriter.writeAtomically(path, bytes)
  }

  /// Writes several files that appear together or not at all.
  /// - Returns: puts back what stood there before
  @discardableResult
  package func write(together files: [(path: String, bytes: [UInt8], role: Role, named: String?)]) throws -> @Sendable () -> Void {
    try check(together: files.map { ($0.path, $0.role, $0.named) })
    return try FileWriter.writeTogether(files.map { ($0.path, $0.bytes) })
  }

  /// Makes a folder and those above it; one that is there is fine.
  /// - Throws: `OutputRefused` or `FileWritingError`
  package func makeFolder(_ path: String, named: String? = nil) throws {
    try checkPlace(path, named)
    try FileWriter.makeFolders(path)
  }

  /// - Returns: where the path leads
  @discardableResult
  private func checkPlace(_ path: String, _ named: String?) throws(OutputRefused) -> String {
    guard let real = RealPath.of(path), boundary.holds(path) || isOutside(named, real) else {
      throw OutputRefused(path: path, reason: .outside)
    }
    return real
  }

  /// Whether a person named a place outside by its own path. One that looks as if it were inside got out through a link.
  private func isOutside(_ named: String?, _ real: String) -> Bool {
    guard let named, let place = RealPath.of(named), let project = RealPath.of(root.isEmpty ? "." : root) else { return false }
    guard RealPath.isInside(real, place), let plain = RealPath.spelled(named) else { return false }
    return !RealPath.isInside(plain, project)
  }
}

/// An output that would do harm. Nothing was written.
package struct OutputRefused: SaidError, Equatable {
  package enum Reason: Sendable, Equatable { case outside, input, kept, special, twice }

  package let path: String
  package let reason: Reason

  package var message: Message {
    switch reason {
    case .outside:
      """
      \(path): leads out of the project; name the place itself, or allow its folder with --allow-outside DIR or \
      \(ProjectBoundary.environmentVariable)
      """
    case .input: "\(path): is read by this run and would be replaced; write to another file"
    case .kept: "\(path): belongs to the project and would be replaced; write to another file"
    case .twice: "\(path): would be written twice by this run; name another file for one of the two"
    case .special: "\(path): is a pipe or a device; take it away, or name another file"
    }
  }
}
