"""What an employer thinks of people it would take, or would not: classes of words, as phrase lists."""

from __future__ import annotations

NO_USE = (
    ("(would|will|had|we'd|do) (rather|sooner|prefer) not [to] (hire|take|take on|consider|employ|have|see)"),
    "(prefer|prefers|choose|chooses|like) not to (hire|take|take on|consider|employ|have|see)",
    (
        "(unsuitable|unsuited|unfit|wrong|impossible|impractical|closed|off limits|out of reach|"
        "inappropriate) (for|to)"
    ),
    (
        "(not|never|hardly|isn't|nor) [at all|really|well|right] (suitable|suited|right|fit|"
        "possible|open|meant|made) (for|to)"
    ),
    ("(not|isn't|hardly|no) [a] (place|job|position|work|role|setting|environment|good fit|room|match) for"),
    (
        "(cannot|can't|do not|don't|will not|won't|does not|unable to|not able to|never) (hire|"
        "take|take on|accept|consider)"
    ),
    (
        "(cannot|can't|do not|don't|will not|won't|does not|unable to|not able to|never) (employ|"
        "use|accommodate|interview)"
    ),
    (
        "(cannot|can't|do not|don't|will not|won't|does not|unable to|not able to|never) (place|"
        "have|look at|want)"
    ),
    (
        "too (heavy|hard|rough|demanding|strenuous|physical|fast|quick|tiring|dangerous|much|"
        "dirty|stressful|taxing) for"
    ),
    "(rules|rule) out",
    "(excludes|exclude|excluding)",
)
"""Before those whom it would not take."""

NO_CHANCE = (
    (
        "(need not|needn't|should not|shouldn't|do not|don't|please do not|must not|"
        "may not) [even|bother to] apply"
    ),
    "(should|had better|are advised to|will want to) (look|apply|try) (elsewhere|somewhere else)",
    (
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|"
        "do not) [be able to|even] (do|handle)"
    ),
    (
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|"
        "do not) [be able to] (perform|manage)"
    ),
    (
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|"
        "do not) [be able to] (cope|keep up)"
    ),
    (
        "(cannot|can't|could not|couldn't|will not|won't|would not|wouldn't|does not|"
        "do not) [be] (fit|fit in|suit|work out)"
    ),
    (
        "(cannot|can't|will not|won't|would not|are not|is not|will never|never) [be] (hired|"
        "considered|accepted|placed)"
    ),
    (
        "(cannot|can't|will not|won't|would not|are not|is not|will never|never) [be] (employed|"
        "taken|invited|interviewed)"
    ),
    (
        "(cannot|can't|will not|won't|would not|are not|is not|will never) [be] (accommodated|"
        "wanted|welcome|suitable|suited)"
    ),
    (
        "(cannot|can't|will not|won't|would not|are not|is not) (eligible|right for|"
        "what we are looking for|a good fit|a fit)"
    ),
    (
        "(would|will|may|might) [only|probably|likely] (struggle|be unhappy|be unsuitable|"
        "be out of place|be at a loss)"
    ),
    "(would|will|may|might) [only|probably|likely] have (trouble|difficulty|a hard time|problems)",
    (
        "(will|would|may|might|tend to) [only|probably|likely] find [the|this|our|it|that] [work|"
        "job|pace|shifts|hours] too"
    ),
    (
        "(will|would|may|might) [probably|likely] find (the|this|our|it) [work|job|"
        "pace] (difficult|tiring|exhausting|hard)"
    ),
    (
        "(is|are|will be) (ruled out|out of the question|excluded|barred|disqualified|turned away|"
        "turned down|rejected)"
    ),
    (
        "(is|are|would be|will be) (unsuited|unsuitable|unfit|a poor fit|a bad fit|the wrong fit|"
        "not for us|no use)"
    ),
    "(think twice|need not send|need not write|need not inquire|is a deal breaker|are a deal breaker)",
    (
        "(would|will|might|may) (not|never|hardly) [be] (happy|comfortable|at ease|at home|hired|"
        "seen|heard|able to serve)"
    ),
    (
        "(would|will|might|may) (feel|be) [rather] (out of place|uncomfortable|ill at ease|lost|"
        "lonely|left behind|in the way)"
    ),
    (
        "(cannot|can't|could not|will not|won't|would not|wouldn't|does not|do not|"
        "don't) [be able to] (work with us|work here)"
    ),
    (
        "(cannot|can't|could not|will not|won't|would not|wouldn't|does not|do not|"
        "don't) [be able to] (serve|join us|last)"
    ),
    (
        "(cannot|can't|could not|will not|won't|would not|wouldn't|does not|do not|"
        "don't) [be able to] (follow|stand the pace)"
    ),
    (
        "(will|would|should) not (hear from us|hear back|expect to hear|be put on|be placed|"
        "be sent|be called|get far)"
    ),
    (
        "(are|is|will be) (set aside|passed over|put aside|not what we seek|not what we want|"
        "not what we need|not read)"
    ),
    (
        "(are|is|will be) (not wanted|unwelcome|of no interest|of no use|no match|not a match|"
        "not for us|kept off|left out)"
    ),
    (
        "(might|may|would|could) be (passed over|set aside|turned down|turned away|refused|"
        "hard to place|a poor match)"
    ),
    "(asked|advised|requested|urged|told) not to apply",
    (
        "(need|should|may|must|do) not (call|write|send|submit|inquire|contact us|come|bother|try|"
        "respond|reply)"
    ),
    (
        "(better off|happier|better suited|more at home) (with|at|in|elsewhere) [another|other|"
        "some other|a different]"
    ),
    "(is|are) a (bar|obstacle|barrier|hindrance|drawback|disadvantage|minus|handicap) [to|in|for]",
    "(has|have) no (business|place|chance|future|prospect|hope|need to apply|use for)",
    (
        "(will|would|may|might|often|usually|generally) find [it|this|that|our|the|client|"
        "customer] [calls|work|pace|job] (a struggle|hard|tough)"
    ),
    "(rarely|seldom|never|do not|don't) (stay|last|fit|settle|stay long|last long|do well|work out)",
    (
        "(too often|too much|too slow|too old|too frail|too many) to (be of use|be useful|"
        "count on|do the work|keep up|be worth)"
    ),
    (
        "not what (we|the|our|they) [family|customers|clients|guests|owner] (want|need|seek|"
        "are used to|is used to|expect|expects)"
    ),
    "(no|little) (use|good|help|place|room) (to us|for them|for you|here|in our)",
    "(get|gets|getting|stand|stands|come|comes) in the way",
    (
        "(do not|does not|don't|doesn't|will not|won't|never) (go|mix|fit|sit|square) (together|"
        "well|easily|in) [with]"
    ),
    (
        "(hard|difficult|too hard|too difficult) for (us|our customers|our clients|our guests|"
        "our patients|customers|clients)"
    ),
    "(close|closes|shut|shuts) the door",
    "(tend|tends) to (struggle|have trouble|leave|be slow|find it hard)",
    "(held|counts|count|counted|weighs|weigh) against",
    "(save|spare) (us|themselves|yourself|your|everyone) (the|time|trouble)",
    "(out of luck|is no good to us|better off elsewhere|happier elsewhere|would be happier|we pass over)",
)
"""Behind them."""

REFUSAL = (
    "(should|must|had better|may want to) (wait|hold off|think again|try later|apply later)",
    *NO_CHANCE,
    *NO_USE,
    (
        "(is|are|would be|will be|be) [quite|rather|too] (a|an|too|out) [great|real|"
        "constant] (hardship|burden|problem) [for|to] [us]"
    ),
    "(is|are|would be|will be|fall|falls) (out of consideration|out of the running|out of the question)",
    "(cannot|can't|could not|not) be (trusted|relied on|counted on|used|placed|part of)",
    (
        "(we|so we|and we) (avoid|pass over|turn away|turn down|skip|steer clear of|rule out|"
        "leave out|do without)"
    ),
    "(slow|slows|slowing) (us|the|things|everyone|our) [line|crew|team|work] [down]",
    "(hold|holds|holding) (us|the|our) [team|crew|line] (back|up)",
    "not the (kitchen|job|place|office|shop|crew|work|clinic|team|salon|role|post|position|spot) for",
    "(too much|a lot|far too much) to (learn|ask|expect|handle)",
    "(leave|leaves|leaving) (us|the|our) [crew|team] (short|shorthanded|in the lurch)",
    "(tend|tends|likely|apt|bound|prone) to (miss|quit|leave|call|tire|complain|slow|forget|get)",
    "(may|might|will|would) find us too",
    "(is|are) not for (you|them)",
    "(seldom|rarely|never|hardly|not) [ever] (a|the) [good|right|natural|happy] (match|fit|choice|success)",
    "(do not|don't|cannot|can't|hard to) (see|imagine|think|believe) (how|that)",
    "(could|can|would|will) not (stand|bear|take) (it|the|this|our)",
    "(not|never) open to",
)
"""On either side of those whom it would not take."""

ATTITUDE = (
    *REFUSAL,
    "(work|works|try|tries|stay|stays|sell|sells|last|lasts) (hardest|best|longest|harder|better)",
    "(have|has|gives|give) (an|a|the) [clear|real|distinct] (advantage|edge|head start)",
    "(get|gets|fit|fits|do|does|work|works) [along|in] (best|better) (with|here|in|among|at)",
    "(is|are|would be) (a help|an asset|a plus|an advantage|welcome here|at an advantage|our first choice)",
    (
        "(is|are|would be|will be) [strongly|much|always] (preferred|favored|given preference|"
        "chosen first|our preference)"
    ),
    "(matter|matters|count|counts) (to|with|for) (us|our)",
    (
        "(we|we'll|the owner|our partners|the chef|the manager) [only|usually|"
        "mostly] (picture|imagine|prefer|favor|like|look for)"
    ),
    (
        "(we|we'll|the owner|our partners|the chef|the manager) [would] (want|would like|"
        "had in mind|have in mind|hire accordingly)"
    ),
    (
        "(this|the|our) (kitchen|job|place|office|shop|crew|work|clinic|team|salon|role|post|"
        "position) is [best] for"
    ),
)
"""On either side of them, or of those whom it would rather take: praise as well as refusal."""
