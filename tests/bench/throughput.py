"""How fast whole articles are read: python tests/bench/throughput.py [CORPUS.jsonl …] [--memory N].

Megabytes are a million characters of text, seconds those of the processor, so that a busy machine counts less. A corpus line has
"text" and "language"; without one the seeds are read, whose few names are soon remembered. spaCy's French pipeline, its entities alone, is
measured beside it on the same texts where it is installed. `--memory N` goes through the texts until N documents are read.
"""

from __future__ import annotations

import gc
import json
import sys
import time
from collections.abc import Callable, Iterable, Sequence
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from geomap import events, exchange, languages, pipeline, read, recognise, resolve, zones
from geomap.places import Gazetteer
from geomap.recognise.grams import find_grams
from geomap.recognise.lexicon import lexicon_of
from geomap.recognise.tokens import WORD, runs

SEEDS = Path(__file__).parents[2] / "seeds"
MEGA, KILO = 1_000_000, 1024
Text = tuple[str, str]
"""A text and its language."""


def main() -> None:
    """Print a line for each stage, for the whole, for spaCy, and for the memory."""
    gc.disable()  # as the command line does
    asked = sys.argv[1:]
    paths = [Path(each) for each in asked if each.endswith(".jsonl")]
    texts = [text for path in paths for text in corpus(path)] or [seed(path) for path in sorted(SEEDS.glob("*.txt"))]
    gazetteer = Gazetteer.open()
    whole(texts[:20], gazetteer)  # what is loaded once is not what a corpus costs
    rates = scans(texts, gazetteer) | stages(texts, gazetteer) | {"whole": megabytes(texts) / seconds(lambda: whole(texts, gazetteer))}
    sys.stdout.writelines(f"{what:11} {rate:8.3f} MB/s\n" for what, rate in rates.items())
    spacy(texts, rates["whole"])
    if "--memory" in asked:
        memory(texts, int(asked[asked.index("--memory") + 1]), gazetteer)


def corpus(path: Path) -> list[Text]:
    """The texts of a corpus."""
    rows: list[dict[str, Any]] = [json.loads(line) for line in path.read_text(encoding="utf-8").split("\n") if line]
    return [(row["text"], row["language"]) for row in rows]


def seed(path: Path) -> Text:
    """The seed in the file `path`, which names its language ("mali-2023-gao.fr.txt")."""
    return path.read_text(encoding="utf-8"), path.suffixes[-2][1:]


def megabytes(texts: Iterable[Text]) -> float:
    """Millions of characters."""
    return sum(len(text) for text, _ in texts) / MEGA


def seconds(call: Callable[[], object]) -> float:
    """Seconds of the processor that `call` takes."""
    started = time.process_time()
    call()
    return time.process_time() - started


def whole(texts: Iterable[Text], gazetteer: Gazetteer) -> None:
    """Text to the line of its dossier, as `geomap extract --jsonl` does it."""
    for text, language in texts:
        exchange.dumps(pipeline.extract(read.from_text(text, language=language), gazetteer), line=True)


def scans(texts: Sequence[Text], gazetteer: Gazetteer) -> dict[str, float]:
    """Megabytes a second of the scan for names alone: of runs of capitals, and of every word of the seeds in scripts without capitals.

    There, names are found the first time, the second time, and last come the words alone that may begin a name.
    """
    own = [seed(path) for path in sorted(SEEDS.glob("*.txt"))]
    cased = [each for each in texts if languages.load(each[1]).names.capitals == "names"]
    caseless = [each for each in own if languages.load(each[1]).names.capitals == "none"]
    articles = [read.from_text(text, language=language) for text, language in caseless]

    def grams() -> None:
        for each in articles:
            find_grams(each, languages.load(each.document.language), gazetteer)

    return {
        "capitals": megabytes(cased) / seconds(lambda: [capitals(*each, gazetteer) for each in cased]),
        "no capitals": megabytes(caseless) / seconds(grams),
        "... again": megabytes(caseless) / seconds(grams),
        "... words": megabytes(caseless) / seconds(lambda: [openings(*each, gazetteer) for each in caseless]),
    }


def capitals(text: str, language: str, gazetteer: Gazetteer) -> int:
    """How many runs of capitals begin like a name of the gazetteer."""
    found = runs(text, 0, len(text), languages.load(language))
    return sum(gazetteer.may_begin(word.text) for run in found for word in run[:1])


def openings(text: str, language: str, gazetteer: Gazetteer) -> int:
    """How many words begin a name of the gazetteer."""
    readings = lexicon_of(gazetteer, language).readings
    return sum(map(bool, map(readings.__getitem__, WORD.findall(text))))


def stages(texts: Sequence[Text], gazetteer: Gazetteer) -> dict[str, float]:
    """Megabytes a second of each stage by itself."""
    spent: dict[str, float] = {}

    def timed(stage: str, call: Callable[[], Any]) -> Any:  # each stage has its own value
        started = time.process_time()
        value = call()
        spent[stage] = spent.get(stage, 0.0) + time.process_time() - started
        return value

    for text, language in texts:
        article = timed("read", lambda text=text, language=language: read.from_text(text, language=language))
        mentions = timed("recognise", lambda article=article: recognise.recognise(article, gazetteer))
        places = timed("resolve", lambda article=article, mentions=mentions: resolve.resolve(article, mentions, gazetteer))
        said = timed("zones", lambda article=article, places=places: zones.find(article, places, gazetteer))
        # a zone is drawn when the first event asks for it, which is no cost of finding the event
        timed("zones", lambda said=said: [each.draw() for each in said])
        timed("events", lambda article=article, places=places, said=said: events.find(article, places, gazetteer, zones=said))
    return {stage: megabytes(texts) / each for stage, each in spent.items()}


def spacy(texts: Sequence[Text], rate: float) -> None:
    """SpaCy's entities on the same texts, and how many times as fast the whole of geomap is."""
    try:
        other = recognise.recogniser("spacy:fr_core_news_sm")
    except ValueError as error:
        sys.stdout.write(f"{'spaCy':11} {error}\n")
        return
    theirs = megabytes(texts) / seconds(lambda: [other.spans(text) for text, _ in texts])
    sys.stdout.write(f"{'spaCy':11} {theirs:8.3f} MB/s   the whole is {rate / theirs:.1f} times as fast\n")


def memory(texts: Sequence[Text], documents: int, gazetteer: Gazetteer) -> None:
    """The memory in use after a tenth of the documents and after all: flat when nothing is kept but what is bounded."""
    tenth = documents // 10
    gc.enable()
    feed = cycle(texts)
    whole(islice(feed, tenth), gazetteer)
    early = resident()
    whole(islice(feed, documents - tenth), gazetteer)
    sys.stdout.write(f"{'memory':11} {early:8.1f} MB after {tenth} documents, {resident():.1f} MB after {documents}\n")


def resident() -> float:
    """Megabytes of memory in use now."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * 4 / KILO


if __name__ == "__main__":
    main()
