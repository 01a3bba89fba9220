"""A way in without a shell: two files dropped on a page, by keyboard; what it gives; what is left behind."""

import io
import tempfile
import urllib.error
import urllib.request
import zipfile

from browser import *


def unzipped(data):
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return b"".join(archive.read(name) for name in archive.namelist())


class DropTest(BrowserTest):
    def setUp(self):
        self.place = tempfile.mkdtemp(prefix="taiyaku-drop-", dir=self.folder)
        self.ja, self.en = write_article(self.place, JA, [text.replace("four", "five") for text in EN])
        self.empty = tempfile.mkdtemp(dir=self.folder)
        self.server = Server(cwd=self.empty)
        self.browser.get(self.server.address)

    def tearDown(self):
        self.js("window.onbeforeunload = null")
        self.server.kill()

    def choose(self, *paths):
        self.browser.find_element(By.ID, "files").send_keys("\n".join(paths))

    def open_pair(self, *paths):
        self.choose(*paths)
        self.wait(lambda: self.js("return document.activeElement.id") == "go")
        self.keys(Keys.ENTER)
        self.wait(lambda: self.js("return document.querySelectorAll('.row').length > 0"), 30)

    def get(self, name):
        with urllib.request.urlopen(self.js("return location.href.replace(/#.*/, '')") + "/" + name) as answer:
            return answer.headers["Content-Disposition"], answer.read()

    def test_two_files_become_a_page_and_give_files(self):
        self.open_pair(self.en, self.ja)
        self.assertEqual(len(self.rows()), 7, "in either order")
        self.keys(Keys.HOME, "c")
        self.wait(lambda: self.text("#saved") == "saved")
        name, pins = self.get("pins.jsonl")
        self.assertIn("soup", name)
        self.assertTrue(json.loads(pins)["checked"])
        self.assertTrue(self.get("report.html")[1].startswith(b"<!DOCTYPE html>"))
        self.assertIn(b"<tmx", self.get("memory.tmx")[1])
        self.assertTrue(self.get("table.xlsx")[1].startswith(b"PK"))
        self.assertTrue(self.get("columns.docx")[1].startswith(b"PK"))
        self.keys("d")
        self.wait(lambda: self.js("return document.querySelectorAll('.downloads a').length") == 7)
        self.keys(Keys.ESCAPE)

    def test_corrected_wording_is_given_and_the_own_file_untouched(self):
        self.open_pair(self.ja, self.en)
        before = pathlib.Path(self.en).read_bytes()
        self.keys(Keys.HOME, "j", "j", Keys.ARROW_RIGHT, "i")
        self.wait(lambda: self.js("return document.activeElement.tagName") == "TEXTAREA")
        self.chord(Keys.CONTROL, "a")
        self.keys("Put four cups of water in a pot.", Keys.ENTER)
        self.wait(lambda: b"Put four cups of water in a pot." in self.get("en")[1])
        self.assertEqual(pathlib.Path(self.en).read_bytes(), before)

    def test_what_is_no_pair_is_said(self):
        other = pathlib.Path(self.place) / "other.en.txt"
        other.write_text("Nothing else.\n\nAnother text in English.\n", encoding="utf-8")
        self.choose(self.en, str(other))
        self.keys(Keys.ENTER)
        self.wait(lambda: "English only" in (self.text("#notice") or ""), 20)

    def test_a_file_without_text_is_refused_by_its_name(self):
        empty = pathlib.Path(self.place) / "empty.en.md"
        empty.write_text("", encoding="utf-8")
        self.choose(self.ja, str(empty))
        self.keys(Keys.ENTER)
        self.wait(lambda: "empty.en.md: holds no English text" in (self.text("#notice") or ""), 20)

    def test_files_speak_the_language_of_the_page(self):
        self.open_pair(self.ja, self.en)
        self.assertIn("日本語".encode(), unzipped(self.get("table.xlsx/ja")[1]))
        self.assertNotIn("Japanese".encode(), unzipped(self.get("columns.docx/ja")[1]))
        self.assertIn("Japanese".encode(), unzipped(self.get("columns.docx/en")[1]))
        with self.assertRaises(urllib.error.HTTPError):
            self.get("table.xlsx/fr")
        self.keys("d")
        self.wait(lambda: self.js("return [...document.querySelectorAll('.downloads a')].every(a => a.href.endsWith('/en'))"))
        self.keys(Keys.ESCAPE)

    def test_nothing_is_written_where_it_was_started_and_nothing_stays(self):
        self.open_pair(self.ja, self.en)
        self.assertEqual(os.listdir(self.empty), [])
        folders = lambda: {name for name in os.listdir(tempfile.gettempdir()) if name.startswith("taiyaku-review-")}
        before = folders()
        self.server.process.terminate()
        self.server.process.wait(10)
        self.assertEqual(len(folders()), len(before) - 1)

    def test_an_unknown_file_is_not_given(self):
        self.open_pair(self.ja, self.en)
        with self.assertRaises(urllib.error.HTTPError):
            self.get("../../etc/passwd")
        with self.assertRaises(urllib.error.HTTPError):
            self.get("taiyaku.lock")


if __name__ == "__main__":
    unittest.main()
