"""The credential lexicon: licenses, certifications, cards and registrations with their issuers and names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jdlint.content.citations import read_citations
from jdlint.content.cues import read_phrase_list
from jdlint.content.phrases import PhraseList
from jdlint.content.strict_yaml import Node, read
from jdlint.findings import Citation

KINDS = (
    "license", "certification", "registration", "drivers_license", "clearance", "card", "membership", "other",
)  # fmt: skip
FORMS = ("names", "holders", "letters", "bodies", "misspellings", "retired")
"""The lists of phrases a credential has; the singular of each is the form of a mention."""
_TEXTS = ("abbr", "issuer", "licensed_as")
_OPTIONAL = ("sources", *_TEXTS, *FORMS)


@dataclass(frozen=True)
class Credential:
    """One credential.

    ``names`` are what the credential itself is called; ``holders`` what a person who has it is called, and
    often the job too ("registered nurse"); ``letters`` short forms that mean other things as well ("PT") and
    so count only beside a license word; ``bodies`` the issuer as it stands in for the credential ("NBCOT").
    ``licensed_as`` is the id of the state license that goes with a private certification.
    """

    id: str
    name: str
    kind: str
    abbr: str | None
    issuer: str | None
    licensed_as: str | None
    names: PhraseList
    holders: PhraseList
    letters: PhraseList
    bodies: PhraseList
    misspellings: PhraseList
    retired: PhraseList
    citations: tuple[Citation, ...]

    @property
    def forms(self) -> Mapping[str, PhraseList]:
        """All phrases, by the form of mention they make: ``name``, ``holder``, ``letters`` and so on."""
        return {
            "name": self.names
            if self._is_named_otherwise()
            else PhraseList.of_texts([self.name]) + self.names,
            "holder": self.holders,
            "letters": self.letters,
            "body": self.bodies,
            "misspelling": self.misspellings,
            "retired": self.retired,
        }

    def _is_named_otherwise(self) -> bool:
        """Tell whether the name is one of the holders, letters or bodies too, and counts as that."""
        name = self.name.casefold()
        others = (self.holders, self.letters, self.bodies)
        return any(phrase.casefold() == name for phrases in others for phrase in phrases.expanded())


def read_credentials(folder: Path, *, thorough: bool = False) -> dict[str, Credential]:
    """Read every file of ``credentials/`` in a reference folder.

    Raises ContentError for a broken file, an id used twice, and a ``licensed_as`` that is no id; with
    ``thorough`` also for a phrase used twice: the tests look for that, a start need not look again.
    """
    nodes: dict[str, Node] = {}
    for path in sorted((folder / "credentials").glob("*.yaml")):
        for id_, node in read(path).entries().items():
            if id_ in nodes:
                raise node.fail(f"credential '{id_}' is defined twice")
            nodes[id_] = node
    found = {id_: _credential(id_, node) for id_, node in nodes.items()}
    if thorough:
        _check_phrases(found, nodes)
    for id_, credential in found.items():
        if credential.licensed_as and credential.licensed_as not in found:
            raise nodes[id_].fail(f"'{credential.licensed_as}' is not a credential")
    return found


def credential_phrases(credentials: Mapping[str, Credential]) -> dict[str, PhraseList]:
    """Give the phrases of every credential, labelled ``credential.<id>.<form>``."""
    return {
        f"credential.{id_}.{form}": phrases
        for id_, credential in credentials.items()
        for form, phrases in credential.forms.items()
        if phrases.templates
    }


def _credential(id_: str, node: Node) -> Credential:
    entry = node.record(("name", "kind"), _OPTIONAL)
    if "." in id_:
        raise node.fail(f"a credential's id has no dot: '{id_}'")
    phrases = {key: read_phrase_list(entry[key]) if key in entry else PhraseList() for key in FORMS}
    texts = {key: entry[key].text() if key in entry else None for key in _TEXTS}
    citations = read_citations(entry.get("sources"))
    if texts["issuer"] and not citations:
        raise entry["issuer"].fail("an issuer needs a source")
    fixed = {"id": id_, "name": entry["name"].text(), "kind": entry["kind"].choice(KINDS)}
    values: dict[str, Any] = {**fixed, **texts, **phrases, "citations": citations}
    return Credential(**values)


def _check_phrases(found: Mapping[str, Credential], nodes: Mapping[str, Node]) -> None:
    taken: dict[str, str] = {}
    for id_, form, phrase in _all_phrases(found):
        key, owner = phrase if phrase.isupper() else phrase.casefold(), f"{id_} ({form})"
        if taken.setdefault(key, owner) != owner:
            raise nodes[id_].fail(f"'{phrase}' already stands for {taken[key]}")


def _all_phrases(found: Mapping[str, Credential]) -> Iterator[tuple[str, str, str]]:
    for id_, credential in found.items():
        for form, phrases in credential.forms.items():
            for phrase in phrases.expanded():
                yield id_, form, phrase
