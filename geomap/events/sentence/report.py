"""What one sentence says: its triggers, the places it names, and how to look at the words around them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from itertools import pairwise
from typing import Any

from geomap.dates import DateExpression, find_dates
from geomap.events.lexicon import lexicon, named_groups
from geomap.events.triggers import Trigger, find_triggers
from geomap.languages import Language
from geomap.languages.events import CertaintyCue
from geomap.languages.lowering import lowered
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Actor, Article, Certainty, Mention, Sentence, Span, Toponym, Undrawn, When

__all__ = ["CLAUSE_END", "NEAR", "Named", "Report"]

Named = tuple[Mention, Toponym]
"""A mention and the toponym it is one of."""

NEAR = 60
"""How many characters before a word are looked at."""
# how many words may stand between an accusation and the deed, and between "of" and the deed
CHARGE, DEED = 16, 8
# how many more words than places and dates may head a sentence ("À Kumba, le 24 octobre :")
HEADING = 2
# a stop ends a clause, but not inside a clock time ("8:20")
PUNCTUATION = {"،": ",", "؛": ";", "؟": "?"}
# what may stand behind the mark that ends what is quoted
QUOTES = " »”“\"’'"
# what may stand around a name
NAMED = "()«»„“”\"'’"
CLAUSE_END = re.compile(r";|:(?!\d)")
# a comma, and a preposition at most, before a relative pronoun
OPENED = re.compile(r",\s+(?:\w+\s+)?$")
# the head of a sentence or a mark, and two words at most, before what opens a clause ("zwei Tage" + "nachdem")
CLAUSE = re.compile(r"(?:^|[,;:–—(«»„“”\"-])\s*(?:\w+\s+){0,2}$")


@dataclass(frozen=True)
class Report:
    """A sentence of `article` with its `triggers`, the places it names, in order, and the zones of the article."""

    article: Article
    language: Language
    sentence: Sentence
    triggers: tuple[Trigger, ...]
    named: tuple[Named, ...]
    zones: tuple[Undrawn, ...]
    # the ISO 8601 day the text spoke of last, which "the next day" is counted from
    context: str | None
    # the ISO 8601 day of the first violence the text told of, which "a day after the attack" is counted from
    lead: str | None = None
    # the month or year the text told of last, where it told of no day since, which "a year later" is counted from
    era: str | None = None
    # the towns named before the sentence, the likeliest first, which "the town" points back to
    towns: tuple[Named, ...] = ()
    # the country that the text speaks of most
    home: str | None = None
    # the only places of their country that the text names, and whether it names the country
    abroad: Mapping[str, bool] = field(default_factory=dict)
    # the ISO 8601 day that the paragraph speaks of, which "at dawn" means
    day: str | None = None
    # the stretch of days that the paragraph tells of ("Over the past 24 hours"), which what has no date of its own falls in
    period: When | None = None
    # the date of the entry of a chronicle that the paragraph is
    entry: When | None = None
    # the town where the paragraph's last event happened, which "the airport" means
    scene: Named | None = None
    # the only town that the sentence before named, which told of no event, where the paragraph has told none yet
    setting: Named | None = None
    # the only town that the paragraph has named, and not as a place where something is: whose "the hospital" is
    named_in: Named | None = None
    # whoever told of his own deeds last, and whether he did so in the paragraph
    speaking: tuple[Actor, ...] = ()
    speaks_on: bool = False
    # how sure the text is of what somebody told last, where nothing else was told since
    told_as: Certainty | None = None
    # does a party to the conflict tell the text ("our forces")?
    own_voice: bool = False
    # did the sentence before it only tell the day of what follows?
    day_set: bool = False
    # the place of the dateline, which "here" means
    written: Named | None = None
    # the units and regions named before, the last first, which "the province" means
    units: tuple[Named, ...] = ()
    # the capitals named before, the last first
    capitals: tuple[Named, ...] = ()
    # where the mentions of the whole text begin
    begun: frozenset[int] = frozenset()
    # is the paragraph an entry of a list?
    listed: bool = False
    # all that the sentence tells, where `triggers` are but some of it; None when nobody has looked yet
    found: tuple[Trigger, ...] | None = None

    @cached_property
    def text(self) -> str:
        """The text of the whole document, which all offsets count in; its commas and stops are those of the Latin script."""
        return _punctuated(self.article.document.text)

    @cached_property
    def plain(self) -> str:
        """The text of the whole document in lower case, letter by letter."""
        return lowered(self.text)

    def spotted(self, kind: str) -> Sequence[tuple[int, int, Any]]:
        """Where the sentence has words of a kind: [start, end), and what they say."""
        if kind not in self._spotted:
            self._spotted[kind] = tuple(lexicon(self.language.code)[kind].spot(self.plain, self.sentence.start, self.sentence.end))
        return self._spotted[kind]

    @cached_property
    def _spotted(self) -> dict[str, Sequence[tuple[int, int, Any]]]:
        return {}

    @cached_property
    def dates(self) -> tuple[DateExpression, ...]:
        """The date expressions of the sentence, found once; none that the name of a group holds ("March 23 Movement")."""
        (text, start, end) = (self.article.document.text, self.sentence.start, self.sentence.end)
        found = find_dates(text, start, end, self.language.code)
        names = named_groups(self.text, start, end, self.language.code) if found else ()
        return tuple(each for each in found if not any(low <= each.start and each.end <= high for low, high, _ in names))

    @cached_property
    def literal(self) -> tuple[Named, ...]:
        """The places that can locate an event."""
        return tuple(each for each in self.named if each[0].usage == "literal")

    @cached_property
    def located(self) -> dict[Trigger | None, Sequence[Named]]:
        """What can be where something happened, kept for whoever asks again: by the trigger, when it tells that people leave."""
        return {}

    @cached_property
    def told(self) -> tuple[Trigger, ...]:
        """All that the sentence tells, whether it is looked for or not."""
        if self.found is not None:
            return self.found
        return find_triggers(self.plain, self.sentence.start, self.sentence.end, self.language)

    def parted(self, start: int, end: int, *, but: frozenset[str] = frozenset()) -> bool:
        """Does another clause open between `start` and `end`? Words in `but` do not count as opening one."""
        return any(start <= low and high <= end and words not in but for low, high, words in self.breaks)

    def ended(self, start: int, end: int) -> bool:
        """Does a mark of punctuation end a clause between `start` and `end`? Not the colon behind what heads the sentence."""
        return any(each.end() != self.headed for each in CLAUSE_END.finditer(self.text, start, end))

    @cached_property
    def headed(self) -> int | None:
        """The end of the colon behind the places and dates, and no other words, that head the sentence ("Kumba, 24 October: seven")."""
        colon = CLAUSE_END.search(self.text, self.sentence.start, self.sentence.end)
        spans = [(each[0].start, each[0].end) for each in self.named] + [(each.start, each.end) for each in self.dates]
        inside = sorted(each for each in spans if colon and each[1] <= colon.start())
        if colon is None or colon[0] != ":" or not inside or any(each.start < colon.start() for each in self.told):
            return None
        gaps = pairwise([self.sentence.start, *(at for span in inside for at in span), colon.start()])
        words = " ".join(self.text[low:high] for low, high in [*gaps][::2]).split()
        return colon.end() if sum(any(map(str.isalnum, each)) for each in words) <= HEADING else None

    def asks(self, start: int) -> bool:
        """Is what begins at `start` part of a question, or of one that is quoted at the end of the sentence?"""
        told = self.text[self.sentence.start : self.sentence.end].rstrip()
        opened = max(map(told.rfind, '«“„"')) if told.rstrip(QUOTES) != told else 0
        return told.rstrip(QUOTES).endswith("?") and start >= self.sentence.start + opened

    @cached_property
    def breaks(self) -> tuple[tuple[int, int, str], ...]:
        """Where another clause opens: [start, end) and the pattern that says so, or the mark of punctuation."""
        (start, end) = (self.sentence.start, self.sentence.end)
        marks = ((*each.span(), each[0]) for each in CLAUSE_END.finditer(self.plain, start, end) if each.end() != self.headed)
        return (*marks, *(each for each in self.spotted("break") if not self.in_date(*each[:2]) and self.opened(each[0])))

    def opened(self, start: int) -> bool:
        """Can a clause open here? Where the verb comes second it does behind a comma ("als Geiseln", "mehr als 100" open none)."""
        return not self.language.events.roles.verb_second or CLAUSE.search(self.text[self.sentence.start : start]) is not None

    def in_date(self, start: int, end: int) -> bool:
        """Is [start, end) part of a date ("before dawn", "since Monday"), and not of one counted from a clause ("a day after")?"""
        plain = (each for each in self.dates if not each.clause)
        bounds = {*self.language.dates.since, *self.language.dates.until}  # "depuis le" + "3 janvier"
        return any(
            (each.start <= start and end <= each.end)
            or (each.bound and (self.text[end : each.start].isspace() or self.plain[start : each.start].strip() in bounds))
            for each in plain
        )

    @cached_property
    def relatives(self) -> tuple[tuple[int, int], ...]:
        """Where a relative pronoun stands; where the verb comes second it looks like an article, and opens its clause behind a comma."""
        found = ((start, end) for start, end, _ in self.spotted("relative"))
        commas = self.language.events.roles.verb_second
        return tuple(each for each in found if not commas or OPENED.search(self.left(each[0])))

    @cached_property
    def enclosed(self) -> tuple[tuple[int, int], ...]:
        """The relative clauses between two commas, with the second; where the verb comes second a preposition may open one ("an dem")."""
        commas = self.language.events.roles.verb_second
        opened = [each for each in self.relatives if commas or self.left(each[0]).rstrip().endswith(",")]
        closed = ((start, end, self.text.find(",", end, self.sentence.end)) for start, end in opened)
        return tuple((start, comma + 1) for start, end, comma in closed if comma >= 0 and self._closes(end, comma))

    def _closes(self, start: int, comma: int) -> bool:
        """Does the clause from `start` end at `comma`, with more in it than a name that an apposition follows (", where JNIM, a group")?"""
        words = [each for word in self.text[start:comma].split() if (each := word.strip(NAMED))]
        small = self.language.function_words
        return any(not each[0].isupper() and each not in small for each in words) and not self._dated_to(start, comma)

    def _dated_to(self, start: int, end: int) -> bool:
        """Does nothing but a date stand there (", dem 7. März,")?"""
        return any(each.end == end and self.text[start : each.start].isspace() for each in self.dates)

    @cached_property
    def cues(self) -> tuple[tuple[int, int, CertaintyCue], ...]:
        """The words that say how sure the text is, and what they say."""
        spotted = self.spotted("cue")
        found = [(*span, cue) for *span, cue in spotted if not (cue.unless and after(cue.unless).match(self.text, span[1]))]
        # "in May" is no "may", and "will" in "will getötet haben" no plan
        longer = [(start, end, cue) for start, end, cue in found if not any(_holds(each, start, end) for each in found)]
        return tuple(each for each in longer if not self.in_date(*each[:2]))

    @cached_property
    def says(self) -> tuple[tuple[int, int, bool], ...]:
        """Where somebody says something: [start, end), and whether a verb says so ("said") or a preposition ("according to")."""
        return tuple(self.spotted("says"))

    @cached_property
    def spoken(self) -> tuple[tuple[int, int], ...]:
        """Where a verb of saying stands, those that can also tell an event ("announced") among them; none in a name."""
        found: list[tuple[int, int]] = []
        for start, end, _ in self.spotted("speech"):
            if not found or start >= found[-1][1]:
                found.append((start, end))
        return tuple(each for each in found if not self.text[each[0]].isupper())

    def charge(self, trigger: Trigger, *, said: bool = False) -> tuple[int, int] | None:
        """[end of "accuses", start of "of") where the sentence only says that somebody is accused of what `trigger` reports; else None.

        What is `said` and done by saying is nothing that somebody is accused of, unless that is asked.
        """
        told = self.triggers if said or trigger.kind.place_role != "none" else ()
        for each in told:
            called = not each.noun and self.only_calls(each.start, trigger)
            if each.kind.certainty == "alleged" and not called and each.end <= trigger.start and not self.parted(each.end, trigger.start):
                links = anywhere(self.language.events.roles.accused_of).finditer(self.text, each.end, trigger.start)
                names = {mention.start for mention, _ in self.named}  # which may begin as "of" does
                near = [link for link in links if self._words(link.end(), trigger.start) <= DEED and link.start() not in names]
                if near and self._words(each.end, trigger.start) <= CHARGE and not self._closed(each, trigger):
                    # "d'avoir" says more than "de", which may stand in a name
                    return each.end, max(near, key=lambda link: (len(link[0]), link.start())).start()
        return None

    def only_calls(self, start: int, trigger: Trigger) -> bool:
        """Does the participle at `start` only say who suffers what is told behind it ("a man *accused* of theft was lynched")?"""
        words = self.language.events.roles
        helped = before((*words.passive, *words.active_before)).search(self.left(start))
        return not trigger.noun and not helped and before(words.passive).search(self.left(trigger.start)) is not None

    def _closed(self, charge: Trigger, trigger: Trigger) -> bool:
        """Is who accuses only told in an aside that ends before `trigger` ("the rebels, whom he accuses of treason, seized")?"""
        aside = any(low < charge.start and self.left(low).rstrip().endswith(",") for low, _ in self.relatives)
        return aside and "," in self.text[charge.end : trigger.start]

    def _words(self, start: int, end: int) -> int:
        return len(self.text[start:end].split())

    def left(self, start: int) -> str:
        """The words of the sentence just before `start`."""
        return self.text[max(self.sentence.start, start - NEAR) : start]

    def undated(self, start: int) -> str:
        """The words of the sentence just before `start`, without the dates among them ("opposed" + "on Thursday" + "the army to")."""
        first, left = start - len(self.left(start)), self.left(start)
        for date in reversed(self.dates):
            if first <= date.start and date.end <= start:
                left = left[: date.start - first] + left[date.end - first :].lstrip()
        return left

    def span(self, start: int, end: int) -> Span:
        """The evidence at [start, end)."""
        document = self.article.document
        return Span(document=document.id, start=start, end=end, text=document.text[start:end])


def _holds(longer: tuple[int, int, CertaintyCue], start: int, end: int) -> bool:
    return longer[0] <= start and end <= longer[1] and end - start < longer[1] - longer[0]


@lru_cache(maxsize=2)
def _punctuated(text: str) -> str:
    for mark, plain in PUNCTUATION.items():  # which is much quicker than to translate every letter
        text = text.replace(mark, plain)
    return text
