"""Whose text it is.

    copies ─▶ signs, witnesses, credits ─▶ origins     for two articles that share copy: evidence, a verdict
    cuts                                               what the copier left out, put in and swapped
    common                                             one text behind many articles
    original                                           what an article alone has
    voiceroll · headlines                              who is quoted by whom; what a headline says alone

Begin with `origins`.
"""
