"""From anchors to items: which license word belongs to which credential, and what stands for one license."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from jdlint.content.credentials import Credential
from jdlint.language.license_anchors import Anchor, Tie, anchors_of, ties_of
from jdlint.language.reading import Sentence

_ABBREVIATION = re.compile(r"\b[A-Z]{3,}(?:-[A-Z]+)?\b")
_ALTERNATIVE = re.compile(r"\)?(?:,|,? or|,? and/or|,? and| ?/)\s*(?:an? )?", re.IGNORECASE)
_LICENSE_ENDS = ("license", "licence", "licensure", "License", "Licence", "Licensure")
_OWN_STATE = re.compile(r"\b(?:state|national|nationally|current|valid|active)\b")


@dataclass(frozen=True, slots=True)
class Item:
    """One license spoken of, at block offsets, before asking whom it is about.

    ``credential`` is None where the lexicon does not know it; ``form`` tells how it is written (a form of the
    credential, or the role of a bare license word); ``words`` are the license words that belong to it.
    """

    start: int
    end: int
    credential: str | None
    form: str
    words: tuple[str, ...] = ()
    alias: str = ""
    """The abbreviation as written, where a list names several certifications under one credential."""

    @property
    def is_person(self) -> bool:
        """Whether the words are said of a person, who may be someone else."""
        return self.form in ("holder", "letters", "retired", "adjective")

    @property
    def is_backed(self) -> bool:
        """Whether a license word says that a credential is meant, not a job."""
        return bool(self.words)


def items_of(sentence: Sentence, credentials: Mapping[str, Credential]) -> list[Item]:
    """Give the licenses that a sentence speaks of, in text order."""
    anchors = anchors_of(sentence)
    if not anchors:
        return []
    chain = _Chain(sentence, anchors, ties_of(sentence, anchors), credentials)
    items = _with_aliases(sentence, sorted(chain.items(), key=lambda item: item.start), credentials)
    return list(_without_doubles(items))


def _with_aliases(
    sentence: Sentence, items: Sequence[Item], credentials: Mapping[str, Credential]
) -> Iterator[Item]:
    """Yield items, those of "PHR, SPHR or GPHR" with their own abbreviations."""
    offset = sentence.start
    texts = [sentence.text[item.start - offset : item.end - offset] for item in items]
    for index, item in enumerate(items):
        near = [other for other in (index - 1, index + 1) if 0 <= other < len(items)]
        is_one_of = any(_are_listed(sentence, items, min(index, other), credentials) for other in near)
        name = _ABBREVIATION.search(texts[index]) if is_one_of else None
        differs = name and all(name[0] not in texts[other] for other in near)
        yield replace(item, alias=name[0]) if name and differs else item


def _are_listed(
    sentence: Sentence, items: Sequence[Item], left: int, credentials: Mapping[str, Credential]
) -> bool:
    """Tell whether two neighbors are alternatives among the certifications of one credential."""
    one, other = items[left : left + 2]
    if one.credential is None or one.credential != other.credential:
        return False
    gap = sentence.text[one.end - sentence.start : other.start - sentence.start]
    return credentials[one.credential].kind == "certification" and _ALTERNATIVE.fullmatch(gap) is not None


class _Chain:
    """The anchors of one sentence with their ties."""

    def __init__(
        self,
        sentence: Sentence,
        anchors: list[Anchor],
        ties: list[Tie],
        credentials: Mapping[str, Credential],
    ) -> None:
        self.sentence = sentence
        self.anchors = anchors
        self.ties = ties
        self.credentials = credentials
        self.owner = self._owners()
        self.silent = set(self._silent())

    def items(self) -> Iterator[Item]:
        yield from self._named()
        yield from self._generic()

    def tie(self, left: int, right: int) -> Tie:
        """Give the tie of two neighbors; ``none`` beyond the ends."""
        return self.ties[left] if left >= 0 and right < len(self.anchors) else "none"

    def _owners(self) -> dict[int, int]:
        """Give the credential that each license word belongs to, by index."""
        owner = {i: j for i, anchor in enumerate(self.anchors) if anchor.is_word for j in self._owner(i)}
        for order in (range(len(self.anchors)), range(len(self.anchors) - 1, -1, -1)):
            for i in order:
                for j in (i - 1, i + 1):
                    if self._same_words(min(i, j), max(i, j)) and i not in owner and j in owner:
                        owner[i] = owner[j]
        return owner

    def _owner(self, i: int) -> Iterator[int]:
        """Yield the credential beside a license word, the left one first."""
        if i and not self.anchors[i - 1].is_word and (self.tie(i - 1, i) == "tight" or self._goes_on(i)):
            yield i - 1
        elif i + 1 < len(self.anchors) and not self.anchors[i + 1].is_word and self._reaches_right(i):
            yield i + 1

    def _goes_on(self, i: int) -> bool:
        """Whether a word is another one for the license before it: "nursing license or certification"."""
        before, offset = self.anchors[i - 1], self.sentence.start
        ends = self.sentence.text[before.start - offset : before.end - offset].endswith(_LICENSE_ENDS)
        listed = self.tie(i - 1, i) == "list" and not _OWN_STATE.search(self._gap(i - 1, i).casefold())
        after = self.sentence.text[self.anchors[i].end - offset :]
        other = after.startswith((" in ", " as ", " for ", " eligib", "-eligib")) and not after.startswith(
            (" in state", " in the state")
        )
        return ends and listed and not other

    def _reaches_right(self, i: int) -> bool:
        tie = self.tie(i, i + 1)
        bracket = "(" in self._gap(i, i + 1)
        leans = self.anchors[i].role == "adjective" or self.anchors[i].word in ("join", "membership")
        return tie == "of" or (tie == "tight" and (bracket or leans))

    def _gap(self, left: int, right: int) -> str:
        offset = self.sentence.start
        return self.sentence.text[self.anchors[left].end - offset : self.anchors[right].start - offset]

    def _same_words(self, left: int, right: int) -> bool:
        """Whether two neighbors are license words of one statement ("licensure or certification")."""
        if left < 0 or right >= len(self.anchors):
            return False
        both = self.anchors[left].is_word and self.anchors[right].is_word
        gap = self._gap(left, right).casefold() if both else ""
        return both and self.tie(left, right) in ("list", "tight") and not _OWN_STATE.search(gap)

    def _silent(self) -> Iterator[int]:
        """Yield the anchors that only explain: issuers behind a credential, letters without backing."""
        for i, anchor in enumerate(self.anchors):
            if (
                (anchor.form == "body" and self._explains(i))
                or (anchor.form == "letters" and not self._letters_count(i))
                or (not anchor.is_word and self._is_bracketed_twin(i))
            ):
                yield i

    def _explains(self, i: int) -> bool:
        """Whether an issuer follows a credential, or a chain of issuers that does."""
        while i:
            before, tie = self.anchors[i - 1], self.tie(i - 1, i)
            if before.form == "body" and tie in ("list", "tight", "of"):
                i -= 1
                continue
            if before.is_word:
                return tie == "of" and i - 1 in self.owner and self.owner[i - 1] < i - 1
            return tie in ("of", "tight")
        return False

    def _letters_count(self, i: int) -> bool:
        """Whether any of the names coordinated with the letters is backed, or more than letters."""
        low = high = i
        while low and self._sibling(low - 1, low):
            low -= 1
        while high + 1 < len(self.anchors) and self._sibling(high, high + 1):
            high += 1
        run = range(low, high + 1)
        return any(j in self.owner.values() or self.anchors[j].form != "letters" for j in run)

    def _sibling(self, left: int, right: int) -> bool:
        """Whether two credentials are coordinated; letters such as "PA" never with a driver's license."""
        one, other = self.anchors[left], self.anchors[right]
        if one.is_word or other.is_word or self.tie(left, right) not in ("list", "tight"):
            return False
        kinds = {self.credentials[anchor.word].kind == "drivers_license" for anchor in (one, other)}
        return len(kinds) == 1 and (
            self.tie(left, right) == "list" or "letters" not in (one.form, other.form)
        )

    def _is_bracketed_twin(self, i: int) -> bool:
        """Whether a name only repeats the one before it in brackets ("Physical Therapist (PT)")."""
        if not i or self.anchors[i - 1].is_word or self.tie(i - 1, i) != "tight":
            return False
        if "(" not in self._gap(i - 1, i) or self.anchors[i - 1].form == "body" or self._is_case(i):
            return False
        return self.tie(i, i + 1) != "tight" or self.anchors[i + 1].word != self.anchors[i].word

    def _is_case(self, i: int) -> bool:
        """Whether a bracket tells when another one is asked for: "OSHA 10 (OSHA 30 for leads)"."""
        behind = self.sentence.text[self.anchors[i].end - self.sentence.start :]
        return self.anchors[i].word != self.anchors[i - 1].word and behind.startswith((" for ", " if "))

    def _named(self) -> Iterator[Item]:
        for i, anchor in enumerate(self.anchors):
            if anchor.is_word or i in self.silent:
                continue
            owned = [j for j, owner in self.owner.items() if owner in (i, *self._twins(i))]
            spread = [*self._twins(i), i, *owned]
            yield Item(
                min(self.anchors[j].start for j in spread),
                max(self.anchors[j].end for j in spread),
                anchor.word,
                anchor.form,
                tuple(self.anchors[j].word for j in sorted(owned)),
            )

    def _twins(self, i: int) -> list[int]:
        """Give the silent names in brackets right behind a credential."""
        return [i + 1] if i + 1 in self.silent and self._is_bracketed_twin(i + 1) else []

    def _generic(self) -> Iterator[Item]:
        """Yield the license words that belong to no credential, each run of them once."""
        run: list[Anchor] = []
        for i, anchor in enumerate(self.anchors):
            if not anchor.is_word or i in self.owner:
                continue
            if run and not (self._same_words(i - 1, i) and self.anchors[i - 1] is run[-1]):
                yield _of_run(run)
                run = []
            run.append(anchor)
        if run:
            yield _of_run(run)


def _of_run(run: list[Anchor]) -> Item:
    role = next(
        (role for role in ("head", "adjective") if any(anchor.role == role for anchor in run)), "weak"
    )
    return Item(run[0].start, run[-1].end, None, role, tuple(anchor.word for anchor in run))


def _without_doubles(items: Iterable[Item]) -> Iterator[Item]:
    """Join the mentions of one credential in a sentence: the first place, all license words."""
    seen: dict[str, int] = {}
    kept: list[Item] = []
    for item in items:
        if item.credential in seen and not item.alias:
            first = kept[seen[item.credential]]
            if (item.is_backed or item.form == "name") and first.is_person and not first.is_backed:
                kept[seen[item.credential]] = item
                continue
            end = item.end if item.start - first.end <= len(" (") else first.end
            kept[seen[item.credential]] = replace(
                first, end=max(first.end, end), words=first.words + item.words
            )
            continue
        if item.credential:
            seen[item.credential] = len(kept)
        kept.append(item)
    yield from kept
