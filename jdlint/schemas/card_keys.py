"""The shapes of the keys that belong to kinds of check; what is not named here may be anything."""

from __future__ import annotations

from jdlint.schemas.shapes import FLAG, NUMBER, TEXT, TEXTS, WHOLE, Shape, list_of, record, table_of

_FLAGS = (
    "at_end_only", "in_text_only", "measured_excuses", "measure_behind", "names_excuse", "once",
    "only_required", "unless_of_person", "without_field",
)  # fmt: skip
_WHOLES = (
    "apart", "at_least", "at_most", "fewer_than", "items", "least", "least_shared", "least_words",
    "longer_than", "more_than", "paragraphs_up_to", "short_prose", "times",
)  # fmt: skip
_NUMBERS = ("limit", "margin")
_ONE_TEXT = (
    "about", "called", "content", "error_where", "excuse", "fact", "fault", "fix", "form", "lacking",
    "license", "note_without", "of", "organization", "problem", "property", "statement", "topic", "when",
)  # fmt: skip
_SECTIONS = ("order", "preferred_in", "required_in", "sections")
_LIKELY_SECTIONS = ("near", "told_in")
_TEXTS = (
    "along_with", "although_named", "applying", "bodies", "certain", "common", "credential_kinds", "cues",
    "deadlines", "doubled", "extras", "fields", "figures_of_speech", "first", "followed_by", "frames",
    "junior_titles", "known", "last_is_note", "led_by", "led_phrases", "led_words", "levels", "meanings",
    "names", "names_in", "narrower", "needed", "not_after", "not_before", "not_earlier", "not_for",
    "not_with", "occupations", "only_with", "part_words", "patterns", "phrases", "required", "said_words",
    "says_junior", "says_senior", "second", "senior_titles", "settled_by", "soc", "statements", "states",
    "triggers", "unless_elsewhere", "unless_posting_says", "unless_stated", "untelling",
)  # fmt: skip
SHAPES: dict[str, Shape] = {
    **dict.fromkeys(_FLAGS, FLAG),
    **dict.fromkeys(_WHOLES, WHOLE),
    **dict.fromkeys(_NUMBERS, NUMBER),
    **dict.fromkeys(_ONE_TEXT, TEXT),
    **dict.fromkeys(_TEXTS, TEXTS),
    **dict.fromkeys(_SECTIONS, list_of({"$ref": "#/$defs/section"})),
    **dict.fromkeys(_LIKELY_SECTIONS, list_of({"anyOf": [{"$ref": "#/$defs/section"}, TEXT]})),
    "classes": table_of(TEXTS),
    "groups": table_of(TEXTS),
    "instead": table_of(TEXT),
    "matters": table_of(TEXT),
    "notices": table_of(TEXTS),
    "stages": table_of(TEXTS),
    "stub": record({"text": TEXT, "heading": TEXT}, ("text",)),
    "values": table_of(TEXTS),
    "words": {"anyOf": [TEXTS, WHOLE]},
}
