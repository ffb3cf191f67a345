"""What speaks for a page that is of one offering."""

from __future__ import annotations

from normalizer.credential_rules.offering_grounds import OF_FACTS, THING
from normalizer.engine.grounds import Grounds
from normalizer.patterns import Rule

OPENS_WITH_ITS_LENGTH = "opens_with_its_length"
"""Names of rules for which other files ask."""

ONE = Grounds(
    [
        Rule(
            "fact_beside_its_label",
            r"^.+",
            lambda m: 1,
            {"Duration: 8 weeks": 1, "Refunds: none": None},
            label=rf"^{OF_FACTS}$",
        ),
        Rule(
            "this_one",
            r"\m(?:this|in this|ce|cet|cette|dieser|dieses|diese|dit|deze|este|"
            rf"esta)(?!\p{{L}}) (?:[\w-]+\s){{0,3}}?{THING}(?!s)(?!\p{{L}})",
            lambda m: 3,
            {"In this two-hour webinar": 3, "Certains cours": None,
             "this policy": None, "these courses": None},
        ),
        Rule(
            "the_one",
            r"\m(?:the|our|its|le|la|het|der|die|das|el|o|'s)(?!\p{L}) (?:new |"
            rf"[\w-]+\s){{0,4}}?{THING} (?:(?:in|of|en) [\w-]+|"
            r"(?:also |now |still )?(?:is|has|runs|takes|lasts|costs|starts|begins|meets|asks|carries|"
            r"covers|prepares|combines|gives|leads|ends|compte|dure|coûte|comprend|permet|dauert|duurt|"
            r"dura))(?!\p{L})",
            lambda m: 2,
            {"The new certificate is taught online.": 2, "our Certificate in Bookkeeping": 2,
             "The courses": None, "Leaded course is usual": None},
        ),
        Rule(
            "opens_with_what_it_is",
            rf"(?:^\W*)(?:an?|un|une|ein|eine|een|una|uma|one) (?:[\w-]+\s){{0,4}}?{THING}(?=\W*$|[.,;]|"
            r"\s(?:in|on|for|about|with|that|to|from|who|of|sur|pour|en|über|für|over|sobre|para|por|sans)"
            r"(?!\p{L}))",
            lambda m: 2,
            {"A free workshop about loans.": 2, "A certificate takes a year": None},
        ),
        Rule(
            OPENS_WITH_ITS_LENGTH,
            r"(?:^\W*|(?<=[.!?;] )|(?<=\n))an? (?:day|morning|evening|hour(?: and a half)?|weekend|afternoon|"
            r"week|lunch hour) (?:with|in|of|on|at|and|for)(?!\p{L})|"
            r"(?:^\W*|(?<=[.!?;] )|(?<=\n))(?:about |some |only |just )?(?:{n}|{word_n}) (?:[\w-]+\s){0,2}?"
            r"(?:{weeks}|{hours}|{days}|{months}|sessions?|meetings|evenings?|mornings?|afternoons?|nights|"
            r"weekends?|videos|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|rencontres|séances|soirées|"
            r"abende|avonden|lessons|modules|courses|cours|credits|crédits|ects|classes|lectures)"
            r"(?! (?:a|per|each|every) (?:year|month))"
            r"(?=\W*$|[.,;]|\s(?:in|at|on|over|online|live|of|and|with|one each|then|à|en|au|online|de|à|"
            r"klassikaal|for|from|together|spread|taught))",
            lambda m: 2,
            {"Eight weeks of technical training": 2, "Two days live online.": 2, "Twenty hours a year": None},
        ),
        Rule(
            "at_a_time",
            r"\m(?:mon|tues|wednes|thurs|fri|satur|sun)days?"
            r"(?: (?:mornings?|evenings?|nights?|afternoons?))?,? (?:from |at )?(?:noon|\d{1,2}(?:[.:]\d\d)?)"
            r"(?: ?[ap]\.?m\.?)?{to}\d|"
            r"\m\d{1,2}(?:[.:]\d\d)?(?: ?[ap]\.?m\.?)?{to}(?:noon|\d{1,2}(?:[.:]\d\d)?)(?: ?[ap]\.?m\.?)?,? "
            r"(?:at|in|room)|"
            r"\m(?:starts?|begins?|starting|beginning|runs?|meets?|takes place) (?:on |in |from |at )?"
            r"(?:\d{1,2} )?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}*",
            lambda m: 1,
            {"Thursday, noon to 1:30": 1, "9 to noon, at the station": 1, "starts on 2 February 2026": 1,
             "8 to 8": None},
        ),
        Rule(
            "what_one_does_there",
            r"\m(?:(?:you|we|participants|students)(?: will)? "
            r"(?:learn|practi[sc]e|build|draft|write|make|plan|study|explore|cook|draw|leave with|revise)|"
            r"learn (?:to|how|the)|designed for|meant for|suits|prepares? (?:you|for|cleaners|students)|"
            r"ideal for|for (?:anyone|people|teachers|nurses|managers) (?:who|that)|how to|vous apprendrez|"
            r"sie lernen|je leert|aprende(?:rá)?s?|topics include|topics|covers?|inspection, )(?!\p{L})",
            lambda m: 1,
            {"You draft a policy on refunds.": 1, "Learn to draw and check badges": 1, "Learners draw": None},
        ),
        Rule(
            "somebody_teaches",
            r"\m(?:will teach|is teaching|"
            r"are teaching)(?! (?:at|for|in|position))(?:\s[\w'’-]{1,20}){0,5}?\s(?:people|how|you|beginners|"
            r"to|adults|members|visitors|the (?:merely )?curious)(?!\p{L})",
            lambda m: 2,
            {"Una Tarn will teach twelve people to weave.": 2, "The school is teaching at home.": None},
        ),
        Rule(
            "theory_and_practice",
            r"\mtheory(?: part| session| work)?,? "
            r"(?:before lunch|first|in the morning|in class|in the classroom)[,;]? (?:and |then )*(?:the )?"
            r"(?:practice|practical|hands on|driving|skills)(?!\p{L})|"
            r"\mmorning (?:in|at|of|on) [^.;:]{2,30}[,;] (?:and )?(?:the )?afternoon (?:in|at|of|on)"
            r"(?!\p{L})|"
            r"\m(?:morning|a\.?m\.?|day (?:1|one)|matin) ?: (?:[\w-]+ ){0,2}(?:theory|classroom|théorie)"
            r"(?!\p{L})|"
            r"\m(?:matinée|matin|avant midi) (?:en|à|au|sur|dans) [^.;:]{2,30}[,;] "
            r"(?:et )?(?:l['’])?après midi (?:en|à|au|aux|sur|dans)(?!\p{L})|"
            r"\mthéorie (?:le matin|en classe)[,;]? (?:et |puis )?(?:la )?pratique(?!\p{L})",
            lambda m: 2,
            {"Theory before lunch, practice after.": 2, "Morning in the hall, afternoon in the bush.": 2,
             "Morning: theory. Afternoon: driving": 2, "Morning: reports": None,
             "The theory of practice": None},
        ),
        Rule(
            "sessions_in_turn",
            r"{begin}(?:day|week|session|class|evening|night|lesson|jour|séance|semaine|soirée|cours) (?:1|"
            r"one|un) ?[:–] (?!full refund)\p{L}[^\d$€£.]{2,80}(?=\W*$|[.;])",
            lambda m: 2,
            {"Week 1: sit. Week 2: stay.": 2, "Week 1: full refund": None, "Week 1: $40": None},
        ),
        Rule(
            "taught_by_somebody",
            r"(?:{begin}|, )(?:taught|instructed|led|enseignée?|donnée?|animée?) (?:by|par) (?!the |our |a |"
            r"an |l[ae] |une? |des |les |nos )\p{L}",
            lambda m: 2,
            {"Taught by Ivo Brandt, a painter.": 2, "Led by our team": None},
        ),
        Rule(
            "whom_it_suits",
            r"\m(?:no (?:previous |prior )?(?:experience|knowledge|background)(?: \w+){0,3}? "
            r"(?:is )?(?:needed|necessary|required|assumed)|"
            r"(?:all|any) (?:skill )?levels?(?: (?:are )?welcome)?(?=\W*$|[.;,])|"
            r"(?:complete |absolute )?beginners (?:are )?welcome|"
            r"(?:suitable|suited|perfect) for (?:complete |absolute )?beginners|"
            r"(?:places|spaces|numbers|class size) (?:are |is )?limited to|"
            r"aucune expérience (?:n['’]est )?(?:requise|nécessaire)|(?:ouvert|convient) aux débutants|"
            r"places limitées)(?!\p{L})",
            lambda m: 1,
            {"No experience needed.": 1, "Places limited to 16.": 1, "At all levels of government": None},
        ),
        Rule(
            "asked_of_a_course",
            r"^.+",
            lambda m: 2,
            {"What do we cover?: Charts and fronts.": 2, "What will I learn?: To splice rope.": 2,
             "What do you cover?: Tuition, up to $500.": None},
            label=r"^what (?:do|will|does|shall) (?:we|i|the (?:course|class|workshop)) "
                r"(?:cover|learn|study)\W*$|"
                r"^what (?:is|will be|gets) (?:covered|taught)\W*$|^qu['’]est ce qu['’]on (?:y )?apprend\W*$",
        ),
        Rule(
            "it_does",
            r"(?:{begin}|, |and )(?:it|there is|elle|il|es|het|see) (?:runs|takes|lasts|costs|starts|begins|"
            r"meets|asks|carries|fills|is (?:taught|held|offered|free|online|self|worth|given|no)|suits|dure|"
            r"coûte|compte|dauert|kostet|duurt|kost)(?!\p{L})",
            lambda m: 2,
            {"It fills two evenings a week.": 2, "It depends": None},
        ),
        Rule(
            "the_whole",
            r"\m(?:totals?(?: of)?[:\s]+(?:[a-z]{0,3}[$€£])?\d|"
            r"(?:in total|altogether|in all|all told|for (?:the whole|all (?:two|three|four|five|six)|both))"
            r"(?!\p{L}))",
            lambda m: 2,
            {"Total $15,300": 2, "$1,350 for all three": 2, "totally": None},
        ),
        Rule(
            "alike",
            r"\m(?:all(?: of (?:them|these))?|both|either|"
            r"each(?: of (?:the|these) (?:two|three|four|five|six))?|each one|"
            r"chacun)(?: (?:are|is|take|takes|cost|costs|last|lasts|run|runs|coûte|dure))(?: about|"
            r" only)? (?:online|free|live|taught|{n}|{word_n}|[$€£])(?!\p{L})",
            lambda m: 3,
            {"All are online": 3, "each is five Saturdays": 3, "Either costs $2,100": 3,
             "Each has its own fee": None},
        ),
        Rule(
            "code_of_a_course",
            r"^\W*[a-z]{3,4} ?\d{3,4}[a-z]?(?=\W*$|\s?[-–:|])",
            lambda m: 3,
            {"MFG 140": 3, "about 140 people": None},
        ),
        Rule(
            "next_group",
            r"\m(?:next (?:class|course|group|cohort|session|intake|start)|sign up now|enrol now|"
            r"register now|limited to \d|no experience|beginners welcome|"
            r"(?:materials|lunch|exam|book|books|wood|taxes?|kit|gst|hst)(?: and [\w-]+)? "
            r"(?:is |are )?included|"
            r"self paced|live online|at your (?:own )?pace|exclusief btw|plus (?:gst|hst|vat|tax)|\+ vat|"
            r"ex vat|ends with|final (?:exam|project|test))(?!\p{L})",
            lambda m: 1,
            {"Self-paced.": 1, "$310 plus HST": 1, "plus ça change": None},
        ),
    ],
)  # fmt: skip
"""Sentences about one offering: what it is, how long it takes, when it meets."""
