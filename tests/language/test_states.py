"""What a posting tells at all: many ways to say each kind of information, and innocents beside them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.language.reading import Reading

Understand = Callable[[str], Reading]
OPENING = "Line Cook\n\nDuties\n\n- Prepare meals for guests\n\n"

GIVEN = {
    "schedule": """
        Four tens, Monday off.
        Four 10s.
        4x10 schedule
        3x12s
        Three 12-hour shifts per week.
        4/10s
        9/80 schedule
        7 on/7 off
        7 on, 7 off
        Two weeks on, two weeks off.
        14/14 rotation
        10p-6a
        7a - 3:30p
        9 am to 5 pm
        9-5:30pm
        8:15-5:15
        07:00 - 15:00
        0700-1530
        0600 to 1430 hrs
        Noon to 8 p.m.
        From 5 a.m. until finished.
        Shifts fall between 6 a.m. and 10 p.m.
        Thurs-Sun
        Tue/Thu
        M-F
        MWF
        Sat & Sun
        Wednesday through Sunday
        Tuesday and Thursday mornings
        Saturdays only
        Every other weekend.
        Every third Saturday.
        Alternating weekends.
        One weekend in four.
        On call one week in five.
        On-call every sixth week.
        Two evenings a week.
        Three days per week.
        One weekday afternoon a week.
        24-29 hours
        Part-time, 20 hrs.
        40 guaranteed hours.
        Thirty-two hours, no nights.
        32 hours/week
        Home weekends.
        Home daily
        Home by 6.
        6-month contract
        Six month contract
        12 wk contract,requires two years
        13-week travel assignment
        Contract length: 9 months
        The apprenticeship program lasts four years.
        Fixed term to 31 August 2027
        Season June 5 through August 20.
        We need you from January 10 to April 30.
        May - October
        Project runs thru Dec 2027.
        Summer 2027
        Starts ASAP.
        Start date: March 1
        Beginning August 2027.
        204 days, 8 hours a day
        220-day contract
        Teaching position, 10 months
        Year-round.
        Term time only.
        Second shift.
        Graveyard shift
        Evenings and weekends.
        Must work weekends.
        You set your own hours.
        Hours: 25 a week
        When: lunch and dinner
        Full time (10 PA)
        """,
    "how_to_apply": """
        Walk-in interviews Tues & Thurs 9-12.
        Walk-ins welcome.
        Stop in between 2 and 4 and ask for Tilly.
        Stop by the shop and fill out an application.
        Drop by with your resume any weekday.
        Come see us at the front desk.
        Inquire within.
        Ask for Maria at the counter.
        Apply in person at 12 Main Street.
        Apply inside the store.
        DM @driftcoffee.
        Message us here.
        Text DRIVE to 55512.
        Text your resume to Kelli at 888-555-0151.
        Fax resume 316-555-0190.
        Ring Gary: (865) 555-0108.
        Write to jobs@mill.example and tell us why.
        director@heron.example
        Call Ann, Director of Rehab, 812-555-0129.
        Questions? Bo, 406-555-0111.
        Application forms are on the school website.
        Applications are taken in person at the hall.
        Applications considered as they come in: jobs@puente.example
        File a city application with Human Resources.
        Submit a cover letter, curriculum vitae and the names of three references.
        Upload a resume and transcripts.
        Bring resume to 210 Harbor St.
        Send one PDF with a letter and a resume.
        Through the university's portal, posting F-1190.
        Apply in the district's online system.
        Apply now at careers.mill.example.
        Scan the QR code.
        Reply to this message with your availability.
        Open interviews every Friday at 3.
        Join our hiring event on May 5.
        Learn more at https://mill.example/careers/
        Applicants must submit a city form.
        To apply, see Joan.
        """,
    "deadline": """
        CLOSES: JANUARY 29, 2027 AT 4:30 P.M.
        Posting closes: Continuous
        Closing date: continuous
        The application window closes March 1, 2027.
        Open & closing dates: 02/01/2027 to 02/16/2027
        Send a letter and a resume to search@blt.example by March 15.
        Apply by March 15.
        Apply online with a resume by February 28.
        Applications due 3/15.
        Applications must be received by 5 p.m. on Friday, March 5.
        Closing date noon, Friday 5 March
        Review of applications begins November 15.
        First review March 5.
        Deadline to apply: June 1
        The filing period ends on 4/30/2027.
        Last day to apply is May 2.
        Open until filled.
        Resumes accepted through April 9.
        Submit materials no later than 15 May.
        Closes when we have found the right person.
        """,
    "benefits": """
        Free housing for workers who live far away.
        Staff housing is $75 a week.
        Shift meal.
        Half-price meals.
        A SIMPLE IRA.
        A uniform allowance.
        Mileage reimbursed at the federal rate.
        Paid CE.
        Half-price care for your own child.
        40% off everything we make
        Two weeks off in the first year.
        Four weeks of PTO
        Relocation help.
        Tuition help toward the next license.
        Student loan repayment.
        Blue Cross.
        Take-home van.
        Health plan after 90 days.
        Pension after one year.
        Medical, dental, 401(k) with a 5% match.
        Profit sharing.
        ESOP.
        Ski pass.
        Free parking and a family membership.
        25 days annual leave plus bank holidays.
        Boot allowance.
        Cycle to work scheme.
        Health & dental.
        Company vehicle.
        """,
    "eeo": """
        A.D.A./E.O.E.
        EO/AA employer.
        EOE M/F/D/V
        Equal Opportunity Employer/Disabled/Veterans.
        We welcome applications from all sections of the community.
        We encourage applications from under-represented groups.
        Women and minorities are encouraged to apply.
        All qualified applicants will receive consideration.
        We are a Disability Confident employer.
        We hire people of all backgrounds.
        Persons with disabilities are encouraged to apply.
        We hire without regard to race or creed.
        Equality, diversity and inclusion are at our heart.
        """,
    "employment_type": """
        A tenure-track position.
        13-week travel assignment
        Fixed term, 12 months.
        Fixed-term to August.
        This is a per diem position.
        PRN
        Seasonal position
        Direct hire
        Contract: Permanent
        Independent contractor
        Owner-operators welcome.
        Student worker
        Float pool
        Job type: casual
        Unpaid volunteer role.
        """,
    "background_check": """
        A CORI check is required.
        Clean background.
        Must pass a background check.
        Must have a clean criminal record.
        Act 34 clearance
        Child abuse clearances are needed.
        Enhanced DBS check.
        PVG scheme membership is required.
        Live Scan before the first day.
        A fingerprint-supported background check
        Offers are contingent on a drug screen and background check.
        FBI clearance
        """,
    "physical_demands": """
        Able to walk 5 miles a shift.
        Stand for two hours and climb three flights of stairs.
        On feet most of the day.
        Lift 60 lb.
        Work outdoors in all weather.
        Must pass a physical agility test.
        Lifts children up to 45 pounds.
        Heavy lifting.
        """,
    "reports_to": """
        Reports to CFO.
        Answers to the branch manager.
        Supervisor: Building principal
        Line managed by the head of care.
        Under the direction of the fleet superintendent.
        """,
}
INNOCENT = {
    "schedule": """
        Schedule patients and keep the calendar.
        Respond to messages within 24 hours.
        40 hours of training are needed first.
        12 hours of continuing education.
        Sixty semester hours.
        Complete a two-year program in welding.
        Two to three years of experience.
        We close the register by hand.
        Paid every Friday.
        Travel up to 5 days per month.
        Schedule: Full-time
        Apply in person between 9 am and 4 pm.
        Serve 200 to 300 guests.
        Founded in 1998 and since 2010-2015 the largest.
        Benefits start April 1.
        Review of applications begins November 15.
        Mix 2-3 sauces.
        Score 3-2 or better.
        """,
    "how_to_apply": """
        Learn to apply pressure to wounds.
        Apply pressure and dressings.
        Apply now and thrive.
        Call us today!
        Process applications for loans.
        Answer the phone and greet guests.
        Text messages are logged.
        Email guests about their orders.
        Persons with disabilities who need help with the application may call 319-555-0175.
        To request an accommodation, email help@mill.example.
        Report scams to fraud@mill.example.
        Call 911 in an emergency.
        """,
    "deadline": """
        Works under deadlines.
        Meet deadlines of several projects at once.
        Close the register by 10.
        Close the books by day five.
        The closing date may be brought forward.
        Prepare tax returns for the April season.
        Graduation by December.
        """,
    "benefits": """
        Review tuition reimbursement claims.
        Explain the benefits of therapy to patients.
        Process health insurance claims.
        Knowledge of dental insurance and billing.
        Verify medical insurance coverage.
        Administer the pension plan of our members.
        Appropriate automobile insurance coverage
        Track sick leave requests.
        """,
    "eeo": """
        Support people with disabilities in their homes.
        Persons with disabilities who need a ramp use the side door.
        Color and style hair.
        """,
    "employment_type": """
        $85/day per diem if you live more than 60 miles out.
        Travel and per diem paid.
        Two years of full-time paid experience as a cook.
        """,
    "background_check": """
        A background in finance.
        Keep the background music low.
        Conduct background checks on tenants.
        Run criminal history checks for clients.
        Endoscopy background is a plus.
        """,
    "physical_demands": """
        Sit for the state exam.
        Walk guests through the menu.
        Lifting the mood of a room.
        """,
    "about_employer": """
        We need a friendly person.
        We pay well and on time, every week of the year.
        We look forward to reading your letter and meeting you soon.
        """,
    "reports_to": """
        Prepare monthly reports to improve the menu.
        Report spills to keep guests safe.
        """,
}


def _cases(table: dict[str, str]) -> list[tuple[str, str]]:
    return [(state, line.strip()) for state, lines in table.items() for line in lines.strip().splitlines()]


@pytest.mark.parametrize(("state", "sentence"), _cases(GIVEN))
def test_a_state_is_told_in_many_ways(understand: Understand, state: str, sentence: str) -> None:
    assert not understand(OPENING).states[state]
    assert understand(f"{OPENING}{sentence}\n").states[state]


@pytest.mark.parametrize(("state", "sentence"), _cases(INNOCENT))
def test_what_only_looks_told(understand: Understand, state: str, sentence: str) -> None:
    assert not understand(f"{OPENING}- {sentence}\n").states[state]
