"""Leaves the findings that a change touches: those on changed lines, and what a changed file lacks."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from jdlint.companions import SUFFIXES
from jdlint.git import WHOLE, Changes, Lines, Repository
from jdlint.posting import Place
from jdlint.results import LocatedFinding, Run


@dataclass(frozen=True)
class Touched:
    """The files and findings that differ from the commit at which ``ref`` and the branch of today part.

    Of a document, a table without lines and a posting whose companion changed, every finding counts.
    """

    ref: str
    _known: dict[Path, Changes] = field(default_factory=dict)

    def holds_file(self, path: str) -> bool:
        """Tell whether a file changed; raises GitError where git cannot tell."""
        return bool(self._lines(path).ranges)

    def only(self, run: Run) -> Run:
        """Leave the touched findings alone in a run; raises GitError where git cannot tell."""
        files = [
            replace(file, findings=tuple(found for found in file.findings if self._holds(found)))
            for file in run.files
        ]
        return replace(run, files=tuple(files))

    def _holds(self, located: LocatedFinding) -> bool:
        lines = self._lines(located.path)
        ends = [(located.start, located.end), *((each.start, each.end) for each in located.related)]
        return located.finding.text is None or any(_touch(lines, *pair) for pair in ends)

    def _lines(self, path: str) -> Lines:
        whole = Path(path).resolve()
        repository = Repository.around(whole)
        if repository.root not in self._known:
            self._known[repository.root] = repository.changes_since(self.ref)
        changes = self._known[repository.root]
        beside = (Path(f"{whole}{suffix}") for suffix in SUFFIXES)
        known = any(
            each in changes.lines or (each.is_file() and each not in changes.tracked) for each in beside
        )
        return WHOLE if known else changes.lines_of(whole)


def _touch(lines: Lines, start: Place, end: Place) -> bool:
    """Tell whether a finding stands on changed lines; places without lines of the file count as touched."""
    if start.line is None or end.line is None or start.page is not None or start.paragraph is not None:
        return bool(lines.ranges)
    last = end.line - 1 if end.column == 1 and end.line > start.line else end.line
    return lines.touch(start.line, last)
