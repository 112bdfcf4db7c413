"""A `Comparison` as something to read or to compute with: `Comparison` → text.

contract.py   JSON, the form that other programs and the scorers read
text.py       sentences and lists, for people, screen readers and mail
words.py      how many of an article's words are its own
save.py       a report on disk, whole or not at all
"""
