import Glibc
import ICU

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

  /// Maps the index of a dictionary, making it first when it is missing, older than the dictionary, or damaged.
  package static func open(_ path: String) throws(Failure) -> Lexicon {
    var status = stat()
    guard stat(path, &status) == 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .unreadable(path: path, reason: "it is no regular file") }
    let stamp = self.stamp(of: path, status)
    let cached = cachePath(for: path)
    if let cached, let storage = LexiconStorage(mapping: cached), let index = LexiconIndex(storage), index.stamp == stamp {
      return Lexicon(parts: [index])
    }
    let words = EdictReader.index(of: try text(of: path), stamp: stamp)
    guard let index = LexiconIndex(LexiconStorage(words)), index.wordCount > 0 else { throw .noWords(path: path) }
    if let cached { write(words, to: cached) }
    return Lexicon(parts: [index])
  }

  private static func stamp(of path: String, _ status: stat) -> UInt64 {
    let key = "\(path)|\(status.st_size)|\(status.st_mtim.tv_sec)|\(status.st_mtim.tv_nsec)|\(LexiconIndex.version)"
    return Array(key.utf8).withUnsafeBufferPointer { ByteHash.hash($0) }
  }

  /// Bytes of a dictionary, several times those of any there is.
  private static let limit = 1 << 28

  /// The dictionary as UTF-8; EUC-JP, in which EDICT is published, is told from it by its bytes.
  private static func text(of path: String) throws(Failure) -> [UInt8] {
    let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var room = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = read(descriptor, &room, room.count)
      if count < 0 { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
      if count == 0 { break }
      bytes.append(contentsOf: room[..<count])
      if bytes.count > limit { throw .unreadable(path: path, reason: "larger than \(limit >> 20) MiB") }
    }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    do {
      return try bytes.withUnsafeBufferPointer { try TextConverter.utf8(from: $0, charset: "EUC-JP") }
    } catch {
      throw .unreadable(path: path, reason: "neither UTF-8 nor EUC-JP")
    }
  }

  /// nil where there is no home to cache in; then the index is made anew each time.
  private static func cachePath(for path: String) -> String? {
    func variable(_ name: String) -> String? { getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil } }
    guard let base = variable("XDG_CACHE_HOME") ?? variable("HOME").map({ $0 + "/.cache" }) else { return nil }
    let hash = Array(path.utf8).withUnsafeBufferPointer { ByteHash.hash($0) }
    return "\(base)/taiyaku/dictionary-v\(LexiconIndex.version)-\(String(hash, radix: 16)).index"
  }

  /// Written beside and renamed, so that a process that reads at the same time sees a whole file, old or new.
  private static func write(_ words: [UInt32], to path: String) {
    var folder = ""
    for part in path.split(separator: "/").dropLast() {
      folder += "/" + part
      mkdir(folder, 0o755)
    }
    var template = Array((path + ".XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { return }
    let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    let whole = words.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let count = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
        if count < 0 { return false }
        done += count
      }
      return true
    }
    close(descriptor)
    if !whole || rename(temporary, path) != 0 { unlink(temporary) }
  }
}
