"""Signs of symbol fonts as the characters they look like.

The codes are those of Adobe's Symbol encoding and of Wingdings, as the Unicode Consortium maps them:
https://www.unicode.org/Public/MAPPINGS/VENDORS/ADOBE/symbol.txt and https://www.unicode.org/L2/L2011/11052r-wingding.pdf
"""

from __future__ import annotations

import re

_BULLET = "\u2022"
_SYMBOL = {
    0x2D: "\u2212", 0xA3: "\u2264", 0xB0: "\u00b0", 0xB1: "\u00b1", 0xB3: "\u2265", 0xB4: "\u00d7",
    0xB7: _BULLET, 0xB8: "\u00f7", 0xAE: "\u2192", 0xD2: "\u00ae", 0xD3: "\u00a9", 0xD4: "\u2122",
    0xE2: "\u00ae", 0xE3: "\u00a9", 0xE4: "\u2122",
}  # fmt: skip
_WINGDINGS = {
    0x6C: "\u25cf", 0x6E: "\u25a0", 0x6F: "\u25a1", 0x71: "\u2751", 0x75: "\u25c6", 0x76: "\u2756",
    0x9F: _BULLET, 0xA7: "\u25aa", 0xA8: "\u25fb", 0xD8: "\u27a2", 0xE0: "\u2192", 0xFB: "\u2718",
    0xFC: "\u2714", 0xFD: "\u2612", 0xFE: "\u2611",
}  # fmt: skip
_FONTS = {"symbol": _SYMBOL, "wingdings": _WINGDINGS}
_CODE = re.compile(r"[0-9A-Fa-f]{1,6}")
_PRIVATE, _PRIVATE_END = 0xF000, 0xF0FF


def symbol(font: str, code: str) -> str:
    """Give the character that looks like a font's sign; nothing where that is not known.

    ``code`` is hexadecimal; fonts of signs have theirs at F000 to F0FF too.
    """
    number = int(code, 16) if _CODE.fullmatch(code) else 0
    if _PRIVATE <= number <= _PRIVATE_END:
        number -= _PRIVATE
    signs = _FONTS.get(font.strip().casefold())
    if signs is not None:
        return signs.get(number, "")
    return chr(number) if 0x20 <= number < 0xD800 else ""  # noqa: PLR2004 - above controls, below surrogates
