"""Flags a posting whose sentences and words are long: by the Flesch-Kincaid grade level of its running text.

The grade is 0.39 times the words a sentence plus 11.8 times the syllables a word, less 15.59. Syllables are
counted as groups of vowels, less a silent e. Sections that others wrote (legal notices) are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain

from jdlint.checks import Context, finding
from jdlint.content.cards import Card, sections_in
from jdlint.findings import Finding, Span
from jdlint.language.reading import Reading

KEYS = frozenset({"not_in"})
REQUIRED = frozenset({"more_than", "words"})
NEEDS = frozenset[str]()

_A_SENTENCE, _A_SYLLABLE, _LESS = 0.39, 11.8, 15.59
_LEAST = 4
"""Shorter lines are labels, no sentences."""
_WORD = re.compile(r"[A-Za-z]+(?:['\u2019][a-z]+)?")
_SILENT = re.compile(
    r"(?<=[^aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouysxzcg])es$", re.IGNORECASE
)
_VOWELS = re.compile("(?<![tscgx])i(?=a|o|ence|um)|[aeiouy]+", re.IGNORECASE)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield one finding where the grade of a text of at least ``words`` words is ``more_than`` so much."""
    del context
    left_out = sections_in(card.params.get("not_in"))
    sentences = [
        words
        for sentence in reading.sentences
        if reading.section_of(sentence) not in left_out
        and len(words := _WORD.findall(sentence.text)) >= _LEAST
    ]
    count = sum(map(len, sentences))
    if count < card.params["words"].integer():
        return
    grade = grade_of(sentences)
    if grade > card.params["more_than"].number():
        end = len(reading.posting.blocks[0].text)
        yield finding(
            card, reading, Span(0, end, end), grade=f"{grade:.1f}", words=f"{count / len(sentences):.0f}"
        )


def grade_of(sentences: list[list[str]]) -> float:
    """Give the grade level of sentences, each a list of words; there must be a word."""
    count = sum(map(len, sentences))
    syllables = sum(map(syllables_in, chain.from_iterable(sentences)))
    return _A_SENTENCE * count / len(sentences) + _A_SYLLABLE * syllables / count - _LESS


@lru_cache(maxsize=50_000)
def syllables_in(word: str) -> int:
    """Count the syllables of an English word, by its vowels."""
    return max(1, len(_VOWELS.findall(_SILENT.sub("", word))))
