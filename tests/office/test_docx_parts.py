"""Word documents: styles, lists, notes, headers and footers, comments and tracked changes."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jdlint.posting import Posting
from jdlint.readers import read
from office.wordml import item, para, run, style, styled

Make = Any
Shown = Callable[[bytes, str], list[tuple[str, str]]]


def posting(data: bytes) -> Posting:
    (found,) = read(data, "a.docx")
    return found


STYLES = "".join(
    [
        style("berschrift2", '<w:pPr><w:outlineLvl w:val="1"/></w:pPr>', called="heading 2"),
        style("Section", '<w:basedOn w:val="berschrift2"/>'),
        style("Looped", '<w:basedOn w:val="Other"/>'),
        style("Other", '<w:basedOn w:val="Looped"/>'),
        style("Dotted", f"<w:pPr>{item(1, 3)}</w:pPr>"),
        style("Below", '<w:basedOn w:val="Dotted"/>'),
        style("Loud", "<w:rPr><w:b/></w:rPr>"),
        style("Secret", "<w:rPr><w:vanish/></w:rPr>", "character"),
        style("Strong", "<w:rPr><w:b/></w:rPr>", "character"),
        style("Subtitle"),
        style("Kept", "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"),
    ]
)
LISTS = """
<w:abstractNum w:abstractNumId="7"><w:lvl w:ilvl="0"><w:numFmt w:val="upperRoman"/></w:lvl>
<w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/></w:lvl>
<w:lvl w:ilvl="2"><w:numFmt w:val="none"/></w:lvl></w:abstractNum>
<w:num w:numId="3"><w:abstractNumId w:val="7"/></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="7"/>
<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="none"/></w:lvl></w:lvlOverride></w:num>"""
STYLED = [
    (styled("berschrift2"), "", "heading", 2),
    (styled("Section"), "", "heading", 2),
    (styled("Section") + '<w:outlineLvl w:val="9"/>', "", "paragraph", 0),
    (styled("Looped"), "", "paragraph", 0),
    (styled("Subtitle"), "", "heading", 2),
    (styled("Title"), "", "heading", 1),
    (styled("Dotted"), "", "list_item", 2),
    (styled("Below"), "", "list_item", 2),
    (styled("Dotted") + item(0, 0), "", "paragraph", 0),
    (styled("ListBullet2"), "", "list_item", 2),
    (styled("Kept"), "", "paragraph", 0),
    (item(0, 3), "", "list_item", 1),
    (item(0, 3), "<w:b/>", "heading", 0),
    (item(1, 3), "<w:b/>", "list_item", 2),
    (item(2, 3), "", "paragraph", 0),
    (item(0, 4), "", "paragraph", 0),
    (styled("Loud"), "", "heading", 0),
    (styled("Loud"), '<w:b w:val="0"/>', "paragraph", 0),
    ("", '<w:rStyle w:val="Strong"/>', "heading", 0),
]


@pytest.mark.parametrize(("look", "of_run", "kind", "level"), STYLED)
def test_styles_and_lists_say_what_a_paragraph_is(
    word: Make, look: str, of_run: str, kind: str, level: int
) -> None:
    data = word(para(run("What you will do", of_run), look=look), styles=STYLES, numbering=LISTS)
    (block,) = posting(data).blocks
    assert (block.kind, block.level, block.text) == (kind, level, "What you will do")


def test_a_style_of_characters_may_hide(word: Make, shown: Shown) -> None:
    body = para("Nurse", run(" secret", '<w:rStyle w:val="Secret"/>'))
    assert shown(word(body, styles=STYLES), "a.docx") == [("paragraph", "Nurse")]


def test_notes_headers_and_footers_come_last_and_once(word: Make) -> None:
    refers = "".join(f'<w:{name[:-1]}Reference r:id="{name}"/>' for name in ("footer1", "header1", "header2"))
    body = para("Nurse", '<w:r><w:footnoteReference w:id="2"/></w:r>') + f"<w:sectPr>{refers}</w:sectPr>"
    parts = {
        "header1": para("Example Clinic"),
        "header2": para("Example Clinic"),
        "footer1": para("We are an equal opportunity employer."),
        "footer2": para("Left over from another file"),
        "footnotes": "<w:footnote w:type='separator'><w:p/></w:footnote><w:footnote w:id='2'>"
        + para("At night only.")
        + "</w:footnote>",
        "endnotes": f"<w:endnote w:id='2'>{para('Or by day.')}</w:endnote>",
    }
    texts = [block.text for block in posting(word(body, **parts)).blocks]
    assert texts == [
        "Nurse",
        "At night only.",
        "Or by day.",
        "Example Clinic",
        "We are an equal opportunity employer.",
    ]


def comment(number: int, text: str) -> str:
    return f'<w:comment w:id="{number}" w:author="A">{para(text)}</w:comment>'


def reference(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


def deletion(text: str) -> str:
    return f"<w:del w:id='1'><w:r><w:delText>{text}</w:delText></w:r></w:del>"


def test_comments_and_deleted_text_hang_on_their_paragraphs(word: Make) -> None:
    body = (
        para("Nurse")
        + para("We pay ", deletion("$25"), deletion(" an hour"), "$20", deletion(" or so"), ".", reference(3))
        + para(deletion("All of this"), reference(9))
    )
    found = posting(word(body, comments=comment(3, "too little?") + comment(4, "of nothing")))
    assert [(field.name, field.value, found.locate(field.start).paragraph) for field in found.fields] == [
        ("deleted text", "$25 an hour", 2),
        ("deleted text", "or so", 2),
        ("comment", "too little?", 2),
        ("deleted text", "All of this", 2),
    ]
    assert {field.origin for field in found.fields} == {"page"}
    assert [block.text for block in found.blocks] == ["Nurse", "We pay $20."]
