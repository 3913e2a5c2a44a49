"""Word documents: what is shown is read once, in order; what is not shown is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import pytest

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.readers import read
from office.wordml import item, para, run, styled

Make = Any
Shown = Callable[[bytes, str], list[tuple[str, str]]]
Pack = Callable[[Mapping[str, "str | bytes"]], bytes]


def posting(data: bytes) -> Posting:
    (found,) = read(data, "a.docx")
    return found


BODIES = {
    "words split into runs": (
        para("We are hi", "<w:proofErr w:type='spellStart'/>", "ring a nur", "se."),
        [("paragraph", "We are hiring a nurse.")],
    ),
    "breaks and tabs": (
        para(run("Pay:"), "<w:r><w:tab/></w:r>", run("$20"), "<w:r><w:br/></w:r>", run("Shift: day")),
        [("paragraph", "Pay: $20"), ("paragraph", "Shift: day")],
    ),
    "a long sentence broken by hand": (
        para(
            run("We care for people in the hospital, at home and"), "<w:r><w:br/></w:r>", run("in schools.")
        ),
        [("paragraph", "We care for people in the hospital, at home and in schools.")],
    ),
    "hyphens that are not shown, and those that are": (
        para(
            run("pa"),
            "<w:r><w:softHyphen/></w:r>",
            run("tient full"),
            "<w:r><w:noBreakHyphen/></w:r>",
            run("time"),
        ),
        [("paragraph", "patient full-time")],
    ),
    "signs of other fonts": (
        para(run("At least "), '<w:r><w:sym w:font="Symbol" w:char="F0B3"/></w:r>', run("2 years")),
        [("paragraph", "At least \u22652 years")],
    ),
    "a typed bullet of a font of signs": (
        para('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>', run(" Care"))
        + para('<w:r><w:sym w:font="Wingdings" w:char="F0A7"/></w:r>', run(" Cook")),
        [("list_item", "Care"), ("list_item", "Cook")],
    ),
    "tracked insertions": (
        para("Nurse", f"<w:ins w:id='1'>{run(' wanted')}</w:ins>", " now"),
        [("paragraph", "Nurse wanted now")],
    ),
    "tracked deletions": (
        para("Nurse", "<w:del w:id='1'><w:r><w:delText> gone</w:delText></w:r></w:del>", " now"),
        [("paragraph", "Nurse now")],
    ),
    "tracked moves": (
        para(f"<w:moveFrom w:id='1'>{run('moved')}</w:moveFrom>", "Nurse")
        + para(f"<w:moveTo w:id='1'>{run('moved')}</w:moveTo>"),
        [("paragraph", "Nurse"), ("paragraph", "moved")],
    ),
    "a deleted end of a paragraph": (
        para("We hire ", look="<w:rPr><w:del w:id='1'/></w:rPr>") + para("a nurse."),
        [("paragraph", "We hire a nurse.")],
    ),
    "a deleted end of the last paragraph": (
        para("We hire", look="<w:rPr><w:del w:id='1'/></w:rPr>"),
        [("paragraph", "We hire")],
    ),
    "a tracked change of looks": (
        para(run("Nurse", "<w:rPrChange w:id='1'><w:rPr><w:vanish/></w:rPr></w:rPrChange>")),
        [("paragraph", "Nurse")],
    ),
    "a tracked change of style": (
        para(
            "Nurse", look=f"<w:pPrChange w:id='1'><w:pPr>{styled('Heading1')}{item()}</w:pPr></w:pPrChange>"
        ),
        [("paragraph", "Nurse")],
    ),
    "hidden text": (
        para("Nurse", run(" secret", "<w:vanish/>"), run(" shown", '<w:vanish w:val="0"/>')),
        [("paragraph", "Nurse shown")],
    ),
    "a hidden end of a paragraph": (
        para("Nurse", look="<w:rPr><w:vanish/></w:rPr>"),
        [("paragraph", "Nurse")],
    ),
    "a field's code and its result": (
        para(
            "See ",
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
            '<w:r><w:instrText> HYPERLINK "https://example.org" </w:instrText></w:r>',
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
            "our page",
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            ".",
        ),
        [("paragraph", "See our page.")],
    ),
    "a field inside the code of another": (
        para(
            *["<w:r><w:fldChar w:fldCharType='begin'/></w:r>"] * 2,
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r>",
            "inner",
            "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
            "<w:r><w:fldChar w:fldCharType='separate'/></w:r>",
            "outer",
            "<w:r><w:fldChar w:fldCharType='end'/></w:r>",
        ),
        [("paragraph", "outer")],
    ),
    "a field that never ends": (
        para("A", "<w:r><w:fldChar w:fldCharType='begin'/></w:r>") + para("Nurse"),
        [("paragraph", "A"), ("paragraph", "Nurse")],
    ),
    "links": (
        para("Apply ", f'<w:hyperlink r:id="x">{run("here")}</w:hyperlink>', "."),
        [("paragraph", "Apply here.")],
    ),
    "content controls": (
        "<w:sdt><w:sdtPr><w:alias w:val='Title'/><w:rPr><w:vanish/></w:rPr></w:sdtPr><w:sdtContent>"
        + para("Nurse", f"<w:sdt><w:sdtContent>{run(' aide')}</w:sdtContent></w:sdt>")
        + "</w:sdtContent></w:sdt>",
        [("paragraph", "Nurse aide")],
    ),
    "lists": (
        para("Care", look=item()) + para("Wash", look=item(1)) + para("Duties", look=item(0, 0)),
        [("list_item", "Care"), ("list_item", "Wash"), ("paragraph", "Duties")],
    ),
    "an indented paragraph in Word's style of lists": (
        para("Care for people", look=styled("ListParagraph")),
        [("paragraph", "Care for people")],
    ),
    "a heading by its outline level": (
        para("Duties", look='<w:outlineLvl w:val="1"/>') + para("Care", look='<w:outlineLvl w:val="9"/>'),
        [("heading", "Duties"), ("paragraph", "Care")],
    ),
    "an underlined line and one in capitals, but no link": (
        para(run("What you do", '<w:u w:val="single"/>'))
        + para(run("What you bring", "<w:caps/>"))
        + para(run("Care", '<w:u w:val="none"/>'))
        + para("<w:hyperlink>" + run("Apply here", '<w:u w:val="single"/>') + "</w:hyperlink>"),
        [
            ("heading", "What you do"),
            ("heading", "What you bring"),
            ("paragraph", "Care"),
            ("paragraph", "Apply here"),
        ],
    ),
    "a bold line": (
        para(run("What you do", "<w:b/>")) + para(run("Pay: ", "<w:b/>"), "$20"),
        [("heading", "What you do"), ("paragraph", "Pay: $20")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_what_is_shown_is_read(word: Make, shown: Shown, body: str, expected: list[tuple[str, str]]) -> None:
    assert shown(word(body), "a.docx") == expected


BOX = "<w:txbxContent>{}</w:txbxContent>"


def test_a_text_box_is_read_once_behind_its_paragraph(word: Make, shown: Shown) -> None:
    inside = para("We pay $20.") + para("And more.")
    shape = f"<wps:wsp><wps:txbx>{BOX.format(inside)}</wps:txbx></wps:wsp>"
    drawing = f"<w:drawing><wp:anchor>{shape}</wp:anchor></w:drawing>"
    old = f"<w:pict><v:textbox>{BOX.format(inside)}</v:textbox></w:pict>"
    both = (
        f"<w:r><mc:AlternateContent><mc:Choice>{drawing}</mc:Choice><mc:Fallback>{old}</mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    expected = [("paragraph", text) for text in ("Nurse wanted", "We pay $20.", "And more.", "Apply.")]
    assert shown(word(para("Nurse ", both, "wanted") + para("Apply.")), "a.docx") == expected
    only_old = para("Nurse ", f"<w:r>{old}</w:r>", "wanted") + para("Apply.")
    assert shown(word(only_old), "a.docx") == expected


def cell(*paragraphs: str) -> str:
    return f"<w:tc>{''.join(paragraphs)}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def test_tables_of_data_give_cells_and_those_of_layout_do_not(word: Make, shown: Shown) -> None:
    inner = table(cell(para("Days")) + cell(para("Mon\u2013Fri")))
    outer = table(
        cell(para("Pay")) + cell(para("$20")),
        cell(para("Duties"), para("Care for people."), inner, para("")),
    )
    assert shown(word(outer), "a.docx") == [
        ("cell", "Pay"),
        ("cell", "$20"),
        ("paragraph", "Duties"),
        ("paragraph", "Care for people."),
        ("cell", "Days"),
        ("cell", "Mon\u2013Fri"),
    ]


def test_paragraphs_are_counted_as_people_see_them(word: Make) -> None:
    body = para("One") + para("") + para("Two", "<w:r><w:br/></w:r>", "still two") + para(" ") + para("Three")
    found = posting(word(body))
    places = [found.locate(block.map.source_span(0, 1)[0]) for block in found.blocks]
    assert [place.paragraph for place in places] == [1, 2, 2, 3]
    assert {place.column for place in places} == {None}


def test_the_source_reads_as_the_blocks_do(word: Make) -> None:
    body = (
        para("We  are", "<w:r><w:tab/></w:r>", "hi\u00adring")
        + para("\u2022 Care &amp; cure")
        + para("Apply")
    )
    found = posting(word(body))
    ends = [block.map.source_span(0, len(block.text)) for block in found.blocks]
    texts = [" ".join(found.source[start:end].replace("\u00ad", "").split()) for start, end in ends]
    assert texts == [block.text for block in found.blocks] == ["We are hiring", "Care & cure", "Apply"]
    assert all(before[1] <= after[0] for before, after in pairwise(ends))


def test_the_main_part_is_found_by_its_relationship(pack: Pack) -> None:
    kind = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    data = pack(
        {
            "_rels/.rels": f'<R><Relationship Id="a" Type="{kind}" Target="/word/document2.xml"/></R>',
            "word/document2.xml": "<w:p xmlns:w='w'><w:r><w:t>Nurse</w:t></w:r></w:p>",
        }
    )
    assert [block.text for block in posting(data).blocks] == ["Nurse"]


BROKEN: dict[str, tuple[Mapping[str, str | bytes], str]] = {
    "no main part": ({"a.xml": "<a/>"}, r"no part called word/document\.xml"),
    "no XML": ({"word/document.xml": "Nurse"}, "not a Word document that can be read"),
    "NUL bytes": ({"word/document.xml": b"\0" * 99}, "not a Word document that can be read"),
    "nothing to see": ({"word/document.xml": "<w:p xmlns:w='w'/>"}, "no text of a posting"),
    "text in a file inside": (
        {
            "word/document.xml": "<w:p xmlns:w='w'/>",
            "word/_rels/document.xml.rels": '<R><Relationship Id="a" Type="x/aFChunk" Target="a.mht"/></R>',
        },
        "a file inside the document",
    ),
}


@pytest.mark.parametrize(("parts", "said"), BROKEN.values(), ids=BROKEN)
def test_what_is_no_word_document_is_refused(pack: Pack, parts: Mapping[str, str | bytes], said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(pack(parts), "a.docx")
