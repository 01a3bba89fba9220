import Taiyaku

/// Prints which sentences of a notice stand for each other, and what does not agree in them.
@main struct Pairs {
  static let japanese = """
    図書館は月曜日に休みます。本は2週間借りられます。
    読み聞かせの会は毎週土曜日の10時に始まります。
    """
  static let english = """
    The library is closed on Mondays. Books can be borrowed for three weeks.
    The storytelling hour begins at 10 o'clock every Saturday.
    """

  static func main() async throws {
    let tools = try ArticleTools(glossary: TermList([("読み聞かせ", "story time")]))
    let article = try await tools.align(ja: japanese, en: english)
    for bead in article.beads {
      let percent = Int((bead.probability * 100).rounded())
      print("\(percent) %  \(article.text(.ja, of: bead))  =  \(article.text(.en, of: bead))")
    }
    for finding in await tools.check(article) {
      let words = finding.places.map(\.text).joined(separator: ", ")
      print("\(finding.severity): \(finding.message) [\(finding.rule)] \(words)")
    }
  }
}
