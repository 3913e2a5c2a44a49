"""What a posting tells at all: many ways to say each kind of information, and innocents beside them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml

from jdlint.language.reading import Reading

Understand = Callable[[str], Reading]
OPENING = "Line Cook\n\nDuties\n\n- Prepare meals for guests\n\n"
SENTENCES: Any = yaml.safe_load(Path(__file__).with_name("states.yaml").read_text("utf-8"))


def cases(kind: str) -> list[tuple[str, str]]:
    return [(state, sentence) for state, sentences in SENTENCES[kind].items() for sentence in sentences]


@pytest.mark.parametrize(("state", "sentence"), cases("given"))
def test_a_state_is_told_in_many_ways(understand: Understand, state: str, sentence: str) -> None:
    assert not understand(OPENING).states[state]
    assert understand(f"{OPENING}{sentence}\n").states[state]


@pytest.mark.parametrize(("state", "sentence"), cases("innocent"))
def test_what_only_looks_told(understand: Understand, state: str, sentence: str) -> None:
    assert not understand(f"{OPENING}- {sentence}\n").states[state]
