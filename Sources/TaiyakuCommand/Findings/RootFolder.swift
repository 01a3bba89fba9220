import ArgumentParser
import Workspace

/// The folder that paths of reports begin from.
enum RootFolder {
  /// The way from a folder to the current one, "" or with a slash at its end.
  static func prefix(from root: String) throws -> String {
    guard let above = RealPath.of(root), let here = RealPath.of(".") else {
      throw ValidationError(said: "--root \(root): no such folder")
    }
    if above == here { return "" }
    let start = above == "/" ? above : above + "/"
    guard here.hasPrefix(start) else { throw ValidationError(said: "--root \(root): does not hold the current folder; name one above it") }
    return String(here.dropFirst(start.count)) + "/"
  }
}
