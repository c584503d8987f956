# SPDX-License-Identifier: MIT
"""Figures, what is to be reached, and how they are shown."""

import dataclasses
import json
import statistics


@dataclasses.dataclass(frozen=True)
class Goal:
    """At most this; or at most so many times the reference, or so much more than it."""
    most: float | None = None
    times: float | None = None
    plus: float | None = None

    def value(self, reference):
        if self.most is not None:
            return self.most
        if reference is None:
            return None
        return reference * self.times if self.times is not None else reference + self.plus


# By the name of the figure, for up to a million contacts; what is counted by the contact for more.
MOST_CONTACTS = 1_000_000
BY_THE_CONTACT = ("bytes", "× settled")
GOALS = {
    "key to model, server order, p99": Goal(16),
    "key to model, sorted by name, p99": Goal(16),
    "sort by name, cold, median": Goal(500),
    "sort by number, cold, median": Goal(500),
    "sort by date, cold, median": Goal(500),
    "sort by count, cold, median": Goal(500),
    "sort by country, cold, median": Goal(500),
    "sort by parameter, cold, median": Goal(500),
    "page of 1,000 taken in, CPU, median": Goal(1.5),
    "of it on the UI thread, longest": Goal(16),
    "key to picture, server order, p99": Goal(33),
    "key to picture, sorted by name, p99": Goal(33),
    "key to rows in the window, server order, p99": Goal(16),
    "key to rows in the window, sorted by name, p99": Goal(16),
    "UI thread, load": Goal(16),
    "UI thread, load, searched and sorted": Goal(16),
    "UI thread, search, server order": Goal(16),
    "UI thread, search, sorted by name": Goal(16),
    "UI thread, sort": Goal(16),
    "UI thread, select all": Goal(16),
    "UI thread, scroll, server order": Goal(16),
    "UI thread, scroll, sorted by name": Goal(16),
    "UI thread, copy": Goal(16),
    "private memory per contact, settled": Goal(200),
    "peak of private memory": Goal(1.5),
    "jump to rows that are not read, median": Goal(plus=50),
    "jump to rows that are not read, longest": Goal(plus=50),
    "requests for a jump, most": Goal(1),
    "requests for a jump across an edge, most": Goal(2),
    "start to window painted, an account": Goal(times=1.5),
    "start to window painted, welcome": Goal(times=1.5),
}

COLUMNS = ("what", "figure", "beside it", "ratio", "goal", "samples", "")


@dataclasses.dataclass
class Figure:
    name: str
    value: float
    unit: str
    samples: int = 1
    rows: int | None = None  # contacts
    reference: str | None = None
    reference_value: float | None = None
    goal: float | None = None
    more: dict = dataclasses.field(default_factory=dict)

    def __post_init__(self):
        applies = (self.rows or 0) <= MOST_CONTACTS or self.unit in BY_THE_CONTACT
        if applies and self.name in GOALS:
            self.goal = GOALS[self.name].value(self.reference_value)

    @staticmethod
    def from_line(line, rows):
        """A line that a child printed; with "raw" samples, their median is the value."""
        line = dict(line)
        raw = line.pop("raw", None)
        if raw:
            line.update(value=statistics.median(raw), samples=len(raw))
        known = {field.name for field in dataclasses.fields(Figure)} - {"more"}
        own = {key: line.pop(key) for key in list(line) if key in known}
        return Figure(**{"rows": rows, **own}, more=line)

    def as_json(self):
        fields = dataclasses.asdict(self)
        return {**fields.pop("more"), **fields}

    def cells(self):
        """One row of the table, as in COLUMNS."""
        name = self.name if self.rows is None else f"{self.name} ({self.rows:,})"
        beside = ratio = goal = mark = ""
        if self.reference_value is not None:
            beside = f"{number(self.reference_value)} {self.reference or ''}".strip()
            if self.reference_value:
                ratio = f"{self.value / self.reference_value:.3g}"
        if self.goal is not None:
            goal = f"≤ {number(self.goal)}"
            mark = "reached" if self.value <= self.goal else "NOT REACHED"
        return (name, f"{number(self.value)} {self.unit}", beside, ratio, goal,
                f"{self.samples:,}", mark)


def number(value):
    """Three digits, and whole numbers as they are."""
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.{2 if abs(value) < 10 else 1}f}"


def table(figures):
    rows = [COLUMNS] + [figure.cells() for figure in figures]
    widths = [max(len(row[column]) for row in rows) for column in range(len(COLUMNS))]
    return "\n".join("  ".join(cell.ljust(width) for cell, width in zip(row, widths)).rstrip()
                     for row in rows)


def write(figures, path):
    path.parent.mkdir(parents=True, exist_ok=True)
    text = json.dumps([figure.as_json() for figure in figures], indent=1, ensure_ascii=False)
    path.write_text(text + "\n", encoding="utf-8")
