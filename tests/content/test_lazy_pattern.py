"""Patterns that are compiled when they are used: like those that are compiled at once, and all sound."""

from __future__ import annotations

import gc
import importlib
import pkgutil
import re

import pytest

import jdlint
from jdlint.content.lazy_pattern import LazyPattern, lazy_pattern

TEXT = "Nurses and nurse's aides"


def test_it_finds_what_a_compiled_pattern_finds() -> None:
    lazy, compiled = lazy_pattern("nurse(s)?", re.IGNORECASE), re.compile("nurse(s)?", re.IGNORECASE)
    assert [match.span() for match in lazy.finditer(TEXT)] == [
        match.span() for match in compiled.finditer(TEXT)
    ]
    assert lazy.findall(TEXT) == compiled.findall(TEXT)
    assert lazy.sub("cook", TEXT) == compiled.sub("cook", TEXT)
    assert lazy.split(TEXT) == compiled.split(TEXT)
    assert lazy.fullmatch("NURSE")
    assert lazy.match(TEXT, 7) is None
    assert (lazy.pattern, lazy.flags) == (compiled.pattern, compiled.flags)


def test_it_has_no_parts_but_those_of_patterns() -> None:
    assert not hasattr(lazy_pattern("a"), "replace")


def test_every_pattern_of_the_program_is_sound() -> None:
    for module in pkgutil.walk_packages(jdlint.__path__, "jdlint."):
        if module.name.startswith(("jdlint.content.", "jdlint.language.", "jdlint.checks.")):
            importlib.import_module(module.name)
    gc.unfreeze()  # a command that ran in this process put what there was out of sight
    patterns = [each for each in gc.get_objects() if type(each) is LazyPattern]
    assert len(patterns) > 50
    assert all(each.groups >= 0 for each in patterns)


def test_a_broken_one_is_told_of_when_it_is_used() -> None:
    broken = lazy_pattern("(")
    with pytest.raises(re.error):
        broken.search(TEXT)
