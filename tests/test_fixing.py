"""Fixes: nothing is changed but the words of a finding, and nothing of the file is lost."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from jdlint.cli import main
from jdlint.fixing import apply, edits_of
from jdlint.linting import Options, Session
from jdlint.linting.repair import repair
from jdlint.results import Edit

DRAFT = """\
Registered Nurse

Duties
- Keep records under HIPPA
- Lead the the team \u2013 caf\u00e9
- Ready for the JCAHO survey
"""
FIXED = DRAFT.replace("HIPPA", "HIPAA").replace("the the", "the").replace("the JCAHO", "the Joint Commission")


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Options(isolated=True))


def check(*args: str) -> Result:
    return CliRunner().invoke(main, ["check", "--isolated", *args])


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1252"])
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("name", ["draft.txt", "draft.md"])
def test_encoding_mark_and_line_ends_stay(session: Session, encoding: str, line_end: str, name: str) -> None:
    def written(text: str) -> bytes:
        return text.replace("\n", line_end).encode(encoding)

    repaired = repair(session, name, written(DRAFT), unsafe=False)
    assert repaired.data == written(FIXED)
    assert repaired.count == 3


def test_a_second_run_changes_nothing(session: Session) -> None:
    once = repair(session, "draft.txt", DRAFT.encode(), unsafe=True)
    again = repair(session, "draft.txt", once.data, unsafe=True)
    assert (again.data, again.count) == (once.data, 0)


def test_what_may_change_the_meaning_waits_to_be_asked_for(session: Session) -> None:
    text = "Waitress\n\nDuties\n- You are the best salesman we know\n"
    assert repair(session, "draft.txt", text.encode(), unsafe=False).count == 0
    assert b"salesman" not in repair(session, "draft.txt", text.encode(), unsafe=True).data


def test_html_is_not_rewritten(session: Session) -> None:
    data = b"<h1>Nurse</h1><p>Duties: keep records under HIPPA.</p>"
    assert repair(session, "draft.html", data, unsafe=True).data == data


def test_words_parted_by_markup_or_line_ends_are_left_alone(session: Session) -> None:
    text = "# Nurse\n\n## Duties\n\n- Lead the\n  the team\n- Keep *HIP*PA records\n"
    assert repair(session, "draft.md", text.encode(), unsafe=False).data == text.encode()
    assert text.partition("##")[2].strip() in repair(session, "draft.md", text.encode(), unsafe=True).after


def test_of_two_fixes_that_overlap_one_is_applied() -> None:
    rewritten = apply("abcdef", [Edit(1, 4, "X"), Edit(3, 5, "Y"), Edit(5, 6, "Z")])
    assert (rewritten.text, rewritten.count) == ("aXeZ", 2)


def test_only_safe_fixes_make_edits_unasked(session: Session) -> None:
    found = session.lint(
        "draft.txt", lambda count: b"Waitress\n\nDuties\n- Keep HIPPA records\n"[:count]
    ).findings
    assert {edit.replacement for edit in edits_of(found, unsafe=False)} == {"HIPAA"}


def test_the_command_fixes_and_tells_of_the_rest(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    path.chmod(0o640)
    done = check("--fix", "--select", "HYG101,LIC310,open-list", str(path))
    assert path.read_text("utf-8") == FIXED.replace("Joint Commission", "JCAHO")
    assert path.stat().st_mode & 0o777 == 0o640
    assert done.exit_code == 0
    assert "Fixed 2 findings in 1 file." in done.stderr
    assert [each.name for each in tmp_path.iterdir()] == ["draft.txt"]


def test_the_difference_is_shown_and_nothing_written(tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_text(DRAFT, "utf-8")
    done = check("--diff", str(path))
    assert done.exit_code == 1
    assert "-- Keep records under HIPPA\n" in done.output
    assert "+- Keep records under HIPAA\n" in done.output
    assert path.read_text("utf-8") == DRAFT
    assert check("--diff", "--select", "open-list", str(path)).exit_code == 0


def test_a_file_that_cannot_be_read_is_told_of_once(tmp_path: Path) -> None:
    binary, good = tmp_path / "a.txt", tmp_path / "b.txt"
    binary.write_bytes(b"\x00\x01\x02")
    good.write_text(DRAFT, "utf-8")
    done = check("--fix", str(binary), str(good))
    assert done.exit_code == 2
    assert done.stderr.count("a.txt") == 1
    assert "HIPAA" in good.read_text("utf-8")


BARE = {
    "draft.md": "# Physical Therapist Assistant\n\n## What you do\n\n- Lead knee classes\n- Keep notes\n",
    "draft.txt": "PHYSICAL THERAPIST ASSISTANT\n\nDUTIES:\n- Lead knee classes\n- Keep notes",
}
STUBS = (
    "Location: [City, state]",
    "Supervision: [Enter who supervises, and how]",
    "[Amount] to [Amount] per",
)


@pytest.mark.parametrize("name", BARE)
@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_what_is_missing_is_put_in_once_as_blanks(session: Session, name: str, line_end: str) -> None:
    draft = BARE[name].replace("\n", line_end).encode()
    once = repair(session, name, draft, unsafe=True)
    assert all(stub.encode() in once.data for stub in STUBS)
    assert once.data.count(b"\n") == once.data.count(line_end.encode())
    assert repair(session, name, once.data, unsafe=True).count == 0
    found = {each.finding.name for each in session.lint(name, lambda count: once.data[:count]).findings}
    assert "placeholder" in found
    assert not {each for each in found if each.startswith("missing-")} - {
        "missing-license",
        "missing-education",
    }
    assert repair(session, name, draft, unsafe=False).count == 0


def test_headings_put_in_look_like_the_others(session: Session) -> None:
    plain, marked = (repair(session, name, text.encode(), unsafe=True).after for name, text in BARE.items())
    assert "\n\n## How to apply\n\nSend [" in plain
    assert "\n\nHOW TO APPLY:\nSend [" in marked
    bold = "# Line Cook\n\n**Duties**\n\n- Grill fish\n- Clean the grill\n"
    assert "\n\n**Pay**\n\n[Amount]" in repair(session, "draft.md", bold.encode(), unsafe=True).after


def test_a_title_is_put_in_before_everything_else(session: Session) -> None:
    text = "## Duties\n\n- Grill fish for our guests\n\n## Requirements\n\n- One year as a cook\n"
    assert repair(session, "draft.md", text.encode(), unsafe=True).after.startswith(
        "# [Job title]\n\n## Duties"
    )
