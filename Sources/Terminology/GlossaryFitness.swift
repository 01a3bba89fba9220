import Bitext
import Linguistics

/// How the terms of a glossary fare in articles that are there: what the rules would say of them, which are too common to gate on, and
/// which forms of them the glossary lacks.
package enum GlossaryFitness {
  /// So many sentences with a term tell something of it.
  private static let leastSentences = 10
  /// A term that so many sentences render otherwise has other meanings, or other right renderings.
  private static let mostMissed = 0.2

  private struct Tally {
    var sentences = 0
    var findings: [RuleID: Int] = [:]
    /// Words of its letters where the other side has the concept and this one no term of it.
    var forms: [String: Int] = [:]
  }

  /// - Parameter checker: with the glossary, and the direction of the articles
  package static func problems(in pairs: [AlignedPair], checker: TermChecker) -> [GlossaryProblem] {
    let glossary = checker.glossary
    var tallies = [Tally](repeating: Tally(), count: glossary.concepts.count)
    var words: [String: Int] = [:]
    let heads = Heads(glossary)
    for pair in pairs {
      for (bead, findings) in checker.termFindings(in: pair) {
        for finding in findings {
          if let concept = finding.concept.flatMap({ heads.index[$0] }) { tallies[concept].findings[finding.rule, default: 0] += 1 }
        }
        for concept in bead.hits[checker.options.from].keys where bead.has(concept, checker.options.from) {
          tallies[concept].sentences += 1
        }
        let related = heads.words(of: bead, in: pair)
        for word in Set(related.map(\.word)) { words[word, default: 0] += 1 }
        for (word, concept) in related where bead.has(concept, .ja) && !bead.has(concept, .en) {
          tallies[concept].forms[word, default: 0] += 1
        }
      }
    }
    return glossary.concepts.indices.flatMap { problems(of: glossary.concepts[$0], tallies[$0], words, checker.options.from) }
  }

  private static func problems(of concept: Concept, _ tally: Tally, _ words: [String: Int], _ from: Language) -> [GlossaryProblem] {
    var problems: [GlossaryProblem] = []
    if let term = concept.preferred(in: from), tally.sentences > 0 {
      let missed = tally.findings[TermRule.missing] ?? 0
      let isCommon = tally.sentences >= leastSentences && Double(missed) > mostMissed * Double(tally.sentences)
      let said = tally.findings.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: ", ")
      if isCommon {
        problems.append(
          GlossaryProblem(
            kind: .tooCommon, concept: concept.id, term: term,
            message: """
              "\(term.text)" stands in \(tally.sentences) sentences of the articles, and \(missed) of them render it otherwise: \
              too common to gate on; make it longer, admit the other renderings, or leave it out
              """))
      } else if !said.isEmpty {
        problems.append(
          GlossaryProblem(
            kind: .findings, concept: concept.id, term: term,
            message: "\"\(term.text)\" stands in \(tally.sentences) sentences of the articles, with these findings: \(said)"))
      }
    }
    let forms = tally.forms.filter { $0.value >= 2 && $0.value * 2 >= words[$0.key] ?? 0 }.keys.sorted()
    if let term = concept.preferred(in: .en), !forms.isEmpty {
      problems.append(
        GlossaryProblem(
          kind: .forms, concept: concept.id, term: term,
          message: """
            where the Japanese has the concept, the English says \(Message.all(of: forms.map { "\"\($0)\"" })); \
            if that is a form of "\(term.text)", write forms=\(forms.joined(separator: "|"))
            """))
    }
    return problems
  }

  /// The English terms of one word by their first letters, to find what is derived from them.
  private struct Heads {
    private var terms: [String: [(word: String, concept: Int)]] = [:]
    let index: [String: Int]
    private static let length = 4

    init(_ glossary: Glossary) {
      index = Dictionary(glossary.concepts.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
      for (concept, entry) in glossary.concepts.enumerated() {
        for term in entry.terms(in: .en) where term.status.isAccepted {
          let word = term.text.lowercased()
          guard word.utf8.count >= Self.length, word.allSatisfy(\.isLetter) else { continue }
          terms[String(word.prefix(Self.length)), default: []].append((word, concept))
        }
      }
    }

    /// Words of a bead that share three in five of a term's letters and are no inflection of it.
    func words(of bead: CheckedBead, in pair: AlignedPair) -> [(word: String, concept: Int)] {
      bead.bead.en.flatMap { sentence -> [(word: String, concept: Int)] in
        pair.en.sentences[sentence].text.lowercased().split { !$0.isLetter }.flatMap { written -> [(word: String, concept: Int)] in
          let word = String(written)
          return (terms[String(word.prefix(Self.length))] ?? []).filter { term, _ in
            let shared = zip(term, word).prefix { $0 == $1 }.count
            return term != word && shared * 5 >= term.count * 3 && EnglishInflection.singular(word) != term
          }.map { (word, $0.concept) }
        }
      }
    }
  }
}
