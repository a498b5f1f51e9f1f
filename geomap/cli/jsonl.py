"""`geomap extract --jsonl`: one dossier a line, written as soon as it is made; a broken line does not stop the others."""

from __future__ import annotations

import gc
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import typer

from geomap.cli.articles import doubt_language
from geomap.cli.files import deliver, lines
from geomap.cli.terminal import say
from geomap.errors import GazetteerError, GeomapError, InputError

if TYPE_CHECKING:
    from geomap.places import Gazetteer
    from geomap.recognise import Recogniser

__all__ = ["run"]

# a corpus may have no end, and what libraries tie into circles would add up: so many lines are read before it is looked for
SWEPT = 500


def run(
    sources: Sequence[str], output: str, *, date: str | None, language: str | None, title: str | None, recognisers: Sequence[str] = ()
) -> None:
    """Write the dossier of each line of `sources`; the options hold where a line does not say. Exit code 65 if one was broken."""
    from geomap import recognise
    from geomap.places import Gazetteer

    others = tuple(recognise.recogniser(each) for each in recognisers)
    corpus = _Corpus(gazetteer=Gazetteer.open(), date=date, language=language, title=title, recognisers=others)
    deliver(corpus.dossiers(sources), output)
    if corpus.broken:
        raise typer.Exit(InputError.exit_code)


@dataclass(slots=True, kw_only=True)
class _Corpus:
    gazetteer: Gazetteer
    date: str | None
    language: str | None
    title: str | None
    recognisers: Sequence[Recogniser] = ()
    broken: int = 0

    def dossiers(self, sources: Sequence[str]) -> Iterator[bytes]:
        for source in sources:
            for number, line in enumerate(lines(source), 1):
                try:
                    if line.strip():
                        yield self._dossier(line, f"{source}, line {number}")
                except GazetteerError:
                    raise
                except GeomapError as error:
                    self.broken += 1
                    say(f"{source}, line {number}: {error}")
                if number % SWEPT == 0:
                    gc.collect()

    def _dossier(self, line: bytes, where: str) -> bytes:
        from geomap import exchange, pipeline, read

        task = exchange.task(line)
        article = read.from_text(
            task.text,
            id=task.id,
            source=task.id,
            language=task.language or self.language,
            published=task.published or self.date,
            title=task.title or self.title,
            publisher=task.publisher,
            url=task.url,
        )
        doubt_language(article, told=self.language, name=where)
        dossier = pipeline.extract(article, self.gazetteer, spans=task.spans, triggers=task.triggers, recognisers=self.recognisers)
        return exchange.dumps(dossier, line=True).encode() + b"\n"
