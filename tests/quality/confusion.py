"""The commonest errors on toponym corpora, by cause: python -m tests.quality.confusion CORPUS.jsonl … [--most 30].

A line of the table is a cause and a name: how often the name was missed, taken for a place, or put in the wrong place (161 km) for it.
Causes are told from the gazetteer and the model, not by eye. docs/quality.md holds the table of the development sets.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from geomap.languages import Language, load
from geomap.models import Mention, Toponym
from geomap.places import Gazetteer
from geomap.places.distance import kilometres
from geomap.read import from_text
from geomap.recognise import recognise, scan
from geomap.recognise.document import Document
from geomap.resolve import resolve

NEAR_KM = 161.0
MOST = 30
Error = tuple[str, str]
"""A cause, and the name that went wrong."""


def main() -> None:
    """Print the share of each cause, then the commonest errors, as Markdown tables."""
    paths = [Path(each) for each in sys.argv[1:] if each.endswith(".jsonl")]
    most = int(sys.argv[sys.argv.index("--most") + 1]) if "--most" in sys.argv else MOST
    gazetteer = Gazetteer.open()
    found = Counter(error for path in paths for line in path.open(encoding="utf-8") for error in errors(json.loads(line), gazetteer))
    causes = Counter({cause: 0 for cause, _ in found})
    for (cause, _), count in found.items():
        causes[cause] += count
    sys.stdout.write("| cause | errors | share |\n| --- | ---: | ---: |\n")
    sys.stdout.writelines(f"| {cause} | {count} | {count / causes.total():.0%} |\n" for cause, count in causes.most_common())
    sys.stdout.write("\n| name | errors | cause |\n| --- | ---: | --- |\n")
    sys.stdout.writelines(f"| {name} | {count} | {cause} |\n" for (cause, name), count in found.most_common(most))


def errors(row: dict[str, Any], gazetteer: Gazetteer) -> Iterator[Error]:
    """The errors of one document."""
    article, language = from_text(row["text"], id=row["id"], language=row["language"]), load(row["language"])
    placed = [(mention, toponym) for toponym in resolve(article, recognise(article, gazetteer), gazetteer) for mention in toponym.mentions]
    document, runs, _ = scan.ruled(article, language, gazetteer)
    inner = {(word.start, word.end): len(run) for _, run in runs for word in run}
    for gold in row["gold"]:
        name = " ".join(row["text"][gold["start"] : gold["end"]].split())
        here = next((each for each in placed if _overlap(each[0], gold)), None)
        if here is None:
            yield _missed(name, gold, document, inner), name
        elif "lat" in gold and (cause := _misplaced(name, here[1], gold, gazetteer, language)):
            yield cause, name
    for mention, toponym in placed:
        if not any(_overlap(mention, gold) for gold in row["gold"]):
            yield _spurious(mention, toponym, document, inner), " ".join(mention.text.split())


def _overlap(mention: Mention, gold: dict[str, Any]) -> bool:
    return mention.start < gold["end"] and gold["start"] < mention.end


def _missed(name: str, gold: dict[str, Any], document: Document, inner: dict[tuple[int, int], int]) -> str:
    if not document.find(name):
        return "missed: not in the gazetteer"
    long = any(length > len(name.split()) for (start, end), length in inner.items() if start >= gold["start"] and end <= gold["end"])
    return "missed: part of a longer name" if long else "missed: more often a word or a person"


def _spurious(mention: Mention, toponym: Toponym, document: Document, inner: dict[tuple[int, int], int]) -> str:
    if mention.usage == "demonym":
        return "not marked: a people"
    words = mention.text.split()
    if any(word in document.persons | document.surnames for word in words) or words[0] in document.language.names.first_names:
        return "not a place: a person"
    if any(length > len(words) for (start, end), length in inner.items() if mention.start <= start and end <= mention.end):
        return "not marked: part of a longer name"
    return "not marked: unresolved" if toponym.geometry is None else "not a place, or not marked: stands alone"


def _misplaced(name: str, toponym: Toponym, gold: dict[str, Any], gazetteer: Gazetteer, language: Language) -> str | None:
    if toponym.geometry is not None and kilometres(*toponym.geometry.coordinates, gold["lon"], gold["lat"]) <= NEAR_KM:
        return None
    candidates = gazetteer.find(name, language=language.code, limit=200)
    if not any(kilometres(each.place.lon, each.place.lat, gold["lon"], gold["lat"]) <= NEAR_KM for each in candidates):
        return "wrong place: the right one is not in the gazetteer"
    return "wrong place: a namesake was chosen" if toponym.geometry else "wrong place: none fitted the text"


if __name__ == "__main__":
    main()
