import Bitext
import Yams

/// Typed access to YAML nodes; each complaint carries its place.
extension ConfigurationReader {
  mutating func compose(_ text: String) -> Node? {
    do {
      return try Yams.compose(yaml: text)
    } catch let error as YamlError {
      let (position, message) = Self.describe(error, text)
      problems.append(.init(position: position, message: message))
    } catch {
      problems.append(.init(position: TextPosition(line: 1, column: 1), message: "not YAML: \(Message(saying: error))"))
    }
    return nil
  }

  /// The entries of a mapping, in order; unknown keys are reported and left out.
  mutating func entries(of node: Node, allowing known: [String], in place: Message) -> [(key: String, value: Node)] {
    guard case .mapping(let mapping) = node else {
      if !isNull(node) { report(node, "\(place) must be a list of \"key: value\"") }
      return []
    }
    var entries: [(key: String, value: Node)] = []
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      if known.contains(name) {
        entries.append((name, value))
      } else {
        report(key, unknown(name, known, "key"))
      }
    }
    return entries
  }

  mutating func elements(of node: Node) -> [Node] {
    if case .sequence(let sequence) = node { return Array(sequence) }
    if !isNull(node) { report(node, "a list is expected here; begin each entry with \"- \"") }
    return []
  }

  /// A string, or a list of them.
  mutating func strings(of node: Node) -> [String] {
    if case .sequence(let sequence) = node { return sequence.compactMap { string($0) } }
    return isNull(node) ? [] : string(node).map { [$0] } ?? []
  }

  mutating func string(_ node: Node) -> String? {
    guard case .scalar(let scalar) = node, !isNull(node) else {
      report(node, "a text is expected here")
      return nil
    }
    return scalar.string
  }

  mutating func choice<Value: RawRepresentable<String>>(_ node: Node, _ values: [Value], _ what: Message) -> Value? {
    guard let text = string(node) else { return nil }
    if let value = Value(rawValue: text) { return value }
    report(node, "\"\(text)\" is not \(what); write \(Message.any(of: values.map(\.rawValue)))")
    return nil
  }

  /// A word alone is meant for a name of a dictionary; there are two.
  mutating func dictionary(_ node: Node) -> Configuration.DictionaryChoice? {
    guard let name = string(node) else { return nil }
    switch name {
    case "none": return Configuration.DictionaryChoice.none
    case "system": return .system
    default:
      if name.contains(where: { $0 == "/" || $0 == "." }) { return .file(name) }
      report(node, "there is no dictionary \"\(name)\"; write system (EDICT, where it is installed), none, or a file (./\(name))")
      return nil
    }
  }

  mutating func report(_ node: Node, _ message: Message) {
    problems.append(.init(position: position(of: node), message: message))
  }

  func position(of node: Node) -> TextPosition {
    node.mark.map { TextPosition(line: $0.line, column: $0.column) } ?? TextPosition(line: 1, column: 1)
  }

  func unknown(_ name: String, _ known: [String], _ what: Message) -> Message {
    if let near = Suggestion.nearest(to: name, among: known) { return "there is no \(what) \"\(name)\"; did you mean \"\(near)\"?" }
    return "there is no \(what) \"\(name)\"; known are \(known.joined(separator: ", "))"
  }

  func isNull(_ node: Node) -> Bool {
    if case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any {
      return ["", "~", "null"].contains(scalar.string)
    }
    return false
  }

  private static func describe(_ error: YamlError, _ text: String) -> (TextPosition, Message) {
    func at(_ mark: Mark) -> TextPosition { TextPosition(line: mark.line, column: mark.column) }
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
      return (at(mark), "not YAML: \(problem); check the indentation and quote texts that hold \": \" or \" #\"")
    case .duplicatedKeysInMapping(let keys, let context):
      return (at(context.mark), "\(keys.sorted().map { "\"\($0)\"" }.joined(separator: ", ")) stands twice; keep one")
    case .reader(let problem, _, _, _): return (TextPosition(line: 1, column: 1), "cannot be read: \(problem)")
    default: return (TextPosition(line: 1, column: 1), "not YAML: \(Message(saying: error))")
    }
  }
}
