"""What the page asks and gets: findings with their places, drafts, roles, and errors in plain words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from starlette.testclient import TestClient

from jdlint.linting import Options
from jdlint.server.asking import Assumed, TextAsked, format_of
from jdlint.server.catalog import Catalog
from jdlint.server.desk import Desk
from server.asked import TODAY, Lint, named, words_at

ROOT = Path(__file__).parent.parent.parent
DUTIES = "\n## Duties\n\n- Assess patients\n- Give medication\n\n## How to apply\n\nSend your resume.\n"
NURSE = f"# Registered Nurse\n\nHarrow Hospital in Denver, Colorado, wants a rockstar nurse.\n{DUTIES}"


def test_a_finding_says_where_why_and_what_instead(lint: Lint) -> None:
    found = named(lint(NURSE), "title-hype")
    assert words_at(NURSE, found) == "rockstar"
    assert found["severity"] == "warning"
    assert all(found[key] for key in ("message", "help", "why", "rests", "code"))


def test_places_count_utf16_units(lint: Lint) -> None:
    text = NURSE.replace("Harrow", "\U0001f3e5\U0001f469\u200d\u2695\ufe0f \U0001d54f Harrow")
    picture = lint(text, format="markdown")
    found = named(picture, "title-hype")
    assert words_at(text, found) == "rockstar"
    block = picture["blocks"][found["block"]]["text"]
    assert words_at(block, {"start": found["from"], "end": found["to"]}) == "rockstar"


def test_a_role_can_be_said(lint: Lint) -> None:
    text = (
        "# Team member\n\nYou join our clinic. You need a bachelor's degree.\n\n## Duties\n\n- Help people\n"
    )
    told = lint(text, role="occupational-therapy-assistant")
    assert told["role"] == {
        "id": "occupational-therapy-assistant",
        "title": "Occupational Therapy Assistant",
        "depth": "full",
        "chosen": True,
    }
    assert named(told, "degree-above-reference")["text"]
    assert "degree-above-reference" not in {each["name"] for each in lint(text)["findings"]}


def test_an_occupation_can_be_said(lint: Lint) -> None:
    told = lint("# Team member\n\nYou join our farm.\n", role="45-2091.00")
    assert told["role"]["depth"] == "figures"
    assert any(row["expected"] for row in told["rows"] if row["key"] == "pay")


def test_the_laws_of_a_place_that_is_said_count(lint: Lint) -> None:
    text = NURSE.replace(" in Denver, Colorado,", "")
    names = {each["name"] for each in lint(text, place="US-CO")["findings"]}
    assert "pay-range-required" in names
    assert "pay-range-required" not in {each["name"] for each in lint(text, place="US-AL")["findings"]}


def test_a_place_that_is_said_goes_before_the_text(lint: Lint) -> None:
    assert [place["code"] for place in lint(NURSE)["places"]] == ["US-CO"]
    assert [place["code"] for place in lint(NURSE, place="US-AL")["places"]] == ["US-AL"]


def test_the_table_agrees_with_the_findings(lint: Lint) -> None:
    text = (ROOT / "docs/readme/draft.md").read_text("utf-8")
    picture = lint(text, format="markdown")
    status = {row["key"]: row["status"] for row in picture["rows"]}
    assert status["education"] == "differs"
    assert status["license"] == "differs"
    assert status["pay"] == "missing"
    assert status["how_to_apply"] == "present"
    (place,) = next(row["said"] for row in picture["rows"] if row["key"] == "location")
    assert (place["text"], place["block"]) == ("Ohio", None)
    license_row = next(row for row in picture["rows"] if row["key"] == "license")
    (quote,) = license_row["said"]
    assert words_at(text, quote) == "Must be licensed"
    assert license_row["citations"]


def test_what_is_good_is_said(lint: Lint) -> None:
    good = (ROOT / "docs/examples/registered-nurse/good.txt").read_text("utf-8")
    bad = (ROOT / "docs/examples/registered-nurse/bad.txt").read_text("utf-8")
    assert "The pay is there, in figures and with its unit." in lint(good)["good"]
    assert "The pay is there, in figures and with its unit." not in lint(bad)["good"]


def test_words_are_counted_as_the_rules_count_them(lint: Lint) -> None:
    draft = (ROOT / "docs/readme/draft.md").read_text("utf-8")
    picture = lint(f"{draft}\nNights \u2013 or days \u2014 as you like.\n")
    assert f"only {picture['words']} words" in named(picture, "too-short")["message"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Registered Nurse\n\nDuties\n- Give medication", "text"),
        ("# Registered Nurse\n\nWe care.", "markdown"),
        ("**Duties**\n\n* Give medication", "markdown"),
        ("<h1>Registered Nurse</h1><p>We care.</p>", "html"),
        ("Registered Nurse <br> We want 2 < 3", "text"),
    ],
)
def test_the_format_of_a_text_is_guessed(lint: Lint, text: str, expected: str) -> None:
    assert format_of(text) == expected
    assert lint(text)["format"] == expected


def test_an_editable_file_comes_back_as_text(client: TestClient) -> None:
    data = NURSE.replace("\n", "\r\n").encode()
    picture = client.post("/api/open?name=C:%5Cfakepath%5Cdraft.MD", content=data).json()
    assert picture["source"] == NURSE
    assert words_at(picture["source"], named(picture, "title-hype")) == "rockstar"


def test_a_draft_holds_every_section(client: TestClient) -> None:
    asked = {"role": "registered-nurse", "place": "US-CO"}
    draft = client.post("/api/draft", json=asked).json()
    assert draft["format"] == "markdown"
    assert "Registered Nurse" in draft["text"]
    assert "[" in draft["text"]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("occupational therapy a", "occupational-therapy-assistant"),
        ("nurs pract", "nurse-practitioner"),
        ("RN", "registered-nurse"),
        ("nurse", "registered-nurse"),
        ("software", "software-developer"),
        ("agricultural equipment", "45-2091.00"),
    ],
)
def test_roles_are_found_while_somebody_types(client: TestClient, query: str, first: str) -> None:
    roles = client.get("/api/roles", params={"q": query}).json()["roles"]
    assert roles[0]["id"] == first
    assert len({role["id"] for role in roles}) == len(roles)


def test_every_role_that_is_offered_can_be_said(client: TestClient, catalog: Catalog) -> None:
    for query in ("a", "teacher", "engineer", "farm", "\u00e9", "(", "x" * 5000):
        for role in client.get("/api/roles", params={"q": query}).json()["roles"]:
            assert catalog.knows_role(role["id"])
    assert client.get("/api/roles").json() == {"roles": []}


@pytest.mark.parametrize(
    ("path", "body"),
    [
        ("/api/lint", b"not json"),
        ("/api/lint", b"[]"),
        ("/api/lint", b"[" * 100_000),
        ("/api/lint", b'{"text": 5}'),
        ("/api/lint", b'{"text": "x", "format": "../../etc/passwd"}'),
        ("/api/lint", b'{"text": "x", "role": "../../etc/passwd"}'),
        ("/api/lint", b'{"text": "x", "role": ["a"]}'),
        ("/api/lint", b'{"text": "x", "place": "US-ZZ"}'),
        ("/api/lint", b"\xff\xfe\x00"),
        ("/api/draft", b"{}"),
        ("/api/draft", b'{"role": "no-such-role"}'),
        ("/api/open?name=posting.exe", b"MZ"),
        ("/api/open", b"x"),
        ("/api/open?name=a.txt&role=unknown", b"x"),
    ],
)
def test_what_makes_no_sense_is_refused_inwords_at(client: TestClient, path: str, body: bytes) -> None:
    response = client.post(path, content=body)
    assert response.status_code == 400
    assert set(response.json()) == {"error"}
    assert response.json()["error"].endswith((".", "can."))
    assert "passwd" not in response.text


@pytest.mark.parametrize(
    ("text", "status"),
    [
        ("\ud800 a nurse", 200),
        ("a\x00 nurse", 200),
        ("[" * 5000, 200),
        ("\ufeff", 422),
        (" \n\t", 422),
        ("<div>" * 5000, 422),
        ("\x01\x02", 422),
    ],
)
def test_no_text_breaks_it(client: TestClient, text: str, status: int) -> None:
    body = json.dumps({"text": text}).encode()  # a lone surrogate is written as \\ud800, as browsers do
    response = client.post("/api/lint", content=body)
    assert response.status_code == status
    assert "file" not in response.json().get("error", "") or "binary" in response.text


@pytest.mark.parametrize("path", ["/api/lint", "/api/open", "/api/draft"])
def test_reading_needs_a_post(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 405


def test_a_fault_of_ours_shows_nothing_of_the_inside(
    client: TestClient, catalog: Catalog, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(query: str) -> None:
        raise RuntimeError(f"inside {query}")

    monkeypatch.setattr(catalog, "roles", broken)
    response = client.get("/api/roles?q=nurse")
    assert (response.status_code, response.json()) == (500, {"error": "Something went wrong."})
    assert "content-security-policy" in response.headers


def test_a_fault_while_linting_shows_nothing_of_the_inside(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise RuntimeError("inside")

    desk = Desk(Options(isolated=True, today=TODAY))
    monkeypatch.setattr("jdlint.server.desk.picture_of", broken)
    status, body = desk.answer(TextAsked(NURSE, "markdown", Assumed()))
    assert status == 500
    assert b"inside" not in body
    assert b"Traceback" not in body


CARD = """\
code: OWN001
name: shouted-asap
check: phrases
severity: warning
since: 0.1.0
once_per: posting
message: "'{text}' is no date."
help: Give the day.
phrases: [asap]
fix: safe
instead:
  asap: soon
rationale: People plan by days.
evidence: opinion
examples:
  bad: ["Apply [[asap]]."]
  good: ["Apply by June 1."]
"""


def test_what_is_repeated_is_one_point_with_all_its_places_and_changes(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "shouted-asap.yaml").write_text(CARD, "utf-8")
    desk = Desk(Options(isolated=True, today=TODAY, rules=(str(tmp_path),)))
    text = f"{NURSE}\nStart asap. Apply asap.\n"
    found = named(json.loads(desk.answer(TextAsked(text, "markdown", Assumed()))[1]), "shouted-asap")
    places = [found, *found["also"]]
    assert [words_at(text, place) for place in places] == ["asap", "asap"]
    assert [fix["replacement"] for fix in found["fixes"]] == ["soon", "soon"]
    assert [fix["start"] for fix in found["fixes"]] == [place["start"] for place in places]
