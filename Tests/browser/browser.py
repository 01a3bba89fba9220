"""What the browser tests share: the built binary, articles to show, a headless Chromium."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time
import unittest

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys

ROOT = pathlib.Path(__file__).resolve().parents[2]
TOOL = os.environ.get("TAIYAKU", str(ROOT / ".build" / "debug" / "taiyaku"))
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
DRIVER = shutil.which("chromedriver")

JA = ["味噌汁の作り方", "だしを取る。", "鍋に水を四カップ入れて、火にかける。", "昆布は沸く前に引き上げる。", "味噌を溶く。", "ニンジンと豆腐を入れる。", "熱いうちに出す。"]
EN = ["How to Make Miso Soup", "Make the stock.", "Put four cups of water in a pot and set it on the fire.",
      "Take the kelp out before it boils.", "Dissolve the miso.", "Add the carrots and the tofu.", "Serve it hot."]


def write_article(folder, ja=JA, en=EN, name="soup"):
    """Two text files, a paragraph a sentence."""
    paths = []
    for language, lines in (("ja", ja), ("en", en)):
        path = pathlib.Path(folder) / f"{name}.{language}.txt"
        path.write_text("\n\n".join(lines) + "\n", encoding="utf-8")
        paths.append(str(path))
    return paths


def run(*arguments, **options):
    return subprocess.run([TOOL, *map(str, arguments)], capture_output=True, text=True, timeout=300, **options)


class Server:
    """A running `taiyaku review`."""

    def __init__(self, *arguments, cwd=None):
        self.process = subprocess.Popen([TOOL, "review", *map(str, arguments)], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, cwd=cwd)
        self.address = self.process.stdout.readline().strip()
        if not self.address.startswith("http://127.0.0.1:"):
            raise RuntimeError("the server did not start: " + self.process.stderr.read())

    def kill(self):
        """As a crash would: no chance to tidy up."""
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()
        self.process.stdout.close()
        self.process.stderr.close()


class BrowserTest(unittest.TestCase):
    size = (1400, 1000)

    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.mkdtemp(prefix="taiyaku-browser-")
        options = Options()
        options.binary_location = CHROMIUM
        for argument in ("--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--lang=en", f"--window-size={cls.size[0]},{cls.size[1]}"):
            options.add_argument(argument)
        options.add_experimental_option("prefs", {"download.default_directory": cls.folder})
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        options.unhandled_prompt_behavior = "accept"
        cls.browser = webdriver.Chrome(options=options, service=Service(DRIVER))

    @classmethod
    def tearDownClass(cls):
        cls.browser.quit()
        shutil.rmtree(cls.folder, ignore_errors=True)

    def open(self, address):
        self.browser.get(address if "://" in address else "file://" + address)
        self.wait(lambda: self.js("return document.querySelectorAll('.row').length > 0"))

    def report(self, ja, en, *options):
        path = os.path.join(self.folder, "report.html")
        outcome = run("report", ja, en, "-o", path, *options)
        self.assertEqual(outcome.returncode, 0, outcome.stderr)
        self.open(path)
        self.js("localStorage.clear()")
        return path

    def js(self, script, *arguments):
        return self.browser.execute_script(script, *arguments)

    def keys(self, *keys):
        for key in keys:
            ActionChains(self.browser).send_keys(key).perform()

    def chord(self, modifier, key):
        ActionChains(self.browser).key_down(modifier).send_keys(key).key_up(modifier).perform()

    def wait(self, test, seconds=10):
        end = time.time() + seconds
        while time.time() < end:
            if test():
                return
            time.sleep(0.03)
        self.fail("waited in vain")

    def rows(self):
        """The rows as they are shown: (Japanese numbers, English numbers)."""
        return [tuple(row) for row in self.js(
            "return [...document.querySelectorAll('.row')].map(r => ['ja','en'].map(s => r.querySelector('.number.' + s)?.textContent ?? ''))")]

    def selected(self):
        return self.js("return document.querySelector('.row.selected')?.id ?? null")

    def text(self, selector):
        return self.js("return document.querySelector(arguments[0])?.textContent ?? null", selector)

    def console(self):
        return [entry for entry in self.browser.get_log("browser") if entry["level"] == "SEVERE" and entry["source"] != "intervention"]


__all__ = ["BrowserTest", "By", "EN", "JA", "Keys", "ROOT", "Server", "TOOL", "json", "os", "pathlib", "run", "time", "unittest", "write_article"]
