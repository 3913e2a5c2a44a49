"""Flags a posting that lacks what a law of its place wants told: pay, benefits, a deadline, a notice.

``content`` is what the law wants, ``topic`` the laws asked (pay transparency unless a card says otherwise).
The posting has it where the reading has one of the ``statements`` or ``states``, its data one of the
``fields``, its text one of the ``words``, one of the sections ``dated_in`` a day, or the first section of
``near`` at ``least`` so many words. With ``phrases``, or with ``patterns`` as :mod:`jdlint.checks.pattern`
reads them, the posting hints at it without telling, and only then is it flagged, at the hint. ``near`` lists
the sections at whose end the missing text would go.

The card's severity holds where the law surely reaches the posting; else it is no more than a warning, and
``{asks}`` in the message reads "may ask".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from jdlint.checks import Context, content_of, finding, has_blank
from jdlint.content import excuses
from jdlint.content.cards import Card
from jdlint.content.cues import read_phrases
from jdlint.content.duties import Duty, Setting, duties
from jdlint.content.jurisdictions import CONTENTS, TOPICS
from jdlint.content.strict_yaml import Node
from jdlint.content.wording import Wording, anywhere
from jdlint.findings import Finding, Severity, Span
from jdlint.language.dates import find_dates
from jdlint.language.reading import Reading
from jdlint.language.shapes import prepare_shapes, unexcused_shapes

KEYS = excuses.KEYS | {
    "topic",
    "statements",
    "states",
    "fields",
    "words",
    "phrases",
    "patterns",
    "triggers",
    "least",
    "dated_in",
}
REQUIRED = frozenset({"content", "near"})
NEEDS = frozenset({"place"})

_BY_DAY = re.compile(
    r"\b(?:by|until|through|before) (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}\b"
)


_STATE = "US-"
_FEDERAL_GRADE = re.compile(r"\b(?:GS|GG|GL|WG|WL|WS)-\d{4}(?:-\d\d)?\b")
_FEDERAL_EMPLOYER = re.compile(
    r"(?:(?:Agency|Employer): )?(?:U\.?S\.? |United States )?Department [Oo]f (?:[Tt]he )?"
    r"(?:Agriculture|Air Force|Army|Commerce"
    r"|Defense|Energy|Health [Aa]nd Human Services|Homeland Security|Housing|Interior|Justice|Navy"
    r"|Transportation|Treasury|Veterans Affairs)\b"
)
_HEADER = 4


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where the law wants what the posting does not hold."""
    wanted = card.params["content"].choice(CONTENTS)
    topic = card.params["topic"].choice(TOPICS) if "topic" in card.params else "pay_transparency"
    setting = Setting(context.places, context.today, context.employer)
    found = [
        duty
        for duty in duties(context.reference.jurisdictions, setting, topic)
        if wanted in duty.law.must_hold
    ]
    if found and found[0].law.place.startswith(_STATE) and _is_of_the_union(reading):
        return
    span = _span(card, reading) if found and not _is_held(card, reading) else None
    if span is None:
        return
    first = found[0]
    yield finding(
        card,
        reading,
        span,
        severity=card.severity if first.sure else min(card.severity, Severity.WARNING),
        citations=tuple(source for duty in found[:3] for source in duty.law.dated_citations),
        place=context.reference.places.name(first.law.place),
        asks="asks" if first.sure else "may ask",
        law=first.law.name,
        since=first.law.since,
        reach=_reach(first, setting),
    )


def prepare(card: Card) -> None:
    """Read the lists of a card; raises ContentError for a broken one."""
    card.params["content"].choice(CONTENTS)
    _words(card.source)
    if "patterns" in card.params:
        prepare_shapes(card)


def _is_of_the_union(reading: Reading) -> bool:
    """Tell whether the United States are the employer, whom no state tells what to publish."""
    if _FEDERAL_GRADE.search(reading.whole_text):
        return True
    return any(_FEDERAL_EMPLOYER.match(block.text) for block in reading.posting.blocks[:_HEADER])


def _span(card: Card, reading: Reading) -> Span | None:
    """Give where the hint stands, or where missing text would go; None where there is nothing to say."""
    if "phrases" in card.params:
        return next(iter(reading.matches.get(card.name, ())), None)
    if "patterns" in card.params:
        return next(unexcused_shapes(card, reading), None)
    near = card.params["near"].texts()
    return None if has_blank(reading, near[0]) else reading.insertion_point(*near)


def _is_held(card: Card, reading: Reading) -> bool:
    listed = {"statements", "states", "fields", "dated_in"}
    keys = {name: node.texts() for name, node in card.params.items() if name in listed}
    if any(reading.stated(kind) for kind in keys.get("statements", ())):
        return True
    if any(reading.states.get(state) for state in keys.get("states", ())):
        return True
    if "fields" in keys and reading.posting.field(*keys["fields"]):
        return True
    if any(map(_is_dated, _texts(reading, *keys.get("dated_in", ())))):
        return True
    return _is_long_enough(card, reading) or _is_worded(card, reading)


def _is_dated(text: str) -> bool:
    return bool(_BY_DAY.search(text)) or any(find_dates(text))


def _is_long_enough(card: Card, reading: Reading) -> bool:
    """Tell whether the section that is about it holds the ``least`` words that say something."""
    if "least" not in card.params:
        return False
    words = sum(len(text.split()) for text in _texts(reading, card.params["near"].texts()[0]))
    return words >= card.params["least"].integer()


def _is_worded(card: Card, reading: Reading) -> bool:
    words = _words(card.source)
    return words is not None and any(words.search(block.text) for block in reading.posting.blocks)


def _texts(reading: Reading, *sections: str) -> list[str]:
    blocks = reading.posting.blocks
    return [
        blocks[passage.block].text[passage.start : passage.end] for passage in content_of(reading, *sections)
    ]


@lru_cache(maxsize=32)
def _words(card: Node) -> Wording | None:
    keys = card.entries()
    return anywhere(read_phrases(keys["words"])) if "words" in keys else None


def _reach(duty: Duty, setting: Setting) -> str:
    """Say on what it depends whether the law reaches the posting; nothing where it surely does."""
    if duty.sure:
        return ""
    doubts = []
    if duty.law.reaches(setting.employer) is None:
        counted = f" {duty.law.counted}" if duty.law.counted else ""
        doubts.append(f"from employers with {duty.law.employees} or more people{counted}")
    if len(setting.narrowest) > 1:
        doubts.append("where the job is there")
    elif setting.is_remote and (not setting.own or duty.law.remote == "silent"):
        doubts.append("where the work is remote")
    return "".join(f" {doubt}" for doubt in doubts)
