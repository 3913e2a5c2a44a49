"""What the page looks up besides linting: roles, places and drafts. Needs no spaCy."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter
from threading import Lock
from typing import Any

from jdlint.content.lookup import Candidate, candidates
from jdlint.content.places import is_city
from jdlint.content.reference import Reference
from jdlint.drafting import outline, written

_MOST_CANDIDATES = 12
_SURE, _UNLIKELY = 0.8, 0.5
_WORD = re.compile(r"\w+")
_FULL_NAMES = {"IN": ("India",)}
"""Countries that the reference knows by the names of cities alone."""


@dataclass(frozen=True)
class PlaceGroup:
    """Places of one kind, by code and name, for a menu."""

    label: str
    places: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class _Name:
    """A role or an occupation as a search finds it; ``depth`` says how much is known of it."""

    id: str
    title: str
    names: tuple[str, ...]
    depth: str

    @cached_property
    def _words(self) -> tuple[tuple[str, ...], ...]:
        return tuple(tuple(_WORD.findall(name.casefold())) for name in self.names)

    def match(self, query: str) -> tuple[tuple[bool, bool, bool, int], dict[str, Any]] | None:
        """Give the choice and its rank where each word of the query begins a word of one of the names."""
        wanted = _WORD.findall(query.casefold())
        for place, words in enumerate(self._words):
            if wanted and all(any(word.startswith(each) for word in words) for each in wanted):
                leads = words[0].startswith(wanted[0])
                return (self.depth != "full", place > 0, not leads, len(words)), self.choice
        return None

    @property
    def choice(self) -> dict[str, Any]:
        """What the page is told."""
        return {"id": self.id, "title": self.title, "depth": self.depth}


class Catalog:
    """Looks things up in one reference; many threads may ask at once."""

    def __init__(self, reference: Reference, today: datetime.date | None = None) -> None:
        """Take the reference, and the day whose law counts for drafts (None: the day they are asked for)."""
        self._reference, self._today, self._lock = reference, today, Lock()

    def roles(self, query: str) -> list[dict[str, Any]]:
        """Give the roles and occupations that a query may mean, the likeliest first.

        The query may be the beginnings of some words of a name, as it is while somebody types.
        """
        with self._lock:
            begun = sorted(filter(None, (each.match(query) for each in self._names)), key=itemgetter(0))
            meant = candidates(query, self._reference)
        sure = [each for each in meant if each.score >= _SURE]
        unsure = [each for each in meant if _UNLIKELY < each.score < _SURE]
        found = [_choice(each, self._reference) for each in sure]
        found += [each for _, each in begun]
        found += [_choice(each, self._reference) for each in (unsure if found else meant)]
        choices = {choice["id"]: choice for choice in found}
        return list(choices.values())[:_MOST_CANDIDATES]

    @cached_property
    def _names(self) -> tuple[_Name, ...]:
        """The roles held in depth with all their names, and every other occupation with its title."""
        roles = self._reference.roles.names.values()
        covered = {role.soc for role in roles}
        occupations = (each for each in self._reference.occupations if each.code not in covered)
        return (
            *(_Name(role.slug, role.title, (role.title, *role.aliases), "full") for role in roles),
            *(_Name(each.code, each.title, (each.title,), "figures") for each in occupations),
        )

    def knows_role(self, name: str) -> bool:
        """Tell whether this is the slug of a curated role or the code of an occupation."""
        with self._lock:
            if name in self._reference.roles:
                return True
            found = self._reference.occupations.get(name)
        return found is not None and found.code == name

    def knows_place(self, code: str) -> bool:
        """Tell whether this is the code of a place."""
        return code in self._reference.places.coded

    def places(self) -> tuple[PlaceGroup, ...]:
        """Give the places of the menu: states, cities with laws of their own, countries."""
        names = self._reference.places
        countries = {**names.countries, **_FULL_NAMES}
        cities = {code: listed for code, listed in names.coded.items() if is_city(code)}
        groups = (
            ("States", names.states),
            ("Cities with their own rules", cities),
            ("Other countries", countries),
        )
        return tuple(
            PlaceGroup(
                label, tuple(sorted(((code, listed[0]) for code, listed in table.items()), key=_by_name))
            )
            for label, table in groups
        )

    def draft(self, role: str, place: str | None) -> str:
        """Write a draft in Markdown; raises OptionError for an unknown role or place."""
        day = self._today or datetime.datetime.now(datetime.timezone.utc).date()
        with self._lock:
            return written(outline(role, place, day, self._reference))


def _choice(found: Candidate, reference: Reference) -> dict[str, Any]:
    if found.slug:
        return {"id": found.slug, "title": reference.roles.names[found.slug].title, "depth": "full"}
    return {"id": found.code, "title": found.title, "depth": "figures"}


def _by_name(place: tuple[str, str]) -> str:
    return place[1]
