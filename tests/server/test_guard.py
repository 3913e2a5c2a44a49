"""What no page of ours sends is turned away, and every answer keeps the page to itself."""

from __future__ import annotations

import pytest
from starlette.testclient import TestClient

from jdlint.server.guard import hosts_of

POSTING = {"text": "# Registered Nurse\n\nWe want a rockstar nurse.\n", "format": "markdown"}
PATHS = ("/", "/static/main.js", "/api/roles?q=nurse", "/nowhere")


@pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost:8765", "[::1]:8765"])
def test_names_of_the_loopback_address_are_served(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 200


@pytest.mark.parametrize(
    "host",
    ["evil.example", "evil.example:8765", "127.0.0.1", "127.0.0.1:80", "127.0.0.1:8765.evil.example", ""],
)
@pytest.mark.parametrize("path", PATHS)
def test_another_host_is_refused_whatever_it_asks(client: TestClient, host: str, path: str) -> None:
    assert client.get(path, headers={"host": host}).status_code == 403


def test_the_usual_port_of_http_may_be_left_out() -> None:
    assert "localhost" in hosts_of(80)
    assert "localhost" not in hosts_of(8765)


@pytest.mark.parametrize(
    "origin", ["http://evil.example", "https://127.0.0.1:8765", "http://127.0.0.1:9999", "null"]
)
def test_another_origin_is_refused(client: TestClient, origin: str) -> None:
    response = client.post("/api/lint", json=POSTING, headers={"origin": origin})
    assert response.status_code == 403
    assert "findings" not in response.text


def test_its_own_origin_is_served(client: TestClient) -> None:
    headers = {"origin": "http://127.0.0.1:8765", "sec-fetch-site": "same-origin"}
    assert client.post("/api/lint", json=POSTING, headers=headers).status_code == 200


@pytest.mark.parametrize("path", ["/api/lint", "/api/open?name=a.txt", "/api/draft"])
def test_a_form_of_another_site_cannot_ask(client: TestClient, path: str) -> None:
    """A form sends no header of its own, whatever its kind of content."""
    del client.headers["x-jdlint"]
    for kind in ("text/plain", "application/x-www-form-urlencoded", "multipart/form-data; boundary=x"):
        response = client.post(path, content=b'{"text": "x"}', headers={"content-type": kind})
        assert response.status_code == 403


@pytest.mark.parametrize("site", ["cross-site", "same-site"])
def test_another_site_can_load_no_part_of_the_page(client: TestClient, site: str) -> None:
    assert client.get("/static/main.js", headers={"sec-fetch-site": site}).status_code == 403
    assert client.get("/api/roles?q=nurse", headers={"sec-fetch-site": site}).status_code == 403


def test_no_other_origin_may_ask_first(client: TestClient) -> None:
    """A preflight request gets no leave to send the header of the page."""
    asking = {
        "origin": "http://evil.example",
        "access-control-request-method": "POST",
        "access-control-request-headers": "x-jdlint",
    }
    response = client.options("/api/lint", headers=asking)
    assert response.status_code == 403
    assert not [name for name in response.headers if name.startswith("access-control")]


@pytest.mark.parametrize("path", [*PATHS, "/api/lint", "/static/icon.svg"])
def test_every_answer_has_the_headers(client: TestClient, path: str) -> None:
    for host in ("127.0.0.1:8765", "evil.example"):
        headers = client.get(path, headers={"host": host}).headers
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["x-frame-options"] == "DENY"
        assert headers["referrer-policy"] == "no-referrer"
        assert headers["cross-origin-opener-policy"] == "same-origin"
        assert headers["cross-origin-resource-policy"] == "same-origin"
        assert headers["cache-control"] == "no-store"


def test_the_policy_allows_the_own_files_and_nothing_else(client: TestClient) -> None:
    policy = client.get("/").headers["content-security-policy"]
    rules = dict(rule.strip().split(" ", 1) for rule in policy.split(";"))
    assert rules.pop("default-src") == "'none'"
    assert rules.pop("frame-ancestors") == "'none'"
    assert rules.pop("form-action") == "'none'"
    assert rules.pop("base-uri") == "'none'"
    assert rules.pop("require-trusted-types-for") == "'script'"
    assert rules.pop("trusted-types") == "'none'"
    assert set(rules) == {"script-src", "style-src", "img-src", "connect-src"}
    assert set(rules.values()) == {"'self'"}


def test_the_page_needs_nothing_that_the_policy_forbids(client: TestClient) -> None:
    page = client.get("/").text
    assert "style=" not in page
    assert " onclick" not in page
    assert page.count("<script") == 1
    assert "http://" not in page.replace("http://127.0.0.1", "")
    assert "https://" not in page
