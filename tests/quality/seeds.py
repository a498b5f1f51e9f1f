"""The seeds and the fresh articles on disk: each with its gold, and what the pipeline makes of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from geomap.exchange import loads
from geomap.models import Dossier
from tests.quality.score import Scores, add, score

__all__ = ["FRESH", "SEEDS", "Seed", "by_group", "extracted", "seeds"]

SEEDS = Path(__file__).parents[2] / "seeds"
FRESH = Path(__file__).with_name("fresh")
"""Articles by authors who did not know the rules (docs/quality.md)."""
GOLD = ".gold.geojson"


@dataclass(frozen=True, slots=True, kw_only=True)
class Seed:
    """An article of `seeds/`, or a fresh one, and the dossier that people made of it."""

    name: str
    article: Path
    gold: Dossier

    @property
    def language(self) -> str:
        return self.gold.documents[0].language

    @property
    def group(self) -> str:
        """What its scores are added up with: those of its language, seeds and fresh articles apart."""
        return f"{self.language}-fresh" if self.article.parent == FRESH else self.language


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


def by_group(chosen: Sequence[Seed], dossiers: Sequence[Dossier]) -> Mapping[str, Scores]:
    """The scores of `dossiers`, added up by group."""
    found: defaultdict[str, list[Scores]] = defaultdict(list)
    for seed, dossier in zip(chosen, dossiers, strict=True):
        found[seed.group].append(score(seed.gold, dossier))
    return {group: add(found[group]) for group in sorted(found)}
