"""One quotation in all its wordings: `quotes`, and how its words change (`drift`).

Also what says the same in other words (`retellings`) or without marks (`plainly`).
"""
