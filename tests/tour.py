"""Several pictures of the reader as one that moves: each is seen for a while, then the next.

    ┌ the story, as it opens ┐ ─3 s─▶ ┌ ]   the next shared passage ┐ ─3 s─▶ …
    └────────────────────────┘        └─────────────────────────────┘

The pictures are SVG of one size, as Textual exports them.  Where a reader has asked for nothing that
moves, only the first is seen.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

SECONDS = 3
"""How long each picture is seen."""

_RULE = re.compile(r"^ *\.terminal-r\d+ \{.*\}$", re.MULTILINE)
_LAST_DEFINITION, _END = "</defs>", "</svg>"


def moving(pictures: Sequence[str]) -> str:
    """One SVG that shows `pictures` in turn, for ever; the lines' clips are the first one's, its inks each
    picture's own."""
    first = pictures[0]
    head = first[: first.index(_LAST_DEFINITION) + len(_LAST_DEFINITION)]
    rules, scenes = [_turning(len(pictures))], []
    for number, picture in enumerate(pictures):
        inks = (rule.strip() for rule in _RULE.findall(picture))
        rules += [_own(ink, number) for ink in inks]
        body = picture[picture.index(_LAST_DEFINITION) + len(_LAST_DEFINITION) : picture.rindex(_END)]
        delay = (number - len(pictures)) * SECONDS
        scenes.append(f'<g class="scene" style="animation-delay: {delay}s">{_own(body, number)}</g>')
    head = _RULE.sub("", head).replace("</style>", "\n".join([*rules, "</style>"]), 1)
    return "\n".join([head, *scenes, _END, ""])


def _turning(count: int) -> str:
    """The rules by which a scene is seen for its part of the round."""
    return (
        f"@keyframes turn {{ 0% {{ visibility: visible }} {100 / count:.4f}% {{ visibility: hidden }} }}\n"
        f".scene {{ visibility: hidden; animation: turn {count * SECONDS}s step-end infinite }}\n"
        "@media (prefers-reduced-motion: reduce) {\n"
        ".scene { animation: none } .scene:first-of-type { visibility: visible }\n}"
    )


def _own(svg: str, number: int) -> str:
    """The same with inks of its own."""
    return re.sub(r"\bterminal-r(?=\d)", f"scene{number}-r", svg)
