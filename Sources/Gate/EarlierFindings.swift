import Bitext

/// Findings that were there before, used up one by one by those of now: by all that makes them the same, else by all but the sentence
/// where that reads much the same. A typo mended in a sentence brings none of its findings back.
package struct EarlierFindings {
  private var exact: [FindingKey: Int] = [:]
  private var loose: [FindingKey: [FindingKey]] = [:]

  package init(_ findings: [Finding]) {
    for key in findings.map({ FindingKey($0) }) {
      exact[key, default: 0] += 1
      loose[key.withoutSentence, default: []].append(key)
    }
  }

  /// Whether each of the findings of now was there before.
  package mutating func areKnown(_ findings: [Finding]) -> [Bool] {
    let keys = findings.map { FindingKey($0) }
    var known = keys.map { take($0) }
    // Only what nothing else answers to is left to sentences that changed.
    for (index, key) in keys.enumerated() where !known[index] {
      guard let near = loose[key.withoutSentence]?.first(where: { exact[$0, default: 0] > 0 && $0.readsLike(key) }) else { continue }
      known[index] = take(near)
    }
    return known
  }

  private mutating func take(_ key: FindingKey) -> Bool {
    guard let count = exact[key], count > 0 else { return false }
    exact[key] = count - 1
    return true
  }
}

extension FindingKey {
  /// Rule, concept and words.
  package var withoutSentence: FindingKey { FindingKey(rule: rule, concept: concept, ja: ja, en: en, sentence: "") }

  /// Whether the sentences share three in five of their pairs of letters.
  package func readsLike(_ other: FindingKey) -> Bool {
    if sentence == other.sentence { return true }
    let (a, b) = (Self.pairs(of: sentence), Self.pairs(of: other.sentence))
    let shared = a.reduce(0) { $0 + min($1.value, b[$1.key] ?? 0) }
    let all = a.values.reduce(0, +) + b.values.reduce(0, +)
    return all > 0 && Double(2 * shared) >= 0.6 * Double(all)
  }

  private static func pairs(of text: String) -> [UInt64: Int] {
    let letters = text.unicodeScalars.map { UInt64($0.value) }
    return zip(letters, letters.dropFirst()).reduce(into: [:]) { $0[$1.0 << 32 | $1.1, default: 0] += 1 }
  }
}
