"""Postings in many styles: what the program reads in each is what a careful reader wrote down.

``<name>.expected.yaml`` says what ``<name>.<suffix>`` states. ``known_gaps.yaml`` lists what the program
still gets wrong, with the reason; a gap that has closed fails here until it is taken off that list.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import Any

import pytest
import yaml

from jdlint.inspection import inspected
from jdlint.language.analyzer import Analyzer
from jdlint.readers import read

FOLDER = Path(__file__).parent
SECTION_FLOOR = 0.66
"""The share of all words that must stand in the section they belong to."""
UNSCORED = ("metadata", "other")
ABOUT_ALL = ("is_posting", "language", "title", "role", "places", "states")
FACTS = {
    "education": ("level", "modality", "equivalent_ok"),
    "experience": ("min_years", "max_years", "modality"),
    "pay": ("min", "max", "unit", "currency"),
}
"""What counts of a statement, by kind; a license is compared by its words too."""
MOST = 0.6
"""The share of words that two texts of one license must have in common."""
_WORD = re.compile(r"[^\W_]+(?:['\u2019.][^\W_]+)*")

Record = Mapping[str, Any]


def _loaded(path: Path) -> Any:
    return yaml.safe_load(path.read_text("utf-8"))


EXPECTED: dict[str, Record] = {
    path.name.removesuffix(".expected.yaml"): _loaded(path) for path in sorted(FOLDER.glob("*.expected.yaml"))
}
GAPS = {(gap["posting"], gap["aspect"]): gap["reason"] for gap in _loaded(FOLDER / "known_gaps.yaml")}
LABELLED = [name for name, expected in EXPECTED.items() if "sections" in expected]
CASES = [
    *((name, aspect) for name, expected in EXPECTED.items() for aspect in ABOUT_ALL if aspect in expected),
    *((name, aspect) for name in LABELLED for aspect in (*FACTS, "license")),
]


@pytest.fixture(scope="session")
def records(analyzer: Analyzer) -> dict[str, Record]:
    """What the program says of each posting, as ``inspect`` gives it."""
    return {name: inspect(analyzer, name) for name in EXPECTED}


def inspect(analyzer: Analyzer, name: str) -> Record:
    (path,) = (path for path in FOLDER.glob(f"{name}.*") if path.suffix != ".yaml")
    (posting,) = read(path.read_bytes(), path.name)
    return inspected(analyzer.analyze(posting), path.name)


def words(text: str) -> list[str]:
    return [word.lower().replace("\u2019", "'") for word in _WORD.findall(text)]


def differences(aspect: str, expected: Record, record: Record) -> list[str]:
    """Tell where the record departs from what is expected; nothing where they agree."""
    if aspect == "license":
        return list(_license_differences(expected, record))
    want, have = wanted(aspect, expected), found(aspect, record)
    if aspect == "pay" and len(want) == 1 and _range_of_all(have) == want:
        return []
    missed, false = sorted(want - have), sorted(have - want)
    return [*(f"missed {item}" for item in missed), *(f"false {item}" for item in false)]


def wanted(aspect: str, expected: Record) -> set[str]:
    """What a careful reader finds, as text: a set, for order and repetition say nothing here."""
    if aspect in FACTS:
        return {_fact(aspect, item) for item in expected["statements"].get(aspect, ())}
    value = expected[aspect]
    return set(value) if isinstance(value, list) else {str(value)}


def found(aspect: str, record: Record) -> set[str]:
    if aspect in FACTS:
        return {_fact(aspect, item) for item in record["statements"] if item["kind"] == aspect}
    if aspect == "states":
        return {state for state, given in record["states"].items() if given}
    if aspect == "role":
        return {str(record["role"] and record["role"]["slug"])}
    value = record[aspect]
    return set(value) if isinstance(value, list) else {str(value)}


def _fact(aspect: str, item: Record) -> str:
    values = [item[key] for key in FACTS[aspect]]
    if aspect == "pay" and values[0] == values[1]:
        values[1] = None
    return ", ".join(f"{value:g}" if type(value) in (int, float) else str(value) for value in values)


def _range_of_all(have: set[str]) -> set[str]:
    """Several grades are one range, from the lowest to the highest amount."""
    split = [item.split(", ") for item in have]
    amounts = [float(amount) for item in split for amount in item[:2] if amount != "None"]
    kinds = {", ".join(item[2:]) for item in split}
    if len(kinds) != 1 or not amounts:
        return set()
    return {f"{min(amounts):g}, {max(amounts):g}, {kinds.pop()}"}


def _license_differences(expected: Record, record: Record) -> Iterator[str]:
    """Pair the licenses by their words, the closest first; each of them once."""
    want = list(expected["statements"].get("license", ()))
    have = [item for item in record["statements"] if item["kind"] == "license"]
    shares = {
        (i, j): common(want[i]["text"], have[j]["text"])
        for i, j in product(range(len(want)), range(len(have)))
    }
    paired_want, paired_have = set(), set()
    for i, j in sorted(shares, key=lambda pair: (-shares[pair], pair)):
        agree = all(want[i][key] == have[j][key] for key in ("license_kind", "modality"))
        if shares[i, j] >= MOST and agree and i not in paired_want and j not in paired_have:
            paired_want.add(i)
            paired_have.add(j)
    for verdict, items, paired in (("missed", want, paired_want), ("false", have, paired_have)):
        for i, item in enumerate(items):
            if i not in paired:
                yield f"{verdict} {item['license_kind']}, {item['modality']}, {item['text']!r}"


def common(one: str, other: str) -> float:
    first, second = Counter(words(one)), Counter(words(other))
    return (first & second).total() / max(1, min(first.total(), second.total()))


def section_words(expected: Record, record: Record) -> Iterator[tuple[str, str, str]]:
    """Yield each word of a posting with the section it belongs to and the one it was read in."""
    read_in = [(word, block["section"]) for block in record["blocks"] for word in words(block["text"])]
    text = [word for word, _ in read_in]
    starts, position = [], 0
    for section in expected["sections"]:
        position = _position(words(section["starts"]), text, position)
        starts.append((position, section["section"]))
        position += 1
    assert starts[0][0] == 0, "the first section starts at the beginning of the text"
    for (start, section), (end, _) in zip(starts, [*starts[1:], (len(text), "")], strict=True):
        for word, have in read_in[start:end]:
            yield word, section, have


def _position(start: list[str], text: list[str], position: int) -> int:
    for index in range(position, len(text)):
        if text[index : index + len(start)] == start:
            return index
    raise AssertionError(f"no section starts with {' '.join(start)!r}")


@pytest.mark.parametrize(("name", "aspect"), CASES)
def test_what_is_read_is_what_is_said(records: dict[str, Record], name: str, aspect: str) -> None:
    departures = differences(aspect, EXPECTED[name], records[name])
    if (name, aspect) in GAPS:
        assert departures, f"this gap has closed, take it off the list: {GAPS[name, aspect]}"
    else:
        assert not departures


def test_words_stand_in_their_sections(records: dict[str, Record]) -> None:
    placed: Counter[bool] = Counter()
    for name in LABELLED:
        for _, want, have in section_words(EXPECTED[name], records[name]):
            if want not in UNSCORED:
                placed[want == have] += 1
    assert placed[True] / placed.total() >= SECTION_FLOOR


def test_every_known_gap_is_one_of_the_cases_and_told_once() -> None:
    assert set(GAPS) <= set(CASES)
    assert all(GAPS.values())
    assert len(GAPS) == len(_loaded(FOLDER / "known_gaps.yaml"))
