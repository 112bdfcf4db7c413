"""What texts are read with: words, names, figures, clauses and points, without a parser.

    words      english stems forms lexicon written      sentences   reading joints points phrasing
    names      names places regions                   speech      reporting quotations hedges
    figures    values counting

All other rooms read texts with these; they know nothing of articles that are compared.
"""
