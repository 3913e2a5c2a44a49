"""Words of titles that name a rank: who leads, helps or teaches, and the ranks of uniformed services."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from jdlint.content.strict_yaml import read

_WORDS = ("leading", "supervising", "managing", "helping", "teaching", "ranks", "officers", "apart")


@dataclass(frozen=True)
class TitleRanks:
    """The words of each kind, and those of each uniformed service by the code of its supervisors."""

    leading: frozenset[str]
    supervising: frozenset[str]
    managing: frozenset[str]
    helping: frozenset[str]
    teaching: frozenset[str]
    ranks: frozenset[str]
    officers: frozenset[str]
    apart: frozenset[str]
    services: Mapping[str, frozenset[str]]

    def find(self, words: Sequence[str]) -> str | None:
        """Give the code of the supervisors whose rank a title's words name, or None.

        What is left without the words of rank must be the service or its officers: a "Police Communications
        Supervisor" leads dispatchers, and a "Chief Information Security Officer" nobody in uniform.
        """
        core = [word for word in words if word not in self.ranks]
        if not core or len(core) == len(words) or self.apart.intersection(core):
            return None
        place = core[-2] if core[-1] in self.officers and len(core) > 1 else core[-1]
        return next((code for code, service in self.services.items() if place in service), None)


def read_title_ranks(path: Path) -> TitleRanks:
    """Read the lists; raises ContentError where they are broken."""
    record = read(path).record((*_WORDS, "services"))
    words = {key: frozenset(record[key].texts()) for key in _WORDS}
    services = {code: frozenset(node.texts()) for code, node in record["services"].entries().items()}
    return TitleRanks(**words, services=services)
