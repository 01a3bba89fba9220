"""Disks, rights, signals and other processes that get in the way."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import time
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


WRITERS = [
    Writer("lock", ("sync", "--lock"), "out/taiyaku.lock", ["sync", "a.ja.md", "a.en.md", "--all", "--lock", "out/taiyaku.lock"],
           lambda data: data.startswith(b"taiyaku.lock 1\n") and data.endswith(b"\n") and data.count(b"\n") > 150,
           b"taiyaku.lock 1\n"),
    Writer("baseline", ("check", "--write-baseline"), "out/baseline.json",
           ["check", "--glossary", "terms.csv", "a.ja.md", "a.en.md", "--write-baseline", "out/baseline.json"],
           lambda data: data.rstrip().endswith(b"}")),
    Writer("report", ("report", "--output"), "out/report.html", ["report", "a.ja.md", "a.en.md", "--output", "out/report.html"],
           lambda data: data.rstrip().endswith(b"</html>")),
    Writer("translation memory", ("export", "--output"), "out/pair.tmx",
           ["export", "a.ja.md", "a.en.md", "--to", "tmx", "--output", "out/pair.tmx"],
           lambda data: data.rstrip().endswith(b"</tmx>")),
    Writer("workbook", ("export", "--output"), "out/pair.xlsx",
           ["export", "a.ja.md", "a.en.md", "--to", "xlsx", "--output", "out/pair.xlsx"],
           lambda data: data.startswith(b"PK") and b"PK\x05\x06" in data[-64:]),
]


def writing(bench: Bench) -> None:
    for writer in WRITERS:
        def ready(folder: Path, writer: Writer = writer, sentences: int = 200) -> Path:
            bench.can(*writer.needs)
            article(folder, sentences)
            (folder / "out").mkdir()
            return folder / writer.product

        def killed(folder: Path, writer: Writer = writer, ready=ready) -> str:
            return bench.killed_at_random(writer.arguments, folder, ready(folder), writer.is_whole, KILLS)

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
            return bench.refused(bench.run(*writer.arguments, folder=folder, nobody=True, environment={"XDG_CACHE_HOME": "/nonexistent"}),
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
        assert {it.returncode for it in started} == {0}, errors
        assert (folder / "taiyaku.lock").read_bytes().endswith(b"\n")
        return "0; six at once, one whole lock"

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

    def terminal(folder: Path) -> str:
        bench.can("align", "--format")
        (folder / "a.txt").write_text("赤\x1b[31mい\x1b]0;title\x07細胞です。\x9b2J\n\nIt is a \x1b[2Jred cell.\n")
        outcome = bench.run("align", "a.txt", folder=folder)
        assert b"\x1b" not in outcome.output and "\x9b".encode() not in outcome.output, "an escape sequence reached the terminal"
        return bench.accepted(outcome, "escape sequences do not reach the terminal")

    def inert(folder: Path) -> str:
        bench.can("report", "--output")
        (folder / "a.ja.md").write_text("細胞<script>alert(1)</script>です。</script><img src=x onerror=alert(1)>\n")
        (folder / "a.en.md").write_text("A </script><script>alert(1)</script> cell.\n")
        outcome = bench.run("report", "a.ja.md", "a.en.md", "--output", "r.html", folder=folder)
        page = (folder / "r.html").read_text() if (folder / "r.html").exists() else ""
        assert page and "alert(1)</script>" not in page and "<img src=x" not in page, "markup of the article is live in the report"
        return bench.accepted(outcome, "markup of the article is text in the report")

    def formula(folder: Path) -> str:
        bench.can("export", "--output")
        (folder / "a.ja.txt").write_text('=HYPERLINK("http://x","y")です。\n')
        (folder / "a.en.txt").write_text("+1+1 is a formula.\n")
        outcome = bench.run("export", "a.ja.txt", "a.en.txt", "--to", "tsv", "--output", "p.tsv", folder=folder)
        cells = [cell for line in (folder / "p.tsv").read_text().splitlines() for cell in line.split("\t")]
        assert not any(cell.lstrip('"').startswith(("=", "+", "@")) for cell in cells), "a cell that a spreadsheet would run"
        return bench.accepted(outcome, "cells that begin like a formula are marked as text")

    def outside(folder: Path) -> str:
        bench.can("status")
        (folder / "project").mkdir()
        (folder / "secret.ja.md").write_text(JA)
        (folder / "secret.en.md").write_text(EN)
        (folder / "project" / "link.ja.md").symlink_to(folder / "secret.ja.md")
        (folder / "project" / "loop").symlink_to(folder / "project")
        (folder / "project" / "taiyaku.yml").write_text("pairs:\n  - ja: '**/*.ja.md'\n    en: '**/*.en.md'\n")
        outcome = bench.run("status", folder=folder / "project", timeout=20)
        bench.alive(outcome)
        return f"{outcome.status}; links to folders are not followed; {bench.neutral(outcome.message)}"

    bench.case("processes", "two runs write one lock", two_locks)
    bench.case("processes", "the reader goes away (| head)", closed_early)
    bench.case("processes", "standard output is full", full_output)
    bench.case("processes", "standard output is closed", no_output)
    bench.case("processes", "interrupted (Ctrl-C)", interrupted(signal.SIGINT))
    bench.case("processes", "asked to end (SIGTERM)", interrupted(signal.SIGTERM))
    bench.case("output", "terminal escapes in an article", terminal)
    bench.case("output", "script in an article", inert)
    bench.case("output", "cells that look like formulas", formula)
    bench.case("project", "links out of the project and in circles", outside)


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
