"""What all tests share: the shipped reference, one analyzer, a way to read a text, and snapshots."""

from __future__ import annotations

import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from jdlint.content.reference import Reference
from jdlint.language.analyzer import Analyzer
from jdlint.language.reading import Reading
from jdlint.readers import read

if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    # A shell that starts tests in the background has them, and all that they start, ignore Ctrl-C.
    signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="rewrite the snapshots that differ")


@pytest.fixture(autouse=True, scope="session")
def cache_folder(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Keep what runs of the command line keep out of the user's own cache."""
    os.environ["JDLINT_CACHE_DIR"] = str(tmp_path_factory.mktemp("cache"))


@pytest.fixture
def same_as(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a snapshot, a file beside the test; ``pytest --update`` writes it anew."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--update"):
            path.parent.mkdir(exist_ok=True)
            path.write_bytes(text.encode())
        assert path.is_file(), "there is no snapshot yet: run pytest --update"
        assert text == path.read_bytes().decode(), "where it is meant: run pytest --update"

    return compare


@pytest.fixture(scope="session")
def reference() -> Reference:
    return Reference()


@pytest.fixture(scope="session")
def analyzer(reference: Reference) -> Analyzer:
    return Analyzer(reference, {})


@pytest.fixture(scope="session")
def understand(analyzer: Analyzer) -> Callable[[str], Reading]:
    """Read a plain-text posting and tell what it says."""

    def reading_of(text: str) -> Reading:
        (posting,) = read(text.encode(), "posting.txt")
        return analyzer.analyze(posting)

    return reading_of
