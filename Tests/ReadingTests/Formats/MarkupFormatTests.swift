import Bitext
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
    ("日本語の\n文です。 +\n改行。\n\nimage::a.png[A]\n", ["paragraph: 日本語の文です。\n改行。", "directive: image::a.png[A]"]),
  ])
  func asciiDoc(_ text: String, _ expected: [String]) { #expect(blocks(text, "a.adoc") == expected) }
}
