"""The page of one rule and the list of all, from their cards."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import groupby

from jdlint.content.cards import Card, Example
from jdlint.content.precision import Precision, read_precision
from jdlint.content.slots import without_slots
from jdlint.style import Style, folded

EVIDENCE = {
    "law": "law",
    "policy": "a public body's or profession's policy",
    "study": "research",
    "opinion": "editors' experience",
}


def rule_list(cards: Iterable[Card], style: Style) -> str:
    """List rules by family, one line each."""
    return "\n".join(_list_lines(cards, style))


def _list_lines(cards: Iterable[Card], style: Style) -> Iterator[str]:
    for family, ours in groupby(cards, key=lambda card: card.family):
        yield style.strong(family)
        for card in ours:
            severity = style.severity(f"{card.severity.label:8}", card.severity)
            optional = "" if card.profile == "recommended" else "  (only with 'all')"
            yield f"  {card.code}  {severity} {card.name}{optional}"


def rule_page(card: Card, style: Style) -> str:
    """Explain one rule: what it flags, why, what to do, examples, sources."""
    return "\n".join(_page_lines(card, style))


def _page_lines(card: Card, style: Style) -> Iterator[str]:
    severity = style.severity(card.severity.label, card.severity)
    yield f"{style.strong(card.name)} ({card.code}, {card.family}): {severity}"
    yield ""
    yield folded(without_slots(card.message))
    yield ""
    yield folded(without_slots(card.help), "What to do: ")
    yield folded(card.rationale, "Why: ")
    if card.unless:
        yield folded(card.unless, "Not flagged: ")
    if card.sections:
        yield folded(", ".join(sorted(card.sections)).replace("_", " "), "Looks in: ")
    yield f"Rests on: {EVIDENCE[card.evidence]}"
    yield folded(precision_text(read_precision().get(card.name)), "Precision: ")
    for title, is_bad in (("Flagged, at the words in [[brackets]]:", True), ("Fine:", False)):
        yield ""
        yield style.strong(title)
        yield from (_example(example) for example in card.examples if example.is_bad is is_bad)
    if card.citations:
        yield ""
        yield style.strong("Sources:")
        for source in card.citations:
            yield f"  {source.title}, read {source.read}"
            yield style.faint(f"  {source.url}")
    yield ""
    yield style.faint(f"To turn it off: 'ignore: [{card.name}]' in .jdlint.yml, or --ignore {card.name}.")


def precision_text(measured: Precision | None) -> str:
    """Say how often a rule is right, and on what that rests."""
    if measured is None:
        return "not measured; none of its findings is among jdlint's own labeled postings"
    arguable = f", {measured.arguable} arguable" if measured.arguable else ""
    right = f"{measured.right} of {measured.findings} findings right{arguable}"
    if not measured.is_enough:
        return f"not known; {right} on jdlint's own labeled postings is too few to tell"
    return f"{measured.share:.2f} ({right} on jdlint's own labeled postings)"


def _example(example: Example) -> str:
    where = ", ".join(part for part in (example.role, example.location, example.section) if part)
    text = example.text.strip()
    shown = (
        "\n".join(f"    | {line}" for line in text.splitlines()) if example.posting else folded(text, "  - ")
    )
    return f"{shown}  ({where})" if where and not example.posting else shown
