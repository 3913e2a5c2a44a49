"""Finds the data folders, in an installed package and in a checkout alike."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent.parent


class MissingDataError(Exception):
    """The package's own rules or reference are not where an install puts them."""


@lru_cache
def data_folder(name: str) -> Path:
    """Give the folder of shipped data called ``name`` (``rules`` or ``reference``).

    Raises MissingDataError where neither an installed package nor a checkout holds it.
    """
    installed = _PACKAGE / "_data" / name
    if installed.is_dir():
        return installed
    checkout = _PACKAGE.parent
    if (checkout / "pyproject.toml").is_file() and (checkout / name).is_dir():
        return checkout / name
    raise MissingDataError(f"jdlint's own {name}/ folder is missing; reinstall jdlint")
