"""Where articles differ: figures, dates, names, sources and hedges."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare import compare
from tui.compare.differing.differences import find_differences
from tui.compare.findings import Difference
from tui.compare.quoting.quotes import find_quotes
from tui.story import Article, Story


def differences_of(**texts: str) -> tuple[Difference, ...]:
    comparison = compare(Story.from_texts(texts))
    story, attributions = comparison.story, comparison.attributions
    quotes = find_quotes(story, attributions)
    return find_differences(story, comparison.passages, comparison.claims, quotes, attributions)


def values(difference: Difference) -> list[tuple[str, str]]:
    return [(v.article, v.value) for v in difference.versions]


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


def test_one_quotation_under_two_names_is_an_attribution_that_differs() -> None:
    found = differences_of(
        a="“Nobody warned the harbour crews about the crane,” Ana Ruiz said.",
        b="“Nobody warned the harbour crews about the crane,” Pedro Salas said.",
    )
    assert [d.kind for d in found] == ["attribution"]
    assert values(found[0]) == [("a", "Ana Ruiz"), ("b", "Pedro Salas")]


def test_a_lost_hedge_is_shown_in_what_it_hedges() -> None:
    texts = {
        "a": "The rusty joints were alleged to release cobalt debris into the harbour.",
        "b": "The rusty joints released cobalt debris into the harbour.",
    }
    (found,) = differences_of(**texts)
    assert found.kind == "hedge"
    assert values(found) == [("a", "were alleged to"), ("b", "stated as fact")]
    assert [texts[v.article][v.start : v.end] for v in found.versions] == list(texts.values())


def test_a_lost_source_is_shown() -> None:
    (found,) = differences_of(
        a="Two dock workers were killed in the harbour, a police spokeswoman said.",
        b="Two dock workers were killed in the harbour.",
    )
    assert found.kind == "attribution"
    assert values(found) == [("a", "a police spokeswoman"), ("b", "no source")]


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


def test_a_hedge_is_a_difference_only_where_the_hedged_verb_stands_unhedged() -> None:
    assert not [
        found
        for found in differences_of(
            a="The harbour ferry may capsize at its rusty berth before Monday evening.",
            b="The harbour ferry lies at its rusty berth until Monday evening.",
        )
        if found.kind == "hedge"
    ]


def kinds(**texts: str) -> list[str]:
    return [found.kind for found in differences_of(**texts)]


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


def test_how_long_ago_a_year_was_is_shown_beside_the_year() -> None:
    texts = {
        "a": "A report on the rusty harbour crane warned Varna six years ago.",
        "b": "In 2019 a report on the rusty harbour crane warned Varna.",
    }
    articles = tuple(
        Article(id=name, text=text, file=name, outlet=name, given_date="2025-06-01")
        for name, text in texts.items()
    )
    (found,) = compare(Story("", articles)).differences
    assert (found.kind, found.agrees) == ("date", True)
    assert values(found) == [("a", "six years ago"), ("b", "2019")]


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


def test_another_strength_of_a_hedge_is_shown() -> None:
    found = [
        d
        for d in differences_of(
            a="Salas would likely become chairman of the harbour committee after the vote.",
            b="After the vote Salas could become chairman of the harbour committee.",
        )
        if d.kind == "hedge"
    ]
    assert [values(d) for d in found] == [[("a", "likely"), ("b", "could")]]


def test_an_act_is_no_word_and_a_question_no_statement() -> None:
    assert "attribution" not in kinds(
        a="Ana Ruiz said the harbour crews had repaired the rusty crane.",
        b="Had the harbour crews repaired the rusty crane?",
    )


def test_what_has_no_voice_is_no_source() -> None:
    assert "attribution" not in kinds(
        a="Ana Ruiz's visit confirmed that the rusty harbour crane needs repair.",
        b="The rusty harbour crane needs repair.",
    )


def sources(**texts: str) -> list[list[tuple[str, str]]]:
    return [values(d) for d in differences_of(**texts) if d.kind == "attribution"]


PLAIN = "The rusty gate at the north dam failed on Monday morning. Two keepers were hurt in the flood."
SAID = "The north dam had trouble. Ana Ruiz, the mayor, said the rusty gate at the dam failed on Monday."


def test_a_fact_that_another_puts_down_to_somebody_is_shown() -> None:
    assert sources(a=SAID, b=PLAIN) == [[("a", "Ana Ruiz"), ("b", "no source")]]


def test_hearsay_is_shown_in_its_own_words() -> None:
    (found,) = sources(a=SAID, b=PLAIN.replace("The rusty", "Reportedly the rusty"))
    assert found == [("a", "Ana Ruiz"), ("b", "Reportedly")]


def test_what_is_said_of_the_same_thing_but_not_the_same_is_no_lost_source() -> None:
    assert not sources(a=SAID, b=PLAIN.replace("failed", "was painted"))


def test_a_statement_with_a_source_of_another_kind_has_one() -> None:
    for bare in (
        "Two keepers fled, as locals put it, when the rusty gate at the north dam failed on Monday.",
        "“The rusty gate at the north dam failed on Monday,” was her boldest sentence that morning.",
        "The engineers rejected claims that the rusty gate at the north dam failed on Monday.",
        "If the rusty gate at the north dam failed on Monday, keepers would have to leave.",
    ):
        assert not sources(a=SAID, b="The town met twice. " + bare)


def test_a_body_and_who_speaks_for_it_are_one_source() -> None:
    said = "The lake burst its banks. {} said the rusty gate at the north dam failed on Monday morning."
    assert not sources(a=said.format("Norvik Water"), b=said.format("Ana Ruiz, who speaks for Norvik Water,"))
    assert not sources(a=said.format("The company"), b=said.format("The water agency"))
    assert sources(a=said.format("Harbour Watch"), b=said.format("Norvik Water"))


def hedges(**texts: str) -> list[list[tuple[str, str]]]:
    return [values(d) for d in differences_of(**texts) if d.kind == "hedge"]


def test_a_hedged_act_told_with_another_verb_is_shown() -> None:
    (found,) = hedges(
        a="Owners were angry. A faulty seal on the pump may allow coolant to reach the battery.",
        b="Owners were angry. The reason is a dodgy seal that lets coolant drip into the battery pump.",
    )
    assert found == [("a", "may"), ("b", "stated as fact")]


def test_a_hedge_on_one_figure_is_not_set_against_another_figure() -> None:
    assert not hedges(
        a="The union met. About 1,200 port workers could take part in the ballot on Friday.",
        b="The union met. In the ballot on Friday 1,240 port workers took part.",
    )


def test_each_speaker_of_a_sentence_is_a_source() -> None:
    found = sources(
        a="The square was full. Police put the crowd of marchers at 12,000, "
        "while organisers spoke of 60,000.",
        b="Some 60,000 marchers filled the square on Sunday, a crowd without equal in the harbour town.",
    )
    assert found == [[("a", "organisers"), ("b", "no source")]]


def test_words_of_a_quotation_told_as_a_fact_are_shown_with_who_speaks() -> None:
    rest = " The season begins in May. Nobody at the club would comment on the fee."
    a = "A pal said: “His uncle worked on the docks here and brought him a scarf.”" + rest
    b = "His uncle was employed on the docks here and brought him a scarf." + rest.replace("begins", "starts")
    (found,) = [d for d in differences_of(a=a, b=b) if d.kind == "attribution"]
    assert values(found) == [("a", "a pal"), ("b", "no source")]
    assert a[found.versions[0].start : found.versions[0].end].startswith("A pal said")


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


def test_what_one_foretells_and_another_only_intends_is_shown() -> None:
    (found,) = hedges(
        a="Salcedo lost his case. He intends to take the ban to the Court of Arbitration for Sport.",
        b="Salcedo lost his case. He will take the ban to the Court of Arbitration for Sport, he says.",
    )
    assert found == [("a", "intends to"), ("b", "not hedged")]


def test_a_quotation_that_lost_its_hedge_is_shown() -> None:
    (found,) = hedges(
        a="“This is among the biggest product settlements the country has seen,” said Fiona Petrie.",
        b="Fiona Petrie called it “the biggest product settlement the country has seen.”",
    )
    assert found == [("a", "among the"), ("b", "not hedged")]


def test_what_two_people_say_of_themselves_is_not_the_same() -> None:
    assert not sources(
        a="The race is open. “My parents grew up on a corn farm in Iowa,” Bruce Braley said.",
        b="The race is open. Joni Ernst said she grew up on a corn farm in Iowa.",
    )


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
