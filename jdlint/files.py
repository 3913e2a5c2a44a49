"""From the paths a user names to the files that are read: known suffixes, ``.gitignore`` respected."""

from __future__ import annotations

import os
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

from jdlint.companions import posting_of
from jdlint.readers import SUFFIXES
from jdlint.results import Failure
from jdlint.settings import whole_path

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

STDIN = "-"
_SKIPPED_FOLDERS = frozenset({".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__"})


@dataclass(frozen=True)
class Found:
    """The files to read, in order and each once, and the paths that led to none.

    ``below`` gives the folder somebody named for each file that nobody named itself.
    """

    paths: tuple[str, ...]
    failures: tuple[Failure, ...]
    below: Mapping[str, str] = field(default_factory=dict)

    def only(self, wanted: Callable[[str], bool]) -> Found:
        """Leave the files alone that are wanted."""
        return replace(self, paths=tuple(path for path in self.paths if wanted(path)))

    def passes_over(self, failure: Failure) -> bool:
        """Tell whether a failure is none: data of another kind that lie in a folder of postings."""
        return failure.no_posting and failure.path in self.below

    def barren(self, passed_over: Collection[str]) -> Iterator[Failure]:
        """Yield the failure of each folder all of whose files were passed over."""
        left = {folder for path, folder in self.below.items() if path not in passed_over}
        for folder in dict.fromkeys(self.below[path] for path in self.paths if path in passed_over):
            if folder not in left:
                yield Failure(folder, "no file here holds a posting")


def find_files(names: Sequence[str]) -> Found:
    """Find the files behind paths: a file or ``-`` as it is named, a folder as every known file below it."""
    paths: dict[str, str] = {}
    failures: list[Failure] = []
    folders: dict[str, str] = {}
    named: set[str] = set()
    for name in names:
        if not name:  # an unset variable of a script, which Path takes for the current folder
            below = []
            failures.append(Failure("''", "no such file or folder"))
        elif name == STDIN or Path(name).is_file():
            below = [_spoken_of(name)]
            named.add(_key(below[0]))
        elif Path(name).is_dir():
            before = len(failures)
            below = list(_below(Path(name), failures))
            if not below and len(failures) == before:
                failures.append(Failure(name, f"no files here that jdlint reads ({', '.join(SUFFIXES)})"))
        else:
            below = []
            failures.append(Failure(name, _why_not(Path(name))))
        for path in below:
            paths.setdefault(_key(path), path)
            folders.setdefault(_key(path), name)
    unnamed = {path: folders[key] for key, path in paths.items() if key not in named}
    return Found(tuple(paths.values()), tuple(failures), unnamed)


def _spoken_of(name: str) -> str:
    """Give the posting that a companion speaks of, in its stead: that is what it bears on."""
    posting = posting_of(name)
    return posting if posting and Path(posting).is_file() else name


def _key(path: str) -> str:
    """Give what tells a file from others, whichever way it is named."""
    return path if path == STDIN else str(whole_path(path))


def _why_not(path: Path) -> str:
    """Say why a path is neither file nor folder."""
    if path.is_symlink():
        return "the link leads nowhere"
    return "not a regular file" if path.exists() else "no such file or folder"


def _below(folder: Path, failures: list[Failure]) -> Iterator[str]:
    """Yield the files of a folder that a reader knows, sorted; hidden and ignored ones are left out.

    A folder that cannot be opened is added to ``failures``: what was not read must not look like a pass.
    """

    def unopened(error: OSError) -> None:
        failures.append(Failure(str(error.filename), error.strerror or "cannot be read"))

    rules = {folder: _Ignored.above(folder)}
    for place, folders, names in os.walk(folder, onerror=unopened):
        here = Path(place)
        ignored = rules[here].entering(here)
        folders[:] = sorted(
            name
            for name in folders
            if name not in _SKIPPED_FOLDERS
            and not name.startswith(".")
            and not ignored.holds(here / name, is_folder=True)
        )
        rules.update((here / name, ignored) for name in folders)
        for name in sorted(names):
            path = here / name
            if path.suffix.lower() in SUFFIXES and not name.startswith(".") and not ignored.holds(path):
                yield from _readable(path, failures)


def _readable(path: Path, failures: list[Failure]) -> Iterator[str]:
    """Yield a file of a folder; a link that leads nowhere is a failure, a pipe or a socket is no posting."""
    if path.is_file():
        yield str(path)
    elif path.is_symlink() and not path.exists():
        failures.append(Failure(str(path), _why_not(path)))


@dataclass(frozen=True)
class _Ignored:
    """The ``.gitignore`` files that govern a folder, outermost first."""

    specs: tuple[tuple[Path, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: Path) -> _Ignored:
        """Collect the files of the folders above, up to the root of the repository; none outside one."""
        whole = whole_path(folder)
        parents = []
        for place in (whole, *whole.parents):
            parents.append(place)
            if (place / ".git").exists():
                break
        else:
            return cls()
        ignored = cls()
        for place in reversed(parents[1:]):
            ignored = ignored.entering(place)
        return ignored

    def entering(self, folder: Path) -> _Ignored:
        """Give the rules that hold inside a folder."""
        try:
            text = (folder / ".gitignore").read_text("utf-8", errors="replace")
        except OSError:
            return self
        from pathspec import GitIgnoreSpec  # noqa: PLC0415 - files named one by one need none

        return _Ignored((*self.specs, (whole_path(folder), GitIgnoreSpec.from_lines(text.splitlines()))))

    def holds(self, path: Path, *, is_folder: bool = False) -> bool:
        """Tell whether a path is ignored; the innermost file that speaks of it decides."""
        whole = whole_path(path)
        for folder, spec in reversed(self.specs):
            relative = whole.relative_to(folder).as_posix() + ("/" if is_folder else "")
            said = spec.check_file(relative).include
            if said is not None:
                return said
        return False
