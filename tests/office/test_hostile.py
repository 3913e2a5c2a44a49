"""Documents made to do harm end soon, with a clear word; whatever their bytes are, nothing else comes out."""

from __future__ import annotations

import io
import random
import struct
import tracemalloc
import zipfile
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reportlab.pdfgen.canvas import Canvas

from jdlint.decoding import ReadError
from jdlint.readers import read
from spent import spent

GUARD, MEMORY = 20.0, 450_000_000
"""Seconds that are ample on a busy machine, and bytes that are within bounds."""

Make = Any
Pack = Callable[[Mapping[str, "str | bytes"]], bytes]
SPACE = 'xmlns:w="w"'
MAIN = {"a.docx": "word/document.xml", "a.odt": "content.xml"}
NAMES = list(MAIN)


@contextmanager
def within_bounds() -> Iterator[None]:
    tracemalloc.start()
    started = spent()
    try:
        yield
        took, (_, most) = spent() - started, tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()
    assert took < GUARD
    assert most < MEMORY


def refused(data: bytes, name: str, said: str) -> None:
    with within_bounds(), pytest.raises(ReadError, match=said):
        read(data, name)


MANY = " ".join(f'x{number}=""' for number in range(100_000))
XML: dict[str, tuple[Callable[[], str], str]] = {
    "deep": (lambda: "<a>" * 100_000, "elements lie more than"),
    "many elements": (lambda: f"<a>{'<b/>' * 600_000}</a>", "more than 500,000 elements"),
    "much text": (lambda: f"<a>{'word ' * 500_000}</a>", "more than 2,000,000 characters"),
    "a long tag": (lambda: f'<a x="{"y" * 5_000_000}"/>', "a tag of megabytes"),
    "many attributes": (
        lambda: f"<a>{''.join(f'<b {attributes}/>' for attributes in [MANY] * 20)}</a>",
        "thousands of attributes",
    ),
    "a document type": (lambda: '<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>', "document type"),
    "a bomb of entities": (
        lambda: '<!DOCTYPE a [<!ENTITY x "xxxxxxxxxx"><!ENTITY y "&x;&x;&x;">]><a>&y;</a>',
        "document type",
    ),
    "a file from outside": (
        lambda: '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><a>&x;</a>',
        "document type",
    ),
    "an unknown entity": (lambda: "<a>&x;</a>", "can be read"),
    "NUL bytes": (lambda: "<a>\0</a>", "can be read"),
    "half a character": (lambda: "<a>&#xD800;</a>", "can be read"),
}


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize(("make", "said"), XML.values(), ids=XML)
def test_xml_made_to_do_harm(pack: Pack, name: str, make: Callable[[], str], said: str) -> None:
    refused(pack({MAIN[name]: make()}), name, said)


@pytest.mark.parametrize("name", NAMES)
def test_a_part_that_swells(pack: Pack, name: str) -> None:
    refused(pack({MAIN[name]: b" " * 90_000_000}), name, "holds more than 40 MB")


def test_parts_that_swell_together(pack: Pack) -> None:
    kind = "x/officeDocument/2006/relationships/"
    names = [f"{part}.xml" for part in ("styles", "numbering", "comments", "footnotes", "endnotes")]
    relations = "".join(
        f'<Relationship Id="{name}" Type="{kind}{name[:-4]}" Target="{name}"/>' for name in names
    )
    parts = {f"word/{name}": b"<a>" + b" " * 11_000_000 + b"</a>" for name in names}
    data = pack(
        {
            **parts,
            "word/document.xml": f"<w:p {SPACE}/>",
            "word/_rels/document.xml.rels": f"<R>{relations}</R>",
        }
    )
    assert len(data) < 500_000
    refused(data, "a.docx", "more than")


@pytest.mark.parametrize("name", NAMES)
def test_an_archive_of_many_parts(name: str) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for number in range(6_000):
            archive.writestr(f"{number}.xml", b"")
    refused(file.getvalue(), name, "more than 5,000 parts")


@pytest.mark.parametrize("name", NAMES)
def test_many_paragraphs(pack: Pack, name: str) -> None:
    body = f"<w:b {SPACE}>{'<w:p><w:r><w:t>x</w:t></w:r></w:p>' * 30_000}</w:b>"
    refused(pack({MAIN[name]: body}), name, "more than 20,000 paragraphs")


@pytest.mark.parametrize("name", [*NAMES, "a.rtf"])
def test_more_text_than_any_posting_has(pack: Pack, name: str) -> None:
    words = "We hire a nurse. " * 15_000
    body = f"<w:b {SPACE}><w:p><w:r><w:t>{words}</w:t></w:r></w:p></w:b>"
    data = b"{\\rtf1 " + words.encode() + b"}" if name == "a.rtf" else pack({MAIN[name]: body})
    refused(data, name, "more than 200,000 characters")


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("method", [zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_part_packed_in_an_unusual_way(name: str, method: int) -> None:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", method) as archive:
        archive.writestr(MAIN[name], "<a/>")
    refused(file.getvalue(), name, "packed in a way")


@pytest.mark.parametrize("name", NAMES)
def test_an_encrypted_part(pack: Pack, name: str) -> None:
    data = bytearray(pack({MAIN[name]: "<a/>"}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    refused(bytes(data), name, "encrypted, password required")


@pytest.mark.parametrize("name", NAMES)
def test_an_archive_in_an_archive_is_not_opened(pack: Pack, name: str) -> None:
    refused(pack({"inner.zip": pack({MAIN[name]: "<a/>"})}), name, "no part called")


@pytest.mark.parametrize("name", NAMES)
def test_a_length_that_is_a_lie(pack: Pack, name: str) -> None:
    data = bytearray(pack({MAIN[name]: f"<w:p {SPACE}><w:r><w:t>Nurse</w:t></w:r></w:p>"}))
    struct.pack_into("<I", data, data.index(b"PK\x01\x02") + 24, 4_000_000_000)
    with within_bounds():
        assert [block.text for block in read(bytes(data), name)[0].blocks] == ["Nurse"]


def test_fields_and_styles_that_never_end(word: Make) -> None:
    begin = '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    style = "".join(
        f'<w:style w:styleId="s{n}" w:type="paragraph"><w:basedOn w:val="s{n + 1}"/></w:style>'
        for n in range(20_000)
    )
    first = f'<w:p><w:pPr><w:pStyle w:val="s0"/></w:pPr>{begin * 50_000}</w:p>'
    body = f"{first}<w:p><w:r><w:t>Nurse</w:t></w:r></w:p>"
    with within_bounds():
        (found,) = read(word(body, styles=style), "a.docx")
    assert [block.text for block in found.blocks] == ["Nurse"]


def _documents() -> Mapping[str, bytes]:
    """Give one valid document of each format, with most of what a reader looks at."""
    word = (
        f"<w:document {SPACE}><w:p><w:pPr><w:pStyle w:val='Heading1'/><w:numPr><w:ilvl w:val='1'/></w:numPr>"
        "</w:pPr><w:r><w:rPr><w:b/><w:vanish w:val='0'/></w:rPr><w:t>Nurse</w:t><w:tab/>"
        "<w:sym w:font='Symbol' w:char='F0B7'/></w:r><w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>"
        "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>Pay</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:document>"
    )
    opened = (
        "<c xmlns:text='t'><text:h text:outline-level='2'>Nurse</text:h><text:list><text:list-item>"
        "<text:p>Care<text:s text:c='3'/><text:span>x</text:span></text:p></text:list-item></text:list></c>"
    )
    rich = (
        rb"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset2 Symbol;}}"
        rb"{\stylesheet{\s1 heading 1;}}\pard\s1 Nurse\par\pard\ls1{\listtext\'b7\tab}Care \u8211?{\b x}"
        rb"{\v y}{\*\annotation z}\par\trowd\intbl Pay\cell\row {\footnote n\par}{\header h\par}}"
    )
    file = io.BytesIO()
    canvas = Canvas(file, invariant=1)
    for top in range(700, 600, -14):
        canvas.drawString(72, top, "We hire a nurse for the clinic.")
    canvas.save()
    zips = {}
    for name, text in (("a.docx", word), ("a.odt", opened)):
        packed = io.BytesIO()
        with zipfile.ZipFile(packed, "w") as archive:
            archive.writestr(MAIN[name], text)
        zips[name] = packed.getvalue()
    return {**zips, "a.rtf": rich, "a.pdf": file.getvalue()}


DOCUMENTS = _documents()
SOME = settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])


def only_read_errors(data: bytes, name: str) -> None:
    with suppress(ReadError):
        for posting in read(data, name):
            for block in posting.blocks:
                start, end = block.map.source_span(0, len(block.text))
                assert 0 <= start < end <= len(posting.source)
                assert posting.locate(start).line is not None


@pytest.mark.parametrize("name", DOCUMENTS)
def test_the_documents_are_sound(name: str) -> None:
    assert read(DOCUMENTS[name], name)[0].blocks


@pytest.mark.parametrize("name", DOCUMENTS)
@SOME
@given(data=st.binary(max_size=300))
def test_any_bytes(name: str, data: bytes) -> None:
    only_read_errors(data, name)
    only_read_errors(DOCUMENTS[name][:8] + data, name)


@pytest.mark.parametrize("name", DOCUMENTS)
@SOME
@given(seed=st.integers(0, 2**32), count=st.integers(1, 12))
def test_bytes_changed_in_a_sound_document(name: str, seed: int, count: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    data = bytearray(DOCUMENTS[name])
    for _ in range(count):
        at = chance.randrange(len(data))
        data[at : at + chance.choice((0, 1, 1, 1, 4))] = chance.randbytes(chance.choice((0, 1, 1, 1, 3)))
    only_read_errors(bytes(data), name)


ELEMENTS = """p r t tab br pPr rPr b vanish del delText ins moveFrom pStyle numPr numId ilvl tbl tr tc
 txbxContent fldChar sym sdt pPrChange h span list list-item table-cell table-row annotation note change s a
 tracked-changes changed-region deletion text-box header hidden-text"""


@pytest.mark.parametrize("name", NAMES)
@settings(SOME, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])
@given(seed=st.integers(0, 2**32))
def test_elements_in_any_order(pack: Pack, name: str, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - no secret
    values = ["0", "1", "-1", "99999999999", "begin", "end", "F0B7", "", "x", "\u0663"]

    def element(depth: int) -> str:
        tag = chance.choice(ELEMENTS.split())
        keys = ("val", "fldCharType", "char", "font", "c", "outline-level", "change-id", "id", "style-name")
        given = " ".join(f'{key}="{chance.choice(values)}"' for key in chance.sample(keys, 3))
        inside = "".join(element(depth + 1) for _ in range(chance.randrange(4))) if depth < 6 else ""
        return f"<{tag} {given}>{chance.choice(['', 'words', ' '])}{inside}</{tag}>"

    only_read_errors(pack({MAIN[name]: f"<body>{''.join(element(0) for _ in range(5))}</body>"}), name)
