import Bitext
import FoundationEssentials
import Gate
import Project

/// What to look at first, over all articles of a run.
package struct QueueReport: Sendable {
  package struct Entry: Sendable {
    fileprivate var item: WorkItem
    fileprivate var article: Int
    fileprivate var form: Form
  }

  /// An entry as programs read it.
  struct Form: Encodable {
    var harm: Double
    /// "finding", "change" or "bead".
    var kind: String
    var place: String
    var files: BothLanguages<String>
    var message: String
    var rule: String?
    var severity: Severity?
    var fingerprint: String?
    var state: String?
    var probability: Double?
    /// The sentences it concerns.
    var ja: [String]
    var en: [String]
  }

  private struct Document: Encodable {
    var version = 1
    var items: [Form]
    /// How many more there are.
    var left: Int
  }

  /// The most harmful first.
  private var entries: [Entry] = []
  private let left: Int

  /// - Parameter limit: how many are told; nil for all
  package init(_ studies: [ArticleStudy], limit: Int?) {
    var all: [(item: WorkItem, article: Int)] = []
    for (article, study) in studies.enumerated() { all += WorkQueue(study).items.map { ($0, article) } }
    let sorted = all.enumerated().sorted { ($1.element.item.harm, $0.offset) < ($0.element.item.harm, $1.offset) }.map(\.element)
    let told = sorted.prefix(limit ?? sorted.count)
    left = sorted.count - told.count
    let indexes = Dictionary(uniqueKeysWithValues: Set(told.map(\.article)).map { ($0, StudyPlaces(studies[$0])) })
    entries = told.compactMap { entry in
      indexes[entry.article].map { Entry(item: entry.item, article: entry.article, form: $0.form(entry.item)) }
    }
  }

  package func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, .prettyPrinted]
    return Array(try encoder.encode(Document(items: entries.map(\.form), left: left))) + [0x0A]
  }

  /// One entry a line, with its sentences below.
  package func text(width: Int, style: TerminalStyle, book: Phrasebook) -> String {
    if entries.isEmpty { return book["nothing to look at"] + "\n" }
    var lines: [String] = []
    for entry in entries {
      let form = entry.form
      let harm = String(Int((form.harm * 100).rounded())) + " %"
      let kind = form.rule ?? form.state.map { book[$0] } ?? book["doubtful"]
      let place = PrintableText.line(form.place)
      lines.append(
        style("\(String(repeating: " ", count: max(0, 5 - harm.count)))\(harm)", .dim) + "  \(style(place, .bold)): \(kind): "
          + PrintableText.line(entry.item.message.text(in: book)))
      for (name, sentences) in [("ja", form.ja), ("en", form.en)] where !sentences.isEmpty {
        let text = PrintableText.line(sentences.joined(separator: name == "ja" ? "" : " "))
        lines.append("       " + style(name, .dim) + " " + TextFitting.truncate(text, to: max(20, width - 10)))
      }
    }
    if left > 0 { lines.append(style((("and \(left) more; --limit shows them") as Message).text(in: book), .dim)) }
    return lines.joined(separator: "\n") + "\n"
  }
}

/// An article's queue in words.
private struct StudyPlaces {
  private let study: ArticleStudy
  private let pair: AlignedPair
  private let lines: BothLanguages<LineIndex>

  init(_ study: ArticleStudy) {
    self.study = study
    pair = study.whole.pair
    lines = BothLanguages(ja: LineIndex(pair.ja.source), en: LineIndex(pair.en.source))
  }

  func form(_ item: WorkItem) -> QueueReport.Form {
    let position = lines[item.side].position(at: item.place, in: .scalar)
    let sentences = BothLanguages(ja: item.at.ja.map { pair.ja.sentences[$0].text }, en: item.at.en.map { pair.en.sentences[$0].text })
    var form = QueueReport.Form(
      harm: Self.rounded(item.harm), kind: "finding", place: "\(pair[item.side].source.name):\(position.line):\(position.column)",
      files: study.files.paths, message: item.message.english, ja: sentences.ja, en: sentences.en)
    switch item.kind {
    case .finding(let index):
      let judged = study.findings[index]
      (form.rule, form.severity) = (judged.finding.rule.rawValue, judged.finding.severity)
      form.fingerprint = judged.verdict.fingerprint
    case .change(_, let state): (form.kind, form.state) = ("change", state.rawValue)
    case .bead(let index): (form.kind, form.probability) = ("bead", Self.rounded(pair.alignment.beads[index].probability))
    }
    return form
  }

  private static func rounded(_ value: Double) -> Double { (value * 10_000).rounded() / 10_000 }
}
