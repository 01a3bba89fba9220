import Bitext
import Synchronization

/// Says what a person should know of the files that were read, once of each.
package final class ReadingNotes: Sendable {
  private let said = Mutex<Set<String>>([])
  private let note: @Sendable (String) -> Void

  package init(_ note: @escaping @Sendable (String) -> Void) { self.note = note }

  /// That a file is in another encoding than UTF-8 and was read all the same.
  func saw(_ source: SourceText) {
    if let remark = source.content?.remark { say(remark) }
    guard let encoding = source.encoding else { return }
    say("\(Self.name(source)): is in \(encoding.name), not UTF-8, and read as such")
  }

  /// That blocks of it are left out.
  package func saw(foreign count: Int, in source: SourceText) {
    if count == 0 { return }
    say(
      "\(Self.name(source)): \(count) \(count == 1 ? "block is" : "blocks are") in neither Japanese nor English (Chinese, Korean or another "
        + "language), and left out")
  }

  /// That articles of a project may stand where nobody looked.
  func saw(_ files: ProjectFiles) {
    for place in files.passedOver {
      if let count = place.files {
        say(
          "\(place.folder): \(count == 1 ? "a file" : "\(count) files") in it that the patterns match \(count == 1 ? "is" : "are") passed over, as "
            + "in every folder build, dist and vendor; name the folder in a pattern to take them")
      } else {
        say("\(place.folder): is a link to a folder, and not followed; name the folder it leads to in a pattern")
      }
    }
  }

  private func say(_ text: String) {
    if said.withLock({ $0.insert(text).inserted }) { note(text) }
  }

  private static func name(_ source: SourceText) -> String { source.name == "-" ? "standard input" : source.name }
}
