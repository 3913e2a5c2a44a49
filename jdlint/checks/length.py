"""Flags sentences, paragraphs or whole postings with too many or too few words."""

from __future__ import annotations

from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"more_than", "fewer_than", "not_in", "paragraphs_up_to"})
REQUIRED = frozenset({"of"})
NEEDS = frozenset[str]()


def count_words(text: str) -> int:
    """Count the words of a text: what stands between blanks and holds a letter or a digit."""
    return len([word for word in text.split() if word.isalnum() or any(map(str.isalnum, word))])


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield every part with ``more_than`` or ``fewer_than`` so many words; ``{count}`` is the number.

    Sentences of a paragraph longer than ``paragraphs_up_to`` words are passed over: that says enough of them.
    """
    del context
    unit = card.params["of"].choice(("sentence", "paragraph", "posting"))
    most = card.params["more_than"].integer() if "more_than" in card.params else None
    least = card.params["fewer_than"].integer() if "fewer_than" in card.params else 0
    left_out = sections_in(card.params.get("not_in"))
    whole = card.params["paragraphs_up_to"].integer() if "paragraphs_up_to" in card.params else None
    parts = {"sentence": _sentences, "paragraph": _paragraphs, "posting": _posting}[unit]
    for span, text in parts(reading):
        if not least <= text.count(" ") + 1 <= (most or len(text)):
            count = count_words(text)
            is_off = (most is not None and count > most) or count < least
            if (
                is_off
                and not _is_in_longer(span, reading, whole)
                and reading.section_at(span) not in left_out
            ):
                yield finding(card, reading, span, count=str(count))


def _is_in_longer(span: Span, reading: Reading, whole: int | None) -> bool:
    block = reading.posting.blocks[span.block]
    return whole is not None and block.kind == "paragraph" and count_words(block.text) > whole


def _sentences(reading: Reading) -> Iterator[tuple[Span, str]]:
    for sentence in reading.sentences:
        yield sentence.span(sentence.start, sentence.end), sentence.text


def _paragraphs(reading: Reading) -> Iterator[tuple[Span, str]]:
    for index, block in enumerate(reading.posting.blocks):
        if block.kind == "paragraph":
            yield Span(index, 0, len(block.text)), block.text


def _posting(reading: Reading) -> Iterator[tuple[Span, str]]:
    """Give the whole text, anchored at the end of the first block (the end of the last would be far off)."""
    end = len(reading.posting.blocks[0].text)
    yield Span(0, end, end), " ".join(block.text for block in reading.posting.blocks)
