"""Titles of help pages and of the keeping of records: what a learner asks, and what becomes of an award
once it is given."""

from __future__ import annotations

from normalizer.credential_rules.offering_titles import DUTY, THINGS
from normalizer.patterns import Rule, Rules

HELP: Rules[bool] = Rules(
    [
        Rule(
            "learner_asks",
            r"^\W*+(?:how|when|where|why|what|who|which)(?!\p{L})[^\n?]{0,40}?\m"
            r"(?:can|can['’]t|do|don['’]t|did|didn['’]t|will|won['’]t|should|must|may|if|is|are|was|to) "
            rf"(?:i|my|we)(?!\p{{L}})[^\n?]{{0,50}}?(?<!\p{{L}})(?:{THINGS}s?|class(?:es)?|sessions?|"
            r"grades|marks|results|refunds?|account|password|fees?|credits?|transcripts?|exams?|deadlines?|"
            r"receipts?|invoices?|log ?in|materials|videos?|laptop|computer|browser|phone)(?!\p{L})"
            r"[^\n?]{0,40}\?\W*$",
            lambda m: True,
            {"How long can I see my course?": True, "When will I get my certificate?": True,
             "Why can't I see my grades?": True, "How can I help my child read?": None,
             "Why do we sleep?": None},
        ),
        Rule(
            "keeping_of_awards",
            rf"^\W*+(?:{THINGS}s?|credentials?|awards?) "
            r"(?:notations?|recording|display|naming|numbering|coding|issuing|issuance|expiry|revocation|"
            r"verification|approval)"
            r"(?=\W*$| (?:on|in|for|of|at|and|by)(?!\p{L}))|"
            r"^\W*+(?:notation|recording|display|naming|numbering|coding|issuing|issuance|revocation|"
            r"verification|approval|awarding|transcription) of (?:[\w-]+ )?"
            rf"(?:{THINGS}s?|credentials?|awards?)(?!\p{{L}})",
            lambda m: True,
            {"Microcredential notation on the transcript": True, "Naming of certificates and diplomas": True,
             "Display of micro-credentials on parchments": True, "Course coding in Python": None,
             "Recording of Music": None, "Badge Design": None},
            unless_after=r"(?:in|with|for) (?:python|java|beginners)",
        ),
        Rule(
            "duty_changes",
            rf"^\W*+(?:[\w'’-]+ ){{0,3}}?{DUTY} (?:points?|hours?|credits?|units?) ?[:–-] ?(?:what )?"
            r"(?:is |are )?(?:the )?chang(?:es?|ing)(?!\p{L})|"
            rf"^\W*+(?:(?:new|annual|changes? (?:to|in)|changed|more|your|our) )?{DUTY} "
            r"(?:points?|hours?|credits?|units?|cycles?|years?|logs?|audits?|returns?|declarations?)"
            r"(?=\W*$|\s?[:–-] ?(?:an? |the |new )?(?:changes?|increases?|updates?|notices?|reminders?|"
            r"rules|what|how|from|as of|more)(?!\p{L})|\s(?:change|increase|go(?:es)? up|"
            r"rise|are changing|to (?:rise|change|increase)|required|needed|"
            r"(?:and )?how (?:to|you|we)|for (?:renewal|(?:[\w-]+ ){0,2}[\w-]{4,}s\W*$))(?!\p{L}))",
            lambda m: True,
            {"CPD points: change from 1 January 2024": True, "CE hours for renewal": True,
             "Meat inspector CPD hours: what changes in 2026": True,
             "CPD Credits: Ethics in Practice": None, "CPD Day: what is new in wound care": None},
        ),
    ],
)  # fmt: skip
