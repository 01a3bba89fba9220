/// A file's name as reports for machines write it: relative, with forward slashes, without "./".
struct ReportPath {
  let path: String

  /// - Parameter prefix: the folder that names begin from, as reports see it: "packages/docs/"
  init(_ name: String, under prefix: String = "") {
    var path = name[...]
    while path.hasPrefix("./") { path = path.dropFirst(2).drop { $0 == "/" } }
    self.path = prefix.isEmpty || path.hasPrefix("/") ? String(path) : Self.joined(prefix + path)
  }

  /// packages/docs/../en is packages/en.
  private static func joined(_ path: String) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") {
      if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else if part != "." { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }

  var isAbsolute: Bool { path.hasPrefix("/") }

  var uri: String { (isAbsolute ? "file://" : "") + Self.encoded(path) }

  /// RFC 3986: everything but unreserved characters and slashes as percent signs and two digits, so that no name can be taken for
  /// a scheme, a query or a fragment.
  static func encoded(_ path: String) -> String {
    var result = ""
    for byte in path.utf8 {
      switch byte {
      case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E, 0x2F: result.unicodeScalars.append(Unicode.Scalar(byte))
      default: result += "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }
    return result
  }
}
