"""Whole runs over many files: in one process and in two, and over files that are as they were.

python benchmarks/runs.py [POSTINGS] [UNCHANGED]
"""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path
from tempfile import TemporaryDirectory

from samples import write_postings

JDLINT = [sys.executable, "-m", "jdlint", "check", "--exit-zero"]
BAR_OF_PROCESSES, BAR_OF_UNCHANGED = 1.6, 0.5


def run(*arguments: str, cache: Path | None = None) -> tuple[float, float]:
    """Run the linter to its end and give its wall time and its CPU time, with that of its processes."""
    keeping = ["--cache-dir", str(cache)] if cache else ["--no-cache"]
    before, start = os.times(), time.perf_counter()
    subprocess.run([*JDLINT, *keeping, *arguments], check=True, stdout=subprocess.DEVNULL)
    wall, after = time.perf_counter() - start, os.times()
    return wall, after.children_user + after.children_system - before.children_user - before.children_system


def main() -> None:
    many = int(sys.argv[1]) if len(sys.argv) > 1 else 2_000
    unchanged = int(sys.argv[2]) if len(sys.argv) > 2 else 500
    with TemporaryDirectory() as folder:
        postings = Path(folder, "postings")
        postings.mkdir()
        write_postings(postings, many)
        times = {jobs: run(str(postings), "-j", jobs) for jobs in ("1", "2")}
        for jobs, (wall, cpu) in times.items():
            speed = f"{many / cpu:5.0f} postings a CPU second"
            print(f"{many} postings, -j {jobs}: {wall:6.1f} s wall, {cpu:6.1f} s CPU, {speed}")
        (wall, cpu), (wall_of_two, cpu_of_two) = times["1"], times["2"]
        bar = f"bar: {BAR_OF_PROCESSES}, on two idle cores"
        print(f"-j 2 is {wall / wall_of_two:.2f} times as fast as -j 1 ({bar});", end=" ")
        print(f"by CPU time, evenly divided, {2 * cpu / cpu_of_two:.2f} times")
    with TemporaryDirectory() as folder:
        postings, cache = Path(folder, "postings"), Path(folder, "cache")
        postings.mkdir()
        write_postings(postings, unchanged)
        _, cold = run(str(postings), cache=cache)
        warm = min(run(str(postings), cache=cache)[1] for _ in range(5))
        print(
            f"{unchanged} postings: {cold:.2f} s CPU the first time, {warm:.2f} s unchanged"
            f" (bar: {BAR_OF_UNCHANGED} s for 500), {cold / warm:.0f} times less"
        )


if __name__ == "__main__":
    main()
