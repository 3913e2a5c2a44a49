"""Place names: US states, a few unmistakable cities, countries, and the words for remote work."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jdlint.content.cues import read_phrases
from jdlint.content.phrases import PhraseList
from jdlint.content.strict_yaml import Node, read


def with_surroundings(code: str) -> Iterator[str]:
    """Yield a place's code, then those of the places it lies in: a city, its state; a province, Canada."""
    while code and code != "US":
        yield code
        code = code.rpartition("-")[0]


def innermost(codes: Sequence[str]) -> Iterator[str]:
    """Leave out the places that another one lies in: Ohio where Columbus, Ohio, is among them."""
    return (code for code in codes if not any(other.startswith(f"{code}-") for other in codes))


def is_city(code: str) -> bool:
    """Tell whether a code is that of a city (``US-NY-NYC``)."""
    return code.count("-") > 1


@dataclass(frozen=True)
class PlaceNames:
    """Names by code (``US-OH``, ``GB``), and the phrases for remote work.

    ``cities`` go by the code of their state; those with laws of their own have one (``US-NY-NYC``).
    """

    states: Mapping[str, tuple[str, ...]]
    cities: Mapping[str, tuple[str, ...]]
    countries: Mapping[str, tuple[str, ...]]
    remote: tuple[str, ...]

    def name(self, code: str) -> str:
        """Give the usual name of what a code stands for; the code itself where that is unknown."""
        if code == "remote":
            return "Remote"
        return next(iter(self.coded.get(code, ())), code)

    @property
    def coded(self) -> Mapping[str, tuple[str, ...]]:
        """The names of everything that has a code of its own: states, countries and some cities."""
        cities = {code: names for code, names in self.cities.items() if is_city(code)}
        return {**self.states, **self.countries, **cities}

    def phrases(self) -> dict[str, PhraseList]:
        """Give all names by cue label: ``place.state.US-OH``, ``place.country.GB``, ``place.remote``."""
        groups = {"state": self.states, "city": self.cities, "country": self.countries}
        labelled = {
            f"place.{group}.{code}": PhraseList.of_texts(names)
            for group, table in groups.items()
            for code, names in table.items()
        }
        return {**labelled, "place.remote": PhraseList.of_texts(self.remote)}


def read_places(folder: Path) -> PlaceNames:
    """Read ``places.yaml`` of a reference folder."""
    entries = read(folder / "places.yaml").record(("states", "cities", "countries", "remote"))
    tables = {key: _table(entries[key]) for key in ("states", "cities", "countries")}
    return PlaceNames(remote=read_phrases(entries["remote"]), **tables)


def _table(node: Node) -> dict[str, tuple[str, ...]]:
    return {code: names.texts() for code, names in node.entries().items()}
