"""Every occupation of O*NET with its titles, education and pay; its tables are searched, not loaded."""

from __future__ import annotations

from jdlint.content.occupations.model import Occupation, PayPercentiles, Percentiles, TitleMatch
from jdlint.content.occupations.store import Occupations

__all__ = ["Occupation", "Occupations", "PayPercentiles", "Percentiles", "TitleMatch"]
