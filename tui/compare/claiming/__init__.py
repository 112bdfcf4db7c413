"""Which points are made, and by whom.

    statements ─▶ alike, company ─▶ scoring      how likely two sentences state one point
    aligning                                     which stretch of each it is
    grouping ─▶ widening ─▶ drafts               pairs become claims, with reasons and voices

Begin with `claims`; `sparse` is the arithmetic.
"""
