import Bitext
import ICU

/// The sentences of a block, surrounding white space left out.
struct SentenceCutter {
  let language: Language

  func sentences(in block: Block) throws -> [Range<Int>] {
    let breaker = try BreakIterator(.sentence, locale: (block.language ?? language).rawValue)
    var result: [Range<Int>] = []
    block.text.utf8.withUnsafeBufferPointer { bytes in
      var start = 0
      breaker.forEachBoundary(in: bytes) { end, _ in
        let range = VisibleText.trimming(bytes, start..<end)
        if !range.isEmpty { result.append(range) }
        start = end
      }
    }
    return result
  }
}
