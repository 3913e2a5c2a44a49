"""Asks the store: what is most frequent, of all postings and of each role, employer, place and period."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from jdlint.summary.labels import Labels
from jdlint.summary.model import Breakdown, Dimension, Group, Period, Problem, Summary
from jdlint.summary.sources import Source
from jdlint.summary.store import Store
from jdlint.summary.words import SEVERITIES
from jdlint.tallies import Tally

_PROBLEMS_EACH = 3
_PLACES_OF_TIME = 24
"""Periods that are shown, the latest ones."""
_LEVELS = ", ".join(f"count(*) FILTER (severity = '{word}')" for word in SEVERITIES)
_ALL = """
    CREATE TABLE every AS
    SELECT posting, any_value(role) AS role, any_value(employer) AS employer, any_value(place) AS place,
        any_value(day) AS day
    FROM (SELECT posting, role, employer, place, day FROM postings
        UNION ALL SELECT DISTINCT posting, role, employer, place, day FROM findings)
    GROUP BY posting
"""
_PROBLEM = (
    "code, name, family, mode(severity) AS severity, count(*) AS findings, count(DISTINCT posting) AS n"
)
_TOP = f"""
    SELECT {_PROBLEM}, count(*) OVER () AS kinds FROM findings GROUP BY code, name, family
    ORDER BY n DESC, findings DESC, name LIMIT $top
"""  # noqa: S608 - our own words
_GROUPS = f"""
    WITH sizes AS (SELECT {{value}} AS value, count(*) AS postings FROM every GROUP BY ALL),
        chosen AS (SELECT *, count(*) OVER () AS groups FROM sizes WHERE value IS NOT NULL
            ORDER BY {{order}} LIMIT $top)
    SELECT value, any_value(postings), any_value(groups), {_LEVELS}
    FROM chosen LEFT JOIN (SELECT {{value}} AS value, severity FROM findings) USING (value)
    GROUP BY value ORDER BY {{shown}}
"""  # noqa: S608 - our own words
_OF_GROUPS = f"""
    SELECT value, {_PROBLEM} FROM (SELECT *, {{value}} AS value FROM findings)
    WHERE value IN (SELECT unnest($values)) GROUP BY value, code, name, family
    QUALIFY row_number() OVER (PARTITION BY value ORDER BY n DESC, findings DESC, name) <= {_PROBLEMS_EACH}
    ORDER BY value, n DESC, findings DESC, name
"""  # noqa: S608 - our own words


@dataclass(frozen=True)
class Wanted:
    """What to tell: the dimensions, how many groups and problems of each, and how long a period is."""

    dimensions: Sequence[Dimension]
    top: int
    period: Period


def summarize(store: Store, sources: Iterable[Source], wanted: Wanted) -> Summary:
    """Count what a store holds; ``sources`` are the files that it was filled from."""
    files = list(sources)
    database = store.database
    database.execute(_ALL)
    ((postings,),) = database.execute("SELECT count(*) FROM every").fetchall()
    ((*levels,),) = database.execute(f"SELECT {_LEVELS} FROM findings").fetchall()  # noqa: S608 - our own words
    asked = f"SELECT family, {_LEVELS} FROM findings GROUP BY family ORDER BY count(*) DESC, family"  # noqa: S608 - our own words
    families = database.execute(asked).fetchall()
    top = database.execute(_TOP, {"top": wanted.top}).fetchall()
    with_postings = {source.run for source in files if source.table == "postings"}
    return Summary(
        files=len(files),
        postings=postings,
        is_complete=bool(files) and {source.run for source in files} <= with_postings,
        tally=Tally(*levels),
        families=tuple((family, Tally(*counts)) for family, *counts in families),
        problems=tuple(Problem(*row[:-1]) for row in top),
        more_problems=(top[0][-1] - len(top)) if top else 0,
        breakdowns=tuple(_breakdown(store, each, wanted) for each in wanted.dimensions),
        faults=tuple(store.faults),
        more_faults=store.more_faults,
    )


def _breakdown(store: Store, dimension: Dimension, wanted: Wanted) -> Breakdown:
    value = f"strftime(date_trunc('{wanted.period}', day), '%Y-%m-%d')" if dimension == "time" else dimension
    is_time = dimension == "time"
    asked = _GROUPS.format(
        value=value,
        order="value DESC" if is_time else "postings DESC, value",
        shown="value" if is_time else "any_value(postings) DESC, value",
    )
    top = max(wanted.top, _PLACES_OF_TIME) if is_time else wanted.top
    rows = store.database.execute(asked, {"top": top}).fetchall()
    named = [row[0] for row in rows]
    problems: dict[str, list[Problem]] = {each: [] for each in named}
    for of, *row in store.database.execute(_OF_GROUPS.format(value=value), {"values": named}).fetchall():
        problems[of].append(Problem(*row))
    column = "day" if is_time else dimension
    unknown = f"SELECT count(*) FROM every WHERE {column} IS NULL"  # noqa: S608 - our own words
    ((without,),) = store.database.execute(unknown).fetchall()
    label = Labels(wanted.period).of
    groups = tuple(_group(row, label(dimension, row[0]), problems[row[0]]) for row in rows)
    return Breakdown(dimension, groups, (rows[0][2] - len(rows)) if rows else 0, without)


def _group(row: Sequence[Any], label: str, problems: Sequence[Problem]) -> Group:
    value, postings, _, *levels = row
    return Group(value, label, postings, Tally(*levels), tuple(problems))
