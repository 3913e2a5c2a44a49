"""Writes a neutral posting as documents of word processors and as PDF."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from html import escape

from reportlab import rl_config
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import getSampleStyleSheet
from reportlab.platypus import Paragraph, SimpleDocTemplate

from formats.neutral import Neutral, Part

_WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_STYLES = {"title": "Title", "heading": "Heading2", "item": "ListParagraph", "paragraph": ""}
_STYLE_NAMES = {"Title": "Title", "Heading2": "heading 2", "ListParagraph": "List Paragraph"}


def docx(posting: Neutral) -> bytes:
    """Write a Word document, its words split into runs as Word splits them while people type."""
    body = "".join(_word_paragraph(kind, text) for kind, text in _all(posting))
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in _STYLE_NAMES.items()
    )
    return _zipped(
        {
            "[Content_Types].xml": f"{_XML}<Types/>",
            "word/styles.xml": f'{_XML}<w:styles xmlns:w="{_WORD}">{styles}</w:styles>',
            "word/document.xml": (
                f'{_XML}<w:document xmlns:w="{_WORD}"><w:body>{body}<w:sectPr/></w:body></w:document>'
            ),
        }
    )


def _word_paragraph(kind: str, text: str) -> str:
    style = f'<w:pStyle w:val="{_STYLES[kind]}"/>' if _STYLES[kind] else ""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if kind == "item" else ""
    middle = len(text) // 2
    runs = "".join(
        f'<w:r><w:t xml:space="preserve">{escape(half)}</w:t></w:r><w:proofErr w:type="spellStart"/>'
        for half in (text[:middle], text[middle:])
    )
    return f"<w:p><w:pPr>{style}{number}</w:pPr>{runs}</w:p>"


def odt(posting: Neutral) -> bytes:
    """Write an OpenDocument text as LibreOffice does."""
    body = "".join(_open_paragraph(kind, text) for kind, text in _all(posting))
    spaces = f'xmlns:office="{_OASIS}office:1.0" xmlns:text="{_OASIS}text:1.0"'
    return _zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"{_XML}<office:document-content {spaces}><office:body><office:text>{body}"
                "</office:text></office:body></office:document-content>"
            ),
        }
    )


def _open_paragraph(kind: str, text: str) -> str:
    words = escape(text)
    if kind in ("title", "heading"):
        return f'<text:h text:outline-level="{1 if kind == "title" else 2}">{words}</text:h>'
    paragraph = f"<text:p>{words}</text:p>"
    if kind == "item":
        return f"<text:list><text:list-item>{paragraph}</text:list-item></text:list>"
    return paragraph


def rtf(posting: Neutral) -> bytes:
    """Write rich text as word processors do: bold headings, bullets with a tab, codes for other letters."""
    paragraphs = []
    for kind, text in _all(posting):
        words = "".join(map(_rtf_sign, text))
        if kind in ("title", "heading"):
            paragraphs.append(rf"{{\pard\sb240\b {words}\par}}")
        elif kind == "item":
            paragraphs.append(rf"{{\pard\fi-360\li720 \bullet\tab {words}\par}}")
        else:
            paragraphs.append(rf"{{\pard\sa120 {words}\par}}")
    head = r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fswiss Calibri;}}{\info{\title Not shown}}"
    return f"{head}\n{chr(10).join(paragraphs)}\n}}".encode("ascii")


def _rtf_sign(sign: str) -> str:
    if sign in "\\{}":
        return f"\\{sign}"
    return sign if sign.isascii() else f"\\u{ord(sign)}?"


def pdf(posting: Neutral) -> bytes:
    """Write a PDF document, its lines broken where the page ends."""
    styles = getSampleStyleSheet()
    named = {"title": "Title", "heading": "Heading2", "paragraph": "BodyText", "item": "BodyText"}
    story = [
        Paragraph(escape(text), styles[named[kind]], bulletText="\u2022" if kind == "item" else None)
        for kind, text in _all(posting)
    ]
    file = io.BytesIO()
    document = SimpleDocTemplate(file, pagesize=LETTER, pageCompression=1, invariant=1)
    in_letters, rl_config.useA85 = (
        rl_config.useA85,
        0,
    )  # packed into bytes, as by most programs
    try:
        document.build(story)
    finally:
        rl_config.useA85 = in_letters
    return file.getvalue()


def _all(posting: Neutral) -> list[tuple[str, str]]:
    header = Part("paragraph", posting.header)
    return [("title", posting.title), *(tuple(part) for part in (header, *posting.parts))]


def _zipped(parts: Mapping[str, str]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()
