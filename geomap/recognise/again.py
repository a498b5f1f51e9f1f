"""A name that the text has once called a place is one wherever it stands, where no capital tells a name."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from geomap.models import Article
from geomap.recognise.document import Found
from geomap.recognise.lexicon import Lexicon

__all__ = ["find_again"]

SHORTEST = 4


def find_again(article: Article, lexicon: Lexicon, known: Sequence[Found], no_place: Callable[[str, int, int], bool]) -> Iterator[Found]:
    """The names of `known`, but for those of peoples, where they stand once more, with a clitic or without.

    Not where `no_place` says of a name, its start and the start of its sentence that it is none there.
    """
    text = article.document.text
    places = [each for each in known if not (each.matches and each.matches[0].kind == "demonym")]
    named = Counter(text[each.start : each.end] for each in places if each.end - each.start >= SHORTEST)
    often = {name for name, times in named.items() if text.count(name) > times}
    names = {name: each for each in places if (name := text[each.start : each.end]) in often}
    if not names:
        return
    taken = {at for each in known for at in range(each.start, each.end)}
    pattern = _forms(lexicon, sorted(names, key=len, reverse=True))
    for sentence in (each for each in article.sentences if each.kind != "furniture"):
        for word in pattern.finditer(text, sentence.start, sentence.end):
            (start, end) = word.span("name")
            if start not in taken and end - 1 not in taken and not no_place(word["name"], start, sentence.start):
                yield Found(start, end, sentence, names[word["name"]].matches)


def _forms(lexicon: Lexicon, names: Sequence[str]) -> re.Pattern[str]:
    clitics = "|".join(sorted((each for each, swallowed in lexicon.clitics if each and not swallowed), key=len, reverse=True))
    return re.compile(rf"(?<!\w)(?:{clitics})?(?P<name>{'|'.join(map(re.escape, names))})(?!\w)")
