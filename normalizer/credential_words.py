"""How listings name awards and pages: the rules that :mod:`normalizer.credential_type` reads with."""

from __future__ import annotations

from dataclasses import dataclass

from normalizer.listing import CredentialType, Scope
from normalizer.patterns import Rule, Rules


@dataclass(frozen=True)
class Award:
    """A credential as words name it, and the scope that this alone gives, if any."""

    type: CredentialType
    scope: Scope | None = None


MICRO = Award("micro_credential", "micro_credential")
MICRO_CERTIFICATE = Award("micro_certificate", "micro_credential")
BADGE = Award("badge", "badge")
EXAM = Award("certification_exam", "certification")
CERTIFICATE = Award("certificate")
COMPLETION = Award("certificate_of_completion")
PROGRAM = Award("other", "program")
COURSE = Award("course")

AWARD: Rules[Award] = Rules(
    [
        Rule("micromasters", r"\mmicro ?masters?(?!\p{L})", lambda m: Award("micromasters", "program"), {"MicroMasters Program": Award("micromasters", "program")}),
        Rule("microbachelors", r"\mmicro ?bachelors?(?!\p{L})", lambda m: Award("microbachelors", "program"), {"MicroBachelors": Award("microbachelors", "program")}),
        Rule("nanodegree", r"\mnano ?degrees?(?!\p{L})", lambda m: Award("nanodegree", "program"), {"Data Analyst Nanodegree": Award("nanodegree", "program")}),
        Rule("mastertrack", r"\mmaster ?track(?! record)", lambda m: Award("mastertrack", "program"), {"MasterTrack Certificate": Award("mastertrack", "program")}),
        Rule(
            "micro_certificate",
            r"\m(?:micro|nano) ?(?:certificates?|certificats?|certifications?|certs?|zertifikate?)(?!\p{L})",
            lambda m: MICRO_CERTIFICATE,
            {"Micro-certificate in Law": MICRO_CERTIFICATE, "microcertification": MICRO_CERTIFICATE},
        ),
        Rule(
            "micro_credential",
            r"\m(?:(?:micro|nano) ?(?:credentials?|credentialing|titres?(?: de compétences?)?|diplômes?|credenciais|credencial(?:es)?|qualifications?|programmes?|awards?)|micro ?programs?|nano ?(?:courses?|modules?|learning))(?!\p{L})",
            lambda m: MICRO,
            {"Microcredential in Law": MICRO, "micro-credential": MICRO, "microprogramme en droit": MICRO},
        ),
        Rule(
            "letter_of_proficiency",
            r"\m(?:letters? of (?:proficiency|accomplishment|competency|completion)|lettre de (?:compétence|reconnaissance))(?!\p{L})",
            lambda m: Award("letter_of_proficiency"),
            {"a Letter of Proficiency": Award("letter_of_proficiency")},
        ),
        Rule(
            "badge",
            r"\m(?:(?:digital|open|electronic|verified|skills?|micro|credly) ?)*badges?(?: numériques?)?(?!\p{L})",
            lambda m: BADGE,
            {"a digital badge": BADGE, "badge numérique": BADGE},
            unless_before=r"name|student|visitor|staff|parking|id",
        ),
        Rule(
            "professional_certificate",
            r"\m(?:professional|career) certificates?(?! of (?:completion|attendance))(?!\p{L})",
            lambda m: Award("professional_certificate"),
            {"Data Analytics Professional Certificate": Award("professional_certificate")},
        ),
        Rule(
            "specialization",
            r"\m(?:speciali[sz]ations?(?= (?:on coursera|certificate|program)|\W*$)|coursera speciali[sz]ation)",
            lambda m: Award("specialization", "program"),
            {"Deep Learning Specialization": Award("specialization", "program")},
            unless_before=r"of|areas?|your|own|and|or|in|a",
        ),
        Rule(
            "certification_exam",
            r"\m(?:certification|challenge|credentialing) exam(?:ination)?s?(?! prep)|examens? de certification(?!\p{L})",
            lambda m: EXAM,
            {"Certification exam": EXAM, "Examen de certification": EXAM},
            unless_after=r"prep\w*|review|fees?|workshop|course",
        ),
        Rule(
            "certificate_of_completion",
            r"\m(?:(?:certificates?|statements?|notices?|records?|confirmation|proof|acknowledg\w+) of (?:(?:course |program |successful )?completion|achievement|attendance|participation|accomplishment|recognition)|(?:completion|attendance|participation|verified|paid|course|shareable) certificates?|"
            r"certificats? d['’](?:achèvement|accomplissement)|certificats? de (?:réussite|participation|présence|complétion)|attestations?(?: de (?:réussite|participation|présence|formation|fin de formation|suivi))?(?! d['’]études| en(?!\p{L}))|teilnahme\w+|bewijs van deelname|certificaat van deelname)(?!\p{L})",
            lambda m: COMPLETION,
            {"a Certificate of Completion": COMPLETION, "attestation de réussite": COMPLETION, "Statement of Completion": COMPLETION},
        ),
        Rule(
            "program",
            r"\m(?:diplomas?|diplomado|diplômes?|(?:associate|bachelor['’]?s?|master['’]?s?|doctoral|honou?rs|undergraduate|graduate|foundation|joint|double|dual) degrees?|degrees?(?= (?:in|program)|\W*$)|bachelor(?= (?:of|in))|bachelor['’]s|masters?(?= (?:of|in|en)(?!\p{L}))|master['’]s|baccalauréat|maîtrise|doctorate|doctorat|"
            r"associate(?= of (?:arts|science|applied))|dess(?!\p{L})|xseries|x series|boot ?camps?|(?:coding|code|programming|data) camps?|programmes? courts?|learning path|magister|postgrado|hnd)(?!\p{L})",
            lambda m: PROGRAM,
            {"Diploma in Accounting": PROGRAM, "Bachelor of Arts": PROGRAM, "Coding Bootcamp": PROGRAM, "XSeries": PROGRAM, "HND": PROGRAM},
        ),
        Rule(
            "course_series",
            r"\m(?:series of (?:\w+ )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) (?:[\w-]{1,24}\s)?courses|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) course (?:series|program(?:me)?|sequence|pathway)|série de (?:\w+ )?(?:\d{1,2}|deux|trois|quatre|cinq|six) cours)(?!\p{L})",
            lambda m: PROGRAM,
            {"A series of four courses.": PROGRAM, "this five-course program": PROGRAM, "a series of lectures": None},
        ),
        Rule(
            "certificate",
            r"\m(?:certificates?|certificats?|certificad[oa]s?|certificaat|zertifikate?|certifications?|attestations? d['’]études(?: collégiales)?|attestations?(?= en(?!\p{L}))|certificate of advanced studies|awards?(?= in(?!\p{L}))|^cas(?= (?:in|en)(?!\p{L}))|getuigschrift|citations?|hnc)(?!\p{L})",
            lambda m: CERTIFICATE,
            {"Certificate in Event Planning": CERTIFICATE, "Attestation d'études collégiales": CERTIFICATE, "HNC": CERTIFICATE},
            unless_before=r"birth|gift|medical|health|tax|ssl|vaccination|death|marriage|security|digital",
            unless_after=r"exams?|examination|fees?|management|authorit\w+|number",
        ),
    ],
)  # fmt: skip
"""Names of awards, most specific first. What they say depends on where they stand."""

COURSE_WORDS: Rules[Award] = Rules(
    [
        Rule(
            "course",
            r"\m(?:(?:short |online |credit |non credit |part time |elective )*(?:course|workshop|seminar|webinars?|webinaire|mooc|masterclass|class|refresher)|(?:ground|summer|winter|spring|field) school|cours|atelier|séminaire|formation(?: continue)?|training(?: course)?|cursus|kurs|curso|module|classes|(?:summer|winter|spring|weekend|week long|[\w]{2,8} day) intensive)(?!\p{L})",
            lambda m: COURSE,
            {"Online course": COURSE, "cours": COURSE, "Workshop": COURSE},
            unless_before=r"no|other|each|every|any|another|previous",
        ),
    ],
)  # fmt: skip
"""Words for one course, where no award is named."""

DAYS: Rules[Award] = Rules(
    [
        Rule(
            "days_of_teaching",
            r"(?:^\W*(?:one|two|three|four|five|[1-5]) (?:full |consecutive )?days?(?=,|\.| in a row)|(?:over|during|lasts?|takes) (?:two|three|four|five|[2-5]) (?:full |consecutive )?days|^\W*(?:two|three|four|five|[2-5]) (?:full |consecutive )?days (?:on|at|in|of)|\m(?:half|one|two|three|four|five|[1-5]) day (?=training|event|intensive|program|session))(?!\p{L})",
            lambda m: COURSE,
            {"Over three days, you learn to sample soil.": COURSE, "One day, usually seven hours.": COURSE, "Pay within five days.": None},
        ),
        Rule(
            "taught_by_someone",
            r"\m(?:the|your|our|an?) (?:tutor|instructor|teacher|facilitator)s?(?!\p{L})(?! (?:of|certification|training))|\mtheory (?:part|component|portion)(?!\p{L})|\d{1,3} minutes online",
            lambda m: COURSE,
            {"which the tutor evaluates": COURSE, "The theory part comes first.": COURSE},
        ),
        Rule(
            "lessons",
            r"\m(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:[\w-]{1,24}\s)?(?:lessons|modules|leçons)(?!\p{L})|professional development for",
            lambda m: COURSE,
            {"8 modules, 123 lessons.": COURSE},
        ),
    ],
)  # fmt: skip
"""What is taught in some days or lessons is a course, where neither an award nor a kind of course is named."""

FIRST_STEPS: Rules[Award] = Rules(
    [
        Rule(
            "name_of_a_course",
            r"^\W*(?:an? )?(?:intro(?:duction|ductory)?(?: to)?|initiation (?:à|au|aux)|beginning|beginners?['’]?s?|basics of|fundamentals of|essentials of|principles of|foundations of|advanced|intermediate)(?!\p{L})[^\n]{3,120}|^[^\n]{3,100}\m(?:basics|fundamentals|essentials|for beginners|101|(?<=\p{L} )(?:[1-4]|i{1,3}(?=\W*$))|level (?:[1-6]|i{1,3})|part (?:[1-4]|i{1,3}|one|two))(?:\W*$|\s?[(–-])",
            lambda m: COURSE,
            {"Introduction to Beekeeping": COURSE, "Bylaw Enforcement, Level 1": COURSE, "Barista Basics": COURSE, "Beekeeping": None},
        ),
    ],
)  # fmt: skip
"""Titles that only courses have, where no award is named."""

A_PROGRAM: Rules[Award] = Rules(
    [
        Rule(
            "called_a_program",
            r"\m(?:this|an?|the|our|ce|un|le) (?:[\w-]{1,20}\s){0,3}program(?:me)?(?!\p{L})(?! (?:of study|fees?|guide|advis\w+|total|office|coordinator))",
            lambda m: PROGRAM,
            {"A bridging program for teachers.": PROGRAM},
            unless_before=r"other|another|any|each|computer|software|admission to|enter|into|part of|of",
        ),
    ],
)  # fmt: skip
"""The word alone, which courses of some weeks use too."""

TERMS: Rules[Award] = Rules(
    [
        Rule(
            "several_terms",
            r"\m(?:first term|terms? [1-6]\b|terms [1-6],|program(?:me)? total|(?:second|third|fourth) (?:term|semester)|semester [1-6]\b)(?!\p{L})",
            lambda m: PROGRAM,
            {"Term 1 deposit: $500": PROGRAM, "first-term commitment fee": PROGRAM, "in the short term": None},
            unless_before=r"before|admission|enter",
        ),
    ],
)  # fmt: skip
"""What goes on for several terms is a program, where no award is named."""

_THINGS = r"(?:micro ?credential|micro ?certificate|badge|certificate|program(?:me)?|short course|course|workshop|nanodegree|boot ?camp|micro ?programme|formation|module|cours|certificat|microcertification)"
_ABOUT_STUDY = r"(?:refund|cancel+ation|withdrawal|credit|grading|attendance|admissions?|micro ?credentials?|transfer|badge|badging|privacy|academic|registration|enrol+ment|course|tuition|fees?|continuing education|payment|program|certificates?|student|recognition|institutional|university|college|senate|examinations?|plar|prior learning)"

NOT_AN_OFFERING: Rules[bool] = Rules(
    [
        Rule(
            "policy_title",
            rf"(?<!\p{{L}}){_ABOUT_STUDY}(?: (?:and|&) \w+)? (?:policy|policies|regulations?|guidelines?|procedures?|rules|framework|directives?|terms|handbook|toolkit)(?: (?:framework|manual|handbook|statement|guidelines?|(?:and|&) procedures?))?(?=\W*$|\s?[-–|:(])|^\W*+(?:policy|policies|regulations|guidelines|procedures|terms (?:and|&) conditions|terms of (?:use|service))(?=\W*$|\s?[-–|:(]| (?:on|for|regarding)\b)|"
            r"^\W*+(?:politiques?|règlements?|directives?) (?:de|d['’]|des|du|sur|relati\w+)(?!\p{L})",
            lambda m: True,
            {"Refund Policy": True, "Academic Regulations": True, "Politique de remboursement": True, "Public Policy Analysis": None},
        ),
        Rule(
            "policies_title",
            rf"^(?!\W*(?:writing|developing|drafting|creating|introduction|understanding|managing|public|analy\w+)(?!\p{{L}}))[^\n]{{2,80}}\spolicies(?=\W*$|\s?[-–|:(])|{_ABOUT_STUDY} (?:requirements?|process(?:es)?|information)(?=\W*$|\s?[-–|:(])|"
            r"(?:training|education|language|competence|cpd|graduation) requirements?(?=\W*$)|(?:proposal|approval|application|registration|enrol+ment|review) (?:approval )?(?:process|procedures?|instructions|form)(?=\W*$)|"
            r"[:–|-] (?:enrol+ment|registration|how to apply|admissions?|applying)\W*$|\((?:staff|faculty|instructor) (?:resources?|guide)\)|[:–|-] (?:a |the )?(?:guide|resources?|handbook|toolkit|information|tips) (?:for|to) (?:staff|faculty|instructors?|employers?|teachers|students|learners|partners|departments)\W*$",
            lambda m: True,
            {
                "Workshop Policies": True,
                "Safety Training Requirement": True,
                "Micro-credential Approval Process": True,
                "Evening courses: enrolment": True,
                "Writing Policies and Procedures": None,
                "Business Requirements": None,
            },
        ),
        Rule(
            "questions_title",
            rf"^\W*(?:(?:the|our|general|top|some|student|learner|online|frequently|distance|learning|education|continuing|studies|professional|development|about|on|{_THINGS}s?|micro ?certs|micro ?masters|credentials?|{_ABOUT_STUDY}s?|time limits|and|&|–|-|\()\W*){{0,6}}(?:faqs?|frequently asked questions|foire aux questions|questions fréquentes|questions and answers)(?!\p{{L}})(?! in(?!\p{{L}}))|^\W*(?:[\w’'-]{{2,20}}\s){{0,2}}(?:{_THINGS}s|micro ?certs|credentials)\W+(?:faqs?|frequently asked questions)(?!\p{{L}})",
            lambda m: True,
            {
                "Microcredentials FAQ": True,
                "Foire aux questions": True,
                "Distance Learning FAQ": True,
                "Cedar MicroCerts (FAQ)": True,
                "Supply Chain Essentials FAQ": None,
                "Frequently Asked Questions in Law: A Seminar": None,
            },
        ),
        Rule(
            "fees_title",
            r"^\W*+(?:[\w'’&-]+\s+){0,4}?(?:fees?(?: (?:and|&) (?:tuition|charges|payment|expenses|costs|refunds?))?|fee schedules?|tuition(?: (?:and|&) fees?| fees?| rates?)?|fees? tables?|refunds?|rates)(?: (?:schedule|table|list|overview|information|structure|rates))?(?: (?:for|at|of|per) [^\n]{1,60})?(?: ?[\d/–-]{4,9})?(?=\W*$|\s?[-–|:(])|"
            r"^\W*+(?:les )?(?:droits|frais) (?:de |d['’]|des )(?:scolarité|inscription|admission|études?)|^\W*tarifs(?!\p{L})",
            lambda m: True,
            {"Tuition and Fees": True, "Fee schedule 2024": True, "Droits de scolarité": True},
            unless_before=r"understanding|introduction to",
        ),
        Rule(
            "glossary_title",
            r"\m(?:glossary|glossaire|lexique|definitions? of (?:terms|\w+ ?credentials?)|list of terms|important dates|key dates|academic (?:calendar|dates|schedule)|registration (?:dates|deadlines|information)|application deadlines)(?!\p{L})",
            lambda m: True,
            {"Glossary of terms": True, "Important dates": True},
            unless_after=r"design|writing|building",
        ),
        Rule(
            "question_title",
            rf"^\W*+(?:what (?:is|are)|how (?:to|do(?: \w+)?|does|can \w+)|why|about|understanding|guide to|a guide to|qu['’]est ce qu['’]\w*|que sont|comment)\s(?:[\w'’-]+\s){{0,4}}?(?:register|enrol+|apply|pay|withdraw|{_THINGS}s?|ceus?|continuing education(?: units?)?|credits?|s['’]inscrire)(?!\p{{L}})[^\n]{{0,60}}$",
            lambda m: True,
            {"What is a microcredential?": True, "How to register": True, "How to keep bees": None},
        ),
        Rule(
            "money_and_recognition_title",
            rf"^\W*+(?:[\w'’]+\s)?(?:financial (?:aid|assistance|support)|funding|bursar(?:y|ies)|scholarships|grants|student loans|aide financière|bourses|prior learning assessment[^\n]{{0,40}}|plar|credit for prior learning|recognition of prior learning|reconnaissance des acquis[^\n]{{0,40}}|continuing education units?|ceus?|transfer credits?|credit transfer)(?: (?:and|&) [\w\x20]{{3,30}})?(?: (?:for|at|of|in|pour|à) [^\n]{{1,60}})?(?: ?\([^)]{{1,20}}\))?\W*$|"
            rf"^\W*+(?:public )?(?:notice|announcement|avis)(?: of|:| to|\W*$| d['’])|(?<!\p{{L}})(?:{_ABOUT_STUDY}|{_THINGS})s?(?: \w+)? definitions?\W*$|^\W*+(?:(?:course|class|program|student|workshop|online|fall|winter|spring|summer|continuing|education|studies|non|credit|part time|evening)(?:e?s)?\s){{0,3}}(?:registration|enrol+ment|cancellation|withdrawal|admission|payment)s?(?: (?:and|&|/) (?:registration|cancellation|refund|withdrawal|payment|enrol+ment|transfer|admission|deadline)s?)?(?: (?:policy|information))?\W*$|"
            rf"^\W*+(?:eligibility|prerequisites|deadlines|contact us|contact|accreditation|quality assurance|steps to [^\n]{{3,40}}|next steps|news|events|directory|catalogue|programs a z|a z list[^\n]{{0,30}}|strategy|strategic plan|report|annual report|committee|proposal [^\n]{{3,30}})\W*$",
            lambda m: True,
            {"Financial Aid": True, "Funding for micro-credentials": True, "Notice of tuition increase": True, "Credit Hour Definition": True, "Grants Management": None, "Registration and Cancellation": True, "Registration": True, "Image Registration": None},
        ),
        Rule(
            "catalogue_title",
            rf"^\W*+(?:our|all|available|current|explore|browse|find|search|list of|catalogue of|catalog of|directory of|overview of|types of|kinds of|nos|tous les|toutes les|liste des)\s(?:[\w'’-]+\s){{0,3}}?{_THINGS}s(?=\W*$|\s)",
            lambda m: True,
            {"Our microcredentials": True, "Browse courses": True},
        ),
    ],
)  # fmt: skip
"""Titles of policies, questions, fee tables, glossaries."""

CLASS_OF_OFFERINGS: Rules[bool] = Rules(
    [
        Rule(
            "varies_by_offering",
            rf"\m(?:vary|varies|differs?|depends?|depending|varie(?:nt)?|diffère(?:nt)?)\s(?:(?:greatly|widely|considerably|also|in \w+)\s)?(?:(?:by|from|between|across|among|on|upon|according to|selon|d['’]une?|depending on)\s?)(?:the |each |individual |specific |one |le |la |les |l['’])?(?:\w+\s)?{_THINGS}s?(?!\p{{L}})",
            lambda m: True,
            {"Length and price vary by course.": True, "La durée varie selon la formation.": True},
        ),
        Rule(
            "each_its_own",
            rf"\m(?:each|every|chaque) (?:\w+ )?{_THINGS} (?:\w+ )?(?:has|have|sets?|carries|lists?|comes with|shows|a) (?:its|their|son|sa|ses) (?:own|propres?)(?!\p{{L}})",
            lambda m: True,
            {"Each microcredential has its own fee.": True},
        ),
        Rule(
            "offerings_range",
            rf"\m(?:(?:our|all|most|these|the|nos|les)\s)?(?:[\w-]+\s){{0,2}}?(?:{_THINGS}s|boot ?camps|offerings)\s(?:can |may )?(?:range|vary|differ|varient) (?:in \w+ )?(?:from|between|widely|in)(?!\p{{L}})",
            lambda m: True,
            {"Our short courses range from two days to ten weeks.": True},
        ),
        Rule(
            "this_page",
            r"\m(?:this|cette|la présente) (?:(?:policy|procedure|regulation|faq|glossary|politique|directive)(?!\p{L})|(?:page|document|guide|table) (?:lists|explains|describes|answers|sets out|shows|defines|outlines|gives an overview|présente|explique|décrit|énumère))",
            lambda m: True,
            {"This policy applies to all students.": True, "This page lists our fees.": True},
            unless_before=r"understand|learn|about",
        ),
    ],
)  # fmt: skip
"""Words by which a page speaks of many offerings, or of itself as a document."""
