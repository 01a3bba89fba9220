#!/usr/bin/env python3
"""The archive on a cluster of two workers on this machine, one of them killed half-way, beside a single process.

    demo.py --tool .build/release/taiyaku --glossary glossary/clinic.csv --work .build-spark [--count 2000] [--sizes 1000 10000]

Ends with 0 only if every record came out exactly once and as the single process answers it.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import resource
import shutil
import signal
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve().parent
MASTER_PORT, UI_PORT = 17077, 17080


class Cluster:
    """A standalone master and workers, each in a process group of its own, so that a worker dies with its executors."""

    def __init__(self, work: Path):
        import pyspark

        self.home = Path(pyspark.__file__).parent
        self.work = work
        self.environment = {
            **os.environ,
            "SPARK_HOME": str(self.home),
            "SPARK_LOCAL_IP": "127.0.0.1",
            "PYSPARK_PYTHON": sys.executable,
            "SPARK_WORKER_DIR": str(work / "workers"),
            "SPARK_NO_DAEMONIZE": "1",
        }
        self.url = f"spark://127.0.0.1:{MASTER_PORT}"
        self.processes: dict[str, subprocess.Popen] = {}

    def __enter__(self):
        self._start("master", "Master", "--host", "127.0.0.1", "--port", str(MASTER_PORT), "--webui-port", str(UI_PORT))
        for name in ("worker-1", "worker-2"):
            self.start_worker(name)
        self.wait_for_workers(2)
        return self

    def __exit__(self, *_):
        for name in list(self.processes):
            self.kill(name)

    def start_worker(self, name: str) -> None:
        self._start(name, "Worker", "--host", "127.0.0.1", "--cores", "1", "--memory", "1g", self.url)

    def kill(self, name: str) -> None:
        process = self.processes.pop(name)
        os.killpg(process.pid, signal.SIGKILL)
        process.wait()

    def wait_for_workers(self, count: int) -> None:
        for _ in range(120):
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{UI_PORT}/json/", timeout=5) as page:
                    if json.load(page)["aliveworkers"] == count:
                        return
            except (OSError, ValueError):
                pass
            time.sleep(0.5)
        sys.exit(f"demo: the cluster did not come up; see {self.work}/*.log")

    def submit(self, arguments: list[str], on_progress: Callable[[str, int, int], None] = lambda *_: None) -> dict | None:
        """Runs the job; returns its totals, None if it was stopped."""
        command = [
            str(self.home / "bin" / "spark-submit"), "--master", self.url, "--executor-memory", "700m",
            "--conf", "spark.ui.enabled=false", "--conf", "spark.driver.host=127.0.0.1",
            "--py-files", f"{HERE / 'tool_process.py'},{HERE / 'pair_pipeline.py'}", str(HERE / "align_archive.py"), *arguments,
        ]
        totals = None
        with open(self.work / "driver.log", "a") as log:
            driver = subprocess.Popen(
                command, env=self.environment, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                start_new_session=True)
            for line in driver.stdout:
                log.write(line)
                if not line.startswith("align_archive: "):
                    continue
                text = line.removeprefix("align_archive: ").strip()
                if text.startswith("{"):
                    totals = json.loads(text)
                else:
                    say(f"  {text}")
                if found := re.match(r"batch (\S+): (\d+) of (\d+) tasks", text):
                    try:
                        on_progress(found[1], int(found[2]), int(found[3]))
                    except StopDriver:
                        os.killpg(driver.pid, signal.SIGKILL)
            driver.wait()
        return totals

    def _start(self, name: str, kind: str, *arguments: str) -> None:
        log = open(self.work / f"{name}.log", "a")
        command = [str(self.home / "bin" / "spark-class"), f"org.apache.spark.deploy.{kind.lower()}.{kind}", *arguments]
        self.processes[name] = subprocess.Popen(
            command, env=self.environment, stdout=log, stderr=subprocess.STDOUT, start_new_session=True)


class StopDriver(Exception):
    pass


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--tool", type=Path, required=True)
    parser.add_argument("--glossary", type=Path)
    parser.add_argument("--work", type=Path, required=True)
    parser.add_argument("--count", type=int, default=4000)
    parser.add_argument("--texts", type=float, default=0.5, help="the share of records with texts instead of lists of sentences")
    parser.add_argument("--sizes", type=int, nargs="*", default=[], help="also measure the cost per pair at these sizes (beside one process up to 10,000)")
    parser.add_argument("--only-sizes", action="store_true", help="measure only")
    options = parser.parse_args()
    # A demo that is stopped takes its cluster with it.
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
    options.work.mkdir(parents=True, exist_ok=True)
    options.work, options.tool = options.work.resolve(), options.tool.resolve()
    for old in ("archive", "aligned", "resumed", "checked", "from-parquet", "parquet", "workers"):
        shutil.rmtree(options.work / old, ignore_errors=True)
    if options.only_sizes:
        with Cluster(options.work) as cluster:
            measure(cluster, options)
        return
    archive = options.work / "archive"
    make(archive, options.count, 4, 0.005, options.texts)

    say(f"one process: {options.count} pairs in 4 files")
    alone, alone_cost = single(options.tool, sorted(archive.glob("*.jsonl")))
    with Cluster(options.work) as cluster:
        say("two workers, one killed half-way")
        killed = KillHalfWay(cluster, "worker-2", batch="pairs-001")
        totals = cluster.submit(job(options, archive, "aligned", "--partitions", "8"), killed)
        sound = killed.at is not None and compare("aligned", options.work, alone)
        report("one process", options.count, alone_cost)
        report_cluster("Spark, one worker lost", options.count, totals)

        say("two workers again; the driver is killed in the third batch, and the run gone on with")
        if killed.at is not None:
            cluster.start_worker("worker-2")
        cluster.wait_for_workers(2)
        cluster.submit(job(options, archive, "resumed", "--partitions", "8"), stop_in("pairs-002"))
        totals = cluster.submit(job(options, archive, "resumed", "--partitions", "8"))
        sound &= totals is not None and totals["results"] + totals["bad"] < options.count and compare("resumed", options.work, alone)

        say("the same from Parquet, into JSON Lines and into Parquet")
        columns = options.work / "columns"
        expected = parquet(columns, options)
        totals = cluster.submit(job(options, columns, "from-parquet", "--partitions", "8", "--format", "parquet", kind="parquet"))
        sound &= totals is not None and compare("from-parquet", options.work, expected)
        totals = cluster.submit(job(options, columns, "parquet", "--partitions", "8", "--format", "parquet", "--write", "parquet", kind="parquet"))
        sound &= totals is not None and same_columns("parquet", options.work, expected)
        report_cluster("Spark, Parquet", options.count, totals)

        if options.glossary:
            say("aligned and checked")
            totals = cluster.submit(job(options, archive, "checked", "--partitions", "8", "--glossary", str(options.glossary.resolve())))
            sound &= same_ids("checked", options.work, alone)
            report_cluster("Spark, with check", options.count, totals)

        measure(cluster, options)
    say("every record once, and the same answers" if sound else "FAILED: see above")
    sys.exit(0 if sound else 1)


def measure(cluster: Cluster, options: argparse.Namespace) -> None:
    for size in options.sizes:
        say(f"cost per pair at {size}")
        trial = options.work / f"trial-{size}"
        make(trial, size, 1, 0, options.texts)
        if size <= 10_000:
            _, cost = single(options.tool, sorted(trial.glob("*.jsonl")))
            report(f"one process, {size}", size, cost)
        shutil.rmtree(options.work / "sized", ignore_errors=True)
        report_cluster(f"Spark, {size}", size, cluster.submit(job(options, trial, "sized", "--partitions", str(max(2, size // 500)))))
        shutil.rmtree(trial)


class KillHalfWay:
    """Kills a worker with all its children when half of a batch's tasks are done."""

    def __init__(self, cluster: Cluster, worker: str, batch: str):
        self.cluster, self.worker, self.batch = cluster, worker, batch
        self.at: str | None = None

    def __call__(self, batch: str, done: int, of: int) -> None:
        if self.at is None and done > 0 and (batch > self.batch or batch == self.batch and done * 2 >= of):
            self.at = f"{batch}, {done} of {of}"
            self.cluster.kill(self.worker)
            say(f"  {self.worker} and its executor killed (SIGKILL) at {self.at}")


def stop_in(batch: str):
    def stop(current: str, done: int, of: int) -> None:
        if current >= batch and done > 0:
            say(f"  driver killed (SIGKILL) at {current}, {done} of {of}")
            raise StopDriver

    return stop


def make(folder: Path, count: int, files: int, bad: float, texts: float) -> None:
    command = [sys.executable, str(HERE / "make_pairs.py"), "--count", str(count), "--files", str(files), "--bad", str(bad)]
    subprocess.run([*command, "--texts", str(texts), "--output", str(folder)], check=True)


def parquet(folder: Path, options: argparse.Namespace) -> list[bytes]:
    """Pairs as columns, one in a hundred without its English; returns what a single process answers to the same as JSON Lines."""
    import pyarrow
    import pyarrow.parquet

    shutil.rmtree(folder, ignore_errors=True)
    make(folder, options.count, 2, 0, texts=0)
    lines = []
    for path in sorted(folder.glob("*.jsonl")):
        records = [json.loads(line) for line in path.read_bytes().splitlines()]
        for number, record in enumerate(records):
            if number % 100 == 50:
                record["en"] = None
        strings = pyarrow.list_(pyarrow.string())
        schema = pyarrow.schema([("id", pyarrow.string()), ("ja", strings), ("en", strings)])
        pyarrow.parquet.write_table(pyarrow.Table.from_pylist(records, schema), path.with_suffix(".parquet"))
        lines += [json.dumps({key: value for key, value in record.items() if value is not None}, ensure_ascii=False) for record in records]
        path.unlink()
    records = folder / "records.txt"
    records.write_text("\n".join(lines) + "\n")
    answers, _ = single(options.tool, [records])
    records.unlink()
    return answers


def same_columns(output: str, work: Path, alone: list[bytes]) -> bool:
    """The columns of a Parquet result beside the answers of a single process."""
    import pyarrow.parquet

    answers = [json.loads(it) for it in alone]
    wanted = {it["id"]: [(bead["ja"], bead["en"], bead["probability"]) for bead in it["beads"]] for it in answers if "beads" in it}
    rows = [row for part in (work / output).glob("batch=*/kind=result/*.parquet") for row in pyarrow.parquet.read_table(part).to_pylist()]
    bad = [row for part in (work / output).glob("batch=*/kind=bad/*.parquet") for row in pyarrow.parquet.read_table(part).to_pylist()]
    got = {row["id"]: [(bead["ja"], bead["en"], bead["probability"]) for bead in row["beads"]] for row in rows}
    same = got == wanted and len(rows) == len(wanted) and len(bad) == len(answers) - len(wanted) and all(it["error"] for it in bad)
    say(f"  {len(rows)} rows of beads and {len(bad)} of errors in Parquet: " + ("the same" if same else "NOT THE SAME"))
    return same


def job(options: argparse.Namespace, archive: Path, output: str, *more: str, kind: str = "jsonl") -> list[str]:
    paths = ["--input", f"file://{archive}/*.{kind}", "--output", f"file://{options.work / output}"]
    return [*paths, "--tool", str(options.tool), "--ship", *more]


def single(tool: Path, files: list[Path]) -> tuple[list[bytes], dict]:
    """All answers of one process, and what it took."""
    before, clock = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    process = subprocess.Popen([str(tool), "align", "--jsonl", "--jobs", "1"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    feeder = subprocess.Popen(["cat", *map(str, files)], stdout=process.stdin)
    process.stdin.close()
    answers = process.stdout.read().splitlines()
    process.wait()
    feeder.wait()
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return answers, {"seconds": time.monotonic() - clock, "cpu": cpu}


def outcomes(output: str, work: Path, kind: str) -> list[bytes]:
    parts = sorted((work / output).glob(f"batch=*/kind={kind}/part-*"))
    return [line for part in parts for line in part.read_bytes().splitlines()]


def compare(output: str, work: Path, alone: list[bytes]) -> bool:
    """Every answer of the single process once and byte for byte, every failure once with its error and its record."""
    good = sorted(it for it in alone if b'"error"' not in it)
    bad = sorted(json.loads(it)["error"] for it in alone if b'"error"' in it)
    got, aside = sorted(outcomes(output, work, "result")), [json.loads(it) for it in outcomes(output, work, "bad")]
    same = good == got and bad == sorted(it["error"] for it in aside) and all(it["record"] for it in aside)
    say(f"  {len(got)} answers, {len(set(got))} of them different, and {len(aside)} bad records; {len(good)} and {len(bad)} expected: "
        + ("the same" if same else "NOT THE SAME"))
    return same


def same_ids(output: str, work: Path, alone: list[bytes]) -> bool:
    wanted = sorted(json.loads(it)["id"] for it in alone if b'"error"' not in it)
    got = [json.loads(it) for it in outcomes(output, work, "result")]
    same = wanted == sorted(it["id"] for it in got) and all("beads" in it and "findings" in it for it in got)
    say(f"  {len(got)} answers with beads and findings: " + ("each record once" if same else "NOT each record once"))
    return same


def report(what: str, count: int, cost: dict) -> None:
    say(f"  {what}: {cost['seconds']:.1f} s, {cost['cpu'] / count * 1000:.2f} ms of processor a pair, {count / cost['cpu']:.0f} pairs a second and core")


def report_cluster(what: str, count: int, totals: dict | None) -> None:
    if totals is None:
        say(f"  {what}: the job did not end")
        return
    done = totals["results"] + totals["bad"]
    cpu = totals["tool_cpu"] + totals["python_cpu"]
    say(f"  {what}: {totals['seconds']:.1f} s, {totals['tool_cpu'] / done * 1000:.2f} ms of the tool's and {totals['python_cpu'] / done * 1000:.2f} ms "
        f"of Python's processor a pair, {done / cpu:.0f} pairs a second and core; {totals['starts']} process starts")


def say(text: str) -> None:
    print(text, flush=True)


if __name__ == "__main__":
    main()
