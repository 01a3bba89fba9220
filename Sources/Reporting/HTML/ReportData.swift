import Bitext
import Gate
import Letters
import Project

/// The data of a page as its script reads it. Sentences are named by number, places in a sentence by UTF-16 unit.
struct ReportData: Encodable {
  struct File: Encodable {
    var path: String
    /// Tells whether saved decisions were made about this text.
    var digest: String
  }

  struct Sentence: Encodable {
    var text: String
    /// h1 to h6, p, li, td, q.
    var kind: String
    var depth: Int
    var block: Int
    var line: Int
    /// Where it stands in its file, and, where that is more than its text, what stands there; for pages that correct wording.
    var range: [Int]?
    var raw: String?
  }

  struct Bead: Encodable {
    var ja: [Int]
    var en: [Int]
    /// Left out where a person decided.
    var p: Double?
    var moved: Bool?
    var pinned: Bool?
    var checked: Bool?
    var note: String?
    var comments: [BeadComment]?
    var by: String?
    /// When it was decided.
    var on: String?
    var evidence: [String]?
  }

  /// Sentences as a person cut them.
  struct Cut: Encodable {
    var side: Language
    /// The first of them, and the one behind the last.
    var from: Int
    var to: Int
    /// As the rules had them.
    var was: [String]
    var near: Int
  }

  struct Issue: Encodable {
    var rule: String
    var concept: String?
    var severity: Finding.Severity
    var message: String
    /// The same in Japanese.
    var ja: String?
    var suggestion: String?
    var side: Language
    var fingerprint: String
    /// The reason, where it is waived; "" where it is only in the baseline.
    var waived: String?
    /// Waived in the review the page belongs to, which can take it back.
    var own: Bool?
    /// The sentences it concerns.
    var at: BothLanguages<[Int]>
    /// Sentence, from, to.
    var marks: BothLanguages<[[Int]]>
    /// Line and column (in characters).
    var `where`: BothLanguages<[String]>
  }

  struct Change: Encodable {
    var state: String
    var moved: Bool
    var at: BothLanguages<[Int]>
    var old: BothLanguages<String>
    var confirmed: Bool?
  }

  /// What to look at, the most harmful first.
  struct Task: Encodable {
    var harm: Double
    /// The number of the finding or of the change; a bead is known by its sentences.
    var finding: Int?
    var change: Int?
    var at: BothLanguages<[Int]>
    var message: String
    var ja: String?
  }

  var version = 1
  var generator: String
  var from: Language
  var files: BothLanguages<File>
  var sentences: BothLanguages<[Sentence]>
  var beads: [Bead]
  var cuts: [Cut]?
  var findings: [Issue]
  var changes: [Change]
  var queue: [Task]?
  var server: ReportPage.Server?
  var index: String?

  init(_ page: ReportPage) {
    generator = page.generator
    from = page.from
    let pair = page.pair
    let documents = BothLanguages(ja: pair.ja, en: pair.en)
    let lines = documents.map { LineIndex($0.source) }
    files = documents.map { document in
      var digest = Fingerprint()
      digest.add(document.source[0..<document.source.bytes.count])
      return File(path: document.source.name, digest: digest.digits)
    }
    sentences = BothLanguages(
      ja: Self.sentences(of: pair.ja, lines.ja, isEditable: page.isEditable),
      en: Self.sentences(of: pair.en, lines.en, isEditable: page.isEditable))
    beads = pair.alignment.beads.enumerated().map { index, bead in
      let mark = index < page.marks.count ? page.marks[index] : BeadMark()
      let probability = (min(1, max(0, bead.probability)) * 10_000).rounded() / 10_000
      return Bead(
        ja: [bead.ja.lowerBound, bead.ja.upperBound], en: [bead.en.lowerBound, bead.en.upperBound],
        p: mark.isPinned || !probability.isFinite ? nil : probability, moved: bead.moved ? true : nil,
        pinned: mark.isPinned ? true : nil, checked: mark.isChecked ? true : nil, note: mark.note,
        comments: mark.comments.isEmpty ? nil : mark.comments, by: mark.by, on: mark.at,
        evidence: index < page.evidence.count && !page.evidence[index].isEmpty ? page.evidence[index] : nil)
    }
    let cuts = Language.allCases.flatMap { language in
      documents[language].cuts.compactMap { cut -> Cut? in
        let own = documents[language].sentences(touching: cut.range)
        guard let from = own.first, let to = own.last else { return nil }
        return Cut(side: language, from: from, to: to + 1, was: cut.was, near: cut.first)
      }
    }
    self.cuts = cuts.isEmpty ? nil : cuts
    findings = page.findings.map { Self.issue($0, documents, lines, isOwn: page.ownWaivers.contains($0.verdict.fingerprint), page.words) }
    changes = page.changes.map {
      Change(state: $0.state, moved: $0.moved, at: $0.sentences, old: $0.old, confirmed: $0.isConfirmed ? true : nil)
    }
    queue =
      page.queue.isEmpty
      ? nil
      : page.queue.map { item in
        var task = Task(
          harm: (item.harm * 10_000).rounded() / 10_000, at: item.at, message: item.message.english,
          ja: page.words.map { item.message.text(in: $0.book) })
        switch item.kind {
        case .finding(let index): task.finding = index
        case .change(let index, _): task.change = index
        case .bead: break
        }
        return task
      }
    server = page.server
    index = page.index
  }

  private static func sentences(of document: Document, _ lines: LineIndex, isEditable: Bool) -> [Sentence] {
    document.sentences.map { sentence in
      let (kind, depth) = name(of: document.blocks[sentence.block].kind)
      var result = Sentence(
        text: sentence.text, kind: kind, depth: depth, block: sentence.block, line: lines.line(at: sentence.range.lowerBound))
      if isEditable {
        let raw = document.source[sentence.range]
        result.range = [sentence.range.lowerBound, sentence.range.upperBound]
        result.raw = raw == sentence.text ? nil : raw
      }
      return result
    }
  }

  private static func name(of kind: Block.Kind) -> (String, Int) {
    switch kind {
    case .heading(let level): ("h\(min(6, max(1, level)))", 0)
    case .paragraph, .title, .footnote: ("p", 0)
    case .listItem(let depth): ("li", depth)
    case .tableCell: ("td", 0)
    case .quotation: ("q", 0)
    case .code, .frontMatter, .directive: ("code", 0)
    }
  }

  private static func issue(
    _ judged: JudgedFinding, _ documents: BothLanguages<Document>, _ lines: BothLanguages<LineIndex>, isOwn: Bool,
    _ words: PageWords?
  ) -> Issue {
    let finding = judged.finding
    var at = BothLanguages<[Int]>(ja: [], en: [])
    var marks = BothLanguages<[[Int]]>(ja: [], en: [])
    var positions = BothLanguages<[String]>(ja: [], en: [])
    for language in Language.allCases {
      let locator = SentenceLocator(documents[language])
      for place in finding.places[language] {
        for span in locator.spans(of: place.range) {
          marks[language].append([span.sentence, span.utf16.lowerBound, span.utf16.upperBound])
        }
        // The target of a link covers no word, and belongs to its sentence all the same.
        at[language] += documents[language].sentences(touching: place.range)
        let position = lines[language].position(at: place.range.lowerBound, in: .scalar)
        let name = documents[language].source.placeName(of: place.range)?.description
        positions[language].append(name ?? "\(position.line):\(position.column)")
      }
      if let context = finding.context[language] { at[language] += documents[language].sentences(touching: context.range) }
      at[language] = Set(at[language]).sorted()
    }
    let waived = judged.verdict.waiver?.reason ?? (judged.verdict.baselineState == .unchanged ? "known since the baseline" : nil)
    return Issue(
      rule: finding.rule.rawValue, concept: finding.concept, severity: finding.severity, message: finding.message.english,
      ja: words.map { finding.message.text(in: $0.book) }, suggestion: finding.suggestion,
      side: finding.side, fingerprint: judged.verdict.fingerprint, waived: waived, own: isOwn ? true : nil, at: at, marks: marks,
      where: positions)
  }
}
