"""Sentences that reassure, and those that hold the same words and do not."""

from __future__ import annotations

import pytest

from jdlint.content.reassurance import reassures


@pytest.mark.parametrize(
    "sentence",
    [
        "You will not be fired for discussing your pay.",
        "No one is ever punished for talking about pay.",
        "Nobody here loses a shift over a complaint.",
        "Filing a claim is not held against anyone.",
        "A gap isn\u2019t held against you.",
        "Years at home do not count against you.",
        "Gaps in employment are not a problem.",
        "A conviction does not rule an applicant out.",
        "We do not turn away people with a record.",
        "Reporting harassment is not grounds for discipline.",
        "Reprisal against anyone who files a complaint is prohibited.",
        "Punishing people for discussing pay is not allowed.",
        "Reporting a hazard never costs you your job.",
        "We tolerate no retaliation for a report.",
        "You do not have to join a union.",
        "Workers are not required to join the union.",
        "Applicants need not disclose their wages.",
        "Mothers are always welcome here.",
        "Do you pay for your training? Never.",
    ],
)
def test_what_costs_nobody_the_job_reassures(sentence: str) -> None:
    assert reassures(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "You will be fired for discussing your pay.",
        "You may not discuss your wages.",
        "Union members need not apply.",
        "Union members are not welcome.",
        "Only young people are welcome.",
        "Pregnant women are no longer welcome.",
        "Those who are welcome are young.",
        "We do not have to pay overtime.",
        "We are not required to pay for training.",
        "Heavy lifting is not a problem for you.",
        "We will retaliate against whoever complains.",
        "We retaliate against anyone who does not keep quiet.",
        "Are you young? We have no use for others.",
    ],
)
def test_what_threatens_or_shuts_out_does_not(sentence: str) -> None:
    assert not reassures(sentence)
