/// Where a link leads, as both languages name it: what says the language is left out.
package struct LinkTarget: Hashable, Sendable {
  /// Host and path, without scheme, language and what a server adds by itself.
  package var page: String
  /// What stands after "#", "" where there is nothing.
  package var anchor: String
  /// Whether the address itself says that it is for readers of Japanese.
  package var isJapanese: Bool

  package init(_ target: String, _ locales: LinkLocales) {
    var rest = Self.decoded(target)
    anchor = ""
    if let sign = rest.firstIndex(of: "#") {
      anchor = String(rest[rest.index(after: sign)...])
      rest = String(rest[..<sign])
    }
    var query = ""
    if let sign = rest.firstIndex(of: "?") {
      query = rest[rest.index(after: sign)...].split(separator: "&").filter { !Self.isLanguageSetting($0, locales) }.joined(separator: "&")
      rest = String(rest[..<sign])
    }
    var host = ""
    for scheme in ["https://", "http://", "//"] where rest.hasPrefix(scheme) {
      rest = String(rest.dropFirst(scheme.count))
      host = String(rest.prefix { $0 != "/" })
      rest = String(rest.dropFirst(host.count))
      break
    }
    let answered = locales.domains[host.lowercased()]
    let labels = (answered ?? host).lowercased().split(separator: ".").filter { $0 != "www" }
    let segments = rest.split(separator: "/", omittingEmptySubsequences: true).filter { $0 != "." }
    isJapanese =
      answered != nil || labels.first.map { locales.isJapanese($0) } == true || labels.last == "jp"
      || segments.contains { locales.isJapanese($0) } || JapaneseLetters.stand(in: rest)
    var names = labels.filter { !locales.isLanguage($0) }.joined(separator: ".")
    for segment in segments where !locales.isLanguage(segment) {
      names += "/" + locales.withoutLanguage(String(segment))
    }
    for end in ["/index.html", "/index.mdx", "/index.md", "/index", ".html", ".mdx", ".md"] where names.hasSuffix(end) {
      names = String(names.dropLast(end.count))
      break
    }
    page = query.isEmpty ? names : names + "?" + query
  }

  /// With "%E6%97%A5" as the letters it stands for.
  package static func decoded(_ target: String) -> String {
    guard target.contains("%") else { return target }
    var bytes: [UInt8] = []
    var rest = Array(target.utf8)[...]
    while let byte = rest.first {
      if byte == 0x25, let value = UInt8(String(decoding: rest.dropFirst().prefix(2), as: UTF8.self), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(3)
      } else {
        bytes.append(byte)
        rest = rest.dropFirst()
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// `hl=…`, and whatever else has the name of a language for its value.
  private static func isLanguageSetting(_ setting: Substring, _ locales: LinkLocales) -> Bool {
    ["hl=", "lang=", "locale=", "l=", "lc="].contains { setting.lowercased().hasPrefix($0) }
      || setting.firstIndex(of: "=").map { locales.isLanguage(setting[setting.index(after: $0)...]) } == true
  }
}
