"""Allowances in a file beside the posting, for formats that have no comments."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from jdlint.companions import companion_files, posting_of
from jdlint.files import find_files
from jdlint.linting import Options, Session
from jdlint.linting.repair import repair

SLIP = "misspelt-credential"
TODAY = datetime.date(2026, 11, 25)
ROW = '{{"title": "Registered Nurse", "description": "Registered Nurse wanted. Know {word} well."}}\n'
RULES = ("LIC310", "HYG12")


@pytest.fixture
def posting(tmp_path: Path) -> Path:
    path = tmp_path / "ad.txt"
    path.write_text("Registered Nurse\n\nKnow HIPPA well.\n\nMore HIPPA below.\n", "utf-8")
    return path


def session() -> Session:
    return Session(Options(isolated=True, today=TODAY, role="registered-nurse", select=RULES))


def found(posting: Path, companion: str) -> list[tuple[str, str, int | None]]:
    posting.with_name(f"{posting.name}.jdlint.yml").write_text(companion, "utf-8")
    result = session().lint(str(posting))
    assert result.failure is None
    return [(Path(each.path).name, each.finding.name, each.start.line) for each in result.findings]


def test_an_allowance_covers_the_whole_posting(posting: Path) -> None:
    assert found(posting, "allow: []\n") == [("ad.txt", SLIP, 3), ("ad.txt", SLIP, 5)]
    assert found(posting, f"allow:\n  - {SLIP} -- the poster's spelling\n") == []
    assert found(posting, f"allow: ['LIC310 -- it''s so (until {TODAY})']\n") == []


def test_those_of_no_use_are_reported_where_they_stand(posting: Path) -> None:
    slips = [("ad.txt", SLIP, 3), ("ad.txt", SLIP, 5)]
    beside = "ad.txt.jdlint.yml"
    unused = f"allow:\n  - {SLIP} -- so\n  - placeholder -- another rule\n  - expired-allowance -- so\n"
    assert found(posting, unused) == [(beside, "unused-allowance", 4)]
    expired = f"allow:\n\n  - {SLIP} -- so (until 2026-11-24)\n"
    assert found(posting, expired) == [*slips, (beside, "expired-allowance", 3)]
    assert found(posting, "allow:\n  - misspelt -- so\n") == [*slips, (beside, "unknown-allowance", 2)]


def test_the_place_is_that_of_the_words(posting: Path) -> None:
    posting.with_name("ad.txt.jdlint.yaml").write_text('allow: ["misspelt -- so"]\n', "utf-8")
    located = session().lint(str(posting)).findings[-1]
    assert (located.start.line, located.start.column) == (1, 10)
    assert located.finding.text == "misspelt -- so"


def test_a_reason_can_be_required(posting: Path) -> None:
    (posting.parent / ".jdlint.yml").write_text("require-reason: true\nselect: [LIC310]\n", "utf-8")
    posting.with_name("ad.txt.jdlint.yml").write_text(f"allow: [{SLIP}]\n", "utf-8")
    (located,) = Session(Options(today=TODAY, role="registered-nurse")).lint(str(posting)).findings
    assert (located.finding.name, located.severity.label) == ("unreasoned-allowance", "error")


@pytest.mark.parametrize(("rows", "names"), [(["HIPPA", "HIPAA"], []), (["HIPAA"] * 2, ["unused-allowance"])])
def test_of_many_postings_in_a_file_one_is_enough(tmp_path: Path, rows: list[str], names: list[str]) -> None:
    path = tmp_path / "jobs.jsonl"
    path.write_text("".join(ROW.format(word=word) for word in rows), "utf-8")
    assert [name for _, name, _ in found(path, f"allow: [{SLIP} -- so]\n")] == names


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("alow: []\n", ":1:1: unknown key 'alow'; did you mean 'allow'?"),
        ("# nothing yet\n", ":1:1: the file is empty"),
        ("allow: nothing\n", ":1:8: expected a list"),
        ("allow:\n  - a -- pay: so\n", ":2:5: expected text"),
        ("allow: [\n", ":2:1: did not find expected node content"),
    ],
)
def test_a_broken_one_fails_its_posting_at_its_own_place(posting: Path, text: str, place: str) -> None:
    beside = posting.with_name("ad.txt.jdlint.yml")
    beside.write_text(text, "utf-8")
    failure = session().lint(str(posting)).failure
    assert str(failure).startswith(f"{beside}{place}")


def test_what_is_let_stand_is_not_fixed(posting: Path) -> None:
    data = posting.read_bytes()
    assert repair(session(), str(posting), data, unsafe=True).count == 2
    posting.with_name("ad.txt.jdlint.yml").write_text(f"allow: [{SLIP} -- so]\n", "utf-8")
    assert repair(session(), str(posting), data, unsafe=True).data == data


def test_companions_are_no_postings_and_stand_for_theirs(posting: Path) -> None:
    beside = posting.with_name("ad.txt.jdlint.yml")
    beside.write_text("allow: []\n", "utf-8")
    assert companion_files(posting) == (beside,)
    assert find_files([str(posting.parent)]).paths == (str(posting),)
    assert find_files([str(beside), str(posting)]).paths == (str(posting),)
    assert posting_of("a/.jdlint.yml") is None
    assert posting_of("a/b.docx.jdlint.yaml") == "a/b.docx"
