"""Runs the built tool on bad inputs and under faults, and keeps what happened."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
JA = "エクソソームは小さな袋です。細胞の間で情報を運びます。\n"
EN = "Exosomes are small vesicles. They carry information between cells.\n"


@dataclass
class Outcome:
    status: int
    output: bytes
    error: str
    seconds: float
    peak_megabytes: float

    @property
    def message(self) -> str:
        lines = [line for line in self.error.splitlines() if line.strip()]
        # A library may have spoken before the tool does.
        return next((line for line in lines if line.startswith("taiyaku: ")), lines[0] if lines else "")


@dataclass
class Row:
    group: str
    case: str
    happened: str
    sound: bool


class Skip(Exception):
    """The fault cannot be made here, or the tool cannot do this yet."""


class Bench:
    """A folder to break things in, and the tool."""

    def __init__(self, tool: Path, only: str | None = None):
        self.folder = Path(tempfile.mkdtemp(prefix="taiyaku-faults-"))
        self.folder.chmod(0o755)
        # Where a user without rights can run it too.
        self.tool = self.folder / "taiyaku"
        shutil.copy(tool, self.tool)
        for resources in tool.resolve().parent.glob("*.resources"):
            shutil.copytree(resources, self.folder / resources.name)
        self.tool.chmod(0o755)
        self.only = only
        self.rows: list[Row] = []
        self.mounts: list[Path] = []
        self.cases = 0
        self.helps: dict[str, str] = {}

    def close(self) -> None:
        for mount in self.mounts:
            subprocess.run(["umount", mount], check=False)
        shutil.rmtree(self.folder, ignore_errors=True)

    def new_folder(self) -> Path:
        self.cases += 1
        folder = self.folder / f"case-{self.cases}"
        folder.mkdir()
        return folder

    def can(self, command: str, option: str = "") -> None:
        """Skips what this build of the tool does not offer."""
        if command not in self.helps:
            run = subprocess.run([self.tool, *command.split(), "--help"], capture_output=True, text=True)
            self.helps[command] = run.stdout if run.returncode == 0 else ""
        if not self.helps[command] or option not in self.helps[command]:
            raise Skip(f"no {command} {option}".strip())

    def command(self, *arguments: str | Path, nobody: bool = False) -> list[str]:
        return [*(NOBODY if nobody else []), str(self.tool), *map(str, arguments)]

    def run(
        self, *arguments: str | Path, folder: Path | None = None, stdin: bytes = b"", nobody: bool = False, timeout: float = 60,
        environment: dict[str, str] | None = None, stdout=None, limit: Callable[[], None] | None = None,
    ) -> Outcome:
        variables = {**os.environ, "LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(self.folder / "cache"), "SWIFT_BACKTRACE": "enable=no"}
        variables |= environment or {}
        start = time.monotonic()
        with tempfile.TemporaryFile() as source, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as error:
            source.write(stdin)
            source.seek(0)
            process = subprocess.Popen(
                self.command(*arguments, nobody=nobody), stdin=source, stdout=stdout if stdout is not None else out, stderr=error,
                cwd=folder or self.folder, env=variables, preexec_fn=limit)
            status, usage = wait(process, timeout)
            out.seek(0)
            error.seek(0)
            return Outcome(status, out.read(), error.read().decode(errors="replace"), time.monotonic() - start, usage)

    def case(self, group: str, name: str, body: Callable[[Path], str]) -> None:
        """`body` returns what happened, or raises AssertionError with what should not have."""
        if self.only and self.only not in f"{group} {name}":
            return
        try:
            row = Row(group, name, body(self.new_folder()), True)
        except AssertionError as problem:
            row = Row(group, name, str(problem), False)
        except Skip as reason:
            print(f"  skipped   {group}: {name} ({reason})", flush=True)
            return
        except Exception as problem:
            row = Row(group, name, f"the test itself failed: {type(problem).__name__}: {problem}", False)
        self.rows.append(row)
        print(f"  {'ok       ' if row.sound else 'NOT SOUND'} {group}: {name}: {row.happened[:200]}", flush=True)

    def refused(self, outcome: Outcome, *words: str) -> str:
        """Ended with 2, with a message that says all the words; nothing of a crash."""
        self.alive(outcome)
        assert outcome.status == 2, f"status {outcome.status}, expected 2; {outcome.message}"
        for word in words:
            assert word.lower() in outcome.error.lower(), f"\"{word}\" not in: {outcome.message}"
        assert outcome.message, "no message"
        return f"2; {self.neutral(outcome.message)}"

    def accepted(self, outcome: Outcome, what: str = "") -> str:
        self.alive(outcome)
        assert outcome.status in (0, 1), f"status {outcome.status}: {outcome.message}"
        return f"{outcome.status}; {what or 'done'}"

    def alive(self, outcome: Outcome) -> None:
        assert outcome.status >= 0, f"ended by signal {-outcome.status}: {outcome.message}"
        assert "Fatal error" not in outcome.error, outcome.message

    def neutral(self, text: str) -> str:
        return text.replace(str(self.folder) + "/", "").replace("taiyaku: ", "", 1)

    def killed_at_random(self, arguments: list, folder: Path, product: Path, is_whole: Callable[[bytes], bool], times: int,
                         by: int = signal.SIGKILL) -> str:
        """Kills the command over and over while it runs: the file it writes is the old one or the new one, never a part."""
        first = self.run(*arguments, folder=folder)
        assert first.status in (0, 1) and product.exists(), f"does not run: {first.status} {first.message}"
        span = first.seconds
        chance = random.Random(1)
        killed = 0
        for turn in range(times):
            if turn % 3 == 0:
                product.unlink(missing_ok=True)
            process = subprocess.Popen(
                self.command(*arguments), cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                env={**os.environ, "XDG_CACHE_HOME": str(self.folder / "cache")})
            time.sleep(chance.uniform(0, span * 1.1))
            process.send_signal(by)
            killed += process.wait() in (-by, 128 + by)
            if product.exists():
                assert is_whole(product.read_bytes()), f"half a file after kill {turn}"
        last = self.run(*arguments, folder=folder)
        assert last.status in (0, 1) and is_whole(product.read_bytes()), f"does not run afterwards: {last.message}"
        left = [it.name for it in product.parent.iterdir() if it.name.startswith(product.name + ".")]
        return f"{killed} of {times} runs {'killed' if by == signal.SIGKILL else 'interrupted'}; the file was old, new or absent each time, and the next run worked ({len(left)} temporary files left)"


def wait(process: subprocess.Popen, timeout: float) -> tuple[int, float]:
    """The status and the peak of resident memory in megabytes."""
    end = time.monotonic() + timeout
    while True:
        pid, status, usage = os.wait4(process.pid, os.WNOHANG)
        if pid:
            process.returncode = os.waitstatus_to_exitcode(status)
            return process.returncode, usage.ru_maxrss / 1024
        if time.monotonic() > end:
            process.kill()
            process.wait()
            raise AssertionError(f"still running after {timeout:g} s")
        time.sleep(0.005)
