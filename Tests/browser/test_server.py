"""`taiyaku review`: saved as you go, realigned at once, nothing overwritten silently, nothing lost in a crash."""

import http.client
import random
import urllib.parse

from browser import *


class ServedTest(BrowserTest):
    def setUp(self):
        self.ja, self.en = write_article(self.folder)
        self.pins = os.path.join(self.folder, "pins.jsonl")
        if os.path.exists(self.pins):
            os.unlink(self.pins)
        self.server = Server(self.ja, self.en, "--pins", self.pins)
        self.open(self.server.address)
        self.console()

    def tearDown(self):
        self.server.kill()

    def saved(self):
        self.wait(lambda: self.text("#saved") == "saved")

    def pinned(self):
        with open(self.pins, encoding="utf-8") as file:
            return [json.loads(line) for line in file]

    def test_a_decision_is_on_disk_when_the_page_says_saved(self):
        self.keys(Keys.HOME, "j", "m")
        self.saved()
        self.assertEqual(self.pinned(), [{"ja": JA[1:3], "en": EN[1:3]}])
        self.keys("c")
        self.saved()
        self.assertTrue(self.pinned()[0]["checked"])
        self.keys("z", "z")
        self.saved()
        self.wait(lambda: self.pinned() == [])
        self.assertEqual(self.console(), [])

    def test_the_rest_is_realigned_around_a_correction(self):
        # Everything from the second row on shifted by one, as a wrong alignment would be.
        self.keys(Keys.HOME, "j", Keys.ARROW_RIGHT, "u")
        self.saved()
        self.wait(lambda: ("2", "") in self.rows())
        self.assertIn(("7", "7"), self.rows())
        for side in (0, 1):
            self.assertEqual(sum(1 for row in self.rows() if row[side]), 7)

    def test_killed_and_started_again(self):
        self.keys(Keys.HOME, "j", "m", "j", "c")
        self.saved()
        self.server.kill()
        self.server = Server(self.ja, self.en, "--pins", self.pins)
        self.open(self.server.address)
        self.assertIn(("2–3", "2–3"), self.rows())
        self.assertIn("checked", self.text("#ja3 .badges"))

    def test_a_second_tab_is_not_overwritten(self):
        address = self.browser.current_url
        self.keys(Keys.HOME, "j")
        first = self.browser.current_window_handle
        self.browser.switch_to.new_window("tab")
        self.open(address)
        self.keys(Keys.HOME, "m")
        self.saved()
        second = self.browser.current_window_handle
        self.browser.switch_to.window(first)
        self.keys("c")
        self.wait(lambda: "changed elsewhere" in (self.text("#notice") or ""))
        self.assertEqual(self.text("#saved"), "not saved")
        self.assertEqual(self.pinned(), [{"ja": JA[0:2], "en": EN[0:2]}], "the second tab's decision stands")
        self.js("document.querySelector('#notice button').click()")
        self.wait(lambda: self.text("#saved") == "saved")
        self.assertIn({"checked": True, "ja": [JA[1]], "en": [EN[1]]}, self.pinned(), "taken up again where it still fits")
        self.browser.switch_to.window(second)
        self.browser.close()
        self.browser.switch_to.window(first)

    def test_an_edited_article_is_noticed(self):
        self.keys(Keys.HOME, "j")
        path = pathlib.Path(self.en)
        path.write_text(path.read_text(encoding="utf-8").replace("Dissolve", "Stir in"), encoding="utf-8")
        self.keys("c")
        self.wait(lambda: "changed elsewhere" in (self.text("#notice") or ""))
        self.assertFalse(os.path.exists(self.pins), "nothing was written")
        self.js("document.querySelectorAll('#notice button')[1].click()")
        self.wait(lambda: "Stir in the miso." in (self.text("#rows") or ""))

    def test_who_comes_back_to_an_old_page_is_told(self):
        path = pathlib.Path(self.en)
        path.write_text(path.read_text(encoding="utf-8").replace("Dissolve", "Stir in"), encoding="utf-8")
        self.js("dispatchEvent(new Event('focus'))")
        self.wait(lambda: "changed elsewhere" in (self.text("#notice") or ""))
        self.js("document.querySelector('#notice button').click()")
        self.wait(lambda: "Stir in the miso." in (self.text("#rows") or ""))
        self.js("dispatchEvent(new Event('focus'))")
        time.sleep(0.5)
        self.assertTrue(self.js("return document.getElementById('notice').hidden"), "nothing to tell about the newest page")

    def test_two_articles_are_reviewed_side_by_side(self):
        folder = pathlib.Path(self.folder) / "two"
        folder.mkdir(exist_ok=True)
        write_article(folder)
        write_article(folder, ["肉じゃがの作り方", "じゃがいもの皮をむく。", "牛肉を炒める。"], ["How to Make Meat and Potatoes", "Peel the potatoes.", "Fry the beef."], name="stew")
        (folder / "taiyaku.yml").write_text("pairs:\n  - ja: '*.ja.txt'\n    en: '*.en.txt'\npins: pins.jsonl\n", encoding="utf-8")
        server = Server(cwd=folder)
        try:
            first = self.browser.current_window_handle
            self.open_article(server.address + "0")
            self.browser.switch_to.new_window("tab")
            self.open_article(server.address + "1")
            self.keys(Keys.HOME, "m")
            self.saved()
            self.browser.close()
            self.browser.switch_to.window(first)
            self.keys(Keys.HOME, "m")
            self.saved()
            with open(folder / "pins.jsonl", encoding="utf-8") as file:
                self.assertEqual(len([json.loads(line) for line in file]), 2, "both decisions stand")
            self.browser.find_element(By.CSS_SELECTOR, "#index a").click()
            self.wait(lambda: self.js("return document.querySelectorAll('.articles tbody tr').length") == 2)
        finally:
            server.kill()

    def open_article(self, address):
        self.open(address)
        self.assertEqual(self.text("#saved"), "saved as you go")

    def test_a_finding_is_waived_in_the_configuration_and_waived_no_longer(self):
        folder = pathlib.Path(self.folder) / "project"
        folder.mkdir(exist_ok=True)
        write_article(folder, JA, [text.replace("four", "five") for text in EN])
        configuration = folder / "taiyaku.yml"
        before = "# ours\npairs:\n  - ja: '*.ja.txt'\n    en: '*.en.txt'\npins: pins.jsonl\n"
        configuration.write_text(before, encoding="utf-8")
        server = Server(cwd=folder)
        try:
            self.open(server.address)
            self.keys("f")
            self.assertEqual(self.selected(), "ja2")
            self.keys("w")
            self.keys('cups are "smaller" there: #1', Keys.ENTER)
            self.saved()
            self.assertIn("waived", self.text(".row.selected .badges"))
            self.assertIn("# ours", configuration.read_text(encoding="utf-8"))
            self.assertIn("number.mismatch", configuration.read_text(encoding="utf-8"))
            self.keys("z")
            self.saved()
            self.wait(lambda: "number.mismatch" not in configuration.read_text(encoding="utf-8"))
            self.assertNotIn("waived", self.text("#ja2 .badges"))
            self.chord(Keys.SHIFT, "z")
            self.keys("Z")
            self.wait(lambda: "number.mismatch" in configuration.read_text(encoding="utf-8"))
        finally:
            server.kill()

    def test_a_stale_sentence_is_confirmed_in_the_lock(self):
        folder = pathlib.Path(self.folder) / "locked"
        folder.mkdir(exist_ok=True)
        ja, en = write_article(folder)
        (folder / "taiyaku.yml").write_text("pairs:\n  - ja: '*.ja.txt'\n    en: '*.en.txt'\npins: pins.jsonl\n", encoding="utf-8")
        self.assertEqual(run("sync", cwd=folder).returncode, 0)
        path = pathlib.Path(ja)
        path.write_text(path.read_text(encoding="utf-8").replace("だしを取る。", "だしをていねいに取る。"), encoding="utf-8")
        self.assertEqual(run("status", cwd=folder).returncode, 1)
        server = Server(cwd=folder)
        try:
            self.open(server.address)
            self.keys("6")
            self.assertEqual(self.rows(), [("2", "2")])
            self.keys(Keys.HOME, "y")
            self.saved()
            self.assertIn("confirmed", self.text("#ja1 .badges"))
            self.assertEqual(run("status", cwd=folder).returncode, 0, "status knows")
            self.keys("z")
            self.saved()
            self.wait(lambda: run("status", cwd=folder).returncode == 1)
        finally:
            server.kill()

    def test_a_dead_server_is_said_and_the_decision_kept(self):
        self.keys(Keys.HOME, "j")
        self.server.process.kill()
        self.server.process.wait()
        self.keys("m")
        self.wait(lambda: self.text("#saved") == "not saved")
        self.assertIn("stay in this page", self.text("#notice"))
        self.assertIn(("2–3", "2–3"), self.rows())
        # The way on: a file, which the page of a server started anew takes up.
        self.js("[...document.querySelectorAll('#notice button')].find(b => b.textContent.startsWith('Save')).click()")
        file = pathlib.Path(self.folder) / "soup.decisions.json"
        self.wait(file.exists)
        self.server.kill()
        self.server = Server(self.ja, self.en, "--pins", self.pins)
        self.open(self.server.address)
        self.assertIn(("2", "2"), self.rows())
        self.browser.find_element(By.ID, "decisions-file").send_keys(str(file))
        self.saved()
        self.assertEqual(self.pinned(), [{"ja": JA[1:3], "en": EN[1:3]}])


class CrashTest(unittest.TestCase):
    """Killed a hundred times in the middle of saving: what was answered as saved is there, and the file is whole."""

    times = int(os.environ.get("TAIYAKU_KILLS", "100"))

    def test_nothing_acknowledged_is_lost(self):
        import tempfile
        with tempfile.TemporaryDirectory() as folder:
            ja, en = write_article(folder)
            pins = os.path.join(folder, "pins.jsonl")
            acknowledged = None
            chance = random.Random(1)
            unanswered = 0
            for round_ in range(self.times):
                server = Server(ja, en, "--pins", pins)
                try:
                    here = urllib.parse.urlsplit(server.address)
                    token = here.path.strip("/")
                    revision = self.revision(here, token)
                    self.assert_kept(pins, acknowledged)
                    for step in range(chance.randrange(0, 3)):
                        note = f"round {round_} step {step}"
                        revision = self.put(here, token, revision, note)
                        acknowledged = note
                    # The last one is cut off somewhere between sending and answering.
                    last = f"round {round_} last"
                    connection = self.send(here, token, revision, last)
                    time.sleep(chance.random() * 0.25)
                    server.kill()
                    try:
                        answered = connection.getresponse().status == 200
                    except (OSError, http.client.HTTPException):
                        answered = False
                    connection.close()
                    unanswered += not answered
                    kept = self.note(pins)
                    if answered:
                        self.assertEqual(kept, last)
                    self.assertIn(kept, (acknowledged, last))
                    acknowledged = kept
                finally:
                    if server.process.poll() is None:
                        server.kill()
            self.assertEqual([name for name in os.listdir(folder) if name.endswith(".jsonl")], ["pins.jsonl"])
            print(f"\n{self.times} kills, {unanswered} before the answer: nothing lost")

    def send(self, here, token, revision, note):
        body = json.dumps({
            "format": "taiyaku-decisions", "version": 1, "from": "ja", "files": {s: {"path": "", "digest": ""} for s in ("ja", "en")},
            "beads": [{"ja": [JA[1]], "en": [EN[1]], "note": note}] + [{"ja": [a], "en": [b]} for a, b in zip(JA[2:], EN[2:])],
            "waivers": [], "confirmed": []})
        connection = http.client.HTTPConnection(here.hostname, here.port, timeout=20)
        connection.request("PUT", f"/{token}/0/decisions", body.encode(), {
            "Content-Type": "application/json", "Authorization": "Bearer " + token, "If-Match": f'"{revision}"'})
        return connection

    def put(self, here, token, revision, note):
        connection = self.send(here, token, revision, note)
        response = connection.getresponse()
        answer = response.read()
        connection.close()
        self.assertEqual(response.status, 200, answer)
        return json.loads(answer)["server"]["revision"]

    def revision(self, here, token):
        connection = http.client.HTTPConnection(here.hostname, here.port, timeout=20)
        connection.request("GET", f"/{token}/0")
        response = connection.getresponse()
        response.read()
        connection.close()
        self.assertEqual(response.status, 200)
        return response.getheader("ETag").strip('"')

    def note(self, pins):
        if not os.path.exists(pins):
            return None
        with open(pins, encoding="utf-8") as file:
            return next(pin["note"] for pin in map(json.loads, file) if "note" in pin)

    def assert_kept(self, pins, note):
        self.assertEqual(self.note(pins), note)


class ForeignersTest(unittest.TestCase):
    """Over a real socket, as others on this machine would try."""

    def test_turned_away(self):
        import tempfile
        with tempfile.TemporaryDirectory() as folder:
            ja, en = write_article(folder)
            pins = os.path.join(folder, "pins.jsonl")
            server = Server(ja, en, "--pins", pins)
            try:
                here = urllib.parse.urlsplit(server.address)
                token = here.path.strip("/")
                own = f"127.0.0.1:{here.port}"

                def status(method, path, headers={}, body=None):
                    connection = http.client.HTTPConnection("127.0.0.1", here.port, timeout=20)
                    connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
                    for name, value in {"Host": own, **headers}.items():
                        connection.putheader(name, value)
                    if body is not None:
                        connection.putheader("Content-Length", str(len(body)))
                    connection.endheaders(body)
                    try:
                        return connection.getresponse().status
                    finally:
                        connection.close()

                self.assertEqual(status("GET", f"/{token}/0"), 200)
                self.assertEqual(status("GET", "/"), 404)
                self.assertEqual(status("GET", f"/{token}/0", {"Host": f"rebound.example:{here.port}"}), 421)
                self.assertEqual(status("GET", f"/{token}/0", {"Origin": "http://evil.example"}), 403)
                for path in (f"/{token}/../../../etc/passwd", f"/{token}/%2e%2e%2f%2e%2e%2fetc/passwd", f"/{token}/0/..;/", f"/{token}/soup.ja.txt",
                             f"/{token}/0/../../pins.jsonl", "//etc/passwd", f"/{token}/1", f"/{token}/-1", f"/{token}/0x0"):
                    self.assertEqual(status("GET", path), 404, path)
                json_type = {"Content-Type": "application/json", "Authorization": "Bearer " + token, "If-Match": '"x"'}
                self.assertEqual(status("PUT", f"/{token}/0/decisions", {**json_type, "Authorization": "Bearer no"}, b"{}"), 401)
                self.assertEqual(status("POST", f"/{token}/0/decisions", {"Content-Type": "text/plain"}, b"{}"), 405)
                self.assertEqual(status("PUT", f"/{token}/0/decisions", {**json_type, "Content-Length": str(17 << 20)}), 413)
                self.assertEqual(status("PUT", f"/{token}/0/decisions", json_type, b"[" * 100000), 400)
                self.assertEqual(status("GET", f"/{token}/0"), 200, "still there after all that")
                self.assertFalse(os.path.exists(pins))
                listening = [line.split() for line in pathlib.Path("/proc/net/tcp").read_text().splitlines()[1:]]
                places = [line[1] for line in listening if line[3] == "0A" and int(line[1].split(":")[1], 16) == here.port]
                self.assertEqual([place.split(":")[0] for place in places], ["0100007F"], "the loopback address alone")
            finally:
                server.kill()


if __name__ == "__main__":
    unittest.main()
