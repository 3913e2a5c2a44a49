"""What of a posting tells its job beside the title: the text of the work, the country, names in sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import chain, islice

from jdlint.content.caseless import CaselessBlocks
from jdlint.content.patterns import Patterns
from jdlint.language.reading import Passage
from jdlint.posting import Posting

_TELLING = frozenset(
    {"title", "about_role", "responsibilities", "requirements", "skills", "experience", "preferred"}
)
_UNTELLING = frozenset({"benefits", "legal", "how_to_apply", "compensation", "about_employer", "metadata"})
_UNHEARD = _UNTELLING - {"about_employer"}
_LEAST = 150
"""Characters about the work below which the other sections are heard too."""

_BRITISH = Patterns.of(
    (
        r"\u00a3\s?\d",
        r"\b(?:NHS|HCPC|NMC|GPhC|GCSEs?|NVQ|PGCE|QTS|Agenda for Change)\b",
        r"\bDBS (?:check|clear|disclos)",
        r"\b(?i:paediatr|orthopaed|anaesthe|gynaecol|haematol)",
        r"01(?<!\w01)\d{3} \d{6}\b",
    )
)
"""What only a British posting says; its spelling of medicine and its telephone numbers are enough."""

_WANTS = re.compile(
    r"\b(?i:look(?:ing)? for|seek(?:ing|s)|hir(?:ing|es)|recruit(?:ing)?|needs?|wants?|search(?:ing)? for"
    r"|in search of|(?:roles?|positions?|posts?|jobs?|vacanc(?:y|ies)|openings?|opportunit(?:y|ies))"
    r" (?:of|for|as)"
    r"|(?:join|work(?:ing)?|serve|career)\b[\w ]{0,24} as)"
    r"(?:[: ]+(?:an?|our next|our|one|two|three|\d+|some|another|multiple|several))?"
    r"\s+(?P<title>[A-Za-z][\w/+#&.' -]{2,80}?)"
    r"(?=\s(?:to|who|whose|for|with|that|at|in|on|and you|will|is|are|as|from|based|where|within|position"
    r"|role)\b|[,.;:!?(\n]|\s[-\u2013\u2014]\s|$)"
)
"""What is wanted: "We are looking for a line cook to ..."."""

_YOU_ARE = re.compile(
    r"\b(?:[Aa]s (?:an?|our|the)|(?:[Tt]he|[Tt]his|[Oo]ur)) (?P<title>[A-Z]?[\w/+#&' -]{3,60}?)(?=,? (?:you"
    r" will|you\u2019ll|you'll|will|is responsible|is a|performs|provides|reports|role|position)\b)"
)
"""Who does it: "The line cook will ...", "As our line cook, you will ..."."""

_DOES = re.compile(
    r"(?:An?|The) (?P<title>[A-Z][\w/+#&' -]{3,60}?)(?: \([A-Z/-]{2,8}\))?"
    r" (?=(?!is\b|has\b|was\b)[a-z]{3,}s\b)"
)
"""Who does it, as descriptions of jobs begin: "An Occupational Therapist (OT) treats patients ..."."""

_HEARD = 12
"""Blocks from the beginning in which a sentence may name the job."""
_MOST_WORDS, _MOST_NAMES, _LONGEST = 7, 30, 3000
"""Words of a name, names, and characters of a block that are looked at."""


@dataclass(frozen=True)
class WorkText:
    """The text about the work by passage, whether it is British, and the passages that open the posting."""

    texts: tuple[str, ...] = ()
    british: bool = False
    opening: tuple[str, ...] = ()

    def called(self) -> tuple[str, ...]:
        """Give what sentences of the opening call the job: "We are looking for a line cook"."""
        return tuple(dict.fromkeys(islice(_called(self.opening), _MOST_NAMES)))


NOTHING = WorkText()
"""What a title alone tells beside itself."""


def read_work(
    posting: Posting, passages: Sequence[Passage], places: Sequence[str], words: CaselessBlocks
) -> WorkText:
    """Read what tells the job beside the title; ``words`` are the posting's."""
    told = [(passage.section, posting.blocks[passage.block].text[passage.start : passage.end])
            for passage in passages]  # fmt: skip
    texts = tuple(text for section, text in told if section in _TELLING)
    if sum(map(len, texts)) < _LEAST:
        texts = tuple(text for section, text in told if section not in _UNTELLING)
    british = any(place.startswith("GB") for place in places) or (
        not any(place.startswith("US") for place in places) and _is_british(posting, words)
    )
    opening = tuple(text for section, text in told[:_HEARD] if section not in _UNHEARD)
    return WorkText(texts, british, opening)


def _is_british(posting: Posting, words: CaselessBlocks) -> bool:
    british = _BRITISH.within(words)
    return any(british.stand_in(block, posting.blocks[block].text) for block in british.by_block)


def _called(opening: Sequence[str]) -> Iterator[str]:
    for text in opening:
        described = _DOES.match(text)
        found = [pattern.finditer(text[:_LONGEST]) for pattern in (_WANTS, _YOU_ARE)]
        for match in chain([described] if described else [], *found):
            title = match["title"].strip(" -")
            if 0 < len(title.split()) <= _MOST_WORDS:
                yield title
