import ArgumentParser
import Bitext
import Terminology
import Workspace

/// `check --explain TERM FILE:LINE`: why a term was found in a line, or not.
struct ExplainTerm {
  var checker: TermChecker
  var loader: ArticleLoader

  /// FILE:LINE
  static func place(_ target: String) -> (path: String, line: Int)? {
    guard let colon = target.lastIndex(of: ":"), let line = Int(target[target.index(after: colon)...]), line > 0 else { return nil }
    return (String(target[..<colon]), line)
  }

  func run(_ term: String, at target: String) throws {
    guard let (path, line) = Self.place(target) else {
      throw ValidationError("--explain needs a place such as article.ja.md:12")
    }
    let terms = checker.glossary.concepts.flatMap { concept in concept.terms.filter { $0.text == term || concept.id == term } }
    guard !terms.isEmpty else {
      throw ValidationError("no glossary term or concept is \"\(term)\"; \"taiyaku glossary list\" shows them all")
    }
    let source = try loader.source(path)
    let index = LineIndex(source)
    guard line <= index.lineCount else { throw ValidationError("\(source.name) has \(index.lineCount) lines") }
    var count = 0
    for language in Language.allCases where terms.contains(where: { $0.language == language }) {
      let document = try loader.reader.document(source, language: language)
      for sentence in document.sentences(touching: index.range(ofLine: line)) {
        for (explanation, place) in checker.explanations(of: term, in: document, sentence: sentence, language: language) {
          let position = index.position(at: place.range.lowerBound, in: .scalar)
          StandardOutput.write(
            data: "\(source.name):\(position.line):\(position.column): \"\(place.text)\" \(explanation.verdict.description) "
              + "(\(explanation.concept), \(explanation.term))\n")
          count += 1
        }
      }
    }
    if count == 0 { StandardOutput.write(data: "\(source.name):\(line): nothing here is spelled like \"\(term)\"\n") }
  }
}
