"""PDF documents: printed lines become paragraphs again, in reading order, each with its page and line."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable
from itertools import zip_longest

import pytest
from PIL import Image
from reportlab.lib import pagesizes, pdfencrypt
from reportlab.pdfgen.canvas import Canvas

from jdlint.decoding import ReadError
from jdlint.posting import Posting
from jdlint.readers import read

SIZE, LEADING, LEFT, TOP = 11, 14, 72, 720
SENTENCE = (
    "Our clinic is a place where people come first, and where nurses, aides and physicians work side by side"
    " to give every patient the care that they need. You will see eight patients a day, in the clinic and at"
    " home, and you will have the time to do it well."
)


def drawn(draw: Callable[[Canvas], None], **options: object) -> bytes:
    file = io.BytesIO()
    canvas = Canvas(file, pagesize=pagesizes.LETTER, **options)
    canvas.setFont("Helvetica", SIZE)
    draw(canvas)
    canvas.save()
    return file.getvalue()


def posting(draw: Callable[[Canvas], None]) -> Posting:
    (found,) = read(drawn(draw), "a.pdf")
    return found


def texts(draw: Callable[[Canvas], None]) -> list[str]:
    return [block.text for block in posting(draw).blocks]


def wrapped(canvas: Canvas, text: str, width: float) -> list[str]:
    lines, line = [], ""
    for word in text.split():
        longer = f"{line} {word}".strip()
        if canvas.stringWidth(longer, "Helvetica", SIZE) > width:
            lines.append(line)
            longer = word
        line = longer
    return [*lines, line]


def put(canvas: Canvas, lines: Iterable[str], left: float = LEFT, top: float = TOP) -> float:
    for line in lines:
        canvas.drawString(left, top, line)
        top -= LEADING
    return top


def test_wrapped_lines_are_one_paragraph_and_a_wider_gap_parts_two() -> None:
    def draw(canvas: Canvas) -> None:
        below = put(canvas, wrapped(canvas, SENTENCE, 468))
        put(canvas, wrapped(canvas, SENTENCE, 468), top=below - LEADING)

    assert texts(draw) == [SENTENCE, SENTENCE]


def test_headings_by_size_and_by_weight() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(LEFT, 760, "Registered Nurse")
        canvas.setFont("Helvetica-Bold", SIZE)
        canvas.drawString(LEFT, 735, "What you will do")
        canvas.setFont("Helvetica", SIZE)
        put(canvas, wrapped(canvas, SENTENCE, 468))

    blocks = posting(draw).blocks
    assert [block.kind for block in blocks] == ["heading", "heading", "paragraph"]
    assert blocks[0].level == 1


ITEM = "Care for people in the clinic, at home and in the schools of the county, and teach them"


@pytest.mark.parametrize("bullet", ["\u2022 ", "\u2022", "- ", "\u25aa   "])
def test_bullets_with_wrapped_items(bullet: str) -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, [f"{bullet}{ITEM}"])
        canvas.drawString(LEFT + 12, TOP - LEADING, "what they need.")
        put(canvas, [f"{bullet}Write notes"], top=TOP - 2 * LEADING)

    assert [(block.kind, block.text) for block in posting(draw).blocks] == [
        ("list_item", f"{ITEM} what they need."),
        ("list_item", "Write notes"),
    ]


def test_a_bullet_of_a_font_of_signs() -> None:
    def draw(canvas: Canvas) -> None:
        for index, text in enumerate(("Care", "Cure")):
            canvas.setFont("Symbol", SIZE)
            canvas.drawString(LEFT, TOP - index * LEADING, "\u00b7")
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(LEFT + 14, TOP - index * LEADING, text)

    assert [(block.kind, block.text) for block in posting(draw).blocks] == [
        ("list_item", "Care"),
        ("list_item", "Cure"),
    ]


@pytest.mark.parametrize(
    ("before", "after", "word"),
    [
        ("experi-", "ence", "experience"),
        ("full-", "time", "full-time"),
        ("Schlum-", "berger", "Schlumberger"),
    ],
)
def test_words_parted_at_the_end_of_a_line(before: str, after: str, word: str) -> None:
    start = "We want a nurse who has worked in the care of older people and has some "

    def draw(canvas: Canvas) -> None:
        put(canvas, [start + before, f"{after} and who can start soon."])

    found = posting(draw)
    assert [block.text for block in found.blocks] == [f"{start}{word} and who can start soon."]
    block = found.blocks[0]
    at = block.text.index(word)
    first, last = block.map.source_span(at, at + len(word))
    assert found.source[first:last] == f"{before}\n{after}"


LEFT_TEXT = (
    "We are a clinic of forty people in the middle of the town and we look for a nurse who likes to work with"
    " older people, who knows their families, and who takes the time that each of them needs."
)
RIGHT_TEXT = (
    "You have a license of this state, two years in a clinic like ours and a car to visit people at home. You"
    " write notes that others can read, and you ask for help when there is too much to do."
)


@pytest.mark.parametrize("by_row", [True, False])
def test_two_columns_are_read_one_after_the_other(by_row: bool) -> None:  # noqa: FBT001
    def draw(canvas: Canvas) -> None:
        left, right = wrapped(canvas, LEFT_TEXT, 200), wrapped(canvas, RIGHT_TEXT, 200)
        if not by_row:
            put(canvas, left)
            put(canvas, right, left=330)
            return
        for index, (one, other) in enumerate(zip_longest(left, right, fillvalue="")):
            put(canvas, [one], top=TOP - index * LEADING)
            put(canvas, [other], left=330, top=TOP - index * LEADING)

    assert texts(draw) == [LEFT_TEXT, RIGHT_TEXT]


def test_names_of_fields_stay_beside_their_values() -> None:
    fields = ["Location:", "Shift:", "Pay:", "Reports to:", "Benefits:"]

    def draw(canvas: Canvas) -> None:
        for index, name in enumerate(fields):
            put(canvas, [name], top=TOP - index * LEADING)
            put(
                canvas,
                [f"A value that is long enough to be text {index}"],
                left=250,
                top=TOP - index * LEADING,
            )

    assert texts(draw) == [
        f"{name} A value that is long enough to be text {at}" for at, name in enumerate(fields)
    ]


def test_a_paragraph_over_two_pages_and_what_stands_on_both() -> None:
    def draw(canvas: Canvas) -> None:
        lines = wrapped(canvas, SENTENCE, 468)
        for page, part in enumerate((lines[:2], lines[2:]), start=1):
            canvas.setFont("Helvetica", SIZE)
            canvas.drawString(LEFT, 770, "Example Clinic")
            put(canvas, part, top=200 if page == 1 else TOP)
            canvas.drawString(LEFT, 30, f"Page {page} of 2")
            canvas.showPage()

    found = posting(draw)
    assert [block.text for block in found.blocks] == [SENTENCE, "Example Clinic", "Page 1 of 2"]
    first = found.locate(found.blocks[0].map.source_span(0, 1)[0])
    last = found.locate(found.blocks[0].map.source_span(0, len(SENTENCE))[1])
    assert (first.page, first.line, first.column) == (1, 2, None)
    assert (last.page, last.line) == (2, 2)


def test_text_across_the_page_comes_last() -> None:
    def draw(canvas: Canvas) -> None:
        for angle, left, text in ((45, 200, "SAMPLE"), (90, 60, "Printed on recycled paper")):
            canvas.saveState()
            canvas.translate(left, 200)
            canvas.rotate(angle)
            canvas.setFont("Helvetica", 40)
            canvas.drawString(0, 0, text)
            canvas.restoreState()
        put(canvas, wrapped(canvas, SENTENCE, 468))

    blocks = posting(draw).blocks
    assert (blocks[0].kind, blocks[0].text) == ("paragraph", SENTENCE)
    assert {block.text for block in blocks[1:]} == {"SAMPLE", "Printed on recycled paper"}


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_page_that_is_turned_reads_as_any_other(turn: int) -> None:
    def draw(canvas: Canvas) -> None:
        canvas.setPageRotation(turn)
        canvas.translate(*{90: (792, 0), 180: (612, 792), 270: (0, 612)}[turn])
        canvas.rotate(turn)
        canvas.setFont("Helvetica", SIZE)
        put(canvas, [*wrapped(canvas, SENTENCE * 2, 468), "\u2022 Care", "\u2022 Cure"], top=400)

    assert texts(draw) == [SENTENCE * 2, "Care", "Cure"]


def test_hidden_text_and_text_beyond_the_page_are_not_read() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, ["We hire a nurse."])
        hidden = canvas.beginText(LEFT, 400)
        hidden.setTextRenderMode(3)
        hidden.textLine("rockstar ninja")
        canvas.drawText(hidden)
        canvas.drawString(LEFT, -40, "below")
        canvas.drawString(900, 400, "right of it")

    assert texts(draw) == ["We hire a nurse."]


def test_the_text_under_the_picture_of_a_scan_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        canvas.drawInlineImage(Image.new("L", (50, 50)), 0, 0, *pagesizes.LETTER)
        hidden = canvas.beginText(LEFT, 400)
        hidden.setTextRenderMode(3)
        hidden.textLine("We hire a nurse.")
        canvas.drawText(hidden)

    assert texts(draw) == ["We hire a nurse."]


def test_comments_hang_on_the_lines_beside_them() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, ["Registered Nurse", "", "We pay $20."])
        canvas.textAnnotation("Is this\ntoo little?", [500, TOP - 2 * LEADING, 520, TOP - LEADING])
        canvas.linkURL("https://example.org", (LEFT, TOP, 200, TOP + 9))

    found = posting(draw)
    assert [(field.name, field.value, field.origin) for field in found.fields] == [
        ("comment", "Is this too little?", "page")
    ]
    place = found.locate(found.fields[0].start)
    assert (place.page, place.line) == (1, 2)


def test_ligatures_are_read_as_letters(raw_pdf: Callable[..., bytes]) -> None:
    table = b"1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfchar <01> <FB01> endbfchar endcmap"
    data = raw_pdf(b"BT /F1 12 Tf 72 700 Td (certi\\001ed) Tj ET", font=b"/ToUnicode 6 0 R", more=[table])
    assert [block.text for block in read(data, "a.pdf")[0].blocks] == ["certified"]


def test_a_locked_document_is_refused_and_one_that_only_forbids_printing_is_read() -> None:
    def draw(canvas: Canvas) -> None:
        put(canvas, ["We hire a nurse."])

    locked = drawn(draw, encrypt=pdfencrypt.StandardEncryption("secret", strength=128))
    with pytest.raises(ReadError, match="locked with a password"):
        read(locked, "a.pdf")
    guarded = drawn(draw, encrypt=pdfencrypt.StandardEncryption("", "owner", canPrint=0, strength=128))
    assert [block.text for block in read(guarded, "a.pdf")[0].blocks] == ["We hire a nurse."]


BROKEN = {
    "no PDF": (b"We hire a nurse.", "not a PDF document"),
    "only its beginning": (b"%PDF-1.7\n", "not a PDF document that can be read"),
    "empty": (b"", "not a PDF document"),
    "a scan": (drawn(lambda canvas: canvas.rect(9, 9, 99, 99)), "holds no text, as scans do"),
    "too many pages": (drawn(lambda canvas: [canvas.showPage() for _ in range(101)] and None), "at most 100"),
}


@pytest.mark.parametrize(("data", "said"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_refused(data: bytes, said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(data, "a.pdf")
