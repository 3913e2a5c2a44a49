"""Title, places, states and triage."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.language.reading import Reading
from jdlint.language.sentences import sentence_spans

Understand = Callable[[str], Reading]
BODY = "\n\nDuties\n\n- Prepare meals for guests\n\nRequirements\n\n- Two years of experience as a cook\n"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Line Cook" + BODY, "Line Cook"),
        ("Job Title: Line Cook\nDepartment: Kitchen" + BODY, "Line Cook"),
        ("POSITION: Line Cook" + BODY, "Line Cook"),
        ("About us\n\nWe run a kitchen." + BODY, None),
        ("JOB BULLETIN NO. 27-014\nLine Cook" + BODY, "Line Cook"),
        ("CITY OF SALEM\nJOB BULLETIN\nLine Cook" + BODY, "Line Cook"),
        ("Job Posting" + BODY, None),
        ("NOW HIRING: Line Cook" + BODY, "Line Cook"),
        ("13-week travel assignment: Line Cook" + BODY, "Line Cook"),
        ("Line Cooks wanted, nights and weekends" + BODY, "Line Cooks"),
        ("LINE COOKS WANTED!!!" + BODY, "LINE COOKS WANTED!!!"),
        ("Line Cook | Nights | $19/hr" + BODY, "Line Cook"),
        ("Line Cook at Harbor Grill (Astoria, OR)" + BODY, "Line Cook"),
        ("Reporter at Large" + BODY, "Reporter at Large"),
        ("Re-entry Specialist" + BODY, "Re-entry Specialist"),
        ("STATE OF OHIO\nRiver Institute, Toledo, OH\nLine Cook" + BODY, "Line Cook"),
        ("Line Cook\nPost: the pier, Sunday to Thursday" + BODY, "Line Cook"),
        ("Line Cook\nWe feed the harbor.\nJob title of your manager: Chef" + BODY, "Line Cook"),
    ],
)
def test_title(understand: Understand, text: str, title: str | None) -> None:
    assert understand(text).title == title


def test_title_span_points_at_the_words(understand: Understand) -> None:
    reading = understand("Job Title: Line Cook" + BODY)
    assert reading.title_span is not None
    assert reading.text_of(reading.title_span) == "Line Cook"


@pytest.mark.parametrize(
    ("line", "places"),
    [
        ("Location: Dayton, OH", ("US-OH",)),
        ("Location: Dayton, OH 45402", ("US-OH",)),
        ("Location: Portland, Oregon", ("US-OR",)),
        ("Location: Leeds, England", ("GB",)),
        ("Location: Remote", ("remote",)),
        ("Location: Boise, ID or Remote", ("US-ID", "remote")),
        ("The clinic is located in Salem, OR.", ("US-OR",)),
        ("Please call me, or write.", ()),
        ("Location: Dayton OH", ("US-OH",)),
        ("Location: 210 Harbor St, Astoria OR, after 2 pm", ("US-OR",)),
        ("Location: bring a Photo ID.", ()),
        ("Location: residents of TX, OK, KS or MO only", ("US-TX", "US-OK", "US-KS", "US-MO")),
        ("The Millrace Museum in Lowell, Massachusetts, tells the story of the looms.", ("US-MA",)),
        ("We were founded in Lowell, Massachusetts, and cook for hotels.", ()),
        ("Salary: \u00a324,000 a year", ("GB",)),
    ],
)
def test_places(understand: Understand, line: str, places: tuple[str, ...]) -> None:
    assert understand(f"Line Cook\n{line}" + BODY).places == places


@pytest.mark.parametrize(
    ("title", "places"),
    [
        ("Medical Assistant (MA)", ()),
        ("Medical Assistant - Certified (MA-C)", ()),
        ("Physician Assistant - PA", ()),
        ("Medical Assistant (Salem, MA)", ("US-MA",)),
        ("Physician Assistant - Erie, PA", ("US-PA",)),
        ("Barista - Lowell (MA)", ("US-MA",)),
    ],
)
def test_letters_of_a_title_are_no_state(understand: Understand, title: str, places: tuple[str, ...]) -> None:
    assert understand(title + BODY).places == places


def test_the_place_of_the_superior_is_not_that_of_the_job(understand: Understand) -> None:
    assert understand("Line Cook" + BODY + "\n\nThe cook reports to the owner in Cleveland.").places == ()


def test_a_place_in_the_name_of_a_workplace(understand: Understand) -> None:
    assert understand("Nurse\n\nWe have an opening in our Dayton Clinic." + BODY).states["location"]
    assert not understand("Nurse\n\nWe have an opening in our busy clinic." + BODY).states["location"]


@pytest.mark.parametrize("line", ["GB, , Leeds", "IE, L, Dublin"])
def test_the_line_of_a_place_on_job_boards(understand: Understand, line: str) -> None:
    reading = understand(f"Line Cook\n\n{line}{BODY}")
    assert reading.states["location"]
    assert reading.places == (line[:2],)


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("This is a full-time position.", "employment_type"),
        ("Monday through Friday, 40 hours per week.", "schedule"),
        ("Medical, dental and vision insurance.", "benefits"),
        ("To apply, send your resume to jobs@example.org.", "how_to_apply"),
        ("Closing date: 12/31/2026.", "deadline"),
        ("Open until filled.", "deadline"),
        ("We are an equal opportunity employer.", "eeo"),
        ("Reports to the kitchen manager.", "reports_to"),
        ("Lift up to 50 pounds and stand for long periods.", "physical_demands"),
        ("A background check is required.", "background_check"),
        ("Located in Dayton, OH.", "location"),
    ],
)
def test_states_that_are_given(understand: Understand, sentence: str, state: str) -> None:
    assert understand("Line Cook" + BODY + "\n\n" + sentence).states[state]


@pytest.mark.parametrize(
    ("sentence", "state"),
    [
        ("Two years of full-time paid experience as a cook.", "employment_type"),
        ("Prepare monthly reports to improve the menu.", "reports_to"),
        ("Learn to apply new cooking methods.", "how_to_apply"),
        ("You will supervise the Background Investigation Unit.", "background_check"),
        ("Exposure to all sides of the business.", "physical_demands"),
        ("The closing date may be brought forward.", "deadline"),
    ],
)
def test_states_that_only_look_given(understand: Understand, sentence: str, state: str) -> None:
    assert not understand("Line Cook" + BODY + "- " + sentence).states[state]


def test_other_languages_are_told(understand: Understand) -> None:
    spanish = (
        "Cocinero\n\nBuscamos una persona que se encargue de la cocina del hotel y de las compras, con dos "
        "a\u00f1os de experiencia en un restaurante. El horario es de lunes a viernes y el salario se paga "
        "por mes.\n"
    )
    assert understand(spanish).language == "es"
    assert understand("Line Cook" + BODY).language == "en"


@pytest.mark.parametrize(
    ("text", "is_posting"),
    [
        ("Line Cook" + BODY, True),
        ("# readme\n\nThis folder holds the files of the website. Run the build before you commit.\n", False),
        ("Careers\n\nThere are no open positions at this time. Please check back later.\n", False),
        (
            "# sync\n\n## Install\n\nRun it.\n\n## Requirements\n\n- Python 3.10\n\n## License\n\nMIT\n",
            False,
        ),
        ("Why clinics close\n\nLawmakers will debate loan forgiveness for nurses in February.\n", False),
    ],
)
def test_what_counts_as_a_posting(understand: Understand, text: str, is_posting: bool) -> None:  # noqa: FBT001
    assert understand(text).is_posting is is_posting


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("One here. Two there.", ["One here.", "Two there."]),
        ("Needs 5 yrs. Experience with Dr. Lee counts.", ["Needs 5 yrs. Experience with Dr. Lee counts."]),
        (
            "Work 8 a.m. to 5 p.m. You are off on Sundays.",
            ["Work 8 a.m. to 5 p.m.", "You are off on Sundays."],
        ),
        ("Lift 40 lbs. The rest is light.", ["Lift 40 lbs.", "The rest is light."]),
        ("By 5 p.m. Eastern on Friday.", ["By 5 p.m. Eastern on Friday."]),
        ("Serve guests.Clean tables.", ["Serve guests.", "Clean tables."]),
        ("U.S. Citizens and e.g. Residents.", ["U.S. Citizens and e.g. Residents."]),
        ("First \u2022 second \u2022 third", ["First", "\u2022 second", "\u2022 third"]),
        ("Is it you? Apply!", ["Is it you?", "Apply!"]),
        ("", []),
    ],
)
def test_sentences(text: str, sentences: list[str]) -> None:
    assert [text[start:end] for start, end in sentence_spans(text)] == sentences


@pytest.mark.parametrize(
    ("sentence", "states"),
    [
        ("A 3 year fixed-term contract.", {"employment_type", "schedule"}),
        ("Free DBS and free training.", {"background_check"}),
        ("Questions? Please contact Ana on 01924 555010.", {"how_to_apply"}),
        ("Apply now at https://jobs.example.org.", {"how_to_apply"}),
        ("Apply now and thrive.", set()),
        ("Call us today!", set()),
        ("We follow the Health Insurance Portability and Accountability Act.", set()),
    ],
)
def test_states_need_what_they_tell(understand: Understand, sentence: str, states: set[str]) -> None:
    found = {name for name, told in understand("Line Cook" + BODY + "- " + sentence).states.items() if told}
    known = {name for name, told in understand("Line Cook" + BODY).states.items() if told}
    assert {"employment_type", "schedule", "background_check", "how_to_apply"} & (found - known) == states
