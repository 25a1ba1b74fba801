"""The home page: the emergency signs first, then a way in for each kind of pain, all from the records."""

import re

from macros.records.vocabulary import LEVELS
from tests.site.reading import main, section, text


def test_the_emergency_signs_stand_beside_the_title(site, guide):
    hero = main(site, "").select_one(".hero")
    assert text(hero.h1) == guide.pages["index.md"].record.title
    emergency = next(tier for tier in guide.shared.red_flags if tier.urgency == "emergency")
    signs = [
        re.sub(r"^Neck: |( \d+)+$", "", text(sign)) for sign in hero.select(".flag li")
    ]  # without area and numbers of sources
    assert signs == [sign.text for sign in emergency.signs if sign.short]
    assert text(hero.select_one(".flag__level")) == "Emergency: call 911 or 999 now"
    assert hero.select_one(".flag__do a")["href"].startswith("understand/when-to-get-help/")


def test_the_ways_in_stand_beside_the_signs(site):
    assert [(text(way), way["href"]) for way in main(site, "").select(".hero .ways a")] == [
        ("I may need help now", "understand/when-to-get-help/"),
        ("My pain is new", "#my-pain-is-new"),
        ("My pain has lasted", "#my-pain-has-lasted"),
    ]


def test_each_kind_of_pain_tells_every_treatment_once(site, guide):
    for duration, heading in (("new", "My pain is new"), ("lasting", "My pain has lasted")):
        cards = [card for part in section(main(site, ""), heading) for card in part.select(".card")]
        assert [text(card.h3) for card in cards] == [
            f"{duration.title()} low back pain",
            f"{duration.title()} neck pain",
        ]
        for card in cards:
            told = [text(name) for name in card.select("dt") if text(name) != "Not sure yet"]
            unsure = next((text(row.dd) for row in card.select("dl > div") if text(row.dt) == "Not sure yet"), "")
            names = {treatment.name for _, treatment in guide.treatments.values()}
            assert sorted([*told, *filter(None, unsure.split(", "))]) == sorted(names)


def test_each_kind_of_pain_tells_its_own_course(site, guide):
    waiting = guide.shared.waiting
    shown = {text(card.h3): text(card.p) for card in main(site, "").select(".card:has(.card__use)")}
    told = {
        "New low back pain": waiting.low_back_new,
        "Lasting low back pain": waiting.low_back_lasting,
        "New neck pain": waiting.neck_new,
        "Lasting neck pain": waiting.neck_lasting,
    }
    assert [name for name, course in told.items() if not shown[name].startswith(course.text)] == []
    assert len({course.text for course in told.values()}) == 4


def test_a_kind_of_pain_shows_the_levels_of_the_records(site, guide):
    card = next(card for card in main(site, "").select(".card") if text(card.h3) == "Lasting neck pain")
    shown = {text(row.dt): [text(level) for level in row.select(".level")] for row in card.select("dl > div")}
    massage = {rating.level for rating in guide.treatments["massage"][1].ratings if rating.condition == "neck-lasting"}
    assert shown["Massage"] == [LEVELS[level][1] for level in massage]
    ranks = [
        next(rank for rank, words in LEVELS.values() if words.lower() == levels[0].lower())
        for levels in shown.values()
        if levels
    ]
    assert ranks == sorted(ranks)
    assert card.h3.a["href"] == "treatments/#area=neck&stage=lasting"
