from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jdlint.language.education import find_education

Stated = Callable[..., list[Any]]

ASKED = [
    ("Associate or bachelor's degree in nursing required.", "associate required, bachelor required"),
    ("A master's or doctoral degree in speech pathology", "master required, doctorate required"),
    ("MLS from an accredited library school", "master required"),
    ("Post high school education in business", "some_college required"),
    ("Bachelor's degree required, Master's preferred.", "bachelor required, master preferred"),
    (
        "Bachelor's degree required; Master's degree in Social Work preferred.",
        "bachelor required, master preferred",
    ),
    (
        "Bachelor's degree in accounting required, master's degree in taxation preferred.",
        "bachelor required, master preferred",
    ),
    ("Bachelor's degree (Master's preferred)", "bachelor required, master preferred"),
    ("Required: associate degree. Preferred: bachelor's degree.", "associate required, bachelor preferred"),
    ("BSN required, MSN preferred.", "bachelor required, master preferred"),
    ("An ADN at least (BSN liked)", "associate required, bachelor preferred"),
    ("A CPA would help, as would an MBA.", "master preferred"),
    ("Degree or diploma in adult nursing", "degree_unspecified required, certificate required"),
    ("Graduate of a state-approved practical nursing program", "certificate required"),
    (
        "Master's degree in library science, or enrolled in one with graduation by May",
        "master required, master in_progress",
    ),
    ("Completion of two years of criminal justice studies at an accredited college", "some_college required"),
    ("No schooling required.", "none_required required"),
    ("Associate (Preferred)", "associate preferred"),
    ("Successful completion of a medical assistant course", "certificate required"),
    ("Advanced degree (e.g. PharmD, M.S. or MBA) preferred", "master preferred, professional preferred"),
    ("High school diploma - bachelor's degree preferred", "high_school required, bachelor preferred"),
    ("No degree required; experience in sales preferred.", "none_required required"),
    ("Education: none required", "none_required required"),
    ("PGY-1 residency preferred", "other preferred"),
    ("Ed.D. or Ph.D. preferred; master's required", "doctorate preferred, master required"),
    ("Master's degree or PhD in computer science preferred.", "master preferred, doctorate preferred"),
    ("Bachelor\u2019s/Master\u2019s degree in statistics", "bachelor required, master required"),
    ("Bachelor's degree or higher", "bachelor required"),
    ("BS/BA in a related field or 4 years of relevant experience.", "bachelor required"),
    ("BA or BS degree", "bachelor required"),
    ("B.S. in Mechanical Engineering", "bachelor required"),
    ("Batchelor's degree", "bachelor required"),
    ("Four-year degree in business or related discipline", "bachelor required"),
    ("Graduation from an accredited four-year college or university", "bachelor required"),
    ("Baccalaureate degree from a regionally accredited institution", "bachelor required"),
    ("MS in Data Science", "master required"),
    ("M.Ed. in School Counseling", "master required"),
    ("An advanced degree (MBA, MS) is a plus.", "master preferred"),
    ("Ideally you have a Master's degree in HCI.", "master preferred"),
    ("Nice to have: MSc in Bioinformatics", "master preferred"),
    ("We prefer candidates with a bachelor's degree.", "bachelor preferred"),
    ("Associate's degree preferred but not required.", "associate preferred"),
    ("Two-year technical degree in electronics", "associate required"),
    ("AAS in Automotive Technology", "associate required"),
    ("High school diploma or GED.", "high_school required"),
    ("HS diploma/GED required; some college preferred.", "high_school required, some_college preferred"),
    ("Graduation from high school or possession of a GED certificate.", "high_school required"),
    ("Equivalent to completion of the twelfth grade.", "high_school required"),
    ("Education: High School", "high_school required"),
    ("Education: Bachelor's (Preferred)", "bachelor preferred"),
    ("High school or equivalent (Required)", "high_school required"),
    ("Level of education: master\u2019s", "master required"),
    ("60 semester units from an accredited college", "some_college required"),
    ("Two years of college coursework in accounting", "some_college required"),
    ("Vocational or technical school diploma in HVAC preferred.", "certificate preferred"),
    ("Completion of an electrical apprenticeship program.", "certificate required"),
    ("Completion of an accredited surgical technology program required.", "certificate required"),
    ("Diploma in Nursing, ADN or BSN", "certificate required, associate required, bachelor required"),
    ("Graduate of an accredited school of nursing.", "degree_unspecified required"),
    ("College degree preferred", "degree_unspecified preferred"),
    ("Degree in Early Childhood Education or related field", "degree_unspecified required"),
    ("A degree is preferred but not essential.", "degree_unspecified preferred"),
    ("Doctor of Physical Therapy (DPT) from an accredited program.", "professional required"),
    ("Juris Doctor from an ABA-accredited law school.", "professional required"),
    ("MD/DO with board certification in family medicine.", "professional required"),
    ("PharmD or BS in Pharmacy", "professional required, bachelor required"),
    ("DVM or equivalent degree.", "professional required"),
    ("5 GCSEs at grade C or above including Maths and English.", "other required"),
    ("NVQ Level 3 in Health and Social Care or equivalent.", "other required"),
    ("Educated to degree level or equivalent experience.", "other required"),
    ("HND/HNC in Mechanical Engineering desirable.", "other preferred"),
    ("Completion of an ACGME-accredited residency program", "other required"),
    ("Currently pursuing a bachelor's degree in finance.", "bachelor in_progress"),
    ("Currently enrolled in an accredited college or university.", "degree_unspecified in_progress"),
    ("Must be a rising junior or senior pursuing a degree in engineering.", "bachelor in_progress"),
    ("Currently has, or is in the process of obtaining, a bachelor's degree.", "bachelor required"),
    ("No degree required.", "none_required required"),
    ("No formal education required.", "none_required required"),
]


@pytest.mark.parametrize(("text", "expected"), ASKED)
def test_levels_and_how_firmly_they_are_asked_for(stated: Stated, text: str, expected: str) -> None:
    found = stated(find_education, text)
    assert ", ".join(f"{item.level} {item.modality}" for item in found) == expected


INNOCENT = [
    "Enrollment in the hearing conservation program is required.",
    "Successful completion of your apprenticeship leads to a permanent job.",
    "Works with a high degree of independence.",
    "Some degree of travel is expected.",
    "Participates in 360-degree feedback.",
    "Coaches the Master's swimming group on weekday mornings.",
    "Sales associate wanted for our flagship store.",
    "Associates receive a 20% discount.",
    "Associate attorney with litigation focus",
    "Reports to the Associate Director of Nursing.",
    "Hosts bachelor parties and weddings.",
    "Quickly masters the skill of soldering.",
    "Scrum Master with agile background",
    "Master electrician license required",
    "Advanced MS Excel and MS Word skills.",
    "Based in Boston, MA.",
    "Our office in Jackson, MS is growing.",
    "Baltimore, MD",
    "Medical Assistant (MA)",
    "Located in Springfield School District 186.",
    "Tutors high school students in algebra.",
    "School nurse for the high school campus",
    "Provide services in elementary, middle and high schools.",
    "Works on a college campus near downtown.",
    "Works with graduate students and faculty.",
    "We help you earn your degree with tuition reimbursement.",
    "Earn your degree while you work.",
    "Tuition assistance toward a bachelor's degree.",
    "AS A TEAM MEMBER YOU WILL SERVE GUESTS",
    "DO NOT CALL THE OFFICE",
    "Experience with JD Edwards is needed.",
    "Treats patients with third degree burns.",
    "Continuing education credits are paid.",
    "Completed applications should be mailed to HR.",
    "Completion of a background check is required.",
    "Completion of the onboarding program within 30 days",
    "Supports the college's degree programs",
    "Must pass a first aid course.",
    "Provides MS patients with infusion care.",
    "Shows a high level of professionalism at a level 2 trauma center.",
]


@pytest.mark.parametrize("text", INNOCENT)
@pytest.mark.parametrize("section", ["requirements", "about_role"])
def test_words_that_only_look_like_a_level(stated: Stated, text: str, section: str) -> None:
    assert stated(find_education, text, section) == []


@pytest.mark.parametrize(
    ("text", "section"),
    [
        ("Our founder holds an MBA from a leading school.", "about_role"),
        ("She has a master's degree in design.", "about_employer"),
        ("Free online bachelor's degrees for every employee", "benefits"),
        ("Explains the bachelor's degree to visitors.", "responsibilities"),
        ("Master's level swimmers are among our patients.", "responsibilities"),
    ],
)
def test_outside_the_requirements_the_sentence_must_ask(stated: Stated, text: str, section: str) -> None:
    assert stated(find_education, text, section) == []


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("Master's in HR required.", "HR"),
        ("A master's in OT", "OT"),
        (
            "Bachelor's degree in Biology, Chemistry, or Environmental Science.",
            "Biology, Chemistry, or Environmental Science",
        ),
        ("Master's degree in Social Work (MSW) required", "Social Work"),
        ("Bachelor of Science in Nursing (BSN) strongly preferred", None),
        ("Bachelor's degree (B.A. or B.S.) required", None),
        ("Degree in a scientific discipline with 3 years of experience", "scientific discipline"),
        ("Ph.D. in Clinical Psychology or Psy.D.", "Clinical Psychology"),
    ],
)
def test_field_of_study(stated: Stated, text: str, field: str | None) -> None:
    assert stated(find_education, text)[0].field == field


@pytest.mark.parametrize(
    ("text", "replaceable"),
    [
        ("Bachelor's degree or equivalent work experience.", True),
        ("Bachelor's degree or 4 years of related experience", True),
        ("Any combination of education and experience equivalent to a bachelor's degree", True),
        ("A master's degree may be substituted for one year of experience.", True),
        ("Bachelor's degree in business or related field", False),
        ("High school diploma or equivalent", False),
        ("High school diploma or equivalent experience", True),
        ("Bachelor's degree and three years of experience", False),
    ],
)
def test_whether_experience_may_replace_it(stated: Stated, text: str, *, replaceable: bool) -> None:
    assert stated(find_education, text)[0].equivalent_ok is replaceable


def test_an_accreditor_is_named(stated: Stated) -> None:
    (found,) = stated(find_education, "Associate degree from an ACOTE-accredited OTA program")
    assert found.accreditor == "ACOTE"
    assert found.text == "Associate degree"


def test_a_preferred_section_makes_it_preferred(stated: Stated) -> None:
    (found,) = stated(find_education, "Bachelor's degree in marketing", "preferred")
    assert found.modality == "preferred"


def test_spans_are_block_offsets(stated: Stated) -> None:
    text = "We train you. A bachelor's degree in finance is required."
    (found,) = stated(find_education, text)
    assert text[found.span.start : found.span.end] == "bachelor's degree in finance" == found.text


@pytest.mark.timeout(30)  # a hang, not a benchmark
@pytest.mark.parametrize(
    "unit", ["degree ", "degree in ", "BA/", "high school or ", "completion of a ", "MS, "]
)
def test_long_chains_end(stated: Stated, unit: str) -> None:
    text = unit * (20_000 // len(unit))
    found = stated(find_education, text)
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
