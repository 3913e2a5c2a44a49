"""Results kept between runs: the same bytes with and without them, and never one that no longer holds."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

from jdlint.cache.store import NAME
from jdlint.linting.session import Session
from jdlint.reporters import FORMATS
from jdlint.results import FileResult

Run = Callable[..., Result]
Write = Callable[..., Path]
Start = Callable[..., "subprocess.CompletedProcess[str]"]
CARD = """\
code: OUR001
name: house-word
check: phrases
severity: warning
since: 0.1.0
message: "'{text}' is not our word."
help: Use ours.
rationale: We have our own words.
evidence: opinion
phrases: [residents]
examples:
  bad: ["Care for 12 [[residents]]."]
  good: ["Care for 12 people."]
"""
SCRIPT = """
import sys
from jdlint.cli import main
try:
    main(sys.argv[1:], prog_name="jdlint")
finally:
    processes = ("concurrent.futures.process", "jdlint.linting.parallel")
    heavy = ("spacy", "numpy", "tree_sitter", "jdlint.engine", "jdlint.linting.configured", *processes)
    print([name for name in heavy if name in sys.modules], file=sys.stderr)
"""


@pytest.fixture
def linted(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The paths that were linted rather than found among kept results, in order."""
    paths: list[str] = []

    def noted(self: Session, path: str, *rest: object) -> FileResult:
        paths.append(path)
        return usual(self, path, *rest)  # type: ignore[arg-type]

    usual = Session.lint
    monkeypatch.setattr(Session, "lint", noted)
    return paths


@pytest.fixture
def folder() -> Path:
    return Path(os.environ["JDLINT_CACHE_DIR"])


def test_what_is_as_it_was_is_not_linted_again(
    check: Run, draft: Path, write: Write, linted: list[str]
) -> None:
    first = check("draft.md")
    second = check("draft.md")
    assert linted == ["draft.md"]
    assert (first.exit_code, first.output) == (second.exit_code, second.output)
    assert first.exit_code == 1
    write("other.md")
    check(".")
    assert linted == ["draft.md", "other.md"]


@pytest.mark.parametrize("form", FORMATS)
def test_every_format_is_the_same_with_and_without(form: str, jdlint: Run, draft: Path, write: Write) -> None:
    write("b.html", "<h1>Nurse</h1><p>Duties</p><ul><li>Call [Name]</li></ul>")
    write("c.csv", "id,title,description\n7,Nurse,Teach our rockstar team in the ward at night\n8,,\n")
    write("package.json", '{"name": "other"}')
    options = ("check", ".", "--format", form, "--role", "registered-nurse", "--location", "US-OH")
    alone = jdlint(*options, "--no-cache")
    cold, warm = jdlint(*options), jdlint(*options)
    assert alone.output == cold.output == warm.output
    assert alone.stderr == cold.stderr == warm.stderr
    assert alone.exit_code == cold.exit_code == warm.exit_code
    assert "draft.md" in warm.output


def test_an_answer_from_the_cache_imports_neither_spacy_nor_the_engine(write: Write, draft: Path) -> None:
    write(".jdlint.yml", "ignore: [gpa-demand]")
    write("ours/house-word.yaml", CARD)
    for jobs, expected in (("1", "spacy"), ("1", "[]"), ("2", "[]")):
        command = [sys.executable, "-c", SCRIPT, "check", "draft.md", "--rules", "ours", "-j", jobs]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 1
        assert expected in done.stderr.splitlines()[-1]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("draft.md", "# Nurse\n\nCall [Name].\n"),
        (".jdlint.yml", "severity: {placeholder: note}"),
        (".jdlint.yml", "fail-on: warning"),
        (".jdlint.yml", 'location: {"*.md": US-OH}'),
        (".jdlint.yml", "extends: [base.yml]"),
        ("draft.md.jdlint.yml", "allow: [placeholder -- a template]"),
    ],
)
def test_what_bears_on_a_result_brings_a_new_one(
    name: str, text: str, check: Run, write: Write, linted: list[str]
) -> None:
    write("draft.md")
    write("base.yml", "severity: {placeholder: note}")
    check("draft.md")
    write(name, text)
    changed = check("draft.md")
    assert linted == ["draft.md", "draft.md"]
    assert changed.output == check("draft.md", "--no-cache").output


def test_a_file_that_is_extended_counts(check: Run, draft: Path, write: Write) -> None:
    write(".jdlint.yml", "extends: [base.yml]")
    write("base.yml", "severity: {placeholder: note}")
    assert "note HYG102" in check("draft.md").output
    write("base.yml", "severity: {placeholder: warning}")
    assert "warning HYG102" in check("draft.md").output


@pytest.mark.parametrize(
    "options",
    [
        ("--ignore", "placeholder"),
        ("--extend-select", "SEC"),
        ("--role", "registered-nurse"),
        ("--location", "US-OH"),
        ("--isolated",),
        ("--rules", "ours"),
        ("--column", "text=advert"),
        ("--max-file-size", "3"),
    ],
)
def test_every_option_that_bears_on_a_result_counts(
    options: tuple[str, ...], check: Run, own_rules: Path, linted: list[str], write: Write
) -> None:
    write("draft.md")
    write(".jdlint.yml", "severity: {placeholder: note}")
    check("draft.md")
    asked = check("draft.md", *options)
    assert linted == ["draft.md"] * 2
    assert check("draft.md", *options).output == asked.output
    assert linted == ["draft.md"] * 2


def test_a_result_is_given_again_on_the_days_on_which_it_holds(
    jdlint: Run, write: Write, linted: list[str]
) -> None:
    write("a.md", "# Registered Nurse\n\n## How to apply\n\nApply by December 20, 2026.\n")
    options = ("check", "a.md", "--select", "expired-date,placeholder", "--format", "concise", "--today")
    assert "expired" not in jdlint(*options, "2026-11-24").output
    assert "expired" not in jdlint(*options, "2026-12-20").output
    assert linted == ["a.md"]
    assert "expired-date" in jdlint(*options, "2026-12-21").output
    assert "2026-12-22" in jdlint(*options, "2026-12-22").output
    assert linted == ["a.md"] * 3


def test_own_cards_count_by_what_they_hold(
    check: Run, draft: Path, own_rules: Path, linted: list[str]
) -> None:
    card = own_rules / "house-word.yaml"
    rules = ("--rules", "ours", "--extend-select", "house-word")
    assert "not our word" in check("draft.md", *rules).output
    card.touch()
    check("draft.md", *rules)
    assert len(linted) == 1
    card.write_text(card.read_text("utf-8").replace("not our word", "quite unlike us"), "utf-8")
    assert "quite unlike us" in check("draft.md", *rules).output
    card.unlink()
    assert check("draft.md", *rules).exit_code == 2


def test_options_are_checked_where_nothing_is_kept_for_them(check: Run, draft: Path) -> None:
    check("draft.md")
    assert check("draft.md", "--ignore", "no-such-rule").exit_code == 2
    assert check("draft.md", "--ignore", "no-such-rule").exit_code == 2


def test_options_that_fit_another_folder_alone_keep_nothing(check: Run, write: Write) -> None:
    write("with/.jdlint.yml", "rules: [ours]")
    write("with/ours/house-word.yaml", CARD)
    write("with/a.md")
    write("without/b.md")
    mine = ("--extend-select", "house-word")
    together = check("with", "without", *mine)
    assert together.exit_code == 1
    assert check("with", *mine).exit_code == 1
    assert check("without", *mine).exit_code == 2
    assert check("with", "without", *mine).output == together.output


def test_failures_are_not_kept(check: Run, draft: Path, write: Write, linted: list[str]) -> None:
    write("empty.txt", "")
    write("package.json", '{"name": "other"}')
    first, second = check("."), check(".")
    assert (first.output, first.exit_code) == (second.output, second.exit_code)
    assert first.exit_code == 2
    assert linted == ["draft.md", "empty.txt", "package.json", "empty.txt"]


def test_standard_input_is_kept_under_no_name(check: Run, draft: Path, linted: list[str]) -> None:
    check("draft.md", "-", "--stdin-filename", "draft.md", input="# Nurse\n\nA rockstar.\n")
    check("draft.md")
    assert linted == ["draft.md", "draft.md", "draft.md"]


def test_a_file_that_changes_while_it_is_linted_is_not_kept(
    check: Run, draft: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    usual = Session.lint

    def changing(self: Session, path: str) -> FileResult:
        result = usual(self, path)
        draft.write_text("# Nurse\n\nCall [Name] and [Other].\n", "utf-8")
        return result

    monkeypatch.setattr(Session, "lint", changing)
    check("draft.md")
    monkeypatch.undo()
    os.chdir(draft.parent)
    assert check("draft.md", "--no-cache").output == check("draft.md").output


def test_no_cache_leaves_nothing(check: Run, draft: Path, folder: Path, linted: list[str]) -> None:
    check("draft.md", "--no-cache")
    assert not folder.exists()
    check("draft.md", "--cache-dir", "here/kept")
    check("draft.md", "--cache-dir", "here/kept")
    assert linted == ["draft.md", "draft.md"]
    assert Path("here/kept", NAME).is_file()
    assert not folder.exists()


def test_a_folder_that_is_a_file_is_told_of(check: Run, draft: Path) -> None:
    assert check("draft.md", "--cache-dir", "draft.md").exit_code == 2


@pytest.mark.parametrize("content", [b"broken" * 1_000, b""])
def test_a_broken_cache_changes_nothing(check: Run, draft: Path, folder: Path, content: bytes) -> None:
    whole = check("draft.md")
    (folder / NAME).write_bytes(content)
    again = check("draft.md")
    assert (again.output, again.exit_code) == (whole.output, whole.exit_code)
    assert check("draft.md").output == whole.output


def test_a_cache_that_cannot_be_made_changes_nothing(check: Run, draft: Path) -> None:
    whole = check("draft.md", "--no-cache")
    blocked = check("draft.md", "--cache-dir", "draft.md/below")
    assert (blocked.output, blocked.exit_code) == (whole.output, whole.exit_code)


def test_a_baseline_is_made_from_what_is_kept(
    check: Run, jdlint: Run, draft: Path, linted: list[str]
) -> None:
    jdlint("baseline", "create", "draft.md", "--file", "one.json")
    jdlint("baseline", "create", "draft.md", "--file", "two.json")
    assert linted == ["draft.md"]
    assert Path("one.json").read_bytes() == Path("two.json").read_bytes()


def test_two_processes_keep_what_one_finds(start: Start, write: Write) -> None:
    for number in range(6):
        write(f"jobs/{number}.txt", f"Registered Nurse\n\nDuties\n- Call [Name] at {number} o'clock\n")
    command = ("check", "jobs", "--format", "json")
    cold = start(*command, "-j", "2")
    Path("jobs/3.txt").write_text("Registered Nurse\n\nDuties\n- Call [Name] and [Other]\n", "utf-8")
    mixed, warm = start(*command, "-j", "2"), start(*command)
    alone = start(*command, "--no-cache")
    assert mixed.stdout == warm.stdout == alone.stdout != cold.stdout


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 kB, full but for a few."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount, unmount = shutil.which("mount"), shutil.which("umount")
    mounted = (
        mount
        and unmount
        and subprocess.run(
            [mount, "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)], capture_output=True, check=False
        ).returncode
        == 0
    )
    if not mounted:
        pytest.skip("only root may mount a small disk")
    yield disk
    subprocess.run([str(unmount), "-l", str(disk)], check=True)


def test_a_full_disk_changes_nothing(check: Run, write: Write, small_disk: Path) -> None:
    for number in range(9):
        write(f"jobs/{number}.txt", "Registered Nurse\n\nDuties\n" + f"- Call [Name] at {number}\n" * 40)
    whole = check("jobs", "--no-cache")
    for filling in (0, 40_000, 57_344):
        shutil.rmtree(small_disk / "kept", ignore_errors=True)
        (small_disk / "filling").write_bytes(bytes(filling))
        for _ in range(2):
            full = check("jobs", "--cache-dir", str(small_disk / "kept"))
            assert (full.exit_code, full.output, full.stderr) == (1, whole.output, "")


def test_a_report_that_finds_no_room_leaves_the_old_one(check: Run, draft: Path, small_disk: Path) -> None:
    report = small_disk / "report.json"
    report.write_text("old", "utf-8")
    (small_disk / "filling").write_bytes(bytes(61_440))
    done = check("draft.md", "--output", f"json={report}")
    assert (done.exit_code, done.stderr) == (2, f"jdlint: {report}: No space left on device\n")
    assert report.read_text("utf-8") == "old"
    assert {path.name for path in small_disk.iterdir()} == {"report.json", "filling"}
