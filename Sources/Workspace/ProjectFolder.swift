import FoundationEssentials

/// Walks the folders of a project.
enum ProjectFolder {
  /// Every file under a folder, hidden ones and those of other tools' folders left out; links to folders are not followed.
  /// - Parameter name: what the folder is called in the result
  static func files(under folder: String, as name: String) -> [String] {
    let real = folder.isEmpty ? "." : folder
    guard let entries = try? FileManager.default.contentsOfDirectory(atPath: real) else { return [] }
    var files: [String] = []
    for entry in entries.sorted() where !entry.hasPrefix(".") && !skipped.contains(entry) {
      let (path, known) = (real + "/" + entry, name.isEmpty ? entry : name + "/" + entry)
      let kind = (try? FileManager.default.attributesOfItem(atPath: path))?[.type] as? FileAttributeType
      if kind == .typeDirectory {
        files += Self.files(under: path, as: known)
      } else if kind == .typeRegular || (kind == .typeSymbolicLink && !isFolder(path)) {
        files.append(known)
      }
    }
    return files
  }

  private static let skipped: Set<String> = ["node_modules", "build", "dist", "vendor"]

  private static func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return !FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) || isFolder
  }
}
