"""The pages in Japanese, by --lang; in English else."""

from browser import *


class LanguageTest(BrowserTest):
    def setUp(self):
        self.ja, self.en = write_article(self.folder, JA, [text.replace("four", "five") for text in EN])

    def tearDown(self):
        self.assertEqual(self.console(), [], "the page complains")
        self.js("window.onbeforeunload = null")

    def test_japanese_by_name(self):
        self.report(self.ja, self.en, "--lang", "ja")
        self.assertEqual(self.js("return document.documentElement.lang"), "ja")
        self.assertEqual(self.text("#review"), "レビュー")
        self.keys("?")
        self.assertIn("次の行", self.text("#help-sheet"))
        # Names of rules, of keys and of programs stay as they are.
        english = self.js(r"""
          const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          const found = [];
          for (let node = walk.nextNode(); node; node = walk.nextNode()) {
            const element = node.parentElement;
            if (element.closest('script, style, kbd, noscript, .text, h1, .files, .quote, .rule, .where, [lang=en]') || !element.checkVisibility()) continue;
            if (/[a-z]{3,} [a-z]{2,}/.test(node.textContent)) found.push(node.textContent.trim().slice(0, 60));
          }
          return found;""")
        self.assertEqual(english, [])
        self.keys(Keys.ESCAPE, "e", "f", Keys.ENTER)
        self.assertIn("日本語にない", self.text(".row.selected .message"), "findings, too")

    def test_english_by_name(self):
        self.report(self.ja, self.en, "--lang", "en")
        self.assertEqual(self.text("#review"), "Review")

    def test_english_in_an_english_browser(self):
        self.report(self.ja, self.en)
        self.assertEqual(self.js("return document.documentElement.lang"), "en")

    def test_a_review_in_japanese(self):
        server = Server(self.ja, self.en, "--pins", os.path.join(self.folder, "l.pins.jsonl"), "--lang", "ja", "--edit")
        try:
            self.open(server.address)
            self.keys(Keys.HOME, "c")
            self.wait(lambda: self.text("#saved") == "保存済み")
            self.assertIn("確認済み", self.text(".row.selected .badges"))
            self.keys("b")
            self.wait(lambda: "カーソル" in (self.text("#status") or ""))
        finally:
            server.kill()


if __name__ == "__main__":
    unittest.main()
