from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import pytest

from jdlint.content.credentials import credential_phrases
from jdlint.content.reference import Reference
from jdlint.language.license_repeats import without_repeats
from jdlint.language.licenses import find_licenses
from jdlint.language.pipeline import Pipeline
from jdlint.language.reading import License, Passage, Sentence
from jdlint.language.sentences import sentence_spans

REQUIREMENTS, DUTIES, ABOUT, LEGAL = "requirements", "responsibilities", "about_role", "legal"


@lru_cache
def reference() -> Reference:
    return Reference()


@lru_cache
def pipeline() -> Pipeline:
    return Pipeline({**reference().cues, **credential_phrases(reference().credentials)})


def licenses_in(text: str, section: str = REQUIREMENTS) -> list[License]:
    return list(without_repeats(_found(text, section)))


def _found(text: str, section: str) -> Iterator[License]:
    (cues,) = pipeline().cues(pipeline().tokens([text]))
    passage = Passage(0, 0, len(text), "list_item", section, "test")
    for start, end in sentence_spans(text):
        inside = tuple(cue for cue in cues if start <= cue.start and cue.end <= end)
        sentence = Sentence(0, start, end, text[start:end], inside)
        yield from find_licenses(sentence, passage, reference().credentials)


def summary(text: str, section: str = REQUIREMENTS) -> list[str]:
    """Give ``kind modality name`` of each statement; unnamed ones end in a dash."""
    found = licenses_in(text, section)
    return [f"{one.license_kind} {one.modality} {one.name or '-'}" for one in found]


ASKED = [
    # One license, named.
    ("Current RN license in the State of Ohio", ["license required RN"]),
    ("Notary public within three (3) months of hire", ["license after_hire Notary public commission"]),
    ("First aid certification required within 60 days of hire", ["card after_hire First aid certificate"]),
    ("Registered Nurse with current Illinois licensure", ["license required RN"]),
    (
        (
            "You will meet the following requirements: Valid LPN license with the state of Ohio TB test"
            " Own car and automobile insurance, and a reliable vehicle Open availability strongly preferred"
            " Pass a background check Submit to a drug screening Start your rewarding career today"
        ),
        ["license required LPN"],
    ),
    ("Current OTA certification", ["certification required COTA"]),
    ("PTA license from the state, or eligibility to get it before you start", ["license required PTA"]),
    ("BLS CPR certification is required", ["card required BLS"]),
    ("Required Clearance: SECRET", ["clearance required Secret clearance"]),
    (
        "Subject to a satisfactory disclosure from the Disclosure and Barring Service (DBS)",
        ["clearance required DBS"],
    ),
    (
        "Licensed Practical Nurse (LPN) with a valid Ohio license and CPR",
        ["license required LPN", "card required CPR"],
    ),
    ("Michigan Physical Therapist license or license eligible", ["license required PT"]),
    ("OSHA-10 preferred, but not required.", ["card preferred OSHA 10"]),
    ("A CDL is helpful, not required.", ["drivers_license preferred CDL"]),
    ("Maintain current BLS certification.", ["card required BLS"]),
    ("Possess and maintain a valid driver's license.", ["drivers_license required Driver's license"]),
    ("We will help you obtain your Class A CDL.", ["drivers_license after_hire CDL-A"]),
    ("City Clerk certification preferred", ["certification preferred CMC"]),
    (
        "Certification in one (1) of the following: RHIA, RHIT, Certified Coding Specialist (CCS)",
        ["certification required RHIA", "certification required RHIT", "certification required CCS"],
    ),
    ("Current Dental Hygiene license, certification or registration", ["license required RDH"]),
    ("Three years of Class A CDL driving experience (preferred)", ["drivers_license required CDL-A"]),
    ("You will need to apply for a CO APN license as soon as you start", ["license after_hire APRN"]),
    ("Registration with the FMCSA Clearinghouse", ["registration required FMCSA Clearinghouse registration"]),
    ("RN license - must maintain all certifications, training and so on", ["license required RN"]),
    ("Enhanced DBS (or willingness to obtain one)", ["clearance after_hire DBS"]),
    ("Valid CDL or ability to obtain one within 6 months", ["drivers_license after_hire CDL"]),
    ("PALS required upon hire or within three months of hire", ["card after_hire PALS"]),
    ("It is desirable to be registered with the HCPC", ["license preferred HCPC"]),
    (
        "A degree in social work is required LICSW or LMFT preferred",
        ["license preferred LCSW", "license preferred LMFT"],
    ),
    ("Early Intervention credential preferred", ["certification preferred Early Intervention credential"]),
    ("A clean record and EMT is required", ["license required EMT"]),
    ("Active State Nursing License Knowledge of computers", ["license required RN"]),
    ("PHR or SPHR preferred", ["certification preferred PHR", "certification preferred SPHR"]),
    ("CPR/BLS required", ["card required BLS"]),
    ("AOTA membership a plus", ["membership preferred AOTA membership"]),
    (
        "Member of the American Society of Civil Engineers preferred",
        ["membership preferred Member of the American Society of Civil Engineers"],
    ),
    ("Full and unrestricted medical license", ["license required Medical license"]),
    ("MRCGP or MRCP", ["membership required MRCGP", "membership required MRCP"]),
    (
        "Active NM PTA license or PT Compact privilege",
        ["license required PTA", "license required PT Compact"],
    ),
    ("Valid DL and own phone", ["drivers_license required Driver's license"]),
    ("Registered nurse with current NMC registration", ["license required NMC"]),
    ("EMD certification preferred.", ["certification preferred EMD"]),
    ("Can get a driver's license once hired", ["drivers_license after_hire Driver's license"]),
    ("RN license, or eligible to obtain one within 120 days", ["license after_hire RN"]),
    ("CHPN within two years.", ["certification after_hire CHPN"]),
    ("Must hold an active, unencumbered Registered Nurse license.", ["license required RN"]),
    ("Licensed Practical Nurse (LPN) license in good standing", ["license required LPN"]),
    ("Valid Illinois CNA certification", ["license required CNA"]),
    ("COTA certification from NBCOT", ["certification required COTA"]),
    (
        "Certified by the National Board for Certification in Occupational Therapy",
        ["certification required NBCOT"],
    ),
    ("Active state COTA license", ["license required OTA"]),
    ("Licensed as a Physical Therapist Assistant in Texas", ["license required PTA"]),
    ("PT license for the state of Oregon", ["license required PT"]),
    ("Licensed OT with pediatric experience", ["license required OT"]),
    ("ARRT registered", ["certification required ARRT"]),
    ("Must be registered with the ARRT", ["certification required ARRT"]),
    ("NREMT certification", ["certification required NREMT"]),
    ("PTCB certified", ["certification required PTCB"]),
    ("Certified Pharmacy Technician (CPhT)", ["certification required CPhT"]),
    ("Board Certified Behavior Analyst (BCBA)", ["certification required BCBA"]),
    ("Registered Behavior Technician credential", ["certification required RBT"]),
    ("Current BLS card", ["card required BLS"]),
    ("ServSafe certification", ["card required CFPM"]),
    ("OSHA 30 card", ["card required OSHA 30"]),
    ("Project Management Professional (PMP) certification", ["certification required PMP"]),
    ("Active CPA license", ["license required CPA"]),
    ("Professional Engineer (PE) license", ["license required PE"]),
    ("PE license", ["license required PE"]),
    ("Valid driver's license and reliable transportation", ["drivers_license required Driver's license"]),
    (
        "Must possess a valid California driver\u2019s license.",
        ["drivers_license required Driver's license"],
    ),
    ("A full, clean driving licence", ["drivers_license required UK driving licence"]),
    (
        "Class A CDL with tanker endorsement",
        ["drivers_license required CDL-A", "drivers_license required CDL endorsement"],
    ),
    ("Teaching certificate with a math endorsement", ["license required Teaching license"]),
    (
        "State certification in Elementary Education",
        ["license required State certification in Elementary Education"],
    ),
    ("Certified to teach in Maryland", ["license required Teaching license"]),
    ("HCPC registration", ["license required HCPC"]),
    ("Registered with the NMC", ["license required NMC"]),
    ("CSCS card", ["card required CSCS"]),
    ("Active Secret clearance", ["clearance required Secret clearance"]),
    ("TS/SCI clearance", ["clearance required TS"]),
    ("Pesticide applicator license", ["license required Pesticide applicator license"]),
    ("Journeyman electrician license", ["license required Journeyman electrician license"]),
    ("Notary public commission", ["license required Notary public commission"]),
    ("TWIC card", ["card required TWIC"]),
    ("CompTIA Security+ certification", ["certification required CompTIA Security+"]),
    ("Admission to the Georgia bar", ["license required Bar"]),
    # Not in the lexicon, and unnamed.
    (
        "Gerontological nursing certification",
        ["certification required Gerontological nursing certification"],
    ),
    ("Taxidermist license", ["license required Taxidermist license"]),
    ("Must be licensed in the state of Nevada.", ["license required -"]),
    ("Must be licensed.", ["license required -"]),
    ("Appropriate certification required", ["certification required -"]),
    ("Nice to have the OCS on top of the required PT license", ["license required PT"]),
    ("ACLS preferred, over and above a valid RN license", ["card preferred ACLS", "license required RN"]),
    ("It helps to have the mandatory RN license early", ["license required RN"]),
    ("Relevant certifications preferred", ["certification preferred -"]),
    ("Current licensure required", ["license required -"]),
    # Alternatives and lists: one each.
    ("RN or LPN license", ["license required RN", "license required LPN"]),
    ("RN, LPN or LVN", ["license required RN", "license required LPN"]),
    ("BLS and ACLS certification", ["card required BLS", "card required ACLS"]),
    (
        "LCSW, LPC, or LMFT required",
        ["license required LCSW", "license required LPC", "license required LMFT"],
    ),
    (
        "PMP, CSM or Six Sigma certification a plus",
        [
            "certification preferred PMP",
            "certification preferred CSM",
            "certification preferred Six Sigma belt",
        ],
    ),
    (
        "Class A or Class B driver's license",
        ["drivers_license required CDL-A", "drivers_license required CDL-B"],
    ),
    (
        "Valid Class B (or A) driver's license",
        ["drivers_license required CDL-B", "drivers_license required Driver's license"],
    ),
    ("Class A or B CDL", ["drivers_license required CDL-A", "drivers_license required CDL"]),
    (
        "Certified by passing the National Certification Exam",
        ["certification required Certified by passing the National Certification Exam"],
    ),
    (
        "Licensed by the State Board of Optometry under state licensure laws",
        ["license required Licensed by the State Board of Optometry under state licensure laws"],
    ),
    (
        "CISSP, CISM or CISA preferred",
        ["certification preferred CISSP", "certification preferred CISM", "certification preferred CISA"],
    ),
    ("SHRM-CP or PHR", ["certification required SHRM-CP", "certification required PHR"]),
    (
        "Certification in Wound Treatment, Infection Control or Case Review",
        ["certification required Certification in Wound Treatment, Infection Control or Case Review"] * 3,
    ),
    # Modality.
    ("BLS certification within 30 days of hire", ["card after_hire BLS"]),
    ("Ability to obtain a Secret clearance", ["clearance after_hire Secret clearance"]),
    ("CPR certification preferred", ["card preferred CPR"]),
    ("PMP certification is a plus", ["certification preferred PMP"]),
    ("CPA preferred", ["license preferred CPA"]),
    ("Must obtain a guard card within 60 days", ["license after_hire Security guard license"]),
    ("Certification is not required but preferred", ["certification preferred -"]),
    ("Willing to join the labor union", ["membership after_hire Union membership"]),
    # Misspelt and retired.
    ("Valid driver's liscense", ["drivers_license required Driver's license"]),
    ("EMT-B certification", ["license required EMT"]),
    ("ALCS and BLS", ["card required ACLS", "card required BLS"]),
    ("Certifed Nursing Assistant", ["license required CNA"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), ASKED, ids=[text for text, _ in ASKED])
def test_asked_in_requirements(text: str, expected: list[str]) -> None:
    assert summary(text) == expected


ELSEWHERE = [
    (ABOUT, "You must have a valid driver's license to be considered.", 1),
    (ABOUT, "The right person must be licensed in New York.", 1),
    (LEGAL, "This post is subject to an enhanced DBS check.", 1),
    (DUTIES, "Requires a valid Class B CDL.", 1),
    ("how_to_apply", "Applicants must hold a current RN license.", 1),
    ("licenses", "RN", 1),
    ("licenses", "Driver's license: Required", 1),
    ("preferred", "Phlebotomy certification", 1),
]  # fmt: skip


@pytest.mark.parametrize(("section", "text", "count"), ELSEWHERE, ids=[text for _, text, _ in ELSEWHERE])
def test_asked_in_other_sections(section: str, text: str, count: int) -> None:
    assert len(licenses_in(text, section)) == count


INNOCENT = [
    # Licenses taken away, and bodies.
    (REQUIREMENTS, "No more than two license suspensions in the last three years"),
    (REQUIREMENTS, "No revoked/suspended license in the past five years"),
    (REQUIREMENTS, "A program approved by the Accreditation Council for Pharmacy Education"),
    # Colleagues and supervisors.
    (REQUIREMENTS, "Ability to collaborate with licensed therapists"),
    (REQUIREMENTS, "Experience supervising CNAs and LPNs"),
    (REQUIREMENTS, "Able to work under the direction of a licensed Occupational Therapist"),
    (REQUIREMENTS, "Comfortable taking direction from our certified trainers"),
    (REQUIREMENTS, "RN experience in a hospital"),
    (DUTIES, "Assist the RN with wound care."),
    (DUTIES, "Works under the supervision of a licensed OT."),
    (DUTIES, "Carries out treatments planned by the Physical Therapist (PT)."),
    (DUTIES, "Reports changes in condition to the RN or LPN on duty."),
    (DUTIES, "Delegate tasks to CNAs and certified medication aides."),
    (DUTIES, "Communicate the plan of care with the OTR and COTA."),
    (DUTIES, "Refer clients to licensed clinical social workers."),
    (ABOUT, "Join a team of Board Certified Behavior Analysts and therapists."),
    (ABOUT, "You will work closely with our registered dietitian."),
    (ABOUT, "Our certified instructors will show you the ropes."),
    # Tasks.
    (DUTIES, "Process business license applications and renewals."),
    (DUTIES, "Issue marriage licenses and record deeds."),
    (DUTIES, "Verify staff licenses and certifications."),
    (DUTIES, "Maintain accurate records of employee certifications."),
    (DUTIES, "Manage software licenses across the company."),
    (DUTIES, "Negotiate licensing agreements with vendors."),
    (DUTIES, "Track certification requirements for nursing staff."),
    (DUTIES, "Send notices by certified mail."),
    (DUTIES, "Prepare certified payroll reports."),
    (DUTIES, "Register voters and keep voter registration records."),
    (DUTIES, "Handle patient registration at the front desk."),
    (DUTIES, "Help residents renew a driver's license at the counter."),
    (DUTIES, "Teach CPR certification courses."),
    (DUTIES, "Clear goods through customs clearance."),
    (DUTIES, "Administer the state's licensing exam."),
    (DUTIES, "Issue building permits and special event permits."),
    (DUTIES, "Stamp license plates."),
    (DUTIES, "Set up clearance sale displays."),
    (DUTIES, "Perform CPR when needed."),
    (DUTIES, "File trademark registrations."),
    (REQUIREMENTS, "Experience with software license management"),
    (REQUIREMENTS, "Knowledge of licensing regulations"),
    (REQUIREMENTS, "Two years of experience in a licensed childcare center"),
    (REQUIREMENTS, "Graduate of an accredited certificate program"),
    (REQUIREMENTS, "High school diploma, GED or equivalent certificate of completion"),
    (REQUIREMENTS, "Must be a registered voter of the county"),
    (REQUIREMENTS, "Familiar with ISO certification audits"),
    (REQUIREMENTS, "Knows the state's licensing laws for group homes"),
    (REQUIREMENTS, "Post-baccalaureate certificate in public policy"),
    # Employers, products and offers.
    ("about_employer", "We are a licensed daycare serving 60 families."),
    ("about_employer", "Our agency is licensed by the state and certified by Medicare."),
    ("about_employer", "A certified B corporation."),
    ("about_employer", "Acme(R) is a registered trademark of Acme Tools."),
    ("about_employer", "We hold ISO 9001 certification."),
    ("benefits", "Reimbursement for license renewal and certification exams"),
    ("benefits", "We pay for your CDL training."),
    ("benefits", "Tuition assistance toward RN licensure"),
    ("benefits", "Free DBS check and training"),
    ("benefits", "Discounted gym membership"),
    (REQUIREMENTS, "Gym membership sales experience"),
    (REQUIREMENTS, "We are a proud member of the HSS Rehab Network"),
    (REQUIREMENTS, "High School Or College certificate"),
    (REQUIREMENTS, "Our training is a pathway to becoming a Certified Medical Assistant"),
    (REQUIREMENTS, "Graduate of a school qualifying for full or unrestricted licensure"),
    ("compensation", "Pay depends on experience, licensure and certifications."),
    ("compensation", "RN $38 - $45 per hour; LPN $30 - $36 per hour"),
    # Denials.
    (REQUIREMENTS, "No license required"),
    (REQUIREMENTS, "Ability to maintain teacher certification/professional development hours"),
    (REQUIREMENTS, "Certification is not required for this role."),
    (REQUIREMENTS, "No certifications needed; we train you."),
    # Letters that mean something else.
    (REQUIREMENTS, "Must live near Scranton, PA"),
    (REQUIREMENTS, "PT and PRN shifts open"),
    (REQUIREMENTS, "Able to work OT when asked"),
    (REQUIREMENTS, "Degree in PE or coaching background"),
    (REQUIREMENTS, "Based in MT or ID"),
    (REQUIREMENTS, "Strong IT skills"),
    ("schedule", "PT, 20 hours a week, some OT"),
    ("location", "Remote, CST hours"),
    # Others.
    ("title", "Certified Occupational Therapy Assistant"),
    ("title", "RN - Nights"),
    ("how_to_apply", "Attach copies of licenses and certificates to the application."),
    ("how_to_apply", "Do you have a valid driver's license?"),
    (LEGAL, "Offers depend on checks of work history, licenses and credentials, as applicable."),
    (REQUIREMENTS, "Licenses and Certifications:"),
    (REQUIREMENTS, "LICENSES"),
    (REQUIREMENTS, "Education and Certification"),
]  # fmt: skip


@pytest.mark.parametrize(("section", "text"), INNOCENT, ids=[text for _, text in INNOCENT])
def test_innocent(section: str, text: str) -> None:
    assert summary(text, section) == []


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("You must be licensed.", "must be licensed"),
        ("Staff shall become certified.", "shall become certified"),
        ("Licensed candidates only.", "Licensed"),
        ("Must be CPR certified.", "CPR certified"),
    ],
)
def test_a_bare_adjective_is_shown_with_its_demand(text: str, span: str) -> None:
    (found,) = licenses_in(text)
    assert (found.text, text[found.span.start : found.span.end]) == (span, span)


def test_a_demand_within_the_span_still_counts() -> None:
    assert summary("Must be licensed.", "preferred") == ["license required -"]
