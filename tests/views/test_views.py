"""Postings whole, for the reports that show them."""

from __future__ import annotations

from pathlib import Path

import pytest

from jdlint.findings import Span
from jdlint.linting import Options, Session

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"
ASSISTANTS = EXAMPLES / "occupational-therapy-assistant"
ROWS = '{"title": "Cook", "description": "Cook wanted. Other duties as assigned."}\n' * 2


@pytest.fixture(scope="module")
def session() -> Session:
    return Session(Options(isolated=True, views=True))


def test_views_come_only_where_they_are_asked_for() -> None:
    result = Session(Options(isolated=True)).lint(str(ASSISTANTS / "bad.md"))
    assert result.views is None
    assert result.findings


def test_a_view_holds_the_text_and_the_reasons_of_its_findings(session: Session) -> None:
    result = session.lint(str(ASSISTANTS / "bad.md"))
    assert result.views is not None
    (view,) = result.views
    assert view.title == "ROCKSTAR COTA WANTED!!!"
    assert view.role == "Occupational Therapy Assistant"
    assert view.blocks[0].kind == "heading"
    assert view.reasons.keys() == {found.finding.name for found in result.findings}
    assert all(view.reasons.values())


def test_spans_of_findings_lie_in_the_blocks_of_their_views(session: Session) -> None:
    result = session.lint("jobs.jsonl", lambda _: ROWS.encode())
    assert result.views is not None
    assert [view.start.row for view in result.views] == [1, 2]
    duties = [found for found in result.findings if found.finding.name == "catch-all-duty"]
    assert [found.posting for found in duties] == [0, 1]
    for found in duties:
        span = found.finding.span
        assert isinstance(span, Span)
        text = result.views[found.posting].blocks[span.block].text
        assert text[span.start : span.end] == found.finding.text == "Other duties as assigned"
