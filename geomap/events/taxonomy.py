"""The classes of events, as taxonomy.toml lists them."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Literal

from geomap.languages.checked import checked

__all__ = ["CROWDS", "ON_THE_GROUND", "OTHER", "EventClass", "classes"]

# what people do to each other somewhere, by PLOVER's types
ON_THE_GROUND = frozenset({"ASSAULT", "COERCE", "PROTEST"})
# what crowds do, and what is done to them
CROWDS = frozenset({"Protests", "Riots"})


@dataclass(frozen=True, slots=True, kw_only=True)
class EventClass:
    """What a trigger of the class says: ACLED's names (or "Diplomacy"), PLOVER's, and how the event touches its place."""

    event_type: str
    sub_event_type: str
    plover: str
    mode: tuple[str, ...] = ()
    # "application" when the event applies to its place rather than happens there, "none" when the places beside it are what it is about
    place_role: str = "event"
    # what a zone is called where such an event applies or happens; "" for nothing
    zone_status: str = ""
    # the certainty that the class brings by itself; "" for none
    certainty: str = ""
    # people killed or wounded are what another event of violence did, where one is told beside it
    consequence: bool = False
    # whom the event counts: killed, wounded, displaced, detained
    counts: tuple[str, ...] = ()
    # its nouns may mean an event of violence of any class ("the attack")
    generic: bool = False
    # it only points back to what was told before ("the incident occurred on Monday")
    refers: bool = False
    # what they are whose the noun is ("the army's shelling": "actor", "the arrest of students": "recipient"); "" for neither
    whose: str = ""
    # an adjective of nationality beside the noun says who did it ("Russian shelling"), not where
    nationality: bool = False

    @property
    def tells(self) -> bool:
        """A noun of talks or agreement is told by its subject ("Washington et Moscou ont annoncé un cessez-le-feu")."""
        return self.plover in {"AGREE", "CONSULT"}

    @property
    def violent(self) -> bool:
        """Can it kill?"""
        return self.plover == "ASSAULT" and not self.consequence

    @property
    def leaves(self) -> bool:
        """Does it happen where people leave from?"""
        return self.plover == "RETREAT" or "displaced" in self.counts

    @property
    def happens(self) -> bool:
        """Does it happen on the ground, rather than being said or applied?"""
        return self.place_role == "event" and self.event_type != "Diplomacy"

    @property
    def kills(self) -> bool:
        """Are the dead told beside it its own? Who is abducted and killed is killed by another event."""
        return self.violent and "abduct" not in self.mode

    @property
    def remote(self) -> bool:
        """Is it a way to fight from afar?"""
        return self.mode in {("heavy-weapons",), ("aerial",), ("explosives",)}

    @property
    def people(self) -> bool:
        """May its nouns only name people: victims, the displaced?"""
        return self.consequence or self.counts == ("displaced",)

    @property
    def harms(self) -> bool:
        """Is somebody killed, hurt or taken?"""
        return self.sub_event_type in {"Attack", "Abduction/forced disappearance", "Arrests", "Sexual violence"}

    @property
    def polices(self) -> bool:
        """Is it what the forces of a state do: arrest, find arms?"""
        return self.sub_event_type in {"Arrests", "Disrupted weapons use"}

    @property
    def decreed(self) -> bool:
        """Is it in place once somebody declares it ("declared a state of emergency")?"""
        return self.plover == "COERCE" and self.mode == ("restrict",) and (self.place_role == "event" or not self.zone_status)

    @property
    def destroys(self) -> bool:
        """Are things destroyed or taken, which a fire or a flood may do too?"""
        return self.sub_event_type == "Looting/property destruction"

    @property
    def aims(self) -> bool:
        """Is a crowd for or against something, which may have places of its own?"""
        return self.plover == "PROTEST"

    @property
    def gathers(self) -> bool:
        """Do people come together, which they do to nobody?"""
        return self.sub_event_type == "Peaceful protest"

    @property
    def takes_ground(self) -> bool:
        """Does a place change hands?"""
        return self.event_type == "Battles" and not self.battle

    @property
    def done_by_saying(self) -> bool:
        """Is it done by whoever says so: an order, a truce, a sanction?"""
        return self.place_role != "event" or self.plover in {"SANCTION", "MOBILIZE"}

    @property
    def mutual(self) -> bool:
        """Those who talk with each other are participants alike."""
        return self.plover == "CONSULT" or self.battle

    @property
    def battle(self) -> bool:
        """Those who fight each other are its sides."""
        return self.sub_event_type == "Armed clash"

    @property
    def role(self) -> Literal["event", "application"]:
        """`place_role`, typed."""
        return "application" if self.place_role == "application" else "event"


OTHER = EventClass(event_type="Strategic developments", sub_event_type="Other", plover="ASSAULT")
"""The class of a trigger that is given from outside and that no pattern knows."""


@cache
def classes() -> Mapping[str, EventClass]:
    """Every class by its name."""
    table = tomllib.loads(Path(__file__).with_name("taxonomy.toml").read_text(encoding="utf-8"))
    return {name: checked(EventClass, value, name) for name, value in table.items()}
