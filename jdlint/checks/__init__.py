"""One module a kind of check.

A kind is a module with ``KEYS`` (the keys of its own that a card may hold), ``REQUIRED`` (those it must
hold), ``NEEDS`` (what must be known for it to run: ``role``, ``place``) and a generator
``check(card, reading, context) -> Iterator[Finding]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Literal, Protocol, cast

from jdlint.days import AnyDay, current_day
from jdlint.employer import UNKNOWN_EMPLOYER, Employer
from jdlint.findings import AnySpan, Citation, Finding, Fix, Related, Severity

if TYPE_CHECKING:
    from jdlint.content.cards import Card
    from jdlint.content.reference import Reference
    from jdlint.content.roles import Role
    from jdlint.language.reading import Passage, Reading


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
