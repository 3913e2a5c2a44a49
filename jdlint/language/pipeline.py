"""spaCy, used once: tokens of a block, and where the phrases of the lists stand in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any

from jdlint.language.reading import Cue

if TYPE_CHECKING:
    from spacy.language import Language
    from spacy.tokens import Doc

_ABBREVIATIONS = (
    "yrs.",
    "yr.",
    "hrs.",
    "hr.",
    "lbs.",
    "lb.",
    "incl.",
    "approx.",
    "req.",
    "min.",
    "max.",
    "mos.",
)

_INFIXES = (r"['\u2019]s(?=[/\u2013-])", r"(?<=\.)/(?=[A-Za-z])", r"(?<=\))/(?=[A-Za-z])")
"""Where one word of a posting is two: "Bachelor's/Master's", "M.D./D.O."."""

_LONGEST_RUN = 200
_PIECE = re.compile(rf"\S{{1,{_LONGEST_RUN}}}\s*|\s+")
_OVERLONG = re.compile(rf"\S{{{_LONGEST_RUN + 1}}}")
"""A run without blanks as no word is: spaCy's time for a chain of marks grows with its square."""


class Pipeline:
    """A blank English tokenizer and two matchers over all phrase lists.

    A phrase written wholly in capitals ("RN") matches capitals only; any other matches whatever its letter
    case and the shape of its apostrophes (spaCy's NORM).
    """

    def __init__(self, phrases: Mapping[str, Iterable[str]]) -> None:
        """Take the phrases by label."""
        from spacy.matcher import PhraseMatcher  # noqa: PLC0415 - a cold start must not pay for spaCy

        self.nlp = _blank_english()
        self._any_case = PhraseMatcher(self.nlp.vocab, attr="NORM")
        self._capitals = PhraseMatcher(self.nlp.vocab, attr="ORTH")
        for label, texts in phrases.items():
            _add(self._any_case, self.nlp, label, [text for text in texts if not text.isupper()])
            _add(self._capitals, self.nlp, label, [text for text in texts if text.isupper()])

    def docs(self, texts: Iterable[str]) -> Iterator[Doc]:
        """Tokenize texts, one Doc each."""
        return map(self._doc, texts)

    def cues(self, doc: Doc) -> tuple[Cue, ...]:
        """Find the phrases of every list, in text order; within one topic the longest match wins.

        A topic is the part of a label before its first dot.
        """
        strings = self.nlp.vocab.strings
        found = [
            Cue(strings[key], doc[start].idx, doc[end - 1].idx + len(doc[end - 1]))
            for key, start, end in chain(self._any_case(doc), self._capitals(doc))
        ]
        return tuple(_longest(found)) if found else ()

    def _doc(self, text: str) -> Doc:
        if not _OVERLONG.search(text):
            return self.nlp.make_doc(text)
        from spacy.tokens import Doc  # noqa: PLC0415 - loaded with the pipeline

        tokens = [token for piece in _PIECE.findall(text) for token in self.nlp.make_doc(piece)]
        words, spaces = [token.text for token in tokens], [bool(token.whitespace_) for token in tokens]
        return Doc(self.nlp.vocab, words=words, spaces=spaces)


def _blank_english() -> Language:
    import spacy  # noqa: PLC0415 - the one place that imports it, as late as can be

    nlp = spacy.blank("en")
    tokenizer: Any = nlp.tokenizer
    for abbreviation in _ABBREVIATIONS:
        for form in (abbreviation, abbreviation.capitalize()):
            tokenizer.add_special_case(form, [{"ORTH": form}])
    infixes = [*(nlp.Defaults.infixes or ()), *_INFIXES]
    tokenizer.infix_finditer = spacy.util.compile_infix_regex(infixes).finditer
    return nlp


def _add(matcher: Any, nlp: Language, label: str, texts: Sequence[str]) -> None:
    if texts:
        matcher.add(label, [nlp.make_doc(text) for text in texts])


def _longest(cues: list[Cue]) -> Iterator[Cue]:
    """Drop a cue that overlaps a longer one of its own topic, or equals one."""
    by_length = sorted(cues, key=lambda cue: (cue.start - cue.end, cue.start, cue.label))
    taken: dict[str, list[tuple[int, int]]] = {}
    kept: list[Cue] = []
    for cue in by_length:
        spans = taken.setdefault(cue.label.split(".", 1)[0], [])
        place = bisect_left(spans, (cue.start, cue.end))
        free = place == 0 or spans[place - 1][1] <= cue.start
        if free and (place == len(spans) or cue.end <= spans[place][0]):
            spans.insert(place, (cue.start, cue.end))
            kept.append(cue)
    return iter(sorted(kept, key=lambda cue: (cue.start, cue.end, cue.label)))
