"""The voice roll and original text: who is heard, by whom, and what only one outlet has."""

from tui.compare.findings import Claim, Mention, VoiceEntry
from tui.compare.saying.attribution import find_attributions
from tui.compare.sharing.wording import find_wording
from tui.compare.tracing.original import original_text
from tui.compare.tracing.voiceroll import find_voices, only_by_one
from tui.story import Story


def test_one_speaker_is_one_entry_through_all_articles() -> None:
    voices = _voices(
        a="“We shall rebuild the old bridge,” engineer Ana Ruiz said. Ruiz said it would take a year.",
        b="Ana Ruiz said: “We shall rebuild.”",
    )
    ruiz = voices["Ana Ruiz"]
    assert ruiz.quoted == (("a", 6), ("b", 3))
    assert dict(ruiz.reported)["a"] >= 5


def test_who_speaks_in_one_article_alone() -> None:
    voices = _voices(
        a="Ana Ruiz said the bridge was safe. Bo Lind, a witness, said it shook.",
        b="Ana Ruiz said it was not.",
    )
    assert [entry.speaker for entry in only_by_one(tuple(voices.values()))] == ["Bo Lind"]


def test_two_people_of_one_surname_stay_two() -> None:
    voices = _voices(a="Ana Ruiz said the bridge was safe.", b="Carlos Ruiz said the bridge was old.")
    assert set(voices) == {"Ana Ruiz", "Carlos Ruiz"}


def test_a_ministry_under_two_descriptions_is_one() -> None:
    voices = _voices(
        a="Norway's Fishery Ministry said the quota would stay.",
        b="The Norwegian Fishery Ministry said so too.",
    )
    assert len(voices) == 1


def test_polls_have_no_voice() -> None:
    assert not _voices(a="The latest figures show that prices rose. Recent polls suggest a change.")


def test_original_text_is_what_nobody_else_has() -> None:
    shared = "The harbour at Brask was closed on Tuesday after a crane toppled onto the main quay."
    own = "Our reporter counted nine boats behind the wreck."
    claimed = "Two people were hurt."
    a = f"{shared} {own} {claimed}"
    story = Story.from_texts({"a": a, "b": f"{shared} A couple of workers were injured."})
    passages, _ = find_wording(story)
    spans = (("a", a.index(claimed), len(a)), ("b", len(shared) + 1, len(story["b"].text)))
    mentions = tuple(Mention(n, s, e, "text", "asserts", None, "sure") for n, s, e in spans)
    claims = (
        Claim("c1", claimed, mentions, ("a", "b"), (), (("a",), ("b",)), ()),
        Claim("c2", own, (), ("a",), ("b",), (("a",),), ()),
    )
    first, second = original_text(story, passages, claims)
    assert [a[start:end] for start, end in first.sentences] == [own]
    assert (first.words, first.claims) == (8, ("c2",))
    assert (second.sentences, second.words, second.claims) == ((), 0, ())


def _voices(**texts: str) -> dict[str, VoiceEntry]:
    story = Story.from_texts(texts)
    attributions = [a for article in story.articles for a in find_attributions(article)]
    return {entry.speaker: entry for entry in find_voices(story, attributions)}
