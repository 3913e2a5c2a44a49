"""What the data of a posting say: days, salary, kind of employment, level of education, as values."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from jdlint.findings import FieldSpan
from jdlint.language.dates import find_dates
from jdlint.language.units import unit_named
from jdlint.posting import Field, Posting

LEVELS = {
    "no requirements": "none_required",
    "high school": "high_school",
    "professional certificate": "certificate",
    "associate degree": "associate",
    "bachelor degree": "bachelor",
    "postgraduate degree": "master",
}
"""The categories of credentials that Google knows, and the least level of education each stands for."""

_KINDS = {
    "full_time": "fulltime permanentfulltime regularfulltime fulltimeregular ft",
    "part_time": "parttime permanentparttime regularparttime parttimeregular pt",
    "contractor": "contractor contract contracttohire freelance freelancer independentcontractor 1099",
    "temporary": "temporary temp seasonal fixedterm",
    "intern": "intern internship",
    "volunteer": "volunteer",
    "per_diem": "perdiem prn",
    "permanent": "permanent regular",
}
_KIND_OF = {spelling: kind for kind, spellings in _KINDS.items() for spelling in spellings.split()}
_CLOCK = re.compile(r"(?<=\d{4}-\d\d-\d\d)[Tt ]\d.*")
_NUMBER = re.compile(r"(?:[$\u00a3\u20ac]|[A-Z]{3}\s)?\s?(\d[\d,]*(?:\.\d+)?)\s?([kK]?)")
_SALARY = "baseSalary"
_TELECOMMUTE = frozenset({"telecommute", "true", "yes", "remote", "fully remote", "100% remote"})


@dataclass(frozen=True, slots=True)
class Salary:
    """The salary that data give in parts; each part is None where it is missing or no number.

    ``at`` is the part that a finding about the whole points at.
    """

    minimum: float | None
    maximum: float | None
    unit: str | None
    currency: str | None
    at: FieldSpan


def date_of(field: Field) -> datetime.date | None:
    """Give the day that a field names, as ISO 8601 writes it or in words; None for anything else."""
    found = list(find_dates(_CLOCK.sub("", field.value)))
    return found[0].date if len(found) == 1 else None


def number_of(text: str) -> float | None:
    """Read a value that is an amount and nothing else: ``40.00``, ``$65,000``, ``65k``."""
    match = _NUMBER.fullmatch(text.strip())
    if not match:
        return None
    return float(match[1].replace(",", "")) * (1000 if match[2] else 1)


def unit_of(text: str) -> str | None:
    """Give the unit that a word for one names, in any letter case: ``HOUR``, ``yearly``, ``per month``."""
    try:
        return unit_named(text.strip().lower().removeprefix("per "))
    except KeyError:
        return None


def kind_of_employment(text: str) -> str | None:
    """Give the kind of employment that a value names, however it is written; None where nobody can tell."""
    return _KIND_OF.get(re.sub(r"[^a-z0-9]", "", text.lower()))


def kinds_of_employment(text: str) -> frozenset[str]:
    """Give every kind of employment that a value names: ``Full-time, permanent`` names two."""
    words = re.sub(r"(full|part|per|fixed)[ _-]?(time|diem|term)", r"\1\2", text.lower())
    found = {_KIND_OF[word] for word in re.findall(r"[a-z0-9]+", words) if word in _KIND_OF}
    whole = kind_of_employment(text)
    return frozenset(found | ({whole} if whole else set()))


def salary_of(posting: Posting) -> Salary | None:
    """Give the salary that the data give part by part, None where they give none or only words."""
    parts: dict[str, tuple[int, Field]] = {}
    for index, field in posting.given(*(f"{_SALARY}.{part}" for part in ("value", "minValue", "maxValue"))):
        parts.setdefault(field.canonical, (index, field))
    if not parts:
        return None
    amounts = {name: number_of(field.value) for name, (_, field) in parts.items()}
    minimum = amounts.get(f"{_SALARY}.minValue", amounts.get(f"{_SALARY}.value"))
    unit = posting.given(f"{_SALARY}.unitText")
    currency = posting.given(f"{_SALARY}.currency")
    index, field = next(iter(parts.values()))
    return Salary(
        minimum=minimum or None,
        maximum=amounts.get(f"{_SALARY}.maxValue") or None,
        unit=unit_of(unit[0][1].value) if unit else None,
        currency=currency[0][1].value.upper() if currency else None,
        at=FieldSpan.whole(index, field),
    )


def is_remote(posting: Posting) -> bool:
    """Tell whether the data say that the work is done from home."""
    return any(field.value.casefold() in _TELECOMMUTE for _, field in posting.given("jobLocationType"))
