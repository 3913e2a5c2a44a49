"""From the names of files to their summary."""

from __future__ import annotations

from collections.abc import Sequence

from jdlint.summary.counting import Wanted, summarize
from jdlint.summary.model import Summary
from jdlint.summary.sources import sources_of
from jdlint.summary.store import open_store


def summary_of(names: Sequence[str], wanted: Wanted) -> Summary:
    """Summarize the files behind names; what cannot be counted is told in the summary, the rest counts.

    Raises ModuleNotFoundError where DuckDB is not installed.
    """
    sources, faults = sources_of(names)
    with open_store() as store:
        store.tell(list(faults), len(faults))
        for source in sources:
            store.add(source)
        return summarize(store, sources, wanted)
