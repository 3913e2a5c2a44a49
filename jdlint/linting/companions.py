"""The allowances that lie in a file of their own: what they let stand in a posting, and those of no use."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property

from jdlint.allowances import Allowance, faults_of, read_allowances, settle
from jdlint.checks import Context, kind_named
from jdlint.companions import read_companions
from jdlint.days import Day
from jdlint.engine import Assumptions, Linter, Result, day_of, names_of_rules
from jdlint.language.reading import Reading
from jdlint.locating import locate
from jdlint.posting import Posting
from jdlint.results import LocatedFinding


@dataclass
class Companions:
    """The companions of one file while it is linted: which of their allowances have been of use so far."""

    texts: tuple[Posting, ...]
    today: Day
    _used: list[set[tuple[int, str]]] = field(init=False)
    _ran: set[str] = field(default_factory=set)

    def __post_init__(self) -> None:
        """Begin with nothing used."""
        self._used = [set() for _ in self.texts]

    @classmethod
    def of(cls, path: str, assumed: Assumptions) -> Companions:
        """Read the companions of a file; raises ContentError for a broken one, and OSError."""
        return cls(tuple(read_companions(path)), day_of(assumed))

    def settled(self, result: Result) -> Result:
        """Leave out of a posting's findings what is let stand."""
        self._ran |= result.ran
        kept = result.findings
        for allowances, used in zip(self._allowances, self._used, strict=True):
            kept, newly = settle(result.reading.posting, allowances, kept, self.today)
            used.update(newly)
        return replace(result, findings=kept)

    def findings(self, linter: Linter) -> Iterator[LocatedFinding]:
        """Yield what is to say of the allowances themselves, once all postings of the file are settled."""
        if not self.texts:
            return
        known = self._ran | names_of_rules()
        for text, allowances, used in zip(self.texts, self._allowances, self._used, strict=True):
            faults = tuple(faults_of(allowances, used, self._ran, known, self.today))
            context = Context(linter.reference, today=self.today, allowances=faults)
            reading = Reading(text, (), (), (), {})
            for card in linter.cards:
                kind = kind_named(card.check) if card.check == "allowance" else None
                found = tuple(kind.check(card, reading, context)) if kind else ()
                yield from locate(text, found, text.name, None)

    @cached_property
    def _allowances(self) -> tuple[tuple[Allowance, ...], ...]:
        """Give the allowances of each text; they cover all of the file that they lie beside."""
        return tuple(
            tuple(replace(each, first=0, last=sys.maxsize) for each in read_allowances(text))
            for text in self.texts
        )
