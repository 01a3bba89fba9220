import Bitext

/// Which sentences of an article are new against an older state of it. A sentence that only moved is not; of one that stands more often
/// than before every copy is, since nobody can say which was added.
package struct ChangedSentences: Sendable {
  private let document: Document
  private let isNew: [Bool]
  /// Of blocks such as code, which hold no sentence.
  private let isNewBlock: [Bool]
  private let isSameFile: Bool

  /// - Parameter old: nil where there was none
  package init(old: Document?, new: Document) {
    document = new
    isSameFile = old?.source.bytes == new.source.bytes
    guard let old, !isSameFile else {
      isNew = Array(repeating: old == nil, count: new.sentences.count)
      isNewBlock = Array(repeating: old == nil, count: new.blocks.count)
      return
    }
    isNew = Self.areNew(new.sentences.map(\.text), among: old.sentences.map(\.text))
    isNewBlock = Self.areNew(new.blocks.map { new.source[$0.range] }, among: old.blocks.map { old.source[$0.range] })
  }

  /// Whether a place was written since. One in no sentence is asked of its block; one in no block, such as the gap where text is lacking,
  /// counts as soon as anything in its file did.
  package func touches(_ range: ByteRange) -> Bool {
    let own = document.sentences(touching: range)
    if !own.isEmpty { return own.contains { isNew[$0] } }
    let blocks = document.blocks.indices.filter { document.blocks[$0].range.overlaps(range) }
    return blocks.isEmpty ? !isSameFile : blocks.contains { isNewBlock[$0] }
  }

  private static func areNew(_ texts: [String], among old: [String]) -> [Bool] {
    let texts = texts.map(squeezed)
    var balance: [String: Int] = [:]
    for text in texts { balance[text, default: 0] += 1 }
    for text in old { balance[squeezed(text), default: 0] -= 1 }
    return texts.map { balance[$0, default: 0] > 0 }
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
