"""Where articles differ in figures, dates, bodies and names."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.differing import differences_of, kinds, values
from tui.compare import compare
from tui.compare.findings import Difference
from tui.story import Article, Story


def test_a_figure_that_differs_is_shown_with_every_version() -> None:
    (found,) = differences_of(
        a="The rusty crane fell on the ferry terminal. It hurt 71 dock workers in Santa Rosa harbour.",
        b="A crane fell on a ferry terminal. In Santa Rosa harbour 73 dock workers were hurt.",
    )
    assert (found.kind, found.agrees) == ("figure", False)
    assert values(found) == [("a", "71"), ("b", "73")]


def test_a_figure_and_its_rounding_agree() -> None:
    (found,) = differences_of(
        a="Engineers spent 4,120 hours on the repair of the harbour crane.",
        b="The repair of the harbour crane took engineers more than 4,000 hours.",
    )
    assert found.agrees


def test_figures_of_different_things_are_not_set_against_each_other() -> None:
    assert not differences_of(
        a="The recall covers 27 fires in Vento cars. Regulators logged 34 complaints about smoke.",
        b="Regulators logged 34 complaints about smoke. The recall covers 27 fires in Vento cars.",
    )


def test_two_loose_sums_do_not_agree_by_chance() -> None:
    worth = "The returns show a net worth between $19 and $22 million. A yacht cost $3 million."
    paid = "The singer made {} in 2014 from advising companies. Two horses were sold for $700,000."
    assert not differences_of(a=worth, b=paid.format("nearly $20 million"))
    (found,) = differences_of(a=worth, b=paid.format("$20,300,000"))
    assert found.agrees


def test_a_weekday_and_another_differ_a_part_of_the_day_does_not() -> None:
    (found,) = differences_of(
        a="The harbour crane collapsed on Tuesday in a storm. Ferry crews met Sunday evening in the harbour.",
        b="The harbour crane collapsed on Monday in a storm. Ferry crews met Sunday in the harbour.",
    )
    assert found.kind == "date"
    assert values(found) == [("a", "Tuesday"), ("b", "Monday")]


def test_one_person_spelt_in_two_ways_is_found() -> None:
    (found,) = differences_of(
        a="Deputy Minister Andrey Rudenko arrived. Rudenko said nothing more.",
        b="Deputy Minister Andrei Rudenko left. Rudenko said trains were late.",
    )
    assert found.kind == "name"
    assert values(found) == [("a", "Andrey Rudenko"), ("b", "Andrei Rudenko")]


def test_two_people_with_one_surname_are_not_joined() -> None:
    assert not differences_of(
        a="Minister Maria Lopez arrived. Lopez said nothing more.",
        b="Captain Pedro Lopez left. Lopez said trains were late.",
    )


def test_equal_articles_do_not_differ() -> None:
    text = "At least 12 workers were hurt on Tuesday, Ana Ruiz said. The crane may fall again in June 2024."
    assert not differences_of(a=text, b=text)


LINES = st.lists(
    st.sampled_from(
        [
            "Ruiz said 12 men fell. ",
            "On Tuesday 13 men fell. ",
            "May 3 ",
            "$4 million ",
            "\n\n",
            "“No,” ",
            "may ",
            "é",
        ]
    ),
    max_size=12,
).map("".join)


@given(a=LINES, b=LINES)
@settings(max_examples=25, deadline=None)
def test_every_version_lies_in_its_article(a: str, b: str) -> None:
    texts = {"a": a, "b": b}
    found = differences_of(**texts)
    for difference in found:
        assert len(difference.versions) > 1
        for v in difference.versions:
            assert 0 <= v.start < v.end <= len(texts[v.article])
            assert v.value


def test_a_figure_is_found_where_other_words_are_used_for_it() -> None:
    (found,) = differences_of(
        a="Storm Alma tore down the pier in Varna. Rescue teams brought 147 stranded guests to safety.",
        b="Storm Alma tore down the pier in Varna. Nearly 150 holidaymakers were carried off by boat.",
    )
    assert (found.kind, found.agrees) == ("figure", True)
    assert values(found) == [("a", "147"), ("b", "150")]


def test_a_sum_in_another_currency_agrees_the_same_number_in_another_does_not() -> None:
    (found,) = differences_of(
        a="The rusty harbour crane in Varna cost the port company 47 million euros.",
        b="The port company paid £41m for the rusty harbour crane in Varna.",
    )
    assert found.agrees
    (found,) = differences_of(
        a="The rusty harbour crane in Varna cost the port company 47 million euros.",
        b="The port company paid $47 million for the rusty harbour crane in Varna.",
    )
    assert not found.agrees


def test_a_figure_without_its_unit_is_compared_with_one_that_has_it() -> None:
    (found,) = differences_of(
        a="The tax rate of the harbour company was 35.7 percent in Varna.",
        b="The tax rate of the harbour company was 35.72 in Varna.",
    )
    assert values(found) == [("a", "35.7 percent"), ("b", "35.72")]
    assert found.agrees


def test_the_dead_are_compared_whatever_word_says_that_they_died() -> None:
    (found,) = differences_of(
        a="A ferry sank off the coast of Varna. It killed 57 people, the coast guard reported.",
        b="A ferry sank off the coast of Varna. The death toll rose to 63, the coast guard reported.",
    )
    assert (found.kind, found.agrees) == ("figure", False)
    assert values(found) == [("a", "57"), ("b", "63")]


def test_shares_of_different_years_and_averages_are_not_set_against_each_other() -> None:
    rate = "The Clintons paid an effective tax rate of"
    assert "figure" not in kinds(a=f"{rate} 31 percent in 2012.", b=f"{rate} 36 percent in 2014.")
    average = rate.replace("effective", "average")
    assert not differences_of(a=f"{rate} 31 percent.", b=f"{average} 36 percent.")


def test_small_counts_of_other_things_are_not_set_against_each_other() -> None:
    assert not differences_of(
        a="Two American presidents came to Varna on a state visit.",
        b="Varna had seven visits of state from largely friendly countries.",
    )


def test_how_old_a_thing_is_is_shown_beside_the_year_it_was_made_not_how_long_ago_that_was() -> None:
    old = published_in_2025(
        a="The 44-year-old harbour crane of Varna is rusty, inspectors said.",
        b="The rusty harbour crane of Varna was built in 1981, inspectors said.",
    )
    assert [(d.kind, d.agrees, values(d)) for d in old] == [
        ("date", True, [("a", "44-year-old"), ("b", "1981")])
    ]
    assert not published_in_2025(
        a="A report on the rusty harbour crane warned Varna six years ago.",
        b="In 2019 a report on the rusty harbour crane warned Varna.",
    )


def published_in_2025(**texts: str) -> tuple[Difference, ...]:
    articles = tuple(
        Article(id=name, text=text, file=name, outlet=name, given_date="2025-06-01")
        for name, text in texts.items()
    )
    return compare(Story("", articles)).differences


def test_a_body_and_a_place_under_other_names_are_found() -> None:
    (body,) = differences_of(
        a="The Karoo Institute for Lung Health tested the vaccine on miners.",
        b="The Karoo Foundation for Lung Health tested the vaccine on miners.",
    )
    assert (body.kind, body.agrees) == ("name", False)
    assert values(body) == [("a", "Karoo Institute"), ("b", "Karoo Foundation")]
    (place,) = differences_of(
        a="The faulty cars were built near Valenciennes between March and July.",
        b="The faulty cars were built near to Valence between March and July.",
    )
    assert values(place) == [("a", "Valenciennes"), ("b", "Valence")]


def test_what_is_in_one_place_is_not_one_body() -> None:
    where = " in the small town of Woodburn late on Friday night."
    assert "name" not in kinds(
        a="A bomb exploded at an Oregon bank" + where + " He lives in Oregon.",
        b="A bomb exploded, Oregon State Police said," + where,
    )


def test_two_bodies_of_one_country_are_no_difference() -> None:
    assert "name" not in kinds(
        a="The Chinese Embassy in Varna called the harbour situation calm.",
        b="The Chinese Ministry of Trade called the harbour situation calm.",
    )


def test_letters_of_another_alphabet_are_the_same_name() -> None:
    (found,) = differences_of(
        a="Fisheries Minister Ingvild Stroemsnes spoke. Stroemsnes left early.",
        b="Fisheries Minister Ingvild Strømsnes spoke. Strømsnes left early.",
    )
    assert found.agrees


def test_a_name_under_other_marks_is_found_though_one_article_does_not_tell_that_it_is_a_person() -> None:
    (found,) = [
        d
        for d in differences_of(
            a="Julian Naupa, who was 38, died in the mine. Julian Naupa said little on the first day.",
            b="Julián Ñaupa did not come up alive.",
        )
        if d.kind == "name"
    ]
    assert found.agrees
    assert values(found) == [("a", "Julian Naupa"), ("b", "Julián Ñaupa")]


def test_marks_that_an_outlet_leaves_out_of_every_name_are_shown_once() -> None:
    text = (
        "The congress met in the old mill on Friday. The winner is {}, who is 44 years old. "
        "She beat {}, who had led the party for nine years."
    )
    found = differences_of(
        a=text.format("Zdena Markova", "Tomas Rybin"), b=text.format("Zdena Marková", "Tomáš Rybín")
    )
    names = [values(d) for d in found if d.kind == "name"]
    assert names == [[("a", "Zdena Markova"), ("b", "Zdena Marková")]]
