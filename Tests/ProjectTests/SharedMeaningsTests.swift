import Foundation
import Testing

@testable import Project

@Suite struct SharedMeaningsTests {
  /// What one task lets go is not taken from another in the midst of its question.
  @Test func sentencesKeepTheirVectorsWhileOthersAsk() async throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).jsonl")
    defer { try? FileManager.default.removeItem(at: file) }
    let sentences = (0..<9_000).map { "Sentence \($0)." }
    try sentences.map { #"{"text":"\#($0)","vector":[1]}"# + "\n" }.joined().write(to: file, atomically: true, encoding: .utf8)
    let meanings = SentenceMeanings(.file(try VectorFile(reading: file.path)))
    await withTaskGroup(of: Int.self) { group in
      for task in 0..<4 {
        group.addTask {
          (0..<12).reduce(0) { missing, turn in
            let start = (task * 2_000 + turn * 750) % 7_000
            let asked = Array(sentences[..<500]) + sentences[start..<start + 2_000]
            return missing + (meanings.vectors(of: asked) ?? []).count { $0 == nil }
          }
        }
      }
      for await missing in group { #expect(missing == 0) }
    }
  }
}
