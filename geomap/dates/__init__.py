"""Date expressions: found in a text with their exact spans, and resolved against a publication date, never against today's clock.

Dates are ISO 8601 at the precision known: "2017", "2017-04", "2017-07-09", "2017-07-09T12:00"; an interval is "start/end".
"""

from __future__ import annotations

from geomap.dates.calendar import Interval, interval
from geomap.dates.expression import DateExpression
from geomap.dates.finding import find_dates
from geomap.dates.reading import Tense
from geomap.dates.resolution import resolve

__all__ = ["DateExpression", "Interval", "Tense", "find_dates", "interval", "resolve"]
