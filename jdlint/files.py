"""From the paths a user names to the files that are read: known suffixes, ``.gitignore`` respected."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pathspec import GitIgnoreSpec

from jdlint.readers import SUFFIXES
from jdlint.results import Failure

STDIN = "-"
_SKIPPED_FOLDERS = frozenset({".git", ".hg", ".svn", ".venv", "node_modules", "__pycache__"})


@dataclass(frozen=True)
class Found:
    """The files to read, in order and each once, and the paths that led to none."""

    paths: tuple[str, ...]
    failures: tuple[Failure, ...]


def find_files(names: Sequence[str]) -> Found:
    """Find the files behind paths: a file or ``-`` as it is named, a folder as every known file below it."""
    paths: dict[str, None] = {}
    failures: list[Failure] = []
    for name in names:
        if name == STDIN or Path(name).is_file():
            paths[name] = None
        elif Path(name).is_dir():
            below = list(_below(Path(name)))
            paths.update(dict.fromkeys(below))
            if not below:
                failures.append(Failure(name, f"no files here that jdlint reads ({', '.join(SUFFIXES)})"))
        else:
            failures.append(Failure(name, _why_not(Path(name))))
    return Found(tuple(paths), tuple(failures))


def _why_not(path: Path) -> str:
    """Say why a path is neither file nor folder."""
    if path.is_symlink():
        return "the link leads nowhere"
    return "not a regular file" if path.exists() else "no such file or folder"


def _below(folder: Path) -> Iterator[str]:
    """Yield the files of a folder that a reader knows, sorted; hidden and ignored ones are left out."""
    rules = _Ignored.above(folder)
    specs: dict[str, _Ignored] = {}
    for place, folders, names in os.walk(folder):
        ignored = specs.get(place, rules).entering(Path(place))
        folders[:] = sorted(
            name
            for name in folders
            if name not in _SKIPPED_FOLDERS
            and not name.startswith(".")
            and not ignored.holds(Path(place, name), is_folder=True)
        )
        specs.update((str(Path(place, name)), ignored) for name in folders)
        for name in sorted(names):
            path = Path(place, name)
            if path.suffix.lower() in SUFFIXES and not name.startswith(".") and not ignored.holds(path):
                yield str(path)


@dataclass(frozen=True)
class _Ignored:
    """The ``.gitignore`` files that govern a folder, outermost first."""

    specs: tuple[tuple[Path, GitIgnoreSpec], ...] = ()

    @classmethod
    def above(cls, folder: Path) -> _Ignored:
        """Collect the files of the folders above, up to the root of the repository; none outside one."""
        whole = folder.absolute()
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
        return _Ignored((*self.specs, (folder.absolute(), GitIgnoreSpec.from_lines(text.splitlines()))))

    def holds(self, path: Path, *, is_folder: bool = False) -> bool:
        """Tell whether a path is ignored; the innermost file that speaks of it decides."""
        whole = path.absolute()
        for folder, spec in reversed(self.specs):
            relative = whole.relative_to(folder).as_posix() + ("/" if is_folder else "")
            said = spec.check_file(relative).include
            if said is not None:
                return said
        return False
