import subprocess
import sys

import pytest

from jdlint.decoding import ReadError, decode
from jdlint.readers import SUFFIXES, read, reader_for

POSTING = "We\u2019re hiring a nurse \u2013 caf\u00e9 included \u2022 \u00a320 an hour"


@pytest.mark.parametrize("name", ["a.txt", "dir.d/A.TXT", "a.text", "a.html", "a.htm", "a.xhtml"])
def test_suffix_picks_the_reader(name: str) -> None:
    (posting,) = read(b"Nurse", name)
    assert posting.format == SUFFIXES["." + name.lower().rpartition(".")[2]].module
    assert [block.text for block in posting.blocks] == ["Nurse"]


@pytest.mark.parametrize(
    ("name", "said"), [("a.ppt", "'.ppt'"), ("posting", "without a suffix"), (".txt", "without")]
)
def test_unknown_suffix_is_refused_and_known_ones_named(name: str, said: str) -> None:
    with pytest.raises(ReadError, match=said) as caught:
        reader_for(name)
    assert ".html" in str(caught.value)


def test_readers_are_imported_only_when_used() -> None:
    script = (
        "import sys, jdlint.readers as r; r.read(b'Nurse', 'a.txt');"
        "print(*(name for name in ('jdlint.readers.html', 'html.parser', 'charset_normalizer', 'spacy')"
        " if name in sys.modules))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert not done.stdout.strip()


@pytest.mark.parametrize(
    "data",
    [
        POSTING.encode(),
        POSTING.encode("utf-8-sig"),
        POSTING.encode("utf-16"),
        b"\xfe\xff" + POSTING.encode("utf-16-be"),
        POSTING.encode("utf-32"),
        POSTING.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8-bom", "utf-16", "utf-16-be", "utf-32", "cp1252"],
)
def test_encodings(data: bytes) -> None:
    assert decode(data) == POSTING


def test_a_lone_curly_apostrophe_of_windows() -> None:
    assert decode(b"plain words " * 500 + b"the nurse\x92s shift").endswith("nurse\u2019s shift")


def test_another_encoding_that_fits_is_found() -> None:
    text = "\u041d\u0443\u0436\u043d\u0430 \u043c\u0435\u0434\u0441\u0435\u0441\u0442\u0440\u0430 " * 9
    assert decode(text.encode("cp1251")) == text


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n\t", "empty"),
        (b"Nurse\x00wanted", "binary"),
        ("Nurse".encode("utf-16-le"), "UTF-16 without a byte order mark"),
        (b"%PDF-1.7 ...", "PDF"),
        (b"PK\x03\x04....", "Office"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "Office"),
        (b"\x89PNG\r\n", "image"),
        (b"{\\rtf1 Nurse}", "rich text"),
        (b"\x01\x02\x03\x04 nurse", "binary"),
        (b"Nurse \xed\xa0\x80 wanted", "surrogates"),
        (b"\xff\xfe\x00\xd8", "UTF-16"),
        (b"\xef\xbb\xbfNurse \xff", "byte 10 does not fit UTF-8"),
        (bytes(range(128, 256)) * 4, "no encoding"),
    ],
)
def test_what_is_not_text_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        decode(data)


def test_the_byte_order_mark_is_no_part_of_any_column() -> None:
    (posting,) = read("Nurse".encode("utf-8-sig"), "a.txt")
    place = posting.locate(posting.blocks[0].map.source_span(0, 5)[0])
    assert (place.line, place.column) == (1, 1)


@pytest.mark.parametrize(("source", "name"), [("<script>x</script>", "a.html"), ("-----\n***", "a.txt")])
def test_a_file_without_words_is_no_posting(source: str, name: str) -> None:
    with pytest.raises(ReadError, match="no text"):
        read(source.encode(), name)
