"""The list of many articles, and what lies between it and the reports."""

import tempfile

from browser import *
from test_accessibility import AXE, CONTRAST


class IndexTest(BrowserTest):
    @classmethod
    def setUpClass(cls):
        super().setUpClass()
        cls.project = tempfile.mkdtemp(prefix="taiyaku-index-", dir=cls.folder)
        write_article(cls.project)
        write_article(cls.project, JA[:3], [text.replace("four", "five") for text in EN[:3]], name="stock")
        write_article(cls.project, JA[3:], EN[3:], name="bowl")
        (pathlib.Path(cls.project) / "taiyaku.yml").write_text("pairs:\n  - ja: '*.ja.txt'\n    en: '*.en.txt'\n", encoding="utf-8")
        outcome = run("report", "-o", "out", cwd=cls.project)
        assert outcome.returncode == 0, outcome.stderr

    def setUp(self):
        self.browser.get("file://" + os.path.join(self.project, "out", "index.html"))

    def tearDown(self):
        self.assertEqual(self.console(), [], "the page complains")

    def shown(self):
        return self.js("return [...document.querySelectorAll('.articles tbody tr')].filter(r => !r.hidden).map(r => r.querySelector('a').getAttribute('href').replace('.html', ''))")

    def heading(self, name):
        return next(button for button in self.browser.find_elements(By.CSS_SELECTOR, ".articles th button") if button.text.startswith(name))

    def test_a_click_on_a_heading_puts_the_worst_first(self):
        self.heading("Findings").click()
        self.assertEqual(self.shown()[0], "stock")
        self.assertEqual(self.js("return document.querySelector('[aria-sort]').textContent"), "Findings")
        self.heading("Findings").click()
        self.assertEqual(self.shown()[-1], "stock")
        self.heading("Beads").click()
        self.assertEqual(self.shown()[0], "soup")

    def test_words_narrow_the_list(self):
        self.keys("/", "miso")
        self.assertEqual(self.shown(), ["soup", "stock"], "by title, in either language")
        self.assertEqual(self.text("#showing"), "2 of 3 articles")
        self.keys(" bowl")
        self.assertEqual(self.shown(), [])
        self.keys(Keys.ESCAPE)
        self.assertEqual(len(self.shown()), 3)

    def test_there_and_back(self):
        self.browser.find_element(By.CSS_SELECTOR, "a[href='soup.html']").click()
        self.wait(lambda: self.js("return document.querySelectorAll('.row').length") == 7)
        self.browser.find_element(By.CSS_SELECTOR, "#index a").click()
        self.wait(lambda: self.js("return document.querySelectorAll('.articles tbody tr').length") == 3)

    def test_names_roles_and_contrast(self):
        self.assertEqual(self.js(CONTRAST), [])
        if AXE:
            self.browser.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
            found = self.browser.execute_async_script("const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => [v.id, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))])))")
            self.assertEqual(found, [])


if __name__ == "__main__":
    unittest.main()
