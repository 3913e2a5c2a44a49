"""Results of earlier runs: those that still hold are given again, those of this run are kept for the next."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Sequence
from contextlib import suppress
from pathlib import Path

from jdlint.cache.store import Store
from jdlint.cache.values import NO_VALUE, from_json, to_json
from jdlint.days import current_day
from jdlint.linting.keys import Key, Keys
from jdlint.linting.options import Options
from jdlint.linting.program import program_digest
from jdlint.results import FileResult

_AT_ONCE = 100
"""Results that are kept together: so many are lost where a run is killed."""


class KeptResults:
    """The results that one folder holds, as far as they are of use to a run with these options."""

    def __init__(self, folder: Path, options: Options) -> None:
        """Take both; what cannot be read is as if it were not there."""
        self._options, self._store = options, Store(folder)
        self._today = options.today or current_day()
        self._keys: dict[str, Key] = {}
        self._proven: set[bytes] = set()

    def find(self, paths: Sequence[str]) -> dict[str, FileResult]:
        """Give the results of those files that are as they were, by path."""
        keys = self._fresh_keys()
        if keys is None:
            return {}
        self._keys = {path: key for path in paths if (key := keys.key(path))}
        found = self._store.get([key.whole for key in self._keys.values()])
        known: dict[str, FileResult] = {}
        for path, key in self._keys.items():
            if key.whole in found:
                with suppress(*NO_VALUE):
                    known[path] = from_json(found[key.whole], FileResult)
                    self._proven.add(key.rules)
        return {path: result for path, result in known.items() if result.holds.includes(self._today)}

    def keep(self, results: Iterable[FileResult], are_proven: Callable[[str], bool]) -> Generator[FileResult]:
        """Pass results on and keep them; ``are_proven`` tells whether the options fit the rules of a file."""
        waiting: list[FileResult] = []
        try:
            for result in results:
                if result.failure is None or result.failure.no_posting:
                    waiting.append(result)
                if len(waiting) >= _AT_ONCE:
                    self._put(waiting, are_proven)
                    waiting = []
                yield result
        finally:
            self._put(waiting, are_proven)

    def close(self) -> None:
        """Close what the results are kept in."""
        self._store.close()

    def _put(self, results: Sequence[FileResult], are_proven: Callable[[str], bool]) -> None:
        """Keep the results of files with which all is as it was when they were looked for."""
        keys = self._fresh_keys()
        values: dict[bytes, bytes] = {}
        for result in results:
            key = self._keys.get(result.path)
            if (
                key
                and keys
                and keys.key(result.path) == key
                and self._is_proven(key, result.path, are_proven)
            ):
                values[key.whole] = to_json(result, FileResult)
        if values:
            self._store.put(values)

    def _is_proven(self, key: Key, path: str, are_proven: Callable[[str], bool]) -> bool:
        if key.rules not in self._proven and are_proven(path):
            self._proven.add(key.rules)
        return key.rules in self._proven

    def _fresh_keys(self) -> Keys | None:
        try:
            return Keys(self._options, program_digest(self._store))
        except OSError:
            return None
