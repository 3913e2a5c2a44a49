"""Checks rule cards and role files, the shipped ones and a user's own, and runs the examples of cards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from jdlint.checks import prepare_card
from jdlint.content.cards import Card, read_card
from jdlint.content.reference import Reference
from jdlint.content.role_files import read_role
from jdlint.content.strict_yaml import ContentError, read
from jdlint.engine import Linter
from jdlint.examples import faults


@dataclass(frozen=True)
class Verdict:
    """What became of one file: its kind, the errors that break it, the examples that fail."""

    path: str
    kind: str
    errors: tuple[str, ...] = ()
    failed_examples: tuple[str, ...] = ()


def validate_files(paths: Sequence[Path]) -> Iterator[Verdict]:
    """Yield a verdict on each file; a folder means every YAML file below it."""
    cards: list[tuple[str, Card]] = []
    for path in paths:
        for file in sorted(path.rglob("*.yaml")) if path.is_dir() else [path]:
            try:
                kind = _kind_of(file)
                if kind == "rule":
                    card = read_card(file)
                    prepare_card(card)
                    cards.append((str(file), card))
                else:
                    read_role(file)
                    yield Verdict(str(file), kind)
            except ContentError as error:
                yield Verdict(str(file), "file", (str(error),))
    if cards:
        yield from _tried(cards)


def _kind_of(path: Path) -> str:
    node = read(path)
    keys = node.entries()
    if "slug" in keys:
        return "role"
    if "code" in keys or "check" in keys:
        return "rule"
    raise node.fail("neither a rule card (with a 'code') nor a role file (with a 'slug')")


def _tried(cards: Sequence[tuple[str, Card]]) -> Iterator[Verdict]:
    linter = Linter([card for _, card in cards], Reference())
    for path, card in cards:
        try:
            failed = tuple(
                f"{fault.example.text.strip()!r}: {fault.problem}" for fault in faults(card, linter)
            )
        except ContentError as error:  # what is broken in a card may show only where it finds something
            yield Verdict(path, "rule", (str(error),))
        else:
            yield Verdict(path, "rule", (), failed)
