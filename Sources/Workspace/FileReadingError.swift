import Bitext
import Glibc
import Reading

/// Why a file could not be read as text.
package struct FileReadingError: SaidError, Equatable {
  package enum Reason: Sendable, Equatable {
    case missing
    /// A link to a file that is not there.
    case dangling
    case directory
    case noPermission
    /// In bytes.
    case tooLarge(limit: Int)
    case invalidUTF8(InvalidUTF8)
    case encoding(ForeignEncoding)
    /// No text, Markdown or HTML, where an article is asked for.
    case foreign(ForeignFormat)
    /// What bears a format's name or first bytes and cannot be read as that.
    case content(ContentProblem)
    /// Marks of a merge, where no article is asked for: articles tell them from examples in code.
    case conflict(ConflictLeft)
    /// The first NUL byte; the column counts bytes.
    case binary(offset: Int, position: TextPosition)
    /// A folder whose files cannot be seen.
    case folder(code: Int32)
    /// A pipe or a device, where a file is asked for.
    case special
    /// A pipe that sent nothing for so many seconds.
    case silent(seconds: Int)
    case other(code: Int32)

    init(_ code: Int32) {
      switch code {
      case ENOENT, ENOTDIR: self = .missing
      case EISDIR: self = .directory
      case EACCES, EPERM: self = .noPermission
      default: self = .other(code: code)
      }
    }
  }

  package let path: String
  package let reason: Reason

  init(_ path: String, _ reason: Reason) {
    self.path = path
    self.reason = reason
  }

  private var name: Message { path == "-" ? "standard input" : "\(path)" }

  package var message: Message {
    switch reason {
    case .missing: "\(name): no such file"
    case .dangling: "\(name): is a link to a file that is not there; put the file in its place, or take the link away"
    case .directory: "\(name): is a directory; name the file to read"
    case .noPermission: "\(name): no permission to read it"
    case .tooLarge(let limit): "\(name): larger than \(Self.size(limit)), the most that is read; split it"
    case .invalidUTF8(let problem): problem.message
    case .foreign(let format): "\(name) is \(Message(known: format.name)); \(Message(known: format.remedy))"
    case .content(let problem): problem.message
    case .conflict(let problem): problem.message
    case .encoding(let encoding):
      "\(name): is text in \(encoding.name), not UTF-8; convert it: iconv -f \(encoding.name) -t UTF-8 \(path == "-" ? "" : "'\(path)' ")> utf8.txt"
    case .binary(let offset, let place):
      "\(name):\(place.line):\(place.column): byte \(offset) is NUL, so this is not text; give a text, Markdown or HTML file in UTF-8"
    case .folder(let code):
      "\(name): the folder cannot be read, so the articles in it are not seen: \(String(cString: strerror(code)))"
    case .special: "\(name): is a pipe or a device; name a regular file"
    case .silent(let seconds): "\(name): nothing came for \(seconds) seconds; give a file, or start what writes to it first"
    case .other(let code): "\(name): cannot be read: \(String(cString: strerror(code)))"
    }
  }

  private static func size(_ bytes: Int) -> String {
    if bytes >= 1 << 30, bytes % (1 << 30) == 0 { return "\(bytes >> 30) GiB" }
    if bytes >= 1 << 20, bytes % (1 << 20) == 0 { return "\(bytes >> 20) MiB" }
    return "\(bytes) bytes"
  }
}
