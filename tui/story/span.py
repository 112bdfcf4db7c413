"""Where something stands in a text."""

from __future__ import annotations

Span = tuple[int, int]
"""`(start, end)`, half-open, in Unicode code points of an article's text."""
