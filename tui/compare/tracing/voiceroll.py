"""The voice roll: who is quoted, by which outlet, in how many words, and who by one outlet only.

    Xueliang Ding            VOA 96   002 –                 quoted by one outlet alone
    China’s Foreign Ministry VOA 33   002 31   003 20

A speaker is one entry through all articles where the words for him are one name: `Ding` and `Xueliang
Ding` when no other Ding speaks, `China's Foreign Ministry` and `the Chinese foreign ministry`.  Two people
of one surname stay two; a surname that fits both stays by itself.  What only shows something (polls, a
document's figures) has no voice.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from tui.compare.findings import Attribution, Spot, VoiceEntry
from tui.compare.language.english import word_set
from tui.compare.language.names import names_a_person
from tui.compare.saying.settled import issuer_of
from tui.compare.spans import joined, outside
from tui.compare.tracing.copies import Telling
from tui.story import Span, Story

_NOBODY = word_set("""
    he she it they we i you who which that this these those he's she's one some others many most several
    everyone nobody someone
    """)
_SHOWS = re.compile(r"\b(?:show|suggest|indicat|reveal|reflect|mean|point)")
_PERSONAL = ("ers", "ors", "ists", "ians", "men", "people", "officials", "analysts", "critics")
_LEAD = re.compile(r"^(?:the|an?|its|his|her|their)\s+", re.IGNORECASE)
_OWNER = re.compile(r"['’]s?$")
_WORD = re.compile(r"[^\W_]+(?:[-’'][^\W_]+)*")
_LIKE = 4


def find_voices(story: Story, attributions: Sequence[Attribution]) -> tuple[VoiceEntry, ...]:
    """The speakers of a story, those of most articles first, then by words quoted, then by name.

    Words are counted once where attributions overlap; `quoted` and `reported` list every article in which
    the speaker has any words of the kind, in the story's order."""
    spans: dict[str, dict[str, list[Span]]] = {}
    tellings = {a.id: Telling(a, ()) for a in story.articles}
    for said in attributions:
        telling = tellings.get(said.article)
        if telling is None or not said.speaker or not said.source:
            continue
        who = _speaker(said.speaker)
        if who and _has_a_voice(said, who, telling):
            spans.setdefault(who, {}).setdefault(said.article, []).extend(said.stretches)
    entries = [_entry(names, spans, tellings) for names in _people(spans)]
    return tuple(sorted(entries, key=lambda e: (-len(_articles(e)), -sum(n for _, n in e.quoted), e.speaker)))


def only_by_one(voices: Sequence[VoiceEntry]) -> tuple[VoiceEntry, ...]:
    """The speakers whom a single article gives a voice."""
    return tuple(entry for entry in voices if len(_articles(entry)) == 1)


def _articles(entry: VoiceEntry) -> set[str]:
    return {article for article, _ in (*entry.quoted, *entry.reported)}


def _entry(
    names: list[str], spans: dict[str, dict[str, list[Span]]], tellings: dict[str, Telling]
) -> VoiceEntry:
    quoted: list[tuple[str, int]] = []
    reported: list[tuple[str, int]] = []
    spots: list[Spot] = []
    heard = {article for name in names for article in spans[name]}
    for article, telling in tellings.items():
        if article not in heard:
            continue
        said = joined(span for name in names for span in spans[name].get(article, ()))
        rest = outside(said, telling.quoted)
        plain = telling.count(rest)
        words = telling.count(said) - plain
        quoted += [(article, words)] if words else []
        reported += [(article, plain)] if plain else []
        spots += [Spot(article, *span) for span in said]
    return VoiceEntry(_best(names, spans), tuple(quoted), tuple(reported), tuple(spots))


def _has_a_voice(said: Attribution, who: str, telling: Telling) -> bool:
    """Whether somebody speaks: by the verb, or in quotation marks; polls and figures do not."""
    cue = telling.text[slice(*said.cue)] if said.cue else ""
    if _SHOWS.search(cue) and not names_a_person(who) and not who.endswith(_PERSONAL):
        return len(who.split()) <= 3 and who.split()[-1][0].isupper()
    return telling.is_speech(said) or _inside(said.stretches, telling)


def _inside(stretches: Sequence[Span], telling: Telling) -> bool:
    """Whether any of what is said stands in quotation marks."""
    said = joined(stretches)
    return outside(said, telling.quoted) != said


def _best(names: list[str], spans: dict[str, dict[str, list[Span]]]) -> str:
    """The fullest of the names; of equally full ones what most articles have."""
    return max(names, key=lambda name: (len(_WORD.findall(name)), len(spans[name]), name))


def _speaker(words: str) -> str | None:
    """The speaker without a document in front; None for a pronoun."""
    who = issuer_of(words)
    return None if who.lower() in _NOBODY or not _WORD.search(who) else who


def _people(spans: dict[str, dict[str, list[Span]]]) -> list[list[str]]:
    """The names in groups, each group one speaker."""
    keys = {name: _key(name) for name in spans}
    groups: dict[str, list[str]] = {}
    near: defaultdict[tuple[str, ...], list[str]] = defaultdict(list)
    full = sorted(spans, key=lambda name: (-len(keys[name]), name))
    for name in full:
        known = dict.fromkeys(head for ends in _ends(keys[name]) for head in near[ends])
        fits = [head for head in known if _is_one(keys[name], keys[head])]
        exact = [head for head in fits if keys[head] == keys[name]]
        if exact or len(fits) == 1:
            groups[(exact or fits)[0]].append(name)
        else:
            groups[name] = [name]
            for ends in _ends(keys[name]):
                near[ends].append(name)
    return list(groups.values())


def _ends(key: tuple[str, ...]) -> set[tuple[str, ...]]:
    """What two names of one speaker have in common at least: the first or the last word, of descriptions
    all of them."""
    return {key[:1], key[-1:]} if key and key[0] else {tuple(sorted(key))}


def _key(name: str) -> tuple[str, ...]:
    """The words of a name without article, initials and possessive endings, case folded; a description
    in small letters begins with an empty word."""
    bare = _LEAD.sub("", name)
    found = [_OWNER.sub("", word).casefold() for word in _WORD.findall(bare)]
    words = tuple(word for word in found if len(word) > 1 or len(found) < 3)
    return words if any(c.isupper() for c in bare) else ("", *words)


def _is_one(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether two names are one speaker's; `short` has no more words than `long`."""
    if not short or short == long:
        return short == long
    if not short[0] or not long[0]:
        return short[:1] == long[:1] and Counter(short) == Counter(long)
    if len(short) == 1:
        return len(short[0]) > 1 and short[0] in (long[0], long[-1]) and len(long) <= 3
    return len(short) == len(long) and short[-1] == long[-1] and all(map(_alike, short, long))


def _alike(word: str, other: str) -> bool:
    """`Andrey` and `Andrei`, `China` and `Chinese`."""
    return word == other or (len(word) >= _LIKE and len(other) >= _LIKE and word[:_LIKE] == other[:_LIKE])
