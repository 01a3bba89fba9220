import ArgumentParser
import Bitext
import FoundationEssentials
import Interchange
import Workspace

/// Who decides: for commands that write decisions.
struct SigningOptions: ParsableArguments {
  @Option(name: .customLong("as"), help: ArgumentHelp("Write who decided, and when, into pins.", valueName: "name"))
  var name: String?

  @Flag(help: "The same, with the name that git knows (user.name).")
  var asGitUser = false

  mutating func validate() throws {
    if name != nil, asGitUser { throw ValidationError(said: "--as and --as-git-user both say who decides; give one of them") }
    if let name, name.allSatisfy(\.isWhitespace) { throw ValidationError(said: "--as is empty; write a name") }
  }

  /// - Parameter now: when it is decided
  func signature(_ now: Date = Date()) throws -> Signature? {
    guard let by = try name ?? (asGitUser ? Self.gitUser() : nil) else { return nil }
    return Signature(by: by, at: now.formatted(.iso8601))
  }

  private static func gitUser() throws -> String {
    guard let name = GitRepository.userName() else {
      throw ValidationError(said: "git knows no user.name here; set it with \"git config user.name NAME\", or give --as NAME")
    }
    return name
  }
}
