import ICU

/// The project's terms, found in sentences of both sides. A term is a token of its own, beside the words it is made of.
struct GlossaryIndex: Sendable {
  /// No word begins so.
  static let tokenPrefix = Array("#g".utf8)
  private let pairs: [(ja: [UInt8], en: [UInt8])]

  init(_ pairs: [TermPair]) {
    self.pairs = pairs.compactMap { pair in
      let folded = (FoldedText(folding: pair.ja).utf8, FoldedText(folding: pair.en).utf8)
      return folded.0.isEmpty || folded.1.isEmpty ? nil : folded
    }
  }

  var isEmpty: Bool { pairs.isEmpty }

  /// The pairs that occur on both sides of a document, as sentence-by-sentence marks, are added as extra tokens.
  func mark(_ ja: inout TokenizedSide, _ jaUnits: [AlignmentUnit], _ en: inout TokenizedSide, _ enUnits: [AlignmentUnit]) {
    guard !isEmpty else { return }
    ja = marked(ja, jaUnits, pairs.map(\.ja), wholeWords: false)
    en = marked(en, enUnits, pairs.map(\.en), wholeWords: true)
  }

  private func marked(_ side: TokenizedSide, _ units: [AlignmentUnit], _ terms: [[UInt8]], wholeWords: Bool) -> TokenizedSide {
    var byFirst: [UInt8: [Int]] = [:]
    for (k, term) in terms.enumerated() { byFirst[term[0], default: []].append(k) }
    var result = side
    result.types.removeAll(keepingCapacity: true)
    result.starts = [0]
    for sentence in 0..<side.count {
      result.types.append(contentsOf: side.types[side.tokens(of: sentence)])
      let text = FoldedText(folding: units[sentence].text).utf8
      for i in text.indices {
        guard let candidates = byFirst[text[i]], !wholeWords || i == 0 || !ASCII.isLetter(text[i - 1]) else { continue }
        for k in candidates where text[i...].starts(with: terms[k]) {
          let key = Self.tokenPrefix + Array(String(k).utf8)
          key.withUnsafeBufferPointer { result.append($0, .latin) }
        }
      }
      result.starts.append(Int32(result.types.count))
    }
    return result
  }

  /// What the token of a glossary pair is called in explanations.
  func name(of token: String) -> String? {
    guard token.hasPrefix("#g"), let k = Int(token.dropFirst(2)), pairs.indices.contains(k) else { return nil }
    return "\(String(decoding: pairs[k].ja, as: UTF8.self)) = \(String(decoding: pairs[k].en, as: UTF8.self))"
  }
}
