"""What words open, and what stands beside them."""

from __future__ import annotations

from geomap.languages.index import Beside, Index
from geomap.languages.stems import stems_in


def test_a_word_opens_what_has_it_and_what_has_its_beginning():
    index: Index[int] = Index()
    for number, word in enumerate(["bomb", "bomb*", "b*", "*", "bombs"]):
        index.add(word, number)
    assert {*index.of("bomb")} == {0, 1, 2, 3}
    assert {*index.of("bombed")} == {1, 2, 3}


def test_a_word_opens_nothing_else():
    index: Index[int] = Index()
    index.add("bomb*", 1)
    assert index.of("bom") == index.of("tomb") == []
    assert not index.may_hold("tomb")


def test_what_may_stand_beside_any_word_is_always_made():
    things = [("always", None), ("of", (frozenset({"of"}), ())), ("ki*", (frozenset(), ("ki",)))]
    made = Beside(things, "+".join)
    assert [made[word] for word in ("of", "killed", "no")] == ["always+of", "always+ki*", "always"]
    assert made.every == "always+of+ki*"


def test_a_text_holds_the_stems_of_its_words_and_numbers_where_they_stand():
    needed = frozenset({"marc", "#", "####", "poli"})
    held = stems_in("On 5th March the police; in 2016 none.")
    assert held.held(needed, 0, 23) == {"#", "marc", "poli"}
    assert held.held(needed, 23, 38) == {"#", "####"}
