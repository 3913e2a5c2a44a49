"""Finds the settings that apply to a folder: the nearest file upwards wins, files are not merged."""

from __future__ import annotations

import os
import sys
from pathlib import Path

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

SETTINGS_FILES = (".jdlint.yml", ".jdlint.yaml", "pyproject.toml")
_NAME = "jdlint"


def find_settings(folder: Path) -> Path | None:
    """Give the nearest settings file in ``folder`` or above it.

    A ``pyproject.toml`` counts only where it has a table for jdlint.
    """
    start = whole_path(folder)
    for place in (start, *start.parents):
        for name in SETTINGS_FILES:
            path = place / name
            if path.is_file() and (path.suffix != ".toml" or _has_table(path)):
                return path
    return None


def _has_table(path: Path) -> bool:
    """Tell whether a TOML file has settings for jdlint; a broken one counts where it names them."""
    try:
        text = path.read_text("utf-8-sig", errors="replace")
        tools = tomllib.loads(text).get("tool") if _NAME in text else None
        return isinstance(tools, dict) and _NAME in tools
    except OSError:
        return False
    except tomllib.TOMLDecodeError:
        return f"[tool.{_NAME}" in text


def whole_path(path: str | Path) -> Path:
    """Make a path absolute, without ``..``: the folders above it are then those of the disk."""
    return Path(os.path.abspath(path))  # noqa: PTH100 - resolve would follow links
