"""How a project wants its postings linted: ``.jdlint.yml``, or ``[tool.jdlint]`` in ``pyproject.toml``."""

from __future__ import annotations

from jdlint.settings.discovery import SETTINGS_FILES, find_settings, whole_path
from jdlint.settings.model import Settings, Site
from jdlint.settings.reading import read_settings
from jdlint.settings.selection import Selection, selected_cards

__all__ = [
    "SETTINGS_FILES",
    "Selection",
    "Settings",
    "Site",
    "find_settings",
    "read_settings",
    "selected_cards",
    "whole_path",
]
