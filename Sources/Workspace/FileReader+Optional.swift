extension FileReader {
  /// The bytes of a file, or nil where there is none (yet).
  package func bytesIfPresent(_ path: String) throws(FileReadingError) -> [UInt8]? {
    do throws(FileReadingError) {
      return try bytes(path)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }
}
