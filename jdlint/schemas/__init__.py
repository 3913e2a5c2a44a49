"""JSON Schemas of what users write and what programs read: settings, cards, roles, findings and more."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any, cast

from jdlint.content.files import data_folder

NAMES = ("settings", "card", "role", "companion", "finding", "run", "inspection")
"""The schemas by name, those of what users write first."""
SHIPPED = frozenset({"role"})
"""Schemas that are written by hand."""
_MODULES = {"companion": "settings", "finding": "output", "run": "output", "inspection": "output"}


def schema_text(name: str) -> str:
    """Give a schema as it ships with the package."""
    return (data_folder("reference") / "schemas" / f"{name}.schema.json").read_text("utf-8")


def made(name: str) -> Mapping[str, Any]:
    """Make a schema from the code that reads or writes what it describes; not one of those in ``SHIPPED``."""
    module = import_module(f"jdlint.schemas.{_MODULES.get(name, name)}")
    make = cast("Callable[[], Mapping[str, Any]]", getattr(module, f"{name}_schema"))
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "title": f"jdlint {name}", **make()}
