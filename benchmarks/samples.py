"""Writes as many distinct postings as are asked for, made from the project's own samples.

Every sample comes once as it is; further copies have the lines of their lists in another order, and a number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
FOLDERS = ("docs/examples", "tests/postings", "benchmarks/precision/postings")
SUFFIXES = (".md", ".txt", ".html")
_LIST = re.compile(r"(?:^[-*] [^\n]*\n){2,}", re.MULTILINE)


def write_postings(folder: Path, number: int, suffixes: tuple[str, ...] = SUFFIXES) -> list[Path]:
    """Write so many postings into a folder, of samples with these suffixes, and give their paths."""
    paths = []
    for index, (suffix, text) in enumerate(islice(_postings(suffixes), number)):
        paths.append(folder / f"{index:05d}{suffix}")
        paths[-1].write_text(text, "utf-8")
    return paths


def _postings(suffixes: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    samples = [
        path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*")) if path.suffix in suffixes
    ]
    for turn in count():
        for index, path in enumerate(samples):
            text = path.read_text("utf-8")
            yield path.suffix, _varied(text, path.suffix, turn, index) if turn else text


def _varied(text: str, suffix: str, turn: int, index: int) -> str:
    turned = _LIST.sub(lambda found: _turned(found.group(), turn), text)
    note = f"Reference number: {turn:03d}{index:04d}"
    return f"{turned.rstrip()}\n\n{f'<p>{note}</p>' if suffix == '.html' else note}\n"


def _turned(lines: str, turn: int) -> str:
    each = lines.splitlines(keepends=True)
    start = turn % len(each)
    return "".join((*each[start:], *each[:start]))
