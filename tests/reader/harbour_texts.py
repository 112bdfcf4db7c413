"""Four tellings of one accident, written for these tests: paragraphs of a kind each."""

from tui.story.layout import ParagraphKind

GAZETTE: tuple[tuple[ParagraphKind, str], ...] = (
    ("furniture", "Advertisement"),
    ("title", "Ferry runs aground off Skerry Point with 214 people on board"),
    ("furniture", "TARN HARBOUR –"),
    (
        "prose",
        "The ferry Marigold ran aground off Skerry Point on Tuesday evening with 214 passengers and crew on "
        "board. Nobody was hurt, and all were brought ashore by lifeboats before midnight.",
    ),
    (
        "prose",
        "The ferry left Tarn at twenty past six, ten minutes late, for the crossing to the island of Holm. "
        "Fog had been forecast, but the harbour master said visibility was “well within the limits” when "
        "it sailed.",
    ),
    (
        "prose",
        "“The captain did everything that the book asks of him,” said Ida Lorne, who runs the ferry company. "
        "“We will know more when the recorder has been read.”",
    ),
    ("heading", "A drawer being pulled out"),
    (
        "prose",
        "Passengers spoke of a long scraping noise and then silence. “It was like a drawer being pulled out "
        "of a very large cupboard,” said Piet Anders, a schoolteacher from Holm, who was on the car deck "
        "with his daughter.",
    ),
    (
        "prose",
        "Lifeboats from Tarn and Holm took forty minutes to reach the ship, which lay at an angle of eleven "
        "degrees. Volunteers handed out tea and blankets in the fish hall, and the baker opened her shop at "
        "one in the morning.",
    ),
    (
        "prose",
        "The Marigold was built in 1987 and had passed its last inspection in March. Two years ago it struck "
        "the pier at Holm, and the company paid for the repair of the landing stage.",
    ),
    (
        "prose",
        "The coastguard laid a boom around the stern as a precaution. Divers found a gash nine metres long, "
        "but no fuel has leaked, and a tug is expected to pull the ferry free at high water on Friday.",
    ),
    (
        "prose",
        "The islanders, who have asked for a second ship for years, will get their post and milk by fishing "
        "boat until then. “We have been here before,” said the mayor of Holm. “The sea gives us time to "
        "think.”",
    ),
    ("furniture", "Related Articles"),
)

WIRE: tuple[tuple[ParagraphKind, str], ...] = (
    ("title", "Holm ferry on the rocks, 214 rescued"),
    (
        "prose",
        "The ferry Marigold ran aground off Skerry Point on Tuesday night with 214 people on board. Nobody "
        "was hurt, and all were brought ashore by lifeboats before midnight.",
    ),
    (
        "prose",
        "Lifeboats from Tarn and Holm needed forty minutes to reach the ship, which lay at an angle of "
        "eleven degrees.",
    ),
    (
        "prose",
        "The cause is not known. “The captain did everything that the book asks of him,” said Ida Lorne, the "
        "company’s director. “We will know more when the recorder has been read.”",
    ),
    (
        "prose",
        "According to the coastguard, divers found a gash nine metres long. A tug may try to pull the ferry "
        "free later this week, weather permitting, and a second one stands by in Tarn.",
    ),
    (
        "prose",
        "The Marigold was built in 1987. It struck the pier at Holm two years ago, an accident for which the "
        "company was fined.",
    ),
    (
        "prose",
        "Weather on the coast had been calm for days. Sailors know Skerry Point for its currents, which turn "
        "with the tide and have carried larger ships onto the reef, among them the collier Anna in 1911 and "
        "a trawler in 1963.",
    ),
    (
        "prose",
        "The ferry left Tarn at twenty past six, ten minutes late, for the crossing to the island of Holm.",
    ),
)

POST: tuple[tuple[ParagraphKind, str], ...] = (
    (
        "prose",
        "It took one reef and a quarter of an hour to undo the evening plans of more than two hundred "
        "travellers. The Marigold, which ties the island of Holm to the rest of us, sits on the rocks.",
    ),
    (
        "prose",
        "Piet Anders told this newspaper that the noise was “like a drawer being pulled out of a very large "
        "cupboard”. Nobody screamed, he said.",
    ),
    (
        "prose",
        "Fuel is reportedly seeping from the stern. The coastguard would not be drawn on it on Wednesday.",
    ),
    (
        "prose",
        "Why is there one ship? Because a second one costs eleven million a year, the ministry says, and the "
        "island has nine hundred voters.",
    ),
)

RADIO: tuple[tuple[ParagraphKind, str], ...] = (
    (
        "prose",
        "Two people were treated for broken bones after the ferry hit the rocks, the hospital in Tarn told "
        "this station, so it is not true that nobody was hurt.",
    ),
    ("prose", "The mayor says the island has bread for three days."),
)
