import Bitext

/// Finds the sentences of edited rows again in the articles: a row may hold any run of neighbouring sentences. White space does not
/// count, since spreadsheets change it.
public struct SheetMatcher: Sendable {
  /// Rows as beads, with what was written beside them.
  public struct Outcome: Sendable, Equatable {
    public var beads: [(row: SheetRow, bead: Bead)] = []
    public var problems: [SheetError] = []

    public static func == (a: Outcome, b: Outcome) -> Bool {
      a.problems == b.problems && a.beads.elementsEqual(b.beads) { $0.row == $1.row && $0.bead == $1.bead }
    }
  }

  private let sides: BothLanguages<Side>

  public init(ja: Document, en: Document) { sides = BothLanguages(ja: Side(ja), en: Side(en)) }

  /// - Returns: a bead for every row whose text is found, in the rows' order; what is not found is a problem of its row. Probability
  ///   is 1, since a person stands behind it.
  public func match(_ rows: [SheetRow], name: String) -> Outcome {
    var outcome = Outcome()
    var taken = BothLanguages<Set<Int>>(ja: [], en: [])
    var expected = BothLanguages(ja: 0, en: 0)
    for row in rows {
      var ranges = BothLanguages(ja: 0..<0, en: 0..<0)
      var isWhole = true
      for language in Language.allCases {
        let text = Side.squeezed(row.text[language])
        if text.isEmpty {
          ranges[language] = expected[language]..<expected[language]
        } else if let found = sides[language].find(text, near: expected[language], notIn: taken[language]) {
          ranges[language] = found
        } else {
          isWhole = false
          outcome.problems.append(SheetError(name: name, line: row.line, problem: Self.explain(row.text[language], language)))
        }
      }
      guard isWhole else { continue }
      for language in Language.allCases where !ranges[language].isEmpty {
        taken[language].formUnion(ranges[language])
        expected[language] = ranges[language].upperBound
      }
      outcome.beads.append((row, Bead(ja: ranges.ja, en: ranges.en, probability: 1)))
    }
    return outcome
  }

  private static func explain(_ text: String, _ language: Language) -> String {
    let start = text.count > 30 ? text.prefix(30) + "…" : text[...]
    return "the \(language.name) “\(start)” is not a run of whole sentences of the article; join or split rows only between sentences, "
      + "and edit wording in the article itself"
  }

  /// The sentences of one article without white space, and an index over how runs of them begin.
  private struct Side: Sendable {
    private let texts: [[UInt8]]
    private var starts: [ArraySlice<UInt8>: [Int]] = [:]
    private static let prefix = 24

    init(_ document: Document) {
      texts = document.sentences.map { Self.squeezed($0.text) }
      for index in texts.indices { starts[beginning(at: index), default: []].append(index) }
    }

    /// The nearest run of sentences that says exactly this.
    func find(_ text: [UInt8], near place: Int, notIn taken: Set<Int>) -> Range<Int>? {
      let candidates = text.count >= Self.prefix ? starts[text.prefix(Self.prefix)] ?? [] : Array(texts.indices)
      return candidates.compactMap { run(of: text, from: $0) }.filter { $0.allSatisfy { !taken.contains($0) } }
        .min { (abs($0.lowerBound - place), $0.lowerBound) < (abs($1.lowerBound - place), $1.lowerBound) }
    }

    private func run(of text: [UInt8], from start: Int) -> Range<Int>? {
      var rest = text[...]
      var index = start
      while !rest.isEmpty {
        guard index < texts.count, rest.starts(with: texts[index]) else { return nil }
        rest = rest.dropFirst(texts[index].count)
        index += 1
      }
      return start..<index
    }

    private func beginning(at start: Int) -> ArraySlice<UInt8> {
      var bytes: [UInt8] = []
      var index = start
      while index < texts.count, bytes.count < Self.prefix {
        bytes += texts[index].prefix(Self.prefix)
        index += 1
      }
      return bytes.prefix(Self.prefix)
    }

    static func squeezed(_ text: String) -> [UInt8] {
      var result = ""
      result.unicodeScalars.append(contentsOf: text.unicodeScalars.filter { !$0.properties.isWhitespace && $0 != "\u{FEFF}" })
      return Array(result.utf8)
    }
  }
}
