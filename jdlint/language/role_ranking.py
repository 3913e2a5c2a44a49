"""Which occupation a title and a text speak for together.

The SOC has managers, first-line supervisors, helpers and teachers in codes apart from those who do the work
itself. Their words are much the same, so a text about plumbing speaks for the plumber's supervisor or helper
only where the title has a word for one (``reference/title_ranks.yaml``).
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from jdlint.content.title_ranks import TitleRanks

_SUPERVISORS = re.compile(r"(?:3[3579]|4[135-9]|5[13])-1\d\d\d")
_HELPERS, _TEACHERS, _SCHOOL_STAFF = ("47-301", "49-9098", "51-9198"), "25-", ("25-4", "25-90")
_TEXT, _TEXT_IN_DOUBT, _JOBS = 0.35, 0.8, 0.04
"""What the text counts beside the title's score, what more where nothing is known, and the number of jobs."""
_OTHER_RANK, _UNTITLED = 0.35, 0.1
"""What a candidate loses where the title does not have the word for its rank, and where there is no title."""
_LEAST, _UNNAMED, _MOST, _CLEAR = 0.05, 0.15, 0.96, 0.5
_BY_TITLE, _CURVE, _BY_TEXT, _BY_LEAD = 0.7, 1.3, 0.2, 0.2
"""How title, text and the lead before the next occupation make a chance of being right."""
_HEARD, _FEWEST = 15, 1000


@dataclass(frozen=True)
class Named:
    """What a title names: scores by code, codes by likeness alone, its words, and those of its first part."""

    scores: Mapping[str, float]
    fuzzy: frozenset[str] = frozenset()
    words: tuple[str, ...] = ()
    head: tuple[str, ...] = ()


def blend(
    named: Named, told: Mapping[str, float], ranks: TitleRanks, jobs: Callable[[str], int]
) -> list[tuple[str, float]]:
    """Rank SOC codes, best first, by the title's scores and by how far the text speaks for them.

    ``told`` is in the order of its codes, which decides between equal ones; ``jobs`` counts the jobs of one.
    """
    heard = [code for code, _ in nlargest(_HEARD, told.items(), key=itemgetter(1))]
    weight = _TEXT + _TEXT_IN_DOUBT * (1 - max(named.scores.values(), default=0.0))
    lost = _OTHER_RANK if named.words else _UNTITLED
    scores = {
        code: named.scores.get(code, 0.0)
        + weight * told.get(code, 0.0)
        + _JOBS * math.log(_FEWEST + jobs(code))
        - (lost if _is_of_other_rank(code, named, ranks) else 0.0)
        for code in dict.fromkeys((*named.scores, *heard))
    }
    return sorted(scores.items(), key=lambda item: (-item[1], item[0]))


def confide(ranked: list[tuple[str, float]], named: Mapping[str, float], told: Mapping[str, float]) -> float:
    """Give the chance that the first of ``ranked`` is right, as postings with known codes have it."""
    code, best = ranked[0]
    lead = min(best - ranked[1][1], _CLEAR) if len(ranked) > 1 else _CLEAR
    title, text = named.get(code, 0.0), told.get(code, 0.0)
    if not title:
        return _UNNAMED + _BY_TEXT * text + _BY_LEAD * lead
    chance = _LEAST + _BY_TITLE * math.pow(title, _CURVE) + _BY_TEXT * text + _BY_LEAD * lead
    return min(chance, _MOST)


def _leads(code: str) -> bool:
    return code.startswith("11-") or _SUPERVISORS.match(code) is not None


def _is_of_other_rank(code: str, named: Named, ranks: TitleRanks) -> bool:
    """Tell whether an occupation leads, helps or teaches and the title has no word for that, or the reverse.

    What the tables know a title to mean stays, save that a supervisor is never one of the led.
    """
    words = {*named.words, *named.head}
    if not _leads(code) and words & ranks.supervising:
        return True
    if code in named.scores and code not in named.fuzzy:
        return False
    if not _leads(code) and named.head and named.head[-1] in ranks.managing:
        return True
    return code not in named.scores and (
        (_leads(code) and not words & ranks.leading)
        or (code.startswith(_HELPERS) and not words & ranks.helping)
        or (code.startswith(_TEACHERS) and not code.startswith(_SCHOOL_STAFF) and not words & ranks.teaching)
    )
