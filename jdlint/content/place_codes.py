"""Reads a place as a user names it on the command line or in settings: a code, city, state or country."""

from __future__ import annotations

from difflib import get_close_matches

from jdlint.content.places import PlaceNames


class UnknownPlaceError(Exception):
    """A place that the reference does not know."""


def place_code(text: str, places: PlaceNames) -> str:
    """Give the code (``US-OH``, ``GB``) of ``US-OH``, ``OH``, ``Ohio`` or ``Dayton, Ohio`` in any case.

    A city with laws of its own has its own code: ``US-OH-COL`` for ``Columbus, Ohio``.

    Raises UnknownPlaceError for anything else.
    """
    known = places.coded
    names = {name.casefold(): code for code, listed in known.items() for name in listed}
    names.update({code.casefold(): code for code in known})
    names.update({code.removeprefix("US-").casefold(): code for code in places.states})
    wanted = " ".join(text.casefold().split())
    for part in (wanted, wanted.rpartition(",")[2].strip()):
        if part in names:
            return names[part]
    close = get_close_matches(wanted, names, n=1)
    hint = f"; did you mean '{names[close[0]]}'?" if close else "; use a code such as US-OH"
    raise UnknownPlaceError(f"no place is called '{text}'{hint}")
