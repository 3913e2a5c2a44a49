"""jdlint as a library."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

import jdlint
from jdlint.decoding import ReadError
from jdlint.linting import OptionError

SAMPLES = Path(__file__).parent.parent / "docs" / "examples"
DRAFT = "Cook\n\nDuties\n- Grill fish for fifty guests\n- Etc.\n\nPay: $20 per hour\n"


def test_a_text_gives_findings_with_places() -> None:
    found = {each.finding.name: each for each in jdlint.lint_text(DRAFT)}
    assert "missing-requirements" in found
    assert found["missing-requirements"].finding.severity is jdlint.Severity.ERROR
    assert found["missing-requirements"].start.line


def test_the_name_says_the_format() -> None:
    found = jdlint.lint_text("<h1>COOK NEEDED NOW!!!</h1><p>Duties: grill.</p>", "a.html")
    (shouted,) = (each for each in found if each.finding.name == "title-punctuation")
    assert (shouted.finding.text, shouted.start.column) == ("!!!", 20)


def test_a_file_is_linted_as_the_role_it_is_said_to_be() -> None:
    path = str(SAMPLES / "software-developer" / "good.md")
    assert {each.role for each in jdlint.lint_path(path, role="registered-nurse")} == {"registered-nurse"}


def test_what_cannot_be_read_or_is_unknown_is_an_error() -> None:
    with pytest.raises(ReadError, match="suffix"):
        jdlint.lint_text(DRAFT, "posting.xyz")
    with pytest.raises(OptionError, match="Atlantis"):
        jdlint.lint_text(DRAFT, location="Atlantis")
    with pytest.raises(AttributeError):
        _ = jdlint.no_such_name


def test_importing_it_costs_nothing() -> None:
    said = "import sys, jdlint; print('spacy' in sys.modules, 'yaml' in sys.modules)"
    done = subprocess.run([sys.executable, "-c", said], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["False", "False"]
