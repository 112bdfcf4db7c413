"""Figures and dates of one thing that articles state differently."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.compare.differing import values
from tui.compare import compare
from tui.compare.differing import sizes
from tui.compare.differing.facts import Fact, match_facts
from tui.compare.differing.figure import Figure
from tui.compare.findings import Difference
from tui.compare.language.reading import read_lines
from tui.story import Story


def stated(**texts: str) -> list[Difference]:
    differences = compare(Story.from_texts(texts)).differences
    return [d for d in differences if d.kind in ("figure", "date")]


def phrases(difference: Difference, **texts: str) -> list[str]:
    return [texts[v.article][v.start : v.end] for v in difference.versions]


def test_a_figure_set_against_what_others_say_joins_them() -> None:
    texts = {
        "a": "Seven villages on the Okpama creek have been hit by the oil, officials said.",
        "b": "The oil has reached seven villages on the Okpama creek, officials said.",
        "c": "Volunteers have walked eleven ruined villages on the creek, not the seven in the leaflet.",
    }
    (found,) = stated(**texts)
    assert not found.agrees
    assert values(found) == [("a", "Seven"), ("b", "seven"), ("c", "eleven")]


def test_a_corrected_figure_stands_for_the_one_it_corrects() -> None:
    (found,) = stated(
        a="Police in Rosario detained 14 dock workers at the march, the ministry said.",
        b="The ministry lowered the number of dock workers detained at the march in Rosario from 14 to nine.",
    )
    assert values(found) == [("a", "14"), ("b", "nine")]


def test_a_figure_that_is_corrected_is_of_no_noun_that_opens_another_phrase() -> None:
    (found,) = stated(
        a="One officer fired three times at Whitlow on Main Street, the department said.",
        b="Officers fired five rounds in all on Main Street, "
        "rather than the three the department had described.",
    )
    assert values(found) == [("a", "three"), ("b", "five")]


def test_shares_in_sentences_alike_throughout_differ_without_a_claim() -> None:
    texts = {
        "a": "Okafor wanted to lift the share of affordable units on the old shore to 30 per cent.",
        "b": "Okafor wanted at least half of the affordable units on the old shore.",
    }
    assert [values(d) for d in stated(**texts)] == [[("a", "30 per cent"), ("b", "half")]]


def test_facts_that_say_the_same_stand_against_one_where_the_likeliest_of_them_surely_does() -> None:
    reading = read_lines(Story.from_texts(dict.fromkeys("abcd", "Anthony Moss, of Troy, was held.")))
    ages = [
        Fact(n, n, (0, 1), "age", Figure((0, 1), "age", age, age, age), frozenset(), frozenset())
        for n, age in enumerate((38, 38, 38, 39))
    ]
    like = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (2, 3): 0.9}
    assert match_facts(reading, like, ages, sizes, {"like": 1.5, "always": -0.5}) == [[0, 1, 2, 3]]
    assert match_facts(reading, like, ages, sizes, {"like": 1.3, "always": -0.5}) == [[0, 1, 2]]


def test_what_is_required_is_no_share_of_what_there_is() -> None:
    assert not stated(
        a="The vote in Turkmenistan is only valid with a turnout of more than 50 percent of eligible voters.",
        b="Turnout in Turkmenistan reached 93.87 percent of eligible voters in the vote.",
    )


def test_a_range_of_ages_is_no_correction() -> None:
    assert not stated(
        a="The vaccine trial in Lima was open to volunteers of 16 and over, the institute said.",
        b="Volunteers aged from 16 to 45 took part in the vaccine trial in Lima, the institute said.",
    )


def test_two_counts_that_one_article_sets_side_by_side_are_of_one_thing_in_all() -> None:
    (found,) = stated(
        a="Police put the number of marchers in Santa Fe at 12,000, while organisers spoke of 60,000.",
        b="Some 60,000 marchers filled the avenues of Santa Fe on Saturday.",
    )
    assert not found.agrees
    assert values(found) == [("a", "12,000"), ("a", "60,000"), ("b", "60,000")]


def test_a_margin_is_shown_beside_the_votes_it_follows_from() -> None:
    texts = {
        "a": "The assembly of Valmere adopted the phone rule by 34 votes to 27 on Tuesday.",
        "b": "In Valmere the phone rule was approved by a majority of seven.",
    }
    (found,) = [d for d in stated(**texts) if d.kind == "figure"]
    assert found.agrees
    assert values(found) == [("a", "34 votes to 27"), ("b", "seven")]


def test_a_rise_is_shown_beside_the_figures_it_follows_from() -> None:
    (found,) = stated(
        a="Kitagawa raised its plan for new chip equipment to 210 billion yen from 180 billion yen.",
        b="Kitagawa will spend more on chip equipment, ¥30bn above the plan it announced in spring.",
    )
    assert found.agrees
    assert values(found) == [("a", "210 billion yen from 180 billion"), ("b", "¥30bn")]


def test_thousands_that_were_lost_are_found() -> None:
    (found,) = stated(
        a="The Singapore trader arranged the delivery of 120,000 tonnes of jet fuel to the generals.",
        b="The Singapore trader is said to have shipped 120 tonnes of jet fuel to the generals.",
    )
    assert not found.agrees
    assert values(found) == [("a", "120,000 tonnes"), ("b", "120 tonnes")]


def test_sums_in_three_currencies_are_one_sum() -> None:
    texts = {
        "a": "Harwick paid Almaraz 80 million euros for the striker Davi Monteverde on Friday.",
        "b": "Davi Monteverde completed his £68million move from Almaraz to Harwick.",
        "c": "The striker Davi Monteverde has joined Harwick from Almaraz for $87 million.",
    }
    (found,) = stated(**texts)
    assert found.agrees
    assert values(found) == [("a", "80 million"), ("b", "£68million"), ("c", "$87 million")]


def test_a_sum_told_again_in_other_money_is_no_other_sum() -> None:
    assert not stated(
        a="Kitagawa had sales of 412.6 billion yen ($2.70 billion) in the quarter, a record.",
        b="Kitagawa had sales of $2.7 billion in the quarter, and analysts had expected $2.65 billion.",
    )


def test_figures_of_two_countries_are_no_difference() -> None:
    assert not stated(
        a="Almost 42,000 of the recalled Vento hybrids are on the roads in Britain, the carmaker said.",
        b="The carmaker recalls about 88,600 of the Vento hybrids in the U.S., it said.",
    )


def test_what_one_article_counts_apart_is_two_things() -> None:
    texts = {
        "a": "Sweden has around 375 wolves, and people in wolf districts need relief, the minister said.",
        "b": "More than 400 sheep were lost to the wolves of Sweden, people in wolf districts said.",
    }
    (found,) = stated(**texts)
    assert values(found) == [("a", "375"), ("b", "400")]
    counted = stated(**texts, c="The county counts 36 wolves, and 340 sheep were lost.")
    assert all({"375", "400"} - {value for _, value in values(d)} for d in counted)


def test_the_only_coaches_that_two_articles_count_are_the_same() -> None:
    texts = {
        "a": "Many marchers came to Santa Fe in hired coaches, ninety of them, the paper was told.",
        "b": "The organisers arrived at their figure by adding up the 140 coaches from the interior.",
    }
    (found,) = stated(**texts)
    assert values(found) == [("a", "ninety"), ("b", "140")]
    assert not stated(a=texts["a"], b=texts["b"] + " Of 60 coaches nothing is known.")


def test_lengths_of_time_that_share_no_word_are_not_set_against_each_other() -> None:
    assert not stated(
        a="Flags in Asunción fly at half-mast for three days after the gun battle on the border.",
        b="Both armies withdrew from the border on Monday, nine days into the dispute.",
    )


def test_shares_that_only_their_values_bring_together_are_left_apart() -> None:
    assert not stated(
        a="Landings will be about 30 percent above the advice of scientists. "
        "Oslo lowered rates to 4 percent.",
        b="Britain regards 27 per cent as its own. Turnout in Peterhead reached 61 per cent.",
    )


def test_a_phrase_keeps_figures_and_words_whole() -> None:
    texts = {
        "a": "The 71-year-old former teacher from Bendora sued over her hip implant in Sydney.",
        "b": "Lead plaintiff is a former teacher from Bendora, 73, who sued over a hip implant in Sydney.",
    }
    (found,) = stated(**texts)
    assert phrases(found, **texts)[0].startswith("The 71-year-old")
    texts = {
        "a": "NOSDRA put the volume of the spill at between 3,000 and 5,000 barrels of crude.",
        "b": "The regulator NOSDRA believes the volume of the spill could be 700,000 litres of crude.",
    }
    (found,) = stated(**texts)
    assert "3,000 and 5,000 barrels" in phrases(found, **texts)[0]


def test_a_sum_in_brackets_is_shown_with_the_one_it_explains() -> None:
    texts = {
        "a": "The Kelpie hackers asked the clinic for about 4.5 million euros ($4.8 million) in ransom.",
        "b": "The ransom that the Kelpie hackers asked the clinic for is nearly five million dollars.",
    }
    (found,) = stated(**texts)
    assert phrases(found, **texts)[0].endswith("million euros ($4.8 million)")


def test_a_value_alone_between_commas_is_shown_with_what_it_explains() -> None:
    texts = {
        "a": "The 71-year-old former teacher from Bendora received a Corvia hip in 2008 and sued its maker.",
        "b": "A former Bendora teacher, 73, who received a Corvia hip in 2008, sued its maker.",
    }
    (found,) = stated(**texts)
    assert phrases(found, **texts)[1] == "A former Bendora teacher, 73"


def test_a_topic_is_what_the_most_telling_version_says_around_its_value() -> None:
    (found,) = stated(
        a="Aurelis is recalling 312,400 Vento plug-in hybrids around the world over a battery fault.",
        b="In a worldwide battery recall that covers more than 300,000, hybrids of the Vento line go back.",
    )
    assert found.topic == "Aurelis is recalling … Vento plug-in hybrids"


def test_a_topic_cuts_no_figure() -> None:
    (found,) = stated(
        a="Revenue of the chip maker Kitagawa rose 18.3% to 412.6 billion yen in the quarter.",
        b="Revenue of the chip maker Kitagawa rose to more than 400 billion yen in the quarter.",
    )
    assert found.topic == "maker Kitagawa rose 18.3% to … yen in the quarter"


WORDS = [
    "from",
    "14",
    "to",
    "nine",
    ",",
    "not the",
    "votes",
    "34",
    "27",
    "a majority of",
    "seven",
    "cut",
    ".",
]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), max_size=24), st.lists(st.sampled_from(WORDS), max_size=24))
def test_every_version_holds_its_value(a: list[str], b: list[str]) -> None:
    texts = {"a": " ".join(a) or "-", "b": " ".join(b) or "-"}
    for found in stated(**texts):
        for version in found.versions:
            assert version.value in texts[version.article][version.start : version.end]
