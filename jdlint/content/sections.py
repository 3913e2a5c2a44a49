"""The heading lexicon: what the sections of a posting are called."""

from __future__ import annotations

from pathlib import Path

from jdlint.content.cards import SECTIONS
from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import read


def read_headings(folder: Path) -> dict[str, str]:
    """Read ``sections.yaml``: normalized heading to section; a heading under two sections is an error."""
    root = read(folder / "sections.yaml")
    found: dict[str, str] = {}
    for section, node in root.entries().items():
        if section not in SECTIONS:
            raise node.fail(f"'{section}' is not a section")
        for phrase in read_phrases(node):
            key = normalized_heading(phrase)
            if found.get(key, section) != section:
                raise node.fail(f"heading '{key}' stands under {found[key]} and {section}")
            found[key] = section
    return found


def normalized_heading(text: str) -> str:
    """Fold a heading to lower-case words: no punctuation, one blank between words, ``&`` as ``and``."""
    folded = text.casefold().replace("&", " and ").replace("\u2019", "'")
    kept = "".join(char if char.isalnum() or char == "'" else " " for char in folded)
    return " ".join(kept.replace("'", "").split())
