import Bitext

/// What layout and manner say of the sentences of one side, found once: the search asks for it at every bead.
struct SideLayout {
  enum Family {
    case heading, item, cell, prose

    init(_ kind: Block.Kind) {
      switch kind {
      case .heading: self = .heading
      case .listItem: self = .item
      case .tableCell: self = .cell
      case .title: self = .heading
      case .paragraph, .quotation, .footnote, .code, .frontMatter, .directive: self = .prose
      }
    }
  }

  /// By sentence; nil where its layout is not known.
  let families: [Family?]
  /// Whether a block begins with the sentence; one more for the end of the part.
  let begins: [Bool]
  /// Whether the sentence ends as sentences do, which labels, items and headings do not.
  let isWhole: [Bool]
  /// Whether the sentence completes what a colon before it announced, as items do ("for those who: ✔ …") and what follows a label.
  let completesIntroduction: [Bool]
  /// The links of each sentence's block by digest, sorted, each once. More than a paragraph has say nothing more.
  let links: [[UInt64]]
  let manners: [SentenceManner]
  /// By sentence, of a page that holds both languages; empty elsewhere.
  let pages: [PagePlace?]
  /// Raw values of `Asking`, of which the search asks at every bead.
  let asking: [Int8]
  /// Of a table cell, its column; -1 of others.
  let columns: [Int32]
  /// Whether the sentence is only the next line of the one before it, as in subtitles: it begins in lower case where no mark stands before.
  let goesOn: [Bool]
  /// Whether the part begins with the article's headline: a first line without a mark at its end, before a sentence with one.
  let beginsWithHeadline: Bool

  private static let colons: Set<Unicode.Scalar> = [":", "："]
  private static let finals: Set<Unicode.Scalar> = [".", "!", "?", "。", "！", "？", "…", "♪"]
  static let closers: Set<Unicode.Scalar> = ["」", "』", "）", ")", "\"", "”", "’"]

  /// - Parameter part: the sentences looked at; they are counted from its start
  init(_ units: [AlignmentUnit], _ part: Range<Int>, _ language: Language) {
    families = part.map { units[$0].structure.map { Family($0.kind) } }
    begins = (part.lowerBound...part.upperBound).map { k in
      k == 0 || k == units.count || units[k].structure?.block != units[k - 1].structure?.block
    }
    let isSentence = part.map { Self.isSentence(units[$0].text) }
    isWhole = zip(part, isSentence).map { units[$0].structure != nil && $1 }
    var completes: [Bool] = []
    for (k, sentence) in part.enumerated() {
      guard begins[k], k > 0, let family = families[k], family != .heading else {
        completes.append(false)
        continue
      }
      // A line that only looks like a heading may be a label: 非侵襲的：.
      let isHeading = families[k - 1] == .heading && units[sentence - 1].structure?.kind != .title
      completes.append(family == .item && completes[k - 1] || !isHeading && Self.introduces(units[sentence - 1].text))
    }
    completesIntroduction = completes
    let pages = part.map { units[$0].structure?.page }
    self.pages = pages.contains { $0 != nil } ? pages : []
    links = Self.links(part.map { units[$0].structure })
    beginsWithHeadline = part.lowerBound == 0 && part.count > 1 && !isSentence[0] && isSentence[1]
    // Where most lines of Japanese have a mark, one without is a headline or an item, whatever its last letter.
    let hasLines = language == .en || isSentence.count { !$0 } * 2 >= part.count
    goesOn = part.map { hasLines && $0 > 0 && Self.goesOn(units[$0 - 1].text, in: units[$0].text, language) }
    manners = part.map { SentenceManner(units[$0].text, language) }
    asking = part.map { Asking(units[$0].text, language).rawValue }
    columns = part.map { units[$0].structure.map { Self.column($0.kind) } ?? -1 }
  }

  private static func column(_ kind: Block.Kind) -> Int32 {
    if case .tableCell(_, let column) = kind { Int32(clamping: column) } else { -1 }
  }

  private static let mostLinks = 64

  private static func links(_ structures: [AlignmentUnit.Structure?]) -> [[UInt64]] {
    var known: (block: Int, links: [UInt64])?
    return structures.map { structure in
      guard let structure, !structure.links.isEmpty else { return [] }
      if known?.block != structure.block {
        let digests = Set(structure.links.lazy.map { link in Array(link.utf8).withUnsafeBufferPointer { ByteHash.hash($0) } })
        known = (structure.block, Array(digests.sorted().prefix(mostLinks)))
      }
      return known?.links ?? []
    }
  }

  /// Whether two sentences stand in blocks that hold the same link.
  static func share(_ a: [UInt64], _ b: [UInt64]) -> Bool {
    var (i, j) = (0, 0)
    while i < a.count, j < b.count {
      if a[i] == b[j] { return true }
      if a[i] < b[j] { i += 1 } else { j += 1 }
    }
    return false
  }

  /// Whether a sentence is a heading, or looks like one in text that marks none: a block of its own without a mark at its end, before another.
  static func standsOver(_ units: [AlignmentUnit], _ k: Int) -> Bool {
    guard let structure = units[k].structure, k + 1 < units.count, units[k + 1].structure?.block != structure.block else { return false }
    if Family(structure.kind) == .heading { return true }
    return Family(structure.kind) == .prose && (k == 0 || units[k - 1].structure?.block != structure.block) && !isSentence(units[k].text)
  }

  /// Whether a question is a block of its own over a paragraph of several sentences, as headings are asked: "What are exosomes?".
  static func asksOver(_ units: [AlignmentUnit], _ k: Int) -> Bool {
    guard let structure = units[k].structure, Family(structure.kind) == .prose, k + 2 < units.count,
      let last = units[k].text.unicodeScalars.last, last == "?" || last == "？"
    else { return false }
    let block = units[k + 1].structure?.block
    return (k == 0 || units[k - 1].structure?.block != structure.block) && block != structure.block
      && units[k + 2].structure?.block == block
  }

  /// A sentence or an item: what a heading stands over.
  static func isText(_ unit: AlignmentUnit) -> Bool {
    unit.structure.map { Family($0.kind) } == .item || isSentence(unit.text)
  }

  private static func isSentence(_ text: String) -> Bool {
    guard let last = text.unicodeScalars.last(where: { !closers.contains($0) && !$0.properties.isWhitespace }) else { return false }
    return finals.contains(last)
  }

  /// English goes on in lower case after a line without a mark, Japanese after a comma or a particle.
  private static func goesOn(_ line: String, in next: String, _ language: Language) -> Bool {
    guard let last = line.unicodeScalars.last else { return false }
    switch language {
    case .en: return next.unicodeScalars.first?.properties.isLowercase == true && (last.properties.isAlphabetic || last == ",")
    case .ja: return openings.contains(last)
    }
  }

  private static let openings = Set("、はがをにでへ".unicodeScalars)

  private static func introduces(_ text: String) -> Bool {
    text.unicodeScalars.last { !$0.properties.isWhitespace }.map(colons.contains) ?? false
  }

  /// What its manner and layout say of an omitted sentence.
  /// - Parameter opens: whether the sentence before it is not omitted
  func visitOmission<Sink: FeatureSink>(_ k: Int, words: Int, opens: Bool, into sink: inout Sink) {
    if opens, goesOn[k] { sink.add(.beginsInSentence, 1) }
    switch manners[k] {
    case .formula: sink.add(.nullFormula, 1)
    case .sound: sink.add(.nullSound, 1)
    case .attribution where opens: sink.add(.nullAttribution, 1)
    case .attribution, .plain: break
    }
    guard let family = families[k] else { return }
    sink.add(.articleNullLength, Float(min(words, Constants.Words.mostOmitted)))
    sink.add(opens ? begins[k] ? .opensBlock : .opensInside : .articleContinue, 1)
    switch family {
    case .heading: sink.add(.nullHeading, 1)
    case .item: sink.add(.nullItem, 1)
    case .cell: sink.add(.nullCell, 1)
    case .prose: break
    }
  }

  /// Whether a bead joins the headline with what stands under it.
  func joinsHeadline(_ range: Range<Int>) -> Bool { beginsWithHeadline && range.lowerBound == 0 && range.count > 1 }

  /// Lines a bead joins to those they go on from; and whether it begins in the middle of such a sentence.
  @inline(__always)
  func visitLines<Sink: FeatureSink>(_ range: Range<Int>, into sink: inout Sink) {
    if goesOn[range.lowerBound] { sink.add(.beginsInSentence, 1) }
    for k in range.dropFirst() where goesOn[k] { sink.add(.lineJoined, 1) }
  }

  /// How many sentences go on in the block of the sentence before.
  func joinedInside(_ range: Range<Int>) -> Float {
    Float(range.dropFirst().count { !begins[$0] })
  }

  /// Names the borders between blocks; says whether there are any.
  @inline(__always)
  func visitJoinedBlocks<Sink: FeatureSink>(_ range: Range<Int>, into sink: inout Sink) -> Bool {
    var joins = false
    for k in range.dropFirst() where begins[k] {
      joins = true
      if completesIntroduction[k] { continue }
      let feature: Feature =
        isWhole[k - 1] && isWhole[k] ? .blocksJoined : families[k] == .item && families[k - 1] == .item ? .itemsJoined : .fragmentsJoined
      sink.add(feature, 1)
    }
    return joins
  }
}
