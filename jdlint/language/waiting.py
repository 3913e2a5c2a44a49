"""Phrases that wait until a text holds their words: few of them can stand in any one posting.

A phrase can match only where every word of it stands. So each waits under one of its words that no text has
held so far; when that word comes it moves on to another such word, and is released where none is left. A
template waits likewise under a word outside of its choices, and is taken apart one choice at a time. No
phrase is held back that could match.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence

from jdlint.content.phrases import PhraseList, decided, fold, has_choice, unfold, words_outside

Phrase = tuple[str, str]
"""The label of a list, and one of its phrases."""


class WaitingPhrases:
    """The phrases of all lists that no text could hold so far.

    A text has two words a token, its norm and its letters in lower case, for they may differ. Letters between
    blanks are a word of a phrase, unless a special case of the tokenizer is about them; a phrase without a
    word so plain is tokenized.
    """

    def __init__(
        self,
        lists: Mapping[str, PhraseList],
        unusual: Collection[str],
        words: Callable[[str], Sequence[str]],
    ) -> None:
        """Take the lists by label, the words of special cases, and what gives a phrase's words."""
        self._unusual, self._words = unusual, words
        self._seen: set[str] = set()
        self._waiting: dict[str, list[Phrase]] = {}
        for label, phrases in lists.items():
            self._place([(label, fold(template)) for template in phrases.templates])

    def release(self, words: Iterable[str]) -> list[Phrase]:
        """Give the phrases that have all their words now that these have come, each of them once."""
        fresh = [word for word in words if word not in self._seen]
        self._seen.update(fresh)
        return self._place([waiting for word in fresh for waiting in self._waiting.pop(word, ())])

    def release_all(self) -> Iterator[Phrase]:
        """Give every phrase that still waits."""
        while self._waiting:
            yield from self.release(list(self._waiting))

    def _place(self, templates: list[Phrase]) -> list[Phrase]:
        """Let templates wait under a word still to come; give the phrases that have all."""
        released: list[Phrase] = []
        while templates:
            label, template = templates.pop()
            awaited = self._awaited(template)
            if awaited:
                self._waiting.setdefault(max(awaited, key=len), []).append((label, template))
            elif has_choice(template):
                templates += [(label, option) for option in decided(template)]
            elif phrase := unfold(template):
                released.append((label, phrase))
        return released

    def _awaited(self, template: str) -> list[str]:
        """Give words that no text has held and that every phrase of a template holds."""
        words = [word for word in words_outside(template.lower()) if self._is_plain(word)]
        if not words and not has_choice(template):
            words = [*self._words(unfold(template))]
        return [word for word in words if word not in self._seen]

    def _is_plain(self, word: str) -> bool:
        return word.isalpha() and word not in self._unusual
