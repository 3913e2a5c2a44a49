"""Gathers what a release says of each occupation: zone, education, entry, experience, training, relatives."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass

from jdlint.content.occupations.release import Release

_CODE = ("O*NET-SOC Code",)
_LEVELS = (
    "none_required", "high_school", "certificate", "some_college", "associate", "bachelor", "bachelor",
    "master", "master", "professional", "doctorate", "doctorate",
)  # fmt: skip
"""Our level for each of O*NET's twelve; a certificate on top of a degree counts as the degree."""
_ENTRY = {
    "No formal educational credential": "none_required",
    "High school diploma or equivalent": "high_school",
    "Some college, no degree": "some_college",
    "Postsecondary nondegree award": "certificate",
    "Associate's degree": "associate",
    "Bachelor's degree": "bachelor",
    "Master's degree": "master",
    "Doctoral or professional degree": "professional",
}
_ENTRY_COLUMN, _EXPERIENCE, _TRAINING = (
    "Typical Entry-Level Education",
    "Work Experience in a Related Occupation",
    "Typical on-the-job Training",
)
_RELATED_TIERS = ("Primary-Short", "Primary-Long")


@dataclass(frozen=True)
class Entry:
    """What the BLS holds typical of entering an occupation; the last two in its own categories."""

    level: str
    experience: str
    training: str


def read_occupations(release: Release) -> dict[str, str]:
    """Give the title of every code."""
    found: dict[str, str] = {}
    for row in release.rows("Occupation Data.txt", (_CODE, ("Title",))):
        code = row.code(_CODE[0])
        if code in found:
            raise row.fail(f"'{code}' stands here twice")
        found[code] = row.text("Title")
    return dict(sorted(found.items()))


def read_zones(release: Release) -> dict[str, int]:
    """Give the job zone of every code that has one."""
    found: dict[str, int] = {}
    for row in release.rows("Job Zones.txt", (_CODE, ("Job Zone",))):
        if row.cells["Job Zone"] not in {"1", "2", "3", "4", "5"}:
            raise row.fail(f"'{row.cells['Job Zone']}' is not a job zone")
        found[row.code(_CODE[0])] = int(row.cells["Job Zone"])
    return found


def read_levels(release: Release) -> dict[str, dict[str, float]]:
    """Give the percentages by education level of every code, those left out that O*NET holds unreliable."""
    found: dict[str, dict[str, float]] = defaultdict(dict)
    columns = (_CODE, ("Scale ID",), ("Category",), ("Data Value",), ("Recommend Suppress",))
    for row in release.rows("Education, Training, and Experience.txt", columns):
        if row.cells["Scale ID"] != "RL" or row.cells["Recommend Suppress"] == "Y":
            continue
        category, value = row.cells["Category"], row.number("Data Value")
        if not category.isdecimal() or not 1 <= int(category) <= len(_LEVELS):
            raise row.fail(f"'{category}' is not a category of education")
        if value:
            shares = found[row.code(_CODE[0])]
            level = _LEVELS[int(category) - 1]
            shares[level] = round(shares.get(level, 0.0) + value, 2)
    return found


def read_related(release: Release) -> dict[str, list[str]]:
    """Give the ten or so nearest occupations of every code, nearest first."""
    found: dict[str, list[tuple[float, str]]] = defaultdict(list)
    columns = (_CODE, ("Related O*NET-SOC Code",), ("Relatedness Tier",), ("Index",))
    for row in release.rows("Related Occupations.txt", columns):
        code, other, rank = row.code(_CODE[0]), row.code("Related O*NET-SOC Code"), row.number("Index")
        if row.cells["Relatedness Tier"] in _RELATED_TIERS:
            found[code].append((rank or 0.0, other))
    return {code: [other for _, other in sorted(pairs)] for code, pairs in found.items()}


def read_entry(release: Release) -> dict[str, Entry]:
    """Give what is typical of entry by SOC code; a code may stand for several (see ``survey_code``)."""
    found: dict[str, Entry] = {}
    columns = (("Occupation Code",), (_ENTRY_COLUMN,), (_EXPERIENCE,), (_TRAINING,))
    for row in release.rows("Employment Projections*.csv", columns):
        level = row.text(_ENTRY_COLUMN)
        if level not in _ENTRY:
            raise row.fail(f"'{level}' is not a level of education that we know")
        found[row.soc("Occupation Code")] = Entry(_ENTRY[level], row.text(_EXPERIENCE), row.text(_TRAINING))
    return found


def survey_code(soc: str, surveyed: Collection[str], detailed: Collection[str]) -> str | None:
    """Give the code under which a survey reports on a SOC code, or None where it does not.

    The BLS joins some codes of the SOC under a code of its own, which shares all digits but the last.
    """
    if soc in surveyed:
        return soc
    joint = [code for code in surveyed if code[:6] == soc[:6] and code not in detailed]
    return joint[0] if len(joint) == 1 else None
