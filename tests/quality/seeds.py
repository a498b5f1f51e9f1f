"""The seeds on disk: each article with its gold, and what the pipeline makes of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geomap.exchange import loads
from geomap.models import Dossier
from tests.quality.score import Scores, add, score

__all__ = ["SEEDS", "Seed", "by_language", "extracted", "seeds"]

SEEDS = Path(__file__).parents[2] / "seeds"
GOLD = ".gold.geojson"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """An article of `seeds/` and the dossier that people made of it."""

    name: str
    article: Path
    gold: Dossier

    @property
    def language(self) -> str:
        return self.gold.documents[0].language


def seeds(folder: Path = SEEDS) -> tuple[Seed, ...]:
    """Every seed of `folder`, by name."""
    return tuple(_seed(path) for path in sorted(folder.glob(f"*{GOLD}")))


def _seed(gold: Path) -> Seed:
    name = gold.name.removesuffix(GOLD)
    return Seed(name=name, article=gold.with_name(f"{name}.txt"), gold=loads(gold.read_bytes()))


def extracted(chosen: Sequence[Seed]) -> Iterator[Dossier]:
    """What the whole pipeline makes of each article, told only its publication date."""
    from geomap.pipeline import extract  # noqa: PLC0415 - scoring needs no pipeline
    from geomap.places import Gazetteer  # noqa: PLC0415
    from geomap.read import read  # noqa: PLC0415

    gazetteer = Gazetteer.open()
    for seed in chosen:
        yield extract(read(seed.article, published=seed.gold.documents[0].published), gazetteer)


def by_language(chosen: Sequence[Seed], dossiers: Sequence[Dossier]) -> Mapping[str, Scores]:
    """The scores of `dossiers`, added up by language."""
    found: defaultdict[str, list[Scores]] = defaultdict(list)
    for seed, dossier in zip(chosen, dossiers, strict=True):
        found[seed.language].append(score(seed.gold, dossier))
    return {language: add(found[language]) for language in sorted(found)}
