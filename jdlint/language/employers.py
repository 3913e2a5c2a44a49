"""Whether a posting says what its employer is or does, and not only that "we" hire."""

from __future__ import annotations

import re
from collections.abc import Sequence

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.reading import Passage, Sentence

_LEAST_WORDS = 8
_KIND = (
    r"(?:company|firm|clinic|hospital|practice|non-?profit|not-for-profit|charity|organi[sz]ation|agency"
    r"|manufacturer|maker|provider"
    r"|builder|contractor|retailer|distributor|supplier|brewery|bakery|restaurant|school|district"
    r"|university|college|library|museum"
    r"|trust|church|start-?up|studio|shop|farm|bank|credit union|insurer|consultancy|business|institution"
    r"|foundation|dealership"
    r"|center|centre|community|team of|group of|cooperative|co-op|utility|carrier|facility|program for"
    r"|network of|chain of|(?:leader|expert|specialist) in|subsidiary of|division of)"
)
_IDENTITY = lazy_pattern(
    r"\b(?:we are|we're|(?!(?:Ours?|This|That|It|Here|There|Th[eo]se)\b)[A-Z][\w&'\u2019.-]*\s(?:is|are)|,)"
    r" (?:an?|the|one of the|one of)"
    rf" (?:[\w'\u2019%,-]+ ){{0,7}}?{_KIND}s?\b"
)
_CLIENT = lazy_pattern(r"\bour client(?:, an?| is an?| are an?)\b", re.IGNORECASE)
_ELSEWHERE = frozenset({
    "title", "about_role", "about_employer", "requirements", "benefits", "other", "responsibilities", "legal",
})  # fmt: skip
_HIRING = lazy_pattern(
    r"\b(?:we need|needs?|seek\w*|look(?:s|ing)? for|look for|hiring|hire|invites?|recruit\w*|wanted|apply"
    r"|appl\w+|candidates?|pays?|paid"
    r"|per hour|bring|the (?:position|role|appointment|post)|will be)\b|\byou(?:r|'ll|'re)?\b|[$\u00a3]\s?\d",
    re.IGNORECASE,
)
_DOING = lazy_pattern(
    r"^\W*(?:(?:The\s)?[A-Z][\w&'\u2019.-]*(?:\s(?:&|and|of|the|for|[A-Z][\w&'\u2019.-]*)){1,6},?"
    r"(?:\s(?:in|near|of|at)\s[A-Z][\w, ]{2,40},)?\s"
    r"(?!(?:is|are|has)\s(?:hiring|seeking|looking|an? opening|currently)|needs|seeks|wants|invites|pays"
    r"|offers)[a-z]{2,12}s"
    r"|.{0,60}\b[Ww]e\s(?:opened|started|began|make|build|serve|run|grow|design|sell|pour|own|treat|teach"
    r"|operate))\b"
)
_NAME_ONLY = ("university", "college", "institution", "center", "hospital", "charity", "district")
_UNSURE = ("words 'we'", "words 'our'", "words 'us'", "words 'join'", "words 'history'")


def describes_employer(placed: Sequence[tuple[Sentence, Passage]]) -> bool:
    """Tell whether the sentences about the employer, or one sentence elsewhere, say what it is or does."""
    words, sure = 0, False
    for sentence, passage in placed:
        if passage.section == "about_employer" and passage.kind != "heading":
            sure = sure or _is_sure(sentence, passage)
            if sure and (_strong(sentence) or not _HIRING.search(sentence.text)):
                words += len(sentence.text.split())
    return words >= _LEAST_WORDS or any(
        passage.section in _ELSEWHERE and _says_what_it_is(sentence.text) for sentence, passage in placed
    )


def _strong(sentence: Sentence) -> bool:
    """Tell whether a sentence has a phrase about the employer that is more than part of a name."""
    cues = sentence.labelled("section.about_employer.strong")
    texts = (sentence.text[cue.start - sentence.start : cue.end - sentence.start] for cue in cues)
    return any(not text.lower().endswith(_NAME_ONLY) for text in texts)


def _is_sure(sentence: Sentence, passage: Passage) -> bool:
    if _strong(sentence) or _DOING.search(sentence.text):
        return True
    cue = passage.cue.lower()
    return cue != "context" and cue not in _UNSURE and not cue.rstrip("'").endswith(_NAME_ONLY)


def _says_what_it_is(text: str) -> bool:
    return bool(_IDENTITY.search(text) or _CLIENT.search(text)) and "equal" not in text
