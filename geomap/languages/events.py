"""The table [events] of a language file: how a text reports who did what to whom, and how sure it is. All words are patterns."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from geomap.languages.roles import ActorWords, Roles, Words

__all__ = ["CertaintyCue", "Counts", "Events", "Triggers", "Words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Triggers:
    """Patterns that report one class of events; the classes are those of geomap/events/taxonomy.toml."""

    nouns: Words = ()
    verbs: Words = ()
    # verbs that may tell violence of any class: a weapon in their clause says of which ("targeted")
    loose: Words = ()
    # verbs of the class only with a town right behind ("took" + "Shire") or before ("Mekelle" + "fell"), or an auxiliary ("a" + "accusé")
    before_town: Words = ()
    behind_town: Words = ()
    helped: Words = ()
    # patterns just before or just after the trigger that make it something else ("bataille" + "juridique")
    not_before: Words = ()
    not_after: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class CertaintyCue:
    """Patterns that say how sure the text is of the event they stand near, or that it tells of what is "usual", and so of no event."""

    certainty: str
    words: Words
    # where the cue stands: "before" or "after" the trigger, "near" (either), or "clause" (before a verb, on either side of a noun)
    side: str = "near"
    # how many words may stand between the cue and the trigger; 0 is none
    reach: int = 4
    # what ends its reach before that ("announced that")
    stops: Words = ()
    # does it govern nouns, and a verb only behind "that"?
    nouns: bool = False
    # forms of a verb that it does not govern ("wird" + "gekämpft"), and the only ones that it does; then no noun either
    not_forms: Words = ()
    forms: Words = ()
    # what stands right behind words that are no cue ("no" + "identificados")
    unless: Words = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How a text counts people. Number words are lower case; the rest are patterns."""

    # number words and their values; those of about so many ("une trentaine": 30); vague ones and the least they say ("dizaines": 20)
    words: Mapping[str, int] = field(default_factory=dict)
    round: Mapping[str, int] = field(default_factory=dict)
    vague: Mapping[str, int] = field(default_factory=dict)
    # nouns of people that say how many they are ("جنديان": two soldiers), where no number stands before them
    nouns: Mapping[str, int] = field(default_factory=dict)
    # what opens a range ("entre"), and what joins its ends or the words of one number ("et")
    between: Words = ()
    joints: Words = ()
    # are the words of one number written as one ("zweiundvierzig")?
    glued: bool = False
    at_least: Words = ()
    at_most: Words = ()
    about: Words = ()
    # what a number in digits is multiplied by ("thousand": 1000), and what joins the ends of a range in the middle ("to")
    scales: Mapping[str, int] = field(default_factory=dict)
    upto: Words = ()
    # patterns beside a number that make it no count of people ("km", "ans"), and before one that is part of another ("including")
    never: Words = ()
    among: Words = ()
    # what makes one of nobody in particular ("any")
    any: Words = ()
    # one of those counted ("woman"): what an article counts, which may be "one" too; the adjectives before it, where most stand behind
    persons: Words = ()
    adjectives: Words = ()
    # the words that tell each kind: killed, wounded, displaced, detained
    kinds: Mapping[str, Words] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Events:
    """How a text reports events."""

    triggers: Mapping[str, Triggers] = field(default_factory=dict)
    actors: ActorWords = field(default_factory=ActorWords)
    roles: Roles = field(default_factory=Roles)
    certainty: tuple[CertaintyCue, ...] = ()
    counts: Counts = field(default_factory=Counts)
    # patterns that open another clause: what stands behind one does not belong to the trigger before it
    clause_breaks: Words = ()
    # those of them that go on with the same place: where no comma stands before them ("when"), or always ("killing")
    same_moment: Words = ()
    same_place: Words = ()
    # what stands before a noun that came later than what the sentence tells ("days before the")
    ahead_of: Words = ()
    # who is no party to the conflict, and so claims nothing ("Médecins sans frontières")
    observers: Words = ()
    # how a party to the conflict speaks of its own side ("our forces"): a text that does so more than once is its communiqué
    own_voice: Words = ()
    # those behind which stands the violence that killed or wounded ("after")
    causes: Words = ()
    # patterns right behind a place that make the place after it a part of it ("'s")
    possessive: Words = ()
    # patterns before a place that is not where it happened: an office, an origin, an aim ("governor of", "loyal to"); those of them that
    # tell where a shot hits ("fired towards"); what stands before the place that somebody leaves for ("towards")
    elsewhere: Words = ()
    targets: Words = ()
    bound: Words = ()
    # what stands before a place that opens a sentence, from where somebody speaks ("from Bangkok the army confirmed")
    whence: Words = ()
    # what a crowd is for or against stands behind these ("against", "in support of")
    aims: Words = ()
    # patterns behind a place that only say whose something is ("embassy")
    attributes: Words = ()
    # forms of verbs that open a clause behind a comma ("pitching")
    participles: Words = ()
    # words behind a comma and before a noun that sums up what was told ("its worst" + "attack")
    summing: Words = ()
    # participles of a noun, right before their own date ("подписанного" + "3 мая")
    describing: Words = ()
    # who tells what happened where they are ("residents", "the governor")
    witnesses: Words = ()
    # pronouns that open a relative clause ("qui"), and those of them that mean the place before them ("où")
    relatives: Words = ()
    where: Words = ()
    # what counts from an older event ("since the start of"), whose date is not that of the event before it
    recalls: Words = ()
    # words that put a sentence among games, where attacks and defences are no violence ("match", "coach")
    games: Words = ()
    # nouns of a deed of war that workers may do too ("strikes"), and words of those who do ("wages")
    strikes: Words = ()
    labour: Words = ()
    # words of two forms of protest: a stoppage of work, a crowd that gathers
    stoppages: Words = ()
    gatherings: Words = ()
    # accidents, disasters and diseases ("crash", "flood"), whose dead no violence killed; verbs that tell no cause of a death ("died")
    mishaps: Words = ()
    dying: Words = ()
    # patterns before a place where the dead and wounded are only brought ("hospitals in")
    hospitals: Words = ()
    # patterns before a place to which the wounded are taken, or right behind it, which is none of what hurt them ("airlifted to")
    brought: Words = ()
    brought_after: Words = ()
    # patterns before and behind a place where something was only agreed that applies elsewhere ("negotiated in", "ausgehandelte")
    agreed: Words = ()
    agreed_after: Words = ()
    # words before a nominal trigger that point back to an event already told ("the"), and its own forms that do
    definite: Words = ()
    definite_forms: Words = ()
    # what stands before a nominal trigger that only says with what something has to do ("the planner of the", "in retaliation for the")
    referring: Words = ()
    # what stands before one behind a protest that is about it ("marched" + "against the", "to condemn the")
    protesting: Words = ()
    # where no article says so, nouns with their verb that at the head of a sentence go on with what was told ("Нападение произошло")
    topics: Words = ()
    # words before a nominal trigger, and behind it, that tell of another event than those told ("another", "a second")
    another: Words = ()
    another_after: Words = ()
    # words of a sentence that set it beside what was told ("also", "besides")
    also: Words = ()
    # patterns behind a trigger that point back to the town named last ("de la ville", "the town")
    anaphora: Words = ()
    # words that look like them and mean no place ("there were")
    existential: Words = ()
    # those nouns of them that are no towns: they mean one only where the text has called it so ("the camp")
    parts: Words = ()
    # verbs of whoever has others come and talk ("hosted"); words that mean where the report was written ("here")
    hosts: Words = ()
    here: Words = ()
    # further verbs that say what happened, though they can tell an event themselves ("announced")
    reporting: Words = ()
    # patterns that point back to the place of what was just told ("at the airport")
    facilities: Words = ()
    # seats of a state, with the words that put what happens there, which stand in its capital ("outside parliament")
    seats: Words = ()
    # what tells that something happened in no one town ("across the country")
    nationwide: Words = ()
    # what is imposed on a place and its people ("curfew"), of all that keeps people in or out
    imposed: Words = ()
    # what tells of a verb that it was before another ("had bombed")
    earlier: Words = ()
    # what tells that something happened after a date told before ("has since")
    since_then: Words = ()
    # what opens, behind a date, a clause that tells what happened then ("in 2016, when gunmen")
    on_which: Words = ()
    # how people talk who are not in one place ("by phone")
    from_afar: Words = ()
    # buildings, which are in the town that the paragraph speaks of ("the hospital")
    buildings: Words = ()
    # words that open what somebody says ("that")
    that: Words = ()
    # patterns that point back to the province or district named last ("in the province")
    unit_anaphora: Words = ()
    # patterns that point back to the capital named last ("in the capital"), also with the people whose it is ("in the Somali capital")
    capital: Words = ()
    people_capital: Words = ()
    # pronouns that, at the head of a sentence, go on with what was just told; words that tie it to that ("en contrepartie", "in response")
    pronouns: Words = ()
    continuation: Words = ()
    # weapons in the clause of an attack, by the class that it then is ("air_strike")
    weapons: Mapping[str, Words] = field(default_factory=dict)
    # words that leave the place and the day of what was just told ("meanwhile", "elsewhere")
    meanwhile: Words = ()
    # patterns before a place that are relations, by relation ("near", "around")
    relations: Mapping[str, Words] = field(default_factory=dict)
    # words before a place that say, behind a length, how far away it is ("30 km from")
    away: Words = ()
    # verbs that say that what holds in a zone is over ("lifted"), and how long it lasts: the words of each unit behind a number ("hour")
    ended: Words = ()
    lasting: Mapping[str, Words] = field(default_factory=dict)
    # what stands before something that has lasted until then ("after an 18-month siege")
    lasted: Words = ()
    # what stands before a verb that tells an aim ("to"), its only forms where others stand there too, and what makes it a deed ("began to")
    infinitive: Words = ()
    infinitive_forms: Words = ()
    realised: Words = ()
    # infinitives that tell violence only as an aim, where others are announced ("drohte," + "das Dorf anzugreifen")
    aims_at: Words = ()
    # what stands before a noun that the verb at the end of the clause asks for or refuses ("hat" + "den" + "Abzug" + "gefordert")
    asked: Words = ()
    # words behind talks that say what they are about, and verbs that do ("on a", "discussed"): what they name did not happen
    talked_of: Words = ()
    # what opens a clause that tells what something is for, where the verb ends it ("um … zu beenden"): nothing in it tells an event
    purposes: Words = ()
    # patterns behind a verb that tie it to what somebody says or is accused of before it, however far ("zu haben")
    tied: Words = ()
    # forms of a verb that tell what lies ahead ("llegará"), and that do so with a bare day of the week ("berät am Dienstag")
    future_forms: Words = ()
    present_forms: Words = ()
    # forms that only tell what was ("увійшли"): a day without its year lies behind, however near the next one is
    past_forms: Words = ()
    # words that put a sentence into the future, or say that something goes on
    future: Words = ()
    present: Words = ()
    # what opens the next sentence and says that a party to the conflict reported this one ("Об этом сообщает Минобороны")
    claimed_by: Words = ()
    # a source that was named before ("the same source"), and the auxiliaries of what it goes on to say ("hätten" + "geplündert")
    same_source: Words = ()
    reported_mood: Words = ()
    # who says so: words before the source ("selon"), those of them that stand behind it ("zufolge"), and verbs beside it ("said")
    according_to: Words = ()
    according_after: Words = ()
    saying: Words = ()
    # what people make to say something ("a statement"), before its day, and how it was made known ("released on")
    statements: Words = ()
    released: Words = ()

    @property
    def earlier_causes(self) -> Words:
        """Those of `causes` that tell of something earlier ("after"), and not of the same moment ("when")."""
        return tuple(each for each in self.causes if each not in (*self.same_moment, *self.same_place))
