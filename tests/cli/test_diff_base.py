"""``--diff-base``: findings on lines that changed since a branch began, by the real git."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from click.testing import Result

Run = Callable[..., Result]
pytestmark = pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed")
OLD = "Registered Nurse\n\nKnow HIPPA well.\n\nWe nurse.\n\nKeep HIPPA safe.\n"
ROLE = (
    "--role",
    "registered-nurse",
    "--select",
    "LIC310,HYG12",
    "--format",
    "concise",
    "--isolated",
    "--fail-on",
    "warning",
)


def git(*arguments: str, folder: Path | None = None) -> str:
    names = {"GIT_AUTHOR_NAME": "a", "GIT_AUTHOR_EMAIL": "a@b.example", "GIT_CONFIG_GLOBAL": os.devnull}
    names |= {
        "GIT_COMMITTER_NAME": "a",
        "GIT_COMMITTER_EMAIL": "a@b.example",
        "GIT_CONFIG_SYSTEM": os.devnull,
    }
    command = ["git", "-C", str(folder or Path.cwd()), *arguments]
    return subprocess.run(
        command, check=True, capture_output=True, text=True, env={**os.environ, **names}
    ).stdout


def commit() -> None:
    git("add", "--all")
    git("commit", "--quiet", "--message", "more")


@pytest.fixture
def repository(tmp_path: Path) -> Iterator[Path]:
    """A repository with one posting on main; the branch 'work' is checked out."""
    git("init", "--quiet", "--initial-branch", "main")
    (tmp_path / "posts").mkdir()
    (tmp_path / "posts" / "a.txt").write_text(OLD, "utf-8")
    (tmp_path / "posts" / "same.txt").write_text(OLD, "utf-8")
    commit()
    git("checkout", "--quiet", "-b", "work")
    yield tmp_path
    os.chdir(tmp_path)


@pytest.fixture
def touched(jdlint: Run) -> Callable[..., list[str]]:
    def places(*arguments: str, base: str = "main", status: int = 1) -> list[str]:
        done = jdlint("check", *(arguments or (".",)), "--diff-base", base, *ROLE)
        assert done.exit_code == status, done.output
        return [":".join(line.split(":")[:2]) for line in done.stdout.splitlines()]

    return places


Touched = Callable[..., list[str]]


def test_nothing_changed_is_nothing_found(repository: Path, touched: Touched) -> None:
    assert touched(status=0) == []


def test_only_changed_lines_count_staged_or_not_and_committed(repository: Path, touched: Touched) -> None:
    posting = repository / "posts" / "a.txt"
    posting.write_text(OLD.replace("We nurse.", "We know HIPPA."), "utf-8")
    assert touched() == ["posts/a.txt:5"]
    git("add", "--all")
    assert touched() == ["posts/a.txt:5"]
    commit()
    assert touched() == ["posts/a.txt:5"]
    assert touched(base="HEAD", status=0) == []


def test_what_main_changed_meanwhile_is_not_ours(repository: Path, touched: Touched) -> None:
    git("checkout", "--quiet", "main")
    (repository / "posts" / "a.txt").write_text(OLD + "\nHIPPA again.\n", "utf-8")
    commit()
    git("checkout", "--quiet", "work")
    assert touched(status=0) == []


def test_new_and_ignored_files_count_whole(repository: Path, touched: Touched) -> None:
    (repository / "new.txt").write_text(OLD, "utf-8")
    (repository / ".gitignore").write_text("mine.txt\n", "utf-8")
    (repository / "mine.txt").write_text(OLD, "utf-8")
    assert touched() == ["new.txt:3", "new.txt:7"]
    assert touched("mine.txt") == ["mine.txt:3", "mine.txt:7"]


def test_a_renamed_file_keeps_its_past(repository: Path, touched: Touched) -> None:
    git("mv", "posts/a.txt", 'posts/b "\u00e9\n.txt')
    assert touched(status=0) == []
    (repository / "posts" / 'b "\u00e9\n.txt').write_text(OLD + "\nHIPPA again.\n", "utf-8")
    git("add", "--all")
    done = touched()
    assert len(done) == 2, done  # the name is of two lines
    assert done[1].endswith(".txt:9")


def test_beside_a_deleted_line_counts(repository: Path, touched: Touched) -> None:
    posting = repository / "posts" / "a.txt"
    longer = OLD + "\nWe care.\n\nWe smile.\n"
    posting.write_text(longer, "utf-8")
    commit()
    posting.write_text(longer.replace("\nWe smile.\n", ""), "utf-8")
    assert touched(base="HEAD", status=0) == []
    posting.write_text(longer.replace("We nurse.\n\n", ""), "utf-8")
    assert touched(base="HEAD") == ["posts/a.txt:5"]


def test_what_is_missing_counts_where_the_file_changed(repository: Path, jdlint: Run) -> None:
    (repository / "posts" / "a.txt").write_text(OLD.replace("nurse", "care"), "utf-8")
    done = jdlint("check", ".", "--diff-base", "main", *ROLE[:2], "--select", "hidden-pay,missing-pay",
                  "--format", "concise", "--isolated")  # fmt: skip
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["posts/a.txt"]


def test_from_a_folder_below_and_from_elsewhere(
    repository: Path,
    touched: Touched,
    monkeypatch: pytest.MonkeyPatch,
    tmp_path_factory: pytest.TempPathFactory,
) -> None:
    (repository / "posts" / "a.txt").write_text(OLD + "\nHIPPA again.\n", "utf-8")
    monkeypatch.chdir(repository / "posts")
    assert touched() == ["a.txt:9"]
    assert touched("a.txt", "same.txt") == ["a.txt:9"]
    monkeypatch.chdir(tmp_path_factory.mktemp("elsewhere"))
    assert touched(str(repository)) == [f"{repository}/posts/a.txt:9"]


def test_settings_of_git_change_nothing(repository: Path, touched: Touched) -> None:
    for name, value in (
        ("diff.interHunkContext", "9"),
        ("diff.noprefix", "true"),
        ("color.ui", "always"),
        ("diff.external", "false"),
        ("diff.renames", "false"),
        ("core.quotePath", "true"),
        ("diff.relative", "true"),
    ):
        git("config", name, value)
    (repository / "posts" / "a.txt").write_text("HIPPA\n" + OLD.replace("We nurse.", "We care."), "utf-8")
    assert touched() == ["posts/a.txt:1"]


def test_documents_count_whole(repository: Path, touched: Touched) -> None:
    rich = r"{\rtf1 Registered Nurse\par Know HIPPA well.\par %s\par}"
    (repository / "a.rtf").write_text(rich % "We care.", "utf-8")
    commit()
    assert touched(base="HEAD", status=0) == []
    (repository / "a.rtf").write_text(rich % "We nurse.", "utf-8")
    assert touched(base="HEAD") == ["a.rtf: paragraph 2"]


def test_an_allowance_that_came_or_went_counts(repository: Path, touched: Touched) -> None:
    beside = repository / "posts" / "a.txt.jdlint.yml"
    beside.write_text("allow: [LIC310 -- so, expired-allowance -- so]\n", "utf-8")
    assert touched(status=0) == ["posts/a.txt.jdlint.yml:1"]
    commit()
    beside.unlink()
    assert touched(base="HEAD") == ["posts/a.txt:3", "posts/a.txt:7"]


def test_a_shallow_clone_is_told_of(
    repository: Path, jdlint: Run, tmp_path_factory: pytest.TempPathFactory
) -> None:
    (repository / "posts" / "a.txt").write_text(OLD + "\nHIPPA again.\n", "utf-8")
    commit()
    clone = tmp_path_factory.mktemp("shallow") / "clone"
    git("clone", "--quiet", "--depth", "1", "--branch", "work", f"file://{repository}", str(clone))
    done = jdlint("check", str(clone), "--diff-base", "origin/main", *ROLE)
    assert done.exit_code == 2
    assert "git knows no commit 'origin/main'" in done.stderr
    assert "git fetch --unshallow" in done.stderr


def test_histories_without_a_common_commit(repository: Path, jdlint: Run) -> None:
    git("checkout", "--quiet", "--orphan", "other")
    (repository / "new.txt").write_text(OLD, "utf-8")
    commit()
    done = jdlint("check", ".", "--diff-base", "main", *ROLE)
    assert done.exit_code == 2
    assert "no commit in common" in done.stderr


@pytest.mark.parametrize(
    ("base", "said"),
    [
        ("gone", "git knows no commit 'gone'"),
        ("", "git knows no commit ''"),
        ("--output=x", "'--output=x' is no name of a commit"),
        ("main:posts", "git knows no commit"),
    ],
)
def test_a_base_that_is_none(repository: Path, jdlint: Run, base: str, said: str) -> None:
    (repository / "new.txt").write_text(OLD, "utf-8")
    done = jdlint("check", ".", f"--diff-base={base}", *ROLE)
    assert (done.exit_code, said in done.stderr) == (2, True), done.stderr
    assert not (repository / "x").exists()


def test_outside_a_repository(jdlint: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(OLD, "utf-8")
    done = jdlint("check", "a.txt", "--diff-base", "main", *ROLE)
    assert done.exit_code == 2
    assert "is in no git repository" in done.stderr


def test_without_git(repository: Path, jdlint: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATH", str(repository))
    done = jdlint("check", ".", "--diff-base", "main", *ROLE)
    assert (done.exit_code, "git cannot be run" in done.stderr) == (2, True)


@pytest.mark.parametrize("arguments", [("-",), (".", "--fix"), (".", "--diff")])
def test_what_does_not_go_together(repository: Path, jdlint: Run, arguments: tuple[str, ...]) -> None:
    done = jdlint("check", *arguments, "--diff-base", "main", *ROLE, input="x")
    assert (done.exit_code, "--diff-base" in done.stderr) == (2, True)
