"""The vocabulary of news pages around their articles: plain tables for `furniture`.

General words of many sites, English first; a few labels of neighbouring languages.
"""

from __future__ import annotations

LABEL_WORDS = frozenset(
    # the site and its sections
    """
    about accessibility advert adverts advertisement advertising analysis app archive archives article articles arts
    audio author authors blog books breaking brief briefing business button categories category check cities city
    click climate close comment commentary comments community contact contents cookies copyright courts crime culture
    daily data desk developing digest donate download economy edition editor editors editorial education email
    energy entertainment environment europe events exclusive explained explainer facebook fact fashion feature
    featured features film finance food football forum forums gallery games graphic health help home homepage
    hot image images index infographic insight instagram international interview interviews investigation jobs
    jump just latest law letters life lifestyle link links linkedin listen live local log login loading logo long
    magazine main markets media members membership menu money more motors music must national nation
    navigation news newsletter newsletters newspaper next obituaries obituary online opinion opinions other
    page pages paper partner photo photos pictures podcast podcasts politics popular post posts premium press
    previous print profile promoted property quick read reading real recent recommended region regional register
    related report reportage reporter reporters reports review reviews rss save scan science search section
    sections security see send share shop show sign site skip society special sponsored sport sports staff
    stories story style subscribe subscriber subscribers subscription support tag tags tech technology television
    theatre today top topic topics traffic translated translation transport travel trending tv tweet twitter update
    updates video videos view views watch weather weekend whatsapp world
    """.split()
    # what stands between them
    + "a an and & as at by down for from in in-depth it know now of off on or our out the this to up us uk via we what "
    "with you your x".split()
    # the commonest labels of some neighbours
    + "anzeige werbung publicité publicidad pubblicità publicidade reklame annonce annons actualités noticias nachrichten "
    "politik wirtschaft política économie economía cultura kultur реклама".split()
)
"""A short line of such words alone is a label, whatever their order."""

OPENERS = """
    add a comment / advertisement / also read / also see / also watch / also on / article continues / as seen on
    back to / become a / bet now / buy now / buy tickets / by subscribing / call us / chip in / click / comments are
    comments closed / compare prices / connect with us / contact our / contact the / contact us / continue reading
    copyright / corrections / did you know / disclosure / discover more / do you have / donate / don't miss
    don’t miss / download / editor's pick / editors' pick / email us / enjoy this / enjoyed this / exchange rates / find us
    find out more / follow / for more / for the latest / get our / get the / get in touch / go to / got a / have you
    have your say / if this story / if you have / in case you missed / in other news / in pictures / join / jump to / keep reading
    latest from / leave a / letters to / like us / listen / load more / log in / media contact / message us
    more about / more from / more in / more like / more news / more on / more stories / most popular / most read
    most viewed / must read / must-read / never miss / newsletter / next article / next story / our newsletter
    our standards / paid content / paid for by / partner content / popular now / presented by / press contact
    previous article / previous story / promoted / quotes delayed / read all / read also / read more / read next
    read our / read the full / read this / reader offer / recommended / register / related / reprints / ring us / save this / scroll
    see all / see also / see more / see our / send in / send this / send us / share / share this / shop / show more / sign in
    sign up / skip to / sponsored / stay up to date / story continues / subscribe / subscribers only / support / take our
    tap here / tap to / tell us / text us / the best of / thank you for reading / this ad / to contact / top stories / trending / try our / tweet
    unlock / up next / upgrade / use our / view all / view comments / view gallery / view more / visit our / vote
    want more / watch / what to read next / where to watch / with files from / with reporting by / write to / you can / you may also
    you might also / you may like / you won't believe / you won’t believe / your privacy
    à lire aussi / en savoir plus / lea también / lees ook / leer más / leggi anche / leia mais / leia também / les også
    lesen sie auch / lire aussi / läs även / läs mer / læs også / mehr zum thema / saiba mais / читайте также
"""
"""A short line that is no sentence and begins so bids its reader do something, or points elsewhere."""

CAPTIONS = (
    "also audio caption chart classifieds comment editorial explainer exclusive figure file gallery graphic image images "
    "infographic interactive letters listen live map more opinion photo photograph photos pic pics picture pictures poll "
    "quiz read related slideshow source sources tags topics trending video videos vote watch weather"
).split()
"""Such a word with a colon at the start of a line names a picture, a film, or another page."""

CREDITS = (
    "additional reporting / reporting / writing / editing / photography / photographs / research / compiled / written / "
    "edited / translated / translation / produced / graphics / words / text / pictures / photos / with files / "
    "with reporting / with additional reporting"
)
"""Before `by` or `from` at the start of a line: who made it."""

PAGE_SPEAKS = """
    all rights reserved / by permission / with permission / terms of use / terms of service / terms and conditions / privacy policy
    privacy notice / cookie policy / contributed to this report / contributed to this story / contributed to this article
    contributed reporting / this story was originally / this article was originally / this article was first
    this story was first / this story has been updated / this article has been updated / this is a developing story
    this story will be updated / this article appeared / press council / press standards / affiliate commission
    affiliate links / views expressed / a version of this article / our reporting / like what you read / liked this story
"""
"""Even a whole sentence with one of these speaks for the page, if it is a paragraph of its own."""

STAFF = (
    "correspondent correspondents reporter reporters editor editors editorial staff newsroom newsdesk desk writer writers "
    "agency agencies bureau columnist team wire wires journalist journalists contributor contributors photographer"
).split()
"""A line without a verb that has one of these is a byline."""

TIMES = frozenset(
    """
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sept sep oct nov dec
    monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    today yesterday am pm a.m p.m gmt utc bst cet cest est edt et ct mt pt cst cdt mst mdt pst pdt ist jst aest aedt
    ago h hr hrs hour hours m min mins minute minutes s sec secs second seconds d day days w week weeks month months
    januar februar märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre
    novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre uhr
    """.split()
)
TIME_LABELS = frozenset(
    """
    date dated first issued last listen modified originally posted print published read reading time updated
    upload uploaded created stand veröffentlicht aktualisiert publié publicado actualizado mis jour
    """.split()
)
"""What stands with a time: `Last updated 12 March, 14:20 GMT`, `3 min read`."""

BIDS = (
    "become call click contact donate download email follow get help join read register send share sign subscribe "
    "support tell visit write"
).split()
"""With `you` and `us` in the sentence: it speaks to the reader of the page."""
