"""What a posting says in empty words alone, as a card's ``empty`` and ``plain`` describe it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from jdlint.content.cards import SECTIONS, Card
from jdlint.content.empty_words import Form, read_forms
from jdlint.content.stretches import overlaps
from jdlint.content.strict_yaml import Node
from jdlint.findings import Span
from jdlint.language.reading import Reading

_KINDS = ("empty", "plain")


def empty_statements(card: Card, reading: Reading) -> Iterator[Span]:
    """Yield what the card's forms describe and holds no phrase of a rule that it gives way to."""
    found: list[Span] = []
    for kind in (kind for kind in _KINDS if kind in card.params):
        forms = _forms(card.source, kind)
        runs = reading.empty_runs if kind == "empty" else reading.plain_sentences
        fitting = [
            span
            for span, run, section in runs
            if any(section in form.sections and form.fits(run) for form in forms)
        ]
        closer = [*found, *_closer(card, reading)] if fitting else []
        found += [span for span in fitting if not overlaps(span, closer)]
    yield from found


def prepare_forms(card: Card) -> None:
    """Read the forms of a card; raises ContentError for a broken one."""
    for kind in (kind for kind in _KINDS if kind in card.params):
        _forms(card.source, kind)


def _closer(card: Card, reading: Reading) -> Iterator[Span]:
    """Yield the phrases, excused or not, of rules that say more of the same words."""
    for name in card.gives_way_to:
        yield from reading.matches.get(name, ())


@lru_cache(maxsize=256)
def _forms(card: Node, kind: str) -> tuple[Form, ...]:
    return read_forms(card.entries()[kind], SECTIONS)
