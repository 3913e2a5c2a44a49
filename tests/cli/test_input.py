"""What may be named on the command line, and what is said of files that cannot be linted."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
Write = Callable[..., Path]


HTML = b"<h1>Nurse</h1><p>Call [Name] at noon.<h2>Duties</h2><ul><li>Give medication<li>Write notes</ul>"


def paths(done: Result) -> list[str]:
    return list(dict.fromkeys(line.split(":")[0] for line in done.stdout.splitlines()))


@pytest.mark.parametrize(
    ("name", "data", "said"),
    [
        ("missing.md", None, "missing.md: no such file or folder"),
        ("a.md", b"", "a.md: the file is empty"),
        ("a.md", b" \r\n\t\n", "a.md: the file is empty"),
        ("a.txt", "\u00a0\u200b\ufeff\n".encode(), "a.txt: the file holds no text of a posting"),
        ("a.txt", b"\x00\x01\x02nurse", "a.txt: this is a binary file"),
        ("a.md", b"%PDF-1.7", "a.md: this is a PDF document, not text"),
        ("a.doc", b"Nurse", "a.doc: no reader for '.doc' files; known suffixes: .txt"),
        ("posting", b"Nurse", "posting: no reader for a file without a suffix"),
        ("a.html", b"<script>nurse()</script>", "a.html: the file holds no text of a posting"),
        ("a.md", b"---\ntitle: [\n---\n# Nurse\n", "a.md:3:1: "),
    ],
)
def test_a_file_that_cannot_be_linted_is_a_failure_in_words(
    name: str, data: bytes | None, said: str, check: Run, draft: Path
) -> None:
    if data is not None:
        Path(name).write_bytes(data)
    done = check(name, "draft.md")
    assert done.exit_code == 2
    assert said in done.stderr
    assert paths(done) == ["draft.md"], "the other file is linted all the same"


def test_a_link_that_leads_nowhere_is_named(check: Run) -> None:
    Path("a.md").symlink_to("gone.md")
    assert "a.md: the link leads nowhere" in check("a.md").stderr


def test_a_pipe_in_a_folder_is_passed_over_and_named_it_is_refused(check: Run, draft: Path) -> None:
    os.mkfifo("pipe.md")
    assert paths(check(".")) == ["draft.md"]
    assert "pipe.md: not a regular file" in check("pipe.md").stderr


def test_an_unreadable_file_is_a_failure(check: Run, draft: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened = Path.open

    def refused(path: Path, *args: object, **options: object) -> object:
        if path.name == "secret.md":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *args, **options)  # type: ignore[call-overload]

    Path("secret.md").write_text("# Nurse", "utf-8")
    monkeypatch.setattr(Path, "open", refused)
    done = check("secret.md", "draft.md")
    assert (done.exit_code, done.stderr) == (2, "secret.md: Permission denied\n")
    assert paths(done) == ["draft.md"]


def test_a_large_file_is_refused_with_the_way_out(check: Run) -> None:
    with Path("large.txt").open("wb") as file:
        file.write(b"Registered Nurse\n\n")
        file.truncate(50_000_000)
    done = check("large.txt")
    assert done.exit_code == 2
    assert done.stderr == ("large.txt: the file is larger than 20 MB; raise the limit with 'max-file-size'\n")


def test_the_limit_is_set_by_option_or_settings(check: Run, draft: Path, write: Write) -> None:
    assert "larger than 0.0001 MB" in check("--max-file-size", "0.0001", "draft.md").stderr
    write(".jdlint.yml", "max-file-size: 0.0001")
    assert "larger than 0.0001 MB" in check("draft.md").stderr
    assert check("--max-file-size", "0.01", "draft.md").exit_code == 1
    write(".jdlint.yml", "max-file-size: 30")
    assert check("draft.md").exit_code == 1


def test_a_folder_means_every_known_file_below(check: Run, draft: Path, write: Write) -> None:
    for name in ("jobs/b.txt", "jobs/a.md", "jobs/deep/c.HTML", "jobs/notes.ppt", "jobs/.hidden/d.md"):
        write(name)
    assert paths(check("jobs")) == ["jobs/a.md", "jobs/b.txt", "jobs/deep/c.HTML"]


def test_no_path_means_the_current_folder(check: Run, draft: Path) -> None:
    assert paths(check()) == ["draft.md"]


def test_a_folder_without_postings_is_a_failure(check: Run) -> None:
    Path("empty").mkdir()
    done = check("empty")
    assert done.exit_code == 2
    assert done.stderr.startswith("empty: no files here that jdlint reads (.txt")


def test_a_file_named_twice_is_linted_once(check: Run, draft: Path) -> None:
    assert len(check("draft.md", "./draft.md", ".", str(draft)).stdout.splitlines()) == 3


def test_files_come_in_the_order_they_are_named(check: Run, draft: Path, write: Write) -> None:
    write("a.md")
    assert paths(check("draft.md", "a.md")) == ["draft.md", "a.md"]


def test_standard_input(check: Run, draft: Path) -> None:
    done = check("-", input=draft.read_bytes())
    assert done.exit_code == 1
    assert paths(done) == ["stdin.txt"]


def test_the_name_of_standard_input_says_format_and_settings(check: Run, write: Write) -> None:
    write("jobs/.jdlint.yml", "severity: {placeholder: note}")
    done = check("-", "--stdin-filename", "jobs/a.html", input=HTML)
    assert done.exit_code == 0
    assert done.stdout.startswith("jobs/a.html:1:23: note HYG102")


def test_standard_input_of_no_known_format_or_no_text(check: Run) -> None:
    assert (
        "posting.doc: no reader for '.doc'"
        in check("-", "--stdin-filename", "posting.doc", input=b"x").stderr
    )
    assert check("-", input=b"").stderr == "stdin.txt: the file is empty\n"


def test_standard_input_beside_files(check: Run, draft: Path) -> None:
    assert paths(check("-", "draft.md", input=draft.read_bytes())) == ["stdin.txt", "draft.md"]


def test_an_error_within_one_file_spares_the_others(
    draft: Path, write: Write, monkeypatch: pytest.MonkeyPatch, bare: Run
) -> None:
    done = _with_a_bug(write, monkeypatch, bare)
    assert done.exit_code == 2
    assert done.stderr == (
        "bad.md: internal error (ZeroDivisionError: boom);"
        " please report it, with the output of JDLINT_DEBUG=1\n"
    )
    assert paths(done) == ["draft.md"]


def test_debugging_shows_the_traceback(
    draft: Path, write: Write, monkeypatch: pytest.MonkeyPatch, bare: Run
) -> None:
    monkeypatch.setenv("JDLINT_DEBUG", "1")
    done = _with_a_bug(write, monkeypatch, bare)
    assert "Traceback" in done.stderr
    assert "ZeroDivisionError: boom" in done.stderr
    assert paths(done) == ["draft.md"]


def _with_a_bug(write: Write, monkeypatch: pytest.MonkeyPatch, run: Run) -> Result:
    def check(card: object, reading: object, context: object) -> list[object]:
        if "ARGH" in reading.posting.source:  # type: ignore[attr-defined]
            raise ZeroDivisionError("boom")
        return []

    monkeypatch.setattr("jdlint.checks.phrases.check", check)
    write("bad.md", "# Registered Nurse\n\n## Duties\n\n- ARGH\n- Give medication to residents\n")
    return run("check", "--format", "concise", "bad.md", "draft.md")


def test_inspect_survives_an_error_within_one_file(
    draft: Path, write: Write, monkeypatch: pytest.MonkeyPatch, bare: Run
) -> None:
    def read(data: bytes, name: str, columns: object) -> None:
        raise ZeroDivisionError

    write("bad.txt")
    monkeypatch.setattr("jdlint.readers.text.read", read)
    done = bare("inspect", "bad.txt", "draft.md", "--format", "jsonl")
    assert done.exit_code == 2
    assert done.stderr.startswith("bad.txt: internal error (ZeroDivisionError); please report")
    assert len(done.stdout.splitlines()) == 1


def test_an_error_of_the_program_itself_is_told_without_traceback(
    monkeypatch: pytest.MonkeyPatch, bare: Run
) -> None:
    def boom(names: object) -> None:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("jdlint.cli.running.find_files", boom)
    done = bare("check")
    assert done.exit_code == 2
    assert done.stderr.startswith("jdlint: internal error (ZeroDivisionError: boom); please report")
    assert "Traceback" not in done.stderr


def test_an_interrupt_ends_with_its_own_status(monkeypatch: pytest.MonkeyPatch, bare: Run) -> None:
    def interrupted(names: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("jdlint.cli.running.find_files", interrupted)
    assert bare("check").exit_code == 130
