from __future__ import annotations

from pathlib import Path

import pytest

from jdlint.content.credentials import FORMS, KINDS, Credential, credential_phrases, read_credentials
from jdlint.content.files import data_folder
from jdlint.content.phrases import PhraseList
from jdlint.content.strict_yaml import ContentError

SOURCE = '  sources: [{title: A board, url: "https://example.org/", read: 2026-11-24}]\n'


@pytest.fixture(scope="module")
def shipped() -> dict[str, Credential]:
    return read_credentials(data_folder("reference"), thorough=True)


def read_text(folder: Path, text: str) -> dict[str, Credential]:
    (folder / "credentials").mkdir()
    (folder / "credentials" / "some.yaml").write_text(text, "utf-8")
    return read_credentials(folder, thorough=True)


def test_every_form_of_an_entry_is_read(tmp_path: Path) -> None:
    text = (
        "state-license:\n  name: State license\n  kind: license\n"
        "some-nurse:\n  name: Some nurse certification\n  kind: certification\n  abbr: SNC\n"
        "  issuer: A board\n  licensed_as: state-license\n  names: [some (nurse|nursing) card]\n"
        "  holders: [SNC]\n  letters: [SN]\n"
        "  bodies: [ABC]\n  misspellings: [some nruse]\n  retired: [SNX]\n" + SOURCE
    )
    nurse = read_text(tmp_path, text)["some-nurse"]
    assert (nurse.kind, nurse.abbr, nurse.issuer, nurse.licensed_as) == (
        "certification", "SNC", "A board", "state-license",
    )  # fmt: skip
    assert nurse.forms["name"].expanded() == (
        "Some nurse certification",
        "some nurse card",
        "some nursing card",
    )
    assert nurse.forms["holder"].expanded() == ("SNC",)
    assert nurse.forms["misspelling"].expanded() == ("some nruse",)
    assert nurse.citations[0].read == "2026-11-24"


def test_a_name_that_is_also_a_holder_counts_as_holder_only(tmp_path: Path) -> None:
    text = "a:\n  name: Certified Tester\n  kind: certification\n  holders: [certified tester]\n"
    assert read_text(tmp_path, text)["a"].forms["name"].expanded() == ()


def test_phrases_are_labelled_by_id_and_form(tmp_path: Path) -> None:
    found = read_text(tmp_path, "a:\n  name: Test card\n  kind: card\n  letters: [TC]\n")
    assert credential_phrases(found) == {
        "credential.a.name": PhraseList(("Test card",)),
        "credential.a.letters": PhraseList(("TC",)),
    }


BROKEN = [
    ("a:\n  name: A card\n  kind: ticket\n", "'ticket' is not one of"),
    ("a:\n  name: A card\n", "missing key 'kind'"),
    ("a:\n  name: A card\n  kind: card\n  alias: [x]\n", "unknown key 'alias'"),
    ("a:\n  name: A card\n  kind: card\n  issuer: Someone\n", "an issuer needs a source"),
    ("a.b:\n  name: A card\n  kind: card\n", "has no dot"),
    ("a:\n  name: A card\n  kind: card\n  licensed_as: b\n", "'b' is not a credential"),
    ("a:\n  name: X card\n  kind: card\nb:\n  name: x Card\n  kind: card\n", "already stands for a (name)"),
    ("a:\n  name: X card\n  kind: card\n  names: [XC]\n  letters: [XC]\n", "already stands for a (name)"),
    ("a:\n  name: A card\n  kind: card\n  names: [a (b]\n", "unbalanced bracket"),
]


@pytest.mark.parametrize(("text", "message"), BROKEN, ids=[message for _, message in BROKEN])
def test_a_broken_entry_is_an_error_with_its_place(tmp_path: Path, text: str, message: str) -> None:
    with pytest.raises(ContentError) as caught:
        read_text(tmp_path, text)
    assert message in caught.value.message
    assert caught.value.line >= 1


def test_an_id_stands_in_one_file_only(tmp_path: Path) -> None:
    folder = tmp_path / "credentials"
    folder.mkdir()
    for name in ("one.yaml", "two.yaml"):
        (folder / name).write_text(f"a:\n  name: Card of {name}\n  kind: card\n", "utf-8")
    with pytest.raises(ContentError, match="defined twice"):
        read_credentials(tmp_path)


def test_capitals_and_small_letters_are_different_phrases(tmp_path: Path) -> None:
    text = "a:\n  name: First card\n  kind: card\n  letters: [MA]\nb:\n  name: Ma\n  kind: card\n"
    assert set(read_text(tmp_path, text)) == {"a", "b"}


def test_the_lexicon_covers_the_common_fields(shipped: dict[str, Credential]) -> None:
    assert len(shipped) >= 250
    assert {credential.kind for credential in shipped.values()} <= set(KINDS)
    wanted = {
        "registered-nurse", "nursing-assistant", "occupational-therapy-assistant", "drivers-license",
        "physical-therapist-assistant", "cdl-class-a", "acls", "cpr-basic-life-support", "pmp",
        "certified-public-accountant",
        "security-clearance", "dbs", "hcpc", "teacher", "epa-608", "osha-10", "twic", "guard-card",
    }  # fmt: skip
    assert wanted <= set(shipped)


KIND_OF = [
    ("registered-nurse", "license"), ("nursing-assistant", "license"), ("teacher", "license"),
    ("nmc", "license"), ("notary-public", "license"), ("occupational-therapy-assistant", "certification"),
    ("pmp", "certification"), ("radiologic-technologist-arrt", "certification"), ("acls", "card"),
    ("food-handler", "card"), ("dbs", "clearance"),
    ("cdl-class-b", "drivers_license"), ("labor-union", "membership"), ("dea-registration", "registration"),
]  # fmt: skip


@pytest.mark.parametrize(("id_", "kind"), KIND_OF)
def test_kinds(shipped: dict[str, Credential], id_: str, kind: str) -> None:
    assert shipped[id_].kind == kind


def test_short_lower_case_names_are_words_one_could_not_mistake(shipped: dict[str, Credential]) -> None:
    short = {
        phrase
        for credential in shipped.values()
        for phrase in credential.names.expanded()
        if len(phrase) <= 4 and not phrase.isupper() and phrase.isalpha()
    }
    assert short <= {"aPHR", "PgMP", "PfMP", "ChFC", "CEng", "CCCs"}


def test_letters_are_capitals_or_name_a_class(shipped: dict[str, Credential]) -> None:
    for credential in shipped.values():
        for phrase in credential.letters.expanded():
            assert phrase.isupper() or phrase.startswith(("class ", "A+")), phrase


def test_every_list_of_phrases_is_used(shipped: dict[str, Credential]) -> None:
    for form in FORMS:
        assert any(getattr(credential, form).templates for credential in shipped.values()), form
