"""A linter with the settings it works by: which rules, which role and place a file is said to have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from difflib import get_close_matches
from functools import cached_property
from pathlib import Path

from jdlint.checks import check_card
from jdlint.content.cards import Card, read_cards
from jdlint.content.place_codes import UnknownPlaceError, place_code
from jdlint.content.reference import Reference
from jdlint.content.strict_yaml import Node
from jdlint.engine import Assumptions, Linter
from jdlint.findings import Severity
from jdlint.linting.options import OptionError, Options
from jdlint.settings import Selection, Settings, selected_cards, whole_path
from jdlint.settings.model import last_covering
from jdlint.settings.selection import UnknownRuleError, check_selectors

_REASON_RULE = "unreasoned-allowance"
Unknown = (UnknownRuleError, UnknownPlaceError)


class ConfiguredLinter:
    """One linter for all files under the same settings and options."""

    def __init__(self, settings: Settings, options: Options) -> None:
        """Take both; raises ContentError for a broken card or an unknown name in the settings."""
        self.settings, self.options = settings, options
        self.reference = Reference(_distinct(*settings.reference, *map(Path, options.reference)))
        self._catalogue = read_cards(*_distinct(*settings.rules, *map(Path, options.rules)))
        for card in self._catalogue:  # a broken card is told of even where it is not on
            check_card(card)
        self._check_settings()

    @cached_property
    def linter(self) -> Linter:
        """The linter itself, with the rules that are on; made when the first file needs it."""
        return Linter([self._adjusted(card) for card in self.cards], self.reference)

    @property
    def cards(self) -> tuple[Card, ...]:
        """The rules that are on."""
        settings, options = self.settings, self.options
        asked = options.select is not None
        reasons = (_REASON_RULE,) if settings.require_reason else ()
        extended = (*settings.extend_select, *reasons, *options.extend_select)
        selection = Selection(
            profile=settings.profile,
            select=options.select if asked else settings.select,
            extend=options.extend_select if asked else extended,
            ignore=options.ignore if asked else (*settings.ignore, *options.ignore),
        )
        return tuple(selected_cards(self._catalogue, selection))

    def assumptions(self, path: str) -> Assumptions:
        """Give what is said of a file: the command line before the settings, the settings before the text."""
        relative = self.settings.relative(Path(path))
        role = self.options.role or last_covering(self.settings.role, relative)
        place = self.options.location or last_covering(self.settings.location, relative)
        return Assumptions(
            role=self._slug(role) if role else None,
            places=(place_code(place, self.reference.places),) if place else (),
            today=self.options.today,
            employer=self.settings.employer,
        )

    def ignored_names(self, path: str) -> frozenset[str]:
        """Give the rules that are off for one file."""
        relative = self.settings.relative(Path(path))
        selectors = tuple(
            name for site in self.settings.per_file_ignores if site.covers(relative) for name in site.value
        )
        if not selectors:
            return frozenset()
        kept = Selection(ignore=selectors, profile="all")
        return frozenset(card.name for card in self._catalogue if not kept.holds(card))

    def _adjusted(self, card: Card) -> Card:
        usual = card.severity
        if card.name == _REASON_RULE and self.settings.require_reason:
            usual = Severity.ERROR
        severity = self.settings.severity.get(card.name, usual)
        return replace(card, severity=severity, allow=(*card.allow, *self.settings.allow.get(card.name, ())))

    def _slug(self, role: str) -> str | None:
        found = self.reference.find_role(role)
        return found.slug if found else None

    def check_options(self) -> None:
        """Raise OptionError for a rule, role or place of the options that is unknown here."""
        options = self.options
        for folder in (*options.rules, *options.reference):
            if not any(Path(folder).rglob("*.yaml")):
                raise OptionError(f"there is no .yaml file in '{folder}'")
        try:
            check_selectors(
                (*(options.select or ()), *options.extend_select, *options.ignore), self._catalogue
            )
            if options.location:
                place_code(options.location, self.reference.places)
        except Unknown as error:
            raise OptionError(str(error)) from None
        if options.role and not self._slug(options.role):
            raise OptionError(unknown_role(options.role, self.reference))

    def _check_settings(self) -> None:
        marks = self.settings.marks
        for key in ("select", "extend-select", "ignore"):
            for item in (item for mark in marks.get(key, ()) for item in mark.items()):
                self._check_selector(item)
        for item in (item for site in _values(marks, "per-file-ignores") for item in site.items()):
            self._check_selector(item)
        names = [card.name for card in self._catalogue]
        for mark in (*marks.get("severity", ()), *marks.get("allow", ())):
            mark.check_keys(mark.entries(), names)
        for site in _values(marks, "role"):
            if not self._slug(site.text()):
                raise site.fail(unknown_role(site.text(), self.reference))
        for site in _values(marks, "location"):
            try:
                place_code(site.text(), self.reference.places)
            except UnknownPlaceError as error:
                raise site.fail(str(error)) from None

    def _check_selector(self, item: Node) -> None:
        try:
            check_selectors([item.text()], self._catalogue)
        except UnknownRuleError as error:
            raise item.fail(str(error)) from None


def unknown_role(name: str, reference: Reference) -> str:
    """Say that no role has this name, with the one that may be meant."""
    slugs = {
        key.casefold(): role.slug
        for role in reference.roles.names.values()
        for key in (role.slug, role.title, *role.aliases)
    }
    close = get_close_matches(name.casefold(), slugs, n=1)
    hint = f"; did you mean '{slugs[close[0]]}'?" if close else "; see 'jdlint roles'"
    return f"no role is called '{name}'{hint}"


def _distinct(*folders: Path) -> tuple[Path, ...]:
    """Leave out a folder that is named twice, whichever way."""
    return tuple({whole_path(folder): folder for folder in folders}.values())


def _values(marks: Mapping[str, tuple[Node, ...]], key: str) -> Iterator[Node]:
    return (value for mark in marks.get(key, ()) for value in mark.entries().values())
