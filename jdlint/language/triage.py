"""Whether a file is an English posting at all."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from jdlint.language.blocks import BlockRead
from jdlint.language.reading import Passage, Statement
from jdlint.posting import Field

_SAMPLE = 600
_OPENING = 4
_LEAST_WORDS = 25
_ENGLISH_SHARE = 0.14
_OFFERS = frozenset(
    {"responsibilities", "requirements", "compensation", "benefits", "how_to_apply", "schedule"}
)
_LEAST_SIGNS, _WEAK_SIGN = 2.0, 0.5
"""How many signs make a posting without a title, and what a section of :data:`_ALSO_NEWS` counts."""

_ALSO_NEWS = frozenset({"compensation", "benefits", "schedule"})
"""Sections that a text about work has too, where only single words speak for them."""

_MANUAL = frozenset((
    "acknowledgements", "api", "authors", "build", "building", "changelog", "configuration", "contributing",
    "credits", "development", "documentation", "examples", "getting started", "install", "installation",
    "installing", "licence", "license", "quick start", "quickstart", "testing", "usage",
))  # fmt: skip
"""Headings of the file that explains a program or a folder."""

_LEAST_MANUAL = 2
_NO_JOB = ("no open positions", "no current openings", "no positions available", "no vacancies at this time")


def language_of(blocks: Sequence[BlockRead]) -> str:
    """Give the language whose commonest words fill most of a text; ``en`` where little speaks against it."""
    words, known = 0, Counter[str]()
    for block in blocks:
        words += block.words
        known.update(block.function_words)
        if words >= _SAMPLE:
            break
    if words < _LEAST_WORDS or known["en"] / words >= _ENGLISH_SHARE:
        return "en"
    best = max(known, key=lambda code: known[code])
    return best if known[best] / words >= _ENGLISH_SHARE else "en"


def says_so(fields: Sequence[Field]) -> bool:
    """Tell whether the data of a file say that it is a JobPosting, and of which job."""
    return any(field.origin == "job_posting" and field.canonical == "title" for field in fields)


def is_posting(
    title: str | None,
    passages: Sequence[Passage],
    statements: Sequence[Statement],
    states: Mapping[str, bool],
    blocks: Sequence[str],
) -> bool:
    """Tell whether the text advertises a job: a title and one sign of an offer, or two signs.

    ``blocks`` are the texts of the blocks, the first of which may say that nothing is open.
    """
    opening = " ".join(blocks[:_OPENING])[:_SAMPLE]
    if any(phrase in opening.casefold() for phrase in _NO_JOB) or _is_manual(blocks, statements):
        return False
    offers = [passage for passage in passages if passage.section in _OFFERS and passage.cue != "context"]
    told = [passage for passage in offers if not passage.cue.startswith("words")]
    strong = {passage.section for passage in offers} - _ALSO_NEWS | {passage.section for passage in told}
    weak = {passage.section for passage in offers} - strong
    signs = len(strong) + _WEAK_SIGN * len(weak) + len({statement.kind for statement in statements})
    signs += sum(states.get(name, False) for name in ("employment_type", "how_to_apply", "eeo"))
    return signs >= (1 if title else _LEAST_SIGNS)


def _is_manual(blocks: Sequence[str], statements: Sequence[Statement]) -> bool:
    """Tell whether the headings are those of a program's README, and nothing is asked or paid."""
    headings = {block.strip(" #:").casefold() for block in blocks}
    return len(headings & _MANUAL) >= _LEAST_MANUAL and not statements
