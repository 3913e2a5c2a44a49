"""Where the job is: US states and the cities with laws of their own, other countries, or remote.

A place counts where the posting speaks of the job's own place (title, header fields, location passages);
where those are silent the passages about the work count, then a city named with its state in the opening,
then pounds. The employer's history and legal notices never do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jdlint.content.places import PlaceNames, is_city, with_surroundings
from jdlint.language.cities import cities_in, meant
from jdlint.language.reading import Passage, Sentence
from jdlint.posting import Field, Posting

_CODE = (
    "A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]"
    "|W[AIVY]"
)
_ANY_CODE = re.compile(f"(?<![A-Za-z])(?:{_CODE})(?![A-Za-z])")
_CITY_AND_CODE = re.compile(
    rf"[A-Za-z.][A-Za-z.'-]{{1,30}}(?:,\s?|\s-\s|\s\()({_CODE})"
    r"(?![A-Za-z']|[.-][A-Za-z]| (?:[Dd]egree|program))"
)
_WORDS = "AL|CO|CT|DE|HI|ID|IN|LA|MA|MD|ME|MO|MS|OK|OR|PA|VA"
"""Codes that are words or letters of other things too, such as "Photo ID"."""

_CITY_CODE = re.compile(
    rf"\b(?:[A-Z][a-z]{{2,20}}|[A-Z]{{4,20}})\s(?!(?:{_WORDS})\b)({_CODE})"
    r"(?=\s?(?:$|[.;|)]|,\s(?![A-Z]{2}\b)|--|[\u2013\u2014]|\d{5}\b))"
)
"""A city and a code without a comma, at the end of a clause."""

_SHORT = {
    "Ala": "AL", "Ariz": "AZ", "Ark": "AR", "Calif": "CA", "Colo": "CO", "Conn": "CT", "Del": "DE",
    "Fla": "FL", "Ga": "GA", "Ill": "IL", "Ind": "IN", "Kan": "KS", "Ky": "KY", "Mass": "MA",
    "Md": "MD", "Mich": "MI", "Minn": "MN", "Miss": "MS", "Mont": "MT", "Neb": "NE", "Nev": "NV",
    "N.C": "NC", "N.D": "ND", "N.H": "NH", "N.J": "NJ", "N.M": "NM", "N.Y": "NY", "Okla": "OK",
    "Ore": "OR", "Pa": "PA", "R.I": "RI", "S.C": "SC", "S.D": "SD", "Tenn": "TN", "Va": "VA",
    "Vt": "VT", "Wash": "WA", "W.Va": "WV", "Wis": "WI", "Wyo": "WY",
}  # fmt: skip
_CITY_AND_SHORT = re.compile(rf"\b[A-Z][a-z][\w'-]{{1,20}}, ({'|'.join(map(re.escape, _SHORT))})\.(?!\w)")
"""A city and the name of its state cut short, as newspapers do: "Lowell, Mass.", "(Yakima, Wash.)"."""

_STREET = re.compile(rf"\b\d+ [\w. ]{{2,30}}, [A-Z][a-z]{{2,20}}(?: [A-Z][a-z]{{2,20}})?\s({_WORDS})\b")
_CODES = re.compile(rf"\b(?:{_CODE})(?:(?:, |, or |, and | or | and |/)(?:{_CODE})){{2,}}\b")
_ONE_CODE = re.compile(rf"\b({_CODE})\b")
_COUNTRY_FIRST = re.compile(r"\bUS[,-] ?([A-Z]{2})\b")
_BRITISH = "GB, "
"""Begins the line of a place on job boards: "GB, LND, London"."""

_POSTAL_CODE = re.compile(r"\b([A-Z]{2}) \d{5}\b")
_AFTER_CITY = re.compile(r"[A-Z][\w.'-]*,\s$")
_HISTORY = re.compile(
    r"\b(?:headquarter\w*|founded|established|since|offices|locations|opened|began|based|across|throughout)\b",
    re.IGNORECASE,
)
_POUNDS = re.compile(r"\u00a3\s?\d")
_FIELDS = ("jobLocation", "jobLocation.addressLocality", "jobLocation.addressRegion")
_OWN = frozenset({"title", "location", "metadata"})
_SECOND = frozenset(
    {"about_role", "schedule", "how_to_apply", "responsibilities", "compensation", "physical_demands"}
)
_REMOTE_SECTIONS = frozenset({"title", "location", "metadata", "schedule", "about_role"})
_OPENING = 4
"""Blocks at the beginning of a posting in which its employer's place is likely the job's."""


def find_places(
    posting: Posting,
    passages: Sequence[tuple[Sentence, Passage]],
    names: PlaceNames,
) -> tuple[str, ...]:
    """Give the codes of the job's places, most telling first: ``US-OH-COL``, ``US-OH``, ``GB``, ``remote``.

    ``passages`` pairs each sentence with its passage. A city comes with its state.
    """
    codes = names.states
    found = [code for _, field in posting.given(*_FIELDS) for code in codes_of_field(field, codes)]
    found += cities_in(", ".join(_values(posting)), names)
    remote = any(
        cue.label == "place.remote"
        for sentence, passage in passages
        if passage.section in _REMOTE_SECTIONS
        for cue in sentence.labelled("place.remote")
    )
    own = [sentence for sentence, passage in passages if passage.section in _OWN]
    others = [
        sentence
        for sentence, passage in passages
        if passage.section in _SECOND and not any(sentence.labelled("state.reports_to"))
    ]
    for sentences in (own, others):
        if not found:
            found = [code for sentence in sentences for code in codes_of_sentence(sentence, codes)]
    opening = [sentence for sentence, passage in passages if passage.block < _OPENING]
    if not found:
        found = [code for sentence in opening for code in _of_opening(sentence, codes)]
    if not found and any(_POUNDS.search(sentence.text) for sentence, _ in passages):
        found = ["GB"]
    found.sort(key=is_city, reverse=True)
    around = [around for code in found for around in with_surroundings(code)]
    return tuple(dict.fromkeys([*around, *(["remote"] if remote else [])]))


def _values(posting: Posting) -> list[str]:
    return [field.value for _, field in posting.given(*_FIELDS)]


def codes_of_field(field: Field, codes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the codes of the states that a field of the job's place names."""
    value = field.value
    yield from _written_codes(value, codes)
    if field.canonical == "jobLocation.addressRegion" and f"US-{value}" in codes:
        yield f"US-{value}"
    for code, names in codes.items():
        if value in names or value.endswith(tuple(f", {name}" for name in names)):
            yield code


def codes_of_sentence(sentence: Sentence, codes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the codes of the places that a sentence names."""
    yield from _written_codes(sentence.text, codes)
    for cue in sentence.labelled("place"):
        if cue.label != "place.remote":
            start, end = cue.start - sentence.start, cue.end - sentence.start
            yield from meant(cue.label.rpartition(".")[2], sentence.text[:start], sentence.text[end:], codes)


def _of_opening(sentence: Sentence, codes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    """Yield the states named with a city, and countries by their cities, where no history is told."""
    if _HISTORY.search(sentence.text):
        return
    yield from _written_codes(sentence.text, codes)
    for cue in sentence.labelled("place.state", "place.city", "place.country"):
        named = cue.label.startswith("place.state")
        start, end = cue.start - sentence.start, cue.end - sentence.start
        if not named or _AFTER_CITY.search(sentence.text, 0, start):
            code = cue.label.rpartition(".")[2]
            yield from meant(code, sentence.text[:start], sentence.text[end:], codes) if named else (code,)


def _written_codes(text: str, codes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    if text.startswith(_BRITISH):
        yield "GB"
    for match in _CITY_AND_SHORT.finditer(text):
        yield f"US-{_SHORT[match.group(1)]}"
    if not _ANY_CODE.search(text):
        return
    for several in _CODES.finditer(text):
        for match in _ONE_CODE.finditer(several[0]):
            yield f"US-{match.group(1)}"
    for pattern in (_CITY_AND_CODE, _CITY_CODE, _STREET, _COUNTRY_FIRST, _POSTAL_CODE):
        for match in pattern.finditer(text):
            code = f"US-{match.group(1)}"
            if code in codes and not _is_short_for(text[: match.start(1)], match.group(1)):
                yield code


def _is_short_for(before: str, code: str) -> bool:
    """Tell whether a code behind a title is its letters: "Medical Assistant (MA)", "Dental Clerk - DC"."""
    words = before.rstrip(" (-").split()[-len(code) :]
    return before.endswith(("(", "- ")) and "".join(word[0] for word in words) == code
