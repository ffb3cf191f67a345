"""What speaks for a page that is no offering, weighed: a title alone, and a sentence alone, may as well be
found on one."""

from __future__ import annotations

from normalizer.credential_rules.offering_titles import THINGS
from normalizer.engine.grounds import Grounds
from normalizer.patterns import Rule

THING = (
    rf"(?:{THINGS}|class|classe|series|training|seminar|webinar|boot ?camp|award|diploma|degree|kurs|curso|"
    r"cursus|opleiding|lehrgang)"
)
_PLURAL = (
    rf"(?:{THINGS}s|classes|trainings|seminars|webinars|boot ?camps|offerings|awards|diplomas|degrees|"
    r"activities|formats|institutes|intensives|conferences|credentials|camps|pathways|plans|"
    r"microcredenciais|microcredenciales|kurse|kurzkurse|cursussen|opleidingen|cursos|formações|títulos|"
    r"ateliers)"
)
_MONEY = (
    r"(?:(?:[a-z]{1,3})?[$€£] ?\d[\d,.]*|(?:chf|eur|usd|cad) ?\d[\d’'.,]*|"
    r"\d[\d.,\x20]*(?:€|\$|euros?|francs?|dollars?))"
)
_LENGTH = (
    r"(?:{hours}|{weeks}|{months}|{days}|{years}|credits?|ects|crédits|points|terms?|semesters?|sessions?)"
)
_MANY_WORD = (
    r"(?:thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|"
    r"seventy|eighty|ninety|dozens of|hundreds of|[1-9]\d{1,3}|[1-9]\d?[,.\x20]\d{3})"
)

TITLE = Grounds(
    [
        Rule(
            "counted_in_title",
            rf"\m(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|{_MANY_WORD}|"
            rf"more) (?:[\w-]+\s){{0,3}}?{_PLURAL}(?!\p{{L}})",
            lambda m: 2,
            {"Six coding bootcamps side by side": 2, "Registration for 85 winter classes opens": 2,
             "Six weeks of drawing": None},
        ),
        Rule(
            "several_in_title",
            rf"\m{_PLURAL}(?=\W*$|\s?[-–—:|(?]|"
            r"\s(?:in|of|for|at|to|by|from|with|and|that|on|de|en|pour|du|des|für|para|da|do|van|worth|side)"
            r"(?!\p{L}))",
            lambda m: 2,
            {"Evening language classes": 2, "Learning pathways in health": 2, "Certificate in Law": None,
             "Lesson 4: Certificates and Badges": None},
            unless_before=r"(?:lesson|module|unit|chapter|lecture|week) \d{1,2}\W*(?:[\p{L}-]+ ){0,4}",
        ),
        Rule(
            "running_in_title",
            r"\m(?:list|line ?up|catalog(?:ue)?|(?:fees?|courses?|programs?|students?) guide|"
            r"guide(?= to | for )|dates|calendar|timetable|schedule|(?<=student )aid|(?<=financial )aid|"
            r"faqs?|grants?|bursar(?:y|ies)|bursary|funding|becas?|bourses?|bolsas?|requirements?|rules|"
            r"framework|cadre|guidelines|advice|subsid(?:y|ies)|subsidie|dúvidas|(?<=une )aide|costs|"
            r"auf einen blick|sought|wanted|notes|minutes|agreement|mou|partnership|rates|prices|fees|"
            r"tuition|enrol+ment|registration|admissions?|intakes?|accreditation|invigilation|"
            r"(?<!\p{L}\s)recertification|(?:fees?|entgelt|gebühren)\p{L}*ordnung|tarifs?|lexique|glossaire|"
            r"droits|strategy|report|survey|figures|trends?|scholarships?|notation|balises|politique|"
            r"directives?|lignes directrices)(?=\W*$|\s?[-–—:|(,]|"
            r"\s(?:for|of|to|on|at|in|with|from|sets|opens?|closes?|begins?|rises?|up|pour|de|des|para|der|"
            r"voor|relati\w+|and concessions|round)(?!\p{L}))",
            lambda m: 2,
            {"Data science training: full list": 2, "Student aid for short programs": 2, "Recertification": 2,
             "Fees and concessions": 2, "Balises pour les badges": 2,
             "First Aid Recertification": None, "Guided Drawing": None},
            unless_before=r"(?:writing|designing|understanding|planning|introduction to|building|managing|"
                r"working with)(?: \p{L}+)?",
        ),
        Rule(
            "part_of_a_school",
            r"^\W*(?:(?:the )?(?:school|faculty|department|division|centre|center|institute|office) of|"
            r"continuing (?:studies|education)|(?:part|full) time (?:\p{L}+\s)?stud(?:y|ies)(?=\W*$)|"
            r"(?:education|training|learning) (?:offered|provided|available)|earn (?:\p{L}+\s)?credits?|"
            r"meet the|[^\n:]{3,60}: (?:what|how|when|who) (?:you|we|they)|lifelong learning|"
            r"workforce (?:development|training)|adult education|"
            r"(?:[\w-]+\s){0,2}(?:professional (?:development|learning))"
            r"(?=\W*$| for teachers| for nurses| for staff)|"
            r"formation continue)(?!\p{L})",
            lambda m: 2,
            {"School of Trades": 2, "Continuing Studies": 2, "Nursing Professional Development": 2,
             "School Bus Driver": None},
        ),
        Rule(
            "come_and_learn",
            r"^\W*(?:come (?:and |to )?)?(?:learn(?:ing)?|study(?:ing)?|train(?:ing)?) "
            r"(?:(?:something|skills) (?:new )?)?(?:with us|here|(?:at|with) (?:the |our )[^\n:]{2,40})\W*$|"
            r"^\W*(?:join|take|try|find|book(?: on)?) (?:an? |your )?(?:course|class|workshop|"
            r"lesson)s?\W*$|"
            r"^\W*(?:(?:evening|weekend|daytime|summer|winter)(?:,| and| or)? )+learning\W*$|"
            r"^\W*(?:what['’]s on|ways to learn|apprendre avec nous)\W*$",
            lambda m: 2,
            {"Learn with us": 2, "Join a class": 2, "What's on": 2, "Learn to weave with us": None,
             "Learn with us: hedgelaying": None},
        ),
        Rule(
            "asking_in_title",
            r"^\W*(?:(?:what|how|why|when|which|who|where|do|does|can|should|must|is|are|am|comment|"
            r"pourquoi|combien|qui|que|was|wie|warum|wat|hoe|qué|cómo|cuánto|quanto|como)\s[^\n]{0,70}?"
            rf"(?:{THING}s?|{_PLURAL}|apprenticeships?|exams?|credits?|training|employers?|money|funding)"
            r"(?!\p{L})|"
            r"(?:if|when|before|after|once) (?:you|your|i|we)\s|"
            r"(?:how (?:long|much|many|often)|how soon) (?:do|does|is|are|will|can) (?:i|you|it|they|we)"
            r"(?!\p{L}))",
            lambda m: 2,
            {"Are bootcamps worth the money?": 2, "What a badge tells an employer": 2,
             "If you have to cancel": 2, "What Is Philosophy?": None},
        ),
        Rule(
            "told_in_title",
            r"\s(?:opens?|closes?|closed|launch(?:es|ed)?|unveils?|signs?|adopts?|triples?|doubles?|rises?|"
            r"falls?|grows?|drops?|expands?|sets out|cancel+ed|extended|suspended|postponed|announces?|"
            r"brings?|funds?|invests?|publishes|releases|partners?|joins?|joined|save|adopte|lance|annonce|"
            r"signe|ouvre|dévoile|investit|is out|are out|now available|says?|sets)(?=\W*$|\s)|"
            r"[$€£]\d[\d.,]* ?(?:m|million|b)(?!\p{L})",
            lambda m: 1,
            {"Fall catalogue is out": 1, "$5M to create training": 1, "Set design": None},
        ),
        Rule(
            "plural_anywhere_in_title",
            rf"\m{_PLURAL}\s(?!(?:in|of|for|at|to|by|from|with|and|that|on|de|en|pour|du|des|für|para|da|do|"
            r"van|worth|side)(?!\p{L}))|"
            r"\mtuition (?:for|waived)|\mgratuité",
            lambda m: 1,
            {"Old courses never die": 1, "A course": None},
        ),
        Rule(
            "subscription_in_title",
            r"\m(?:(?:annual|monthly|yearly|unlimited|all access|library) )*(?:subscriptions?|memberships?|"
            r"unlimited|all access(?: pass)?|premium|plus|abonnements?(?: \p{L}+)?|illimitée?|"
            r"for (?:teams|business|enterprise))(?=\W*$)",
            lambda m: 1 if m.group() in ("plus", "premium") else 2,
            {"What is Atlas Plus?": 1, "Abonnement illimité": 2, "Unlimited Membership": 2,
             "A subscription model": None},
        ),
        Rule(
            "credits_in_title",
            r"\m(?:credits|enrol+ment|tuition|apprenticeships)(?!\p{L})",
            lambda m: 1,
            {"Universities that take our credits": 1, "Beekeeping": None},
        ),
    ],
)  # fmt: skip
"""Words of titles, and how much each speaks for a page that is no offering."""

MANY = Grounds(
    [
        Rule(
            "count_of_many",
            r"\m(?:(?:more than|over|some|about|nearly|almost|our|the|all|um|rund|meer dan|plus de|más de|"
            rf"mais de) )*{_MANY_WORD}(?:\+| of them| of our| de nos)? "
            r"(?!hours?|weeks?|days?|credits?|points|months|years|minutes|"
            r"(?:[\w-]+\s){0,2}?(?:modules|activities))(?:[\w-]+\s){0,2}?"
            rf"(?:{_PLURAL}|cas|cours|titles|subjects|providers|languages|trades|institutions|colleges|"
            r"universities|employers|topics|places in)(?!\p{L})|"
            rf"\m(?:[2-9]\d|\d{{3,4}}) of them(?!\p{{L}})|\m(?:there are|são|hay|il y en a) {_MANY_WORD} |"
            r"\m(?:together they|between them|any of them|them all|all of them|none of them|"
            r"those of the other)(?!\p{L})|"
            rf"^\W*{_MANY_WORD} are (?:open|offered|on)",
            lambda m: 2,
            {"We run 700 courses a year": 2, "There are 310 activities.": 2, "12 CAS": 2,
             "Twelve lessons": None},
        ),
        Rule(
            "count_of_awards",
            r"\m(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|[2-9]|"
            r"1[0-2]) (?:[\w-]+\s){0,2}?(?:certificates|trainings|boot ?camps|micro ?credentials|diplomas|"
            r"microcertifications)(?!\p{L})",
            lambda m: 1,
            {"four self-paced certificates": 1, "We fund six trainings.": 1, "four courses": None},
            unless_before=r"(?:finish|complete|earn|all|these|both|after) ?(?:the |all )?",
        ),
        Rule(
            "choose_one",
            r"\m(?:(?:pick|choose|select|choisissez|kies|wählen sie) "
            r"(?:from|any|your (?:program(?:me)?|course)|parmi|uit|aus)|"
            r"(?:to|can|may) (?:pick|choose) from|any of (?:our|the|these)|on (?:our|the) list|"
            r"(?:see|on) (?:the|each|every|its|their) (?:course|program(?:me)?)['’]?s? (?:own )?page|"
            r"steht (?:beim|bei)|see (?:the|our) (?:full )?(?:list|catalog(?:ue)?))(?!\p{L})",
            lambda m: 2,
            {"Pick from soil science or food law": 2, "Any of our courses can come to you.": 2,
             "Choose electives": None},
        ),
        Rule(
            "one_or_another",
            r"\m(?:whether|if) you (?:want|need|fancy|prefer|would like|have time for|only have|choose|"
            r"are (?:after|looking for)) (?:only |just )?(?:an?|one|a single|the) (?:[\w-]+ ){0,4}?"
            rf"(?:{THING}|day|hour|morning|afternoon|evening|weekend|week)(?!\p{{L}})[^.;:]{{0,40}}? or "
            rf"(?:an?|the|our) (?:[\w-]+ ){{0,3}}?(?:{THING}|year|term|week|month|weekend)(?!\p{{L}})|"
            r"\m(?:everything )?from (?:an?|one|our) (?:[\w-]+ )?"
            rf"(?:{THING}|day|hour|morning|afternoon|evening|weekend)(?!\p{{L}})[^.;:]{{0,40}}? to "
            rf"(?:an?|our|the) (?:[\w-]+ ){{0,2}}?(?:{THING}|year|term|week|month|weekend)(?!\p{{L}})",
            lambda m: 3,
            {"Whether you want one day on pruning or the two-year diploma": 3,
             "From an afternoon of bookbinding to a full year of joinery.": 3,
             "Ask if you want a new trade or a promotion": None, "From a barn to a bakery": None},
        ),
        Rule(
            "kinds_on_offer",
            rf"\m(?:we|they) (?:have|offer|run|teach|hold) (?:[\w-]+ ){{0,3}}?(?:{_PLURAL}|tasters|lectures)"
            rf"(?: (?:at|for|from) [^\s.;]+)?,? (?:and|or) (?:[\w-]+ ){{0,3}}?(?:{_PLURAL}|tasters|lectures)"
            r"(?!\p{L})",
            lambda m: 2,
            {"We have one-night tasters at $35 and ten-week courses at $240.": 2,
             "We offer classes and coffee": None},
        ),
        Rule(
            "it_depends",
            r"\m(?:(?:depend(?:s|ing)? (?:on|upon)|depends|var(?:y|ies)|differs?|différ\w+|hängt|je nach|"
            r"dépend|selon|depende|depende|afhankelijk van|verschillend?|verschilt|according to|set by|by)"
            r"(?: (?:the|which|how|each|by|with|del?|du|de la|von|der|den|dem|per|het|la|le|do|"
            rf"da))*\s(?:[\w-]+\s)?(?:{THING}s?|offering|subject|faculty|faculties|trade|group|oficio|"
            r"how many|module|opleiding|module|programme|department|provider)|"
            r"(?:per (?:opleiding|cursus)|(?:fees?|prices?|costs?|lengths?|times|dates|formats?|credits|"
            r"rules|prix|durées?) (?:differ|vary|varient|depend)))(?!\p{L})",
            lambda m: 2,
            {"It depends on the course.": 2, "Fees differ.": 2, "Per opleiding verschillend": 2,
             "depends on the weather": None, "given by web module": None},
            unless_before=r"(?:given|taught|delivered|offered|run|led|done|made)(?: \p{L}+)?",
        ),
        Rule(
            "from_the_least_to_the_most",
            r"\m(?:from|between|de|entre|zwischen|tussen|van|go from|run|ranges? from|vão de) "
            rf"(?:about )?(?:{_MONEY}(?: (?:to|and|à|et|y|e|bis|und|en|a|tot) {_MONEY})|"
            rf"(?:{{n}}|{{word_n}})(?: {_LENGTH})?"
            rf"(?: (?:to|and|à|et|y|e|bis|und|en|a|tot) (?:{{n}}|{{word_n}}) {_LENGTH}))|"
            r"\m(?:prices?|fees|preise|tarifs|precios|tuition)? ?"
            r"(?:starts? (?:at|from)|starting at|ab|desde|à partir de|vanaf|a partir de|from|"
            rf"expect to pay) {_MONEY}",
            lambda m: 1,
            {"from 20 to 160 hours": 1, "Prices start at $24": 1, "de 45 $ à 390 $": 1, "from home": None,
             "Fines start at $120": None},
            unless_before=r"(?:fines|penalties|wages|salaries|pay|jobs)(?: [\w-]+){0,4}",
        ),
        Rule(
            "least_of_many",
            r"\m(?:the (?:shortest|longest|cheapest|dearest|smallest|largest|average|median|usual|typical)|"
            r"on average|en moyenne|im durchschnitt|gemiddeld)(?!\p{L})",
            lambda m: 2,
            {"The shortest is a weekend.": 2, "The median learner is 38.": 2, "The short way": None},
        ),
        Rule(
            "some_of_them",
            r"(?:{begin}|(?:,|;|and|but) )(?:some|most|many|others|half|few|all others|certain(?:e)?s|"
            r"la plupart|beaucoup|meistens|meist|manche|einige|sommige|de meeste|algunos|la mayoría|alguns|"
            r"casi todos|a maior parte|three (?:in|out of) (?:four|five)|a third|nearly all)"
            r"(?! of (?:the|your|our) (?:time|work|class|course))(?!\p{L})|"
            r"\m(?:(?:só )?em alguns|dans certain\w*|en algunos|in einigen|bei einigen|in sommige|a few are|"
            r"the rest (?:start|are|cost)|meist|mostly (?:online|free)|en casi todos|a maior parte|"
            r"en général|normally not|normalerweise)(?!\p{L})",
            lambda m: 1,
            {"Most have no entry requirement.": 1, "Some stand for 10 hours, some for a year.": 1,
             "At most": None},
        ),
        Rule(
            "list_of_kinds",
            rf"{{begin}}(?:[\w-]+ ){{0,3}}{_PLURAL},? (?:(?:[\w-]+ ){{0,3}}{_PLURAL},? )?and "
            rf"(?:[\w-]+ ){{0,3}}(?:{_PLURAL}|"
            r"lessons)(?=[.;]|$)",
            lambda m: 2,
            {"Evening classes, weekend intensives and private lessons.": 2,
             "Webinars, certificates and conferences.": 2, "Bread courses with a lesson": None},
        ),
        Rule(
            "they_all",
            rf"\m{_PLURAL} (?:are|have|carry|cost|run|take|last|count|begin|start|ask|differ|range|come|may|"
            r"must|can|need|that|do|give|go|with fewer|of up to|of fewer|sont|ont|coûtent|peuvent|durent|"
            r"sind|haben|zijn|hebben|kosten|dauern|duren|son|tienen|são|têm)(?!\p{L})",
            lambda m: 1,
            {"Foundation programs run 12 to 30 weeks": 1, "credit courses do": 1,
             "These workshops are for all": None},
            unless_before=r"these|those|both|all|its|ces",
        ),
        Rule(
            "any_one_of_them",
            r"\m(?:an?|each|every|any|un|une|chaque|ein|jeder|jede|jedes|een|elke|elk|cada|uma|per) "
            rf"(?:[\w-]+\s)?(?:{THING}|learner|student|person|group|instructor|section|module|level|unit|"
            r"term|school|opleiding)(?: of (?:{n}|{word_n})(?: to (?:{n}|{word_n}))? [\w-]+)? "
            rf"(?:of (?:{{n}}|{{word_n}}) {_LENGTH} or (?:less|more)|has|is|may|must|can|takes?|costs?|"
            r"counts?|asks|stands|lasts|carries|carry|therefore|normally|usually|who|a year|"
            r"\d{1,3} (?:to|or)|opens|is split|hosts|requires|dure|coûte|compte|suppose|comporte|exige|"
            r"dauert|kostet|duurt|kost|dura|cuesta|custa|hat|heeft|tiene|tem|is full)|"
            r"{begin}each has|a son prix(?!\p{L})",
            lambda m: 1,
            {"A certificate takes under a year": 1, "Each person can take one course a year.": 1,
             "An Award has 1 to 12 credits": 1, "A course on soil": None},
        ),
        Rule(
            "on_condition",
            r"{begin}(?:if|unless|once|when|should|after|before|whether) "
            r"(?:you|your|an?|the (?:class|course|section)|someone|we|it)(?!\p{L})|"
            r"\m(?:if (?:a|your) (?:section|course|class|program)|once (?:you have|registered))|"
            r"{begin}(?:more than|less than|within|under|less|over|\d+ (?:to|-|–) \d+|up to) "
            r"(?:{n} )?(?:business |working )?(?:days|hours|weeks)?[^.;]{0,30}:",
            lambda m: 1,
            {"If a section is full, join its waitlist.": 1, "More than 28 days: all but £50 back.": 1,
             "As if": None},
        ),
        Rule(
            "must_or_may",
            r"\m(?:you|students|learners|participants|instructors|teachers|units|visitors|applicants|"
            r"graduates|residents|candidates|people|employers|members|colleges|institutions|departments|"
            r"a learner|anyone|claims|cards|establishments|établissements) "
            r"(?:must|may|can only|cannot|will be|are not|who|wish|aged|ont jusqu|doivent|peuvent|should)"
            r"(?!\p{L})|"
            r"\m(?:employees|workers|staff|nurses|adults|juniors|seniors|managers|firms|companies|"
            r"travailleurs|travailleuses|bedrijven|beschäftigte|trabajadores|trabalhadores)(?: [\w-]+){0,6}? "
            r"(?:may|can|must|need|claim|get|receive|peuvent|doivent|krijgen|moeten|können|müssen|pueden|"
            r"podem)(?!\p{L})|"
            r"\m(?:(?:may|can|could|must) (?:take|claim|get|receive|borrow|earn|use|keep|carry) up to|"
            r"no longer required|are recommended|penalty|"
            r"at most (?:two|three|four|five|six|eight|ten|\d+) years)(?!\p{L})|"
            r"\m(?:toute? (?:unité|établissement|département|faculté|prestataire)|any (?:unit|department)|"
            r"(?:the )?(?:units?|departments?|faculties)) "
            r"(?:qui|doit|peut|that wish(?:es)?|wishing|must|sends?|submits?)(?!\p{L})|"
            r"\m(?:is withdrawn|are checked|can be taken back|"
            r"are not (?:replaced|recorded|included|refunded|given)|"
            r"cannot be (?:bought|transferred|exchanged)|not valid with|not exchanged|is audited|still owed|"
            r"are (?:mailed|cancelled|called off|repaid|held)|puis je)(?!\p{L})",
            lambda m: 1,
            {"You may be given up to half of a program.": 1, "Workers over 45 can get it.": 1,
             "Claims are checked each quarter.": 1, "Maybe": None},
        ),
        Rule(
            "to_be_done",
            r"{begin}(?:type in|return (?:it|them)|scan|download|print|go to|search|cherchez|email us|"
            r"ask (?:your|a) \p{L}+ which|proposals? by|by \d{1,2} \p{L}+, |apply|send|submit|tell us|click|"
            r"enter the|pay (?:a|the|in|by|half|within)|drop (?:a|an|by|the|your)|join (?:its|the wait)|"
            r"keep (?:your|tests|a)|upload|log|request|fill|ask (?:your|us|for a quote|before)|always|"
            r"talk to|write criteria|name the|call the|choose your|pick up|report|notify|come to the|"
            r"book (?:a week|ahead)|\d\. (?:choose|send|pay|fill|we)|check|claims? must|soumettez|faites|"
            r"envoyez|melden sie)(?!\p{L})",
            lambda m: 1,
            {"Submit marks within five working days.": 1, "Talk to your manager about paid time.": 1,
             "Learn to ask": None},
        ),
        Rule(
            "money_back",
            r"\m(?:(?:money|%|all|£\d+|\$\d+|half|nothing|everything|%)(?: of it)? back|refund(?:ed|s)?|"
            r"remboursé|all but [$€£]|missed payment|no interest|payment plans?|instalments|"
            r"swaps? (?:is|are)|in full|a w shows|gift cards?|vouchers?|exchanged for cash)(?!\p{L})",
            lambda m: 1,
            {"all money back": 1, "No refunds.": 1, "The back of a violin": None},
        ),
        Rule(
            "who_pays_for_learners",
            r"\m(?:grants?|loans?|bursar(?:y|ies)|subsid(?:y|ies|ised)|waive[ds]?|fee free|"
            r"financial (?:aid|need)|household income|"
            r"scholarships? (?:is|are) (?:open|available|offered)|covers? (?:the )?(?:fees|tuition) up to|"
            r"(?:becas?|bourses?|bolsas?|stipendien) (?:cubre|couvre)|hay bolsas|há bolsas|enveloppe de|"
            r"share the money|la beca|cubre el|eligible|income limits?|pays? \d+ ?%|gives back|tax credit|"
            r"budget ceiling|subsidie|tot \d+ ?%|peuvent recevoir|we expect to fund|"
            r"covers? (?:up to )?\d+ ?%)(?!\p{L})",
            lambda m: 1,
            {"Since 2024 there is a grant of up to $3,500.": 1, "há bolsas": 1, "Grand prix": None},
        ),
        Rule(
            "told_of_many",
            r"\m(?:\d[\d,.\x20]*(?:people|learners|students|graduates|adults|persons|residents|workers|"
            r"personas|personnes) (?:took|have|earned|enrol+ed|signed|by|will|use[ds]?)|"
            r"\d{1,3} ?% (?:had|were|found|said)|the youngest|have taught|"
            r"(?:store|office|desk|shop|library) is open|"
            r"\d+ (?:\w+\s)?(?:hours|points|units|credits) (?:every|each) (?:two|three|four|five|year)|"
            r"we (?:looked at|spoke (?:to|with)|asked|surveyed|compared|tested)|"
            r"(?:expect|plan|hope)s? to train|(?:places|seats|spaces) in [^.]{0,30},|"
            r"(?:one|two|three|four|nine) (?:in|out of) (?:three|four|five|ten|twenty)|five years|"
            r"no fees have been set|present: |next meeting|the pilot of)(?!\p{L})",
            lambda m: 1,
            {"Last year 4,812 people took one.": 1, "They expect to train 1,100 people.": 1,
             "Train people": None},
        ),
        Rule(
            "per_something",
            r"\m(?:(?:par|per|je|pro|por) (?:crédit|credit|studiepunt|unterrichtsstunde|notional hour|course|"
            r"trimestre|year|jaar|hour|stunde)|"
            r"each hour after|a week)(?!\p{L})",
            lambda m: 1,
            {"Par crédit : 103 $": 1, "per notional hour": 1, "percussion": None},
        ),
    ],
)  # fmt: skip
"""Sentences about many offerings, about rules and about those who run studies."""

OF_FACTS = (
    r"(?:length|duration|course length|hours|fees?|tuition|price|cost|start(?:s|ing)?(?: dates?)?|starts|"
    r"next (?:start|intake|course)|dates?|credits?|credential|award|where|venue|location|campus|format|mode|"
    r"delivery|effort|workload|level|prerequisites?|instructor|durée|coût|prix|lieu|horaire|dauer|beginn|ort|"
    r"preis|kosten|duur|prijs|locatie|duración|precio|duração|preço)"
)
_OF_THE_WHOLE = (
    r"(?:totals?|both|all (?:two|three|four)|(?:first|second|third|fourth) (?:year|term|semester)|"
    r"(?:year|term|semester|level|part|stage) (?:\d|one|two|three|i))(?!\p{L})"
)
"""What opens an item of one offering's fees."""
ITEMS = Grounds(
    [
        Rule(
            "item_with_its_figures",
            rf"(?:[\p{{L}}’'-]+\s){{1,6}}\((?:[^()\n]{{1,20}}, )?(?:{_MONEY}|"
            rf"(?:{{n}}|{{word_n}}) ?{_LENGTH}"
            r"(?!s? (?:diploma|certificate|degree|program)))[^()\n]{0,20}\)",
            lambda m: 1,
            {"Bake in Bath (£95, one day).": 1, "Python for analysts (3 days, $890)": 1, "Tuition $40": None},
        ),
        Rule(
            "line_with_its_price",
            rf"(?:^\W*|(?<=[.;] ))(?:\p{{L}}{{3,9}} \d{{1,2}} )?(?!{_OF_THE_WHOLE}|tuition|fees?|price|"
            r"books?|kit|deposit|members?|non|students?|seniors?|early|regular|standard|about|"
            rf"roughly)(?:[\p{{L}}’'-]+,?\s){{1,6}}?(?:(?:{{n}}|{{word_n}}) ?{_LENGTH}, )?(?:from )?{_MONEY}"
            r"(?: (?:to|a|per|each) [^\n.]{1,20})?(?=\W*$|"
            r"\.\s)",
            lambda m: 1,
            {"April 8 Taxes without tears, $35": 1, "Evening courses €195 to €480": 1,
             "Tuition $14,200": None},
        ),
        Rule(
            "figure_after_a_name",
            rf"(?:^|(?<=[.;] ))(?:\d{{1,2}}\W )?(?!{OF_FACTS} ?:|"
            rf"{_OF_THE_WHOLE})[\p{{L}}’',&-]+ [^\n:.;]{{2,50}}: (?:{_MONEY}|(?:{{n}}|{{word_n}}) ?{_LENGTH}|"
            r"free)",
            lambda m: 1,
            {"Kappa Academy, SQL Bootcamp: 12 weeks, $3,900": 1, "Duration: 12 weeks": None},
        ),
        Rule(
            "figure_under_a_name",
            rf"^[^\n]{{0,60}}?(?:{_MONEY}|(?:{{n}}|{{word_n}}) ?{_LENGTH}|free)[^\n]{{0,40}}$",
            lambda m: 1,
            {"SQL Bootcamp: 12 weeks, $3,900": 1, "Duration: 12 weeks": None, "How long?: 12 weeks": None,
             "International students: $11,900": None},
            label=rf"^(?!{OF_FACTS}$)(?!.*\b(?:domestic|international|tuition|fees?|books?|insurance|deposit|"
                r"(?:non-?)?members?|students?|kits?|materials?|supplies|total|residents?)\b)[^?]{5,60}$",
        ),
        Rule("named_in_a_row", r"^.+", lambda m: 1, {"Name: Stackline": 1, "Price: 4": None},
             label=r"^(?:name|course|program(?:me)?|title|bootcamp|provider|school)s?$"),
    ],
)  # fmt: skip
"""Items of a list, each with a figure of its own: three of them make a list of several offerings."""
