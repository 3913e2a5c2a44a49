"""What each format shows of the same findings, on standard output and in files."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]
ROCKSTAR = "'rockstar' does not tell a candidate what the work is."
KEYS = [
    "schema_version", "path", "code", "name", "family", "severity", "message", "help", "text", "start",
    "end", "section", "role", "fingerprint", "fix", "related", "citations",
]  # fmt: skip


def records(output: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in output.splitlines()]


def test_concise_is_one_line_a_finding_for_editors(check: Run, draft: Path) -> None:
    assert check("draft.md").stdout.splitlines() == [
        f"draft.md:8:13: warning HYP801 hype-title-word: {ROCKSTAR}",
        "draft.md:9:8: error HYG102 placeholder: '[Name]' was left from a template.",
        "draft.md:13:3: warning LIC302 unnamed-license: 'Must be licensed' does not say which license.",
    ]


def test_jsonl_is_one_object_a_line_by_the_contract(check: Run, draft: Path) -> None:
    found = records(check("--format", "jsonl", "draft.md").stdout)
    assert [list(record) for record in found] == [KEYS] * 3
    license_ = found[2]
    assert license_["schema_version"] == 1
    assert (license_["path"], license_["code"], license_["name"]) == ("draft.md", "LIC302", "unnamed-license")
    assert (license_["severity"], license_["text"]) == ("warning", "Must be licensed")
    assert license_["start"] == {"line": 13, "column": 3}
    assert license_["end"] == {"line": 13, "column": 19}
    assert (license_["section"], license_["role"]) == ("requirements", "registered-nurse")
    assert license_["fix"] is None
    assert {tuple(citation) for citation in license_["citations"]} == {("title", "url", "read")}


def test_json_holds_the_whole_run(jdlint: Run, draft: Path) -> None:
    done = jdlint(
        "check", "--format", "json", "--select", "placeholder,wrong-credential", "draft.md", "missing.md"
    )
    whole = json.loads(done.stdout)
    assert list(whole) == ["schema_version", "files", "counts", "findings", "failures", "skipped"]
    assert (whole["files"], whole["counts"]) == (1, {"error": 1, "warning": 0, "note": 0})
    assert [list(record) for record in whole["findings"]] == [KEYS]
    assert whole["failures"] == [
        {"path": "missing.md", "message": "no such file or folder", "line": None, "column": None}
    ]


def test_a_rule_that_could_not_run_is_told_in_json_and_text(jdlint: Run, write: Write) -> None:
    write("clerk.md", "# Harbor Pilot\n\n## Requirements\n\n- Must have a license\n- Apply to Ann by phone\n")
    run = ("check", "--select", "missing-license,wrong-credential")
    skipped = json.loads(jdlint(*run, "--format", "json", "clerk.md").stdout)["skipped"]
    assert {"path": "clerk.md", "name": "missing-license", "need": "role"} in skipped
    assert "skipped in clerk.md: the role is unknown; name it with --role." in jdlint(*run, "clerk.md").stdout


def test_an_absence_has_no_text_and_an_empty_place(jdlint: Run, draft: Path) -> None:
    (absence,) = records(jdlint("check", "--select", "missing-pay", "--format", "jsonl", "draft.md").stdout)
    assert absence["text"] is None
    assert absence["start"] == absence["end"]


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "bom"])
@pytest.mark.parametrize("end", [b"\n", b"\r\n", b"\r"], ids=["lf", "crlf", "cr"])
def test_columns_are_code_points_after_the_byte_order_mark(mark: bytes, end: bytes, check: Run) -> None:
    line = "\U0001f469\U0001f3fd\u200d\u2695\ufe0f \u770b\u8b77\u5e2b caf\u00e9 rockstar for our ward"
    text = f"Registered Nurse\n\nAbout the role\n\n{line}\n\nApply today by phone."
    Path("a.txt").write_bytes(mark + text.encode().replace(b"\n", end))
    (found,) = records(check("--format", "jsonl", "a.txt").stdout)
    column = line.index("rockstar") + 1
    assert found["start"] == {"line": 5, "column": column}
    assert found["end"] == {"line": 5, "column": column + len("rockstar")}


def test_the_first_line_after_a_mark_starts_in_column_one(jdlint: Run) -> None:
    Path("a.txt").write_bytes(
        b"\xef\xbb\xbfROCKSTAR NURSE\n\nRequirements\n- Must be licensed\n- Apply by phone\n"
    )
    found = records(jdlint("check", "--select", "title-hype", "--format", "jsonl", "a.txt").stdout)
    assert [record["start"] for record in found] == [{"line": 1, "column": 1}]


def test_a_fingerprint_survives_moved_lines_and_tells_equals_apart(check: Run, write: Write) -> None:
    body = "# Nurse\n\n## Duties\n\n- Call [Name] at noon\n- Call [Name] at night\n"
    write("a.md", body)
    before = [record["fingerprint"] for record in records(check("--format", "jsonl", "a.md").stdout)]
    write("a.md", body.replace("## Duties", "Some words.\n\nMore words.\n\n## Duties"))
    after = [record["fingerprint"] for record in records(check("--format", "jsonl", "a.md").stdout)]
    assert before == after
    assert len(set(before)) == 2


def test_text_ends_with_a_summary(jdlint: Run, draft: Path) -> None:
    rules = "hype-title-word,placeholder,unnamed-license"
    last = jdlint("check", "--select", rules, "draft.md", "missing.md").stdout.splitlines()[-1]
    assert last == "3 findings (1 error, 2 warnings) in 1 file; 1 path not linted."


def test_statistics_count_each_rule(check: Run, draft: Path, write: Write) -> None:
    write("other.md", "# Nurse\n\n## Duties\n\n- Call [Name] at noon\n")
    lines = check("--statistics", "draft.md", "other.md").stdout.splitlines()
    assert lines[0].split() == ["2", "error", "HYG102", "placeholder"]
    assert len(lines) == 3


def test_statistics_of_nothing(check: Run, write: Write) -> None:
    write("fine.md", "# Nurse\n\n## Duties\n\n- Call the front desk\n")
    assert check("--statistics", "fine.md").stdout == "No findings.\n"


def test_output_writes_several_files_beside_the_usual_one(check: Run, draft: Path) -> None:
    done = check("--output", "json=a.json", "--output", "jsonl=b.jsonl", "--output", "text=c.txt", "draft.md")
    assert len(done.stdout.splitlines()) == 3
    assert json.loads(Path("a.json").read_text("utf-8"))["counts"]["error"] == 1
    assert len(records(Path("b.jsonl").read_text("utf-8"))) == 3
    assert "\x1b" not in Path("c.txt").read_text("utf-8")


def test_output_keeps_the_mode_of_the_file_and_leaves_nothing_beside(check: Run, draft: Path) -> None:
    report = Path("report.json")
    report.write_text("old", "utf-8")
    report.chmod(0o640)
    check("--output", "json=report.json", "draft.md")
    assert report.stat().st_mode & 0o777 == 0o640
    assert json.loads(report.read_text("utf-8"))["files"] == 1
    assert sorted(path.name for path in Path().iterdir()) == ["draft.md", "report.json"]


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("none/report.json", "none/report.json: No such file or directory"),
        (".", "Is a directory"),
        ("draft.md/report.json", "draft.md/report.json: Not a directory"),
    ],
)
def test_output_that_cannot_be_written_is_named(target: str, said: str, check: Run, draft: Path) -> None:
    done = check("--output", f"json={target}", "draft.md")
    assert done.exit_code == 2
    assert said in done.stderr


SHOWN = [
    ["check", "draft.md"],
    ["inspect", "draft.md"],
    ["explain", "placeholder"],
    ["role", "registered-nurse"],
]


@pytest.mark.parametrize("command", SHOWN, ids=" ".join)
def test_color_where_it_is_forced(command: list[str], jdlint: Run, draft: Path) -> None:
    assert "\x1b[" in jdlint(*command, env={"FORCE_COLOR": "1"}).stdout


@pytest.mark.parametrize(
    "env", [{}, {"FORCE_COLOR": "0"}, {"FORCE_COLOR": "1", "NO_COLOR": "1"}, {"NO_COLOR": "1"}], ids=str
)
@pytest.mark.parametrize("command", SHOWN, ids=" ".join)
def test_no_color_in_a_pipe_or_where_it_is_unwanted(
    command: list[str], env: dict[str, str], jdlint: Run, draft: Path
) -> None:
    assert "\x1b[" not in jdlint(*command, env=env, color=True).stdout


def test_machine_formats_are_never_colored(check: Run, draft: Path) -> None:
    done = check("--format", "json", "draft.md", env={"FORCE_COLOR": "1"}, color=True)
    assert json.loads(done.stdout)["counts"]["error"] == 1
