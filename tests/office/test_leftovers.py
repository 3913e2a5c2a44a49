"""Comments and tracked changes that are left in a document are told of, at their paragraphs."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

import jdlint
from jdlint.results import LocatedFinding

Make = Any


def para(*runs: str) -> str:
    words = [run if run.startswith("<") else f"<w:r><w:t>{run}</w:t></w:r>" for run in runs]
    return f"<w:p>{''.join(words)}</w:p>"


def deleted(text: str) -> str:
    return f"<w:del w:id='1'><w:r><w:delText xml:space='preserve'>{text}</w:delText></w:r></w:del>"


def comment(number: int) -> str:
    return f'<w:r><w:commentReference w:id="{number}"/></w:r>'


REMARKS = "".join(
    f'<w:comment w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:comment>'
    for number, text in enumerate(["Is this too little?", "Ask Finance. " * 20, "Agreed."])
)
BODY = [
    para("Registered Nurse"),
    para("Example Clinic is hiring a registered nurse in Denver, CO."),
    para("Requirements", comment(0)),
    para(
        "A Colorado RN license and ",
        deleted("two years"),
        "one year of experience",
        deleted(" at night"),
        ".",
    ),
    para("Compensation"),
    para("We pay $38 to $45 an hour.", comment(1), comment(2)),
]


@pytest.fixture
def findings(word: Make, tmp_path: Path) -> list[LocatedFinding]:
    path = tmp_path / "nurse.docx"
    path.write_bytes(word("".join(BODY), comments=REMARKS))
    found = jdlint.lint_path(str(path), role="registered-nurse")
    return [each for each in found if each.finding.name == "leftover-note"]


def test_each_paragraph_is_told_of_once_a_kind(findings: list[LocatedFinding]) -> None:
    assert [(each.finding.text, each.start.paragraph, each.finding.section) for each in findings] == [
        ("Is this too little?", 3, "requirements"),
        ("two years", 4, "requirements"),
        ("Ask Finance. Ask Finance. Ask Finance. Ask Finance. Ask Finance. Ask Finance.", 6, "compensation"),
    ]


def test_it_is_a_warning_that_says_where_to_look(findings: list[LocatedFinding]) -> None:
    assert {each.severity.label for each in findings} == {"warning"}
    assert [each.finding.message for each in findings[:2]] == [
        "'Is this too little?' in a comment was meant for colleagues, not for readers.",
        "'two years' under tracked changes was meant for colleagues, not for readers.",
    ]
