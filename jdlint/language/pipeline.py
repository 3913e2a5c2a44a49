"""spaCy, used once: tokens of a block, and where the phrases of the lists stand in them."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import chain
from operator import add
from typing import TYPE_CHECKING, NamedTuple

from jdlint.content.phrases import PhraseList, all_in_capitals, phrases_of, slots_of
from jdlint.language.automaton import Automaton
from jdlint.language.reading import Cue, topic_of
from jdlint.language.tokenizer import english_tokenizer, unusual_words
from jdlint.language.waiting import Template, WaitingTemplates

if TYPE_CHECKING:
    from spacy.tokens import Doc

_Place = tuple[int, int, str]
"""Where a phrase stands among all texts: 0-based offsets, and its label."""

RULE = "rule:"
"""Prefix of the labels that hold the phrases of rule cards."""

_LONGEST_RUN = 200
_PIECE = re.compile(rf"\S{{1,{_LONGEST_RUN}}}\s*|\s+")
_HYPHENATED = re.compile(r"[A-Za-z]{2,}(?:-[A-Za-z]{2,})+")
"""What the tokenizer takes apart at its hyphens; a special case of it holds none between such words."""

_OVERLONG = re.compile(rf"\S{{{_LONGEST_RUN + 1},}}\s*")
"""A run without blanks as no word is: spaCy's time for a chain of marks grows with its square."""

_TOKENS: list[int | str] = ["NORM", "LOWER", "ORTH", "IDX", "LENGTH", "IS_ALPHA"]
"""Attributes of tokens, read for a whole text at once: a token at a time they cost several times as much."""

_BETWEEN = "\u2029"
"""Stands between texts that are read in one go: a blank that no block holds, nor any rule of spaCy."""

_APART = 0
"""Stands between the tokens of two texts: no word has this number."""


class Tokens(NamedTuple):
    """The tokens of some texts in a row: what they are matched by, and where they stand.

    Words are numbers of the vocabulary; ``starts`` and ``ends`` are 0-based offsets in all texts together,
    ``texts`` tells for each text where it begins there, and the indexes of its first token and behind its
    last.
    """

    norms: list[int]
    lowers: list[int]
    letters: list[int]
    starts: list[int]
    ends: list[int]
    are_words: list[int]
    texts: list[tuple[int, int, int]]


class Pipeline:
    """A blank English tokenizer and two automata over all phrase lists.

    A phrase written wholly in capitals ("RN") matches capitals only; any other matches whatever its letter
    case and the shape of its apostrophes (spaCy's NORM). The automata hold the templates whose first words
    have been seen; more of them never changes what is found in a text.
    """

    def __init__(self, lists: Mapping[str, PhraseList]) -> None:
        """Take the phrases by label."""
        self.tokenizer = english_tokenizer()
        self.strings = self.tokenizer.vocab.strings
        self._any_case, self._capitals = Automaton(), Automaton()
        self._unusual = unusual_words(self.tokenizer)
        self._waiting = WaitingTemplates(lists, self._first_words)
        self._known: set[int] = set()
        self._norms, self._letters = cache(_row_of(self._norms_of)), cache(_row_of(self._letters_of))

    def docs(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Tokenize texts, one Doc each."""
        return map(self._doc, texts)

    def tokens(self, texts: Iterable[str]) -> Tokens:
        """Tokenize texts; what stands between two of them is no word."""
        texts = list(texts)
        read = self._doc(_BETWEEN.join((*texts, ""))).to_array(_TOKENS).T.tolist()
        norms, lowers, letters, starts, lengths, are_words = read
        places: list[tuple[int, int, int]] = []
        at = last = 0
        for text in texts:
            first = bisect_left(starts, at, last)
            for gap in range(last, first):
                norms[gap] = lowers[gap] = letters[gap] = _APART
            last = bisect_left(starts, at + len(text), first)
            places.append((at, first, last))
            at += len(text) + len(_BETWEEN)
        for gap in range(last, len(starts)):
            norms[gap] = lowers[gap] = letters[gap] = _APART
        return Tokens(norms, lowers, letters, starts, list(map(add, starts, lengths)), are_words, places)

    def cues(self, tokens: Tokens) -> list[tuple[Cue, ...]]:
        """Find the phrases of every list in each of the texts, in text order.

        Within one topic, the part of a label before its first dot, the longest match wins.
        """
        strings = self.strings
        unknown = {*tokens.norms, *tokens.lowers} - self._known
        if unknown:
            self._known |= unknown
            self._load(self._waiting.release(strings[word] for word in unknown))
        matches = chain(self._any_case.find(tokens.norms), self._capitals.find(tokens.letters))
        norms, starts, ends, hyphen = tokens.norms, tokens.starts, tokens.ends, strings["-"]
        by_topic: dict[str, list[_Place]] = {}
        for label, first, end in matches:
            is_joined = first > 1 and norms[first - 1] == hyphen
            if is_joined and label.startswith(RULE) and _is_within_word(first, tokens):
                continue
            topic = topic_of(label)
            if topic in by_topic:
                by_topic[topic].append((starts[first], ends[end - 1], label))
            else:
                by_topic[topic] = [(starts[first], ends[end - 1], label)]
        longest = chain.from_iterable(map(_longest, by_topic.values()))
        return _by_text(sorted(longest), [at for at, _, _ in tokens.texts])

    def ids(self, words: Iterable[str]) -> frozenset[int]:
        """Give the numbers by which the vocabulary knows words."""
        return frozenset(map(self.strings.__getitem__, words))

    def _load(self, templates: Iterable[Template]) -> None:
        """Give templates to the automata: one matches capitals only, the other whatever the letter case."""
        for label, template in templates:
            slots = [*slots_of(template)]
            capitals = all_in_capitals(slots)
            if capitals is None:
                for phrase in phrases_of(slots):
                    self._add(label, [[phrase]], in_capitals=phrase.isupper())
            else:
                self._add(label, slots, in_capitals=capitals)

    def _add(self, label: str, slots: Sequence[Sequence[str]], *, in_capitals: bool) -> None:
        automaton, row = (self._capitals, self._letters) if in_capitals else (self._any_case, self._norms)
        automaton.add(label, [[*map(row, slot)] for slot in slots])

    def _norms_of(self, letters: str) -> Sequence[int]:
        """Give what the tokens of letters between blanks are matched by, whatever the letter case."""
        if self._is_one_token(letters):
            return (self.strings.add(letters.lower()),)
        return [token.norm for token in self.tokenizer(letters)]

    def _letters_of(self, letters: str) -> Sequence[int]:
        """Give what the tokens of letters between blanks are matched by, letter for letter."""
        if self._is_one_token(letters):
            return (self.strings.add(letters),)
        return [token.orth for token in self.tokenizer(letters)]

    def _first_words(self, letters: str) -> Iterable[str]:
        """Give what a text may hold where these letters begin: the norm of a token, or its small letters."""
        first = letters.partition("-")[0] if _HYPHENATED.fullmatch(letters) else letters
        if self._is_one_token(first):
            return (first.lower(),)
        token = self.tokenizer(letters)[0]
        return (token.norm_, token.lower_)

    def _is_one_token(self, letters: str) -> bool:
        return letters.isalpha() and letters.lower() not in self._unusual

    def _doc(self, text: str) -> Doc:
        if max(map(len, text.split()), default=0) <= _LONGEST_RUN:
            doc: Doc = self.tokenizer(text)
            return doc
        from spacy.tokens import Doc  # noqa: PLC0415 - loaded with the pipeline

        tokens = [token for piece in _pieces(text) for token in self.tokenizer(piece)]
        words, spaces = [token.text for token in tokens], [bool(token.whitespace_) for token in tokens]
        return Doc(self.tokenizer.vocab, words=words, spaces=spaces)


def _row_of(words: Callable[[str], Sequence[int]]) -> Callable[[str], tuple[int, ...]]:
    """Make what gives the numbers of the tokens of a text from what gives those of letters between blanks."""
    known = cache(words)
    return lambda text: tuple(chain.from_iterable(map(known, text.split())))


def _pieces(text: str) -> Iterator[str]:
    """Yield a text with its overlong runs taken apart; together the pieces are the text."""
    at = 0
    for run in _OVERLONG.finditer(text):
        yield text[at : run.start()]
        yield from _PIECE.findall(run[0])
        at = run.end()
    yield text[at:]


def _is_within_word(first: int, tokens: Tokens) -> bool:
    """Tell whether the hyphen before a token joins it to a word: "motivated" in "self-motivated"."""
    return (
        tokens.ends[first - 2] == tokens.starts[first - 1] and tokens.ends[first - 1] == tokens.starts[first]
    )


def _by_text(places: Sequence[_Place], texts: Sequence[int]) -> list[tuple[Cue, ...]]:
    """Give the cues of each text from places in all of them, by where each text begins."""
    found: list[list[Cue]] = [[] for _ in texts]
    for start, end, label in places:
        text = bisect_right(texts, start) - 1
        at = texts[text]
        found[text].append(Cue(label, start - at, end - at))
    return [tuple(cues) for cues in found]


def _longest(places: list[_Place]) -> list[_Place]:
    """Give the places of one topic but those that overlap a longer one, or equal one."""
    if len(places) == 1:
        return places
    kept: list[_Place] = []
    near: list[_Place] = []
    reach = -1
    for place in sorted(places):
        if place[0] >= reach:
            kept += near if len(near) < 2 else _longest_of_near(near)  # noqa: PLR2004 - one has no rival
            near = []
        near.append(place)
        reach = max(reach, place[1])
    return [*kept, *_longest_of_near(near)]


def _longest_of_near(places: list[_Place]) -> list[_Place]:
    kept: list[_Place] = []
    for place in sorted(places, key=_longest_first):
        start, end, _ = place
        if all(end <= first or last <= start for first, last, _ in kept):
            kept.append(place)
    return kept


def _longest_first(place: _Place) -> tuple[int, _Place]:
    return place[0] - place[1], place
