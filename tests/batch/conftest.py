"""A batch run in this process, in a folder of its own, with what is costly to make made once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from batch.corpora import DAY, RULES
from jdlint.cli import main
from jdlint.content.reference import Reference
from jdlint.language.analyzer import Analyzer

Batch = Callable[..., Result]


@lru_cache(maxsize=16)
def _analyzer(folders: tuple[Path, ...], phrases: tuple[tuple[str, Any], ...]) -> Analyzer:
    return Analyzer(Reference(folders), dict(phrases))


def _shared(reference: Reference, phrases: Mapping[str, Any]) -> Analyzer:
    return _analyzer(reference.own_roles, tuple(phrases.items()))


@pytest.fixture(autouse=True)
def current_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("jdlint.engine.Analyzer", _shared)


@pytest.fixture
def batch() -> Batch:
    """Run a batch in this process, with three rules as of ``day``; none may end in a traceback."""

    def run(*args: str | Path, day: Sequence[str] = DAY, **options: Any) -> Result:
        command = ["batch", *map(str, args), "-j", "1", "--select", RULES, *day]
        result = CliRunner().invoke(main, command, **options)
        assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
        assert "Traceback" not in result.output
        assert "internal error" not in result.output
        return result

    return run
