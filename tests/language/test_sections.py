from __future__ import annotations

from collections.abc import Callable
from itertools import pairwise

import pytest

from jdlint.language.reading import Reading

Understand = Callable[[str], Reading]


def sections_of(reading: Reading) -> list[tuple[str, str]]:
    texts = (
        reading.posting.blocks[passage.block].text[passage.start : passage.end]
        for passage in reading.passages
    )
    return [(passage.section, text.strip()) for passage, text in zip(reading.passages, texts, strict=True)]


def section_with(reading: Reading, words: str) -> str:
    return next(section for section, text in sections_of(reading) if words in text)


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Responsibilities", "responsibilities"),
        ("KEY DUTIES & RESPONSIBILITIES:", "responsibilities"),
        ("What you'll do", "responsibilities"),
        ("What You\u2019ll Do", "responsibilities"),
        ("Essential Functions of the Job", "responsibilities"),
        ("Minimum Qualifications", "requirements"),
        ("Who you are", "requirements"),
        ("Qualifcations", "requirements"),
        ("REQUIREMENTS/MINIMUM QUALIFICATIONS", "requirements"),
        ("Nice to have", "preferred"),
        ("Preferred Qualifications", "preferred"),
        ("Benefits & Perks", "benefits"),
        ("What's in it for you?", "benefits"),
        ("About Us", "about_employer"),
        ("About Harbor View Clinic", "about_employer"),
        ("Who we are", "about_employer"),
        ("How to Apply", "how_to_apply"),
        ("Physical Demands and Work Environment", "physical_demands"),
        ("Knowledge, Skills and Abilities", "skills"),
        ("Reports To", "reporting"),
        ("Salary Range", "compensation"),
        ("Work Schedule", "schedule"),
    ],
)
def test_headings_open_their_section(understand: Understand, heading: str, section: str) -> None:
    reading = understand(
        f"Bookkeeper\n\nIntro to the work in general.\n\n{heading}\n\nSomething that follows here.\n"
    )
    assert section_with(reading, heading) == section


def test_a_labelled_line_stands_apart_from_its_neighbors(understand: Understand) -> None:
    reading = understand(
        "Line Cook\n\nDuties\n\n- Prepare soups\n- Clean the station\n\nSalary: $18 to $21 per hour\n\n"
        "Location: Dayton, OH\n",
    )
    assert section_with(reading, "Prepare soups") == "responsibilities"
    assert section_with(reading, "Salary") == "compensation"
    assert section_with(reading, "Dayton") == "location"


def test_a_place_above_the_title_is_not_the_title(understand: Understand) -> None:
    reading = understand(
        "Location: Dayton, OH 45402\n\nLine Cook\n\nRequirements\n\n- Two years in a kitchen\n"
    )
    assert reading.title == "Line Cook"
    assert sections_of(reading)[0] == ("location", "Location: Dayton, OH 45402")


def test_words_of_a_name_are_no_heading(understand: Understand) -> None:
    test = (
        "The weights are as follows. Personal Characteristics Written Test counts half and the interview "
        "counts half. "
    )
    reading = understand(
        "Line Cook\n\nDuties\n\n- Cook soups.\n\nHow to Apply\n\n"
        + test
        + "Send the form to the office and say when you can begin, please.\n"
    )
    assert section_with(reading, "counts half") == "how_to_apply"


def test_the_end_of_a_longer_label_is_no_heading(understand: Understand) -> None:
    reading = understand(
        "Line Cook\n\nDuties\n\nMenu Planning: Plan the menu with the chef.\n\n"
        "New Cook Training: Train new cooks and clean the station.\n",
    )
    assert section_with(reading, "Train new cooks") == "responsibilities"


def test_notices_are_legal_under_any_heading(understand: Understand) -> None:
    reading = understand(
        "Welder\n\nBenefits\n\nPaid time off and dental insurance.\n\n"
        "We are an equal opportunity employer and do not discriminate on the basis of race or age.\n",
    )
    assert section_with(reading, "dental") == "benefits"
    assert section_with(reading, "equal opportunity") == "legal"


def test_duties_without_a_heading_are_known_by_their_verbs(understand: Understand) -> None:
    reading = understand(
        "Office Clerk\n\nWe are looking for a clerk to join our team in the records office.\n\n"
        "- Files letters and invoices\n- Answers the telephone\n- Prepares the outgoing mail\n",
    )
    assert section_with(reading, "join our team") == "about_role"
    assert section_with(reading, "Answers") == "responsibilities"


def test_one_long_line_is_split_where_the_topic_changes(understand: Understand) -> None:
    reading = understand(
        "Fitness Coach We are seeking a coach to join our gym. Key Responsibilities: Lead group classes. "
        "Write training plans. Requirements: Two years of experience as a coach. Current CPR card required. "
        "Benefits: Medical, dental and vision insurance. To apply, send your resume to jobs@example.org.\n",
    )
    assert section_with(reading, "Lead group") == "responsibilities"
    assert section_with(reading, "Two years") == "requirements"
    assert section_with(reading, "dental") == "benefits"
    assert section_with(reading, "To apply") == "how_to_apply"


def test_passages_cover_every_block_without_gap(understand: Understand) -> None:
    reading = understand(
        "Nurse\n\nAbout us: We run two clinics. We were founded in 1990. Duties: Treat wounds. "
        "Benefits: 401(k).\n\nEnd.",
    )
    for index, block in enumerate(reading.posting.blocks):
        ours = [passage for passage in reading.passages if passage.block == index]
        assert ours[0].start == 0
        assert ours[-1].end == len(block.text)
        assert all(left.end == right.start for left, right in pairwise(ours))


def test_each_passage_says_by_what_it_was_placed(understand: Understand) -> None:
    reading = understand("Painter\n\nRequirements\n\nThree years of experience as a painter.\n")
    cues = {passage.section: passage.cue for passage in reading.passages}
    assert cues["title"] == "first line"
    assert cues["requirements"] == "heading 'Requirements'"


@pytest.mark.parametrize(
    "text", ["a" * 100_000, "((((" * 25_000, "and/or " * 15_000, "Label: " * 15_000, "\u2022 " * 50_000]
)
def test_hostile_text_ends(understand: Understand, text: str) -> None:
    reading = understand("Title\n\n" + text + "\n\nend of it")
    assert reading.passages[-1].end == len(reading.posting.blocks[-1].text)


NESTED = """Warehouse Lead

QUALIFICATIONS

Education:
High school diploma or equivalent

Experience:
Two years of experience in a warehouse

Licenses:
Valid forklift license

Knowledge, Skills & Abilities:
- Ability to read a packing list
- Strong communication skills

Preferred:
- Bachelor's degree in logistics
- Ability to speak Portuguese
"""


@pytest.mark.parametrize(
    ("words", "section"),
    [
        ("High school diploma", "education"),
        ("Two years", "experience"),
        ("forklift license", "licenses"),
        ("packing list", "skills"),
        ("communication skills", "skills"),
        ("degree in logistics", "preferred"),
        ("Portuguese", "preferred"),
    ],
)
def test_what_is_asked_for_stands_under_its_own_heading(
    understand: Understand, words: str, section: str
) -> None:
    assert section_with(understand(NESTED), words) == section


@pytest.mark.parametrize(
    ("heading", "section"),
    [
        ("Kitchen Porter Duties", "responsibilities"),
        ("Criteria and Kitchen Responsibilities", "requirements"),
        ("Education, experience, knowledge and abilities", "requirements"),
        ("Preferred Skills (Nice to Have)", "preferred"),
        ("Certifications of the Trade", "licenses"),
        ("Staff Wellness & Perks", "benefits"),
        ("Applicant Eligibility Criteria", "requirements"),
    ],
)
def test_an_unknown_heading_is_read_by_its_words(understand: Understand, heading: str, section: str) -> None:
    reading = understand(f"Porter\n\nWe run a hotel by the lake.\n\n{heading}:\n\nMore of it follows.\n")
    assert section_with(reading, heading) == section


def test_a_labelled_value_does_not_hold_for_the_text_behind_it(understand: Understand) -> None:
    reading = understand(
        "Stock Clerk\n\nLocation: Dayton, OH. Shift: Nights. You will unload trucks, count pallets and keep "
        "the aisles clear. Must have a high school diploma and be able to read English. To apply, call us.\n"
    )
    assert section_with(reading, "Dayton") == "location"
    assert section_with(reading, "unload trucks") == "responsibilities"
    assert section_with(reading, "diploma") == "requirements"
    assert section_with(reading, "call us") == "how_to_apply"


def test_a_question_that_is_a_heading_opens_a_section_in_running_text(understand: Understand) -> None:
    reading = understand(
        "Baker\n\nWe bake by night. What will you do? Knead, shape and bake. Who are we looking for? Someone "
        "with two years of experience in a bakery and a valid food handler card.\n"
    )
    assert section_with(reading, "Knead") == "responsibilities"
    assert section_with(reading, "two years") == "requirements"


def test_a_sentence_before_a_list_holds_for_the_list(understand: Understand) -> None:
    reading = understand(
        "Porter\n\nDuties\n\n- Carry luggage\n- Clean the lobby\n\nIn return you will receive:\n\n"
        "- Meals on shift\n- Confirmed rotas\n\nHow to apply\n\nSend us a letter.\n"
    )
    assert section_with(reading, "Meals") == "benefits"
    assert section_with(reading, "rotas") == "benefits"


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("Women and minorities are encouraged to apply.", "legal"),
        ("We are proud to be an equal opportunity employer.", "legal"),
        ("Pay range for this job is $20 to $24 per hour.", "compensation"),
        ("How many years of baking have you done? Less than 1 year.", "how_to_apply"),
    ],
)
def test_a_clear_sentence_overrules_its_heading(understand: Understand, sentence: str, section: str) -> None:
    reading = understand(f"Baker\n\nBenefits\n\nFree bread every day.\n\n{sentence}\n")
    assert section_with(reading, sentence[:12]) == section


def test_experience_that_names_degrees_too_is_mixed_requirements(understand: Understand) -> None:
    reading = understand(
        "Bookkeeper\n\nBooks.\n\nExperience:\n\n- Three years with ledgers\n- Bachelor's degree in finance\n"
    )
    assert section_with(reading, "ledgers") == "requirements"


def test_the_duties_of_a_class_are_told_by_their_subject(understand: Understand) -> None:
    reading = understand(
        "SENIOR COOK\n\nA Senior Cook plans, prepares and serves meals in a kitchen, and trains new cooks.\n"
    )
    assert section_with(reading, "plans") == "responsibilities"


@pytest.mark.parametrize("place", ["Dayton, OH", "Dayton OH 45402", "US, OH, Dayton", "GB, Leeds"])
def test_a_place_in_the_header_is_the_location(understand: Understand, place: str) -> None:
    reading = understand(f"Line Cook\n\n{place}\n\nWe are looking for a cook who enjoys work at the grill.\n")
    assert section_with(reading, place) == "location"


def test_an_advertisement_of_an_agency_in_one_paragraph(understand: Understand) -> None:
    reading = understand(
        "Forklift Driver - Temp to Perm\n\nOur client, a leading distributor of paint, is looking for one. "
        "You will load trucks and keep stock records. You must have a valid license and two years of "
        "experience. Hours are Monday to Friday, 6am to 2pm. Pay is $21 per hour. We offer full benefits "
        "with paid time off. Apply online or send your resume to jobs@example.org. We are an equal "
        "opportunity employer.\n"
    )
    assert section_with(reading, "load trucks") == "responsibilities"
    assert section_with(reading, "valid license") == "requirements"
    assert section_with(reading, "Monday to Friday") == "schedule"
    assert section_with(reading, "$21") == "compensation"
    assert section_with(reading, "paid time off") == "benefits"
    assert section_with(reading, "send your resume") == "how_to_apply"
    assert section_with(reading, "equal") == "legal"


def test_a_posting_pasted_into_one_line_keeps_the_gaps_of_its_lines(understand: Understand) -> None:
    reading = understand(
        "Sonographer\n\nPerforms ultrasound procedures under the direction of a radiologist.   Reviews images"
        " and hands them on.   Education   High school diploma and a sonography program"
        "   Licenses and Certifications   RDMS or eligible   CPR   Working Conditions   Exposed to blood"
        "   Lifts up to 40 pounds\n"
    )
    assert section_with(reading, "Reviews images") == "responsibilities"
    assert section_with(reading, "sonography program") == "education"
    assert section_with(reading, "RDMS") == "licenses"
    assert section_with(reading, "40 pounds") == "physical_demands"


def test_duties_in_the_infinitive_below_the_purpose_of_the_job(understand: Understand) -> None:
    reading = understand(
        "Technician\n\nPURPOSE OF THE JOB\n\nTo perform field tests on patients\n\n"
        "To measure pressure in eyes\n\nTo ensure that patients are received with courtesy\n"
    )
    assert section_with(reading, "measure pressure") == "responsibilities"


def test_what_is_offered_to_customers_is_no_benefit(understand: Understand) -> None:
    reading = understand(
        "Sales Clerk\n\nYou explain the services and products we offer and call on customers who buy.\n"
    )
    assert section_with(reading, "products we offer") != "benefits"


def test_an_early_sentence_that_seeks_someone_tells_of_the_role(understand: Understand) -> None:
    reading = understand(
        "Social Worker\n\nWe are currently seeking a social worker to counsel patients and assist them with"
        " their daily needs.\n\nDuties\n\n- Counsel forty patients.\n- Keep records.\n- Call families.\n"
    )
    assert section_with(reading, "currently seeking") == "about_role"


def test_required_below_licenses_tells_which_of_these_are(understand: Understand) -> None:
    reading = understand("Pharmacist\n\nLicenses:\n\nREQUIRED:\n\nOhio pharmacist license\n")
    assert section_with(reading, "Ohio") == "licenses"


def test_a_line_with_nothing_but_an_amount_is_the_pay(understand: Understand) -> None:
    reading = understand(
        "Office Clerk\n\nDenver, CO 80237\n\nUp to $32,000\n\nYou file letters and answer calls.\n"
    )
    assert section_with(reading, "32,000") == "compensation"
