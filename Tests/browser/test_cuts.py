"""Where sentences begin and end: cut at the cursor, joined at a border, by keys and by pointer, in a report and served."""

from browser import *


class CutTest(BrowserTest):
    def setUp(self):
        self.ja, self.en = write_article(
            self.folder, ["味噌汁", "だしを取る。", "沸かす。それから塩を入れる。", "できあがったら、すぐに食べてよい。"], ["Miso Soup", "Make the stock.", "Boil it; then add salt.", "It is done now. You may eat it at once."], name="cut")

    def tearDown(self):
        self.assertEqual(self.console(), [], "the page complains")
        self.js("window.onbeforeunload = null")

    def go(self, number):
        self.keys(Keys.HOME, *["j"] * (number - 1))

    def cell(self, side):
        return self.js("return [...document.querySelectorAll('.row.selected .text.' + arguments[0] + ' .s')].map(s => s.textContent)", side)

    def open_report(self):
        self.report(self.ja, self.en)
        self.keys("e", Keys.HOME)

    def test_borders_of_a_bead_are_shown(self):
        self.open_report()
        self.go(3)
        self.assertEqual(self.cell("ja"), ["沸かす。", "それから塩を入れる。"])
        self.assertEqual(self.js("return document.querySelectorAll('.row.selected .text.ja .border').length"), 1)

    def test_cut_at_the_cursor_by_keys(self):
        self.open_report()
        self.go(3)
        self.keys(Keys.ARROW_RIGHT, "b")
        self.assertEqual(self.js("return document.querySelectorAll('.caret').length"), 1)
        self.keys(Keys.HOME, *[Keys.ARROW_RIGHT] * len("Boil it;"), Keys.ENTER)
        self.assertEqual(self.cell("en"), ["Boil it;", "then add salt."])
        self.assertEqual(self.rows()[2], ("3–4", "3–4"))
        self.assertEqual(self.rows()[3], ("5", "5–6"), "what follows is numbered anew")
        self.keys("z")
        self.assertEqual(self.cell("en"), ["Boil it; then add salt."])
        self.assertEqual(self.rows()[3], ("5", "4–5"))
        self.keys("Z")
        self.assertEqual(self.cell("en"), ["Boil it;", "then add salt."])

    def test_joined_at_a_border_by_keys_and_by_pointer(self):
        self.open_report()
        self.go(3)
        self.keys(Keys.ARROW_LEFT, "b", Keys.ENTER)
        self.assertEqual(self.cell("ja"), ["沸かす。それから塩を入れる。"])
        self.go(4)
        self.browser.find_element(By.CSS_SELECTOR, ".row.selected .text.en .border").click()
        self.assertEqual(self.cell("en"), ["It is done now. You may eat it at once."])
        self.keys("b", Keys.HOME, Keys.ENTER)
        self.assertIn("two paragraphs", self.text("#showing"))
        self.keys(Keys.ESCAPE)

    def test_a_click_puts_the_cursor(self):
        self.open_report()
        self.go(3)
        self.keys("b")
        sentence = self.browser.find_elements(By.CSS_SELECTOR, ".row.selected .text.en .s")[0]
        sentence.click()
        self.wait(lambda: self.js("return document.querySelector('.row.selected .text.en .caret') !== null"))

    def test_a_cut_undone_by_a_join_is_none(self):
        self.open_report()
        self.go(3)
        self.keys(Keys.ARROW_RIGHT, "b", Keys.ENTER)
        self.assertEqual(len(self.cell("en")), 2)
        self.keys("b", Keys.ENTER)
        self.assertEqual(len(self.cell("en")), 1)
        self.chord(Keys.CONTROL, "s")
        saved = pathlib.Path(self.folder) / "cut.decisions.json"
        self.wait(saved.exists)
        self.wait(lambda: saved.stat().st_size > 0)
        decisions = json.loads(saved.read_text(encoding="utf-8"))
        self.assertEqual((decisions["version"], decisions["cuts"]), (1, []))
        saved.unlink()

    def test_saved_imported_and_read_by_every_command(self):
        self.open_report()
        self.go(3)
        self.keys(Keys.ARROW_RIGHT, "b", Keys.HOME, *[Keys.ARROW_RIGHT] * len("Boil it;"), Keys.ENTER, "s", "c")
        self.go(4)
        self.keys(Keys.ARROW_RIGHT, "c")
        self.chord(Keys.CONTROL, "s")
        saved = pathlib.Path(self.folder) / "cut.decisions.json"
        self.wait(saved.exists)
        self.wait(lambda: saved.stat().st_size > 0)
        self.assertEqual(json.loads(saved.read_text(encoding="utf-8"))["cuts"], [{"language": "en", "sentences": ["Boil it;", "then add salt."]}])
        self.report(self.ja, self.en)
        self.browser.find_element(By.ID, "decisions-file").send_keys(str(saved))
        self.wait(lambda: self.rows()[2] == ("3", "3"))
        pins = os.path.join(self.folder, "cut.pins.jsonl")
        outcome = run("import", saved, self.ja, self.en, "--pins", pins, "--as", "Hanako")
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        self.assertIn('"by":"Hanako"', pathlib.Path(pins).read_text(encoding="utf-8"))
        aligned = json.loads(run("align", self.ja, self.en, "--pins", pins, "--format", "json").stdout)
        self.assertEqual([s["text"] for s in aligned["sentences"]["en"]][2:4], ["Boil it;", "then add salt."])
        self.assertIn({"ja": [2], "en": [2]}, [{"ja": b["ja"], "en": b["en"]} for b in aligned["beads"]])
        saved.unlink()
        os.unlink(pins)

    def test_served_kept_and_realigned(self):
        pins = os.path.join(self.folder, "served.pins.jsonl")
        server = Server(self.ja, self.en, "--pins", pins)
        try:
            self.open(server.address)
            self.go(3)
            self.keys(Keys.ARROW_RIGHT, "b", Keys.HOME, *[Keys.ARROW_RIGHT] * len("Boil it;"), Keys.ENTER)
            self.wait(lambda: self.text("#saved") == "saved")
            self.assertEqual(json.loads(pathlib.Path(pins).read_text(encoding="utf-8")), {"language": "en", "sentences": ["Boil it;", "then add salt."]})
            self.go(3)
            self.keys("z")
            self.wait(lambda: self.text("#saved") == "saved" and pathlib.Path(pins).read_text(encoding="utf-8") == "")
            self.assertEqual(self.rows()[2], ("3–4", "3"))
        finally:
            server.kill()


if __name__ == "__main__":
    unittest.main()
