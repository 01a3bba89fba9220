import Bitext

/// Text of one side that the other does not have: the largest whole.
struct LostText: Sendable {
  enum Extent: Sendable {
    case sentences(Int), item(Int), paragraph(Int), heading, section, cell
  }

  var extent: Extent
  var blocks: Range<Int>
  var sentences: Range<Int>
  /// The aligner's word that it has no counterpart.
  var probability: Double

  /// Whether all of its blocks are lacking.
  var isWhole: Bool {
    if case .sentences = extent { return false }
    return true
  }

  /// Items of a list that has as many more than the other side's.
  var isCounted = false

  /// Less sure omissions are not spoken of. Translators add words that lead to what follows ("as follows:") sooner than they leave
  /// out a sentence.
  func isSure(ofOriginal: Bool) -> Bool { probability >= (isCounted ? 0.2 : ofOriginal ? 0.25 : 0.4) }

  static func find(
    _ ja: ComparedSide, _ en: ComparedSide, _ alignment: Alignment, _ groups: [ComparedPair.Group], _ groupOf: BothLanguages<[Int?]>,
    from: Language
  ) -> BothLanguages<[LostText]> {
    let lengths = GroupLengths(ja, en, groups)
    let found = BothLanguages(
      ja: Finder(side: ja, other: en, language: .ja, alignment: alignment, groupOf: groupOf.ja, lengths: lengths).all(),
      en: Finder(side: en, other: ja, language: .en, alignment: alignment, groupOf: groupOf.en, lengths: lengths).all())
    return BothLanguages(
      ja: found.ja.filter { $0.isSure(ofOriginal: from == .ja) }, en: found.en.filter { $0.isSure(ofOriginal: from == .en) })
  }
}

/// Looks for lost text on one side.
private struct Finder {
  let side: ComparedSide
  let other: ComparedSide
  let language: Language
  let alignment: Alignment
  let groupOf: [Int?]
  let lengths: GroupLengths

  /// Per sentence: whether it has no counterpart, and is worth a word.
  private enum State { case held, nothing, lost }

  func all() -> [LostText] {
    let states = states()
    let wholes = side.blocks.indices.map { whole($0, states) }
    var found: [LostText] = []
    var block = 0
    while block < side.blocks.count {
      guard wholes[block] == .lost else {
        found += inside(block, states)
        block += 1
        continue
      }
      let end = self.end(from: block, wholes)
      let last = (block..<end).last { wholes[$0] == .lost } ?? block
      found.append(lost(block..<last + 1, wholes))
      block = last + 1
    }
    return found
  }

  private func states() -> [State] {
    let said = Set(other.document.sentences.map { $0.text.lowercased() })
    return side.document.sentences.indices.map { index in
      let sentence = side.document.sentences[index]
      let bead = alignment.beads[side.beads[index]]
      let block = side.blocks[sentence.block]
      guard bead.isNull || isOnlyNamed(by: bead, block) else { return .held }
      // The title of a note may be spelled out in one language alone.
      if block.isBoilerplate || block.kind == .title || ImagePlaces.isImageOnly(block) { return .nothing }
      if !ContentWords.stand(in: sentence.text) || said.contains(sentence.text.lowercased()) { return .nothing }
      // What has a key is there or not; no neighbour says it too.
      if block.key != nil { return .lost }
      return lengths.hasRoom(for: index, side, language, group: groupOf[sentence.block], alignment) ? .nothing : .lost
    }
  }

  /// Whether all that a bead has for a text is the title of a note, which says nothing of what stands in it.
  private func isOnlyNamed(by bead: Bead, _ block: Block) -> Bool {
    block.kind != .title && bead[language.other].allSatisfy { other.blocks[other.document.sentences[$0].block].kind == .title }
  }

  /// What is true of a whole block; blocks without sentences say nothing.
  private func whole(_ block: Int, _ states: [State]) -> State {
    let own = side.sentences[block].map { states[$0] }
    if own.contains(.held) { return .held }
    return own.contains(.lost) ? .lost : .nothing
  }

  /// Where lost text that begins with a block ends: a section with its heading, else items, else paragraphs.
  private func end(from start: Int, _ wholes: [State]) -> Int {
    var end = start + 1
    let first = side.blocks[start].kind
    while end < side.blocks.count, wholes[end] != .held {
      let kind = side.blocks[end].kind
      if case .heading = kind {
        guard case .heading = first else { break }
      } else if case .heading = first {
        // All under a lost heading is its section.
      } else if kind.isProse, kind.name != first.name {
        break
      } else if !kind.isProse, kind != .directive {
        break
      }
      end += 1
    }
    return end
  }

  private func lost(_ blocks: Range<Int>, _ wholes: [State]) -> LostText {
    let count = blocks.count { wholes[$0] == .lost }
    let extent: LostText.Extent =
      switch side.blocks[blocks.lowerBound].kind {
      case .heading: count == 1 ? .heading : .section
      case .listItem: .item(count)
      case .tableCell: .cell
      default: .paragraph(count)
      }
    let sentences = side.sentences[blocks.lowerBound].lowerBound..<side.sentences[blocks.upperBound - 1].upperBound
    var lost = LostText(
      extent: extent, blocks: blocks, sentences: sentences, probability: sentences.map { probability($0) }.max() ?? 0)
    if case .item(let items) = extent { lost.isCounted = surplus(ofListAround: blocks.lowerBound) == items }
    return lost
  }

  /// How many items a list has more than its counterpart; nil where no item of it has one.
  private func surplus(ofListAround block: Int) -> Int? {
    let items = side.list(around: block)
    let counterpart = items.lazy.flatMap { side.sentences[$0] }.compactMap { alignment.beads[side.beads[$0]][language.other].first }.first
    guard let counterpart else { return nil }
    let other = other.list(around: other.document.sentences[counterpart].block)
    return other.isEmpty ? nil : items.count - other.count
  }

  /// Sentences of a block whose other sentences are there.
  private func inside(_ block: Int, _ states: [State]) -> [LostText] {
    var found: [LostText] = []
    var index = side.sentences[block].lowerBound
    while index < side.sentences[block].upperBound {
      guard states[index] == .lost else {
        index += 1
        continue
      }
      var end = index + 1
      while end < side.sentences[block].upperBound, states[end] == .lost { end += 1 }
      found.append(
        LostText(
          extent: .sentences(end - index), blocks: block..<block + 1, sentences: index..<end,
          probability: (index..<end).map { probability($0) }.max() ?? 0))
      index = end
    }
    return found
  }

  private func probability(_ sentence: Int) -> Double { alignment.beads[side.beads[sentence]].probability }
}

extension ComparedSide {
  /// The items of one depth that stand together with one; none where it is no item.
  fileprivate func list(around block: Int) -> [Int] {
    guard case .listItem(let depth) = blocks[block].kind else { return [] }
    func run(_ range: some Sequence<Int>) -> [Int] {
      range.prefix { index in
        if case .listItem(let own) = blocks[index].kind { return own >= depth }
        return false
      }.filter { blocks[$0].kind == .listItem(depth: depth) && !sentences[$0].isEmpty }
    }
    return run((0...block).reversed()).reversed() + run(block + 1..<blocks.count)
  }
}

/// How long the two sides of groups are: a translation that says two sentences in one is as long as both.
struct GroupLengths {
  private let lengths: [(ja: Double, en: Double)]
  /// Japanese characters for one of English, in this article.
  private let ratio: Double

  init(_ ja: ComparedSide, _ en: ComparedSide, _ groups: [ComparedPair.Group]) {
    func length(_ side: ComparedSide, _ blocks: [Int]) -> Double {
      blocks.reduce(0) { sum, block in side.sentences[block].reduce(sum) { $0 + Self.weight(side.document.sentences[$1].text) } }
    }
    lengths = groups.map { (length(ja, $0.ja), length(en, $0.en)) }
    let paired = lengths.filter { $0.ja > 0 && $0.en > 0 }
    let sum = paired.reduce(into: (ja: 20.0, en: 40.0)) { $0 = ($0.ja + $1.ja, $0.en + $1.en) }
    ratio = sum.ja / sum.en
  }

  private static func weight(_ text: String) -> Double { Double(text.unicodeScalars.count) }

  /// Whether the rest of a sentence's group is long enough on the other side to say it, too.
  func hasRoom(for sentence: Int, _ side: ComparedSide, _ language: Language, group: Int?, _ alignment: Alignment) -> Bool {
    guard let group, lengths[group].ja > 0, lengths[group].en > 0 else { return false }
    let own = Self.weight(side.document.sentences[sentence].text) * (language == .ja ? 1 : ratio)
    let (mine, other) = language == .ja ? (lengths[group].ja, lengths[group].en * ratio) : (lengths[group].en * ratio, lengths[group].ja)
    guard mine > own else { return false }
    func misfit(_ a: Double, _ b: Double) -> Double { a > b ? a / b : b / a }
    return misfit(mine - own, other) > max(1.2, misfit(mine, other) * 1.1) && other > mine - own
  }
}
