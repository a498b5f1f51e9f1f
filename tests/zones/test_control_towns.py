"""Zones drawn by hand hold the towns that they are known to hold, and not those beside them."""

import pytest

from geomap import shapes, zones

EDGE = 0.02  # degrees: a town on a coast or a border may lie beyond its simplified line
# zone: the country of its towns: towns inside; towns outside
TOWNS = {
    "Nuba Mountains": ("SD", "Kauda Kaduqli", "En-Nahud"),
    "Abyei Area": ("SD", "Abyei", "Al-Muglad Kaduqli"),
    "Macina": ("ML", "Mopti Djenné Ténenkou", "Gao Ségou"),
    "Dogon country": ("ML", "Bandiagara Koro Bankass", "Mopti Gao"),
    "Grand Nord of North Kivu": ("CD", "Beni Butembo Lubero", "Goma Bunia"),
    "Masisi": ("CD", "Masisi", "Goma Beni"),
    "Rutshuru territory": ("CD", "Rutshuru", "Goma Masisi"),
    "Western Tigray": ("ET", "", "Mek'ele Gondar"),
    "Wollega": ("ET", "Nek'emtē Gimbi", "Jimma Ambo"),
    "Karamoja": ("UG", "Moroto Kotido", "Gulu Mbale"),
    "Acholiland": ("UG", "Gulu Kitgum", "Moroto Arua"),
    "Rif": ("MA", "Al_Hoceïma Nador", "Fès Oujda"),
    "Sambisa": ("NG", "", "Maiduguri Damaturu"),
    "Oil Crescent": ("LY", "Brega Zuwaytīnah", "Benghazi Sirte"),
    "Adrar des Ifoghas": ("ML", "Kidal Aguelhok", "Gao Timbuktu"),
    "Euphrates Shield area": ("SY", "Al_Bāb Jarābulus A‘zāz", "Manbij Aleppo"),
    "Peace Spring area": ("SY", "Tall_Abyaḑ Ra's_al_‘Ayn", "Al_Ḩasakah Kobani"),
    "Afrin region": ("SY", "‘Afrīn", "Aleppo A‘zāz"),
    "Idlib de-escalation zone": ("SY", "Idlib Ma‘arrat_an_Nu‘mān Jisr_ash_Shughūr", "Aleppo Ḩamāh"),
    "Eastern Ghouta": ("SY", "Douma", "Damascus"),
    "Rastan pocket": ("SY", "Ar_Rastan Talbīsah", "Homs Ḩamāh"),
    "Golan": ("SY", "Al_Qunayţirah", "Dar‘ā"),
    "Qalamoun": ("SY", "An_Nabk Yabrūd", "Damascus Homs"),
    "south of the Litani": ("LB", "Tyre Bent_Jbaïl", "Sidon Beirut"),
    "Upper Galilee": ("IL", "Safed Qiryat_Shemona", "Nazareth Haifa"),
    "Gaza envelope": ("IL", "Sederot", "Beersheba Ashdod"),
    "northern Gaza Strip": ("PS", "Gaza Jabālyā Bayt_Lāhyā", "Khān_Yūnis Rafaḩ"),
    "southern Gaza Strip": ("PS", "Khān_Yūnis Rafaḩ", "Gaza Jabālyā"),
    "northern West Bank": ("PS", "Jenin Nablus Tulkarm", "Ramallah Hebron"),
    "Jordan Valley": ("PS", "Jericho", "Ramallah Nablus"),
    "Nineveh Plains": ("IQ", "Al-Hamdaniya Tallkayf", "Mosul Erbil"),
    "Sunni Triangle": ("IQ", "Ramadi Tikrit Baqubah", "Kirkuk Karbala"),
    "Tihama": ("YE", "Al_Ḩudaydah Zabid Bayt_al_Faqīh", "Ta‘izz Sanaa"),
    "Northern Cyprus": ("CY", "Kyrenia Famagusta", "Limassol Paphos"),
    "Nagorno-Karabakh": ("AZ", "Khankendi Xocalı", "Ganja Ağdam"),
    "South Ossetia": ("GE", "Tskhinvali", "Gori Kutaisi"),
    "Waziristan": ("PK", "Miran_Shah Wana", "Bannu Peshawar"),
    "Swat Valley": ("PK", "Mingora", "Peshawar Mardan"),
    "Kashmir Valley": ("IN", "Srinagar Anantnag Baramula", "Jammu Leh"),
    "Bastar": ("IN", "Jagdalpur Dantewāra", "Raipur"),
    "Chittagong Hill Tracts": ("BD", "Rāngāmāti Bāndarban", "Chattogram Cox's_Bāzār"),
    "northern Shan": ("MM", "Lashio", "Taunggyi Mandalay"),
    "Vanni": ("LK", "Kilinochchi Vavuniya", "Jaffna Trincomalee"),
    "ORDLO": ("UA", "Donetsk Luhansk Horlivka", "Kramatorsk Mariupol Sievierodonetsk"),
    "Budjak": ("UA", "Izmail Bolhrad", "Odesa"),
    "Chernobyl exclusion zone": ("UA", "Chornobyl", "Ivankiv Kyiv"),
    "North Kosovo": ("XK", "Zvečan Leposaviq", "Pristina"),
    "Sandžak": ("RS", "Novi_Pazar Sjenica", "Kraljevo Užice"),
    "Catatumbo": ("CO", "Tibú El_Tarra", "Cúcuta Bucaramanga"),
    "Bajo Cauca": ("CO", "Caucasia Tarazá", "Medellín Montería"),
    "Urabá": ("CO", "Apartadó Turbo", "Medellín Quibdó"),
    "Magdalena Medio": ("CO", "Barrancabermeja Puerto_Boyacá", "Bogotá Medellín"),
    "Caguán demilitarised zone": ("CO", "San_Vicente_del_Caguán Vistahermosa", "Neiva Villavicencio"),
    "VRAEM": ("PE", "Pichari", "Cusco Lima"),
    "Chapare": ("BO", "Chimoré", "Cochabamba Trinidad"),
    "Tierra Caliente": ("MX", "Apatzingán Ciudad_Altamirano", "Morelia Acapulco"),
    "Golden Triangle of Mexico": ("MX", "Badiraguato", "Culiacán Durango"),
    "Ixil Triangle": ("GT", "Nebaj", "Guatemala_City"),
}
HELD = [
    (zone, country, town, inside)
    for zone, (country, *both) in TOWNS.items()
    for inside, towns in zip((True, False), both, strict=True)
    for town in towns.split()
]


@pytest.mark.parametrize(("zone", "country", "town", "inside"), HELD)
def test_a_zone_drawn_by_hand_holds_its_towns_and_no_others(gazetteer, zone, country, town, inside):
    drawn = zones.build(zone, "en", gazetteer)
    place = gazetteer.find(town.replace("_", " "), country=country, limit=1)[0].place
    apart = shapes.from_geometry(drawn.geometry).distance(shapes.at((place.lon, place.lat)))
    assert (apart <= EDGE) is inside
