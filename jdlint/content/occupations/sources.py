"""The sources of the tables, written beside them by a build."""

from __future__ import annotations

import datetime
import re
from pathlib import Path

from jdlint.content.occupations.pay import survey_year
from jdlint.content.occupations.release import Release
from jdlint.content.strict_yaml import ContentError
from jdlint.findings import Citation

_RELEASE = re.compile(r"O\*NET ([\d.]+) Database\s+(\w+ \d{4}) Release")
_SPAN = re.compile(r"\d{4}-\d{2,4}")


def read_sources(release: Release, day: datetime.date) -> tuple[Citation, ...]:
    """Name the tables of a release, by what their files say of themselves."""
    path = release.path("Read Me.txt")
    match = _RELEASE.search(path.read_text("utf-8", errors="replace"))
    if not match:
        raise ContentError(str(path), 1, 1, "does not name the release, as in 'O*NET 30.1 Database'")
    projections = release.path("Employment Projections*.csv")
    span = _SPAN.search(projections.name)
    titles = {
        f"O*NET {match[1]} Database, {match[2]} release (CC BY 4.0)": "https://www.onetcenter.org/database.html",
        f"Occupational Employment and Wage Statistics, May {survey_year(release)}": "https://www.bls.gov/oes/",
        f"Employment Projections{f' {span[0]}' if span else ''}": "https://www.bls.gov/emp/",
        "2018 Standard Occupational Classification, direct match title file": "https://www.bls.gov/soc/2018/",
    }
    return tuple(Citation(title, url, day.isoformat()) for title, url in titles.items())


def write_sources(path: Path, sources: tuple[Citation, ...]) -> Path:
    """Write the sources as the reference has them everywhere."""
    lines = [f'- title: "{item.title}"\n  url: {item.url}\n  read: {item.read}\n' for item in sources]
    path.write_bytes(("# Where the tables beside this file come from.\n" + "".join(lines)).encode())
    return path
