import Glibc
import ICU
import Letters

/// Finds dictionaries on the system and keeps their indices in the user's cache folder.
package enum DictionaryStore {
  /// Where the dictionary is named, by option or environment, or looked for.
  package static let environmentVariable = "TAIYAKU_DICTIONARY"
  private static let places = [
    "/usr/share/edict/edict", "/usr/local/share/edict/edict", "/usr/share/edict/edict2", "/opt/homebrew/share/edict/edict",
  ]

  package enum Failure: Error, Equatable, CustomStringConvertible {
    case unreadable(path: String, reason: String)
    case noWords(path: String)

    package var description: String {
      switch self {
      case .unreadable(let path, let reason): "\(path): cannot read the dictionary: \(reason)"
      case .noWords(let path):
        "\(path): no dictionary entries found; expected EDICT (word [reading] /gloss/) or rows of Japanese, tab, English"
      }
    }
  }

  /// The path of the dictionary to use: the option's, the environment's, or the first that the system has. nil: none.
  package static func locate(option: String? = nil) -> String? {
    if let option { return option }
    if let value = getenv(environmentVariable) {
      let path = String(cString: value)
      if !path.isEmpty { return path }
    }
    return places.first { access($0, R_OK) == 0 }
  }

  /// What to tell a person whose system has no dictionary.
  package static let remedy =
    "no Japanese-English dictionary found, aligning with a small built-in one; install EDICT (Debian: apt install edict) or name one with --dictionary FILE or \(environmentVariable)"

  /// Reads the index of a dictionary, making it first when it is missing or damaged. It is known by what the dictionary holds: a copy
  /// elsewhere, or one with another date, as in every fresh container, has the same; one that was exchanged has another.
  package static func open(_ path: String) throws(Failure) -> Lexicon {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is no regular file") }
    var hash = ContentHash()
    try read(path) { hash.add($0) }
    let stamp = hash.value ^ UInt64(LexiconIndex.version)
    let cached = CacheFile.path("dictionary-v\(LexiconIndex.version)-\(String(stamp, radix: 16)).index")
    if let cached, let storage = LexiconStorage(reading: cached), let index = LexiconIndex(storage), index.stamp == stamp {
      return Lexicon(parts: [index])
    }
    var contents: [UInt8] = []
    try read(path) { contents.append(contentsOf: $0) }
    let words = EdictReader.index(of: try text(of: contents, path), stamp: stamp)
    guard let index = LexiconIndex(LexiconStorage(words)), index.wordCount > 0 else { throw .noWords(path: path) }
    if let cached { CacheFile.write(to: cached) { file in words.withUnsafeBytes { CacheFile.append($0, to: file) } } }
    return Lexicon(parts: [index])
  }

  /// Bytes of a dictionary, several times those of any there is.
  private static let limit = 1 << 28

  /// Calls `body` with the file's bytes in parts of one size, the last of which may be smaller.
  private static func read(_ path: String, _ body: (UnsafeRawBufferPointer) -> Void) throws(Failure) {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 8)
    defer { room.deallocate() }
    var (filled, total) = (0, 0)
    while true {
      let count = Glibc.read(descriptor, room.baseAddress?.advanced(by: filled), room.count - filled)
      if count < 0, errno == EINTR { continue }
      if count < 0 { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      filled += count
      if count > 0, filled < room.count { continue }
      if filled > 0 { body(UnsafeRawBufferPointer(rebasing: room[..<filled])) }
      total += filled
      if total > limit { throw .unreadable(path: path, reason: "larger than \(limit >> 20) MiB") }
      if count == 0 { return }
      filled = 0
    }
  }

  /// The dictionary as UTF-8; EUC-JP, in which EDICT is published, and what spreadsheets write are told from it by their bytes.
  private static func text(of bytes: [UInt8], _ path: String) throws(Failure) -> [UInt8] {
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    for charset in isUTF16 ? ["UTF-16"] : ["EUC-JP", "windows-31j"] {
      guard let text = try? bytes.withUnsafeBufferPointer({ try TextConverter.utf8(from: $0, charset: charset) }) else { continue }
      // U+FFFD stands for bytes that mean nothing there.
      if !text.indices.contains(where: { text[$0] == 0xEF && $0 + 2 < text.count && text[$0 + 1] == 0xBF && text[$0 + 2] == 0xBD }) {
        return text
      }
    }
    throw .unreadable(path: path, reason: "in none of UTF-8, EUC-JP, Shift_JIS and UTF-16")
  }
}
