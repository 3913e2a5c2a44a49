"""Our own sentence rules: postings glue sentences together and skip full stops."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

_NO_STOP = re.compile(
    r"\b(?:[A-Z]|[Mm]rs?|[Mm]s|[Dd]r|[Ss]t|[Nn]o|[Ii]nc|[Ll]td|[Cc]o|[Cc]orp|[Jj]r|[Ss]r|vs|e\.g|i\.e|[Aa]pprox|"
    r"[Yy]rs?|[Hh]rs?|[Ll]bs?|[Mm]in|[Mm]ax|[Rr]eq|[Ii]ncl|[Dd]ept|[Ee]xt|[Ee]tc|U\.S|U\.K|[ap]\.m|Ph\.D|[BM]\.[AS])\.$",
)
_MAY_END = re.compile(r"(?:[ap]\.m|[Ee]tc|[Hh]rs?|[Yy]rs?|[Ll]bs?|U\.S)\.$")
_OPENS = re.compile(
    r"\s+(?:An?|All|Any|Applicants?|Benefits|Both|But|Candidates?|Each|Every|Hours|If|It|Must|No|Not|Occasional|On|Once"
    r"|Our|Overtime|Pay|Please|Salary|Schedules?|Shifts?|Some|Starts?|The|There|These|They|This|Travel|We|Weekends?"
    r"|When|While|You|Your)\s[a-z]",
)
"""What begins a sentence behind an abbreviation that may end one: "to 5 p.m. You are off on Sundays"."""

_OPENINGS = "We|You|Our|This|If|Please|Applicants|Candidates|Experience"
_BULLETS = "\u2022\u25aa\u25cf\u00b7\u2023\u25e6"
_BREAK = re.compile(
    rf"""[.!?\s](?:(?<=\s)(?=[WYOTIPACE|{_BULLETS}])(?:
        (?P<lost>(?<=[a-z)%]\s)(?<![Nn]o\s))(?=(?:{_OPENINGS})\s[a-z]{{2}})
        |(?P<bar>[|\u00b7]\s)
        |(?P<bullet>)(?=[{_BULLETS}]\s))
    |(?<=[.!?])(?:
        (?P<stop>(?<![.!?]{{2}})[.!?]*["'\u201d\u2019)\]]*)\s+(?=["'\u201c\u2018(\[]?[A-Z0-9\u2022*$\u00a3\u20ac])
        |(?P<glued>(?<=[a-z0-9)][.!?]))(?=[A-Z][a-z])))""",
    re.VERBOSE,
)
"""Where a sentence may end; it begins with one set of marks, so that most letters are skipped quickly."""

_LONGEST = 2_000
"""Characters beyond which a sentence is none that anyone wrote."""

_LAST_WORD = re.compile(r"\S+$")


def sentence_spans(text: str, cuts: Sequence[int] = ()) -> Iterator[tuple[int, int]]:
    """Yield the sentences of a block's text as offsets (end exclusive, blanks at the edges left out).

    ``cuts`` are offsets at which a sentence begins whatever stands before, such as a heading in running text.
    """
    edges = [0, *(cut for cut in cuts if cut), len(text)]
    for low, high in pairwise(edges):
        for start, end in _between(text, low, high):
            yield from _in_parts(text, start, end)


def _in_parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield a sentence, one without an end in parts: what looks through it for each match stays quick."""
    while end - start > _LONGEST:
        cut = text.find(" ", start + _LONGEST, end)
        if cut < 0:
            break
        yield start, cut
        start = cut + 1
    yield start, end


def _between(text: str, low: int, high: int) -> Iterator[tuple[int, int]]:
    start = low
    for match in _BREAK.finditer(text, low, high):
        if match.lastgroup == "stop" and _is_abbreviation(text, start, match.end("stop")):
            continue
        end = (
            match.start() if match.lastgroup in ("bullet", "lost", "bar") else match.end(match.lastgroup or 0)
        )
        if text[start:end].strip():
            yield _trimmed(text, start, end)
            start = match.end()
    if text[start:high].strip():
        yield _trimmed(text, start, high)


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    word = _LAST_WORD.search(text, max(start, end - 12), end)
    if word is None or not _NO_STOP.search(word.group()):
        return False
    return not (_MAY_END.search(word.group()) and _OPENS.match(text, end))


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    return start + len(stretch) - len(stretch.lstrip()), end - len(stretch) + len(stretch.rstrip())
