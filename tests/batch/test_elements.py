"""Elements are cut out of XML the same however it comes, and stand where they are said to."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.batch.sources.elements import Element, Elements

DOCUMENT = (
    "<?xml version='1.0'?>\r\n<source><p>x</p><!-- <job> -->\n "
    '<job id="a>b"><t>A</t><![CDATA[</job>]]>x</job>\r\n'
    "<jobs/><ns:job a='</job>'><job>in</job>\r</ns:job><job/><job x='/'/>\n\n<job>open"
)
TEXTS = [
    '<job id="a>b"><t>A</t><![CDATA[</job>]]>x</job>',
    "<ns:job a='</job>'><job>in</job>\r</ns:job>",
    "<job/>",
    "<job x='/'/>",
    None,
]
_PIECES = [
    "<job>",
    "</job>",
    "<job a='>'>",
    "<!--",
    "-->",
    "<![CDATA[",
    "]]>",
    "<job/>",
    "x",
    "\r\n",
    "\n",
    "<jo",
    '"',
]


def cut(document: str, size: int) -> list[Element]:
    return list(Elements(["job"]).found_in(document[at : at + size] for at in range(0, len(document), size)))


def test_every_element_is_found_at_its_place() -> None:
    found = cut(DOCUMENT, len(DOCUMENT))
    assert [each.text for each in found] == TEXTS
    lines = DOCUMENT.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    for each in found:
        text = "\n".join([lines[each.line - 1][each.column - 1 :], *lines[each.line :]])
        assert text.startswith((each.text or "<job>open").replace("\r", "\n"))


def test_the_size_of_the_pieces_makes_no_difference() -> None:
    whole = cut(DOCUMENT, len(DOCUMENT))
    for size in range(1, 60):
        assert cut(DOCUMENT, size) == whole


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from(_PIECES), max_size=25), st.integers(1, 9))
def test_nothing_breaks_it(pieces: list[str], size: int) -> None:
    document = "".join(pieces)
    assert cut(document, size) == cut(document, len(document) or 1)
