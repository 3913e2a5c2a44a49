"""Applies the fixes of findings to a text: never two that overlap, nothing but the words of the finding."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from jdlint.results import Edit, LocatedFinding

FORMATS = frozenset({"text", "markdown"})
"""The formats whose files may be rewritten."""


@dataclass(frozen=True)
class Rewritten:
    """A text with fixes applied, and how many."""

    text: str
    count: int


def edits_of(findings: Iterable[LocatedFinding], *, unsafe: bool) -> Iterator[Edit]:
    """Yield the edits that may be applied: the safe ones, with ``unsafe`` all."""
    for located in findings:
        fix = located.finding.fix
        if located.edit and fix and (unsafe or fix.safety == "safe"):
            yield located.edit


def apply(text: str, edits: Iterable[Edit]) -> Rewritten:
    """Apply edits to the text whose offsets they hold; of two that overlap the later one is left out."""
    kept = list(apart(edits))
    for edit in reversed(kept):
        text = text[: edit.start] + edit.replacement + text[edit.end :]
    return Rewritten(text, len(kept))


def apart(edits: Iterable[Edit]) -> Iterator[Edit]:
    """Yield edits that do not touch, in order; several may put something in at one point."""
    last: Edit | None = None
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if last is None or edit.start > last.end or last.start == edit.start == edit.end == last.end:
            last = edit
            yield edit


def difference(path: str, before: str, after: str) -> str:
    """Give what changes as a unified diff."""
    path = path.lstrip("/")
    lines = difflib.unified_diff(
        before.splitlines(keepends=True), after.splitlines(keepends=True), f"a/{path}", f"b/{path}"
    )
    return "".join(line if line.endswith("\n") else f"{line}\n" for line in lines)
