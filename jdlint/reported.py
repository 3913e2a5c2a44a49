"""The postings of a run as reports tell them: each with its view, where one was kept, and its findings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from jdlint.placing import place_text
from jdlint.results import FileResult, LocatedFinding, Run
from jdlint.tallies import Tally
from jdlint.views import PostingView


@dataclass(frozen=True)
class Reported:
    """One posting of a file; its view holds no text where nobody kept it whole."""

    path: str
    view: PostingView
    findings: tuple[LocatedFinding, ...]

    @property
    def title(self) -> str:
        """Its title, or the name of its file."""
        return self.view.title or self.path.replace("\\", "/").rpartition("/")[2]

    @property
    def place(self) -> str:
        """Its file, and its row where the file holds several."""
        start = self.view.start
        return self.path if start.row is None else place_text(self.path, start)

    @property
    def tally(self) -> Tally:
        """The counts of its findings."""
        return Tally.of(self.findings)


def postings_of(run: Run) -> Iterator[Reported]:
    """Yield the postings of a run in order: those kept whole, and of the others those with findings."""
    return chain.from_iterable(map(_of_file, run.files))


def _of_file(file: FileResult) -> Iterator[Reported]:
    by_posting: dict[int, list[LocatedFinding]] = {index: [] for index in range(len(file.views or ()))}
    for located in file.findings:
        if located.path == file.path:
            by_posting.setdefault(located.posting, []).append(located)
    for index, found in by_posting.items():
        kept = file.views is not None and index < len(file.views)
        view = file.views[index] if file.views and kept else PostingView((), start=found[0].start)
        yield Reported(file.path, view, tuple(found))


def beside(run: Run) -> Iterator[LocatedFinding]:
    """Yield what is found in files beside the postings, which hold allowances."""
    return (each for file in run.files for each in file.findings if each.path != file.path)
