"""No request is too large, too deep or too strange to be answered in words."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from jdlint.server.app import make_app
from jdlint.server.catalog import Catalog
from jdlint.server.workers import Workers
from server.asked import PORT

SMALL = 10_000
OPEN = "/api/open?name=posting"


@pytest.fixture
def small(workers: Workers, catalog: Catalog) -> TestClient:
    return TestClient(
        make_app(workers, catalog, PORT, SMALL),
        base_url=f"http://127.0.0.1:{PORT}",
        headers={"x-jdlint": "page"},
    )


def _archive(**members: bytes) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in members.items():
            archive.writestr(name.replace("__", "/"), data)
    return made.getvalue()


@pytest.mark.parametrize("path", ["/api/lint", "/api/draft", f"{OPEN}.txt"])
def test_a_body_above_the_limit_is_refused(small: TestClient, path: str) -> None:
    response = small.post(path, content=b" " * (SMALL + 1))
    assert response.status_code == 413
    assert "no posting is" in response.json()["error"]


def test_a_body_that_says_no_length_is_refused_too(small: TestClient) -> None:
    sent = 0

    def endless() -> Iterator[bytes]:
        nonlocal sent
        while sent < 100 * SMALL:
            sent += 1000
            yield b"a" * 1000

    assert small.post(f"{OPEN}.txt", content=endless()).status_code == 413


def test_a_body_at_the_limit_is_read(small: TestClient) -> None:
    assert small.post(f"{OPEN}.txt", content=b"We hire a nurse. ".ljust(SMALL)).status_code == 200


@pytest.mark.parametrize(
    ("suffix", "data"),
    [
        ("docx", _archive(word__document_xml=b"x")),
        ("docx", _archive(**{"word__document.xml": b"<w:p xmlns:w='w'>" + b" " * 300_000_000})),
        ("docx", b"PK\x03\x04 broken"),
        ("docx", _archive(**{"word__document.xml": b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"})),
        ("odt", b""),
        ("pdf", b"%PDF-1.7 broken"),
        ("rtf", b"no rich text"),
        ("html", b""),
        ("md", b"\x00\x01\x02\x03"),
    ],
)
def test_a_file_that_cannot_be_read_is_told_in_words(client: TestClient, suffix: str, data: bytes) -> None:
    response = client.post(f"{OPEN}.{suffix}", content=data)
    assert response.status_code == 422
    error = response.json()["error"]
    assert error.endswith(".")
    assert "Traceback" not in error
    assert "/" not in error.replace("word/document.xml", "")


@pytest.mark.parametrize(
    "path",
    [
        "/static/../app.py",
        "/static/..%2fapp.py",
        "/static/%2e%2e/app.py",
        "/static//etc/passwd",
        "/static/%2fetc%2fpasswd",
        "/static/page.html",
        "/static/main.js%00.css",
        "/static/",
        "/static",
        "/../../etc/passwd",
        "/app.py",
    ],
)
def test_no_path_is_opened(client: TestClient, path: str) -> None:
    response = client.get(path)
    assert response.status_code == 404
    assert set(response.json()) == {"error"}


def test_the_name_of_a_file_is_not_looked_up(client: TestClient, tmp_path: Path) -> None:
    """Of a name the ending alone counts; the bytes are those that were sent."""
    there = tmp_path / "secret.txt"
    there.write_text("A secret beside.", "utf-8")
    response = client.post("/api/open", params={"name": str(there)}, content=b"We hire a nurse.")
    assert response.json()["source"] == "We hire a nurse."
    beside = tmp_path / "secret.txt.jdlint-allow.yml"
    beside.write_text("broken: [", "utf-8")
    assert client.post("/api/open", params={"name": str(there)}, content=b"We hire a nurse.").is_success
