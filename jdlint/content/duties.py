"""Which laws speak of a posting, and how sure that is from what is known of its places and its employer."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from jdlint.content.jurisdictions import JurisdictionLibrary, Law, laws_of
from jdlint.days import AnyDay
from jdlint.employer import Employer

REMOTE = "remote"
_PERFORMABLE = "performable"


@dataclass(frozen=True)
class Setting:
    """Where and when a posting stands: its places (``US-OH``, ``remote``), the day and the employer."""

    places: tuple[str, ...]
    day: AnyDay
    employer: Employer

    @property
    def own(self) -> tuple[str, ...]:
        """The places named, without the word for remote work."""
        return tuple(place for place in self.places if place != REMOTE)

    @property
    def narrowest(self) -> tuple[str, ...]:
        """The places that no other place of the posting lies in: the city, not its state."""
        return tuple(
            place for place in self.own if not any(other.startswith(f"{place}-") for other in self.own)
        )

    @property
    def is_remote(self) -> bool:
        """Tell whether the work is, or may be, remote."""
        return REMOTE in self.places


@dataclass(frozen=True)
class Duty:
    """A law that speaks of a posting; not ``sure`` where size, place or the law's text leave a doubt."""

    law: Law
    sure: bool


def duties(places: JurisdictionLibrary, setting: Setting, topic: str) -> list[Duty]:
    """Give the laws on a topic that may reach a posting, the sure ones first."""
    found = [
        Duty(law, reach is True and _is_plain(law, setting))
        for law in _candidates(places, setting, topic)
        if (reach := law.reaches(setting.employer)) is not False
    ]
    return sorted(found, key=lambda duty: not duty.sure)


def _candidates(places: JurisdictionLibrary, setting: Setting, topic: str) -> Iterator[Law]:
    """Yield the laws of the places; for work that is remote and nothing else, those that claim such work."""
    if setting.own or not setting.is_remote:
        yield from laws_of(places, setting.own, topic, setting.day)
        return
    for law in laws_of(places, american(tuple(places)), topic, setting.day):
        if law.remote == _PERFORMABLE:
            yield law


def american(codes: Sequence[str]) -> tuple[str, ...]:
    """Give the codes of American places among these."""
    return tuple(code for code in codes if code == "US" or code.startswith("US-"))


def _is_plain(law: Law, setting: Setting) -> bool:
    if law.confidence != "high" or law.spares or len(setting.narrowest) != 1:
        return False
    return not (setting.is_remote and law.remote == "silent")
