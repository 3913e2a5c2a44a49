"""A settings file, YAML or TOML, as one frozen value."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdlint.content.strict_yaml import ContentError
from jdlint.findings import Severity
from jdlint.settings import Settings, find_settings, read_settings
from jdlint.settings.keys import KEYS
from jdlint.settings.model import last_covering

YAML = """\
extends: [all]
select: [SEC, LIC]
extend-select: [hype]
ignore: [gpa-demand]
fail-on: note
severity: {title-hype: note, placeholder: warning}
per-file-ignores: {"interns/*.md": [EXP, hype-title-word]}
allow: {hype-title-word: [Ninja Kitchen, "On"]}
role: {"ota/*.md": occupational-therapy-assistant, "ota/b.md": registered-nurse}
location: {"**": US-OH}
employer: {size: 40, federal-contractor: false}
rules: [ours]
reference: [roles]
columns: {text: advert, id: ref}
require-reason: true
max-file-size: 2.5
"""
TOML = """\
[project]
name = "postings"

[tool.jdlint]
extends = ["all"]
select = ["SEC", 'LIC']
extend-select = ["hype"]
ignore = [
  "gpa-demand", # not for interns
]
fail-on = "note"
severity = { title-hype = "note", placeholder = "warning" }
role = {"ota/*.md" = "occupational-therapy-assistant", "ota/b.md" = "registered-nurse"}
rules = ["ours"]
reference = ["roles"]
max-file-size = 2.5
columns = {text = "advert", id = "ref"}
require-reason = true

[tool.jdlint.per-file-ignores]
"interns/*.md" = ["EXP", "hype-title-word"]

[tool.jdlint.allow]
hype-title-word = ["Ninja Kitchen", "On"]

[tool.jdlint.location]
"**" = "US-OH"

[tool.jdlint.employer]
size = 40
federal-contractor = false

[tool.other]
select = ["none"]
"""


def written(folder: Path, name: str, text: str) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


@pytest.mark.parametrize(("name", "text"), [(".jdlint.yml", YAML), ("pyproject.toml", TOML)])
def test_every_key_is_read(name: str, text: str, tmp_path: Path) -> None:
    for folder in ("ours", "roles"):
        written(tmp_path, f"{folder}/a.yaml", "")
    settings = read_settings(written(tmp_path, name, text))
    assert (settings.profile, settings.fail_on) == ("all", Severity.NOTE)
    assert (settings.select, settings.extend_select) == (("SEC", "LIC"), ("hype",))
    assert settings.ignore == ("gpa-demand",)
    assert settings.severity == {"title-hype": Severity.NOTE, "placeholder": Severity.WARNING}
    assert [(site.glob, site.value) for site in settings.per_file_ignores] == [
        ("interns/*.md", ("EXP", "hype-title-word"))
    ]
    assert settings.allow == {"hype-title-word": ("Ninja Kitchen", "On")}
    assert last_covering(settings.role, "ota/a.md") == "occupational-therapy-assistant"
    assert last_covering(settings.role, "ota/b.md") == "registered-nurse"
    assert last_covering(settings.role, "c.md") is None
    assert last_covering(settings.location, "deep/down/c.md") == "US-OH"
    assert (settings.employer.size, settings.employer.federal_contractor) == (40, False)
    assert settings.rules == (tmp_path / "ours",)
    assert settings.reference == (tmp_path / "roles",)
    assert settings.max_file_size == 2.5
    assert settings.require_reason
    assert settings.columns.given == (("text", "advert"), ("id", "ref"))
    assert set(settings.marks) == {"extends", *(key.name for key in KEYS)} - {"extends"}


def test_every_key_has_an_example_that_can_be_read(tmp_path: Path) -> None:
    for folder in ("our-rules", "our-roles"):
        written(tmp_path, f"{folder}/a.yaml", "")
    for key in KEYS:
        settings = read_settings(written(tmp_path, "a.yml", f"{key.name}: {key.example}\n"))
        assert getattr(settings, key.field) != getattr(Settings(), key.field)


def test_an_empty_table_gives_the_defaults(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, "pyproject.toml", "[tool.jdlint]\n"))
    assert (settings.profile, settings.select, settings.fail_on) == ("recommended", None, Severity.ERROR)


@pytest.mark.parametrize(
    ("text", "line", "column"),
    [
        ('[tool.jdlint]\n\nselect = ["A",\n  "B", 3.5]\nignore = "x"\n', 5, 11),
        ('[tool.jdlint]\nfail-on = "loud"\n', 2, 12),
        ('[tool]\njdlint = {fail-on = "loud"}\n', 2, 22),
        ('tool.jdlint.fail-on = "loud"\n', 1, 24),
        ("[tool.jdlint]\r\nselect = []\r\nmax-file-size = 'x'\r\n", 3, 18),
        ('[tool.jdlint.employer]\nsize = "many"\n', 2, 9),
        ('[tool.jdlint]\nseverity = {title-hype = "note", placeholder = "loud"}\n', 2, 49),
        ("[tool.jdlint]\n  colour = true\n", 2, 3),
        ("[tool.jdlint]\nselect = [\n", 3, 1),
        ("[tool.jdlint]\nselect = ]\n", 2, 10),
    ],
)
def test_toml_faults_have_their_place(text: str, line: int, column: int, tmp_path: Path) -> None:
    path = tmp_path / "pyproject.toml"
    path.write_bytes(text.encode())
    with pytest.raises(ContentError) as caught:
        read_settings(path)
    assert (caught.value.file, caught.value.line, caught.value.column) == (str(path), line, column)


@pytest.mark.parametrize("name", [".jdlint.yml", "pyproject.toml"])
def test_what_is_no_utf_8_is_refused(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_bytes(b"[tool.jdlint]\nselect = ['\xff']\n")
    with pytest.raises(ContentError, match="not UTF-8 text"):
        read_settings(path)


def test_the_nearest_file_is_found(tmp_path: Path) -> None:
    top = written(tmp_path, ".jdlint.yml", "select: [A]")
    deep = tmp_path / "a" / "b"
    deep.mkdir(parents=True)
    assert find_settings(deep) == top
    near = written(tmp_path, "a/pyproject.toml", "[tool.jdlint]\n")
    assert find_settings(deep) == near
    assert find_settings(deep / ".." / "..") == top


def test_of_two_files_in_one_folder_the_own_one_counts(tmp_path: Path) -> None:
    written(tmp_path, "pyproject.toml", "[tool.jdlint]\n")
    own = written(tmp_path, ".jdlint.yml", "select: [A]")
    assert find_settings(tmp_path) == own


def test_globs_are_relative_to_the_settings_file(tmp_path: Path) -> None:
    settings = read_settings(written(tmp_path, "a/.jdlint.yml", 'location: {"/b/*.md": US-OH}'))
    for path, covered in (
        ("a/b/c.md", True),
        ("a/x/../b/c.md", True),
        ("b/c.md", False),
        ("a/z/b/c.md", False),
    ):
        relative = settings.relative(tmp_path / path)
        assert (last_covering(settings.location, relative) is not None) is covered


def test_extended_files_lie_below_in_the_order_they_are_named(tmp_path: Path) -> None:
    written(tmp_path, "one.yml", "ignore: [A]\nselect: [A]\nseverity: {a-b: note, c-d: note}\n")
    written(tmp_path, "two.yml", "ignore: [B]\nfail-on: note\nseverity: {c-d: error}\n")
    settings = read_settings(
        written(tmp_path, "top.yml", "extends: [one.yml, all, two.yml]\nfail-on: warning\n")
    )
    assert (settings.profile, settings.select, settings.ignore) == ("all", ("A",), ("B",))
    assert settings.severity == {"a-b": Severity.NOTE, "c-d": Severity.ERROR}
    assert settings.fail_on is Severity.WARNING


def test_own_folders_are_relative_to_the_file_that_names_them(tmp_path: Path) -> None:
    written(tmp_path, "base/ours/a.yaml", "")
    written(tmp_path, "base/house.yml", "rules: [ours]\n")
    settings = read_settings(written(tmp_path, ".jdlint.yml", "extends: [base/house.yml]\n"))
    assert settings.rules == (tmp_path / "base" / "ours",)
