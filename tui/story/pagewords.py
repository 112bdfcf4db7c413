"""The vocabulary of news pages around their articles: plain tables for `furniture`.

General words of many sites, English first; a few labels of neighbouring languages.  Phrases stand
between slashes; `'` stands for the curly apostrophe too.
"""

from __future__ import annotations

_SITE_AND_SECTIONS = """
    about accessibility advert advertisement advertising adverts analysis app archive archives article
    articles arts audio author authors blog books breaking brief briefing business button caption categories
    category check cities city click climate close comment commentary comments community contact contents
    cookies copyright courts crime culture daily data desk developing digest donate download economy edition
    editor editorial editors education email energy entertainment environment europe events exclusive
    explained explainer facebook fact fashion feature featured features film finance food football forum
    forums gallery games graphic health help home homepage hot image images index infographic insight
    instagram international interview interviews investigation jobs jump just latest law letters life
    lifestyle link linkedin links listen live loading local log login logo long magazine main markets media
    members membership menu money more motors music must nation national navigation news newsletter
    newsletters newspaper next obituaries obituary online opinion opinions other page pages paper partner
    photo photos pictures podcast podcasts politics popular post posts premium press previous print profile
    promoted property quick read reading real recent recommended region regional register related report
    reportage reporter reporters reports review reviews rss save scan science search section sections
    security see send share shop show sign site skip society special sponsored sport sports staff stories
    story style subscribe subscriber subscribers subscription support tag tags tech technology television
    theatre today top topic topics traffic translated translation transport travel trending tv tweet twitter
    update updates video videos view views watch weather weekend whatsapp world
"""
_BETWEEN_THEM = """
    a an and & as at by down for from in in-depth it know now of off on or our out the this to up us uk via
    we what with you your x
"""
_OF_NEIGHBOURS = """
    anzeige werbung publicité publicidad pubblicità publicidade reklame annonce annons actualités noticias
    nachrichten politik wirtschaft política économie economía cultura kultur реклама
"""
LABEL_WORDS = frozenset((_SITE_AND_SECTIONS + _BETWEEN_THEM + _OF_NEIGHBOURS).split())
"""A short line of such words alone is a label, whatever their order."""

OPENERS = """
    add a comment / advertisement / also read / also see / also watch / article continues / back to home
    back to the top / back to top / become a friend / become a member / become a patron
    become a subscriber / become a supporter / bet now / buy now / buy tickets / by subscribing / call us
    chip in / click here / click on / click to / comments are / comments closed / compare prices
    connect with us / contact our / contact us / continue reading / copyright / discover more
    do you have a / do you have any / do you know more / don't miss / donate / download our / download the
    editor's pick / editor's picks / editors' picks / email us / en savoir plus / enjoyed this
    explore more / find out more / find us / follow our / follow us / for more information
    for more on this / for the latest news / get in touch / get our / get the app / get the latest
    go to top / got a question / got a story / got a tip / got a view / have you been / have you got
    have you seen / have your say / if this story / if you have / in case you missed / in other news
    in pictures / join our / join the conversation / join the discussion / join us / jump to / keep reading
    latest from / leave a comment / leave a reply / letters to the editor / like us / listen live
    listen now / listen to our / listen to this / load more / log in / media contact / message us
    more about / more from / more in this / more like this / more news / more on this / more stories
    most popular / most read / most viewed / must read / must-read / never miss / next article / next story
    our newsletter / our standards / paid content / paid for by / partner content / popular now
    presented by / press contact / previous article / previous story / quotes delayed / read all / read also
    read more / read next / read our / read the full / read this / reader offer / recommended for you
    recommended stories / register for / register here / register now / register to / related articles
    related content / related coverage / related links / related news / related posts / related reading
    related stories / related story / related topics / related video / ring us / save this / scroll down
    scroll to / see all / see also / see more / see our / send in your / send this / send us / share before
    share full / share it / share on / share this / share via / share your / shop now / shop our / shop the
    show more / sign in / sign up / skip to / sponsored by / sponsored content / stay up to date
    story continues / subscribe / subscribers only / support fearless / support free / support independent
    support local / support our / support quality / support us / take our / tap here / tap to / tell us
    text us / thank you for reading / this ad / top stories / trending now / try our / tweet this
    unlock all / unlock this / unlock unlimited / up next / upgrade now / upgrade to / use our / view all
    view comments / view gallery / view more / visit our / vote now / want more / watch live / watch more
    watch now / watch the video / what to read next / where to watch / with files from / with reporting by
    write to us / you may also / you may like / you might also / you won't believe / your privacy
    à lire aussi / lea también / lees ook / leer más / leggi anche / leia mais / leia também / les også
    lesen sie auch / lire aussi / läs även / läs mer / læs også / mehr zum thema / saiba mais
    читайте также
"""
"""A short line that is no sentence and begins so bids its reader do something, or points elsewhere."""

POINTERS = """
    also audio caption chart classifieds comment editorial explainer exclusive figure file gallery graphic
    image images infographic interactive letters listen live map more opinion photo photograph photos pic
    pics picture pictures poll quiz read related slideshow source sources tags topics trending video videos
    vote watch weather
"""
"""Such a word with a colon at the start of a line names a picture, a film, or another page."""

CREDITS = (
    "(?:with )?(?:additional )?reporting|writing|editing|photography|photographs|research|compiled|written|"
    "edited|translated|translation|produced|graphics|words|text|pictures|photos|with files"
)
"""Before `by` or `from` at the start of a line: who made it."""

PAGE_SPEAKS = """
    all rights reserved / by permission of the publisher / used by permission / used with permission
    reprinted with permission / republished with permission / reproduced with permission / our terms of use
    our terms of service / our privacy policy / privacy policy and terms / our cookie policy
    privacy notice: / contributed reporting / this is a developing story / a version of this article
    like what you read / may earn an affiliate commission / may earn a commission
    views expressed are those / views expressed here / views expressed in this article
    delayed by 15 minutes / delayed by 20 minutes / delayed at least 15 minutes
"""
"""Even a whole sentence with one of these speaks for the page, if it is a paragraph of its own."""

OF_ITSELF = (
    r"\bcontributed to this (?:article|report|story)\W*$"
    r"|\bis (?:a member of|regulated by) the [^.]{0,40}\bpress (?:council|standards)\b"
    r"|\bthis (?:article|page|piece|post|story) (?:has been|is being|may be|was|will be)"
    r" (?:\w+ )?(?:amended|corrected|edited|generated|published|translated|updated)\b"
)
"""So do these patterns: who helped, who watches over it, how the article itself came about."""

PAGE_NOUNS = """
    newsletter / newsletters / paywall / print edition / e-paper / subscription / subscriptions
    subscribers / advertisement / inbox / membership / our journalism / live blog / live ticker / podcast
    reader-funded / reader-supported / push notifications / our app / free app / news app / promotion
    cookies / our website / home page / homepage
"""
"""What only the page has: a short line that names one is no heading."""

_STAFF = """
    correspondent correspondents reporter reporters editor editors editorial staff newsroom newsdesk desk
    writer writers agency agencies bureau columnist team wire wires journalist journalists contributor
    contributors photographer
"""
STAFF = frozenset(_STAFF.split())
"""A line without a verb that has one of these is a byline."""

# Names of months and days, units and zones of time.
_TIMES = """
    january february march april may june july august september october november december jan feb mar apr
    jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday mon tue tues
    wed thu thur thurs fri sat sun today yesterday am pm a.m p.m gmt utc bst cet cest est edt et ct mt pt
    cst cdt mst mdt pst pdt ist jst aest aedt akdt akst hkt hst msk nzdt nzst sgt ago h hr hrs hour hours m
    min mins minute minutes s sec secs second seconds d day days w week weeks month months januar februar
    märz mai juni juli oktober dezember janvier février mars avril juin juillet août septembre octobre
    novembre décembre enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre
    diciembre uhr
"""
TIMES = frozenset(_TIMES.split())

_TIME_LABELS = """
    at and nd of on rd st th the to article edited story date dated first issued last listen modified
    originally posted print published read reading time updated upload uploaded created stand veröffentlicht
    aktualisiert publié publicado actualizado mis jour
"""
TIME_WORDS = TIMES | frozenset(_TIME_LABELS.split())
"""What stands with a time: `Last updated 12 March, 14:20 GMT`, `3 min read`."""

_BIDS = """
    become buy call click contact donate download email follow get help join read register send share sign
    subscribe support tell visit write
"""
BIDS = frozenset(_BIDS.split())
"""With `you` and `us` in the sentence: it speaks to the reader of the page."""
