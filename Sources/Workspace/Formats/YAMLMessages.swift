import Bitext
import Reading
import Yams

/// Messages in YAML, by Yams; the places of their texts are found beside it. Here and not in `Reading`: Yams brings a Foundation along whose
/// ICU does not go together with that of libxml2.
enum YAMLMessages {
  static func content(of source: SourceText) throws(ContentProblem) -> ArticleContent {
    var places = YAMLPlaces(source)
    guard let root = try root(of: source), let tree = try places.tree(root) else { return ArticleContent(blocks: []) }
    if case .branch(let members) = tree, members.count >= 2, members.allSatisfy({ Language(tag: $0.key) != nil }),
      Set(members.map { Language(tag: $0.key) }).count == 2
    {
      let blocks = members.flatMap { $0.value.blocks(language: Language(tag: $0.key)) }
      return ArticleContent(blocks: blocks, isBilingual: true)
    }
    let (inner, language) = tree.unwrapped
    return ArticleContent(blocks: inner.blocks(language: language))
  }

  private static func root(of source: SourceText) throws(ContentProblem) -> Node? {
    do { return try Yams.compose(yaml: source[0..<source.bytes.count]) } catch {
      guard let error = error as? YamlError else { throw ContentProblem(name: source.name, problem: "not YAML: \(Message(saying: error))") }
      let (mark, problem): (Mark?, String) =
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
          (mark, problem)
        case .duplicatedKeysInMapping(let keys, let context):
          (context.mark, "the key “\(keys.first.map { "\($0)" } ?? "")” stands twice")
        case .reader(let problem, _, _, _): (nil, problem)
        default: (nil, "\(error)")
        }
      throw ContentProblem(name: source.name, line: mark?.line ?? 1, column: mark?.column ?? 0, problem: "not YAML: \(problem)")
    }
  }
}

/// From the nodes of a YAML document to texts with their places.
private struct YAMLPlaces {
  private let source: SourceText
  private let lines: SourceLines
  private var seen: Set<Int> = []
  private var count = 0

  /// Aliases can name the same nodes again and again.
  private static let mostNodes = 4_000_000

  init(_ source: SourceText) {
    self.source = source
    lines = SourceLines(source.bytes)
  }

  mutating func tree(_ node: Node) throws(ContentProblem) -> MessageTree? {
    count += 1
    guard count < Self.mostNodes else {
      throw ContentProblem(
        name: source.name, line: node.mark?.line ?? 1, problem: "aliases that unfold to millions of values; write them out")
    }
    switch node {
    case .mapping(let mapping):
      var members: [(key: String, value: MessageTree)] = []
      for (key, value) in mapping {
        if let value = try tree(value) { members.append((key.string ?? "", value)) }
      }
      return .branch(members)
    case .sequence(let sequence):
      var elements: [MessageTree] = []
      for element in sequence { elements.append(try tree(element) ?? .branch([])) }
      return .list(elements)
    case .scalar(let scalar): return text(scalar)
    case .alias: return nil
    }
  }

  private mutating func text(_ scalar: Node.Scalar) -> MessageTree? {
    guard let mark = scalar.mark, !scalar.string.isEmpty, scalar.style != .plain || !Self.isValue(scalar.string) else { return nil }
    let start = offset(of: mark)
    // What an alias names stands where it was written first.
    guard seen.insert(start).inserted else { return nil }
    let (text, range) = YAMLScalar.map(scalar, from: start, in: source.bytes)
    return .text(text, range)
  }

  private static func isValue(_ text: String) -> Bool { Double(text) != nil || ["true", "false", "null", "~"].contains(text.lowercased()) }

  /// Columns count scalars.
  private func offset(of mark: Mark) -> Int {
    let bytes = source.bytes
    var i = lines.start(mark.line)
    if mark.line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { i = 3 }
    var column = 1
    while column < mark.column, i < bytes.count {
      i += 1
      while i < bytes.count, bytes[i] & 0xC0 == 0x80 { i += 1 }
      column += 1
    }
    return min(i, bytes.count)
  }
}
