"""Looks at the licenses a posting asks for: another role's, only preferred, or due after the start."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Role
from jdlint.findings import Citation, Finding
from jdlint.language.reading import License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"problem"})
NEEDS = frozenset({"role"})

_Problem = tuple[License, tuple[Citation, ...]]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the license statements that have the card's ``problem``."""
    role = context.role
    if role is None:
        return
    problems = _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))]
    stated = [found for found in reading.stated(License) if isinstance(found, License)]
    for found, citations in problems(stated, role):
        name = role.license.name or role.title
        yield finding(card, reading, found.span, citations=citations, role=role.title, license=name)


def _another_roles(stated: list[License], role: Role) -> Iterator[_Problem]:
    """Yield required credentials of another role, unless the same sentence offers the role's own."""
    ours = {item.credential for item in role.license.credentials}
    wrong = {item.credential: item.fact for item in role.license.wrong}
    right_blocks = {found.span.block for found in stated if found.credential in ours}
    for found in stated:
        if (
            found.credential in wrong
            and found.modality != "preferred"
            and found.span.block not in right_blocks
        ):
            yield found, wrong[found.credential].citations


def _only_preferred(stated: list[License], role: Role) -> Iterator[_Problem]:
    """Yield the role's mandatory license where it is merely preferred, and nowhere required."""
    if role.license.scope not in {"all_states", "federal"}:
        return
    mandatory = {
        item.credential for item in role.license.credentials if item.requirement == "required_by_law"
    }
    ours = [found for found in stated if found.credential in mandatory or _is_unnamed(found)]
    if ours and all(found.modality == "preferred" for found in ours):
        yield ours[0], role.license.fact.citations


def _after_hire(stated: list[License], role: Role) -> Iterator[_Problem]:
    if not role.license.before_practice:
        return
    mandatory = {
        item.credential for item in role.license.credentials if item.requirement == "required_by_law"
    }
    ours = [found for found in stated if found.credential in mandatory]
    if ours and all(found.modality == "after_hire" for found in ours):
        yield ours[0], role.license.fact.citations


def _is_unnamed(found: License) -> bool:
    return found.credential is None and found.license_kind == "license"


_PROBLEMS: dict[str, Callable[[list[License], Role], Iterator[_Problem]]] = {
    "another_roles": _another_roles,
    "only_preferred": _only_preferred,
    "after_hire": _after_hire,
}
