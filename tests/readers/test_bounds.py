"""Work grows with the size of a file and no faster, whatever stands in it."""

import sys
from collections.abc import Callable
from types import FrameType

import pytest

from jdlint.decoding import MOST_CHARACTERS, ReadError
from jdlint.readers import read
from spent import spent

GUARD = 20.0
"""Seconds that are ample for any of these files; quadratic work takes minutes."""

Make = Callable[[int], str]

TEXTS: dict[str, Make] = {
    "bullets": lambda n: "\u2022 Care\n" * n,
    "numbers": lambda n: "".join(f"{i % 90 + 1}. Care\n" for i in range(n)),
    "bare bullets": lambda n: "\u2022\n" * n + "x",
    "bullets in a line": lambda n: "Duties: " + "\u2022 Care " * n,
    "stars in a line": lambda n: "* Care " * n,
    "wrapped": lambda n: "care for people in the hospital and at home and in schools when they\n" * n,
    "deep indents": lambda n: "".join(" " * (i % 500) + "- x\n" for i in range(n)),
    "invisible": lambda n: "a\u200b" * n,
    "colons": lambda n: "a: " * n,
    "signs": lambda n: "*=-~#" * n + "x",
}
PAGES: dict[str, Make] = {
    "nested div": lambda n: "<div>" * 2 * n + "x",
    "nested span": lambda n: "<span>" * n + "x" + "</span>" * n,
    "nested list": lambda n: "<ul><li>a" * n,
    "nested table": lambda n: "<table><tr><td>a" * n,
    "blocks within spans": lambda n: "<p><table><td>" + "<span>" * n + "<div>x</div>" * n,
    "misnested": lambda n: "<b><p>x</b>y</p>" * n,
    "end tags": lambda n: "x</b>" * n,
    "unclosed tags": lambda n: "x <a " * n,
    "unclosed comments": lambda n: "<!-- x " * n,
    "unclosed sections": lambda n: "<![if x " * n,
    "unclosed quotes": lambda n: '<a b="' * n,
    "references": lambda n: "&amp;&am" * n,
    "breaks": lambda n: "<p>" + "care for all the people of the hospital<br>and " * n,
    "attributes": lambda n: "<a " + "b=c " * n + ">x",
}
CASES = [*((make, ".txt") for make in TEXTS.values()), *((make, ".html") for make in PAGES.values())]
NAMES = [*TEXTS, *PAGES]
LEXICAL = [name for name in PAGES if name.startswith("unclosed")] + ["end tags", "references", "attributes"]


def calls_to_read(source: str, suffix: str) -> int:
    """Count the calls of Python functions that reading makes."""
    count = 0

    def note(frame: FrameType, event: str, argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(note)
    try:
        read(source.encode(), "posting" + suffix)
    except ReadError:
        pass
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize(("make", "suffix"), CASES, ids=NAMES)
def test_twice_the_size_is_twice_the_work(make: Make, suffix: str) -> None:
    read(b"warm up", "posting" + suffix)
    once, twice = (calls_to_read(make(size), suffix) for size in (400, 800))
    assert twice <= 2.2 * once + 400


@pytest.mark.parametrize("name", LEXICAL)
def test_what_stays_open_is_looked_for_once(name: str) -> None:
    started = spent()
    (posting,) = read(f"Nurse {PAGES[name](100_000)}".encode(), "posting.html")
    assert posting.blocks
    assert spent() - started < GUARD


@pytest.mark.parametrize("suffix", [".txt", ".html"])
def test_one_line_as_long_as_a_file_may_be(suffix: str) -> None:
    started = spent()
    sentence = "Care for people. "
    times = MOST_CHARACTERS // len(sentence)
    (posting,) = read((sentence * times).encode(), "posting" + suffix)
    assert [len(block.text) for block in posting.blocks] == [len(sentence) * times - 1]
    assert spent() - started < GUARD


def test_many_tags_deep_keeps_the_text_and_its_place() -> None:
    depth = 200_000
    (posting,) = read(("<div>" * depth + "Nurse").encode(), "posting.html")
    assert [block.text for block in posting.blocks] == ["Nurse"]
    assert posting.blocks[0].map.source_span(0, 5) == (5 * depth, 5 * depth + 5)


def test_a_hundred_thousand_bullets() -> None:
    (posting,) = read(("\u2022 Care\n" * 100_000).encode(), "posting.txt")
    assert len(posting.blocks) == 100_000
    assert {(block.kind, block.text) for block in posting.blocks} == {("list_item", "Care")}


def test_a_long_number_for_a_character() -> None:
    (posting,) = read(("x &#" + "1" * 10_000 + "; <p title='&#" + "1" * 10_000 + ";'>y").encode(), "a.html")
    assert posting.blocks[-1].text == "y"
