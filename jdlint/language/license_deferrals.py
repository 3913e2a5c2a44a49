"""Where a license is put off until after the work that needs it: "licensed once you have seen patients"."""

from __future__ import annotations

import re

from jdlint.content.lazy_pattern import lazy_pattern

ANCHORS = ("icens", "nclex", "cdl", "medical card", "medical certificate")
"""One of these stands in every such sentence, in small letters."""

_LICENSE = r"(?:licen[sc]es?|licensed|licensure|NCLEX(?:-[PR]N)?|CDL|medical (?:card|certificate))"
_CARING = (
    r"(?:treat|see|care for|work with|work on|handle|look after|practice on|practice with|serve|help|dose"
    r"|examine)"
)
_CARING_NOW = (
    r"(?:treating|seeing|caring for|working with|working on|handling|looking after|practicing|serving"
    r"|helping"
    r"|giving care|dispensing|teaching)"
)
_DRIVING = r"(?:been |started |begun )*(?:driving|hauling|driven|hauled|on the road|behind the wheel)"
_BEGUN = (
    r"(?:have|has|had) (?:already )?(?:been (?:with us|here|at it|on the job|at work|in the job|practicing)"
    rf"|(?:been )?{_CARING_NOW}|seen|treated|worked|cared|practiced|spent|settled|started|begun|joined)"
    rf"|(?:are|is) (?:already )?(?:settled|on the job|on board|at work|established|up and running"
    rf"|{_CARING_NOW})"
    rf"|(?:start|begin|starting|beginning)(?:s|ed)? (?:to )?(?:work|the (?:job|work)|{_CARING_NOW}"
    rf"|{_CARING}|seeing"
    r"|working|practicing|in (?:the|this) (?:job|role|position))"
    rf"|{_CARING_NOW}"
)
_WHEN = r"(?:after|once|as soon as|following|when(?= (?:you|they) (?:have|are settled)))"
_GET = (
    r"(?:get|gets|obtain|obtains|earn|earns|apply for|applied for|secure|arrange|sort out|take care of"
    r"|pick up"
    r"|acquire|receive|finish|complete|work on|see to|file for|collect|gain|pass|take|finalize)"
)
_LATER = (
    r"(?:later|later on|afterwards?|in due course|at a later (?:date|time|point)|down the (?:road|line)"
    r"|eventually"
    r"|in time|in your own time|when you can|when you get around to it|by your first anniversary"
    r"|by the end of (?:your|the) first year)"
)
_TIME = r"(?:(?:few|couple of|several|\d{1,2}|two|three|four|five|six|nine|twelve|ninety|sixty|thirty) )?"
_GAP = r"[^.;]{0,60}?"
_ALONE = r"(?:(?!\band\b)[^.;,&+])"
"""What may stand between the license and its day: no other credential that is due then in its stead."""

_PATTERNS = (
    (
        rf"\b(?:{_CARING}|{_CARING_NOW}|work|practice)\b"
        rf"[^.;]{{0,50}}?\bwhile (?:you (?:are )?)?(?:wait(?:ing)? for|awaiting)"
        rf"\b[^.;]{{0,25}}?\b{_LICENSE}\b"
    ),
    (
        rf"\b{_LICENSE}\b[^.;]{{0,50}}?\b{_WHEN} (?:you|they|he or she|a new hire|the new hire"
        rf"|someone)?[ ]?(?:{_BEGUN})\b"
    ),
    (
        rf"\b{_LICENSE}\b[^.;]{{0,50}}?\b(?:weeks|months|days|while|year|time) (?:after|into) (?:you "
        rf"|your |they )?"
        rf"(?:{_BEGUN}|start|begin|started|work|job|the (?:job|work))\b"
    ),
    rf"\b{_WHEN} (?:you|they) (?:{_BEGUN})\b{_GAP}\b{_GET}\b[^.;]{{0,30}}?\b{_LICENSE}\b",
    (
        rf"\b{_GET}\b[^.;]{{0,40}}?\b{_LICENSE}\b[^.;]{{0,20}}?\b(?:during|in|within|over|through) (?:the"
        rf"|your) first "
        rf"{_TIME}(?:weeks?|months?|years?|days|quarter) (?:of {_CARING_NOW}|on the (?:job|floor|unit|road)"
        r"|with (?:us|patients|residents|clients|children|students)|in the job|at work)\b"
    ),
    (
        rf"\b(?:start|begin|go ahead and)?[ ]?(?:{_CARING}|{_CARING_NOW})\b[^.;]{{0,40}}?\b(?:now"
        rf"|right away|at once"
        r"|immediately|first|from (?:the first day|day one)|straight away|from the start)\b[^.;]{0,20}?"
        rf"\b(?:and|while|then|with)\b[^.;]{{0,40}}?\b{_LICENSE}\b[^.;]{{0,40}}?\b{_LATER}\b"
    ),
    (
        rf"\b{_LICENSE}\b{_ALONE}{{0,30}}?\b(?:(?:can|may|could|will) (?:wait|follow|come (?:later"
        rf"|afterwards?|in time)"
        r"|catch up)"
        rf"|{_LATER})\b"
    ),
    (
        rf"(?:\b(?:may|can|could|will|able to|free to|let you) |^)"
        rf"(?:start |begin )?(?:{_CARING}|{_CARING_NOW}"
        r"|work|practice)\b"
        rf"[^.;]{{0,50}}?\b(?:before|without|prior to|ahead of|until)\b[^.;]{{0,25}}?\b{_LICENSE}\b"
    ),
    (
        rf"\b{_LICENSE}\b (?:comes?|arrives?|is issued|is granted|goes|gets) [^.;]{{0,30}}?\b(?:after|once)\b"
        r"[^.;]{0,20}?\b(?:begin|start|started|begun|at work|working|treating|seeing)\b"
    ),
)
_ON_THE_ROAD = (
    (
        rf"\b{_LICENSE}\b (?:can|may|will) (?:come|wait|follow|be (?:had|earned|taken)) "
        rf"[^.;]{{0,40}}?\bof (?:driving|hauling)\b"
    ),
    (
        rf"\b{_LICENSE}\b[^.;]{{0,50}}?\b(?:{_WHEN}|until|till) (?:you|they) (?:have|are"
        rf"|has) (?:already )?{_DRIVING}\b"
    ),
    (
        rf"\b{_WHEN} (?:you|they) (?:have|are) (?:already )?{_DRIVING}\b{_GAP}\b{_GET}\b"
        rf"[^.;]{{0,30}}?\b{_LICENSE}\b"
    ),
    (
        rf"\b{_LICENSE}\b[^.;]{{0,50}}?\b(?:weeks|months|days|while|year) (?:after|into) (?:you |your )?"
        r"(?:start |begin )?(?:driving|hauling|the road|first (?:load|run|trip))\b"
    ),
    (
        rf"(?:\b(?:may|can|could|will) |^)(?:start |begin )?(?:drive|haul|driving|hauling)\b[^.;]{{0,50}}?"
        rf"\b(?:before|without)\b[^.;]{{0,25}}?\b{_LICENSE}\b"
    ),
)
_SPAN = (
    r"(?:up to )?(?:half a year|an? (?:full )?(?:year|month|quarter)|(?:a few|a couple of|several|two"
    r"|three|four|five|six"
    r"|nine|twelve|eighteen|\d{1,2}|thirty|sixty|ninety) (?:years|months|weeks|days))"
)
_WORK_PLACE = (
    r"(?:the floor|the unit|the bedside|patient care|the clinic|practice|our patients|your patients"
    r"|the chair|a caseload)"
)
_EARLY = (
    (
        rf"\b(?:give|gives|get|gets|have|has|allow|allows|allowed|grant|grants|given) (?:you "
        rf"|new \w+ )?{_SPAN}\b[^.;]{{0,30}}?"
        rf" to (?:get|become|be|obtain|earn|secure|complete)\b[^.;]{{0,25}}?\b{_LICENSE}\b"
    ),
    (
        rf"\b{_LICENSE}\b{_ALONE}{{0,40}}?\b(?:by|before|at) the end of (?:your|the) (?:first|second|third"
        rf"|fourth|fifth|sixth)"
        r" (?:months?|quarter|weeks?|year)\b"
    ),
    (
        rf"\b(?:join|start|work|begin)\b[^.;]{{0,20}}?\b{_WORK_PLACE}\b[^.;]{{0,30}}?\b(?:before|without"
        rf"|while|ahead of)\b"
        rf"[^.;]{{0,30}}?\b{_LICENSE}\b"
    ),
    (
        r"\b(?:will|can|may|start|begin)\b[^.;]{0,60}?\bwhile (?:your|the) "
        rf"{_LICENSE}\b[^.;]{{0,30}}?\b(?:pending|in process|in progress|being|under review|on its way"
        rf"|processed|is open)\b"
    ),
    (
        r"\b(?:on your own|alone|unsupervised|full time|with patients|with clients)\b"
        r"[^.;]{0,40}?\b(?:and then|then|after which"
        rf"|afterwards?)\b[^.;]{{0,30}}?\b{_LICENSE}\b"
    ),
    (
        r"\b(?:begin|begins|start|starts|started|beginning)\b[^.;]{0,30}?\b(?:now|right away|at once"
        r"|immediately|straight away)\b"
        rf"[^.;]{{0,40}}?\b{_LICENSE}\b[^.;]{{0,30}}?\b{_LATER}\b"
    ),
    (
        rf"\b{_LICENSE}\b[^.;]{{0,20}}? (?:need not|does not have to|doesn.t have to|is not needed"
        rf"|is needed only|is due only)"
        r"\b[^.;]{0,40}?\b(?:at first|at the start|from the start|on day one|on the first day|right away"
        r"|until|once|after)\b"
    ),
)
"""What puts a license off and says nothing of the work: it may be right where a permit bridges the time."""

_BRIDGE = (
    r"temporary|provisional|permits?|interim|limited|transfer\w*|another state|other states|out-of-state"
    r"|second|additional|endorsement|compact|multistate|graduate nurses?|residents? physicians?"
    r"|interns?|aides?|techs?|fellows?|from graduation|\w+ law|if you (?:already )?(?:hold|have)|relocat\w*"
    r"|reciprocity"
)
_BRIDGED = lazy_pattern(rf"\b(?:{_BRIDGE})\b", re.IGNORECASE)
"""Words of a permit or other work meanwhile, and of a further license."""

_INNOCENT = lazy_pattern(
    rf"\b(?:{_BRIDGE}|not|never|no|nobody|cannot|can.t|renew\w*|fees?|costs?|pays?|paid|reimburs\w*|bonus\w*"
    r"|raise|supervis\w*|verif\w*|copy|copies|training|school|course|learner|software|vehicles?|instructor"
    r"|preceptor|assist|mentor|orientation|classroom|reports?|records?|changes? (?:to|in|of)|valid for)\b"
    r"|n[\u2019']t\b",
    re.IGNORECASE,
)
"""These, and words of a ban, of papers and of what a license costs."""

_DOING = (
    r"(?:treating|seeing|caring|handling|hauling|driving|pass(?:ing)? medications|a caseload|first caseload"
    r"|your caseload|patients"
    r"|clients|children|residents|students|loads|the floor|the bedside)"
)
_NOW = (
    r"(?:already|right away|right now|immediately|at once|meanwhile|in the meantime|for now|while you"
    r"|as you|first few"
    r"|from day one|straight away)"
)
_LATE = (
    r"(?:goes in|on its way|sort out|follow|completed while|finish\w*|apply|application|get the"
    r"|get your|when your schedule"
    r"|when you have time|afterwards?|in the (?:spring|summer|fall|winter)|next year|later)"
)
_WORDS = tuple(lazy_pattern(rf"\b{words}\b", re.IGNORECASE) for words in (_LICENSE, _DOING, _NOW, _LATE))
"""A license, the work, that this is done now, and that the other comes late: together they tell it."""

_BEFOREHAND = lazy_pattern(
    r"\b(?:before|prior to|by (?:your|the) (?:first|start)|must (?:hold|have|be)|required|current"
    r"|active|already licensed"
    r"|already (?:hold|have)|until|only (?:after|once|when)|upon|valid)\b",
    re.IGNORECASE,
)
_NO_BAN = lazy_pattern(
    r"\bdo(?: not|n.t) (?:mind|object|care)\b|\bneed not\b|\bdoes(?: not|n.t) have to\b|\bis not needed\b",
    re.IGNORECASE,
)
_ALL = lazy_pattern("|".join(_PATTERNS), re.IGNORECASE)
_ANY_EARLY = lazy_pattern("|".join((*_PATTERNS, *_EARLY)), re.IGNORECASE)
_ROAD = lazy_pattern("|".join(_ON_THE_ROAD), re.IGNORECASE)


def is_bridged(text: str) -> bool:
    """Tell whether a sentence speaks of a permit, a further license or other work until the license comes."""
    return _BRIDGED.search(text) is not None


def put_off(text: str, *, drives: bool, early: bool) -> tuple[int, int] | None:
    """Give where a sentence lets people work first and be licensed later.

    ``drives`` is for work on the road; ``early`` says that the law wants the license before the first day.
    """
    if _INNOCENT.search(_NO_BAN.sub("", text)):
        return None
    found = (_ROAD if drives else _ANY_EARLY if early else _ALL).search(text)
    if found:
        return found.span()
    places = [words.search(text) for words in _WORDS]
    if not all(places) or _BEFOREHAND.search(text):
        return None
    spans = [place.span() for place in places if place]
    return min(start for start, _ in spans), max(end for _, end in spans)
