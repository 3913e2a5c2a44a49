"""Defects in other words than the cards': how many each family finds, and near-misses it must leave alone.

``paraphrases/<family>.yaml`` maps a rule to ``guilty`` and ``innocent`` sentences, and may say in which
``section`` they all stand. A sentence is a text, or a mapping with ``text`` (or a whole ``posting``) and
with ``section``, ``role`` and ``location`` where they matter; ``parts`` vary the posting of
``posting_parts.yaml``, below the front matter in ``head``. What is ``held_out`` was not to be tuned on;
the heads of the files say how far that held, and which sentences were written after the cards and
measured once.
"""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest

from jdlint.content.cards import Card, read_cards
from jdlint.content.reference import Reference
from jdlint.content.strict_yaml import Node
from jdlint.content.strict_yaml import read as read_yaml
from jdlint.engine import Assumptions, Linter
from jdlint.examples import read_as, read_posting, without_marks
from jdlint.findings import Finding, Severity
from jdlint.language.reading import Reading

FLOORS = {
    # family: share of all guilty sentences found, share of the held-out ones
    "education": (0.85, 0.8),
    "license": (0.9, 0.85),
    "scope": (0.9, 0.85),
    "sections": (0.8, 0.75),
    "vague": (0.84, 0.73),
    "hype": (0.85, 0.74),
    "hygiene": (0.9, 0.85),
    "readability": (1.0, 1.0),
    "inclusive": (0.87, 0.74),
    "law": (0.9, 0.7),
    "experience": (0.88, 0.85),
    "pay": (0.9, 0.8),
    "title": (0.92, 0.9),
    "data": (0.95, 0.9),
    "contradiction": (0.94, 0.9),
}
TODAY = datetime.date(2026, 11, 26)
FOLDER = Path(__file__).parent / "paraphrases"
PARTS = Path(__file__).parent / "posting_parts.yaml"


@dataclass(frozen=True)
class Sentence:
    """A sentence of one rule, or a whole posting; ``marks`` are the offsets of its defect."""

    rule: str
    text: str
    marks: tuple[tuple[int, int], ...]
    is_posting: bool
    is_held_out: bool
    section: str | None
    role: str | None
    location: str | None


@cache
def sentences(family: str, kind: str) -> tuple[Sentence, ...]:
    entries = read_yaml(FOLDER / f"{family}.yaml").entries()
    found: list[Sentence] = []
    for rule, node in entries.items():
        lists = node.record(("guilty", "innocent"), ("section",))
        section = lists["section"].text() if "section" in lists else None
        found += [_sentence(rule, item, section) for item in lists[kind].items()]
    return tuple(found)


def _sentence(rule: str, node: Node, section: str | None) -> Sentence:
    if node.yaml.id == "scalar":
        text, marks = without_marks(node.text())
        return Sentence(
            rule, text, marks, is_posting=False, is_held_out=False, section=section, role=None, location=None
        )
    entry = node.record((), ("text", "posting", "parts", "head", "held_out", "section", "role", "location"))
    whole = _posting(entry["parts"]) if "parts" in entry else (entry.get("posting") or entry["text"]).text()
    head = f"---\n{entry['head'].text()}\n---\n\n" if "head" in entry else ""
    text, marks = without_marks(head + whole)
    optional = {key: entry[key].text() if key in entry else None for key in ("role", "location")}
    return Sentence(
        rule,
        text,
        marks,
        is_posting="posting" in entry or "parts" in entry,
        is_held_out="held_out" in entry and entry["held_out"].boolean(),
        section=entry["section"].text() if "section" in entry else section,
        **optional,
    )


def _posting(parts: Node) -> str:
    """Give the posting of posting_parts.yaml with these parts instead or added; an empty one is left out."""
    whole = {name: part.text() for name, part in read_yaml(PARTS).entries().items()}
    whole.update({name: part.text() for name, part in parts.entries().items()})
    return "\n\n".join(part for part in whole.values() if part)


@cache
def cards() -> dict[str, Card]:
    return {card.name: card for card in read_cards()}


def findings_in(sentence: Sentence, linter: Linter) -> tuple[Finding, ...]:
    """Judge a sentence by the recommended cards and its own."""
    enabled = [card for card in linter.cards if card.profile == "recommended" or card.name == sentence.rule]
    places = (sentence.location,) if sentence.location else ()
    assumed = Assumptions(role=sentence.role, places=places, today=TODAY)
    return linter.judge(_reading(sentence, linter), assumed, enabled).findings


def _reading(sentence: Sentence, linter: Linter) -> Reading:
    if sentence.is_posting:
        return linter.analyzer.analyze(read_posting(sentence.text))
    named = cards()[sentence.rule].source.entries().get("in")
    usual = named.texts()[0] if named else "other"
    return read_as(sentence.text, sentence.section or usual, linter)


def is_found(sentence: Sentence, linter: Linter) -> bool:
    """Tell whether a rule of the sentence's family flags what is marked; where nothing is, its own rule."""
    found = findings_in(sentence, linter)
    if not sentence.marks:
        return any(finding.name == sentence.rule for finding in found)
    family = cards()[sentence.rule].family
    spans = [finding.span for finding in found if cards()[finding.name].family == family]
    return any(span.start < end and start < span.end for span in spans for start, end in sentence.marks)


def accusations(sentence: Sentence, linter: Linter) -> list[str]:
    """Give what is said above a note about an innocent sentence, and what its own rule says of a posting."""
    return [
        f"{finding.name}: {finding.text}"
        for finding in findings_in(sentence, linter)
        if (finding.severity > Severity.NOTE and finding.text)
        or (sentence.is_posting and finding.name == sentence.rule)
    ]


@pytest.fixture(scope="module")
def every_card(reference: Reference) -> Linter:
    return Linter(list(cards().values()), reference)


@pytest.mark.parametrize("family", FLOORS)
def test_family_finds_its_share(family: str, every_card: Linter) -> None:
    guilty = sentences(family, "guilty")
    held_out = [sentence for sentence in guilty if sentence.is_held_out]
    for rows, floor in zip((guilty, held_out), FLOORS[family], strict=True):
        missed = [f"{row.rule}: {row.text}" for row in rows if not is_found(row, every_card)]
        recall = 1 - len(missed) / len(rows)
        assert recall >= floor, f"{recall:.3f} of {len(rows)} found; missed:\n" + "\n".join(missed)


@pytest.mark.parametrize("family", FLOORS)
def test_near_misses_are_left_alone(family: str, every_card: Linter) -> None:
    accused = {
        row.text: found for row in sentences(family, "innocent") if (found := accusations(row, every_card))
    }
    assert not accused


def test_every_set_has_a_floor() -> None:
    assert {path.stem for path in FOLDER.glob("*.yaml")} <= set(FLOORS)
