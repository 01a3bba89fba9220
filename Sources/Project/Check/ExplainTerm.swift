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

  /// One line for each place in the line where the term could be.
  package func lines(_ term: String, at target: String) throws -> [Message] {
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
    for language in Language.allCases where terms.contains(where: { $0.language == language }) {
      let document = try project.loader.reader.lone(source, language: language)
      for sentence in document.sentences(touching: index.range(ofLine: line)) {
        for (explanation, place) in checker.explanations(of: term, in: document, sentence: sentence, language: language) {
          let position = index.position(at: place.range.lowerBound, in: .scalar)
          lines.append(
            "\(source.name):\(position.line):\(position.column): \"\(place.text)\" \(explanation.verdict.message) (\(explanation.concept), \(explanation.term))"
          )
        }
      }
    }
    return lines.isEmpty ? ["\(source.name):\(line): nothing here is spelled like \"\(term)\""] : lines
  }
}
