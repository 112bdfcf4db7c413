"""What reaches into a span is found, and nothing else."""

from hypothesis import given, settings
from hypothesis import strategies as st

from tui.compare.findings import Attribution
from tui.compare.touching import Touching, reach_of
from tui.story import Span

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda drawn: (drawn[0], drawn[0] + drawn[1]))
ATTRIBUTIONS = st.builds(
    Attribution,
    article=st.just("a"),
    source=st.none() | SPANS,
    cue=st.none() | SPANS,
    content=SPANS,
    parts=st.lists(SPANS, max_size=2).map(tuple),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(ATTRIBUTIONS, max_size=8), SPANS)
def test_whatever_touches_a_span_is_found_in_its_order(attributions: list[Attribution], span: Span) -> None:
    found = list(Touching(attributions, reach_of).at(span))
    assert found == [said for said in attributions if said in found]
    for said in attributions:
        parts = [part for part in (said.source, said.cue, *said.stretches) if part]
        if any(start < span[1] and span[0] < end for start, end in parts):
            assert said in found
    assert Touching([], reach_of).at(span) == ()
