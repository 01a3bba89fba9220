import Interchange

/// The `waivers:` of a taiyaku.yml, changed as a person would with an editor: only lines of their own come and go; everything else,
/// comments and order included, stays as it is.
struct ConfiguredWaivers {
  private(set) var text: String

  init(text: String) { self.text = text }

  /// Takes out entries this type wrote before, and puts others in at the head of the list.
  mutating func replace(_ old: [ReviewDecisions.DecidedWaiver], with new: [ReviewDecisions.DecidedWaiver]) {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let heading = lines.firstIndex { $0 == "waivers:" || $0.hasPrefix("waivers: ") || $0.hasPrefix("waivers:\t") }
    let indentation = heading.map { Self.indentation(of: lines[($0 + 1)...]) } ?? "  "
    for waiver in old {
      let entry = Self.entry(waiver, indentation)
      if let start = Self.find(entry, in: lines) { lines.removeSubrange(start..<start + entry.count) }
    }
    let entries = new.flatMap { Self.entry($0, indentation) }
    if let heading {
      let isEmptyList = lines[heading].dropFirst("waivers:".count).filter { !$0.isWhitespace } == "[]"
      let hasEntries = !entries.isEmpty || Self.hasEntries(lines[(heading + 1)...])
      if isEmptyList && !entries.isEmpty { lines[heading] = "waivers:" }
      if !hasEntries { lines[heading] = "waivers: []" }
      lines.insert(contentsOf: entries, at: heading + 1)
    } else if !entries.isEmpty {
      while lines.last == "" { lines.removeLast() }
      lines += ["", "waivers:"] + entries + [""]
    }
    text = lines.joined(separator: "\n")
  }

  private static func entry(_ waiver: ReviewDecisions.DecidedWaiver, _ indentation: String) -> [String] {
    var fields = [("rule", quoted(waiver.rule))]
    if let concept = waiver.concept { fields.append(("concept", quoted(concept))) }
    if let fingerprint = waiver.fingerprint { fields.append(("fingerprint", quoted(fingerprint))) }
    fields.append(("reason", quoted(waiver.reason)))
    return fields.enumerated().map { index, field in "\(indentation)\(index == 0 ? "- " : "  ")\(field.0): \(field.1)" }
  }

  /// Double quotes of YAML: nothing a person types can end them or mean anything.
  private static func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      default:
        if scalar.value < 0x20 || scalar.value == 0x7F || (0x80...0x9F).contains(scalar.value)
          || [0x2028, 0x2029, 0xFEFF].contains(scalar.value)
        {
          result += "\\u" + String(repeating: "0", count: 4 - String(scalar.value, radix: 16).count) + String(scalar.value, radix: 16)
        } else {
          result.unicodeScalars.append(scalar)
        }
      }
    }
    return result + "\""
  }

  private static func indentation(of lines: ArraySlice<String>) -> String {
    guard let item = lines.first(where: { isContent($0) }), item.drop(while: { $0 == " " }).hasPrefix("- ") else { return "  " }
    return String(item.prefix { $0 == " " })
  }

  private static func hasEntries(_ lines: ArraySlice<String>) -> Bool {
    lines.first { isContent($0) }.map { $0.drop { $0 == " " }.hasPrefix("- ") } ?? false
  }

  private static func isContent(_ line: String) -> Bool {
    let content = line.drop { $0 == " " || $0 == "\t" }
    return !content.isEmpty && !content.hasPrefix("#")
  }

  private static func find(_ entry: [String], in lines: [String]) -> Int? {
    guard lines.count >= entry.count else { return nil }
    return (0...lines.count - entry.count).first { Array(lines[$0..<$0 + entry.count]) == entry }
  }
}
