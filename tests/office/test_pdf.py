"""Printed pages: what was wrapped is one paragraph, large or bold letters are headings, edges come last."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from reportlab.lib.pagesizes import LETTER
from reportlab.lib.styles import ParagraphStyle, getSampleStyleSheet
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.readers import read

LONG = (
    "The clerk records deeds, liens and marriages for a county of ninety thousand people, answers questions"
    " at the counter and on the phone, and balances the drawer at the end of each day with a colleague."
)
Edge = Callable[[Canvas, object], None]


def printed(*parts: tuple[str, str], edge: Edge | None = None, indent: float = 0) -> Posting:
    sheet = getSampleStyleSheet()
    sheet.add(ParagraphStyle("Bold", parent=sheet["BodyText"], fontName="Helvetica-Bold"))
    sheet.add(ParagraphStyle("In", parent=sheet["BodyText"], leftIndent=indent))
    story = [Paragraph(text, sheet[style]) for style, text in parts]
    file = io.BytesIO()
    pages = {"onFirstPage": edge, "onLaterPages": edge} if edge else {}
    SimpleDocTemplate(file, pagesize=LETTER, invariant=1).build(story, **pages)
    (posting,) = read(file.getvalue(), "posting.pdf")
    return posting


def drawn(*lines: tuple[float, float, str]) -> Posting:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=LETTER, invariant=1)
    for left, bottom, text in lines:
        canvas.drawString(left, bottom, text)
    canvas.save()
    (posting,) = read(file.getvalue(), "posting.pdf")
    return posting


def brief(posting: Posting) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in posting.blocks]


def test_wrapped_lines_make_one_paragraph() -> None:
    posting = printed(("BodyText", LONG), ("BodyText", "Hours are 8 to 5."))
    assert "\n" in posting.source.partition("Hours")[0].strip()
    assert brief(posting) == [("paragraph", LONG), ("paragraph", "Hours are 8 to 5.")]


def test_short_lines_in_a_row_stay_apart() -> None:
    posting = printed(("Normal", "Records Clerk<br/>Alder County<br/>Salem, Oregon"))
    assert [text for _, text in brief(posting)] == ["Records Clerk", "Alder County", "Salem, Oregon"]


def test_large_letters_are_headings_by_their_size() -> None:
    title = "Recording Clerk of the Second Class for Deeds, Liens and Marriages"
    posting = printed(("Title", title), ("BodyText", LONG), ("Heading2", "Duties"), ("BodyText", LONG))
    assert [(block.kind, block.level, block.text) for block in posting.blocks if block.kind == "heading"] == [
        ("heading", 1, title),
        ("heading", 2, "Duties"),
    ]


def test_bold_lines_are_headings_but_not_where_all_is_bold() -> None:
    mixed = printed(("BodyText", "Clerk"), ("Bold", "What you will do"), ("BodyText", LONG))
    assert ("heading", "What you will do") in brief(mixed)
    bold = printed(("Bold", "Clerk"), ("Bold", "What you will do"), ("Bold", LONG))
    assert {kind for kind, _ in brief(bold)} == {"paragraph"}


def test_items_go_on_below_their_words() -> None:
    bullet = f'<bullet bulletIndent="6">\u2022</bullet>{LONG}'
    posting = printed(("In", bullet), ("In", bullet.replace("clerk", "cashier")), indent=24)
    assert brief(posting) == [("list_item", LONG), ("list_item", LONG.replace("clerk", "cashier"))]


def test_a_paragraph_goes_on_on_the_next_page() -> None:
    posting = printed(*[("BodyText", "One line.")] * 34, ("BodyText", LONG * 3))
    text = next(block for block in posting.blocks if block.text.startswith("The clerk"))
    assert text.text == LONG * 3
    span = text.map.source_span(0, len(text.text))
    assert [posting.locate(offset).page for offset in span] == [1, 2]


def test_what_stands_on_every_page_comes_once_and_last() -> None:
    def footer(canvas: Canvas, _: object) -> None:
        canvas.drawString(72, 30, f"Alder County - Page {canvas.getPageNumber()}")

    posting = printed(*[("BodyText", f"Line {number} of the text.") for number in range(60)], edge=footer)
    texts = [text for _, text in brief(posting)]
    assert texts[:60] == [f"Line {number} of the text." for number in range(60)]
    assert texts[60:] == ["Alder County - Page 1"]


def test_columns_have_right_ends_of_their_own() -> None:
    left = ["the first column tells what a clerk does all"] * 4 + ["day long"]
    right = ["Salem, Oregon", "Full-time", "8 to 5"]
    rows = [(72.0, 700.0 - 14 * index, text) for index, text in enumerate(left)]
    rows += [(400.0, 500.0 - 14 * index, text) for index, text in enumerate(right)]
    assert [text for _, text in brief(drawn(*rows))] == [" ".join(left), *right]


@pytest.mark.parametrize("text", ["caf\u00e9 & bar < 50", "na\u00efve \u2019quotes\u2019 \u2013 dash"])
def test_all_letters_are_read(text: str) -> None:
    assert [words for _, words in brief(drawn((72, 700, text)))] == [text]


def test_a_scan_is_told_of() -> None:
    file = io.BytesIO()
    canvas = Canvas(file)
    canvas.showPage()
    canvas.save()
    with pytest.raises(ReadError, match="no text, as scans do"):
        read(file.getvalue(), "posting.pdf")
