"""Names that the text shortens to letters in brackets, and calls by them afterwards ("the Niger Justice Movement (MNJ) … The MNJ")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import lru_cache

from geomap.events.lexicon import lexicon
from geomap.events.report import Report
from geomap.languages import load
from geomap.languages.lowering import lowered

__all__ = ["acronyms"]

LETTERS = re.compile(r"[^\W\d_]{2,9}(?:-\d+)?")
# the words of a name, from its first, and its letters in brackets
NAMED = re.compile(r"(?P<name>[^\W\d_][^\n.,;:()«»„“”\"]*)\s\(\s*(?P<letters>[^\W\d_]{2,9})\s*\)")
# how many words of a name there may be for each of its letters
LONGER = 3


def acronyms(report: Report) -> Iterator[tuple[int, int, str]]:
    """Where the sentence calls somebody by the letters that the text has given him before, [start, end), and his kind."""
    known = _known(report.article.document.text, report.language.code)
    taken = [(each.start, each.end) for each, _ in report.named]
    for word in LETTERS.finditer(report.text, report.sentence.start, report.sentence.end) if known else ():
        bracketed = report.text[word.start() - 1 : word.start()] == "("
        if word[0] in known and not bracketed and not any(low < word.end() and word.start() < high for low, high in taken):
            yield word.start(), word.end(), known[word[0]]


@lru_cache(maxsize=2)
def _known(text: str, code: str) -> Mapping[str, str]:
    """The letters that `text` shortens a name to, and the kind of whoever it names."""
    language, found = load(code), {}
    no_names = frozenset(map(lowered, (*language.names.never, *language.function_words)))
    for each in NAMED.finditer(text):
        letters, words = each["letters"], each["name"].split()[-LONGER * len(each["letters"]) :]
        if letters.isupper() and lowered(letters) not in no_names and _shortens(letters, words):
            name = lowered(" ".join(words))
            kinds = [kind for _, _, kind in lexicon(code)["party"].spot(name, 0, len(name))]
            found[letters] = kinds[-1] if kinds and kinds[-1] != "means" else "group"
    return found


def _shortens(letters: str, words: list[str]) -> bool:
    """Do `words`, not all of them small, begin with `letters`, in any order: a name is shortened in its own language?"""
    return any(word[0].isupper() for word in words) and Counter(letters) <= Counter(word[0].upper() for word in words)
