"""How much each sign of a section weighs: ``section_weights.yaml``."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import permutations
from pathlib import Path

from jdlint.content.cards import SECTIONS
from jdlint.content.strict_yaml import Node, read

_GROUPS = {
    "words": ("decisive", "strong", "weak", "most", "most_weak"),
    "verbs": ("third_person", "infinitive", "imperative", "participle", "after_will"),
    "signs": ("pay", "amount", "clock", "contact", "degree", "credential", "years", "fair", "postcode"),
    "headings": (
        "clear", "vague", "guessed", "unknown", "lead_in", "fade", "faded", "run_in_fade", "run_in_faded",
    ),
    "changes": ("block", "list_item", "sentence", "after_heading", "after_list", "easy"),
}  # fmt: skip
_SINGLE = ("header", "opening", "closing", "seeking", "elsewhere")


@dataclass(frozen=True)
class SectionWeights:
    """The weights by group; ``easy`` gives the sections from which a change to one costs less."""

    words: Mapping[str, float]
    verbs: Mapping[str, float]
    signs: Mapping[str, float]
    headings: Mapping[str, float]
    changes: Mapping[str, float]
    header: float
    opening: float
    closing: float
    seeking: float
    elsewhere: float
    opens: tuple[str, ...]
    closes: tuple[str, ...]
    easy: Mapping[str, tuple[str, ...]]


def read_section_weights(folder: Path) -> SectionWeights:
    """Read the weights of a reference folder; raises ContentError for a weight that is missing or unknown."""
    entries = read(folder / "section_weights.yaml").record((*_GROUPS, *_SINGLE, "easy", "opens", "closes"))
    words, verbs, signs, headings, changes = (
        _numbers(entries[group], keys) for group, keys in _GROUPS.items()
    )
    header, opening, closing, seeking, elsewhere = (float(entries[name].number()) for name in _SINGLE)
    return SectionWeights(
        words=words,
        verbs=verbs,
        signs=signs,
        headings=headings,
        changes=changes,
        header=header,
        opening=opening,
        closing=closing,
        seeking=seeking,
        elsewhere=elsewhere,
        opens=_sections(entries["opens"]),
        closes=_sections(entries["closes"]),
        easy=_easy(entries["easy"]),
    )


def _numbers(node: Node, keys: tuple[str, ...]) -> dict[str, float]:
    return {name: float(value.number()) for name, value in node.record(keys).items()}


def _sections(node: Node) -> tuple[str, ...]:
    return tuple(item.choice(SECTIONS) for item in node.items())


def _easy(node: Node) -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for group in node.items():
        for before, after in permutations(_sections(group), 2):
            found[after] = (*found.get(after, ()), before)
    return found
