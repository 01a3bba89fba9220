import Bitext

extension Document {
  /// How the items of lists begin, by block: "-" for a point, "1." for a step, "3." for the first step of a list that begins with 3, with
  /// "[ ]" or "[x]" behind it for a task. Paragraphs inside an item have none, and so have items whose mark is made by the format.
  var listMarks: [Int: String] {
    var marks: [Int: String] = [:]
    // The number of the last step, by depth: code and paragraphs between steps do not end a list.
    var last: [Int: Int] = [:]
    for (index, block) in blocks.enumerated() {
      if case .heading = block.kind { last = [:] }
      guard case .listItem(let depth) = block.kind, let marker = ListMarker(source.bytes[block.range]) else { continue }
      if last.keys.contains(where: { $0 > depth }) { last = last.filter { $0.key <= depth } }
      var mark = "-"
      if let number = marker.number {
        // Markdown counts for itself: "1. 1. 1." goes on as "1. 2. 3." does.
        let goesOn = last[depth].map { number == $0 || number == $0 + 1 } ?? (number == 1)
        mark = goesOn ? "1." : "\(number)."
      } else if marker.isStep {
        mark = "1."
      }
      last[depth] = marker.number
      marks[index] = mark + marker.box
    }
    return marks
  }
}

/// What an item of a list begins with: a point or a number, and perhaps the box of a task.
struct ListMarker: Equatable {
  var isStep = false
  /// Nil where the format counts.
  var number: Int?
  /// "[ ]", "[x]" or nothing.
  var box = ""

  init?(_ item: ArraySlice<UInt8>) {
    let text = item.drop { $0 <= 0x20 }
    let digits = text.prefix(10).prefix { $0 &- 0x30 < 10 }
    var rest = text.dropFirst(digits.count)
    if !digits.isEmpty {
      guard let next = rest.first, next == 0x2E || next == 0x29 else { return nil }
      (isStep, number) = (true, Int(String(decoding: digits, as: UTF8.self)))
      rest = rest.dropFirst()
    } else if rest.first == 0x2E || rest.starts(with: [0x23, 0x2E]) {
      // AsciiDoc and reStructuredText count for themselves.
      isStep = true
      rest = rest.dropFirst(rest.first == 0x23 ? 2 : 1).drop { $0 == 0x2E }
    } else {
      let points = rest.prefix { $0 == 0x2D || $0 == 0x2A || $0 == 0x2B }
      guard !points.isEmpty else { return nil }
      rest = rest.dropFirst(points.count)
    }
    guard rest.first.map({ $0 <= 0x20 }) ?? true else { return nil }
    let behind = Array(rest.drop { $0 <= 0x20 }.prefix(3))
    guard behind.count == 3, behind[0] == 0x5B, behind[2] == 0x5D else { return }
    if behind[1] == 0x20 { box = "[ ]" }
    if behind[1] | 0x20 == 0x78 { box = "[x]" }
  }

  /// Whether a text is a mark as a list writes it down.
  static func isMark(_ text: some StringProtocol) -> Bool {
    var rest = Substring(text)
    for box in ["[ ]", "[x]"] where rest.hasSuffix(box) { rest = rest.dropLast(3) }
    return rest == "-" || rest.last == "." && rest.count > 1 && rest.dropLast().utf8.allSatisfy { $0 &- 0x30 < 10 }
  }
}
