"""The table [zones] of a language file: how the language says where a zone lies.

Patterns are regular expressions with slots: {place} a named place, {places} one or more of them in a list, {people} a demonym, {direction}
and {adjective} the words below, {directions} and {adjectives} one or more of either in a list, {length} a number with its unit, and any key
of `words` for one of its words, which may hold slots too. A space stands for any white space, ' for any apostrophe; - in a direction is
optional. What fills the slots is read in the order of the text.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Zones"]

Words = tuple[str, ...]
ByCode = Mapping[str, Words]


@dataclass(frozen=True, slots=True, kw_only=True)
class Zones:
    """How the language says where a zone lies. Case never matters; the longest pattern that fits wins."""

    # N NE E SE S SW W NW and C (the middle) -> nouns ("nord-est"); the same -> adjectives ("northeastern")
    directions: ByCode = field(default_factory=dict)
    adjectives: ByCode = field(default_factory=dict)
    # the same -> what is glued to the front of a region's name ("Nord" in "Nordsyrien")
    prefixes: ByCode = field(default_factory=dict)
    # the English name of a sea -> the adjectives that mean it ("méditerranéenne"), or what of a longer word does
    seas: ByCode = field(default_factory=dict)
    # km m mi nmi (nautical) -> the words and signs of the unit
    lengths: ByCode = field(default_factory=dict)
    # the figure -> its words ("30": "thirty")
    numbers: ByCode = field(default_factory=dict)
    # words that patterns share, under the names of their slots
    words: ByCode = field(default_factory=dict)
    # letters that may be glued to the front of a name ("و" in Arabic); signs that may stand inside one ("'" in Ukrainian)
    glued: Words = ()
    inner: str = ""
    # what stands between two places of a list (", ", " et de ")
    next: Words = ()
    # what may stand between a zone and the place that refines it (", ", ", dans ")
    joins: Words = ()
    # the end of a region ("le sud-ouest de {place}"); its very end ("l'extrême nord de"); an exact share of it
    part: Words = ()
    # a unit and where in its country it lies ("the western province of {place}"); of a country it is a part
    lying: Words = ()
    # the same of a place that the words call a unit ("le nord de la province de {place}")
    part_of_unit: Words = ()
    extreme: Words = ()
    quarter: Words = ()
    third: Words = ()
    half: Words = ()
    two_thirds: Words = ()
    # the end of the country that was named last ("le nord du pays")
    own_part: Words = ()
    # the surroundings of a place; within a length of it; not far from it
    around: Words = ()
    within: Words = ()
    near: Words = ()
    # outside a place: in a direction, at a length, or both ("à 30 km au nord de")
    offset: Words = ()
    # between two places; along the road between them; a strip with a width
    between: Words = ()
    road: Words = ()
    corridor: Words = ()
    # along the border of two regions, or of one; words that make the length a width of both sides together ("5 km wide")
    border: Words = ()
    border_of: Words = ()
    wide: Words = ()
    # along a coast ("la côte est de", "the Red Sea coast of"), a river
    coast: Words = ()
    river: Words = ()
    # so far on either side of something
    beside: Words = ()
    # the hull of three places or more ("le triangle A-B-C")
    hull: Words = ()
    # named units of administration and their lists ("les provinces de A, B et C")
    units: Words = ()
    # a zone that something is taken away from ("all of Syria" before "except"), what is taken away, and what is left
    whole: Words = ()
    without: Words = ()
    rest: Words = ()
    # what may stand between a zone and another that is taken away from it
    excepts: Words = ()
    # words that point back to a zone ("cette zone")
    anaphora: Words = ()
    # what may hold in a zone ("cessez-le-feu", "siège"): words that make one even of the mere surroundings of a place, or of one unit
    holding: Words = ()
