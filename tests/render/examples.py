"""Dossiers made by hand: a French article about talks in Hamburg and three things in Syria, and one whose every word is hostile."""

from __future__ import annotations

import random
from dataclasses import replace
from itertools import accumulate

from geomap.models import Actor, Document, Dossier, Event, GazetteerInfo, Geometry, Mention, Plover, Span, Toponym, When, Where, Zone

TEXT = (
    "Poignée de main sur l'Elbe\n\n"
    "Réunis à Hambourg pour le sommet des vingt, les deux présidents ont discuté pendant plus de deux heures le 7 juillet. "
    "À l'issue de cet échange, leurs diplomates ont fait savoir qu'une trêve entrerait en vigueur dimanche dans le sud-ouest syrien, "
    "aux alentours de Deraa.\n\n"
    "Des accrochages ont encore opposé rebelles et soldats près de Deraa la semaine précédente, d'après des habitants. "
    "La rencontre intervient trois mois après l'attaque présumée au gaz contre Khan Cheikhoun, que Damas conteste. "
    "Washington a depuis durci ses sanctions contre la Syrie.\n\n"
    "Un nouveau cycle de pourparlers est prévu à Genève. Un convoi d'aide serait aussi parti, sans que son trajet soit connu.\n"
)
POINTS = {
    "hamburg": ("Hambourg", "DE", 9.99302, 53.55073),
    "deraa": ("Deraa", "SY", 36.10196, 32.61889),
    "khan": ("Khan Cheikhoun", "SY", 36.65095, 35.44208),
    "geneva": ("Genève", "CH", 6.14569, 46.20222),
    "damascus": ("Damas", "SY", 36.29128, 33.5102),
}
SOUTH_WEST = ((35.75, 32.75), (36.1, 32.5), (36.8, 32.3), (37.0, 32.9), (36.5, 33.2), (35.9, 33.3), (35.75, 32.75))
CORE = ((35.95, 32.65), (36.3, 32.6), (36.35, 32.85), (36.0, 32.9), (35.95, 32.65))


def span(words: str, text: str = TEXT) -> Span:
    """The first place where `words` stand."""
    start = text.index(words)
    return Span(document="d1", start=start, end=start + len(words), text=words)


def point(key: str) -> Geometry:
    return Geometry(type="Point", coordinates=POINTS[key][2:])


def place(key: str, *, usage: str = "literal") -> Toponym:
    label, country, *_ = POINTS[key]
    found = span(label)
    mention = Mention(document="d1", start=found.start, end=found.end, text=label, usage=usage)
    return Toponym(
        id=f"place:{key}", name=label, label=label, feature="populated_place", country=country, geometry=point(key), mentions=(mention,)
    )


def event(name: str, label: str, kind: tuple[str, str], trigger: str, evidence: str, **rest: object) -> Event:
    return Event(
        id=f"event:{name}",
        label=label,
        event_type=kind[0],
        sub_event_type=kind[1],
        plover=Plover(event="CONSULT"),
        trigger=span(trigger),
        evidence=(span(evidence),),
        **rest,
    )


def at(key: str, **rest: object) -> dict[str, object]:
    return {"where": (Where(place=f"place:{key}", role="event", **rest),), "geometry": point(key)}


def syria() -> Dossier:
    """Two theatres, a zone, a ring, a doubt, a plan, a note on a country, and an event that nothing locates."""
    country = Toponym(
        id="place:syria",
        name="Syria",
        label="Syrie",
        feature="country",
        country="SY",
        geometry=Geometry(type="Point", coordinates=(38.5, 35.0)),
        mentions=(Mention(document="d1", start=span("la Syrie").start + 3, end=span("la Syrie").end, text="Syrie", usage="topic"),),
    )
    events = (
        event(
            "meeting",
            "Rencontre au sommet",
            ("Diplomacy", "CONSULT"),
            "ont discuté",
            "Réunis à Hambourg pour le sommet des vingt, les deux présidents ont discuté",
            actors=(Actor(name="les deux présidents", role="participant", mention=span("les deux présidents")),),
            when=When(start="2017-07-07", precision="day", text=span("le 7 juillet"), reason="« le 7 juillet », année de la publication"),
            **at("hamburg"),
        ),
        event(
            "truce",
            "Trêve annoncée",
            ("Strategic developments", "Agreement"),
            "trêve",
            "une trêve entrerait en vigueur dimanche dans le sud-ouest syrien, aux alentours de Deraa",
            certainty="announced",
            when=When(start="2017-07-09", precision="day", text=span("dimanche")),
            where=(Where(place="zone:south-west", role="application", precision=5), Where(place="place:hamburg", role="announcement")),
        ),
        event(
            "clash",
            "Accrochages",
            ("Battles", "Armed clash"),
            "accrochages",
            "Des accrochages ont encore opposé rebelles et soldats près de Deraa",
            actors=(Actor(name="rebelles", role="side_a"), Actor(name="soldats", role="side_b", country="SY")),
            attributed_to=span("des habitants"),
            when=When(start="2017-W26", precision="week"),
            **at("deraa", relation="near", precision=2, radius_km=15.0),
        ),
        event(
            "chemical",
            "Attaque au gaz",
            ("Explosions/Remote violence", "Chemical weapon"),
            "attaque présumée au gaz",
            "l'attaque présumée au gaz contre Khan Cheikhoun",
            certainty="presumed",
            cue=span("présumée"),
            when=When(start="2017-04", precision="month", text=span("trois mois")),
            **at("khan"),
        ),
        event(
            "sanction",
            "Sanctions durcies",
            ("Diplomacy", "SANCTION"),
            "sanctions",
            "Washington a depuis durci ses sanctions contre la Syrie",
            where=(Where(place="place:syria", role="application", precision=6),),
        ),
        event(
            "talks",
            "Nouveaux pourparlers",
            ("Diplomacy", "CONSULT"),
            "pourparlers",
            "Un nouveau cycle de pourparlers est prévu à Genève",
            certainty="planned",
            cue=span("prévu"),
            **at("geneva"),
        ),
        event(
            "convoy",
            "Convoi d'aide",
            ("Diplomacy", "AID"),
            "convoi d'aide",
            "Un convoi d'aide serait aussi parti",
            certainty="alleged",
            reason="aucun lieu dans la phrase",
        ),
    )
    zone = Zone(
        id="zone:south-west",
        label="Sud-ouest syrien",
        geometry=Geometry(type="Polygon", coordinates=(SOUTH_WEST,)),
        core=Geometry(type="Polygon", coordinates=(CORE,)),
        status="ceasefire",
        expression=(span("dans le sud-ouest syrien, aux alentours de Deraa"),),
        method="cardinal_part(SY, SW) ∩ around(Deraa)",
        basis="estimated",
        units=("SY-DR", "SY-QU", "SY-SU"),
        events=("event:truce",),
        certainty="announced",
        start="2017-07-09",
    )
    document = Document(
        id="d1",
        source="elbe.fr.txt",
        sha256="0" * 64,
        language="fr",
        published="2017-07-08/2017-07-09",
        title="Poignée de main sur l'Elbe",
        publisher="La Gazette d'essai",
        text=TEXT,
    )
    return Dossier(
        title="Poignée de main sur l'Elbe",
        language="fr",
        documents=(document,),
        gazetteer=GazetteerInfo(name="geomap", version="test", licence="GeoNames, CC BY 4.0"),
        places=(*(place(key) for key in POINTS), country),
        events=events,
        zones=(zone,),
    )


MOST_ZONES = 80


def hostile(words: list[str]) -> Dossier:
    """Every one of `words` in every slot: text, titles, publishers, addresses, files, names of places, events, zones and actors, cues.

    Zones are made of the first MOST_ZONES only.
    """
    text = "\n".join(words)
    document = Document(
        id="d1", source=words[0], sha256="0" * 64, language="en", title=words[0], publisher=words[-1], url=words[0], text=text
    )
    documents, places, events, zones, start = [document], [], [], [], 0
    for index, each in enumerate(words):
        found = Span(document="d1", start=start, end=start + len(each), text=each)
        start += len(each) + 1
        mention = Mention(document="d1", start=found.start, end=found.end, text=each, usage="literal")
        lon, lat = 36 + index % 25 * 0.2, 33 + index // 25 * 0.2
        geometry = Geometry(type="Point", coordinates=(lon, lat))
        documents.append(
            Document(id=f"w{index}", source=each, sha256="0" * 64, language="en", title=each, publisher=each, url=each, text=each)
        )
        places.append(
            Toponym(id=f"place:{index}", name=each, label=each, feature="populated_place", geometry=geometry, mentions=(mention,))
        )
        events.append(
            Event(
                id=f"event:{index}",
                label=each,
                event_type="Battles",
                sub_event_type=each,
                plover=Plover(event="FIGHT"),
                trigger=found,
                actors=(Actor(name=each, role="actor", mention=found),),
                where=(Where(place=f"place:{index}", role="event"),),
                geometry=geometry,
                cue=found,
                attributed_to=found,
                when=When(start=each, precision="day", reason=each),
            )
        )
        if index >= MOST_ZONES:
            continue
        square = ((lon, lat), (lon + 0.1, lat), (lon + 0.1, lat + 0.1), (lon, lat))
        area = Geometry(type="Polygon", coordinates=(square,))
        zones.append(Zone(id=f"zone:{index}", label=each, geometry=area, expression=(found,), method=each, status=each, sources=(each,)))
    info = GazetteerInfo(name=words[0], version=words[-1], licence=words[0])
    return Dossier(
        title=words[0],
        language="en",
        documents=tuple(documents),
        gazetteer=info,
        places=tuple(places),
        events=tuple(events),
        zones=tuple(zones),
    )


def crowded(count: int) -> Dossier:
    """`count` events at one point."""
    first = next(each for each in syria().events if each.id == "event:chemical")
    return replace(syria(), events=tuple(replace(first, id=f"event:{index}") for index in range(count)), zones=())


def many(count: int) -> Dossier:
    """`count` made-up events in 3,000 places and articles of 50 sentences each; the same on every run."""
    draw = random.Random(7)  # noqa: S311 (nothing secret)
    places = tuple(_town(number, draw) for number in range(3000))
    articles = [_report(number, places, draw) for number in range(count // 50)]
    return Dossier(
        title="Many",
        documents=tuple(document for document, _ in articles),
        places=places,
        events=tuple(each for _, events in articles for each in events),
    )


WORDS = ("shelling", "struck", "village", "residents", "officials", "convoy", "checkpoint", "overnight", "drone", "market")
KINDS = (("Battles", "Armed clash"), ("Riots", "Mob violence"), ("Protests", "Peaceful protest"), ("Strategic developments", "Arrests"))


def _town(number: int, draw: random.Random) -> Toponym:
    geometry = Geometry(type="Point", coordinates=(round(draw.uniform(22, 38), 5), round(draw.uniform(4, 21), 5)))
    return Toponym(id=f"place:{number}", name=f"Town {number}", label=f"Town {number}", feature="populated_place", geometry=geometry)


def _report(number: int, places: tuple[Toponym, ...], draw: random.Random) -> tuple[Document, list[Event]]:
    sentences = [" ".join(draw.choices(WORDS, k=14)) + "." for _ in range(50)]
    text = " ".join(sentences)
    starts = accumulate((len(each) + 1 for each in sentences), initial=0)
    events = [_report_event(f"d{number}", start, each, draw.choice(places), draw) for start, each in zip(starts, sentences, strict=False)]
    document = Document(id=f"d{number}", source=f"report-{number}.txt", sha256="0" * 64, language="en", title=f"Report {number}", text=text)
    return document, events


def _report_event(document: str, start: int, sentence: str, where: Toponym, draw: random.Random) -> Event:
    kind, sub_kind = draw.choice(KINDS)
    return Event(
        id=f"event:{document}:{start}",
        label=f"{sub_kind} – {where.label}",
        event_type=kind,
        sub_event_type=sub_kind,
        plover=Plover(event="FIGHT"),
        trigger=Span(document=document, start=start, end=start + len(sentence), text=sentence),
        when=When(start=f"20{draw.randint(18, 24)}-{draw.randint(1, 12):02d}-{draw.randint(1, 28):02d}", precision="day"),
        where=(Where(place=where.id, role="event"),),
        geometry=where.geometry,
        certainty=draw.choice(("reported_fact", "claimed")),
    )
