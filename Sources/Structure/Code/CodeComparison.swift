import Bitext
import Letters

/// Two code blocks held against each other, line by line.
struct CodeComparison {
  /// Lines that stand for each other and differ, or stand on one side alone.
  struct Difference {
    var ja: CodeLine?
    var en: CodeLine?
  }

  let differences: [Difference]
  /// Lines that are the same.
  let same: Int

  /// More lines are not compared one by one.
  private static let mostCells = 250_000

  private let answers: CodeAnswers

  init(ja: Block, en: Block, _ locales: LinkLocales) {
    answers = CodeAnswers(locales: locales, isMarkup: CodeAnswers.isMarkup(ja.info) && CodeAnswers.isMarkup(en.info))
    var (japanese, english) = (CodeLine.lines(of: ja)[...], CodeLine.lines(of: en)[...])
    let head = zip(japanese, english).prefix { $0.text == $1.text }.count
    (japanese, english) = (japanese.dropFirst(head), english.dropFirst(head))
    let tail = zip(japanese.reversed(), english.reversed()).prefix { $0.text == $1.text }.count
    (japanese, english) = (japanese.dropLast(tail), english.dropLast(tail))
    let (found, middle) =
      japanese.count * english.count <= Self.mostCells
      ? Self.aligned(Array(japanese), Array(english), answers) : Self.unordered(japanese, english)
    same = head + tail + middle
    let isBrokenElsewhere =
      japanese.count != english.count && answers.isReflow(Array(japanese), Array(english)) || Self.solid(japanese) == Self.solid(english)
    differences = isBrokenElsewhere ? [] : found
  }

  /// Without white space: where lines break is a formatter's matter.
  private static func solid(_ lines: ArraySlice<CodeLine>) -> [UInt8] { lines.flatMap { $0.text.utf8.filter { $0 > 0x20 } } }

  /// The way through both with the most lines that answer each other.
  private static func aligned(_ ja: [CodeLine], _ en: [CodeLine], _ answers: CodeAnswers) -> ([Difference], Int) {
    let width = en.count + 1
    var best = [Double](repeating: 0, count: (ja.count + 1) * width)
    func worth(_ i: Int, _ k: Int) -> Double {
      if let answer = answers.certainty(ja[i], en[k]) { return answer }
      if ja[i].tokens.first == en[k].tokens.first { return 0.2 }
      // Lines of which one is twice as long as the other cannot be alike enough: they are not compared letter by letter.
      let (own, other) = (ja[i].text.utf8.count, en[k].text.utf8.count)
      return 2 * min(own, other) > max(own, other) && Likeness.of(ja[i].text, en[k].text) > 0.5 ? 0.2 : 0
    }
    var worths = [Double](repeating: 0, count: ja.count * en.count)
    for i in ja.indices.reversed() {
      for k in en.indices.reversed() {
        let own = worth(i, k)
        worths[i * en.count + k] = own
        best[i * width + k] = max(own + best[(i + 1) * width + k + 1], best[(i + 1) * width + k], best[i * width + k + 1])
      }
    }
    var differences: [Difference] = []
    var (i, k, same) = (0, 0, 0)
    while i < ja.count || k < en.count {
      if i < ja.count, k < en.count, worths[i * en.count + k] > 0,
        best[i * width + k] == worths[i * en.count + k] + best[(i + 1) * width + k + 1]
      {
        if answers.certainty(ja[i], en[k]) == nil { differences.append(Difference(ja: ja[i], en: en[k])) } else { same += 1 }
        (i, k) = (i + 1, k + 1)
      } else if k == en.count || i < ja.count && best[(i + 1) * width + k] == best[i * width + k] {
        differences.append(Difference(ja: ja[i], en: nil))
        i += 1
      } else {
        differences.append(Difference(ja: nil, en: en[k]))
        k += 1
      }
    }
    return (differences, same)
  }

  private static func unordered(_ ja: ArraySlice<CodeLine>, _ en: ArraySlice<CodeLine>) -> ([Difference], Int) {
    let (japanese, english) = (Set(ja.map(\.text)), Set(en.map(\.text)))
    let own = ja.filter { !$0.isJapanese && !english.contains($0.text) }
    let others = en.filter { !japanese.contains($0.text) }
    // Lines with translated text answer some of the others.
    let translated = ja.count { $0.isJapanese }
    return (
      own.map { Difference(ja: $0, en: nil) } + others.dropFirst(translated).map { Difference(ja: nil, en: $0) }, ja.count - own.count
    )
  }
}
