"""What differs where articles tell one thing.

    partners                                   which sentences are about one thing
    facts · counted                            values of one thing
    figures bounds shares units · days         what they are
    sizes · moments                            how two stand to each other
    stated · linked contrasts reckoned phrases differences of values, and what they are about
    occasions                                  where and when, more or less exactly
    spellings · bodies                         people, bodies and places under several names
    certainty · sources rivals disputed        who says it
                restated                       whether two say the same
                sureness guessed doubts        how surely
    placed · predicates                        what both read mentions with

Begin with `differences`.
"""
