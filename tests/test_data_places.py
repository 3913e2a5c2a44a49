"""Findings about data: they point into the author's file, sort before the text's and are never edited."""

from __future__ import annotations

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.findings import AnySpan, FieldSpan, Finding, Fix, Related, Severity, Span
from jdlint.locating import locate
from jdlint.posting import Posting
from jdlint.readers import read

SOURCE = '---\ntitle: "ROCKSTAR COOK \\u2013 DAYS!!!"\ncompany: ""\n---\nCook soup for ten guests.\n'


def posting_of(source: str) -> Posting:
    (posting,) = read(source.encode(), "posting.md")
    return posting


def finding_at(span: AnySpan, text: str | None, **more: object) -> Finding:
    return Finding("TST001", "test", Severity.NOTE, "m", "h", span, text, "metadata", **more)  # type: ignore[arg-type]


def findings_of(source: str, reference: Reference, *names: str) -> tuple[Finding, ...]:
    linter = Linter([card for card in read_cards() if card.name in names], reference)
    return linter.judge(linter.analyzer.analyze(posting_of(source)), Assumptions(), linter.cards).findings


def test_places_are_those_of_the_file() -> None:
    title = FieldSpan(0, 16, 20)
    found = finding_at(title, "DAYS", related=(Related("here", FieldSpan(0, 0, 8)),))
    (located,) = locate(posting_of(SOURCE), [found], "posting.md", None)
    assert (located.start.line, located.start.column, located.end.column) == (2, 30, 34)
    assert located.excerpt is not None
    assert located.excerpt.line[located.excerpt.start : located.excerpt.end] == "DAYS"
    assert [(each.start.line, each.start.column) for each in located.related] == [(2, 9)]


def test_data_are_never_edited() -> None:
    fix = Fix("NIGHTS", "safe")
    spans = (FieldSpan(0, 16, 20), Span(0, 16, 20), Span(1, 0, 4))
    found = [
        finding_at(span, word, fix=fix) for span, word in zip(spans, ("DAYS", "DAYS", "Cook"), strict=True)
    ]
    located = locate(posting_of(SOURCE), found, "p.md", None)
    assert [each.edit is None for each in located] == [True, True, False]


def test_fingerprints_of_empty_values_go_by_their_names() -> None:
    before = posting_of(SOURCE)
    after = posting_of(SOURCE.replace("---\n", '---\nid: "4"\n', 1))
    prints = [
        locate(posting, [finding_at(FieldSpan(index, 0, 0), None)], "p.md", None)[0].fingerprint
        for posting, index in ((before, 1), (after, 2), (before, 0))
    ]
    assert prints[0] == prints[1] != prints[2]


def test_titles_in_data_are_judged_in_their_place(reference: Reference) -> None:
    found = findings_of(SOURCE, reference, "title-punctuation", "exclamation")
    assert [(each.name, each.span, each.text) for each in found] == [
        ("title-punctuation", Span(0, 20, 23), "!!!")
    ]


def test_what_another_rule_says_of_the_same_words_of_a_field_is_said_once(reference: Reference) -> None:
    source = '---\n"@type": JobPosting\ntitle: "Cook - $21/hr, Nights"\n---\nCook soup for ten guests.\n'
    found = findings_of(source, reference, "title-pay", "title-with-extras", "title-schedule")
    assert [(each.name, each.text) for each in found] == [
        ("title-with-extras", "$21/hr"),
        ("title-schedule", "Nights"),
    ]


def test_what_is_said_of_data_comes_first(reference: Reference) -> None:
    source = SOURCE.replace("guests", "guests and guests and and others")
    found = findings_of(source, reference, "empty-property", "repeated-word")
    assert [type(each.span) for each in found] == [FieldSpan, Span]
