import Bitext
import Foundation
import Terminology

// TAIYAKU_TOOLS=1 swift run -c release --scratch-path .build-bench TermsSpeed [BINARY]
// With the binary of taiyaku the whole command is measured as well.
let concepts = 5_000
let pairs = 10_000
let material = Material(concepts: concepts, pairs: pairs)
print("\(concepts * 2) terms, \(pairs) pairs of sentences; best of 5, the command on all cores\n   user    wall, ms")

/// User time of this process, or of the children it has waited for, in seconds.
func userTime(_ who: __rusage_who = RUSAGE_SELF) -> Double {
  var usage = rusage()
  getrusage(__rusage_who_t(who.rawValue), &usage)
  return Double(usage.ru_utime.tv_sec) + Double(usage.ru_utime.tv_usec) / 1e6
}

func report(_ name: String, _ times: Int = 5, _ who: __rusage_who = RUSAGE_SELF, _ body: () async throws -> Int) async rethrows {
  var (user, wall) = (Double.infinity, Double.infinity)
  var count = 0
  for _ in 0..<times {
    let (start, clock) = (userTime(who), ContinuousClock.now)
    count = try await body()
    user = min(user, userTime(who) - start)
    wall = min(wall, (ContinuousClock.now - clock) / .seconds(1))
  }
  func milliseconds(_ seconds: Double) -> String {
    let text = String(Int(seconds * 1000 + 0.5))
    return String(repeating: " ", count: max(0, 7 - text.count)) + text
  }
  print("\(milliseconds(user)) \(milliseconds(wall))  \(name) (\(count))")
}

await report("build the matcher") { TermMatcher(material.glossary).glossary.concepts.count }
let matcher = TermMatcher(material.glossary)
await report("match both languages") {
  let session = TermMatcher.Session()
  return Language.allCases.reduce(0) { sum, language in
    material.sentences[language].reduce(sum) { $0 + matcher.matches(in: $1, language: language, session: session).count }
  }
}
let jobs = ProcessInfo.processInfo.activeProcessorCount
await report("the same on \(jobs) cores") {
  var sum = 0
  for language in Language.allCases {
    sum += await Parallel.parts(of: material.sentences[language], jobs: jobs) { part in
      let session = TermMatcher.Session()
      return part.reduce(0) { $0 + matcher.matches(in: $1, language: language, session: session).count }
    }.reduce(0, +)
  }
  return sum
}
let checker = TermChecker(glossary: material.glossary)
await report("check terms and numbers") { await checker.findings(in: material.sentences, beads: material.beads).count }

/// What a script would do: is each term's bytes in the sentence?
let sample = 200
let needles = material.glossary.concepts.map { $0.terms.map { Array($0.text.utf8) } }
func contains(_ text: [UInt8], _ needle: [UInt8]) -> Bool {
  guard text.count >= needle.count, let first = needle.first else { return false }
  return text.withUnsafeBufferPointer { text in
    needle.withUnsafeBufferPointer { needle in
      for i in 0...(text.count - needle.count) where text[i] == first {
        var k = 1
        while k < needle.count, text[i + k] == needle[k] { k += 1 }
        if k == needle.count { return true }
      }
      return false
    }
  }
}
await report("a substring loop over \(sample) of the pairs; times \(pairs / sample) for all", 1) {
  (0..<sample).reduce(0) { sum, i in
    let (ja, en) = (Array(material.sentences.ja[i].utf8), Array(material.sentences.en[i].utf8))
    return needles.reduce(sum) { $0 + (contains(ja, $1[0]) ? 1 : 0) + (contains(en, $1[1]) ? 1 : 0) }
  }
}

if let binary = CommandLine.arguments.dropFirst().first {
  let command = try MeasuredCommand(material, binary: binary)
  try await report("the whole command on the aligned pairs, with its start, reading and writing", 5, RUSAGE_CHILDREN) { try command.run() }
}
