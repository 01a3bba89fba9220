import Bitext
import Synchronization

/// Says what a person should know of the files that were read, once of each.
package final class ReadingNotes: Sendable {
  private let said = Mutex<Set<Message>>([])
  private let note: @Sendable (Message) -> Void

  package init(_ note: @escaping @Sendable (Message) -> Void) { self.note = note }

  /// That a file is in another encoding than UTF-8 and was read all the same.
  func saw(_ source: SourceText) {
    if let remark = source.content?.remark { say(Message(verbatim: remark)) }
    guard let encoding = source.encoding else { return }
    say("\(Self.name(source)): is in \(encoding.name), not UTF-8, and read as such")
  }

  /// That blocks of it are left out.
  package func saw(foreign count: Int, in source: SourceText) {
    if count == 0 { return }
    let blocks = Message.count(count, "block is", "blocks are")
    say(
      "\(Self.name(source)): \(blocks) in neither Japanese nor English (Chinese, Korean or another language), and left out")
  }

  /// That articles of a project may stand where nobody looked.
  func saw(_ files: ProjectFiles) {
    for place in files.passedOver {
      if let count = place.files {
        let files = Message.count(count, "file in it that the patterns match is", "files in it that the patterns match are")
        say(
          """
          \(place.folder): \(files) passed over, as in every folder build, dist and vendor; \
          name the folder in a pattern to take them
          """)
      } else {
        say("\(place.folder): is a link to a folder, and not followed; name the folder it leads to in a pattern")
      }
    }
  }

  package func say(_ message: Message) {
    if said.withLock({ $0.insert(message).inserted }) { note(message) }
  }

  private static func name(_ source: SourceText) -> String { source.name == "-" ? "standard input" : source.name }
}
