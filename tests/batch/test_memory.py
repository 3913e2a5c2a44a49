"""Reading takes no more memory for a large input than for a small one, whatever its format."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pyarrow as arrow
import pytest
from pyarrow import parquet

from batch.corpora import WRITERS

SCRIPT = """\
import resource, sys
from pathlib import Path
from jdlint.batch.sources import find_sources
from jdlint.structured.columns import Columns

(source,) = find_sources(Path(sys.argv[1]), Columns(), None)
count = sum(1 for _ in source.records())
print(count, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024)
"""
MOST_MORE = 25
"""Megabytes; the large inputs are 40 larger than the small ones."""


def rows(count: int) -> list[dict[str, str]]:
    chance = random.Random(1)  # noqa: S311 - no secret
    words = ["".join(chance.choices("abcdefghijklmnop", k=7)) for _ in range(2_000)]
    return [
        {"id": str(number), "title": "Cook", "description": " ".join(chance.choices(words, k=500))}
        for number in range(count)
    ]


def peak(name: str, count: int) -> int:
    command = [sys.executable, "-c", SCRIPT, name]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    found, memory = map(int, done.stdout.split())
    assert found == count
    return memory


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere memory is told in other units")
@pytest.mark.parametrize("suffix", WRITERS)
def test_a_large_input_takes_no_more_memory_than_a_small_one(suffix: str) -> None:
    many = rows(10_000)
    for name, some in (("small", many[:100]), ("large", many)):
        if suffix == "parquet":  # all in one group of rows
            parquet.write_table(arrow.Table.from_pylist(some), f"{name}.parquet", row_group_size=len(many))
        else:
            Path(f"{name}.{suffix}").write_bytes(WRITERS[suffix](some))
    assert Path(f"large.{suffix}").stat().st_size > (15e6 if suffix == "parquet" else 40e6)
    assert peak(f"large.{suffix}", 10_000) - peak(f"small.{suffix}", 100) < MOST_MORE
