"""python3 -m unittest (in this folder): the worker's part with a stand-in for the binary; no Spark needed."""

import json
import os
import sys
import tempfile
import textwrap
import unittest

from pair_pipeline import Job, PairPipeline
from tool_process import ToolProcess, ToolUnusable

# Answers as the binary would; the words "crash" and "hang" in a record do what they say.
STAND_IN = """
import json, os, sys, time
for line in sys.stdin.buffer:
    if b"crash" in line: os.kill(os.getpid(), 11)
    if b"hang" in line: time.sleep(60)
    try:
        record = json.loads(line)
        ja, en = record["ja"], record["en"]
    except (ValueError, KeyError) as error:
        answer = {"error": str(error), "id": None}
    else:
        if sys.argv[1] == "align":
            answer = {"id": record["id"], "beads": [{"ja": [i], "en": [i], "probability": 0.5} for i in range(len(ja))]}
        else:
            answer = {"id": record["id"], "findings": [{"rule": "term.missing"} for bead in record["beads"]]}
    print(json.dumps(answer), flush=True)
"""


class PipelineTests(unittest.TestCase):
    def setUp(self):
        self.folder = tempfile.TemporaryDirectory()
        self.tool = os.path.join(self.folder.name, "stand-in.py")
        with open(self.tool, "w") as file:
            file.write(textwrap.dedent(STAND_IN))

    def tearDown(self):
        self.folder.cleanup()

    def pipeline(self, check=True, patience=30.0):
        command = lambda name: (sys.executable, self.tool, name)
        pipeline = PairPipeline(Job(command("align"), command("check") if check else None, patience))
        self.addCleanup(pipeline.close)
        return pipeline

    def record(self, number, text="a"):
        return json.dumps({"id": number, "ja": [text], "en": [text]}).encode()

    def test_every_record_has_one_outcome_in_order(self):
        outcomes = list(self.pipeline().outcomes(self.record(n) for n in range(1000)))
        self.assertEqual([json.loads(it.answer)["id"] for it in outcomes], list(range(1000)))
        self.assertTrue(all(json.loads(it.answer)["findings"] for it in outcomes))

    def test_one_process_serves_one_share_after_the_other(self):
        pipeline = self.pipeline(check=False)
        for _ in range(5):
            list(pipeline.outcomes([self.record(1)]))
        self.assertEqual(pipeline.starts(), 1)

    def test_bad_records_are_set_aside_with_their_text(self):
        lines = [self.record(1), b"not json", b"   ", self.record(2), b'{"id":3}']
        outcomes = list(self.pipeline().outcomes(lines))
        self.assertEqual([it.is_bad for it in outcomes], [False, True, False, True])
        self.assertEqual(json.loads(outcomes[1].answer)["record"], "not json")

    def test_a_record_that_ends_the_process_costs_only_itself(self):
        lines = [self.record(n, "crash" if n in (0, 70, 71, 199) else "a") for n in range(200)]
        pipeline = self.pipeline(check=False)
        outcomes = list(pipeline.outcomes(lines))
        self.assertEqual([n for n, it in enumerate(outcomes) if it.is_bad], [0, 70, 71, 199])
        self.assertIn("signal 11", json.loads(outcomes[70].answer)["error"])
        self.assertEqual(json.loads(outcomes[70].answer)["id"], 70)

    def test_a_record_that_takes_too_long_costs_only_itself(self):
        lines = [self.record(n, "hang" if n == 3 else "a") for n in range(6)]
        outcomes = list(self.pipeline(patience=1.0).outcomes(lines))
        self.assertEqual([n for n, it in enumerate(outcomes) if it.is_bad], [3])
        self.assertIn("within 1 seconds", json.loads(outcomes[3].answer)["error"])

    def test_records_larger_than_any_pipe_do_not_block(self):
        outcomes = list(self.pipeline().outcomes(self.record(n, "あ" * 1_000_000) for n in range(5)))
        self.assertEqual([it.is_bad for it in outcomes], [False] * 5)

    def test_bytes_that_are_not_utf8_are_kept_readable(self):
        outcomes = list(self.pipeline(check=False).outcomes([b"\x83\x65"]))
        self.assertEqual(json.loads(outcomes[0].answer)["record"], "\\x83e")

    def test_a_command_that_is_not_there_is_the_owners_problem_not_the_records(self):
        with self.assertRaises(FileNotFoundError):
            list(ToolProcess(["/nowhere/taiyaku"]).answers([b"{}"]))
        with self.assertRaises(ToolUnusable):
            list(ToolProcess(["sh", "-c", "exit 2"]).answers([b"{}"]))


if __name__ == "__main__":
    unittest.main()
