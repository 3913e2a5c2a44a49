"""``rules``, ``explain``, ``roles``, ``role``, help and version."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import click
import pytest
from click.testing import Result

from jdlint.cli import main
from jdlint.content.cards import read_cards
from jdlint.content.precision import Precision, read_precision
from jdlint.content.reference import Reference
from jdlint.pages.rule_page import precision_text, rule_page
from jdlint.style import Style
from jdlint.version import __version__

Run = Callable[..., Result]
Write = Callable[..., Path]
COMMANDS = [
    "check",
    "inspect",
    "rules",
    "explain",
    "roles",
    "role",
    "draft",
    "serve",
    "batch",
    "lsp",
    "config",
    "init",
    "baseline",
    "validate",
    "schema",
    "reference",
    "summary",
]


def test_rules_lists_every_rule_by_family(jdlint: Run) -> None:
    lines = jdlint("rules").stdout.splitlines()
    cards = read_cards()
    assert [line.split()[:3] for line in lines if line.startswith("  ")] == [
        [card.code, card.severity.label, card.name] for card in cards
    ]
    assert {line for line in lines if not line.startswith(" ")} == {card.family for card in cards}


def test_rules_as_json(jdlint: Run) -> None:
    records = json.loads(jdlint("rules", "--format", "json").stdout)
    assert [record["code"] for record in records] == [card.code for card in read_cards()]
    assert all(record["message"] and record["help"] and record["rationale"] for record in records)


@pytest.mark.parametrize("name", ["hype-title-word", "HYP801", "hyp801", "Hype-Title-Word"])
def test_explain_knows_name_and_code(name: str, jdlint: Run) -> None:
    page = jdlint("explain", name).stdout
    assert page.startswith("hype-title-word (HYP801, hype): warning\n")
    for part in (
        "What to do: ",
        "Why: ",
        "Not flagged: ",
        "Rests on: ",
        "Precision: ",
        "[[rockstar]]",
        "Fine:",
    ):
        assert part in page


def test_every_rule_has_a_page_without_slots() -> None:
    pages = [rule_page(card, Style(enabled=False)) for card in read_cards()]
    assert len(pages) == len({page.splitlines()[0] for page in pages})
    assert not [page for page in pages if "{" in page.partition("Flagged, at")[0]]


def test_explain_as_json(jdlint: Run) -> None:
    record = json.loads(jdlint("explain", "unnamed-license", "--format", "json").stdout)
    assert (record["code"], record["family"], record["severity"]) == ("LIC302", "license", "warning")
    assert record["examples"]["bad"]
    assert record["examples"]["good"]


def test_the_page_says_how_often_a_rule_is_right() -> None:
    assert precision_text(Precision(27, 2, 1)) == (
        "0.93 (27 of 30 findings right, 2 arguable on jdlint's own labeled postings)"
    )
    assert precision_text(Precision(2, 0, 0)) == (
        "not known; 2 of 2 findings right on jdlint's own labeled postings is too few to tell"
    )
    assert precision_text(None).startswith("not measured")


def test_explain_as_json_tells_the_shipped_precision(jdlint: Run) -> None:
    (name, figure) = max(read_precision().items(), key=lambda item: item[1].findings)
    told = json.loads(jdlint("explain", name, "--format", "json").stdout)["precision"]
    assert told["findings"] == figure.findings
    assert told["share"] == pytest.approx(figure.share, abs=0.001)
    assert told["at_least"] < told["share"]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("hype-titel-word", "did you mean 'hype-title-word'?"),
        ("HYP80", "there are hype-title-word, "),
        ("licens", "there are license-required-and-not, missing-license, "),
        ("data", "there are "),
        ("%%%", "see 'jdlint rules'"),
    ],
)
def test_explain_suggests_the_rule_that_may_be_meant(name: str, said: str, jdlint: Run) -> None:
    done = jdlint("explain", name)
    assert (done.exit_code, done.stdout) == (2, "")
    assert done.stderr.startswith(f"jdlint: no rule is called '{name}'; {said}")


def test_own_rules_are_listed_and_explained(jdlint: Run, own_rules: Path, write: Write) -> None:
    assert "OUR001" not in jdlint("rules").stdout
    assert "OUR001  warning  house-word" in jdlint("rules", "--rules", "ours").stdout
    write(".jdlint.yml", "rules: [ours]")
    assert "OUR001  warning  house-word" in jdlint("rules").stdout
    assert jdlint("explain", "house-word").stdout.startswith("house-word (OUR001, ours): warning")
    assert jdlint("explain", "house-word", "--isolated").exit_code == 2


def test_broken_settings_are_told_here_too(jdlint: Run, write: Write) -> None:
    settings = write(".jdlint.yml", "selct: []")
    for command in (["rules"], ["explain", "placeholder"], ["roles"], ["role", "registered-nurse"]):
        done = jdlint(*command)
        assert done.exit_code == 2
        assert done.stderr.startswith(f"{settings}:1:1: unknown key 'selct'")


def test_roles_lists_the_curated_roles(jdlint: Run) -> None:
    listed = jdlint("roles").stdout
    for role in Reference().roles.values():
        assert role.slug in listed
        assert role.soc in listed


@pytest.mark.parametrize("query", ["therap", "31-2011", "COTA", "occupational therapy assistant"])
def test_roles_are_found_by_part_of_any_name(query: str, jdlint: Run) -> None:
    listed = jdlint("roles", query).stdout
    assert "occupational-therapy-assistant" in listed
    assert "software-developer" not in listed


def test_roles_as_json(jdlint: Run) -> None:
    records = json.loads(jdlint("roles", "--format", "json").stdout)
    assert {"slug": "registered-nurse", "soc": "29-1141.00", "title": "Registered Nurse"} in records
    found = json.loads(jdlint("roles", "nurse", "--format", "json").stdout)
    assert (found[0]["code"], found[0]["slug"]) == ("29-1141.00", "registered-nurse")


def test_no_role_by_that_name(jdlint: Run) -> None:
    assert "No role or occupation is known for 'zzz'" in jdlint("roles", "zzz").stdout
    assert json.loads(jdlint("roles", "zzz", "--format", "json").stdout) == []


@pytest.mark.parametrize(
    "name",
    ["occupational-therapy-assistant", "31-2011.00", "31-2011", "Occupational Therapy Assistant", "cota"],
)
def test_role_shows_every_part_with_its_sources(name: str, jdlint: Run) -> None:
    page = jdlint("role", name).stdout
    assert page.startswith("Occupational Therapy Assistant (31-2011.00, occupational-therapy-assistant)\n")
    for part in ("Duties, core", "Pay", "Education", "License and certification", "Exam", "Sources", "[1]"):
        assert part in page
    assert "O*NET is a trademark" in " ".join(page.split())


def test_role_as_json(jdlint: Run) -> None:
    record = json.loads(jdlint("role", "registered-nurse", "--format", "json").stdout)
    assert (record["slug"], record["soc"]) == ("registered-nurse", "29-1141.00")
    assert "CC BY 4.0" in record["attribution"]


def test_role_forgives_a_slip_and_suggests_what_may_be_meant(jdlint: Run) -> None:
    assert jdlint("role", "Registred Nurse").stdout == jdlint("role", "registered-nurse").stdout
    done = jdlint("role", "registred-nurze")
    assert done.exit_code == 2
    assert done.stderr == "jdlint: no role is called 'registred-nurze'; did you mean 'registered-nurse'?\n"


def test_help_says_all_of_each_command(jdlint: Run) -> None:
    listed = jdlint("--help").stdout.partition("Commands:")[2]
    assert [line.split()[0] for line in listed.splitlines() if line.strip()] == COMMANDS
    assert "..." not in listed


@pytest.mark.parametrize("command", COMMANDS)
def test_each_command_has_help(command: str, jdlint: Run) -> None:
    done = jdlint(command, "-h")
    assert done.exit_code == 0
    assert done.stdout.startswith(f"Usage: main {command} ")


@pytest.mark.parametrize("command", COMMANDS)
def test_every_option_is_described(command: str) -> None:
    found = main.get_command(click.Context(main), command)
    assert found
    assert found.short_help or found.help
    assert not [each.name for each in found.params if isinstance(each, click.Option) and not each.help]


@pytest.mark.parametrize("option", ["--version", "-V"])
def test_version(option: str, jdlint: Run) -> None:
    assert jdlint(option).stdout == f"jdlint, version {__version__}\n"
