"""Whether an amount of experience is called the most that may be had: "no more than 5 years"."""

from __future__ import annotations

import re

from jdlint.language.durations import Asked, asked_spans

ANCHORS = ("year", "yrs", "month")
_WORK = re.compile(
    r"\b(?:work(?:ed|ing)?|experience\w*|careers?|jobs?|fields?|trade|practic\w+|programm\w+|driv\w+"
    r"|profession\w*"
    r"|industry|business|background|done|behind|cooking|teaching|nursing|treating|selling|welding"
    r"|coding|at (?:it|this)|years? (?:in|on|at|as|of))\b",
    re.IGNORECASE,
)
_NO_WORK = re.compile(
    r"\b(?:licen\w+|degree|school|college|ages?|old|record|contract|lease|terms?|program|residen\w+"
    r"|probation|live[ds]?"
    r"|living|training|apprentice\w*|assignment|appointment|commit\w*|stay|within|expir\w*|certif\w*|warranty"
    r"|internship|visa|renew\w*|extended|position|funded|grant)\b",
    re.IGNORECASE,
)
"""Words of other lengths of time than those of work done."""

_CAP_BEFORE = re.compile(
    r"\b(?:(?:no|not|nor) (?:more|greater|longer|higher) than|maximum(?: of)?:?|max\.?:?|at (?:the )?most"
    r"|(?:not|never) (?:over|above|beyond|past|exceed(?:ing)?)|not (?:have|bring) (?:more than|over)"
    r"|(?:cap|ceiling|upper limit|limit|top limit)(?: is| of| at|:)|capped at|limited to|tops? out at"
    r"|(?:should|must|may|can)(?:not| not) exceed|without exceeding|not to exceed)\s(?:of |over )?\Z",
    re.IGNORECASE,
)
_CAP_AFTER = re.compile(
    r"[^.;]{0,40}?(?:\(?\bmax(?:imum)?\b(?! of)|\bat (?:the )?(?:very )?(?:most|outside)\b|\b(?:no"
    r"|not) more\b(?! than)|\btops\b"
    r"|\bor (?:less|fewer|under)\b|(?:\b(?:and|but) |, ?)(?:no|not a day|not one|not an hour) (?:more"
    r"|longer|over)\b"
    r"|\b(?:is|as|being) (?:the|our|an) (?:upper )?(?:limit|cap|ceiling|maximum|most)\b|\((?:cap"
    r"|no more than)\b)",
    re.IGNORECASE,
)
_CALLED_CAP = re.compile(
    r"\b(?:is|as|being) (?:the|our|an) (?:upper |outer |top )?(?:limit|cap|ceiling|maximum|most)\b"
    r"|, (?:no|not a day|not one) (?:more|longer|over)\b",
    re.IGNORECASE,
)
_CAP_WITHIN = re.compile(
    r"\b(?:at (?:the )?(?:very )?(?:most|outside)|maximum|max|tops|or (?:less|fewer|under))\W*\Z",
    re.IGNORECASE,
)
_TOO_MUCH = re.compile(
    r"\b(?:more than|over|beyond|past|above|longer than|exceeding|in excess of|upwards of"
    r"|north of)\s\Z",
    re.IGNORECASE,
)
_UNDER = re.compile(
    r"(?:^|\b(?:you have|bring|want|seek|need|ideally|preferably),?\s)(?:less than|fewer than|under"
    r"|below)\s\Z"
    r"|\b(?:no one|nobody|no (?:applicants|candidates|people)) (?:with|who has|having)\s(?:over\s"
    r"|more than\s)?\Z",
    re.IGNORECASE,
)
_NO_MORE_SAID = re.compile(
    r"(?!.*\b(?:must|will|may|can|should|are|is|you)\b)[^.;,]{0,60}[.;]?\Z", re.IGNORECASE
)
_NOT_WANTED = re.compile(
    r"\b(?:not|never|no longer|don[\u2019']t|won[\u2019']t) (?:be )?(?:looking (?:at|for)|hir\w+"
    r"|consider\w*|want\w*|accept\w*"
    r"|tak\w+|interview\w*|seek\w*|after|recruit\w*|need)\b[^.;]{0,40}\b(?:more than|over|beyond|past"
    r"|above)\s\Z",
    re.IGNORECASE,
)
_TURNED_AWAY = re.compile(
    r"(?<!\bnot )(?<!n[\u2019']t )(?<!\bnever )"
    r"\b(?:turn(?:s|ing)? away|pass(?:es)? over|screens? out|rejects?|excludes?|rules? out|skips?"
    r"|leaves? out|sends? home)\b"
    r"[^.;]{0,40}\b(?:more than|over|beyond|past|above)\s\Z",
    re.IGNORECASE,
)
_OR_MORE = re.compile(r"\b(?:or more|plus|and up)\b|\+")
_SHUT_OUT = re.compile(
    r"[^.;]{0,60}?\b(?:(?:(?:should|need|may|will|are|is|can|do)(?: not|n[\u2019']t)|cannot|can't"
    r"|won't) (?:even )?(?:be )?"
    r"(?:apply|bother|considered|hired|interviewed|accepted|invited|suitable|suited|eligible|wanted"
    r"|fit|suit"
    r"|what we|who we|for you|(?:an?|the|our) (?:\w+ )?(?:fit|match|person|candidate))"
    r"|over-?qualified|too (?:senior|experienced|much|advanced|far along|long)"
    r"|(?:look|apply|try) elsewhere|(?:would|will|may|might) be (?:bored|unhappy|turned away|passed over)"
    r"|(?:are|is|get|will be) (?:turned away|passed over|screened out|ruled out|excluded)"
    r"|more than we (?:need|want|can))\b",
    re.IGNORECASE,
)
_MAY_CAP = re.compile(
    r"\b(?:more|most|outside|max|maximum|over|above|beyond|past|exceed\w*|cap|capped|ceiling|limit|limited|tops?|less"
    r"|fewer|under|below|longer|greater|higher|north|upwards|a day|not one)\b",
    re.IGNORECASE,
)
"""A word of every cap."""

_NO_CAP = re.compile(
    r"\b(?:replac\w+|substitut\w+|count\w*|credit\w*|pay|salary|steps?|placement|welcome|gaps?"
    r"|accidents?|convictions?|may (?:apply|start|enter)|must (?:first|also)|supervis\w+|trainees?|helpers?"
    r"|violations?|in lieu|equivalent|toward|maximum age|years of age"
    r"|active duty|military (?:duty|service)"
    r"|away from|(?:out of|off) (?:practice|work|school|[a-z]+ing|the (?:field|trade|workforce|job))|since"
    r" (?:your|the|their|you))\b",
    re.IGNORECASE,
)


def is_capped(text: str, start: int, end: int) -> bool:
    """Tell whether the amount at these offsets of a sentence is an upper limit, or bars who has it."""
    before, amount, after = text[:start], text[start:end], text[end:]
    is_most = (
        _CAP_BEFORE.search(before)
        or _CAP_AFTER.match(after)
        or _CAP_WITHIN.search(amount)
        or _CALLED_CAP.search(amount)
        or _NOT_WANTED.search(before)
        or _TURNED_AWAY.search(before)
        or (_UNDER.search(before) and _NO_MORE_SAID.match(after))
    )
    is_much = _TOO_MUCH.search(before) or _OR_MORE.search(amount)
    is_barred = is_most or (is_much and _SHUT_OUT.match(text, start))
    return bool(is_barred) and not _NO_CAP.search(text)


def capped_years(text: str) -> Asked | None:
    """Give the first amount of work that a sentence caps, whether or not it says "experience"."""
    if not _MAY_CAP.search(text) or not _WORK.search(text) or _NO_WORK.search(text):
        return None
    return next(
        (
            asked
            for asked in asked_spans(text, asking=True, labelled=True)
            if is_capped(text, asked.start, asked.end)
        ),
        None,
    )
