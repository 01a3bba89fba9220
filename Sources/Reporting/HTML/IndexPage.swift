import Bitext
import ReportAssets

/// The page that lists the reports of many articles.
package struct IndexPage: Sendable {
  package struct Entry: Sendable {
    /// The report's file, relative to the index.
    package var link: String
    package var page: ReportPage

    package init(link: String, page: ReportPage) {
      self.link = link
      self.page = page
    }
  }

  package var title: String
  package var entries: [Entry]
  package var generator: String
  /// What the page says in Japanese; nil: nothing.
  package var words: PageWords?

  package init(title: String, entries: [Entry], generator: String, words: PageWords? = nil) {
    self.words = words
    self.title = title
    self.entries = entries
    self.generator = generator
  }

  package func html() -> String {
    let figures = entries.map { Figures($0.page) }
    let script = ReportAssets.indexScript
    return PageTemplate(ReportAssets.indexTemplate).filled([
      "policy": PagePolicy.text(script: script, isServed: false),
      "script": script,
      "generator": HTMLText.escape(generator),
      "title": HTMLText.escape(title),
      "style": ReportAssets.style,
      "summary": summary(figures),
      "words": words?.json ?? "{}",
      "rows": zip(entries, figures).map(row).joined(),
    ])
  }

  private func summary(_ figures: [Figures]) -> String {
    let beads = figures.reduce(0) { $0 + $1.beads }
    let expected = beads == 0 ? 1 : figures.reduce(0) { $0 + $1.expected * Double($1.beads) } / Double(beads)
    let findings = figures.reduce(0) { $0 + $1.findings }
    let changed = figures.reduce(0) { $0 + $1.changed }
    let moved = figures.reduce(0) { $0 + $1.moved }
    let checked = figures.reduce(0) { $0 + $1.checked }
    func cell(_ name: Said, _ value: String, _ number: String, _ note: Said?) -> String {
      let small = [number, note?.html ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
      return "<div><dt>\(name.html)</dt><dd>\(value)<small>\(small)</small></dd></div>"
    }
    let doubtful = figures.reduce(0) { $0 + $1.doubtful }
    return cell(.articles, "\(entries.count)", "", .both) + cell(.beads, "\(beads)", "", .together)
      + cell(.expected, Figures.percent(expected), "\(doubtful)", .below) + cell(.findings, "\(findings)", "", .kinds)
      + (changed > 0 ? cell(.changed, "\(changed)", moved > 0 ? "\(moved) \(Said.moved.html) ·" : "", .since) : "")
      + (checked > 0 ? cell(.checked, Figures.percent(Double(checked) / Double(max(1, beads))), "\(checked) / \(beads)", nil) : "")
  }

  /// What the head of the page says besides its figures, and its titles.
  enum Said: String, CaseIterable {
    case articles = "Articles"
    case both = "in Japanese and English"
    case beads = "Beads"
    case together = "sentences that go together"
    case expected = "Expected right"
    case below = "below 80 %"
    case findings = "Findings"
    case kinds = "terms and numbers"
    case changed = "Changed"
    case moved = "moved"
    case since = "since the state compared with"
    case checked = "Checked"
    case review = "Review"
    case report = "Articles in Japanese and English"

    fileprivate var html: String { "<span data-say=\"\(rawValue)\">\(rawValue)</span>" }
  }

  private func row(_ entry: Entry, _ figures: Figures) -> String {
    let title = entry.page.title
    let names = [entry.page.from, entry.page.from.other].compactMap { language in
      title[language].map { "<span lang=\"\(language)\">\(HTMLText.escape($0))</span>" }
    }
    let pair = entry.page.pair
    let files = pair.ja.source.name == pair.en.source.name ? [pair.ja.source.name] : [pair.ja.source.name, pair.en.source.name]
    let severity = figures.worst.map { "severity-\($0.rawValue)" } ?? ""
    let expected = Self.cell(figures.expected, Figures.percent(figures.expected))
    let checked = figures.beads == 0 ? 0 : Double(figures.checked) / Double(figures.beads)
    let counts = [(figures.doubtful, ""), (figures.unaligned, ""), (figures.findings, severity), (figures.changed, "")]
    return """
      <tr><td><a href="\(HTMLText.escape(ReportPath.encoded(entry.link)))">\(names.joined())</a>\
      <small>\(files.map(HTMLText.escape).joined(separator: "<br>"))</small></td>\
      <td>\(Stripe(pair.alignment.beads, marks: entry.page.marks).svg)</td>\
      \(Self.cell(Double(figures.beads), "\(figures.beads)"))\(expected)\
      \(counts.map { Self.cell(Double($0.0), "\($0.0)", $0.1) }.joined())\(Self.cell(checked, "\(Int(checked * 100))%"))</tr>

      """
  }

  /// - Parameters:
  ///   - value: what rows are put in order by
  ///   - shown: the same for people
  private static func cell(_ value: Double, _ shown: String, _ kind: String = "") -> String {
    "<td class=\"figure\(value == 0 ? " nought" : kind.isEmpty ? "" : " " + kind)\" data-value=\"\(value)\">\(shown)</td>"
  }
}

/// What the index says about one report.
struct Figures {
  var beads: Int
  /// The mean of the beads' probabilities; a person's decision counts as right.
  var expected: Double
  var doubtful: Int
  var unaligned: Int
  var findings: Int
  var worst: Finding.Severity?
  var changed: Int
  /// Of the changed: whose place is all that changed, or changed too.
  var moved: Int
  var checked: Int

  init(_ page: ReportPage) {
    let all = page.pair.alignment.beads
    let chances = all.indices.map { $0 < page.marks.count && page.marks[$0].isPinned ? 1 : all[$0].probability }
    beads = all.count
    expected = all.isEmpty ? 1 : chances.reduce(0, +) / Double(all.count)
    doubtful = chances.count { $0 < 0.8 }
    unaligned = all.count { $0.isNull }
    let open = page.findings.filter(\.isOpen)
    findings = open.count
    worst = open.map(\.finding.severity).max()
    checked = page.marks.count(where: \.isChecked)
    changed = page.changes.count { $0.state != "unchanged" || $0.moved }
    moved = page.changes.count(where: \.moved)
  }

  static func percent(_ share: Double) -> String {
    let tenths = Int((share * 1000).rounded())
    return "\(tenths / 10).\(tenths % 10)%"
  }
}

/// An article's beads as a strip of colours, at most so many that each can be seen.
struct Stripe {
  var svg: String

  init(_ beads: [Bead], marks: [BeadMark], most: Int = 240) {
    let size = max(1, (beads.count + most - 1) / most)
    let groups = stride(from: 0, to: beads.count, by: size).map { start in
      // The loudest of a group shows.
      (start..<min(start + size, beads.count)).map { Self.loudness(beads[$0], $0 < marks.count && marks[$0].isPinned) }.max() ?? 0
    }
    let names = ["sure", "likely", "hand", "null", "unsure", "doubtful"]
    var rectangles = ""
    var start = 0
    while start < groups.count {
      let end = groups[start...].firstIndex { $0 != groups[start] } ?? groups.count
      rectangles += "<rect class=\"\(names[groups[start]])\" x=\"\(start)\" width=\"\(end - start)\" height=\"1\"/>"
      start = end
    }
    svg = "<svg viewBox=\"0 0 \(max(1, groups.count)) 1\" preserveAspectRatio=\"none\" aria-hidden=\"true\">\(rectangles)</svg>"
  }

  private static func loudness(_ bead: Bead, _ isPinned: Bool) -> Int {
    if isPinned { return 2 }
    if bead.isNull { return 3 }
    switch bead.probability {
    case 0.95...: return 0
    case 0.8..<0.95: return 1
    case 0.5..<0.8: return 4
    default: return 5
    }
  }
}
