import Bitext
import Linguistics

/// An aligned pair with what its rules share: which blocks stand for each other, prose and what is not prose.
struct ComparedPair: Sendable {
  /// Blocks of prose that stand for each other; one side may be empty.
  typealias Group = BothLanguages<[Int]>

  let pair: AlignedPair
  let options: StructureOptions
  /// Other files of the project.
  let files: (any LinkedFiles)?
  let ja: ComparedSide
  let en: ComparedSide
  /// In the order of the original, then of the translation.
  let groups: [Group]
  /// The group of each block of prose.
  let groupOf: BothLanguages<[Int?]>
  /// What is lacking on the other side, each as large as it is.
  let lost: BothLanguages<[LostText]>
  /// What seems lacking on both sides, a paragraph apart: it stands elsewhere.
  let exchanged: [BothLanguages<LostText>]
  /// What is code on both sides, and what is on one side alone.
  private(set) var code: [PlaceMatch] = []

  /// The original's language, and the translation's.
  var from: Language { options.from }
  var to: Language { options.from.other }

  subscript(language: Language) -> ComparedSide { language == .ja ? ja : en }

  init(_ pair: AlignedPair, _ options: StructureOptions, files: (any LinkedFiles)? = nil) {
    (self.pair, self.options, self.files) = (pair, options, files)
    ja = ComparedSide(pair.ja, .ja, pair.alignment)
    en = ComparedSide(pair.en, .en, pair.alignment)
    (groups, groupOf) = Self.groups(ja, en, pair.alignment, from: options.from)
    (lost, exchanged) = LostText.parted(LostText.find(ja, en, pair.alignment, groups, groupOf, from: options.from), ja, en, pair.alignment)
    code = matchedCode()
  }

  var beads: [Bead] { pair.alignment.beads }

  static func groups(
    _ ja: ComparedSide, _ en: ComparedSide, _ alignment: Alignment, from: Language
  ) -> ([Group], BothLanguages<[Int?]>) {
    let count = ja.blocks.count
    var sets = DisjointSets(count: count + en.blocks.count)
    for bead in alignment.beads where !bead.isNull {
      let first = ja.document.sentences[bead.ja.lowerBound].block
      for sentence in bead.ja { sets.join(first, ja.document.sentences[sentence].block) }
      for sentence in bead.en { sets.join(first, count + en.document.sentences[sentence].block) }
    }
    var groups: [Group] = []
    var known: [Int: Int] = [:]
    var groupOf = BothLanguages<[Int?]>(
      ja: [Int?](repeating: nil, count: ja.blocks.count), en: [Int?](repeating: nil, count: en.blocks.count))
    for language in [from, from.other] {
      let side = language == .ja ? ja : en
      for block in side.blocks.indices where !side.sentences[block].isEmpty {
        let root = sets.root(language == .ja ? block : count + block)
        let index = known[root] ?? groups.count
        if index == groups.count { groups.append(Group(ja: [], en: [])) }
        known[root] = index
        groups[index][language].append(block)
        groupOf[language][block] = index
      }
    }
    return (groups, groupOf)
  }
}

// MARK: What is not prose

extension ComparedPair {
  /// Pairs the blocks of both sides that hold something.
  /// - Parameter item: what is compared of a block; nil for blocks that do not take part
  func matches(_ item: (ComparedSide, Int) -> MatchedItem?) -> [PlaceMatch] {
    func items(_ side: ComparedSide) -> [MatchedItem] { side.blocks.indices.compactMap { item(side, $0) } }
    let (japanese, english) = (items(ja), items(en))
    return matches(japanese, english).map {
      PlaceMatch(ja: $0.ja.map { japanese[$0].block }, en: $0.en.map { english[$0].block }, likeness: $0.likeness, isInPlace: $0.isInPlace)
    }
  }

  func matches(_ japanese: [MatchedItem], _ english: [MatchedItem]) -> [PlaceMatch] {
    PlaceMatcher(ja: ja, en: en, groupOf: groupOf).matches(japanese, english)
  }

  private func matchedCode() -> [PlaceMatch] {
    matches { side, index in
      let block = side.blocks[index]
      guard block.kind == .code else { return nil }
      let text = block.text.string
      return MatchedItem(block: index, key: text, words: text.split { $0 == " " || $0 == "\t" || $0.isNewline })
    }
  }

  /// Whether a block stands in text of which it is said already that it is lacking.
  func isLost(_ language: Language, _ block: Int) -> Bool { lost[language].contains { $0.isWhole && $0.blocks.contains(block) } }
}

extension BothLanguages<[Int]> {
  var isPaired: Bool { !ja.isEmpty && !en.isEmpty }
}

// MARK: Findings

extension ComparedPair {
  /// A finding with the sentences around its places.
  /// - Parameter side: where the correction would be made; the translation where nothing else is said
  func finding(
    _ rule: StructureRule, _ severity: Finding.Severity, _ message: Message, side: Language? = nil,
    _ places: BothLanguages<[Finding.Place]>,
    context: BothLanguages<Finding.Place?> = BothLanguages(ja: nil, en: nil), suggestion: String? = nil
  ) -> Finding {
    Finding(
      rule: rule.id, severity: min(severity, rule.severity), message: message, suggestion: suggestion, side: side ?? to,
      places: places,
      context: BothLanguages(
        ja: context.ja ?? enclosing(places.ja.first, .ja), en: context.en ?? enclosing(places.en.first, .en)))
  }

  func finding(
    _ rule: StructureRule, _ message: Message, side: Language? = nil, _ places: BothLanguages<[Finding.Place]>,
    context: BothLanguages<Finding.Place?> = BothLanguages(ja: nil, en: nil), suggestion: String? = nil
  ) -> Finding {
    finding(rule, rule.severity, message, side: side, places, context: context, suggestion: suggestion)
  }

  /// Something of the original that the translation does not have, with where it would stand; nil where it goes with text of which the
  /// same is said.
  func lacking(
    _ rule: StructureRule, severity: Finding.Severity = .warning, _ what: Message, _ place: Finding.Place, of block: Int
  ) -> Finding? {
    if isLost(from, block) { return nil }
    return finding(
      rule, severity, "\(what) is lacking in the \(to)", places(from, [place]), context: context(to, gap(from, of: block)))
  }

  /// The sentence a place stands in.
  private func enclosing(_ place: Finding.Place?, _ language: Language) -> Finding.Place? {
    guard let place, let sentence = self[language].document.sentences(touching: place.range).first else { return nil }
    return self[language].place(ofSentences: sentence..<sentence + 1)
  }

  func places(_ language: Language, _ own: [Finding.Place], _ other: [Finding.Place] = []) -> BothLanguages<[Finding.Place]> {
    language == .ja ? BothLanguages(ja: own, en: other) : BothLanguages(ja: other, en: own)
  }

  func context(_ language: Language, _ place: Finding.Place?) -> BothLanguages<Finding.Place?> {
    language == .ja ? BothLanguages(ja: place, en: nil) : BothLanguages(ja: nil, en: place)
  }

  /// Where in the other language the counterpart of a block would stand: the sentence it would follow, else the one before which.
  func gap(_ language: Language, of block: Int) -> Finding.Place? {
    let (side, other) = (self[language], self[language.other])
    if let bead = side.before[block], let last = beads[bead][language.other].last { return other.place(ofSentences: last..<last + 1) }
    if let bead = side.after[block], let first = beads[bead][language.other].first { return other.place(ofSentences: first..<first + 1) }
    return nil
  }
}
