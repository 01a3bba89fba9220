/// A name as a shell takes it for one word: advice is there to be copied.
package enum ShellWord {
  /// In quotes where a blank or a sign would mean something else.
  package static func quoted(_ name: String) -> String {
    let isPlain =
      !name.isEmpty
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.properties.generalCategory == .nonspacingMark
          || "._-/:@%+=,".unicodeScalars.contains($0)
      }
    return isPlain ? name : "'" + name.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
  }
}
