"""What the reference says of an occupation, its pay, and a title that may be its."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Occupation:
    """One O*NET-SOC occupation.

    ``levels`` gives the share (percent) of those asked who named each level of ``content.roles.LEVELS``
    as required; it is empty where O*NET asked nobody, and shares that O*NET holds unreliable are left out.
    ``usual`` is the level that most of them named, or else the typical entry level of the BLS. ``entry``,
    ``experience`` and ``training`` are what the BLS holds typical; its joint category "doctoral or
    professional degree" has the lower of the two levels, ``professional``, and the category "None" stands as
    such. ``employment`` counts the jobs of the SOC code; ``related`` has the nearest occupation first.
    """

    code: str
    title: str
    job_zone: int | None
    levels: Mapping[str, float]
    usual: str | None
    entry: str | None
    experience: str | None
    training: str | None
    employment: int | None
    related: tuple[str, ...]

    @property
    def soc(self) -> str:
        """The SOC code, six digits: several O*NET occupations may share it."""
        return self.code[:7]


@dataclass(frozen=True)
class Percentiles:
    """Wages of one unit (hour or year); None where the survey withholds a figure."""

    p10: float | None
    p25: float | None
    median: float | None
    p75: float | None
    p90: float | None


@dataclass(frozen=True)
class PayPercentiles:
    """Wages of an occupation in the nation (``state`` None) or in one state (``US-OH``).

    ``survey_code`` is the code that the survey reports on: it may stand for several SOC codes at once.
    ``hourly`` or ``annual`` is None where the survey gives no such figures. ``top_coded`` says that the
    survey put its upper limit in place of a higher figure; such a figure is None.
    """

    survey_code: str
    state: str | None
    year: int
    hourly: Percentiles | None
    annual: Percentiles | None
    top_coded: bool


@dataclass(frozen=True)
class TitleMatch:
    """An occupation that a title may mean.

    ``score`` runs from 0 to 1 and is low where the title names several occupations or only resembles
    ``matched``, the known title behind the match. ``by``: ``title`` (the occupation's own, or a direct match
    title of the SOC), ``alias`` (an alternate or reported title) or ``fuzzy``.
    """

    code: str
    score: float
    by: str
    matched: str
