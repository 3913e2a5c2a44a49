"""Reads settings files: every key checked, every complaint at ``file:line:column``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any, TypeVar

from jdlint.content.cards import PROFILES
from jdlint.content.strict_yaml import Node, read
from jdlint.employer import Employer
from jdlint.findings import Severity
from jdlint.settings.model import Settings, Site
from jdlint.settings.toml import read_toml

_Value = TypeVar("_Value")
_SEVERITIES = tuple(level.label for level in Severity)


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
            value, name = _KEYS[key](entry, path.parent), key.replace("-", "_")
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


def _severities(node: Node, folder: Path) -> Mapping[str, Severity]:
    return {name: Severity.parse(word.choice(_SEVERITIES)) for name, word in node.entries().items()}


def _sites(read_value: Callable[[Node], _Value]) -> Callable[[Node, Path], tuple[Site[_Value], ...]]:
    def read_sites(node: Node, folder: Path) -> tuple[Site[_Value], ...]:
        return tuple(Site(glob, read_value(value)) for glob, value in node.entries().items())

    return read_sites


def _employer(node: Node, folder: Path) -> Employer:
    entry = node.record((), ("size", "federal-contractor"))
    size, contractor = entry.get("size"), entry.get("federal-contractor")
    return Employer(size.integer() if size else None, contractor.boolean() if contractor else None)


def _folders(node: Node, folder: Path) -> tuple[Path, ...]:
    found = []
    for item in node.items():
        path = folder / item.text()
        if not path.is_dir():
            raise item.fail(f"there is no folder '{item.text()}'")
        found.append(path)
    return tuple(found)


def _megabytes(node: Node, folder: Path) -> float:
    size = node.number()
    if size <= 0:
        raise node.fail("expected a size in megabytes above zero")
    return size


def _texts(node: Node, folder: Path) -> tuple[str, ...]:
    return node.texts()


_KEYS: Mapping[str, Callable[[Node, Path], Any]] = {
    "select": _texts,
    "extend-select": _texts,
    "ignore": _texts,
    "fail-on": lambda node, _: Severity.parse(node.choice(_SEVERITIES)),
    "severity": _severities,
    "per-file-ignores": _sites(Node.texts),
    "allow": lambda node, _: {name: phrases.texts() for name, phrases in node.entries().items()},
    "role": _sites(Node.text),
    "location": _sites(Node.text),
    "employer": _employer,
    "rules": _folders,
    "reference": _folders,
    "max-file-size": _megabytes,
}
