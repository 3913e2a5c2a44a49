"""jdlint for programs: lint a text or a file, get findings."""

from __future__ import annotations

import datetime
from functools import lru_cache

from jdlint.decoding import ReadError
from jdlint.linting import Options, Session
from jdlint.results import FileResult, LocatedFinding


def lint_text(
    text: str,
    name: str = "posting.txt",
    *,
    role: str | None = None,
    location: str | None = None,
    today: datetime.date | None = None,
) -> tuple[LocatedFinding, ...]:
    """Lint a posting given as text; the suffix of ``name`` says its format. No settings file is looked for.

    ``role`` is a slug, SOC code or title, ``location`` a place such as ``US-OH``. Raises ReadError where the
    text cannot be read as that format, OptionError for an unknown role or place.
    """
    session = _session(Options(role=role, location=location, today=today, isolated=True))
    data = text.encode("utf-8", "surrogatepass")
    return _findings(session.lint(name, lambda count: data[:count]))


def lint_path(
    path: str,
    *,
    role: str | None = None,
    location: str | None = None,
    today: datetime.date | None = None,
) -> tuple[LocatedFinding, ...]:
    """Lint a file by the settings that hold for it; raises as :func:`lint_text` does."""
    session = Session(Options(role=role, location=location, today=today))
    session.check_options([path])
    return _findings(session.lint(path))


@lru_cache(maxsize=8)
def _session(options: Options) -> Session:
    session = Session(options)
    session.check_options()
    return session


def _findings(result: FileResult) -> tuple[LocatedFinding, ...]:
    failures = (result.failure,) if result.failure else result.faults
    if failures:
        raise ReadError(failures[0].message, failures[0].line, failures[0].column)
    return result.findings
