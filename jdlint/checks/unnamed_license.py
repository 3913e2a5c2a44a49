"""Flags a license that is asked for without saying which: "must be licensed"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding, sentence_of
from jdlint.content.cards import Card
from jdlint.findings import Finding
from jdlint.language.reading import License, Reading

KEYS = frozenset[str]()
REQUIRED = frozenset({"kinds"})
NEEDS = frozenset[str]()

_BEFORE_LICENSE = re.compile(r"\b([a-z][a-z-]+) (?:licen[sc]es?|licensure)\b", re.IGNORECASE)
_SAYS_NOTHING = re.compile(
    r"proper|appropriate|relevant|necessary|required|applicable|valid|current|active|professional|state|national"
    r"|industry|usual|own|practice|trade|job|technical|any|all|other|the|this|such|work|occupational|business"
    r"|federal|local|individual|clean|full|new|similar|related|additional|special|specific|formal|an|needed"
    r"|mandatory|your|their|issued|state-issued|unrestricted|unencumbered|permanent|provisional|temporary|and|or|of"
    r"|with|have|hold|has|holds|possess|whatever|what|which|by|no|a|obtain|maintain|appropriate|up-to-date|legal"
    r"|recognized|certification|certified|licensed|registration|registered|in|for|must|be|eligible|standing|good"
    r"|suitable|correct|right|usual|standard|present|existing|regular|same|these|those|its|our|is|are|if",
    re.IGNORECASE,
)
"""Words before "license" that do not tell which."""

_AS_PROFESSION = re.compile(
    r"\blicen[sc]e[ds]? as an? (?!(?:professional|practitioner|provider|clinician|specialist|worker)\b)\w",
    re.IGNORECASE,
)

_IN_SUBJECT = re.compile(
    r"\bcertif\w+ in (?!your|an? |the |their|one|any|relevant|related|good|appropriate|field|this|at|our)\w",
    re.IGNORECASE,
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield required statements of the card's ``kinds`` that name no credential.

    A named one of the kind elsewhere ("Must be licensed. State PTA license ...") excuses it, but not a whole
    sentence that asks for several more ("Relevant certifications"). A named one of any kind in the same
    sentence does so too ("Ohio PTA license or certification"), and so does the state: of the job's own
    profession there is one license in it.
    """
    kinds = set(card.params["kinds"].texts())
    stated = [found for found in reading.stated(License) if isinstance(found, License)]
    ours = [found for found in stated if found.license_kind in kinds]
    is_named = any(found.credential for found in ours)
    role = context.role
    example = f", for example '{role.license.name}'" if role and role.license.name else ""
    citations = role.license.fact.citations if role and role.license.name else ()
    sentences = {sentence_of(reading, found.span) for found in stated if found.credential}
    for found in ours:
        excused = is_named and not _asks_for_more(reading, found)
        sentence = sentence_of(reading, found.span)
        is_told = sentence in sentences or bool(sentence and any(sentence.labelled("place.state")))
        if found.credential or found.modality == "preferred" or excused or is_told or _tells_which(found):
            continue
        yield finding(card, reading, found.span, citations=citations, example=example)


def _tells_which(found: License) -> bool:
    """Tell whether the words name it after all: "broker license", "certification in tax law".

    Letters such as those of an association do not; who is willing to get licensed learns which license it is.
    """
    if found.modality == "after_hire" and found.text.casefold() == "licensed":
        return True
    before = _BEFORE_LICENSE.search(found.text)
    if before and not before[1].isupper() and not _SAYS_NOTHING.fullmatch(before[1]):
        return True
    return bool(_IN_SUBJECT.search(found.text) or _AS_PROFESSION.search(found.text))


def _asks_for_more(reading: Reading, found: License) -> bool:
    sentence = sentence_of(reading, found.span)
    return found.text.endswith("s") and sentence is not None and sentence.text.rstrip(" .;") == found.text
