"""The key of a file's result: a hash of all that the result hangs on."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import NamedTuple

from jdlint.companions import companion_files
from jdlint.content.digests import own_digest
from jdlint.content.strict_yaml import ContentError
from jdlint.linting.applying import ApplyingSettings
from jdlint.linting.options import Options
from jdlint.settings import Settings

_MOST_BYTES = 100_000_000
"""Larger files are read but once."""


class Key(NamedTuple):
    """What a file's result is kept by; ``rules`` is what it shares with all files under the same rules."""

    rules: bytes
    whole: bytes


class Keys:
    """The keys of any number of files, as the disk is now."""

    def __init__(self, options: Options, program: bytes) -> None:
        """Take the options of the run and the hash of the program.

        The day is left out: a result says itself on what days it holds.
        """
        self._options = options
        self._applying = ApplyingSettings(options)
        self._program = program
        self._asked = replace(options, today=None, config=None, isolated=False, rules=(), reference=())
        self._of_rules: dict[Path | None, bytes] = {}

    def key(self, path: str) -> Key | None:
        """Give the key of a file; None where its settings are broken or something of it cannot be read."""
        try:
            settings = self._applying.settings_for(path)
            rules = self._rules(self._applying.path_for(path), settings)
            beside = [(each.name, _hash(each)) for each in companion_files(path)]
            parts = (path, settings.relative(Path(path)), _hash(Path(path)), beside)
        except (ContentError, OSError):
            return None
        return Key(rules, hashlib.sha256(rules + repr(parts).encode()).digest())

    def _rules(self, settings_path: Path | None, settings: Settings) -> bytes:
        if settings_path not in self._of_rules:
            own = own_digest(
                (*settings.rules, *map(Path, self._options.rules)),
                (*settings.reference, *map(Path, self._options.reference)),
            )
            said = replace(settings, rules=(), reference=(), path=None, folder=Path(), marks={})
            whole = hashlib.sha256(self._program + own + repr((said, self._asked)).encode())
            self._of_rules[settings_path] = whole.digest()
        return self._of_rules[settings_path]


def _hash(path: Path) -> bytes:
    with path.open("rb") as file:
        data = file.read(_MOST_BYTES + 1)
    if len(data) > _MOST_BYTES:
        raise OSError
    return hashlib.sha256(data).digest()
