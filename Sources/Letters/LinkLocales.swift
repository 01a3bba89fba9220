/// What in an address only says for readers of which language it is.
package struct LinkLocales: Sendable, Equatable {
  /// Parts of a path, of a host or of a file name: `/ja/`, `ja.example.org`, `guide.ja.md`.
  package var ja: Set<String> = ["ja", "jp", "ja-jp", "ja_jp"]
  package var en: Set<String> = ["en", "en-us", "en_us", "en-gb", "en_gb", "us", "intl"]
  /// Sites for readers of Japanese by their hosts, with the sites for readers of English that they answer.
  package var domains: [String: String] = [:]

  package init() {}

  package func isLanguage(_ part: some StringProtocol) -> Bool {
    let name = part.lowercased()
    return ja.contains(name) || en.contains(name)
  }

  package func isJapanese(_ part: some StringProtocol) -> Bool { ja.contains(part.lowercased()) }

  /// "guide.ja.md" is "guide.md".
  package func withoutLanguage(_ name: String) -> String {
    let parts = name.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count > 1 else {
      for mark in ["-", "_"] {
        if let end = name.lastIndex(of: Character(mark)), name.distance(from: end, to: name.endIndex) == 3,
          isLanguage(name[name.index(after: end)...])
        {
          return String(name[..<end])
        }
      }
      return name
    }
    return parts.enumerated().filter { $0.offset == 0 || !isLanguage($0.element) }
      .map { $0.offset == 0 ? withoutLanguage(String($0.element)) : String($0.element) }.joined(separator: ".")
  }
}
