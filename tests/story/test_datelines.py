"""Datelines and dates: set aside before the first sentence, and the article's own date read from them."""

import pytest

from tui.story.dates import printed_date
from tui.story.laying_out import lay_out

DATELINES = [
    ("ROME —", "The bridge was closed."),
    ("ROME–", "Following long talks, the bridge was closed."),
    ("RUSSIA –", "After long talks, the bridge was closed."),
    ("BRIDGEPORT, Conn. (AP) —", "Officials closed a bridge."),
    ("SELMA, Ala.—", "Ann Example spoke."),
    ("ROME, March 4 (Newswire) -", "Italy will reopen the bridge."),
    ("LA PAZ/ASUNCION, March 10 -", "Troops left."),
    ("Berlin (dpa) -", "Die Brücke ist gesperrt."),
    ("Madrid, 26 jun (EFE).-", "El puente se cerró."),
    ("Moscow —", "The ministry spoke on Monday."),
    ("МОСКВА, 26 июня —", "Мост закрыт."),
    ("МОСКВА, 26 июня. /ТАСС/.", "Мост закрыт."),
    ("新华社北京6月26日电", "当局关闭了大桥。"),
    ("【東京】", "橋は閉鎖された。"),
    ("(서울=연합뉴스)", "다리가 폐쇄됐다."),
    ("موسكو (رويترز) -", "أغلقت السلطات الجسر."),
    ("date 2024-05-03", "As the bridge closes, its builders wait."),
    ("3 May 2024 |", "The bridge was closed."),
]

NONE = [
    "Wagner — the mercenary group — said nothing.",
    "NATO–Russia relations are bad.",
    "The bridge — The Example's own words — was closed.",
    "May 3, 2024 was a bad day.",
    "A 26-year-old man – Ann's brother – was hurt.",
    "IBM – The firm – was silent.",
    "Ann Example, 26 — The youngest mayor — resigned.",
]


@pytest.mark.parametrize(("dateline", "sentence"), DATELINES)
def test_a_dateline_is_set_aside_and_no_sentence_covers_it(dateline: str, sentence: str) -> None:
    space = "" if dateline.endswith(("–", "Ala.—", "】")) else " "
    text = f"{dateline}{space}{sentence}\n\nIt is old."
    layout = lay_out(text, "Title")
    assert [text[slice(*span)] for span in layout.furniture] == [dateline]
    assert text[slice(*layout.paragraphs[0].sentences[0])].startswith(sentence.split(".")[0].split("。")[0])


@pytest.mark.parametrize("text", NONE)
def test_other_words_before_a_dash_stay(text: str) -> None:
    assert lay_out(f"{text}\n\nIt is old.", "Title").furniture == ()


def test_capitals_before_a_dash_further_down_are_no_dateline() -> None:
    text = "\n\n".join(
        ["It is old."] * 1 + ["Cars wait.", "Nobody was hurt.", "MONEY IS SHORT — The city has none."]
    )
    assert lay_out(text, "Title").furniture == ()


def test_credits_at_the_end_of_the_last_paragraph_are_set_aside() -> None:
    text = "It is old. It will reopen. (Reporting by Ann Example; Editing by B. Sample.)"
    layout = lay_out(text, "Title")
    assert [text[slice(*span)] for span in layout.furniture] == [
        "(Reporting by Ann Example; Editing by B. Sample.)"
    ]
    assert len(layout.paragraphs[0].sentences) == 2


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("2024-05-03", "2024-05-03"),
        ("Updated 3 May 2024, 14:20", "2024-05-03"),
        ("Fri., May. 3, 2024 11:45 AM", "2024-05-03"),
        ("May 3rd, 2024", "2024-05-03"),
        ("3. Mai 2024", "2024-05-03"),
        ("3 de mayo de 2024", "2024-05-03"),
        ("1er août 2024", "2024-08-01"),
        ("2024年5月3日", "2024-05-03"),
        ("3 May", None),
        ("03/05/2024", None),
        ("31 February 2024", None),
        ("31 February 2024, 3 May 2024", "2024-05-03"),
        ("2024-13-01", None),
    ],
)
def test_a_date_as_printed(text: str, date: str | None) -> None:
    assert printed_date(text) == date


@pytest.mark.parametrize(
    "head",
    [
        "3 May 2024",
        "Bridge closed after cracks found\n\nBy Ann Example | Published 3 May 2024",
        "ROME, 3 May 2024 (Newswire)",
        "date 2024-05-03 And so",
        "Bridge closed after cracks found\n\nTwo pillars and a cable gave way on a Sunday\n\nMay 3, 2024",
    ],
)
def test_the_article_s_date_stands_above_its_prose(head: str) -> None:
    text = (
        f"{head}{' ' if head.endswith('so') else chr(10) * 2}The bridge was closed on Sunday.\n\nIt is old."
    )
    assert lay_out(text).date == "2024-05-03"


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was built on 3 May 2024.\n\nIt is old.",
        "It is old.\n\nIt is closed.\n\nRelated articles\n\nMinister resigns\n\n3 May 2024",
        "It is old.\n\nIt is closed.\n\n© 3 May 2024 Example",
    ],
)
def test_another_date_is_not_the_article_s(text: str) -> None:
    assert lay_out(text, "Title").date is None
