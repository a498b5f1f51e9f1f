"""Text -> sentences with offsets: where a stop ends one, and which lines are headings or page furniture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from geomap.languages import Language
from geomap.models import Sentence
from geomap.read.content import NONE, Markup
from geomap.read.layout import Block, blocks
from geomap.read.lines import line_kind

__all__ = ["sentences"]

STOP = re.compile(r"(?<![.!?…؟۔։।])[.!?…؟۔։।]++(?:[\"”»’'\)\]*_“]|[\u00a0\u202f ]»)*(?=\s)")
"""Final punctuation of every script with what closes behind it; a German closing quote is an English opening one."""

OPENING = "\"“«„‘'’([¿¡*_—–- \u00a0\u202f\n\t"
WORD_BEFORE = re.compile(r"[^\s\"“«„‘'’(\[]+$")
WORD = re.compile(r"[^\W_]+")
ALNUM = re.compile(r"[^\W_]")
DATELINE = re.compile(r"\s*(?:\([^()\n]{1,30}\)\s*)?[-–—]")
"""What follows the place in "TOWN, State. (AGENCY) - "; a dash never opens a sentence of its own."""

INITIAL = re.compile(r"(?:[^\W\d_]\.-)?[^\W\d_]$")
"""The initial of a first name ("J", "J.-Y"); what follows is the rest of the name, even when that is a function word ("Le Drian")."""

ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]$")
ORDINAL = re.compile(r"\d{1,2}$")
NUMBER = re.compile(r"\s*\d{1,2}")
"""What stands before the stop that numbers an entry of a list ("1. At dawn")."""


def sentences(text: str, language: Language, markup: Markup = NONE) -> tuple[Sentence, ...]:
    """The sentences of `text`, in order and without overlap; the white space between them belongs to none."""
    found: list[Sentence] = []
    for paragraph, block in enumerate(blocks(text)):
        inner = replace(block, start=markup.prefixes.get(block.start, block.start))
        kind = markup.kind(block.start) or line_kind(text[inner.start : inner.end], language, first=paragraph == 0)
        spans = _split(text, inner, language) if kind == "body" else iter([(inner.start, inner.end)])
        found.extend(Sentence(start=start, end=end, kind=kind, paragraph=paragraph) for start, end in spans)
    return _headed(found)


def _headed(found: list[Sentence]) -> tuple[Sentence, ...]:
    """A heading has something under it: whatever looks like one after the last body sentence is body itself."""
    last = max((i for i, each in enumerate(found) if each.kind == "body"), default=-1)
    return tuple(replace(each, kind="body") if each.kind == "heading" and i > last else each for i, each in enumerate(found))


def _split(text: str, block: Block, language: Language) -> Iterator[tuple[int, int]]:
    """The sentences of one paragraph of body text."""
    start = block.start
    for stop in STOP.finditer(text, block.start, block.end):
        numbered = start == block.start and NUMBER.fullmatch(text, start, stop.start())
        if not numbered and ALNUM.search(text, start, stop.end()) and _ends(text, stop, block, language):
            yield start, stop.end()
            start = block.end - len(text[stop.end() : block.end].lstrip())
    if start < block.end:
        yield start, block.end


def _ends(text: str, stop: re.Match[str], block: Block, language: Language) -> bool:
    """Whether the final punctuation at `stop` ends a sentence."""
    following = text[stop.end() : min(stop.end() + 80, block.end)].lstrip(OPENING)
    if following[:1].islower():
        return False
    if stop.group() != ".":
        return True
    if DATELINE.match(text, stop.end(), block.end):
        return False
    before = WORD_BEFORE.search(text, max(block.start, stop.start() - 30), stop.start())
    return before is None or _word_ends(before.group(), following, language)


def _word_ends(word: str, following: str, language: Language) -> bool:
    """Whether a single full stop after `word` ends the sentence, not only the word."""
    known = language.sentences
    lower = word.lower().rstrip(".")
    if lower in known.abbreviations:
        return False
    if known.ordinal_stop and ORDINAL.match(word):  # "am 19. Oktober", but "auf 19. Unter ihnen"
        return _opens(following, language)
    if lower in known.closing_abbreviations or ACRONYM.match(word):
        return _opens(following, language)
    return not INITIAL.match(word)


def _opens(following: str, language: Language) -> bool:
    """Whether a sentence begins here for sure: with a capitalised function word."""
    word = WORD.match(following)
    return word is not None and word.group().lower() in language.function_words
