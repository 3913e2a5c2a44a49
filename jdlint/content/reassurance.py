"""Tells a sentence that reassures: what it speaks of costs nobody the job, or is asked of nobody.

Classes of words in order cannot see it: "You will not be fired for discussing your pay" holds what "You will
be fired for discussing your pay" does. So whoever finds a meaning asks its sentence here.
"""

from __future__ import annotations

import re

_NOT = r"(?:\bnot|\bnever|n['\u2019]t)"
_NOT_WE = rf"(?<!\bwe are )(?<!\bwe do )(?<!\bwe aren)(?<!\bwe do){_NOT}"
"""Not with what the employer spares itself: "we do not have to pay for it"."""

_SOME = r"(?: \w+){0,2}"
_ADVERB = r"(?:(?:ever|automatically|necessarily|by itself|alone|also|always|just as|very|equally|both) )*"
_PUNISHED = (
    r"(?:fired|punished|disciplined|dismissed|terminated|penalized|sacked|suspended|let go|written up"
    r"|discharged|demoted|blamed|reprimanded|disqualified|excluded|rejected|turned (?:away|down)"
    r"|passed over|ruled out)"
)
_DONE_TO = rf"(?:{_PUNISHED}|(?:made|asked|required) to)"
_NO_ONE = r"\b(?:no one|nobody|no (?:employee|worker|applicant|member of staff))(?: here)?"
_HARM = r"(?:problem|issue|obstacle|barrier|bar|drawback|disadvantage|hindrance|deal[ -]?breaker)"
_THEM = r"(?:[\w'\u2019-]+ ){0,4}?"
_PAYS = r"(?:(?:be )?(?:pay|paid|compensated?)|hire|keep|apply)\b"
_GO_AWAY = (
    rf"(?:even|bother|send|write|call|inquire|trouble|respond|reply|submit|show up|come|contact|look|{_PAYS})"
)
_WE_DO_NOT = r"we (?:do not|don['\u2019]t|never) (?:ask|care|mind)"
_REASSURING = re.compile(
    "|".join([
        rf"(?:{_NOT}|\b(?:nothing|nobody|no one)){_SOME} (?:held|hold|holds|counts?|used) against\b",
        rf"{_NOT} (?:be )?{_ADVERB}{_PUNISHED}\b",
        rf"{_NO_ONE} (?:(?:is|will be|gets|can be|has been) {_ADVERB}{_DONE_TO}|(?:will )?loses?)\b",
        rf"{_NOT} (?:costs?|ends?|loses?) (?:(?:you|them) )?(?:your|their|an?|the) (?:job|place|shift)\b",
        rf"\b(?:is|are|be) (?:{_NOT} {_ADVERB}(?:an? )?|no ){_HARM}\b(?! (?:for|to|with) you)",
        rf"{_NOT} {_ADVERB}(?:a |any )?(?:grounds|cause|reasons?) (?:for|to)\b",
        rf"{_NOT} {_ADVERB}(?:rule {_THEM}out|turn {_THEM}(?:away|down)|exclude|disqualify|bar)\b",
        rf"{_NOT_WE} {_ADVERB}(?:(?:required|obliged|obligated|asked) to|have to|need to) (?!{_PAYS})",
        rf"(?<!\bwe )\bneed not (?!{_GO_AWAY})",
        rf"(?<!\bwho) (?:is|are) {_ADVERB}welcome\b",
        rf"^[^?]+\?[\"'\u201d)]? (?:no|never|not here|not at all|you are {_ADVERB}welcome|{_WE_DO_NOT})\b",
    ]),
    re.IGNORECASE,
)  # fmt: skip
_REPRISAL = re.compile(r"\b(?:retaliat\w+|reprisals?|punishing)\b", re.IGNORECASE)
_BANNED = re.compile(
    r"\b(?:prohibit|forbid|ban(?:s|ned)?\b|unlawful|illegal|protect|against (?:policy|the law)"
    r"|free (?:of|from)|(?:no|not|never|without)\b(?: \w+){0,3}"
    r" (?:retaliat|reprisal|punishing|tolerat|allow|permit|accept|here\b))",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\bonly\b", re.IGNORECASE)


def reassures(sentence: str) -> bool:
    """Tell whether a sentence, with the answer where it is a question, takes the sting from what it names."""
    if _REPRISAL.search(sentence) and _BANNED.search(sentence):
        return True
    return _REASSURING.search(sentence) is not None and not _ONLY.search(sentence)
