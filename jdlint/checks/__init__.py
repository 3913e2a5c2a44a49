"""One module a kind of check.

A kind is a module with ``KEYS`` (the keys of its own that a card may hold), ``REQUIRED`` (those it must
hold), ``NEEDS`` (what must be known for it to run: ``role``, ``place``) and a generator
``check(card, reading, context) -> Iterator[Finding]``.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, Protocol, cast

from jdlint.content.excuses import Excuses
from jdlint.content.meanings import read_meanings
from jdlint.content.patterns import Patterns, matches_of, read_patterns
from jdlint.days import AnyDay, current_day
from jdlint.employer import UNKNOWN_EMPLOYER, Employer
from jdlint.findings import AnySpan, Citation, FieldSpan, Finding, Fix, Related, Severity, Span

if TYPE_CHECKING:
    from jdlint.content.cards import Card
    from jdlint.content.reference import Reference
    from jdlint.content.roles import Role
    from jdlint.content.strict_yaml import Node
    from jdlint.language.reading import Passage, Reading, Sentence


@dataclass(frozen=True)
class AllowanceFault:
    """What is wrong with an allowance: the index of its field, and the rule that it names."""

    field: int
    fault: Literal["unused", "expired", "unreasoned", "unknown"]
    name: str


@dataclass(frozen=True)
class Context:
    """What a check may know besides the posting itself.

    ``role`` is the curated role the posting is compared with (None where it is unknown), ``places`` are the
    codes of its places (``US-OH``), ``today`` the day whose law and deadlines count.
    """

    reference: Reference
    role: Role | None = None
    places: tuple[str, ...] = ()
    today: AnyDay = field(default_factory=current_day)
    employer: Employer = UNKNOWN_EMPLOYER
    allowances: tuple[AllowanceFault, ...] = ()
    """What is wrong with the posting's allowances; told to the checks of them, which run last."""


class Kind(Protocol):
    """The shape of a module of this package."""

    KEYS: frozenset[str]
    REQUIRED: frozenset[str]
    NEEDS: frozenset[str]

    def check(self, card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
        """Yield the findings of one card in one posting."""
        ...


@lru_cache
def kind_named(name: str) -> Kind | None:
    """Give the kind of check called ``name``, or None where there is no such module."""
    module = f"{__name__}.{name}"
    if not name.isidentifier() or find_spec(module) is None:
        return None
    return cast("Kind", import_module(module))


def check_card(card: Card) -> Kind:
    """Give the kind of a card; raises ContentError for an unknown one, and for keys that it does not know."""
    kind = kind_named(card.check)
    if kind is None:
        raise card.source.entries()["check"].fail(f"there is no kind of check called '{card.check}'")
    unknown = [key for key in card.params if key not in kind.KEYS | kind.REQUIRED]
    if unknown:
        known = {*card.source.entries()} - {*unknown} | kind.KEYS | kind.REQUIRED
        card.source.check_keys(card.source.entries(), known)
    for key in sorted(kind.REQUIRED - card.params.keys()):
        raise card.source.fail(f"a card of kind '{card.check}' needs the key '{key}'")
    return kind


def prepare_card(card: Card) -> None:
    """Read every list of a card, as its first run would; raises ContentError for a broken one.

    A linter leaves this to the first match, so that a start does not pay for lists that nothing asks for.
    """
    check_card(card)
    prepare = getattr(kind_named(card.check), "prepare", None)
    if prepare:
        prepare(card)


def finding(
    card: Card,
    reading: Reading,
    span: AnySpan,
    *,
    severity: Severity | None = None,
    fix: Fix | None = None,
    related: tuple[Related, ...] = (),
    citations: tuple[Citation, ...] = (),
    **slots: str,
) -> Finding:
    """Make a finding of ``card`` at ``span``; an empty span marks an absence.

    ``{text}`` and the given slots are filled into the card's message and help; ``citations`` of the reference
    stand before the card's own; ``severity`` replaces the card's where this case weighs less.
    """
    text = reading.text_of(span) or None
    words = {"text": text or "", **slots}
    return Finding(
        code=card.code,
        name=card.name,
        severity=severity or card.severity,
        message=_filled(card, "message", card.message, words),
        help=_filled(card, "help", card.help, words),
        span=span,
        text=text,
        section=reading.section_at(span),
        citations=(*citations, *card.citations),
        fix=fix,
        related=related,
        telling=card.telling,
        family=card.family,
    )


def _filled(card: Card, key: str, text: str, words: Mapping[str, str]) -> str:
    """Fill words into a card's text; raises ContentError for a slot that nothing fills."""
    try:
        return text.format_map(words)
    except KeyError as error:
        known = ", ".join(f"{{{word}}}" for word in words)
        raise card.source.entries()[key].fail(
            f"nothing fills {{{error.args[0]}}} here; known: {known}"
        ) from None
    except (ValueError, IndexError, AttributeError):
        raise card.source.entries()[key].fail(
            "braces that hold no word; write {{ and }} for plain ones"
        ) from None


def sentence_of(reading: Reading, span: AnySpan) -> Sentence | None:
    """Give the sentence in which a span starts, None where it starts in none, as in the data."""
    if isinstance(span, FieldSpan):
        return None
    after = bisect_right(reading.sentence_starts, (span.block, span.start))
    found = reading.sentences[after - 1] if after else None
    return found if found and found.block == span.block and span.start < found.end else None


def is_left_out(card: Card, reading: Reading) -> bool:
    """Tell whether the title names an occupation that the card is ``not_for``, by how its code begins."""
    if "not_for" not in card.params or reading.role is None or reading.role.by == "text":
        return False
    return reading.role.soc.startswith(card.params["not_for"].texts())


_BLANK = re.compile(r"\[[A-Z][^\[\]]{2,90}\]")


def has_blank(reading: Reading, section: str) -> bool:
    """Tell whether a section holds a blank of a template ("[Amount]"): another rule speaks of those."""
    texts = reading.posting.blocks
    return any(
        _BLANK.search(texts[passage.block].text, passage.start, passage.end)
        for passage in content_of(reading, section)
    )


def heads_section(reading: Reading, passage: Passage) -> bool:
    """Tell whether a passage is itself the heading by which its section was recognized."""
    words = reading.posting.blocks[passage.block].text[passage.start : passage.end]
    return passage.cue in (f"heading '{words}'", f"label '{words.rstrip(' :')}'")


def content_of(reading: Reading, *sections: str) -> list[Passage]:
    """Give the passages of these sections that are no headings."""
    return [
        passage
        for passage in reading.in_sections(*sections)
        if passage.kind != "heading" and not heads_section(reading, passage)
    ]


def shapes_of(card: Card, reading: Reading, sections: frozenset[str] = frozenset()) -> Iterator[Span]:
    """Yield the places that match the card's ``patterns``, excused or not: in its sections, or in these."""
    sections = card.sections or sections
    is_near = "triggers" in card.params
    for span in _near_triggers(card, reading, sections) if is_near else _anywhere(card, reading, sections):
        if not sections or reading.section_at(span) in sections:
            yield span


def meanings_of(card: Card, reading: Reading, key: str) -> Iterator[Span]:
    """Yield the places that match the card's ``meanings``, or its ``certain`` ones, excused or not."""
    for part, able in _meanings(card.source, key).by_part(reading.caseless).items():
        if reading.touches(part.block, card.sections):
            for match in matches_of(able, reading.posting.blocks[part.block].text, part.start, part.end):
                yield Span(part.block, match.start(), match.end())


_STOP = 2
"""Characters of the stop and the blank before a sentence, which a pattern may begin with."""


def _anywhere(card: Card, reading: Reading, sections: frozenset[str]) -> Iterator[Span]:
    shapes = _shapes(card.source)
    if card.check == "pattern":  # what it looks for may go on from sentence to sentence
        likely = shapes.by_whole(reading.caseless)
    else:
        likely = shapes.by_part(reading.caseless)
    for part, able in likely.items():
        if reading.touches(part.block, sections):
            start = max(part.start - _STOP, 0)
            for match in matches_of(able, reading.posting.blocks[part.block].text, start, part.end):
                yield Span(part.block, match.start(), match.end())


def _near_triggers(card: Card, reading: Reading, sections: frozenset[str]) -> Iterator[Span]:
    """Yield what matches in the sentences that hold a trigger."""
    triggered: dict[int, dict[int, Sentence]] = {}
    for trigger in reading.matches.get(f"triggers:{card.name}", ()):
        sentence = sentence_of(reading, trigger)
        if sentence and (not sections or reading.section_at(trigger) in sections):
            triggered.setdefault(sentence.block, {})[sentence.start] = sentence
    for part, able in _shapes(card.source).by_part(reading.caseless).items() if triggered else ():
        for sentence in triggered.get(part.block, {}).values():
            if part.start <= sentence.start < part.end:
                text = reading.posting.blocks[part.block].text
                for match in matches_of(able, text, sentence.start, sentence.end):
                    yield Span(part.block, match.start(), match.end())


def unexcused_shapes(card: Card, reading: Reading, sections: frozenset[str] = frozenset()) -> Iterator[Span]:
    """Yield the places that match and that nothing around them excuses."""
    excused = _excuses(card.source)
    return (span for span in shapes_of(card, reading, sections) if not _is_excused(span, reading, excused))


ASKING = frozenset({
    "requirements", "preferred", "licenses", "education", "experience", "skills", "about_role", "other",
})  # fmt: skip
"""Sections that speak of the person sought, where a list, a paragraph or an unknown heading may do so."""


def further_shapes(card: Card, reading: Reading, told: Iterable[AnySpan]) -> Iterator[Span]:
    """Yield what matches the card's ``patterns`` where people are asked for, beside what is ``told``."""
    if "patterns" not in card.params:
        return
    known = [span for span in told if isinstance(span, Span)]
    for span in unexcused_shapes(card, reading, ASKING):
        if not any(_overlap(span, other) for other in known):
            yield span


def _overlap(one: Span, other: Span) -> bool:
    return one.block == other.block and one.start < other.end and other.start < one.end


def _is_excused(span: Span, reading: Reading, excused: Excuses) -> bool:
    sentence = sentence_of(reading, span)
    return sentence is not None and excused.hold(
        sentence.text, span.start - sentence.start, span.end - sentence.start
    )


@lru_cache(maxsize=256)
def _shapes(card: Node) -> Patterns:
    return read_patterns(card.entries()["patterns"])


@lru_cache(maxsize=512)
def _meanings(card: Node, key: str) -> Patterns:
    return read_meanings(card.entries(), key)


def prepare_shapes(card: Card) -> None:
    """Read the expressions and the excuses of a card; raises ContentError for a broken one."""
    if "patterns" in card.params:
        _shapes(card.source)
    for key in {"meanings", "certain"} & card.params.keys():
        _meanings(card.source, key)
    _excuses(card.source)


@lru_cache(maxsize=256)
def _excuses(card: Node) -> Excuses:
    return Excuses.of(card.entries())
