"""Files and records nobody should have to think of."""

from __future__ import annotations

import io
import json
import zipfile
from pathlib import Path

from harness import EN, JA, Bench


def articles(bench: Bench) -> None:
    def refuse(name: str, data: bytes, *words: str, file: str = "bad.txt"):
        def body(folder: Path) -> str:
            (folder / file).write_bytes(data)
            return bench.refused(bench.run("segment", "--language", "ja", file, folder=folder), file, *words)

        bench.case("article", name, body)

    def accept(name: str, data: bytes, file: str = "odd.txt", seconds: float = 20, sentences: int | None = None):
        def body(folder: Path) -> str:
            (folder / file).write_bytes(data)
            outcome = bench.run("segment", "--language", "ja", file, folder=folder)
            what = f"{outcome.output.count(bytes([10]))} sentences in {outcome.seconds:.1f} s, {outcome.peak_megabytes:.0f} MB"
            assert outcome.seconds < seconds, f"took {outcome.seconds:.1f} s"
            assert sentences is None or outcome.output.count(b"\n") == sentences, what
            return bench.accepted(outcome, what)

        bench.case("article", name, body)

    bench.case("article", "a file that is not there", lambda _: bench.refused(bench.run("segment", "nothing.txt"), "nothing.txt", "no such file"))
    bench.case("article", "a folder", lambda folder: bench.refused(bench.run("segment", folder), "directory"))
    bench.case("article", "a path 5,000 characters long", lambda _: bench.refused(bench.run("segment", "x" * 5000)))
    accept("Shift_JIS", JA.encode("cp932"), sentences=2)
    accept("EUC-JP", JA.encode("euc-jp"), sentences=2)
    accept("ISO-2022-JP", JA.encode("iso-2022-jp"), sentences=2)
    accept("UTF-16 with a mark", JA.encode("utf-16"), sentences=2)
    accept("UTF-16 without a mark", EN.encode("utf-16-le"))
    refuse("Latin letters with accents in one byte", "Café résumé, déjà vu.".encode("latin-1"), "UTF-8")
    refuse("marks of a merge", ("<<<<<<< HEAD\n" + JA + "=======\n" + JA + ">>>>>>> b\n").encode(), "bad.txt:1", "merge")
    refuse("bytes that are no text at all", bytes(range(128, 256)), ":1:1")
    refuse("UTF-8 cut off in a character", JA.encode()[:-2], "it was cut off")
    refuse("UTF-8 in too many bytes (C0 AF)", b"a\xc0\xafb", "bad.txt:1:2")
    refuse("a surrogate in UTF-8 (ED A0 80)", b"a\xed\xa0\x80b", "bad.txt:1:2")
    refuse("a NUL byte", b"text\0text", "NUL")
    accept("an empty file", b"", sentences=0)
    accept("white space only", " \t\r\n　\n".encode(), sentences=0)
    accept("a byte order mark only", b"\xef\xbb\xbf", sentences=0)
    accept("no line end at the end", JA.strip().encode(), sentences=2)
    accept("10 MB on one line", JA.strip().encode() * (10_000_000 // 78), sentences=2 * (10_000_000 // 78))
    accept("10 MB without any mark", "あ".encode() * 3_333_333)
    accept("1 MB of opening brackets", "「".encode() * 349_525)
    accept("1 MB of full stops", b"." * (1 << 20))
    accept("200,000 combining marks on one letter", b"a" + "\u0301".encode() * 200_000)
    accept("100,000 quotation marks (Markdown)", b">" * 100_000 + b" a\n", "odd.md")
    accept("100,000 opening brackets (Markdown)", b"[" * 100_000 + b"a\n", "odd.md")
    accept("50,000 emphasis marks (Markdown)", b"*a_" * 50_000 + b"\n", "odd.md")
    accept("lists 500 deep (Markdown)", b"".join(b"  " * n + b"- a\n" for n in range(500)), "odd.md")
    accept("front matter without an end (Markdown)", b"---\ntitle: a\n" + JA.encode(), "odd.md")
    accept("a code block without an end (Markdown)", b"```\n" + JA.encode(), "odd.md")
    accept("100,000 nested elements (HTML)", b"<div>" * 100_000 + JA.encode(), "odd.html")
    accept("tags that never end (HTML)", b"<p <p <p <p" * 20_000 + JA.encode(), "odd.html")
    accept("a comment that never ends (HTML)", JA.encode() + b"<!--" + EN.encode(), "odd.html")
    accept("a script that never ends (HTML)", JA.encode() + b"<script>" + EN.encode(), "odd.html")
    accept("entities of no character (HTML)", b"<p>&#0;&#x110000;&#xD800;&nosuch;&amp" + JA.encode(), "odd.html")
    accept("an external entity (HTML)", b'<!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/passwd">]><p>&x;</p>' + JA.encode(), "odd.html")


def pages(bench: Bench) -> None:
    def one_language(folder: Path) -> str:
        (folder / "page.txt").write_text(JA)
        return bench.refused(bench.run("align", "page.txt", folder=folder), "English")

    bench.case("page", "one language only", lambda folder: (bench.can("align", "--format"), one_language(folder))[1])


def records(bench: Bench) -> None:
    def stream(name: str, lines: bytes, answers: int, errors: int, command: tuple[str, ...] = ("align", "--jsonl"), status: int | None = None):
        def body(folder: Path) -> str:
            outcome = bench.run(*command, folder=folder, stdin=lines)
            bench.alive(outcome)
            got = [json.loads(line) for line in outcome.output.splitlines()]
            wrong = [it for it in got if "error" in it]
            assert len(got) == answers and len(wrong) == errors, f"{len(got)} answers, {len(wrong)} errors"
            expected = status if status is not None else 2 if errors else 0
            assert outcome.status == expected, f"status {outcome.status}"
            return f"{outcome.status}; " + (f"error in its place: {wrong[0]['error']}" if wrong else f"{len(got)} answers")

        bench.case("records", name, body)

    good = json.dumps({"id": 1, "ja": ["一つ。"], "en": ["One."]}).encode() + b"\n"
    stream("not JSON", good + b"not json\n" + good, 3, 1)
    stream("half a record at the end of the stream", good + good[:20], 2, 1)
    stream("a side missing", b'{"id":2,"ja":["a"]}\n' + good, 2, 1)
    stream("a side of another type", b'{"id":2,"ja":7,"en":["a"]}\n' + good, 2, 1)
    stream("a list of other things than text", b'{"id":2,"ja":[["a"]],"en":["a"]}\n', 1, 1)
    stream("a record that is a list", b"[1,2]\n" + good, 2, 1)
    stream("bytes that are not UTF-8", b'{"id":2,"ja":["\x83\x65"],"en":["a"]}\n' + good, 2, 1)
    stream("half a surrogate pair", b'{"id":2,"ja":["\\ud800"],"en":["a"]}\n' + good, 2, 1)
    stream("100,000 brackets deep", b"[" * 100_000 + b"\n" + good, 2, 1)
    stream("blank lines and carriage returns", b"\r\n \n" + good.strip() + b"\r\n\n", 1, 0)
    stream("no sentences on either side", b'{"id":2,"ja":[],"en":[]}\n', 1, 0)
    stream("sentences on one side only", b'{"id":2,"ja":["a","b"],"en":[]}\n', 1, 0)
    stream("no id", b'{"ja":["a"],"en":["b"]}\n', 1, 0)
    stream("a sentence of 5 MB", json.dumps({"id": 2, "ja": ["あ" * 1_700_000], "en": ["b " * 1_000_000]}).encode() + b"\n", 1, 0)
    glossary = ("check", "--jsonl", "--fail-on", "never", "--glossary", "glossary.csv")
    (bench.folder / "glossary.csv").write_text("concept,language,term,status,note\nc1,ja,細胞,,\nc1,en,cell,,\n")
    glossary = (*glossary[:-1], str(bench.folder / "glossary.csv"))
    stream("beads that name sentences there are not", b'{"id":2,"ja":["a"],"en":["b"],"beads":[{"ja":[0,1],"en":[0]}]}\n' + good, 2, 1, glossary)
    stream("beads with numbers below zero", b'{"id":2,"ja":["a"],"en":["b"],"beads":[{"ja":[-1],"en":[0]}]}\n', 1, 1, glossary)
    stream("beads that go backwards", b'{"id":2,"ja":["a","b"],"en":["b"],"beads":[{"ja":[1,0],"en":[0]}]}\n', 1, 1, glossary)
    stream("beads with a number past all integers", b'{"id":2,"ja":["a"],"en":["b"],"beads":[{"ja":[99999999999999999999],"en":[0]}]}\n', 1, 1, glossary)


def glossaries(bench: Bench) -> None:
    def refuse(name: str, data: bytes, *words: str, file: str = "terms.csv"):
        def body(folder: Path) -> str:
            (folder / file).write_bytes(data)
            return bench.refused(bench.run("check", "--jsonl", "--glossary", file, folder=folder), file, *words)

        bench.case("glossary", name, body)

    head = b"concept,language,term,status,note\n"
    refuse("a quote left open", head + b'c1,ja,"a,,\nc1,en,b,,\n', "terms.csv:2")
    refuse("an unknown status", head + b"c1,ja,a,wanted,\n", "terms.csv:2", "preferred")
    refuse("an unknown language", head + b"c1,fr,a,,\n", "terms.csv:2", "ja or en")
    refuse("no heading", b"just,some,table,of,four\n1,2,3,4,5\n")
    refuse("an empty concept", head + b",ja,a,,\n", "terms.csv:2")
    refuse("a NUL byte", head + b"c1,ja,a\0b,,\n")
    bench.case("glossary", "a file that is not there", lambda _: bench.refused(bench.run("check", "--jsonl", "--glossary", "no.csv"), "no.csv"))
    tbx = b'<?xml version="1.0"?>%s<tbx style="dca" type="TBX-Basic" xml:lang="ja" xmlns="urn:iso:std:iso:30042:ed-2"><text><body>%s</body></text></tbx>'
    entry = b'<conceptEntry id="c1"><langSec xml:lang="ja"><termSec><term>%s</term></termSec></langSec></conceptEntry>'
    refuse("TBX: an external entity", tbx % (b'<!DOCTYPE tbx [<!ENTITY x SYSTEM "file:///etc/passwd">]>', entry % b"&x;"), file="terms.tbx")
    laughs = b"<!DOCTYPE tbx [<!ENTITY a \"lol\">" + b"".join(
        b'<!ENTITY %c "%s">' % (98 + n, b"&%c;" % (97 + n) * 10) for n in range(9)) + b"]>"
    refuse("TBX: entities that unfold to a billion words", tbx % (laughs, entry % b"&j;"), file="terms.tbx")
    refuse("TBX: elements 100,000 deep", tbx % (b"", b"<descripGrp>" * 100_000), file="terms.tbx")
    refuse("TBX: cut off", (tbx % (b"", entry % b"a"))[:-20], file="terms.tbx")

    def many(folder: Path) -> str:
        rows = "".join(f"c{n},ja,用語{n}番,,\nc{n},en,term number {n},,\n" for n in range(100_000))
        (folder / "many.csv").write_text(head.decode() + rows)
        record = json.dumps({"id": 1, "ja": ["用語5番です。"], "en": ["It is another thing."]}).encode()
        outcome = bench.run("check", "--jsonl", "--glossary", "many.csv", "--fail-on", "never", folder=folder, stdin=record)
        assert b"term.missing" in outcome.output, "the term was not found"
        return bench.accepted(outcome, f"read and used in {outcome.seconds:.1f} s, {outcome.peak_megabytes:.0f} MB")

    bench.case("glossary", "200,000 terms", many)


def projects(bench: Bench) -> None:
    def yaml(name: str, text: str, *words: str):
        def body(folder: Path) -> str:
            bench.can("status")
            (folder / "taiyaku.yml").write_text(text)
            return bench.refused(bench.run("status", folder=folder, timeout=30), *words)

        bench.case("configuration", name, body)

    yaml("not YAML", "pairs: [", "taiyaku.yml:")
    yaml("a key that does not exist", "pares:\n  - page: a.md\n", "taiyaku.yml:1", "pares")
    yaml("a value of another kind", "pairs: 7\n", "taiyaku.yml:1")
    bomb = "a: &a [x,x,x,x,x,x,x,x,x,x]\n" + "".join(f"{c}: &{c} [{','.join(['*' + p] * 10)}]\n" for p, c in zip("abcdefgh", "bcdefghi"))
    yaml("aliases that unfold to a billion values", bomb)
    yaml("the same under a key that is known", bomb.replace("a: &a", "pairs: &a", 1).replace("i: &i", "glossary: &i"), "taiyaku.yml:")

    def lock(folder: Path) -> str:
        bench.can("status")
        (folder / "a.ja.md").write_text(JA)
        (folder / "a.en.md").write_text(EN)
        (folder / "taiyaku.lock").write_text("taiyaku.lock 1\n<<<<<<< ours\n")
        return bench.refused(bench.run("status", "a.ja.md", "a.en.md", folder=folder), "taiyaku.lock:2", "conflict")

    bench.case("lock", "a merge left its marks", lock)

    def srx(pattern: str, expected: str):
        def body(folder: Path) -> str:
            bench.can("segment", "--rules")
            (folder / "r.srx").write_text(
                '<srx version="2.0"><header cascade="yes"/><body><languagerules><languagerule languagerulename="x"><rule break="no">'
                f"<beforebreak>{pattern}</beforebreak><afterbreak> </afterbreak></rule></languagerule></languagerules><maprules>"
                '<languagemap languagepattern=".*" languagerulename="x"/></maprules></body></srx>')
            (folder / "a.txt").write_text("a" * 5000 + "! b. c.\n")
            outcome = bench.run("segment", "--language", "en", "--rules", "r.srx", "a.txt", folder=folder)
            if expected == "refused":
                return bench.refused(outcome, "r.srx:")
            assert outcome.seconds < 10, f"took {outcome.seconds:.1f} s"
            return bench.accepted(outcome, f"{outcome.seconds:.1f} s; {bench.neutral(outcome.message) or 'no warning'}")

        return body

    bench.case("rules", "a pattern that does not compile", srx("(", "refused"))
    bench.case("rules", "a pattern that would run for years: (a+)+b", srx("(a+)+b", "accepted"))

    def git(folder: Path) -> str:
        bench.can("diff")
        (folder / "a.ja.md").write_text(JA)
        (folder / "a.en.md").write_text(EN)
        return bench.refused(bench.run("diff", "--since", "HEAD", folder=folder), "git")

    bench.case("git", "not a repository", lambda folder: (bench.can("diff", "--since"), git(folder))[1])


def bomb() -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive, archive.open("xl/worksheets/sheet1.xml", "w") as sheet:
        sheet.write(b"<worksheet><sheetData>")
        for _ in range(400):
            sheet.write(b" " * (1 << 20))
        sheet.write(b"</sheetData></worksheet>")
    return out.getvalue()


def archives(bench: Bench) -> None:
    def workbook(name: str, data: bytes, *words: str):
        def body(folder: Path) -> str:
            bench.can("import")
            (folder / "a.ja.md").write_text(JA)
            (folder / "a.en.md").write_text(EN)
            (folder / "edited.xlsx").write_bytes(data)
            outcome = bench.run("import", "edited.xlsx", "a.ja.md", "a.en.md", "--pins", "pins.jsonl", folder=folder)
            assert outcome.peak_megabytes < 700, f"{outcome.peak_megabytes:.0f} MB"
            return bench.refused(outcome, *words)

        bench.case("workbook", name, body)

    def packed(**parts: bytes) -> bytes:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for path, data in parts.items():
                archive.writestr(path.replace("__", "/").replace("_dot_", "."), data)
        return out.getvalue()

    workbook("no ZIP at all", b"not a workbook", "edited.xlsx")
    workbook("a ZIP without a sheet", packed(a=b"x"), "edited.xlsx")
    workbook("a ZIP cut off", packed(xl__worksheets__sheet1_dot_xml=b"<worksheet/>")[:-30], "edited.xlsx")
    workbook("400 MB of blanks packed into 400 KB", bomb(), "edited.xlsx")
    entity = b'<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&e;</t></is></c></row></sheetData></worksheet>'
    workbook("an external entity in the sheet", packed(xl__worksheets__sheet1_dot_xml=entity), "edited.xlsx")
