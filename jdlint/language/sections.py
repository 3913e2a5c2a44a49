"""Which section each stretch of a posting belongs to."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from jdlint.language.reading import Passage, Sentence
from jdlint.posting import Posting


class SectionFinder:
    """Finds sections by heading."""

    def __init__(self, headings: Mapping[str, str]) -> None:
        self.headings = headings

    def passages(self, posting: Posting, sentences: Sequence[Sentence]) -> tuple[Passage, ...]:
        """Give passages."""
        from jdlint.content.sections import normalized_heading

        section = "title"
        out = []
        for i, b in enumerate(posting.blocks):
            key = normalized_heading(b.text)
            if key in self.headings:
                section = self.headings[key]
            out.append(Passage(i, 0, len(b.text), b.kind, section, "heading"))
        return tuple(out)
