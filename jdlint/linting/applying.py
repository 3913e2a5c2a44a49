"""Which settings apply to a file: those of the options or the nearest above it; each is read once."""

from __future__ import annotations

from pathlib import Path

from jdlint.linting.options import Options
from jdlint.settings import Settings, find_settings, read_settings, whole_path


class ApplyingSettings:
    """The settings of any number of files, by one set of options."""

    def __init__(self, options: Options) -> None:
        """Take the options; nothing is read yet."""
        self._options = options
        self._found: dict[Path, Path | None] = {}
        self._read: dict[Path | None, Settings] = {}

    def path_for(self, path: str) -> Path | None:
        """Give the settings file of a file, None where there is none."""
        if self._options.isolated:
            return None
        if self._options.config:
            return Path(self._options.config)
        folder = whole_path(path).parent
        if folder not in self._found:
            self._found[folder] = find_settings(folder)
        return self._found[folder]

    def settings_for(self, path: str) -> Settings:
        """Give the settings of a file; raises ContentError where they are broken."""
        settings_path = self.path_for(path)
        if settings_path not in self._read:
            self._read[settings_path] = read_settings(settings_path) if settings_path else Settings()
        return self._read[settings_path]
