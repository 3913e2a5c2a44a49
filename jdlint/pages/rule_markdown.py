"""The page of one rule in Markdown: for the docs, for editors and for reports that show help."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.content.cards import Card, Example
from jdlint.content.precision import read_precision
from jdlint.content.slots import without_slots
from jdlint.pages.rule_page import EVIDENCE, precision_text

_SPECIAL = re.compile(r"([\\`*_<>\[\]#|~])")
_FENCE = "```"


def rule_markdown(card: Card) -> str:
    """Give what a rule flags, why, what to do, its examples and its sources, as Markdown."""
    return "\n".join(_lines(card)) + "\n"


def _lines(card: Card) -> Iterator[str]:
    optional = "" if card.profile == "recommended" else ", only with `all`"
    yield f"# {card.name} ({card.code})\n"
    yield f"{card.severity.label}{optional} \u00b7 {card.family} \u00b7 since {card.since}\n"
    yield f"{_plain(card.message)}\n"
    yield f"**What to do:** {_plain(card.help)}\n"
    yield f"**Why:** {_plain(card.rationale)}\n"
    if card.unless:
        yield f"**Not flagged:** {_plain(card.unless)}\n"
    if card.sections:
        yield f"**Looks in:** {', '.join(sorted(card.sections)).replace('_', ' ')}\n"
    yield f"**Rests on:** {EVIDENCE[card.evidence]}\n"
    yield f"**Precision:** {_plain(precision_text(read_precision().get(card.name)))}\n"
    for title, is_bad in (("Flagged, at the words in `[[brackets]]`", True), ("Fine", False)):
        ours = [example for example in card.examples if example.is_bad is is_bad]
        if ours:
            yield f"## {title}\n"
            yield from map(_example, ours)
            yield ""
    if card.citations:
        yield "## Sources\n"
        yield from (f"- [{_plain(each.title)}]({each.url}), read {each.read}" for each in card.citations)
        yield ""
    yield "## Turning it off\n"
    yield f"Everywhere: `ignore: [{card.name}]` in `.jdlint.yml`, or `--ignore {card.name}`."


def _example(example: Example) -> str:
    told = (example.role, example.location, example.section and example.section.replace("_", " "))
    where = ", ".join(part for part in told if part)
    if not example.posting:
        text = " ".join(example.text.split())
        ticks = "``" if "`" in text else "`"
        return f"- {ticks}{text}{ticks}" + (f" ({where})" if where else "")
    fence = "~~~" if _FENCE in example.text else _FENCE
    return f"{where and f'{where}:'}\n\n{fence}text\n{example.text.strip()}\n{fence}\n"


def _plain(text: str) -> str:
    """Fold the lines of a text and keep Markdown from reading marks in it."""
    return _SPECIAL.sub(r"\\\1", " ".join(without_slots(text).split()))
