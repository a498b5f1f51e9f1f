"""Names that the text shortens to letters in brackets, and calls by them afterwards ("the Niger Justice Movement (MNJ) … The MNJ")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache

from geomap.events.lexicon import lexicon
from geomap.events.sentence.report import Report
from geomap.languages import load
from geomap.languages.lowering import lowered

__all__ = ["acronyms"]

LETTERS = re.compile(r"[^\W\d_]{2,9}(?:-\d+)?")
# letters in brackets, the words of a name before them, from its first, and the characters among which these are
BRACKETED = re.compile(r"\s\(\s*([^\W\d_]{2,9})\s*\)")
NAME, NEAR = re.compile(r"[^\W\d_][^\n.,;:()«»„“”\"]*$"), 300
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
    found: dict[str, str] = {}
    for each in BRACKETED.finditer(text):
        letters, name = each[1], NAME.search(text[max(0, each.start() - NEAR) : each.start()])
        words = name[0].split()[-LONGER * len(letters) :] if name else []
        if letters.isupper() and letters.lower() not in _no_names(code) and _shortens(letters, words):
            plain = lowered(" ".join(words))
            kinds = [kind for _, _, kind in lexicon(code)["party"].spot(plain, 0, len(plain))]
            found[letters] = kinds[-1] if kinds and kinds[-1] != "means" else "group"
    return found


@cache
def _no_names(code: str) -> frozenset[str]:
    language = load(code)
    return frozenset(each.lower() for each in (*language.names.never, *language.function_words))


def _shortens(letters: str, words: list[str]) -> bool:
    """Do `words`, not all of them small, begin with `letters`, in any order: a name is shortened in its own language?"""
    return any(word[0].isupper() for word in words) and Counter(letters) <= Counter(word[0].upper() for word in words)
