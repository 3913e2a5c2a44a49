"""Strict YAML reads plain scalars as the values they are, and quoted ones as text."""

from __future__ import annotations

import pytest

from jdlint.content.strict_yaml import ContentError, parse

_SOURCE = "count: 3\nshare: 0.25\nfine: true\nquoted: '3'\nnever: no\ntime: 19:30\nfolded: >\n  7\n"


def test_plain_scalars_are_numbers_and_booleans() -> None:
    entries = parse(_SOURCE, "sample.yaml").entries()
    assert entries["count"].integer() == 3
    assert entries["share"].number() == 0.25
    assert entries["fine"].boolean() is True


@pytest.mark.parametrize("key", ["quoted", "never", "time", "folded"])
def test_quoted_scalars_and_lookalikes_are_text(key: str) -> None:
    node = parse(_SOURCE, "sample.yaml").entries()[key]
    assert isinstance(node.scalar(), str)
    with pytest.raises(ContentError, match="expected a number"):
        node.number()
