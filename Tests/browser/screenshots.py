"""Pictures of the report and the review of two articles of the corpus, into a folder, and pictures.json: what can be counted in them. A test
(PictureTests) holds that against the tool of the day."""

import json
import re
import shutil
import subprocess
import sys
import tempfile

from browser import *

CORPUS = ROOT / "corpus"


class Pictures(BrowserTest):
    folder_of_pictures = ROOT / "docs"
    counted = {}

    def setUp(self):
        self.project = pathlib.Path(tempfile.mkdtemp(prefix="taiyaku-pictures-", dir=self.folder))
        (self.project / "corpus").mkdir()
        for path in CORPUS.iterdir():
            if path.is_file():
                shutil.copy(path, self.project / "corpus")
        shutil.copytree(ROOT / "glossary", self.project / "glossary")
        shutil.copy(ROOT / "taiyaku.yml", self.project)

    def size_of_window(self, height, dark=False):
        self.browser.execute_cdp_cmd("Emulation.setScrollbarsHidden", {"hidden": True})
        self.browser.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", {"width": 1360, "height": height, "deviceScaleFactor": 1, "mobile": False})
        self.browser.execute_cdp_cmd("Emulation.setEmulatedMedia", {"features": [{"name": "prefers-color-scheme", "value": "dark" if dark else "light"}]})

    def picture(self, name, *pages):
        self.count(name, *pages)
        time.sleep(0.4)
        self.browser.save_screenshot(str(self.folder_of_pictures / f"{name}.png"))

    def count(self, name, *pages):
        """Beads and findings of the pages that a picture shows."""
        counts = {"articles": 0, "beads": 0, "findings": 0}
        for page in pages:
            found = re.search(r'type="application/json"[^>]*>(.*?)</script>', page.read_text(encoding="utf-8"), re.S)
            data = json.loads(found[1])
            counts["articles"] += 1
            counts["beads"] += len(data["beads"])
            counts["findings"] += len(data["findings"])
        if pages:
            self.counted[name] = {**counts, "pages": [page.stem for page in pages] if len(pages) == 1 else []}

    @classmethod
    def tearDownClass(cls):
        super().tearDownClass()
        text = json.dumps(cls.counted, indent=2, sort_keys=True) + "\n"
        (cls.folder_of_pictures / "pictures.json").write_text(text, encoding="utf-8")

    def show(self, page):
        self.open(str(self.project / "out" / page))

    def test_reports(self):
        self.assertEqual(run("report", "-o", "out", cwd=self.project).returncode, 0)
        self.size_of_window(860)
        self.show("exosome-basics.html")
        self.picture("report", self.project / "out/exosome-basics.html")
        self.show("knee-stem-cell.html")
        self.keys("f", "f", "f", "f", Keys.ENTER)
        self.picture("report-finding", self.project / "out/knee-stem-cell.html")
        self.size_of_window(860, dark=True)
        self.show("depression-cytokines.html")
        self.keys("f", Keys.ENTER)
        self.picture("report-dark", self.project / "out/depression-cytokines.html")
        self.size_of_window(780)
        self.browser.get("file://" + str(self.project / "out" / "index.html"))
        self.js("[...document.querySelectorAll('th button')].find(b => b.textContent === 'Findings').click()")
        self.picture("report-index", *sorted(page for page in (self.project / "out").glob("*.html") if page.stem != "index"))

    def test_changes(self):
        git = ["git", "-c", "user.name=x", "-c", "user.email=x@example.org", "-C", str(self.project)]
        for command in (["init", "-q"], ["add", "."], ["commit", "-qm", "before"]):
            subprocess.run(git + command, check=True)
        shutil.copy(CORPUS / "revisions" / "drip-aftercare" / "new.ja.md", self.project / "corpus" / "drip-aftercare.ja.md")
        outcome = run("report", "--since", "HEAD", "-o", "changes.html", "corpus/drip-aftercare.ja.md", "corpus/drip-aftercare.en.md", cwd=self.project)
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        self.size_of_window(860)
        self.open(str(self.project / "changes.html"))
        self.keys("6", Keys.HOME, Keys.ENTER, "j", Keys.ENTER, "j")
        self.js("scrollTo(0, document.querySelector('.toolbar').offsetTop)")
        self.picture("report-changes")

    def test_review(self):
        server = Server("corpus/knee-stem-cell.page.txt", "--pins", "pins.jsonl", cwd=self.project)
        try:
            self.size_of_window(760)
            self.open(server.address)
            self.keys("f", "f", "k", "k", " ", " ", Keys.ENTER)
            self.wait(lambda: self.text("#saved") == "saved")
            self.picture("review")
            self.keys(Keys.ENTER, "b")
            self.picture("review-cut")
            self.keys(Keys.ESCAPE, "q")
            self.js("scrollTo(0, 0)")
            self.picture("review-first")
            self.keys(Keys.ESCAPE, "r", "j", "j", "j", "j", "j")
            self.picture("review-reading")
        finally:
            server.kill()


if __name__ == "__main__":
    Pictures.folder_of_pictures = pathlib.Path(sys.argv.pop(1)).resolve()
    unittest.main()
