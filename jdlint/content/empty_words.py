"""Stretches of a sentence in which every word is empty: "you get on well with people", "see to matters".

A reviewed vocabulary (``reference/empty_words.yaml``) holds by class the words that tell no job from another.
A sentence is cut into parts at its marks and joining words; neighboring parts of such words make a run. Where
other words follow, a run counts as far as it is complete: "friendly" is not in "friendly service to riders".

Words for pay make a subject of their own: a run begins anew with a part that holds one, only a form that
names ``money`` takes such a run, and words of ``basis`` are empty in such a part alone.

A card's ``empty`` lists forms for the sections ``in`` which they count. A form names the classes of which a
run must hold words: ``capability/manner + handling`` asks for one of the first two classes and another of the
third. ``duty >`` before them says how the run begins, ``not audience`` behind them what it may not hold (no
negation, unless that is said), ``of 5 words`` how many it has, and a last ``.`` that its sentence
ends with it. The class ``any`` is the whole vocabulary. The forms of ``plain`` are those of whole sentences
(:mod:`jdlint.content.plain_sentences`).
"""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass

from jdlint.content.empty_vocabulary import (
    SUBJECT,
    every_word,
    meant,
    says_something,
    usual_lists,
    vocabulary,
    word_lists,
    words_of,
)
from jdlint.content.strict_yaml import Node

KEYS = frozenset({"empty", "plain"})

_JOINTS = frozenset({*",;:.!?()\u2013\u2014/&-", "and", "or", "but", "plus"})
_TOKEN = re.compile(r"[^\s,;:.!?()\u2013\u2014/&\"\u201c\u201d]+|[,;:.!?()\u2013\u2014/&]")
_MARKS = ",;:.!?()"
_FORM = re.compile(
    r"(?:(?P<opening>[a-z/]+) > )?(?P<among>[a-z/]+(?: \+ [a-z/]+)*)(?: not (?P<never>[a-z/]+))?"
    r"(?: of (?P<least>\d) words)?(?P<end> \.)?"
)
_HARD = re.compile(r"[;.!?]")
_OPENING = re.compile(r"[:(\u2013\u2014-]")
_COMPLETE = ("skill", "capability", "manner", "bearing", "generic", "audience", "person", "house", "virtue")
_BEGINS = ("article", "degree", "quality", "capability", "trait", "duty", "skill")
_EXPLAINS = frozenset((
    "backed", "e.g", "evidenced", "gained", "i.e", "including", "measured", "namely", "proved", "shown",
    "tested",
))  # fmt: skip
"""Words with which another part says what the empty ones come to."""

_LINKS = ("article", "link", "degree", "manner")
_ADVERB = re.compile(r" (?:through|up|out|off|over|down|along|together|around|about)\b", re.IGNORECASE)
_FEWEST, _MANY = 2, 7
"""Words that weigh something in a run that only has to be long enough, and words that do without."""

_WORD = re.compile(r"[^\s\"\u201c\u201d]+")


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a sentence: its offsets, its words and what stands behind it.

    Besides whether all words are empty, and whether it or the part that it goes on from is about pay.
    """

    start: int
    end: int
    words: tuple[str, ...]
    is_empty: bool
    is_of_pay: bool
    behind: str

    @classmethod
    def of(cls, start: int, end: int, words: list[str], last: Part | None, behind: str) -> Part:
        """Take words and the part before them; what pay goes by is empty only where there is talk of pay."""
        goes_on = last is not None and last.is_of_pay and last.is_empty and not _HARD.search(last.behind)
        is_of_pay = goes_on or not words_of(SUBJECT).isdisjoint(words)
        known = every_word() if is_of_pay else vocabulary()
        return cls(start, end, tuple(words), known.issuperset(words), is_of_pay, behind)


@dataclass(frozen=True, slots=True)
class Run:
    """Neighboring parts of empty words: their offsets, words and whether the sentence ends with them."""

    start: int
    end: int
    words: tuple[str, ...]
    is_last: bool


@dataclass(frozen=True)
class Form:
    """What a run must hold: a word of each of these sets, one that begins it, and so many in all."""

    sections: frozenset[str]
    among: tuple[frozenset[str], ...]
    opening: frozenset[str] | None
    never: frozenset[str]
    least: int
    at_end: bool

    @classmethod
    def of(cls, node: Node, sections: frozenset[str]) -> Form:
        """Read a form; raises ContentError for a broken one and for a class that the vocabulary lacks."""
        found = _FORM.fullmatch(node.text())
        if found is None:
            raise node.fail(
                "a form is written as in 'duty > house/generic + skill not audience of 3 words .'"
            )
        return cls(
            sections,
            among=tuple(_words_of(node, names) for names in found["among"].split(" + ")),
            opening=_words_of(node, found["opening"]) if found["opening"] else None,
            never=_words_of(node, never) if (never := "/".join(_refusals(found))) else frozenset(),
            least=int(found["least"] or 0),
            at_end=bool(found["end"]),
        )

    def fits(self, run: Run) -> bool:
        """Tell whether a run has this form."""
        if (self.at_end and not run.is_last) or not self.never.isdisjoint(run.words):
            return False
        if self.least and not _is_long(run.words, self.least):
            return False
        words = run.words if self.opening is None else _behind_opening(run.words, self.opening)
        told = [{word for word in words if word in among} for among in self.among]
        return all(told) and len(set().union(*told)) >= len(told)


def _refusals(form: re.Match[str]) -> list[str]:
    """Name the classes that a form refuses: negation too, where not the number of words speaks for it.

    Words for pay are refused by a form that is not about them.
    """
    named = [form["never"]] if form["never"] else []
    named += [] if form["among"].startswith(SUBJECT) else [SUBJECT]
    return named if form["least"] else [*named, "negation"]


def read_forms(node: Node, sections: Collection[str]) -> tuple[Form, ...]:
    """Read the forms of a card; raises ContentError for a broken one."""
    entries = [item.record(("in", "forms")) for item in node.items()]
    return tuple(
        Form.of(form, frozenset(section.choice(sections) for section in entry["in"].items()))
        for entry in entries
        for form in entry["forms"].items()
    )


def _is_long(words: tuple[str, ...], least: int) -> bool:
    """Tell whether there are so many words, and two among them that weigh something unless there are more."""
    weighty = [word for word in words if word not in words_of(*_LINKS)]
    return len(words) >= least and (len(words) >= _MANY or len(weighty) >= _FEWEST)


def _behind_opening(words: tuple[str, ...], opening: frozenset[str]) -> tuple[str, ...]:
    """Give the words behind the one that begins a statement; none where another word does."""
    for index, word in enumerate(words):
        if word in opening:
            return words[index + 1 :]
        if word not in words_of(*_LINKS):
            break
    return ()


def runs_of(sentence: str) -> list[Run]:
    """Give the runs of empty words of a sentence."""
    if not _may_hold_one(sentence):
        return []
    parts = _parts(sentence)
    found: list[Run] = []
    first = 0
    for index, part in enumerate(parts):
        if not part.is_empty:
            first = index + 1
        elif index + 1 == len(parts) or _HARD.search(part.behind) or not _goes_on(parts[index + 1]):
            run = _run(sentence, parts, first, index)
            found += [run] if run else []
            first = index + 1
    return found


def _goes_on(part: Part) -> bool:
    """Tell whether a part belongs to the run before it: it is empty and does not turn to the pay."""
    return part.is_empty and words_of(SUBJECT).isdisjoint(part.words)


def _may_hold_one(sentence: str) -> bool:
    """Tell at little cost whether a part of a sentence may be of empty words alone."""
    known, complete = every_word(), words_of(*_COMPLETE)
    links, begins = words_of("article", "link"), words_of(*_BEGINS)
    is_open, is_content, is_first, last = True, False, False, ""
    for word in _folded(sentence).split():
        if is_first:
            is_first = False
            is_open = is_content = is_content or word in begins
        if word in links:
            if word in _JOINTS:
                if is_open and last in complete:
                    return True
                is_first, is_content = True, is_open and is_content
        elif word in known:
            is_content = True
        elif word[-1] in _MARKS or "/" in word or word in _JOINTS:
            bare = word.rstrip(_MARKS)
            is_open = is_open and (bare in known or not bare or "/" in word)
            if is_open and (bare in complete or word[-1] in ";.!?" or "/" in word):
                return True
            is_first, is_content = True, is_open
        else:
            is_open = False
        last = word
    return is_open and is_content


def _parts(sentence: str) -> list[Part]:
    found: list[Part] = []
    words: list[str] = []
    start, end, behind = 0, 0, ""
    for match in _TOKEN.finditer(sentence):
        token = _folded(match[0])
        if token in _JOINTS:
            behind += token
            continue
        if behind and words:
            found.append(Part.of(start, end, words, found[-1] if found else None, behind))
            words = []
        behind = ""
        start, end = (start if words else match.start()), match.end()
        words.append(token)
    if words:
        found.append(Part.of(start, end, words, found[-1] if found else None, behind))
    return found


def _run(sentence: str, parts: list[Part], first: int, last: int) -> Run | None:
    """Make a run of these parts, shortened to where it is complete; None where nothing is left."""
    if first and not _HARD.search(parts[first - 1].behind) and not _begins(parts[first]):
        first += 1
    behind = parts[last].behind if last >= first else ""
    if _OPENING.search(behind):
        return None
    is_last = last + 1 == len(parts) or bool(_HARD.search(behind))
    if not is_last:
        following = parts[last + 1].words[0]
        if following in _EXPLAINS or following in meant():
            return None
        while last >= first and parts[last].words[-1] not in words_of(*_COMPLETE):
            last -= 1
    if last < first:
        return None
    words = tuple(word for part in parts[first : last + 1] for word in part.words)
    ends = _trimmed(sentence, parts[first].start, parts[last].end)
    return Run(*ends, words, is_last) if ends and not says_something(sentence, *ends) else None


def _trimmed(sentence: str, start: int, end: int) -> tuple[int, int] | None:
    """Give the ends of a stretch without the words that only hold it together, None where nothing is left.

    A last word that can be a thing too stays: "deal with matters", "see to their needs".
    """
    links = words_of("article", "link")
    every = list(_WORD.finditer(sentence, start, end))
    words = [match for match in every if _folded(match[0]) not in links]
    if len(words) < _FEWEST:
        return (start, end) if words else None
    last = every[-1] if _folded(every[-1][0]) in words_of(*_COMPLETE) else words[-1]
    adverb = _ADVERB.match(sentence, last.end(), end)
    return words[0].start(), adverb.end() if adverb else last.end()


def _begins(part: Part) -> bool:
    """Tell whether a part behind other words can be a statement of its own: "and a warm manner"."""
    return len(part.words) > 1 and part.words[0] in words_of(*_BEGINS)


def _folded(text: str) -> str:
    return text.casefold().replace("\u2019", "'")


def _words_of(node: Node, names: str) -> frozenset[str]:
    """Give the words of the classes ``a/b``; raises ContentError for an unknown one."""
    if names == "any":
        return vocabulary()
    asked = names.split("/")
    lists = {**usual_lists(), **word_lists()}
    unknown = [name for name in asked if name not in lists]
    if unknown:
        raise node.fail(f"'{unknown[0]}' is no class of empty words; known: {', '.join(lists)}")
    return frozenset().union(*(lists[name] for name in asked))
