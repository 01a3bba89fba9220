import Bitext

extension Document {
  /// The document with its sentences as persons cut them. A cut whose text was edited stands nowhere; of two that want the same sentences
  /// the first is heard.
  package func cut(as cuts: [SentenceCut]) -> Document {
    let own = cuts.indices.filter { cuts[$0].language == language }
    if own.isEmpty || sentences.isEmpty { return self }
    let found = CutPlaces(self).find(own.map { ($0, cuts[$0]) })
    if found.isEmpty { return self }
    var result = self
    result.sentences = []
    result.cuts = []
    var next = 0
    for (place, cut) in found {
      guard let parts = parts(of: place, cuts[cut].sentences) else { continue }
      result.sentences += sentences[next..<place.lowerBound]
      let (first, last) = (sentences[place.lowerBound], sentences[place.upperBound - 1])
      result.sentences += parts.map { Sentence($0, of: blocks[first.block].text, block: first.block) }
      result.cuts.append(
        PlacedCut(
          cut: cut, range: first.range.lowerBound..<last.range.upperBound, was: sentences[place].map(\.text), first: place.lowerBound))
      next = place.upperBound
    }
    result.sentences += sentences[next...]
    result.respan(Set(found.map { sentences[$0.place.lowerBound].block }))
    return result
  }

  /// Where the wanted sentences stand in the visible text of a run that says the same.
  private func parts(of place: Range<Int>, _ wanted: [String]) -> [Range<Int>]? {
    let first = sentences[place.lowerBound].visible
    let text = blocks[sentences[place.lowerBound].block].text.utf8
    let end = sentences[place.upperBound - 1].visible.upperBound
    var at = first.lowerBound
    var parts: [Range<Int>] = []
    for sentence in wanted {
      var start: Int?
      var stop = at
      for byte in CutPlaces.squeezed(sentence) {
        // White space of the text is passed over as a whole character.
        while at < end, let space = CutPlaces.space(text, at) { at += space }
        guard at < end, text[at] == byte else { return nil }
        if start == nil { start = at }
        at += 1
        stop = at
      }
      guard let start else { return nil }
      parts.append(start..<stop)
    }
    return parts.isEmpty ? nil : parts
  }

  /// Gives the sentences of some blocks their spans anew.
  private mutating func respan(_ touched: Set<Int>) {
    var index = 0
    while index < sentences.count {
      let block = sentences[index].block
      let end = sentences[index...].firstIndex { $0.block != block } ?? sentences.count
      if touched.contains(block) {
        let spans = blocks[block].spans.distributed(over: sentences[index..<end].map(\.visible), of: blocks[block].text)
        for (offset, spans) in spans.enumerated() { sentences[index + offset].spans = spans }
      }
      index = end
    }
  }
}

/// Finds what a person cut again in a document, by what it says: white space does not count.
private struct CutPlaces {
  private let texts: [[UInt8]]
  private let blocks: [Int]
  /// Sentences by what they begin with.
  private var starts: [ArraySlice<UInt8>: [Int]] = [:]
  private static let prefix = 8

  init(_ document: Document) {
    texts = document.sentences.map { Self.squeezed($0.text) }
    blocks = document.sentences.map(\.block)
    for index in texts.indices { starts[texts[index].prefix(Self.prefix), default: []].append(index) }
  }

  /// - Returns: the runs of sentences in order, no two of which touch
  func find(_ cuts: [(index: Int, cut: SentenceCut)]) -> [(place: Range<Int>, cut: Int)] {
    var taken: Set<Int> = []
    var found: [(place: Range<Int>, cut: Int)] = []
    for (index, cut) in cuts {
      let text = cut.sentences.flatMap(Self.squeezed)
      let near = cut.near ?? 0
      let places = (1...Self.prefix).prefix(text.count).flatMap { starts[text.prefix($0)] ?? [] }
        .compactMap { run(of: text, from: $0) }.filter { $0.allSatisfy { !taken.contains($0) } }
      guard let place = places.min(by: { (abs($0.lowerBound - near), $0.lowerBound) < (abs($1.lowerBound - near), $1.lowerBound) })
      else { continue }
      taken.formUnion(place)
      found.append((place, index))
    }
    return found.sorted { $0.place.lowerBound < $1.place.lowerBound }
  }

  /// Whole sentences of one block that say exactly this.
  private func run(of text: [UInt8], from start: Int) -> Range<Int>? {
    var rest = text[...]
    var index = start
    while !rest.isEmpty {
      guard index < texts.count, blocks[index] == blocks[start], !texts[index].isEmpty, rest.starts(with: texts[index]) else { return nil }
      rest = rest.dropFirst(texts[index].count)
      index += 1
    }
    return index > start ? start..<index : nil
  }

  static func squeezed(_ text: String) -> [UInt8] {
    var result = ""
    result.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { !$0.properties.isWhitespace })
    return Array(result.utf8)
  }

  /// Bytes of the white space at a place of UTF-8, nil where there is none.
  static func space(_ text: [UInt8], _ at: Int) -> Int? {
    switch text[at] {
    case 0x09...0x0D, 0x20: return 1
    case 0xC2: return at + 1 < text.count && [0x85, 0xA0].contains(text[at + 1]) ? 2 : nil
    case 0xE1, 0xE2, 0xE3:
      guard at + 2 < text.count else { return nil }
      let scalar = UInt32(text[at] & 0x0F) << 12 | UInt32(text[at + 1] & 0x3F) << 6 | UInt32(text[at + 2] & 0x3F)
      return Unicode.Scalar(scalar)?.properties.isWhitespace == true ? 3 : nil
    default: return nil
    }
  }
}
