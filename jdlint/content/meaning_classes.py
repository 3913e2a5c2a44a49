"""The classes of words that the :mod:`jdlint.content.meanings` of all cards share, as phrase lists."""

from __future__ import annotations

from jdlint.content.attitude_classes import ATTITUDE, NO_CHANCE, NO_USE, REFUSAL

SHARED = {
    "attitude": ATTITUDE,
    "no_chance": NO_CHANCE,
    "no_use": NO_USE,
    "refusal": REFUSAL,
    "must_not": (
        "(must|may|should|shall|will|can|could|do|does|did|need|are|is) not [to]",
        "(cannot|can't|don't|doesn't|won't|mustn't|shouldn't|isn't|aren't|never|not to|neither)",
        "(no one|nobody|none) (may|can|should|will|is to|is allowed to|here may|on staff may)",
        "(forbidden|not allowed|not permitted|prohibited|barred|banned|against the rules) [to|from]",
        "(refrain|abstain) from",
    ),
    "punished": (
        (
            "(dismissed|fired|terminated|disciplined|discharged|let go|sacked|suspended|written up|"
            "punished|out of a job)"
        ),
        (
            "(lose|loses|losing|cost|costs) (the|their|your|his|her|a|you your|them their) (job|jobs|"
            "place|position|shift|shifts)"
        ),
        (
            "(grounds|cause|a reason|reason|reasons) (for|to) [immediate|be|instant] (dismissal|"
            "termination|discipline|let go)"
        ),
        (
            "(grounds|cause|a reason|reason|reasons) (for|to) [be] (firing|fired|dismissed|terminated|"
            "dismiss|terminate|fire|let)"
        ),
        "(ends|end) (your|the|their) (job|employment|time here)",
        "(leads|lead) to (dismissal|termination|discipline)",
        "(result|results) in (dismissal|termination|discipline)",
        "(dismissal|termination) (follows|results|is the result)",
        (
            "(not|no longer) (welcome|have a job|be kept|work here|stay|be scheduled|keep your job|"
            "keep their job)"
        ),
        "(shown|pointed to) the door",
        "(lose|loses|forfeit|forfeits) (theirs|yours|it)",
        "(means|mean|is|are|will be) (the end of|gone|finished|done|out|history)",
        "(off the|off our) (crew|team|schedule|payroll|books|job|staff|floor)",
        (
            "(sent home|taken off the schedule|off the schedule|not be scheduled|not scheduled|"
            "dropped from the schedule)"
        ),
        "(end|ends|ending) (your|their|his or her|the) employment",
        "(no longer|not) (be scheduled|scheduled|employed|kept on|needed|have a place)",
        "(part|parts) (ways|company) with",
        (
            "(forbidden|prohibited|not allowed|not permitted|not tolerated|banned|against the rules|"
            "against policy)"
        ),
        (
            "(against company policy|against house rules|off limits|strictly off limits|"
            "a firing offense|out of bounds)"
        ),
    ),
    "reader": (
        (
            "(you|you'll|applicant|applicants|candidate|candidates|employee|employees|staff|worker|"
            "workers|anyone)"
        ),
        (
            "(hire|hires|trainee|trainees|driver|drivers|aide|aides|server|servers|clerk|clerks|"
            "cashier|cashiers)"
        ),
        (
            "(stylist|stylists|nurse|nurses|assistant|assistants|technician|technicians|guard|guards|"
            "tutor|tutors)"
        ),
        (
            "(cook|cooks|associate|associates|teacher|teachers|cleaner|cleaners|helper|helpers|person|"
            "whoever|everyone)"
        ),
        "(caregiver|caregivers|mechanic|mechanics|barber|barbers|operator|operators|crew|representative)",
        (
            "(representatives|newcomer|newcomers|recruit|recruits|apprentice|apprentices|people|each|"
            "those|somebody)"
        ),
        (
            "(attendant|attendants|bartender|bartenders|housekeeper|housekeepers|hygienist|hygienists|"
            "member of staff)"
        ),
    ),
    "person": (
        (
            "(applicant|applicants|candidate|candidates|person|persons|people|someone|somebody|anyone|"
            "anybody|those|folks)"
        ),
        (
            "(individual|individuals|worker|workers|employee|employees|man|woman|men|women|hire|hires|"
            "one|ones|whoever)"
        ),
    ),
    "chosen": (
        (
            "(prefer|prefers|preferred|preferably|ideally|ideal|favor|favors|want|wants|wanted|seek|"
            "seeks|seeking|need|needs)"
        ),
        "(look|looks|looking|hoping|searching|hunting|search|hope) for",
        (
            "(hire|hires|hiring|recruit|choose|chose|pick|employ|employs|select|appoint|take on|"
            "bring on|bring in)"
        ),
        "(rather|sooner) (have|hire|see|take|choose)",
        "(best|better|well|ideally|perfectly|particularly|especially|most) (suited|suitable|fitted) (to|for)",
        (
            "(suits|suit|suited to|suited for|suitable for|perfect for|right for|made for|meant for|"
            "intended for|aimed at)"
        ),
        "(great|good|best|ideal|excellent) for",
        (
            "(like|love) (the newest one|the new person|our next hire|you|someone|somebody|them|"
            "the next one|new staff) to"
        ),
        "(join|joins|fit in|fits in|fit|match|matches|belong)",
    ),
    "told": (
        (
            "(add|fill in|put down|tell us|let us know|state|list|describe|disclose|report|name|"
            "declare|explain|include|mention|give|write down)"
        ),
        (
            "(send|attach|enclose|bring|provide|submit|share|show|indicate|note|upload|"
            "be ready to say|say|hand over)"
        ),
        (
            "(we|we'll|we will|we would) [also|then|first] (ask|want to know|need to know|"
            "like to know|will ask|will want to know)"
        ),
        "(you will be asked|be asked|be prepared to discuss|answer questions)",
    ),
    "any_number": (
        (
            "(one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|several|a|"
            "an|the first)"
        ),
        "(1|2|3|4|5|6|7|8|9|10|12|14|18|24|30|60|90)",
    ),
    "language": (
        (
            "(English|Spanish|French|German|Mandarin|Cantonese|Chinese|Portuguese|Russian|Arabic|"
            "Korean|Japanese|Italian)"
        ),
        "(Polish|Vietnamese|Hindi|Tagalog)",
    ),
}
"""Classes by name; a card that lists a class of its own by the same name means its own."""

FORMS = {
    "dollars": (r"\$\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*\sdollars", frozenset({"$", "dollars"})),
    "doing": (r"[A-Za-z]{3,}ing", frozenset[str]()),
    "figure": (r"\d[\d,]*(?:\.\d+)?", frozenset[str]()),
}
"""Classes told by a form: a pattern, and the strings of which a text must hold one."""
