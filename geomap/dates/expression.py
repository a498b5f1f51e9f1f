"""What a date expression says, before anybody knows when it was written."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["DateExpression", "Day", "Direction"]

Direction = Literal["last", "next", "this"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """The calendar fields that words give: `weekday` 0 is Monday; `relative` counts days from the day of publication."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    relative: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpression:
    """A date as the text has it: [start, end) in code points.

    `first` are its calendar fields, `second` those of a range's end. `unit` and `offset` say how far it lies from its `anchor`: the
    publication date, the date the text spoke of before ("context"), or the latter if there is one ("here"). A date in the `night` may be
    the day before, one that is `lasting` goes on until its anchor, one before a `clause` is counted from what that tells, and one with
    `years` lies in the year so many years from its anchor's. `hour` and `minute` are a clock time; without any calendar field it is a
    time of a day known from elsewhere. One that is `due` is ahead of the text. `bound` "since" begins and "until" ends something that
    lasts.
    """

    start: int
    end: int
    text: str
    first: Day = Day()
    second: Day | None = None
    direction: Direction | None = None
    unit: Literal["day", "week", "weekend", "month", "year", "hour", "decade"] | None = None
    offset: int = 0
    anchor: Literal["published", "context", "here"] = "published"
    night: bool = False
    lasting: bool = False
    clause: bool = False
    years: int = 0
    hour: int | None = None
    minute: int = 0
    bound: Literal["since", "until"] | None = None
    due: bool = False

    @property
    def dated(self) -> bool:
        """Whether more than a clock time is said."""
        return self.unit is not None or self.first != Day()

    @property
    def absolute(self) -> bool:
        """Whether a year is said, so that no publication date is needed."""
        return self.first.year is not None or (self.second is not None and self.second.year is not None)
