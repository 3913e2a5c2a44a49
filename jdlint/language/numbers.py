"""Numbers as postings write them: digits, words, and both at once ("two (2)")."""

from __future__ import annotations

_TO_TEN = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_TEENS = (
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
)
_VALUES = {word: float(value) for value, word in enumerate((*_TO_TEN, *_TEENS))} | {
    "twenty": 20.0,
    "twenty-four": 24.0,
    "thirty": 30.0,
    "thirty-six": 36.0,
}

NUMBER_WORDS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen|twenty-four|twenty|thirty-six|thirty"
)
"""The number words that stand for an amount, as alternatives of a regex."""


def value_of(text: str) -> float:
    """Give the value of a number in digits or words; raises ValueError for any other text."""
    word = " ".join(text.lower().split())
    if word in _VALUES:
        return _VALUES[word]
    return float(word.replace(",", ""))
