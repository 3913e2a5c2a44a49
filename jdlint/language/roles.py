"""Which role the posting advertises: by its title, and by its text where that leaves a doubt.

The curated roles come first; a title that names none of them is looked up among all occupations and, in a
British posting, among the names that jobs have there. Silence beats a guess without grounds.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from jdlint.content.occupations import TitleMatch
from jdlint.content.occupations.readings import Titled
from jdlint.content.reference import Reference
from jdlint.content.role_library import RoleNames
from jdlint.language.reading import RoleMatch
from jdlint.language.remembered import Remembered
from jdlint.language.role_ranking import Named, blend, confide
from jdlint.language.role_text import NOTHING, WorkText

_AROUND = re.compile(
    r"\([^)]{0,60}\)|\[[^\]]{0,60}\]|\$[\d,.kK]+[\w /-]{0,20}|#?\b[A-Z]{0,4}\d{2,}[\w-]*|[!*]+"
    r"|\s[-\u2013\u2014|@:/]\s.*$",
)
_EXACT, _PLAIN, _INSIDE = 1.0, 0.97, 0.9
_LEAST_SCORE = 0.2
_BEYOND_DOUBT = 0.93
"""A title this sure is believed, whatever the text says."""
_HEARD_BELOW, _CALLED_AT_LEAST, _IN_SENTENCE, _PRAISE = 0.6, 0.6, 0.9, 4
"""Below the first a sentence's name for the job counts beside the title; names must reach the second."""
_LETTERS = 3
"""A title of so many letters may stand for any job."""
_FIRM, _LISTED, _FOREIGN = 0.7, 0.1, 0.6
"""Tables that name the job this surely stand against a word of a British list, else their scores are cut."""
_RANKED, _LED = 0.85, 0.4
"""How sure a rank is, and what is left then of the score of those that it leads."""
_ONE_OF_SEVERAL, _SECOND = 0.92, 0.9
"""What is left of a score where a title has several codes, and of those after the first."""
_BRITISH = "british"
"""A British assistant or aide takes no license and is not what the curated role of the code is."""
_SOC = 7
_POSTINGS = 500
"""So many are remembered: one job is advertised in many places, and a draft changes elsewhere too."""

_PARTS = re.compile(r"[-/]")
_WORD = re.compile(r"[A-Za-z][A-Za-z/+.#'-]*")


class RoleFinder:
    """Finds roles by the titles and aliases of one reference."""

    def __init__(self, reference: Reference) -> None:
        """Take the reference; the titles are indexed once."""
        self._roles: dict[str, tuple[RoleNames, str]] = dict(_names(reference.roles.names))
        self._occupations = reference.occupations
        self._modifiers = frozenset().union(*reference.title_words.values())
        self._longest = max((name.count(" ") + 1 for name in self._roles), default=0)
        self._found = Remembered[tuple[str | None, WorkText], RoleMatch | None](_POSTINGS)

    def forget(self) -> None:
        """Find every role anew from here on."""
        self._found.clear()

    def find(self, title: str | None, work: WorkText = NOTHING) -> RoleMatch | None:
        """Give the role of a title, or of a posting by its text where the title leaves a doubt."""
        key = title, work
        if key not in self._found:
            self._found[key] = self._fresh(title, work)
        return self._found[key]

    def _fresh(self, title: str | None, work: WorkText) -> RoleMatch | None:
        if title and not work.british:
            known = self._curated(title)
            if known:
                return known
        named = self._named(title, work) if title else {}
        if _highest(named) < _HEARD_BELOW or len(title or "") <= _LETTERS:
            for code, match in self._called(work).items():
                if code not in named or named[code].score < match.score:
                    named[code] = match
        return self._likeliest(named, title or "", work)

    def _curated(self, title: str) -> RoleMatch | None:
        for text, confidence in ((title, _EXACT), (_AROUND.sub(" ", title), _PLAIN)):
            hit = self._roles.get(_folded(text))
            if hit:
                return _match(hit, confidence)
        return self._core(_folded(_AROUND.sub(" ", title)).split())

    def _named(self, title: str, work: WorkText) -> dict[str, TitleMatch]:
        """Give the occupations that a title may mean by SOC code; what is British says so first."""
        found = _by_code(self._occupations.find(title))
        titled = self._occupations.read_title(title)
        rank = self._occupations.ranks.find(titled.whole)
        if rank:
            found = {code: replace(match, score=match.score * _LED) for code, match in found.items()}
            found[rank] = TitleMatch(rank, _RANKED, "alias", " ".join(titled.whole))
        codes, firmness, by = self._listed(titled, _highest(found), british=work.british)
        return self._preferred(found, codes, firmness, TitleMatch("", 0.0, by, " ".join(titled.head)))

    def _listed(self, titled: Titled, known: float, *, british: bool) -> tuple[tuple[str, ...], float, str]:
        """Give the codes of a title in the lists, how firmly they are its, and the kind of list.

        ``known`` is how firmly the tables name a job; the lists are not opened where nothing is left to say.
        """
        if british:
            codes, firmness = self._occupations.british.find(titled, in_country=True)
            if firmness >= (_FIRM if known >= _FIRM else _LISTED):
                return codes, firmness, _BRITISH
        if known < _BEYOND_DOUBT:
            codes, firmness = self._occupations.more.whole(titled)
            if firmness:
                return codes, firmness, "alias"
        if not british and known < _FIRM:
            codes, firmness = self._occupations.british.find(titled, in_country=False)
            return codes, firmness, _BRITISH
        return (), 0.0, ""

    def _preferred(
        self, found: Mapping[str, TitleMatch], codes: Sequence[str], firmness: float, like: TitleMatch
    ) -> dict[str, TitleMatch]:
        """Put listed codes before those of the tables; ``like`` tells where they come from."""
        if not codes:
            return dict(found)
        doubted = {code: replace(match, score=match.score * _FOREIGN) for code, match in found.items()}
        spelled = self._spelled_out(codes)
        for place, code in enumerate(spelled):
            score = firmness * (_ONE_OF_SEVERAL if len(spelled) > 1 else 1.0) * (_SECOND if place else 1.0)
            doubted[code] = replace(like, code=code, score=score)
        return doubted

    def _spelled_out(self, codes: Iterable[str]) -> list[str]:
        """Give the codes that shorter ones stand for."""
        return list(
            dict.fromkeys(one.code[:_SOC] for code in codes for one in self._occupations.starting(code))
        )

    def _called(self, work: WorkText) -> dict[str, TitleMatch]:
        """Give the occupations of the first title in a sentence of the opening that is known.

        Praise may stand before it: "an enthusiastic and patient swim coach".
        """
        for called in work.called():
            words = called.split()
            for start in range(min(len(words), _PRAISE)):
                found = self._occupations.known(" ".join(words[start:]))
                if found and found[0].score >= _CALLED_AT_LEAST:
                    return _by_code(replace(match, score=match.score * _IN_SENTENCE) for match in found)
        return {}

    def _likeliest(self, named: dict[str, TitleMatch], title: str, work: WorkText) -> RoleMatch | None:
        top = max(named.values(), key=lambda match: match.score, default=None)
        if top and top.score >= _BEYOND_DOUBT:
            return self._role(top.code, top.score, top, british=work.british)
        told = self._occupations.rank_by_duties((title, *work.texts))
        scores = {code: match.score for code, match in named.items()}
        fuzzy = frozenset(code for code, match in named.items() if match.by == "fuzzy")
        titled = self._occupations.read_title(title)
        by_title = Named(scores, fuzzy, titled.whole, titled.head)
        ranked = blend(by_title, told, self._occupations.ranks, self._occupations.employed)
        if not ranked:
            return None
        code, confidence = ranked[0][0], confide(ranked, scores, told)
        if confidence < _LEAST_SCORE:
            return None
        return self._role(code, confidence, named.get(code), british=work.british)

    def _role(
        self, code: str, confidence: float, match: TitleMatch | None, *, british: bool
    ) -> RoleMatch | None:
        """Name an occupation, with its curated role where the known title behind the match is that role's.

        One code holds many jobs (the driver of a box truck beside the CDL driver): a role's law is its own,
        and it is American.
        """
        occupation = self._occupations.get(match.code if match and len(match.code) > _SOC else code)
        if occupation is None:
            return None
        meant = self._roles.get(_folded(match.matched)) if match and not british else None
        role = meant[0] if meant and meant[0].soc == occupation.code else None
        by = match.by if match else "text"
        name = role.title if role else occupation.title
        return RoleMatch(role.slug if role else None, occupation.code, name, round(confidence, 3), by)

    def _core(self, words: list[str]) -> RoleMatch | None:
        """Drop modifiers from both ends, one by one; what is left must be a whole title."""
        for start in range(len(words)):
            for end in range(len(words), start, -1):
                dropped = words[:start] + words[end:]
                parts = [part for word in dropped for part in _PARTS.split(word)]
                if end - start > self._longest or not self._modifiers.issuperset(parts):
                    continue
                hit = self._roles.get(" ".join(words[start:end]))
                if hit:
                    return _match(hit, _INSIDE)
        return None


def _highest(found: Mapping[str, TitleMatch]) -> float:
    return max((match.score for match in found.values()), default=0.0)


def _by_code(matches: Iterable[TitleMatch]) -> dict[str, TitleMatch]:
    """Give the best match of each SOC code; the best come first."""
    found: dict[str, TitleMatch] = {}
    for match in matches:
        found.setdefault(match.code[:_SOC], match)
    return found


def _names(roles: Mapping[str, RoleNames]) -> Iterator[tuple[str, tuple[RoleNames, str]]]:
    for role in roles.values():
        for alias in role.aliases:
            yield _folded(alias), (role, "alias")
    for role in roles.values():
        yield _folded(role.title), (role, "title")


def _match(hit: tuple[RoleNames, str], confidence: float) -> RoleMatch:
    role, by = hit
    return RoleMatch(role.slug, role.soc, role.title, confidence, by)


def _folded(text: str) -> str:
    words = [word.strip("'.-/").casefold() for word in _WORD.findall(text)]
    return " ".join(_singular(word) for word in words if word)


def _singular(word: str) -> str:
    if word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3:  # noqa: PLR2004
        return word[:-1]
    return word
