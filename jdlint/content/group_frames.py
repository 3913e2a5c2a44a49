"""Words that choose people, around those whom or what :mod:`jdlint.content.groups` names: as patterns."""

from __future__ import annotations

PERSON = (
    r"(?:\s(?:applicants?|candidates?|individuals?|persons?|people|workers?|employees?|staff|hires?"
    r"|m[ae]n|wom[ae]n"
    r"|lad(?:y|ies)|girls?|boys?|guys?|drivers?|nurses?|caregivers?|companions?|servers?|assistants?"
    r"|helpers?"
    r"|receptionists?|secretar(?:y|ies)|attendants?|aides?|hosts?|hostess(?:es)?|cleaners?|housekeepers?"
    r"|nann(?:y|ies)|sitters?|bookkeepers?|cashiers?|clerks?|models?|nationals?|profiles?|appointees?"
    r"|crews?|faces|couples?"
    r"|adults?"
    r"|folks?"
    r"|types?|hands?|teachers?|tutors?|mechanics?|technicians?|salespe(?:ople|rsons?)|guards?|carers?"
    r"|temps?"
    r"|interns?|families|movers?|packers?|bartenders?|waiters?|waitress(?:es)?|fellows?|chaps?|blokes?"
    r"|youths?))"
)
_KINDLY = (
    r"(?:(?:mature|young|younger|older|caring|friendly|strong|healthy|reliable|responsible|kind|nice|bubbly"
    r"|attractive|local|experienced|qualified|energetic|single|married|good|honest|middle-aged"
    r"|hard-?working"
    r"|outgoing|practi[sc]ing|believing|loyal|decent|steady|willing|suitable|capable|devout|committed"
    r"|dedicated|cheerful|pretty|native-born|motivated|polite|quiet"
    r"|clean|fit|few|tall|big|tough|able|fellow|more|new),? (?:and )?){0,3}"
)
_HIRE = (
    r"(?:hire|employ|accept|consider|take(?: on)?|want|recruit|interview|engage|choose|pick|bring on|put on"
    r"|sign(?: on| up)|look at|shortlist|appoint)"
)
_ADMIT = rf"(?:{_HIRE}|accommodate|touch|cater (?:to|for)|use|call back|entertain|place|want to {_HIRE})"
_WILL = r"(?:will|shall|\w'll|(?:plan|want|wish|hope|intend|aim|mean|like|looking|need) to)"
BE = (
    r"(?:please be|kindly be|(?:will|'ll) (?:have|need) to be|are to be|(?:must|should|shall|needs? to"
    r"|has to"
    r"|have to|expect you to|expected to|want you to|ought to) be)"
)
_SELF = r"(?<!if )(?<!whether )(?<!unless )(?<!because )you are"
SUBJECT = (
    r"(?:^|[.;:,(\u2013-]\s?|\b(?:you|applicants?|candidates?|person|who|employees?|staff|hires?|workers?"
    r"|we)\s)"
)
_WANT = (
    r"(?:(?:has|have) asked for|asks? for|insists? on|(?:is|are) (?:only )?open to|specif(?:y|ies)"
    r"|wants?|needs?|seeks?|favou?rs?|would (?:like|love)(?: to (?:have|hire|find))?)"
)
_POST = r"(?:job|gig|opening|position|post|role|shift|vacancy)"
_JOB = rf"{_POST}s? (?:is|are) (?:only )?"
_FIT = (
    r"(?:best|right|ideal|perfect|great|good|made|meant|intended|suited|suitable|suits|fits|aimed"
    r"|(?:better|best|more|particularly|ideally|well|most|especially) (?:suited|suitable|fitted))"
)
_SUITED = (
    r"(?:(?:best |better |ideally |well |most |particularly |perfectly )?(?:suited|suitable)|ideal|perfect)"
)
_IDEAL = (
    r"(?:ideal|perfect|best|right|successful|chosen|next) "
    r"(?:hire|candidate|applicant|person|fit|choice|one) (?:is|will be|would be)"
)
_WANTED_BEFORE = (
    r"(?:prefers?|preferably|(?:preference|priority|first choice) (?:is |will be )?(?:given |shown "
    r"|extended |goes )?"
    r"(?:to|for)|(?:give|giving) (?:preference|priority) to|ideally"
    rf"|(?:looking|searching|hoping|hunting) for|seeking|in search of"
    rf"|(?:would|had) (?:much )?(?:rather|sooner) (?:have|see|{_HIRE})"
    rf"|(?:we|family|owner|client) (?:are|is) after|help wanted[,:]?"
    rf"|(?:we|i|family|owner|client|{_POST}|kitchen|shop|office|crew) (?:really )?{_WANT}|{_SELF}"
    rf"|prefers? to (?:have|see|{_HIRE})|(?:{_POST}|work) (?:calls for|requires)"
    rf"|{_HIRE}s? (?:only|nobody but|no one but|none but)|only (?:ever )?{_HIRE}s?|{_IDEAL}"
    rf"|(?:we|i|you) (?:go|only go|usually go|always go|are going) for|(?:(?:we|i) only"
    rf"|only ever) (?:run|use|keep|put on|like)"
    r"|(?:^|[.;:(]\s?)hiring(?: only)?|(?:expect|like|want|love|prefer) to (?:see|hire|have|find)"
    r"|on the (?:hunt|lookout) for|crying out for"
    r"|(?:summer|seasonal|weekend|evening|part-time|good|great|easy|ideal|perfect) (?:work|hours|money"
    r"|shifts?) for"
    rf"|{_WILL} (?:only |ideally |preferably )?(?:hire|employ|recruit|appoint)"
    r"|applications? (?:are |is )?(?:limited|restricted|open only|only open) to"
    rf"|(?:{_POST}|this|it|work|hours|which) (?:would|will|may|might|should|could) (?:best |really "
    rf"|well |most )?"
    r"(?:suit|fit|appeal to)|(?:^|[.;:(]\s?)(?:would |will |may )?(?:best )?suits?|(?:have|had) in mind"
    r"|(?:picture|envision|imagine|dream of|partial to|lean(?:ing)? toward|favou?r(?:s|ing)?)"
    rf"|(?:it|this|that|which) (?:is|would be) {_FIT} (?:for|to)|(?:^|[.;:(]\s?){_SUITED} (?:for|to)"
    rf"|{BE}|{_JOB}(?:open|limited|restricted|reserved|kept|meant)(?: only)? (?:to|for)"
    rf"|{_POST}s? (?:(?:is|are) )?for|(?:{_POST}s?|work|schedule|hours) (?:(?:is|are) )?{_FIT} (?:for|to)"
    rf"|{_POST} (?:suits|fits)|(?:^|[.;:(]\s?)only)"
    rf"\s(?:an? |the |only |some )?{_KINDLY}"
)
_TOO = (
    r"(?:heavy|hard|rough|demanding|strenuous|physical|fast|quick|tiring|dangerous|much|dirty|stressful"
    r"|taxing|tough|difficult|complex|cold|late)"
)
_SHUT_BEFORE = (
    rf"(?:(?:(?:would|had|'d) (?:rather|sooner|prefer)|prefers?) not (?:to )?{_HIRE}|(?:^|"
    rf"[.,;:(!]\s?)(?:sorry, )?no|(?:do|does|will|can|would|could|shall) ?not"
    rf" (?:even |ever )?{_ADMIT}"
    rf"|(?:don't|won't|doesn't|can't|wouldn't|couldn't) (?:even |ever )?{_ADMIT}"
    r"|(?:hire|take|employ|accept|want|interview)s? (?:no|neither)"
    rf"|never {_HIRE}|(?:unable|not able|not prepared|unwilling|not willing|not going|not looking"
    rf"|refuse|decline) to"
    rf" {_HIRE}|not (?:hiring|taking(?: on)?|considering|accepting|interviewing|interested in|after"
    rf"|looking for|seeking)"
    r"|(?:closed|off[- ]limits|out of bounds|barred) (?:to|for)|excludes?|rules? out|(?:cannot|can't"
    r"|won't|will not) have"
    rf"|(?:no|not an?|not the right|not the) (?:place|job|room|work|fit|role|use|time|need|shop"
    rf"|office) (?:for|of)|keep out"
    r"|we (?:avoid|reject|turn away|turn down|screen out|rule out|pass over|weed out)"
    rf"|too {_TOO} for|(?:unsuitable|unsuited|unfit|wrong|impossible|impractical) (?:for|to)"
    r"|(?:turns?|turned) away|(?:no|not any) (?:openings?|positions?|room|places?|shifts?) for"
    r"|not (?:well |best |really |at all |quite )?(?:suitable|suited|open|meant|intended|right|fit|good"
    r"|ideal|for|appropriate|advisable"
    r"|recommended) ?(?:for|to)?"
    r"|(?:do not|don't|please do not) (?:apply|bother)(?: applying| to apply)? (?:if|when) you(?: are|'re))"
    rf"\s(?:an? |any |the )?{_KINDLY}"
)
_WANTED_AFTER = (
    r",?\s\(?(?:(?:is|are|would be|will be) )?(?:(?:strongly|highly|greatly|much|very much) )?"
    r"(?:preferred|favou?red|only|wanted|needed|required|sought|a must|our first choice"
    r"|given (?:preference|priority|precedence|the edge)|(?:get|have|take)s? (?:priority|preference"
    r"|precedence|the nod|the edge"
    r"|an edge|an advantage|the inside track|first (?:pick|call|refusal|look))|(?:is|are|would be"
    r"|will be) (?:preferable|desirable|ideal|best|perfect)"
    r"|(?:will |would )?(?:go|come|move|jump|rise)s? (?:straight |right )?to the (?:top|front|head)"
    r"|(?:at|on) (?:the )?(?:top|front|head) of (?:the|our) (?:list|pile|line|queue|stack)"
    r"|(?:stand|have)s? (?:the|a) (?:best|better) chance|(?:would )?suits? us(?: best)?"
    r"|(?:come|go)(?:es|s)? first|(?:what|who) we (?:want|hire|need|look for|prefer|are after|take on)"
    r"|makes? (?:the|our) (?:best|finest)|(?:is|are) (?:what|who) this (?:job|role|post)"
    r" (?:needs|wants|calls for)|(?:would|will|do|does) (?:especially |particularly |"
    r"really )?(?:do well(?: here| in)"
    r"|be (?:happ(?:y|iest)|most comfortable|right at home)|feel (?:most |right )?at home|"
    r"fit (?:right |best )?in"
    r"|find (?:it|this|the|our) [\w ]{0,12}(?:handy|convenient|ideal|to (?:their|her|his) liking)|"
    r"have the edge))(?!\w)"
)
_NOT = (
    r"(?:(?:should|needs?|ought|may|can|could|will|would|do|does|are|is|must|shall) ?(?:not|n't)|ain't"
    r"|cannot"
    r"|can't|won't|never)"
)
SHUT_AFTER = (
    rf"\s(?:{_NOT} (?:to )?(?:even )?(?:be )?"
    r"(?:apply|bother|(?:send|submit|put|fill|hand|mail|email|post|call|write|reply|come)\b|considered"
    r"|shortlisted|selected|offered|invited"
    r"|right(?: for)?|suited|appropriate|comfortable|hired|accepted|eligible|welcome|wanted|employed"
    r"|allowed|accommodated"
    r"|suitable"
    r"|interviewed|taken|admitted|fit|manage|cope|suit|belong|last|do well|work out|make it|a (?:good )?fit"
    r"|called(?: back)?|contacted|placed|trouble(?: to)?|get (?:an interview|a call|hired|the job|far)"
    r"|happy here|feel at home|expect an? (?:call|answer|reply)|(?:do|handle|keep up with|perform|"
    r"stand) (?:this|the|our|it)\b)"
    rf"|(?:would|may|might|will|could) (?:find [^.;!?]{{2,30}}? too {_TOO}|(?:have|be in) (?:trouble|"
    rf"difficulty)"
    r"|have a hard time|feel (?:out of place|uncomfortable|left behind)|be (?:passed over|set aside|"
    r"in the way)"
    r"|be (?:un(?:happy|suited|suitable|comfortable)|out of place))"
    r"|(?:are|is) (?:kindly |respectfully |politely )?(?:asked|advised|requested|urged|invited|told"
    r"|warned) not to"
    r"|(?:would|may|might|will|could) find [^.;!?]{2,30}? (?:too (?:much|hard|long)|hard|difficult"
    r"|tough|overwhelming"
    r"|a (?:struggle|strain))"
    r"|please do not apply|please (?:look elsewhere|pass|refrain|skip|move on)|(?:will"
    r"|would) (?:struggle(?= (?:here|in|at|to keep|with (?:the|our|this))|\W|$)|find (?:it|this)"
    r" (?:\w+ )?(?:hard|tough|difficult|impossible)|be (?:happier|better off) (?:elsewhere"
    r"|somewhere else))|(?:will|would) be wasting"
    r"|(?:should|may|can|had better|would do better to|will want to) (?:(?:look|apply|try) (?:elsewhere"
    r"|somewhere else)"
    r"|stay away|pass|move on|save|think twice|reconsider)|(?:are|is) (?:not|hardly) (?:for us"
    r"|what we (?:want|need|seek))|tends? to (?:struggle|have trouble|be slow|leave)"
    r"|(?:rarely|seldom|never|hardly ever) (?:last|fit|stay|make it|work out)"
    r"|(?:are|is) (?:excluded|ineligible|turned away|turned down|barred|out|disqualified)"
    r"|(?:will be|get|gets|are|is) (?:fired|let go|dismissed|terminated|rejected|refused|turned (?:away"
    r"|down)"
    r"|screened out|passed over|disqualified|shown the door))"
    r"(?!\w)"
)
FAR_REFUSAL = (
    r"(?:(?!\b(?:not|no|never|welcome|encourag\w+|n't)\b|n't)[^.;!?\n]){0,60}?(?<=[\s,])(?:need not"
    r"|needn't|do not bother|don't bother|no use applying|can't use you|cannot use you"
    r"|wast(?:e|ing) (?:my|our|your|their|everyone's) time|(?:won't|does not|doesn't|don't|do not"
    r"|will not|ain't gonna) (?:work"
    r"(?! (?:on|in|the|with|for (?:a|the))\b)|fly|cut it|do\b(?= ?[.,!]|$)|mix with)|out of luck"
    r"|(?:they|you)(?:'re| are) out"
    r"|(?:look|try|go|apply) (?:elsewhere|somewhere else)|keep (?:looking|walking|scrolling)|(?:is not"
    r"|isn't|ain't|not) (?:the"
    r" (?:job|place|crew|shop|role|position|post|team|work|spot) for|for you|for them"
    r"|a (?:good )?(?:fit|match)(?! for every))"
    r"|save (?:us|your|yourself|everyone)\b|deal-?breakers?|think twice|we(?:'ll| will)? pass on"
    r"|no thanks|no dice|no deal"
    r"|can't (?:hire|help|take|place|use)|cannot (?:hire|help|take|place|use)|won't (?:get|be getting"
    r"|hear|make it|last)"
    r"|will not (?:get (?:a|an|the)|hear from us|make it|last)|(?:will be|are|is"
    r"|gets?) (?:turned (?:down|away)|rejected|refused|excluded|ruled out|screened out|passed over"
    r"|declined)|will not be"
    r" (?:considered|hired|shortlisted|interviewed|accepted|selected|contacted|kept|renewed)"
    r"|automatically (?:disqualif|rejected"
    r"|excluded|out)\w*"
    r"|disqualif(?:y|ies|ied)|(?:rules?|counts?|knocks?) (?:you|them|people|anyone|applicants) out"
    r"|off the (?:job|crew|list))(?!\w)"
)
"""A refusal some words behind whom or what it bars: "green card holders, sorry, we can't use you"."""

PLAIN_REFUSAL = (
    r"\s(?:(?:need|should|may|must|can|do) ?not (?:even )?(?:apply|bother|trouble)|please do not apply"
    r"|(?:will|can) ?not be (?:considered|hired|interviewed|accepted)|(?:should|may|can) (?:look|apply|try)"
    r" elsewhere|(?:are|is) not (?:a (?:good )?fit|wanted|welcome)"
    r"|will (?:struggle|not last|not cope|find it (?:hard|tough|difficult))|won't (?:last|cope"
    r"|be (?:hired|considered|called)))(?!\w)"
)
STOP = (
    r"(?=\s?(?:$|[.,;:!?)\u2013]|(?:who|to|for|with|only|as|on|at|between|aged|or|please"
    r"|of|and|over|under|in|from|will be|need|allowed|because|when|like|first|behind"
    r"|(?:are|is)(?! (?:turned|excluded|refused|rejected|left|barred|denied))|may|can|get)\b))"
)
_ANY = (
    r"(?:(?:statement of|summary of|account of|list of|description of|an?|any|all|your|the|us|down"
    r"|about|of|details of|proof of|copy of|copies of|past|current"
    r"|known|physical|whether you have|if you have|whether you take|if you take|every|each|how many"
    r"|how much"
    r"|mental|serious|chronic|recent|latest|last|previous|prior|history of|record of|kind of|sort of"
    r"|documented|ever had|ever filed|ever made"
    r"|existing|two|three|which|what|long-term|underlying|personal|full|ever|physical)\s){0,4}"
)
_ASKED = (
    r"(?:list|state|disclose|tell us|tell me|write|describe|report|name|mention|send|attach|include"
    r"|provide|submit|note|explain|detail|outline|put|fill in|let us know|be open about|be honest about"
    r"|give|share|bring|show|enclose|upload|declare|indicate|specify|reveal|proof of"
    r"|we (?:ask|need|want|will ask)(?: to (?:know|see|hear))?|(?:^|[.?!] )(?:which|how many|what)"
    rf"|do you have|have you (?:ever )?(?:had|suffered|filed|made)|do you suffer from|are you on"
    rf"|do you take)"
    rf"\s{_ANY}"
)
_WHO = (
    r"(?:applicants?|candidates?|someone|somebody|person|people|women|men|workers?|anyone|those|no one"
    r"|nobody)"
)
_ABSENT = (
    r"(?:(?:must|should|may|can|do|does|did) ?not (?:have|suffer from|be on|take|hold|need|use|rely on"
    r"|carry)"
    r"|cannot have|(?:have|has|having|candidate with|applicant with|someone with|person with"
    r"|people with|candidates with"
    r"|applicants with) (?:no|zero|never had|never suffered)"
    rf"|{_WHO} (?:who (?:are|is) )?(?:without|free (?:of|from))"
    r"|(?:^|[.,;:(]\s?)no|free (?:of|from)|\byou\b[^.;]{0,40} without(?: the help of| using| needing)?"
    rf"|(?:no one|nobody|no applicants|no people) (?:with|on))\s{_ANY}"
)
_HAVING = (
    rf"(?:{_WHO} (?:with|on|having|who (?:have|has|had|takes?|uses?|needs?|rely on|relies on|suffer from"
    r"|wears?|keeps?|observes?|are here on|is here on|depends? on))"
    r"|(?:do not|don't|please do not) (?:apply|bother)(?: applying| to apply)? (?:if|when) you"
    rf" (?:have|had|take|use|need|rely on|wear|keep|observe)"
    rf"|(?:^|[.;,] )if you(?:'ve| have|'re on| are on| had| take| use| need| wear| keep| observe))\s{_ANY}"
)
BEFORE = {
    "wanted": _WANTED_BEFORE,
    "shut_out": _SHUT_BEFORE,
    "asked": _ASKED,
    "absent": _ABSENT,
    "barred": _HAVING,
}
AFTER = {
    "wanted": _WANTED_AFTER,
    "shut_out": rf"(?:,?\s(?:or|and) [\w' -]{{3,25}}?)?{SHUT_AFTER}",
}
