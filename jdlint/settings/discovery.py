"""Finds the settings that apply to a folder: the nearest file upwards wins, files are not merged."""

from __future__ import annotations

from pathlib import Path

SETTINGS_FILES = (".jdlint.yml", ".jdlint.yaml", "pyproject.toml")
_TABLE = "[tool.jdlint"


def find_settings(folder: Path) -> Path | None:
    """Give the nearest settings file in ``folder`` or above it.

    A ``pyproject.toml`` counts only where it has a table for jdlint.
    """
    start = folder.absolute()
    for place in (start, *start.parents):
        for name in SETTINGS_FILES:
            path = place / name
            if path.is_file() and (path.suffix != ".toml" or _has_table(path)):
                return path
    return None


def _has_table(path: Path) -> bool:
    try:
        return _TABLE in path.read_text("utf-8", errors="replace")
    except OSError:
        return False
