"""The sample postings: each defect planted in the bad ones is found at its words, the good are silent."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdlint.content.files import data_folder
from jdlint.content.strict_yaml import read
from jdlint.findings import Severity
from jdlint.linting import Options, Session
from jdlint.results import LocatedFinding

SAMPLES = Path(__file__).parent.parent / "docs" / "examples"
ROLES = sorted(folder.name for folder in SAMPLES.iterdir() if folder.is_dir())


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Options(isolated=True))


def sample(role: str, kind: str) -> Path:
    (path,) = (path for path in (SAMPLES / role).glob(f"{kind}.*") if path.suffix != ".yaml")
    return path


def planted(role: str) -> list[tuple[str, str | None]]:
    items = (item.record(("rule", "text")) for item in read(SAMPLES / role / "bad.expected.yaml").items())
    return [(item["rule"].text(), _words(item["text"].scalar())) for item in items]


def _words(value: object) -> str | None:
    return None if value is None else str(value)


def lint(session: Session, path: Path) -> tuple[LocatedFinding, ...]:
    result = session.lint(str(path))
    assert result.failure is None
    return result.findings


def test_every_role_has_its_samples() -> None:
    assert sorted(path.stem for path in data_folder("reference").joinpath("roles").glob("*.yaml")) == ROLES


@pytest.mark.parametrize("role", ROLES)
def test_every_planted_defect_is_found_at_its_words(session: Session, role: str) -> None:
    found = [(each.finding.name, each.finding.text) for each in lint(session, sample(role, "bad"))]
    missed = [defect for defect in planted(role) if defect not in found]
    assert not missed


@pytest.mark.parametrize("role", ROLES)
def test_a_good_posting_gets_nothing_above_a_note(session: Session, role: str) -> None:
    loud = [each for each in lint(session, sample(role, "good")) if each.severity > Severity.NOTE]
    assert not loud


@pytest.mark.parametrize("role", ROLES)
def test_the_place_in_the_file_reads_as_the_words(session: Session, role: str) -> None:
    path = sample(role, "bad")
    lines = path.read_text("utf-8").splitlines()
    for each in lint(session, path):
        if each.finding.text and each.start.line == each.end.line:
            assert each.start.line
            assert each.start.column
            assert each.end.column
            words = lines[each.start.line - 1][each.start.column - 1 : each.end.column - 1]
            assert words.replace("&amp;", "&") == each.finding.text
