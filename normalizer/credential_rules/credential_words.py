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
        Rule("micro_degree", r"\mmicro ?degrees?(?!\p{L})", lambda m: MICRO,
             {"Micro-degree in Forest Data": MICRO, "a micro degree programme": MICRO}),
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
            r"credenciais|credencial(?:es)?|qualifications?|programmes?|awards?)|"
            r"micro ?programs?|nano ?(?:courses?|modules?|learning)|micro ?creds?)(?!\p{L})",
            lambda m: MICRO,
            {"Microcredential in Law": MICRO, "micro-credential": MICRO, "microprogramme en droit": MICRO},
        ),
        Rule(
            "letter_of_proficiency",
            r"\m(?:letters? of (?:proficiency|accomplishment|competency)|"
            r"lettre de (?:compétence|reconnaissance))(?!\p{L})",
            lambda m: Award("letter_of_proficiency"),
            {"a Letter of Proficiency": Award("letter_of_proficiency")},
        ),
        Rule(
            "badge",
            r"\m(?:(?:digital|open|electronic|verified|skills?|micro|"
            r"credly) ?)*badges?(?: numériques?)?(?!\p{L})",
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
            r"\m(?:(?:certificates?|letters?|statements?|notices?|records?|confirmation|proof|acknowledg\w+) "
            r"of (?:(?:course |program |successful )?completion|achievement|attendance|attainment|"
            r"participation|accomplishment|recognition)|"
            r"(?:completion|attendance|participation|verified|paid|(?<![\p{L}\d]-)course|shareable) "
            r"certificates?|"
            r"verifiedcert|certificats? d['’](?:achèvement|accomplissement)|"
            r"certificats? de (?:réussite|participation|présence|complétion)|"
            r"attestations?(?: de (?:réussite|participation|présence|formation|fin de formation|suivi))?"
            r"(?! d['’]études| en(?!\p{L}))|"
            r"teilnahme\w+|bewijs van deelname|certificaat van deelname|deelnamecertificaat|"
            r"certificados? de (?:asistencia|participación|aprovechamiento|participação|presença|frequência))"
            r"(?!\p{L})",
            lambda m: COMPLETION,
            {"a Certificate of Completion": COMPLETION, "attestation de réussite": COMPLETION,
             "Statement of Completion": COMPLETION, "Statement of Attainment": COMPLETION},
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
            r"\m(?:diplomas?|diplomado|diplômes?|"
            r"(?:associate|bachelor['’]?s?|master['’]?s?|doctoral|honou?rs|undergraduate|graduate|foundation|"
            r"joint|double|dual) degrees?|"
            r"degrees?(?= (?:in|track|program)|\W*$)|bachelor(?= (?:of|in))|bachelor['’]s|"
            r"(?<!scrum )(?<!web )(?<!quiz )(?<!head )masters?(?= (?:of|in|en)(?!\p{L})(?! \d))|master['’]s|"
            r"baccalauréat|maîtrise(?= (?:en|ès)(?!\p{L})|\W*$)|doctorate|doctorat|"
            r"associate(?= of (?:arts|science|applied))|dess(?!\p{L})|d\.e\.s\.s\.?|"
            r"^(?:licence|master|doct)(?! class| pro| de | the | your | d['’])"
            r"(?=(?: [\p{L}'’,-]+){0,3}?(?: [\p{L}'’,-]+ (?:de la|de l['’]|du|des|et)|"
            r" (?:droit|[eé]conomie|chimie|informatique|mathématiques|physique|politique|publique|lettres|"
            r"langues|histoire|psychologie|sociologie|philosophie|géographie|biologie|gestion|génie|"
            r"mécanique|santé|sciences|monnaie|anglais|espagnol|allemand|italien|ingénierie|comptabilité|"
            r"archéologie|linguistique|urbanisme|écologie|agronomie|électronique|automatique|biochimie|staps|"
            r"en méca\p{L}*|en struct\p{L}*|en terre))(?![^\W\d_]))|"
            r"xseries|x series|boot ?camps?|(?:coding|code|programming|data) camps?|programmes? courts?|"
            r"programmes? d[eu] (?:1er|2e|3e|premier|deuxième|troisième) cycle|^titre professionnel(?!\p{L})|"
            r"titre professionnel(?=\)|\W*$)|dip ?he|juris doctor|t levels?(?= in(?!\p{L}))|learning path|"
            r"magister|postgrado|posgrado|pós graduaç(?:ão|ões)|maestría|máster|mestrado|mastère|"
            r"licenciatura|doutora(?:do|mento)|licence (?:pro|professionnelle)(?!\p{L})|"
            r"titre (?:rncp|certifié)|"
            r"(?:bachelor|master|diplom|zertifikats|weiterbildungs)?(?:studien|bildungs)gang|umschulung|"
            r"(?:[^\W\d_]{2,12})?diplom|dipl\.|minors?(?= in(?!\p{L}))|hnd|pg ?dip|du(?= (?:de|en)(?!\p{L}))|"
            r"bts|dep(?= (?:en|de)(?!\p{L})))(?!\p{L})",
            lambda m: PROGRAM,
            {"Pós-Graduação em Vinhos": PROGRAM, "Bildungsgang HF": PROGRAM, "Minor in Law": PROGRAM,
             "Minor repairs": None, "Fachdiplom": PROGRAM, "Diploma in Accounting": PROGRAM,
             "Bachelor of Arts": PROGRAM, "Coding Bootcamp": PROGRAM, "XSeries": PROGRAM, "HND": PROGRAM,
             "PGDip": PROGRAM, "titre professionnel": PROGRAM, "Licence Chimie": PROGRAM,
             "Master Justice, Procès et Procédures": PROGRAM, "Licence Sciences de la Terre": PROGRAM,
             "Licence Sciences Pour l'Ingénieur": PROGRAM, "Master Monnaie, Banque, Finance": PROGRAM,
             "Licence Anglais": PROGRAM,
             "Master Excel in a Day": None, "Licence to Drive": None, "Master class du terroir": None,
             "Master the Art of et cetera": None,
             "Licence d'exploitation des radios": None},
        ),
        Rule(
            "course_series",
            r"\m(?:(?:course|certificate|microcourse) series(?=\)?\W*$)|"
            r"series of (?:\w+ )?(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) "
            r"(?:[\w-]{1,24}\s)?courses|"
            r"(?:\d{1,2}|two|three|four|five|six|seven|eight|nine|ten) course "
            r"(?:series|program(?:me)?|sequence|pathway)|"
            r"series (?:has|is|is these|comprises|includes|contains|consists of|is made up of) "
            r"(?:\d{1,2}|two|three|four|five|six|seven|eight) (?:[\w-]{1,24}\s)?courses|"
            r"(?:two|three|four|five|six|seven|eight|\d{1,2}) courses(?:, [^.;]{1,80},)? "
            r"(?:make|make up|form|are in) (?:the|this|a)|"
            r"(?:two|three|four|five|six|seven|eight|\d{1,2}) courses in (?:the |this |a )?"
            r"(?:series|sequence)|"
            r"(?:two|three|four|five|six|seven|eight|\d{1,2}) (?:[\w-]{1,24}\s)?courses (?:that|which) "
            r"(?:take|lead|carry|bring|walk|guide) (?:you|learners|beginners) (?:from|through|all the way)|"
            r"série de (?:\w+ )?(?:\d{1,2}|deux|trois|quatre|cinq|six) cours)(?!\p{L})",
            lambda m: PROGRAM,
            {"A series of four courses.": PROGRAM, "The series is these four courses.": PROGRAM,
             "The series has six courses.": PROGRAM,
             "Four courses, each five weeks, make the series.": PROGRAM, "Falconry (course series)": PROGRAM,
             "this five-course program": PROGRAM, "Four courses that take you from idea to report.": PROGRAM,
             "a series of lectures": None},
        ),
        Rule(
            "certificate",
            r"\m(?:certificates? of (?:proficiency|competence|competency|mastery|merit|specialization)|"
            r"certificate of advanced studies|certificates?|certificats?|certificad[oa]s?|"
            r"(?:[^\W\d_]{2,14}-?)?certificaat|"
            r"(?:[^\W\d_]{2,20}-?)?zertifikat(?:e|"
            r"s(?:lehrgang|kurs|studium|programm|abschluss|weiterbildung))?|"
            r"(?:eidg\. |eidgenössische[rn]? )?fachausweis|certifications?|"
            r"attestations? d['’]études(?: collégiales| professionnelles)?|attestations?(?= en(?!\p{L}))|"
            r"awards?(?= in(?!\p{L}))|^cas(?= (?:in|en)(?!\p{L}))|getuigschrift|postgraduaat|"
            r"(?:academic |graduate |undergraduate |post baccalaureate )citations?|"
            r"citations?(?= in(?!\p{L}))|hnc|pg ?cert|cert(?= (?:i{1,3}|iv) in(?!\p{L}))|cert ?he|cqp|"
            r"s?nvqs?|svqs?)(?!\p{L})",
            lambda m: CERTIFICATE,
            {"a three-course certificate": CERTIFICATE,
             "Certificate in Event Planning": CERTIFICATE, "Abschluss: Hochschulzertifikat": CERTIFICATE,
             "IHK-Zertifikat": CERTIFICATE, "post-hbo-certificaat": CERTIFICATE,
             "Zertifikatslehrgang": CERTIFICATE,  "Attestation d'études collégiales": CERTIFICATE,
             "HNC": CERTIFICATE, "PgCert": CERTIFICATE, "Citation in Ethics": CERTIFICATE,
             "Publication and citation of data": None},
            unless_before=r"birth|gift|medical|health|tax|ssl|vaccination|death|marriage|security|digital",
            unless_after=r"exams?|examination|(?<=\p{L}\s)fees?|management|authorit\w+|number",
        ),
    ],
)  # fmt: skip
"""Names of awards, most specific first. What they say depends on where they stand."""

COURSE_WORDS: Rules[Award] = Rules(
    [
        Rule(
            "course",
            r"\m(?:(?:short |online |credit |non credit |part time |elective )*"
            r"(?:course(?!(?:(?<=over\sthe\scourse)|(?<=during\sthe\scourse)|"
            r"(?<=in\sthe\scourse))\sof(?!\p{L}))|workshop|seminar|taster|webinars?|webinaire|mooc|"
            r"masterclass|class|refresher|guided project)|"
            r"(?:ground|summer|winter|spring|field) school|cours|atelier|séminaire|"
            r"formation(?: continue)?(?! of )|training(?: course)?|cursus|kurs|curso|module|classes|"
            r"(?:summer|winter|spring|weekend|week long|[\w]{2,8} day) intensive)(?!\p{L})",
            lambda m: COURSE,
            {"Online course": COURSE, "cours": COURSE, "Workshop": COURSE, "the formation of stars": None,
             "Over the course of six weeks": None, "During the course of a career": None,
             "A course of six weeks": COURSE, "In the course you weld.": COURSE},
            unless_before=r"no|other|each|every|any|another|previous",
        ),
    ],
    clauses_apart=True,
)  # fmt: skip
"""Words for one course, where no award is named; one that replaces an old course is a course too."""

INITIALS: Rules[Award] = Rules(
    [
        Rule(
            "degree_by_initials",
            r"^\W*(?:[bm](?:a|sc|ba|ed|eng|n|mus|arch|des|fa|phil|res|math|com)|llb|llm|phd|edd|dphil|"
            r"fd(?:a|sc|eng|ed)|pgde|pgce|"
            r"m(?:chem|phys|biol))(?: ?\(?(?:hons?|honours|ord)\)?)?(?: ?/ ?[bm](?:a|sc|eng))?"
            r"(?: degree)?\W*$",
            lambda m: PROGRAM,
            {"BA": PROGRAM, "BSc (Hons)": PROGRAM, "MEng": PROGRAM, "BA/BSc": PROGRAM, "PGCE": PROGRAM,
             "FdSc": PROGRAM, "MS Office": None, "B": None},
        ),
        Rule(
            "british_certificate_by_initials",
            r"^\W*(?:n[cqp]a?|pda|vrq|btec|gnvq|hnc ?/ ?d)(?: ?\(?(?:level|scqf)? ?\d{1,2}\)?)?\W*$",
            lambda m: CERTIFICATE,
            {"Qualification: NC": CERTIFICATE, "Award: PDA": CERTIFICATE, "title: NQ": CERTIFICATE,
             "Award: NC Level 5": CERTIFICATE, "Type: NC": None, "Award: N/A": None},
            label=r"^(?:title|awards?|qualifications?(?: title| type)?|credentials?)\W*$",
        ),
    ],
)  # fmt: skip
"""What a field of the award may hold alone: initials that are no words elsewhere."""

CERTIFIED: Rules[Award] = Rules(
    [
        Rule(
            "one_is_certified",
            r"{begin}(?:(?:become|get) (?:an? )?(?:[\w-]+ ){0,2}?certified|"
            r"to be(?:come)? (?:named |called |recogni[sz]ed as )?"
            r"(?:an? )?certified(?:,| (?:[\w-]+ ){0,4}you|"
            r" (?:[\w-]+,? ){0,4}(?:an? )?(?:candidates?|applicants?)(?!\p{L}))"
            r"(?: (?:must )?(?:pass|sit|write|take) (?:the|an?) (?:[\w-]+ )?(?:exam|test))?)(?!\p{L})|"
            r"\mwe certify (?:you|them|learners|people|coaches) (?:once|when|after|if|as|for)(?!\p{L})|"
            r"\myou (?:are|will be|leave|come out|finish|graduate|emerge) "
            r"(?:then |fully )?certified(?= (?:for|as|after|once|when|to|in)(?!\p{L})|[.,;]|$)|"
            r"\m(?:your |{begin}(?:the )?)certification (?:is (?:good|valid|kept up)|holds|lasts)(?!\p{L})",
            lambda m: CERTIFICATE,
            {"Become a Certified Arborist in ten days.": CERTIFICATE,
             "Your certification holds for two years.": CERTIFICATE,
             "To be certified you hand in a case study.": CERTIFICATE,
             "To be named a Certified Steward, a candidate needs four modules.": CERTIFICATE,
             "Certification lasts three years.": CERTIFICATE,
             "To be a Certified Coach you take our course.": CERTIFICATE,
             "We certify you once two assessors have scored it.": CERTIFICATE,
             "You leave certified for three years.": CERTIFICATE,
             "To be certified you pass the exam.": CERTIFICATE, "Our teachers are certified.": None,
             "a certified copy": None,
             "You need 80% to be recertified.": None},
            unless_after=r"(?: [\w-]+){0,3} (?:exam(?:ination)?|to apply|before|already)",
        ),
    ],
)  # fmt: skip
"""Words by which one comes out certified, where no award is named."""

A_PROGRAM: Rules[Award] = Rules(
    [
        Rule(
            "called_a_program",
            r"\m(?:this|an?|the|our|ce|un|le|(?:{word_n}|\d{1,2}) (?:month|year))(?!\p{L}) "
            r"(?:[\w-]{1,20}\s){0,3}program(?:me)?(?!\p{L})"
            r"(?! (?:of study|fees?|guide|advis\w+|total|office|coordinator))",
            lambda m: PROGRAM,
            {"A bridging program for teachers.": PROGRAM, "Ten-month program in town": PROGRAM,
             "the Program Manager": None,
             "Drawing and painting program": None, "90% of the programme is paid for.": PROGRAM,
             "Construct a program - one with functions": None},
            unless_after=r"managers?|directors?|requirement|one with",
            unless_before=r"other|another|any|each|computer|software|admi(?:ssion|tted) to|enter|into|"
                r"(?<!cent\s)(?<!%\s)of",
        ),
    ],
)  # fmt: skip
"""The word alone, which courses of some weeks use too."""

TERMS: Rules[Award] = Rules(
    [
        Rule(
            "several_terms",
            r"\m(?:first term|terms? [1-6]\b(?! (?:starts?|begins?|runs?|is from|:))|terms [1-6],|"
            r"program(?:me)? total|(?:second|third|fourth) (?:term|semester)|semester [1-6]\b)(?!\p{L})",
            lambda m: PROGRAM,
            {"Term 1 deposit: $500": PROGRAM, "first-term commitment fee": PROGRAM,
             "in the short term": None},
            unless_before=r"before|admission|enter",
        ),
    ],
)  # fmt: skip
"""What goes on for several terms is a program, where no award is named."""
