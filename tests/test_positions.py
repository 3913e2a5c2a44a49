"""Whatever a posting looks like: between the ends of a finding, the source reads as the finding's text."""

from __future__ import annotations

import re
from html import unescape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Linter
from jdlint.locating import locate
from jdlint.readers import read

GUILTY = [
    "rockstar",
    "a rockstar nurse",
    "ninja",
    "young, energetic",
    "He will thrive in a fast-paced environment",
    "must be licensed",
    "etc.",
    "[Name]",
    "TBD",
    "and and",
    "other duties as assigned",
    "Competitive salary",
    "5+ years of experience",
    "Bachelor's degree",
    "entry-level",
    "native English speaker",
    "accredited by ACOTE",
    "one big family",
    "salesmen",
    "call 555-010-0100",
    "$30",
    "many hats",
    "HIPPA",
    "OTR certification required",
]
INNOCENT = [
    "Give medication to 12 residents",
    "\u770b\u8b77\u5e2b \uff21\uff22\uff23",
    "caf\u00e9 \u2013 na\u00efve",
    "\U0001f469\U0001f3fd\u200d\u2695\ufe0f",
    "Associate degree",
    "Dayton, Ohio",
    "R&D",
    "a < b",
]
TITLES = [
    "Registered Nurse",
    "ROCKSTAR NURSE!!!",
    "Occupational Therapy Assistant (\u770b)",
    "Developer - $50k",
]
HEADINGS = ["Duties", "REQUIREMENTS", "Benefits", "About us", "\u2022 Pay"]
BULLETS = ["- ", "* ", "\u2022 ", "\u00b7\t", "1. ", "\u2013\u00a0", ""]
BLANKS = [" ", "  ", "\t", "\u00a0", " \u2009"]
ENDS = ["\n", "\r\n", "\r"]
INVISIBLE = dict.fromkeys(map(ord, "\u00ad\u200b\u200c\u200d\u2060\ufeff"))

parts = st.lists(st.sampled_from(GUILTY + INNOCENT), min_size=1, max_size=4)


@st.composite
def spaced(draw: st.DrawFn) -> str:
    """Give a line of parts whose blanks are of any kind."""
    words = ", ".join(draw(parts)).split(" ")
    return "".join(word + draw(st.sampled_from(BLANKS)) for word in words[:-1]) + words[-1]


sections = st.lists(
    st.tuples(st.sampled_from(HEADINGS), st.lists(spaced(), min_size=1, max_size=3)), min_size=1, max_size=4
)


@st.composite
def texts(draw: st.DrawFn) -> str:
    end, bullet = draw(st.sampled_from(ENDS)), draw(st.sampled_from(BULLETS))
    lines = [draw(st.sampled_from(TITLES)), ""]
    for heading, items in draw(sections):
        lines += [heading, *(bullet + item for item in items), ""]
    return end.join(lines)


@st.composite
def markdowns(draw: st.DrawFn) -> str:
    end, mark = draw(st.sampled_from(ENDS[:2])), draw(st.sampled_from(["", "**", "_", "`"]))
    lines = [f"# {draw(st.sampled_from(TITLES))}", ""]
    for heading, items in draw(sections):
        lines += [
            f"## {heading}",
            "",
            *(f"- {mark}{item}{mark} [more](https://a.example)" for item in items),
            "",
        ]
    return end.join(lines)


def _html(text: str, spelling: str) -> str:
    escaped = text.replace("&", "&amp;").replace("<", "&lt;").replace("\u00a0", "&nbsp;")
    if spelling == "entities":
        return re.sub(r"[^\x00-\x7f']", lambda char: f"&#{ord(char[0])};", escaped).replace("'", "&rsquo;")
    return re.sub(r"(?<![&\w])(\w)(\w+)", r"\1<b>\2</b>", escaped, count=2) if spelling == "tags" else escaped


@st.composite
def pages(draw: st.DrawFn) -> str:
    end, spelling = draw(st.sampled_from(ENDS)), draw(st.sampled_from(["plain", "entities", "tags"]))
    lines = [f"<h1>{_html(draw(st.sampled_from(TITLES)), spelling)}</h1>"]
    for heading, items in draw(sections):
        inner = end.join(f"  <li>{_html(item, spelling)}" for item in items)
        lines += [f"<h2>{_html(heading, spelling)}</h2><ul class='x'>", inner, "</ul>"]
    return end.join(lines)


FORMATS = {"text": ("a.txt", texts()), "markdown": ("a.md", markdowns()), "html": ("a.html", pages())}


@pytest.fixture(scope="session")
def linter(reference: Reference) -> Linter:
    return Linter(read_cards(), reference)


def shown(source: str, form: str) -> str:
    """Give what a reader sees of a stretch of source."""
    if form == "html":
        source = unescape(re.sub(r"</?[a-zA-Z][^<>]*>", "", source))
    return " ".join(without_marks(source, form).translate(INVISIBLE).replace("\u2011", "-").split())


def without_marks(text: str, form: str) -> str:
    """Drop the marks of Markdown, also those that are none where they stand (``x_``)."""
    return re.sub(r"\]\(https://a\.example\)|\[(?=more)|\*\*|[_`]", "", text) if form == "markdown" else text


def places_lead_back(source: str, mark: bytes, form: str, linter: Linter) -> list[str]:
    """Check each finding against the source; give the texts of those that have one."""
    name = FORMATS[form][0]
    (posting,) = read(mark + source.encode(), name)
    assert posting.source == source
    starts, texts_found = posting.lines.starts, []
    for found in locate(posting, linter.lint(posting).findings, name, None):
        assert found.start.line
        assert found.start.column
        assert found.end.line
        assert found.end.column
        start = starts[found.start.line - 1] + found.start.column - 1
        end = starts[found.end.line - 1] + found.end.column - 1
        if found.finding.text is None:
            assert start == end
        else:
            assert shown(source[start:end], form) == without_marks(found.finding.text, form)
            texts_found.append(found.finding.text)
    return texts_found


@pytest.mark.parametrize("form", FORMATS)
@settings(deadline=None, max_examples=40, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_source_at_a_finding_reads_as_its_text(form: str, data: st.DataObject, linter: Linter) -> None:
    mark = data.draw(st.sampled_from([b"", b"\xef\xbb\xbf"]))
    places_lead_back(data.draw(FORMATS[form][1]), mark, form, linter)


@pytest.mark.parametrize("form", FORMATS)
def test_the_words_of_the_generator_are_found(form: str, linter: Linter) -> None:
    lines = [_html(item, "entities") if form == "html" else item for item in GUILTY]
    opening, item = {"text": ("", "- "), "markdown": ("# ", "- "), "html": ("<h1>", "<li>")}[form]
    source = f"{opening}Registered Nurse\n\n" + "\n".join(item + line for line in lines)
    found = places_lead_back(source, b"", form, linter)
    assert len(set(found) & set(GUILTY)) > len(GUILTY) // 3
