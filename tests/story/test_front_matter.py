"""What a file says about itself before its text: read, and set aside."""

import pytest

from tui.story.front_matter import front_matter_span, read_front_matter
from tui.story.laying_out import lay_out
from tui.story.manifest import Entry

YAML = '---\ntitle: "Bridge: closed"\nOutlet: Northern Wire\ndate: 2024-05-03\n---\n\nThe bridge is closed.'
TOML = (
    '+++\ntitle = "Bridge: closed"\noutlet = "Northern Wire"\ndate = 2024-05-03\n+++\nThe bridge is closed.'
)


@pytest.mark.parametrize("text", [YAML, TOML, YAML.replace("\n", "\r\n"), "\n" + TOML])
def test_the_keys_are_those_of_a_manifest(text: str) -> None:
    assert read_front_matter(text) == Entry(title="Bridge: closed", outlet="Northern Wire", date="2024-05-03")


@pytest.mark.parametrize("text", [YAML, TOML])
def test_it_stays_in_the_text_as_furniture(text: str) -> None:
    span = front_matter_span(text)
    assert span is not None and text[slice(*span)][:3] == text[slice(*span)][-3:]
    layout = lay_out(text)
    assert layout.furniture == (span,)
    assert [text[s:e] for p in layout.paragraphs for s, e in p.sentences] == ["The bridge is closed."]


@pytest.mark.parametrize(
    "text",
    [
        "---\n\nThe bridge is closed. It is old.\n\n---\n",
        "---\ntitle: A bridge\n\nThe bridge is closed.",
        "+++\nthis is not TOML\n+++\nThe bridge is closed.",
        "The bridge is closed.\n---\ntitle: A\n---\n",
        "title: A bridge\n\nThe bridge is closed.",
        "",
    ],
)
def test_other_rules_and_colons_are_none(text: str) -> None:
    assert front_matter_span(text) is None
    assert read_front_matter(text) == Entry()


def test_what_is_wrong_in_it_is_let_pass() -> None:
    assert read_front_matter("---\ndate: yesterday\ntitle:\nurl: https://a.example\n---\nText") == Entry(
        url="https://a.example"
    )
    assert read_front_matter("+++\ntitle = 3\ndate = 2024-05-03T10:00:00Z\n+++\nText") == Entry(
        date="2024-05-03T10:00:00+00:00"
    )
