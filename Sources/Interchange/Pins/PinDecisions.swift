import Bitext

/// Taking up what a person decided about one pair. Pins of other articles, and pins whose text is gone, stay as they are.
extension PinFile {
  /// The decisions take the place of all pins that stood in the pair: for a page that showed every one of them. What stays the same keeps its
  /// line and its place in the file, so that two people's work merges.
  /// - Parameters:
  ///   - before: the pair with the sentences the pins stood in
  ///   - after: the pair with the sentences the decisions name
  package mutating func take(
    _ decided: [ReviewDecisions.DecidedBead], before: BothLanguages<Document>, after: BothLanguages<Document>, signature: Signature? = nil
  ) {
    var standing = Set(PinPlacement(pins, ja: before.ja, en: before.en).placed.map(\.pin))
    let known = Dictionary(standing.sorted().map { (pins[$0].key, $0) }, uniquingKeysWith: { first, _ in first })
    var stays: [Int: PinnedBead] = [:]
    var lead: [PinnedBead] = []
    var following: [Int: [PinnedBead]] = [:]
    var last: Int?
    for pin in Self.pins(decided, after.ja, after.en) {
      if let old = known[pin.key], standing.contains(old), stays[old] == nil {
        // Who says something more has not decided anew.
        let isSame = pins[old].checked == pin.checked && pins[old].note == pin.note
        stays[old] = isSame ? pins[old] : pin.signed(signature)
        stays[old]?.comments = pin.comments?.map { $0.signed(signature) }
        last = old
      } else if let last {
        following[last, default: []].append(pin.signed(signature))
      } else {
        lead.append(pin.signed(signature))
      }
    }
    standing.subtract(stays.keys)
    let first = stays.keys.min()
    var result: [PinnedBead] = []
    for (index, pin) in pins.enumerated() where !standing.contains(index) {
      if index == first { result += lead }
      result.append(stays[index] ?? pin)
      result += following[index] ?? []
    }
    pins = result + (first == nil ? lead : [])
  }

  /// The decisions come beside the pins that stand; only those that say something else of the same sentences give way.
  /// - Returns: the pins that gave way
  @discardableResult
  package mutating func merge(
    _ decided: [ReviewDecisions.DecidedBead], ja: Document, en: Document, signature: Signature? = nil
  ) -> [PinnedBead] {
    let fresh = Self.pins(decided, ja, en).map { $0.signed(signature) }
    let places = PinPlacement(fresh, ja: ja, en: en).placed
    let joined = Joined(places, counts: BothLanguages(ja: ja.sentences.count, en: en.sentences.count))
    var replaced: [PinnedBead] = []
    var isNew = Array(repeating: true, count: fresh.count)
    var isSettled = false
    // A pin that gives way may uncover another one on the same sentences.
    while !isSettled {
      let standing = PinPlacement(pins, ja: ja, en: en)
      var gone: Set<Int> = []
      for (index, bead) in standing.placed {
        let touching = joined.beads(touching: bead)
        if touching.isEmpty { continue }
        if touching.count == 1, let one = touching.first, places[one].bead.joinsTheSame(as: bead) {
          let decision = fresh[places[one].pin]
          if let old = pins[index].note, let note = decision.note, old != note { replaced.append(pins[index]) }
          let before = pins[index]
          pins[index].note = decision.note ?? pins[index].note
          pins[index].take(comments: decision.comments)
          if decision.checked == true { pins[index].checked = true }
          if pins[index] != before { pins[index] = pins[index].signed(signature) }
          isNew[places[one].pin] = false
        } else {
          gone.insert(index)
          replaced.append(pins[index])
        }
      }
      for (index, bead) in standing.forbidden where joined.joins(bead) {
        gone.insert(index)
        replaced.append(pins[index])
      }
      pins = pins.indices.filter { !gone.contains($0) }.map { pins[$0] }
      isSettled = gone.isEmpty
    }
    pins += zip(fresh, isNew).filter(\.1).map(\.0)
    return replaced
  }

  private static func pins(_ decided: [ReviewDecisions.DecidedBead], _ ja: Document, _ en: Document) -> [PinnedBead] {
    let counts = BothLanguages(ja: ja, en: en).map { document in
      document.sentences.reduce(into: [String: Int]()) { $0[$1.text, default: 0] += 1 }
    }
    return decided.map { bead in
      let isAmbiguous =
        bead.ja.first.map { counts.ja[$0, default: 0] > 1 } ?? false || bead.en.first.map { counts.en[$0, default: 0] > 1 } ?? false
      return PinnedBead(
        ja: bead.ja, en: bead.en, checked: bead.checked == true ? true : nil, note: bead.note,
        near: isAmbiguous ? bead.at.map { [$0.ja, $0.en] } : nil, comments: bead.comments)
    }
  }

  /// Which decided bead each sentence is in.
  private struct Joined {
    private var owner: BothLanguages<[Int?]>

    init(_ places: [(pin: Int, bead: Bead)], counts: BothLanguages<Int>) {
      owner = counts.map { Array(repeating: nil, count: $0) }
      for (index, place) in places.enumerated() {
        for language in Language.allCases { for sentence in place.bead[language] { owner[language][sentence] = index } }
      }
    }

    func beads(touching bead: Bead) -> Set<Int> {
      Set(Language.allCases.flatMap { language in bead[language].compactMap { owner[language][$0] } })
    }

    /// Whether a decided bead holds a sentence of each side.
    func joins(_ bead: Bead) -> Bool {
      !Set(bead.ja.compactMap { owner.ja[$0] }).isDisjoint(with: bead.en.compactMap { owner.en[$0] })
    }
  }
}

extension PinnedBead {
  fileprivate func signed(_ signature: Signature?) -> PinnedBead {
    var pin = self
    (pin.by, pin.at) = (signature?.by, signature?.at)
    pin.comments = comments?.map { $0.signed(signature) }
    return pin
  }
}

extension BeadComment {
  /// Who says it stays, where that is known already.
  fileprivate func signed(_ signature: Signature?) -> BeadComment {
    BeadComment(text: text, by: by ?? signature?.by, at: at ?? signature?.at)
  }
}

extension Bead {
  /// Whether another bead holds the same sentences; where an empty side stands does not matter.
  fileprivate func joinsTheSame(as other: Bead) -> Bool {
    Language.allCases.allSatisfy { self[$0] == other[$0] || (self[$0].isEmpty && other[$0].isEmpty) }
  }
}
