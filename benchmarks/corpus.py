"""Writes a table of generated postings: no two alike, the same ones for the same seed.

python benchmarks/corpus.py COUNT FILE.parquet [SEED]

Each begins as one of the sample postings in docs/examples. Employer, place, pay and all other numbers vary,
lines are dropped, moved and borrowed from the same section of other samples, and sentences of fixed patterns
are added.
"""

from __future__ import annotations

import html
import random
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from jdlint.content.reference import Reference
from jdlint.extras import needing
from jdlint.posting import Block
from jdlint.readers import SUFFIXES, read

with needing("tables", "the corpus", SystemExit):
    import pyarrow as arrow
    from pyarrow import parquet

EXAMPLES = Path(__file__).parent.parent / "docs" / "examples"
WORDS = Path(__file__).with_name("corpus_words.txt")
SEED = 20261126
ROWS_AT_ONCE = 1_000
_ADDED = (
    "You join {n} colleagues who look after {m} {things} at {k} sites.",
    "The {adjective} team meets each {day} at {hour} to plan the week.",
    "Last year we {verb} {m} {things}, {n} percent more than the year before.",
    "In your first {n} days you learn how we keep {things} {adjective}.",
    "{k} of our {n} supervisors began in this job.",
    "We opened our {adjective} building in {year} and added {n} rooms since.",
    "Your week has {k} shifts of {k} hours, {day} among them.",
)
_NUMBER = re.compile(r"(?<![\w.,:/-])\$?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?(?![\w:/-]|[,.]\d)")
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True)
class Sample:
    """A sample posting: its title, and its lines by the heading they stand below."""

    title: str
    sections: tuple[tuple[str, tuple[Block, ...]], ...]


@cache
def _words() -> Mapping[str, Sequence[str]]:
    """Read the lists of words: a name on a line of its own, then its words with commas or semicolons."""
    _, *parts = re.split(r"^(\w+):$", WORDS.read_text("utf-8"), flags=re.MULTILINE)
    lists = zip(parts[::2], parts[1::2], strict=True)
    return {
        name: [" ".join(word.split()) for word in text.split(";" if ";" in text else ",")]
        for name, text in lists
    }


@cache
def samples() -> tuple[Sample, ...]:
    paths = sorted(path for path in EXAMPLES.rglob("*") if path.suffix in SUFFIXES)
    return tuple(_sample(read(path.read_bytes(), path.name)[0].blocks) for path in paths)


def _sample(blocks: Sequence[Block]) -> Sample:
    sections: list[tuple[str, list[Block]]] = [("", [])]
    for block in blocks[1:]:
        if block.kind == "heading":
            sections.append((block.text, []))
        else:
            sections[-1][1].append(block)
    return Sample(blocks[0].text, tuple((heading, tuple(lines)) for heading, lines in sections))


@cache
def lines_by_heading() -> Mapping[str, Sequence[Block]]:
    found: dict[str, list[Block]] = {}
    for sample in samples():
        for heading, lines in sample.sections:
            found.setdefault(heading.casefold(), []).extend(lines)
    return found


def posting(number: int, seed: int) -> dict[str, str]:
    """Give the posting of a number."""
    chance = random.Random(f"{seed} {number}")  # noqa: S311 - no secret
    sample = samples()[chance.randrange(len(samples()))]
    company = _company(chance)
    place = chance.choice(_words()["places"])
    sections = [_section(heading, lines, company, chance) for heading, lines in sample.sections]
    sections = [
        (heading, [(is_item, _moved(text, place)) for is_item, text in lines]) for heading, lines in sections
    ]
    make = _html if number % 3 == 0 else _plain
    return {
        "id": f"job-{number}",
        "title": sample.title,
        "company": company,
        "location": place,
        "posted": f"2026-{chance.randint(1, 11):02}-{chance.randint(1, 28):02}",
        "description": make(sections),
    }


def _company(chance: random.Random) -> str:
    first, second, kind = (chance.choice(_words()[name]) for name in ("first", "second", "kinds"))
    before = f"{chance.choice(_words()['first'])} " if chance.random() < 0.5 else ""
    return f"{before}{first}{second} {kind}"


def _section(
    heading: str, lines: Sequence[Block], company: str, chance: random.Random
) -> tuple[str, list[tuple[bool, str]]]:
    kept = [line for line in lines if chance.random() > 0.12]
    others = lines_by_heading()[heading.casefold()]
    kept = [chance.choice(others) if others and chance.random() < 0.2 else line for line in kept]
    if len(kept) > 2:
        at = chance.randrange(1, len(kept))
        kept = [kept[0], *kept[at:], *kept[1:at]]
    said = [(line.kind == "list_item", _varied(line.text, chance)) for line in kept]
    if said and chance.random() < 0.25:
        said.append((said[-1][0], _added(chance)))
    if not heading and chance.random() < 0.7:
        said.insert(0, (False, f"{company} is hiring. {_added(chance)}"))
    return heading, said


def _varied(text: str, chance: random.Random) -> str:
    return _NUMBER.sub(lambda number: _other_number(number[0], chance), text)


def _other_number(text: str, chance: random.Random) -> str:
    if _YEAR.fullmatch(text) or (len(text) == 1 and text < "3"):
        return text
    sign, digits = ("$", text[1:]) if text[0] == "$" else ("", text)
    whole, dot, cents = digits.partition(".")
    value = max(1, round(int(whole.replace(",", "")) * chance.uniform(0.8, 1.25)))
    return f"{sign}{value:,}{dot}{cents}" if "," in whole else f"{sign}{value}{dot}{cents}"


def _moved(text: str, place: str) -> str:
    """Put the job where its data say it is, where the text names a city with its state."""
    return _place().sub(place, text)


@cache
def _place() -> re.Pattern[str]:
    places = Reference().places
    codes = [place[-2:] for place in _words()["places"] if ", " in place]
    names = [places.name(f"US-{code}") for code in codes if code != "US"]
    return re.compile(rf"(?:[A-Z][a-z]+\s){{0,2}}[A-Z][a-z]+, (?:{'|'.join([*names, *codes])})\b")


def _added(chance: random.Random) -> str:
    words = {name: chance.choice(choices) for name, choices in _words().items()}
    numbers = {"n": chance.randint(5, 60), "m": chance.randint(100, 5_000), "k": chance.randint(3, 9)}
    hour, year = f"{chance.randint(7, 11)} a.m.", chance.randint(1985, 2024)
    return chance.choice(_ADDED).format(**words, **numbers, hour=hour, year=year)


def _plain(sections: Sequence[tuple[str, list[tuple[bool, str]]]]) -> str:
    parts: list[str] = []
    for heading, lines in sections:
        parts += ["", heading] if heading else []
        parts += [f"- {text}" if is_item else text for is_item, text in lines]
    return "\n".join(parts).strip()


def _html(sections: Sequence[tuple[str, list[tuple[bool, str]]]]) -> str:
    parts: list[str] = []
    for heading, lines in sections:
        parts += [f"<h2>{html.escape(heading)}</h2>"] if heading else []
        for at, (is_item, text) in enumerate(lines):
            begins = is_item and (at == 0 or not lines[at - 1][0])
            ends = is_item and (at == len(lines) - 1 or not lines[at + 1][0])
            inner = f"<li>{html.escape(text)}</li>" if is_item else f"<p>{html.escape(text)}</p>"
            parts.append(f"{'<ul>' if begins else ''}{inner}{'</ul>' if ends else ''}")
    return "\n".join(parts)


def write(count: int, path: Path, seed: int = SEED) -> None:
    """Write a table of so many postings."""
    schema = arrow.schema([(name, arrow.string()) for name in posting(0, seed)])
    with parquet.ParquetWriter(path, schema, compression="zstd") as writer:
        for rows in _blocks(count, seed):
            writer.write_table(arrow.Table.from_pylist(rows, schema))


def _blocks(count: int, seed: int) -> Iterator[list[dict[str, str]]]:
    for first in range(0, count, ROWS_AT_ONCE):
        yield [posting(number, seed) for number in range(first, min(count, first + ROWS_AT_ONCE))]


if __name__ == "__main__":
    write(int(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]) if len(sys.argv) > 3 else SEED)
