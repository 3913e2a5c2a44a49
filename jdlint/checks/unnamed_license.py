"""Flags a license that is asked for without saying which: "must be licensed".

``patterns``, with the excuses of :mod:`jdlint.content.excuses`, add demands in words that no list of
credentials has: "whatever papers the state wants".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from jdlint.checks import Context, finding
from jdlint.content import excuses
from jdlint.content.cards import Card
from jdlint.content.lazy_pattern import lazy_pattern
from jdlint.findings import AnySpan, Finding, Span
from jdlint.language.anchored import sentence_at
from jdlint.language.license_names import tells_which
from jdlint.language.reading import License, Reading, Sentence
from jdlint.language.shapes import further_shapes, prepare_shapes

KEYS = excuses.KEYS | {"patterns", "triggers"}
REQUIRED = frozenset({"kinds"})
NEEDS = frozenset[str]()

_SLOT = (
    r"(?:proof of |all |any |every |the |your |an? |keep |hold |carry |valid |current )*"
    r"(?:(?:required|relevant|related|necessary|needed|appropriate|applicable|proper|professional"
    r"|industry|industry-standard"
    r"|trade|suitable|valid|current|occupational|role-specific|job-specific|pertinent"
    r"|recogni[sz]ed|industry-recogni[sz]ed|nationally recogni[sz]ed) (?:and |or )?){1,3}"
)
_OPEN_END = (
    r"(?= (?:for|in) (?:the|this|your) (?:job|role|position|work|field|trade|profession|post|specialty)\b"
    r"|(?: \w+){0,4} (?:the|this) (?:job|role|position|work|post) (?:calls for|demands|requires|needs"
    r"|asks for)\b)"
)
_LOOSE = {
    "certification": lazy_pattern(
        rf"\b{_SLOT}(?:certificates?|certifications?|credentials?|certs?"
        rf"|tickets?(?= (?:held|needed|required|in)|\W*$))\b(?! (?:of|in|from|by|as|for (?!the"
        rf"|this|your)|such|:|program|exam))"
        rf"|\b(?:an? |all |the |all the |any )?(?:certificates?|certifications?|credentials?){_OPEN_END}"
        r"|\bproof of (?:your )?certification\b(?! (?:in|as|from|by|for))"
        r"|\b(?:all|any|whatever|every|(?:all )?the (?:usual|normal|standard|right|customary)) (?:of the )?"
        r"(?:usual |normal |standard |right |customary )?(?:tickets?|papers|credentials|certs)\b"
        r"(?= (?:needed|required|wanted|called for)|\W*$"
        r"| for (?:the|this|a|an) (?:trade|job|work|role|[a-z]+er)\b)",
        re.IGNORECASE,
    ),
    "license": lazy_pattern(
        rf"\b{_SLOT}licens(?:es?|ure|ing)\b(?! (?:of|in|from|by|as|plate|agreement|fee|exam|board|such"
        rf"|renewal))"
        rf"|\b(?:an? |all |the |all the |any )?(?:licenses?|licensure){_OPEN_END}"
        r"|\b(?:duly |fully |currently )?licensed (?:professionals?|practitioners?|individuals?"
        r"|candidates?|applicants?|people)\b"
        r"(?! (?:staff|of|in|such|as|with (?:the )?[A-Z]))",
        re.IGNORECASE,
    ),
}
"""Demands that the language wing leaves alone because the words name nothing."""

_STEMS = {"certification": ("ertif", "redential", "cert", "ticket"), "license": ("icens",)}
_NEAR = 200
_ASKING = frozenset({"requirements", "licenses", "education"})
_OTHERS = lazy_pattern(
    r"\b(?:alongside|beside|collaborat\w+|coordinat\w+|partner\w*|network of|supervis\w+|work with"
    r"|refer|help|assist|by (?:an? )?licensed|under|other|our|team of|no"
    r"|not|without|renew\w*|pay"
    r"|reimburs\w*|software|patients?|clients?|customers?|vendors?|preferred|plus|may|student|gift"
    r"|birth|death)\b",
    re.IGNORECASE,
)
_OF_PAY = frozenset({"compensation", "benefits"})
_PAID_OR_KNOWN = lazy_pattern(
    r"\b(?:(?:pays?|paid|covers?|reimburses?|sponsors?|offers?|provides?)(?: for)?(?: your| the| all| any)?"
    r"|(?:knowledge of|familiarity with|experience with|understanding of)(?: [\w-]+){0,6})\s*\Z",
    re.IGNORECASE,
)
_SEEN_TO = lazy_pattern(
    r"\s?(?:(?:is|are|will be|can be) (?:done|provided|given|offered|arranged|paid|covered"
    r"|completed on)\b|provided\b)",
    re.IGNORECASE,
)
_KEPT = lazy_pattern(
    r"\b(?:maintain(?:s|ing)?|keep(?:s|ing)?|renew(?:s|ing)?)(?: up)?"
    r"(?: (?:all|any|current|necessary|required|the|valid|your))*\s*\Z",
    re.IGNORECASE,
)
_ASKED_ABOUT = lazy_pattern(
    r"\s(?:requirements?|inquir(?:y|ies)|questions?|records?|renewals?)\b", re.IGNORECASE
)
"""Behind a license that somebody at work asks about: "answer questions about certification requirements"."""

_LETTERS = lazy_pattern(r"\b([A-Z]{2}) (?:[Ss]tate )?(?:[Ll]icens|[Cc]ertif|[Rr]egist)")
_ON_A_MACHINE = lazy_pattern(
    r"\s(?:on (?:the|our|ours|an?)|to (?:operate|drive|run|ride|spray|weld|dive))\b", re.IGNORECASE
)
_THE = lazy_pattern(r"\b(?:the|this|that) \Z", re.IGNORECASE)
_DRIVEN = lazy_pattern(r"\b(?:cars?|trucks?|vans?|vehicles?|driv\w+|mileage|insurance)\b", re.IGNORECASE)
_INITIALS = lazy_pattern(r"(?:(?:current|valid|active) )?([A-Z]{3,5}) certif")
_BY_NAME = lazy_pattern(
    r"(?:\s(?:and|or) (?:certifiable|eligible(?: to be certified| for certification)?|in training))?"
    r"\s(?:by|through|with) (?:the )?(?!State\b)[A-Z][\w.&-]+(?: (?:(?:of|for|and|on) )*[A-Z][\w.&-]+)+"
)
"""Behind "certified": who certifies, by a name of several words."""


def check(card: Card, reading: Reading, context: Context) -> Iterator[Finding]:
    """Yield required statements of the card's ``kinds`` that name no credential.

    A named one of the kind elsewhere ("Must be licensed. State PTA license ...") excuses it, but not a whole
    sentence that asks for several more ("Relevant certifications"). A named one of any kind in the same
    sentence does so too ("Ohio PTA license or certification"), and so does the state: of the job's own
    profession there is one license in it.
    """
    kinds = set(card.params["kinds"].texts())
    stated = [found for found in reading.stated(License) if isinstance(found, License)]
    ours = [found for found in stated if found.license_kind in kinds and not _is_offered(reading, found)]
    is_named = any(found.credential for found in ours)
    role = context.role
    example = f", for example '{role.license.name}'" if role and role.license.name else ""
    citations = role.license.fact.citations if role and role.license.name else ()
    sentences = {sentence_at(reading, found.span) for found in stated if found.credential}
    told: list[AnySpan] = [found.span for found in stated]
    for span in () if ours else _loosely_asked(reading, kinds):
        told.append(span)
        if not (sentences and _is_kept(reading, span)):
            yield finding(card, reading, span, citations=citations, example=example)
    for span in further_shapes(card, reading, told):
        sentence = sentence_at(reading, span)
        if sentence and sentence not in sentences and not _is_named_beside(sentence, span):
            yield finding(card, reading, span, citations=citations, example=example)
    for found in ours:
        excused = is_named and not _asks_for_more(reading, found)
        sentence = sentence_at(reading, found.span)
        is_told = (
            sentence in sentences
            or bool(sentence and (_in_state(sentence, context) or _is_to_drive(found, sentence)))
            or bool(sentences and _is_kept(reading, found.span))
            or _goes_back(reading, found, stated)
            or _is_of_the_title(reading, found)
        )
        if found.credential or found.modality == "preferred" or excused or is_told or tells_which(found):
            continue
        yield finding(card, reading, found.span, citations=citations, example=example)


def prepare(card: Card) -> None:
    """Compile the expressions of a card; raises ContentError for a broken one."""
    if "patterns" in card.params:
        prepare_shapes(card)


def _is_to_drive(found: License, sentence: Sentence) -> bool:
    """Tell whether a bare license stands beside a vehicle: "a car, a license and insurance"."""
    return found.text.casefold() == "license" and _DRIVEN.search(sentence.text) is not None


def _goes_back(reading: Reading, found: License, stated: list[License]) -> bool:
    """Tell whether "the license" is one that the same paragraph or item has named before."""
    span = found.span
    if not isinstance(span, Span) or not _THE.search(_before(reading.around(span), span)):
        return False
    spans = (each.span for each in stated if each.credential)
    return any(
        isinstance(each, Span) and each.block == span.block and each.end <= span.start for each in spans
    )


def _is_named_beside(sentence: Sentence, span: AnySpan) -> bool:
    """Tell whether a sentence names a credential apart from these words: "the life support cards"."""
    named = sentence.labelled("credential")
    return any(cue.end <= span.start or span.end <= cue.start for cue in named)


def _is_offered(reading: Reading, found: License) -> bool:
    """Tell whether the words speak of pay, of a duty, of what the employer sees to, or say who certifies."""
    text = reading.around(found.span)
    before, after = _before(text, found.span), text[found.span.end :]
    if found.section == "responsibilities" and _ASKED_ABOUT.match(after):
        return True
    if found.text.casefold() == "certified" and (_ON_A_MACHINE.match(after) or _BY_NAME.match(after)):
        return True
    return bool(found.section in _OF_PAY or _SEEN_TO.match(after) or _PAID_OR_KNOWN.search(before))


def _is_kept(reading: Reading, span: AnySpan) -> bool:
    """Tell whether it is about keeping what is named elsewhere: "maintain all required licenses"."""
    return _KEPT.search(_before(reading.around(span), span)) is not None


def _before(text: str, span: AnySpan) -> str:
    return text[max(0, span.start - _NEAR) : span.start]


def _in_state(sentence: Sentence, context: Context) -> bool:
    """Tell whether a sentence names a state, or its letters before the license: "current NC license"."""
    letters = _LETTERS.search(sentence.text)
    known = letters is not None and f"US-{letters[1]}" in context.reference.places.states
    return known or any(sentence.labelled("place.state"))


def _loosely_asked(reading: Reading, kinds: set[str]) -> Iterator[AnySpan]:
    """Yield demands for "industry credentials" or "the certificates the job calls for", one a sentence."""
    stems = tuple(
        stem for kind in kinds & _STEMS.keys() for stem in _STEMS[kind] if stem in reading.whole_text
    )
    for sentence in reading.sentences if stems else ():
        span = sentence.span(sentence.start, sentence.end)
        if not any(stem in sentence.text for stem in stems) or reading.section_at(span) not in _ASKING:
            continue
        matches = (_LOOSE[kind].search(sentence.text) for kind in kinds & _LOOSE.keys())
        found = next((match for match in matches if match), None)
        if found is None or _OTHERS.search(sentence.text):
            continue
        if not any(sentence.labelled("credential", "place.state")):
            yield sentence.span(sentence.start + found.start(), sentence.start + found.end())


def _is_of_the_title(reading: Reading, found: License) -> bool:
    """Tell whether it has the initials of the job: "DSP certification" of a Direct Support Professional."""
    lettered = _INITIALS.match(found.text)
    if lettered is None:
        return False
    words = re.findall(r"[a-z]+", (reading.title or "").casefold())
    return lettered[1].casefold() in "".join(word[0] for word in words)


def _asks_for_more(reading: Reading, found: License) -> bool:
    sentence = sentence_at(reading, found.span)
    return found.text.endswith("s") and sentence is not None and sentence.text.rstrip(" .;") == found.text
