import Bitext
import Gate
import Testing

@Suite struct ChangedSentencesTests {
  /// A sentence a line.
  func document(_ lines: String...) -> Document {
    let source = SourceText(name: "a.md", text: lines.map { $0 + "\n" }.joined())
    var start = 0
    let sentences = lines.map { line in
      defer { start += line.utf8.count + 1 }
      return Sentence(range: start..<start + line.utf8.count, visible: 0..<line.utf8.count, block: 0, text: line)
    }
    return Document(source: source, language: .ja, blocks: [], sentences: sentences)
  }

  func changed(_ old: Document?, _ new: Document) -> [Bool] {
    let changes = ChangedSentences(old: old, new: new)
    return new.sentences.map { changes.touches($0.range) }
  }

  @Test func whatWasWrittenSinceIsNew() {
    #expect(changed(document("一。", "二。"), document("一。", "三。", "二。")) == [false, true, false])
    #expect(changed(document("一。", "二。"), document("二。", "一。")) == [false, false], "moving is no writing")
    #expect(changed(document("一。"), document("一。", "一。")) == [true, true], "nobody can say which was added")
    #expect(changed(document("一 。"), document("一。")) == [false], "white space is no text")
    #expect(changed(nil, document("一。")) == [true])
  }

  @Test func aPlaceOutsideOfSentencesCountsWhenItsFileChanged() {
    let (old, new) = (document("一。"), document("二。"))
    #expect(ChangedSentences(old: old, new: new).touches(100..<101))
    #expect(!ChangedSentences(old: old, new: old).touches(100..<101))
  }
}
