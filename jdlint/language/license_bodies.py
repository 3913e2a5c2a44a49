"""Bodies that give no license, as associations, accreditors and examinations, said to give one."""

from __future__ import annotations

import re
from collections.abc import Iterator

HINTS = ("icens", "icenc", "notary commission")
"""One of these stands in whatever is said of a license."""

_WORD = r"[A-Z][\w&.'\u2019-]*"
_SMALL = r"(?:of|for|and|the|in|on)"
_HEAD = r"(?:Associations?|Society|League|Academy|Alliance|Union|Chamber of Commerce)"
_SHAPE = re.compile(
    rf"(?P<body>\b(?:{_WORD} (?:{_SMALL} ){{0,2}}){{1,6}}?{_HEAD}\b"
    rf"(?: (?:of|for|on|in) (?:the )?{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,4}})?"
    rf"|\b(?:{_WORD} ){{0,4}}(?:Accreditation|Accrediting) (?:Council|Commission|Bureau|Agency)\b"
    rf"(?: (?:of|for|on|in) (?:the )?{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,4}})?"
    rf"|\bCommission on Accreditation\b(?: (?:of|for|on"
    rf"|in) (?:the )?{_WORD}(?: (?:{_SMALL} ){{0,2}}{_WORD}){{0,4}})?"
    r")"
)
"""Names that such bodies have; a state's board may be called a commission or a council, and these are not."""

_ANY_SHAPE = re.compile("Association|Society|League|Academy|Alliance|Union|Chamber of|Accredit")
"""One of these stands in every such name; the shape itself is dear to search for."""

_EXAM = re.compile(
    r"\b(?:licen[sc]e|licensure) (?:that is |to be )?(?:(?:issued|given|granted|awarded|conferred)"
    r" (?:by|from)|from) (?:the )?(?P<exam>NCLEX(?:-[PR]N)?|NPTE)\b(?! exam)"
)
"""An examination that gives licenses itself; one is licensed "by" or "through" it, as by its way."""

_LICENSES = re.compile(
    r"\b(?:Bar|Soccer|Football|Racing|Sports?|Athletics?|Boards?|Department|State|Humane|Golf|Tennis"
    r"|Swimming|Jockey|Kennel"
    r"|Ski|Diving|Skating|Basketball|Baseball|Credit|Technology)\b"
)
"""Words of names whose bearers license lawyers, coaches, dogs or programs, or belong to states."""

_OTHER = (
    r"(?:and|or|certif\w*|regist\w*|credential\w*|member\w*|accredit\w*|graduat\w*|programs?|schools?"
    r"|degrees?|approved"
    r"|courses?|exams?|pass\w*|train\w*|recogni\w*|plus|with|discount\w*|software|as well as|in addition"
    r"|including|support|resuscitation|first aid|owned|nurses|therapists|teachers|people|staff|professionals"
    r"|cards?|reviewed|reciprocity|transfer\w*|(?-i:[A-Z]{2,}))"
)
"""What is not the license, as a credential of its own between it and the body: "license & BLS from"."""

_GIVEN = (
    r"(?:issued|given|granted|awarded|conferred|provided|obtained|earned|received|handed out|signed"
    r"|got(?:ten)?|backed)"
    r"(?: to you)? (?:by|from|through|with)"
)
_LEADS = re.compile(
    r"\b(?:licen[sc]es?|licensed|licensure|notary commission)\b"
    rf"(?:(?!\b{_OTHER}\b)[^.;,:()&+/|*\u2022\u2013\u2014]){{0,50}}?[ -]"
    rf"(?:{_GIVEN}|from|by|through|(?:bear|bears|bearing|carry|carries|carrying|under|has|have)"
    r" the (?:seal|stamp|name|signature|approval|backing) of) (?:the )?\Z",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:[ -](?:issued|given|granted|awarded))? (?:licen[sc]e|licensure)\b", re.IGNORECASE)
_REACH = 130


def strange_issuers(text: str, names: re.Pattern[str]) -> Iterator[tuple[int, int, str]]:
    """Yield where a license is said to come from a body that gives none, and the body's name.

    ``names`` matches the bodies known by name; others are known by the shape of theirs.
    """
    for match in names.finditer(text):
        start = _lead(text, match.start())
        if start is not None:
            yield start, match.end(), match[0]
    for match in _SHAPE.finditer(text) if _ANY_SHAPE.search(text) else ():
        if _LICENSES.search(match["body"]):
            continue
        start, behind = _lead(text, match.start()), _BEHIND.match(text, match.end())
        if start is not None:
            yield start, match.start() + len(match["body"].rstrip(".'\u2019")), match["body"]
        elif behind:
            yield match.start(), behind.end(), match["body"]
    for match in _EXAM.finditer(text):
        yield match.start(), match.end(), match["exam"]


def _lead(text: str, end: int) -> int | None:
    """Give where the license begins that is said to come from what follows."""
    low = max(0, end - _REACH)
    found = _LEADS.search(text[low:end])
    return low + found.start() if found else None
