"""Tables of events become dossiers: ACLED's, UCDP GED's and GDELT's columns, plain tables, GeoJSON. Every row here is made up."""

from __future__ import annotations

import json

import pytest

from geomap import exchange
from geomap.errors import InputError, UsageError
from geomap.exchange import tables
from geomap.exchange.tables.counts import CountError, count
from geomap.exchange.tables.when import DateError, day_first, when
from geomap.models import Number

ACLED = (
    "event_id_cnty,event_date,time_precision,event_type,sub_event_type,actor1,assoc_actor_1,actor2,country,admin1,location,"
    "latitude,longitude,geo_precision,source,notes,fatalities\n"
    "XYZ1,2025-01-24,1,Battles,Armed clash,Red Column,Harbour Guard,Blue Brigade,Syria,Daraa,Nawa,32.89,36.04,1,"
    'Radio Hauran,"They fought, ""all day"".",12\n'
    "XYZ2,2025-01-25,2,Protests,Peaceful protest,Protesters (Syria),,,Syria,Daraa,Nawa,32.89,36.04,2,Radio Hauran,A march.,0\n"
    "XYZ3,2025-01-01,3,Strategic developments,Arrests,Police,,,Syria,Daraa,Daraa,32.62,36.10,3,,Arrests in the province.,\n"
)
GED = (
    "id,relid,type_of_violence,side_a,side_b,source_office,source_headline,where_prec,where_coordinates,adm_1,latitude,longitude,country,"
    "date_prec,date_start,date_end,best,high,low\n"
    "1,AAA-1,1,Government of Farland,FLA,Agency,Battle near a town,2,"
    "Gorgan town,,36.84,54.44,Iran,1,2019-05-02 00:00:00.000,2019-05-02 00:00:00.000,20,25,12\n"
    "2,AAA-2,3,FLA,Civilians,Agency,Killings in the province,4,"
    "Golestan province,Golestan province,37.3,55.0,Iran,4,2019-05-01,2019-05-31,30,,\n"
    "3,AAA-3,2,FLA,FLB,Agency,Fighting in the country,6,Iran,,32.4,53.7,Iran,5,2019-01-01,2019-12-31,3,3,3\n"
)


@pytest.fixture
def read(gazetteer):
    def made(text, name="events.csv", **options):
        return tables.read(text, gazetteer, name=name, sha256="0" * 64, **options)

    return made


@pytest.fixture
def event(read):
    """The first event of a plain table of one row."""

    def made(**cells):
        header, row = zip(*cells.items(), strict=True)
        return read("\t".join(header) + "\n" + "\t".join(row) + "\n").dossier.events[0]

    return made


# ---- what rows say


def test_acleds_columns_are_known(read):
    found = read(ACLED)
    assert (found.columns.kind, found.problems) == ("ACLED", ())
    first, second, third = found.dossier.events
    assert first.label == "Armed clash – Nawa"
    assert first.evidence[0].text == 'They fought, "all day".'
    assert first.attributed_to.text == "Radio Hauran"
    assert [(each.name, each.role) for each in first.actors] == [
        ("Red Column", "side_a"),
        ("Blue Brigade", "side_b"),
        ("Harbour Guard", "supporter"),
    ]
    assert (first.when.start, second.when.start, third.when.start) == ("2025-01-24", "2025-W04", "2025-01")
    assert [each.where[0].precision for each in found.dossier.events] == [1, 2, 4]


def test_a_row_known_by_its_province_is_no_pin(read):
    dossier = read(ACLED).dossier
    third = dossier.events[2]
    place = next(each for each in dossier.places if each.id == third.where[0].place)
    assert third.geometry is None
    assert (place.feature, place.admin1, place.label) == ("first_order_unit", "SY-DR", "Daraa")


def test_ucdps_columns_and_codes_are_known(read):
    found = read(GED)
    assert (found.columns.kind, found.problems) == ("UCDP GED", ())
    battle, killings, fighting = found.dossier.events
    assert (battle.event_type, killings.event_type, fighting.event_type) == ("Battles", "Violence against civilians", "Battles")
    assert (battle.when.start, killings.when.start, fighting.when.start) == ("2019-05-02", "2019-05", "2019")
    assert (battle.where[0].precision, battle.where[0].radius_km) == (2, 25.0)
    assert (killings.geometry, fighting.geometry) == (None, None)
    assert [(each.best, each.low, each.high) for each in battle.numbers] == [(20, 12, 25)]


def test_gdelts_daily_files_have_no_header(read):
    def place(kind, name, lat, lon):
        return [kind, name, "SY", "SY08", "", lat, lon, "-1"]

    row = ["77", "20250301", "202503", "2025", "2025.16", "SYR", "DAMASCUS", *[""] * 8, "REB", "REBEL", *[""] * 8, "1", "195", "195", "19"]
    row += ["4", "-10.0", "3", "1", "3", "-5.2", *place("4", "x", "1", "1") * 2, *place("4", "Aleppo, Halab, Syria", "36.2", "37.16")]
    found = read("\t".join([*row, "20250301", "https://example.org/a"]) + "\n", "20250301.export.CSV")
    event = found.dossier.events[0]
    assert found.columns.kind == "GDELT"
    assert (event.sub_event_type, event.when.start, event.geometry.coordinates) == ("Air/drone strike", "2025-03-01", (37.16, 36.2))
    assert event.label == "Air/drone strike – Aleppo"


def test_a_place_without_coordinates_is_found_by_its_name_in_its_country(read):
    found = read("Datum;Ort;Land;Art\n03.04.2023;Charkiw;Ukraine;Beschuss\n2023;Oblast Donezk;Ukraine;Beschuss\n", language="de")
    town, unit = found.dossier.events
    place = next(each for each in found.dossier.places if each.id == town.where[0].place)
    assert (place.id, place.label, place.reason) == ("place:geonames:706483", "Charkiw", "found by name (exact)")
    assert 0 < place.confidence == town.confidence <= 1
    assert (unit.geometry, unit.where[0].precision) == (None, 4)


def test_every_quote_stands_in_the_text_of_the_table(read):
    for text in (ACLED, GED):
        dossier = read(text).dossier
        assert exchange.loads(exchange.dumps(dossier)) == dossier
        assert dossier.documents[0].kind == "table"


def test_geojson_is_a_table_too(read):
    collection = {
        "type": "FeatureCollection",
        "features": [
            {
                "type": "Feature",
                "id": 7,
                "geometry": {"type": "Point", "coordinates": [36.1, 32.6]},
                "properties": {"title": "A strike", "date": "2024-05-01"},
            },
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [36.1]}, "properties": {"title": "Broken"}},
            {"type": "Feature", "geometry": {"type": "Point", "coordinates": [10**400, 1]}, "properties": {"title": "Endless"}},
            {"type": "Feature", "geometry": None, "properties": {"title": "A march", "place": "Homs", "date": "May 3, 2024"}},
        ],
    }
    found = read(json.dumps(collection), "events.geojson")
    assert [each.geometry.coordinates if each.geometry else None for each in found.dossier.events] == [
        (36.1, 32.6),
        None,
        None,
        (36.72559, 34.72405),
    ]
    assert [(each.where, each.placed) for each in found.problems] == [("features[1]", False), ("features[2]", False)]


def test_a_dossier_is_read_as_one(read):
    text = exchange.dumps(read(ACLED).dossier)
    assert read(text, "d.geojson").dossier == read(ACLED).dossier


# ---- columns


def test_the_user_has_the_last_word_on_columns(read):
    text = "date,when,where\n2020-01-01,2021-02-02,Homs\n"
    assert read(text, said={"place": "where"}).dossier.events[0].when.start == "2020-01-01"
    found = read(text, said={"date": "when", "place": "where"})
    assert found.dossier.events[0].when.start == "2021-02-02"
    assert found.columns.unused == ("date",)


@pytest.mark.parametrize("said", [{"date": "nothing"}, {"nothing": "date"}])
def test_a_column_or_field_that_is_none_is_refused(read, said):
    with pytest.raises(UsageError, match="nothing"):
        read("date,place\n2020-01-01,Homs\n", said=said)


@pytest.mark.parametrize("text", ["", "\n", "date,place\n", "colour,size\nred,3\n"])
def test_what_is_no_table_of_events_is_refused(read, text):
    with pytest.raises(InputError):
        read(text)


@pytest.mark.parametrize("guarded", ["'=1+1", "'@x", "'-1 dead"])
def test_the_apostrophe_that_guards_a_cell_is_taken_off(event, guarded):
    assert event(date="2024-01-01", notes=guarded).evidence[0].text == guarded[1:]


def test_a_row_of_hxl_tags_is_no_event(read):
    assert len(read("date,place\n#date,#loc\n2020-01-01,Homs\n").dossier.events) == 1


# ---- dates


@pytest.mark.parametrize(
    ("cell", "start", "precision"),
    [
        ("2024-03-01", "2024-03-01", "day"),
        ("2024-03", "2024-03", "month"),
        ("2024", "2024", "year"),
        ("20240301", "2024-03-01", "day"),
        ("2024/3/1", "2024-03-01", "day"),
        ("2024-03-01T14:30:00Z", "2024-03-01T14:30", "hour"),
        ("2024-03-01 00:00:00.000", "2024-03-01", "day"),
        ("13/03/2024", "2024-03-13", "day"),
        ("03/13/2024", "2024-03-13", "day"),
        ("13.3.24", "2024-03-13", "day"),
        ("1 March 2024", "2024-03-01", "day"),
        ("March 1, 2024", "2024-03-01", "day"),
        ("March 2024", "2024-03", "month"),
    ],
)
def test_a_date_is_read_at_its_own_precision(cell, start, precision):
    found = when(cell, "", "en", "", day_first=True)
    assert (found.start, found.precision) == (start, precision)


def test_a_date_is_never_made_finer_than_the_table_says():
    assert when("2024-03-01", "", "en", "week", day_first=True).start == "2024-W09"
    assert when("2024-03-01", "", "en", "year", day_first=True).start == "2024"
    assert when("2024-03", "", "en", "day", day_first=True).precision == "month"


def test_a_month_without_its_year_is_no_date(read):
    first, second = read("year,month,place\n2019,5,Homs\n,5,Hama\n").dossier.events
    assert (first.when.start, second.when.start, second.reason) == ("2019-05", None, "the row says no date")


def test_dates_in_words_are_read_beside_notes_in_a_language_without_a_file():
    assert when("1 March 2024", "", "pt", "", day_first=True).start == "2024-03-01"


def test_the_order_of_days_and_months_is_told_by_those_that_tell_it():
    assert day_first(["03/04/2024", "13/04/2024"]) is True
    assert day_first(["03/04/2024", "04/13/2024"]) is False
    assert day_first(["03/04/2024"]) is None
    assert when("03/04/2024", "", "en", "", day_first=False).start == "2024-03-04"


@pytest.mark.parametrize("cell", ["2024-02-30", "soon", "45352", "last Friday", "2024-03-01 25:00", "31/31/2024", "0000-01-01"])
def test_what_is_no_date_says_why(cell):
    with pytest.raises(DateError, match=r"\d|soon|Friday"):
        when(cell, "", "en", "", day_first=True)


# ---- people


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("3", (3, None, None)),
        ("3.0", (3, None, None)),
        ("1,200", (1200, None, None)),
        ("10-15", (None, 10, 15)),
        ("10+", (None, 10, None)),
        ("unknown", None),
    ],
)
def test_people_are_counted_as_the_cell_says(cell, expected):
    assert count(cell) == expected


@pytest.mark.parametrize("cell", ["many", "-3", "2.5", "9-3", "1e99", "99999999999"])
def test_a_count_that_is_none_says_why(cell):
    with pytest.raises(CountError):
        count(cell)


def test_a_count_that_is_none_keeps_its_words(event):
    found = event(date="2024-01-01", place="Homs", killed="dozens")
    assert [(each.best, each.text.text) for each in found.numbers] == [(None, "dozens")]
    assert isinstance(found.numbers[0], Number)
    assert "dozens" in found.reason


# ---- places


@pytest.mark.parametrize("cells", [("32,62", "36,10"), ("32.62N", "36.10 E"), ("32°37'12\"N", "36°06'00\"E"), ("32 37 12", "36 6 0")])
def test_coordinates_may_be_written_in_several_ways(event, cells):
    lon, lat = event(date="2024-01-01", lat=cells[0], lon=cells[1]).geometry.coordinates
    assert (lon, lat) == (36.1, 32.62)


def test_a_southern_or_western_letter_makes_it_negative(event):
    assert event(date="2024-01-01", lat="1.5S", lon="70W").geometry.coordinates == (-70.0, -1.5)


@pytest.mark.parametrize(
    ("lat", "lon", "said"),
    [
        ("95", "36", "not on Earth"),
        ("136", "32", "exchanged"),
        ("0", "0", "do not know"),
        ("3612345", "445566", "metres"),
        ("32", "", "longitude"),
        ("x", "1", "degrees"),
        ("36°75'", "32", "degrees"),
        ("36.1E", "32.6N", "exchanged"),
    ],
)
def test_coordinates_that_are_no_point_place_nothing_and_say_why(event, lat, lon, said):
    found = event(date="2024-01-01", place="Homs", lat=lat, lon=lon)
    assert (found.where, found.geometry) == ((), None)
    assert said in found.reason


def test_a_point_far_from_its_country_is_reported(read):
    found = read("date,country,lat,lon\n2024-01-01,Brazil,32.6,36.1\n")
    assert "far outside Brazil" in found.problems[0].sentence


def test_an_unknown_town_is_placed_by_its_province(read):
    found = read("date,country,admin1,place\n2024-01-01,Syria,Idlib,Nowhereville xyz\n")
    assert found.dossier.events[0].where[0].precision == 4
    assert "Nowhereville xyz" in found.problems[0].sentence


# ---- broken rows


@pytest.mark.parametrize(
    ("row", "said"),
    [
        ('2024-01-02,"Homs,Syria', "not closed"),
        ('2024-01-02,"Ho"ms,Syria', "quote"),
        ("2024-01-02,Homs,Syria,more", "4 cells under 3 columns"),
        ("date,place,country", "header again"),
        (",,", "empty"),
    ],
)
def test_a_broken_row_does_not_stop_the_others(read, row, said):
    found = read(f"date,place,country\n2024-01-01,Homs,Syria\n{row}\n2024-01-03,Hama,Syria\n")
    assert [each.label for each in found.dossier.events if each.where] == ["Other – Homs", "Other – Hama"]
    assert [(each.where, said in each.sentence) for each in found.problems] == [("line 3", True)]


def test_a_cell_of_several_lines_keeps_the_numbers_of_the_lines_after_it(read):
    found = read('date,place,notes\n2024-01-01,Homs,"one\ntwo\nthree"\nsoon,Hama,\n')
    assert [each.where for each in found.problems] == ["line 5"]
    assert found.dossier.events[0].evidence[0].text == "one\ntwo\nthree"


def test_rows_that_are_the_same_are_kept_and_reported(read):
    found = read("id,date,place\na,2024-01-01,Homs\na,2024-01-01,Homs\n")
    assert len({each.id for each in found.dossier.events}) == 2
    assert found.problems[0].sentence == "the id 'a' is that of line 2 too; every cell is as in line 2"


def test_an_id_like_that_of_another_line_is_none_twice(read):
    found = read('id,date,place\nline-3,2024-01-01,Homs\n,2024-01-02,Hama\n,2024-01-03,"Idlib\nline-3-again,2024-01-04,Homs\n')
    assert len({each.id for each in found.dossier.events}) == 4
    assert exchange.loads(exchange.dumps(found.dossier)) == found.dossier


def test_the_notes_tell_the_language(read):
    from geomap.read.language import tell  # noqa: PLC0415 - the command line brings the two together

    rows = "".join(
        f"2024-01-0{day},Homs,Des tirs ont été entendus dans le centre de la ville et les habitants ont fui.\n" for day in range(1, 9)
    )
    assert read("date,lieu,notes\n" + rows, tell=tell).dossier.language == "fr"
    assert read("date,lieu\n2024-01-01,Homs\n", tell=tell).dossier.language == "en"


def test_a_table_that_speaks_of_geomap_is_no_dossier(read):
    feature = {
        "type": "Feature",
        "geometry": {"type": "Point", "coordinates": [36.1, 32.6]},
        "properties": {"source": "geomap", "geomap": 1},
    }
    found = read(json.dumps({"type": "FeatureCollection", "features": [feature]}), "a.geojson")
    assert found.columns is not None
