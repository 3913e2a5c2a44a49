"""Which role the posting advertises: by its title, whole or without modifiers; silence beats a guess.

The curated roles come first; a title that names none of them is looked up among all occupations.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from jdlint.content.reference import Reference
from jdlint.content.role_library import RoleNames
from jdlint.language.reading import RoleMatch

_AROUND = re.compile(
    r"\([^)]{0,60}\)|\[[^\]]{0,60}\]|\$[\d,.kK]+[\w /-]{0,20}|#?\b[A-Z]{0,4}\d{2,}[\w-]*|[!*]+"
    r"|\s[-\u2013\u2014|@:/]\s.*$",
)
_EXACT, _PLAIN, _INSIDE = 1.0, 0.97, 0.9
_LEAST_SCORE = 0.3
_PARTS = re.compile(r"[-/]")
_WORD = re.compile(r"[A-Za-z][A-Za-z/+.#'-]*")


class RoleFinder:
    """Finds roles by the titles and aliases of one reference."""

    def __init__(self, reference: Reference) -> None:
        """Take the reference; the titles are indexed once."""
        self._roles: dict[str, tuple[RoleNames, str]] = dict(_names(reference.roles.names))
        self._by_code = {role.soc: role for role in reference.roles.names.values()}
        self._occupations = reference.occupations
        self._modifiers = frozenset().union(*reference.title_words.values())
        self._longest = max((name.count(" ") + 1 for name in self._roles), default=0)

    def find(self, title: str | None) -> RoleMatch | None:
        """Give the role of a title, or None where it names none of ours."""
        if not title:
            return None
        for text, confidence in ((title, _EXACT), (_AROUND.sub(" ", title), _PLAIN)):
            hit = self._roles.get(_folded(text))
            if hit:
                return _match(hit, confidence)
        return self._core(_folded(_AROUND.sub(" ", title)).split()) or self._occupation(title)

    def _occupation(self, title: str) -> RoleMatch | None:
        """Give the likeliest of all occupations, with the curated role of its code where there is one."""
        found = next(iter(self._occupations.find(title)), None)
        if found is None or found.score < _LEAST_SCORE:
            return None
        role = self._by_code.get(found.code)
        occupation = self._occupations.get(found.code)
        name = role.title if role else occupation.title if occupation else found.matched
        return RoleMatch(role.slug if role else None, found.code, name, found.score, found.by)

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
