"""What runs in a worker: reads and lints one posting after the other, and answers in JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from http import HTTPStatus
from typing import Any

from jdlint.content.strict_yaml import ContentError
from jdlint.decoding import EmptyError, ReadError
from jdlint.engine import Assumptions
from jdlint.examples import without_marks
from jdlint.linting import Options, Session
from jdlint.linting.configured import ConfiguredLinter
from jdlint.linting.failures import internal_error
from jdlint.locating import locate
from jdlint.posting import Posting
from jdlint.server.asking import SUFFIXES, Asked, Assumed, FileAsked, TextAsked, format_of
from jdlint.server.picture import Linted, picture_of

_BYTE_ORDER_MARK = "\ufeff"
_NO_SIGN = re.compile("[\x00\ud800-\udfff]")
"""What a browser may send and no file of text can hold."""
_NAME = "posting"
_WARM_UP = """\
# Registered Nurse

Harrow Hospital in Dayton, Ohio looks for a rockstar nurse who cares for 12 residents.

## Requirements

- Bachelor's degree in nursing
- Must be licensed, 2+ years of experience

## Pay

$30 to $40 per hour, full-time. Send your resume to jobs@harrow.example.
"""


class Desk:
    """Lints what the page sends, by the settings that hold where the server was started."""

    def __init__(self, options: Options) -> None:
        """Take the options of the command."""
        self._session = Session(options)

    def warm_up(self) -> Iterator[None]:
        """Load what linting needs, a little with each step, so that the first person does not wait for it.

        After the first posting in each format every rule meets the words that it is about.
        """
        for format_ in SUFFIXES:
            self.answer(TextAsked(_WARM_UP, format_, Assumed()))
            yield
        with suppress(ContentError):  # told when somebody asks
            for card in self._session.linter_for(_NAME + SUFFIXES["markdown"]).cards:
                bad = [without_marks(each.text)[0] for each in card.examples if each.is_bad]
                self.answer(TextAsked("\n\n".join((_WARM_UP, *bad)), "markdown", Assumed()))
                yield

    def answer(self, asked: Asked) -> tuple[int, bytes]:
        """Give a status and a body of JSON; an error has words for the person at the page and no more."""
        try:
            return _answered(HTTPStatus.OK, self._linted(asked))
        except ReadError as error:
            said = error.message
            if isinstance(asked, TextAsked) and isinstance(error, EmptyError):
                said = "there are no words in the text yet"
            return _answered(HTTPStatus.UNPROCESSABLE_ENTITY, {"error": _sentence(said)})
        except ContentError:
            said = "The settings or rules are broken; jdlint says more when it is started anew."
            return _answered(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": said})
        except Exception as error:  # noqa: BLE001 - a fault of ours must not end the worker
            internal_error(error)  # shows the traceback in the terminal where that is asked for
            said = "Something went wrong while this was checked."
            return _answered(HTTPStatus.INTERNAL_SERVER_ERROR, {"error": said})

    def _linted(self, asked: Asked) -> dict[str, Any]:
        if isinstance(asked, TextAsked):
            return self._of_text(asked.text, asked.format or format_of(asked.text), asked.assumed)
        return self._of_file(asked)

    def _of_file(self, asked: FileAsked) -> dict[str, Any]:
        """Lint a file; one that the page can edit is linted as the text that a browser makes of it."""
        name = _NAME + asked.suffix
        content = self._session.content(name, lambda count: asked.data[:count])
        posting = next(each for each in content.postings if each.blocks)
        if posting.format in SUFFIXES:
            text = posting.source.replace("\r\n", "\n").replace("\r", "\n")
            return {**self._of_text(text, posting.format, asked.assumed), "source": text}
        return self._picture(posting, name, asked.assumed)

    def _of_text(self, text: str, format_: str, assumed: Assumed) -> dict[str, Any]:
        name = _NAME + SUFFIXES[format_]
        data = (_BYTE_ORDER_MARK + _NO_SIGN.sub("\ufffd", text)).encode()
        content = self._session.content(name, lambda count: data[:count])
        return self._picture(next(each for each in content.postings if each.blocks), name, assumed)

    def _picture(self, posting: Posting, name: str, assumed: Assumed) -> dict[str, Any]:
        linter = self._session.linter_for(name)
        result = linter.linter.lint(posting, _assumptions(linter, name, assumed))
        ignored = linter.ignored_names(name)
        kept = [found for found in result.findings if found.name not in ignored]
        located = locate(posting, kept, name, result.context.role.slug if result.context.role else None)
        cards = {card.name: card for card in linter.linter.cards}
        return picture_of(Linted(result, located, cards, assumed))


def _assumptions(linter: ConfiguredLinter, name: str, assumed: Assumed) -> Assumptions:
    """Put what the person says before what settings and options say."""
    known = linter.assumptions(name)
    return replace(
        known,
        role=assumed.role or known.role,
        places=(assumed.place,) if assumed.place else known.places,
    )


def _answered(status: int, body: dict[str, Any]) -> tuple[int, bytes]:
    return int(status), json.dumps(body, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _sentence(text: str) -> str:
    """Give an error's words as a sentence."""
    return f"{text[:1].upper()}{text[1:].rstrip('.')}."
