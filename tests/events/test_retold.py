"""One event that a text tells again, as the press does: in the lead and in the body, by a noun, with its figures, more closely."""

from __future__ import annotations

import pytest

from geomap import pipeline
from geomap.read import from_text


@pytest.fixture
def told(gazetteer):
    """The events of a text."""

    def extract(text, language):
        article = from_text(text, id="d1", source="test", language=language, published="2024-05-10")
        return pipeline.extract(article, gazetteer).events

    return extract


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen killed 12 soldiers in Menaka.\n\nThe mayor said 12 soldiers had been killed in the attack."),
        ("en", "An air strike hit Idlib on Tuesday.\n\nRescuers are still searching after the strike."),
        ("ru", "В Кабуле прогремел взрыв, погибли 12 человек.\n\nК месту взрыва прибыли врачи."),
        ("ru", "В понедельник взрыв прогремел в Кабуле.\n\nВзрыв в Кабуле ранил прохожих."),
        ("ru", "В понедельник на рынке в Кабуле подорвал себя смертник.\n\nОт взрыва вылетели стёкла."),
        ("ru", "В Каракасе полиция разогнала шествие. Пострадали 20 участников."),
        ("uk", "Окупанти обстріляли Нікополь.\n\nУ районі живуть внутрішньо переміщені особи."),
        ("uk", "Окупанти обстріляли Нікополь.\n\nУнаслідок обстрілу Нікополя пошкоджено школу."),
        ("fr", "Une attaque a fait 15 morts au Burkina Faso.\n\nL'attaque a visé un marché de Djibo, a dit le maire."),
        ("fr", "Mardi, une attaque a fait 15 morts au Burkina Faso.\n\nCette double attaque a visé Djibo."),
        ("fr", "La police a dispersé une marche à Goma lundi.\n\nElle a lancé des gaz lacrymogènes à Goma."),
        ("fr", "Des hommes ont enlevé 79 élèves lundi à Jos.\n\nL'enlèvement de 82 personnes a eu lieu lundi à Jos."),
        ("fr", "Un cessez-le-feu a été signé mardi au Soudan.\n\nLes armes se sont tues avec le cessez-le-feu."),
    ],
)
def test_what_is_told_again_is_one_event(language, text, told):
    assert len(told(text, language)) == 1


def test_the_lead_and_the_body_are_one_event_at_the_finer_place(told):
    (event,) = told("Un atentado mató a 15 personas en Burkina Faso.\n\nEl atentado ocurrió en Djibo.", "es")
    assert "Djibo" in event.label


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "Gunmen killed 12 soldiers in Menaka.\n\nIn Gao, gunmen killed 4 soldiers."),
        ("en", "An air strike hit Idlib on Monday.\n\nOn Wednesday an air strike hit Idlib."),
        ("ru", "В понедельник взрыв прогремел в Кабуле.\n\nВ среду взрыв прогремел в Кабуле."),
    ],
)
def test_another_place_day_or_figure_is_another_event(language, text, told):
    assert len(told(text, language)) == 2
