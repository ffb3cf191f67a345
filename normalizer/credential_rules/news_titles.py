"""Titles of news, reports, jobs, calls and lists of what many offer: none of them is an offering."""

from __future__ import annotations

from normalizer.credential_rules.offering_titles import THINGS
from normalizer.patterns import Rule, Rules

NEWS: Rules[bool] = Rules(
    [
        Rule(
            "report_title",
            r"(?:^\W*+how (?:employers|learners|students|we|colleges|universities|faculty) "
            r"(?:see|use|view|design|build|assess|award|read|value|develop)|"
            r"[:–—] (?:what|why|how) (?:[\d,]+ )?"
            r"(?:employers|learners|students|managers|recruiters|universities|colleges|institutions)"
            r"(?!\p{L})|"
            r"\m(?:survey|study) (?:results|findings)|"
            r"\m(?:the )?(?:rise|future|value|state|growth|promise|case for|case against|impact|benefits) "
            r"(?:of|for) (?:stackable |online |digital |short |alternative )*"
            r"(?:micro ?credentials?|badges|credentials|certificates|moocs|bootcamps)(?!\p{L}))",
            lambda m: True,
            {"The rise of micro-credentials": True, "Badges: what employers want": True,
             "How we design badges": True, "The Future of Work": None},
        ),
        Rule(
            "money_news_title",
            r"\m(?:gets?|receives?|invests?|wins?|secures?|awards?|announces?|reçoit|obtient|"
            r"investit) (?:over |up to |nearly |more than )?(?:[$€£] ?\d|"
            rf"\d[\d.,]* ?(?:million|millions|m\b|new))[^\n]{{0,60}}?(?:{THINGS}s|training|seats|"
            r"skills)(?!\p{L})",
            lambda m: True,
            {"College receives $2 million for short courses": True,
             "Province invests $5M in skills training": True, "Raise $2 million for charity": None},
        ),
        Rule(
            "job_title",
            r"^\W*+(?:(?:part time|sessional|adjunct|casual|lead|contract|senior|assistant|associate) )*"
            r"(?:instructors?|lecturers?|facilitators?|teachers?|tutors?|trainers?|coordinators?|"
            r"co ordinators?|program managers?|professors?|dozent\w*|docent(?:en)?|formateurs?|"
            r"profesor(?:es)?|chargée?s? de cours)"
            r"(?:,| ?[-–] | ?\(| wanted| needed| position| for (?:our|the)|\W*$)|"
            r"^\W*+chargée?s? (?:de cours|d['’]enseignement)(?!\p{L})|"
            r"\m(?:job (?:posting|opening|opportunity|description)|vacancy|"
            r"we['’]?(?: a)?re (?:hiring|recruiting)|now hiring|careers? (?:at|with)|work (?:with|for) us|"
            r"join our (?:team|staff|faculty)|teach (?:with|for|at) (?!.*(?:technology|purpose|impact))\w+|"
            r"employment opportunit\w+|(?:instructors?|teachers|tutors?|trainers?|facilitators?|leaders|"
            r"volunteers|speakers|experts|assessors|examiners|invigilators) (?:wanted|needed|sought)|"
            r"become an? (?:\w+ )?(?:instructor|tutor|trainer|partner|provider|assessor|examiner|mentor))"
            r"(?!\p{L})",
            lambda m: True,
            {
                "Instructor, Bookkeeping (part-time)": True,
                "Teach with us": True,
                "Tutors wanted": True,
                "Become an instructor": True,
                "Fitness Instructor Certificate": None,
                "Teacher Training": None,
                "Instructor Skills Workshop": None,
            },
        ),
        Rule(
            "call_title",
            r"^\W*+(?:open )?calls? for (?:\w+ )?"
            r"(?:proposals?|papers?|applications?|instructors?|leaders|teachers|tenders?|bids|nominations?|"
            r"\w+ leaders|expressions? of interest|partners|abstracts|facilitators|contributions|speakers|"
            r"courses)(?!\p{L})|"
            r"^\W*+(?:request for (?:proposals?|quotations?|information|tenders?)|rfp|tender|"
            r"expressions? of interest|invitation to (?:tender|bid))(?!\p{L})",
            lambda m: True,
            {"Call for workshop leaders": True, "Request for proposals: short courses": True,
             "Call Centre Skills": None},
        ),
        Rule(
            "list_title",
            r"^\W*+(?:(?:the|our|my|a list of) )?"
            r"(?:\d{1,3}\+?|top(?: \d{1,3}| ten| five)?|best|ten|fifteen|twenty)\s(?!hours?|weeks?|days?|"
            r"minutes?|credits?|months?|practi)(?:[\w'’&/-]+ ){0,5}?"
            r"(?:courses|programs|certifications|certificates|boot ?camps|badges|micro ?credentials|moocs|"
            r"workshops|degrees|trainings|formations|cours|cursussen|kurse|cursos)(?!\p{L})|"
            r"\m(?:courses|certifications|boot ?camps|moocs) (?:compared|reviewed|ranked|worth)|"
            r"\m(?:comparison of|comparing|review of|where to (?:learn|study|find|take))(?!\p{L})[^\n]{2,40}"
            r"(?:courses|programs|certifications|boot ?camps|moocs|online)(?!\p{L})",
            lambda m: True,
            {
                "9 data courses worth your time": True,
                "Best online certificates of 2025": True,
                "Top 10 bootcamps": True,
                "20-Hour Course": None,
                "Best Practices in Courses": None,
                "Five weeks of drawing": None,
            },
        ),
        Rule(
            "people_title",
            r"^\W*+(?:(?:what|why|how) (?:our|my|the) )?"
            r"(?:(?:student|learner|graduate|alumni|participant|success|customer|client) )?"
            r"(?:stories|testimonials?|reviews|success stories|spotlight)(?: from [^\n]{2,30})?\W*$|"
            r"^\W*+what (?:our |the )?(?:\w+ )?(?:students|learners|graduates|alumni|participants|people|"
            r"clients) (?:say|think|said)|"
            r"\m(?:students?|learners?|graduates?|instructors?|professors?|faculty|staff|alumn\w+|college|"
            r"university) (?:wins?|honou?red|recogni[sz]ed|celebrates?|named|appointed|awarded|"
            r"receives? awards?|take home|mourns?|joins|signs?|partners?|opens?|breaks ground)(?!\p{L})|"
            r"\maward (?:night|winners|ceremony|recipients)|"
            r"^\W*+(?:\d{4} )?(?:graduation|convocation|commencement)(?: (?:\d{4}|ceremony|ceremonies))?\W*$|"
            r"^\W*+(?:meet|about) (?:the|our|your) (?:team|instructors?|staff|faculty|tutors?|board|partners)"
            r"(?:\W*$| ?: )|"
            r"^\W*+(?:student|learner|graduate|alumni) (?:story|stories|profile|spotlight)"
            r"(?: ?[:–-] | of | from |\W*$)",
            lambda m: True,
            {
                "What our graduates say": True,
                "Twelve students win awards": True,
                "Success stories": True,
                "Meet our instructors": True,
                "Student stories: Amal": True,
                "Student Profile Photography": None,
                "Telling Stories": None,
                "Graduation Dress Making": None,
            },
        ),
        Rule(
            "study_in_the_news_title",
            rf"(?:{THINGS}s|enrol+ments?|registrations?|applications|learners|student numbers|tuition|fees|"
            r"prices) (?:[\w-]+ ){0,3}?(?:up|down|rise|rises|rose|soars?|jumps?|grows?|grew|falls?|fell|"
            r"doubles?|drops?|climbs?|surges?|increases?)(?: by)? "
            r"(?:\d[\d.,]* ?(?:%|per ?cent|points)|again|sharply|in \d{4}|\$)|"
            r"\m\d[\d.,]* ?(?:%|per ?cent) (?:more|fewer|rise|increase|"
            r"of (?:employers|students|learners|adults))|"
            r"\m(?:province|provincial|ottawa|federal|government|ministry|minister|congress|parliament|"
            r"legislature|budget)\s(?:\w+ )?(?:puts|spends|to spend|boosts|backs|pledges|promises|"
            r"launches (?:\w+ )?fund|to fund|expands)(?!\p{L})|"
            r"(?:building|campus|centre|center|facility|wing|laborator(?:y|ies)|shops?) "
            r"(?:opens?|unveiled|inaugurated|officially)(?!\p{L})|"
            r"(?:senate|council|board|committee|faculty|meeting) (?:minutes|agendas?|motions?)(?!\p{L})|"
            r"(?:formation|education|learning|training|courses|credentials|weiterbildung|onderwijs|"
            r"educación|educação)[^\n]{0,30} "
            r"(?:en chiffres|in figures|in numbers|by the numbers|in zahlen|in cijfers|en cifras|"
            r"em números)\W*$|"
            r"[:–-] (?:an? )?(?:\d{4} )?(?:report|survey|study|findings|white paper|brief)\W*$|"
            r"^\W*+(?:annual |progress |final )?"
            r"(?:report|survey|facts and figures|white paper|press release|newsletter|minutes)"
            r"(?: (?:of|on|for|from|from the|\d{4})(?!\p{L})[^\n]{0,60})?\W*$",
            lambda m: True,
            {
                "Short courses up 18%": True,
                "Senate minutes, 11 March": True,
                "La formation continue en chiffres": True,
                "Province puts $12M into short training": True,
                "Employers and awards: report": True,
                "Survey of employers": True,
                "Growing mushrooms": None,
                "Report Writing": None,
            },
        ),
    ],
)  # fmt: skip
"""Titles of news about money, numbers and people, of reports, jobs, calls and lists."""
