import Bitext
import FoundationEssentials

/// A file that may be the one somebody meant.
package enum NearbyName {
  /// " (did you mean …?)" for a file that is not there beside one of nearly the same name; else nothing.
  package static func hint(for error: any Error) -> Message {
    guard let error = error as? FileReadingError, error.reason == .missing, error.path != "-" else { return "" }
    let slash = error.path.lastIndex(of: "/")
    let folder = slash.map { String(error.path[...$0]) } ?? ""
    let name = slash.map { String(error.path[error.path.index(after: $0)...]) } ?? error.path
    if error.path.contains(where: { "*?".contains($0) }) {
      return "; patterns of several articles belong in taiyaku.yml (pairs:), and \"taiyaku check\" without names takes them all"
    }
    // A place where a file is asked for.
    if let colon = name.firstIndex(of: ":"), FileManager.default.fileExists(atPath: folder + name[..<colon]) {
      return "; name the file alone: \(folder + name[..<colon])"
    }
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder.isEmpty ? "." : folder), names.count <= 10_000,
      let near = Suggestion.nearest(to: name, among: names.sorted())
    else { return "" }
    return "; did you mean \(folder + near)?"
  }

  /// Of some paths, the one that may be meant by a name: the file of that name in another folder, else the nearest.
  package static func place(like name: String, among paths: [String]) -> String? {
    let homes = paths.filter { $0.hasSuffix("/" + name) }
    return homes.first ?? Suggestion.nearest(to: name, among: paths)
      ?? paths.first { path in
        let own = path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
        return !name.contains("/") && Suggestion.nearest(to: name, among: [own]) != nil
      }
  }

  /// "; did you mean …?" for a folder or a file that is not there.
  package static func hint(forMissing path: String) -> Message { hint(for: FileReadingError(path, .missing)) }
}
