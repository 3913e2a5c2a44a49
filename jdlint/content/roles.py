"""Curated roles: what a job really requires, each fact with its source and the date that was read."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from jdlint.findings import Citation

LEVELS = (
    "none_required", "high_school", "some_college", "certificate", "associate", "bachelor", "master",
    "professional", "doctorate",
)  # fmt: skip
"""Education levels from lowest to highest; ``degree_unspecified`` and ``other`` stand outside this order."""
SCOPES = ("all_states", "most_states", "some_states", "federal", "none")
REQUIREMENTS = ("required_by_law", "required_for_license", "usual", "voluntary")
STATE_KINDS = ("license", "registration", "certification", "authorization")
"""What states call the credential that lets one practice there."""


@dataclass(frozen=True)
class Fact:
    """One statement in our own words with those who say so."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class RolePay:
    """National wages: 10th percentile, median and 90th percentile in ``unit``, for a survey year."""

    unit: str
    p10: float
    median: float
    p90: float
    year: int
    citations: tuple[Citation, ...]


@dataclass(frozen=True)
class Accreditor:
    """A body that accredits programs (never persons); ``required`` where the license depends on it."""

    abbr: str
    name: str
    required: bool


@dataclass(frozen=True)
class RoleEducation:
    """The usual entry level, the least that a license allows (None: no law) and the most that is usual."""

    usual: str
    minimum: str | None
    highest: str
    field: str | None
    accreditors: tuple[Accreditor, ...]
    fact: Fact


@dataclass(frozen=True)
class RoleCredential:
    """A credential of the role: its id in the lexicon and how firmly it is wanted."""

    credential: str
    requirement: str
    fact: Fact


@dataclass(frozen=True)
class WrongCredential:
    """A credential that belongs to another role, and why it is wrong here."""

    credential: str
    fact: Fact


@dataclass(frozen=True)
class StateWording:
    """What a state calls the credential that lets one practice there."""

    kind: str
    name: str
    fact: Fact


@dataclass(frozen=True)
class RoleLicense:
    """Where the role is licensed, by what, and whether before the first day of work."""

    scope: str
    before_practice: bool
    name: str | None
    fact: Fact
    credentials: tuple[RoleCredential, ...]
    wrong: tuple[WrongCredential, ...]
    states: Mapping[str, StateWording]


@dataclass(frozen=True)
class Supervision:
    """Who the role works under; ``required`` where the law says so."""

    required: bool
    by: tuple[str, ...]
    fact: Fact


@dataclass(frozen=True)
class ScopeLimit:
    """Acts (classes of ``cues/acts.yaml``) on objects that the role may not be asked to do on its own.

    ``support_ok`` says that helping with the act, under someone entitled to it, is within the role.
    ``only_in`` names the states (by codes such as ``US-OR``) whose law alone says so, ``not_in`` those whose
    law does not; where others may differ too (``differs``), a duty is a warning.
    """

    acts: tuple[str, ...]
    objects: tuple[str, ...]
    support_ok: bool
    instead: str
    fact: Fact
    only_in: tuple[str, ...] = ()
    not_in: tuple[str, ...] = ()
    differs: bool = False

    def holds_in(self, places: Collection[str]) -> bool:
        """Tell whether the limit holds at the places of a posting; it may name none."""
        if self.only_in:
            return not set(self.only_in).isdisjoint(places)
        return set(self.not_in).isdisjoint(places)


@dataclass(frozen=True)
class Confusable:
    """A role that is taken for this one, and what sets them apart."""

    role: str
    title: str
    fact: Fact


@dataclass(frozen=True)
class Role:
    """One curated role. ``sources`` holds every citation by its key."""

    slug: str
    soc: str
    title: str
    aliases: tuple[str, ...]
    summary: Fact
    duties: Mapping[str, tuple[Fact, ...]]
    skills: tuple[Fact, ...]
    pay: RolePay | None
    education: RoleEducation
    license: RoleLicense
    exam: Fact | None
    experience_years: tuple[float, float]
    experience: tuple[Fact, ...]
    supervision: Supervision | None
    settings: tuple[Fact, ...]
    confusable: tuple[Confusable, ...]
    physical_demands: tuple[Fact, ...]
    scope_limits: tuple[ScopeLimit, ...]
    mistakes: tuple[Fact, ...]
    driving: bool
    sources: Mapping[str, Citation]
