"""The names of a gazetteer as bits."""

from __future__ import annotations

from geomap.places.bits import ANY, Bits, bits_of
from geomap.places.names import fold

WORDS = (first + second + third for first in ("Kha", "Der", "Bou") for second in "aeiou" for third in ("n", "ville", "grad"))
KEYS = sorted(set(map(fold, WORDS)))


def test_no_name_that_is_there_is_denied():
    bits = Bits(bits_of(KEYS))
    assert all(bits.may_hold(key) for key in KEYS)
    assert all(bits.may_begin(key[:letters]) for key in KEYS for letters in range(1, len(key) + 1))


def test_few_names_that_are_not_there_are_let_through(gazetteer):
    names = [f"{fold(name)}qx" for (name,) in gazetteer.rows("SELECT name FROM place ORDER BY id LIMIT 3000")]
    (bits,) = gazetteer._names.bits
    assert sum(map(bits.may_hold, names)) < len(names) / 10


def test_a_file_without_bits_may_hold_any_name():
    assert ANY.may_hold("deraa")
    assert ANY.may_begin("de")
