"""Who did what to whom, when, where and how sure: one sentence a case, the real gazetteer and language files."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.models import Event
from geomap.places import Gazetteer
from geomap.read import from_text


def events(text: str, gazetteer: Gazetteer, language: str = "fr", published: str | None = "2017-07-09") -> tuple[Event, ...]:
    return pipeline.extract(from_text(text, id="d1", source="test", language=language, published=published), gazetteer).events


def place_of(event: Event) -> str:
    return event.label.partition(" – ")[2]


TYPES = [
    ("fr", "L'état d'urgence, décrété par le président, est entré en vigueur lundi à Colombo.", "Other"),
    ("fr", "Une voiture piégée, repérée à temps, a été neutralisée à Maiduguri.", "Disrupted weapons use"),
    ("fr", "L'armée a libéré des positions près de Bakhmout.", "Government regains territory"),
    ("fr", "Les mercenaires ont évacué le quartier général de Rostov.", "Non-violent transfer of territory"),
    ("fr", "Les rebelles l'ont quittée lundi.", "Non-violent transfer of territory"),
    ("fr", "La base de Tessalit a été remise à l'armée.", "Non-violent transfer of territory"),
    ("fr", "Des inconnus s'en sont pris à des bâtiments publics à Moundou.", "Looting/property destruction"),
    ("fr", "Le régime l'a refusée.", "REJECT"),
    ("fr", "Des frappes aériennes ont visé Alep.", "Air/drone strike"),
    ("fr", "L'armée a bombardé Homs.", "Shelling/artillery/missile attack"),
    ("fr", "Une voiture piégée a explosé à Bagdad.", "Remote explosive/landmine/IED"),
    ("fr", "Des rebelles affrontent l'armée à Goma.", "Armed clash"),
    ("fr", "Les rebelles se sont emparés de Bunia.", "Non-state actor overtakes territory"),
    ("fr", "Des civils ont été massacrés à Moura.", "Attack"),
    ("fr", "Des élèves ont été enlevés à Kaduna.", "Abduction/forced disappearance"),
    ("fr", "Des milliers de personnes ont manifesté à Caracas.", "Peaceful protest"),
    ("fr", "Les deux pays ont signé un accord à Doha.", "Agreement"),
    ("fr", "La Russie accuse l'Ukraine.", "ACCUSE"),
    ("fr", "Les militaires ont neutralisé dix terroristes près de Gao.", "Armed clash"),
    # whoever bears arms for no government regains nothing for it
    ("fr", "Les rebelles ont repris Bunia.", "Non-state actor overtakes territory"),
    ("en", "Insurgents retook Ghazni.", "Non-state actor overtakes territory"),
    ("en", "The insurgents had been driven out of Kunduz.", "Government regains territory"),
    # and has no planes, unless the text says so
    ("en", "Militants bombed a church in Marawi.", "Remote explosive/landmine/IED"),
    ("en", "Rebels bombed the port with drones.", "Air/drone strike"),
    ("en", "The coalition bombed the port of Hodeida.", "Air/drone strike"),
    ("en", "Rebels asserted control over the towns of Sake and Masisi.", "Non-state actor overtakes territory"),
    ("en", "Police fired tear gas shells in Goma.", "Protest with intervention"),
    ("ru", "Боевики отбили Кундуз.", "Non-state actor overtakes territory"),
    ("fr", "La junte a décrété l'état d'urgence à Bamako.", "Other"),
    ("fr", "L'armée a frappé l'usine de Homs.", "Shelling/artillery/missile attack"),
    ("fr", "L'Iran a tiré dans la nuit de lundi à mardi 30 drones sur Haïfa.", "Air/drone strike"),
    ("fr", "Les soldats ont saisi des fusils d'assaut et arrêté deux hommes.", "Disrupted weapons use"),
    ("fr", "Cinq corps portant des traces de coups ont été découverts à Bunia.", "Attack"),
    ("fr", "L'armée avait bloqué le corridor de Latchine.", "Other"),
    ("fr", "Les rebelles ont été délogés de Bunia.", "Government regains territory"),
    ("fr", "La localité de Kirotshe est passée sous le contrôle du M23.", "Non-state actor overtakes territory"),
    ("fr", "Trois cultivateurs ont été poignardés à Beni.", "Attack"),
    ("fr", "Des jeunes ont lancé des pierres sur la police à Nouméa.", "Violent demonstration"),
    ("fr", "L'opposant a été placé en garde à vue à Niamey.", "Arrests"),
    ("fr", "Le groupe a prêté allégeance à Al-Qaïda.", "Change to group/activity"),
    ("fr", "Une cache d'armes a été découverte à Kidal.", "Disrupted weapons use"),
    ("fr", "La base a été rétrocédée à l'armée à Gao.", "Non-violent transfer of territory"),
    ("fr", "L'ambassadeur de France a été convoqué.", "ACCUSE"),
    ("fr", "Les otages ont été libérés à Bamako.", "CONCEDE"),
    ("fr", "La junte a boudé le sommet.", "REJECT"),
    ("en", "Soldiers drove the rebels out of Sake.", "Government regains territory"),
    ("en", "Four farmers were hacked to death in Bunia.", "Attack"),
    ("en", "Youths hurled stones at police in Nairobi.", "Violent demonstration"),
    ("en", "Their pickup drove over a landmine near Gao.", "Remote explosive/landmine/IED"),
    ("en", "The rebels vacated the town of Sake.", "Non-violent transfer of territory"),
    ("en", "The WFP distributed rations in Pemba.", "AID"),
    ("en", "Kyiv summoned the Hungarian ambassador.", "ACCUSE"),
    ("en", "The army rescued sixteen women in Gwoza.", "Disrupted weapons use"),
    ("en", "Peacekeepers opened a camp in Kaga Bandoro.", "Headquarters or base established"),
    ("en", "The government imposed a curfew on Mangu.", "Other"),
    ("en", "The army has sent 5,000 troops to Cúcuta.", "MOBILIZE"),
    ("en", "A hotel in Kharkiv was hit on Wednesday.", "Shelling/artillery/missile attack"),
    ("fr", "Des jeunes caillassaient la police à Pikine.", "Violent demonstration"),
    ("en", "An air strike hit a market in El Obeid.", "Air/drone strike"),
    ("en", "Troops clashed with rebels near Goma.", "Armed clash"),
    ("en", "Gunmen abducted students in Kaduna.", "Abduction/forced disappearance"),
    ("en", "Ministers met in Geneva.", "CONSULT"),
    ("en", "Soldiers arrested a journalist in Bamako.", "Arrests"),
    ("en", "Thousands fled Khartoum.", "Other"),
]


TYPES += [
    ("en", "Jihadists carried out an attack against the Malian army camp in Gao.", "Armed clash"),
    ("en", "The Somali National Army (SNA) regained Afgoye in Somalia.", "Government regains territory"),
    ("en", "Aircraft are bombing Kunduz.", "Air/drone strike"),
    ("en", "The rebels made peace in 2016.", "Agreement"),
    ("en", "The rivals agreed to end hostilities.", "Agreement"),
    ("en", "Bandits stormed his house in Jos.", "Attack"),
    ("en", "The council fired the interim prime minister.", "Change to group/activity"),
    ("en", "Gunmen announced the release of two aid workers.", "CONCEDE"),
    ("en", "Two radar sites near the port were destroyed.", "Attack"),
    ("en", "The group sent a swarm of drones towards the capital.", "Air/drone strike"),
    ("en", "A missile was fired at a tanker.", "Shelling/artillery/missile attack"),
    ("en", "Government troops took back the airport.", "Government regains territory"),
    ("en", "They seized the ship and its 25 crew.", "Abduction/forced disappearance"),
    ("en", "Some 4,700 people have arrived in the town.", "Other"),
    ("en", "The government called in the army.", "MOBILIZE"),
    ("en", "The coordinators turned the offer down.", "REJECT"),
    ("en", "The gunmen set the cathedral and a college alight.", "Looting/property destruction"),
    ("en", "The two militias turned their guns on each other.", "Armed clash"),
    ("en", "The army said it had recovered the town.", "Government regains territory"),
    ("en", "Unknown men dragged the activist from his home.", "Abduction/forced disappearance"),
    ("en", "Air defences brought down eleven drones.", "Disrupted weapons use"),
    ("en", "The general was sacked.", "Change to group/activity"),
    ("en", "A 24-hour curfew covers eight districts.", "Other"),
    ("en", "Two rebels died in an encounter with police.", "Armed clash"),
    ("en", "The general ordered his men to march on the capital.", "Armed clash"),
    ("en", "The base changed hands twice.", "Armed clash"),
    ("en", "The army pulled a small contingent of soldiers out of the town.", "Non-violent transfer of territory"),
    ("en", "Nine activists were barred from entering the country.", "SANCTION"),
    ("en", "The navy sent a frigate.", "MOBILIZE"),
    ("en", "Most of the inhabitants have left.", "Other"),
    ("en", "In November the group occupied Butig.", "Non-state actor overtakes territory"),
    ("en", "Britain is transferring a battalion of 600 soldiers.", "MOBILIZE"),
    ("en", "The rebels attacked, forcing the government to call off the talks.", "SANCTION"),
    ("en", "Demonstrators set the building ablaze.", "Violent demonstration"),
    ("en", "Rebels entered the northern town of Kidal.", "Non-state actor overtakes territory"),
    ("en", "Rebels took its pilot, Jo Bloggs, hostage in Goma.", "Abduction/forced disappearance"),
    ("en", "Two towns had been freed from the bandits.", "Government regains territory"),
    ("en", "A gathering of enemy soldiers near Goma was shelled.", "Shelling/artillery/missile attack"),
]


@pytest.mark.parametrize(("language", "text", "sub_event_type"), TYPES)
def test_a_trigger_tells_the_type(language, text, sub_event_type, gazetteer):
    assert sub_event_type in [each.sub_event_type for each in events(text, gazetteer, language)]


OTHER_SENSES = [
    ("fr", "Quarante suspects sont aux mains des enquêteurs."),
    ("fr", "Le front est gelé autour de Syrte."),
    ("fr", "Une loi sur les drones est en vigueur à Goma."),
    ("fr", "Le maire plaide contre le bruit des drones."),
    ("fr", "Qui s'en prend aux civils ?"),
    ("en", "Who is bombing Goma?"),
    ("fr", "Au moins 621 personnes ont été transférées à la prison de Koro Toro."),
    ("fr", "Les députés ont bombardé de questions le ministre."),
    ("fr", "La bataille juridique continue."),
    ("fr", "Un accident de la route a fait trois morts à Dakar."),
    ("fr", "Les élèves ont repris les cours."),
    ("en", "She died of cancer in a London hospital."),
    ("en", "The demonstrators dispersed peacefully."),
    ("en", "The legal battle goes on."),
    ("en", "He bombarded the minister with questions."),
    ("en", "Life in rebel-held Idlib is hard."),
]


@pytest.mark.parametrize(("language", "text"), OTHER_SENSES)
def test_another_sense_of_the_word_is_no_event(language, text, gazetteer):
    assert events(text, gazetteer, language) == ()


def test_a_heading_and_a_credit_report_nothing(gazetteer):
    assert events("Bombardements à Alep\n\nPhoto AFP |\n\nLe marché est calme à Homs.", gazetteer) == ()


def test_the_place_of_another_clause_is_not_the_events_place(gazetteer):
    (strike, attack) = events("L'armée a mené une frappe aérienne après l'attaque chimique présumée de Hama, en avril.", gazetteer)
    assert (strike.where, strike.geometry) == ((), None)
    assert strike.reason == "the text does not say where"
    assert place_of(attack) == "Hama"


def test_nobody_is_accused_whom_the_text_does_not_accuse(gazetteer):
    found = events("Les Etats-Unis ont frappé l'armée syrienne après l'attaque chimique de Hama.", gazetteer)
    chemical = next(each for each in found if each.sub_event_type == "Chemical weapon")
    assert chemical.actors == ()


ROLES = [
    ("fr", "L'armée syrienne a bombardé les rebelles à Homs.", [("armée syrienne", "actor"), ("rebelles", "recipient")]),
    ("fr", "Les rebelles ont été attaqués par l'armée syrienne.", [("rebelles", "recipient"), ("armée syrienne", "actor")]),
    ("fr", "Les sanctions contre Moscou décidées par Washington.", [("Moscou", "recipient"), ("Washington", "actor")]),
    ("en", "Boko Haram killed villagers in Borno.", [("Boko Haram", "actor"), ("villagers", "recipient")]),
    ("en", "Villagers were killed by gunmen in Borno.", [("Villagers", "recipient"), ("gunmen", "actor")]),
    ("en", "Angela Merkel met Donald Trump in Hamburg.", [("Angela Merkel", "participant"), ("Donald Trump", "participant")]),
]


@pytest.mark.parametrize(("language", "text", "expected"), ROLES)
def test_prepositions_voice_and_order_give_the_roles(language, text, expected, gazetteer):
    assert [(each.name, each.role) for each in events(text, gazetteer, language)[0].actors] == expected


def test_an_actor_behind_a_name_has_its_country(gazetteer):
    (event, *_) = events("Washington a imposé des sanctions à la Russie.", gazetteer)
    assert ("Washington", "US") in [(each.name, each.country) for each in event.actors]


CERTAINTIES = [
    ("fr", "Les pourparlers entre Washington et Téhéran, qui devaient se tenir mardi à Mascate, sont annulés.", "negated", "annulés"),
    ("fr", "Un attentat a fait sept morts à Goma, sans compter les deux assaillants.", "reported_fact", None),
    # who speaks of his own claims; he returns the fire of others
    ("fr", "Nos combattants ont bombardé la base de Farsia.", "claimed", "Nos combattants"),
    ("fr", "Nos militaires ont riposté près de Sake.", "reported_fact", None),
    ("fr", "Bombardement intense des bases ennemies près de Sake.", "claimed", "bases ennemies"),
    # what goes on with what somebody says is said by him too
    ("fr", "Rabat affirme que la circulation a repris à Guerguerat et que ses soldats ont riposté.", "claimed", "affirme"),
    ("en", "Moscow claims that the road to Bakhmut is open again and safe and that its troops have captured Soledar.", "claimed", "claims"),
    (
        "fr",
        "Nous démentons les rumeurs diffusées par la radio selon lesquelles un convoi aurait été bombardé à Gao.",
        "denied",
        "démentons les rumeurs diffusées par la radio selon lesquelles",
    ),
    ("fr", "Une réunion des chefs d'État de la région pourrait se tenir à Luanda.", "hypothetical", "pourrait se tenir"),
    ("fr", "Un diplomate s'attend à ce que l'assaut sur Tal Afar soit lancé avant l'été.", "planned", "s'attend à ce que"),
    ("fr", "Le Mali compte retirer ses troupes de Kidal.", "planned", "compte retirer"),
    ("fr", "On compte au moins 58 000 déplacés à Bria.", "reported_fact", None),
    ("fr", "Depuis l'élection contestée, des milliers de manifestants ont été arrêtés à Minsk.", "reported_fact", None),
    ("fr", "L'armée a neutralisé huit jihadistes présumés à Kong.", "reported_fact", None),
    ("fr", "Des tirs de roquettes non revendiqués ont visé Metoula.", "reported_fact", None),
    ("fr", "Leurs corps sans vie gisaient près d'Abi Adi.", "reported_fact", None),
    ("fr", "Le ministre s'est dit indigné et a réclamé une enquête.", "reported_fact", None),
    ("fr", "Le porte-parole a promis un retrait de Walikale.", "planned", "promis un retrait"),
    ("fr", "Moscou s'est attribué la prise du village de Yablukove.", "claimed", "s'est attribué"),
    ("es", "Rusia bombardeó un hospital en Jersón, denunció el gobernador.", "alleged", "denunció el"),
    ("es", "El M23 dijo que tomó Sake.", "claimed", "dijo"),
    ("es", "El Ejército dijo que los rebeldes que atacaron Goma huyeron.", "reported_fact", None),
    ("es", "Las partes tienen previsto celebrar en Caracas una cuarta ronda de conversaciones.", "planned", "tienen previsto"),
    ("es", "Los rebeldes avanzaron en un intento por recuperar posiciones en Goma.", "hypothetical", "intento por"),
    ("ar", "أعلنت وزارة الصحة أن غارات خلفت قتلى في صور.", "reported_fact", None),
    ("ar", "أعلن الجيش الروسي أنه قصف خاركيف.", "claimed", "أعلن"),
    ("ar", "لم يصب أحد عندما انفجرت قنبلة في سوق كركوك.", "reported_fact", None),
    ("ar", "قالت جماعة محلية إن مسلحين خطفوا أربعين شخصا في كانو.", "reported_fact", None),
    ("ar", "أطلق مسلحون يعتقد أنهم من القاعدة النار في عدن.", "reported_fact", None),
    ("ar", "فشلت القوات الروسية في السيطرة على مدينة بوكروفسك.", "negated", "فشلت القوات الروسية في"),
    ("ar", "قالت واشنطن إنها تدعم حق إسرائيل في الرد.", "reported_fact", None),
    ("ar", "دعت مصر إلى وقف القتال وأرسلت مساعدات إلى غزة.", "reported_fact", None),
    ("fr", "Une attaque chimique présumée a eu lieu à Hama.", "presumed", "présumée"),
    ("fr", "Paris et Berlin ont annoncé un cessez-le-feu.", "announced", "annoncé"),
    ("fr", "Quelques heures avant l'annonce, des obus se sont abattus sur un marché.", "reported_fact", None),
    ("en", "Hours before the announcement, shells hit a market.", "reported_fact", None),
    ("fr", "La trêve devrait entrer en vigueur dimanche à Alep.", "planned", "devrait"),
    ("fr", "L'armée dément avoir bombardé Homs.", "denied", "dément"),
    ("fr", "Aucun combat n'a eu lieu à Alep.", "negated", "Aucun"),
    ("fr", "L'armée a bombardé Homs.", "reported_fact", None),
    ("en", "A suspected gas attack hit Hama.", "presumed", "suspected"),
    ("en", "Rebels claim they captured Goma.", "claimed", "claim"),
    ("en", "Turkish forces struck Duhok with drones, the defence ministry said.", "claimed", None),
    ("en", "Ten soldiers died in an ambush near Gao, the defence ministry said.", "reported_fact", None),
    ("en", "The army said, it shelled Kherson.", "claimed", "said, it"),
    ("en", "The EU sanctioned two officials accused of torture.", "reported_fact", None),
    ("fr", "Un habitant affirme qu'un obus est tombé sur Goma.", "reported_fact", None),
    ("fr", "Dix militants auraient été arrêtés à Conakry.", "presumed", "auraient"),
    ("fr", "Dix élèves auraient été enlevés à Jos.", "presumed", "auraient"),
    ("fr", "La junte a décrété un embargo.", "reported_fact", None),
    ("en", "The army denied shelling Kherson.", "denied", "denied"),
    ("en", "The army denied shelling Kherson, where an explosion killed ten on Sunday.", "reported_fact", None),
    ("fr", "L'armée dément avoir bombardé Homs, où une explosion a tué dix civils.", "reported_fact", None),
    ("ru", "Министерство обороны объявило о взятии Бахмута.", "claimed", "объявило"),
    ("ru", "Тысячи жителей Бахмута остались без крова.", "reported_fact", None),
    ("uk", "Причетність до вибуху уряд відкинув.", "denied", "Причетність до вибуху уряд відкинув"),
    ("uk", "Данія передасть зброю Києву.", "planned", "передасть"),
    ("fr", "Le maire a annoncé la mort de trois civils à Beni.", "reported_fact", None),
    ("fr", "L'armée a annoncé la mort de dix rebelles à Beni.", "claimed", "annoncé"),
    ("fr", "Le gouverneur a annoncé que des bombardements avaient fait dix morts à Beni.", "reported_fact", None),
    ("fr", "Le gouvernement a démenti et les combats se sont poursuivis à Beni.", "reported_fact", None),
    ("fr", "Le texte prévoit l'échange de prisonniers, suivi du retrait des troupes de Goma.", "planned", "texte prévoit"),
    # what is called off does not happen, and who has called one thing off may do another
    ("fr", "Le président a renoncé à la réunion prévue lundi à Goma.", "negated", "renoncé à la"),
    ("fr", "L'armée a annulé les congés et bombardé Goma.", "reported_fact", None),
    ("en", "Protesters plan a sit-in in Goma on Friday.", "planned", "plan a"),
    # who declares a state of emergency has declared it
    ("en", "The president declared a state of emergency in Lima.", "reported_fact", None),
    ("ru", "Президент объявил в Лиме чрезвычайное положение.", "reported_fact", None),
    # what nobody has heard of, what is ruled out, what is denied with a noun that looks like a verb
    ("ar", "ولم ترد تقارير عن هجمات على مطار مقديشو.", "negated", "ولم ترد تقارير عن"),
    ("ar", "ويستبعد محللون أن تهاجم الجبهة مدينة غاو.", "hypothetical", "ويستبعد"),
    ("ar", "نفى الجيش قصف مدنيين في غاو.", "denied", "نفى"),
    ("ru", "Минобороны: войска взяли Бахмут.", "claimed", "Минобороны:"),
    ("ru", "Войска взяли Бахмут, следует из сводки Минобороны.", "claimed", "следует из сводки Минобороны"),
    # who is accused may be a victim, and what is called off may be what was done
    ("en", "Several men accused of helping the rebels had been beaten by a crowd in Goma.", "reported_fact", None),
    ("en", "The airline cancelled flights to Goma.", "reported_fact", None),
    ("en", "The United States left open whether it would deliver arms to Kyiv.", "hypothetical", "left open whether"),
]


@pytest.mark.parametrize(("language", "text", "certainty", "cue"), CERTAINTIES)
def test_a_cue_says_how_sure_the_text_is(language, text, certainty, cue, gazetteer):
    found = {(each.certainty, each.cue.text if each.cue else None) for each in events(text, gazetteer, language)}
    assert (certainty, cue) in found


def test_a_country_is_never_a_pin(gazetteer):
    (event,) = events("Des combats ont eu lieu en Syrie.", gazetteer)
    assert (event.geometry, event.where[0].precision) == (None, 6)


def test_near_a_town_is_drawn_with_its_radius(gazetteer):
    (event,) = events("Des combats ont éclaté près de Homs.", gazetteer)
    assert (event.where[0].relation, event.where[0].precision, event.where[0].radius_km) == ("near", 2, 10.0)


def test_a_town_described_by_another_is_the_place(gazetteer):
    (event,) = events("À Jamundí, au sud de Cali, une bombe artisanale a visé la police colombienne.", gazetteer)
    assert (place_of(event), event.where[0].relation) == ("Jamundí", "in")


def test_an_event_in_a_part_of_a_country_is_at_its_zone(gazetteer):
    article = from_text("Un cessez-le-feu a été annoncé dans le sud de la Syrie.", id="d1", source="test", language="fr")
    dossier = pipeline.extract(article, gazetteer)
    assert dossier.zones[0].status == "ceasefire"
    assert dossier.zones[0].events == (dossier.events[0].id,)
    assert [each.place for each in dossier.events[0].where] == [dossier.zones[0].id, "place:geonames:163843"]


def test_a_date_keeps_its_granularity_and_its_words(gazetteer):
    (event,) = events("Des combats ont éclaté à Homs en avril.", gazetteer)
    assert (event.when.start, event.when.precision, event.when.text and event.when.text.text) == ("2017-04", "month", "en avril")


def test_a_truce_and_its_entry_into_force_are_one_event(gazetteer):
    (truce,) = events("Paris et Berlin ont annoncé un cessez-le-feu à Alep qui devrait entrer en vigueur le 12 juillet.", gazetteer)
    assert (truce.when.start, truce.certainty) == ("2017-07-12", "planned")


def test_talks_told_many_times_are_one_event(gazetteer):
    text = "Les ministres se sont réunis à Genève lundi. La réunion a duré deux heures. Ces discussions étaient utiles."
    (event,) = events(text, gazetteer)
    assert [each.text for each in event.coreferent] == ["réunion", "discussions"]
    assert place_of(event) == "Genève"


def test_the_means_and_the_wounded_of_one_sentence_are_no_further_events(gazetteer):
    (raid,) = events("Полиция разогнала митинг в Алматы водомётами.", gazetteer, "ru")
    (toll,) = events("По данным врачей, погибли 24 человека, ещё 87 получили ранения.", gazetteer, "ru")
    assert [each.text for each in raid.coreferent] == ["водомётами"]
    assert [(each.kind, each.best) for each in toll.numbers] == [("killed", 24), ("wounded", 87)]


def test_who_is_abducted_is_killed_by_another_event(gazetteer):
    found = events("Gunmen abducted a priest in Kaduna and he was later killed.", gazetteer, "en")
    assert [each.trigger.text for each in found] == ["abducted", "killed"]


def test_the_dead_of_the_next_paragraph_are_not_those_of_a_town_retaken(gazetteer):
    text = "The army recaptured Goma on Monday.\n\nThe ministry counts 26 people killed in a month."
    assert [each.trigger.text for each in events(text, gazetteer, "en")] == ["recaptured", "killed"]


def test_two_attacks_in_two_places_stay_two_events(gazetteer):
    found = events("Des hommes armés ont attaqué Goma. L'attaque de Bunia a fait dix morts.", gazetteer)
    assert [place_of(each) for each in found if each.sub_event_type == "Attack"] == ["Goma", "Bunia"]


def test_a_continued_sentence_takes_the_time_of_the_one_before(gazetteer):
    text = "L'armée a bombardé Homs en avril. En réponse, la Russie a suspendu la coopération militaire."
    (_, suspended) = events(text, gazetteer)
    assert suspended.when.start == "2017-04"
    assert "'En réponse' ties it" in (suspended.when.reason or "")


def test_the_capital_is_not_the_one_of_a_dateline_above(gazetteer):
    text = "Hundreds killed\n\nDakar, 27 August 2024\n\nRebels attacked Barsalogho in Burkina Faso. Protesters marched in the capital."
    found = events(text, gazetteer, "en", published="2024-08-27")
    assert "Dakar" not in [place_of(each) for each in found]
    assert len(found) > 1


def test_given_triggers_are_one_event_each(gazetteer):
    text = "Gunmen killed ten people in Goma. The killings went on."
    article = from_text(text, id="d1", source="test", language="en")
    found = pipeline.extract(article, gazetteer, triggers=[(7, 13), (38, 46)]).events
    assert [each.trigger.text for each in found] == ["killed", "killings"]


def test_a_given_trigger_that_means_something_else_happened_nowhere(gazetteer):
    text = "She captured two gold medals in Sydney."
    (event,) = pipeline.extract(from_text(text, id="d1", source="test", language="en"), gazetteer, triggers=[(4, 12)]).events
    assert (event.where, event.reason) == ((), "the words mean something else here")


def test_evidence_is_the_sentence(gazetteer):
    (event,) = events("Le calme règne. Des combats ont éclaté à Homs.", gazetteer)
    assert event.evidence[0].text == "Des combats ont éclaté à Homs."


SOURCES = [
    # whoever speaks in the next clause does not tell what stands before it
    ("fr", "Quatre soldats ont été tués à Goma ; le président déclare que la guerre est finie.", None),
    ("fr", "Selon le ministère de la Défense, dix soldats ont été tués à Goma.", "le ministère de la Défense"),
    ("fr", "Des combats ont éclaté à Goma, a déclaré un porte-parole de l'ONU.", "un porte-parole de l'ONU"),
    ("fr", "Le gouverneur affirme que des drones ont bombardé Homs.", "Le gouverneur"),
    ("fr", "Des combats ont éclaté à Goma.", None),
    # no source is where it was said, nor whom it was said to
    ("fr", "Des obus se sont abattus sur un marché, a indiqué à l'AFP une source médicale.", "une source médicale"),
    ("fr", "A Genève le porte-parole de l'ONU a déclaré que dix civils avaient été tués à Gao.", "le porte-parole de l'ONU"),
    ("en", "In a statement the army said that shells had hit Goma.", "the army"),
    ("en", "In Kharkiv the governor said two people were killed in shelling.", "the governor"),
    ("de", "Die Dissidenten hätten in Convención Sozialarbeiter entführt, hieß es in einer Erklärung.", None),
    ("en", "Shelling hit Kharkiv on Monday, the regional governor said.", "the regional governor"),
    ("en", "Rebels attacked Goma, according to the Rwandan army.", "the Rwandan army"),
    ("en", "The ministry said that soldiers were killed in Goma.", "The ministry"),
    ("en", "Rebels attacked Goma.", None),
    # what he is and what he is called, whoever he told it
    ("en", "Rebels attacked Goma, the police spokesman, Jo Balu, told reporters on Monday.", "the police spokesman"),
    ("fr", "Le gouverneur, Jean Balu, a affirmé que des rebelles avaient attaqué Goma.", "Le gouverneur"),
    ("en", "Army chief Jo Balu said rebels had attacked Goma.", "Army chief Jo Balu"),
    ("en", "The Goma Nurses' Union said rebels had attacked Goma.", "The Goma Nurses' Union"),
    ("en", "Twelve people were killed in Goma, according to the U.N. mission.", "the U.N. mission"),
    ("en", "U.S. officials said twelve people were killed in Goma.", "U.S. officials"),
    # when he said so is no part of his name, and a pronoun is none
    ("en", "Rebels attacked Goma, a hospital official on Monday said.", "a hospital official"),
    ("fr", "Des combats ont éclaté à Goma, ont indiqué samedi des sources locales.", "des sources locales"),
    ("en", "Rebels attacked Goma, he said.", None),
    # no part of a word is a source
    ("uk", "Як повідомлялося, повстанці атакували Гому.", None),
    # no comma need end him
    ("de", "Laut Polizei griffen Rebellen Goma an.", "Polizei"),
    ("de", "Medienberichten zufolge griffen Rebellen Goma an.", "Medienberichten"),
    ("de", "Rebellen griffen Goma an, teilte die Polizei mit.", "die Polizei"),
    ("de", "Die Rebellen hätten Goma angegriffen, hieß es aus Militärkreisen.", "Militärkreisen"),
    ("de", "Bei Kämpfen in Goma starben zehn Menschen, wie die Polizei am Montag mitteilte.", "die Polizei"),
    ("de", "Die Armee tötete nach eigenen Angaben drei Kämpfer in Goma.", None),
    ("de", "Nach Angaben örtlicher Rettungskräfte wurden in Goma zehn Menschen getötet.", "örtlicher Rettungskräfte"),
    ("fr", "Selon la police trois hommes ont été tués à Goma.", "police"),
    # behind what he is quoted with
    ("en", '"Rebels attacked Goma," said General Jo Balu, the army spokesman.', "General Jo Balu"),
    ("en", '"Rebels attacked Goma," the governor, Jo Balu, told reporters.', "the governor"),
    ("ru", "«Боевики атаковали город Гома», — сообщил губернатор Питер Балу.", "губернатор Питер Балу"),
    ("uk", "«Бойовики атакували місто Гома», – повідомив губернатор Пітер Балу.", "губернатор Пітер Балу"),
    ("ar", '"هاجم المتمردون مدينة غوما"، قال المتحدث باسم الجيش.', "المتحدث باسم الجيش"),
    ("en", "Troops have retaken Sake; fighting is still reported around Minova.", None),
    ("en", "On March 1 a public prosecutor said rebels had attacked Goma.", "a public prosecutor"),
    ("en", "The attack, as the army admitted, took place in Goma.", "the army"),
]


@pytest.mark.parametrize(("language", "text", "source"), SOURCES)
def test_the_source_is_named_where_the_text_names_it(language, text, source, gazetteer):
    (event, *_) = events(text, gazetteer, language)
    assert (event.attributed_to.text if event.attributed_to else None) == source


def test_the_place_and_day_of_a_dateline_are_where_and_when_it_was_written(gazetteer):
    text = "Abuja, 4 March 2021 - Gunmen freed hostages on Tuesday. Abuja is calm."
    (event,) = events(text, gazetteer, "en", published="2021-03-04")
    assert (event.where, event.when.start) == ((), "2021-03-02")
    assert event.evidence[0].text == "Gunmen freed hostages on Tuesday."


@pytest.mark.parametrize("dateline", ["GOMA taz | ", "Goma (Reuters) -", "GOMA/BUKAVU (dpa) - "])
def test_datelines_of_german_agencies_are_no_places_of_what_they_tell(dateline, gazetteer):
    (event,) = events(f"{dateline}Kurz vor Mittag haben Unbekannte einen Lehrer entführt.", gazetteer, "de")
    assert event.where == ()


MISHAPS = [
    ("en", "A boat sank off Kigoma on Monday, killing 12 people."),
    ("en", "A bus overturned near Goma on Monday. Twelve people died."),
    ("en", "An earthquake in Aleppo killed 3,000 people."),
    ("en", "The actor died in Paris on Monday."),
    ("fr", "Un bateau a coulé au large de Kigoma lundi, tuant 12 personnes."),
    ("fr", "L'acteur est mort à Paris lundi."),
    ("es", "En Temuco un incendio forestal arrasó 400 hectáreas y murieron dos brigadistas."),
    ("es", "Un accidente de autobús dejó 25 muertos cerca de Lima."),
    ("de", "Bei einem Busunglück bei Nairobi starben 25 Menschen."),
    ("ru", "Землетрясение в Алеппо унесло жизни 3000 человек."),
    ("uk", "У ДТП під Харковом загинули троє людей."),
    ("ar", "قتل 25 شخصا في حادث سير قرب حلب."),
    ("ar", "قتل جنديان في انهيار نفق قرب رفح."),
]


@pytest.mark.parametrize(("language", "text"), MISHAPS)
def test_whom_no_violence_killed_was_not_attacked(language, text, gazetteer):
    assert events(text, gazetteer, language) == ()


def test_an_accident_told_beside_a_protest_is_no_attack(gazetteer):
    text = "Traders protested in Sikasso on Monday. A bus accident on the road to Koutiala killed 17 people."
    assert [each.sub_event_type for each in events(text, gazetteer, "en")] == ["Peaceful protest"]


DEADLY = [
    ("en", "The ferry sank after a missile hit it near Odesa, killing 12 people."),
    ("en", "Soldiers opened fire in Goma. Three protesters died."),
    ("fr", "Une roquette a touché un marché à Goma. Un incendie dans le marché a tué trois civils."),
]


@pytest.mark.parametrize(("language", "text"), DEADLY)
def test_violence_that_sinks_a_ship_or_sets_fire_killed_the_dead(language, text, gazetteer):
    (event, *_) = events(text, gazetteer, language)
    assert [each.kind for each in event.numbers] == ["killed"]


FIGURES = [
    ("fr", "La chute des ventes à Lyon inquiète la direction."),
    ("fr", "Les syndicats de Lyon parlent d'une attaque contre l'emploi."),
    ("fr", "La région de Lyon veut frapper un grand coup."),
    ("de", "Die Ausstellung in Berlin schlägt ein wie eine Bombe."),
    ("de", "Die Künstlerin kämpfte in Wien gegen Vorurteile."),
    ("de", "Das ist ein Angriff auf die Kunst, hieß es in Dresden."),
    ("es", "Nos bombardearon con promesas en Antofagasta."),
    ("es", "En Lima la oposición atacó al Gobierno por los retrasos."),
]


@pytest.mark.parametrize(("language", "text"), FIGURES)
def test_a_figure_of_speech_is_no_violence(language, text, gazetteer):
    assert not [each.trigger.text for each in events(text, gazetteer, language) if each.plover.event == "ASSAULT"]


OURS = "1. Our fighters shelled Goma at dawn.\n\n2. Sake was bombarded with rockets.\n\nOur fighters hold their ground."


def test_a_list_of_deeds_by_the_side_that_did_them_is_what_it_claims(gazetteer):
    told = events(OURS, gazetteer, "en")
    assert [each.certainty for each in told if each.plover.event == "ASSAULT"] == ["claimed", "claimed"]


def test_what_the_enemy_did_is_no_claim_of_the_side_that_reports_it(gazetteer):
    text = "The enemy shelled Goma. Our soldiers hold the line near Sake.\n\nOur air force destroyed two bases."
    (first, *_) = events(text, gazetteer, "en")
    assert (first.trigger.text, first.certainty) == ("shelled", "reported_fact")
