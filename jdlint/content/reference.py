"""The reference as a whole, each part read when it is first asked for."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from pathlib import Path

from jdlint.content.credentials import Credential, read_credentials
from jdlint.content.cues import read_cues
from jdlint.content.files import data_folder
from jdlint.content.jurisdictions import JurisdictionLibrary
from jdlint.content.occupations import Occupation, Occupations
from jdlint.content.phrases import PhraseList
from jdlint.content.places import PlaceNames, read_places
from jdlint.content.role_library import RoleLibrary
from jdlint.content.roles import Role
from jdlint.content.section_weights import SectionWeights, read_section_weights
from jdlint.content.sections import Headings, read_headings
from jdlint.content.spelling import Spelling
from jdlint.content.words import read_word_lists

_LIKELY = 0.6
"""The least score at which a title stands for an occupation without being asked back."""


class Reference:
    """The shipped reference, with the roles of a user's own folders over it."""

    def __init__(self, own_roles: tuple[Path, ...] = (), folder: Path | None = None) -> None:
        """Take folders of role files that add to the shipped ones or replace them by slug."""
        self.folder = folder or data_folder("reference")
        self.own_roles = own_roles

    @cached_property
    def roles(self) -> RoleLibrary:
        """Every curated role by slug, each read when it is first asked for."""
        return RoleLibrary((self.folder / "roles", *self.own_roles))

    @cached_property
    def occupations(self) -> Occupations:
        """Every occupation of O*NET; its tables are searched where they lie.

        A user's own folder may hold tables of another release in ``occupations/``.
        """
        folders = [folder / "occupations" for folder in (self.folder, *self.own_roles)]
        return Occupations(next(folder for folder in reversed(folders) if folder.is_dir()))

    @cached_property
    def jurisdictions(self) -> JurisdictionLibrary:
        """Law by the code of its place, each file read when it is first asked for."""
        return JurisdictionLibrary(self.folder)

    @cached_property
    def cues(self) -> Mapping[str, PhraseList]:
        """Every cue list by label."""
        return read_cues(self.folder)

    @cached_property
    def credentials(self) -> Mapping[str, Credential]:
        """The credential lexicon by id."""
        return read_credentials(self.folder)

    @cached_property
    def headings(self) -> Headings:
        """The heading lexicon."""
        return read_headings(self.folder)

    @cached_property
    def section_weights(self) -> SectionWeights:
        """How much each sign of a section weighs."""
        return read_section_weights(self.folder)

    @cached_property
    def places(self) -> PlaceNames:
        """Names of states, cities and countries."""
        return read_places(self.folder)

    @cached_property
    def title_words(self) -> Mapping[str, frozenset[str]]:
        """Words around a job's name in titles, by kind."""
        return read_word_lists(self.folder / "titles.yaml")

    @cached_property
    def function_words(self) -> Mapping[str, frozenset[str]]:
        """The commonest words of each language."""
        return read_word_lists(self.folder / "languages.yaml")

    @cached_property
    def spelling(self) -> Spelling:
        """The words that are spelled right, searched where they lie."""
        return Spelling.of(self.folder / "spelling", self.function_words)

    def find_role(self, query: str) -> Role | None:
        """Give the role whose slug, SOC code, title or alias is ``query``, letter case aside."""
        found = self.roles.find(query)
        return self.roles[found.slug] if found else None

    def find_occupation(self, query: str) -> Occupation | None:
        """Give the occupation of a code or a title; None where a title means none or several alike."""
        if query[:2].isdecimal():
            return self.occupations.get(query.strip())
        match = next(iter(self.occupations.find(query)), None)
        return self.occupations.get(match.code) if match and match.score >= _LIKELY else None
