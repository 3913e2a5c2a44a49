"""Acts, what they are done to, and whether someone else does or shares them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from jdlint.content.reference import Reference
from jdlint.language.acts import Act, find_acts
from jdlint.language.pipeline import Pipeline
from jdlint.language.reading import Sentence

Finder = Callable[[str], list[Act]]


@pytest.fixture(scope="module")
def acts_in(reference: Reference) -> Finder:
    lists = {label: phrases for label, phrases in reference.cues.items() if label.startswith("acts.")}
    pipeline = Pipeline(lists)

    def find(text: str) -> list[Act]:
        (cues,) = pipeline.cues(pipeline.tokens([text]))
        return list(find_acts(Sentence(0, 0, len(text), text, cues)))

    return find


def _pairs(acts: list[Act]) -> list[tuple[str, str | None]]:
    return [(act.kind, act.target) for act in acts]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Evaluate clients in their homes.", "evaluate", "patient"),
        ("Evaluates, plans and treats pediatric clients.", "evaluate", "patient"),
        ("Completes all initial evaluations.", "conduct", "evaluation"),
        ("Evaluate speech and language in preschools.", "evaluate", "communication"),
        ("Conduct swallowing screenings.", "conduct", "swallowing_test"),
        ("Design IEPs for six students.", "plan", "education_plan"),
        ("Treat your own patients without supervision.", "treat_alone", None),
        ("Supervise SLPs in two schools.", "supervise", "professional.speech_language_pathologist"),
        ("Responsible for evaluations and notes.", "conduct", "evaluation"),
        ("Set treatment goals with the family.", "plan", "plan_of_care"),
        ("Decide what therapy each child gets.", "plan", "plan_of_care"),
        ("Design detailed, individualized care plans.", "plan", "plan_of_care"),
        ("Make changes to the plan of care.", "plan", "plan_of_care"),
        ("Decide which students need services.", "plan", "eligibility"),
        ("Handle treatment planning.", "conduct", "planning"),
        ("Discharge residents who met their goals.", "discharge", "patient"),
        ("Determine when clients are discharged.", "plan", "discharge"),
        ("Interpret assessment results.", "interpret", "findings"),
        ("Screen incoming referrals.", "screen", "referral"),
        ("Oversee the physical therapists.", "supervise", "professional.physical_therapist"),
        ("Pass meds on the evening shift.", "medicate", "medication"),
        ("Triage patients by telephone.", "triage", "patient"),
    ],
)
def test_acts_are_found_with_their_objects(acts_in: Finder, text: str, kind: str, target: str) -> None:
    assert (kind, target) in _pairs(acts_in(text))
    assert not any(act.supported for act in acts_in(text))


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Assess patients' functional progress.", "evaluate", "progress"),
        ("Evaluate equipment before patients use it.", "evaluate", "environment"),
        ("Adjust the treatment session within the plan of care.", "plan", "treatment"),
        ("Develop rapport with clients and follow the care plan.", "plan", "environment"),
        ("Give residents reminders to take their medication.", "medicate", "environment"),
    ],
)
def test_the_nearest_object_counts(acts_in: Finder, text: str, kind: str, target: str) -> None:
    assert (kind, target) in _pairs(acts_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Carry out the plan of care set by the occupational therapist.",
        "Review evaluate and treat orders with the team.",
        "Participate in discharge planning.",
        "Prepare patients for discharge.",
        "Treat people with many diagnoses.",
        "Complete annual performance evaluations.",
        "Document medication refusals.",
        "You do not evaluate patients.",
        "Evaluation remains the responsibility of the therapist, who may evaluate patients again.",
        "The physical therapist evaluates patients and develops the plan of care.",
        "Our physical therapist, Bernadette, writes each plan of care.",
        "Work with the supervising therapist.",
    ],
)
def test_innocents_hold_no_act_on_a_patient_or_plan(acts_in: Finder, text: str) -> None:
    kept = {"patient", "plan_of_care", "planning", "evaluation", "medication", "discharge", "findings"}
    assert not [act for act in acts_in(text) if act.target in kept or act.kind == "diagnose"]


@pytest.mark.parametrize(
    "text",
    [
        "Assist the therapist in evaluating patients.",
        "Contribute to the therapist's work when you evaluate patients.",
        "Evaluate patients under the direction of a physical therapist.",
        "Complete evaluations as delegated by the OT.",
        "In collaboration with the nurse, develop the plan of care.",
        "Work closely with the physical therapist to set treatment goals.",
    ],
)
def test_shared_acts_are_marked(acts_in: Finder, text: str) -> None:
    acts = [act for act in acts_in(text) if act.target]
    assert acts
    assert all(act.supported for act in acts)


def test_helping_a_patient_is_no_support(acts_in: Finder) -> None:
    (act,) = (act for act in acts_in("Assist patients and evaluate clients.") if act.kind == "evaluate")
    assert not act.supported


def test_support_ends_at_a_semicolon(acts_in: Finder) -> None:
    acts = acts_in("Assist in evaluating clients; develop the plan of care.")
    assert [(act.kind, act.supported) for act in acts] == [("evaluate", True), ("plan", False)]


def test_after_the_therapist_comes_you(acts_in: Finder) -> None:
    acts = acts_in("The therapist sets goals, and you evaluate patients.")
    assert ("evaluate", "patient") in _pairs(acts)


def test_offsets_enclose_act_and_object(acts_in: Finder) -> None:
    text = "Daily, you write the treatment plan."
    (act,) = acts_in(text)
    assert text[act.start : act.end] == "write"
    assert text[act.start : act.target_end] == "write the treatment plan"


def test_denial_does_not_reach_through_a_sentence_without_end(acts_in: Finder) -> None:
    acts = acts_in("You may not " + "evaluate patients and " * 2000)
    assert acts
    assert acts[0].start > 100


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Hand clients their evening tablets.", "medicate", "medication"),
        ("Carry out initial evaluations.", "conduct", "evaluation"),
        ("Tell callers what their lab results mean.", "tell", "meaning"),
        ("Write prescriptions for eye drops.", "prescribe", "medication"),
        ("Decide which caller is seen first.", "plan", "priority"),
    ],
)
def test_objects_behind_the_one_who_is_told_or_given(
    acts_in: Finder, text: str, kind: str, target: str
) -> None:
    assert (kind, target) in _pairs(acts_in(text))


def test_who_is_prepared_to_act_does_it(acts_in: Finder) -> None:
    acts = acts_in("Prepare attorneys to argue motions before judges.")
    assert "appear_in_court" not in {act.kind for act in acts}


def test_deciding_with_a_professional_is_shared(acts_in: Finder) -> None:
    (act,) = acts_in("Set treatment goals with the physical therapist.")
    assert act.supported


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Read chest films overnight.", "interpret", "images"),
        ("Argue routine motions.", "appear_in_court", "court_matter"),
        ("Authorize routine refills.", "prescribe", "medication"),
        ("Neuter barn cats.", "conduct", "animal_surgery"),
        ("Release patients from therapy.", "discharge", "patient"),
        ("Plan and teach all reading lessons.", "plan", "instruction_plan"),
        ("Start antibiotics when you suspect an infection.", "prescribe", "medication"),
        ("Titrate blood pressure meds.", "prescribe", "medication"),
        ("Lead two nurses on the evening team.", "supervise", "professional.nurse.any"),
        ("Sort callers by urgency.", "triage", "patient"),
        ("Direct the registered nurses at night.", "supervise", "professional.nurse.registered"),
        ("Change the treatment program when progress slows.", "plan", "plan_of_care"),
        ("Adjust treatment as you see fit.", "plan", "plan_of_care"),
        ("Increase the dose of a patient's pills.", "prescribe", "medication"),
        ("Tell patients when they no longer need therapy.", "plan", "discharge"),
        ("Advise callers about what to do for their symptoms.", "triage", "patient"),
        ("Name the cause of a resident's new symptoms.", "diagnose", "ailment"),
        ("Perform spinal manipulations.", "conduct", "manipulation"),
    ],
)
def test_weak_verbs_count_with_their_objects(acts_in: Finder, text: str, kind: str, target: str) -> None:
    assert (kind, target) in _pairs(acts_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Read books to the patients.",
        "Try to reach clients by phone.",
        "Start the day with a huddle.",
        "Order gloves and gowns.",
        "Plan your route between two buildings.",
        "Pull teeth models from storage.",
        "Release patients to the ward.",
        "Start antibiotics as the doctor has ordered.",
        "Set up doses for the evening.",
        "Tell patients when they are done with therapy for today.",
    ],
)
def test_weak_verbs_are_nothing_with_others(acts_in: Finder, text: str) -> None:
    weak = {"interpret", "appear_in_court", "prescribe", "plan", "discharge"}
    assert not [act for act in acts_in(text) if act.kind in weak or act.target == "dental_surgery"]


@pytest.mark.parametrize(
    ("text", "kind", "target"),
    [
        ("Start IV lines on new admissions.", "insert", "invasive.line"),
        ("Perform IV starts.", "insert", "invasive.line"),
        ("Insert Foley catheters.", "insert", "invasive.urinary"),
        ("Reinsert feeding tubes that come out.", "insert", "invasive.tube"),
        ("Pull central lines.", "remove", "invasive.central"),
        ("Stage pressure ulcers.", "evaluate", "wound"),
        ("Pick the right dressing.", "plan", "dressing"),
        ("Stop antibiotics when the fever is gone.", "prescribe", "medication"),
        ("Change painkillers when patients report side effects.", "prescribe", "medication"),
        ("Inject sore knees.", "medicate", "joint_injection"),
        ("Diagnose the disease behind the symptoms.", "diagnose_disease", "disease"),
        ("Diagnose strokes and brain tumors.", "diagnose_disease", "disease"),
        ("Close the incision.", "operate", "incision"),
        ("Place sutures at the end.", "operate", "suture"),
        ("Perform minor surgery on patients.", "operate", "surgery"),
        ("Give local anesthesia.", "administer", "anesthetic"),
        ("Discharge patients without a doctor's order.", "discharge_unordered", "patient"),
        ("Send patients home when you think they are ready.", "discharge_unordered", "patient"),
        ("Wean patients off the ventilator on your own judgment.", "ventilate_unordered", "patient"),
        ("Sign off on the physical therapist's notes.", "supervise", "professional.therapist"),
        ("Accept new clients.", "set_legal_fees", "patient"),
        ("Decide when a patient has had enough therapy.", "plan", "discharge"),
        ("Decide whether two drugs may be taken together.", "tell", "medicine_use"),
        ("Tell parents that their child has a language disorder.", "tell", "ailment"),
    ],
)
def test_acts_on_bodies_and_acts_that_nobody_ordered(
    acts_in: Finder, text: str, kind: str, target: str
) -> None:
    assert (kind, target) in _pairs(acts_in(text))


@pytest.mark.parametrize(
    "text",
    [
        "Empty catheter bags and remove IV poles.",
        "Prepare the tray for the catheter insertion.",
        "Place sutures on the field.",
        "Place IV catheters in the supply cart.",
        "Train clients to insert their own catheters.",
        "Count sponges before closing the incision.",
        "Draw up local anesthetic for the dentist.",
        "Give medicines to the surgeon.",
        "Assess wounds and report changes to the nurse.",
        "Change dressings and set up dressing trays.",
        "Evaluate, diagnose and treat stroke, dementia and Parkinson's disease.",
        "Diagnose stroke-related aphasia.",
        "Perform surgery scheduling.",
        "Discharge patients with clear instructions.",
        "Never discharge patients without a doctor's order.",
        "Work without an order backlog and change ventilator settings as needed.",
        "Titrate drips by protocol.",
        "Help clients stop drugs.",
        "Stop medication and notify the physician when a rash shows.",
        "Enter stop dates of antibiotics.",
        "Remove drain covers and take samples of lumps.",
        "Accept new client intake forms.",
        "Accept clients' payments.",
        "Stage rooms and close charts.",
        "Work under the direct and close supervision of a nurse.",
        "Bring the therapist's notes to the front desk.",
    ],
)
def test_the_same_words_may_touch_nobody(acts_in: Finder, text: str) -> None:
    outside = {"insert", "remove", "operate", "administer", "medicate", "prescribe", "diagnose_disease"}
    outside |= {"discharge_unordered", "ventilate_unordered", "set_legal_fees", "supervise"}
    found = [act for act in acts_in(text) if act.kind in outside or act.target in ("wound", "dressing")]
    assert not found


def test_a_line_may_name_an_act_alone(acts_in: Finder) -> None:
    (act,) = acts_in("Phone triage all afternoon")
    assert (act.kind, act.target, act.nominal) == ("triage", "patient", True)
    assert not [act for act in acts_in("Initial evaluations are done by the owner.") if act.nominal]


def test_who_reports_leaves_the_change_to_others(acts_in: Finder) -> None:
    acts = acts_in("Report progress to the therapist to allow for modification of the treatment program.")
    assert all(act.supported for act in acts)


def test_what_the_employer_does_is_not_asked_for(acts_in: Finder) -> None:
    assert not acts_in("We evaluate new patients within a week.")
    assert acts_in("We need you to evaluate new patients.")
