"""What on a page is title, heading, prose and furniture.

A page is written line by line, `kind: line`; an empty line separates, `~` goes on from the line before.
"""

import pytest

from tui.story.laying_out import lay_out
from tui.story.layout import Layout

KINDS = {"T": "title", "H": "heading", "P": "prose", "F": "furniture"}

PAGES = {
    "a page of a broadcaster, one line each": """
        F: Home
        F: News
        T: Floods: Thousands without power as storm hits coast
        F: Published
        F: 2 hours ago
        F: Share
        F: Getty Images
        F: Waves crash over the sea wall
        F: By Jane Example
        P: Thousands of homes are without power after a storm hit the coast overnight.

        P: "It was terrifying. I have never seen anything like it," said Tom Sample, who lives nearby.

        F: Image caption,
        F: Trees fell across several roads

        H: How bad will it get?
        P: The weather office has extended its warning until Friday.

        F: Related Topics
        F: Severe weather
        F: More on this story
        F: Storm brings travel chaos to the south-west
        F: 10 January
        F: Top stories
        F: Minister quits over leaked letter
    """,
    "an agency report": """
        F: World | Europe

        T: Italy bridge to reopen in May after two-year closure

        F: By Anna Example and Marco Sample

        F: March 4, 2024 10:22 AM GMT Updated 2 hours ago

        P: ROME, March 4 (Newswire) - Italy will reopen the bridge in May, its minister said on Monday.

        P: The bridge was closed in 2022 after cracks were found in two of its main cables and on a pillar.

        F: Advertisement · Scroll to continue

        P: The minister said the work had cost 40 million euros ($43 million), half of it from Brussels.

        F: Reporting by Anna Example; Editing by Marco Sample

        F: Our Standards: The Newswire Principles.

        F: Acquire Licensing Rights

        F: Anna Example

        F: Rome-based reporter covering transport.
    """,
    "a newspaper with a deck and a newsletter box": """
        T: Storm leaves thousands without power on the south coast

        P: Two people rescued from a car in the west as winds reach 90mph

        F: Jane Example and agencies
        F: Mon 8 Jan 2024 14.22 GMT
        F: Last modified on Tue 9 Jan 2024 09.10 GMT

        P: Thousands of homes were without power on Monday.

        F: Sign up to First Thing
        F: Free daily newsletter
        F: Our morning email breaks down the key stories of the day, telling you what matters

        F: after newsletter promotion

        P: “It was terrifying,” said Tom Sample.

        F: Explore more on these topics
        F: Weather
        F: news
    """,
    "labels, an address, a copyright": """
        F: Markets / Companies / Premium
        F: 3 min read
        P: Shares fell on Monday.

        P: They had risen for a week.

        F: Got a tip? Write to news@paper.example
        F: The Example is a member of the Upland Press Council.
        F: © 2024 Example. All rights reserved.
    """,
    "a translated page": """
        T: Brücke nach Rissen gesperrt

        F: Von Anna Beispiel

        P: Berlin (dpa) - Die Brücke ist am 3. Mai gesperrt worden. Das teilte Dr. Meier mit.

        F: Mehr zum Thema: Die ältesten Brücken

        F: Anzeige

        P: Der 2. Weltkrieg hatte sie beschädigt.
    """,
    "section headings and a video caption between paragraphs": """
        T: Minister resigns over leaked letter

        P: The minister resigned on Monday.

        H: A letter too many

        P: The letter had been leaked in May.

        F: Crowd cheers as the minister leaves the ministry video

        H: NO WAY BACK

        P: Nobody expects her to return.
    """,
    "a caption that stands twice": """
        T: Bridge closed after cracks are found

        F: Cars wait before the closed bridge in Rome, Sunday, March 3, 2024.
        F: Cars wait before the closed bridge in Rome, Sunday, March 3, 2024.

        P: The bridge was closed on Sunday.

        P: It will reopen in May.
    """,
    "an author's own paragraph": """
        T: Bridge closed after cracks are found

        F: By Ann Example

        P: The bridge was closed on Sunday. It will reopen in May, the ministry says.

        P: Ann Sample, who lives nearby, is relieved.

        F: Ann Example covers transport for the paper.
    """,
    "slogans above and below": """
        F: Unbowed. Unbought.

        P: The bridge was closed on Sunday.

        P: Nobody was hurt.

        P: It will reopen in May.

        F: The Example is reader-funded. Buy the print edition.
    """,
    "Markdown": """
        T: # Bridge closed after cracks found

        F: *By Ann Example* | 3 March 2024

        F: ![A bridge](bridge.jpg)

        P: The bridge was closed on **Sunday** after engineers found cracks.

        H: ## What happens next

        P: - The ferry runs every hour
        P: - It takes 40 cars

        F: ---

        F: [Read more](https://example.org)

        P: Drivers must wait.
    """,
    "lines broken at a width": """
        T: Bridge closed after cracks are found by engineers on Sunday

        P: The bridge over the river was closed on Sunday after engineers found
        ~ cracks in two of its main cables. Traffic will be diverted over the
        ~ northern crossing until further notice, the Department of Transport
        ~ said.

        P: The closure is expected to last until May. The mayor said on Monday
        ~ that shops would be compensated.
    """,
    "nothing but short lines": """
        P: One
        P: Two
    """,
    "lead-ins with a colon, lists, and lines that go on": """
        T: Minister resigns over leaked letter

        P: The minister wrote:

        P: “I leave with regret.”

        P: She named three reasons:

        P: 1. the letter

        P: 2. her health;

        P: others
    """,
}

REAL_SENTENCES = [
    "By Tuesday the reporters had left the scene.",
    "Follow the money, he said.",
    "Support for the ban grew.",
    "Share prices fell by 3 percent.",
    "The film was shot with permission from the city.",
    "The firm changed its privacy policy on Monday.",
    "The views expressed by the minister were wrong.",
    "The Press Council ruled against the paper.",
    "More than 20 people were hurt.",
    "Read the letter, she told them.",
    "This report was published by the commission in May.",
    "We need your help, the mayor told us.",
    "(He had said so before.)",
    "Watch out!",
    "Why now?",
    "No.",
]


def written(page: str) -> tuple[str, list[tuple[str, str]]]:
    """The text of a page, and the kind and the first line of each of its paragraphs."""
    lines, wanted = [], []
    for line in page.strip().splitlines():
        mark, _, rest = line.strip().partition(" ")
        lines.append(rest)
        if mark and mark != "~":
            wanted.append((KINDS[mark[0]], rest))
    return "\n".join(lines), wanted


def found(text: str, layout: Layout) -> list[tuple[str, str]]:
    return [(p.kind, text[p.start : p.end].split("\n")[0]) for p in layout.paragraphs]


@pytest.mark.parametrize("name", PAGES)
def test_page(name: str) -> None:
    text, wanted = written(PAGES[name])
    kinds = found(text, lay_out(text))
    if name == "Markdown":
        assert kinds.pop(0) == ("furniture", "#")
        wanted[0] = ("title", wanted[0][1].removeprefix("# "))
    assert kinds == wanted


@pytest.mark.parametrize("newline", ["\r\n", "\r"])
def test_other_line_ends_make_no_difference(newline: str) -> None:
    text, wanted = written(PAGES["an agency report"])
    text = text.replace("\n", newline)
    layout = lay_out(text)
    assert [kind for kind, _ in wanted] == [p.kind for p in layout.paragraphs]


@pytest.mark.parametrize("sentence", REAL_SENTENCES)
def test_a_real_sentence_is_never_set_aside(sentence: str) -> None:
    text = (
        f"The bridge was closed on Sunday.\n\n{sentence}\n\nIt will reopen in May.\n\n{sentence} It is old."
    )
    layout = lay_out(text, "Bridge closed")
    assert layout.furniture == ()


def test_a_paragraph_that_stands_twice_is_kept_once() -> None:
    text = "It is closed.\n\nNobody was hurt.\n\nNobody was hurt.\n\nIt is old."
    assert [p.kind for p in lay_out(text).paragraphs] == ["prose", "prose", "furniture", "prose"]


def test_where_each_line_is_a_sentence_nothing_of_it_is_set_aside() -> None:
    lines = ["ROME — It is closed.", "Nobody was hurt.", "Nobody was hurt.", "It is old.", "Cars must wait."]
    layout = lay_out("\n".join(lines), "Bridge closed")
    assert layout.furniture == ()
    assert len(layout.paragraphs) == 5


def test_short_lines_of_a_page_whose_title_is_known_and_stands_elsewhere() -> None:
    text = "Housing\n\nBridge shut for months\n\nThe bridge was closed on Sunday.\n\nIt is old."
    kinds = [p.kind for p in lay_out(text, "Bridge shut as cracks are found").paragraphs]
    assert kinds == ["furniture", "heading", "prose", "prose"]
