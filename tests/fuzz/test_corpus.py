"""Readers hold over the corpus and over thousands of files that chance makes of it, the same each time."""

from __future__ import annotations

import random

import pytest

from formats.every import FORMATS
from fuzz.feeding import TARGETS, feed, seeds
from jdlint.readers import SUFFIXES

_ROUNDS = {"pdf": 60, "docx": 150, "parquet": 150}
_USUAL = 250
# fmt: off
_SIGNS = (
    b"\x00", b"\xff\xfe", b"\xed\xa0\x80", b"\xef\xbb\xbf", b"<", b"</p>", b"<![CDATA[", b"&#x110000;",
    b"&#0;", b"\\u", b"\\ud83d", b'"', b"'", b"{", b"[", b"]}", b"\r\n", b"\r", b"---\n", b"```", b"|", b"\t",
    b"%PDF", b"PK\x03\x04", b"{\\rtf1", b"\\bin999999999 ", b"\\u-1?", b"1e999", b"-", b"\xf0\x9f\x98\x80",
    b"<!DOCTYPE x>", b"&amp", b"null",
)
# fmt: on


def test_every_reader_has_a_target_and_a_writer() -> None:
    modules = {known.module for known in SUFFIXES.values()}
    assert {SUFFIXES[f".{suffix}"].module for suffix in TARGETS} == modules
    assert {SUFFIXES[f".{each.suffix}"].module for each in FORMATS.values()} == modules


@pytest.mark.parametrize("suffix", TARGETS)
def test_the_corpus_is_read_or_refused(suffix: str) -> None:
    files = seeds(suffix)
    held = [feed(data, TARGETS[suffix]) for data in files]
    assert sum(held) >= len(files) // 4


@pytest.mark.parametrize("suffix", TARGETS)
def test_what_chance_makes_of_it_is_read_or_refused(suffix: str) -> None:
    chance = random.Random(suffix)  # noqa: S311 - no secret
    files = seeds(suffix)
    for _ in range(_ROUNDS.get(suffix, _USUAL)):
        feed(changed(chance, files), TARGETS[suffix])


def changed(chance: random.Random, files: list[bytes]) -> bytes:
    """Make a file of others: bytes turned, cut, doubled, moved, or signs put in that mean something."""
    data = bytearray(chance.choice(files))
    for _ in range(chance.randint(1, 8)):
        start = chance.randint(0, len(data))
        end = min(len(data), start + chance.choice((1, 1, 2, 8, 64, 1024)))
        change = chance.randrange(6)
        if change == 0 and start < len(data):
            data[start] = chance.randrange(256)
        elif change == 1:
            del data[start:end]
        elif change == 2:
            data[start:start] = data[start:end] * chance.randint(1, 4)
        elif change == 3:
            data[start:start] = chance.choice(_SIGNS)
        elif change == 4:
            other = chance.choice(files)
            cut = chance.randint(0, len(other))
            data[start:end] = other[cut : cut + 256]
        else:
            del data[start:]
            break
    return bytes(data)
