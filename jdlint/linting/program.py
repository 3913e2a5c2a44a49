"""What the program is made of, as one hash: code, rules, reference and the libraries it reads with."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path

from jdlint.cache.store import Store
from jdlint.content.files import data_folder

LIBRARIES = (
    "ahocorasick-rs",
    "charset-normalizer",
    "ijson",
    "pathspec",
    "pyarrow",
    "pypdfium2",
    "pyyaml",
    "spacy",
    "tree-sitter",
    "tree-sitter-markdown",
)
"""The libraries that bear on what is found in a posting."""
_PACKAGE = Path(__file__).resolve().parent.parent
_FOLDERS_OF_LIBRARIES = ("site-packages", "dist-packages")
_LEFT_OUT = "__pycache__"


def program_digest(store: Store) -> bytes:
    """Hash all that the program is made of; raises OSError.

    The store keeps the hash by the sizes and times of the files, for a run that finds them as they were.
    """
    folders = (_PACKAGE, data_folder("rules"), data_folder("reference"))
    entries = sorted({(path, stat.st_size, stat.st_mtime_ns) for path, stat in _files(*map(str, folders))})
    libraries = [Path(path) for path in sys.path if path.endswith(_FOLDERS_OF_LIBRARIES)]
    installed = [(str(folder), folder.stat().st_mtime_ns) for folder in libraries if folder.is_dir()]
    stamp = hashlib.sha256(repr((sys.version, entries, installed)).encode()).digest()
    known = store.get([stamp]).get(stamp)
    if known is None:
        known = _digest([path for path, _, _ in entries])
        store.put({stamp: known})
    return known


def _files(*folders: str) -> Iterator[tuple[str, os.stat_result]]:
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in entries:
                if not entry.is_dir():
                    yield entry.path, entry.stat()
                elif entry.name != _LEFT_OUT:
                    yield from _files(entry.path)


def _digest(paths: list[str]) -> bytes:
    whole = hashlib.sha256(repr((sys.version, _versions())).encode())
    for path in paths:
        whole.update(os.path.relpath(path, _PACKAGE).encode("utf-8", "surrogateescape"))
        whole.update(hashlib.sha256(Path(path).read_bytes()).digest())
    return whole.digest()


def _versions() -> dict[str, str | None]:
    """Give the versions of the libraries, None for one that is not there."""
    from importlib.metadata import PackageNotFoundError, version  # noqa: PLC0415 - costs more than a known stamp

    found: dict[str, str | None] = dict.fromkeys(LIBRARIES)
    for name in LIBRARIES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            continue
    return found
