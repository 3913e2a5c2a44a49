"""Whatever a posting looks like: every span of a block leads back to its words, and no word is lost."""

import re
from collections.abc import Callable
from html import unescape
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from jdlint.posting import Posting
from jdlint.readers import read

INVISIBLE = "\u00ad\u200b\u2060"
BULLETS = ["\u2022 ", "- ", "* ", "\u00b7\t", "\uf0b7\u00a0", "\u2013 ", "\u25aa"]
BLANKS = [" ", " ", " ", "  ", "\t", "\u00a0", " \u2009"]
ENTITIES = [
    "&amp;",
    "&eacute;",
    "&#233;",
    "&#xE9;",
    "&rsquo;",
    "&#146;",
    "&eacute",
    "&shy;",
    "&#8209;",
    "&lt;",
    " < ",
    "& ",
]
LETTERS = "abcdefghjklmnpqrstuwyzABCDEFGH\u00e9\u2019"

Written = tuple[str, str]
"""Source, and the words it shows."""


def folded(text: str) -> str:
    shown = text.translate(dict.fromkeys(map(ord, INVISIBLE))).replace("\u2011", "-")
    return " ".join(shown.split())


def shown_by(html: str) -> str:
    return folded(
        unescape(re.sub(r"(?i)</?[a-z][^>]*>", lambda tag: " " if tag[0][1:3].lower() == "br" else "", html))
    )


plain_words = st.builds(
    lambda word, end: word + end,
    st.text(LETTERS, min_size=2, max_size=9),
    st.sampled_from(["", "", "", ",", ".", ":", ";", "\u00ad", "\u200b", "\u2011ab"]),
)
plain_lines = st.builds(
    lambda words, blanks: "".join(blank + word for blank, word in zip(["", *blanks], words, strict=False)),
    st.lists(plain_words, min_size=1, max_size=12),
    st.lists(st.sampled_from(BLANKS), min_size=12, max_size=12),
)
text_lines = st.one_of(
    plain_lines,
    st.builds(lambda bullet, line: bullet + line, st.sampled_from(BULLETS), plain_lines),
    st.builds(lambda indent, line: indent + line, st.sampled_from(["  ", "\t", "\u00a0\u00a0"]), plain_lines),
    st.builds(str.upper, plain_lines),
    st.builds("**{}**".format, plain_lines),
    st.builds("{}\n-----".format, plain_lines),
    st.builds(" \u2022 ".join, st.lists(plain_lines, min_size=2, max_size=5)),
    st.sampled_from(["", "   ", "----------"]),
)
texts = st.builds(
    lambda lines, end: end.join(lines).replace("\n", end),
    st.lists(text_lines, min_size=1, max_size=25),
    st.sampled_from(["\n", "\r\n", "\r"]),
).filter(lambda text: folded(text).strip("-* "))

entity_words = st.builds(
    lambda before, entity, after: before + entity + after,
    st.text("bcdfg", min_size=1, max_size=4),
    st.sampled_from(ENTITIES),
    st.text("kmnpq", min_size=2, max_size=4),
)
split_words = st.builds(
    lambda before, tag, after: f"{before}<{tag}>{after}</{tag}>{after}",
    st.text("bcdfg", min_size=1, max_size=4),
    st.sampled_from(["b", "span", "em", "font", "a"]),
    st.text("kmnpq", min_size=1, max_size=4),
)
inline = st.recursive(
    st.lists(
        st.one_of(st.text(LETTERS, min_size=2, max_size=9), entity_words, split_words), min_size=1, max_size=6
    ).map(" ".join),
    lambda inner: st.builds(
        "{2}<{0} class='x'>{1}</{0}> ".format, st.sampled_from(["strong", "i", "span"]), inner, inner
    ),
    max_leaves=5,
)
broken = st.builds(
    lambda lines, end: end.join(lines),
    st.lists(inline, min_size=1, max_size=4),
    st.sampled_from(["<br>", "<br/>\n", " <BR >\r\n", "<br><br>"]),
)
blocks = st.recursive(
    st.one_of(
        st.builds("<p>{}</p>\n".format, broken),
        st.builds("<p>{}".format, broken),
        st.builds("<h3>{}</h3>".format, inline),
        st.builds("<p>{}{}</p>\r\n".format, st.sampled_from(["&bull; ", "\u2022&nbsp;", "- "]), inline),
        st.builds(
            lambda items: "<ul>" + "".join(f"<li>{item}" for item in items) + "</ul>",
            st.lists(inline, min_size=1, max_size=3),
        ),
        st.builds("<table><tr><th>{}</th><td>{}</td></tr></table>".format, inline, broken),
        st.builds("<dl><dt>{}<dd>{}</dl>".format, inline, inline),
        st.builds("<pre>{}\n{}</pre>".format, inline, inline),
    ),
    lambda inner: st.builds(
        "<{0} class=x>{1}{2}</{0}>".format, st.sampled_from(["div", "section", "ul", "td"]), inner, inner
    ),
    max_leaves=6,
)
pages = st.lists(blocks, min_size=1, max_size=5).map("\n".join)


def spans_lead_back(posting: Posting, shown: Callable[[str], str], data: st.DataObject) -> None:
    for block in posting.blocks:
        assert folded(block.text) == block.text
        start = data.draw(st.integers(0, len(block.text) - 1))
        end = data.draw(st.integers(start + 1, len(block.text)))
        for low, high in ((start, end), (0, len(block.text))):
            source_start, source_end = block.map.source_span(low, high)
            source = posting.source[source_start:source_end]
            assert shown(source) == block.text[low:high].strip()


def words_of(posting: Posting) -> list[str]:
    return [word for block in posting.blocks for word in without_signs(block.text)]


def without_signs(text: str) -> list[str]:
    signs = "".join(BULLETS) + "*"
    return [word for word in (token.strip(signs) for token in text.split()) if word]


@settings(deadline=None, max_examples=100)
@given(texts, st.data())
def test_text(source: str, data: st.DataObject) -> None:
    (posting,) = read(source.encode(), "posting.txt")
    spans_lead_back(posting, folded, data)
    expected = "\n".join(line for line in re.split(r"\r\n|\n|\r", source) if line.strip(" -\u00a0"))
    assert words_of(posting) == without_signs(folded(expected))


@settings(deadline=None, max_examples=100)
@given(pages, st.data())
def test_html(source: str, data: st.DataObject) -> None:
    (posting,) = read(source.encode(), "posting.html")
    spans_lead_back(posting, shown_by, data)
    parted = re.sub(r"</?(?:p|h3|ul|li|table|tr|th|td|dl|dt|dd|pre|div|section)\b[^>]*>", " ", source)
    assert words_of(posting) == without_signs(shown_by(parted))


@settings(deadline=None, max_examples=60)
@given(texts)
def test_blocks_come_in_the_order_of_the_source(source: str) -> None:
    (posting,) = read(source.encode(), "posting.txt")
    spans = [block.map.source_span(0, len(block.text)) for block in posting.blocks]
    assert all(before[1] <= after[0] for before, after in pairwise(spans))
