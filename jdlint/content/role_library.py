"""The curated roles of some folders: their names at once, the rest of a role when it is asked for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from jdlint.content.role_files import NAME_KEYS, read_role
from jdlint.content.roles import Role
from jdlint.content.strict_yaml import ContentError, parse

_REST = re.compile(rf"^(?!{'|'.join(NAME_KEYS)}|[#\s-]).", re.MULTILINE)


@dataclass(frozen=True)
class RoleNames:
    """What a role is called: enough to recognize it in a title."""

    slug: str
    soc: str
    title: str
    aliases: tuple[str, ...]

    def holds(self, words: str) -> bool:
        """Tell whether one of the names holds ``words``, letter case aside."""
        wanted = words.casefold()
        return any(wanted in name.casefold() for name in (self.slug, self.soc, self.title, *self.aliases))


class RoleLibrary(Mapping[str, Role]):
    """Roles by slug; a role of a later folder replaces one of an earlier folder."""

    def __init__(self, folders: Sequence[Path]) -> None:
        """Take the folders, which hold one YAML file a role."""
        self._paths = {path.stem: path for folder in folders for path in sorted(folder.glob("*.yaml"))}
        self._read: dict[str, Role] = {}

    def __getitem__(self, slug: str) -> Role:
        """Read a role; raises KeyError for an unknown slug, ContentError for a broken file."""
        if slug not in self._read:
            self._read[slug] = read_role(self._paths[slug])
        return self._read[slug]

    def __iter__(self) -> Iterator[str]:
        """Yield the slugs."""
        return iter(self._paths)

    def __len__(self) -> int:
        """Count the roles."""
        return len(self._paths)

    def mentioning(self, words: str) -> Iterator[Role]:
        """Yield the roles whose file holds ``words``: few are read for what few of them tell.

        Raises ContentError for one of those that is broken.
        """
        return (self[slug] for slug, text in self._texts.items() if words in text)

    @cached_property
    def names(self) -> Mapping[str, RoleNames]:
        """The names of every role by slug; raises ContentError for a file that does not begin with them."""
        return {slug: _read_names(path, self._texts[slug]) for slug, path in self._paths.items()}

    @cached_property
    def _texts(self) -> Mapping[str, str]:
        return {slug: _text_of(path) for slug, path in self._paths.items()}

    def find(self, query: str) -> RoleNames | None:
        """Give the role whose slug, SOC code, title or alias is ``query``, letter case aside."""
        wanted = query.casefold().strip()
        for role in self.names.values():
            known = (role.slug, role.soc, role.soc[:7], role.title, *role.aliases)
            if wanted in {name.casefold() for name in known}:
                return role
        return None


def _text_of(path: Path) -> str:
    try:
        return path.read_text("utf-8-sig")
    except (OSError, UnicodeDecodeError):
        raise ContentError(str(path), 1, 1, "cannot be read as UTF-8 text") from None


def _read_names(path: Path, text: str) -> RoleNames:
    """Read the head of a file, up to the first key that is no name."""
    rest = _REST.search(text)
    head = parse(text[: rest.start()] if rest else text, str(path))
    if set(head.entries()) != set(NAME_KEYS):
        read_role(path)  # knows what stands there instead
    entry = head.record(NAME_KEYS)
    slug, soc, title, aliases = (entry[key] for key in NAME_KEYS)
    if slug.text() != path.stem:
        raise slug.fail(f"the slug must be the file's own name: '{path.stem}'")
    return RoleNames(slug.text(), soc.text(), title.text(), aliases.texts())
