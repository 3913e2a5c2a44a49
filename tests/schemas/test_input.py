"""What the readers of settings and cards take, their schemas take; what schemas can refuse, they refuse."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from jdlint.checks import kind_named, prepare_card
from jdlint.companions import read_companions
from jdlint.content.cards import read_card
from jdlint.content.files import data_folder
from jdlint.content.strict_yaml import ContentError, parse, read
from jdlint.schemas import NAMES, schema_text
from jdlint.settings import read_settings
from jdlint.settings.keys import KEYS

RULES = data_folder("rules")
CARDS = sorted(path for path in RULES.rglob("*.yaml") if path.name != "retired.yaml")
SETTINGS, CARD, COMPANION = (
    Draft202012Validator(json.loads(schema_text(name))) for name in ("settings", "card", "companion")
)


@pytest.mark.parametrize("name", NAMES)
def test_the_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(schema_text(name)))


TAKEN = [
    *(f"{key.name}: {key.example}" for key in KEYS if key.name not in {"rules", "reference"}),
    "extends: [all]",
    "select: [OUR001, house-word, 42]",
    "severity: {house-word: error}",
    "employer: {}",
    "location: {a.md: no}",
]
REFUSED = [
    "colour: red",
    "select: SEC",
    "select: [null]",
    "fail-on: fatal",
    "severity: {title-hype: dire}",
    "severity: [title-hype]",
    "per-file-ignores: {a.md: EXP}",
    "allow: {hype-title-word: Ninja}",
    "role: [nurse]",
    "location: {a.md: [US-OH]}",
    "employer: {size: many}",
    "employer: {sise: 40}",
    "employer: {federal-contractor: maybe}",
    "require-reason: please",
    "columns: {words: advert}",
    "max-file-size: 0",
    "max-file-size: large",
    "extends: all",
    "rules: our-rules",
]


@pytest.mark.parametrize("text", TAKEN)
def test_settings_that_are_read_are_valid(tmp_path: Path, text: str) -> None:
    path = tmp_path / ".jdlint.yml"
    path.write_text(text, "utf-8")
    read_settings(path)
    SETTINGS.validate(parse(text, "settings").plain())


@pytest.mark.parametrize("text", REFUSED)
def test_settings_that_are_refused_are_not_valid(tmp_path: Path, text: str) -> None:
    path = tmp_path / ".jdlint.yml"
    path.write_text(text, "utf-8")
    with pytest.raises(ContentError):
        read_settings(path)
    assert not SETTINGS.is_valid(parse(text, "settings").plain())


def test_every_key_of_the_settings_is_described() -> None:
    properties = SETTINGS.schema["properties"]
    assert {*properties} == {"extends", *(key.name for key in KEYS)}
    assert all(each["description"] for each in properties.values())


def test_an_editor_is_offered_rules_by_every_name() -> None:
    offered = {*SETTINGS.schema["$defs"]["selector"]["anyOf"][0]["enum"]}
    assert {"ALL", "hype", "HYP", "HYP801", "hype-title-word"} <= offered


def test_the_settings_of_init_are_valid_for_another_program(tmp_path: Path) -> None:
    done = subprocess.run([sys.executable, "-m", "jdlint", "init"], cwd=tmp_path, check=False)
    assert done.returncode == 0
    schema = tmp_path / "settings.schema.json"
    schema.write_text(schema_text("settings"), "utf-8")
    program = (sys.executable, "-m", "check_jsonschema", "--schemafile", schema)
    assert subprocess.run([*program, ".jdlint.yml"], cwd=tmp_path, check=False).returncode == 0
    (tmp_path / "broken.yml").write_text("fail-on: fatal\n", "utf-8")
    assert subprocess.run([*program, "broken.yml"], cwd=tmp_path, check=False).returncode == 1


@pytest.mark.parametrize(
    "text", ["allow: [wide-range]", "allow:\n  - wide-range -- why (until 2027-01-01)", "{}"]
)
def test_allowances_beside_a_posting_are_valid(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt.jdlint.yml").write_text(text, "utf-8")
    assert list(read_companions(str(tmp_path / "a.txt")))
    COMPANION.validate(parse(text, "beside").plain())


@pytest.mark.parametrize(
    "text", ["allow: wide-range", "allow: [{a: b}]", "allowed: [wide-range]", "- wide-range"]
)
def test_broken_allowances_beside_a_posting_are_not_valid(tmp_path: Path, text: str) -> None:
    (tmp_path / "a.txt.jdlint.yml").write_text(text, "utf-8")
    with pytest.raises(ContentError):
        list(read_companions(str(tmp_path / "a.txt")))
    assert not COMPANION.is_valid(parse(text, "beside").plain())


def test_every_card_is_valid() -> None:
    problems = [
        f"{path.stem}: {each.message}" for path in CARDS for each in CARD.iter_errors(read(path).plain())
    ]
    assert not problems


def test_every_kind_of_check_is_known() -> None:
    kinds = CARD.schema["properties"]["check"]["enum"]
    assert {read_card(path).check for path in CARDS} <= {*kinds}
    assert all(kind_named(name) for name in kinds)


def _set(key: str, value: object) -> Callable[[dict[str, Any]], None]:
    return lambda card: card.update({key: value})


def _without(key: str) -> Callable[[dict[str, Any]], None]:
    return lambda card: card.pop(key)


REQUIRED = CARD.schema["required"]
SPOILED = {
    **{f"no {key}": _without(key) for key in REQUIRED},
    "code": _set("code", "hyp1"),
    "name": _set("name", "Hype Word"),
    "severity": _set("severity", "fatal"),
    "kind": _set("check", "guessing"),
    "another kind": _set("check", "reading_grade"),
    "unknown key": _set("phrase", ["ninja"]),
    "key of another kind": _set("least_shared", 2),
    "section": _set("in", ["titel"]),
    "profile": _set("profile", "some"),
    "evidence": _set("evidence", "law"),
    "undated": _set("citations", [{"title": "a", "url": "b", "read": "lately"}]),
    "citation": _set("citations", [{"title": "a", "url": "b"}]),
    "once": _set("once_per", "page"),
    "joins alone": _set("joins", ["missing-pay"]),
    "list": _set("allow", "Ninja Kitchen"),
    "only bad": _set("examples", {"bad": ["a [[ninja]]"]}),
    "no good": _set("examples", {"bad": ["a [[ninja]]"], "good": []}),
    "example": _set("examples", {"bad": [{"text": "a", "posting": "b"}], "good": ["c"]}),
    "example's key": _set("examples", {"bad": [{"texts": "a"}], "good": ["c"]}),
}


@pytest.mark.parametrize("spoil", SPOILED.values(), ids=SPOILED)
def test_schema_and_reader_of_cards_refuse_the_same(
    tmp_path: Path, spoil: Callable[[dict[str, Any]], None]
) -> None:
    source = RULES / "hype" / "hype-title-word.yaml"
    card = read(source).plain()
    card.pop("citations", None)
    spoil(card)
    path = tmp_path / source.name
    path.write_text(json.dumps(card), "utf-8")  # JSON is YAML too
    assert not CARD.is_valid(card)
    with pytest.raises(ContentError):
        prepare_card(read_card(path))
