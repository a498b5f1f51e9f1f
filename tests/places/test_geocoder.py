"""The gazetteer behind geopy's calls."""

from __future__ import annotations

import pytest
from geopy.exc import GeocoderQueryError, GeocoderUnavailable
from geopy.location import Location
from geopy.point import Point

from geomap.places import GazetteerGeocoder


@pytest.fixture(scope="module")
def geocoder(gazetteer):
    return GazetteerGeocoder(gazetteer)


def test_a_name_gives_one_location(geocoder):
    location = geocoder.geocode("Khan Cheikhoun")
    assert isinstance(location, Location)
    assert (round(location.latitude, 3), round(location.longitude, 3)) == (35.442, 36.651)
    assert location.raw["id"] == "geonames:168325"


def test_several_on_request(geocoder):
    locations = geocoder.geocode("Tripoli", exactly_one=False, limit=2)
    assert [location.raw["country"] for location in locations] == ["LY", "LB"]


@pytest.mark.parametrize("codes", ["lb", ["LB"], "LB,XX"])
def test_country_codes_narrow_the_search(geocoder, codes):
    assert geocoder.geocode("Tripoli", country_codes=codes).raw["country"] == "LB"


def test_a_mapping_names_the_city_and_its_country(geocoder):
    assert geocoder.geocode({"city": "Tripoli", "country": "LB"}).raw["country"] == "LB"


def test_nothing_found_is_none(geocoder):
    assert geocoder.geocode("Qwertzuiopland") is None
    assert geocoder.geocode("Qwertzuiopland", exactly_one=False) is None


@pytest.mark.parametrize("query", [{"street": "x"}, 7, None])
def test_a_query_of_another_kind_is_geopys_error(geocoder, query):
    with pytest.raises(GeocoderQueryError):
        geocoder.geocode(query)


@pytest.mark.parametrize("query", [Point(35.44, 36.65), (35.44, 36.65), "35.44, 36.65"])
def test_reverse_gives_the_nearest_place(geocoder, query):
    assert geocoder.reverse(query).raw["id"] == "geonames:168325"


def test_reverse_far_from_any_place_is_none(geocoder):
    assert geocoder.reverse((-48.9, -123.4)) is None


def test_a_bad_point_is_geopys_error(geocoder):
    with pytest.raises(GeocoderQueryError):
        geocoder.reverse("nowhere")


def test_it_cannot_make_a_request(geocoder):
    with pytest.raises(GeocoderUnavailable):
        geocoder.adapter.get_json("https://example.org", timeout=1, headers={})
