"""The settings that apply to a path, and where each comes from."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from pathlib import Path
from typing import Any

from jdlint.findings import Severity
from jdlint.settings import Settings, Site
from jdlint.settings.keys import KEYS
from jdlint.style import Style


def settings_record(settings: Settings, path: str, rules: Sequence[str]) -> dict[str, Any]:
    """Give the settings of a path for programs: every key with its value and the places that set it."""
    keys = {
        key.name: {"value": plain(getattr(settings, key.field)), "from": _places(settings, key.name)}
        for key in KEYS
    }
    return {
        "path": path,
        "file": str(settings.path) if settings.path else None,
        "profile": settings.profile,
        "keys": keys,
        "rules": list(rules),
    }


def settings_page(record: Mapping[str, Any], style: Style) -> str:
    """Show that record for people: what is set, with its places, then what is left as usual."""
    return "\n".join(_lines(record, style))


def _lines(record: Mapping[str, Any], style: Style) -> Iterator[str]:
    yield style.strong(record["path"])
    yield f"  settings file  {record['file'] or 'none; everything is as usual'}"
    yield f"  profile        {record['profile']}"
    yield f"  rules          {len(record['rules'])} on"
    for name in ("role", "place"):
        if record.get(name):
            yield f"  {name:14} {record[name]}"
    for name, value in record.get("command_line", {}).items():
        yield f"  --{name} {_shown(value)}"
    given = {name: key for name, key in record["keys"].items() if key["from"]}
    if given:
        yield ""
        for name, key in given.items():
            yield f"  {name}: {_shown(key['value'])}"
            yield from (style.faint(f"      from {place}") for place in key["from"])
    usual = [name for name, key in record["keys"].items() if not key["from"]]
    if usual:
        yield ""
        yield style.faint(f"  as usual: {', '.join(usual)}")


def plain(value: Any) -> Any:
    """Give a value as JSON can hold it."""
    if isinstance(value, Severity):
        return value.label
    if isinstance(value, (Path, datetime.date)):
        return str(value)
    if isinstance(value, Site):
        return {value.glob: plain(value.value)}
    if is_dataclass(value) and not isinstance(value, type):
        return {field.name: plain(getattr(value, field.name)) for field in fields(value)}
    if isinstance(value, Mapping):
        return {str(key): plain(each) for key, each in value.items()}
    if isinstance(value, (tuple, list)):
        return [plain(each) for each in value]
    return value


def _places(settings: Settings, name: str) -> list[str]:
    nodes = settings.marks.get(name, ())
    return [
        f"{node.file}:{node.yaml.start_mark.line + 1}:{node.yaml.start_mark.column + 1}" for node in nodes
    ]


def _shown(value: Any) -> str:
    if isinstance(value, list):
        return ", ".join(map(_shown, value)) or "nothing"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {_shown(each)}" for key, each in value.items()) or "nothing"
    return str(value).lower() if isinstance(value, bool) else str(value)
