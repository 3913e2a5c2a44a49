"""Hashes of what a user's own folders hold: rules and roles that are the same have the same hash."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path


def own_digest(rules: Iterable[Path], reference: Iterable[Path]) -> bytes:
    """Hash what is read of folders of rule cards and of roles, in their order; raises OSError.

    The place of a folder does not count, but its name does: cards right in it are of the family of that name.
    """
    whole = hashlib.sha256()
    for folder in rules:
        _add(whole, folder, sorted(folder.rglob("*.yaml")))
    whole.update(b"\0")
    for folder in reference:
        _add(whole, folder, sorted((*folder.glob("*.yaml"), *folder.glob("occupations/**/*"))))
    return whole.digest()


def _add(whole: hashlib._Hash, folder: Path, paths: Iterable[Path]) -> None:
    whole.update(f"{folder.name}\0".encode("utf-8", "surrogateescape"))
    for path in paths:
        if path.is_file():
            name = path.relative_to(folder).as_posix()
            whole.update(f"{name}\0".encode("utf-8", "surrogateescape"))
            whole.update(hashlib.sha256(path.read_bytes()).digest())
