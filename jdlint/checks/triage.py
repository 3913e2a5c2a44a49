"""Says that a file holds no English posting; the only kind of check that runs on such a file."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"lacking"})
NEEDS = frozenset[str]()


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding at the beginning: another language, or (in English) no posting."""
    del context
    lacking = card.params["lacking"].choice(("english", "posting"))
    in_english = reading.language == "en"
    if (lacking == "english" and not in_english) or (
        lacking == "posting" and in_english and not reading.is_posting
    ):
        yield finding(card, reading, Span(0, 0, 0), language=reading.language)
