"""Flags a posting that never gives a kind of information: no section, state, statement, field or word of it.

``sections`` count when they hold at least ``least`` words that are no names, ``headed`` ones where a sentence
stands below their heading, whatever its words speak of, ``states`` and ``statements``
when the reading has them, ``cues`` when the text has two, ``fields`` when the posting's data has one,
``words`` when the text holds one of these phrases, ``patterns`` when a regular expression matches; ``within``
lists the sections whose sentences count for these three. ``near`` lists the sections at whose end the missing
text would go; a blank in square brackets in the first of them ("[Amount]") is no silence. ``in_text_only``
leaves alone postings that come with machine-readable fields, whose board adds the rest. ``occupations`` names
the jobs that are concerned. ``stub`` is what a fix puts in; a posting that holds its text is asked to fill it
in by another rule.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache
from itertools import chain, islice

from jdlint.checks import Context, content_of, finding, has_blank, heads_section
from jdlint.content.cards import Card, sections_in
from jdlint.content.caseless import CaselessText
from jdlint.content.cues import read_phrases
from jdlint.content.patterns import Patterns, read_patterns
from jdlint.content.strict_yaml import Node
from jdlint.content.stubs import Stub, read_stub
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import Finding
from jdlint.language.reading import Reading, Sentence
from jdlint.posting import Posting

KEYS = frozenset(
    {
        "sections",
        "headed",
        "least",
        "states",
        "statements",
        "cues",
        "fields",
        "words",
        "patterns",
        "in_text_only",
        "stub",
        "within",
        "occupations",
    }
)
REQUIRED = frozenset({"near"})
NEEDS = frozenset[str]()

_LEAST_CUES = 2
_SENTENCE = 8
"""Words of a paragraph that tells something."""
_OURS = re.compile(
    r"(?:We|Our [a-z]+) (?!are (?:\w+ )?(?:looking|seeking|hiring)|need|want|hire an?\b|seek|look)[a-z]+\b"
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where nothing gives the information, anchored where it would go."""
    del context
    keys = card.params
    if ("in_text_only" in keys and _comes_with_data(reading.posting)) or not _concerns(keys, reading):
        return
    if _is_stated(keys, reading) or _is_worded(card, reading):
        return
    near = keys["near"].texts()
    stub = _stub(card.source)
    if not has_blank(reading, near[0]) and not (stub and stub.sign in reading.whole_text):
        span = reading.insertion_point(*near)
        yield finding(card, reading, span, fix=stub.fix(reading.posting, span) if stub else None)


def _concerns(keys: Mapping[str, Node], reading: Reading) -> bool:
    """Tell whether the job is of the ``occupations``, beginnings of SOC codes; any is where none is named."""
    codes = _texts(keys, "occupations")
    return not codes or (reading.role is not None and reading.role.soc.startswith(codes))


def _comes_with_data(posting: Posting) -> bool:
    """Tell whether data come with the text; in a document there are none but its comments."""
    return bool(posting.fields) and (posting.view is None or posting.view.unit == "row")


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
    if "sections" in keys and _words_in(reading, sections_in(keys["sections"])) >= least:
        return True
    if "headed" in keys and _is_headed(reading, sections_in(keys["headed"])):
        return True
    labels = _texts(keys, "cues")
    within = frozenset(sections_in(keys["within"])) if "within" in keys else None
    if labels:
        cues = chain.from_iterable(each.labelled(*labels) for each in _sentences(reading, within))
        if len(list(islice(cues, _LEAST_CUES))) == _LEAST_CUES:
            return True
    words, patterns = _worded(card.source)
    if within:
        text = "\n".join(each.text for each in _sentences(reading, within))
        folded = CaselessText(text)
    else:
        text, folded = reading.whole_text, reading.caseless
    return bool(words and words.search(text)) or patterns.search(text, folded) is not None


def _is_headed(reading: Reading, sections: tuple[str, ...]) -> bool:
    """Tell whether running text stands right below a heading of these sections, whatever it tells."""
    blocks = reading.posting.blocks
    for passage in reading.in_sections(*sections):
        below = passage.block + 1
        if below < len(blocks) and heads_section(reading, passage):
            words = blocks[below].text.split()
            if blocks[below].kind == "paragraph" and len(words) >= _SENTENCE:
                return True
    return False


def _sentences(reading: Reading, within: frozenset[str] | None) -> Iterator[Sentence]:
    """Yield the sentences of these sections, headings and what "we" do left out; all where none are named."""
    if within is None:
        yield from reading.sentences
        return
    headings = {
        (passage.block, passage.start)
        for passage in reading.passages
        if passage.kind == "heading" or heads_section(reading, passage)
    }
    for sentence in reading.sentences:
        section = reading.section_of(sentence)
        is_heading = (sentence.block, sentence.start) in headings
        if section in within and not is_heading and not _OURS.match(sentence.text):
            yield sentence


def _texts(keys: Mapping[str, Node], name: str) -> tuple[str, ...]:
    return keys[name].texts() if name in keys else ()


def _words_in(reading: Reading, sections: tuple[str, ...]) -> int:
    texts = reading.posting.blocks
    return sum(
        sum(word[0].islower() for word in texts[passage.block].text[passage.start : passage.end].split())
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
