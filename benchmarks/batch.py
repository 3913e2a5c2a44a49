"""What a batch costs: postings per CPU second, memory of all processes, growth with the input, its stages.

python benchmarks/batch.py [COUNT...] [--jobs N] [--folder DIR]

Generates 1,000, 10,000 and 100,000 postings unless told otherwise and lints them as ``jdlint batch`` does,
each in processes of its own. Fails where memory is above 600 MB, where a posting costs more than 15 % more in
one run than in another, or below the bars on speed. Linux alone tells what it needs to know.
"""

from __future__ import annotations

import argparse
import datetime
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from typing import NamedTuple

import corpus

from jdlint.batch.linting import Manner, RecordLinter
from jdlint.batch.parts import PartWriter
from jdlint.batch.postings import postings_of
from jdlint.batch.records import Record
from jdlint.batch.running import PART_ROWS
from jdlint.batch.sources import find_sources
from jdlint.linting import Options
from jdlint.posting import Posting
from jdlint.structured.columns import Columns

MOST_MEMORY, MOST_GROWTH, LEAST_RATE, MOST_RATIO = 600, 0.15, 150, 3.0
SAMPLE = 400
FIRST = 250
"""Postings after which a process has loaded what it needs; they are no part of a posting's cost."""
_LOOK = 0.1


class Cost(NamedTuple):
    """What a command took: CPU seconds of all its processes, and the most memory of all together (MB)."""

    cpu: float
    memory: float


def main() -> None:
    options = _options()
    with tempfile.TemporaryDirectory(dir=options.folder) as place:
        folder = Path(place)
        start = _batch(_corpus(folder, FIRST), folder, options.jobs, FIRST).cpu
        print(f"{options.jobs} processes; to start them and to lint {FIRST} takes {start:.1f} CPU seconds")
        costs = {
            count: _batch(_corpus(folder, count), folder, options.jobs, count) for count in options.counts
        }
        each = {count: (cost.cpu - start) / (count - FIRST) for count, cost in costs.items()}
        floor = _floor(_corpus(folder, min(options.counts[-1], 10_000)))
    print(f"{'postings':>9} {'CPU s':>9} {'a CPU s':>9} {'in all':>9} {'memory':>9} {'x tokens':>9}")
    for count, cost in costs.items():
        rate, whole = 1 / each[count], count / cost.cpu
        ratio = cost.cpu / count / floor
        print(f"{count:9,} {cost.cpu:9.1f} {rate:9.0f} {whole:9.0f} {cost.memory:6.0f} MB {ratio:8.2f}")
    growth = max(each.values()) / min(each.values()) - 1
    print(f"a bare tokenizer reads {1 / floor:.0f} a CPU second; a posting's cost varies by {growth:.0%}")
    _stages()
    last = options.counts[-1]
    sys.exit(_verdict(costs, growth, 1 / each[last], costs[last].cpu / last / floor))


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("counts", nargs="*", type=int, default=[1_000, 10_000, 100_000])
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--folder", help="where to put the corpora; some 300 MB for 100,000")
    return parser.parse_args()


def _verdict(costs: dict[int, Cost], growth: float, rate: float, ratio: float) -> int:
    """Say which bars are missed."""
    memory = max(cost.memory for cost in costs.values())
    missed = [
        said
        for is_missed, said in (
            (memory > MOST_MEMORY, f"{memory:.0f} MB, more than {MOST_MEMORY}"),
            (growth > MOST_GROWTH, f"the cost of a posting varies by more than {MOST_GROWTH:.0%}"),
            (rate < LEAST_RATE, f"{rate:.0f} postings a CPU second, fewer than {LEAST_RATE}"),
            (ratio > MOST_RATIO, f"{ratio:.2f} times a bare tokenizer's cost, more than {MOST_RATIO:g}"),
        )
        if is_missed
    ]
    print("\n".join(f"missed: {said}" for said in missed) or "all bars are kept")
    return 1 if missed else 0


def _corpus(folder: Path, count: int) -> Path:
    path = folder / f"{count}.parquet"
    if not path.exists():
        corpus.write(count, path)
    return path


def _batch(source: Path, folder: Path, jobs: int, count: int) -> Cost:
    """Lint a corpus in parts as usual, or in enough of them for all processes."""
    out, part_rows = folder / "out", max(1, min(PART_ROWS, count // (4 * jobs)))
    command = [sys.executable, "-m", "jdlint", "batch", source, "--out", out, "--isolated", "-j", jobs]
    cost = _cost([*map(str, command), "--part-rows", str(part_rows), "--exit-zero"])
    shutil.rmtree(out)
    return cost


def _cost(command: list[str]) -> Cost:
    """Run a command, looking at the memory of its processes as it goes."""
    before = os.times()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    memory = 0.0
    while process.poll() is None:
        memory = max(memory, sum(map(_memory, [process.pid, *_below(process.pid)])))
        time.sleep(_LOOK)
    after = os.times()
    if process.returncode:
        sys.exit(f"failed: {' '.join(command)}")
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return Cost(used, memory)


def _below(pid: int) -> Iterator[int]:
    for path in Path(f"/proc/{pid}/task").glob("*/children"):
        try:
            children = [int(child) for child in path.read_text("utf-8").split()]
        except OSError:  # the process has ended
            continue
        for child in children:
            yield child
            yield from _below(child)


def _memory(pid: int) -> float:
    """Give the memory of a process in MB; what it shares with others counts in parts."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text("utf-8")
    except OSError:  # the process has ended
        return 0.0
    return sum(int(line.split()[1]) for line in text.splitlines() if line.startswith("Pss:")) / 1024


def _postings(path: Path, count: int) -> list[Posting]:
    (source,) = find_sources(path, Columns(), None)
    records = (record for record in islice(source.records(), count) if isinstance(record, Record))
    found = (each for record in records for each in postings_of(record, Columns()))
    return [each for each in found if isinstance(each, Posting)]


def _floor(path: Path) -> float:
    """Give the CPU seconds that spaCy's bare tokenizer takes for a posting."""
    import spacy  # noqa: PLC0415 - not wanted before others are measured

    tokenizer = spacy.blank("en")
    postings = _postings(path, 10_000)
    start = time.process_time()
    for posting in postings:
        for block in posting.blocks:
            tokenizer(block.text)
    return (time.process_time() - start) / len(postings)


def _stages() -> None:
    """Print what each stage of a posting's way takes, in this process."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        corpus.write(2 * SAMPLE, folder / "corpus.parquet")
        linter = RecordLinter(Manner(Options(isolated=True), datetime.date(2026, 11, 26)))
        (source,) = find_sources(folder / "corpus.parquet", Columns(), None)
        records = list(source.records())
        linter.rows(records[:SAMPLE])  # what the first postings load is no cost of the others
        rest = [record for record in records[SAMPLE:] if isinstance(record, Record)]
        reading = _clocked(lambda: list(source.records())) / 2
        postings = [each for record in rest for each in postings_of(record, Columns())]
        parsing = _clocked(lambda: [list(postings_of(record, Columns())) for record in rest])
        analyzer = linter.engine_for(str(source.path)).analyzer
        sound = [each for each in postings if isinstance(each, Posting)]
        understanding = _clocked(lambda: [analyzer.analyze(each) for each in sound])
        analyzer.forget()  # each of the two reads the texts for the first time
        whole = _clocked(lambda: linter.rows(rest))
        rows, writer = linter.rows(rest), PartWriter(folder, "parquet")
        packing = _clocked(lambda: writer.add(rows))
    spent = {
        "read the table": reading,
        "blocks and fields": parsing,
        "understand": understanding,
        "rules and rows": whole - parsing - understanding,
        "pack the rows": packing,
    }
    print(f"stages of {len(rest)} postings, CPU ms each:")
    for name, seconds in spent.items():
        print(f"  {name:18} {1000 * seconds / len(rest):6.2f}  {seconds / sum(spent.values()):4.0%}")


def _clocked(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


if __name__ == "__main__":
    main()
