"""The classes of words that :mod:`jdlint.content.meanings` of all cards share, in the notation of phrase lists."""

from __future__ import annotations

SHARED = {
    "must_not": (
        "(must|may|should|shall|will|can|could|do|does|did|need|are|is) not [to]",
        "(cannot|can't|don't|doesn't|won't|mustn't|shouldn't|isn't|aren't|never|not to|neither)",
        "(no one|nobody|none) (may|can|should|will|is to|is allowed to|here may|on staff may)",
        "(forbidden|not allowed|not permitted|prohibited|barred|banned|against the rules) [to|from]",
        "(refrain|abstain) from",
    ),
    "punished": (
        "(dismissed|fired|terminated|disciplined|discharged|let go|sacked|suspended|written up|punished|out of a job)",
        "(lose|loses|losing|cost|costs) (the|their|your|his|her|a|you your|them their) (job|jobs|place|position|shift|shifts)",
        "(grounds|cause|a reason|reason|reasons) (for|to) [immediate|be|instant] (dismissal|termination|discipline|let go)",
        "(grounds|cause|a reason|reason|reasons) (for|to) [be] (firing|fired|dismissed|terminated|dismiss|terminate|fire|let)",
        "(ends|end) (your|the|their) (job|employment|time here)",
        "(leads|lead) to (dismissal|termination|discipline)",
        "(result|results) in (dismissal|termination|discipline)",
        "(dismissal|termination) (follows|results|is the result)",
        "(not|no longer) (welcome|have a job|be kept|work here|stay|be scheduled|keep your job|keep their job)",
        "(shown|pointed to) the door",
        "(forbidden|prohibited|not allowed|not permitted|not tolerated|banned|against the rules|against policy)",
        "(against company policy|against house rules|off limits|strictly off limits|a firing offense|out of bounds)",
    ),
    "reader": (
        "(you|you'll|applicant|applicants|candidate|candidates|employee|employees|staff|worker|workers|anyone)",
        "(hire|hires|trainee|trainees|driver|drivers|aide|aides|server|servers|clerk|clerks|cashier|cashiers)",
        "(stylist|stylists|nurse|nurses|assistant|assistants|technician|technicians|guard|guards|tutor|tutors)",
        "(cook|cooks|associate|associates|teacher|teachers|cleaner|cleaners|helper|helpers|person|whoever|everyone)",
        "(caregiver|caregivers|mechanic|mechanics|barber|barbers|operator|operators|crew|representative)",
        "(representatives|newcomer|newcomers|recruit|recruits|apprentice|apprentices|people|each|those|somebody)",
        "(attendant|attendants|bartender|bartenders|housekeeper|housekeepers|hygienist|hygienists|member of staff)",
    ),
    "no_use": (
        "(unsuitable|unsuited|unfit|wrong|impossible|impractical|closed|off limits|out of reach|inappropriate) (for|to)",
        "(not|never|hardly|isn't|nor) [at all|really|well|right] (suitable|suited|right|fit|possible|open|meant|made) (for|to)",
        "(not|isn't|hardly|no) [a] (place|job|position|work|role|setting|environment|good fit|room|match) for",
        "(cannot|can't|do not|don't|will not|won't|does not|unable to|not able to|never) (hire|take|take on|accept|consider)",
        "(cannot|can't|do not|don't|will not|won't|does not|unable to|not able to|never) (employ|use|accommodate|interview)",
        "(cannot|can't|do not|don't|will not|won't|does not|unable to|not able to|never) (place|have|look at|want)",
        "too (heavy|hard|rough|demanding|strenuous|physical|fast|quick|tiring|dangerous|much|dirty|stressful|taxing) for",
        "(rules|rule) out",
        "(excludes|exclude|excluding)",
    ),
    "no_chance": (
        "(need not|needn't|should not|shouldn't|do not|don't|please do not|must not|may not) [even|bother to] apply",
        "(should|had better|are advised to|will want to) (look|apply|try) (elsewhere|somewhere else)",
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|do not) [be able to|even] (do|handle)",
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|do not) [be able to] (perform|manage)",
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|do not) [be able to] (cope|keep up)",
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|do not) [be] (fit|fit in|suit|work out)",
        "(cannot|can't|will not|won't|would not|are not|is not|will never|never) [be] (hired|considered|accepted|placed)",
        "(cannot|can't|will not|won't|would not|are not|is not|will never|never) [be] (employed|taken|invited|interviewed)",
        "(cannot|can't|will not|won't|would not|are not|is not|will never) [be] (accommodated|wanted|welcome|suitable|suited)",
        "(cannot|can't|will not|won't|would not|are not|is not) (eligible|right for|what we are looking for|a good fit|a fit)",
        "(would|will|may|might) [only|probably|likely] (struggle|be unhappy|be unsuitable|be out of place|be at a loss)",
        "(would|will|may|might) [only|probably|likely] have (trouble|difficulty|a hard time|problems)",
        "(will|would|may|might|tend to) [only|probably|likely] find [the|this|our|it|that] [work|job|pace|shifts|hours] too",
        "(will|would|may|might) [probably|likely] find (the|this|our|it) [work|job|pace] (difficult|tiring|exhausting|hard)",
        "(is|are|will be) (ruled out|out of the question|excluded|barred|disqualified|turned away|turned down|rejected)",
        "(is|are|would be|will be) (unsuited|unsuitable|unfit|a poor fit|a bad fit|the wrong fit|not for us|no use)",
        "(think twice|need not send|need not write|need not inquire|is a deal breaker|are a deal breaker)",
        "(out of luck|is no good to us|better off elsewhere|happier elsewhere|would be happier|we pass over)",
    ),
    "chosen": (
        "(prefer|prefers|preferred|preferably|ideally|ideal|favor|favors|want|wants|wanted|seek|seeks|seeking|need|needs)",
        "(look|looks|looking|hoping|searching|hunting|search|hope) for",
        "(hire|hires|hiring|recruit|choose|chose|pick|employ|employs|select|appoint|take on|bring on|bring in)",
        "(rather|sooner) (have|hire|see|take|choose)",
        "(best|better|well|ideally|perfectly|particularly|especially|most) (suited|suitable|fitted) (to|for)",
        "(suits|suit|suited to|suited for|suitable for|perfect for|right for|made for|meant for|intended for|aimed at)",
        "(great|good|best|ideal|excellent) for",
        "(like|love) (the newest one|the new person|our next hire|you|someone|somebody|them|the next one|new staff) to",
        "(join|joins|fit in|fits in|fit|match|matches|belong)",
    ),
    "told": (
        "(tell us|let us know|state|list|describe|disclose|report|name|declare|explain|include|mention|give|write down)",
        "(send|attach|enclose|bring|provide|submit|share|show|indicate|note|upload|be ready to say|say|hand over)",
        "(we|we'll|we will|we would) [also|then|first] (ask|want to know|need to know|like to know|will ask|will want to know)",
        "(you will be asked|be asked|be prepared to discuss|answer questions)",
    ),
    "any_number": (
        "(one|two|three|four|five|six|seven|eight|nine|ten|twelve|eighteen|twenty-four|several|a|an|the first)",
        "(1|2|3|4|5|6|7|8|9|10|12|14|18|24|30|60|90)",
    ),
    "language": (
        "(English|Spanish|French|German|Mandarin|Cantonese|Chinese|Portuguese|Russian|Arabic|Korean|Japanese|Italian)",
        "(Polish|Vietnamese|Hindi|Tagalog)",
    ),
}
"""Classes by name; a card that lists a class of its own by the same name means its own."""

FORMS = {
    "dollars": (r"\$\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*\sdollars", frozenset({"$", "dollars"})),
    "figure": (r"\d[\d,]*(?:\.\d+)?", frozenset[str]()),
}
"""Classes told by a form: a pattern, and the strings of which a text must hold one."""
