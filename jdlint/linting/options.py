"""What the command line says over the settings: plain values, so that other processes can have them."""

from __future__ import annotations

import datetime
from dataclasses import dataclass


class OptionError(Exception):
    """An option whose value cannot be used; the message says why."""


@dataclass(frozen=True)
class Options:
    """The options of one run; None and empty where the settings decide.

    ``config`` names a settings file for all postings, ``isolated`` says to look for none; ``max_file_size``
    is in megabytes, ``columns`` gives the names of a table's columns by what they are for;
    ``views`` asks for each posting whole, for reports that show it.
    """

    select: tuple[str, ...] | None = None
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    role: str | None = None
    location: str | None = None
    today: datetime.date | None = None
    config: str | None = None
    isolated: bool = False
    rules: tuple[str, ...] = ()
    reference: tuple[str, ...] = ()
    max_file_size: float | None = None
    columns: tuple[tuple[str, str], ...] = ()
    views: bool = False

    @property
    def are_checked(self) -> bool:
        """Whether there is one among them that rules, roles and places must bear out."""
        named = (
            self.select,
            self.extend_select,
            self.ignore,
            self.role,
            self.location,
            self.rules,
            self.reference,
        )
        return any(named)
