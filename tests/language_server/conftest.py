"""A server for the tests of one module, in a folder of its own."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio
from pytest_lsp import client_capabilities

from language_server.editing import SELECT, Editor, started


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("postings")


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def editor(folder: Path) -> AsyncIterator[Editor]:
    """An editor like VS Code, with the rules that the draft breaks."""
    async for each in started(folder, client_capabilities("visual-studio-code"), *SELECT):
        yield each
