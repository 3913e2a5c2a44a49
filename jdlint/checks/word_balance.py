"""Counts the words of two lists that describe the candidate, and says where one list outweighs the other.

A statistic about a whole posting, never a verdict about a word. Headings do not count, nor does a word before
one of ``not_before``, with which it describes something else ("competitive pay").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, content_of, finding
from jdlint.content.cards import Card
from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import Finding, Related, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"not_before"})
REQUIRED = frozenset({"first", "second", "words", "times"})
NEEDS = frozenset[str]()

_SHOWN = 6


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where at least ``words`` words of one list stand, and ``times`` those of the other.

    It stands at the first of them, with the others beside it; ``{first}`` and ``{second}`` are the counts.
    """
    del context
    found = [list(_places(card.source, name, card.sections, reading)) for name in ("first", "second")]
    less, more = sorted(found, key=len)
    if len(more) >= card.params["words"].integer() and len(more) >= card.params["times"].integer() * len(
        less
    ):
        others = tuple(
            Related(f"'{reading.text_of(span)}' is another.", span) for span in more[1 : _SHOWN + 1]
        )
        first, second = (str(len(spans)) for spans in found)
        yield finding(card, reading, more[0], related=others, first=first, second=second)


def prepare(card: Card) -> None:
    """Read both lists; raises ContentError for a broken one."""
    for name in ("first", "second"):
        _words(card.source, name)
    _followed_by_thing(card.source)


def _places(card: Node, name: str, sections: frozenset[str], reading: Reading) -> Iterator[Span]:
    words, excused = _words(card, name), _followed_by_thing(card)
    for passage in content_of(reading, *sections):
        text = reading.posting.blocks[passage.block].text[: passage.end]
        for start, end in words.places(text):
            is_part = text.startswith("-", end)
            if start >= passage.start and not is_part and not (excused and excused.match(text, end)):
                yield Span(passage.block, start, end)


@lru_cache(maxsize=16)
def _words(card: Node, name: str) -> Wording:
    return anywhere(read_phrases(card.entries()[name]))


@lru_cache(maxsize=16)
def _followed_by_thing(card: Node) -> re.Pattern[str] | None:
    entries = card.entries()
    if "not_before" not in entries:
        return None
    things = "|".join(map(re.escape, read_phrases(entries["not_before"])))
    return re.compile(rf" (?:and \w+ |\w+ )?(?:{things})\b", re.IGNORECASE)
