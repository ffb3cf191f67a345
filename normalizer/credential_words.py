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

SPECIFIC = (
    "micro_credential",
    "micro_certificate",
    "nanodegree",
    "micromasters",
    "microbachelors",
    "mastertrack",
    "specialization",
    "professional_certificate",
)
"""Awards of which a name says enough, wherever it stands; the first of them wins."""

AWARD: Rules[Award] = Rules(
    [
        Rule("micromasters", r"\mmicro ?masters?(?!\p{L})", lambda m: Award("micromasters", "program"),
             {"MicroMasters Program": Award("micromasters", "program")}),
        Rule("microbachelors", r"\mmicro ?bachelors?(?!\p{L})", lambda m: Award("microbachelors", "program"),
             {"MicroBachelors": Award("microbachelors", "program")}),
        Rule("nanodegree", r"\mnano ?degrees?(?!\p{L})", lambda m: Award("nanodegree", "program"),
             {"Data Analyst Nanodegree": Award("nanodegree", "program")}),
        Rule("mastertrack", r"\mmaster ?track(?! record)", lambda m: Award("mastertrack", "program"),
             {"MasterTrack Certificate": Award("mastertrack", "program")}),
        Rule(
            "micro_certificate",
            r"\m(?:mi[ck]ro|nano) ?(?:certificates?|certificats?|certifications?|certs?|"
            r"zertifikate?)(?!\p{L})",
            lambda m: MICRO_CERTIFICATE,
            {"Micro-certificate in Law": MICRO_CERTIFICATE, "microcertification": MICRO_CERTIFICATE},
        ),
        Rule(
            "micro_credential",
            r"\m(?:(?:mi[ck]ro|nano) ?(?:credentials?|credentialing|titres?(?: de compétences?)?|diplômes?|"
            r"credenciais|credencial(?:es)?|qualifications?|programmes?|awards?)|micro ?programs?|"
            r"nano ?(?:courses?|modules?|learning)|micro ?creds?)(?!\p{L})",
            lambda m: MICRO,
            {"Microcredential in Law": MICRO, "micro-credential": MICRO, "microprogramme en droit": MICRO},
        ),
        Rule(
            "letter_of_proficiency",
            r"\m(?:letters? of (?:proficiency|accomplishment|competency|completion)|lettre de (?:compétence|"
            r"reconnaissance))(?!\p{L})",
            lambda m: Award("letter_of_proficiency"),
            {"a Letter of Proficiency": Award("letter_of_proficiency")},
        ),
        Rule(
            "badge",
            r"\m(?:(?:digital|open|electronic|verified|skills?|micro|credly) ?)*badges?(?: "
            r"numériques?)?(?!\p{L})",
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
            r"\m(?:speciali[sz]ations?(?= (?:on coursera|certificate|program)|\W*$)|"
            r"coursera speciali[sz]ation)",
            lambda m: Award("specialization", "program"),
            {"Deep Learning Specialization": Award("specialization", "program")},
            unless_before=r"of|areas?|your|own|and|or|in|a",
        ),
        Rule(
            "certification_exam",
            r"\m(?:certification|challenge|credentialing) exam(?:ination)?s?(?! prep)|"
            r"examens? de certification(?!\p{L})",
            lambda m: EXAM,
            {"Certification exam": EXAM, "Examen de certification": EXAM},
            unless_after=r"prep\w*|review|fees?|workshop|course",
        ),
        Rule(
            "certificate_of_completion",
            r"\m(?:(?:certificates?|statements?|notices?|records?|confirmation|proof|"
            r"acknowledg\w+) of (?:(?:course |program |successful )?completion|achievement|attendance|"
            r"participation|accomplishment|recognition)|(?:completion|attendance|participation|verified|paid|"
            r"course|shareable) certificates?|certificats? d['’](?:achèvement|accomplissement)|"
            r"certificats? de (?:réussite|participation|présence|complétion)|attestations?(?: de (?:réussite|"
            r"participation|présence|formation|fin de formation|suivi))?(?! d['’]études| en(?!\p{L}))|"
            r"teilnahme\w+|bewijs van deelname|certificaat van deelname|deelnamecertificaat|"
            r"certificados? de (?:asistencia|participación|aprovechamiento|participação|presença|"
            r"frequência))(?!\p{L})",
            lambda m: COMPLETION,
            {"a Certificate of Completion": COMPLETION, "attestation de réussite": COMPLETION,
             "Statement of Completion": COMPLETION},
        ),
        Rule(
            "university_expert",
            r"\m(?:(?:título|diploma) (?:propio )?(?:de|en) (?:experto|especialista)|"
            r"(?:experto|experta|especialista)(?:/a)? universitari[oa]|expert[oa](?= en(?!\p{L})))(?!\p{L})",
            lambda m: CERTIFICATE,
            {"Experto Universitario en Riego": CERTIFICATE, "Diploma de Especialista": CERTIFICATE,
             "Experto en Redes": CERTIFICATE, "expert en gestion": None},
        ),
        Rule(
            "program",
            r"\m(?:diplomas?|diplomado|diplômes?|(?:associate|bachelor['’]?s?|master['’]?s?|doctoral|"
            r"honou?rs|undergraduate|graduate|foundation|joint|double|dual) degrees?|degrees?(?= (?:in|"
            r"program)|\W*$)|bachelor(?= (?:of|in))|bachelor['’]s|masters?(?= (?:of|in|en)(?!\p{L}))|"
            r"master['’]s|baccalauréat|maîtrise(?= (?:en|ès)(?!\p{L})|\W*$)|doctorate|doctorat|"
            r"associate(?= of (?:arts|science|applied))|dess(?!\p{L})|xseries|x series|boot ?camps?|"
            r"(?:coding|code|programming|data) camps?|programmes? courts?|titre professionnel(?=\)|\W*$)|"
            r"learning path|magister|postgrado|posgrado|pós graduaç(?:ão|ões)|maestría|máster|mestrado|"
            r"mastère|licenciatura|doutora(?:do|mento)|licence (?:pro|professionnelle)(?!\p{L})|"
            r"titre (?:rncp|certifié)|(?:bachelor|master|diplom|zertifikats|weiterbildungs)?(?:studien|"
            r"bildungs)gang|umschulung|(?:[^\W\d_]{2,12})?diplom|dipl\.|minors?(?= in(?!\p{L}))|hnd|pg ?dip|"
            r"du(?= (?:de|en)(?!\p{L}))|bts|dep(?= (?:en|de)(?!\p{L})))(?!\p{L})",
            lambda m: PROGRAM,
            {"Pós-Graduação em Vinhos": PROGRAM, "Bildungsgang HF": PROGRAM, "Minor in Law": PROGRAM,
             "Minor repairs": None, "Fachdiplom": PROGRAM, "Diploma in Accounting": PROGRAM,
             "Bachelor of Arts": PROGRAM, "Coding Bootcamp": PROGRAM, "XSeries": PROGRAM, "HND": PROGRAM,
             "PGDip": PROGRAM, "titre professionnel": PROGRAM},
        ),
        Rule(
            "course_series",
            r"\m(?:series of (?:\w+ )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|"
            r"ten) (?:[\w-]{1,24}\s)?courses|(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|"
            r"ten) course (?:series|program(?:me)?|sequence|pathway)|(?:two|three|four|five|six|seven|eight|"
            r"\d{1,2}) courses (?:make up|form|are in) (?:the|this|a)|(?:two|three|four|five|six|seven|eight|"
            r"\d{1,2}) courses in (?:the |this |a )?(?:series|sequence)|série de (?:\w+ )?(?:\d{1,2}|deux|"
            r"trois|quatre|cinq|six) cours)(?!\p{L})",
            lambda m: PROGRAM,
            {"A series of four courses.": PROGRAM, "this five-course program": PROGRAM,
             "a series of lectures": None},
        ),
        Rule(
            "certificate",
            r"\m(?:certificates? of (?:proficiency|competence|competency|mastery|merit|specialization)|"
            r"certificate of advanced studies|certificates?|certificats?|certificad[oa]s?|"
            r"(?:[^\W\d_]{2,14}-?)?certificaat|(?:[^\W\d_]{2,20}-?)?zertifikat(?:e|s(?:lehrgang|kurs|studium|"
            r"programm|abschluss|weiterbildung))?|(?:eidg\. |eidgenössische[rn]? )?fachausweis|"
            r"certifications?|attestations? d['’]études(?: collégiales)?|attestations?(?= en(?!\p{L}))|"
            r"awards?(?= in(?!\p{L}))|^cas(?= (?:in|en)(?!\p{L}))|getuigschrift|citations?|hnc|pg ?cert|"
            r"cqp)(?!\p{L})",
            lambda m: CERTIFICATE,
            {"Certificate in Event Planning": CERTIFICATE, "Abschluss: Hochschulzertifikat": CERTIFICATE,
             "IHK-Zertifikat": CERTIFICATE, "post-hbo-certificaat": CERTIFICATE,
             "Zertifikatslehrgang": CERTIFICATE,  "Attestation d'études collégiales": CERTIFICATE,
             "HNC": CERTIFICATE, "PgCert": CERTIFICATE},
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
            r"\m(?:(?:short |online |credit |non credit |part time |elective )*(?:course|workshop|seminar|"
            r"webinars?|webinaire|mooc|masterclass|class|refresher)|(?:ground|summer|winter|spring|"
            r"field) school|cours|atelier|séminaire|formation(?: continue)?|training(?: course)?|cursus|kurs|"
            r"curso|module|classes|(?:summer|winter|spring|weekend|week long|"
            r"[\w]{2,8} day) intensive)(?!\p{L})",
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
            r"(?:^\W*(?:one|two|three|four|five|[1-5]) (?:full |consecutive )?days?(?=,|\.| in a row)|"
            r"(?:over|during|lasts?|takes) (?:two|three|four|five|[2-5]) (?:full |consecutive )?days|"
            r"^\W*(?:two|three|four|five|[2-5]) (?:full |consecutive )?days (?:on|at|in|of)|\m(?:half|one|"
            r"two|three|four|five|[1-5]) day (?=training|event|intensive|program|session))(?!\p{L})",
            lambda m: COURSE,
            {"Over three days, you learn to sample soil.": COURSE, "One day, usually seven hours.": COURSE,
             "Pay within five days.": None},
        ),
        Rule(
            "taught_by_someone",
            r"\m(?:the|your|our|an?) (?:tutor|instructor|teacher|"
            r"facilitator)s?(?!\p{L})(?! (?:of|certification|training))|"
            r"\mtheory (?:part|component|portion)(?!\p{L})|\d{1,3} minutes online",
            lambda m: COURSE,
            {"which the tutor evaluates": COURSE, "The theory part comes first.": COURSE},
        ),
        Rule(
            "counted_meetings",
            r"(?:{begin}|\m(?:over|for|in|on|is|are|of|plus|attend|and) )(?:\d{1,2}|two|three|four|five|six|"
            r"seven|eight|nine|ten|twelve|deux|trois|quatre|cinq|six|huit|"
            r"dix) (?:[\w'’-]{1,24}\s){0,2}?(?:evenings|mornings|afternoons|nights|meetings|sessions|"
            r"lectures|films|webinars|seminars|(?:mon|tues|wednes|thurs|fri|satur|sun)days|rencontres|"
            r"séances|soirées|samedis|capsules|bites|hours in (?:the|our)|days (?:under|aboard|"
            r"outdoors))(?!\p{L})",
            lambda m: COURSE,
            {"Six Monday evenings at the library.": COURSE, "Trois rencontres en direct.": COURSE,
             "Open six evenings": None},
        ),
        Rule(
            "lessons",
            r"\m(?:\d{1,3}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|"
            r"twenty) (?:[\w-]{1,24}\s)?(?:lessons|modules|leçons|units|videos|chapters)(?!\p{L})|"
            r"professional development for",
            lambda m: COURSE,
            {"8 modules, 123 lessons.": COURSE},
        ),
    ],
)  # fmt: skip
"""What is taught in some days or lessons is a course, where neither an award nor a kind of course is
named."""

FIRST_STEPS: Rules[Award] = Rules(
    [
        Rule(
            "name_of_a_course",
            r"^\W*(?:an? )?(?:intro(?:duction|ductory)?(?: to)?|initiation (?:à|au|aux)|beginning|"
            r"beginners?['’]?s?|basics of|fundamentals of|essentials of|principles of|foundations of|"
            r"advanced|intermediate)(?!\p{L})[^\n]{3,120}|^[^\n]{3,100}\m(?:basics|fundamentals|essentials|"
            r"for beginners|101|(?<=\p{L} )(?:[1-4]|i{1,3}(?=\W*$))|level (?:[1-6]|i{1,3})|part (?:[1-4]|"
            r"i{1,3}|one|two))(?:\W*$|\s?[(–-])",
            lambda m: COURSE,
            {"Introduction to Beekeeping": COURSE, "Bylaw Enforcement, Level 1": COURSE,
             "Barista Basics": COURSE, "Beekeeping": None},
        ),
        Rule(
            "promise_of_a_course",
            r"^\W*(?:how to|learn(?:ing)? (?:to|how)|getting started|your first|crash course|a (?:short|"
            r"hands on|practical|gentle|first) (?:introduction|guide|look)|taller de|atelier|curso de|"
            r"aprend[ae]r?|apprendre à|s['’]initier)(?!\p{L})[^\n?]{3,100}$|^[^\n]{3,80}\m(?:in (?:an?|one|"
            r"two|three|half an?|\d{1,2}) (?:hours?|minutes|evenings?|afternoons?|mornings?|days?|weekends?)|"
            r"without tears|from scratch|made (?:easy|simple)|step by step|hands on|for (?:parents|seniors|"
            r"teachers|nurses|kids|children|teens|managers|everyone|professionals|non \w+|busy \w+|newcomers|"
            r"absolute beginners|dummies|débutants|anfänger\w*|principiantes|iniciantes|beginners?)|"
            r"pour (?:débutants|tous|les nuls)|[abc][12](?:\.[1-9])?(?:/[abc]?[12](?:\.\d)?)?)\W*$",
            lambda m: COURSE,
            {
                "How to keep bees": COURSE,
                "Citations in an Hour": COURSE,
                "Spanish B1.2": COURSE,
                "Coding for parents": COURSE,
                "Beekeeping in a warm year": None,
                "How to register?": None,
            },
        ),
    ],
)  # fmt: skip
"""Titles that only courses have, where no award is named."""

A_PROGRAM: Rules[Award] = Rules(
    [
        Rule(
            "called_a_program",
            r"\m(?:this|an?|the|our|ce|un|le) (?:[\w-]{1,20}\s){0,3}program(?:me)?(?!\p{L})(?! (?:of study|"
            r"fees?|guide|advis\w+|total|office|coordinator))",
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
            r"\m(?:first term|terms? [1-6]\b|terms [1-6],|program(?:me)? total|"
            r"(?:second|third|fourth) (?:term|semester)|semester [1-6]\b)(?!\p{L})",
            lambda m: PROGRAM,
            {"Term 1 deposit: $500": PROGRAM, "first-term commitment fee": PROGRAM,
             "in the short term": None},
            unless_before=r"before|admission|enter",
        ),
    ],
)  # fmt: skip
"""What goes on for several terms is a program, where no award is named."""

LEARNING: Rules[Award] = Rules(
    [
        Rule(
            "you_learn",
            r"(?:{begin}(?:learn|study|master|discover|explore|practi[sc]e|work through|get ready for|"
            r"prepare for|apprenez|découvrez|initiez vous|lernen sie) (?!more|about us|at|in|with|online|"
            r"hard|anywhere|ici)\p{L}+|\m(?:you (?:will|[\w-]+ to)?\s?learn|vous apprendrez|on y apprend|"
            r"(?:the|our|these|web|online|video|recorded) lessons|lessons (?:and|are|wait|come|open)|"
            r"capsules vidéos?|your section|(?:section|session) you prefer|clinicians meet|"
            r"verified certificate|theory (?:by|is|online|modules?)|clinical week|class (?:goes|runs|meets|"
            r"starts|begins|is)|audit (?:at|for|free|the)))(?!\p{L})",
            lambda m: COURSE,
            {"Learn to lift and pack.": COURSE, "Lessons and exercises are there.": COURSE,
             "Learn more": None},
        ),
        Rule(
            "taught_in_other_languages",
            r"\m(?:(?:je|u|jij) leert|leer je|(?:sie|du) (?:lernen|lernst)|lernen sie|vous (?:apprenez|"
            r"apprendrez)|(?:pour|afin d['’])\s?apprendre à|on apprend|aprenderás|aprende a|aprenderá|"
            r"vas a aprender|aprenda a|vai aprender|bijeenkomsten|lesavonden|lesdagen|präsenztage|"
            r"unterrichtstage|termine|clases (?:los|el|de)|sesiones de|aulas (?:ao|às|em|na|no)|"
            r"sessões)(?!\p{L})",
            lambda m: COURSE,
            {"Je leert een band plakken.": COURSE, "pour apprendre à nourrir un levain": COURSE,
             "Er zijn 8 bijeenkomsten.": COURSE, "Leer meer": None},
        ),
        Rule(
            "hours_of_development",
            r"(?:{n}|{word_n}) (?:\w+ )?(?:cpd|cne|cme|cle|cpe|pd|pro d|ce|aia|rcdd)\s?(?:lus?(?:\W?hsw)?|"
            r"hours?|hrs?|credits?|points?|units?)(?!\p{L})|(?:{n}|{word_n}) (?:hours? )?(?:of "
            r")?(?:verifiable |structured )?(?:cpd|pdus?|pdhs?|ceus?|contact hours|"
            r"continuing (?:\w+ )?education)(?!\p{L})",
            lambda m: COURSE,
            {"1.5 CPD hours": COURSE, "14 PDUs": COURSE, "1 AIA LU|HSW": COURSE,
             "Thirty-five contact hours": COURSE, "CPD hours": None},
            unless_before=r"(?:each|every|annual|minimum|at least|need|complete|required|must (?:earn|have|"
                r"do))[^.]{0,30}",
            unless_after=r"(?:a|per|each|every) year|required|annually",
        ),
        Rule(
            "times_of_day",
            r"\m(?:\d{1,2}(?:[:.h]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|noon|h|"
            r"uhr)?{to}(?:\d{1,2}(?:[:.h]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|h\d{0,2}|uhr|uur)|noon)|"
            r"\d{1,2}[:.]\d\d{to}\d{1,2}[:.]\d\d)(?![\p{L}\d])",
            lambda m: COURSE,
            {"12-1 pm, Room 204": COURSE, "de 9 h à 17 h": COURSE, "18.00-19.30 Uhr": COURSE,
             "12.30 to 13.30": COURSE, "Call from 9 am to 5 pm.": None, "12 to 14 people": None},
            unless_before=r"(?:office|open|opened|opening|hours|call|phone|reach us|contact|counter|desk|"
                r"closed|maintenance|between|weekdays)[^.\n]{0,40}",
        ),
        Rule(
            "who_may_come",
            r"(?:{begin}|\m)(?:no (?:prior |previous )?(?:\w+ )?(?:experience|knowledge) (?:is )?(?:needed|"
            r"required|necessary|assumed)|(?:beginners|all levels|newcomers)(?: are| is)? welcome|"
            r"for (?:complete |absolute )?beginners|bring (?:a|your own|your) (?:laptop|camera|instrument|"
            r"tablet|sketchbook)|(?:max(?:imum|\.)?|limited to|at most|no more than|"
            r"up to) (?:of )?(?:\d{1,2}|{word_n}) (?:people|participants|learners|places|seats|in a (?:class|"
            r"group)|students|teilnehm\w+|deelnemers|personnes|participantes|pessoas|personas)|(?:\d{1,2}|"
            r"{word_n}) (?:personnes|participants|places|people|deelnemers|teilnehm\w+) (?:au (?:plus|"
            r"maximum)|at most|maximaal|max)|cupo|vagas limitadas|(?:lunch|materials|supplies|ingredients|"
            r"coffee|notes|déjeuner|matériel|repas)(?: and [\w-]+)? (?:is |are )?(?:included|provided|"
            r"compris|inclus)|aucune expérience|sans expérience)(?!\p{L})",
            lambda m: COURSE,
            {"No experience needed.": COURSE, "Bring a laptop.": COURSE, "Huit personnes au plus.": COURSE,
             "Lunch is included.": COURSE, "Lunch break": None},
        ),
        Rule(
            "time_with_someone",
            r"{begin}(?:an?|one|two|three|half an?|une|deux|ein|una|een|uma) (?:[\w-]{1,16} )?(?:hours?|"
            r"evenings?|mornings?|afternoons?|days?|weekends?|lunch hours?|journées?|soirées?|matinées?|"
            r"après midi|tag|abend|nachmittag|tarde|mañana|avond|dag|middag|ochtend|manhã) (?:for|with|at|in|"
            r"on|of|to|outdoors|pour|avec|mit|für|con|para|met|voor|com)(?!\p{L})|\m(?:watch (?:any ?time|"
            r"when(?:ever)? you|on demand)|recorded,? (?:and )?on demand|hands on (?:afternoon|morning|day|"
            r"session|practice|exercises|lab|work)|live online (?:days?|evenings?|mornings?|sessions?)|"
            r"get your [\w\s-]{2,30} (?:ticket|licence|license|card)|lectures and|mock exam|(?:exercises|"
            r"demonstrations?) (?:and|with) \p{L}+)(?!\p{L})",
            lambda m: COURSE,
            {"An evening for mothers and fathers.": COURSE, "An hour at lunch with an engineer": COURSE,
             "Watch any time.": COURSE, "Get your forklift ticket.": COURSE, "A day later": None},
        ),
    ],
)  # fmt: skip
"""Where no award, course or program is named: something is taught, and that alone is a course."""
