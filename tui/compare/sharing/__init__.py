"""Wording that articles share, verbatim or edited.

    tokens ─▶ runs ─▶ chains ─▶ edges ─▶ passages     words as numbers, equal runs, runs over small changes,
                                                      tidy ends, aligned word by word (`align`)
    search · likeness · rewrites                      the first three for all articles, and what is rewritten
    families · sections · shares · tellings · ties    read off the passages

Begin with `wording`.
"""
