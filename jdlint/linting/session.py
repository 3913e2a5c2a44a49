"""One run's linters, by settings file, and the way of one file through them: open, read, lint, locate."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from jdlint.content.strict_yaml import ContentError
from jdlint.days import AnyDay, period_of
from jdlint.decoding import ReadError
from jdlint.engine import Result
from jdlint.language.reading import Reading
from jdlint.linting.applying import ApplyingSettings
from jdlint.linting.companions import Companions
from jdlint.linting.configured import ConfiguredLinter
from jdlint.linting.failures import as_failure
from jdlint.linting.options import OptionError, Options
from jdlint.locating import locate
from jdlint.posting import Posting
from jdlint.readers import MAX_BYTES, Columns, Content, read_content
from jdlint.results import FileResult, LocatedFinding, Skipped
from jdlint.settings import Settings
from jdlint.viewing import view_of
from jdlint.views import MOST_VIEWS, PostingView

_MOST_TEXT = 300_000
_MOST_PARAGRAPHS = 20_000
_MEGABYTE = 1_000_000
Opener = Callable[[int], bytes]
"""Gives the first bytes of a file, as many as it is asked for."""


class Session:
    """Lints any number of files with one set of options."""

    def __init__(self, options: Options) -> None:
        """Take the options; settings are read when the first file below them comes."""
        self.options = options
        self._applying = ApplyingSettings(options)
        self._linters: dict[Path | None, ConfiguredLinter] = {}

    def linter_for(self, path: str) -> ConfiguredLinter:
        """Give the linter for a file.

        Raises ContentError where its settings or their cards are broken.
        """
        settings_path = self._applying.path_for(path)
        if settings_path not in self._linters:
            self._linters[settings_path] = ConfiguredLinter(self._applying.settings_for(path), self.options)
        return self._linters[settings_path]

    def check_options(self, paths: Iterable[str] = ()) -> None:
        """Raise OptionError for an option that the rules, roles and places of none of these files bear out.

        Settings that are broken are left for the file that they are for; a broken card or role of the options
        themselves raises ContentError.
        """
        faults: list[OptionError] = []
        for linter in self._linters_for(paths) or [ConfiguredLinter(Settings(), self.options)]:
            try:
                linter.check_options()
            except OptionError as error:
                faults.append(error)
            else:
                return
        raise faults[0]

    def accepts(self, path: str) -> bool:
        """Tell whether the options are borne out by the rules, roles and places of this file alone."""
        try:
            self.linter_for(path).check_options()
        except (OptionError, ContentError):
            return False
        return True

    def _linters_for(self, paths: Iterable[str]) -> list[ConfiguredLinter]:
        """Give one linter for each usable settings file that holds for some of these files."""
        found: dict[Path | None, ConfiguredLinter] = {}
        for path in paths:
            settings_path = self._applying.path_for(path)
            if settings_path not in found:
                with suppress(ContentError):
                    found[settings_path] = self.linter_for(path)
        return list(found.values())

    def lint(
        self, path: str, opener: Opener | None = None, see: Callable[[Result], object] = lambda _: None
    ) -> FileResult:
        """Lint one file; whatever goes wrong with it, its settings or a check becomes its failure.

        ``opener`` gives the bytes where ``path`` is only a name; ``see`` is shown each posting's result.
        """
        findings: list[LocatedFinding] = []
        skipped: dict[Skipped, None] = {}
        views: list[PostingView] = []
        postings = 0
        days: list[AnyDay] = []
        try:
            linter = self.linter_for(path)
            ignored = linter.ignored_names(path)
            content = self.content(path, opener)
            beside = Companions.of(path, linter.assumptions(path))
            for index, result in enumerate(self._linted(path, content, beside)):
                see(result)
                days.append(result.context.today)
                kept = [found for found in result.findings if found.name not in ignored]
                role = result.context.role.slug if result.context.role else None
                findings.extend(locate(result.reading.posting, kept, path, role, index))
                skipped.update(dict.fromkeys(each for each in result.skipped if each.name not in ignored))
                postings = index + 1
                if self.options.views and index < MOST_VIEWS:
                    views.append(view_of(result, linter.cards, kept))
            of_allowances = beside.findings(linter.linter)
            findings.extend(located for located in of_allowances if located.finding.name not in ignored)
            days.append(beside.today)
        except Exception as error:  # noqa: BLE001 - one file's trouble must not keep the others from being read
            return FileResult(path, failure=as_failure(path, error))
        faults = tuple(as_failure(path, fault) for fault in content.faults)
        fail_on = linter.settings.fail_on
        shown = tuple(views) if self.options.views else None
        holds = period_of(days)
        return FileResult(
            path, tuple(findings), tuple(skipped), None, faults, fail_on, shown, holds, postings
        )

    def results(self, path: str, opener: Opener | None = None) -> Iterator[Result]:
        """Yield what linting each posting of a file gives.

        Raises ReadError and OSError for a file that cannot be read, ContentError for broken settings and
        companions.
        """
        beside = Companions.of(path, self.linter_for(path).assumptions(path))
        yield from self._linted(path, self.content(path, opener), beside)

    def readings(self, path: str, content: Content) -> Iterator[Reading]:
        """Yield what each posting of a file says, unjudged; ``content`` is what the file holds."""
        for posting in content.postings:
            yield self.linter_for(path).linter.analyzer.analyze(posting)

    def _linted(self, path: str, content: Content, beside: Companions) -> Iterator[Result]:
        linter = self.linter_for(path)
        assumed = linter.assumptions(path)
        for posting in content.postings:
            yield beside.settled(linter.linter.lint(posting, assumed))

    def content(self, path: str, opener: Opener | None = None) -> Content:
        """Read the postings of a file by its settings; raises as :meth:`results` does.

        ``opener`` gives the bytes where ``path`` is only a name.
        """
        linter = self.linter_for(path)
        size = self.options.max_file_size or linter.settings.max_file_size
        limit = int(size * _MEGABYTE) if size else MAX_BYTES
        data = (opener or _opener(path))(limit + 1)
        if len(data) > limit:
            raise ReadError(
                f"the file is larger than {limit / _MEGABYTE:g} MB; raise the limit with 'max-file-size'"
            )
        columns = Columns(self.options.columns) if self.options.columns else linter.settings.columns
        return _bounded(read_content(data, path, columns))


def _opener(path: str) -> Opener:
    def first_bytes(count: int) -> bytes:
        with Path(path).open("rb") as file:
            return file.read(count)

    return first_bytes


def _bounded(content: Content) -> Content:
    """Refuse postings of more text than any has: to read a text for its meaning takes time.

    Raises ReadError where no other is left.
    """
    faults = [fault for posting in content.postings if (fault := too_long(posting))]
    if not faults:
        return content
    kept = [posting for posting in content.postings if not too_long(posting)]
    if not kept:
        raise faults[0]
    return Content(tuple(kept), (*content.faults, *faults))


def too_long(posting: Posting) -> ReadError | None:
    """Say what is wrong with a posting of more text than any has."""
    size, paragraphs = sum(len(block.text) for block in posting.blocks), len(posting.blocks)
    if size <= _MOST_TEXT and paragraphs <= _MOST_PARAGRAPHS:
        return None
    return ReadError(
        f"a posting may have {_MOST_TEXT:,} characters and {_MOST_PARAGRAPHS:,} lines or paragraphs;"
        f" this one has {size:,} and {paragraphs:,}"
    )
