"""Which kinds of information a posting gives at all, by sections, forms and ``reference/cues/state.yaml``."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from jdlint.content.caseless import CaselessBlocks
from jdlint.content.hints import holds_any
from jdlint.language.employers import describes_employer
from jdlint.language.reading import Cue, Passage, Sentence
from jdlint.language.remembered import Remembered
from jdlint.language.state_applying import LastDays, Ways, gives_contact, has_contact, is_button, leads_to
from jdlint.language.state_times import Times
from jdlint.posting import Posting

STATES = (
    "location", "employment_type", "schedule", "benefits", "how_to_apply", "deadline", "eeo", "reports_to",
    "physical_demands", "about_employer", "background_check",
)  # fmt: skip
Placed = Sequence[tuple[Sentence, Passage]]

_DATED = re.compile(
    r"\d{1,2}[/.-]\d{1,2}|\b(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.? \d"
    r"|\d (?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)",
    re.IGNORECASE,
)
_FIELDS = {
    "jobLocation": "location",
    "jobLocation.addressLocality": "location",
    "employmentType": "employment_type",
    "validThrough": "deadline",
    "jobBenefits": "benefits",
}
_TYPES = re.compile(
    r"full|part|contract|temp|intern|perm|season|diem|volunt|casual|freelanc|regular|hourly|salar",
    re.IGNORECASE,
)
"""What a field called "type" must hold to tell the kind of employment, and not the kind of job."""

_MAIL_FIELDS = frozenset({"email", "contact_email", "apply_email", "application_email"})
_APPLYING_FIELDS = frozenset({"apply_url", "applyurl", "apply", "application_url"})
_LINKS = frozenset({"link", "apply_link", "job_link", "job_url"})
_TITLE_KINDS = re.compile(
    r"\b(?:interns?|internship|apprentices?|apprenticeship|adjunct|seasonal|temporary|temp|locum|postdoc\w*|postdoctoral"
    r"|volunteers?)\b",
    re.IGNORECASE,
)
_KIND = re.compile(
    r"(?:^|[|\u2022\u00b7;,(\u2013\u2014/:-]\s?)(?:seasonal|contract|contractor|interns?|internship|apprentice|volunteers?"
    r"|substitute|on[ -]call|interim|permanent|perm|temp|temporary|casual|gig|freelance)\s?"
    r"(?=$|[|\u2022\u00b7;,)(\u2013\u2014/.-])|(?<!\d)(?:0?\.\d{1,2}|1\.0)\s?fte\b",
    re.IGNORECASE,
)
_LONGEST_FRAGMENT = 60
"""Characters of a line that can be a header, in which "contract" alone is the kind of employment."""

_ALLOWANCE = re.compile(
    r"[$\u00a3]\s?\d[\d.,]*\s?(?:/|a|per)?\s?(?:day|night|week)?\s?(?:of\s|in\s|tax-free\s"
    r"|untaxed\s)?per[ -]diem"
    r"|per[ -]diem(?:s| (?:is|of|if|paid|for|allowance|rate|provided|and (?:travel|lodging|mileage|hotel))"
    r"|[:,]? [$\u00a3])"
    r"|(?:lodging|hotel|mileage|travel|housing|wages|pay|paid)(?:,| and| plus| \+| &) per[ -]diem"
    r"|plus per[ -]diem",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\bcumulative\b|\bcredit for\b|\bconsidered to be\b|\bexperience\b[^.]{0,60}\bhours\b", re.IGNORECASE
)
_AS_EXPERIENCE = re.compile(r"\b(?:paid|equivalent|years?|months?)\b[^.;]{0,80}\bexperience\b", re.IGNORECASE)
"""Full-time work that one has done before, which says nothing of this job."""
_ENCOURAGED = re.compile(r"\b[Ee]ncourag\w+\b[^.;]* to apply(?: for (?:this|the|our) [^.;@]*)?\W*$")
"""Who is asked to apply, and not told how."""

_DUTY = re.compile(
    r"^\W*(?:conduct|perform|process|review|administer|co-?ordinate|manag|explain|verif|handl|assist|help"
    r"|maintain|answer|advis"
    r"|educat|counsel|sell|bill|schedul|run|order|overse|ensur|prepar|support|track|develop|design|enroll"
    r"|fil|investigat|interpret"
    r"|reconcil|respond|analy[sz]|discuss|communicat|audit|monitor|lead|collect|evaluat|market|present"
    r"|promot|quot|understand"
    r"|knowledge|experience|familiarity|ability|proficien|responsible|initiat|facilitat|research|determin"
    r"|resolv|calculat|supervis|hir|train|recruit|teach|coach|staff|plan|promot)"
    r"(?:s|es|ed|ing|ies|y|e|t|cy)?\b[^.;:!?]*$",
    re.IGNORECASE,
)
_NOT_OFFERED = re.compile(
    r"\b(?:automobile|auto|car|vehicle) insurance|\bcredit for\b"
    r"|\boutlined below\b",
    re.IGNORECASE,
)
_NOT_OFFERED_HINTS = ("insurance", "credit for", "outlined below")
_APPLYING = re.compile(r"\bappl(?:y|ications?)\b", re.IGNORECASE)
_LONG, _LONGEST_LEAD = 10, 16
_OWN_DUTY = ("benefits", "background_check", "employment_type", "eeo")
"""States whose words may name what the person works on: "Process insurance claims" gives no insurance."""

_BY_SECTION = {"location": 2, "benefits": 4, "physical_demands": 4, "reporting": 2}
"""Sections whose presence tells a state, with the least number of words that count as saying something."""

_PLACE = re.compile(
    r"\b\d{1,5} (?:[NSEW]\.? )?(?:[A-Z0-9]\w{0,20} ){1,3}(?:St|Street|Ave|Avenue|Rd|Road|Blvd|Boulevard|Dr"
    r"|Drive|Ln|Lane|Way|Hwy|Highway"
    r"|Pkwy|Parkway|Plaza|Sq|Square|Place|Pl|Court|Ct)\b"
    r"|\b[A-Z][a-z]{2,20},? [A-Z]{2} \d{5}\b|\b[Hh]eart of (?:downtown )?[A-Z][a-z]|\bdowntown [A-Z][a-z]"
    r"|\b[A-Z][a-z]{2,20} (?:[A-Z][a-z]{2,20} )?(?:County|Borough|Township|Parish)\b(?! [A-Z]\w+ (?:Act"
    r"|Code))"
    r"|\b[A-Z][a-z]{2,20} (?:NHS )?Foundation Trust\b"
    r"|^[A-Z]{2}, (?:[A-Z0-9]{1,3})?, [A-Z][a-z]"
    r"|\b(?:at|in) our [A-Z][a-z]{2,20} (?:Clinic|Hospital|Cent(?:er|re)|Office|Branch|Campus|Store)\b"
)
_BEFORE_STATE = re.compile(r"[A-Z][a-z]{2,20},?\s$")
_NO_PLACE_OF_WORK = frozenset({"legal", "education", "requirements", "licenses", "preferred", "experience"})

_CONDITIONAL: Mapping[str, Callable[[str], tuple[str, ...]]] = {
    "employment_for_a_term": lambda _: ("employment_type", "schedule"),
    "deadline_if_dated": lambda text: ("deadline",) if _DATED.search(text) else (),
    "how_to_apply_if_contact": lambda text: ("how_to_apply",) if gives_contact(text) else (),
}
"""Labels of phrases that tell two states, or one only beside a date or an address."""


def _tells_kind(sentence: Sentence) -> bool:
    """Tell whether a short line gives the kind of employment as a word between marks."""
    return len(sentence.text) <= _LONGEST_FRAGMENT and _KIND.search(sentence.text) is not None


_FORMS: Mapping[str, Callable[[CaselessBlocks], Callable[[Sentence], bool]]] = {
    "employment_type": lambda _: _tells_kind,
    "schedule": lambda words: Times(words).stand_in,
    "how_to_apply": lambda words: Ways(words).stand_in,
    "deadline": lambda words: LastDays(words).stand_in,
}
"""What tells a state by the form of a sentence, made of the words of a posting."""


class StateFinder:
    """Finds the states of postings, and asks no sentence twice whether its form tells one."""

    def __init__(self) -> None:
        """Begin with no sentence known."""
        self._told = {name: Remembered[str, bool]() for name in _FORMS}

    def forget(self) -> None:
        """Ask every sentence anew from here on."""
        for told in self._told.values():
            told.clear()

    def find(
        self,
        posting: Posting,
        placed: Placed,
        places: Sequence[str],
        title: str | None,
        words: CaselessBlocks,
    ) -> Mapping[str, bool]:
        """Give every state of the contract, by whether it is stated anywhere; ``words`` are the posting's."""
        found = _found_at_once(posting, placed, places, title)
        sentences = [sentence for sentence, _ in placed]
        for name in _FORMS.keys() - found:
            read = _not_applying(placed) if name == "schedule" else sentences
            if self._tells(name, read, words):
                found.add(name)
        return {name: name in found for name in STATES}

    def _tells(self, name: str, sentences: Iterable[Sentence], words: CaselessBlocks) -> bool:
        """Tell whether one of the sentences has the form that tells a state."""
        form: Callable[[Sentence], bool] | None = None
        told = self._told[name]
        for sentence in sentences:
            if sentence.text not in told:
                form = form or _FORMS[name](words)
                told[sentence.text] = form(sentence)
            if told[sentence.text]:
                return True
        return False


def _found_at_once(posting: Posting, placed: Placed, places: Sequence[str], title: str | None) -> set[str]:
    """Give the states that phrases, data and sections tell, and what is quick to see."""
    found = set(_by_phrases(placed)) | set(_by_fields(posting)) | _from_sections(placed)
    if places or any(_names_place(sentence, passage) for sentence, passage in placed):
        found.add("location")
    if title and _TITLE_KINDS.search(title):
        found.add("employment_type")
    if describes_employer(placed):
        found.add("about_employer")
    if "how_to_apply" not in found and any(
        passage.section == "how_to_apply" and passage.kind != "heading" and leads_to(sentence.text)
        for sentence, passage in placed
    ):
        found.add("how_to_apply")
    if "how_to_apply" not in found and any(
        is_button(block.text) for block in posting.blocks if block.kind != "heading"
    ):
        found.add("how_to_apply")
    return found


def _by_phrases(placed: Placed) -> Iterator[str]:
    """Yield the states that phrases of the list tell, where they tell them of this job."""
    allowance = any("iem" in sentence.text and _ALLOWANCE.search(sentence.text) for sentence, _ in placed)
    for sentence, _ in placed:
        for cue in sentence.labelled("state") if "state" in sentence.topics else ():
            name = cue.label.partition(".")[2]
            if name == "employment_type_or_allowance":
                yield from () if allowance else ("employment_type",)
            elif name in _CONDITIONAL:
                yield from _CONDITIONAL[name](sentence.text)
            elif not _is_of_others(name, sentence, cue):
                yield name


def _is_of_others(name: str, sentence: Sentence, cue: Cue) -> bool:
    """Tell whether a phrase names what the person works on, or hours that were worked elsewhere."""
    at = cue.start - sentence.start
    if name == "employment_type" and any(
        found.start() < at < found.end() for found in _AS_EXPERIENCE.finditer(sentence.text)
    ):
        return True
    if name == "how_to_apply" and "ncourag" in sentence.text:
        return _ENCOURAGED.search(sentence.text) is not None
    if name in _OWN_DUTY:
        return _DUTY.search(sentence.text[:at]) is not None
    return name == "schedule" and _PAST.search(sentence.text) is not None


def _is_not_offered(text: str) -> bool:
    """Tell whether a sentence names insurance or credit that is no benefit."""
    return holds_any(text.lower(), _NOT_OFFERED_HINTS) and _NOT_OFFERED.search(text) is not None


def _by_fields(posting: Posting) -> Iterator[str]:
    """Yield the states that the data of the posting give."""
    for field in posting.fields:
        if field.says_nothing:
            continue
        if field.canonical in _FIELDS and (field.name != "type" or _TYPES.search(field.value)):
            yield _FIELDS[field.canonical]
        links = field.name in _LINKS and ("apply" in field.value.lower() or has_contact(field.value))
        mails = field.name in _MAIL_FIELDS and "@" in field.value
        if links or mails or field.name in _APPLYING_FIELDS:
            yield "how_to_apply"


def _names_place(sentence: Sentence, passage: Passage) -> bool:
    """Tell whether a sentence gives an address, a county, or a city with its state written out."""
    if passage.section in _NO_PLACE_OF_WORK:
        return False
    if _PLACE.search(sentence.text):
        return True
    starts = (cue.start - sentence.start for cue in sentence.labelled("place.state"))
    return any(_BEFORE_STATE.search(sentence.text, 0, start) for start in starts)


def _not_applying(placed: Placed) -> Iterator[Sentence]:
    """Yield the sentences in which hours are those of the work: those below "Where to apply" are not."""
    applying = False
    for sentence, passage in placed:
        text = sentence.text
        if passage.kind == "heading" or text.endswith(":") or len(text.split()) >= _LONG:
            applying = "appl" in text.lower() and _APPLYING.search(text) is not None
            applying = applying and len(text.split()) < _LONGEST_LEAD
        if not applying:
            yield sentence


def _from_sections(placed: Placed) -> set[str]:
    """Give the states of which a section says something, of sentences that are about what it is."""
    counts: dict[str, int] = {}
    for sentence, passage in placed:
        text = sentence.text.rstrip(" .;!")
        duty = passage.cue.startswith("words") and _DUTY.search(text)
        if passage.kind != "heading" and not duty and not _is_not_offered(text):
            counts[passage.section] = counts.get(passage.section, 0) + len(text.split())
    told = {section for section, least in _BY_SECTION.items() if counts.get(section, 0) >= least}
    return {"reports_to" if section == "reporting" else section for section in told}
