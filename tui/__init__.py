"""samestory: read how several outlets cover one story, side by side."""

__version__ = "0.1.0"
