"""How far the phrase of a license reaches around its words: "a [valid Ohio driver's license] is ..."."""

from __future__ import annotations

import re

from jdlint.language.license_items import Item
from jdlint.language.license_words import VERBS_ON_PAPERS
from jdlint.language.reading import Sentence

_TOKEN = re.compile(r"[^\W_][\w'\u2019&+-]*(?:/[\w'\u2019&+-]+)*|[^\w\s]")
_STATUS = frozenset((
    "accredited", "active", "additional", "applicable", "appropriate", "approved", "clean", "clear",
    "compact", "current", "currently", "dual", "full", "fully", "good", "industry", "insurable",
    "multistate", "national", "nationally", "nationally-recognized", "necessary", "permanent", "present",
    "professional", "provisional", "recognized", "relevant", "required", "state", "temporary",
    "unencumbered", "unrestricted", "valid",
))  # fmt: skip
"""Words before a license that tell its state, not its subject."""
_EDGES = frozenset((
    "working", "toward", "towards", "eligible", "equivalent", "similar", "comparable",
    "a", "additional", "after", "all", "also", "an", "and", "any", "applicant", "applicants", "are", "as",
    "at", "be", "become", "becoming", "being", "both", "by", "can", "candidate", "candidates",
    "certification", "certifications", "complete", "completed", "copy", "credentials", "current/valid",
    "degree", "desired", "diploma", "each", "earn", "education", "either", "employee", "employees",
    "evidence", "experience", "for", "from", "gain", "ged", "get", "had", "has", "have", "having", "her",
    "hired", "his", "hold", "holding", "holds", "if", "in", "include", "includes", "including",
    "individuals", "is", "its", "job", "least", "licences", "license", "licenses", "licensure", "maintain",
    "maintaining", "maintains", "may", "minimum", "more", "must", "need", "needs", "no", "not", "obtain",
    "obtaining", "obtains", "of", "on", "one", "only", "or", "other", "our", "per", "plus", "position",
    "positions", "possess", "possesses", "possessing", "possession", "prefer", "preferred", "proof",
    "provide", "pursuing", "qualification", "qualifications", "receive", "registrations", "related",
    "require", "required", "requirement", "requirements", "requires", "responsibilities", "shall", "should",
    "show", "skills", "some", "special", "that", "the", "their", "these", "they", "this", "through", "to",
    "two", "under", "until", "upon", "us", "use", "verification", "via", "we", "when", "where", "who", "will",
    "with", "within", "without", "year", "years", "you", "your",
))  # fmt: skip
_OFFICES = frozenset(("board", "commonwealth", "department", "secretary", "state"))
_OPENERS = frozenset((
    "as", "at", "by", "for", "from", "given", "granted", "in", "issued", "of", "through", "to", "under",
    "with",
))  # fmt: skip
_STOPS = frozenset((
    "a plus", "after", "and", "are", "at", "be", "before", "benefits", "can", "desirable", "desired",
    "duties", "essential", "has", "have", "highly", "if", "is", "mandatory", "may", "must", "or", "plus",
    "preferably", "preferred", "prior", "qualifications", "required", "requirements", "responsibilities",
    "should", "strongly", "that", "upon", "when", "which", "while", "who", "will", "within",
))  # fmt: skip
_PROFESSION = re.compile(r"(?: (?!And\b|Or\b)[A-Z][\w'\u2019-]+(?: and| of)?){2,6}(?: \([A-Z-]{2,8}\))?")
"""Behind "Certified": whom the words name, as in "Certified Child Life Specialist (CCLS)"."""

_MOST_LEFT, _MOST_RIGHT, _LONGEST_LIST, _SHORTEST_BRACKET = 5, 10, 16, 3


def phrase_span(sentence: Sentence, item: Item, low: int, high: int) -> tuple[int, int]:
    """Give the block offsets of the phrase around an item; it stays between ``low`` and ``high``."""
    start, end = _left(sentence, item, low), _right(sentence, item, high)
    text = sentence.text[start - sentence.start : end - sentence.start]
    after = sentence.text[end - sentence.start : end - sentence.start + 1]
    return start, end + (after == ")" and text.count("(") > text.count(")"))


def _is_title(item: Item) -> bool:
    """Whether the item is a bare "Certified" or the like, which may begin the name of a profession."""
    return item.form == "adjective" and item.credential is None


def is_status(word: str) -> bool:
    """Whether a word tells the state of a license and not its subject."""
    return word.casefold() in _STATUS


def _left(sentence: Sentence, item: Item, low: int) -> int:
    """Walk left over what describes the license: "Current, full and unrestricted Ohio nursing" license."""
    offset = sentence.start
    tokens = list(_TOKEN.finditer(sentence.text, max(low - offset, 0), item.start - offset))
    start, taken = item.start, 0
    for index in range(len(tokens) - 1, -1, -1):
        word, before = tokens[index].group(), tokens[index - 1].group() if index else ""
        if _joins(word, before):
            continue
        if taken == _MOST_LEFT or not _describes(word.casefold()) or _demands(word, before):
            break
        taken += 1
        start = tokens[index].start() + offset
    return start


def _demands(word: str, before: str) -> bool:
    """Whether "required" says that of what stands before it: "a degree is required LICSW preferred"."""
    return word == "required" and before in ("is", "are", "be")


def _joins(word: str, before: str) -> bool:
    """Whether a word joins describing words: "full and unrestricted", "State of Arizona"."""
    if word.casefold() in (",", "and"):
        return before == "," or (is_status(before) and before.casefold() not in ("required", "necessary"))
    return word == "of" and before.casefold() in _OFFICES


def _describes(word: str) -> bool:
    return is_status(word) or (word not in _EDGES and word not in VERBS_ON_PAPERS and word[0].isalnum())


def _right(sentence: Sentence, item: Item, high: int) -> int:
    """Walk right over a bracket and one complement: "(RN)", "in the State of Ohio", "to practice nursing"."""
    offset = sentence.start
    end = item.end
    tokens = list(_TOKEN.finditer(sentence.text, end - offset, high - offset))
    if tokens and tokens[0].group().casefold() in ("eligible", "eligibility"):
        end, tokens = tokens[0].end() + offset, tokens[1:]
    bracket = _bracket(tokens)
    if bracket:
        end, tokens = tokens[bracket].end() + offset, tokens[bracket + 1 :]
    called = _PROFESSION.match(sentence.text, end - offset, high - offset) if _is_title(item) else None
    if called:
        return called.end() + offset
    opened = sentence.text[: item.end - offset].endswith(" of")  # "member of"
    if not tokens or (tokens[0].group().casefold() not in _OPENERS and not opened):
        return end
    for token in tokens[: _enumeration(tokens) or _MOST_RIGHT]:
        word = token.group().casefold()
        if (not word[0].isalnum() or word in _STOPS) and not _enumeration(tokens):
            break
        end = token.end() + offset
    return _without_opener(sentence, item.end, end)


def _enumeration(tokens: list[re.Match[str]]) -> int:
    """Count the tokens of "in Patient Safety, Coding or Risk Management"; 0 where no such list follows."""
    if tokens[0].group().casefold() != "in":
        return 0
    count, joined, last = 1, 0, 1
    for token in tokens[1:_LONGEST_LIST]:
        word = token.group()
        count += 1
        if word in ("or", "and"):
            joined = count
        elif word[0].isupper():
            last = count
        elif word not in (",", "of", "&", "/"):
            break
    return last if joined and last > joined else 0


def _bracket(tokens: list[re.Match[str]]) -> int:
    """Give the index of the bracket that closes one opened at once, 0 where there is none nearby."""
    if len(tokens) < _SHORTEST_BRACKET or tokens[0].group() != "(":
        return 0
    if tokens[1].group().casefold() in (*_STOPS, *_OPENERS):
        return 0
    closing = (index for index, token in enumerate(tokens[: _MOST_RIGHT + 2]) if token.group() == ")")
    return next(closing, 0)


def _without_opener(sentence: Sentence, least: int, end: int) -> int:
    """Cut a complement that ends in its own preposition or an article ("license in a")."""
    words = sentence.text[least - sentence.start : end - sentence.start]
    words, _, _ = words.partition(" as soon as")
    while words:
        head, _, last = words.rstrip().rpartition(" ")
        if last.casefold() not in _OPENERS and last.casefold() not in ("a", "an", "the"):
            return least + len(words.rstrip())
        words = head
    return least
