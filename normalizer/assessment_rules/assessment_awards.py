"""Awards that wait for a score or for work that somebody looks at, and tests that are named by what they "
"test."""

from __future__ import annotations

from normalizer.assessment_rules.assessment_terms import (
    DENIED_BEFORE,
    EXTERNAL_OR_ENTRY,
    JUDGE,
    NOT_LIKE_THIS,
    PIECE,
    TO_ENTER,
    TOPIC_BEFORE,
    unless_denied,
)
from normalizer.patterns import Rule, Rules

_AWARD = (
    r"(?:badge|certificate|credential|micro ?credential|micro ?certificate|award|card|pin|ticket|licence|"
    r"next level|next module|credit)"
)
_MARKED = r"(?:assessed|marked|graded|judged|scored|examined|tested|evaluated)"
_TEST = r"(?:tests?|quiz(?:zes)?|exam(?:ination)?s?|scenario|dictations?|assessments?)"
_NOT_A_TEST = (
    r"(?:soil|water|blood|hearing|eye|vision|drug|skin|air|road|driving|field|language|level|self|speed|"
    r"fitness|swim|background|admission|placement|entrance|entry|practice|mock|free|sample|screen|covid|"
    r"pregnancy|lab)"
)

AWARDS: Rules[bool] = Rules(
    [
        Rule(
            "required_to_finish",
            rf"\m(?:{PIECE}|{_TEST})[^.;,]{{0,40}}(?:,|:| is| are)? "
            r"(?:required|compulsory|mandatory|needed|must be (?:finished|passed|shown|handed in)) "
            r"(?:to|in order to|before you(?: can)?) (?:graduate|pass|finish|complete|earn|get (?:the|your))"
            r"(?!\p{L})|"
            rf"\m(?:{{word_n}}|\d{{1,3}}) correct (?:out )?of (?:{{word_n}}|\d{{1,3}}) "
            rf"(?:unlocks?|opens?|earns?|brings?|wins?) (?:an?|the|your) (?:[\w-]{{1,14}}\s){{0,2}}?{_AWARD}"
            r"(?!\p{L})",
            unless_denied,
            {"Capstone shown to hiring partners: required to graduate": True,
             "Nine correct out of ten opens the next level": True,
             "Eight out of ten open their own shop.": None, "A laptop is required to finish.": None},
            unless_before=rf"{TO_ENTER}|{NOT_LIKE_THIS}|{TOPIC_BEFORE}",
            unless_after=r"[^.;]{0,30}(?:to apply|for admission|attendance)",
        ),
        Rule(
            "required_under_label",
            r"^\W*(?:is )?(?:required|compulsory|mandatory|obligatoire)(?!\p{L}| (?:to|for) (?:apply|enter|"
            r"entry|admi))",
            lambda m: True,
            {"Capstone shown to partners: required to graduate": True, "Portfolio: required to apply": None,
             "Laptop: required": None},
            label=r"\m(?:capstone|thesis|dissertation|portfolio|final (?:project|paper|presentation|exam))"
                r"(?!\p{L})",
        ),
        Rule(
            "closes_with_something_marked",
            r"\m(?:ends?|closes?|finish(?:es)?|concludes?)(?: each \w+)? (?:in|with|on) (?:an?|the|one|two|"
            r"your) "
            r"(?:graded|marked|assessed|judged|scored) \p{L}[\p{L}-]{2,20}(?! (?:ski|trail|slope|reader))|"
            rf"\mpass (?:it |this |them )?(?:for|to (?:get|earn|win)) (?:the|an?|"
            rf"your) (?:[\w-]{{1,14}}\s)?{_AWARD}"
            r"(?!\p{L})|"
            r"\mmust pass (?:an?|the|one|each) (?:[\w-]{2,14}\s){0,2}(?:review|demonstration|"
            r"observation|recital|jury|walk ?through|audition at the end)(?!\p{L})|"
            rf"\m(?:{PIECE}|exercise) (?:that|which) (?:an?|the|our|your|one of our|"
            rf"two) (?!learner|student|participant)(?:[\w'’-]{{2,14}}\s){{1,5}}?"
            r"(?:then )?(?:checks|reviews|inspects|approves|signs off|goes over)(?!\p{L})|"
            r"\mgrading(?: scale)?:? (?:is |of |on |from )?\d ?(?:-|–|to) ?\d(?!\d)",
            unless_denied,
            {"Each course closes with a graded hive inspection.": True,
             "latte art check, pass for the pin": True, "Grading 0-5 based on a case report": True,
             "Students must pass a clinical review each term.": True,
             "a design exercise that an architect from our panel checks": True,
             "You must pass a criminal record check.": None,
             "The day ends with a shared meal.": None, "Buy a pass for the pool.": None},
            unless_before=rf"{TO_ENTER}|{NOT_LIKE_THIS}|{TOPIC_BEFORE}|\man?",
            unless_after=r"[^.;]{0,30}(?:police|criminal|background|entry|admission)",
        ),
        Rule(
            "competency_based_under_label",
            r"\m(?:paper|practical|tests?|exam\w*|assessments?|demonstration|observation)(?!\p{L})",
            lambda m: True,
            {"Competency based: theory paper + practical": True, "Competency based: yes": None},
            label=r"^\W*competenc(?:y|e|ies)[\s-]based\W*$",
        ),
        Rule(
            "looked_at_for_an_award",
            rf"\m(?:{JUDGE}|ranger|steward|warden|archivist|technician|we) (?:then |will |also )?"
            r"(?:reviews?|checks?|looks? (?:at|over)|inspects?|watch(?:es)?|reads?|listens? to|goes over) "
            r"(?:it|them|each(?: one)?|both|your (?:work|\p{L}{3,14}))(?!\p{L})"
            rf"(?=[^.]{{0,90}}\m(?:{_AWARD}|passes|checklist|criteria|rubric|standard|turn (?:it|them) down)"
            r"(?!\p{L}))",
            unless_denied,
            {"a librarian reviews it and, if it meets the checklist, the badge is sent": True,
             "an assessor looks at it before the pin is posted": True,
             "a coach checks it against the list and releases the badge": True,
             "A librarian reviews your reading list and suggests more.": None},
            unless_before=rf"{TO_ENTER}|appl\w+[^.]{{0,60}}|{DENIED_BEFORE}|payment[^.]{{0,40}}|"
                r"address[^.]{0,40}",
            unless_after=r"[^.]{0,60}(?:admission|eligib|payment|application)",
        ),
        Rule(
            "what_is_assessed",
            r"\m(?:is|are|will be) what (?:(?:then )?(?:gets?|is|are)|(?:you|they|learners|students) (?:are|"
            r"get)) "
            rf"{_MARKED}(?: on)?(?!\p{{L}})|"
            rf"\m(?:(?:learning|reading|reflective|field) )?(?:{PIECE}|field notebooks?|notebooks?|"
            rf"sketchbooks?|scenarios?|clips?),? "
            rf"(?:is |are |which (?:is|are) |that (?:is|are) )?{_MARKED} "
            r"(?:pass ?/ ?fail|pass or fail|pass|as (?:complete|pass|done)|complete or)(?!\p{L})|"
            rf"\m(?:{PIECE}|sketchbooks?|field notebooks?), {_MARKED}(?=\s*$|[.;)|])|"
            rf"\m(?:scored|graded|marked|assessed) (?:scenarios?|simulations?|role ?plays?|dialogues?|"
            r"walk ?throughs?|drills?|calls?|conversations?|bench \w+)(?!\p{L})",
            unless_denied,
            {"Your portfolio of photos and records is what gets assessed.": True,
             "A bench exercise is what you are judged on.": True,
             "Participants write a learning diary, assessed pass/fail.": True,
             "A data portfolio, graded": True, "The last screen is a scored scenario": True,
             "Your land is what gets assessed for tax.": None, "papers, graded readers and films": None},
            unless_before=rf"{NOT_LIKE_THIS}|{TOPIC_BEFORE}|{TO_ENTER}|how(?: \w+){{0,3}}|land|propert\w+",
            unless_after=r"for tax|by (?:size|age|colou?r)",
        ),
        Rule(
            "test_of_something",
            rf"\m(?:with|and|then|plus|has|have|take|sit|write|do) (?:an?|one|two|short|\w{{3,8}}ly) "
            rf"(?:(?!{_NOT_A_TEST}(?!\p{{L}}))[\w-]{{2,18}}\s){{1,3}}?{_TEST} (?:and an? \w+ )?"
            r"(?:(?:every|each) (?:\w+ )?(?:week|month|day|class|module|unit|session|\w+day|fortnight)|"
            r"at the end|in the last|on the last)(?!\p{L})|"
            r"{begin}an? (?:weekly|monthly|daily|fortnightly) "
            rf"(?:(?!{_NOT_A_TEST}(?!\p{{L}}))[\w-]{{2,18}}\s){{0,2}}?(?:test|quiz|exam|"
            rf"dictation)(?!\p{{L}})|"
            r"\m(?:then|followed by|and finally) an? "
            rf"(?:(?!{_NOT_A_TEST}(?!\p{{L}}))[\w-]{{2,18}}\s){{1,2}}?(?:test|quiz|exam|scenario)(?=[.,;]|$)",
            unless_denied,
            {"with greenhouse shifts and a plant identification test every second week": True,
             "A weekly spelling test and a dictation": True, "five lessons, then a scenario test": True,
             "with a soil test every second year": None, "You do a hearing test at the end.": None},
            unless_before=rf"{TOPIC_BEFORE}|{EXTERNAL_OR_ENTRY}|{DENIED_BEFORE}|{TO_ENTER}",
            unless_after=r"prep\w*|for your own|kits?|strips?|drive|results|of the (?:soil|water)",
        ),
    ],
)  # fmt: skip
"""What an award waits for, and tests named by what they test."""
