"""Which line is the title, and that a lead is never taken for one."""

import pytest

from tui.story.laying_out import lay_out

PROSE = "The bridge over the river was closed on Sunday after engineers found cracks. It will reopen in May."


def title_of(text: str, given: str | None = None) -> str | None:
    span = lay_out(text, given).title
    return text[slice(*span)] if span else None


@pytest.mark.parametrize(
    "title",
    [
        "Bridge closed after cracks are found",
        "Exclusive: Minister resigns over leaked letter",
        "Reporter Killed in Storm on the Coast",
        "Share prices fall as bank fails",
        "Support for ferry grows among islanders",
        "Watch makers fear for their trade",
        "What we know about the bridge closure",
        "大桥因裂缝关闭",
        "大桥主缆与桥墩出现裂缝当局周日起无限期关闭双向交通",
        "Minister who closed the old bridge over the river two days before the vote says she had no choice",
    ],
)
def test_the_first_line_without_a_full_stop_is_the_title(title: str) -> None:
    assert title_of(f"{title}\n\n{PROSE}\n\nIt is old.") == title
    assert title_of(f"News | Europe\n\n{title}\n\nBy Ann Example\n\n{PROSE}") == title


@pytest.mark.parametrize(
    ("title", "below"),
    [
        (
            "After long talks, the ministry says the bridge stays closed.",
            "ROME–Following the talks, the ministry spoke.",
        ),
        ("The ministry says the bridge stays closed.", "By Ann Example\n\nThe ministry spoke on Monday."),
        ("Bridge Closed After Engineers Find Cracks.", "Officials closed a bridge, they said."),
        (
            "Judge rejects paper's request to unseal minister's file.",
            "A judge has rejected a request by a paper to unseal it.",
        ),
    ],
)
def test_a_title_may_end_with_a_full_stop_when_something_shows_that_the_prose_begins_below(
    title: str, below: str
) -> None:
    assert title_of(f"{title}\n\n{below}\n\nIt is old.") == title


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was closed on Sunday.\n\nIt will reopen in May.",
        "The bridge was closed on Sunday.\n\nThe bridge, closed on Sunday, will reopen in May.",
        "date 2024-05-03 As the bridge closes, its builders ponder the impact on their record.\n\nIt is old.",
        "ROME — The bridge was closed.\n\nMILAN — The other was not.",
        "“We had no choice.”\n\nROME — The bridge was closed on Sunday.",
        "The bridge is closed.\nIt is old.\nIt may fall.\nNobody was hurt.\nCars must wait.",
        "Who broke the bridge?\n\nNobody knows, officials said on Sunday.",
        "Sign up for our newsletter\n\nThe bridge was closed on Sunday.",
        "Bridge news\n\nThe bridge was closed on Sunday.",
        "By health reporter Ann Example\n\nThe bridge was closed on Sunday.",
        "WATCH: The bridge from above\n\nThe bridge was closed on Sunday.",
        "3 min read\n\nThe bridge was closed on Sunday.",
    ],
)
def test_a_lead_is_never_the_title(text: str) -> None:
    assert title_of(text) is None


def test_a_title_given_from_outside_is_found_where_it_stands() -> None:
    text = f"News\n\nBridge’s end: “No choice”\n\n{PROSE}"
    assert title_of(text, 'Bridge\'s End: "No Choice"') == "Bridge’s end: “No choice”"
    assert title_of(f"The bridge is closed.\n\n{PROSE}", "The bridge is closed") == "The bridge is closed."
    assert title_of(
        f"Bridge closed after long talks\n\n{PROSE}", "Bridge closed after long talks | The Example"
    )


def test_a_title_given_from_outside_that_stands_nowhere_has_no_span() -> None:
    assert title_of(f"Minister resigns over letter\n\n{PROSE}", "Something else altogether") is None
