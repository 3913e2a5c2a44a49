"""Statements of machine-readable properties, such as front matter with ``salary = "$24-$26/hour"``."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace

from jdlint.findings import FieldSpan
from jdlint.language.education import find_education
from jdlint.language.experience import find_experience
from jdlint.language.job_data import LEVELS, number_of, salary_of
from jdlint.language.pay import find_pay
from jdlint.language.reading import Cue, Education, Experience, Passage, Pay, Sentence, Statement
from jdlint.language.units import surely
from jdlint.posting import Field, Posting

Finder = Callable[[Sentence, Passage], Iterator[Statement]]
Cues = Callable[[str], tuple[Cue, ...]]

SECTION = "metadata"
_KINDS: dict[str, tuple[str, str, Finder]] = {
    "baseSalary": ("Salary: ", "compensation", find_pay),
    "educationRequirements": ("Education: ", "education", find_education),
    "experienceRequirements": ("Experience: ", "experience", find_experience),
}
_LONGEST = 200
_MONTHS_A_YEAR = 12


def statements_of_fields(
    posting: Posting, in_text: Sequence[Statement], cues_in: Cues
) -> Iterator[Statement]:
    """Yield what the properties of a posting state, but for those of which the text states a part too.

    ``cues_in`` gives the cues of a text. The span of such a statement lies in its field.
    """
    of_field: dict[int, list[Statement]] = {}
    for field, statement in _all(posting, cues_in):
        of_field.setdefault(field, []).append(statement)
    for statements in of_field.values():
        if not any(_agrees(one, other) for one in statements for other in in_text):
            yield from statements


def _all(posting: Posting, cues_in: Cues) -> Iterator[tuple[int, Statement]]:
    """Yield every statement with the index of its field."""
    for index, field in enumerate(posting.fields):
        if not field.canonical or field.says_nothing:
            continue
        if field.canonical in _KINDS and len(field.value) <= _LONGEST:
            yield from ((index, found) for found in _in_words(index, field, cues_in))
        elif field.canonical == "educationRequirements.credentialCategory":
            yield from ((index, found) for found in _category(index, field))
        elif field.canonical == "experienceRequirements.monthsOfExperience":
            yield from ((index, found) for found in _months(index, field))
    yield from _salary(posting)


def _in_words(index: int, field: Field, cues_in: Cues) -> Iterator[Statement]:
    label, section, find = _KINDS[field.canonical]
    text = label + field.value
    sentence = Sentence(0, 0, len(text), text, cues_in(text))
    for statement in find(sentence, Passage(0, 0, len(text), "cell", section, "field")):
        start, end = (max(0, at - len(label)) for at in (statement.span.start, statement.span.end))
        span = FieldSpan(index, start, end)
        yield replace(statement, span=span, text=field.value[start:end], section=SECTION)


def _salary(posting: Posting) -> Iterator[tuple[int, Pay]]:
    """Yield the salary given in parts, unless they make none: that has a rule of its own."""
    salary = salary_of(posting)
    low, high = (salary.minimum, salary.maximum) if salary else (None, None)
    if salary and (low or high) and (low or 0.0) <= (high or low or 0.0):
        text = posting.fields[salary.at.field].value
        unit = salary.unit or surely(high or low or 0.0)
        yield (
            salary.at.field,
            Pay(salary.at, text, SECTION, "stated", low, high, unit, salary.currency),
        )


def _category(index: int, field: Field) -> Iterator[Education]:
    level = LEVELS.get(field.value.casefold())
    if level:
        span = FieldSpan.whole(index, field)
        yield Education(span, field.value, SECTION, "required", level)


def _months(index: int, field: Field) -> Iterator[Experience]:
    months = number_of(field.value)
    if months is not None:
        span = FieldSpan.whole(index, field)
        yield Experience(span, field.value, SECTION, "required", months / _MONTHS_A_YEAR)


def _agrees(one: Statement, other: Statement) -> bool:
    """Tell whether two statements say the same of pay, of a level or of years."""
    if isinstance(one, Pay) and isinstance(other, Pay):
        same = (one.minimum, one.maximum) == (other.minimum, other.maximum)
        return same and (one.unit == other.unit or not (one.unit and other.unit))
    if isinstance(one, Education) and isinstance(other, Education):
        return one.level == other.level
    if isinstance(one, Experience) and isinstance(other, Experience):
        return one.min_years == other.min_years
    return False
