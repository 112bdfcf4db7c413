"""A `Comparison` as something to read or to compute with: `Comparison` → text.

contract.py   JSON, the form that other programs and the scorers read
text.py       sentences and lists, for people, screen readers and mail
save.py       a report on disk, whole or not at all
"""
