import AlignmentEngine
import Bitext
import Glibc
import Host
import ICU

/// Finds dictionaries on the system and keeps their indices in the user's cache folder.
package enum DictionaryStore {
  /// Where the dictionary is named, by option or environment, or looked for.
  package static let environmentVariable = "TAIYAKU_DICTIONARY"
  private static let places = [
    "/usr/share/edict/edict", "/usr/local/share/edict/edict", "/usr/share/edict/edict2", "/opt/homebrew/share/edict/edict",
  ]

  package enum Failure: SaidError, Equatable {
    case unreadable(FileReadingError)
    case unknownEncoding(path: String)
    case noWords(path: String)

    package var message: Message {
      switch self {
      case .unreadable(let error): "\(error.message) (the dictionary)"
      case .unknownEncoding(let path): "\(path): the dictionary is in none of UTF-8, EUC-JP, Shift_JIS and UTF-16; save it as UTF-8"
      case .noWords(let path):
        "\(path): no dictionary entries found; expected EDICT (word [reading] /gloss/) or rows of Japanese, tab, English"
      }
    }
  }

  /// The path of the dictionary to use: the option's, the environment's, or the first that the system has. nil: none.
  package static func locate(option: String? = nil) -> String? {
    if let option { return option }
    if let path = Environment.value(environmentVariable), !path.isEmpty { return path }
    return places.first { access($0, R_OK) == 0 }
  }

  /// What to tell a person whose system has no dictionary.
  package static let remedy: Message =
    "no Japanese-English dictionary found, aligning with a small built-in one; install EDICT (Debian: apt install edict) or name one with --dictionary FILE or \(environmentVariable)"

  /// Reads the index of a dictionary, making it first when it is missing or damaged. It is known by what the dictionary holds: a copy
  /// elsewhere, or one with another date, as in every fresh container, has the same; one that was exchanged has another. An index is
  /// read and not mapped: another process may cut it at any time, and a page that is gone is a signal, not an error.
  package static func open(_ path: String) throws(Failure) -> Lexicon {
    // Not kept: an index takes as much memory again.
    let stamp = try loaded(path).withBytes { DictionaryIndex.stamp(of: $0) }
    let cached = CacheFile.path("dictionary-v\(DictionaryIndex.edition)-\(String(stamp, radix: 16)).index")
    if let cached, let file = try? LoadedFile(cached, limit: largestIndex),
      let index = file.withBytes({ DictionaryIndex(bytes: $0, of: file, stamp: stamp) })
    {
      return index.lexicon
    }
    let contents = try loaded(path).withBytes { Array($0) }
    guard let index = DictionaryIndex(of: try text(of: contents, path), stamp: stamp) else { throw .noWords(path: path) }
    // Without a cache each run makes the index anew; that is no failure.
    if let cached { CacheFile.write(to: cached) { Descriptor.write(index.bytes, to: $0) } }
    return index.lexicon
  }

  /// In bytes: several times those of any there is.
  private static let largest = 1 << 28
  private static let largestIndex = 1 << 30

  private static func loaded(_ path: String) throws(Failure) -> LoadedFile {
    do throws(FileReadingError) { return try LoadedFile(path, limit: largest) } catch { throw .unreadable(error) }
  }

  /// The dictionary as UTF-8; EUC-JP, in which EDICT is published, and what spreadsheets write are told from it by their bytes.
  private static func text(of bytes: [UInt8], _ path: String) throws(Failure) -> [UInt8] {
    do throws(FileReadingError) { try FileReader.checkConflicts(bytes, path) } catch { throw .unreadable(error) }
    if String(validating: bytes, as: UTF8.self) != nil { return bytes }
    let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    for charset in isUTF16 ? ["UTF-16"] : ["EUC-JP", "windows-31j"] {
      guard let text = try? bytes.withUnsafeBufferPointer({ try TextConverter.utf8(from: $0, charset: charset) }) else { continue }
      // U+FFFD stands for bytes that mean nothing there.
      if !text.indices.contains(where: { text[$0] == 0xEF && $0 + 2 < text.count && text[$0 + 1] == 0xBF && text[$0 + 2] == 0xBD }) {
        return text
      }
    }
    throw .unknownEncoding(path: path)
  }
}
