import Bitext
import Foundation
import Reading
import Testing

/// "kind: text" of each block.
private func blocks(_ text: String, _ name: String) -> [String] {
  ArticleReader().blocks(of: SourceText(name: name, text: text)).map { "\($0.kind.name): \($0.text.string)" }
}

@Suite struct MarkupFormatTests {
  @Test(arguments: [
    (
      "Title\n=====\n\nA **bold** and ``code`` word, see `the page <https://x.y>`__.\n",
      ["heading: Title", "paragraph: A bold and code word, see the page."]
    ),
    ("* one\n* two\n  goes on\n\n  More.\n", ["listItem: one", "listItem: two goes on", "listItem: More."]),
    (
      ".. note::\n\n   Mind :ref:`the step <s>` [#a]_.\n\n.. [#a] High.\n\n.. a comment\n",
      ["paragraph: Mind the step.", "footnote: High."]
    ),
    (".. code-block:: sh\n\n   ls\n\nRun this::\n\n   cd\n\nEnd.\n", ["code: ls", "paragraph: Run this:", "code: cd", "paragraph: End."]),
    (".. |p| replace:: Our *tool*\n\n|p| is 日本語\nです。\\ **太字**\\ も。\n", ["paragraph: Our tool is 日本語です。太字も。"]),
    (
      "=====  =====\nA      B\n=====  =====\none    two\n=====  =====\n\nEnd.\n",
      ["tableCell: A", "tableCell: B", "tableCell: one", "tableCell: two", "paragraph: End."]
    ),
    (
      "+----+------+\n| 名 | 値段 |\n+====+======+\n| 茶 | 300  |\n+----+------+\n",
      ["tableCell: 名", "tableCell: 値段", "tableCell: 茶", "tableCell: 300"]
    ),
    ("See :meth:`.App.run_it`, :func:`~app.run` and :doc:`.hidden`.\n", ["paragraph: See App.run_it, run and .hidden."]),
    ("Term\n   Its meaning.\n\n:Author: Mika\n", ["listItem: Term", "listItem: Its meaning.", "listItem: Author", "listItem: Mika"]),
    ("| first line\n| second line\n", ["paragraph: first line\nsecond line"]),
  ])
  func reStructuredText(_ text: String, _ expected: [String]) { #expect(blocks(text, "a.rst") == expected) }

  @Test(arguments: [
    (
      "= Title\nMika <m@x.y>\n:v: 2.0\n\nVersion {v} is *out*. See https://x.y[the page].\n",
      ["heading: Title", "paragraph: Version 2.0 is out. See the page."]
    ),
    (
      "== Part\n\n* one\n** two\n. three\n+\nMore of it.\n",
      ["heading: Part", "listItem: one", "listItem: two", "listItem: three", "listItem: More of it."]
    ),
    (
      "[source,sh]\n----\nls # <1>\n----\n<1> Lists.\n\nNOTE: Mind the step.footnote:[High.]\n",
      ["code: ls # <1>", "listItem: Lists.", "paragraph: Mind the step.", "footnote: High."]
    ),
    (
      ".Prices\n|===\n|Tea |300\n\n|Cake\n|400\n|===\n",
      ["title: Prices", "tableCell: Tea", "tableCell: 300", "tableCell: Cake", "tableCell: 400"]
    ),
    (
      "Term:: Its meaning.\n\n[quote,Mika]\n____\nNever.\n____\n\n////\nnothing\n////\n",
      ["listItem: Term", "listItem: Its meaning.", "quotation: Mika", "quotation: Never."]
    ),
    (
      ":v: https://x.y\n:u: {v}/z\n:w: {url-a}/b\n\nBy {w}/c[us], see {u}[the *page*], {u}/b[that^,role=c], {url-site}/a[here] or {u} itself. Donefootnote:[Really.]\n",
      ["paragraph: By us, see the page, that, here or https://x.y/z itself. Done", "footnote: Really."]
    ),
    ("日本語の\n文です。 +\n改行。\n\nimage::a.png[A]\n", ["paragraph: 日本語の文です。\n改行。", "directive: image::a.png[A]"]),
  ])
  func asciiDoc(_ text: String, _ expected: [String]) { #expect(blocks(text, "a.adoc") == expected) }

  /// A title in the middle of a paragraph is none of its words, and parts it.
  @Test func aTitleOfLaTeXPartsWhatStandsAroundIt() {
    #expect(blocks("One \\title{Two} three.\n", "a.tex") == ["paragraph: One", "heading: Two", "paragraph: three."])
  }

  /// Environments that a document names after those of formulas hold formulas.
  /// What is never closed ends where what holds it ends: no letter is read twice.
  @Test(arguments: [
    "\\title{One\n\\begin{document}\nTwo.\n\\end{document}\n", "{\\em a \\( b} c \\) d\n", "\\section{A \\verb|b} c| d\n",
    "\\title{A \\begin{verbatim} b} c \\end{verbatim} d\n",
  ])
  func brokenLaTeXIsReadOnce(_ text: String) {
    let read = ArticleReader().blocks(of: SourceText(name: "a.tex", text: text)).map(\.text.string).joined(separator: " ")
    for word in ["One", "Two", " b ", " c ", " d"] { #expect(read.components(separatedBy: word).count <= 2, "\(read)") }
  }

  @Test func formulasOfALaTeXDocumentsOwn() {
    #expect(
      blocks("See\n\\begin{narrowmultline*}\nf(x)\n\\end{narrowmultline*}\nhere.\n", "a.tex") == [
        "paragraph: See", "code: f(x)", "paragraph: here.",
      ])
  }

  /// A footnote stands where it is called, lines of cells stand side by side: such a text lies between the words of another, which counts
  /// none of its letters.
  @Test(arguments: [
    ("Mind the stepfootnote:[High.] here.\n", "a.adoc", ["Mind the step here.", "High."]),
    ("e \\emph{f}\\footnote{g} $h$\n", "a.tex", ["e f $h$", "g"]),
    ("+----+----+\n| h1 | i1 |\n| h2 | i2 |\n+----+----+\n", "a.rst", ["h1 h2", "i1 i2"]),
  ])
  func textsInTheMiddleOfOthers(_ text: String, _ name: String, _ expected: [String]) throws {
    let document = try ArticleReader().document(SourceText(name: name, text: text), language: .en)
    #expect(document.sentences.map(\.text) == expected)
    try #require(document.sentences.count == 2)
    #expect(document.sentences[0].range.contains(document.sentences[1].range.lowerBound))
    var letters: [Int] = []
    for sentence in document.sentences {
      document.blocks[sentence.block].text[sentence.visible].forEachPiece { visible, place, _ in
        if document.blocks[sentence.block].text[sentence.visible].utf8[visible] != [0x20] { letters += place }
      }
    }
    #expect(letters.count == Set(letters).count)
  }

  /// What stands for one place of the file cannot be taken apart there: two sentences would have the same place.
  @Test(arguments: [
    (":x: One. Two\n\nAb {x} cd. Ef.\n", "a.adoc", ["Ab One. Two cd.", "Ef."]),
    (".. |x| replace:: 一つ。二つ\n\n|x| です。次。\n", "a.rst", ["一つ。二つ です。", "次。"]),
    ("\\newcommand{\\x}{One. Two}\nAb \\x{} cd. Ef.\n", "a.tex", ["Ab One. Two cd.", "Ef."]),
  ])
  func aSubstitutionIsNotCut(_ text: String, _ name: String, _ expected: [String]) throws {
    let document = try ArticleReader().document(SourceText(name: name, text: text), language: name == "a.rst" ? .ja : .en)
    #expect(document.sentences.map(\.text) == expected)
    for (one, next) in zip(document.sentences, document.sentences.dropFirst()) { #expect(!one.range.overlaps(next.range)) }
  }
}
