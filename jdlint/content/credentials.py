"""The credential lexicon: licenses, certifications, cards and registrations with their issuers and names."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from jdlint.content.citations import read_citations
from jdlint.content.cues import read_phrases
from jdlint.content.strict_yaml import Node, read
from jdlint.findings import Citation

KINDS = (
    "license", "certification", "registration", "drivers_license", "clearance", "card", "membership", "other",
)  # fmt: skip


@dataclass(frozen=True)
class Credential:
    """One credential. ``names`` are all the ways it is written, misspellings and retired names apart."""

    id: str
    name: str
    kind: str
    abbr: str | None
    issuer: str | None
    names: tuple[str, ...]
    misspellings: tuple[str, ...]
    retired: tuple[str, ...]
    citations: tuple[Citation, ...]


def read_credentials(folder: Path) -> dict[str, Credential]:
    """Read every file of ``credentials/`` in a reference folder; an id used twice is an error."""
    found: dict[str, Credential] = {}
    for path in sorted((folder / "credentials").glob("*.yaml")):
        for id_, node in read(path).entries().items():
            if id_ in found:
                raise node.fail(f"credential '{id_}' is defined twice")
            found[id_] = _credential(id_, node)
    return found


def _credential(id_: str, node: Node) -> Credential:
    optional = ("abbr", "issuer", "names", "misspellings", "retired", "sources")
    entry = node.record(("name", "kind"), optional)
    phrases = {
        key: read_phrases(entry[key]) if key in entry else () for key in ("names", "misspellings", "retired")
    }
    return Credential(
        id=id_,
        name=entry["name"].text(),
        kind=entry["kind"].choice(KINDS),
        abbr=entry["abbr"].text() if "abbr" in entry else None,
        issuer=entry["issuer"].text() if "issuer" in entry else None,
        citations=read_citations(entry.get("sources")),
        **phrases,
    )
