"""Who says so: the words that name the source of what a sentence reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from geomap.events.sentence.report import Report
from geomap.events.triggers import Trigger
from geomap.events.who.parties import Party
from geomap.languages import load
from geomap.languages.notation import regex
from geomap.languages.patterns import after, anywhere, before
from geomap.models import Span

__all__ = ["Source", "attribution", "sources"]

# the words of a source: no comma, no clause, no stop but in initials ("U.N."), no time of day, no dash of a dateline, and not the whole
# sentence
SOURCE = r"(?P<source>(?!\d)[^\s,،;؛:.«»“”\"–—-](?:[^,،;؛:.«»“”\"]|(?<=\b[A-Z])\.){1,60}?)"
# his name or what he is, between commas ("the governor, Jo Bloggs, said")
ASIDE = r"(?:,\s+[^\d\s,;:.«»“”\"][^,;:«»“”\"]{1,70},)?"
# a verb of speech may say when and where ("said on Monday")
END = r"(?=(?:\s+\w+){0,4}\s*[,.;]|$)"
# what may stand between the comma and the verb that tells whose words those before it are ("», — сообщил")
QUOTE = r"[»”\"]?(?:\s[–—-])?"
WORD = re.compile(r"\w+")
# of the patterns, ", said X", which a verb that can tell an event may be part of ("announced")
TOLD = slice(2, 3)
# a source of more words than this is the whole of a clause: only who is named at its head is meant
LONG = 2
# letters of the longest article that no language lists ("l'", "un", "a")
ARTICLE_LETTERS = 2
# where nouns have capitals, one with the adjectives before it ("der amtlichen Zeitung" + "zehn Menschen")
NOUN = re.compile(r"(?:[^\W\d_A-ZÄÖÜ][\w-]*\s+){0,2}[A-ZÄÖÜ][\w-]*(?:\s+[A-ZÄÖÜ][\w-]*)*")
# between "according to" and whoever it names
ARTICLE = re.compile(r"\s*(?:\w+['’]?\s*)?")


@dataclass(frozen=True, slots=True)
class Source:
    """Words [start, end) that name who says something, in a phrase [first, last) that says so."""

    start: int
    end: int
    first: int
    last: int


def sources(report: Report, named: Sequence[Party]) -> tuple[Source, ...]:
    """The sources that the sentence names, the surest kind of phrase first; `named` are all whom it names."""
    if not report.says and not report.spoken:
        return ()
    patterns = _patterns(report.language.code) if report.says else _patterns(report.language.code)[TOLD]
    every = (each for pattern in patterns for each in pattern.finditer(report.text, report.sentence.start, report.sentence.end))
    undated = ((*_undated(report, *found.span("source")), *found.span()) for found in every)
    begun = ((_behind_joint(report, start, end), end, *phrase) for start, end, *phrase in undated)
    spans = ((_behind_place(report, start, end), end, *phrase) for start, end, *phrase in begun)
    told = ((*_trimmed(report, start, end, named), *phrase) for start, end, *phrase in spans if not _nobody(report, start, end))
    return (*(Source(*each) for each in told), *_beside(report, named))


def _beside(report: Report, named: Sequence[Party]) -> Iterator[Source]:
    """Whoever is named right behind "according to", where no comma ends it ("laut Polizei wurden zehn verletzt"), else the noun there."""
    for low, high, verb in report.says:
        if verb or anywhere(report.language.events.according_after).search(report.text, low, high) or not _names_him(report, low, high):
            continue
        who = next((each for each in named if each.start >= high and ARTICLE.fullmatch(report.text, high, each.start)), None)
        noun = _noun(report, high + 1, report.sentence.end)
        (start, end) = (who.start, who.end) if who else noun.span() if noun else (0, 0)
        if end:
            yield Source(start, end, low, end)


def _names_him(report: Report, low: int, high: int) -> bool:
    """Do words whose endings tell ("nach eigenen Angaben") end in an article or before a genitive ("nach Angaben" + "örtlicher Helfer")?"""
    if not report.language.events.roles.genitive_forms:
        return True
    last, following = WORD.findall(report.text[low:high])[-1], WORD.match(report.text, high + 1)
    genitive = following and anywhere(report.language.events.roles.genitive_forms).fullmatch(following[0])
    return last.lower() in report.language.function_words or genitive is not None


def _noun(report: Report, start: int, end: int) -> re.Match[str] | None:
    return NOUN.match(report.text, start, end) if report.language.names.capitals == "nouns" else None


def _undated(report: Report, start: int, end: int) -> tuple[int, int]:
    """The words [start, end) without the date at their begin or end ("officials" + "on Monday", "samedi" + "des sources"), and without
    the small words that are left behind it.
    """  # noqa: D205
    for date in report.dates:
        if date.start <= start < date.end:
            start = min(date.end, end)
        if start <= date.start < end <= date.end:
            end = date.start
    words = WORD.findall(report.text[start:end])
    while words and words[-1].lower() in report.language.function_words:
        end = start + report.text[start:end].rindex(words.pop())
    text = report.text[start:end]
    return end - len(text.lstrip()), start + len(text.rstrip())


def _behind_joint(report: Report, start: int, end: int) -> int:
    """Where a source begins behind what opens its clause (", as" + "the army said")."""
    joint = after(report.language.events.same_moment).match(report.text, start, end)
    return _next(report, joint.end(), end) if joint else start


def _behind_place(report: Report, start: int, end: int) -> int:
    """Where somebody is named behind where or whom it was told ("in Kyiv" + "the mayor", "à l'AFP" + "une source"); `end` if nobody is."""
    place = after(report.language.usage.literal_before).match(report.text, start, end)
    if place is None:
        return start
    small, at = report.language.function_words, _next(report, place.end(), end)
    while (word := WORD.match(report.text, at, end)) and (len(word[0]) <= ARTICLE_LETTERS or word[0].lower() in small):
        at = _next(report, word.end(), end)
    spans = [(each.start, each.end) for each, _ in report.named] + [(each.start, each.end) for each in report.dates]
    name = next((stop for begin, stop in spans if begin == at), None)
    return _next(report, name or (word.end() if word else end), end)


def _next(report: Report, at: int, end: int) -> int:
    """Where the next word before `end` begins."""
    word = WORD.search(report.text, at, end)
    return word.start() if word else end


def _nobody(report: Report, start: int, end: int) -> bool:
    """Do the words name nobody ("sin que se reportaran víctimas")? A pronoun alone is none, nor what opens a clause ("Danach sagte")."""
    himself = after(report.language.events.roles.same_subject).match(report.text, start) is not None  # ", disent" + "avoir occupé"
    # "a town that the rebels" + "claim"; where relatives look like articles, they stand behind a comma, and so in no source
    relatives = () if report.language.events.roles.verb_second else report.language.events.relatives
    told = anywhere(relatives).search(report.text, start, end) is not None
    roles = report.language.events.roles
    if not roles.verb_first and before(roles.passive).search(report.text[start:end] + " "):  # "fighting is still" + "reported"
        return True
    opens = after(roles.openers).fullmatch(report.text, start, end) is not None
    opens = opens or (roles.verb_second and anywhere(roles.active_before).search(report.text, start, end) is not None)
    return himself or told or opens or set(report.text[start:end].lower().split()) <= set(report.language.function_words)


def attribution(report: Report, trigger: Trigger, known: Sequence[Source]) -> Span | None:
    """The source of what `trigger` reports; None when the text says it itself, or when telling is the event ("accused")."""
    for each in known:
        apart = each.end <= trigger.start or trigger.end <= each.start
        told = each.first < trigger.end or not report.ended(trigger.end, each.start)  # who says it stands before "; the president says"
        told = told and not (
            each.last <= trigger.start and ";" in report.text[each.last : trigger.start]
        )  # nor behind "he said; Moscow has"
        # "the army confirmed it after X had told Y that"
        between = any(each.last <= start < trigger.start for start, _ in report.spoken)
        if apart and told and not between and (each.last <= trigger.start or trigger.end <= each.first):
            return report.span(each.start, each.end)
    return None


def _trimmed(report: Report, start: int, end: int, named: Sequence[Party]) -> tuple[int, int]:
    if len(report.text[start:end].split()) > LONG:
        head = next((each for each in named if start <= each.start < end and len(report.text[start : each.start].split()) <= 1), None)
        noun = _noun(report, start, end)
        ends = (head.end if head else noun.end() if noun else end, end)
        return start, ends[_says_more(report, ends[0], end)]
    return start, end


def _says_more(report: Report, start: int, end: int) -> bool:
    """Do the words behind a name only say more of who it is ("of the province"), and not where or what was said?"""
    told = any(start <= each.start < end for each in report.told) or any(map(str.isdigit, report.text[start:end]))
    elsewhere = after(report.language.usage.literal_before).match(report.text, start, end)
    return not (told or elsewhere or report.language.events.roles.verb_second)


@cache
def _patterns(code: str) -> tuple[re.Pattern[str], ...]:
    """Of "according to X", ", X said", ", said X" and "X said that", or "said X that" where the verb comes first."""
    events = load(code).events
    ahead = tuple(each for each in events.according_to if not each.endswith(events.according_after))
    according, says, that, tells = (
        "|".join(map(regex, sorted(words, key=len, reverse=True))) or "(?!)"
        for words in (ahead, events.saying, events.that, (*events.saying, *events.reporting))
    )
    leads = "|".join(map(regex, events.roles.leads)) or "(?!)"
    links = "|".join(map(regex, load(code).names.links)) or "(?!)"
    # where nothing grows to the front of a word, a source opens one: no "ся" of "повідомлялося"
    opens = "" if load(code).names.clitics else r"(?<!\w)"
    head = re.compile(rf"(?<!\w)(?:{according})\s*{opens}{SOURCE}(?=\s*(?:[,،;؛:]|(?<!\b[A-Z])\.)|$)", re.IGNORECASE)
    if events.roles.verb_first:
        told = rf"(?<!\w)(?:{says})\s+(?!(?:{links})\s){SOURCE}(?=\s+(?:{that})(?!\w)|\s*:)"
        at_last = rf"[»”\"]\s*[,،.]?\s*(?:{says})\s+{SOURCE}(?=\s*[,،.;]|$)"
        return head, re.compile(told, re.IGNORECASE), re.compile(at_last, re.IGNORECASE)
    return (
        head,
        re.compile(rf",{QUOTE}\s+(?:(?:{leads})\s+)?{SOURCE}{ASIDE}\s+(?:{says}){END}", re.IGNORECASE),
        re.compile(rf",{QUOTE}\s+(?:{tells})\s+(?:\w+,\s+)?{SOURCE}(?=\s*[,.;]|$)", re.IGNORECASE),
        re.compile(rf"(?:^|(?<=[.;:!?»”\"]))\s*{SOURCE}{ASIDE}\s+(?:{says})(?!\w)", re.IGNORECASE | re.MULTILINE),
    )
