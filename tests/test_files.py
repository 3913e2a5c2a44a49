"""From the paths a user names to the files that are read."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from jdlint.files import find_files

Tree = Callable[..., None]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Tree:
    """Make files below the current folder, each with the text given or some words."""
    monkeypatch.chdir(tmp_path)

    def make(*names: str, **texts: str) -> None:
        for name, text in {**dict.fromkeys(names, "Nurse"), **texts}.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    return make


def ignore(folder: str, *lines: str) -> None:
    Path(folder, ".gitignore").write_text("\n".join(lines) + "\n", "utf-8")


def found(*names: str) -> list[str]:
    result = find_files(names)
    assert not result.failures
    return list(result.paths)


def test_names_are_kept_as_they_are_written(tree: Tree) -> None:
    tree("a/b.md")
    assert found("a/b.md") == ["a/b.md"]
    assert found("a") == found("a/") == found("./a") == ["a/b.md"]
    assert found(".") == ["a/b.md"]
    assert found(str(Path("a").absolute())) == [str(Path("a/b.md").absolute())]


def test_a_named_file_is_read_whatever_its_suffix_or_the_rules_of_git(tree: Tree) -> None:
    tree("a.doc", "b.md", ".c.md")
    ignore(".", "b.md")
    assert found("a.doc", "b.md", ".c.md") == ["a.doc", "b.md", ".c.md"]


def test_folders_give_known_suffixes_in_order(tree: Tree) -> None:
    tree("z.txt", "b/c.html", "a.MD", "b/a.markdown", "b/x.ppt", "c/d/e.htm", "README")
    assert found(".") == ["a.MD", "z.txt", "b/a.markdown", "b/c.html", "c/d/e.htm"]


def test_hidden_and_foreign_folders_are_left_out(tree: Tree) -> None:
    tree("a.md", ".hidden/b.md", ".c.md", "node_modules/d.md", "deep/.git/e.md", "deep/__pycache__/f.md")
    assert found(".") == ["a.md"]
    assert found(".hidden") == [".hidden/b.md"]


def test_ignored_files_of_the_current_folder_are_left_out_at_any_depth(tree: Tree) -> None:
    tree("a.md", "draft.md", "b/draft.md", "b/c/draft.md", "b/c/d.md")
    ignore(".", "draft.md")
    assert found(".") == ["a.md", "b/c/d.md"]


def test_nested_rules_come_over_outer_ones(tree: Tree) -> None:
    tree("a.txt", "b/a.txt", "b/c/a.txt", "b/c/b.txt")
    ignore(".", "*.txt")
    ignore("b", "!a.txt")
    ignore("b/c", "/a.txt")
    assert found(".") == ["b/a.txt"]


def test_negation_and_anchors(tree: Tree) -> None:
    tree("a.md", "keep.md", "b/a.md", "b/keep.md", "c.md")
    ignore(".", "/*.md", "!/keep.md", "b/*", "!b/keep.md")
    assert found(".") == ["keep.md", "b/keep.md"]


def test_nothing_comes_back_from_an_ignored_folder(tree: Tree) -> None:
    tree("old/a.md", "old/keep.md", "new/a.md")
    ignore(".", "old/", "!old/keep.md")
    assert found(".") == ["new/a.md"]


def test_a_folder_rule_does_not_hide_a_file_of_its_name(tree: Tree) -> None:
    tree("x.md", "b/x.md/y.md")
    ignore(".", "x.md/")
    assert found(".") == ["x.md"]


def test_rules_above_the_folder_hold_within_a_repository_only(tree: Tree) -> None:
    tree("top/mid/a.md", "top/mid/draft.md")
    ignore("top", "draft.md")
    assert found("top/mid") == ["top/mid/a.md", "top/mid/draft.md"]
    Path("top/.git").mkdir()
    assert found("top/mid") == ["top/mid/a.md"]


def test_rules_beyond_the_repository_do_not_hold(tree: Tree) -> None:
    tree("top/repo/a.md", "top/repo/sub/a.md")
    Path("top/repo/.git").mkdir()
    ignore("top", "a.md")
    assert found("top/repo/sub") == ["top/repo/sub/a.md"]


def test_a_path_with_dots_goes_by_the_rules_of_its_own_folders(
    tree: Tree, monkeypatch: pytest.MonkeyPatch
) -> None:
    tree("a.md", "sub/b.md", "other/a.md")
    Path(".git").mkdir()
    ignore("sub", "*.md")
    monkeypatch.chdir("sub")
    assert found("../other") == ["../other/a.md"]


def test_rules_in_another_encoding_or_of_another_kind_break_nothing(tree: Tree) -> None:
    tree("a.md", "b/c.md")
    Path(".gitignore").write_bytes(b"\xff\xfe\n*.txt\n")
    Path("b/.gitignore").mkdir()
    assert found(".") == ["a.md", "b/c.md"]


def test_loops_of_links_end(tree: Tree) -> None:
    tree("a/b.md")
    Path("a/loop").symlink_to("..", target_is_directory=True)
    Path("a/self.md").symlink_to("self.md")
    result = find_files(["."])
    assert result.paths == ("a/b.md",)
    assert [str(failure) for failure in result.failures] == ["a/self.md: the link leads nowhere"]


def test_a_link_to_a_file_is_read_and_a_link_to_a_folder_only_where_it_is_named(tree: Tree) -> None:
    tree("a.md", "out/b.md")
    Path("in").mkdir()
    Path("in/c.md").symlink_to("../a.md")
    Path("in/folder").symlink_to("../out", target_is_directory=True)
    assert found("in") == ["in/c.md"]
    assert found("in/folder") == ["in/folder/b.md"]


def test_each_file_comes_once_under_its_first_name(tree: Tree) -> None:
    tree("a.md", "b/c.md")
    assert found("b/../a.md", ".", "./a.md", "b", "-", "-") == ["b/../a.md", "b/c.md", "-"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("none", "no such file or folder"),
        ("link", "the link leads nowhere"),
        ("pipe", "not a regular file"),
        ("empty", "no files here that jdlint reads (.txt, "),
        ("a.md/b.md", "no such file or folder"),
    ],
)
def test_a_path_to_nothing_is_a_failure(name: str, said: str, tree: Tree) -> None:
    tree("a.md")
    Path("link").symlink_to("gone")
    Path("empty").mkdir()
    os.mkfifo("pipe")
    result = find_files([name, "a.md"])
    assert result.paths == ("a.md",)
    assert [failure.path for failure in result.failures] == [name]
    assert result.failures[0].message.startswith(said)


def test_an_empty_name_is_not_the_current_folder(tree: Tree) -> None:
    tree("a.md")
    result = find_files([""])
    assert not result.paths
    assert [str(failure) for failure in result.failures] == ["'': no such file or folder"]


def test_a_folder_that_cannot_be_opened_is_a_failure(tree: Tree, monkeypatch: pytest.MonkeyPatch) -> None:
    tree("a.md", "secret/b.md")
    scan = os.scandir

    def refused(path: str) -> Iterator[os.DirEntry[str]]:
        if Path(path).name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return scan(path)

    monkeypatch.setattr(os, "scandir", refused)
    result = find_files(["."])
    assert result.paths == ("a.md",)
    assert [failure.message for failure in result.failures] == ["Permission denied"]
    assert result.failures[0].path.endswith("secret")
