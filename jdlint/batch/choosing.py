"""Which records of an input are linted: all, the first so many, or so many chosen by chance and a seed."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from jdlint.batch.records import AnyRecord
from jdlint.batch.sources import Source


@dataclass(frozen=True)
class Choice:
    """The first ``limit`` records, and of those ``sample`` by chance; None means all."""

    limit: int | None = None
    sample: int | None = None
    seed: int = 0

    def places(self, count: int) -> frozenset[int] | None:
        """Give the places, from 0, of the chosen ones of so many records; None where all are."""
        count = count if self.limit is None else min(count, self.limit)
        if self.sample is None or self.sample >= count:
            return None
        return frozenset(random.Random(self.seed).sample(range(count), self.sample))  # noqa: S311 - no secret


ALL = Choice()


def chosen(sources: Sequence[Source], choice: Choice) -> Iterator[tuple[AnyRecord, int]]:
    """Yield the chosen records of an input, in order, each with the bytes of the input up to its end."""
    places = choice.places(sum(source.count() for source in sources)) if choice.sample is not None else None
    last = choice.limit if places is None else max(places, default=-1) + 1
    for place, each in enumerate(islice(_all(sources), last)):
        if places is None or place in places:
            yield each


def _all(sources: Sequence[Source]) -> Iterator[tuple[AnyRecord, int]]:
    before = 0
    for source in sources:
        for record in source.records():
            yield record, before + source.position()
        before += source.size
