import Bitext
import Terminology
import Workspace

/// Why a term was found in a line, or not.
package struct ExplainTerm {
  private let project: Project

  package init(_ project: Project) { self.project = project }

  /// FILE:LINE
  package static func place(_ target: String) -> (path: String, line: Int)? {
    guard let colon = target.lastIndex(of: ":"), let line = Int(target[target.index(after: colon)...]), line > 0 else { return nil }
    return (String(target[..<colon]), line)
  }

  /// The article of a file, aligned; nil for a file that is known as none.
  private func pair(_ path: String) async throws -> AlignedPair? {
    guard let files = try? project.article(with: [path], in: project.workingTree), let documents = try? project.loader.documents(files)
    else { return nil }
    return try await project.aligner().pair(documents, jobs: 1)
  }

  /// Where the other side says what a term of a line says: in its own bead, or in one beside it, where it is not asked for again.
  private func others(_ concept: String, _ language: Language, _ line: Int, in pair: AlignedPair, _ checker: TermChecker) -> [Message] {
    let other = language.other
    let accepted = Set(checker.glossary[concept]?.terms(in: other).filter(\.status.isAccepted).map(\.text) ?? [])
    let document = pair[other]
    let index = LineIndex(document.source)
    func answer(_ bead: Bead) -> (place: String, text: String)? {
      for sentence in bead[other] {
        for (explanation, place) in checker.explanations(of: concept, in: document, sentence: sentence, language: other)
        where explanation.verdict == .taken && accepted.contains(explanation.term) {
          return ("\(document.source.name):\(index.line(at: place.range.lowerBound))", place.text)
        }
      }
      return nil
    }
    let beads = pair.alignment.beads
    let own = pair[language].sentences(touching: LineIndex(pair[language].source).range(ofLine: line)).filter { sentence in
      checker.explanations(of: concept, in: pair[language], sentence: sentence, language: language).contains { $0.0.verdict == .taken }
    }
    return beads.indices.filter { own.contains(where: beads[$0][language].contains) }.compactMap { place -> Message? in
      if let found = answer(beads[place]) { return "\(found.place): \"\(found.text)\" answers it (\(concept))" }
      let beside = [place - 1, place + 1].lazy.filter(beads.indices.contains).compactMap { answer(beads[$0]) }.first
      return beside.map { "\($0.place): \"\($0.text)\" stands in the row beside it, which may answer it: nothing is found (\(concept))" }
    }
  }

  /// One line for each place in the line where the term could be.
  package func lines(_ term: String, at target: String) async throws -> [Message] {
    guard let (path, line) = Self.place(target) else { throw UsageProblem("--explain needs a place such as article.ja.md:12") }
    let checker = project.checker()
    let terms = checker.glossary.concepts.flatMap { concept in concept.terms.filter { $0.text == term || concept.id == term } }
    guard !terms.isEmpty else {
      throw UsageProblem("no glossary term or concept is \"\(term)\"; \"taiyaku glossary list\" shows them all")
    }
    let source = try project.loader.source(path)
    let index = LineIndex(source)
    guard line <= index.lineCount else { throw UsageProblem("\(source.name) has \(index.lineCount) lines") }
    var lines: [Message] = []
    var taken: [(concept: String, language: Language)] = []
    for language in Language.allCases where terms.contains(where: { $0.language == language }) {
      let document = try project.loader.reader.lone(source, language: language)
      for sentence in document.sentences(touching: index.range(ofLine: line)) {
        for (explanation, place) in checker.explanations(of: term, in: document, sentence: sentence, language: language) {
          if explanation.verdict == .taken, !taken.contains(where: { $0 == (explanation.concept, language) }) {
            taken.append((explanation.concept, language))
          }
          let position = index.position(at: place.range.lowerBound, in: .scalar)
          lines.append(
            "\(source.name):\(position.line):\(position.column): \"\(place.text)\" \(explanation.verdict.message) (\(explanation.concept), \(explanation.term))"
          )
        }
      }
    }
    if let pair = try await pair(path) {
      for (concept, language) in taken { lines += others(concept, language, line, in: pair, checker) }
    }
    return lines.isEmpty ? ["\(source.name):\(line): nothing here is spelled like \"\(term)\""] : lines
  }
}
