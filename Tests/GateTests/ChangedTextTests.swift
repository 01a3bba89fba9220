import Bitext
import Gate
import Testing

@Suite struct ChangedTextTests {
  let diff = """
    diff --git a/articles/a.ja.md b/articles/a.ja.md
    index 1..2 100644
    --- a/articles/a.ja.md
    +++ b/articles/a.ja.md
    @@ -2 +2 @@ heading
    -一つ目の文。二つ目の文。
    +一つ目の文。書き直した文。
    @@ -4,0 +5,2 @@
    ++++ 新しい段落。
    +
    diff --git a/gone.md b/gone.md
    --- a/gone.md
    +++ /dev/null
    @@ -1 +0,0 @@
    -gone
    """
  let source = SourceText(name: "a.ja.md", text: "# 題\n一つ目の文。書き直した文。\n\n古い段落。\n+++ 新しい段落。\n\n")

  func range(of text: String) -> ByteRange {
    let (bytes, wanted) = (source.bytes, Array(text.utf8))
    let start = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
    return start..<start + wanted.count
  }

  @Test(arguments: [("一つ目の文。", false), ("書き直した文。", true), ("古い段落。", false), ("新しい段落。", true), ("題", false)])
  func tellsAlteredSentencesFromTheirNeighbours(_ sentence: String, _ isTouched: Bool) {
    let changed = ChangedText(diff: diff)
    #expect(changed.touches("articles/a.ja.md", range(of: sentence), of: source, lines: LineIndex(source)) == isTouched)
    #expect(!changed.touches("articles/other.md", range(of: sentence), of: source, lines: LineIndex(source)))
  }

  @Test func allOfAnUntrackedFileIsNew() {
    let changed = ChangedText(diff: "", untracked: ["x.md"])
    #expect(changed.touches("x.md", 0..<3, of: source, lines: LineIndex(source)))
  }

  /// Found by fuzzing.
  @Test(arguments: ["@@ -1,2 +1,-2 @@", "@@ -1,-2 +1 @@", "@@ -1 +9223372036854775807,2 @@", "@@ - + @@"])
  func linesThatCannotBeAreNoHunk(_ head: String) {
    let changed = ChangedText(diff: "+++ b/x.md\n\(head)\n-one\n+two\n")
    #expect(!changed.touches("x.md", 0..<3, of: source, lines: LineIndex(source)))
  }
}
