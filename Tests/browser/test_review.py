"""Corrections in the static report: every operation, undone and redone, saved to a file and taken up again."""

from browser import *


class ReviewTest(BrowserTest):
    def setUp(self):
        self.ja, self.en = write_article(self.folder)
        self.report(self.ja, self.en)
        self.keys("e", Keys.HOME)

    def tearDown(self):
        self.assertEqual(self.console(), [], "the page complains")
        self.js("window.onbeforeunload = null")

    def go(self, number):
        self.keys(Keys.HOME, *["j"] * (number - 1))

    def test_joined_and_split(self):
        self.go(2)
        self.keys("m")
        self.assertEqual(self.rows()[1], ("2–3", "2–3"))
        self.assertIn("hand", self.text(".row.selected .chance"))
        self.keys("s")
        self.assertEqual(self.rows()[1:3], [("2", "2"), ("3", "3")])

    def test_undone_and_done_again(self):
        before = self.rows()
        self.go(2)
        self.keys("m", "M", "u")
        after = self.rows()
        self.keys("z", "z", "z")
        self.assertEqual(self.rows(), before)
        self.chord(Keys.SHIFT, "z")
        self.chord(Keys.CONTROL, "y")
        self.keys("Z")
        self.assertEqual(self.rows(), after)

    def test_a_sentence_moves_to_the_neighbouring_row(self):
        self.go(2)
        self.keys("m", Keys.ARROW_RIGHT, "]")
        self.assertEqual(self.rows()[1:3], [("2–3", "2"), ("4", "3–4")])
        self.keys("[")
        self.assertEqual(self.rows()[1:3], [("2–3", "2–3"), ("4", "4")])

    def test_notes_go_with_their_sentences(self):
        self.go(2)
        self.keys("m", "a")
        self.wait(lambda: self.js("return document.activeElement.tagName") == "TEXTAREA")
        self.keys("mine")
        self.chord(Keys.CONTROL, Keys.ENTER)
        self.keys(Keys.ARROW_RIGHT, "]")
        self.assertEqual(self.js("return [...document.querySelectorAll('.row .badges')].filter((one) => one.textContent.includes('note')).length"), 1)

    def test_unlinked_and_linked_far_away(self):
        self.go(2)
        self.keys("u")
        self.assertEqual([row for row in self.rows() if "2" in row], [("", "2"), ("2", "")], "English only follows the English before it")
        self.keys(Keys.END, "u")
        english = self.js("return [...document.querySelectorAll('.row')].find(r => r.querySelector('.number.en').textContent === '7' && !r.querySelector('.number.ja').textContent).id")
        self.js("document.getElementById('ja1').click()")
        self.keys("x")
        self.js("document.getElementById(arguments[0]).click()", english)
        self.keys("l")
        self.assertIn(("2", "7"), self.rows())
        self.assertIn("moved", self.text(".row.selected .badges"))

    def test_every_sentence_stays_in_one_row(self):
        for number, key in [(2, "m"), (2, "s"), (3, "u"), (4, "]"), (4, "M"), (5, "u"), (1, "m"), (6, "["), (3, "]"), (2, "s")]:
            self.go(number)
            self.keys(key)
            for side in (0, 1):
                found = []
                for row in self.rows():
                    if row[side]:
                        ends = [int(n) for n in row[side].split("–")]
                        found += range(ends[0], ends[-1] + 1)
                self.assertEqual(sorted(found), list(range(1, 8)), (number, key, self.rows()))

    def test_by_mouse(self):
        self.browser.find_elements(By.CSS_SELECTOR, ".row")[2].click()
        self.browser.find_element(By.CSS_SELECTOR, "[data-action=check]").click()
        self.assertIn("checked", self.text("#ja2 .badges"))
        self.browser.find_element(By.CSS_SELECTOR, "[data-action=mergeDown]").click()
        self.assertIn(("3–4", "3–4"), self.rows())

    def test_space_checks_and_goes_on(self):
        self.keys(" ", " ")
        self.assertEqual(self.selected(), "ja2")
        self.assertEqual(self.js("return document.querySelectorAll('.badge.checked').length"), 2)
        self.keys("7")
        self.assertEqual(len(self.rows()), 5, "what is left to check")
        self.keys(Keys.ESCAPE)

    def test_comments_are_a_thread(self):
        self.go(2)
        self.keys("A")
        self.keys("is this right?", Keys.ENTER)
        self.wait(lambda: "1 comment" in (self.text(".row.selected .badges") or ""))
        self.keys("A")
        self.keys("it is", Keys.ENTER)
        self.wait(lambda: "2 comments" in (self.text(".row.selected .badges") or ""))
        self.keys(Keys.ENTER)
        self.wait(lambda: len(self.js("return [...document.querySelectorAll('.thread li')].map((one) => one.textContent)")) == 2)
        self.chord(Keys.CONTROL, "s")
        saved = pathlib.Path(self.folder) / "soup.decisions.json"
        self.wait(lambda: saved.exists() and saved.stat().st_size > 0)
        pins = os.path.join(self.folder, "thread.jsonl")
        outcome = run("import", saved, self.ja, self.en, "--pins", pins, "--as", "Hanako")
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        said = json.loads(pathlib.Path(pins).read_text(encoding="utf-8").splitlines()[0])["comments"]
        self.assertEqual([(one["by"], one["text"]) for one in said], [("Hanako", "is this right?"), ("Hanako", "it is")])
        self.browser.find_element(By.CSS_SELECTOR, "[data-action=settle]").click()
        self.assertEqual(self.js("return document.querySelectorAll('.thread').length"), 0)
        saved.unlink()

    def test_saved_to_a_file_and_taken_up_again(self):
        self.go(2)
        self.keys("m", "c", "a")
        self.keys("asked the author", Keys.ENTER)
        self.wait(lambda: "note" in (self.text(".row.selected .badges") or ""))
        self.assertEqual(self.js("return document.getElementById('saved').dataset.state"), "unsaved")
        self.chord(Keys.CONTROL, "s")
        saved = pathlib.Path(self.folder) / "soup.decisions.json"
        self.wait(saved.exists)
        self.wait(lambda: saved.stat().st_size > 0)
        decisions = json.loads(saved.read_text(encoding="utf-8"))
        self.assertEqual(decisions["beads"][0]["ja"], JA[1:3])
        self.assertEqual(decisions["beads"][0]["note"], "asked the author")

        self.report(self.ja, self.en)
        self.browser.find_element(By.ID, "decisions-file").send_keys(str(saved))
        self.wait(lambda: self.rows()[1] == ("2–3", "2–3"))
        self.assertIn("note", self.text("#ja1 .badges"))

        pins = os.path.join(self.folder, "pins.jsonl")
        outcome = run("import", saved, self.ja, self.en, "--pins", pins)
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        self.report(self.ja, self.en, "--pins", pins)
        self.assertEqual(self.rows()[1], ("2–3", "2–3"))
        self.assertIn("checked", self.text("#ja1 .badges"))
        saved.unlink()
        os.unlink(pins)

    def test_a_file_of_something_else_is_refused(self):
        other = pathlib.Path(self.folder) / "other.json"
        for text in ("{", '{"beads": []}', "[]", '{"format":"taiyaku-decisions","version":9,"beads":[]}'):
            other.write_text(text)
            before = self.rows()
            self.browser.find_element(By.ID, "decisions-file").send_keys(str(other))
            self.wait(lambda: not self.js("return document.getElementById('notice').hidden"))
            self.assertEqual(self.rows(), before)
            self.js("document.querySelector('#notice button').click()")

    def test_a_closed_window_loses_nothing(self):
        path = os.path.join(self.folder, "report.html")
        self.go(2)
        self.keys("m")
        self.browser.get("about:blank")
        self.open(path)
        self.assertIn("never saved", self.text("#notice"))
        self.js("document.querySelector('#notice button').click()")
        self.wait(lambda: self.rows()[1] == ("2–3", "2–3"))
        self.js("localStorage.clear()")


if __name__ == "__main__":
    unittest.main()
