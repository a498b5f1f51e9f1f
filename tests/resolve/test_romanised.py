"""The countries whose names the press spells by ear are those that CLDR says."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from babel.core import get_global

from geomap.resolve import confidence

OFFICIAL = {"official", "de_facto_official"}


def test_they_are_those_with_an_official_language_in_another_script():
    listed = tomllib.loads(Path(confidence.__file__).with_name("romanised.toml").read_text(encoding="utf-8"))["countries"].split()
    assert listed == sorted(listed)
    assert set(listed) == {country for country, languages in get_global("territory_languages").items() if _romanised(country, languages)}


def _romanised(country, languages):
    official = [code for code, each in languages.items() if each.get("official_status") in OFFICIAL]
    return re.fullmatch("[A-Z]{2}", country) is not None and any(_script(code, country) != "Latn" for code in official)


def _script(code, country):
    likely = get_global("likely_subtags")
    whole = f"{code}_{likely.get(f'{code}_{country}') or likely.get(code) or code}"
    return next(part for part in whole.split("_") if re.fullmatch("[A-Z][a-z]{3}", part))
