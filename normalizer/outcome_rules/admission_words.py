"""Sentences that say who is admitted: an age, a diploma, a licence or a course that one must have."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher
from normalizer.patterns import Rule, Rules

_REST = r"[^.\n]{3,200}(?!\w)"
ADMISSION: Rules[str] = Rules(
    [
        Rule(
            "applicants_must_have",
            r"(?<!\p{L})(?:(?:applicants|candidates|entrants) must "
            r"(?:already )?(?:have (?:completed|earned|obtained|a|an|at least|successfully)|hold|possess|"
            r"be (?:at least )?(?:\d\d|eligible|licensed|registered|certified|employed|currently))|"
            rf"participants? must be (?:at least )?\d\d) {_REST}|"
            r"{begin}must be (?:at least )?\d\d ?(?:years?|yrs?)[^.\n,]{0,80}(?!\w)|"
            rf"les candidate?s doivent (?:avoir|détenir|posséder|être (?:titulaires|âgée?s)) {_REST}",
            lambda m: m.group(),
            {"Applicants must hold a nursing diploma.": "applicants must hold a nursing diploma",
             "Les candidats doivent détenir un diplôme d'études secondaires.":
                 "les candidats doivent détenir un diplôme d'études secondaires",
             "Participants must be 11 yrs old to register.": "participants must be 11 yrs old to register",
             "Must be 11 years old by May, and attend it.": "must be 11 years old by may",
             "Participants must have a laptop.": None,
             "Applicants must submit two references.": None, "Applicants must be on time.": None},
        ),
        Rule(
            "admitted_if",
            r"(?<!\p{L})you (?:may|can) (?:enrol+|register|apply|be admitted)"
            r"(?: (?:in|for|to|into) [^.;\n]{0,80}?)? (?:only )?if you "
            rf"(?:are (?:at least )?\d\d|have (?:a|an|completed|earned|at least)|hold) {_REST}|"
            r"(?:in order )?to (?:enrol+|apply|register|be admitted)(?: [^.;,\n]{0,60}?)?,? you must "
            rf"(?:be (?:at least )?\d\d|have (?:a|an|completed|earned|at least)|hold) {_REST}|"
            r"(?:in order )?to (?:be eligible (?:for|to (?:enter|take|join))|qualify for) (?:this|the) "
            r"(?:[\p{L}-]+ ){0,2}?(?:course|program(?:me)?|workshop|training),? "
            r"(?:you|students|participants|applicants|candidates|learners) must "
            rf"(?:be|have|hold|possess) {_REST}|"
            r"(?:in order )?to (?:participate|take part|enrol+|register) in (?:the|this) "
            r"(?:course|program(?:me)?|workshop|training),? "
            r"(?:all )?(?:students|participants|applicants|learners) must "
            rf"(?:have|hold|possess|attend|pass|complete|be) {_REST}|"
            rf"vous pouvez vous inscrire si vous (?:avez|êtes|détenez) {_REST}|"
            r"(?:(?:[\p{L}-]+ )?(?:residents|citizens|adults|youths?|persons|people|anyone|students|"
            r"learners)) (?:(?:who|that) (?:are|have|hold)|(?:aged|over|with)|(?:of )?at least|"
            r"(?:who )?(?:is|has)) [^.\n]{2,120}? (?:may|can|(?:is|are) eligible to) "
            r"(?:apply|enrol+|register) (?:for|in|to) (?:the|this) "
            r"(?:course|program(?:me)?|workshop|training|certificate)(?!\p{L})",
            lambda m: m.group(),
            {"You may enroll in a course if you are 19 years of age or older.":
                 "you may enroll in a course if you are 19 years of age or older",
             "To enrol you must be at least 19 years old.": "to enrol you must be at least 19 years old",
             "To be eligible for this program students must be 21 years of age or older.":
                 "to be eligible for this program students must be 21 years of age or older",
             "To qualify for this certificate, you must complete it in a year.": None,
             "To be eligible for placement, you must have a clear record.": None,
             "In order to participate in the program all students must pass a drug test.":
                 "in order to participate in the program all students must pass a drug test",
             "Ontario residents at least 19 years of age may apply for the program.":
                 "ontario residents at least 19 years of age may apply for the program",
             "Anyone who has a class 5 licence can enrol in this course.":
                 "anyone who has a class 5 licence can enrol in this course",
             "Adults over 18 are eligible to apply for this certificate.":
                 "adults over 18 are eligible to apply for this certificate",
             "Graduates can apply for the designation.": None,
             "Students who have questions can apply a rule to the case.": None,
             "To register in this course students must call.": None,
             "You can register by phone if you are away.": None},
        ),
        Rule(
            "completed_before",
            r"(?<!\p{L})(?:students|learners|"
            r"participants) must have (?:successfully )?completed [^.\n]{3,120}? (?:before|"
            r"prior to) (?:enrol+ing|taking|starting|beginning|registering|registration|admission|entry|"
            r"enrol+ment)[^.\n]{0,80}(?!\w)",
            lambda m: m.group(),
            {"Students must have completed BIO 101 before enrolling.":
                 "students must have completed bio 101 before enrolling",
             "Students must have completed all assignments to pass.": None},
        ),
        Rule(
            "restricted_to",
            r"(?<!\p{L})(?:entrance|entry|enrol+ment|admission|registration|participation|attendance|course|"
            r"program(?:me)?|workshop|training) is (?:restricted|limited|only open|open only) "
            r"to(?! (?:(?:a max\w+|the first|about|only)? ?(?:of )?"
            r"(?:\d|one|two|three|four|five|six|eight|ten|twelve|fifteen|twenty|thirty)))"
            r"(?: [\p{L}\d'’-]+,?){0,8}? \p{L}{0,12}?"
            r"(?:students?|members?|employees|staff|nurses|teachers|graduates|professionals|candidates|those|"
            r"persons|people|residents|physicians|apprentices|learners|holders)(?!\p{L})[^.\n]{0,160}(?!\w)|"
            r"(?:cours|activité|formation|inscription|programme) (?:est )?(?:réservée?|limitée?) "
            r"(?:exclusivement )?(?:aux|à la|au|à) (?!\d)[^.\n]{3,160}(?!\w)",
            lambda m: m.group(),
            {"Entrance is restricted to third- and fourth-year students.":
                 "entrance is restricted to third- and fourth-year students",
             "Enrolment is limited to registered nurses.": "enrolment is limited to registered nurses",
             "Ce cours est réservé aux étudiants de la faculté.":
                 "cours est réservé aux étudiants de la faculté",
             "Enrolment is limited to 20 students.": None,
             "Entry is limited to the first ten students.": None,
             "Registration is limited to one course.": None},
        ),
        Rule(
            "diploma_or_equivalent",
            r"(?<![\p{L}\d])(?:\d\d years(?: of age| old)? or (?:older|over),? or (?:an? )?)?"
            r"(?:ossd|ontario (?:secondary|high) school diploma)(?: \([^)\n]{2,40}\))?,? or "
            r"(?:an? |its |the )?equivalent[^.\n]{0,200}(?!\w)|"
            r"{begin}(?:successful )?completion of (?:at least )?(?:one|two|three|four|\d) "
            r"(?:full )?years? of (?:full[\s-]time )?(?:university|college|post-?secondary|undergraduate)"
            r"(?:,? (?:or |and )?(?:university|college|post-?secondary|undergraduate))*+"
            r"(?: (?:study|studies|education|level))?(?!\p{L})[^.\n]{0,240}(?<![,;\s])(?!\w)|"
            r"{begin}(?:(?:proof of |successful )?(?:successful )?completion of [^.\n]{5,140}|"
            r"(?:bc )?grade 1[0-2](?: completion| graduation)?|"
            r"(?:high|secondary) school (?:diploma|graduation|completion)|"
            r"(?:an? |proof of an? )?(?:(?:\d|two|three|four)(?:-? ?or ?(?:\d|two|three|four))?-? ?year )?"
            r"(?:ontario )?(?:college|university|post-?secondary|undergraduate|bachelor['’]?s?)"
            r"(?: [\p{L}-]+){0,2}? (?:diploma|degree)(?: or (?:diploma|degree))?)(?: \([^)\n]{2,40}\))?,? or "
            r"(?:an? |its |the )?equivalent[^.\n]{0,160}(?!\w)",
            lambda m: m.group(),
            {"OSSD or equivalent, Grade 12 Math": "ossd or equivalent, grade 12 math",
             "What You Learn 19 years or older, or OSSD or equivalent, or GED":
                 "19 years or older, or ossd or equivalent, or ged",
             "Offered in French Ontario Secondary School Diploma or its equivalent, or mature status.":
                 "ontario secondary school diploma or its equivalent, or mature status",
             "Completing it earns an Ontario Secondary School Diploma or equivalent.": None,
             "Grade 12 graduation or equivalent.": "grade 12 graduation or equivalent",
             "2 or 3 year college diploma or equivalent in Business.":
                 "2 or 3 year college diploma or equivalent in business",
             "A university degree or equivalent, or five years of work.":
                 "a university degree or equivalent, or five years of work",
             "A college diploma or certificate is awarded.": None,
             "Proof of successful completion of a care certificate or equivalent.":
                 "proof of successful completion of a care certificate or equivalent",
             "Successful completion of two years of university or college study in Education.":
                 "successful completion of two years of university or college study in education",
             "Completion of two years of work is rewarded.": None,
             "You earn your OSSD.": None, "Completion of the course earns a badge.": None},
            unless_before=r"(?:earn|receiv|gain|complet|finish|toward|lead)\w*(?: \w+){0,4}",
        ),
    ],
)  # fmt: skip

_QUALIFICATION = (
    r"(?:standard grades?|highers?|national (?:certificate|qualification)s?|gcses?|a[ -]levels?|"
    r"national [45]s?|intermediate [12]|access [23]|(?-i:HN[CD]|HNC/D|N[CQ]|[SN]VQ|PDA|UCAS|IELTS|B(?:A|Sc))|"
    r"grade [a-d1-9]|level \d)"
)
OF_ENTRY = matcher(
    r"\W*(?:(?:(?:at least |a minimum of )?(?:one|two|any) of the following|"
    r"(?:the )?minimum entry requirements? (?:are|is))\W{0,3}(?:\n[^\n]*){1,3}?"
    rf"(?:{_QUALIFICATION}|experience|qualifi)|"
    r"(?:there are )?no (?:formal |specific |previous )?(?:entry|educational|academic) "
    r"(?:requirements|qualifications)|"
    rf"(?:at least |a minimum of )?(?:\d{{1,2}}|one|two|three|four|five)\s(?:\w+\s){{0,2}}?{_QUALIFICATION}"
    r"(?!\p{L})|"
    r"(?:all |successful )?(?:applicants|candidates|entrants)\s(?:must|should|"
    r"will (?:be (?:expected|interviewed|required)|have|need)|are (?:required|expected|normally))"
    r"(?!\p{L})|"
    r"entry (?:will be|is) (?:determined|by|based|subject)|"
    r"students (?:\w+ ){0,4}?(?:should|must|need to) (?:have (?:completed|passed|achieved)|hold)"
    r"(?!\p{L})|"
    r"(?:you |students )?must (?:be (?:working|employed|able|aged|at least)|work|"
    r"have (?:work|a minimum|at least|completed|successfully))(?!\p{L})|"
    r"(?:a )?minimum (?:of )?\w+ (?:months|years?)\s|employment (?:within|in an?) (?:\w+ ){1,3}and |"
    rf"(?:a )?relevant (?:[\w-]+ ){{0,3}}?{_QUALIFICATION}(?!\p{{L}})|"
    rf"{_QUALIFICATION}\s(?:in an? (?!\p{{L}}+ (?:is|are)\s)|or (?:equivalent|above|relevant)|"
    r"at (?:grade|level)\s)|"
    r"industrial experience (?:or|and) (?:other )?qualifications)",
    re.IGNORECASE,
)
"""A text that opens with what one must have to be let in, wherever a system has put it."""
