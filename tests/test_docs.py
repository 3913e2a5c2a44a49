"""The generated docs are what the code and the cards say today."""

from __future__ import annotations

import importlib.util
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
_LINK = re.compile(r"\]\((?!https?:|#)([^)#]+)")


def _pages() -> dict[Path, str]:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "docs" / "generate.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    found: dict[Path, str] = module.pages()
    return found


@pytest.mark.parametrize(("path", "text"), _pages().items(), ids=lambda value: getattr(value, "name", ""))
def test_the_page_is_fresh(path: Path, text: str) -> None:
    assert path.read_text("utf-8") == text, "run: python docs/generate.py"


def test_every_page_of_a_rule_has_its_rule() -> None:
    assert {*(ROOT / "docs" / "rules").glob("*.md")} <= _pages().keys(), "run: python docs/generate.py"


@pytest.mark.parametrize("page", sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")]))
def test_links_lead_to_files(page: Path) -> None:
    broken = [link for link in _LINK.findall(page.read_text("utf-8")) if not (page.parent / link).exists()]
    assert not broken
