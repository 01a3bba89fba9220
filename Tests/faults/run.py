#!/usr/bin/env python3
"""Everything that can go wrong, made to go wrong: run.py --tool .build/release/taiyaku [--only WORD] [--write docs/faults.md]

Ends with 1 if anything crashed, hung, lost a file, or was refused without a word. As root on Linux it also fills disks and takes
rights away; elsewhere those cases are left out.
"""

from __future__ import annotations

import argparse
import re
import sys
from pathlib import Path

import bad_inputs
import faults
from harness import Bench

HEAD = """# Bad inputs and faults

What `make test-faults` did, and what happened: the exit status, and the message or the result. Written by it.

| | case | what happened |
|---|---|---|
"""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", type=Path, required=True)
    parser.add_argument("--only", help="cases with this in their name")
    parser.add_argument("--write", type=Path, help="a Markdown file for the table")
    options = parser.parse_args()
    bench = Bench(options.tool, options.only)
    try:
        for part in (
            bad_inputs.articles, bad_inputs.pages, bad_inputs.records, bad_inputs.glossaries, bad_inputs.projects, bad_inputs.archives,
            faults.writing, faults.cache, faults.processes, faults.memory,
        ):
            part(bench)
    finally:
        bench.close()
    unsound = [row for row in bench.rows if not row.sound]
    print(f"{len(bench.rows)} cases, {len(unsound)} not sound")
    if options.write:
        # What is kept by hand below the table stays.
        old = options.write.read_text() if options.write.exists() else ""
        kept = old[old.index("\n## "):] if "\n## " in old else ""
        options.write.write_text(HEAD + "".join(line(row) for row in bench.rows) + kept)
    sys.exit(1 if unsound else 0)


def line(row) -> str:
    happened = re.sub(r"(.)\1{40,}", r"\1\1\1…", row.happened).replace("|", "\\|").replace("<", "&lt;")
    return f"| {row.group} | {row.case.replace('<', '&lt;')} | {'' if row.sound else '**not sound:** '}{happened} |\n"


if __name__ == "__main__":
    main()
