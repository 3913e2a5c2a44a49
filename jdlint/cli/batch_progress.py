"""How far a batch is, on terminals only."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

from jdlint.batch.running import Progress


@contextmanager
def shown(size: int) -> Iterator[Callable[[Progress], None]]:
    """Give what is to be told of progress; a terminal shows a bar with the rate and the time left."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    started, before = time.monotonic(), 0

    def said(progress: Progress | None) -> str:
        if progress is None:
            return ""
        rate = (progress.counts.rows - progress.kept) / max(time.monotonic() - started, 0.001)
        return f"{progress.counts.rows:,} postings, {rate:,.0f} a second"

    with click.progressbar(
        length=max(size, 1), label="Linting", file=sys.stderr, item_show_func=said, update_min_steps=1
    ) as bar:

        def told(progress: Progress) -> None:
            nonlocal before
            bar.current_item = progress
            bar.update(max(progress.reached - before, 0))
            bar.render_progress()  # a part may end where the input was read to before
            before = max(before, progress.reached)

        yield told
        bar.update(size - before)
