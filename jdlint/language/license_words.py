"""Words that tell whose license a sentence speaks of; lists of forms, no stems."""

ARTICLES = frozenset((
    "a", "all", "an", "and/or", "any", "at", "attending", "both", "copy", "duly", "either", "evidence",
    "experienced", "her", "highly", "his", "its", "least", "of", "one", "primary", "proof", "proper",
    "qualified", "skilled", "such", "supervising", "the", "their", "trained", "your",
))  # fmt: skip
"""Words between a governing word and the license or person it governs."""
OTHERS = frozenset(("fellow", "other", "our", "these", "those"))
"""Words that point at people other than the candidate."""
WORKS_WITH = frozenset((
    "accordance", "alongside", "closely", "collaborate", "collaborates", "collaborating", "collaboration",
    "collaboratively", "communicate", "communicates", "communicating", "conjunction", "consult",
    "consultation", "consulting", "consults", "cooperate", "cooperation", "coordinate", "coordinates",
    "coordinating", "directly", "interact", "interacting", "interacts", "liaise", "liaises", "meet",
    "meets", "partner", "partnering", "partners", "partnership", "relationships", "side", "together",
    "work", "working", "works",
))  # fmt: skip
"""Verbs and nouns whose "with" names a colleague."""
GUIDANCE = frozenset((
    "array", "auspices", "delegation", "direction", "director", "discretion", "group", "guidance",
    "instruction", "instructions", "leadership", "network", "number", "order", "orders", "oversight",
    "panel", "pool", "presence", "recommendations", "request", "role", "staff", "supervision", "supervisor",
    "support", "team", "variety", "work",
))  # fmt: skip
"""Nouns whose "of" names a supervisor or a team."""
REPORTS_TO = frozenset((
    "accountable", "addition", "assigned", "assistance", "assistant", "back", "delegate", "delegates",
    "directly", "refer", "referral", "referring", "refers", "report", "reporting", "reports", "responsible",
    "support",
))  # fmt: skip
"""Words whose "to" names someone else."""
ACTS_ON_PEOPLE = frozenset((
    "advise", "advises", "alert", "alerts", "among", "assign", "assigns", "assist", "assisting", "assists",
    "between", "by", "coach", "coaches", "coaching", "comprised", "consisting", "contact", "contacts",
    "coordinate", "delegating", "direct", "directing", "directs", "employs", "evaluate", "evaluates",
    "guide", "guides", "help", "helping", "helps", "hire", "hires", "includes", "including", "inform",
    "informs", "lead", "leading", "leads", "manage", "manages", "managing", "mentor", "mentoring",
    "mentors", "notifies", "notify", "notifying", "orient", "orients", "oversee", "overseeing", "oversees",
    "per", "precept", "precepts", "recruit", "recruiting", "recruits", "reports", "retain", "schedule",
    "schedules", "scheduling", "staffing", "supervise", "supervises", "supervising", "support",
    "supporting", "supports", "than", "train", "training", "trains", "under", "via",
))  # fmt: skip
"""Words whose object is a colleague or a client."""
ACTS_ON_PAPERS = frozenset((
    "administer", "administering", "administers", "application", "applications", "applies", "apply",
    "applying", "attach", "attaching", "authority", "beyond", "bring", "check", "checking", "checks",
    "complete", "completes", "compliance", "conditions", "conduct", "conducting", "conducts",
    "coordinate", "coordinates", "coordinating", "deliver", "delivering", "delivers", "earn", "earning",
    "enclose", "enforce", "enforces", "enforcing", "ensure", "ensures", "ensuring", "file", "files",
    "filing", "helping", "inspect", "inspects", "issuance", "issue", "issues", "issuing", "keep",
    "keeping", "keeps", "level", "limits", "loss", "maintain", "maintaining", "maintains", "maintenance",
    "manage", "manages", "managing", "monitor", "monitoring", "monitors", "negotiate", "negotiates",
    "negotiating", "obtaining", "offer", "offering", "offers", "perform", "performing", "performs",
    "prepare", "prepares", "preparing", "process", "processes", "processing", "provide", "provides",
    "providing", "purchase", "purchases", "purchasing", "pursue", "pursuing", "record", "recording",
    "records", "renew", "renewal", "renewals", "renewing", "renews", "require", "review", "reviewing",
    "reviews", "scope", "secure", "secures", "securing", "sell", "selling", "sells", "send", "sponsor",
    "status", "submit", "submits", "submitting", "support", "supporting", "supports", "suspension",
    "teach", "teaches", "teaching", "terms", "track", "tracking", "tracks", "type", "types", "update",
    "updates", "updating", "upload", "uploading", "use", "uses", "using", "verification", "verifies",
    "verify", "verifying",
))  # fmt: skip
"""Words whose object is a license as part of the work, not as the candidate's own."""
ENCLOSURES = frozenset((
    "attach", "copies", "copy", "documentation", "documents", "enclose", "submit", "transcript",
    "transcripts", "upload",
))  # fmt: skip
"""Words of what goes with an application."""
SUBJECTS = frozenset((
    "background", "experience", "familiar", "familiarity", "knowledge", "knowledgeable", "proficiency",
    "proficient", "related", "understanding", "versed",
))  # fmt: skip
"""Words by which a license is what one knows about."""
_NOUNS = frozenset((
    "application", "applications", "check", "compliance", "conditions", "experience", "file", "issuance",
    "level", "limits", "loss", "maintenance", "record", "renewal", "renewals", "review", "scope", "status",
    "support", "suspension", "terms", "type", "types", "use", "verification",
))  # fmt: skip
VERBS_ON_PAPERS = ACTS_ON_PAPERS - _NOUNS | {"attend", "attending", "grant", "grants", "granting", "qualify"}
"""The verbs among them: no part of a license's name."""
UPKEEP = frozenset((
    "complete", "keep", "maintain", "maintaining", "maintains", "provide", "require", "submit",
))  # fmt: skip
"""Those of them that a candidate may be ordered to do with the own license."""
BENEFITS = frozenset((
    "advancement", "allowance", "bonus", "ceu", "ceus", "cost", "costs", "differential", "discount",
    "discounts", "fee", "fees", "free", "opportunities", "opportunity", "paid", "reimburse", "reimbursed",
    "reimbursement", "reimbursements", "reimburses", "sponsored", "sponsorship", "stipend", "stipends",
    "tuition",
))  # fmt: skip
"""Words of offers: a license is paid for, or may be earned."""
MONEY = frozenset((
    "differential", "reimburse", "reimbursed", "reimbursement", "reimburses", "stipend", "tuition",
))  # fmt: skip
"""Those of them that never stand beside a demand."""
EMPLOYER = frozenset((
    "agency", "center", "centre", "clinic", "community", "company", "facility", "firm", "home", "hospital",
    "laboratory", "organization", "our", "practice", "products", "program", "provider", "school", "we",
    "we're",
))  # fmt: skip
"""What else may be licensed."""
OUTCOMES = frozenset(("meet", "satisfy", "fulfill", "substitute", "count"))
"""What a license "will" do in a sentence that does not ask for it."""
LEADS_TO = (
    ("qualifies", "for"), ("qualify", "for"), ("qualifying", "for"), ("leads", "to"), ("leading", "to"),
    ("prepares", "for"),
)  # fmt: skip
"""Word pairs by which something leads to a license."""
SEAMS = frozenset((
    "certifications", "degree", "desired", "education", "equivalent", "experience", "following", "licenses",
    "plus", "preferred", "qualifications", "required", "requirements", "skills",
))  # fmt: skip
"""Words in which an item of a flattened list often ends, so that the next one starts behind them."""
PRACTICE = frozenset((
    "guidelines", "knowledge", "methodology", "methods", "policies", "practices", "principles",
    "procedures", "processes", "protocols", "regulations", "rules", "skills", "standards", "techniques",
    "theory",
))  # fmt: skip
"""Words that turn a credential's name into a field of knowledge: "CPR procedures"."""
EXPERIENCE_WORDS = frozenset((
    "background", "coverage", "degree", "director", "duties", "experience", "instructor", "job", "jobs",
    "lead", "manager", "pool", "position", "positions", "program", "programs", "ratio", "ratios", "role",
    "roles", "school", "services", "shift", "shifts", "skills", "staff", "student", "students",
    "supervisor", "team", "work",
))  # fmt: skip
"""Words that turn a holder into a kind of work: "CNA experience"."""
