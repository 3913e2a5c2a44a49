"""Which kinds of information a posting gives at all, by sections and ``reference/cues/state.yaml``."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from jdlint.language.reading import Passage, Sentence
from jdlint.posting import Field, Posting

STATES = (
    "location", "employment_type", "schedule", "benefits", "how_to_apply", "deadline", "eeo", "reports_to",
    "physical_demands", "about_employer", "background_check",
)  # fmt: skip
_CONTACT = re.compile(
    r"[\w.+-]{1,64}@[\w-]{1,64}\.\w|https?://\w|\bwww\.\w|\(?\d{3}\)?[ .-]\d{3}[ .-]\d{4}\b"
    r"|\(?\b0\d{2,4}\)?[ -]?\d{3,4}[ -]?\d{3,4}\b"
)
_DATED = re.compile(
    r"\d{1,2}[/.-]\d{1,2}|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
    r"|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
)
_FIELDS = {
    "location": ("location", "joblocation", "city", "addresslocality", "place"),
    "employment_type": (
        "employmenttype",
        "employment_type",
        "employment-type",
        "type",
        "jobtype",
        "job_type",
    ),
    "deadline": ("validthrough", "deadline", "expires", "closing_date", "closingdate", "expirydate"),
    "how_to_apply": ("apply_url", "applyurl", "apply", "application_url"),
}
_LINKS = frozenset({"link", "apply_link", "job_link"})
_BY_SECTION = {"location": 2, "benefits": 4, "about_employer": 8, "physical_demands": 4, "reporting": 2}
"""Sections whose presence tells a state, with the least number of words that count as saying something."""


def find_states(
    posting: Posting, sentences: Sequence[Sentence], passages: Sequence[Passage], places: Sequence[str]
) -> Mapping[str, bool]:
    """Give every state of the contract: is this information stated anywhere."""
    found = {cue.label.partition(".")[2] for sentence in sentences for cue in sentence.labelled("state")}
    if "employment_for_a_term" in found:
        found |= {"employment_type", "schedule"}
    if any(_has(sentence, "deadline_if_dated", _DATED) for sentence in sentences):
        found.add("deadline")
    if any(_has(sentence, "how_to_apply_if_contact", _CONTACT) for sentence in sentences):
        found.add("how_to_apply")
    if any(_names_apply_page(field) for field in posting.fields):
        found.add("how_to_apply")
    found |= {name for name, fields in _FIELDS.items() if posting.field(*fields)}
    found |= _from_sections(posting, passages)
    if places:
        found.add("location")
    if "how_to_apply" not in found and _has_contact(posting, passages):
        found.add("how_to_apply")
    return {name: name in found for name in STATES}


def _has(sentence: Sentence, label: str, needed: re.Pattern[str]) -> bool:
    """Tell whether a sentence has a phrase that counts only with a date or an address beside it."""
    return any(sentence.labelled(f"state.{label}")) and bool(needed.search(sentence.text))


def _names_apply_page(field: Field) -> bool:
    return field.name.lower() in _LINKS and "apply" in field.value.lower()


def _from_sections(posting: Posting, passages: Sequence[Passage]) -> set[str]:
    counts: dict[str, int] = {}
    for passage in passages:
        if passage.kind != "heading":
            words = posting.blocks[passage.block].text[passage.start : passage.end].split()
            counts[passage.section] = counts.get(passage.section, 0) + len(words)
    told = {section for section, least in _BY_SECTION.items() if counts.get(section, 0) >= least}
    return {"reports_to" if section == "reporting" else section for section in told}


def _has_contact(posting: Posting, passages: Sequence[Passage]) -> bool:
    texts = (
        posting.blocks[passage.block].text[passage.start : passage.end]
        for passage in passages
        if passage.section == "how_to_apply"
    )
    return any(_CONTACT.search(text) for text in texts)
