"""PDF documents made to swell or to draw for ever end soon, in a process of their own; others need none."""

from __future__ import annotations

import io
import zlib
from collections.abc import Callable
from contextlib import suppress
from typing import Any

import pytest
from reportlab.lib import pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from jdlint.decoding import ReadError
from jdlint.office.pdf_apart import read_apart
from jdlint.office.pdf_bounds import is_tame
from jdlint.office.pdf_pages import read_lines
from jdlint.readers import read
from spent import spent

GUARD = 20.0
"""Seconds that are ample on a busy machine; without limits these take minutes, or all memory."""

RawPdf = Callable[..., bytes]
TEXT = b"BT /F1 12 Tf 72 700 Td (We hire a nurse.) Tj ET"


def written(**options: Any) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, **options)
    for number in range(3):
        canvas.drawString(72, 700, f"We hire a nurse for unit {number}.")
        canvas.textAnnotation("Really?", [500, 700, 520, 720])
        canvas.showPage()
    canvas.save()
    return file.getvalue()


def flate(*pieces: bytes, times: int = 1) -> bytes:
    packer = zlib.compressobj(9)
    packed = b"".join(packer.compress(piece) for piece in pieces for _ in range(times)) + packer.flush()
    return stream(packed, b"/Filter /FlateDecode")


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<<%s /Length %d>>\nstream\n%s\nendstream" % (more, len(content), content)


def form(content: bytes, uses: int = 0) -> bytes:
    inside = b"/Resources <</XObject <</X %d 0 R>>>>" % uses if uses else b""
    return stream(content, b"/Type /XObject /Subtype /Form /BBox [0 0 612 792]" + inside)


def of_content(raw_pdf: RawPdf, content: bytes) -> bytes:
    """Put a stream in the place of an empty page's."""
    return raw_pdf(b"").replace(stream(b"").replace(b"<< ", b"<<"), content)


USES_FORM = b"/XObject <</X 6 0 R>> "
WILD: dict[str, Callable[[RawPdf], bytes]] = {
    "a million letters": lambda raw: of_content(raw, flate(b"BT /F1 9 Tf", b"(a) Tj " * 2_000_000, b"ET")),
    "half a gigabyte of nothing": lambda raw: of_content(raw, flate(b" " * 5_000_000, times=100)),
    "packed twice": lambda raw: of_content(
        raw, stream(zlib.compress(zlib.compress(b" " * 90_000_000)), b"/Filter [/FlateDecode /FlateDecode]")
    ),
    "a form that draws itself": lambda raw: raw(
        b"/X Do", page=USES_FORM, more=[form(b"/X Do /X Do", uses=6)]
    ),
    "forms in forms": lambda raw: raw(
        b"/X Do",
        page=USES_FORM,
        more=[*(form(b"/X Do " * 10, uses=7 + depth) for depth in range(9)), form(TEXT)],
    ),
    "a page of one stream again and again": lambda raw: raw(TEXT, more=[stream(b"q " * 400_000)]).replace(
        b"/Contents 4 0 R", b"/Contents [" + b"6 0 R " * 500 + b"]"
    ),
    "a filter under another name": lambda raw: of_content(
        raw, stream(zlib.compress(b" " * 90_000_000), b"/Filter /Fl#61teDecode")
    ),
}


@pytest.mark.parametrize("make", WILD.values(), ids=WILD)
def test_what_is_made_to_swell_ends_soon(raw_pdf: RawPdf, make: Callable[[RawPdf], bytes]) -> None:
    data = make(raw_pdf)
    assert len(data) < 2_000_000
    assert not is_tame(data)
    started = spent()
    with pytest.raises(ReadError, match=r"more time or memory|holds no text|more than"):
        read(data, "a.pdf")
    assert spent() - started < GUARD


LOOPS = {
    "a tree of pages that holds itself": (b"/Kids [3 0 R]", b"/Kids [2 0 R]"),
    "a count of pages that is a lie": (b"/Count 1", b"/Count 99999999"),
    "a table that comes before itself": (b"/Root 1 0 R", b"/Root 1 0 R /Prev 9"),
    "arrays in arrays": (b"/MediaBox", b"/X " + b"[" * 200_000 + b"/MediaBox"),
    "a root that is a page": (b"/Root 1 0 R", b"/Root 3 0 R"),
}


@pytest.mark.parametrize(("old", "new"), LOOPS.values(), ids=LOOPS)
def test_what_is_broken_by_intent_ends_soon(raw_pdf: RawPdf, old: bytes, new: bytes) -> None:
    data = raw_pdf(TEXT).replace(old, new)
    assert new in data
    started = spent()
    with suppress(ReadError):
        (found,) = read(data, "a.pdf")
        assert [block.text for block in found.blocks] == ["We hire a nurse."]
    assert spent() - started < GUARD


@pytest.mark.parametrize("options", [{}, {"pageCompression": 1}, {"pageCompression": 0}], ids=str)
def test_usual_documents_are_tame(options: dict[str, Any]) -> None:
    data = written(**options)
    assert is_tame(data)
    assert read_apart(data) == read_lines(data)


def test_a_form_that_is_drawn_once_is_tame(raw_pdf: RawPdf) -> None:
    data = raw_pdf(b"/X Do", page=USES_FORM, more=[form(TEXT)])
    assert is_tame(data)


@pytest.mark.parametrize("dictionary", [b"/Filter/FlateDecode/Length1 9", b"/Filter [ /FlateDecode ]"])
def test_filters_are_written_in_several_ways(raw_pdf: RawPdf, dictionary: bytes) -> None:
    data = of_content(raw_pdf, stream(zlib.compress(TEXT), dictionary))
    assert is_tame(data)
    assert [block.text for block in read(data, "a.pdf")[0].blocks] == ["We hire a nurse."]


def test_what_is_not_tame_is_read_all_the_same() -> None:
    data = written(encrypt=pdfencrypt.StandardEncryption("", "owner", strength=128))
    assert not is_tame(data)
    assert len(read(data, "a.pdf")[0].blocks) == 3


def test_faults_are_told_of_from_the_other_process() -> None:
    with pytest.raises(ReadError, match="locked with a password"):
        read_apart(written(encrypt=pdfencrypt.StandardEncryption("secret", strength=128)))
