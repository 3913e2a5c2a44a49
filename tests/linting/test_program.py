"""The hash of the program: the same for the same content, another for any other."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from jdlint.cache.store import Store
from jdlint.linting import program
from jdlint.linting.program import LIBRARIES, program_digest

PROJECT = Path(__file__).parent.parent.parent / "pyproject.toml"
READING = ("dependencies", "pdf", "tables")
NOT_READING = {"click", "filelock", "jinja2", "platformdirs", "tomli"}


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A program of one module, one rule and one role."""
    for name in ("jdlint/code.py", "jdlint/__pycache__/code.pyc", "rules/hype/one.yaml", "reference/one.tsv"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("1\n", "utf-8")
    monkeypatch.setattr(program, "_PACKAGE", tmp_path / "jdlint")
    monkeypatch.setattr(program, "data_folder", lambda name: tmp_path / name)
    return tmp_path


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with closing(Store(tmp_path / "cache")) as store:
        yield store


@pytest.mark.parametrize(
    "name", ["jdlint/code.py", "rules/hype/one.yaml", "reference/one.tsv", "rules/two.yaml"]
)
def test_every_file_counts(name: str, package: Path, store: Store) -> None:
    before = program_digest(store)
    assert program_digest(store) == before
    (package / name).write_text("2 \n", "utf-8")
    assert program_digest(store) != before


def test_a_file_of_the_same_size_counts_by_its_time(package: Path, store: Store) -> None:
    before = program_digest(store)
    (package / "jdlint/code.py").write_text("2\n", "utf-8")
    os.utime(package / "jdlint/code.py", ns=(1, 1))
    changed = program_digest(store)
    (package / "jdlint/code.py").write_text("1\n", "utf-8")
    assert program_digest(store) == before != changed


def test_what_python_compiles_does_not_count(package: Path, store: Store) -> None:
    before = program_digest(store)
    (package / "jdlint/__pycache__/code.pyc").write_text("2 \n", "utf-8")
    assert program_digest(store) == before


def test_files_are_read_once(package: Path, store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    before = program_digest(store)
    monkeypatch.setattr(program, "_digest", None)
    assert program_digest(store) == before


def test_every_library_that_reads_counts(
    package: Path, store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = PROJECT.read_text("utf-8")
    lists = [re.search(rf"^{name} = (\[.*?\]$)", text, re.MULTILINE | re.DOTALL) for name in READING]
    named = {name for found in lists if found for name in re.findall(r'"([a-z0-9-]+)', found[1])}
    assert named - NOT_READING == set(LIBRARIES)
    before = program._digest([])  # noqa: SLF001 - the store knows no versions
    monkeypatch.setattr("importlib.metadata.version", lambda _: "0")
    assert program._digest([]) != before  # noqa: SLF001
