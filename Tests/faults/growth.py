#!/usr/bin/env python3
"""Hostile sizes, each at three of them: growth.py --tool .build/release/taiyaku [--only WORD] [--write docs/growth.md]

Processor time and memory should grow in proportion to the input: doubling it twice should take four times as long. An input that takes
eleven times (an exponent above 1.7), or that is not done within --patience, is not sound; the exit status is then 1.
"""

from __future__ import annotations

import argparse
import json
import math
import os
import resource
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

JA = "この細胞は{0}個に増えた。"
EN = "This cell has grown to {0} copies. "
# Words for sentences that are not all alike: what is asked about the other steps should not be answered by the aligner.
WORDS = [("海", "sea"), ("山", "mountain"), ("川", "river"), ("犬", "dog"), ("猫", "cat"), ("鳥", "bird"), ("魚", "fish"), ("雪", "snow"),
         ("雨", "rain"), ("風", "wind"), ("空", "sky"), ("星", "star"), ("月", "moon"), ("駅", "station"), ("橋", "bridge"), ("町", "town"),
         ("島", "island"), ("森", "forest"), ("石", "stone"), ("砂", "sand"), ("米", "rice"), ("塩", "salt"), ("油", "oil"), ("紙", "paper"),
         ("薬", "medicine"), ("血", "blood"), ("骨", "bone"), ("指", "finger"), ("耳", "ear"), ("肩", "shoulder"), ("膝", "knee"), ("脳", "brain")]
HEAD = """# Growth

What hostile sizes cost: `make test-growth`, which wrote this. Three sizes, the second twice and the third four times the first; user time in
seconds, the exponent of its growth from the first to the last (1 is proportional; the start of the program hides some of it), and the
peak of memory at the largest.

| command | input | largest | time | exponent | memory |
|---|---|--:|--:|--:|--:|
"""


@dataclass
class Case:
    command: str
    what: str
    # The largest size; the others are its half and its quarter.
    size: int
    unit: str
    # Prepares a folder for a size; returns the arguments, and standard input if any.
    prepare: Callable[[Path, int], tuple[list[str], bytes]]


@dataclass
class Cost:
    seconds: float
    megabytes: float
    status: int
    message: str


def write(folder: Path, **files: str) -> None:
    for name, text in files.items():
        (folder / name.replace("_", ".")).write_text(text)


def varied(language: int, end: str = "") -> Callable[[int], str]:
    """Sentences with four words of a list each and their number."""
    def text(n: int) -> str:
        out = []
        for it in range(n):
            w = [WORDS[it * step // 7 % len(WORDS)][language] for step in (7, 11, 29, 3)]
            out.append(f"{w[0]}と{w[1]}の細胞は{w[2]}や{w[3]}より{it}個多い。" if language == 0
                       else f"The cell of {w[0]} and {w[1]} is {it} more than {w[2]} or {w[3]}. ")
            out.append(end)
        return "".join(out)

    return text


PAIR = ["a.ja.md", "a.en.md"]


def articles(ja: Callable[[int], str], en: Callable[[int], str], *arguments: str, suffix: str = "md"):
    """A pair of articles, each made for a size."""

    def prepare(folder: Path, n: int) -> tuple[list[str], bytes]:
        names = [f"a.ja.{suffix}", f"a.en.{suffix}"]
        for name, text in zip(names, (ja(n), en(n))):
            (folder / name).write_text(text)
        write(folder, terms_csv="concept,language,term,status,note\nc1,ja,細胞,,\nc1,en,stem cell,,\n")
        return [it if it != "PAIR" else "" for it in arguments if it != "PAIR"] + names, b""

    return prepare


def article(text: Callable[[int], str], *arguments: str, suffix: str = "md"):
    def prepare(folder: Path, n: int) -> tuple[list[str], bytes]:
        (folder / f"a.{suffix}").write_text(text(n))
        return [*arguments, f"a.{suffix}"], b""

    return prepare


def lines(text: str) -> Callable[[int], str]:
    """`text` n times with its number in it."""
    return lambda n: "".join(text.format(it) for it in range(n))


def times(text: str) -> Callable[[int], str]:
    return lambda n: text * n


def segmentation() -> Iterator[Case]:
    def case(what: str, size: int, text: Callable[[int], str], suffix: str = "md", language: str = "en", unit: str = "times", *more: str):
        return Case("segment", what, size, unit, article(text, "segment", "--language", language, *more, suffix=suffix))

    yield case("one word", 8_000_000, times("a"), "txt", unit="bytes")
    yield case("one kana", 2_000_000, times("あ"), "txt", "ja")
    yield case("one sentence", 1_000_000, times("word "), "txt")
    yield case("full stops and spaces", 1_000_000, times(". "), "txt")
    yield case("initials", 1_000_000, times("A. "), "txt")
    yield case("quotation marks", 2_000_000, times('"'), "txt")
    yield case("opening brackets", 1_000_000, times("「"), "txt", "ja")
    yield case("full stops in open brackets", 400_000, times("「あ。"), "txt", "ja")
    yield case("brackets in brackets", 200_000, lambda n: "「" * n + "あ。" + "」" * n, "txt", "ja")
    yield case("blank lines", 4_000_000, times("\n"), "txt", unit="lines")
    yield case("short lines", 800_000, times("a\n"), "txt", unit="lines")
    yield case("wrapped lines", 400_000, lines("line {0} of a text\n"), "txt", unit="lines")
    yield case("combining marks", 1_000_000, lambda n: "a" + "\u0301" * n, "txt")
    yield case("numbers", 400_000, lines("{0}. "), "txt")
    yield case("one sentence, explained", 400_000, times("A. "), "txt", "en", "times", "--explain")
    yield case("headings", 200_000, lines("# Heading {0}\n\n"))
    yield case("table rows", 100_000, lambda n: "| a | b |\n|---|---|\n" + lines("| {0} | x |\n")(n), unit="rows")
    yield case("table columns", 50_000, lambda n: "|" + "a|" * n + "\n|" + "-|" * n + "\n|" + "b|" * n + "\n", unit="columns")
    yield case("links", 100_000, times("[a](b) "))
    yield case("opening brackets", 200_000, times("["))
    yield case("link references", 40_000, lambda n: lines("[a{0}] ")(n) + "\n\n" + lines("[a{0}]: /u\n")(n))
    yield case("emphasis left open", 200_000, times("*a "))
    yield case("emphasis of two kinds left open", 100_000, times("**a _b "))
    yield case("code of ever more ticks", 2_000, lambda n: "".join("`" * it + "a" for it in range(1, n)), unit="lengths")
    yield case("quotations in quotations", 8_000, lambda n: "".join(">" * it + " a\n" for it in range(0, n, 40)), unit="levels")
    yield case("lists in lists", 4_000, lambda n: "".join("  " * it + "- a\n" for it in range(0, n, 10)), unit="levels")
    yield case("list items", 200_000, lines("- item {0}\n"))
    yield case("HTML in Markdown", 100_000, lines("<b>a</b> {0} "))
    yield case("HTML blocks in Markdown", 40_000, lines("<div>a {0}</div>\n\n"))
    yield case("entities", 400_000, times("&amp;"))
    yield case("front matter", 400_000, lambda n: "---\n" + lines("k{0}: v\n")(n) + "---\ntext\n", unit="lines")
    yield case("paragraphs", 200_000, lines("<p>Paragraph {0}.</p>\n"), "html")
    yield case("nested elements", 100_000, times("<div>a"), "html")
    yield case("inline elements left open", 100_000, times("<b>a "), "html")
    yield case("stray end tags", 200_000, times("</b>a "), "html")
    yield case("nested elements and stray end tags", 50_000, times("<div>a</x>"), "html")
    yield case("attributes", 50_000, lambda n: "<p " + lines("a{0}=b ")(n) + ">text</p>", "html")
    yield case("text without elements", 400_000, lines("Sentence {0} of the text. "), "html")
    yield case("cells", 100_000, lambda n: "<table>" + "<tr><td>a<td>b" * n, "html")
    yield case("entities", 400_000, times("&amp;"), "html")
    yield case("comments", 200_000, times("a <!-- b --> "), "html")
    yield case("scripts", 100_000, times("<script>a</script>b "), "html")
    yield case("template tags and code that nothing closes", 100_000, times("{% comment %}<pre>{% if "), "html")

    def record(folder: Path, n: int) -> tuple[list[str], bytes]:
        return ["segment", "--language", "en", "--jsonl"], json.dumps({"id": 1, "text": "A sentence. " * n}).encode()

    yield Case("segment --jsonl", "one record", 2_000_000, "sentences", record)


def alignment() -> Iterator[Case]:
    def case(what: str, size: int, ja: Callable[[int], str], en: Callable[[int], str], unit: str = "sentences", suffix: str = "txt"):
        return Case("align", what, size, unit, articles(ja, en, "align", "--format", "json", suffix=suffix))

    yield case("a translation", 20_000, lines(JA), lines(EN))
    yield case("one sentence again and again", 20_000, times("同じ文です。"), times("The same sentence. "))
    yield case("two sentences again and again", 20_000, times("細胞です。血液です。"), times("It is a cell. It is blood. "))
    yield case("many against three", 40_000, lines(JA), lambda _: "One cell. Two cells. Three. ")
    yield case("three against many", 40_000, lambda _: "細胞です。二つです。三つ。", lines(EN))
    yield case("no word known", 20_000, lambda n: "".join(f"ゾグ{'ゥロ' * (it % 5)}ヴァ。" for it in range(n)), lines("Zxq vbn {0} qqx. "))
    yield case("English on both sides", 10_000, lines(EN), lines(EN))
    yield case("Japanese on both sides", 10_000, lines(JA), lines(JA))
    yield case("all in reverse order", 10_000, lines(JA), lambda n: "".join(EN.format(it) for it in reversed(range(n))))
    yield case("one long word a side", 400_000, times("あ"), times("a"), "characters")
    yield case("one long kanji word a side", 200_000, times("細"), times("cell "), "characters")
    yield case("one long sentence a side", 40_000, lambda n: "細胞と血液" * n + "。", lambda n: "cells and blood " * n + ".", "times")
    yield case("one sentence of numbers a side", 40_000, lines("{0}個、"), lines("{0} pieces, "), "numbers")
    yield case("one sentence of one number a side", 40_000, times("7個、"), times("7 pieces, "), "numbers")
    yield case("headings", 20_000, lines("# 見出し{0}\n\n"), lines("# Heading {0}\n\n"), "headings", "md")
    yield case("list items", 20_000, lines("- 項目\n"), lines("- item\n"), "items", "md")
    yield case("one table", 10_000, lambda n: "| 名 | 値 |\n|---|---|\n" + lines("| 細胞{0} | {0} |\n")(n),
               lambda n: "| name | value |\n|---|---|\n" + lines("| cell {0} | {0} |\n")(n), "rows", "md")
    yield case("katakana words", 10_000, lines("プログラム{0}のサーバー。"), lines("Server of program {0}. "))

    def page(folder: Path, n: int) -> tuple[list[str], bytes]:
        (folder / "page.txt").write_text(lines(JA + "\n\n" + EN + "\n\n")(n))
        return ["align", "page.txt", "--format", "json"], b""

    yield Case("align", "one page, languages in turn", 10_000, "sentences", page)

    def record(folder: Path, n: int) -> tuple[list[str], bytes]:
        return ["align", "--jsonl"], json.dumps({"id": 1, "ja": lines(JA)(n), "en": lines(EN)(n)}).encode()

    yield Case("align --jsonl", "one record", 40_000, "sentences", record)


def checks() -> Iterator[Case]:
    check = ["check", "--glossary", "terms.csv", "--fail-on", "never", "--format", "json"]

    def case(what: str, size: int, ja: Callable[[int], str], en: Callable[[int], str], unit: str = "sentences", more: list[str] = check):
        return Case("check", what, size, unit, articles(ja, en, *more, suffix="txt"))

    yield case("findings, one a sentence", 20_000, varied(0), varied(1), "findings")
    yield case("findings in a sentence", 20_000, lambda n: "細胞" * n + "。", lambda n: "The cells " * n + ".", "terms")
    yield case("numbers in a sentence", 20_000, lines("{0}個、"), lambda n: "".join(f"{it + 1} pieces, " for it in range(n)), "numbers")
    yield case("one number in a sentence", 20_000, times("7個、"), times("8 pieces, "), "numbers")
    yield case("katakana words, for consistency", 10_000, lines("サーバー{0}をプログラムする。"), lines("Program the server {0}. "))
    for form in ("text", "sarif", "junit", "gitlab", "rdjson", "checkstyle", "github"):
        yield case(f"findings as {form}", 20_000, varied(0), varied(1), "findings", [*check[:-1], form])

    def terms(folder: Path, n: int) -> tuple[list[str], bytes]:
        rows = "".join(f"c{it},ja,用語{it}番,,\nc{it},en,term number {it},,\n" for it in range(n // 2))
        write(folder, terms_csv="concept,language,term,status,note\n" + rows)
        record = json.dumps({"id": 1, "ja": ["用語5番です。"], "en": ["It is another thing."]})
        return ["check", "--jsonl", "--glossary", "terms.csv", "--fail-on", "never"], record.encode()

    yield Case("check --jsonl", "a glossary", 200_000, "terms", terms)

    def overlapping(folder: Path, n: int) -> tuple[list[str], bytes]:
        rows = "".join(f"c{it},ja,{'細' * (it + 1)},,\nc{it},en,{'cell ' * it}cell,,\n" for it in range(n))
        write(folder, terms_csv="concept,language,term,status,note\n" + rows)
        record = json.dumps({"id": 1, "ja": ["細" * 2000], "en": ["cell " * 2000]})
        return ["check", "--jsonl", "--glossary", "terms.csv", "--fail-on", "never"], record.encode()

    yield Case("check --jsonl", "terms that begin alike", 400, "terms", overlapping)

    def alike(folder: Path, n: int) -> tuple[list[str], bytes]:
        rows = "".join(f"c{it},ja,細胞,,\nc{it},en,cell,,\n" for it in range(n))
        write(folder, terms_csv="concept,language,term,status,note\n" + rows)
        record = json.dumps({"id": 1, "ja": ["細胞です。"] * 50, "en": ["It is that."] * 50})
        return ["check", "--jsonl", "--glossary", "terms.csv", "--fail-on", "never"], record.encode()

    yield Case("check --jsonl", "concepts with one term", 4_000, "concepts", alike)

    def baseline(folder: Path, n: int) -> tuple[list[str], bytes]:
        arguments, _ = articles(varied(0), varied(1), "check", "--glossary", "terms.csv", "--write-baseline", "b.json", suffix="txt")(folder, n)
        return arguments, b""

    yield Case("check --write-baseline", "findings", 20_000, "findings", baseline)

    def waived(folder: Path, n: int) -> tuple[list[str], bytes]:
        ja = "".join(f"<!-- taiyaku-ignore-next term.missing -->\n{it}" for it in varied(0, "\n\n")(n).splitlines(keepends=True))
        en = varied(1, "\n\n")(n)
        return articles(lambda _: ja, lambda _: en, *check)(folder, n)

    yield Case("check", "waivers in comments", 10_000, "waivers", waived)

    def configured(folder: Path, n: int) -> tuple[list[str], bytes]:
        rows = "".join(f"  - rule: term.missing\n    file: x{it}.md\n    reason: known\n" for it in range(n))
        write(folder, taiyaku_yml="glossary: terms.csv\nwaivers:\n" + rows)
        return articles(lambda _: varied(0)(2_000), lambda _: varied(1)(2_000), *check)(folder, n)

    yield Case("check", "waivers of the configuration, 2,000 findings", 4_000, "waivers", configured)

    def lint(folder: Path, n: int) -> tuple[list[str], bytes]:
        rows = "".join(f"c{it},ja,用語{it}番,,\nc{it},en,term number {it},,\n" for it in range(n // 2))
        write(folder, terms_csv="concept,language,term,status,note\n" + rows)
        return ["glossary", "lint", "terms.csv", "--fail-on", "never"], b""

    yield Case("glossary lint", "terms", 100_000, "terms", lint)

    def nested(folder: Path, n: int) -> tuple[list[str], bytes]:
        rows = "".join(f"c{it},ja,{'細' * (it % 60 + 1)}{it},,\nc{it},en,{'cell ' * (it % 60)}{it},,\n" for it in range(n // 2))
        write(folder, terms_csv="concept,language,term,status,note\n" + rows)
        return ["glossary", "lint", "terms.csv", "--fail-on", "never"], b""

    yield Case("glossary lint", "terms in terms", 20_000, "terms", nested)

    def convert(folder: Path, n: int) -> tuple[list[str], bytes]:
        rows = "".join(f"c{it},ja,用語{it}番,,\nc{it},en,term number {it},,\n" for it in range(n // 2))
        write(folder, terms_csv="concept,language,term,status,note\n" + rows)
        return ["glossary", "convert", "terms.csv", "--to", "tbx", "--output", "terms.tbx"], b""

    yield Case("glossary convert", "terms to TBX", 200_000, "terms", convert)
    yield Case("terms", "articles", 10_000, "sentences", articles(
        lambda n: "".join(f"用語{chr(0x4e00 + it % 2000)}胞と{chr(0x4e00 + it * 7 % 2000)}を{it}回見る。" for it in range(n)),
        lambda n: "".join(f"See term{it % 2000} cells with item{it * 7 % 2000} {it} times. " for it in range(n)), "terms", suffix="txt"))
    yield Case("lexicon learn", "articles", 10_000, "sentences", articles(varied(0), varied(1), "lexicon", "learn", suffix="txt"))


def revisions() -> Iterator[Case]:
    def case(what: str, size: int, old: Callable[[int], str], new: Callable[[int], str], unit: str = "sentences", form: str = "json"):
        def prepare(folder: Path, n: int) -> tuple[list[str], bytes]:
            for name, text in {"old.ja.txt": old(n), "new.ja.txt": new(n), "a.en.txt": varied(1)(n) if unit == "sentences" else EN}.items():
                (folder / name).write_text(text)
            return ["diff", "--old", "old.ja.txt", "a.en.txt", "--new", "new.ja.txt", "a.en.txt", "--from", "ja", "--format", form], b""

        return Case("diff", what, size, unit, prepare)

    yield case("nothing changed", 20_000, varied(0), varied(0))
    yield case("every sentence edited", 10_000, lines(JA), lines("この細胞が{0}個に増えた。"))
    yield case("all in reverse order", 10_000, lines(JA), lambda n: "".join(JA.format(it) for it in reversed(range(n))))
    yield case("every other one gone", 20_000, lines(JA), lambda n: "".join(JA.format(it) for it in range(0, n, 2)))
    yield case("all of it new", 10_000, lines(JA), lines("別の話を{0}度した。"))
    yield case("one sentence again and again", 20_000, times("同じ文です。"), times("同じ文です。"))
    yield case("one sentence again and again, edited", 10_000, times("同じ文です。"), times("同じ文でした。"))
    yield case("one long sentence edited", 20_000, lambda n: "細胞と血液" * n + "。", lambda n: "血液と細胞" * n + "。", "times")
    yield case("as text", 10_000, lines(JA), lines("この細胞が{0}個に増えた。"), form="text")

    def locked(command: list[str], edit: bool):
        def prepare(folder: Path, n: int) -> tuple[list[str], bytes]:
            articles(varied(0), varied(1))(folder, n)
            run([*TOOL, "sync", *PAIR, "--all", "--lock", "taiyaku.lock"], folder, 300)
            if edit:
                (folder / PAIR[0]).write_text(lines("この細胞が{0}個に増えた。")(n))
            return command, b""

        return prepare

    yield Case("sync", "a first time", 20_000, "sentences", articles(varied(0), varied(1), "sync", "--all"))
    yield Case("sync", "again", 20_000, "sentences", locked(["sync", *PAIR], False))
    yield Case("status", "nothing changed", 20_000, "sentences", locked(["status", *PAIR], False))
    yield Case("status", "every sentence edited", 10_000, "sentences", locked(["status", *PAIR], True))
    yield Case("confirm", "every sentence", 10_000, "sentences", locked(["confirm", "a.en.md:1"], True))


def exchange() -> Iterator[Case]:
    yield Case("report", "beads", 20_000, "beads", articles(varied(0), varied(1), "report", "--output", "r.html"))
    yield Case("report", "findings", 20_000, "findings", articles(
        varied(0), varied(1), "report", "--glossary", "terms.csv", "--output", "r.html"))
    for form in ("tmx", "xlsx", "tsv", "xliff"):
        yield Case("export", f"beads to {form}", 20_000, "beads", articles(varied(0), varied(1), "export", "--to", form, "--output", f"o.{form}"))

    def imported(form: str):
        def prepare(folder: Path, n: int) -> tuple[list[str], bytes]:
            articles(varied(0), varied(1))(folder, n)
            run([*TOOL, "export", *PAIR, "--to", form, "--output", f"o.{form}"], folder, 300)
            return ["import", f"o.{form}", *PAIR, "--pins", "pins.jsonl"], b""

        return prepare

    for form in ("xlsx", "tsv"):
        yield Case("import", f"rows of {form}", 20_000, "rows", imported(form))

    def pinned(ja: Callable[[int], str], en: Callable[[int], str]):
        def prepare(folder: Path, n: int) -> tuple[list[str], bytes]:
            (folder / "a.ja.txt").write_text("".join(ja(it) for it in range(n)))
            (folder / "a.en.txt").write_text("".join(en(it) for it in range(n)))
            pins = "".join(json.dumps({"ja": [ja(it).strip()], "en": [en(it).strip()]}) + "\n" for it in range(n))
            (folder / "pins.jsonl").write_text(pins)
            return ["align", "a.ja.txt", "a.en.txt", "--pins", "pins.jsonl", "--format", "json"], b""

        return prepare

    yield Case("align --pins", "pins", 10_000, "pins", pinned(lambda it: JA.format(it), lambda it: EN.format(it)))
    yield Case("align --pins", "pins of one sentence again and again", 10_000, "pins", pinned(
        lambda _: "同じ文です。", lambda _: "The same sentence. "))

    def survey(folder: Path, n: int) -> tuple[list[str], bytes]:
        for it in range(n):
            (folder / f"{it}.ja.md").write_text(JA)
            (folder / f"{it}.en.md").write_text(EN)
        return ["init", "--print"], b""

    yield Case("init", "articles", 8_000, "pairs", survey)

    def configured(folder: Path, n: int) -> tuple[list[str], bytes]:
        survey(folder, n)
        write(folder, taiyaku_yml="pairs:\n  - ja: '*.ja.md'\n    en: '*.en.md'\n")
        return ["check", "--fail-on", "never"], b""

    yield Case("check", "articles of a project", 2_000, "pairs", configured)


TOOL: list[str] = []


def run(command: list[str], folder: Path, patience: float, stdin: bytes = b"") -> Cost:
    with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as error:
        source.write(stdin)
        source.seek(0)
        # Processor time, not the clock's: the machine may be busy with other things.
        process = subprocess.Popen(
            command, cwd=folder, stdin=source, stdout=subprocess.DEVNULL, stderr=error, env={**os.environ, "SWIFT_BACKTRACE": "enable=no"},
            preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_CPU, (int(patience), int(patience))))
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        error.seek(0)
        return Cost(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, process.returncode, error.read().decode(errors="replace").strip()[:200])


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", type=Path, required=True)
    parser.add_argument("--only", help="cases with this in their name")
    parser.add_argument("--patience", type=float, default=120, help="seconds of processor time for one run")
    parser.add_argument("--scale", type=float, default=1, help="of all sizes")
    parser.add_argument("--write", type=Path, help="a Markdown file for the table")
    options = parser.parse_args()
    TOOL[:] = [str(options.tool.resolve())]
    rows, unsound = [], 0
    for part in (segmentation, alignment, checks, revisions, exchange):
        for case in part():
            if options.only and options.only not in f"{case.command}: {case.what}":
                continue
            costs = []
            sizes = [max(1, int(case.size * options.scale) // part) for part in (4, 2, 1)]
            for size in sizes:
                folder = Path(tempfile.mkdtemp(prefix="taiyaku-growth-"))
                arguments, stdin = case.prepare(folder, size)
                costs.append(run([*TOOL, *arguments], folder, options.patience, stdin))
                shutil.rmtree(folder)
                if costs[-1].status not in (0, 1):
                    break
            last = costs[-1]
            failed = last.status not in (0, 1)
            exponent = math.log2(last.seconds / max(0.02, costs[0].seconds)) / max(1, len(costs) - 1)
            sound = not failed and exponent < 1.7
            unsound += not sound
            note = f" status {last.status}: {last.message}" if failed else ""
            times = " ".join(f"{it.seconds:.2f}" for it in costs)
            print(f"{'ok ' if sound else 'NOT'} {exponent:5.2f} {times:>24} s {last.megabytes:6.0f} MB  {case.command}: {case.what}, {sizes[-1]:,} {case.unit}{note}",
                  flush=True)
            rows.append(f"| `{case.command}` | {case.what} | {sizes[-1]:,} {case.unit} | {times} | {exponent:.2f}{'' if sound else ' **not sound**'} | {last.megabytes:.0f} MB |\n")
    print(f"{len(rows)} cases, {unsound} not sound")
    if options.write:
        options.write.write_text(HEAD + "".join(rows))
    sys.exit(1 if unsound else 0)


if __name__ == "__main__":
    main()
