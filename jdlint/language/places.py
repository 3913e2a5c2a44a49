"""Where the job is: US states, other countries, or remote.

A place counts where the posting speaks of the job's own place (title, header fields, location passages); only
where those are silent do the passages about the work count; the employer's history and legal notices never.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from jdlint.language.reading import Passage, Sentence
from jdlint.posting import Posting

_CITY_AND_CODE = re.compile(
    r"[A-Za-z.][A-Za-z.'-]{1,30}(?:,\s?|\s-\s|\s\()"
    r"(A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|P[AR]|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])"
    r"(?![A-Za-z']|\.[A-Za-z])",
)
_COUNTRY_FIRST = re.compile(r"\bUS[,-] ?([A-Z]{2})\b")
_POSTAL_CODE = re.compile(r"\b([A-Z]{2}) \d{5}\b")
_FIELDS = ("location", "joblocation", "city", "addresslocality", "addressregion", "region", "state", "place")
_OWN = frozenset({"title", "location", "metadata"})
_SECOND = frozenset(
    {"about_role", "schedule", "how_to_apply", "responsibilities", "compensation", "physical_demands"}
)
_REMOTE_SECTIONS = frozenset({"title", "location", "metadata", "schedule", "about_role"})


def find_places(
    posting: Posting,
    passages: Sequence[tuple[Sentence, Passage]],
    codes: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """Give the codes of the job's places, most telling first: ``US-OH``, ``GB``, ``remote``.

    ``passages`` pairs each sentence with its passage; ``codes`` are the states' codes (for their validity).
    """
    fields = [field.value for field in posting.fields if field.name.lower() in _FIELDS]
    found = [code for value in fields for code in _written_codes(value, codes)]
    remote = any(
        cue.label == "place.remote"
        for sentence, passage in passages
        if passage.section in _REMOTE_SECTIONS
        for cue in sentence.labelled("place.remote")
    )
    own = [sentence for sentence, passage in passages if passage.section in _OWN]
    others = [sentence for sentence, passage in passages if passage.section in _SECOND]
    for sentences in (own, others):
        if not found:
            found = [code for sentence in sentences for code in _of_sentence(sentence, codes)]
    return tuple(dict.fromkeys([*found, *(["remote"] if remote else [])]))


def _of_sentence(sentence: Sentence, codes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    yield from _written_codes(sentence.text, codes)
    for cue in sentence.labelled("place"):
        if cue.label != "place.remote":
            yield cue.label.rpartition(".")[2]


def _written_codes(text: str, codes: Mapping[str, tuple[str, ...]]) -> Iterator[str]:
    for pattern in (_CITY_AND_CODE, _COUNTRY_FIRST, _POSTAL_CODE):
        for match in pattern.finditer(text):
            code = f"US-{match.group(1)}"
            if code in codes:
                yield code
