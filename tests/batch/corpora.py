"""Small corpora in every format, and what a batch wrote of them."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pyarrow as arrow
from pyarrow import dataset, parquet

Rows = list[dict[str, Any]]
RULES = "placeholder,unnamed-license,hype-title-word"
DAY = ("--today", "2026-11-20")
_TITLES = ("Registered Nurse", "Cook", "Rockstar Welder", "Office Manager")


def postings(count: int) -> Rows:
    """Postings that differ, some with findings of the three rules."""
    return [
        {
            "id": f"p-{number}",
            "title": _TITLES[number % len(_TITLES)],
            "company": f"Works {number % 7}",
            "location": ("Dayton, OH", "Remote", "Boise, ID")[number % 3],
            "posted": f"2026-{number % 9 + 1:02}-03",
            "description": (
                f"Duties\n- Serve {number} guests a day\n- Call [Name {number}] at noon\n\nYou need\n"
                f"- {'Must be licensed' if number % 2 else 'A card for food'} & tools\n"
                f"- Pay: ${20 + number % 9} an hour"
            ),
        }
        for number in range(count)
    ]


def as_csv(rows: Sequence[Mapping[str, Any]]) -> bytes:
    text = io.StringIO(newline="")
    writer = csv.DictWriter(text, list(rows[0]))
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue().encode()


def as_jsonl(rows: Sequence[Mapping[str, Any]]) -> bytes:
    return b"".join(json.dumps(row).encode() + b"\n" for row in rows)


def as_json(rows: Sequence[Mapping[str, Any]]) -> bytes:
    return json.dumps(rows, indent=1).encode()


def as_feed(rows: Sequence[Mapping[str, Any]]) -> bytes:
    jobs = ("".join(f"<{name}>{escape(str(value))}</{name}>" for name, value in row.items()) for row in rows)
    inside = "".join(f"<job>{job}</job>\n" for job in jobs)
    return f"<?xml version='1.0' encoding='utf-8'?>\n<source>\n{inside}</source>\n".encode()


def as_parquet(rows: Sequence[Mapping[str, Any]]) -> bytes:
    out = io.BytesIO()
    parquet.write_table(arrow.Table.from_pylist([dict(row) for row in rows]), out, row_group_size=7)
    return out.getvalue()


WRITERS = {"csv": as_csv, "json": as_json, "jsonl": as_jsonl, "xml": as_feed, "parquet": as_parquet}


def start(*args: str | Path, env: Mapping[str, str] | None = None, **options: Any) -> subprocess.Popen[str]:
    """Start a batch in a process of its own."""
    command = [sys.executable, "-m", "jdlint", "batch", *map(str, args), "--select", RULES]
    return subprocess.Popen(
        [*command, *DAY],
        text=True,
        env={**os.environ, **(env or {})},
        stdin=subprocess.DEVNULL,
        **{"stdout": subprocess.PIPE, "stderr": subprocess.PIPE, **options},
    )


def table(out: Path, name: str) -> Rows:
    """Read a table of a batch, in the order of the input."""
    paths = sorted((out / name).iterdir())
    if paths[0].suffix == ".parquet":
        return list(dataset.dataset([str(path) for path in paths]).to_table().to_pylist())
    return [json.loads(line) for path in paths for line in path.read_text("utf-8").splitlines()]


def tables(out: Path) -> dict[str, Rows]:
    return {name: table(out, name) for name in ("findings", "postings", "errors")}


def files(out: Path) -> dict[str, bytes]:
    """Every file that a batch wrote but the manifest, whose first day may differ."""
    return {str(path.relative_to(out)): path.read_bytes() for path in out.rglob("*") if path.is_file()}
