"""Lints the text of an open document by the settings that hold for its path, as they stand on the disk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

from jdlint.content.cards import Card
from jdlint.content.strict_yaml import ContentError
from jdlint.gathering import gathered
from jdlint.language.reading import Reading
from jdlint.linting import Options, Session
from jdlint.linting.configured import ConfiguredLinter
from jdlint.lsp.positions import BYTE_ORDER_MARK
from jdlint.readers import SUFFIXES
from jdlint.results import Failure, FileResult, LocatedFinding, Run
from jdlint.settings import find_settings, whole_path

_MODULES = frozenset({"text", "markdown", "html", "json", "jsonl", "csv", "feed"})
"""The readers of what an editor can open."""
_OF_LANGUAGE = {"markdown": ".md", "plaintext": ".txt", "text": ".txt", "html": ".html"}
_MOST_TEXT = 1_000_000
"""Characters of a text that is checked anew with every change."""
_Stamp = tuple[object, ...]


@dataclass(frozen=True)
class Checked:
    """A text and what is to say of it.

    ``findings`` are all of them, ``shown`` those told together as reports do; ``cards`` are the rules that
    were on, by name. ``failures`` are what could not be read: the text itself, or the settings for it.
    """

    path: str
    text: str
    findings: tuple[LocatedFinding, ...] = ()
    shown: tuple[LocatedFinding, ...] = ()
    readings: tuple[Reading, ...] = ()
    failures: tuple[Failure, ...] = ()
    cards: Mapping[str, Card] = field(default_factory=dict)


def name_to_read(path: str, language: str | None) -> str | None:
    """Give the name under which a document is read: its path, with a suffix where only its language tells.

    None for what is no posting's format.
    """
    known = SUFFIXES.get(Path(path).suffix.lower())
    if known:
        return path if known.module in _MODULES else None
    suffix = _OF_LANGUAGE.get(language or "")
    return path + suffix if suffix else None


class Checker:
    """Checks one text after the other; for one thread alone."""

    def __init__(self, options: Options) -> None:
        """Take the options of the command."""
        self._options = options
        self._sessions: dict[Path | None, tuple[Session, _Stamp | None]] = {}

    def check(self, path: str, text: str) -> Checked:
        """Check a text; ``path`` is where it lies or would lie, its suffix says the format.

        Whatever goes wrong becomes a failure; a file of data that holds no posting has none.
        """
        if len(text) > _MOST_TEXT:
            said = f"not checked as you write: more than {_MOST_TEXT:,} characters; use 'jdlint check'"
            return Checked(path, text, failures=(Failure(path, said),))
        session = self._session_for(path)
        plain = text.removeprefix(BYTE_ORDER_MARK)
        data = (BYTE_ORDER_MARK + plain).encode("utf-8", "replace")  # a lone surrogate stays one sign
        readings: list[Reading] = []
        result = session.lint(path, lambda count: data[:count], lambda each: readings.append(each.reading))
        whole = Checked(path, text, result.findings, _shown(result), tuple(readings), _failures(result))
        if result.failure:
            return whole
        return replace(whole, cards={card.name: card for card in session.linter_for(path).linter.cards})

    def _session_for(self, path: str) -> Session:
        """Give the session whose settings, rules and roles are those on the disk."""
        fixed = self._options.isolated or self._options.config
        key = None if fixed else find_settings(whole_path(path).parent)
        session, seen = self._sessions.get(key, (None, None))
        if session is None or seen is None or seen != _stamp(session, path):
            session = Session(self._options)
            self._sessions[key] = session, _stamp(session, path)
        return session


def _shown(result: FileResult) -> tuple[LocatedFinding, ...]:
    return gathered(Run((result,))).files[0].findings


def _failures(result: FileResult) -> tuple[Failure, ...]:
    found = (result.failure,) if result.failure else result.faults
    return tuple(failure for failure in found if not failure.no_posting)


def _stamp(session: Session, path: str) -> _Stamp | None:
    """Give what changes when the settings, rules or roles of a path do; None for broken ones."""
    try:
        linter = session.linter_for(path)
    except ContentError:
        return None
    return tuple(_state(each) for each in _sources(linter))


def _sources(linter: ConfiguredLinter) -> Iterable[Path]:
    settings, options = linter.settings, linter.options
    nodes = chain.from_iterable(settings.marks.values())
    files = {Path(node.file) for node in nodes} | ({settings.path} if settings.path else set())
    folders = (*settings.rules, *settings.reference, *map(Path, (*options.rules, *options.reference)))
    return sorted({*files, *_yaml_below(folders)})


def _yaml_below(folders: Iterable[Path]) -> Iterator[Path]:
    return (path for folder in folders for path in folder.rglob("*.yaml"))


def _state(path: Path) -> tuple[str, int, int]:
    try:
        status = path.stat()
    except OSError:
        return str(path), 0, -1
    return str(path), status.st_mtime_ns, status.st_size
