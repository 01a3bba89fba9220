"""At the desk: filters, checking many rows, correcting wording in the file, all by keyboard."""

from browser import *

DESK_JA = ["味噌汁", "だしを取る。", "鍋に水を4カップ入れる。", "- 昆布", "火を止める。"]
DESK_EN = ["Miso Soup", "Make the stock.", "Put 5 cups of water in a pot.", "- Kelp", "Turn off the *heat*."]


class DeskTest(BrowserTest):
    def setUp(self):
        self.pins = os.path.join(self.folder, "desk.pins.jsonl")
        if os.path.exists(self.pins):
            os.unlink(self.pins)
        self.ja, self.en = [str(pathlib.Path(path).rename(pathlib.Path(path).with_suffix(".md"))) for path in write_article(self.folder, DESK_JA, DESK_EN, name="desk")]
        self.server = Server(self.ja, self.en, "--pins", self.pins, "--edit")
        self.open(self.server.address)
        self.keys(Keys.HOME)

    def tearDown(self):
        self.js("window.onbeforeunload = null")
        self.server.kill()

    def go(self, number):
        self.keys(Keys.HOME, *["j"] * (number - 1))

    def english(self):
        return pathlib.Path(self.en).read_text(encoding="utf-8")

    def saved(self):
        self.wait(lambda: self.text("#saved") == "saved")

    def search(self, text):
        self.keys("/")
        self.keys(text, Keys.ENTER)
        rows = len(self.rows())
        self.keys(Keys.ESCAPE)
        return rows

    def test_conditions_in_the_search(self):
        self.assertEqual(self.search("rule:number.*"), 1)
        self.assertEqual(self.search("/^Make|^Put/"), 2)
        self.assertEqual(self.search("en:/water/ -rule:number.mismatch"), 0)
        self.assertEqual(self.search("kind:li"), 1)
        self.assertEqual(self.search("p<101%"), 5)
        self.assertEqual(self.search("is:checked"), 0)
        self.assertEqual(self.search("/(/"), 0)

    def test_the_sheet_puts_a_filter_together(self):
        self.keys("F", "water", Keys.ENTER)
        self.wait(lambda: len(self.rows()) == 1)
        self.keys(Keys.ESCAPE)

    def test_all_shown_are_checked_in_one_step(self):
        self.search("kind:p")
        self.keys("C", Keys.ENTER)
        self.saved()
        self.assertEqual(self.js("return document.querySelectorAll('.badge.checked').length"), 5)
        self.keys("z")
        self.wait(lambda: self.js("return document.querySelectorAll('.badge.checked').length") == 0)
        self.keys("C", "100", Keys.ENTER)
        self.wait(lambda: "nothing to check" in self.text("#showing"))

    def test_wording_is_written_to_the_file_and_taken_back(self):
        self.go(3)
        self.keys("c")
        self.saved()
        before = self.english()
        self.keys(Keys.ARROW_RIGHT, "i")
        self.wait(lambda: self.js("return document.activeElement.tagName") == "TEXTAREA")
        self.chord(Keys.CONTROL, "a")
        self.keys("Put 4 cups of water in a pot.", Keys.ENTER)
        self.wait(lambda: "4 cups" in self.english())
        self.assertEqual(self.english(), before.replace("5 cups", "4 cups"))
        self.wait(lambda: "4 cups" in pathlib.Path(self.pins).read_text(encoding="utf-8"))
        self.wait(lambda: "checked" in (self.text(".row.selected .badges") or ""))
        self.keys("z")
        self.wait(lambda: self.english() == before)
        self.wait(lambda: "5 cups" in pathlib.Path(self.pins).read_text(encoding="utf-8"))
        self.keys("Z")
        self.wait(lambda: "4 cups" in self.english())

    def test_markup_is_edited_as_it_stands(self):
        self.go(5)
        self.keys(Keys.ARROW_RIGHT, "i")
        self.wait(lambda: self.js("return document.activeElement.value") == "Turn off the *heat*.")
        self.keys(Keys.ESCAPE)
        self.assertEqual(self.js("return document.querySelectorAll('textarea').length"), 0)

    def test_a_changed_file_is_not_overwritten(self):
        self.go(3)
        pathlib.Path(self.en).write_text(self.english().replace("Miso", "Bean"), encoding="utf-8")
        changed = self.english()
        self.keys(Keys.ARROW_RIGHT, "i")
        self.wait(lambda: self.js("return document.activeElement.tagName") == "TEXTAREA")
        self.keys("X", Keys.ENTER)
        self.wait(lambda: not self.js("return document.getElementById('notice').hidden"))
        self.assertEqual(self.english(), changed)

    def test_replaced_in_all_with_a_preview(self):
        self.keys(Keys.ARROW_RIGHT, "R")
        self.keys("the", Keys.TAB, "our")
        self.wait(lambda: self.js("return document.querySelectorAll('#r-list li').length") == 2)
        self.assertIn("2 sentences", self.text("#r-count"))
        self.keys(Keys.ENTER)
        self.wait(lambda: "Make our stock." in self.english() and "Turn off our *heat*." in self.english())
        self.keys("z")
        self.wait(lambda: "Make the stock." in self.english() and "Turn off the *heat*." in self.english())

    def test_one_finding_is_waived_from_its_card(self):
        self.keys("v")
        self.wait(lambda: self.js("return document.querySelector('.row.selected .detail [data-action=waiveOne]') !== null"))


if __name__ == "__main__":
    unittest.main()
