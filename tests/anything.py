"""Any text that a file can hold.

`st.text()` means the same, but asks UTF-8 for every code point first: three seconds in a fresh clone.
"""

from hypothesis import strategies as st


def texts(min_size: int = 0, max_size: int | None = None) -> st.SearchStrategy[str]:
    """Texts of so many code points."""
    return st.text(st.characters(exclude_categories=["Cs"]), min_size=min_size, max_size=max_size)
