"""Flags demands on education that cannot both hold: two minimums, or a student with a finished degree."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import combinations

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import LEVELS
from jdlint.findings import AnySpan, Finding, Related, block_of
from jdlint.language.anchored import sentence_at
from jdlint.language.reading import Education, Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset({"problem"})
NEEDS = frozenset[str]()

_LEAST = re.compile(
    r"\b(?:minimum|min|at least|no less than|not less than|the least|lowest|(?:is|are|will be"
    r"|would be) enough"
    r"|suffic\w+|nothing less|no lower|all (?:the |that )?(?:\w+ )?(?:we ask|you need|you will need"
    r"|that is needed"
    r"|(?:the|this) (?:job|position|role|work) (?:asks|calls|needs|takes|requires|wants)|it takes)"
    r"|will do|is where we start"
    r"|is fine|goes no further|is as far as)\b",
    re.IGNORECASE,
)
_TURN = re.compile(r"\b(?:though|although|but|while|yet|even if|whereas|however)\b|;", re.IGNORECASE)
_ABOUT_MORE = re.compile(
    r"\b(?:prefer\w*|better|ideal\w*|plus|welcome|higher|nice|desir\w*|advantage|help\w*|pay|salary)\b",
    re.IGNORECASE,
)
"""Words that make the higher degree of two a wish."""

_GROWTH = (
    r"\bpromot\w+|\badvance(?:s|ment)?\b|\bmov(?:e|es|ing) (?:up|into)\b|\bopens?\b|\bcareer\b|\bladder\b"
    r"|\b(?:to|before you|until you) (?:become|grow into|step (?:up|into)|rise)\b|\blater\b"
)
"""What a degree is for that those need who go further than the job itself."""

_FIRM = re.compile(
    r"\b(?:require[sd]?|must|need(?:s|ed)?|mandatory|necessary|essential|prerequisite)\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"\bor\b(?! (?:higher|above|more|better))|/|\beither\b|\bprefer\w+|\bideal\w*|\bplus\b|\bwithin\b"
    r"|\bin lieu\b"
    r"|\bsubstitut\w+|\b(?:levels?|grade|tier|step|class|band|pay|salary|lane|range)\s?(?:[IVX]+|\d)"
    r"|\byears?\b"
    r"|\bfor (?:teachers|assistants|aides|managers|supervisors|leads?)\b|\bcombination\b|\bpursuing\b"
    rf"|\bwork(?:ing)? toward|{_GROWTH}",
    re.IGNORECASE,
)
_ONE_OF = re.compile(r"\b(?:one|any|either|following)\b[^.]{0,60}:\s*\Z|\bor\W*\Z|\A\W*or\b", re.IGNORECASE)
_DEGREES = ("associate", "bachelor", "master", "doctorate")
_LEVELS = (*_DEGREES, "high_school")
_ASKING = frozenset({"requirements", "education", "about_role", "other", "experience", "licenses"})
_CURT = re.compile(r"[^.;,]{5,60} (?:required|needed|mandatory|essential|a must)\W*", re.IGNORECASE)
"""A demand that ends without a condition."""

_STUDENT = re.compile(
    r"\b(?:current(?:ly)? (?:an? )?(?:\w+ )?(?:students?|enrolled)|(?:college |university )?students only"
    r"|only (?:\w+ )?students|(?:must|should|need to) be (?:an? )?(?:[\w-]+ ){0,3}(?:students?|enrolled)"
    r"|\b(?:are |is )?still (?:an? )?(?:\w+ )?(?:students?|enrolled|in (?:school|college)|studying"
    r"|attending)\b"
    r"|(?:you|applicants?|candidates?) (?:are|is) (?:still )?(?:an? )?(?:[\w-]+ ){0,2}(?:students?\b"
    r"|enrolled)"
    r"|\b(?:are|be) (?:currently |now |still |at present )?an? (?:[a-z]+ )?(?:sophomore|freshman"
    r"|undergraduate)\b"
    r"|return(?:ing)? to (?:school|college|university|campus|(?:their|your) studies)"
    r"|rising (?:junior|senior|sophomore)s?|you study\b[^.;]{0,40}\bfull[- ]time"
    r"|(?:currently |actively )?enrolled (?:in|at)|(?:pursuing|working toward|studying for) (?:an?"
    r"|your|their)\b)",
    re.IGNORECASE,
)
_STILL = re.compile(
    r"\b(?:and|but|while|yet)\b[^.;]{0,24}\b(?:still|currently|at present|now)\b", re.IGNORECASE
)
"""Between a finished degree and the student that its holder is to be all the same."""

_HIGHER = re.compile(
    r"\b(?:master\w*|graduate|grad|post-?graduate|doctora\w+|ph\.?d|mba|jd|law|medical|dental|pharmacy"
    r"|dietetic|residency|certificate|credential\w*|licens\w+|certification|(?:teacher|educator) prep\w*"
    r"|pharm\.?d|dpt|otd|dnp|msn|msw|m\.?ed)\b",
    re.IGNORECASE,
)
_BACHELOR = re.compile(r"\bbachelor|\bB\.?(?:A|S|SN|SW)\b", re.IGNORECASE)
_LOWER = re.compile(r"\b(?:associate|two-year|community college|high school)\b", re.IGNORECASE)
_ANCHORS = ("tudent", "nroll", "eturn", "ising ", "study", "ursuing", "orking toward", "tudying")


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield at most one finding, at the later place, related to the earlier one."""
    del context
    find = _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))]
    for first, second, message in find(reading):
        early, late = sorted((first, second), key=lambda span: (block_of(span) or 0, span.start))
        related = (Related(f"{message}: '{reading.text_of(early)}'", early),)
        yield finding(card, reading, late, related=related, other=reading.text_of(early))
        return


_Pairs = Iterator[tuple[AnySpan, AnySpan, str]]


def _minimums(reading: Reading) -> _Pairs:
    """Yield two firm demands of different level, one of which calls itself the least."""
    asked = list(_firm(reading))
    if len({found.level for found, _ in asked}) < 2:  # noqa: PLR2004 - a conflict takes two levels
        return
    asked = [(found, sentence) for found, sentence in asked if _alone(reading, sentence)]
    yield from _turned(asked)
    for (first, here), (second, there) in combinations(asked, 2):
        low, high = sorted(((first, here), (second, there)), key=lambda pair: LEVELS.index(pair[0].level))
        if here is there or low[0].level == high[0].level or high[0].level not in _DEGREES:
            continue
        least = _LEAST.search(low[1].text) or (low[0].level in _DEGREES and _LEAST.search(high[1].text))
        if least or _are_both_demanded(low, high):
            yield first.span, second.span, "The other minimum"


def _turned(asked: list[tuple[Education, Sentence]]) -> _Pairs:
    """Yield two degrees of one sentence that turns round: "a master's, though an associate will do"."""
    for (first, here), (second, there) in combinations(asked, 2):
        if here is not there or first.level == second.level:
            continue
        between = here.text[first.span.end - here.start : second.span.start - here.start]
        if _TURN.search(between) and not _ABOUT_MORE.search(here.text):
            yield first.span, second.span, "The other minimum"


def _are_both_demanded(low: tuple[Education, Sentence], high: tuple[Education, Sentence]) -> bool:
    """Tell whether two curt sentences demand a lower and a higher degree in one field."""
    is_same = low[0].level in _DEGREES and low[0].field is not None and low[0].field == high[0].field
    return is_same and all(_CURT.fullmatch(sentence.text) for _, sentence in (low, high))


def _firm(reading: Reading) -> Iterator[tuple[Education, Sentence]]:
    """Yield the degrees and diplomas that a sentence asks for firmly, with no way around them."""
    for found in reading.stated(Education):
        if not isinstance(found, Education) or found.level not in _LEVELS or found.modality != "required":
            continue
        sentence = sentence_at(reading, found.span)
        if sentence is None or found.equivalent_ok or found.section not in _ASKING:
            continue
        is_firm = _LEAST.search(sentence.text) or _FIRM.search(sentence.text)
        if is_firm and not _OPEN.search(sentence.text):
            yield found, sentence


def _alone(reading: Reading, sentence: Sentence) -> bool:
    """Tell whether a demand is none of several ways: no "one of the following:" or "or" around its line."""
    blocks, index = reading.posting.blocks, sentence.block
    around = [blocks[i].text for i in range(max(0, index - 3), min(len(blocks), index + 2)) if i != index]
    return not any(_ONE_OF.search(text) for text in around)


def _student(reading: Reading) -> _Pairs:
    """Yield the words that want a student, and a completed degree of the same level that is required."""
    degrees = list(_completed(reading))
    if not degrees or not any(anchor in reading.whole_text for anchor in _ANCHORS):
        return
    for sentence in reading.sentences:
        is_near = any(anchor in sentence.text for anchor in _ANCHORS)
        found = _STUDENT.search(sentence.text) if is_near else None
        span = found and sentence.span(sentence.start + found.start(), sentence.start + found.end())
        if not span or reading.section_at(span) not in _ASKING | {"title"}:
            continue
        for degree in degrees:
            is_apart = block_of(degree.span) != sentence.block or _STILL.search(sentence.text)
            if is_apart and _same_level(degree, sentence.text):
                yield span, degree.span, "The student is asked for here"


def _completed(reading: Reading) -> Iterator[Education]:
    for found in reading.stated(Education):
        sentence = sentence_at(reading, found.span)
        if not isinstance(found, Education) or sentence is None or found.level not in _DEGREES[:3]:
            continue
        is_student = _STUDENT.search(sentence.text) and not _STILL.search(sentence.text)
        is_open = found.equivalent_ok or _OPEN.search(sentence.text) or is_student
        is_still = found.modality == "in_progress" and _STILL.search(sentence.text)
        is_had = found.modality == "required" or is_still
        if is_had and found.section in _ASKING and not is_open:
            yield found


def _same_level(degree: Education, student: str) -> bool:
    if degree.level == "associate":
        return not _HIGHER.search(student) and not _BACHELOR.search(student)
    if degree.level == "bachelor":
        return not _HIGHER.search(student) and not _LOWER.search(student)
    return "aster" in student


_PROBLEMS: dict[str, Callable[[Reading], _Pairs]] = {"minimums": _minimums, "student": _student}
