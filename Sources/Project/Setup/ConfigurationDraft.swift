import Bitext
import Interchange
import Letters
import Reading
import Workspace

/// A configuration made from what a folder holds.
package struct ConfigurationDraft {
  let survey: ProjectSurvey
  /// Folder and extension of files with both languages.
  let pages: [String]
  let glossaries: [String]
  private let pageCount: Int
  /// Files that may be articles and are none: neither paired by name nor in both languages.
  private let unplaced: [String]
  /// Patterns that find articles of which one version is a summary of the other.
  let summaries: Set<ProjectSurvey.Pattern>

  package init(folder: String) throws {
    survey = ProjectSurvey(paths: try ProjectSurvey.paths(in: folder))
    summaries = Set(survey.patterns.filter { Self.isSummary($0, folder) })
    var pages: Set<String> = []
    var glossaries: [String] = []
    var (pageCount, left): (Int, [String]) = (0, [])
    // Folders of other languages hold no articles, whatever script they are written in.
    let excluded = survey.excluded.map { PathPattern($0) }
    for path in survey.others where !excluded.contains(where: { $0.match(path) != nil }) {
      guard let source = Self.small(folder == "." ? path : folder + "/" + path) else { continue }
      let name = path.split(separator: ".").last?.lowercased() ?? ""
      if ["csv", "tsv", "tbx"].contains(name) {
        if Self.isGlossary(source) { glossaries.append(path) }
      } else if let format = ArticleFormat(fileName: path), ![.json, .yaml].contains(format) {
        if !ProjectSurvey.isOfOneLanguage(path), Self.holdsBothLanguages(source) || ArticleReader().isCertainPage(source) {
          pages.insert(Self.pattern(for: path))
          pageCount += 1
        } else {
          left.append(path)
        }
      }
    }
    self.pages = pages.sorted()
    self.pageCount = pageCount
    // What the patterns find alone is told apart already.
    let alone = survey.patterns.flatMap { [PathPattern($0.ja), PathPattern($0.en)] }
    unplaced = left.filter { path in !alone.contains { $0.match(path) != nil } }
    self.glossaries = glossaries
  }

  package var summary: Message {
    let articles = survey.patterns.reduce(0) { $0 + $1.count }
    return .all(of: [
      .count(survey.patterns.count + pages.count, "pattern", "patterns"), .count(articles, "pair of files", "pairs of files"),
      .count(pageCount, "page", "pages"), .count(glossaries.count, "glossary", "glossaries"),
    ])
  }

  /// What was left over; nil where nothing was.
  package var leftOver: Message? {
    if unplaced.isEmpty { return nil }
    let names = unplaced.prefix(5).map(ShellWord.quoted).joined(separator: ", ") + (unplaced.count > 5 ? ", …" : "")
    return "not placed: \(Message.count(unplaced.count, "file", "files")): \(names)"
  }
  /// Whether there is nothing to check.
  package var isEmpty: Bool { survey.patterns.isEmpty && pages.isEmpty }

  package var text: String {
    var lines = [
      "# Taiyaku: which articles are kept in two languages, and how they are checked.",
      "# Paths are relative to this file. Options of the command line override what stands here.", "",
      "# An article is a pair of files, or a page that holds both languages. What * (any characters of a name) and **/ (any",
      "# folders) stand for in one path, they stand for in the other.",
    ]
    if isEmpty {
      lines += [
        "# No articles were recognised by their names; for example:", "#pairs:", "#  - ja: articles/*.ja.md", "#    en: articles/*.en.md",
      ]
    } else {
      lines.append("pairs:")
      for pattern in survey.patterns {
        lines += ["  - ja: \(quoted(pattern.ja))  # finds \(pattern.count)", "    en: \(quoted(pattern.en))"]
        if summaries.contains(pattern) {
          lines.append("    completeness: summary  # one language says much less; full asks for all, off compares nothing")
        }
      }
      for page in pages { lines.append("  - page: \(quoted(page))") }
    }
    if !survey.excluded.isEmpty {
      lines += ["", "# Folders of other languages, which are no articles here.", "exclude:"] + survey.excluded.map { "  - \(quoted($0))" }
    }
    for language in Language.allCases where survey.unpaired[language] > 0 {
      lines.append("# Left out: \(survey.unpaired[language]) \(language.name) files without a \(language.other.name) version.")
    }
    lines += [
      "",
      "# The language articles are written in first; what the other one lacks is then the translation's fault."
        + (survey.from == nil ? " Nothing told which it is here." : ""), "from: \((survey.from ?? .ja).rawValue)", "",
    ]
    lines.append("# Agreed terms: concept,language,term,status,note as CSV or TSV, two columns, OmegaT, DeepL, or TBX.")
    if glossaries.isEmpty {
      lines += ["# \"taiyaku terms\" proposes entries from the articles.", "#glossary: glossary/terms.csv"]
    } else {
      lines.append("glossary:")
      lines += glossaries.map { "  - \(quoted($0))" }
    }
    return (lines + Self.rest).joined(separator: "\n") + "\n"
  }

  private static let rest = [
    "", "# off, info, warning or error for each rule; without a line here a rule keeps its own severity.", "rules:",
    "#  term.unsourced: info", "#  number.mismatch: error", "", "# From which severity on \"taiyaku check\" exits with 1.",
    "fail-on: error", "",
    "# Findings that were there before: taiyaku check --write-baseline taiyaku-baseline.json", "#baseline: taiyaku-baseline.json", "",
    "# Findings that someone looked at and lets stand. Each names its rule and a reason; it is over when the text is gone from the",
    "# sentence, or after its last day. In an article: <!-- taiyaku: allow term.missing exosome -- a quotation -->", "#waivers:",
    "#  - rule: term.forbidden", "#    concept: exosome", "#    text: as the leaflet of 2019 says", "#    file: articles/history.*.md",
    "#    reason: a quotation", "#    until: 2027-01-31", "",
    "# A Japanese-English dictionary to align with: system (EDICT, where it is installed), none, or a file.", "dictionary: system", "",
    "# How sentences are cut: files of words or SRX rules, and words by class (taiyaku segment --help).", "#segmentation:",
    "#  files: [rules/words.txt]", "#  never-final: [Dipl., Ing.]", "#  names: [Westward Ho!]", "",
    "# What people decided: alignments that must stand, translations confirmed as current.", "#pins: taiyaku.pins.jsonl",
    "#lock: taiyaku.lock",
  ]

  private func quoted(_ path: String) -> String {
    let isPlain = path.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || "0123456789._-/".unicodeScalars.contains($0) }
    return isPlain && path.first?.isLetter == true ? path : "\"" + path.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func small(_ path: String) -> SourceText? { try? FileReader(limit: 1 << 22).read(path) }

  /// Whether most of the first articles say less than half in one language of what the other says.
  private static func isSummary(_ pattern: ProjectSurvey.Pattern, _ folder: String) -> Bool {
    let shares = pattern.sample.compactMap { paths -> Double? in
      let lengths = paths.map { path -> Double in
        guard let source = small(folder == "." ? path : folder + "/" + path) else { return 0 }
        return ArticleReader().blocks(of: source).reduce(0) { $1.isProse ? $0 + Double($1.text.string.unicodeScalars.count) : $0 }
      }
      // English takes about twice as many letters.
      let (ja, en) = (2.1 * lengths.ja, lengths.en)
      return min(ja, en) > 0 && max(ja, en) > 600 ? min(ja, en) / max(ja, en) : nil
    }
    return shares.count { $0 < 0.5 } * 3 > shares.count * 2
  }

  private static func isGlossary(_ source: SourceText) -> Bool {
    switch GlossaryFormat.recognise(source) {
    case .csv, .tsv: (try? GlossaryCSV.read(source)) != nil
    case .tbx, .tbx2: (try? GlossaryTBX.read(source.bytes, name: source.name)) != nil
    default: false
    }
  }

  /// At least three lines of prose of each language, neither a mere sprinkling.
  private static func holdsBothLanguages(_ source: SourceText) -> Bool {
    var counts = (ja: 0, en: 0)
    for line in source[0..<source.bytes.count].split(whereSeparator: \.isNewline) where line.count > 15 {
      let letters = line.unicodeScalars.compactMap { JapaneseScript($0.value) }
      let japanese = letters.count
      // Kanji alone may be Chinese.
      if japanese * 4 > line.count, letters.contains(where: { $0 != .kanji }) {
        counts.ja += 1
      } else if japanese == 0, line.split(separator: " ").count(where: { $0.allSatisfy(\.isLetter) }) >= 4 {
        counts.en += 1
      }
    }
    return min(counts.ja, counts.en) >= 3 && min(counts.ja, counts.en) * 5 >= max(counts.ja, counts.en)
  }

  /// All files of the folder with this extension; a mark before the extension ("x.page.txt") is kept.
  private static func pattern(for path: String) -> String {
    let parts = path.split(separator: "/").map(String.init)
    let folder = parts.dropLast().map { $0 + "/" }.joined()
    let ends = (parts.last ?? "").split(separator: ".").dropFirst()
    return folder + "*." + ends.suffix(2).joined(separator: ".")
  }
}
