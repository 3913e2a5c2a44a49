"""What is known of the employer, for laws that reach only some."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Employer:
    """Number of employees, and whether the employer is a federal contractor; None where it is not said."""

    size: int | None = None
    federal_contractor: bool | None = None


UNKNOWN_EMPLOYER = Employer()
