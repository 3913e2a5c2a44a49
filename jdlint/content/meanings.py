"""Meanings: what many wordings have in common, told as classes of words in order.

A card's ``meanings`` are such orders: "<must_not> ~2 <tell> ~4 <pay>". A name in angle brackets is a class of
the card's ``classes``, or of those that all cards share (:mod:`jdlint.content.meaning_classes`); ``~4`` lets
up to four other words of the sentence stand there, ``^`` and ``$`` are its ends, those of a clause too. All
else is a phrase in the notation of :mod:`jdlint.content.phrases`. A comma may stand between any two words.
A meaning in a sentence that reassures (:mod:`jdlint.content.reassurance`) is no finding.
``certain`` lists meanings that count whatever else their sentence holds, in sections of ``not_in`` too. What
a text must hold for a meaning is told by its classes, so that most texts are never searched.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise

from jdlint.content.known_needs import needs_of
from jdlint.content.literals import Needs, is_telling
from jdlint.content.meaning_classes import FORMS, SHARED
from jdlint.content.patterns import Expression, Patterns
from jdlint.content.phrases import check, fold, slots_of
from jdlint.content.strict_yaml import Node

KEYS = frozenset({"classes", "meanings", "certain"})

_PIECE = r"(?:[^\s<~^$()\[\]]|\([^()]*\)|\[[^\[\]]*\])+"
_TOKEN = re.compile(rf"<(\w+)>|~(\d)|(\^)|(\$)|({_PIECE}(?:\s+{_PIECE})*)")
_WORD = r"[^\s;:!?()]*[^\s.;:!?()]\s"
_START = r"(?:(?<![^\n])|(?<=[.;:,!?(\u2022\u2013-]\s)|(?<=\())"
_END = r"(?=\s?(?:$|[.;:,!?)\u2013]))"
_MOST_STRINGS = 600
"""More strings than a plain pattern is worth: a meaning is dearer to search for."""

_MOST_PAIRS = 40

_JOINT = r",?\s"
_NO_MORE = r"(?![\w-])(?!['\u2019]\w)"
_Slots = Sequence[Sequence[str]]


def read_meanings(keys: Mapping[str, Node], key: str) -> Patterns:
    """Read a list of meanings of a card; raises ContentError for an unknown class and for an empty one."""
    classes = keys["classes"].entries() if "classes" in keys else {}
    own = {name: tuple(_template(item) for item in node.items()) for name, node in classes.items()}
    return Patterns(tuple(_expression(node, own) for node in keys[key].items()))


def any_of(name: str) -> str:
    """Give the pattern of a class that all cards share."""
    return _either(SHARED[name])


def _expression(node: Node, own: Mapping[str, tuple[str, ...]]) -> Expression:
    sets: list[frozenset[str]] = []
    for name, gap, start, end, phrase in _tokens(node):
        if name in FORMS:
            sets += [FORMS[name][1]] if FORMS[name][1] else []
        elif not (gap or start or end):
            sets += _needed(_class(node, name, own) if name else (phrase,))
    if not sets:
        raise node.fail("a meaning needs a class or a phrase that few texts hold")
    needs = Needs.all_of(sorted(sets, key=len))
    return Expression(lambda: _spelled_out(node, own), needs, re.IGNORECASE)


def _spelled_out(node: Node, own: Mapping[str, tuple[str, ...]]) -> str:
    """Give the pattern of a meaning: long, and asked for by few postings."""
    pattern, joint = "", ""
    for name, gap, start, end, phrase in _tokens(node):
        if gap:
            pattern += rf"{joint}(?:{_WORD}){{0,{gap}}}?"
        elif start or end:
            pattern += _START if start else _END
        elif name in FORMS:
            pattern += rf"{joint}(?<![\w$-])(?:{FORMS[name][0]})(?![\w-])"
        elif phrase and (slots := [*slots_of(fold(phrase))]) and all("" in slot for slot in slots):
            pattern += "".join(rf"(?:{joint}{_options(slot)})?" for slot in slots)
            continue
        else:
            pattern += joint + _either(_class(node, name, own) if name else (phrase,))
        joint = "" if gap or start or end else _JOINT
    return pattern


def _tokens(node: Node) -> Iterator[tuple[str, ...]]:
    text = node.text()
    at = 0
    for token in _TOKEN.finditer(text):
        if text[at : token.start()].strip():
            break
        at = token.end()
        yield token.groups(default="")
    if text[at:].strip():
        raise node.fail(f"not a class, a gap or a phrase: '{text[at:].strip()}'")


def _template(node: Node) -> str:
    try:
        check(node.text(), most=None)
    except ValueError as error:
        raise node.fail(str(error)) from None
    return node.text()


def _class(node: Node, name: str, own: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    found = own.get(name) or SHARED.get(name)
    if not found:
        raise node.fail(f"no class is called '{name}'; known: {', '.join(sorted({*own, *SHARED}))}")
    return found


@lru_cache(maxsize=512)
def _either(templates: tuple[str, ...]) -> str:
    """Give a pattern of the phrases of any template, as whole words."""
    return rf"(?<![\w-])(?:{'|'.join(_pattern([*slots_of(fold(item))]) for item in templates)}){_NO_MORE}"


def _pattern(slots: _Slots) -> str:
    pattern = ""
    has_word = False
    for slot in slots:
        options = _options(slot)
        if "" not in slot:
            pattern += rf"\s{options}" if has_word else options
            has_word = True
        else:
            pattern += rf"(?:\s{options})?" if has_word else rf"(?:{options}\s)?"
    return pattern


def _options(slot: Sequence[str]) -> str:
    return f"(?:{'|'.join(map(_escaped, sorted(filter(None, slot), key=len, reverse=True)))})"


def _escaped(phrase: str) -> str:
    return re.escape(phrase).replace("'", "['\u2019]").replace(r"\ ", r"\s")


def _needed(templates: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    """Give the strings of which a text must hold one, none where that tells little."""
    return needs_of("\n".join(templates), lambda: _worked_out(templates))


@lru_cache(maxsize=512)
def _worked_out(templates: tuple[str, ...]) -> tuple[frozenset[str], ...]:
    found: set[str] = set()
    for template in templates:
        told = [strings for slot in _stretches([*slots_of(fold(template))]) if (strings := _telling(slot))]
        if not told:
            return ()
        found |= max(told, key=lambda strings: (min(map(len, strings)), -len(strings)))
    least = frozenset(_least(found))
    return (least,) if len(least) <= _MOST_STRINGS else ()


def _stretches(slots: _Slots) -> Iterator[Sequence[str]]:
    """Yield each slot, and each two side by side of which neither may be left out: "must not" tells more."""
    yield from slots
    for first, second in pairwise(slots):
        if "" not in first and "" not in second and len(first) * len(second) <= _MOST_PAIRS:
            yield [f"{one} {other}" for one in first for other in second]


def _telling(slot: Sequence[str]) -> set[str]:
    """Give the texts of a slot with either apostrophe; none where one of them is in most texts."""
    strings = {text.casefold() for text in slot}
    strings |= {text.replace("'", "\u2019") for text in strings}
    return strings if all(map(is_telling, strings)) else set()


def _least(strings: Iterable[str]) -> Iterator[str]:
    """Yield those strings that hold no other: "pay" stands for "paycheck" too."""
    kept: list[str] = []
    for string in sorted(strings, key=len):
        if not any(other in string for other in kept):
            kept.append(string)
            yield string
