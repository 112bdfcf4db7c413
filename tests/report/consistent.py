"""What a JSON report must say in itself and of its files, beyond having the right keys.

Each check takes a report as it was read from JSON and the decoded files by article id; it fails with the
finding that does not hold.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

Report = dict[str, Any]
Texts = Mapping[str, str]
Finding = dict[str, Any]


def read_texts(report: Report, folder: Path) -> dict[str, str]:
    """The files' text as the contract tells to read it: UTF-8, the mark left out, newlines as they stand."""
    texts = {}
    for article in report["articles"]:
        data = (folder / article["file"]).read_bytes()
        assert sha256(data).hexdigest() == article["sha256"]
        texts[article["id"]] = data.decode("utf-8-sig")
    return texts


def check_references(report: Report) -> None:
    """Ids are there once; whatever names an article or a claim names one that is there."""
    articles, claims = _ids(report["articles"]), _ids(report["claims"])
    assert len(set(articles)) == len(articles)
    assert len(set(claims)) == len(claims)
    for key in ("passages", "refused", "sections", "shares"):
        for found in report[key]:
            assert articles.index(found["a"]) < articles.index(found["b"]), (key, found)
    for origin in report["origins"]:
        a, b = origin["articles"]
        assert articles.index(a) < articles.index(b), origin
    for difference in report["differences"]:
        assert difference["claim"] is None or difference["claim"] in claims, difference
    for own in report["original_text"]:
        assert set(own["claims"]) <= set(claims), own
    assert [own["article"] for own in report["original_text"]] == articles
    assert sorted(a for telling in report["tellings"] for a in telling) == sorted(articles)


def check_spans(report: Report, texts: Texts) -> None:
    """Every span lies in its text and is not empty; no white space stands around its words, save where
    evidence points at all the rest of a text."""
    titles = {article["id"]: article["title"] for article in report["articles"]}
    for where, article, (start, end), in_title in _spans(report):
        text = (titles[article] if in_title else texts[article]) or ""
        assert 0 <= start < end <= len(text), (where, article, start, end)
        around = text[start:end] != text[start:end].strip()
        assert where == "evidence" or not around, (where, article, text[start:end])
    for article in report["articles"]:
        furniture = article["furniture"]
        assert all(one[1] <= other[0] for one, other in pairwise(furniture)), article["id"]


def check_passages(report: Report, texts: Texts) -> None:
    """Edits cover a passage on both sides; what is kept has the same words; families have three articles."""
    family: defaultdict[int, set[str]] = defaultdict(set)
    for passage in (*report["passages"], *report["refused"]):
        kept = [edit for edit in passage["edits"] if edit["op"] in ("equal", "move")]
        assert (passage["kind"] == "verbatim") == ({e["op"] for e in passage["edits"]} == {"equal"})
        for side in ("a", "b"):
            inside = [edit[side] for edit in passage["edits"]]
            assert min(start for start, _ in inside) == passage[f"{side}_start"], passage
            assert max(end for _, end in inside) == passage[f"{side}_end"], passage
        for edit in kept:
            words = [_letters(texts[passage[side]][slice(*edit[side])]) for side in ("a", "b")]
            assert words[0] == words[1], (passage["a"], passage["b"], words)
        if passage["family"] is not None:
            family[passage["family"]] |= {passage["a"], passage["b"]}
    assert sorted(family) == list(range(len(family)))
    assert all(len(articles) >= 3 for articles in family.values())
    assert report["passages"] == sorted(report["passages"], key=_place)
    assert {(p["a"], p["b"]) for p in report["passages"]} == {(s["a"], s["b"]) for s in report["shares"]}
    assert all(refused["reason"] for refused in report["refused"])


def check_claims(report: Report) -> None:
    """Outlets, missing, voices and prominence follow from the mentions, in the story's order."""
    order = _ids(report["articles"])
    for claim in report["claims"]:
        sure = {m["article"] for m in claim["mentions"] if m["confidence"] == "sure"}
        named = {m["article"] for m in claim["mentions"]}
        assert claim["text"].strip() and "\n" not in claim["text"], claim
        assert claim["outlets"] == [a for a in order if a in sure], claim
        assert claim["missing"] == [a for a in order if a not in named], claim
        assert sorted(a for voice in claim["voices"] for a in voice) == sorted(claim["outlets"]), claim
        assert set(claim["prominence"]) == named, claim
        assert all(0.0 <= part <= 1.0 for part in claim["prominence"].values()), claim
        spans = [(m["article"], m["in"], m["start"], m["end"]) for m in claim["mentions"]]
        assert len(set(spans)) == len(spans), claim
    titles = {article["id"]: article["title_span"] for article in report["articles"]}
    for claim in report["claims"]:
        assert all(titles[m["article"]] is None for m in claim["mentions"] if m["in"] == "title"), claim


def check_differences(report: Report) -> None:
    """Two versions at least, and drift between two of them."""
    for quote in report["quotes"]:
        versions = quote["versions"]
        assert len({version["article"] for version in versions}) > 1, quote
        for drift in quote["drift"]:
            for number, (start, end) in ((drift["before"], drift["a"]), (drift["after"], drift["b"])):
                assert versions[number]["start"] <= start <= end <= versions[number]["end"], quote
    for difference in report["differences"]:
        assert len(difference["versions"]) > 1, difference
        assert difference["topic"].strip(), difference


def check_origins(report: Report, texts: Texts) -> None:
    """One verdict a pair, its strength *none* where it cannot tell; swaps are the words that stand there."""
    pairs = [tuple(origin["articles"]) for origin in report["origins"]]
    assert len(set(pairs)) == len(pairs)
    shares = {(s["a"], s["b"]): (s["shared_a"], s["shared_b"]) for s in report["shares"]}
    for origin, pair in zip(report["origins"], pairs, strict=True):
        assert (origin["direction"] == "cannot tell") == (origin["strength"] == "none"), origin
        assert (origin["shared_a"], origin["shared_b"]) == shares.get(pair, (0.0, 0.0)), origin
        for swap in origin["swaps"]:
            assert _letters(texts[pair[0]][slice(*swap["a"])]) == _letters(swap["from"]), swap
            assert _letters(texts[pair[1]][slice(*swap["b"])]) == _letters(swap["to"]), swap


def _spans(report: Report) -> Iterator[tuple[str, str, tuple[int, int], bool]]:
    """Every span that points at words: where in the report, article, span, and whether in its title."""
    for article in report["articles"]:
        for span in [*article["furniture"], *filter(None, [article["title_span"]])]:
            yield "articles", article["id"], span, False
    for key in ("passages", "refused", "sections"):
        for found in report[key]:
            yield key, found["a"], (found["a_start"], found["a_end"]), False
            yield key, found["b"], (found["b_start"], found["b_end"]), False
    for claim in report["claims"]:
        for found in claim["mentions"]:
            yield "claims", found["article"], (found["start"], found["end"]), found["in"] == "title"
    for key in ("quotes", "differences"):
        for found in (version for each in report[key] for version in each["versions"]):
            yield key, found["article"], (found["start"], found["end"]), False
    for found in report["attributions"]:
        for span in (found["content"], *found["parts"], *filter(None, (found["source"], found["cue"]))):
            yield "attributions", found["article"], span, False
    for found in report["origins"]:
        (a, b), from_b = found["articles"], found["direction"] == "b→a"
        for span in (*found["core"], *found["cuts"], *(loss["a"] for loss in found["losses"] if not from_b)):
            yield "origins", a, span, False
        for span in (*found["additions"], *(loss["b"] for loss in found["losses"] if from_b)):
            yield "origins", b, span, False
    spotted = [("voices", v["spans"]) for v in report["voices"]]
    spotted += [("common_sources", s["spans"]) for s in report["common_sources"]]
    spotted += [("evidence", e["spans"]) for o in report["origins"] for e in o["evidence"]]
    for key, spots in spotted:
        for spot in spots:
            yield key, spot["article"], (spot["start"], spot["end"]), False
    for found in report["headlines"]:
        for span in found["spans"]:
            yield "headlines", found["article"], span, found["in"] == "title"
    for found in report["original_text"]:
        for span in found["sentences"]:
            yield "original_text", found["article"], span, False


def _ids(entries: list[Finding]) -> list[str]:
    return [entry["id"] for entry in entries]


def _place(passage: Finding) -> tuple[Any, ...]:
    return tuple(passage[key] for key in ("a", "a_start", "a_end", "b", "b_start", "b_end"))


def _letters(words: str) -> str:
    """Words without case, punctuation and white space."""
    return "".join(c for c in words.casefold() if c.isalnum())
