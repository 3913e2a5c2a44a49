"""Flags a posting that never gives a kind of information: no section, state, statement, field or word of it.

``sections`` count when they hold at least ``least`` words, ``states`` and ``statements`` when the reading has
them, ``cues`` when two sentences carry one, ``fields`` when the posting's data has one, ``words`` when the
text holds one of these phrases, ``patterns`` when a regular expression matches. ``near`` lists the sections
at whose end the missing text would go; a blank in square brackets in the first of them ("[Amount]") is no
silence. ``in_text_only`` leaves alone postings that come with machine-readable fields, whose board adds the
rest. ``stub`` is what a fix puts in; a posting that holds its text is asked to fill it in by another rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import islice

from jdlint.checks import Context, content_of, finding, has_blank
from jdlint.content.cards import SECTIONS, Card
from jdlint.content.cues import read_phrases
from jdlint.content.patterns import Patterns, read_patterns
from jdlint.content.strict_yaml import Node
from jdlint.content.stubs import Stub, read_stub
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import Finding
from jdlint.language.reading import Reading

KEYS = frozenset(
    {
        "sections",
        "least",
        "states",
        "statements",
        "cues",
        "fields",
        "words",
        "patterns",
        "in_text_only",
        "stub",
    }
)
REQUIRED = frozenset({"near"})
NEEDS = frozenset[str]()

_SENTENCES_WITH_CUE = 2


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where nothing gives the information, anchored where it would go."""
    del context
    keys = card.params
    if "in_text_only" in keys and reading.posting.fields:
        return
    if _is_stated(keys, reading) or _is_worded(card, reading):
        return
    near = keys["near"].texts()
    stub = _stub(card.source)
    if not has_blank(reading, near[0]) and not (stub and stub.sign in reading.whole_text):
        span = reading.insertion_point(*near)
        yield finding(card, reading, span, fix=stub.fix(reading.posting, span) if stub else None)


def _is_stated(keys: Mapping[str, Node], reading: Reading) -> bool:
    if any(reading.states.get(state) for state in _texts(keys, "states")):
        return True
    if any(reading.stated(kind) for kind in _texts(keys, "statements")):
        return True
    fields = _texts(keys, "fields")
    return bool(fields and reading.posting.field(*fields))


def _is_worded(card: Card, reading: Reading) -> bool:
    keys = card.params
    least = keys["least"].integer() if "least" in keys else 1
    if "sections" in keys and _words_in(reading, _sections(keys["sections"])) >= least:
        return True
    labels = _texts(keys, "cues")
    cued = (sentence for sentence in reading.sentences if any(sentence.labelled(*labels)))
    if labels and len(list(islice(cued, _SENTENCES_WITH_CUE))) == _SENTENCES_WITH_CUE:
        return True
    words, patterns = _worded(card.source)
    if words and words.search(reading.whole_text):
        return True
    return patterns.search(reading.whole_text, reading.folded_text) is not None


def _texts(keys: Mapping[str, Node], name: str) -> tuple[str, ...]:
    return keys[name].texts() if name in keys else ()


def _sections(node: Node) -> tuple[str, ...]:
    return tuple(item.choice(SECTIONS) for item in node.items())


def _words_in(reading: Reading, sections: tuple[str, ...]) -> int:
    texts = reading.posting.blocks
    return sum(
        len(texts[passage.block].text[passage.start : passage.end].split())
        for passage in content_of(reading, *sections)
    )


@lru_cache(maxsize=128)
def _worded(card: Node) -> tuple[Wording | None, Patterns]:
    """Give the words and the patterns of a card; the whole text has a block a line."""
    keys = card.entries()
    words = anywhere(read_phrases(keys["words"])) if "words" in keys else None
    return words, read_patterns(keys["patterns"], re.MULTILINE) if "patterns" in keys else Patterns()


@lru_cache(maxsize=128)
def _stub(card: Node) -> Stub | None:
    entries = card.entries()
    return read_stub(entries["stub"]) if "stub" in entries else None


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    _worded(card.source)
    _stub(card.source)
