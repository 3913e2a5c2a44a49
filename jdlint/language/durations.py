"""Which lengths of time in a sentence are amounts of experience, by the words right beside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice, zip_longest

from jdlint.language.timespans import TimeSpan, time_spans

REACH = 110
"""Characters behind a length of time within which "experience" belongs to it."""

MOST_SPANS = 60
"""No sentence names more lengths of time; a longer chain is no prose."""

MOST_OTHER = 3
"""Words of something else that is preferred behind a comma."""

NEAR = 45
"""Characters within which "college" or "contract" claims a length of time for itself."""

_AGE_OR_DATE = "olds?|of age|(?:and|or|&) (?:older|over|above|up)|from|ago|each|per|now|if|post[- ]?partum"
_EMPLOYER = "in (?:business|operation|a row)|anniversary|running|straight|strong|round|of our"
_KEPT = (
    "of (?:service|employment|vesting|tenure|continuous(?! (?:\\w+ ){0,3}experience)|city service|operation"
    "|commitment|follow)"
)
_GROWN = "of (?:age|innovation|growth|success|tradition|excellence)"
_DEGREE = "bachelor|associate|master|doctor|undergraduate|baccalaureate|nursing (?:degree|program|school)"
_TERMS = "warranty|maternity|probation|waiting|introductory|lease|free|supply|salary|period|residen(?:t|cy)"
_CHECKED = "(?:federal |state |FBI )?(?:criminal|background (?:check|screen)|motor vehicle)"
_RECORD = "clean|record|history|(?:of )?driving (?:record|history)|MVR"
_DEADLINE = (
    "(?:after|before|prior to|following) (?:hire|graduation|start)|(?:to|of) (?:complete|obtain|repay)"
)
_NEVER_AFTER = re.compile(
    rf"[\s-]{{0,2}}(?:{_AGE_OR_DATE}|{_EMPLOYER}|{_KEPT}|{_GROWN}|{_TERMS}|{_DEGREE}|{_RECORD}|{_CHECKED}|{_DEADLINE})\b",
    re.IGNORECASE,
)
_WINDOW = "within|last|past|next|every|first|coming|recent|preceding|after|until|throughout|within (?:the|a)"
_LASTING = (
    "lasts?|duration|contract|term|lacks?|(?:during|over|in|for) the|aged?|ages|celebrating|nearly|almost"
)
_GAINED = "gain|gaining|gained|get|build|provide|provides|offers?|earn"
_NAMED_TERM = "length|duration|term|contract|assignment|period|internship|commitment|program(?:me)?"
_NEVER_BEFORE = re.compile(
    rf"\b(?:{_WINDOW}|{_LASTING}|{_GAINED}|each|per|for (?:over|more than|nearly|about)|after (?:your"
    rf"|the)|hours (?:is|are|equals?))\s"
    rf"(?:first\s)?(?:\(?\w+\)?\s)?(?:of\s|for\s)?$|\b(?:{_NAMED_TERM})\b[^.;]{{0,12}}:\s*$",
    re.IGNORECASE,
)
_EXPERIENCE = re.compile(r"\b(?:experi[ea]nces?|exp\b\.?|background)", re.IGNORECASE)
_SCHOOLING = (
    "education|college|universit(?:y|ies)|school(?:ing)?|stud(?:y|ies)|coursework|course|degree"
    "|diploma|academic|"
    "certificate|apprenticeship|fellowship|residency|qualification|license|algebra|geometry"
)
_ENGAGEMENT = (
    "program(?:me)?|(?<!of )internship|contract|term|assignment|placement|commitment|project|training|plan|"
    "guarantee|agreement"
)
_JOINED = re.compile(r"\s?(?:and|or|and/or|is|are|also|strongly|highly)\b", re.IGNORECASE)
_STUDY = re.compile(rf"\b(?:{_SCHOOLING}|{_ENGAGEMENT})\b", re.IGNORECASE)
_TURN = re.compile(r"\b(?:with|and|plus|or|then|including|in)\b|[,:(]", re.IGNORECASE)
_STOP = re.compile(r"[;\u2022|]|[.!?](?:\s|$)")
_NOT_WORK = (
    "during|including|training|following|pending|starting|ending|schooling|remaining|running"
    "|excluding|according|"
    "regarding|vesting|being|offering|building(?! \\w+ (?:in|with|for|on|using)\\b)"
)
_WORK = re.compile(
    rf"\s?,?\s?(?:of\s)?(?:[a-z-]{{2,16}}\s){{0,2}}?(?!(?:{_NOT_WORK})\b)[a-z]{{3,}}ing\b", re.IGNORECASE
)
_WORKED = re.compile(
    r"\b(?:you(?:[\u2019']ve| have)?|who(?: have| has)?|must(?: have)?|should have|has|have|having)\s"
    r"(?:(?!not\b|never\b)\w+\s)?(?:been\s(?!(?:living|residing)\b)(?:[a-z]+ing|an?\s(?!(?:resident"
    r"|citizen|member|client|patient|donor|student|holder|owner)\b)[a-z-]+)|worked"
    r"|served as"
    r"|cooked|managed|handled|practi[cs]ed|welded|operated|waited|cleaned|repaired|supervised|coached"
    r"|nursed|tutored|written|answered|used|hauled|treated|developed|designed|assembled|typed|packed|loaded"
    r"|edited|programmed|coded|installed|processed|taught|sold|driven|done|run|led|built|cut"
    r"|kept (?:\w+ )?books)\b"
    r"[^.;,]{0,50}\sfor\s(?:(?:at least|no less than|not less than|a minimum of|more than|over"
    r"|upwards? of)\s)?$",
    re.IGNORECASE,
)
"""Work that is told ahead of its length: "you have worked in a kitchen for at least six years"."""

_OF_EMPLOYER = re.compile(
    r"^(?!.*\b(?:you|candidates?|applicants?|person|someone)\b).*\b(?:is|are) (?:an?|the|one of) [^.;]{0,70}"
    r"\b(?:leader in|provider|company|firm|agency|organi[sz]ation|manufacturer|practice|hospital|clinic)s?\b"
    r"[^.;]{0,40}\bwith (?:over |more than |nearly |almost )?(?:a combined )?$"
    r"|\bour (?:\w+ ){0,2}(?:company|firm|agency|team|practice|clinic|staff|family) (?:has|have|brings?)"
    r" (?:over |more than |nearly |almost )?$",
    re.IGNORECASE | re.DOTALL,
)
"""Before years that the employer has behind it: "a leader in staffing, with over 35 years of experience"."""

_LINK = re.compile(
    r"\s?,?\s?(?:(?:minimum|required|preferred)\s)?(?:(?:spent|time|behind you)\s)?(?:as an?|as|in"
    r"|with|within|using"
    r"|of|on|at|under|post|behind|inside|"
    r"prior|full[- ]time|related|relevant|progressive|professional|minimum|required|preferred)\b",
    re.IGNORECASE,
)
_MARKED = re.compile(r"\s?\((?:required|preferred|desired|minimum|min\.?)\)", re.IGNORECASE)
_VERDICT = re.compile(
    r"\s\(?(?:(?:strongly|highly|is|are|would be)\s){0,3}"
    r"(?:required|preferred|desired|desirable|essential|an? (?:plus|asset|advantage|must))\b",
    re.IGNORECASE,
)
"""How firmly the time is asked for: no part of what is asked, and to be read behind it."""

_OF_EXPERIENCE = re.compile(r"\bexperience\b[^.;()]{0,60}\(\s?$", re.IGNORECASE)
_CLOSED = re.compile(r"\s?(?:\+|minimum|min\.?|required|preferred)?\s?\)", re.IGNORECASE)
"""An amount in parentheses behind what it is an amount of: "experience in a warehouse (2 years+)"."""

_COMBINED = re.compile(
    r"\s(?:of\s)?(?:an?\s|any\s)?(?:equivalent\s|related\s)*(?:combination of|combined)\s[^.;]{0,60}"
    r"\bexperience\b",
    re.IGNORECASE,
)
"""Years in which schooling and work count alike."""

_NAME = re.compile(r"\s[A-Z][\w+#.]*")
_CLIPPED = re.compile(r"(?:yrs?|mos?)\b\.?$", re.IGNORECASE)
_CLIPPED_WORK = re.compile(
    r"\s(?!(?:a|an|and|or|the|to|per|if|when|then|lease|contract|term)\b)[a-z]{3,}", re.IGNORECASE
)
"""What follows "5 yrs" in clipped requirements: "5 yrs commercial or industrial"."""

_LABEL_TAIL = "level|required|needed|preferred|requirements?|range"
_LABEL_WORDS = (
    "is|of|with|for|totaling|equivalent|to|a|an|at|least|minimum|min|required|must|be|over|more|than|about|"
    "approximately|up|no|less|not|capped|limited|exceed|should|cap|max|fewer|year|years|yrs|one|desired|preferred"
)
_LABEL = re.compile(
    rf"\b(?:experienced?|exp\b\.?)\s?(?:{_LABEL_TAIL}|\(\w{{1,12}}\))?\s?[:(~\u2013\u2014-]{{0,2}}\s?"
    rf"(?:(?:{_LABEL_WORDS})[.:]?\s){{0,6}}[(:~-]?\s?$",
    re.IGNORECASE,
)
_AT_MOST = re.compile(
    r"(?<!\bno )(?<!\bnot )\b(?:less than|fewer than|under|up to|no more than|not more than"
    r"|maximum(?: of)?)\s$",
    re.IGNORECASE,
)
_AT_MOST_BEHIND = re.compile(r"\s?\(?(?:at (?:the )?(?:very )?most|or (?:less|fewer|under))\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Asked:
    """An amount of experience in years, with its offsets in the sentence's text."""

    start: int
    end: int
    low: float
    high: float | None


def asked_spans(text: str, *, asking: bool, labelled: bool) -> Iterator[Asked]:
    """Yield the amounts of experience in ``text``.

    ``asking`` says that the sentence stands among requirements, so that "3 years in retail" counts;
    ``labelled`` that its section is headed "experience", so that a bare "3 years" does.
    """
    spans = list(islice(time_spans(text), MOST_SPANS))
    if not spans:
        return
    for span, following in zip_longest(spans, spans[1:]):
        end = _end(text, span, following, asking=asking, labelled=labelled)
        if end is not None:
            yield _asked(text, span, end)


def _asked(text: str, span: TimeSpan, end: int) -> Asked:
    before, after = text[max(0, span.start - 20) : span.start], text[span.end : span.end + 20]
    if _AT_MOST.search(before) or _AT_MOST_BEHIND.match(after):
        return Asked(span.start, end, 0.0, span.high or span.low)
    return Asked(span.start, end, span.low, span.high)


def _end(
    text: str, span: TimeSpan, following: TimeSpan | None, *, asking: bool, labelled: bool
) -> int | None:
    """Give where the words about the experience end, None where the time is not one of experience."""
    before = text[max(0, span.start - 80) : span.start]
    after = _own_words(text, span, following)
    if _OF_EMPLOYER.search(before):
        return None
    if asking and _WORKED.search(before) and not _NEVER_AFTER.match(after):
        return span.end
    if _NEVER_AFTER.match(after) or _NEVER_BEFORE.search(before):
        return None
    combined = _COMBINED.match(after)
    if combined:
        return span.end + combined.end()
    if _CLOSED.match(after) and _OF_EXPERIENCE.search(before):
        return span.end
    named, study = _EXPERIENCE.search(after), _STUDY.search(after)
    if named and not (study and _studies(after, study.start(), named.start())):
        return span.end + named.end()
    if _LABEL.search(before):
        return span.end
    if study and study.start() < NEAR:
        return None
    if labelled or (asking and _tells_work(text[span.start : span.end], after)):
        return span.end + len(_own_part(after))
    return None


def _own_part(after: str) -> str:
    """Cut the verdict, and what it is said of where that is another thing: "of sales, phone preferred"."""
    verdict = _VERDICT.search(after)
    if verdict is None:
        return after.rstrip(" ,()")
    words, comma, other = after[: verdict.start()].rpartition(",")
    separate = comma and 0 < len(other.split()) <= MOST_OTHER and not _JOINED.match(other)
    return (words if separate else after[: verdict.start()]).rstrip(" ,()")


def _tells_work(span: str, after: str) -> bool:
    """Tell whether the words behind "3 years" are of work: "managing", "in sales", "5+ years Java"."""
    return bool(
        _WORK.match(after)
        or _LINK.match(after)
        or _MARKED.match(after)
        or ("+" in span and _NAME.match(after))
        or (_CLIPPED.search(span) and _CLIPPED_WORK.match(after))
    )


def _own_words(text: str, span: TimeSpan, following: TimeSpan | None) -> str:
    end = min(len(text), span.end + REACH, following.start if following else len(text))
    stop = _STOP.search(text, span.end, end)
    return text[span.end : stop.start() if stop else end]


def _studies(after: str, study: int, named: int) -> bool:
    """Tell a time of study ("of college, and experience") from work ("of college teaching experience")."""
    return study < named and _TURN.search(after, study, named) is not None
