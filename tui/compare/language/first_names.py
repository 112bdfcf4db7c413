"""First names that tell he from she: the commonest of English-speaking countries, and some of others.

A name that both bear (`Kim`, `Robin`, `Jordan`, `Andrea`) is in neither list.  What stands beside a name (a
title, `her husband`) tells more; these lists are asked where nothing does.
"""

from __future__ import annotations

from tui.compare.language.english import word_set

MALE = word_set("""
    aaron abdul abdullah adam adrian ahmed alan albert alberto alejandro alexander alexei alfred ali allan
    allen alonso alvin andre andreas andrei andrew andrey andy angelo anthony antonio arnold arthur barack
    barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley brandon brendan brett brian
    bruce bryan calvin carl carlos cesar chad charles charlie chester christian christopher chuck clarence
    clint clinton cody colin conor craig curtis damien dan daniel danny darren dave david dean declan
    dennis derek dick diego dieter dirk dmitry dominic don donald doug douglas duncan dustin dwight earl
    eddie edgar eduardo edward edwin elliott emmanuel enrique eric erik ernest ethan eugene evan felipe
    felix fernando floyd francis francisco francois frank franklin fred frederick gary gavin geoff
    geoffrey george gerald gerard giovanni glen glenn gordon graham grant greg gregory guillermo gunther
    gustavo guy hans harold harry harvey hassan hector heinrich henry herbert herman howard hugh hugo ian
    ibrahim igor isaac ismail ivan jack jacob jacques jaime jake james jared jason jeff jeffrey jeremy
    jerome jerry jim jimmy joachim joao joe joel johannes john johnny jon jonathan jorge jose joseph josh
    joshua juan julian julio jurgen justin karl keith ken kenneth kenny kevin kurt kyle lance larry lars
    laurence lawrence leo leon leonard leroy lewis liam lloyd lorenzo louis luca lucas luis luke magnus
    malcolm manuel marc marcel marco marcus mario mark markus martin marvin mathew matt matteo matthew
    maurice max michael michel miguel mike mikhail miles mitch mitchell mohamed mohammad mohammed muhammad
    mustafa nathan neil nicholas nick nicolas nigel nikolai noah noel norman oleg oliver omar oscar otto
    owen pablo patrick paul pedro peter phil philip philippe phillip pierre piotr rafael ralph ramon
    randall randy raul ray raymond reginald reince ricardo richard rick ricky rob robert roberto rodney
    rodrigo roger roland ron ronald ross roy rudolf rupert russell ryan salvador samuel santiago scott
    sean sebastian sergei sergey sergio seth shane shaun simon spencer stanley stefan stephen steve steven
    stewart stuart takeshi ted terence thomas tim timothy toby todd tom tommy tony travis trevor tyler
    umberto vernon victor vincent vladimir wade walter warren wayne werner wesley wilfred wilhelm will
    william winston wolfgang xavier yevgeny yusuf zachary
""")
FEMALE = word_set("""
    abigail adriana agnes alexandra alice alicia alison allison alyssa amanda amber amelia amy ana
    anastasia angela angelica angelina anita ann anna annabel anne annette annie april ashley audrey
    barbara beatrice bernadette bernice beth bethany betsy bettie betty beverly bonnie brenda bridget
    brittany caitlin camilla candice carla carol carolina caroline carolyn carrie caterina catherine cathy
    cecilia celia charlene charlotte chelsea cheryl chloe christina christine cindy claire clara claudia
    colleen connie constance courtney crystal cynthia daisy danielle dawn debbie deborah debra deirdre
    delia denise diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena
    elisa elisabeth elise eliza elizabeth ella ellen elsa emily emma erica erin esther ethel eva evelyn
    fatima felicity fiona florence frances francesca gabriela gabrielle gail georgia georgina geraldine
    gina gladys glenda gloria grace greta gwen hannah hazel heather heidi helen helena helga hilary
    hillary holly ida ingrid irene irina iris irma isabel isabella isabelle jacqueline jane janet janice
    jeanette jeanne jenna jennifer jenny jessica jill joanna joanne josephine joy joyce juanita judith
    judy julia juliana julie juliet june karen karin kate katharine katherine kathleen kathryn kathy katie
    katrina kelly kristen kristin kristina larissa laura lauren leila lena leticia lila lillian linda
    lindsay lisa liz lois loretta lorraine louise lucia lucy luisa lydia mabel madeleine madison maggie
    marcia margaret margarita maria marianne marie marilyn marina marjorie marlene martha mary mathilde
    maureen megan melanie melinda melissa mercedes meredith michelle mildred miriam moira molly monica
    monika myra nadia nancy naomi natalia natalie natasha nicole nina nora norma olga olivia pamela
    patricia patty paula pauline peggy penelope penny petra phyllis priscilla rachel rebecca regina renee
    rhonda rita roberta rosa rosalind rose rosemary roxanne ruby ruth sabrina sally samantha sandra sara
    sarah sharon sheila shirley silvia sofia sonia sonja sophia sophie stella stephanie sue susan susanne
    suzanne sylvia tamara tania tanya tara tatiana teresa thelma theresa tiffany tina ursula valentina
    valerie vanessa vera veronica victoria violet virginia wanda wendy winifred yolanda yvette yvonne zoe
""")
