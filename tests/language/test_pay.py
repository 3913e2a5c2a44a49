from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from jdlint.language.pay import find_pay

Stated = Callable[..., list[Any]]

PAY = [
    ("18 - 22 $/hr", "18-22 hour USD"),
    ("58,000.00 to 65,000.00 $ / year", "58000-65000 year USD"),
    ("$40,128.79-$$41,000", "40128.79-41000 year USD"),
    ("20 and 18 $ per hour", "20 hour USD"),
    ("Free meals, $18 an hour", "18 hour USD"),
    ("Free meals and $700 a week", "700 week USD"),
    ("Lodging, $150 per day", "150 day USD"),
    ("$25.00 - $30.00 per hour", "25-30 hour USD"),
    ("Pay: $18/hr", "18 hour USD"),
    ("SalaryUSD 13.75 - 16.75 Per Hour", "13.75-16.75 hour USD"),
    ("$28.61/hr to 41.69/hr", "28.61-41.69 hour USD"),
    ("Pay: $0.55 CPM (cents per mile)", "0.55 mile USD"),
    ("You will earn between $196.26 and $254.91 per drill weekend", "196.26-254.91 other USD"),
    ("Salary: $55,000 - $65,000", "55000-65000 year USD"),
    ("Salary range is $90k-$120k DOE", "90000-120000 year USD"),
    ("Compensation: $90-120k", "90000-120000 year USD"),
    ("The base salary range for this role is $120,000 to $150,000 per year.", "120000-150000 year USD"),
    ("Starting at $17.50 an hour", "17.5 hour USD"),
    ("Up to $28 per hour", "none-28 hour USD"),
    ("Earn up to $1,500 per week!", "none-1500 week USD"),
    ("Hourly rate: $22.50", "22.5 hour USD"),
    ("Pay rate $22.50/hour plus shift differential of $2.00", "22.5 hour USD"),
    ("$65,000 base salary plus bonus", "65000 year USD"),
    ("A competitive salary of $85,000 plus a $5,000 sign-on bonus", "85000 year USD"),
    ("$25/hour + $3,000 bonus", "25 hour USD"),
    ("£24,000 per annum", "24000 year GBP"),
    ("Salary: £25,655 - £31,534 a year", "25655-31534 year GBP"),
    ("£12.50 ph", "12.5 hour GBP"),
    ("£30k pa", "30000 year GBP"),
    ("Band 5: £28,407 to £34,581 per annum pro rata", "28407-34581 year GBP"),
    ("Pay rates: Weekdays £11.20 Sundays £17.90", "11.2 hour GBP, 17.9 hour GBP"),
    ("Day rate: £350", "350 day GBP"),
    ("€45.000 per year", "45000 year EUR"),
    ("CA$70,000 - CA$80,000 annually", "70000-80000 year CAD"),
    ("$70,000 CAD per year", "70000 year CAD"),
    ("USD 60,000 to 75,000 per annum", "60000-75000 year USD"),
    ("Salary: 47000 - 95000 Per Year", "47000-95000 year None"),
    ("Salary: 85,000", "85000 year None"),
    ("Starting Hourly Rate: 16.00", "16 hour None"),
    ("Pay rate 18.50 - 22.75", "18.5-22.75 hour None"),
    ("Chauffeur $18.50/hr", "18.5 hour USD"),
    ("Pay Range: 18.50 - 22.00/hour", "18.5-22 hour None"),
    ("$75 per session", "75 session USD"),
    ("$910 per contact hour", "910 other USD"),
    ("$45 - $60 per visit", "45-60 other USD"),
    ("$300 per shift", "300 shift USD"),
    ("$0.55 per mile", "0.55 mile USD"),
    (".60 CPM", "0.6 mile USD"),
    ("55-60 cents per mile", "0.55-0.6 mile USD"),
    ("$1,800 weekly", "1800 week USD"),
    ("Monthly salary: $3,450 - $4,200", "3450-4200 month USD"),
    ("Hiring range: $4,166 - $5,208 Monthly", "4166-5208 month USD"),
    ("$400/day", "400 day USD"),
    ("Wage: between $20 and $24 per hour", "20-24 hour USD"),
    ("GS-9: $61,947 - $80,528; GS-11: $74,950 - $97,434", "61947-80528 year USD, 74950-97434 year USD"),
    ("$18/hr - $22/hr", "18-22 hour USD"),
    ("$18.00/hr.-$20.00/hr. based on experience", "18-20 hour USD"),
    ("Pay: From $16.00 per hour", "16 hour USD"),
    ("$50,000+ per year", "50000 year USD"),
    ("Salary £23,000 + bonus", "23000 year GBP"),
    ("$19.75 HOURLY", "19.75 hour USD"),
    ("US$ 95,000", "95000 year USD"),
    ("Minimum $16.00, maximum $21.00 per hour", "16 hour USD, none-21 hour USD"),
    ("Pay: $600", "600 None USD"),
    ("Salary: $1,200 - $1,500", "1200-1500 None USD"),
    ("$75,000 per hour", "75000 hour USD"),
    ("Salary: $45 per year", "45 year USD"),
    ("Step A $22.48 an hour", "22.48 hour USD"),
    ("Fresno, CA $18.75/hr", "18.75 hour USD"),
    ("We pay $18 an hour and $1 more for every hour if you stay.", "18 hour USD"),
    ("$17.25/hr, $18.25 after six months", "17.25 hour USD, 18.25 hour USD"),
    ("$25/hour, $500 for boots", "25 hour USD"),
    ("Weekly gross $1,780", "1780 week USD"),
    ("Piece rate: $6.50 per 30-pound lug", "6.5 other USD"),
]


def shown(found: list[Any]) -> str:
    return ", ".join(f"{_range(item)} {item.unit} {item.currency}" for item in found)


def _range(item: Any) -> str:
    low = "none" if item.minimum is None else f"{item.minimum:.7g}"
    return low if item.maximum is None else f"{low}-{item.maximum:.7g}"


@pytest.mark.parametrize(("text", "expected"), PAY)
def test_amounts_of_pay(stated: Stated, text: str, expected: str) -> None:
    assert shown(stated(find_pay, text, "compensation")) == expected


INNOCENT = [
    "A masseur 40 hours per week",
    "Completion rate: 99.50",
    "Tax rate: 16.00%",
    "Meals are provided at a rate of at least $15.88 per day, to a maximum of $59 per day",
    "$5,000 sign-on bonus",
    "Sign-on bonus: $10,000",
    "Up to $2,500 referral bonus",
    "Bonuses up to $20,000 per year",
    "$3,000 relocation assistance",
    "Tuition reimbursement up to $5,250 per year",
    "$1,500 annual education stipend",
    "$100 monthly phone allowance",
    "401(k) with match up to $3,000 per year",
    "Life insurance of $50,000",
    "$50,000 company-paid life insurance",
    "A $2 billion company",
    "We raised $45 million last year.",
    "Manages a budget of $250,000",
    "Oversees a $1.5M annual budget",
    "$10M in revenue",
    "Store with $25,000 in weekly sales",
    "Responsible for a portfolio valued at $500,000",
    "Saved members over $70,000 per year",
    "Fees of $150 per day apply to late returns",
    "Handles transactions up to $10,000",
    "Application fee of $25",
    "$75 boot allowance per year",
    "$2.00/hour shift differential",
    "Night differential of $3.50 per hour",
    "An additional $1.50 per hour for weekends",
    "$500 quarterly bonus",
    "Discounts worth $600 a year",
    "Background check costs $40",
    "Professional liability coverage of $1,000,000",
    "Employer HSA contribution of $1,200 annually",
    "Save an average of $50 per month with free parking",
    "Pay Grade: 12",
    "Salary Grade 15",
    "Pay periods: 26",
    "Salary commensurate with experience",
    "Competitive salary",
    "$8,000 annual value",
    "Student loan repayment up to $10,000",
    "A fine of $500 per day",
    "Lead a $30,000 fundraising campaign",
    "$500 per year for books",
    "Pay for your first $600 of courses",
    "We pay the $300 exam",
    "Finalists do a one-hour exercise, for which we pay $50",
    "Your settlement authority starts at $20,000",
    "New employees pay the district $150 for onboarding",
]


@pytest.mark.parametrize("text", INNOCENT)
@pytest.mark.parametrize("section", ["compensation", "benefits", "about_role", "requirements"])
def test_money_that_is_no_pay(stated: Stated, text: str, section: str) -> None:
    assert stated(find_pay, text, section) == []


@pytest.mark.parametrize(
    ("text", "section", "count"),
    [
        ("RN - $45/hr - Nights", "title", 1),
        ("$17.25/hr and paid holidays", "benefits", 1),
        ("$50,000 a year of life insurance", "benefits", 0),
        ("Travel nurse: $2,345/week", "about_role", 1),
        ("We pay up to $120,000 for experienced dentists.", "about_role", 1),
        ("$128,000\u2013$156,000", "about_role", 1),
        ("$50,000 for a new playground", "about_role", 0),
        ("Full time, $46,000 - $50,000, hybrid (2 days remote)", "about_role", 1),
        ("Part-time \u00b7 $38,000\u2013$44,000 (10 months) \u00b7 Posted today", "about_employer", 1),
        ("We give: $56,000-$62,000, dental, free lunch", "benefits", 1),
        ("Managing budgets of $50,000-$90,000, and more", "responsibilities", 0),
        ("Gifts between $25,000 and $60,000 are yours to close", "responsibilities", 0),
        ("Homes at $300,000-$900,000", "about_employer", 0),
        ("$18 to start with no experience.", "schedule", 1),
        ("$250 bonus to start", "benefits", 0),
        ("2nd shift 3pm - 11:30pm $18.50", "schedule", 1),
        ("Dinner at 6pm, $18.50 a plate", "schedule", 0),
        ("$32-38", "about_role", 1),
        ("$62-$70/hr, paid weekly, W-2", "about_employer", 1),
        ("Referral bonus $250", "about_employer", 0),
        ("Records payments of $100,000 per year", "responsibilities", 0),
        ("Clients earn a median of 2 awards", "about_employer", 0),
    ],
)
def test_outside_the_pay_section_the_amount_must_say_so(
    stated: Stated, text: str, section: str, count: int
) -> None:
    assert len(stated(find_pay, text, section)) == count


def test_the_label_may_stand_in_the_sentence_before(understand: Callable[[str], Any]) -> None:
    reading = understand("Groundskeeper\n\nANNUAL SALARY\n\n$41,300 to $52,800\n")
    (found,) = reading.stated("pay")
    assert (found.minimum, found.maximum, found.unit) == (41300, 52800, "year")


def test_spans_are_block_offsets(stated: Stated) -> None:
    text = "Join us today. Pay is $21.50 per hour plus tips."
    (found,) = stated(find_pay, text, "compensation")
    assert text[found.span.start : found.span.end] == "$21.50 per hour" == found.text


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("Pay: from $20 per hour.", "from $20 per hour"),
        ("Earn up to $90,000 per year.", "up to $90,000 per year"),
        ("Starting at $21 an hour, paid weekly.", "Starting at $21 an hour"),
        ("Pay is $20 per hour and up.", "$20 per hour and up"),
        ("Pay is from $20 to $24 per hour.", "$20 to $24 per hour"),
    ],
)
def test_the_words_that_leave_an_end_open_belong_to_it(stated: Stated, text: str, span: str) -> None:
    (found,) = stated(find_pay, text, "compensation")
    assert found.text == span == text[found.span.start : found.span.end]


@pytest.mark.timeout(30)  # a hang, not a benchmark
@pytest.mark.parametrize(
    "unit", ["1", "$1,", "$1 ", "$", "1,", "$5 to ", "salary 1", "$9k-", ".1 cpm", "USD "]
)
def test_long_chains_end(stated: Stated, unit: str) -> None:
    text = "$" + unit * (100_000 // len(unit)) + " cents per mile"
    found = stated(find_pay, text, "compensation")
    assert all(text[each.span.start : each.span.end] == each.text for each in found)
