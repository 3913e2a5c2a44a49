"""A worker, and the application around it with a client of its own."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from starlette.testclient import TestClient

from jdlint.content.reference import Reference
from jdlint.linting import Options
from jdlint.server.app import make_app
from jdlint.server.catalog import Catalog
from jdlint.server.workers import Workers
from server.asked import PORT, TODAY, Lint


@pytest.fixture(scope="session")
def workers() -> Iterator[Workers]:
    started = Workers(Options(isolated=True, today=TODAY), 1, 60)
    yield started
    started.close()


@pytest.fixture(scope="session")
def catalog(reference: Reference) -> Catalog:
    return Catalog(reference, TODAY)


@pytest.fixture
def client(workers: Workers, catalog: Catalog) -> TestClient:
    """Give a client that asks as the page does; without its lifespan, so that the worker outlives it."""
    return TestClient(
        make_app(workers, catalog, PORT),
        base_url=f"http://127.0.0.1:{PORT}",
        headers={"x-jdlint": "page"},
        raise_server_exceptions=False,
    )


@pytest.fixture
def lint(client: TestClient) -> Lint:
    def linted(text: str, **values: Any) -> dict[str, Any]:
        response = client.post("/api/lint", json={"text": text, **values})
        assert response.status_code == 200, response.text
        found: dict[str, Any] = response.json()
        return found

    return linted
