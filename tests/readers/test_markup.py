from jdlint.markup import FoldedText, cut, folded_block, joined
from jdlint.posting import Block


def block_of(raw: str, start: int = 0) -> Block:
    block = folded_block(raw, start, "paragraph")
    assert block
    return block


def test_cut_keeps_places_across_folded_blanks() -> None:
    part = cut(block_of("care  and \n lift", 10), 5, 13)
    assert part.text == "and lift"
    assert part.map.source_span(0, 3) == (16, 19)
    assert part.map.source_span(4, 8) == (22, 26)


def test_cut_within_one_run() -> None:
    part = cut(block_of("lifting"), 2, 4)
    assert (part.text, part.map.source_span(0, 2)) == ("ft", (2, 4))


def test_cut_keeps_an_entity_whole() -> None:
    text = FoldedText()
    text.add("R", 0)
    text.add_decoded("&", 1, 6)
    text.add("D", 6)
    block = text.block("paragraph")
    assert block
    assert cut(block, 1, 3).map.source_span(0, 1) == (1, 6)
    assert cut(block, 2, 3).map.source_span(0, 1) == (6, 7)


def test_joined_blocks_have_a_blank_that_stands_for_what_was_between() -> None:
    both = joined([block_of("care", 3), block_of("lift", 12)])
    assert both.text == "care lift"
    assert both.map.source_span(4, 5) == (7, 12)
    assert both.map.source_span(2, 7) == (5, 14)


def test_joined_blocks_are_emphasized_only_where_all_are() -> None:
    bold, plain = FoldedText(), FoldedText()
    bold.add("care", 0)
    plain.add("lift", 5)
    first, second = bold.block("paragraph", emphasized=True), plain.block("paragraph")
    assert first
    assert second
    assert joined([first, first]).emphasized
    assert not joined([first, second]).emphasized
