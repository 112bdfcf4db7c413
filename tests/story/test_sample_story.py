"""The sample story: what is known of its five articles, and what of them is not their text."""

from pathlib import Path

from tui.story import Story, load_story


def sample(seeds: Path) -> dict[str, str]:
    """The furniture, headings and title of each article by the number in its file's name."""
    return {a.id[:3]: "\n".join(a.text[s:e] for s, e in a.furniture) for a in load_story(seeds).articles}


def test_outlets_and_order(seeds: Path) -> None:
    story = load_story(seeds)
    assert story.title == "China and the Wagner mutiny"
    assert [(a.id[:3], a.outlet) for a in story.articles] == [
        ("001", "VOA News"),
        ("002", "Outlet 002"),
        ("003", "Outlet 003"),
        ("004", "Outlet 004"),
        ("000", "Outlet 000"),
    ]
    assert all(a.note for a in story.articles)
    assert story.notes == ()


def plain(seeds: Path) -> Story:
    """The same texts with nothing known about them."""
    return Story.from_texts({p.name[:3]: p.read_bytes().decode() for p in sorted(seeds.glob("*.txt"))})


def test_furniture(seeds: Path) -> None:
    found = sample(seeds)
    caption = (
        "Russia's deputy foreign minister Andrey Rudenko, left, and China's Foreign Minister Qin Gang walk "
        "together as they meet in Beijing, June 25, 2023."
    )
    assert found["000"].split("\n") == [
        "date 2023-06-26",
        "Wagner’s boss is cheered as he leaves the Russian city of Rostov-on-Don video",
    ]
    assert found["001"].split("\n") == ["Accessibility links", "Breaking News", caption, caption]
    assert found["002"].split("\n") == ["RUSSIA –", "Related Articles", "Back to top button"]
    assert found["003"].split("\n") == ["TAIPEI–", "Advertisement", "Author"]
    assert found["004"] == ""


def test_titles_stand_in_the_text_with_or_without_a_manifest(seeds: Path) -> None:
    titles = {a.id[:3]: a.title for a in load_story(seeds).articles}
    for article in plain(seeds).articles:
        assert article.title == titles[article.id]
        assert (article.title_span is None) == (article.id == "000")


def test_dates_are_known_or_printed(seeds: Path) -> None:
    assert {a.id: a.date for a in plain(seeds).articles if a.date} == {"000": "2023-06-26"}


def test_section_headings_are_neither_furniture_nor_sentences(seeds: Path) -> None:
    article = plain(seeds)["001"]
    headings = [article.text[p.start : p.end] for p in article.paragraphs if p.kind == "heading"]
    assert headings == [
        "Irreconcilable conflict",
        "No Chinese military aid",
        "Parallels in the Taiwan Strait",
    ]


def test_sentences(seeds: Path) -> None:
    articles = {a.id[:3]: a for a in load_story(seeds).articles}
    assert {number: len(a.sentences) for number, a in articles.items()} == {
        "001": 41, "002": 15, "003": 16, "004": 15, "000": 32,
    }  # fmt: skip
    first = articles["003"].sentences[0]
    assert articles["003"].text[slice(*first)].startswith("Following an army")
