"""Titles as postings have them: what surrounds the job's name does not hide the occupation."""

from __future__ import annotations

import pytest

from jdlint.content.files import data_folder
from jdlint.content.occupations import Occupations
from jdlint.content.occupations.normalize import TitleFolder, head_of, read_spellings


@pytest.fixture(scope="module")
def occupations() -> Occupations:
    return Occupations()


@pytest.mark.parametrize(
    ("title", "soc"),
    [
        # seniority and grades
        ("Sr. Accountant II (Remote) - Req #12345", "13-2011"),
        ("Senior Civil Engineer", "17-2051"),
        ("Junior Web Developer", "15-1254"),
        ("Electrician, Journeyman", "47-2111"),
        ("Lead Carpenter", "47-2031"),
        ("Deputy Clerk II", "43-9199"),
        ("Entry Level Paralegal", "23-2011"),
        # schedule, place and pay
        ("Registered Nurse (RN) - ICU - Nights", "29-1141"),
        ("2nd Shift Maintenance Technician", "49-9071"),
        ("Pharmacist - PRN", "29-1051"),
        ("RN Per Diem Nurse", "29-1141"),
        ("Physical Therapist | Per Diem | Weekends", "29-1123"),
        ("Bartender (Part-Time)", "35-3011"),
        ("Full-Time Dental Assistant", "31-9091"),
        ("Cosmetologist - $18-$25/hr", "39-5012"),
        ("Medical Assistant - $750 sign-on bonus!", "31-9092"),
        ("Line Cook $19.50 per hour", "35-2014"),
        ("Machinist - Akron, OH", "51-4041"),
        ("Hybrid - Paralegal", "23-2011"),
        ("NOW HIRING: Cashier", "41-2011"),
        ("Temporary Librarian", "25-4022"),
        # numbers of the employer
        ("JR-004417 Plumber", "47-2152"),
        ("Court Reporter (Job ID: 20-118)", "27-3092"),
        ("Welder - Requisition No. 8841", "51-4121"),
        ("Firefighter #FD2291", "33-2011"),
        # letters and brackets
        ("COTA", "31-2011"),
        ("L.P.N.", "29-2061"),
        ("Speech-Language Pathologist (CCC-SLP)", "29-1127"),
        ("[Contract] Database Administrator", "15-1242"),
        ("CEO", "11-1011"),
        # turned round, joined, chosen
        ("Director of Marketing", "11-2021"),
        ("Marketing Director", "11-2021"),
        ("Assistant Professor of Biology", "25-1042"),
        ("ASSISTANT PROFESSOR OF BIOLOGY", "25-1042"),
        ("Physician, Emergency Medicine", "29-1214"),
        ("Project Manager - Construction", "11-9021"),
        ("Special Education Teacher - Middle School", "25-2057"),
        ("Plumber or Pipefitter", "47-2152"),
        ("Executive Assistant to the Provost", "43-6011"),
        ("Bank Teller at Main Street Branch", "43-3071"),
        ("Janitor/Custodian", "37-2011"),
        # forms of words
        ("Police Officers", "33-3051"),
        ("Hair stylists", "39-5012"),
        ("Paediatric Nurse", "29-1141"),
        ("Physiotherapist", "29-1123"),
        ("Child Care Worker", "39-9011"),
        ("Childcare Workers", "39-9011"),
        ("Asst. Store Mgr.", "41-1011"),
        ("HVAC Tech", "49-9021"),
        ("QA Engineer", "15-1253"),
        ("5th Grade Teacher", "25-2021"),
        # no title of any table
        ("Acountant", "13-2011"),
        ("Plumbing Crew Supervisor", "47-1011"),
        ("Faculty - Mathematics", "25-1022"),
        ("Lecturer in Computer Science", "25-1021"),
        ("Class A CDL Driver - Home Weekly - $2,500 Sign-On", "53-3032"),
        ("Travel Nurse RN - Med Surg - $2,400 per week", "29-1141"),
    ],
)
def test_the_occupation_comes_first(occupations: Occupations, title: str, soc: str) -> None:
    assert occupations.find(title)[0].code[:7] == soc


@pytest.mark.parametrize(
    ("title", "key"),
    [
        ("Registered Nurses", "registered nurse"),
        ("R.N.", "registered nurse"),
        ("Women's Health Nurse", "women health nurse"),
        ("Caf\u00e9 Manager", "cafe manager"),
        ("C++ Developer", "c++ developer"),
        ("C# Developers", "c# developer"),
        ("Pricing & Claims Analyst", "pricing and claim analyst"),
        ("Secretaries", "secretary"),
        ("Boss", "boss"),
        ("Bus Drivers", "bus driver"),
        ("Coaches", "coach"),
        ("X-Ray Tech", "x ray technician"),
        ("", ""),
    ],
)
def test_titles_in_one_form(title: str, key: str) -> None:
    assert TitleFolder(read_spellings(data_folder("reference"))).key(title) == key


@pytest.mark.parametrize(
    ("title", "kind"),
    [("director of nursing", "director"), ("nursing director", "director"), ("of", None), ("", None)],
)
def test_the_word_that_names_the_kind_of_job(title: str, kind: str | None) -> None:
    assert head_of(title.split()) == kind


@pytest.mark.timeout(60)  # a hang, not a benchmark
@pytest.mark.parametrize(
    "title",
    ["nurse " * 20_000, "(" * 50_000, "- " * 50_000, "a-" * 50_000, "$1" * 50_000, "job id " * 20_000],
)
def test_long_and_odd_titles_end(occupations: Occupations, title: str) -> None:
    found = occupations.find(title)
    assert all(0 < match.score <= 1 and occupations.get(match.code) for match in found)
