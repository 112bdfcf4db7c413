"""The keys of the main screen; the footer, the help and the palette are built from them."""

from textual.binding import Binding, BindingType

PASSAGE = Binding.Group("passage")
CLAIM = Binding.Group("claim")

KEYS: list[BindingType] = [
    Binding("left_square_bracket", "passage(-1)", "Previous passage", key_display="[",
            id="passage.previous", group=PASSAGE, tooltip="Go to the previous shared passage"),
    Binding("right_square_bracket", "passage(1)", "Next passage", key_display="]", id="passage.next",
            group=PASSAGE, tooltip="Go to the next shared passage"),
    Binding("left_curly_bracket", "claim(-1)", "Previous claim", key_display="{", id="claim.previous",
            group=CLAIM, tooltip="Go to the previous claim"),
    Binding("right_curly_bracket", "claim(1)", "Next claim", key_display="}", id="claim.next",
            group=CLAIM, tooltip="Go to the next claim"),
    Binding("tab", "pane(1)", "pane", key_display="Tab", id="pane.next", tooltip="Go to the next pane"),
    Binding("shift+tab", "pane(-1)", "Previous pane", show=False, id="pane.previous",
            tooltip="Go to the previous pane"),
    Binding("c", "claims", "claims", id="claims.toggle", tooltip="Show or hide the claims"),
    Binding("enter", "evidence", "evidence", key_display="Enter", id="claim.evidence",
            tooltip="Each outlet's own words for this claim"),
    Binding("f", "filter", "filter", id="claims.filter",
            tooltip="Show shared claims, single ones, disputed ones, those not in the base, or all"),
    Binding("b", "base(1)", "base", id="base.next",
            tooltip="Make the article in the list, or the next one, the base"),
    Binding("o", "other(1)", "other", id="other.next",
            tooltip="Set the article in the list, or the next one, beside the base"),
    Binding("B", "base(-1)", "Previous base", show=False, id="base.previous",
            tooltip="Make the previous article the base"),
    Binding("O", "other(-1)", "Previous other", show=False, id="other.previous",
            tooltip="Set the previous article beside the base"),
    Binding("s", "sources", "sources", id="sources",
            tooltip="Who shares wording with whom, and whose text it is"),
    Binding("x", "swap", "swap", id="swap", tooltip="Swap base and other"),
    Binding("t", "tie", "tie", show=False, id="tie",
            tooltip="Let the two texts scroll tied by passages, or each alone"),
    Binding("p", "furniture", "furniture", show=False, id="furniture",
            tooltip="Show or fold the page furniture that was set aside"),
    Binding("greater_than_sign", "minimum(1)", "Longer passages", key_display=">", show=False,
            id="minimum.longer", tooltip="Show only longer passages"),
    Binding("less_than_sign", "minimum(-1)", "Shorter passages", key_display="<", show=False,
            id="minimum.shorter", tooltip="Show shorter passages, too"),
    Binding("R", "compare", "Compare again", show=False, id="compare",
            tooltip="Go on with a comparison that was stopped"),
    Binding("escape", "stop", "Stop", show=False, id="stop",
            tooltip="Stop comparing; go back to the base article"),
    Binding("question_mark", "help", "help", key_display="?", id="help", tooltip="Keys and marks"),
]  # fmt: skip
