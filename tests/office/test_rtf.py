"""Rich text: what is shown is read once, in order; what is not shown is not."""

from __future__ import annotations

import pytest

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.readers import read

FONTS = (
    r"{\fonttbl{\f0\froman\fcharset0 Times{\*\falt Other};}{\f1\fcharset2 Symbol;}{\f2\fcharset204 Cyr;}"
    r"{\f3\fcharset2 Wingdings;}{\f4\fcharset128 Japanese;}}"
)
STYLES = r"{\stylesheet{\s0 Normal;}{\s1\outlinelevel0\b heading 1;}{\*\cs9 Default;}{\s7{\*\x y} Subtitle;}}"


def rtf(body: str) -> bytes:
    return (r"{\rtf1\ansi\ansicpg1252\deff0" + FONTS + STYLES + body + "}").encode("latin-1")


def posting(body: str) -> Posting:
    (found,) = read(rtf(body), "a.rtf")
    return found


P, H, L, C = "paragraph", "heading", "list_item", "cell"
BODIES = {
    "words over lines and groups": ("We are hi{\\b r}ing\r\n a nurse.\\par", [(P, "We are hiring a nurse.")]),
    "no end of the last paragraph": (r"Nurse", [(P, "Nurse")]),
    "breaks and tabs": (r"Pay:\tab $20\line Shift: day\par", [(P, "Pay: $20"), (P, "Shift: day")]),
    "signs": (
        r"\{A\}\~\\ \lquote x\rquote  \endash  full\_time pa\-tient\par",
        [(P, "{A} \\ \u2018x\u2019 \u2013 full-time patient")],
    ),
    "codes of Windows": (r"caf\'e9 \'93x\'94\par", [(P, "caf\u00e9 \u201cx\u201d")]),
    "bytes that are not ASCII": ("caf\u00e9\\par", [(P, "caf\u00e9")]),
    "codes of another alphabet": (r"{\f2 \'cd\'f3\'e6\'ed\'e0}\par", [(P, "\u041d\u0443\u0436\u043d\u0430")]),
    "characters of two bytes": (r"{\f4 \'8a\'c5\'8c\'ec}\par", [(P, "\u770b\u8b77")]),
    "the encoding of another system": (r"\mac caf\'8e\par", [(P, "caf\u00e9")]),
    "Unicode with substitutes": (
        r"10\u8211?20 caf\u233\'e9 {\uc2 \u8364 EUa}\uc0\u8212 x\par",
        [(P, "10\u201320 caf\u00e9 \u20aca\u2014x")],
    ),
    "Unicode below nothing": (r"A\u-4051 ?B\par", [(P, "A\uf02dB")]),
    "Unicode in halves": (r"A\u-10179?\u-9216? B\par", [(P, "A\U0001f400 B")]),
    "a half alone": (r"A\u-10179?B\par", [(P, "AB")]),
    "a substitute that a group ends": (r"{A\u8211}B\par", [(P, "A\u2013B")]),
    "signs of other fonts": (r"At least {\f1\'b3}2 {\f3\u-3844 ?}\par", [(P, "At least \u22652 \u2714")]),
    "both writings of a text": (r"{\upr{Nurse?}{\*\ud{Nurse\u8211?}}}\par", [(P, "Nurse\u2013")]),
    "hidden text": (r"Nurse{\v  secret}\v more\v0  shown \v x\plain .\par", [(P, "Nurse shown .")]),
    "tracked deletions": (r"Nurse{\deleted\revauthdel1  gone}{\revised  wanted}\par", [(P, "Nurse wanted")]),
    "destinations that are not text": (
        (
            r"{\info{\title T}{\upr{\author a}{\*\ud{\author b}}}}{\pict\pngblip 89504e47}{\*\unknown x}"
            r"{\*\bkmkstart y}{\colortbl;\red0;}Nurse{\xe index}\par"
        ),
        [(P, "Nurse")],
    ),
    "bytes of a picture": (r"{\pict\bin5 }{}\x}Nurse\par", [(P, "Nurse")]),
    "a field's code and its result": (
        r'See {\field{\*\fldinst HYPERLINK "https://example.org"}{\fldrslt our page}}.\par',
        [(P, "See our page.")],
    ),
    "headings by style and by level": (
        (
            r"\pard\s1 Duties\par\pard Care\par\pard\s7 Nights\par"
            r"\pard\outlinelevel2 Pay\par\s1\outlinelevel9 No\par"
        ),
        [(H, "Duties"), (P, "Care"), (H, "Nights"), (H, "Pay"), (P, "No")],
    ),
    "an underlined line and one in capitals, but no link": (
        (
            r"{\ul What you do}\par\caps What you bring\caps0\par"
            r"\ul\ulnone Care\par{\field{\fldrslt{\ul Apply here}}}\par"
        ),
        [(H, "What you do"), (H, "What you bring"), (P, "Care"), (P, "Apply here")],
    ),
    "a bold line": (
        r"{\b What you do}\par{\b Pay:} $20\par\b All of it\b0\par",
        [(H, "What you do"), (P, "Pay: $20"), (H, "All of it")],
    ),
    "lists": (
        (
            r"\pard\ls1{\listtext\f1 \'b7\tab}Care\par\ilvl1 Wash\par"
            r"\pard{\pntext 1.\tab}{\*\pn\pnlvlbody}Cook\par"
            r"\pard\ls0 Apply\par"
        ),
        [(L, "Care"), (L, "Wash"), (L, "Cook"), (P, "Apply")],
    ),
    "bold lines with a number or a bullet": (
        r"\pard\ls1{\listtext\u8226 ?\tab}{\b Care}\par\pard\ls2{\listtext IV.\tab}{\b What you do}\par",
        [(L, "Care"), (H, "What you do")],
    ),
    "tables of data": (
        (
            r"\trowd\intbl Pay\cell $20\cell\row"
            r"\trowd\intbl Shift\cell Day\line or night\cell\row\pard Apply\par"
        ),
        [(C, "Pay"), (C, "$20"), (C, "Shift"), (P, "Day"), (P, "or night"), (P, "Apply")],
    ),
    "a table of layout": (
        r"\trowd\intbl Duties\par Care for people.\cell\row\pard Apply\par",
        [(P, "Duties"), (P, "Care for people."), (P, "Apply")],
    ),
    "a text box": (
        (
            r"Nurse {\shp{\*\shpinst{\sp{\sn x}{\sv y}}{\shptxt We pay $20.\par"
            r" And more.\par}}{\shprslt{\*\do"
            r"{\dptxbxtext We pay $20.\par}}}}wanted\par Apply\par"
        ),
        [(P, "Nurse wanted"), (P, "We pay $20."), (P, "And more."), (P, "Apply")],
    ),
    "notes, headers and footers": (
        (
            r"{\header Example Clinic\par}{\footerf Equal opportunity\par}{\footer Equal opportunity\par}"
            r"Nurse{\super\chftn}{\footnote At night only.}\par"
        ),
        [(P, "Nurse"), (P, "At night only."), (P, "Example Clinic"), (P, "Equal opportunity")],
    ),
    "more ends than beginnings": (r"Nurse}}} wanted\par", [(P, "Nurse wanted")]),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_what_is_shown_is_read(body: str, expected: list[tuple[str, str]]) -> None:
    assert [(block.kind, block.text) for block in posting(body).blocks] == expected


def test_comments_and_deleted_text_hang_on_their_paragraphs() -> None:
    body = (
        r"Nurse\par We pay {\deleted $25}{\deleted  an hour}$20{\*\atnid AB}{\*\atnauthor A B}\chatn"
        r"{\*\annotation{\*\atndate 1}too\par little?}.\par"
    )
    found = posting(body)
    assert [(field.name, field.value, found.locate(field.start).paragraph) for field in found.fields] == [
        ("deleted text", "$25 an hour", 2),
        ("comment", "too little?", 2),
    ]
    assert [block.text for block in found.blocks] == ["Nurse", "We pay $20."]


def test_a_document_that_breaks_off() -> None:
    for rest in (b"\\", b"\\'", b"\\'9", b"{", b"\\u", b"{\\*", b"{\\footnote x"):
        (found,) = read(rtf("Nurse\\par ")[:-1] + rest, "a.rtf")
        assert found.blocks[0].text == "Nurse"


def test_levels_of_headings_and_items() -> None:
    blocks = posting(r"\pard\s1 Duties\par\pard\ls1\ilvl2 Care\par\pard\s7 Nights\par").blocks
    assert [block.level for block in blocks] == [1, 3, 2]


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"Nurse", "does not begin as one"),
        (b"{\\rtf1}", "no text of a posting"),
        (b"{\\rtf1" + b"{" * 100_000, "groups lie more than"),
        (b"{\\rtf1" + b"\\b x" * 400_000, "tokens"),
        (b"{\\rtf1" + b"a\\par " * 30_000, "paragraphs"),
    ],
    ids=["text", "empty", "deep", "long", "paragraphs"],
)
def test_what_is_no_rich_text_or_too_much_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(data, "a.rtf")
