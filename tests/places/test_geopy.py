"""The gazetteer among geopy's own geocoders, with the programs that people use them from."""

from __future__ import annotations

import pickle

import geopandas
import pytest
from geopy.exc import GeocoderQueryError
from geopy.extra.rate_limiter import RateLimiter
from geopy.geocoders import get_geocoder_for_service
from shapely.geometry import Point

import geomap
from geomap.places import GazetteerGeocoder


@pytest.fixture(scope="module")
def geocoder(gazetteer):
    return GazetteerGeocoder(gazetteer)


def test_geopy_finds_it_by_its_name():
    assert get_geocoder_for_service("geomap") is GazetteerGeocoder is geomap.GazetteerGeocoder


def test_it_works_under_a_rate_limiter(geocoder):
    limited = RateLimiter(geocoder.geocode, min_delay_seconds=0)
    assert [limited(name).raw["country"] for name in ("Gao", "Goma")] == ["ML", "CD"]


def test_geopandas_makes_points_of_names():
    found = geopandas.tools.geocode(["Kharkiv", "Qwertzuiopland", "Gao"], provider="geomap")
    assert [each.is_empty for each in found.geometry] == [False, True, False]
    assert round(found.geometry[0].x, 1) == 36.3
    assert found.address[2] == "Gao, ML"


def test_geopandas_makes_names_of_points():
    found = geopandas.tools.reverse_geocode([Point(36.65, 35.44)], provider=GazetteerGeocoder)
    assert found.address[0].endswith(", SY")


def test_a_viewbox_puts_what_is_inside_it_first(geocoder):
    levant = [(30, 34), (37, 38)]
    found = geocoder.geocode("Tripoli", exactly_one=False, viewbox=levant)
    assert found[0].raw["country"] == "LB"
    assert "LY" in {each.raw["country"] for each in found}
    assert {each.raw["country"] for each in geocoder.geocode("Tripoli", exactly_one=False, viewbox=levant, bounded=True)} == {"LB"}
    assert geocoder.geocode("Gao", viewbox=levant, bounded=True) is None


@pytest.mark.parametrize("viewbox", [[(0, 0)], ["here", "there"], [(1, 2), (3, 4), (5, 6)]])
def test_a_viewbox_that_is_none_is_geopys_error(geocoder, viewbox):
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode("Gao", viewbox=viewbox)


def test_a_limit_below_one_is_geopys_error(geocoder):
    with pytest.raises(ValueError, match="Limit"):
        geocoder.geocode("Gao", exactly_one=False, limit=0)


@pytest.mark.parametrize("language", ["ru", "ru-RU,en;q=0.5"])
def test_the_address_is_in_the_language_asked_for(geocoder, language):
    assert geocoder.geocode("Syria", language=language).address == "Сирия, SY"


def test_it_goes_to_another_process(geocoder):
    assert pickle.loads(pickle.dumps(geocoder.gazetteer)).find("Gao")  # noqa: S301
