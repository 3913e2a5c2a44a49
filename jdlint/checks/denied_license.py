"""Flags a sentence that says no license is needed where the posting requires one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import Finding, Related, block_of
from jdlint.language.reading import License, Reading, Sentence

KEYS = frozenset[str]()
REQUIRED = frozenset[str]()
NEEDS = frozenset[str]()

_ANCHORS = ("licens", "certif", "cdl", "registration", "credential")
_DENIAL_WORDS = (
    "no",
    "not",
    "even if",
    "whether",
    "n't",
    "n\u2019t",
    "without",
    "optional",
    "unlicensed",
    "uncertified",
)
_THING = (
    r"(?P<name{0}>(?:[\w./&'\u2019-]+\s){{0,4}}?)"
    r"(?P<kind{0}>licen[sc]es?|licensure|certifications?|certificates?|certified|licensed|CDL"
    r"|registration|credentials?)"
)
_NEEDED = r"(?:required|needed|necessary|mandatory|a must|a requirement|essential)"
_DENIED = lazy_pattern(
    rf"\b(?:no|without an?|without)\s{_THING.format(1)}(?:\s(?:is|are)\s{_NEEDED}|\s{_NEEDED})"
    rf"|(?:^|(?<=[.;:(]\s)|\b(?:an?|the|your|current|valid)\s){_THING.format(2)}"
    rf"(?:\s(?:is|are))?(?:\s(?:also|strictly|absolutely))?"
    rf"(?:\s?n[o'\u2019]t\s{_NEEDED}|\s(?:entirely |purely )?optional)"
    rf"|\bneed not (?:have|hold|be)\s(?:an?\s|any\s)?{_THING.format(7)}\b"
    rf"|\b(?:do|does|will|wo|need)\s?n[o'\u2019]?t "
    rf"(?:need|require|ask for|(?:need |have )?to (?:have|be|hold))\s"
    rf"(?:an?\s|any\s|to (?:have|hold) an?\s)?{_THING.format(3)}\b"
    r"|\b(?P<kind4>unlicensed|uncertified) (?:applicants|candidates|people|persons) "
    r"(?:are |may |can |will be )?(?:also )?(?:welcome|considered|accepted|encouraged|apply)"
    rf"|\b(?:you|candidates|applicants) (?:can|may|could) (?:also |still )?(?:work|apply|practice"
    rf"|start|join|begin|be hired"
    rf"|(?:do|hold|get|take|fill) (?:this|the) (?:job|work|post|role|position))(?: here)? (?:without"
    rf"|with no)\s(?:an?\s|any\s|having an?\s)?{_THING.format(5)}\b"
    rf"|\b(?:whether or not|even if|no matter (?:if|whether)|whether) you (?:have|hold|do not have"
    rf"|don't have|do not hold|lack)"
    rf"\s(?:an?\s|any\s|the\s)?{_THING.format(8)}(?:\sor not)?(?=,| (?:you|does not|is)\b|[.;]|$)"
    rf"|\b(?:an?|the|your)\s{_THING.format(9)}\s(?:is|are)\s(?:of no|not (?:a concern|an issue|of)"
    rf"|no (?:requirement|condition|need))"
    rf"|\bwe (?:do\s?n[o'\u2019]t|never) (?:ask for|require|insist on)\s(?:an?\s"
    rf"|any\s)?{_THING.format(6)}\b",
    re.IGNORECASE,
)
_GROUPS, _NAMED = (1, 2, 3, 4, 5, 6, 7, 8, 9), (1, 2, 3, 5, 6, 7, 8, 9)
_KIND = lazy_pattern("(?:un)?(?:licen|certif|regist|credent)")
_EXCUSE = lazy_pattern(
    r"\b(?:to start|at first|at hire|at the time|initially|yet|until|if|unless|before|when|while"
    r"|because|who|"
    r"additional|other|but|to apply|with experience|in lieu|instead|helpers?|aides?|customers?|clients?|"
    r"patients?|vendors?|to (?:fish|hunt|visit|park|attend|use|buy|sell)|previous|prior|special|extra"
    r"|cost)\b",
    re.IGNORECASE,
)
_EVEN_IF = lazy_pattern(r"\beven if\b", re.IGNORECASE)
_SHUN = frozenset({"responsibilities", "about_employer"})
_DRIVING = lazy_pattern(r"\bdriv", re.IGNORECASE)
_WORD = lazy_pattern(r"[a-z]+")
_EMPTY = frozenset(
    {"any", "a", "an", "the", "current", "valid", "state", "active", "professional", "formal", "your"}
)


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield the first denial of a license, certification or card that the posting requires elsewhere."""
    required = [
        found
        for found in reading.stated(License)
        if isinstance(found, License) and found.modality == "required" and found.section not in _SHUN
    ]
    folded = reading.whole_text.casefold() if required else ""
    if not any(anchor in folded for anchor in _ANCHORS):
        return
    for sentence in reading.sentences:
        denial = _denial(sentence, reading)
        asked = denial and next((one for one in required if _is_same(one, denial, sentence, reading)), None)
        if denial and asked:
            span = sentence.span(sentence.start + denial.start(), sentence.start + denial.end())
            related = (Related("It is required here.", asked.span),)
            yield finding(card, reading, span, related=related, other=asked.text)
            return


def _denial(sentence: Sentence, reading: Reading) -> re.Match[str] | None:
    folded = sentence.text.casefold()
    if not any(anchor in folded for anchor in _ANCHORS) or not any(word in folded for word in _DENIAL_WORDS):
        return None
    if reading.section_of(sentence) in _SHUN:
        return None
    found = _DENIED.search(sentence.text)
    return found if found and not _EXCUSE.search(_EVEN_IF.sub("", sentence.text)) else None


def _is_same(asked: License, denial: re.Match[str], sentence: Sentence, reading: Reading) -> bool:
    """Tell whether a required license is the one denied: by its credential, its name, or its kind alone."""
    start, end = sentence.start + denial.start(), sentence.start + denial.end()
    if block_of(asked.span) == sentence.block and start < asked.span.end and asked.span.start < end:
        return False
    named = {cue.label for cue in sentence.labelled("credential") if start <= cue.start < end}
    if asked.credential and f"credential.{asked.credential}" in named:
        return True
    kind = next(denial[f"kind{group}"] for group in _GROUPS if denial[f"kind{group}"]).casefold()
    names = " ".join(found for group in _NAMED if (found := denial[f"name{group}"]))
    words = {*_WORD.findall(names.casefold())} - _EMPTY
    if not _KIND.match(kind):
        words.add(kind)
    if words:
        return words <= {*_WORD.findall(reading.text_of(asked.span).casefold())}
    is_license = kind.startswith(("licen", "unlicen"))
    if named or (is_license and _DRIVING.search(asked.text)):
        return False
    return asked.license_kind == ("license" if is_license else "certification")
