"""Cue lists: reviewed phrases by label, one topic a file of ``reference/cues/``.

A file is a mapping of labels to phrase lists, nested as deep as the topic needs: ``level: {master: [...]}``
in ``education.yaml`` has the label ``education.level.master``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jdlint.content.phrases import expand
from jdlint.content.strict_yaml import Node, read


def read_cues(folder: Path) -> dict[str, tuple[str, ...]]:
    """Read every cue list of a reference folder: label to phrases; raises ContentError for a broken file."""
    return {
        label: phrases
        for path in sorted((folder / "cues").glob("*.yaml"))
        for label, phrases in _lists(read(path), path.stem)
    }


def read_phrases(node: Node) -> tuple[str, ...]:
    """Read a list of phrases in the notation of :mod:`jdlint.content.phrases`."""
    found: list[str] = []
    for item in node.items():
        try:
            found.extend(expand(item.text()))
        except ValueError as error:
            raise item.fail(str(error)) from None
    return tuple(dict.fromkeys(found))


def _lists(node: Node, label: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    if node.yaml.id == "sequence":
        yield label, read_phrases(node)
        return
    for name, child in node.entries().items():
        yield from _lists(child, f"{label}.{name}")
