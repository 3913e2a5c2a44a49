"""Reads settings files: every key checked, every complaint at ``file:line:column``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jdlint.content.cards import PROFILES
from jdlint.content.strict_yaml import Node, read
from jdlint.settings.keys import KEYS
from jdlint.settings.model import Settings
from jdlint.settings.toml import read_toml

_KEYS = {key.name: key for key in KEYS}


def read_settings(path: Path) -> Settings:
    """Read one settings file and those it extends; raises ContentError naming the place of what is wrong."""
    whole = path.absolute()
    return Settings(**_values(whole, ()), path=whole, folder=whole.parent)


def _values(path: Path, above: tuple[Path, ...]) -> dict[str, Any]:
    """Give the fields that a file sets, over those of the files it extends; tables are joined."""
    node = read_toml(path) if path.suffix == ".toml" else read(path)
    entries = node.record((), ("extends", *_KEYS))
    values: dict[str, Any] = {}
    for item in entries["extends"].items() if "extends" in entries else ():
        values.update(_extended(item, path, above))
    for key, entry in entries.items():
        if key != "extends":
            value, name = _KEYS[key].read(entry, path.parent), _KEYS[key].field
            values[name] = {**values.get(name, {}), **value} if isinstance(value, dict) else value
    values["marks"] = {**values.get("marks", {}), **entries}
    return values


def _extended(item: Node, path: Path, above: tuple[Path, ...]) -> dict[str, Any]:
    """Give the fields set by one thing that a file extends: a profile's name or another settings file."""
    name = item.text()
    if name in PROFILES:
        return {"profile": name}
    other = (path.parent / name).resolve()
    if not other.is_file():
        raise item.fail(f"'{name}' is neither {' nor '.join(PROFILES)} nor a settings file")
    if other in (*above, path):
        raise item.fail(f"'{name}' extends this file in turn")
    return _values(other, (*above, path))
