"""Documents made of raw parts, as word processors write them, and how they read."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import pytest

from jdlint.posting import Posting
from jdlint.readers import read

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"'
    ' xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
)
_ROOTS = {"document": "document", "header1": "hdr", "header2": "hdr", "footer1": "ftr", "footer2": "ftr"}
_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_OPEN_SPACES = "".join(
    f' xmlns:{name}="{_OASIS}{uri}:1.0"'
    for name, uri in {
        "office": "office", "text": "text", "table": "table", "style": "style", "draw": "drawing",
        "fo": "xsl-fo-compatible", "svg": "svg-compatible",
    }.items()
) + ' xmlns:dc="http://purl.org/dc/elements/1.1/"'  # fmt: skip


def zipped(parts: Mapping[str, str | bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return file.getvalue()


class MakeWord(Protocol):
    def __call__(self, body: str, **parts: str) -> bytes: ...


class MakeOpen(Protocol):
    def __call__(self, body: str, *, styles: str = "", changes: str = "", around: str = "") -> bytes: ...


def _word(body: str, **parts: str) -> bytes:
    """Zip a body and other parts; a header or footer is shown where the body refers to it by its name."""
    made = {"document": f"<w:body>{body}</w:body>", **parts}
    relations = "".join(
        f'<Relationship Id="{name}" Type="{_TYPES}{name.rstrip("12")}" Target="{name}.xml"/>'
        for name in parts
    )
    spaced = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"'
    whole = f'<Relationship Id="x" Type="{_TYPES}officeDocument" Target="word/document.xml"/>'
    return zipped(
        {
            "[Content_Types].xml": f"{XML}<Types/>",
            "_rels/.rels": f"{XML}<Relationships {spaced}>{whole}</Relationships>",
            "word/_rels/document.xml.rels": f"{XML}<Relationships {spaced}>{relations}</Relationships>",
            **{f"word/{name}.xml": _part(_ROOTS.get(name, name), text) for name, text in made.items()},
        }
    )


def _part(root: str, text: str) -> str:
    return f"{XML}<w:{root} {_SPACES}>{text}</w:{root}>"


def _open(body: str, *, styles: str = "", changes: str = "", around: str = "") -> bytes:
    """Zip a body with the styles of its own, tracked changes, and the master page of its document."""
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": (
                f"{XML}<office:document-content{_OPEN_SPACES}><office:automatic-styles>{styles}"
                f"</office:automatic-styles><office:body><office:text>{changes}{body}</office:text></office:body>"
                "</office:document-content>"
            ),
            "styles.xml": (
                f"{XML}<office:document-styles{_OPEN_SPACES}><office:master-styles><style:master-page>{around}"
                "</style:master-page></office:master-styles></office:document-styles>"
            ),
        }
    )


@pytest.fixture
def word() -> MakeWord:
    return _word


@pytest.fixture
def opened() -> MakeOpen:
    return _open


@pytest.fixture
def pack() -> Callable[[Mapping[str, str | bytes]], bytes]:
    return zipped


@pytest.fixture
def shown() -> Callable[[bytes, str], list[tuple[str, str]]]:
    """Read a document and give the kind and the text of each block."""

    def blocks_of(data: bytes, name: str) -> list[tuple[str, str]]:
        return [(block.kind, block.text) for block in only(data, name).blocks]

    return blocks_of


def only(data: bytes, name: str) -> Posting:
    (posting,) = read(data, name)
    return posting


def _raw_pdf(content: bytes, *, font: bytes = b"", more: Sequence[bytes] = (), page: bytes = b"") -> bytes:
    """Write a PDF of one page; objects from the sixth on are streams of ``more``."""
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids [3 0 R] /Count 1>>",
        b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R"
        b" /Resources <</Font <</F1 5 0 R>> " + page + b">>>>",
        _stream(content),
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica " + font + b">>",
        *map(_stream, more),
    ]
    data, offsets = b"%PDF-1.7\n", []
    for number, text in enumerate(objects, start=1):
        offsets.append(len(data))
        data += b"%d 0 obj\n%s\nendobj\n" % (number, text)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    size = len(objects) + 1
    end = b"xref\n0 %d\n0000000000 65535 f \n%strailer\n<</Size %d /Root 1 0 R>>\nstartxref\n%d\n%%%%EOF"
    return data + end % (size, table, size, len(data))


def _stream(content: bytes) -> bytes:
    """Write a stream; one that brings its own dictionary begins with it."""
    if content.startswith(b"<<"):
        return content
    return b"<</Length %d>>\nstream\n%s\nendstream" % (len(content), content)


@pytest.fixture
def raw_pdf() -> Callable[..., bytes]:
    return _raw_pdf
