"""Who says what: the attributions of an article, and how it stands to what it says.

    clauses ─▶ subjects ─▶ frames, nominals, contents ─▶ sayings      one paragraph
    speakers · settled                                                who is meant, over the whole article
    stance                                                            of one stretch
    spoken                                                            between marks, and told

Begin with `attribution`.
"""
