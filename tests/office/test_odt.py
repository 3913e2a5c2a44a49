"""OpenDocument texts: what is shown is read once, in order; what is not shown is not."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from jdlint.decoding import ReadError
from jdlint.readers import read

Make = Any
Shown = Callable[[bytes, str], list[tuple[str, str]]]
Pack = Callable[[Mapping[str, "str | bytes"]], bytes]
P, H, L, C = "paragraph", "heading", "list_item", "cell"


def para(text: str, style: str = "") -> str:
    return f'<text:p text:style-name="{style}">{text}</text:p>'


def style(name: str, look: str = "", parent: str = "", family: str = "paragraph") -> str:
    on = f' style:parent-style-name="{parent}"' if parent else ""
    return (
        f'<style:style style:name="{name}" style:family="{family}"{on}><style:text-properties {look}/>'
        "</style:style>"
    )


STYLES = "".join(
    [
        style("P1", 'fo:font-weight="bold"'),
        style("P2", parent="Heading_20_2"),
        style("P3", parent="P1"),
        style("P4", 'fo:font-weight="normal"', "P1"),
        style("P5", parent="P6"),
        style("P6", parent="P5"),
        style("P7", 'text:display="none"'),
        style("P8", 'style:text-underline-style="solid"'),
        style("T4", 'style:text-underline-style="solid"', family="text"),
        style("T1", 'fo:font-weight="bold"', family="text"),
        style("T2", 'text:display="none"', family="text"),
        style("T3", 'text:display="true"', family="text"),
    ]
)
ITEM = "<text:list-item>{}</text:list-item>"
BODIES = {
    "words over lines and spans": (
        para("We are hi<text:span>ring</text:span>\n   a <text:a>nurse</text:a>."),
        [(P, "We are hiring a nurse.")],
    ),
    "breaks, tabs and blanks": (
        para('Pay:<text:tab/>$20<text:line-break/>Shift:<text:s text:c="9"/>day'),
        [(P, "Pay: $20"), (P, "Shift: day")],
    ),
    "headings by level and by style": (
        '<text:h text:outline-level="2">Duties</text:h>' + para("Needs", "P2") + para("Care", "Title"),
        [(H, "Duties"), (H, "Needs"), (H, "Care")],
    ),
    "bold lines": (
        para("What you do", "P1")
        + para("And what not", "P3")
        + para("Care", "P4")
        + para('<text:span text:style-name="T1">Pay:</text:span> $20')
        + para('<text:span text:style-name="T1">Your benefits</text:span>'),
        [(H, "What you do"), (H, "And what not"), (P, "Care"), (P, "Pay: $20"), (H, "Your benefits")],
    ),
    "an underlined line, but no link": (
        para("What you do", "P8") + para('<text:a text:style-name="T4">Apply here</text:a>'),
        [(H, "What you do"), (P, "Apply here")],
    ),
    "styles in a circle": (para("Care", "P5"), [(P, "Care")]),
    "hidden text": (
        para('Nurse<text:span text:style-name="T2"> secret</text:span>')
        + para("all of it", "P7")
        + para('out of sight <text:span text:style-name="T3">in sight</text:span>', "P7")
        + para('A<text:hidden-text text:string-value="x">x</text:hidden-text>'),
        [(P, "Nurse"), (P, "in sight"), (P, "A")],
    ),
    "lists": (
        "<text:list><text:list-header>"
        + para("Duties")
        + "</text:list-header>"
        + ITEM.format(
            para("Care") + para("with love.") + "<text:list>" + ITEM.format(para("Wash")) + "</text:list>"
        )
        + "</text:list>"
        + para("Apply"),
        [(P, "Duties"), (L, "Care"), (P, "with love."), (L, "Wash"), (P, "Apply")],
    ),
    "tables of data and of layout": (
        "<table:table><table:table-row><table:table-cell>"
        + para("Pay")
        + "</table:table-cell><table:table-cell>"
        + para("$20")
        + "</table:table-cell></table:table-row><table:table-row><table:table-cell>"
        + para("Duties")
        + para("Care for people.")
        + "</table:table-cell><table:covered-table-cell>"
        + para("old")
        + "</table:covered-table-cell></table:table-row></table:table>",
        [(C, "Pay"), (C, "$20"), (P, "Duties"), (P, "Care for people.")],
    ),
    "a text box": (
        para(
            "Nurse <draw:frame><draw:text-box>"
            + para("We pay $20.")
            + "</draw:text-box><svg:desc>x</svg:desc>"
            "</draw:frame>wanted"
        )
        + para("Apply"),
        [(P, "Nurse wanted"), (P, "We pay $20."), (P, "Apply")],
    ),
    "a note": (
        para(
            "Nurse<text:note><text:note-citation>1</text:note-citation><text:note-body>"
            + para("At night only.")
            + "</text:note-body></text:note> wanted"
        ),
        [(P, "Nurse wanted"), (P, "At night only.")],
    ),
    "numbers of a heading and bytes of a picture": (
        "<text:h><text:number>1.</text:number>Duties</text:h>"
        + para("Care<draw:image><office:binary-data>aGVsbG8=</office:binary-data></draw:image>"),
        [(H, "Duties"), (P, "Care")],
    ),
    "tracked insertions": (
        para('Nurse<text:change-start text:change-id="c1"/> wanted<text:change-end text:change-id="c1"/>'),
        [(P, "Nurse wanted")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), BODIES.values(), ids=BODIES)
def test_what_is_shown_is_read(
    opened: Make, shown: Shown, body: str, expected: list[tuple[str, str]]
) -> None:
    assert shown(opened(body, styles=STYLES), "a.odt") == expected


def test_levels_of_headings_and_items(opened: Make) -> None:
    inner = "<text:list>" + ITEM.format(para("Wash")) + "</text:list>"
    body = para("Needs", "P2") + "<text:list>" + ITEM.format(para("Care") + inner) + "</text:list>"
    (found,) = read(opened(body, styles=STYLES), "a.odt")
    assert [block.level for block in found.blocks] == [2, 1, 2]


CHANGES = """<text:tracked-changes><text:changed-region text:id="c1"><text:deletion>
<office:change-info><dc:creator>A</dc:creator></office:change-info>
<text:p>$25</text:p><text:p>an hour</text:p>
</text:deletion></text:changed-region></text:tracked-changes>"""


def test_comments_and_deleted_text_hang_on_their_paragraphs(opened: Make) -> None:
    body = para("Nurse") + para(
        'We pay <text:change text:change-id="c1"/>$20<office:annotation><dc:creator>A B</dc:creator>'
        "<dc:date>2026</dc:date><text:p>too</text:p><text:p>little?</text:p></office:annotation>."
    )
    (found,) = read(opened(body, changes=CHANGES), "a.odt")
    assert [(field.name, field.value, found.locate(field.start).paragraph) for field in found.fields] == [
        ("deleted text", "$25 an hour", 2),
        ("comment", "too little?", 2),
    ]
    assert [block.text for block in found.blocks] == ["Nurse", "We pay $20."]


def test_headers_and_footers_come_last_and_once(opened: Make, shown: Shown) -> None:
    around = (
        f"<style:header>{para('Example Clinic')}</style:header><style:header-first>{para('Example Clinic')}"
        f"</style:header-first><style:footer>{para('Equal opportunity')}</style:footer>"
    )
    assert shown(opened(para("Nurse"), around=around), "a.odt") == [
        (P, "Nurse"),
        (P, "Example Clinic"),
        (P, "Equal opportunity"),
    ]


BROKEN: dict[str, tuple[Mapping[str, str | bytes], str]] = {
    "no content": ({"a.xml": "<a/>"}, r"no part called content\.xml"),
    "no XML": ({"content.xml": "Nurse"}, "not an OpenDocument text that can be read"),
    "nothing to see": ({"content.xml": "<p/>"}, "no text of a posting"),
    "a password": (
        {"content.xml": b"\x01\x02", "META-INF/manifest.xml": "<m:encryption-data/>"},
        "locked with a password",
    ),
}


@pytest.mark.parametrize(("parts", "said"), BROKEN.values(), ids=BROKEN)
def test_what_cannot_be_read_is_refused(pack: Pack, parts: Mapping[str, str | bytes], said: str) -> None:
    with pytest.raises(ReadError, match=said):
        read(pack(parts), "a.odt")
