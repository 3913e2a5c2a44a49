"""What the messages of cards say of any text: their slots are filled only where something is found."""

from __future__ import annotations


def without_slots(text: str) -> str:
    """Show a message or help as it stands for any text: ``{text}`` is for the words it flags."""
    shown = text.replace("'{text}'", "This wording").replace("{example}", "")
    return shown.replace("{", "<").replace("}", ">")
