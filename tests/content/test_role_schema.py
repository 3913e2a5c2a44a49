"""The JSON Schema of roles and the reader of role files agree."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from jdlint.content.files import data_folder
from jdlint.content.role_files import read_role
from jdlint.content.strict_yaml import ContentError, read

REFERENCE = data_folder("reference")
SCHEMA = json.loads((REFERENCE / "schemas" / "role.schema.json").read_text("utf-8"))
ROLES = sorted((REFERENCE / "roles").glob("*.yaml"))


@pytest.mark.parametrize("path", ROLES, ids=lambda path: path.stem)
def test_the_role_is_valid(path: Path) -> None:
    problems = [error.message for error in Draft202012Validator(SCHEMA).iter_errors(read(path).plain())]
    assert not problems


def _without(key: str) -> Callable[[dict[str, Any]], None]:
    return lambda role: role.pop(key)


def _unknown_level(role: dict[str, Any]) -> None:
    role["education"]["usual"] = "wizardry"


def _unknown_key(role: dict[str, Any]) -> None:
    role["magic"] = True


def _no_source(role: dict[str, Any]) -> None:
    role["summary"]["sources"] = []


def _undated(role: dict[str, Any]) -> None:
    next(iter(role["sources"].values()))["read"] = "lately"


BREAKS = [*(_without(key) for key in SCHEMA["required"]), _unknown_level, _unknown_key, _no_source, _undated]


@pytest.mark.parametrize("spoil", BREAKS, ids=[*SCHEMA["required"], "level", "key", "source", "date"])
def test_schema_and_reader_refuse_the_same(tmp_path: Path, spoil: Callable[[dict[str, Any]], None]) -> None:
    source = REFERENCE / "roles" / "software-developer.yaml"
    role = read(source).plain()
    spoil(role)
    path = tmp_path / source.name
    path.write_text(json.dumps(role), "utf-8")  # JSON is YAML too
    assert not Draft202012Validator(SCHEMA).is_valid(role)
    with pytest.raises(ContentError):
        read_role(path)
