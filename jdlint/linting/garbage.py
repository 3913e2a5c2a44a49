"""How often Python looks for garbage while postings are linted: next to none of theirs is in cycles."""

from __future__ import annotations

import gc

_NEW_OBJECTS = 20_000
"""As many call for a look; a posting makes thousands that are freed without one."""


def collect_seldom() -> None:
    """Take what is there now for lasting, and look for garbage among what comes later alone."""
    gc.freeze()
    gc.set_threshold(_NEW_OBJECTS)
    gc.enable()
