"""The files that lie beside a posting and say something of it: allowances for formats without comments.

``ad.docx.jdlint.yml`` speaks of ``ad.docx``::

    allow:
      - wide-range -- the union scale has nine steps (until 2027-06-30)
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from jdlint.content.strict_yaml import ContentError, parse
from jdlint.fields import ALLOWANCE
from jdlint.frontmatter.yaml_fields import read_fields
from jdlint.posting import Posting

SUFFIXES = (".jdlint.yml", ".jdlint.yaml")
"""What the name of a companion has after the whole name of its posting."""
_KEY = "allow"
_MOST_BYTES = 1_000_000


def companion_files(path: str | Path) -> tuple[Path, ...]:
    """Give the companions of a posting that are there: whatever they hold bears on its findings."""
    return tuple(beside for suffix in SUFFIXES if (beside := Path(f"{path}{suffix}")).is_file())


def posting_of(path: str) -> str | None:
    """Give the path of the posting that a companion speaks of, None where the name is of no companion."""
    for suffix in SUFFIXES:
        stem = path.removesuffix(suffix)
        if stem != path and Path(path).name != suffix:
            return stem
    return None


def read_companions(path: str) -> Iterator[Posting]:
    """Yield the companions of a posting, as texts without blocks: allowances are fields.

    Raises ContentError, with the place, for one that is broken, and OSError.
    """
    for beside in companion_files(path):
        yield _read(_text(beside), str(beside))


def _text(path: Path) -> str:
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise ContentError(str(path), 1, 1, f"larger than {_MOST_BYTES / 1_000_000:g} MB")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise ContentError(str(path), 1, 1, "not UTF-8 text") from None


def _read(source: str, name: str) -> Posting:
    entries = parse(source, name).record((), (_KEY,))
    for item in entries[_KEY].items() if _KEY in entries else ():
        item.text()
    fields = tuple(replace(field, name=ALLOWANCE) for field in read_fields(source, 0, len(source)))
    return Posting(name, "companion", source, (), fields)
