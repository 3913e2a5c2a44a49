"""Flags a posting whose text names another job than its title: text left over from a posting for that one.

The title must name its occupation beyond doubt, and the text another one as the job itself: "we are looking
for a dental hygienist", "as our receptionist, you will ...". That someone else is named as the one who acts
("the plumber will ...") counts only where the duties speak for that job too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.occupations import Occupations, TitleMatch
from jdlint.content.strict_yaml import Node
from jdlint.findings import Finding, Related, Span, block_of
from jdlint.language.reading import Reading, RoleMatch

KEYS = frozenset[str]()
REQUIRED = frozenset({"figures_of_speech"})
NEEDS = frozenset[str]()

_SURE, _KNOWN, _OWN, _ONE_OF_SEVERAL = 0.9, 0.85, 0.95, 0.5
_SOC, _GROUP = 7, 2
_OPENING, _MOST_WORDS, _PRAISE = 10, 5, 3
_UNHEARD = frozenset({"legal", "how_to_apply", "benefits", "compensation", "metadata", "requirements"})
_NAME = r"(?P<name>[A-Za-z][\w+#&.'\u2019/-]*(?:\s[A-Za-z][\w+#&.'\u2019/-]*){0,5}?)"
_END = (
    r"(?=[,.;:!?(]|$|\s(?:to|who|whose|for|with|that|at|in|on|and you|you|will|is|are|as|from|based|where"
    r"|within|whom|we|they|must|should)\b)"
)
_ANCHORS = (
    "looking for",
    "seek",
    "hiring",
    "join",
    " as a",
    "As a",
    "As our",
    "As the",
    "will ",
    "responsible",
    "need",
    "want",
    "searching for",
    "your role as",
    "our role as",
    "position of",
    "we hire",
    " who joins",
    "in search of",
    "opening for",
    "vacancy for",
    "could use a",
)
_WANTED = re.compile(
    rf"\b(?:(?:[Ww]e|[Ww]e.re|is|are|company|clinic|hospital|team) (?:are |is )?"
    rf"(?:currently |now |actively )?"
    rf"(?:looking for|seek(?:s|ing)?|hir(?:e|es|ing)|recruit(?:s|ing)?|need(?:s)?) (?:an?|our next)"
    rf"|\b(?:[Ww]e|[Ww]e.re|is|are|company|clinic|hospital|school|shop|team|family) (?:now )?"
    rf"(?:wants?|after|in search of|on the lookout for|searching for|could use|in need of|has an opening for"
    rf"|have an opening for|has a vacancy for|have a vacancy for) (?:an?|another|one more|our next)"
    rf"|[Yy]our (?:new )?(?:role|job|work|position|day|time) as (?:an?|our|the)"
    rf"|[Tt]he (?:position|job|role|post) of(?: an?| our)?"
    rf"|[Yy]ou(?:.ll| will) (?:be working|work|serve|act|start) as (?:an?|our|the)"
    rf"|[Jj]oin (?:us|our \w+|the team|our \w+ \w+) as (?:an?|our)|^As (?:an?|our|the)) {_NAME}{_END}"
)
_ACTS = re.compile(
    rf"^(?:The|Our|This) {_NAME} "
    r"(?:(?:we|they) (?:hire|choose|pick|want) |(?:that|who) (?:we hire|joins us|joins) )?"
    r"(?:will|must|should|is responsible for|is expected to|performs|provides)\b(?!.*\byou)"
)
_LED, _TOLD = 0.95, 0.6
"""How far the duties must speak for the job in the text, and how little for the one of the title."""


class _Named(NamedTuple):
    span: Span
    is_actor: bool


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first name of another job in the opening of the posting."""
    role, title = reading.role, reading.title_span
    if role is None or role.confidence < _SURE or not isinstance(title, Span):
        return
    figures = _figures(card.source)
    for named in _named(reading):
        other = _other_job(reading.text_of(named.span), role, reading, context, figures)
        is_unsure = named.is_actor or (other and len(other) == _GROUP)
        if other and (not is_unsure or _duties_tell(other, role, reading, context)):
            related = (Related("The title stands here.", title),)
            yield finding(card, reading, named.span, related=related, title=reading.text_of(title))
            return


def prepare(card: Card) -> None:
    """Read the list of a card; raises ContentError for a broken one."""
    _figures(card.source)


@lru_cache(maxsize=8)
def _figures(card: Node) -> frozenset[str]:
    """Give the names of jobs that are said of anyone: "as a coach, you will ..."."""
    return frozenset(word for line in card.entries()["figures_of_speech"].texts() for word in line.split())


def _named(reading: Reading) -> Iterator[_Named]:
    """Yield what sentences of the opening name as the job."""
    title = reading.title_span
    for sentence in reading.sentences:
        if sentence.block > _OPENING:
            return
        if title and block_of(title) == sentence.block:
            continue
        text = sentence.text
        if not any(anchor in text for anchor in _ANCHORS):
            continue
        for pattern in (_WANTED, _ACTS):
            match = pattern.search(text)
            span = match and sentence.span(
                sentence.start + match.start("name"), sentence.start + match.end("name")
            )
            if span and reading.section_at(span) not in _UNHEARD:
                yield _Named(span, pattern is _ACTS)


def _other_job(
    name: str, role: RoleMatch, reading: Reading, context: Context, figures: frozenset[str]
) -> str | None:
    """Give the SOC code of a name that can only mean another occupation than the title's.

    For a name of several occupations of one group, give the group's code.
    """
    words, occupations = name.rstrip(".").split(), context.reference.occupations
    if len(words) > _MOST_WORDS:
        return None
    for start in range(min(len(words), _PRAISE)):
        known = occupations.known(" ".join(words[start:]))
        if len(words) - start == 1 and words[-1].casefold() in figures:
            return None
        if known and known[0].matched.replace(" ", "") == "".join(words[start:]).casefold():
            if any(match.code.startswith(role.soc[:_SOC]) for match in known):
                return None
            shared = _shares_word(words[start:], f"{reading.title} {role.title}", occupations)
            if _is_sure(known, role, shared=shared, several=len(words) - start > 1):
                return known[0].code[:_SOC]
            groups = {match.code[:_GROUP] for match in known}
            return None if shared or role.soc[:_GROUP] in groups or len(groups) > 1 else groups.pop()
    return None


def _is_sure(known: tuple[TitleMatch, ...], role: RoleMatch, *, shared: bool, several: bool) -> bool:
    """Tell whether a known name is beyond doubt another job.

    One that shares a word with the title must be an occupation's own; a name of several jobs counts where
    none of them is of the title's group.
    """
    best = known[0]
    if shared:
        return best.by == "title" and best.score >= _OWN
    apart = not any(match.code.startswith(role.soc[:_GROUP]) for match in known)
    return best.score >= _KNOWN or (several and apart and best.score >= _ONE_OF_SEVERAL)


def _shares_word(words: list[str], title: str, occupations: Occupations) -> bool:
    ours = set(occupations.read_title(title).whole) | set(title.casefold().split())
    theirs = set(occupations.read_title(" ".join(words)).whole) | {word.casefold() for word in words}
    return bool(ours & theirs)


def _duties_tell(other: str, role: RoleMatch, reading: Reading, context: Context) -> bool:
    texts = [
        reading.posting.blocks[passage.block].text[passage.start : passage.end]
        for passage in reading.in_sections("responsibilities", "about_role")
    ]
    told = context.reference.occupations.rank_by_duties(texts)
    best = max((score for soc, score in told.items() if soc.startswith(other)), default=0.0)
    return best >= _LED and told.get(role.soc[:_SOC], 0.0) <= _TOLD
