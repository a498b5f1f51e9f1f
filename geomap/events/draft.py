"""An event as one sentence reports it, before it is known which of them are one."""

from __future__ import annotations

from dataclasses import dataclass

from geomap.events.taxonomy import EventClass
from geomap.models import Event, Where

__all__ = ["AHEAD", "DOERS", "NOT_SO", "Draft", "bare", "other_form"]

# how sure a text is of what lies ahead, and of what has not happened, or not yet
AHEAD = frozenset({"planned", "hypothetical"})
NOT_SO = AHEAD | {"negated", "denied"}
# the roles of those who do what an event tells
DOERS = frozenset({"actor", "announcer", "speaker", "side_a", "participant"})


@dataclass(frozen=True, slots=True)
class Draft:
    """An event as one sentence reports it.

    `definite` when its trigger points back ("cette attaque", "the talks"), `leans` when it is a participle of what was just told;
    `continues` are the words that tie its sentence, number `sentence` of the document, in its paragraph `paragraph`, to the one before
    ("en contrepartie"), `section` the number of headings before it. `died` when its trigger tells a death without a cause,
    `noun` when it is no verb, `another` when it is told to be another event than those told, `besides` when a word of its sentence sets it
    beside them; `cause` is where the text names the violence that the dead came of, `around` holds the places, wider than the event's
    own, that other mentions of it name; `leads` when it opens its section: what a report is about; `referred` when its sentence only
    says with what something else has to do ("the planner of the attack"); `left` is the event at the place that is left for it where
    nothing tells of another; `entry` when its paragraph is one of a list; `form` tells a crowd that gathers from a stoppage of work.
    """

    event: Event
    kind: EventClass
    definite: bool
    leans: bool
    sentence: int
    paragraph: int
    section: int
    continues: str | None
    died: bool = False
    noun: bool = False
    another: bool = False
    besides: bool = False
    cause: int | None = None
    around: tuple[Where, ...] = ()
    leads: bool = False
    referred: bool = False
    left: Event | None = None
    entry: bool = False
    form: str = ""


def other_form(told: Draft, draft: Draft) -> bool:
    """Is one of them a stoppage of work, and the other a crowd that gathers?"""
    return bool(told.form and draft.form) and told.form != draft.form


def bare(event: Event) -> bool:
    """Has the event neither place nor day nor number?"""
    return not (event.where or event.when.start or event.numbers)
