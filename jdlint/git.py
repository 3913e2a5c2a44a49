"""Asks git which lines of which files differ from the commit at which a branch began."""

from __future__ import annotations

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

_HUNK = re.compile(rb"@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@")
_PLAIN = (
    "--no-color", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all",
    "--inter-hunk-context=0", "--find-renames",
)  # fmt: skip
"""What no setting of a user may change: the answer is read by a program."""

_OF_HOOKS = frozenset({"GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX"})
"""What git tells its hooks of the repository it works in, which may be another one."""


class GitError(Exception):
    """What git could not tell; the message says why, and what helps."""


@dataclass(frozen=True)
class Lines:
    """The lines of a file that are new or stand beside deleted ones, as 1-based ranges, ends included."""

    ranges: tuple[tuple[int, int], ...] = ()

    def touch(self, first: int, last: int) -> bool:
        """Tell whether any line from ``first`` to ``last`` is among them."""
        return any(low <= last and first <= high for low, high in self.ranges)


NONE = Lines()
WHOLE = Lines(((0, 10**9),))
"""All lines: of a new file, and of one that git does not compare by lines."""


@dataclass(frozen=True)
class Changes:
    """What changed in one repository: the lines of each changed file, and the files that git tracks."""

    lines: Mapping[Path, Lines]
    tracked: frozenset[Path]

    def lines_of(self, path: Path) -> Lines:
        """Give the changed lines of a file by its whole path; all of one that git does not track."""
        return self.lines.get(path, NONE if path in self.tracked else WHOLE)


@dataclass(frozen=True)
class Repository:
    """A repository on disk, by the folder that holds its ``.git``."""

    root: Path

    @classmethod
    def around(cls, path: Path) -> Repository:
        """Find the repository in which a file lies; raises GitError where there is none."""
        for folder in path.resolve().parents:
            if (folder / ".git").exists():
                return cls(folder)
        raise GitError(f"'{path}' is in no git repository, so nothing tells what changed in it")

    def changes_since(self, ref: str) -> Changes:
        """Compare the files on disk with the commit at which ``ref`` and the branch of today part.

        Raises GitError for an unknown ``ref`` and where git fails.
        """
        changed = dict(self._compared(self._base(ref)))
        tracked = self._ask("ls-files", "-z").split(b"\0")
        return Changes(changed, frozenset(self._path(name) for name in tracked if name))

    def _base(self, ref: str) -> str:
        """Give the commit at which ``ref`` and the working tree part."""
        if ref.startswith("-"):
            raise GitError(f"'{ref}' is no name of a commit")
        commit = self._try("rev-parse", "--verify", "--quiet", "--end-of-options", f"{ref}^{{commit}}")
        if not commit:
            raise GitError(f"git knows no commit '{ref}' in {self.root}{self._cut_short()}")
        base = self._try("merge-base", commit, "HEAD")
        if not base:
            raise GitError(f"'{ref}' and HEAD have no commit in common in {self.root}{self._cut_short()}")
        return base

    def _cut_short(self) -> str:
        if self._try("rev-parse", "--is-shallow-repository") != "true":
            return ""
        return "; this clone is shallow: 'git fetch --unshallow' gets the rest (fetch-depth: 0 in CI)"

    def _compared(self, base: str) -> Iterator[tuple[Path, Lines]]:
        """Yield the changed files that git tracks; both listings give them in the same order."""
        compared: list[Path] = []
        for status, name in self._statuses(base):
            if status in b"MR":
                compared.append(self._path(name))
            else:
                yield self._path(name), WHOLE
        patch = self._ask("diff", "--unified=0", "--diff-filter=MR", *_PLAIN, base, "--") if compared else b""
        yield from zip(compared, _patches(patch), strict=True)

    def _statuses(self, base: str) -> Iterator[tuple[bytes, bytes]]:
        """Yield the letter of each change (A, M, R and others) and the file's name of today."""
        words = iter(self._ask("diff", "--name-status", "-z", *_PLAIN, base, "--").split(b"\0"))
        for status in words:
            if status:
                name = next(words)
                yield status[:1], next(words) if status[:1] in b"RC" else name

    def _path(self, name: bytes) -> Path:
        return self.root / name.decode("utf-8", "surrogateescape")

    def _try(self, *arguments: str) -> str:
        """Give the answer of git as a word, nothing where it says no."""
        answer = self._run(*arguments)
        return answer.stdout.decode().strip() if answer.returncode == 0 else ""

    def _ask(self, *arguments: str) -> bytes:
        answer = self._run(*arguments)
        if answer.returncode:
            said = answer.stderr.decode("utf-8", "replace").strip() or f"status {answer.returncode}"
            raise GitError(f"git {arguments[0]}: {said}")
        return answer.stdout

    def _run(self, *arguments: str) -> subprocess.CompletedProcess[bytes]:
        command = ["git", "-C", str(self.root), *arguments]
        others = {name: value for name, value in os.environ.items() if name not in _OF_HOOKS}
        surroundings = {**others, "LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"}
        try:
            return subprocess.run(  # noqa: S603 - no shell; names that look like options are refused
                command, capture_output=True, check=False, stdin=subprocess.DEVNULL, env=surroundings
            )
        except OSError as error:
            raise GitError(f"git cannot be run: {error.strerror}") from None


def _patches(patch: bytes) -> Iterator[Lines]:
    """Yield the changed lines of each file of a patch without context, in order."""
    files = groupby(_numbered(patch), key=lambda pair: pair[0])
    return (_lines([line for _, line in lines]) for _, lines in files)


def _numbered(patch: bytes) -> Iterator[tuple[int, bytes]]:
    """Yield the lines of a patch, each with the number of its file: changed lines begin with a sign."""
    number = 0
    for line in patch.split(b"\n"):
        number += line.startswith(b"diff --git ")
        if number:
            yield number, line


def _lines(patch: list[bytes]) -> Lines:
    if any(line.startswith((b"Binary files ", b"GIT binary patch")) for line in patch):
        return WHOLE
    return Lines(tuple(_range(hunk) for line in patch if (hunk := _HUNK.match(line))))


def _range(hunk: re.Match[bytes]) -> tuple[int, int]:
    """Give the lines of a hunk; of one that only deletes, the lines before and after the place."""
    first, count = int(hunk[1]), int(hunk[2]) if hunk[2] else 1
    return (first, first + count - 1) if count else (first, first + 1)
