"""What to look at first: the list in the page, and the key that goes through it."""

from browser import *


class QueueTest(BrowserTest):
    def setUp(self):
        self.ja, self.en = write_article(
            self.folder, ["味噌汁", "だしを取る。", "鍋に水を4カップ入れる。", "火を10分弱める。"],
            ["Miso Soup", "Make the stock.", "Put 5 cups of water in a pot.", "Turn down the heat for 12 minutes."], name="first")
        self.report(self.ja, self.en)

    def tearDown(self):
        self.assertEqual(self.console(), [], "the page complains")
        self.js("window.onbeforeunload = null")

    def test_the_key_goes_from_harm_to_harm(self):
        self.keys("v")
        first = self.selected()
        self.assertIn(first, ("ja2", "ja3"))
        self.keys("v")
        self.assertNotEqual(self.selected(), first)
        self.keys("V")
        self.assertEqual(self.selected(), first)

    def test_the_list_opens_by_key_and_leads_to_its_rows(self):
        self.assertIn("What to look at first", self.text("#first-title"))
        self.keys("q")
        entries = self.js("return [...document.querySelectorAll('#first-list button')].map(b => b.textContent)")
        self.assertTrue(any("number.mismatch" in entry for entry in entries), entries)
        self.keys("j", "k", Keys.ENTER)
        self.assertIsNotNone(self.selected())
        self.keys("q", Keys.ESCAPE)
        self.assertFalse(self.js("return document.getElementById('first').open"))

    def test_what_is_decided_leaves_the_list(self):
        before = self.js("return document.getElementById('first-title').textContent")
        self.keys("v", "e", "w")
        self.keys("as in the recipe", Keys.ENTER)
        self.wait(lambda: self.text("#first-title") != before)


if __name__ == "__main__":
    unittest.main()
