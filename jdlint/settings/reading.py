"""Reads settings files: every key checked, every complaint at ``file:line:column``."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from jdlint.content.cards import PROFILES
from jdlint.content.strict_yaml import Node, read
from jdlint.settings.discovery import whole_path
from jdlint.settings.keys import KEYS
from jdlint.settings.model import Settings
from jdlint.settings.toml import read_toml

_KEYS = {key.name: key for key in KEYS}


def read_settings(path: Path) -> Settings:
    """Read one settings file and those it extends; raises ContentError naming the place of what is wrong."""
    whole = whole_path(path)
    return Settings(**_values(whole, ()), path=whole, folder=whole.parent)


def _values(path: Path, above: tuple[Path, ...]) -> dict[str, Any]:
    """Give the fields that a file sets, over those of the files it extends."""
    node = read_toml(path) if path.suffix == ".toml" else read(path)
    entries = node.record((), ("extends", *_KEYS))
    values: dict[str, Any] = {"marks": {}}
    for item in entries.pop("extends").items() if "extends" in entries else ():
        values = _joined(values, _extended(item, path, above))
    own = {_KEYS[key].field: _KEYS[key].read(entry, path.parent) for key, entry in entries.items()}
    return _joined(values, {**own, "marks": {key: (entry,) for key, entry in entries.items()}})


def _joined(below: dict[str, Any], above: dict[str, Any]) -> dict[str, Any]:
    """Lay fields over others: tables are joined, the places of keys kept, everything else is replaced."""
    joined = {**below, **above}
    for name, value in above.items():
        if isinstance(value, dict) and name in below:
            joined[name] = {**below[name], **value}
    joined["marks"] = {
        key: (*below["marks"].get(key, ()), *above.get("marks", {}).get(key, ()))
        for key in {**below["marks"], **above.get("marks", {})}
    }
    return joined


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
