import Bitext
import Letters

/// What a translation copied from its source letter by letter (markup, addresses, names, units), and still says after an edit of the
/// source that is only looks otherwise: `VSCode` → `VS Code`, `[guide](a.md){target=_blank}` → `[guide](a.md)`.
struct CopiedLetters {
  let old: BothLanguages<Document>
  let new: BothLanguages<Document>
  private let blocks: (old: BlockEnds, new: BlockEnds, target: BlockEnds)
  private let from: Language

  init(old: BothLanguages<Document>, new: BothLanguages<Document>, from: Language) {
    (self.old, self.new, self.from) = (old, new, from)
    blocks = (BlockEnds(old[from]), BlockEnds(new[from]), BlockEnds(new[from.other]))
  }

  /// Marks a change stale where its translation still has letters that went from the source.
  func follow(_ change: inout Change) {
    let (source, target) = (change.sides[from], change.sides[from.other])
    guard [.cosmetic, .unchanged, .answered].contains(change.state), !source.old.isEmpty, !source.new.isEmpty, !target.new.isEmpty,
      target.edit == .same || target.edit == .cosmetic, source.new.allSatisfy({ new[from].block(of: $0).isProse })
    else { return }
    let before = source.old.map { blocks.old.bytes(of: $0) }
    let after = source.new.map { blocks.new.bytes(of: $0) }
    if before == after { return }
    let (left, stays) = (CopiedWords(before), CopiedWords(after))
    let gone = left.subtracting(stays)
    if gone.isEmpty { return }
    let there = CopiedWords(target.new.map { blocks.target.bytes(of: $0) })
    let closedUp = String(new[from].text(of: source.new).filter { !$0.isWhitespace })
    let visible = CopiedWords([ArraySlice(old[from].text(of: source.old).utf8)])
    var causes: Set<Change.Cause> = []
    for word in gone where there[word] > stays[word] {
      if visible[word] == 0 {
        causes.insert(word.contains("/") || word.contains("#") ? .link : .attribute)
      } else if word.first.map({ $0.isLetter }) == true || !closedUp.contains(word) {
        // "5km" → "5 km" is a matter of each language.
        causes.insert(.wording)
      }
    }
    guard !causes.isEmpty else { return }
    change.state = .stale
    change.causes = Change.Cause.allCases.filter(causes.contains)
    change.sides[from].edit = .edited
    change.sides[from].exchangedMarks.formUnion(causes.subtracting([.wording]))
    let kept = Set(after)
    change.sides[from].changed = zip(source.old, before).filter { !kept.contains($0.1) }.map(\.0)
  }
}

/// Sentences with the markup before them; the last of a block reaches to its end.
private struct BlockEnds {
  let document: Document

  init(_ document: Document) { self.document = document }

  func bytes(of index: Int) -> ArraySlice<UInt8> {
    let sentences = document.sentences
    let (sentence, block) = (sentences[index], document.block(of: index))
    var range = sentence.range
    let isFirst = index == 0 || sentences[index - 1].block != sentence.block
    range = min(range.lowerBound, isFirst ? block.range.lowerBound : sentences[index - 1].range.upperBound)..<range.upperBound
    if index + 1 == sentences.count || sentences[index + 1].block != sentence.block {
      range = range.lowerBound..<max(range.upperBound, block.range.upperBound)
    }
    return ArraySlice(Array(document.source.bytes[range]))
  }
}

/// Runs of what names and addresses are written with, each with how often it stands; comments are no text.
private struct CopiedWords {
  private var order: [String] = []
  private var counts: [String: Int] = [:]

  init(_ texts: [ArraySlice<UInt8>]) {
    for text in texts { text.withUnsafeBufferPointer { add($0) } }
  }

  private mutating func add(_ text: UnsafeBufferPointer<UInt8>) {
    var word: [UInt8] = []
    var i = 0
    while i < text.count {
      if text[i...].starts(with: "<!--".utf8) {
        end(&word)
        while i < text.count, !text[i...].starts(with: "-->".utf8) { i += 1 }
        i += 3
        continue
      }
      let scalar = UTF8Scalar.at(i, in: text)
      // Letters of full width are the same letters.
      let byte = UInt8(exactly: (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value) ?? 0
      if Self.isPart(byte) { word.append(byte) } else { end(&word) }
      i += scalar.length
    }
    end(&word)
  }

  subscript(word: String) -> Int { counts[word] ?? 0 }

  /// Those that stand here more often, in order.
  func subtracting(_ other: CopiedWords) -> [String] { order.filter { self[$0] > other[$0] } }

  private mutating func end(_ word: inout [UInt8]) {
    defer { word = [] }
    while let last = word.last, Self.isMark(last) { word.removeLast() }
    let start = word.prefix { Self.isMark($0) }.count
    guard word.count - start > 1, word.contains(where: { ($0 | 0x20) &- 0x61 < 26 }) else { return }
    let text = String(decoding: word.dropFirst(start), as: UTF8.self)
    if counts[text] == nil { order.append(text) }
    counts[text, default: 0] += 1
  }

  private static func isPart(_ byte: UInt8) -> Bool {
    (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || isMark(byte) || byte == 0x5F
  }

  /// `-`, `.`, `/`, `:`, `#`, `@`, `?`, `&`, `%` within a word; at its ends they are punctuation.
  private static func isMark(_ byte: UInt8) -> Bool { "-./:#@?&%".utf8.contains(byte) }
}
