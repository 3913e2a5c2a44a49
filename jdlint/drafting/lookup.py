"""From a name to an outline: which role is meant, what it earns at the place, which law holds there."""

from __future__ import annotations

import datetime
import re
from dataclasses import replace
from itertools import chain

from jdlint.content.jurisdictions import laws_of
from jdlint.content.occupations import Occupation, Occupations, PayPercentiles
from jdlint.content.place_codes import UnknownPlaceError, place_code
from jdlint.content.reference import Reference
from jdlint.drafting.outline import Outline
from jdlint.drafting.sources import outline_of_occupation, outline_of_role
from jdlint.linting.configured import unknown_role
from jdlint.linting.options import OptionError

_PLAIN = re.compile(r"(?!Certified|Licensed|Registered)[A-Z][a-z]{2,20}(?: [A-Z][A-Za-z]{1,20}){0,4}")
_SEXED = ("ess", "man", "men")
"""Endings of titles that name a sex."""


def outline(name: str, location: str | None, day: datetime.date, reference: Reference) -> Outline:
    """Outline the role or occupation called ``name``; raises OptionError for an unknown one or a place."""
    try:
        code = place_code(location, reference.places) if location else None
    except UnknownPlaceError as error:
        raise OptionError(str(error)) from None
    state = "-".join(code.split("-")[:2]) if code else None
    place = reference.places.name(state) if state else None
    laws = tuple(laws_of(reference.jurisdictions, (code,) if code else (), "pay_transparency", day))
    role = reference.find_role(name)
    if role:
        pay = _pay(reference, role.soc, state)
        return outline_of_role(role, place, state, pay, laws)
    occupation = reference.find_occupation(name)
    if occupation is None:
        raise OptionError(unknown_role(name, reference))
    title = _title(name, occupation, reference.occupations)
    role = reference.find_role(occupation.soc)
    if role:  # a specialty of it, as critical care is of registered nursing
        pay = _pay(reference, occupation.code, state)
        return replace(outline_of_role(role, place, state, pay, laws), title=title)
    return outline_of_occupation(occupation, title, place, _pay(reference, occupation.code, state), laws)


def _title(name: str, occupation: Occupation, occupations: Occupations) -> str:
    """Give the title for one person: the one asked for, the occupation's own without its plural, or any."""
    known = occupations.titles(occupation.code)
    own = occupation.title.removesuffix("s")
    wanted = {name.casefold(), own.casefold()}
    asked = (title for title in known if title.casefold() in wanted)
    plain = (title for title in (own, *known) if _PLAIN.fullmatch(title) and not title.endswith(_SEXED))
    return next(chain(asked, plain), occupation.title)


def _pay(reference: Reference, soc: str, place: str | None) -> PayPercentiles | None:
    """Give the wages at the place, those of the nation where the survey has none."""
    state = place if place and place.startswith("US-") else None
    occupations = reference.occupations
    return (occupations.pay(soc, state) if state else None) or occupations.pay(soc)
