#!/usr/bin/env python3
"""Writes article pairs for trials of scale: windows of the corpus's articles, put together anew.

    make_pairs.py --count 100000 --files 8 --bad 0.001 --output archive

The same arguments always give the same bytes. Some records are broken on purpose, in every way the pipeline must set aside.
"""

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
JOIN = " ‖ "


def beads(gold: Path) -> list[tuple[list[str], list[str]]]:
    rows = [line.split("\t") for line in gold.read_text().splitlines() if not line.startswith("#")]
    return [tuple([] if not side else side.split(JOIN) for side in row[1:3]) for row in rows]


def pair(articles: list[list[tuple[list[str], list[str]]]], chance: random.Random, texts: float) -> dict:
    """Ten to forty beads in two to four runs out of as many articles, now and then with a bead left out on one side."""
    ja: list[str] = []
    en: list[str] = []
    for _ in range(chance.randint(2, 4)):
        article = chance.choice(articles)
        length = chance.randint(5, 10)
        start = chance.randrange(max(1, len(article) - length))
        for left, right in article[start:start + length]:
            lost = chance.random()
            ja += left if lost > 0.02 else []
            en += right if lost < 0.98 else []
    if chance.random() >= texts:
        return {"ja": ja, "en": en}
    return {"ja": "\n".join(ja), "en": "\n".join(en)}


def broken(record: dict, chance: random.Random) -> bytes:
    """Records no tool could answer: not JSON, cut off, a side missing or of another type, bytes that are not UTF-8."""
    whole = line(record)
    without = {key: value for key, value in record.items() if key != "en"}
    return chance.choice([
        b"not a record",
        whole[: len(whole) // 2].decode(errors="ignore").encode(),
        line(without),
        line({**record, "ja": 7}),
        b'{"id":"' + record["id"].encode() + b'","ja":"\x83\x65","en":"x"}',
    ])


def line(record: dict) -> bytes:
    return json.dumps(record, ensure_ascii=False, separators=(",", ":")).encode()


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=1000)
    parser.add_argument("--files", type=int, default=1)
    parser.add_argument("--bad", type=float, default=0, help="the share of broken records")
    parser.add_argument("--texts", type=float, default=0.5, help="the share of records with texts instead of lists of sentences")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--output", type=Path, required=True, help="a folder")
    options = parser.parse_args()
    articles = [beads(path) for path in sorted(CORPUS.glob("*.gold.tsv"))]
    chance = random.Random(options.seed)
    options.output.mkdir(parents=True, exist_ok=True)
    for file in range(options.files):
        first, last = (options.count * it // options.files for it in (file, file + 1))
        with open(options.output / f"pairs-{file:03}.jsonl", "wb") as out:
            for number in range(first, last):
                record = {"id": f"pair-{number:08}", **pair(articles, chance, options.texts)}
                out.write(broken(record, chance) if chance.random() < options.bad else line(record))
                out.write(b"\n")


if __name__ == "__main__":
    main()
