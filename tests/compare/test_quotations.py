"""Where an article quotes, in whatever marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tui.compare.language.quotations import find_quotations

MARKS = "“”„\"'‘’«»‹›「」『』`ab .,\n"


def quoted(text: str) -> list[str]:
    return [text[q.inner[0] : q.inner[1]] for q in find_quotations(text, [(0, len(text))])]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("He said: “We stay. We always stay.”", ["We stay. We always stay."]),
        ('"We stay," he said, "for now."', ["We stay,", "for now."]),
        ("«Nous restons», dit-il.", ["Nous restons"]),
        ("»Wir bleiben«, sagte er.", ["Wir bleiben"]),
        ("„Wir bleiben“, sagte er.", ["Wir bleiben"]),
        ("「我们留下」他说", ["我们留下"]),
        ("''We stay,'' he said.", ["We stay,"]),
        ("''We stay,\" he said. ''We always stay.\"", ["We stay,", "We always stay."]),
        ("‘We don’t stay,’ he said.", ["We don’t stay,"]),
        ("The ministers' talk of 'a red line' went on.", ["a red line"]),
        ("It's the ministers’ and the people’s dam.", []),
        ("“He said ‘never’ to me,” she said.", ["He said ‘never’ to me,"]),
        ('“Mixed marks," he said.', ["Mixed marks,"]),
        ("“First open. “Then open again.”", ["First open. “Then open again."]),
        ("He said: “We stay", ["We stay"]),
        ("A pipe 24\" wide.", []),
    ],
)  # fmt: skip
def test_finds_what_is_quoted(text: str, expected: list[str]) -> None:
    assert quoted(text) == expected


def test_a_quotation_may_carry_on_from_an_open_one() -> None:
    text = '"First paragraph.\n"Second paragraph," he said.'
    first, second = find_quotations(text, [(0, 17), (18, len(text))])
    assert (first.closed, first.carries_on) == (False, False)
    assert (second.closed, second.carries_on) == (True, True)


@given(st.text(alphabet=MARKS, max_size=60))
def test_quotations_are_in_order_and_inside(text: str) -> None:
    found = find_quotations(text, [(0, len(text))])
    at = 0
    for q in found:
        assert at <= q.start < q.inner[0] <= q.inner[1] <= q.end <= len(text)
        at = q.end
