"""Titles of news, reports, jobs, calls and lists of what many offer: none of them is an offering."""

from __future__ import annotations

from normalizer.award.offering_titles import THINGS
from normalizer.patterns import Rule, Rules

NEWS: Rules[bool] = Rules(
    [
        Rule(
            "report_title",
            r"(?:^\W*+how (?:employers|learners|students|we|colleges|universities|faculty) (?:see|use|view|"
            r"design|build|assess|award|read|value|develop)|[:–—] (?:what|why|how) (?:[\d,]+ )?(?:employers|"
            r"learners|students|managers|recruiters|universities|colleges|institutions)(?!\p{L})|\m(?:survey|"
            r"study) (?:results|findings)|\m(?:the )?(?:rise|future|value|state|growth|promise|case for|"
            r"case against|impact|benefits) (?:of|for) (?:stackable |online |digital |short |"
            r"alternative )*(?:micro ?credentials?|badges|credentials|certificates|moocs|"
            r"bootcamps)(?!\p{L}))",
            lambda m: True,
            {"The rise of micro-credentials": True, "Badges: what employers want": True,
             "How we design badges": True, "The Future of Work": None},
        ),
        Rule(
            "money_news_title",
            rf"\m(?:gets?|receives?|invests?|wins?|secures?|awards?|announces?|reçoit|obtient|"
            rf"investit) (?:over |up to |nearly |more than )?(?:[$€£] ?\d|\d[\d.,]* ?(?:million|millions|m\b|"
            rf"new))[^\n]{{0,60}}?(?:{THINGS}s|training|seats|skills)(?!\p{{L}})",
            lambda m: True,
            {"College receives $2 million for short courses": True,
             "Province invests $5M in skills training": True, "Raise $2 million for charity": None},
        ),
        Rule(
            "job_title",
            r"^\W*+(?:(?:part time|sessional|adjunct|casual|lead|contract|senior|assistant|"
            r"associate) )*(?:instructors?|lecturers?|facilitators?|teachers?|tutors?|trainers?|"
            r"coordinators?|co ordinators?|program managers?|professors?|dozent\w*|docent(?:en)?|formateurs?|"
            r"profesor(?:es)?|chargée?s? de cours)(?:,| ?[-–] | ?\(| wanted| needed| position| for (?:our|"
            r"the)|\W*$)|^\W*+chargée?s? (?:de cours|d['’]enseignement)(?!\p{L})|\m(?:job (?:posting|opening|"
            r"opportunity|description)|vacancy|we['’]?(?: a)?re (?:hiring|recruiting)|now hiring|"
            r"careers? (?:at|with)|work (?:with|for) us|join our (?:team|staff|faculty)|teach (?:with|for|"
            r"at) (?!.*(?:technology|purpose|impact))\w+|employment opportunit\w+|(?:instructors?|teachers|"
            r"tutors?|trainers?|facilitators?|leaders|volunteers|speakers|experts|assessors|examiners|"
            r"invigilators) (?:wanted|needed|sought)|become an? (?:\w+ )?(?:instructor|tutor|trainer|partner|"
            r"provider|assessor|examiner|mentor))(?!\p{L})",
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
            r"^\W*+(?:open )?calls? for (?:\w+ )?(?:proposals?|papers?|applications?|instructors?|leaders|"
            r"teachers|tenders?|bids|nominations?|\w+ leaders|expressions? of interest|partners|abstracts|"
            r"facilitators|contributions|speakers|courses)(?!\p{L})|^\W*+(?:request for (?:proposals?|"
            r"quotations?|information|tenders?)|rfp|tender|expressions? of interest|invitation to (?:tender|"
            r"bid))(?!\p{L})",
            lambda m: True,
            {"Call for workshop leaders": True, "Request for proposals: short courses": True,
             "Call Centre Skills": None},
        ),
        Rule(
            "list_title",
            r"^\W*+(?:(?:the|our|my|a list of) )?(?:\d{1,3}\+?|top(?: \d{1,3}| ten| five)?|best|ten|fifteen|"
            r"twenty)\s(?!hours?|weeks?|days?|minutes?|credits?|months?|"
            r"practi)(?:[\w'’&/-]+ ){0,5}?(?:courses|programs|certifications|certificates|boot ?camps|badges|"
            r"micro ?credentials|moocs|workshops|degrees|trainings|formations|cours|cursussen|kurse|"
            r"cursos)(?!\p{L})|\m(?:courses|certifications|boot ?camps|moocs) (?:compared|reviewed|ranked|"
            r"worth)|\m(?:comparison of|comparing|review of|where to (?:learn|study|find|"
            r"take))(?!\p{L})[^\n]{2,40}(?:courses|programs|certifications|boot ?camps|moocs|"
            r"online)(?!\p{L})",
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
            r"^\W*+(?:(?:what|why|how) (?:our|my|the) )?(?:(?:student|learner|graduate|alumni|participant|"
            r"success|customer|client) )?(?:stories|testimonials?|reviews|success stories|"
            r"spotlight)(?: from [^\n]{2,30})?\W*$|^\W*+what (?:our |the )?(?:\w+ )?(?:students|learners|"
            r"graduates|alumni|participants|people|clients) (?:say|think|said)|\m(?:students?|learners?|"
            r"graduates?|instructors?|professors?|faculty|staff|alumn\w+|college|university) (?:wins?|"
            r"honou?red|recogni[sz]ed|celebrates?|named|appointed|awarded|receives? awards?|take home|"
            r"mourns?|joins|signs?|partners?|opens?|breaks ground)(?!\p{L})|\maward (?:night|winners|"
            r"ceremony|recipients)|^\W*+(?:\d{4} )?(?:graduation|convocation|commencement)(?: (?:\d{4}|"
            r"ceremony|ceremonies))?\W*$|^\W*+(?:meet|about) (?:the|our|your) (?:team|instructors?|staff|"
            r"faculty|tutors?|board|partners)(?:\W*$| ?: )|^\W*+(?:student|learner|graduate|alumni) (?:story|"
            r"stories|profile|spotlight)(?: ?[:–-] | of | from |\W*$)",
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
            rf"prices) (?:[\w-]+ ){{0,3}}?(?:up|down|rise|rises|rose|soars?|jumps?|grows?|grew|falls?|fell|"
            rf"doubles?|drops?|climbs?|surges?|increases?)(?: by)? (?:\d[\d.,]* ?(?:%|per ?cent|points)|"
            rf"again|sharply|in \d{{4}}|\$)|\m\d[\d.,]* ?(?:%|per ?cent) (?:more|fewer|rise|increase|"
            rf"of (?:employers|students|learners|adults))|\m(?:province|provincial|ottawa|federal|government|"
            rf"ministry|minister|congress|parliament|legislature|budget)\s(?:\w+ )?(?:puts|spends|to spend|"
            rf"boosts|backs|pledges|promises|launches (?:\w+ )?fund|to fund|expands)(?!\p{{L}})|(?:building|"
            rf"campus|centre|center|facility|wing|laborator(?:y|ies)|shops?) (?:opens?|unveiled|inaugurated|"
            rf"officially)(?!\p{{L}})|(?:senate|council|board|committee|faculty|meeting) (?:minutes|agendas?|"
            rf"motions?)(?!\p{{L}})|(?:formation|education|learning|training|courses|credentials|"
            rf"weiterbildung|onderwijs|educación|educação)[^\n]{{0,30}} (?:en chiffres|in figures|in numbers|"
            rf"by the numbers|in zahlen|in cijfers|en cifras|em números)\W*$|"
            rf"[:–-] (?:an? )?(?:\d{{4}} )?(?:report|survey|study|findings|white paper|brief)\W*$|"
            rf"^\W*+(?:annual |progress |final )?(?:report|survey|facts and figures|white paper|"
            rf"press release|newsletter|minutes)(?: (?:of|on|for|from|from the|"
            rf"\d{{4}})(?!\p{{L}})[^\n]{{0,60}})?\W*$",
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
