"""Looks at the licenses a posting asks for: another role's, only preferred, or due after the start."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.roles import Role
from jdlint.findings import Citation, Finding, block_of
from jdlint.language.license_kinds import is_any_nurses
from jdlint.language.reading import License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"problem"})
NEEDS = frozenset({"role"})

_ONE_OF = re.compile(r"\b(?:one|any|either|at least one)\b.{0,40}:?\s*\Z", re.IGNORECASE)
"""What heads a list of alternatives: "One of the following:"."""

_WORK_DONE = re.compile(
    r"\b(?:years?|experience|worked) (?:\w+ ){0,3}(?:as|being) (?:an? )?\Z", re.IGNORECASE
)

_Problem = tuple[License, tuple[Citation, ...]]


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the license statements that have the card's ``problem``."""
    role = context.role
    if role is None:
        return
    problems = _PROBLEMS[card.params["problem"].choice(tuple(_PROBLEMS))]
    stated = [found for found in reading.stated(License) if isinstance(found, License)]
    for found, citations in problems(stated, role, reading):
        name = role.license.name or role.title
        yield finding(card, reading, found.span, citations=citations, role=role.title, license=name)


def _another_roles(stated: list[License], role: Role, reading: Reading) -> Iterator[_Problem]:
    """Yield required credentials of another role, unless the same lines offer the role's own."""
    ours = {item.credential for item in role.license.credentials}
    wrong = {item.credential: item.fact for item in role.license.wrong}
    right_blocks = {
        block
        for found in stated
        if found.credential in ours
        for block in _choices(reading, block_of(found.span))
    }
    for found in stated:
        if (
            found.credential in wrong
            and not is_any_nurses(found.text)
            and found.modality != "preferred"
            and block_of(found.span) not in right_blocks
        ):
            yield found, wrong[found.credential].citations


def _choices(reading: Reading, block: int | None) -> range:
    """Give the lines of the list "one of:" that a block stands in, or the block alone."""
    if block is None:
        return range(0)
    blocks, first, last = reading.posting.blocks, block, block
    while first and blocks[first].kind == "list_item":
        first -= 1
    while last + 1 < len(blocks) and blocks[last + 1].kind == "list_item":
        last += 1
    return range(first, last + 1) if _ONE_OF.search(blocks[first].text) else range(block, block + 1)


def _only_preferred(stated: list[License], role: Role, reading: Reading) -> Iterator[_Problem]:
    """Yield the role's mandatory license where it is merely preferred, and nowhere required."""
    if role.license.scope not in {"all_states", "federal"}:
        return
    mandatory = {
        item.credential for item in role.license.credentials if item.requirement == "required_by_law"
    }
    ours = [found for found in stated if found.credential in mandatory or _is_unnamed(found)]
    ours = [found for found in ours if not _is_of_work_done(found, reading)]
    if ours and all(found.modality == "preferred" for found in ours):
        yield ours[0], role.license.fact.citations


def _is_of_work_done(found: License, reading: Reading) -> bool:
    """Tell whether a wish is for years of licensed work: "two years of experience as a licensed barber"."""
    return bool(_WORK_DONE.search(reading.around(found.span)[: found.span.start]))


def _after_hire(stated: list[License], role: Role, reading: Reading) -> Iterator[_Problem]:
    del reading
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


_PROBLEMS: dict[str, Callable[[list[License], Role, Reading], Iterator[_Problem]]] = {
    "another_roles": _another_roles,
    "only_preferred": _only_preferred,
    "after_hire": _after_hire,
}
