"""What a report opens with: where and when it was written, which is no part of what it tells."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import replace

from geomap.models import Sentence

__all__ = ["without_dateline"]

# the stop of a number or of a shortened month is no end of a sentence ("23. Dezember", "Sept. 3")
# a dateline opens with a place, or with what an agency writes in capitals ("UNITED NATIONS, Oct 9")
CAPITALS = re.compile(r"[A-ZÀ-ÞА-ЯҐЄІЇ]{4,}\b")
DATELINE = re.compile(
    r"(?:[^\n.;:!?]|(?<=\d)\.|\.(?= [\d—–])|;(?=\s\d)){2,90}?(?:\s(?:--|[—–|-])\s|\)[.,]?\s?[—–|-]\s|\)\s[—–|-]|\.[—–]\s)"
)
# or several of these, with bars between them ("Corinto, Colombia | AFP | Tuesday 10/06/2025 - ")
BARRED = re.compile(r"[^\n|.;:!?]{2,60}\s\|\s(?:[^\n|.;:!?]{2,60}\s\|\s)*(?:[^\n|;:!?]{2,40}\s[—–-]\s)?")
# or a place in capitals, or one that another follows, and a colon ("MOGADISHU: A car bomb", "Guwahati: Curfew was imposed in Imphal")
COLON = re.compile(r"[^\n.:;!?]{2,40}[:;]\s")
# or with the day and the agency ("26 August 2024 (Reuters) - ")
DATED = re.compile(r"(?=[^(\n]{0,25}\b(?:19|20)\d\d\b)[\w.,]+(?: [\w.,]+){1,3} \([^()\n]{2,30}\)[.,]?\s?[—–-]\s")
# what a place is set apart from, or the day that follows it
ASIDE = re.compile(r"[,(/|\d—–:-]")
# the longest words that may stand inside a name ("San José del Guaviare")
SHORT = 3


def without_dateline(text: str, sentence: Sentence, names: Collection[int], *, first: bool) -> Sentence:
    """The sentence without what a report opens with ("Abuja, 4 March 2021 - "): it was written there and then, it did not happen so.

    The `first` of an article may have a colon there.
    """
    named = sentence.start in names or CAPITALS.match(text, sentence.start)
    dateline = (named and BARRED.match(text, sentence.start, sentence.end)) or (DATELINE if named else DATED).match(
        text, sentence.start, sentence.end
    )
    dateline = None if dateline and _tells(dateline[0]) else dateline
    if first and not dateline and (colon := COLON.match(text, sentence.start, sentence.end)):
        another = sentence.start in names and any(colon.end() <= each < sentence.end for each in names)
        dateline = colon if another or colon[0].isupper() else None
    return replace(sentence, start=dateline.end()) if dateline else sentence


def _tells(opening: str) -> bool:
    """Does it tell something before its dash ("Washington sends soldiers to Kabul – not to fight")?"""
    words: list[str] = ASIDE.split(opening)[0].split()
    return len([word for word in words if len(word) > SHORT and word.islower()]) > 1
