"""Cue lists: reviewed phrases by label, one topic a file of ``reference/cues/``.

A file is a mapping of labels to phrase lists, nested as deep as the topic needs: ``level: {master: [...]}``
in ``education.yaml`` has the label ``education.level.master``.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from jdlint.content.phrases import PhraseList, check
from jdlint.content.strict_yaml import Node, read


def read_cues(folder: Path) -> dict[str, PhraseList]:
    """Read every cue list of a reference folder: label to phrases; raises ContentError for a broken file."""
    return {
        label: phrases
        for path in sorted((folder / "cues").glob("*.yaml"))
        for label, phrases in _lists(read(path), path.stem)
    }


def read_phrase_list(node: Node) -> PhraseList:
    """Read a list of phrases in the notation of :mod:`jdlint.content.phrases`."""
    templates: list[str] = []
    for item in node.items():
        template = item.text()
        try:
            check(template)
        except ValueError as error:
            raise item.fail(str(error)) from None
        templates.append(template)
    return PhraseList(tuple(templates))


def read_phrases(node: Node) -> tuple[str, ...]:
    """Read a list of phrases and expand it."""
    return read_phrase_list(node).expanded()


def _lists(node: Node, label: str) -> Iterator[tuple[str, PhraseList]]:
    if node.yaml.id == "sequence":
        yield label, read_phrase_list(node)
        return
    for name, child in node.entries().items():
        yield from _lists(child, f"{label}.{name}")
