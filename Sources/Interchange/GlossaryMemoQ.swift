import Bitext
import Terminology

/// The CSV of memoQ's term bases: a row an entry, the terms of a language in as many columns as the entry with the most has, each followed by
/// what is known of it.
enum GlossaryMemoQ {
  static func write(_ glossary: Glossary, from source: Language) -> String {
    let order = [source, source.other]
    let entries = glossary.concepts.map { concept in
      (concept: concept, terms: BothLanguages(ja: sorted(concept, .ja), en: sorted(concept, .en)))
    }.filter { !$0.terms.ja.isEmpty || !$0.terms.en.isEmpty }
    let most = BothLanguages(ja: Language.ja, en: .en).map { language in max(1, entries.map { $0.terms[language].count }.max() ?? 1) }
    // memoQ counts entries.
    let keepsNames = entries.allSatisfy { Int($0.concept.id) != nil }
    var heads = ["Entry_ID", "Entry_Subject", "Entry_Domain", "Entry_Note"]
    for language in order {
      heads.append("\(language.name)_Def")
      for _ in 0..<most[language] { heads += [language.name, "Term_Info"] }
    }
    var text = SeparatedValues.line(heads, .csv)
    for (index, entry) in entries.enumerated() {
      let concept = entry.concept
      let notes = [concept.note] + order.flatMap { entry.terms[$0].map(\.note) }
      var row = [keepsNames ? concept.id : "\(index + 1)", "", concept.domain, unique(notes).joined(separator: "; ")]
      for language in order {
        row.append(language == source ? concept.definition : "")
        let terms = entry.terms[language]
        for place in 0..<most[language] { row += place < terms.count ? [terms[place].text, info(terms[place])] : ["", ""] }
      }
      text += SeparatedValues.line(row, .csv)
    }
    return text
  }

  /// The preferred first: what follows is another word for it.
  private static func sorted(_ concept: Concept, _ language: Language) -> [Term] {
    let terms = concept.terms(in: language).filter { !$0.text.isEmpty }
    return Term.Status.allCases.flatMap { status in terms.filter { $0.status == status } }
  }

  private static func unique(_ notes: [String]) -> [String] {
    notes.reduce(into: []) { if !$1.isEmpty, !$0.contains($1) { $0.append($1) } }
  }

  private static func info(_ term: Term) -> String {
    let policy = [Term.CasePolicy.sensitive: "CaseSense", .insensitive: "CaseInsense"][term.casePolicy] ?? "CasePermissive"
    return term.status.isAccepted ? policy : "\(policy);Forbidden"
  }

  /// What memoQ knows of a term.
  static func read(_ info: String, into term: inout Term) {
    let words = info.lowercased()
    if words.contains("forbidden") { term.status = .forbidden }
    if words.contains("casesens") { term.casePolicy = .sensitive }
    if words.contains("caseinsens") { term.casePolicy = .insensitive }
  }
}
