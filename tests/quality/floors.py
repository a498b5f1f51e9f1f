"""The pinned scores. A floor rises with `--pin`; it falls only with `--pin --lower`, and the commit says why."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path

from tests.quality.score import FAULTS

__all__ = ["FLOORS", "below", "read", "table", "tightened", "written"]

FLOORS = Path(__file__).with_name("floors.toml")
STEP = 1000
"""Floors are kept in thousandths, rounded down, so that a run equals its own floor."""

Values = Mapping[str, Mapping[str, float]]
"""Language -> measure -> value."""

HEAD = """\
# The least each measure may reach, by language; for wrong_pins and broken_quotes the most. docs/quality.md says what they count.
# Written by `python -m tests.quality --pin`, which only tightens.
"""


def read(path: Path = FLOORS) -> Values:
    """The floors of `path`; none when there is no such file."""
    return tomllib.loads(path.read_text(encoding="utf-8")) if path.exists() else {}


def below(values: Values, floors: Values) -> Iterator[str]:
    """One sentence for each measure that breaks its floor, and for each that has none or is no longer measured."""
    for language, measure in _keys(values, floors):
        floor, value = floors.get(language, {}).get(measure), values.get(language, {}).get(measure)
        if floor is None:
            yield f"{language} {measure} is not pinned; run python -m tests.quality --pin"
        elif value is None:
            yield f"{language} {measure} is pinned at {floor} but no longer measured"
        elif _worse(measure, value, floor):
            yield f"{language} {measure} is {value:.3f}, {'above its ceiling' if measure in FAULTS else 'below its floor'} {floor}"


def tightened(values: Values, floors: Values, *, lower: bool = False) -> Values:
    """The floors after a run with `values`: each the better of the two or, with `lower`, the run's own."""
    return {
        language: {m: _pinned(m, value, None if lower else floors.get(language, {}).get(m)) for m, value in measures.items()}
        for language, measures in values.items()
    }


def written(floors: Values) -> str:
    """`floors` as TOML."""
    blocks = (f"\n[{language}]\n" + "".join(f"{m} = {value}\n" for m, value in measures.items()) for language, measures in floors.items())
    return HEAD + "".join(blocks)


def table(values: Values, floors: Values) -> str:
    """`values` with their floors, one measure a line and one column a language."""
    languages = list(values)
    lines = [f"{'':18}" + "".join(f"{language:>16}" for language in languages)]
    for measure in dict.fromkeys(m for language in languages for m in values[language]):
        cells = (_cell(values[each].get(measure), floors.get(each, {}).get(measure)) for each in languages)
        lines.append(f"{measure:18}" + "".join(f"{cell:>16}" for cell in cells))
    return "\n".join(lines)


def _keys(*all_values: Values) -> Iterator[tuple[str, str]]:
    return iter(dict.fromkeys((language, measure) for each in all_values for language, measures in each.items() for measure in measures))


def _worse(measure: str, value: float, floor: float) -> bool:
    return value > floor if measure in FAULTS else value < floor


def _pinned(measure: str, value: float, floor: float | None) -> float:
    own = value if measure in FAULTS else math.floor(value * STEP) / STEP
    return own if floor is None or not _worse(measure, own, floor) else floor


def _cell(value: float | None, floor: float | None) -> str:
    pinned = "-" if floor is None else f"{floor:g}"
    return "" if value is None else f"{value:.3f} ({pinned})"
