"""Word documents: what is shown is read once, in order; what is not shown is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

import pytest

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.readers import read

Make = Any
Shown = Callable[[bytes, str], list[tuple[str, str]]]
Pack = Callable[[Mapping[str, "str | bytes"]], bytes]


def run(text: str, look: str = "") -> str:
    return f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def para(*runs: str, look: str = "") -> str:
    words = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{look}</w:pPr>{words}</w:p>"


def style(name: str, more: str = "", kind: str = "paragraph", called: str = "") -> str:
    title = f'<w:name w:val="{called or name}"/>'
    return f'<w:style w:type="{kind}" w:styleId="{name}">{title}{more}</w:style>'


def styled(name: str) -> str:
    return f'<w:pStyle w:val="{name}"/>'


def item(level: int = 0, number: int = 1) -> str:
    return f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'


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
