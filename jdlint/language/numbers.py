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
_TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
_VALUES = {word: float(value) for value, word in enumerate((*_TO_TEN, *_TEENS))}
_VALUES |= {word: 10.0 * value for value, word in enumerate(_TENS, 2)}
_VALUES |= {
    f"{ten}-{one}": 10.0 * tens + ones
    for tens, ten in enumerate(_TENS, 2)
    for ones, one in enumerate(_TO_TEN[1:10], 1)
}

NUMBER_WORDS = (
    "(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-(?:one|two|three|four|five|six|seven|eight|nine))?|"
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|"
    "eighteen|nineteen"
)
"""The number words that stand for an amount, as alternatives of a regex."""


def value_of(text: str) -> float:
    """Give the value of a number in digits or words; raises ValueError for any other text."""
    word = " ".join(text.lower().split())
    if word in _VALUES:
        return _VALUES[word]
    return float(word.replace(",", ""))
