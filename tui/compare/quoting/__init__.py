"""One quotation in all its wordings: `quotes`, and how its words change (`drift`).

Which two are one is told by `pairs`; what says the same in other words by `retellings`, without marks by
`plainly`.
"""
