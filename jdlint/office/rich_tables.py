"""The tables that a rich text document begins with: its fonts and the names of its styles."""

from __future__ import annotations

from jdlint.office.rich_tokens import codec_of_charset
from jdlint.office.symbols import symbol
from jdlint.office.word_styles import style_named

_SYMBOLS = 2
"""The character set of fonts of signs."""

_SIGN_FONTS = ("symbol", "wingdings")
_LONGEST_NAME = 200


class Fonts:
    """The fonts of a document by their numbers: how their bytes read."""

    def __init__(self) -> None:
        self._codecs: dict[int, str] = {}
        self._names: dict[int, str] = {}

    def name(self, font: int | None, text: str) -> None:
        """Add to a font's name, which may come in pieces."""
        if font is not None:
            self._names[font] = (self._names.get(font, "") + text.strip().lower())[:_LONGEST_NAME]

    def charset(self, font: int | None, charset: int) -> None:
        """Note the character set of a font."""
        codec = codec_of_charset(charset)
        if font is not None and codec:
            self._codecs[font] = codec

    def decoded(self, data: bytes, font: int, codec: str) -> str:
        """Decode bytes in a font; ``codec`` is the document's own encoding."""
        if self._of_signs(font):
            return "".join(self._sign(font, byte) for byte in data)
        try:
            return data.decode(self._codecs.get(font, codec), "replace")
        except LookupError:
            return data.decode("cp1252", "replace")

    def looks_like(self, character: str, font: int) -> str:
        """Give what a character looks like in a font."""
        return self._sign(font, ord(character)) if len(character) == 1 and self._of_signs(font) else character

    def _of_signs(self, font: int) -> bool:
        return self._names.get(font, "").rstrip(";") in _SIGN_FONTS

    def _sign(self, font: int, code: int) -> str:
        return " " if chr(code).isspace() else symbol(self._names[font].rstrip(";"), f"{code:X}")


class StyleNames:
    """The names of a document's paragraph styles by their numbers."""

    def __init__(self) -> None:
        self._names: dict[int, str] = {}

    def name(self, style: int | None, text: str) -> None:
        """Add to a style's name, which may come in pieces."""
        if style is not None:
            self._names[style] = (self._names.get(style, "") + text)[:_LONGEST_NAME]

    def heading(self, style: int) -> int:
        """Give the level of the heading that a style makes, 0 for none."""
        return style_named(self._names.get(style, "").strip(" ;")).heading or 0
