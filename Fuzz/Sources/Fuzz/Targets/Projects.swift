import AlignmentEngine
import Bitext
import Gate
import Reading
import Revision
import Workspace

extension Target {
  static let projects = [
    Target("yaml") { bytes in _ = refusable { try Configuration(yaml: text(bytes), path: "taiyaku.yml") } },
    Target("baseline") { bytes in
      guard let baseline = refusable({ try Baseline(reading: bytes, path: "fuzz.json") }) else { return }
      let written = refusable { try baseline.write() } ?? []
      expect((try? Baseline(reading: written, path: "fuzz.json")) == baseline, "a baseline changes in a round")
    },
    Target("lock") { bytes in
      guard let lock = refusable({ try LockFile(reading: SourceText(name: "taiyaku.lock", text: text(bytes))) }) else { return }
      expect((try? LockFile(reading: SourceText(name: "taiyaku.lock", text: lock.text)))?.text == lock.text, "a lock changes in a round")
    },
    Target("dictionary") { bytes in _ = Lexicon(text: text(bytes)) },
    Target("changed-sentences") { bytes in
      let sources = parts(bytes, 2).map { SourceText(name: "a.md", text: $0) }
      guard let old = try? ArticleReader().document(sources[0], language: .ja),
        let new = try? ArticleReader().document(sources[1], language: .ja)
      else { return }
      let changed = ChangedSentences(old: old, new: new)
      let isSame = old.source.bytes == new.source.bytes
      expect(!isSame || !changed.touches(0..<new.source.bytes.count), "an unchanged article has changed sentences")
    },
    Target("path-pattern") { bytes in
      let texts = parts(Array(bytes.prefix(96)), 2)
      let pattern = PathPattern(texts[0])
      guard let captures = pattern.match(texts[1]) else { return }
      expect(captures.count == pattern.wildcardCount, "wildcards and captures differ in number")
    },
  ]
}
