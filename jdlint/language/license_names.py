"""Whether the words of a license that no list of credentials has name it all the same."""

from __future__ import annotations

import re

from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.language.reading import License

_BEFORE_LICENSE = lazy_pattern(r"\b([a-z][a-z-]+) (?:licen[sc]es?|licensure)\b", re.IGNORECASE)
_SAYS_NOTHING = lazy_pattern(
    r"proper|appropriate|relevant|necessary|required|applicable|valid|current|active|professional"
    r"|state|national"
    r"|industry|usual|own|practice|trade|job|technical|any|all|other|the|this|such|work|occupational|business"
    r"|federal|local|individual|clean|full|new|similar|related|additional|special|specific|formal|an|needed"
    r"|mandatory|your|their|issued|state-issued|unrestricted|unencumbered|permanent|provisional"
    r"|temporary|and|or|of"
    r"|with|have|hold|has|holds|possess|whatever|what|which|by|no|a|obtain|maintain|appropriate"
    r"|up-to-date|legal"
    r"|recognized|certification|certified|licensed|registration|registered|in|for|must|be|eligible"
    r"|standing|good"
    r"|suitable|correct|right|usual|standard|present|existing|regular|same|these|those|its|our|is|are|if",
    re.IGNORECASE,
)
"""Words before "license" that do not tell which."""

_AS_PROFESSION = lazy_pattern(
    r"\b(?:licen[sc]e[ds]?|certified|registered)(?: (?:by|with|in|to|and|or|the|state|board|practice"
    r"|certified))*"
    r" as an? (?!(?:professional|practitioner|provider|clinician|specialist|worker)\b)\w",
    re.IGNORECASE,
)

_NAMED = lazy_pattern(
    r"\b((?:[A-Z][\w'\u2019-]+ ){2,5})"
    r"(?i:certifi(?:cation|cate)|credential|endorsement|permit|accreditation)s?\b"
)
"""A name of several words: "School Bus Certification"."""

_PROFESSION = lazy_pattern(r"\b(?i:certified|licensed|registered)(?: (?:and |of )?[A-Z][\w'\u2019-]+){2}")
"""A profession by its name: "Certified Child Life Specialist"."""

_BY_LETTERS = lazy_pattern(
    r"(?:[A-Z]{2,3} )?[A-Z]{3,6}[ -](?:(?i:certified)|[Cc]ertificate)\b|[A-Z]{2,5} [A-Z]{2,4} designations?\b"
)
_IN_SUBJECT = lazy_pattern(
    r"\bcertif\w+ in (?!your|an? |the |their|one|any|relevant|related|good|appropriate|field|this|at|our)\w",
    re.IGNORECASE,
)

_DESCRIBED = lazy_pattern(
    r"(?:valid |current )?(?P<letters>[A-Z]{3,6}(?:/[A-Z]{3,6})* )?"
    r"(?P<words>(?:[A-Za-z][a-z-]+ ){1,4})[Cc]ertificat"
)
"""What one is certified for: "ski binding technician certification", "NCIC limited access certification"."""


def tells_which(found: License) -> bool:
    """Tell whether the words name it after all: "broker license", "certification in tax law".

    Letters such as those of an association do not; who is willing to get licensed learns which license it is.
    """
    if found.modality == "after_hire" and found.text.casefold() == "licensed":
        return True
    named = _NAMED.search(found.text)
    if named and any(map(_says_something, named[1].split())):
        return True
    before = _BEFORE_LICENSE.search(found.text)
    if before and not before[1].isupper() and _says_something(before[1]):
        return True
    if _is_described(found.text) or _BY_LETTERS.match(found.text) or _PROFESSION.search(found.text):
        return True
    return bool(_IN_SUBJECT.search(found.text) or _AS_PROFESSION.search(found.text))


def _says_something(word: str) -> bool:
    return _SAYS_NOTHING.fullmatch(word) is None


def _is_described(text: str) -> bool:
    """Tell whether words before "certification" say what for: two of them, or one behind letters."""
    found = _DESCRIBED.match(text)
    telling = sum(map(_says_something, found["words"].split())) if found else 0
    return telling > 1 or bool(telling and found and found["letters"])
