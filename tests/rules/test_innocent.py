"""Sentences that look like what a rule flags and are not: no recommended card may say more than a note."""

from __future__ import annotations

import pytest

from jdlint.content.cards import read_cards
from jdlint.content.reference import Reference
from jdlint.engine import Assumptions, Linter
from jdlint.examples import read_as
from jdlint.findings import Severity

INNOCENT = {
    "title": [
        "Registered Nurse",
        "RN, Labor and Delivery",
        "C++ Developer",
        "C# Developer (.NET)",
        "CDL Class A Driver",
        "Journeyman Electrician",
        "Certified Nurse-Midwife",
        "Women's Health Nurse Practitioner",
        "Men's Basketball Coach",
        "Kindergarten Teacher",
        "Assistant Principal, Grades 6-8",
        "Boy Scouts Program Leader",
        "Head Cook",
        "Lead Teacher, Toddler Room",
        "Brand Manager, Ninja Kitchen",
        "Adult Education Instructor",
        "Shift Supervisor",
        "Night Auditor",
        "COTA, Skilled Nursing",
        "Massage Therapist",
        "Web Developer (PHP, SQL)",
        "Chief of Police",
        "Native Plant Specialist",
        "Master Electrician",
        "IT Support Technician II",
    ],
    "responsibilities": [
        # healthcare
        "Treat adults after a stroke or a brain injury.",
        "Lead group sessions on fall prevention for older adults.",
        "Lead pool therapy twice a week.",
        "Give massage and heat before stretching.",
        "Bathe and dress male and female residents.",
        "Care for new mothers and infants on the mother-baby unit.",
        "Teach the mother to hold her baby during feeding.",
        "Ask each patient to list his or her medications.",
        "Run the men's health clinic on Tuesdays.",
        "Answer calls from the women's shelter.",
        "See young patients with asthma and their parents.",
        "Support families of young adults with autism.",
        "Assess dynamic balance and gait.",
        "Help a resident put on his shoes and her coat.",
        "Give breathing treatments as needed and chart each one.",
        "Administer pain medication as needed under the physician's order.",
        "Crush tablets and record each dose.",
        "Treat crush injuries and burns.",
        "Take each patient's medical history.",
        "Screen patients for a history of depression.",
        "Measure blood pressure under exercise stress.",
        "Report changes in mental status, such as confusion or manic episodes.",
        "Chart in the electronic health record before the end of the shift.",
        "Teach social skills to children in groups of four.",
        "Assist the occupational therapist with home visits.",
        "Assist residents with dressing, bathing and eating.",
        "Support the surgeon during the operation.",
        "Teach patients how to avoid heavy lifting after surgery.",
        "Transfer patients with a mechanical lift.",
        "Turn and position bedridden patients every two hours.",
        "Interpret for families who are native speakers of Vietnamese.",
        "Ensure that no child is left alone in the waiting room.",
        "Visit single mothers at home and weigh their infants.",
        "Explain the family's benefits at discharge.",
        "Work in a family medicine practice with four physicians.",
        "Serve as an expert witness in court when a case is heard.",
        # trades, transport, manufacturing
        "Grind welds and smooth the edges of each frame.",
        "Operate high-pressure boilers and steam lines.",
        "Operate heavy equipment such as loaders and graders.",
        "Test the fail-safe valves once a month.",
        "Drive a school bus on two routes a day.",
        "Lift bags of cement of up to 50 lb.",
        "Install pool pumps, heaters and covers.",
        "Repair starters, alternators and engines.",
        "Prune native trees and mature shrubs.",
        "Kill weeds along the fence with a licensed spray.",
        "Man-made fibers are cut and sewn by machine.",
        "Crank the hoist by hand when the power fails.",
        "Hit the emergency stop before clearing a jam.",
        "Read a tape measure to a sixteenth of an inch.",
        "Deliver coffee machines to offices and install them.",
        "Drain the kegs and clean the beer lines at six bars.",
        "Fly drones to photograph roofs.",
        "Carry a notebook of duties and sign off each one.",
        # technology
        "Write C++ templates and read core dumps.",
        "Build apps in React Native and test them on two phones.",
        "Document the setup wizard of the tax program.",
        "Maintain the whitelist of approved domains.",
        "Design fault-tolerant, cloud-native services.",
        "Use Eclipse and Atom to edit Java and Python code.",
        "Debug COBOL programs on the mainframe.",
        "Run A/B tests and report the results each Friday.",
        "Move services off a legacy data center in three steps.",
        "Answer tickets within four hours.",
        # retail, hospitality, food
        "Set up window displays that draw attention to new books.",
        "Sell Ninja Kitchen appliances and show how they work.",
        "Brew coffee at the Coffee Bean kiosk.",
        "Serve beer and wine to guests of legal age.",
        "Lead ping-pong games for residents on Sundays.",
        "Make 40 pizzas an hour in a deck oven.",
        "Open the register with two hundred dollars in change.",
        "Greet ladies and gentlemen at the theater door.",
        "Fit customers for men's suits and women's coats.",
        "Count the till at closing and lock the safe.",
        # office, public sector, law, finance
        "Assign duties to the clerks on each shift.",
        "Win contracts with county agencies and write the bids.",
        "Compete for federal grants and report on them.",
        "Prepare weekly reports to management on overdue permits.",
        "Teach citizenship classes for people who want to become U.S. citizens.",
        "Process loans for credit union members.",
        "Explain workers' compensation to injured employees.",
        "Register voters of every religion, race and national origin.",
        "Review salary history data for the pay equity study.",
        "Investigate complaints of age and race discrimination.",
        "Interview veterans about their military service.",
        "Plan travel for the mayor and book flights.",
        "Issue fishing licenses to residents and nonresidents.",
        "Find growth opportunities in the northern region and report them.",
        "Update the manual from time to time, as policies change.",
        "Type minutes of the board, led by its chair.",
        # education
        "Teach reading to young children in small groups.",
        "Coach students who are the first in their family to attend college.",
        "Help each student keep his or her portfolio.",
        "Supervise recess and the lunch room.",
        "Take students on a field trip once a term.",
        "Advise recent graduates on licensing exams.",
        "Lead art classes for young people after school.",
        "Teach English to non-native speakers.",
        "Help the child with his communication skills during play.",
    ],
    "requirements": [
        "Current, active Ohio RN license.",
        "Active certification by NBCOT.",
        "Associate degree from an ACOTE-accredited program.",
        "BS in nursing from an accredited school.",
        "Two years of experience with adult inpatients.",
        "One year of experience in a busy emergency department.",
        "BLS card from the American Heart Association.",
        "Fluent English and Spanish for phone calls with families.",
        "Strong communication skills to explain home programs to families.",
        "Excellent written English for letters to insurers.",
        "Good computer skills, including Excel and Outlook.",
        "Basic computer skills to chart in Epic.",
        "Able to lift 50 lb with or without reasonable accommodation.",
        "Able to work every other weekend and two holidays a year.",
        "Able to read blueprints and wiring diagrams.",
        "Clean-shaven where a respirator must seal.",
        "Valid driver's license, because you drive the van to three sites.",
        "Authorization to work in the United States.",
        "No experience needed; we train you for six weeks.",
        "No military experience is needed.",
        "New graduates welcome.",
        "Journeyman card from the state board.",
        "Able seaman's document from the Coast Guard.",
        "Type 45 words per minute.",
        "TB screening after an offer.",
        "U.S. citizenship is required by the security clearance for this contract.",
        "Experience leading social skills groups.",
        "Experience with customers of all ages and backgrounds.",
        "Knowledge of Medicare rules on therapy minutes.",
        "At least one year of work with children who have autism.",
        "Portfolio of three sites you built in the last two years.",
        "Food handler card within 30 days of hire.",
        "You have fitted prostheses for at least one year.",
        "You have managed blue-chip accounts for three years.",
        "You plan your own route and report by phone once a day.",
        "Forklift certificate from a past employer is fine.",
        "Color vision that lets you match wires, or a tool that does it for you.",
        "High school diploma or GED.",
    ],
    "preferred": [
        "Spanish is a plus.",
        "Experience in a school is preferred.",
        "A second language, such as American Sign Language.",
        "Some college courses in accounting, at least two.",
    ],
    "physical_demands": [
        "Lift up to 40 lb ten times a shift and carry it 20 feet.",
        "Stand for six hours of an eight-hour shift.",
        "Push carts of up to 200 lb on level floors.",
        "Heavy lifting of up to 70 lb, about five times a day, with a hoist.",
        "Work outdoors in rain and heat.",
        "We make reasonable accommodations for people with disabilities.",
    ],
    "schedule": [
        "Monday to Friday, 8 a.m. to 4:30 p.m.",
        "Three 12-hour night shifts a week.",
        "Occasional weekends, one in four.",
        "Flexible schedule: any eight hours between 7 a.m. and 7 p.m.",
        "Overtime as needed in December, about five hours a week.",
        "Travel between two clinics, about 30 miles a week.",
        "School calendar: 186 days a year.",
    ],
    "benefits": [
        "Medical, dental and vision insurance from the first day.",
        "Great benefits: 20 days of leave and a 401(k) match of 4 percent.",
        "Flexible spending account and health savings account.",
        "Paid leave for military duty and jury duty.",
        "Parental leave of 12 weeks for every parent.",
        "Family health insurance for $120 a month.",
        "Tuition paid up to $5,000 a year.",
        "Massage and physical therapy are covered by the plan.",
        "Free coffee is in the kitchen.",
    ],
    "compensation": [
        "$28.00 to $34.00 per hour.",
        "$62,000 to $71,000 per year, depending on years of service.",
        "Grade 9, step 1 to 5.",
        "Shift differential of $3 per hour after 7 p.m.",
    ],
    "about_employer": [
        "We are a family-owned bakery of twelve.",
        "Our hospital was named a Magnet hospital in 2024.",
        "Every resident is treated like family.",
        "Our founder built her first shop in 1962.",
        "Our mission is to serve women, men and children without homes.",
        "We have served veterans and their families since 1946.",
        "Manpower Health is an agency with 30 offices.",
        "The town of Battle lies an hour from London.",
        "Sister Mary opened the school for girls in 1921.",
        "Guy, our chef, bakes with five apprentices.",
        "We sell mother-of-pearl buttons.",
    ],
    "about_role": [
        "You join a team of six therapists and two aides.",
        "You take your own patients from the second week.",
        "You see 12 patients a day.",
        "You report to the rehabilitation manager.",
        "The clinic is in a single-family home.",
        "This role replaces someone who retires in May.",
        "You work next to a warm-water therapy pool.",
        "The unit has 24 beds for patients with bipolar disorder or schizophrenia.",
        "You will work with Guy Fawkes Primary School.",
        "The best time to call is before noon.",
        "You are on your own at night, with a nurse on call.",
    ],
    "how_to_apply": [
        "Apply at jobs.example.org by May 31.",
        "Send your resume and two references to jobs@harborgrill.example.",
        "Do not include your salary history.",
        "Tell us what pay you expect.",
        "Call 555-010-0100 if you need an accommodation to apply.",
        "Bring your driver's license to the interview.",
    ],
    "legal": [
        "We hire without regard to race, color, religion, sex, age, disability or national origin.",
        "Women, veterans and people with disabilities are encouraged to apply.",
        "Applicants with criminal records are considered under the city's fair chance law.",
        "The employer may change these duties as the law allows.",
        "All offers depend on a background check that state law requires for work with children.",
        "Black, Hispanic, Asian and Native American applicants are encouraged to apply.",
    ],
}
ROWS = [(section, text) for section, texts in INNOCENT.items() for text in texts]


@pytest.fixture(scope="module")
def recommended(reference: Reference) -> Linter:
    return Linter([card for card in read_cards() if card.profile == "recommended"], reference)


def _accusations(section: str, text: str, linter: Linter) -> list[str]:
    result = linter.judge(read_as(text, section, linter), Assumptions(), linter.cards)
    serious = [finding for finding in result.findings if finding.severity > Severity.NOTE]
    return [f"{finding.name}: {finding.text}" for finding in serious if finding.text]


@pytest.mark.parametrize(("section", "text"), ROWS)
def test_innocent_sentence_is_left_alone(section: str, text: str, recommended: Linter) -> None:
    assert not _accusations(section, text, recommended)


def test_the_same_look_finds_a_guilty_sentence(recommended: Linter) -> None:
    text = "Our young and dynamic salesmen perform various tasks."
    assert _accusations("about_role", text, recommended) == [
        "age-coded: young and dynamic",
        "gendered-noun: salesmen",
        "catch-all-duty: various tasks",
    ]


def test_the_table_is_large_and_has_no_sentence_twice() -> None:
    texts = [text for _, text in ROWS]
    assert len(texts) >= 200
    assert len(texts) == len(set(texts))
