"""What a line looks like: a sentence, the name of a place, a heading, a title."""

from __future__ import annotations

import re

from jdlint.language.reading import Sentence
from jdlint.posting import Block, Posting

_SHORTEST_SENTENCE, _SMALL_WORD, _SHORT_PLACE, _SHORT_LEAD_IN = 5, 3, 6, 24
_PLACE = re.compile(
    r"[A-Z][\w.' -]{1,40},? [A-Z]{2}(?:,? \d{5})?|[A-Z]{2}, (?:[A-Z]{2,3}, )?[A-Z][\w.' -]{1,40}"
)


_SHORT_HEADING, _LONGEST_HEADING = 9, 90
_NUMBER = re.compile(r"\(?(?:\d{1,2}|[A-Za-z])[.)]\s*")
_BARS = frozenset("|/\u00b7\u2022-\u2013\u2014")


def length(text: str) -> int:
    """Count the words of a line; bars and dashes between them are none."""
    return sum(word not in _BARS for word in text.split())


def follows_bar(text: str, start: int) -> bool:
    """Tell whether a bar stands before a place in a line: "Welder | Nights"."""
    return text[max(0, start - 2) : start] in ("| ", "\u00b7 ")


def is_sentence(text: str) -> bool:
    """Tell whether a short line says something, as no line of a header does ("Join us in Salem today!")."""
    return text.endswith((".", "!")) and len(text.split()) >= _SHORTEST_SENTENCE


def is_place(sentence: Sentence) -> bool:
    """Tell whether a short line is the name of a place: "Dayton, OH", "US, OH, Dayton", "Leeds, UK"."""
    if len(sentence.text.split()) > _SHORT_PLACE:
        return False
    return any(sentence.labelled("place")) or bool(_PLACE.fullmatch(sentence.text))


def is_titled(text: str) -> bool:
    """Tell whether every word but the small ones begins with a capital, as in a heading."""
    return all(word[0].isupper() or len(word) <= _SMALL_WORD for word in text.split())


def is_lead_in(text: str) -> bool:
    """Tell whether a sentence opens a list: it is short and ends with a colon."""
    return text.endswith((":", "following;")) and len(text.split()) <= _SHORT_LEAD_IN


def is_mere_number(block: Block, *, asked: bool) -> bool:
    """Tell whether a number is no number of a question to applicants: those begin with "01"."""
    return block.text.isdigit() and (block.kind == "cell" or not (asked or block.text[0] == "0"))


def stands_over(block: Block, after: Block | None) -> bool:
    """Tell whether a block is a heading, or a short line right above a list."""
    if block.kind != "paragraph":
        return block.kind == "heading"
    if len(block.text) > _LONGEST_HEADING or block.text[-1] in ".!;,:":
        return False
    short = len(block.text.split()) <= _SHORT_HEADING
    return short and after is not None and after.kind == "list_item"


def words_of_heading(sentence: Sentence, block: Block) -> str | None:
    """Give the words of a sentence in running text that reads as a heading: a question, a title."""
    if len(sentence.text) == len(block.text) or len(sentence.text.split()) > _SHORT_HEADING:
        return None
    number = _NUMBER.match(sentence.text)
    words = sentence.text[number.end() if number else 0 :]
    return words if words.endswith("?") or (is_titled(words) and (number or " " in words)) else None


def shows_title(posting: Posting) -> bool:
    """Tell whether the first block is the title that the data give, shown where the text has none."""
    return any(field.map == posting.blocks[0].map for _, field in posting.given("title"))


def is_titled_elsewhere(posting: Posting) -> bool:
    """Tell whether the data give a title that the text does not open with: then its first line is none."""
    given = [field.value.casefold() for _, field in posting.given("title")]
    opening = posting.blocks[0].text.casefold() if posting.blocks else ""
    return bool(given) and not any(map(opening.startswith, given))
