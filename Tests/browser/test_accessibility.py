"""Names, roles and contrast: by axe-core where it can be had (PyPI axe-core-python), and by own checks anyway."""

from browser import *

try:
    import axe_core_python
    AXE = (pathlib.Path(axe_core_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
except ImportError:
    AXE = None

CONTRAST = """
  const luminance = (c) => { const [r, g, b] = c.map(v => { v /= 255; return v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4; }); return 0.2126 * r + 0.7152 * g + 0.0722 * b; };
  const parse = (c) => (c.match(/[\\d.]+/g) ?? []).map(Number);
  const behind = (e) => { for (; e; e = e.parentElement) { const c = parse(getComputedStyle(e).backgroundColor); if (c.length === 3 || c[3] === 1) return c.slice(0, 3); } return [255, 255, 255]; };
  const bad = [];
  for (const e of document.querySelectorAll('body *')) {
    if (![...e.childNodes].some(n => n.nodeType === 3 && n.textContent.trim()) || !e.checkVisibility() || e.closest('.sr, .skip, :disabled, script, style')) continue;
    const [a, b] = [luminance(parse(getComputedStyle(e).color).slice(0, 3)), luminance(behind(e))];
    const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (ratio < 4.5) bad.push([e.className || e.tagName, e.textContent.slice(0, 20), ratio.toFixed(2)]);
  }
  return bad;
"""


class AccessibilityTest(BrowserTest):
    def setUp(self):
        ja, en = write_article(self.folder, JA, [text.replace("four", "five") for text in EN[:-1]])
        self.report(ja, en)
        self.keys("e", "f", Keys.ENTER)

    def each_theme(self):
        for _ in range(3):
            self.keys("t")
            time.sleep(0.25)
            yield self.js("return document.documentElement.dataset.theme")

    def test_contrast(self):
        for theme in self.each_theme():
            self.assertEqual(self.js(CONTRAST), [], theme)

    @unittest.skipUnless(AXE, "axe-core-python is not installed")
    def test_axe(self):
        self.browser.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
        for theme in self.each_theme():
            found = self.browser.execute_async_script("const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))])))")
            self.assertEqual(found, [], theme)

    @unittest.skipUnless(AXE, "axe-core-python is not installed")
    def test_axe_in_every_view(self):
        self.browser.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
        for name, enter, leave in [("cursor", ["b"], [Keys.ESCAPE]), ("list", ["q"], [Keys.ESCAPE]), ("filter", ["F"], [Keys.ESCAPE]),
                                   ("check all", ["C"], [Keys.ESCAPE]), ("reading", ["r"], [Keys.ESCAPE]), ("help", ["?"], [Keys.ESCAPE])]:
            self.keys(*enter)
            time.sleep(0.3)
            found = self.browser.execute_async_script("const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))])))")
            self.assertEqual(found, [], name)
            self.keys(*leave)

    @unittest.skipUnless(AXE, "axe-core-python is not installed")
    def test_axe_where_wording_is_corrected_and_files_are_dropped(self):
        run_axe = "const done = arguments[arguments.length - 1]; axe.run().then(r => done(r.violations.map(v => [v.id, v.help, v.nodes.slice(0, 3).map(n => n.html.slice(0, 160))])))"
        ja, en = write_article(self.folder, name="axe")
        server = Server(ja, en, "--pins", os.path.join(self.folder, "axe.pins.jsonl"), "--edit", "--lang", "ja")
        empty = os.path.join(self.folder, "empty")
        os.makedirs(empty, exist_ok=True)
        drop = Server(cwd=empty)
        try:
            self.open(server.address)
            self.browser.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
            for keys in (["i"], ["R"]):
                self.keys(Keys.HOME, *keys)
                time.sleep(0.3)
                self.assertEqual(self.browser.execute_async_script(run_axe), [], keys)
                self.keys(Keys.ESCAPE)
            self.browser.get(drop.address)
            self.browser.execute_cdp_cmd("Runtime.evaluate", {"expression": AXE})
            self.assertEqual(self.browser.execute_async_script(run_axe), [], "drop")
        finally:
            server.kill()
            drop.kill()

    def test_the_focus_goes_everywhere_in_order(self):
        self.js("document.activeElement.blur(); document.body.focus()")
        places = []
        for _ in range(32):
            self.keys(Keys.TAB)
            places.append(self.js("const e = document.activeElement; return e.id || e.dataset.kind || e.className || e.tagName"))
        for wanted in ("query", "order", "review", "theme", "help"):
            self.assertIn(wanted, places)

    def test_rows_speak_of_themselves(self):
        self.assertEqual(self.js("return [...document.querySelectorAll('.row')].every(r => r.getAttribute('role') === 'row' && r.querySelectorAll('[role=gridcell]').length >= 5)"), True)
        self.assertTrue(self.js("return document.getElementById('overview').getAttribute('aria-valuetext')"))
        self.keys("m")
        self.wait(lambda: (self.text("#status") or "") != "")


if __name__ == "__main__":
    unittest.main()
