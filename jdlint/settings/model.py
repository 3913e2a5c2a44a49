"""The settings of one project as a frozen value."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Generic, TypeVar

from jdlint.content.strict_yaml import Node
from jdlint.employer import UNKNOWN_EMPLOYER, Employer
from jdlint.findings import Severity
from jdlint.settings.discovery import whole_path
from jdlint.structured.columns import Columns

_Value = TypeVar("_Value")


@dataclass(frozen=True)
class Site(Generic[_Value]):
    """A value for the files that a glob matches, in the notation of ``.gitignore``."""

    glob: str
    value: _Value

    def covers(self, relative: str) -> bool:
        """Tell whether a path, relative to the settings file and with ``/``, is among them."""
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - most runs have no glob to match

        return GitIgnoreSpec.from_lines([self.glob]).match_file(relative)


@dataclass(frozen=True)
class Settings:
    """The settings of one file, or the defaults.

    ``profile`` is the set of rules that is on where ``select`` says nothing. ``folder`` is what globs are
    relative to; ``marks`` holds the places of each key, in this file and those it extends, for messages about
    its value.
    """

    profile: str = "recommended"
    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    fail_on: Severity = Severity.ERROR
    severity: Mapping[str, Severity] = field(default_factory=dict)
    per_file_ignores: tuple[Site[tuple[str, ...]], ...] = ()
    allow: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    role: tuple[Site[str], ...] = ()
    location: tuple[Site[str], ...] = ()
    employer: Employer = UNKNOWN_EMPLOYER
    rules: tuple[Path, ...] = ()
    reference: tuple[Path, ...] = ()
    max_file_size: float | None = None
    require_reason: bool = False
    columns: Columns = field(default_factory=Columns)
    path: Path | None = None
    folder: Path = field(default_factory=Path.cwd)
    marks: Mapping[str, tuple[Node, ...]] = field(default_factory=dict, repr=False)

    def relative(self, path: Path) -> str:
        """Give a path as globs see it: relative to the settings' folder, or absolute outside it."""
        whole = whole_path(path)
        try:
            return whole.relative_to(self.folder).as_posix()
        except ValueError:
            return whole.as_posix().lstrip("/")


def last_covering(sites: tuple[Site[_Value], ...], relative: str) -> _Value | None:
    """Give the value of the last glob that covers a path; a later line of a file overrides an earlier one."""
    return next((site.value for site in reversed(sites) if site.covers(relative)), None)
