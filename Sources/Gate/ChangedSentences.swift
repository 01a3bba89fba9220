import Bitext

/// Which sentences of an article are new against an older state of it. A sentence that only moved is not; of one that stands more often
/// than before every copy is, since nobody can say which was added.
package struct ChangedSentences: Sendable {
  private let document: Document
  private let isNew: [Bool]
  private let isSameFile: Bool

  /// - Parameter old: nil where there was none
  package init(old: Document?, new: Document) {
    document = new
    isSameFile = old?.source.bytes == new.source.bytes
    guard let old, !isSameFile else {
      isNew = Array(repeating: old == nil, count: new.sentences.count)
      return
    }
    var balance: [String: Int] = [:]
    let texts = new.sentences.map { Self.squeezed($0.text) }
    for text in texts { balance[text, default: 0] += 1 }
    for sentence in old.sentences { balance[Self.squeezed(sentence.text), default: 0] -= 1 }
    isNew = texts.map { balance[$0, default: 0] > 0 }
  }

  /// Whether a place was written since. One in no sentence counts as soon as anything in its file did.
  package func touches(_ range: ByteRange) -> Bool {
    let own = document.sentences(touching: range)
    return own.isEmpty ? !isSameFile : own.contains { isNew[$0] }
  }

  private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
