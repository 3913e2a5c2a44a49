"""spaCy's blank English tokenizer with our special cases; nothing of spaCy is loaded that it does not use."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from itertools import chain
from types import ModuleType
from typing import TYPE_CHECKING, Any

from jdlint.language.glued import HEADING, SEAM

if TYPE_CHECKING:
    from spacy.tokenizer import Tokenizer

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

_INFIXES = (
    r"['\u2019]s(?=[/\u2013-])",
    r"(?<=\.)/(?=[A-Za-z])",
    r"(?<=\))/(?=[A-Za-z])",
    rf"(?={SEAM.pattern})",
    HEADING,
    r"(?:(?<=rience)|(?<=quired)|(?<=ferred)|(?<=degree)|(?<=iploma)|(?<=skills))(?=\d)",
)
"""Where one word of a posting is two: "Bachelor's/Master's", "M.D./D.O.", "preferredProficiency"."""

_COMMANDS = "spacy.cli.info"
"""What brings in spaCy's command line, and with it a third of the time that spaCy takes to import."""

_Search = Callable[[str], Any]


def english_tokenizer() -> Tokenizer:
    """Make the tokenizer of ``spacy.blank("en")`` with our special cases and infixes.

    It gets them at once: a tokenizer to which infixes are given later reads all its special cases anew.
    """
    with _without_commands():
        from spacy.lang.en import English  # noqa: PLC0415 - the one place that imports it, as late as can be
    from spacy import util  # noqa: PLC0415 - loaded by now
    from spacy.tokenizer import Tokenizer  # noqa: PLC0415 - the same

    english = English.Defaults
    forms = (form for text in _ABBREVIATIONS for form in (text, text.capitalize()))
    return Tokenizer(
        _vocabulary(english),
        rules={**english.tokenizer_exceptions, **{form: [{"ORTH": form}] for form in forms}, **_accented()},
        prefix_search=_but_in_words(util.compile_prefix_regex(english.prefixes or ()).search),
        suffix_search=_but_in_words(util.compile_suffix_regex(english.suffixes or ()).search),
        infix_finditer=util.compile_infix_regex([*(english.infixes or ()), *_INFIXES]).finditer,
        token_match=english.token_match,
        url_match=_but_in_words(english.url_match) if english.url_match else None,
    )


def _accented() -> dict[str, list[dict[str, str]]]:
    """Give the spellings of "resume" with accents, which phrases are written without."""
    stems = ("r\u00e9sum\u00e9", "resum\u00e9", "R\u00e9sum\u00e9", "Resum\u00e9")
    plain = {f"{stem}{end}": f"resume{end}" for stem in stems for end in ("", "s")}
    return {form: [{"ORTH": form, "NORM": norm}] for form, norm in plain.items()}


def unusual_words(tokenizer: Any) -> frozenset[str]:
    """Give the words that are a special case of the tokenizer or part of one, in small letters."""
    parts = (text for rule in tokenizer.rules.values() for part in rule for text in part.values())
    return frozenset(text.lower() for text in chain(tokenizer.rules, parts))


def _vocabulary(english: Any) -> Any:
    """Make English vocabulary that notes of a new word only what is asked here: the rest is a third of it."""
    from spacy.attrs import IS_ALPHA, LANG, LOWER, NORM  # noqa: PLC0415 - loaded with the tokenizer
    from spacy.vocab import create_vocab  # noqa: PLC0415 - the same

    vocab: Any = create_vocab("en", english)
    vocab.lex_attr_getters = {key: vocab.lex_attr_getters[key] for key in (LOWER, NORM, IS_ALPHA, LANG)}
    return vocab


def _but_in_words(search: _Search) -> _Search:
    """Spare words the search for what each match of has a mark or digit: most of a text is such words."""

    def searched(text: str) -> Any:
        return None if text.isalpha() and text.isascii() else search(text)

    return searched


@contextmanager
def _without_commands() -> Iterator[None]:
    """Let spaCy be imported without its command line, which is loaded when somebody asks for it."""
    if "spacy" in sys.modules:
        yield
        return
    stand_in = ModuleType(_COMMANDS)
    stand_in.info = _info  # type: ignore[attr-defined]
    sys.modules[_COMMANDS] = stand_in
    try:
        yield
    finally:
        if sys.modules.get(_COMMANDS) is stand_in:
            del sys.modules[_COMMANDS]


def _info(*args: Any, **options: Any) -> Any:
    """Do what ``spacy.info`` does."""
    from spacy.cli.info import info  # noqa: PLC0415 - asked for now

    return info(*args, **options)
