import Bitext

/// Something in a sentence whose every letter counts, whatever its words are: where a link leads, code, a text in markup, the level of a
/// heading, whether an item is a point or a step.
package struct ExactMark: Sendable, Hashable {
  /// What an edit of it is called.
  package var cause: Change.Cause
  package var text: String

  /// What of one kind was exchanged between two states of a text, one by one as far as possible. Code that was set on words that stood
  /// there before, or taken off them, is only looks.
  static func exchanged(_ old: [ExactMark], _ new: [ExactMark], inOrder: Bool) -> Set<Change.Cause> {
    if old == new { return [] }
    let causes = Set(old.map(\.cause)).union(new.map(\.cause))
    return causes.filter { cause in
      let (before, after) = (old.filter { $0.cause == cause }, new.filter { $0.cause == cause })
      let (gone, come) = (before.subtracting(after), after.subtracting(before))
      if gone.isEmpty, come.isEmpty { return inOrder && cause == .link && before != after }
      // A link that is no more leads nowhere; a name that others lead to, and a badge, are seen by themselves.
      if gone.isEmpty || come.isEmpty { return cause == .link || (gone + come).contains(where: \.standsByItself) }
      return true
    }
  }
}

extension ExactMark {
  /// Whether it is set on no words: the name of a heading, the text of a badge.
  fileprivate var standsByItself: Bool {
    cause == .attribute && (text.hasPrefix("{#") || text.hasPrefix("{ #") || text.utf8.contains { $0 &- 0x30 < 10 } && !text.contains(" "))
  }
}

extension [ExactMark] {
  /// Those that stand here more often than there.
  package func subtracting(_ other: [ExactMark]) -> [ExactMark] {
    var left = other.reduce(into: [ExactMark: Int]()) { $0[$1, default: 0] += 1 }
    return filter { mark in
      guard let count = left[mark], count > 0 else { return true }
      left[mark] = count - 1
      return false
    }
  }
}

extension Document {
  /// The marks of each sentence, in order of their kinds.
  package var marks: [[ExactMark]] {
    var marks = linkTargets.map { $0.map { ExactMark(cause: .link, text: $0) } }
    for (sentence, attributes) in attributesOfSentences { marks[sentence] += attributes.map { ExactMark(cause: .attribute, text: $0) } }
    let listMarks = listMarks
    var last = -1
    for (index, sentence) in sentences.enumerated() {
      let block = blocks[sentence.block]
      for span in sentence.spans {
        switch span.kind {
        case .code: marks[index].append(ExactMark(cause: .code, text: String(decoding: block.text.utf8[span.visible], as: UTF8.self)))
        case .linkTarget:
          if let title = source.title(after: span.range) { marks[index].append(ExactMark(cause: .attribute, text: title)) }
        case .directive: marks[index].append(ExactMark(cause: .attribute, text: source[span.range]))
        default: break
        }
      }
      if sentence.block != last, let mark = listMarks[sentence.block] { marks[index].append(ExactMark(cause: .order, text: mark)) }
      last = sentence.block
      switch block.kind {
      case .heading(let level): marks[index].append(ExactMark(cause: .level, text: String(level)))
      case .code where !block.info.isEmpty: marks[index].append(ExactMark(cause: .code, text: block.info))
      default: break
      }
    }
    return marks
  }

  /// Texts in markup by the sentence they stand in or before; at the end of a block, by its last. Units hold theirs themselves.
  private var attributesOfSentences: [(sentence: Int, attributes: [String])] {
    var found: [(sentence: Int, attributes: [String])] = []
    var start = 0
    while start < sentences.count {
      let block = blocks[sentences[start].block]
      var end = start + 1
      while end < sentences.count, sentences[end].block == sentences[start].block { end += 1 }
      if block.isProse, !block.text.isEmpty, !block.attributes.isEmpty {
        var next = start
        for attribute in block.attributes {
          while next < end - 1, sentences[next].range.upperBound <= attribute.range.lowerBound { next += 1 }
          found.append((next, [source[attribute.range]]))
        }
      }
      start = end
    }
    return found
  }
}

extension SourceText {
  /// The title that stands behind the target of a link or an image of Markdown: `(map.png "The town")`.
  fileprivate func title(after target: ByteRange) -> String? {
    var i = target.upperBound
    while i < bytes.count, bytes[i] == 0x20 || bytes[i] == 0x3E { i += 1 }
    guard i > target.upperBound, i < bytes.count, bytes[i] == 0x22 || bytes[i] == 0x27 else { return nil }
    guard let end = bytes[(i + 1)...].prefix(500).firstIndex(of: bytes[i]), end + 1 < bytes.count, bytes[end + 1] == 0x29 else {
      return nil
    }
    return self[i + 1..<end]
  }
}
