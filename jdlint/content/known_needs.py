"""What the shipped patterns need, as worked out once: to read every pattern of a start takes a tenth of it.

``reference/needs.json`` holds the sets by a digest of what they were worked out from, so that a pattern that
was changed, or is someone's own, is simply not there. ``docs/generate.py`` writes it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from hashlib import blake2b
from sys import intern

from jdlint.content.files import MissingDataError, data_folder

Sets = tuple[frozenset[str], ...]

FILE = "needs.json"
_BYTES = 9
"""Of a digest: with some thousand patterns two are alike by chance once in a million million cases."""

_noted: dict[str, Sets] | None = None


def needs_of(source: str, work_out: Callable[[], Iterable[frozenset[str]]]) -> Sets:
    """Give the sets that belong to a text, by the file or worked out anew."""
    key = blake2b(source.encode(), digest_size=_BYTES).hexdigest()
    sets = known().get(key) if _noted is None else None
    if sets is None:
        sets = tuple(work_out())
    if _noted is not None:
        _noted[key] = sets
    return sets


@contextmanager
def noting() -> Iterator[dict[str, Sets]]:
    """Work everything out anew, and give what came of it when the block is left."""
    global _noted  # noqa: PLW0603 - the one who writes the file is alone
    _noted = {}
    try:
        yield _noted
    finally:
        _noted = None


def as_text(noted: dict[str, Sets]) -> str:
    """Give the content of the file."""
    rows = (f'"{key}":{json.dumps([sorted(each) for each in sets])}' for key, sets in sorted(noted.items()))
    return "{\n" + ",\n".join(rows) + "\n}\n"


@lru_cache
def known() -> dict[str, Sets]:
    """Give what the file holds, nothing where it cannot be read."""
    try:
        path = data_folder("reference") / FILE
        read = json.loads(path.read_text("utf-8"))
        return {key: tuple(frozenset(map(intern, each)) for each in sets) for key, sets in read.items()}
    except (OSError, ValueError, TypeError, AttributeError, MissingDataError):
        return {}  # it only saves time
