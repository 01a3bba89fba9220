"""What one worker does with its share of the records: align, and check against a glossary. No Spark in here."""

from __future__ import annotations

import atexit
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from tool_process import ToolProcess, chunks

BLANK = b" \t\r"


@dataclass(frozen=True)
class Job:
    """The commands of one run, the same on every worker."""

    align: tuple[str, ...]
    check: tuple[str, ...] | None = None
    patience: float = 120.0


@dataclass(frozen=True)
class Outcome:
    """One record's answer, or the record itself and what is wrong with it."""

    answer: bytes
    is_bad: bool


@dataclass
class PairPipeline:
    job: Job
    aligner: ToolProcess = field(init=False)
    checker: ToolProcess | None = field(init=False)

    def __post_init__(self):
        self.aligner = ToolProcess(list(self.job.align), self.job.patience)
        self.checker = ToolProcess(list(self.job.check), self.job.patience) if self.job.check else None

    def outcomes(self, lines: Iterable[bytes]) -> Iterator[Outcome]:
        """One outcome a record, in order; blank lines are no records."""
        for chunk in chunks(line for line in lines if line.strip(BLANK)):
            aligned = [outcome(line, answer) for line, answer in self.aligner.answers(chunk)]
            yield from self._checked(chunk, aligned) if self.checker else aligned

    def cpu_seconds(self) -> float:
        return self.aligner.cpu_seconds() + (self.checker.cpu_seconds() if self.checker else 0.0)

    def starts(self) -> int:
        return self.aligner.starts + (self.checker.starts if self.checker else 0)

    def close(self) -> None:
        self.aligner.close()
        if self.checker:
            self.checker.close()

    def _checked(self, lines: list[bytes], aligned: list[Outcome]) -> Iterator[Outcome]:
        """The findings added to the alignments; what could not be aligned is not asked about."""
        parsed = [None if it.is_bad else json.loads(it.answer) for it in aligned]
        questions = [question(line, beads) for line, beads in zip(lines, parsed) if beads is not None]
        findings = (answer for _, answer in self.checker.answers(questions))
        for line, before, beads in zip(lines, aligned, parsed):
            if beads is None:
                yield before
                continue
            after = outcome(line, next(findings))
            yield after if after.is_bad else Outcome(compact({**beads, **json.loads(after.answer)}), is_bad=False)


# A Python worker lives as long as its executor and takes one task after the other: the tool, once started, serves them all. (Kept
# in this module, which workers import: what Spark sends along with a function is new for every task.)
_pipelines: dict[Job, PairPipeline] = {}


def shared_pipeline(job: Job) -> PairPipeline:
    if job not in _pipelines:
        _pipelines[job] = PairPipeline(job)
        atexit.register(_pipelines[job].close)
    return _pipelines[job]


def outcome(line: bytes, answer: bytes) -> Outcome:
    # Only a failure has "error" at its top level; looking for the key's bytes first spares parsing nearly every answer.
    if b'"error"' in answer:
        parsed = json.loads(answer)
        if "error" in parsed:
            aside = {"error": parsed["error"], "id": parsed.get("id"), "record": line.decode("utf-8", "backslashreplace")}
            return Outcome(compact(aside), is_bad=True)
    return Outcome(answer, is_bad=False)


def question(line: bytes, aligned: dict) -> bytes:
    """The record as `check` takes it: sentences (cut from the text where text was given) with the beads just found."""
    record = json.loads(line)
    sides = {}
    for language in ("ja", "en"):
        side = record[language]
        if isinstance(side, str):
            text = side.encode()
            side = [text[slice(*sentence["range"])].decode() for sentence in aligned["sentences"][language]]
        sides[language] = side
    return compact({"id": record.get("id"), **sides, "beads": aligned["beads"]})


def compact(value: dict) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), sort_keys=True).encode()
