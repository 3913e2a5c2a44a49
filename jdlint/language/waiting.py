"""Templates wait until a text holds a word they can begin with: few of them can stand in any one posting.

A phrase can match only where its first word stands. So a template is taken apart when one of the words that
it can begin with comes for the first time; no phrase is held back that could match.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cache
from itertools import chain

from jdlint.content.phrases import PhraseList, fold, slots_of

Template = tuple[str, str]
"""The label of a list, and one of its templates, folded."""


class WaitingTemplates:
    """The templates of all lists that no text could hold so far."""

    def __init__(self, lists: Mapping[str, PhraseList], first_words: Callable[[str], Iterable[str]]) -> None:
        """Take the lists by label, and what gives the words of a text in which some letters can begin."""
        self._first_words = cache(first_words)  # a few thousand heads, each in many templates
        self._released: set[Template] = set()
        self._waiting: dict[str, list[Template]] = {}
        for label, phrases in lists.items():
            for template in map(fold, phrases.templates):
                for word in self._openings(template):
                    self._waiting.setdefault(word, []).append((label, template))

    def release(self, words: Iterable[str]) -> list[Template]:
        """Give the templates that can begin with one of these words, each of them once in all."""
        come = dict.fromkeys(chain.from_iterable(self._waiting.pop(word, ()) for word in words))
        fresh = [template for template in come if template not in self._released]
        self._released.update(fresh)
        return fresh

    def _openings(self, template: str) -> Iterable[str]:
        """Give the words that the phrases of a template can begin with."""
        first = template.partition(" ")[0]
        if first.isalpha() and first.isascii():
            return self._first_words(first)
        return {word for head in dict.fromkeys(_heads(template)) for word in self._first_words(head)}


def _heads(template: str) -> Iterator[str]:
    """Yield the letters up to the first blank that the phrases of a folded template can begin with.

    Most templates begin with a plain word or with a choice between blanks: those need not be taken apart.
    """
    rest = template
    while rest and rest.isascii():
        if rest[0] not in "([":
            head = rest.partition(" ")[0]
            if "(" in head or "[" in head:
                break
            yield head
            return
        close = rest.find(")" if rest[0] == "(" else "]")
        if rest[close + 1 : close + 2] not in ("", " "):
            break
        options = [option.split(None, 1) for option in rest[1:close].split("|")]
        yield from (words[0] for words in options if words)
        if rest[0] == "(" and all(options):
            return
        rest = rest[close + 1 :].lstrip()
    yield from _slow_heads(rest)


def _slow_heads(template: str) -> Iterator[str]:
    for options in slots_of(template):
        heads = [option.split(None, 1)[0] for option in options if option]
        yield from heads
        if len(heads) == len(options):
            return
