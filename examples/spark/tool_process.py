"""One `taiyaku … --jsonl` process, kept for as long as its Python worker lives.

A JSON Lines answer comes for every line sent, in order, so nothing but the order ties the two together. A record that ends the
process, or keeps it busy past all patience, is answered with an error in its place; the process is started anew and the rest goes on.
"""

from __future__ import annotations

import json
import os
import selectors
import subprocess
import time
from collections.abc import Iterable, Iterator

CHUNK_RECORDS = 64
CHUNK_BYTES = 1 << 20
READ_BYTES = 1 << 16


class ToolUnusable(RuntimeError):
    """The command itself does not work here."""


class ToolProcess:
    """Runs `command` and asks it one chunk of lines after the other."""

    def __init__(self, command: list[str], patience: float = 120.0):
        self.command = command
        self.patience = patience
        self.starts = 0
        self._process: subprocess.Popen | None = None

    def answers(self, lines: Iterable[bytes]) -> Iterator[tuple[bytes, bytes]]:
        """Each line with its answer. Lines hold no line end and are not blank."""
        for chunk in chunks(lines):
            rest = chunk
            while rest:
                got, problem = self._exchange(rest)
                yield from zip(rest, got)
                rest = rest[len(got):]
                if problem is not None:
                    yield rest[0], failure(rest[0], problem)
                    rest = rest[1:]

    def cpu_seconds(self) -> float:
        """Processor time of the running process so far; 0 where there is none to ask."""
        if self._process is None:
            return 0.0
        try:
            with open(f"/proc/{self._process.pid}/stat", "rb") as stat:
                fields = stat.read().rpartition(b")")[2].split()
        except OSError:
            return 0.0
        return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")

    def close(self) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.kill()
            process.wait()
            process.stdin.close()
            process.stdout.close()

    def _exchange(self, lines: list[bytes]) -> tuple[list[bytes], str | None]:
        """Sends lines and gathers their answers; where the process fails, those it gave, and what happened at the next."""
        process = self._running()
        waiting = memoryview(b"".join(line + b"\n" for line in lines))
        answers: list[bytes] = []
        tail = b""
        last = time.monotonic()
        with selectors.DefaultSelector() as selector:
            selector.register(process.stdout, selectors.EVENT_READ)
            selector.register(process.stdin, selectors.EVENT_WRITE)
            while len(answers) < len(lines):
                events = selector.select(timeout=max(0.0, last + self.patience - time.monotonic()))
                if not events:
                    self.close()
                    return answers, f"no answer within {self.patience:g} seconds"
                for key, _ in events:
                    if key.fileobj is process.stdin:
                        try:
                            waiting = waiting[os.write(key.fd, waiting[:READ_BYTES]):]
                        except BlockingIOError:
                            pass
                        except BrokenPipeError:
                            waiting = waiting[:0]
                        if not waiting:
                            selector.unregister(process.stdin)
                    else:
                        data = os.read(key.fd, READ_BYTES)
                        if not data:
                            status = process.wait()
                            self.close()
                            # Records can kill it, but it ends by itself only when it cannot work at all: a wrong option, a glossary
                            # that does not parse. That is no record's fault, and must not set the whole archive aside.
                            if status >= 0:
                                raise ToolUnusable(f"{' '.join(self.command)} ended with status {status}; its message is in the log above")
                            return answers, f"the process was killed by signal {-status} at this record"
                        *whole, tail = (tail + data).split(b"\n")
                        if whole:
                            answers += whole
                            last = time.monotonic()
        return answers, None

    def _running(self) -> subprocess.Popen:
        if self._process is not None and self._process.poll() is not None:
            self.close()
        if self._process is None:
            self._process = subprocess.Popen(self.command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, bufsize=0)
            os.set_blocking(self._process.stdin.fileno(), False)
            self.starts += 1
        return self._process


def chunks(lines: Iterable[bytes]) -> Iterator[list[bytes]]:
    chunk: list[bytes] = []
    size = 0
    for line in lines:
        chunk.append(line)
        size += len(line)
        if len(chunk) >= CHUNK_RECORDS or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def failure(line: bytes, problem: str) -> bytes:
    try:
        record = json.loads(line)
        identity = record.get("id") if isinstance(record, dict) else None
    except ValueError:
        identity = None
    return json.dumps({"error": problem, "id": identity}, ensure_ascii=False, separators=(",", ":")).encode()
