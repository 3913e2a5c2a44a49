"""Processes that are slow or die on purpose, and ways to wait for what they do."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Mapping
from pathlib import Path

PATCH = """\
import os, time
import jdlint.batch.postings as reader
import jdlint.batch.linting as user

def read(record, *args, usual=reader.postings_of):
    if "KILL" in str(record.content):
        os._exit(7)
    if "SLOW" in str(record.content):
        time.sleep(0.05)
    return usual(record, *args)

user.postings_of = read
"""


def patched_with(patch: str) -> Mapping[str, str]:
    """Give an environment in which every process runs a patch first."""
    Path("patch").mkdir(exist_ok=True)
    Path("patch/sitecustomize.py").write_text(patch, "utf-8")
    return {"PYTHONPATH": os.pathsep.join(filter(None, ["patch", os.environ.get("PYTHONPATH")]))}


def marks(out: Path) -> list[Path]:
    return sorted((out / ".parts").glob("*.json"))


def wait_until(reached: Callable[[], bool], seconds: float = 120) -> None:
    end = time.monotonic() + seconds
    while not reached():
        assert time.monotonic() < end
        time.sleep(0.01)
