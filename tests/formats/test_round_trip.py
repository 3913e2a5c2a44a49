"""The source between the places of a word, undone from its format's writing, reads as that word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest

from formats.decoding import says
from formats.every import FORMATS
from formats.neutral import read_all
from jdlint.posting import Block, Posting
from jdlint.readers import SUFFIXES, read

ROOT = Path(__file__).parents[2]
FOLDERS = ("docs/examples", "tests/postings", "tests/formats/pages", "benchmarks/precision/postings")
POSTINGS = {posting.name: posting for posting in read_all()}
_WORD = re.compile(r"\S+")
_LEAST_WORDS = 400


def spans(block: Block) -> Iterator[tuple[int, int]]:
    """Give the places of each word of a block, of each two neighbors and of all words together."""
    words = [match.span() for match in _WORD.finditer(block.text)]
    yield from words
    for (start, _), (_, end) in pairwise(words):
        yield start, end
    yield 0, len(block.text)


def wrong(posting: Posting) -> list[str]:
    """Give what does not read as its source."""
    suffix = Path(posting.name).suffix
    faults = []
    for block in posting.blocks:
        for start, end in spans(block):
            raw = posting.source[slice(*block.map.source_span(start, end))]
            if not says(raw, block.text[start:end], suffix):
                faults.append(f"{posting.name}: {block.text[start:end]!r} for {raw!r}")
    return faults


def test_a_place_that_is_off_by_one_is_seen() -> None:
    (posting,) = read(FORMATS["JSON-LD"].write(POSTINGS["line-cook"]), "posting.jsonld")
    assert len(wrong(replace(posting, source=f" {posting.source}"))) > len(posting.blocks)


def words(postings: tuple[Posting, ...]) -> int:
    return sum(len(block.text.split()) for posting in postings for block in posting.blocks)


@pytest.mark.parametrize("folder", FOLDERS)
def test_sample_files(folder: str) -> None:
    files = [path for path in sorted((ROOT / folder).rglob("*")) if path.suffix in SUFFIXES]
    postings = tuple(posting for path in files for posting in read(path.read_bytes(), str(path)))
    assert words(postings) > _LEAST_WORDS
    assert [fault for posting in postings for fault in wrong(posting)] == []


@pytest.mark.parametrize("name", FORMATS)
def test_generated_files(name: str) -> None:
    suffix, write = FORMATS[name]
    for neutral in POSTINGS.values():
        (posting,) = read(write(neutral), f"{neutral.name}.{suffix}")
        assert wrong(posting) == []


@pytest.mark.parametrize("name", FORMATS)
def test_every_word_is_kept_once_and_in_order(name: str) -> None:
    suffix, write = FORMATS[name]
    for neutral in POSTINGS.values():
        (posting,) = read(write(neutral), f"{neutral.name}.{suffix}")
        found = " ".join(block.text for block in posting.blocks).split()
        body = " ".join(part.text for part in neutral.parts).split()
        assert found[-len(body) :] == body
        assert " ".join(found[: -len(body)]) in (neutral.title, f"{neutral.title} {neutral.header}")
