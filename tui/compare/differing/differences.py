"""Where articles differ: figures, dates, names, attributions and hedges.

    figures and dates    of things that stand for one another (`stated`)
    occasions            told more or less exactly (`occasions`)
    names                spelt differently (`spellings`)
    who says it, how surely    of one claim (`certainty`)

Differences that cannot both be true come first; what agrees, less exact on one side, comes last.
"""

from __future__ import annotations

from collections.abc import Sequence

from tui.compare.claimed import Claimed
from tui.compare.differing.bodies import find_bodies
from tui.compare.differing.certainty import find_certainties
from tui.compare.differing.occasions import find_occasions
from tui.compare.differing.partners import find_partners
from tui.compare.differing.spellings import find_spellings
from tui.compare.differing.stated import find_stated
from tui.compare.findings import Attribution, Claim, Difference, DifferenceKind, Passage, Quote
from tui.compare.language.reading import read_lines
from tui.story import Story

_ORDER: tuple[DifferenceKind, ...] = ("figure", "date", "place", "attribution", "hedge", "name", "term")


def find_differences(
    story: Story,
    passages: Sequence[Passage] = (),
    claims: Sequence[Claim] = (),
    quotes: Sequence[Quote] = (),
    attributions: Sequence[Attribution] = (),
) -> tuple[Difference, ...]:
    """What the articles of `story` tell differently: contradictions before what only agrees, figures
    before dates, places, attributions, hedges and names, those of most articles first."""
    reading = read_lines(story)
    like = find_partners(story, reading, claims)
    claimed = Claimed(claims)
    stated = list(find_stated(story, reading, like, claimed))
    guessed = [difference for difference in stated if difference.kind == "hedge"]
    found = [
        *(difference for difference in stated if difference.kind != "hedge"),
        *find_occasions(story, reading, claimed),
        *find_spellings(story),
        *find_bodies(story, reading, like),
        *find_certainties(story, reading, like, claims, quotes, attributions, guessed),
    ]
    place = {article.id: k for k, article in enumerate(story.articles)}
    found.sort(
        key=lambda d: (
            d.agrees,
            _ORDER.index(d.kind),
            -len({v.article for v in d.versions}),
            [(place[v.article], v.start) for v in d.versions],
        )
    )
    return tuple(found)
