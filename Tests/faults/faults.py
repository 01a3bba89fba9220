"""Disks, rights, signals and other processes that get in the way."""

from __future__ import annotations

import json
import os
import pty
import resource
import signal
import subprocess
import time
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from harness import EN, JA, Bench, Skip

KILLS = 100


def article(folder: Path, sentences: int = 200) -> tuple[str, str]:
    """A pair long enough that its work takes a moment."""
    ja = "".join(f"{n}番目の細胞は{n * 3}個に増えました。" for n in range(sentences))
    en = " ".join(f"Cell number {n} has grown to {n * 3}." for n in range(sentences))
    (folder / "a.ja.md").write_text(ja + "\n")
    (folder / "a.en.md").write_text(en + "\n")
    (folder / "terms.csv").write_text("concept,language,term,status,note\nc1,ja,細胞,,\nc1,en,stem cell,,\n")
    return "a.ja.md", "a.en.md"


@dataclass
class Writer:
    """A command that leaves a file behind."""

    name: str
    needs: tuple[str, str]
    product: str
    arguments: list[str]
    is_whole: Callable[[bytes], bool]
    # What stands there before, where the command reads it.
    old: bytes = b"old"
    # A command that makes what it reads.
    first: list[str] | None = None


WRITERS = [
    Writer("lock", ("sync", "--lock"), "out/taiyaku.lock", ["sync", "a.ja.md", "a.en.md", "--all", "--lock", "out/taiyaku.lock"],
           lambda data: data.startswith(b"taiyaku.lock 2\n") and data.endswith(b"\n") and data.count(b"\n") > 150,
           b"taiyaku.lock 1\n"),
    Writer("pins", ("import", "--pins"), "out/pins.jsonl", ["import", "sheet.tsv", "a.ja.md", "a.en.md", "--pins", "out/pins.jsonl"],
           lambda data: all(json.loads(line) for line in data.splitlines()) and data.endswith(b"\n") and data.count(b"\n") > 150,
           b'{"en":["x"],"ja":["y"]}\n', ["export", "a.ja.md", "a.en.md", "--to", "tsv", "--output", "sheet.tsv"]),
    Writer("baseline", ("check", "--write-baseline"), "out/baseline.json",
           ["check", "--glossary", "terms.csv", "a.ja.md", "a.en.md", "--write-baseline", "out/baseline.json"],
           lambda data: data.rstrip().endswith(b"}"), b'{"version":1,"findings":[]}\n'),
    Writer("report", ("report", "--output"), "out/report.html", ["report", "a.ja.md", "a.en.md", "--output", "out/report.html"],
           lambda data: data.rstrip().endswith(b"</html>")),
    Writer("translation memory", ("export", "--output"), "out/pair.tmx",
           ["export", "a.ja.md", "a.en.md", "--to", "tmx", "--output", "out/pair.tmx"],
           lambda data: data.rstrip().endswith(b"</tmx>")),
    Writer("workbook", ("export", "--output"), "out/pair.xlsx",
           ["export", "a.ja.md", "a.en.md", "--to", "xlsx", "--output", "out/pair.xlsx"],
           lambda data: data.startswith(b"PK") and b"PK\x05\x06" in data[-64:]),
]


def mark_all(sheet: Path) -> None:
    """Says of each row of a sheet that a person has read it."""
    head, *rows = sheet.read_text().splitlines()
    at = head.split("\t").index("checked")
    marked = [row.split("\t") for row in rows]
    sheet.write_text("\n".join([head, *("\t".join([*row[:at], "yes", *row[at + 1:]]) for row in marked)]) + "\n")


def writing(bench: Bench) -> None:
    for writer in WRITERS:
        def ready(folder: Path, writer: Writer = writer, sentences: int = 200) -> Path:
            bench.can(*writer.needs)
            article(folder, sentences)
            (folder / "out").mkdir()
            if writer.first:
                bench.accepted(bench.run(*writer.first, folder=folder))
                mark_all(folder / "sheet.tsv")
            return folder / writer.product

        def killed(folder: Path, writer: Writer = writer, ready=ready) -> str:
            return bench.killed_at_random(writer.arguments, folder, ready(folder), writer.is_whole, KILLS)

        def interrupted(folder: Path, writer: Writer = writer, ready=ready) -> str:
            return bench.killed_at_random(writer.arguments, folder, ready(folder), writer.is_whole, KILLS // 4, signal.SIGINT)

        def full(folder: Path, writer: Writer = writer, ready=ready) -> str:
            product = ready(folder)
            mount_small(bench, product.parent)
            (product.parent / "filler").write_bytes(b"x" * (60 << 10))
            product.write_bytes(writer.old)
            outcome = bench.run(*writer.arguments, folder=folder)
            assert product.read_bytes() == writer.old or outcome.status in (0, 1), "the old file is gone"
            assert [it.name for it in product.parent.iterdir() if it.name.startswith(product.name + ".")] == [], "a temporary file is left"
            return bench.refused(outcome, "no space left") + "; the old file is untouched"

        def read_only(folder: Path, writer: Writer = writer, ready=ready) -> str:
            product = ready(folder)
            mount_small(bench, product.parent, "ro")
            return bench.refused(bench.run(*writer.arguments, folder=folder), product.name)

        def forbidden(folder: Path, writer: Writer = writer, ready=ready) -> str:
            needs_root()
            product = ready(folder)
            return bench.refused(bench.run(*writer.arguments, folder=folder, nobody=True, timeout=240, environment={"XDG_CACHE_HOME": "/nonexistent"}),
                                 "no permission")

        def too_large(folder: Path, writer: Writer = writer, ready=ready) -> str:
            product = ready(folder)
            product.write_bytes(writer.old)
            outcome = bench.run(*writer.arguments, folder=folder, limit=small_files)
            assert product.read_bytes() == writer.old, "the old file is gone"
            return bench.refused(outcome, "cannot be written") + "; the old file is untouched"

        def no_folder(folder: Path, writer: Writer = writer, ready=ready) -> str:
            ready(folder).parent.rmdir()
            return bench.refused(bench.run(*writer.arguments, folder=folder), "folder does not exist")

        def link(folder: Path, writer: Writer = writer, ready=ready) -> str:
            product = ready(folder)
            (folder / "elsewhere").mkdir()
            product.symlink_to(folder / "elsewhere" / "real")
            outcome = bench.run(*writer.arguments, folder=folder)
            assert product.is_symlink() and writer.is_whole((folder / "elsewhere" / "real").read_bytes()), "the link was replaced"
            return bench.accepted(outcome, "the link stays, its target is written")

        bench.case("writing", f"{writer.name}: killed {KILLS} times at random", killed)
        bench.case("writing", f"{writer.name}: interrupted {KILLS // 4} times at random (Ctrl-C)", interrupted)
        bench.case("writing", f"{writer.name}: disk full", full)
        bench.case("writing", f"{writer.name}: read-only file system", read_only)
        bench.case("writing", f"{writer.name}: a folder of another user", forbidden)
        bench.case("writing", f"{writer.name}: file size limit", too_large)
        bench.case("writing", f"{writer.name}: its folder is not there", no_folder)
        bench.case("writing", f"{writer.name}: through a symbolic link", link)


def cache(bench: Bench) -> None:
    record = b'{"id":1,"ja":["\xe7\xb4\xb0\xe8\x83\x9e\xe3\x81\xa7\xe3\x81\x99\xe3\x80\x82"],"en":["It is a cell."]}\n'
    entries = "".join(f"語{n} [ご] /word {n}/\n" for n in range(3000)) + "細胞 [さいぼう] /cell/\n"

    def ready(folder: Path) -> tuple[list[str], Path, dict[str, str]]:
        (folder / "words.txt").write_text(entries)
        caches = folder / "caches"
        caches.mkdir()
        return ["align", "--jsonl", "--dictionary", "words.txt"], caches, {"XDG_CACHE_HOME": str(caches)}

    def files(caches: Path) -> list[Path]:
        return [it for it in caches.rglob("*") if it.is_file()]

    def align(folder: Path, arguments: list[str], environment: dict[str, str], **more):
        return bench.run(*arguments, folder=folder, stdin=record, environment=environment, **more)

    def damaged(folder: Path) -> str:
        arguments, caches, environment = ready(folder)
        whole = align(folder, arguments, environment).output
        index, = files(caches)
        data = index.read_bytes()
        tried = 0
        for keep in [0, 1, 7, 16, 64, 200, len(data) // 2, len(data) - 1]:
            index.write_bytes(data[:keep])
            outcome = align(folder, arguments, environment)
            bench.accepted(outcome)
            assert outcome.output == whole, f"another answer with {keep} bytes of the cache"
            tried += 1
        for at in range(0, len(data), max(1, len(data) // 60)):
            index.write_bytes(data[:at] + b"\xff\xff\xff\xff" + data[at + 4:])
            outcome = align(folder, arguments, environment)
            bench.accepted(outcome)
            tried += 1
        return f"0; {tried} kinds of damage, no crash; cut-off caches are made anew with the same answer"

    def killed(folder: Path) -> str:
        arguments, caches, environment = ready(folder)
        clean = align(folder, arguments, environment)
        whole, (index,) = files(caches)[0].read_bytes(), files(caches)
        for turn in range(KILLS):
            index.unlink(missing_ok=True)
            process = subprocess.Popen(bench.command(*arguments), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL,
                                       env={**os.environ, **environment})
            time.sleep(clean.seconds * 1.1 * turn / KILLS)
            process.kill()
            process.wait()
            assert not index.exists() or index.read_bytes() == whole, f"half a cache after kill {turn}"
        outcome = align(folder, arguments, environment)
        assert outcome.output == clean.output
        return bench.accepted(outcome, "whole or absent each time, and the next run worked")

    def at_once(folder: Path) -> str:
        arguments, caches, environment = ready(folder)
        processes = [
            subprocess.Popen(bench.command(*arguments), cwd=folder, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                             env={**os.environ, **environment}) for _ in range(8)
        ]
        answers = {process.communicate(record)[0] for process in processes}
        assert {process.returncode for process in processes} == {0} and len(answers) == 1, "different answers"
        return "0; eight processes made it at once, the same answer from each"

    def unwritable(folder: Path) -> str:
        arguments, caches, environment = ready(folder)
        mount_small(bench, caches, "ro")
        return bench.accepted(align(folder, arguments, environment), "works without a cache")

    def full(folder: Path) -> str:
        arguments, caches, environment = ready(folder)
        mount_small(bench, caches)
        outcome = align(folder, arguments, environment)
        return bench.accepted(outcome, "works without a cache")

    def homeless(folder: Path) -> str:
        arguments, _, _ = ready(folder)
        return bench.accepted(align(folder, arguments, {"HOME": "", "XDG_CACHE_HOME": ""}), "works without a cache folder")

    def is_file(folder: Path) -> str:
        arguments, caches, environment = ready(folder)
        caches.rmdir()
        caches.write_text("a file")
        return bench.accepted(align(folder, arguments, environment), "works without a cache")

    bench.case("cache", "damaged in many ways", damaged)
    bench.case("cache", f"killed {KILLS} times while it is made", killed)
    bench.case("cache", "made by eight processes at once", at_once)
    bench.case("cache", "read-only", unwritable)
    bench.case("cache", "disk full", full)
    bench.case("cache", "no home folder", homeless)
    bench.case("cache", "a file stands where its folder should", is_file)


def processes(bench: Bench) -> None:
    def two_locks(folder: Path) -> str:
        bench.can("sync", "--lock")
        article(folder, 60)
        run = [bench.command("sync", "a.ja.md", "a.en.md", "--all") for _ in range(6)]
        started = [subprocess.Popen(it, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for it in run]
        errors = [it.communicate()[1] for it in started]
        # One that comes second with the same article is told so.
        assert {it.returncode for it in started} <= {0, 2}, errors
        assert all(b"run this again" in error for it, error in zip(started, errors) if it.returncode == 2), errors
        assert (folder / "taiyaku.lock").read_bytes().endswith(b"\n")
        return "0; six at once, one whole lock"

    def different_articles(folder: Path) -> str:
        bench.can("sync", "--lock")
        for n in range(6):
            (folder / f"{n}.ja.md").write_text(JA + f"{n}番目です。\n")
            (folder / f"{n}.en.md").write_text(EN + f"It is number {n}.\n")
        started = [subprocess.Popen(bench.command("sync", f"{n}.ja.md", f"{n}.en.md"), cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                   for n in range(6)]
        errors = [it.communicate()[1] for it in started]
        assert {it.returncode for it in started} == {0}, errors
        recorded = (folder / "taiyaku.lock").read_text().count("\narticle\t")
        assert recorded == 6, f"{recorded} of 6 articles are recorded"
        return "0; six at once, all six in the lock"

    def different_pins(folder: Path) -> str:
        for n in range(6):
            article(folder, 5)
            for language in ("ja", "en"):
                (folder / f"a.{language}.md").rename(folder / f"{n}.{language}.md")
                text = (folder / f"{n}.{language}.md").read_text()
                (folder / f"{n}.{language}.md").write_text(f"第{n}章。{text}" if language == "ja" else f"Chapter {n}. {text}")
            pair = [f"{n}.ja.md", f"{n}.en.md"]
            bench.accepted(bench.run("export", *pair, "--to", "tsv", "--output", f"{n}.tsv", folder=folder))
            mark_all(folder / f"{n}.tsv")
        started = [subprocess.Popen(bench.command("import", f"{n}.tsv", f"{n}.ja.md", f"{n}.en.md", "--pins", "pins.jsonl"), cwd=folder,
                                    stdout=subprocess.DEVNULL, stderr=subprocess.PIPE) for n in range(6)]
        errors = [it.communicate()[1] for it in started]
        assert {it.returncode for it in started} == {0}, errors
        pins = (folder / "pins.jsonl").read_text()
        missing = [n for n in range(6) if f"Chapter {n}." not in pins]
        assert not missing, f"the pins of {missing} are lost"
        return "0; six at once, the pins of all six"

    def closed_early(folder: Path) -> str:
        line = bench.folder / "lines.jsonl"
        line.write_bytes(b'{"id":1,"text":"\xe4\xb8\x80\xe3\x81\xa4\xe3\x80\x82"}\n' * 200_000)
        tool = subprocess.Popen(bench.command("segment", "--language", "ja", "--jsonl"), stdin=open(line, "rb"), stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE)
        tool.stdout.readline()
        tool.stdout.close()
        error = tool.stderr.read()
        status = tool.wait(timeout=20)
        assert status == 0 and not error, f"status {status}: {error!r}"
        return "0; ends quietly"

    def full_output(_: Path) -> str:
        with open("/dev/full", "wb") as full:
            return bench.refused(bench.run("--help", stdout=full), "standard output")

    def no_output(folder: Path) -> str:
        (folder / "a.txt").write_text(JA)
        outcome = bench.run("segment", "--language", "ja", "a.txt", folder=folder, limit=lambda: os.close(1))
        return bench.refused(outcome, "standard output")

    def interrupted(number: int):
        def body(folder: Path) -> str:
            tool = subprocess.Popen(bench.command("segment", "--language", "ja", "--jsonl"), stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                                    stderr=subprocess.PIPE)
            tool.stdin.write(b'{"id":1,"text":"a"}\n')
            tool.stdin.flush()
            tool.stdout.readline()
            tool.send_signal(number)
            status = tool.wait(timeout=10)
            error = tool.stderr.read()
            assert status in (-number, 128 + number) and not error, f"status {status}: {error!r}"
            return f"{128 + number} in a shell; ends at once and quietly"

        return body

    def reader_gone(*arguments: str):
        def body(folder: Path) -> str:
            article(folder, 400)
            tool = subprocess.Popen(bench.command(*arguments), cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
            tool.stdout.readline()
            tool.stdout.close()
            error = tool.stderr.read().decode()
            status = tool.wait(timeout=60)
            assert status in (0, 1) and "Broken pipe" not in error and "Fatal" not in error, f"status {status}: {error}"
            return f"{status}; ends quietly"

        return body

    def full_output_of(*arguments: str):
        def body(folder: Path) -> str:
            article(folder, 100)
            with open("/dev/full", "wb") as full:
                return bench.refused(bench.run(*arguments, folder=folder, stdout=full), "standard output")

        return body

    escape = "\x1b[31mい\x1b]0;title\x07細胞\x9b2J"

    def terminal(*arguments: str):
        """What a person sees: the tool writes to a terminal, styles and all."""
        def body(folder: Path) -> str:
            (folder / "a.ja.md").write_text(f"赤{escape}は3個です。\n")
            (folder / "a.en.md").write_text("It is a \x1b[2Jred cell, 4 \x1b]8;;x\x07times.\n")
            (folder / "terms.csv").write_text(f"concept,language,term,status,note\nc1,ja,赤{escape},,\nc1,en,\x1b[2Jblue,,\n")
            shown = seen(bench, folder, *arguments)
            assert shown.strip(), "nothing was shown"
            for sequence in (b"\x1b]", b"\x1b[2J", "\x9b".encode(), b"\x07"):
                assert sequence not in shown, f"{sequence!r} reached the terminal"
            return "escape sequences do not reach the terminal"

        return body

    def names(folder: Path) -> str:
        ja, en = "\x1b[2Ja.ja.md", "\x1b]0;x\x07a.en.md"
        (folder / ja).write_text(JA.replace("小さな", "3つの"))
        (folder / en).write_text(EN)
        (folder / "no\x1b[2J.md").write_bytes(b"\xff")
        for arguments in (["check", ja, en], ["align", ja, en], ["diff", "--old", ja, en, "--new", ja, ja, "--all"], ["segment", "no\x1b[2J.md"],
                          ["segment", "none\x1b[2J.md"], ["check", "--glossary", "no\x1b[2J.md", ja, en], ["sync", ja, en], ["status", ja, en]):
            shown = seen(bench, folder, *arguments)
            assert b"\x1b[2J" not in shown and b"\x1b]" not in shown, f"{arguments[0]}: an escape sequence reached the terminal"
        return "escape sequences in the names of files do not reach the terminal"

    def inert(folder: Path) -> str:
        bench.can("report", "--output")
        (folder / "a.ja.md").write_text("細胞<script>alert(1)</script>です。</script><img src=x onerror=alert(1)>\n")
        (folder / "a.en.md").write_text("A </script><script>alert(1)</script> cell.\n")
        outcome = bench.run("report", "a.ja.md", "a.en.md", "--output", "r.html", folder=folder)
        page = (folder / "r.html").read_text() if (folder / "r.html").exists() else ""
        assert page and "alert(1)</script>" not in page and "<img src=x" not in page, "markup of the article is live in the report"
        return bench.accepted(outcome, "markup of the article is text in the report")

    def inert_index(folder: Path) -> str:
        bench.can("report", "--output")
        name = "<img src=x onerror=alert(1)>"
        (folder / f"{name}.ja.md").write_text(f"# {name}\n\n<b onclick=x>細胞</b>\n")
        (folder / f"{name}.en.md").write_text(f"# {name}\n\n</title><script>alert(1)</script>\n")
        (folder / "taiyaku.yml").write_text("pairs:\n  - ja: '*.ja.md'\n    en: '*.en.md'\n")
        outcome = bench.run("report", "--output", "out", folder=folder)
        pages = [it.read_text() for it in folder.rglob("*.html")]
        assert pages and not any("<img src" in it or "alert(1)</script>" in it for it in pages), "the name of a file is live in the report"
        return bench.accepted(outcome, "names of files and headings are text in the report")

    starts = ["=1+1", "+1+1", "-1+1", "@SUM(1)", "\t=1+1", "＝1+1", " =1+1"]

    def formula(form: str):
        def body(folder: Path) -> str:
            bench.can("export", "--output")
            (folder / "a.ja.txt").write_text("".join(f"{it}の細胞です。\n\n" for it in starts))
            (folder / "a.en.txt").write_text("".join(f"{it} is a cell.\n\n" for it in starts))
            outcome = bench.run("export", "a.ja.txt", "a.en.txt", "--to", form, "--output", f"p.{form}", folder=folder)
            if form == "xlsx":
                with zipfile.ZipFile(folder / "p.xlsx") as book:
                    parts = b"".join(book.read(it) for it in book.namelist())
                assert b"<f>" not in parts and b"1+1" in parts, "a formula in the workbook"
            else:
                cells = [cell.lstrip('"') for line in (folder / f"p.{form}").read_text().splitlines() for cell in line.split("\t")]
                assert not any(cell.startswith(("=", "+", "-", "@")) for cell in cells), "a cell that a spreadsheet would run"
            return bench.accepted(outcome, "cells that begin like a formula are text")

        return body

    def proposals(folder: Path) -> str:
        bench.can("terms", "--output")
        (folder / "a.ja.txt").write_text("".join(f"=細胞の{n}番。\n\n" for n in range(9)))
        (folder / "a.en.txt").write_text("".join(f"Cell =cmd number {n}.\n\n" for n in range(9)))
        outcome = bench.run("terms", "a.ja.txt", "a.en.txt", "--output", "t.csv", folder=folder)
        cells = [cell.strip('"') for line in (folder / "t.csv").read_text().splitlines() for cell in line.split(",")]
        assert not any(cell.startswith(("=", "+", "@")) for cell in cells), "a cell that a spreadsheet would run"
        return bench.accepted(outcome, "cells that begin like a formula are text")

    def linked(folder: Path) -> str:
        project = folder / "project"
        project.mkdir()
        (folder / "secret.ja.md").write_text(JA)
        (project / "a.ja.md").symlink_to(folder / "secret.ja.md")
        (project / "a.en.md").write_text(EN)
        (project / "taiyaku.yml").write_text("pairs:\n  - ja: '**/*.ja.md'\n    en: '**/*.en.md'\n")
        return bench.refused(bench.run("check", folder=project), "a.ja.md", "out of the project")

    def circles(folder: Path) -> str:
        project = folder / "project"
        project.mkdir()
        (project / "real.ja.md").write_text(JA)
        (project / "a.ja.md").symlink_to("real.ja.md")
        (project / "a.en.md").write_text(EN)
        (project / "loop").symlink_to(project)
        (project / "out").symlink_to("/")
        (project / "taiyaku.yml").write_text("pairs:\n  - ja: '**/*.ja.md'\n    en: '**/*.en.md'\n")
        outcome = bench.run("check", "--fail-on", "never", folder=project, timeout=20)
        assert "loop/" not in outcome.error and "out/" not in outcome.error, outcome.error
        return bench.accepted(outcome, "a link to a file of the project is read, links to folders are not followed")

    def circle(folder: Path) -> str:
        (folder / "a.en.md").write_text(EN)
        (folder / "a.ja.md").symlink_to("a.ja.md")
        (folder / "taiyaku.yml").write_text("pairs:\n  - ja: '*.ja.md'\n    en: '*.en.md'\n")
        return bench.refused(bench.run("check", folder=folder, timeout=20), "back to itself")

    def fifo(folder: Path) -> str:
        (folder / "a.ja.md").write_text(JA)
        os.mkfifo(folder / "a.en.md")
        (folder / "taiyaku.yml").write_text("pairs:\n  - ja: '*.ja.md'\n    en: '*.en.md'\n")
        outcome = bench.run("check", "--fail-on", "never", folder=folder, timeout=20)
        bench.alive(outcome)
        return f"{outcome.status}; a pipe among the articles is passed over; {bench.neutral(outcome.message)}"

    def device(folder: Path) -> str:
        outcome = bench.run("segment", "--language", "en", "/dev/zero", folder=folder, timeout=60)
        assert outcome.peak_megabytes < 5000, f"{outcome.peak_megabytes:.0f} MB"
        return bench.refused(outcome, "/dev/zero")

    bench.case("processes", "six runs record one article", two_locks)
    bench.case("processes", "six runs record six articles in one lock", different_articles)
    bench.case("processes", "six runs pin six articles in one file", different_pins)
    bench.case("processes", "the reader goes away (| head)", closed_early)
    bench.case("processes", "standard output is full", full_output)
    bench.case("processes", "standard output is closed", no_output)
    bench.case("processes", "interrupted (Ctrl-C)", interrupted(signal.SIGINT))
    bench.case("processes", "asked to end (SIGTERM)", interrupted(signal.SIGTERM))
    both = ["a.ja.md", "a.en.md"]
    for command in (["segment", "a.en.md"], ["align", *both], ["check", "--glossary", "terms.csv", *both],
                    ["diff", "--old", *both, "--new", "a.en.md", "a.ja.md"], ["export", *both, "--to", "tsv", "--output", "-"]):
        bench.case("processes", f"the reader of {command[0]} goes away", reader_gone(*command))
    for command in (["segment", "a.en.md"], ["align", *both], ["check", "--glossary", "terms.csv", *both], ["export", *both, "--to", "tmx", "--output", "-"]):
        bench.case("processes", f"standard output of {command[0]} is full", full_output_of(*command))
    for command in (["segment", "a.ja.md"], ["segment", "--explain", "a.ja.md"], ["align", *both], ["align", *both, "--explain"],
                    ["align", *both, "--format", "json"], ["align", *both, "--format", "tsv"], ["check", "--glossary", "terms.csv", *both],
                    ["diff", "--old", *both, "--new", "a.ja.md", "a.ja.md", "--all"], ["glossary", "list", "terms.csv"],
                    ["export", *both, "--to", "tsv", "--output", "-"]):
        what = " ".join(it for it in command if it not in (*both, "-", "terms.csv", "--output", "--glossary", "--new", "--old"))
        bench.case("output", f"terminal escapes in an article: {what}", terminal(*command))
    bench.case("output", "terminal escapes in the names of files", names)
    bench.case("output", "script in an article", inert)
    bench.case("output", "script in a file's name and heading", inert_index)
    for form in ("tsv", "xlsx"):
        bench.case("output", f"cells that look like formulas, {form}", formula(form))
    bench.case("output", "cells that look like formulas, proposed terms", proposals)
    bench.case("project", "a link out of the project", linked)
    bench.case("project", "links to folders, in circles", circles)
    bench.case("project", "an article that is a link to itself", circle)
    bench.case("project", "a named pipe among the articles", fifo)
    bench.case("project", "a device that never ends", device)


def seen(bench: Bench, folder: Path, *arguments: str) -> bytes:
    """What the command writes to a terminal."""
    master, slave = pty.openpty()
    process = subprocess.Popen(bench.command(*arguments), cwd=folder, stdin=subprocess.DEVNULL, stdout=slave, stderr=slave,
                               env={**os.environ, "TERM": "xterm", "COLUMNS": "100"})
    os.close(slave)
    shown = b""
    while True:
        try:
            part = os.read(master, 1 << 16)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(master)
    process.wait(timeout=20)
    return shown


def memory(bench: Bench) -> None:
    def stream(folder: Path) -> str:
        tool = subprocess.Popen(bench.command("segment", "--language", "ja", "--jsonl"), stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)
        record = b'{"id":1,"text":"%s"}\n' % (JA.strip() * 2).encode()
        peaks = []
        for _ in range(10):
            tool.stdin.write(record * 100_000)
            tool.stdin.flush()
            peaks.append(resident(tool.pid))
        tool.stdin.close()
        tool.wait()
        assert peaks[-1] < peaks[0] * 1.2 + 4, f"grows: {peaks}"
        return f"0; {peaks[0]:.0f} MB after the first 100,000 records, {peaks[-1]:.0f} MB after 1,000,000"

    def large(folder: Path) -> str:
        paragraph = (JA.strip() * 5 + "\n\n").encode()
        (folder / "large.ja.md").write_bytes(paragraph * ((100 << 20) // len(paragraph)))
        outcome = bench.run("segment", "--language", "ja", "large.ja.md", folder=folder, timeout=240)
        assert outcome.peak_megabytes < 1600, f"{outcome.peak_megabytes:.0f} MB"
        return bench.accepted(outcome, f"{outcome.seconds:.0f} s, {outcome.peak_megabytes:.0f} MB: {outcome.peak_megabytes / 100:.1f} times its size")

    bench.case("memory", "a stream of a million records", stream)
    bench.case("memory", "an article of 100 MB", large)


def resident(pid: int) -> float:
    text = Path(f"/proc/{pid}/status").read_text()
    return int(text.split("VmRSS:")[1].split()[0]) / 1024


def needs_root() -> None:
    if os.geteuid() != 0:
        raise Skip("needs root to become another user")


def mount_small(bench: Bench, folder: Path, mode: str = "rw") -> None:
    """A file system of 64 kB."""
    needs_root()
    if subprocess.run(["mount", "-t", "tmpfs", "-o", f"size=64k,{mode}", "tmpfs", folder], capture_output=True).returncode != 0:
        raise Skip("no mounting here")
    bench.mounts.append(folder)


def small_files() -> None:
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (2048, 2048))
