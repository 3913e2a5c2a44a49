"""The source as the grammars get to see it: character for character, in ASCII.

With one byte for each character the offsets of the parse are those of the source, and what only looks like
markup (a dollar sign, a no-break space where a blank was meant) can be given its meaning first.
"""

from __future__ import annotations

import re
import unicodedata

_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\]:?")
_ALERT = r"(?<=>)[ \t]*\[![A-Z]{1,20}\](?=[ \t]*$)"
_SHORT_CODE = r"\{\{[<%][^{}]*[%>]\}\}|\{%[^{}]*%\}"
_ATTRIBUTES = r"\{:[^{}\r\n]*\}|(?<=\s)\{[#.][^{}\r\n]*\}(?=[ \t]*$)"
_UNSEEN = re.compile(rf"{_ALERT}|{_SHORT_CODE}|{_ATTRIBUTES}", re.MULTILINE)
_CHARACTER = re.compile(r"[^\r\n]")
_GLUED_HEADING = re.compile(r"^(#{1,5})#(?=[^\W\d_])", re.MULTILINE)
_LINE_END = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]|\r(?!\n)")
_NARROW = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_SPACE = re.compile(rf"[\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000{_NARROW}]+")
_FOREIGN = re.compile(r"[^\x00-\x7f]+")


class _StandIns(dict[int, str]):
    """Gives each character outside ASCII one that the grammars treat alike: a letter or a harmless mark."""

    def __missing__(self, code: int) -> str:
        is_mark = unicodedata.category(chr(code))[0] in "PS"
        self[code] = "," if is_mark else "x"
        return self[code]


_STAND_INS = _StandIns()


def blanked(text: str, blank: str = " ") -> str:
    """Give as many blanks as ``text`` has characters, its line ends kept."""
    return _CHARACTER.sub(blank, text)


def without_unseen(source: str, body_start: int) -> str:
    """Blank out what a page does not show: the front matter, template tags, footnote marks, attributes.

    Special spaces stand for what lies within lines, so that it never becomes an indent.
    """
    shown = blanked(source[:body_start]) + source[body_start:]
    shown = _FOOTNOTE.sub(lambda match: blanked(match.group(), "\u200b"), shown)
    return _UNSEEN.sub(lambda match: blanked(match.group(), "\u00a0"), shown)


def ascii_view(shown: str) -> str:
    """Give the text for the grammars, of the same length."""
    view = _LINE_END.sub("\n", shown.replace("$", ","))
    view = _GLUED_HEADING.sub(r"\1 ", view)
    if view[:3] in {"---", "+++"}:  # else taken for front matter
        view = ("***" if view[0] == "-" else ",,,") + view[3:]
    if view.isascii():
        return view
    return _FOREIGN.sub(lambda match: match.group().translate(_STAND_INS), _SPACE.sub(_plain_space, view))


def _plain_space(match: re.Match[str]) -> str:
    """Read a special space as a blank, but not as the indent of code or as a line break."""
    text, length = match.string, match.end() - match.start()
    at_start = match.start() == 0 or text[match.start() - 1] in "\r\n"
    at_end = match.end() == len(text) or text[match.end()] in "\r\n"
    return "," * length if at_start != at_end else " " * length
