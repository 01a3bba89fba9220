"""Reading both texts as they stand, scrolled together; and the page on a phone."""

from browser import *


class ReadingTest(BrowserTest):
    def setUp(self):
        count = 120
        ja = [f"これは{n}番目の段落で、少し長い文です。" for n in range(1, count)]
        en = [f"This is paragraph number {n}, and its sentence is somewhat long." for n in range(1, count)]
        en.insert(60, " ".join(["There is more here than there, and it goes on for a while."] * 30))
        self.ja, self.en = write_article(self.folder, ja, en, name="long")
        self.report(self.ja, self.en)

    def tearDown(self):
        self.assertEqual(self.console(), [], "the page complains")

    def top(self, side):
        """The sentence where a person reads."""
        return self.js("""const pane = document.querySelector(`.pane[data-side=${arguments[0]}]`); const y = pane.scrollTop + Math.min(160, pane.clientHeight / 3);
          return [...pane.querySelectorAll('.s')].find(s => s.offsetTop + s.offsetHeight > y)?.textContent""", side)

    def test_one_follows_the_other(self):
        self.keys("r")
        self.assertEqual(self.js("return document.querySelectorAll('.pane').length"), 2)
        for _ in range(12):
            self.keys(Keys.PAGE_DOWN)
        time.sleep(0.8)
        number = lambda text: int("".join(c for c in text if c.isdigit()) or 0)
        ja, en = self.top("ja"), self.top("en")
        self.assertGreater(number(ja), 5)
        self.assertLessEqual(abs(number(ja) - number(en)), 1, (ja, en))

    def test_rows_are_lit_one_after_the_other(self):
        self.keys(Keys.HOME, "r", "j", "j")
        self.assertEqual(self.js("return [...document.querySelectorAll('.lit')].map(s => s.dataset.s)"), ["2", "2"])
        self.keys(Keys.ENTER)
        self.assertEqual(self.selected(), "ja2")
        self.keys("r", Keys.ESCAPE)
        self.assertFalse(self.js("return document.getElementById('reading').open"))


class PhoneTest(BrowserTest):
    size = (500, 900)

    def setUp(self):
        self.ja, self.en = write_article(self.folder)
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 390, "height": 844, "deviceScaleFactor": 2, "mobile": True})
        self.report(self.ja, self.en)

    def test_the_head_folds_and_no_keys_are_named(self):
        visible = lambda selector: self.js("return [...document.querySelectorAll(arguments[0])].some(e => e.checkVisibility())", selector)
        self.assertFalse(visible("#summary"))
        self.js("document.getElementById('fold').click()")
        self.assertTrue(visible("#summary"))
        self.js("document.getElementById('review').click(); document.querySelector('.row').click()")
        self.assertTrue(visible(".tools button"))
        self.assertFalse(visible("kbd"))
        self.assertLessEqual(self.js("return document.documentElement.scrollWidth"), 390, "nothing wider than the screen")


if __name__ == "__main__":
    unittest.main()
