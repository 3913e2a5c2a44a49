"""The settings that apply to a path, and a file of them to start from."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from jdlint.settings import Settings, read_settings
from jdlint.settings.keys import KEYS

Run = Callable[..., Result]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_what_is_set_is_shown_with_its_place(jdlint: Run) -> None:
    Path("base.yml").write_text("ignore: [exclamation]\n", "utf-8")
    Path(".jdlint.yml").write_text('extends: [base.yml]\nrole: {"ota/*.md": registered-nurse}\n', "utf-8")
    Path("ota").mkdir()
    page = jdlint("config", "ota/a.md").stdout
    assert "role: ota/*.md: registered-nurse" in page
    assert f"from {Path('base.yml').resolve()}:1:9" in page
    assert "as usual: select" in page


def test_the_record_holds_every_key_and_the_rules_that_are_on(jdlint: Run) -> None:
    Path(".jdlint.yml").write_text(
        'per-file-ignores: {"a.md": [HYP]}\nfail-on: note\nselect: [HYP, LIC301]\n', "utf-8"
    )
    record = json.loads(jdlint("config", "a.md", "--format", "json").stdout)
    assert list(record["keys"]) == [key.name for key in KEYS]
    assert record["keys"]["fail-on"]["value"] == "note"
    assert record["rules"] == ["missing-license"]
    assert len(json.loads(jdlint("config", "b.md", "--format", "json").stdout)["rules"]) > 1


def test_without_a_file_everything_is_as_usual(jdlint: Run) -> None:
    record = json.loads(jdlint("config", "--format", "json").stdout)
    assert (record["file"], record["profile"]) == (None, "recommended")
    assert not any(key["from"] for key in record["keys"].values())


def test_the_file_to_start_from_can_be_read_and_is_not_overwritten(jdlint: Run, bare: Run) -> None:
    assert "pre-commit" in jdlint("init").stdout
    path = Path(".jdlint.yml")
    settings = read_settings(path)
    assert (settings.profile, settings.ignore) == (Settings().profile, ())
    text = path.read_text("utf-8")
    again = bare("init")
    assert (again.exit_code, path.read_text("utf-8")) == (2, text)


def test_every_example_in_that_file_can_be_read(jdlint: Run) -> None:
    jdlint("init")
    path = Path(".jdlint.yml")
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join(line.removeprefix("# ") for line in lines[1:]), "utf-8")
    assert read_settings(path).require_reason


def test_another_settings_file_is_seen(bare: Run) -> None:
    Path("pyproject.toml").write_text("[tool.other]\n", "utf-8")
    assert bare("init").exit_code == 0
    Path(".jdlint.yml").unlink()
    Path("pyproject.toml").write_text("[tool.jdlint]\n", "utf-8")
    assert bare("init").exit_code == 2
