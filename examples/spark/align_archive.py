#!/usr/bin/env python3
"""Aligns and checks an archive of article pairs on Apache Spark, with the same binary as on a desk.

    spark-submit --py-files tool_process.py,pair_pipeline.py align_archive.py \\
        --tool /usr/local/bin/taiyaku --glossary glossary.csv --input 'archive/*.jsonl' --output results

In come JSON Lines (`{"id":…,"ja":…,"en":…}`, sides as text or as lists of sentences) or Parquet with those columns. Each input
file becomes a folder `batch=NAME` of the output with `kind=result` and `kind=bad` inside, written whole or not at all by Spark's
own committer. A run that was stopped goes on with the batches that are not there yet.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import threading
import time
from collections.abc import Iterable, Iterator

from pyspark import SparkFiles
from pyspark.sql import DataFrame, Row, SparkSession
from pyspark.sql import functions as F

from pair_pipeline import Job, shared_pipeline

PLAN = "_plan.json"


def main() -> None:
    options = parse(sys.argv[1:])
    spark = SparkSession.builder.appName("taiyaku").getOrCreate()
    spark.sparkContext.setLogLevel("WARN")
    started = time.monotonic()
    archive = Archive(spark, options)
    archive.keep_plan()
    for name, path in archive.batches():
        if archive.is_done(name):
            say(f"batch {name}: there already")
        else:
            archive.run(name, path)
    say(json.dumps({**archive.totals(), "seconds": round(time.monotonic() - started, 2)}))
    spark.stop()


def parse(arguments: list[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--input", required=True, help="files of records; any path or pattern Spark reads")
    parser.add_argument("--output", required=True, help="a folder, new or of a run to go on with")
    parser.add_argument("--format", choices=["jsonl", "parquet"], default="jsonl", help="of the input")
    parser.add_argument("--write", choices=["jsonl", "parquet"], default="jsonl", help="of the output")
    parser.add_argument("--tool", default="taiyaku", help="the binary, at this path on every worker")
    parser.add_argument("--ship", action="store_true", help="send the binary from here to the workers instead")
    parser.add_argument("--glossary", help="a glossary file here; without one the pairs are aligned only")
    parser.add_argument("--dictionary", help="a dictionary at this path on every worker")
    parser.add_argument("--partitions", type=int, help="tasks a batch; by default as many as Spark makes of its size")
    parser.add_argument("--patience", type=float, default=120, help="seconds a record may take before it is set aside")
    return parser.parse_args(arguments)


class Archive:
    """The batches of one run and what became of them."""

    def __init__(self, spark: SparkSession, options: argparse.Namespace):
        self.spark = spark
        self.options = options
        self.hadoop = spark.sparkContext._jvm.org.apache.hadoop.fs
        self.configuration = spark.sparkContext._jsc.hadoopConfiguration()
        self.counts = {kind: spark.sparkContext.accumulator(0) for kind in ("results", "bad", "starts")}
        self.cpu = {part: spark.sparkContext.accumulator(0.0) for part in ("tool_cpu", "python_cpu", "task_seconds")}
        if options.ship:
            spark.sparkContext.addFile(options.tool)
        if options.glossary:
            spark.sparkContext.addFile(options.glossary)

    def batches(self) -> list[tuple[str, str]]:
        """A name and a path for each input file, in order of their paths."""
        pattern = self.hadoop.Path(self.options.input)
        files = pattern.getFileSystem(self.configuration).globStatus(pattern)
        paths = sorted(str(file.getPath()) for file in files or [])
        if not paths:
            sys.exit(f"align_archive: nothing matches {self.options.input}")
        return [(os.path.basename(path).partition(".")[0], path) for path in paths]

    def keep_plan(self) -> None:
        """Results of other inputs or settings must not end up in one folder."""
        names = [name for name, _ in self.batches()]
        if len(set(names)) < len(names):
            sys.exit("align_archive: two input files have one name; batches are named for their files")
        plan = {key: getattr(self.options, key) for key in ("input", "format", "write", "glossary", "dictionary")}
        path = self.hadoop.Path(self.options.output, PLAN)
        system = path.getFileSystem(self.configuration)
        if system.exists(path):
            stream = system.open(path)
            known = json.loads(bytes(stream.readAllBytes()))
            stream.close()
            if known != plan:
                sys.exit(f"align_archive: {self.options.output} holds the results of another run: {json.dumps(known)}")
            return
        stream = system.create(path)
        stream.write(json.dumps(plan).encode())
        stream.close()

    def is_done(self, name: str) -> bool:
        mark = self.hadoop.Path(self._folder(name), "_SUCCESS")
        return mark.getFileSystem(self.configuration).exists(mark)

    def run(self, name: str, path: str) -> None:
        before = self.totals()
        outcomes = self.records(path).rdd.mapPartitions(self._work())
        frame = self.spark.createDataFrame(outcomes, "kind string, value string")
        writer = typed(frame) if self.options.write == "parquet" else frame
        with Progress(self.spark, name):
            writer.write.mode("overwrite").partitionBy("kind").format(
                "text" if self.options.write == "jsonl" else "parquet"
            ).save(self._folder(name))
        after = self.totals()
        say(f"batch {name}: {after['results'] - before['results']} results, {after['bad'] - before['bad']} bad records")

    def records(self, path: str) -> DataFrame:
        """Records as lines of JSON, as bytes: what is not UTF-8 must reach the tool as it is."""
        if self.options.format == "parquet":
            frame = self.spark.read.parquet(path)
            lines = frame.select(F.to_json(F.struct("id", "ja", "en")).cast("binary").alias("line"))
        else:
            lines = self.spark.read.option("lineSep", "\n").text(path).select(F.col("value").cast("binary").alias("line"))
        return lines.repartition(self.options.partitions) if self.options.partitions else lines

    def totals(self) -> dict[str, float]:
        return {name: total.value for name, total in self.counts.items()} | {
            name: round(total.value, 2) for name, total in self.cpu.items()
        }

    def _folder(self, name: str) -> str:
        return f"{self.options.output.rstrip('/')}/batch={name}"

    def _work(self):
        """The function that Spark sends to its workers: it must not hold on to this object."""
        options, counts, cpu = self.options, self.counts, self.cpu

        def work(rows: Iterator[Row]) -> Iterable[tuple[str, str]]:
            pipeline = shared_pipeline(job(options))
            starts, tool, own, clock = pipeline.starts(), pipeline.cpu_seconds(), time.process_time(), time.monotonic()
            tally = {False: 0, True: 0}
            for outcome in pipeline.outcomes(bytes(row.line) for row in rows):
                tally[outcome.is_bad] += 1
                yield "bad" if outcome.is_bad else "result", outcome.answer.decode()
            counts["results"].add(tally[False])
            counts["bad"].add(tally[True])
            counts["starts"].add(pipeline.starts() - starts)
            cpu["tool_cpu"].add(max(0.0, pipeline.cpu_seconds() - tool))
            cpu["python_cpu"].add(time.process_time() - own)
            cpu["task_seconds"].add(time.monotonic() - clock)

        return work


def job(options: argparse.Namespace) -> Job:
    """The commands as a worker runs them: shipped files lie where Spark put them."""
    tool = SparkFiles.get(os.path.basename(options.tool)) if options.ship else options.tool
    if options.ship:
        os.chmod(tool, 0o755)
    # A worker has one core: its process takes no more.
    align = [tool, "align", "--jsonl", "--jobs", "1"] + (["--dictionary", options.dictionary] if options.dictionary else [])
    check = None
    if options.glossary:
        glossary = SparkFiles.get(os.path.basename(options.glossary))
        check = (tool, "check", "--jsonl", "--jobs", "1", "--glossary", glossary, "--fail-on", "never")
    return Job(tuple(align), check, options.patience)


def typed(frame: DataFrame) -> DataFrame:
    """For Parquet: what the answers hold, as columns."""
    schema = (
        "id string, error string, record string, beads array<struct<ja:array<int>,en:array<int>,probability:double>>, "
        "sentences struct<ja:array<struct<range:array<int>>>,en:array<struct<range:array<int>>>>, "
        "findings array<struct<rule:string,concept:string,severity:string,message:string>>"
    )
    return frame.select("kind", F.from_json("value", schema).alias("it"), F.col("value").alias("json")).select("kind", "it.*", "json")


class Progress:
    """Says on standard error how many tasks of a batch are done."""

    def __init__(self, spark: SparkSession, name: str):
        self.tracker = spark.sparkContext.statusTracker()
        self.name = name
        self.over = threading.Event()

    def __enter__(self):
        threading.Thread(target=self._watch, daemon=True).start()

    def __exit__(self, *_):
        self.over.set()

    def _watch(self) -> None:
        said = -1
        while not self.over.wait(0.5):
            stages = [self.tracker.getStageInfo(stage) for stage in self.tracker.getActiveStageIds()]
            for stage in (it for it in stages if it and it.numCompletedTasks != said):
                said = stage.numCompletedTasks
                say(f"batch {self.name}: {said} of {stage.numTasks} tasks done")


def say(text: str) -> None:
    print(f"align_archive: {text}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
