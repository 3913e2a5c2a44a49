"""Findings that were there before: a file of their fingerprints, so that only new ones are shown.

A fingerprint holds what does not change when lines move (:mod:`jdlint.locating`), a path is told from the
folder of the baseline file. The file is the same, byte for byte, whatever the order in which files were read.
"""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath
from typing import Any

from jdlint.results import FileResult, LocatedFinding, Run

SCHEMA_VERSION = 1
USUAL_NAME = ".jdlint-baseline.json"


class BaselineError(Exception):
    """A baseline file that cannot be used; the text names it and says why."""


@dataclass(frozen=True)
class Baseline:
    """The findings that are known, by path: each fingerprint with the name of its rule."""

    folder: Path
    known: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def holds(self, located: LocatedFinding) -> bool:
        """Tell whether a finding is known."""
        return located.fingerprint in self.known.get(self._key(located.path), {})

    def without_known(self, run: Run) -> Run:
        """Leave the known findings out of a run."""
        return replace(run, files=tuple(map(self._fresh, run.files)))

    def gone(self, run: Run) -> int:
        """Count what is known of the files of a run and was not found in them this time."""
        found = {(self._key(each.path), each.fingerprint) for each in run.findings()}
        read = {self._key(file.path) for file in run.files if file.failure is None}
        return sum((path, mark) not in found for path in read for mark in self.known.get(path, {}))

    def pruned(self, run: Run) -> Baseline:
        """Give a baseline without what is gone, also without files that are no longer there."""
        found = {(self._key(each.path), each.fingerprint) for each in run.findings()}
        read = {self._key(file.path) for file in run.files if file.failure is None}
        kept = {
            path: {mark: rule for mark, rule in marks.items() if path not in read or (path, mark) in found}
            for path, marks in self.known.items()
            if path in read or (self.folder / path).exists()
        }
        return replace(self, known={path: marks for path, marks in kept.items() if marks})

    def updated(self, run: Run) -> Baseline:
        """Give a baseline with what a run found in its files, and what was known of others."""
        known = {path: dict(marks) for path, marks in self.pruned(run).known.items()}
        for located in run.findings():
            known.setdefault(self._key(located.path), {})[located.fingerprint] = located.finding.name
        return replace(self, known=known)

    def text(self) -> str:
        """Give the file: sorted, a finding a line."""
        findings = {
            path: dict(sorted(marks.items(), key=lambda mark: (mark[1], mark[0])))
            for path, marks in sorted(self.known.items())
        }
        whole = {"schema_version": SCHEMA_VERSION, "findings": findings}
        return json.dumps(whole, ensure_ascii=False, indent=1) + "\n"

    def count(self) -> int:
        """Count the known findings."""
        return sum(map(len, self.known.values()))

    def _key(self, path: str) -> str:
        whole = Path(os.path.abspath(path))  # noqa: PTH100 - a link stays the name it has
        return PurePath(os.path.relpath(whole, self.folder)).as_posix()

    def _fresh(self, file: FileResult) -> FileResult:
        return replace(file, findings=tuple(found for found in file.findings if not self.holds(found)))


def empty_baseline(path: Path) -> Baseline:
    """Make a baseline that knows nothing, for a file at a path."""
    return Baseline(Path(os.path.abspath(path)).parent)  # noqa: PTH100 - a link stays the name it has


def read_baseline(path: Path) -> Baseline:
    """Read a baseline file; raises BaselineError where there is none or it is no such file."""
    try:
        whole = json.loads(path.read_text("utf-8"))
    except OSError as error:
        raise BaselineError(f"{path}: {error.strerror or 'cannot be read'}") from None
    except (ValueError, RecursionError):
        raise BaselineError(f"{path}: this is not a baseline: it is not valid JSON") from None
    if not isinstance(whole, dict) or whole.get("schema_version") != SCHEMA_VERSION:
        raise BaselineError(f"{path}: this is not a baseline of version {SCHEMA_VERSION}")
    findings = whole.get("findings")
    if not isinstance(findings, dict) or not all(map(_is_marks, findings.values())):
        raise BaselineError(f"{path}: this is not a baseline: 'findings' holds no fingerprints by path")
    return replace(empty_baseline(path), known=findings)


def _is_marks(value: Any) -> bool:
    return isinstance(value, dict) and all(map(_is_text, value.values()))


def _is_text(value: Any) -> bool:
    return isinstance(value, str)
