"""Gathers the wages of a release: percentiles by occupation, for the nation and for each state."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from jdlint.content.occupations.release import Release, Row

_OCCUPATION = ("occ_code",)
_EMPLOYMENT = ("employment", "tot_emp")
_STATE = ("state", "area_title")
_NUMBERS = (
    ("p10", "10th_percentile", "pct10"),
    ("p25", "25th_percentile", "pct25"),
    ("median", "median", "median"),
    ("p75", "75th_percentile", "pct75"),
    ("p90", "90th_percentile", "pct90"),
)
WAGES = tuple(
    (f"{unit}_{short}", f"{unit}_{long}_wage", f"{unit[0]}_{raw}")
    for unit in ("hourly", "annual")
    for short, long, raw in _NUMBERS
)
"""The ten columns of wages, each with the names that the survey's files have for it."""
_YEAR = re.compile(r"M(20\d\d)")
_TERRITORIES = {"Guam": "GU", "Puerto Rico": "PR", "Virgin Islands": "VI"}


@dataclass(frozen=True)
class Wages:
    """One row of the survey, its figures in the order of ``WAGES``: "" for none, "#" for the upper limit."""

    code: str
    state: str | None
    employment: int | None
    cells: tuple[str, ...]


def read_national(release: Release) -> dict[str, Wages]:
    """Give the nation's wages by detailed code; the survey's summary rows are left out."""
    columns = (_OCCUPATION, ("display_level", "o_group"), _EMPLOYMENT, *WAGES)
    rows = release.rows("oews_national_*.csv", columns)
    kept = (row for row in rows if row.cells["display_level"] in {"3", "4", "detailed"})
    return {wages.code: wages for row in kept if (wages := _wages(row, None))}


def read_states(release: Release, codes: Mapping[str, object], states: Mapping[str, str]) -> Iterator[Wages]:
    """Yield the wages of ``codes`` by state; ``states`` gives the two letters of each name."""
    known = {**states, **_TERRITORIES}
    for row in release.rows("oews_states_*.csv", (_OCCUPATION, _STATE, _EMPLOYMENT, *WAGES)):
        name = row.text("state")
        if name not in known:
            raise row.fail(f"'{name}' is not a state that we know")
        wages = _wages(row, known[name])
        if wages.code in codes and any(wages.cells):
            yield wages


def survey_year(release: Release) -> int:
    """Give the year of the wages, which the file's name tells (``oews_national_M2025.csv``)."""
    path = release.path("oews_national_*.csv")
    match = _YEAR.search(path.name)
    if not match:
        raise Row(str(path), 1, {}).fail("the file's name tells no year, as in oews_national_M2025.csv")
    return int(match[1])


def figure(value: float | None) -> str:
    """Write a figure as shortly as it can be; nothing for None."""
    return "" if value is None else f"{value:.2f}".rstrip("0").rstrip(".")


def _wages(row: Row, state: str | None) -> Wages:
    names = [names[0] for names in WAGES]
    employment = row.number(_EMPLOYMENT[0])
    return Wages(
        code=row.soc(_OCCUPATION[0]),
        state=state,
        employment=None if employment is None else int(employment),
        cells=tuple("#" if row.is_top_coded(name) else figure(row.number(name)) for name in names),
    )
