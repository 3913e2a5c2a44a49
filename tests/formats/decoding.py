"""What a stretch of source says, undone from its format's writing, without asking a reader."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from html import unescape

_TAG = re.compile(r"<!--.*?-->|<[!/?]?[A-Za-z][^<>]*>", re.DOTALL)
_BREAK = re.compile(r"<(?:br|/?p|/?li|/?ul|/?div|img|button|/button)\b[^<>]*>", re.IGNORECASE)
_LINK = re.compile(r"!?\[([^\[\]]*)\](?:\((?:[^()]|\([^()]*\))*\)|\[[^\[\]]*\])")
_AUTOLINK = re.compile(r"<((?:https?:|mailto:)?[^\s<>]+[@:][^\s<>]+)>")
_ESCAPE = re.compile(r"\\([!-/:-@\[-`{-~])")
_HALF_LINK = re.compile(r"\](?:\([^()]*\)|\[[^\[\]]*\])|\[(?=[^\[\]]*$)")
_SIGNS = re.compile(r"[*`~]|(?<!\w)_|_(?!\w)|(?:^|(?<=\n))\s*(?:>\s?)+|\\(?=\n)")
_KEPT = {f"\\{sign}": chr(0xE000 + number) for number, sign in enumerate("*_`~[]<>&")}
_INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))


def says(raw: str, text: str, suffix: str) -> bool:
    """Tell whether a stretch of a source of this suffix reads as a text."""
    return any(folded(each) == text.strip() for each in _READINGS.get(suffix, _plain)(raw))


def folded(text: str) -> str:
    """Fold white space as readers do, and leave out what nobody sees."""
    return " ".join(text.translate(_INVISIBLE).replace("\u2011", "-").split())


def _plain(raw: str) -> Iterator[str]:
    yield raw


def _html(raw: str) -> Iterator[str]:
    yield raw
    shown = _TAG.sub("", _BREAK.sub(" ", raw))
    yield unescape(shown)
    yield unescape(unescape(shown))
    once = unescape(raw)
    yield unescape(_TAG.sub("", _BREAK.sub(" ", once)))
    yield unescape(unescape(_TAG.sub("", _BREAK.sub(" ", once))))


def _json(raw: str) -> Iterator[str]:
    yield raw
    try:
        text = json.loads(f'"{raw}"', strict=False)
    except ValueError:
        return
    yield from _html(text)


def _markdown(raw: str) -> Iterator[str]:
    yield raw
    if "\\u" in raw:  # an escape of front matter
        yield json.loads(f'"{raw}"')
    text = raw
    for written, kept in _KEPT.items():
        text = text.replace(written, kept)
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", _LINK.sub(r"\1", text)))
    text = unescape(_TAG.sub("", _BREAK.sub(" ", _HALF_LINK.sub("", text))))
    for shown in (_SIGNS.sub("", text), text):
        text = _ESCAPE.sub(r"\1", shown)
        for written, kept in _KEPT.items():
            text = text.replace(kept, written[1])
        yield text


def _table(raw: str) -> Iterator[str]:
    for text in (raw, raw.replace('""', '"')):
        yield from _html(text)


_READINGS = {
    ".html": _html,
    ".xml": lambda raw: _html(raw.replace("<![CDATA[", "").replace("]]>", "")),
    ".md": _markdown,
    ".json": _json,
    ".jsonld": _json,
    ".jsonl": _json,
    ".csv": _table,
    ".parquet": _html,
}
