"""Standards that work has to meet, people who decide whether it does, and awards that wait for it: the rules
that :mod:`normalizer.assessment` reads with beside :mod:`normalizer.assessment_rules.assessment_marks`."""

from __future__ import annotations

from normalizer.assessment_rules.assessment_terms import (
    DENIED_BEFORE,
    JUDGE,
    PIECE,
    TO_ENTER,
    TOPIC_BEFORE,
    not_this,
)
from normalizer.patterns import Rule, Rules

_READERS = (
    rf"(?:{JUDGE}|readers?|colleagues|editors?|chefs?|engineers?|clinicians?|nurses?|specialists?|"
    r"professionals?|practitioners?|inspectors?|partners?)"
)
_PERSON = (
    r"(?:\p{L}{2,14}(?:ers?|ors?|ists?|ians?|ants?|ees?|wives|men|women)|experts?|staff|panels?|jur(?:y|ies)|"
    r"judges?|pairs|peers|colleagues|chefs?)"
)
_AWARD = (
    r"(?:badge|certificate|credential|micro ?credential|micro ?certificate|award|diploma|designation|ticket|"
    r"card|"
    r"nanodegree|pin)"
)
_TO_GET_IN = (
    r"(?:prerequisites?|admission|admitted|applicants?|previous|incoming|high school|undergraduate|"
    r"bachelor['’]?s?|degree|entry|entrance|to (?:apply|enter|join|enrol|register|be considered))[^.]{0,70}"
)
_FOR_ENTRY = (
    r"[^.;]{0,40}(?:for (?:admission|entry)|to (?:apply|enter|enrol|join|register|be admitted)|gets you in|"
    r"attend|presence|on admission|prerequisit)"
)

STANDARDS: Rules[bool] = Rules(
    [
        Rule(
            "a_grade_is_needed",
            r"\man? [a-d][+-]?(?: grade| average)?(?: or (?:better|higher))? (?:in|across|for|on) "
            r"(?:each|every|all|both|the|any) (?:[\w-]{1,14}\s)?"
            r"(?:courses?|modules?|units?|papers?|subjects?|program(?:me)?|levels?|parts?) (?:is|are) "
            r"(?:needed|required|asked|expected|necessary)|"
            r"\m(?:(?:final |overall |course |minimum |passing )*(?:grade|mark|result)|"
            r"(?:final|overall|course|minimum|passing) (?:score|average)) of (?:at least |an? )?"
            r"(?:\d{2} ?(?:%|per ?cent|percent)?|[a-d][+-]?)(?: or (?:more|better|higher|above))?"
            r"(?: (?:in|for|on) (?:each|every|all|both|the|any)(?:\s[\w-]{1,14}){0,3})? (?:is|are) "
            r"(?:needed|required|asked|expected|necessary)"
            r"(?!\s(?:in|on|for)\s(?!each|every|all|both|the|any|graduation|completion))|"
            r"\m\d{2} ?(?:%|per ?cent) (?:final |overall )?(?:average|grade|mark) (?:is |overall )?"
            r"(?:needed|required|expected) (?:to (?:graduate|complete|finish|earn|pass|receive)|"
            r"(?:in|across|for) (?:the|all|each|every))|"
            r"\mpassing (?:grades?|marks?|scores?) (?:in|on|for) (?:each|every|all|both|the|any)(?!\p{L})|"
            r"\mto (?:complete|finish|pass|graduate|earn|get|receive|be awarded)(?:\s[\w'’-]{1,20}){0,4},? "
            r"(?:you|students|learners|participants|candidates) (?:will )?(?:need|must have|require)s? "
            r"(?:at least |a minimum of |over )?\d{2} ?(?:%|per ?cent|percent)|"
            r"\mgpa (?:floor|minimum|required|needed|to (?:graduate|pass|complete|finish))"
            r"(?: (?:is|of))? ?[:=]? ?\d(?:[.,]\d)?",
            lambda m: True,
            {"a C- in each course is needed to graduate": True,
             "A final grade of 60% is needed in each.": True, "A 60% average is needed to graduate.": True,
             "Passing grades in every course": True, "A final grade of 60% is needed in English 12.": None,
             "A deposit of 60% is needed in each case.": None,
             "To complete the course you need at least 65 percent.": True, "GPA floor: 3.2": True,
             "A B in each course is needed for admission": None},
            unless_before=_TO_GET_IN,
            unless_after=_FOR_ENTRY,
        ),
        Rule(
            "gpa_under_label",
            r"^\W*(?:at least |minimum )?[1-4](?:[.,]\d{1,2})?(?!\d|"
            r" ?(?:courses|credits|units|years|weeks|months|hours))",
            lambda m: True,
            {"Required GPA: 2.0": True, "Admission GPA: 2.0": None},
            label=r"^(?:(?:minimum|required|final|exit|overall|cumulative|program|passing) )*(?:gpa|"
                r"grade point average)(?: (?:floor|minimum|required|needed|"
                r"to (?:complete|graduate|pass|finish)))?\W*$",
        ),
        Rule(
            "work_meets_a_standard",
            rf"\m(?:{PIECE}|work|evidence|versions?|(?:data|field|survey|tally|observation) "
            r"(?:forms|sheets|records|notes|samples)) (?:[\w-]{1,14}\s)?(?:must|has to|have to|needs? to) "
            r"(?:all |each |both )?(?:reach|meet|satisfy|be (?:accepted|approved|passed|judged|up to))"
            r"(?!\p{L})|"
            r"\m(?:pass|satisfactory|complete) ?(?:/|or) ?"
            r"(?:redo|re-?submit|not yet|unsatisfactory|try again|repeat)(?!\p{L})|"
            r"\m(?:meets?|reach(?:es)?|up to) the "
            r"(?:[\w-]{1,14}\s)?standard(?= (?:set|of the|by|gets?|earns?)|[.,;]|$)|"
            r"\mgraded (?:course|class|module)(?!\p{L})|"
            r"\mjur(?:y|ied) (?:shows?|reviews?|exhibitions?)(?!\p{L})",
            lambda m: True,
            {"All five projects must reach the standard.": True, "A portfolio reviewed as pass or redo": True,
             "a non-graded course": None, "the plan must meet your needs": True},
            unless_before=rf"{DENIED_BEFORE}|{TOPIC_BEFORE}|non|{TO_ENTER}|"
                r"(?:application|buildings?|products?|foods?|homes?|data)[^.;]{0,40}",
        ),
        Rule(
            "readers_decide",
            r"\m(?:that|which|and|,|;) ?(?:two|three|one|both|an?|the|our|your|other|then|as)? ?"
            rf"(?:[\w-]{{1,14}}\s)?{_READERS} (?:will )?(?:grade|mark|assess|score|judge|evaluate|correct)"
            r"(?:s|es)?(?=[.,;]|$| (?:it|them|each|at|in)(?!\p{L}))|"
            r"\m(?:when|once|after|until|if|as soon as) (?:an?|the|your|our|two|both) "
            rf"(?:[\w-]{{1,14}}\s)?{_READERS} (?:has |have )?"
            r"(?:accept(?:s|ed)?|approve[sd]?|pass(?:es|ed)?|validate[sd]?|verif(?:ies|ied)|signed)"
            r"(?!\p{L})|"
            r"\m(?:that|which|when|once|until|if|and) "
            rf"(?:(?:an?|the|your|our|two|three|both) (?:[\w-]{{1,14}}\s)?)?{_READERS} "
            r"(?:finds?|deems?|thinks?|judges?|considers?|calls?|agrees?) (?:[\w-]{2,14} ){0,4}?"
            r"(?:fit|good enough|ready|acceptable|satisfactory|publishable|sound|adequate|convincing|"
            r"competent)(?!\p{L})|"
            rf"\m{_READERS} (?:then |will )?decides? (?:whether|if) (?:it|they|you|your|each|the)"
            r"(?!\p{L})|"
            rf"\m{_READERS} (?:then |will )?(?:reviews?|checks?|reads?|watch(?:es)?|"
            r"looks? (?:it|them|each) over|looks? (?:at|over|through))"
            r"(?: (?:it|them|each|each one|your [\w-]+))? and,? "
            r"(?:if|once|when|as soon as) (?:it|they|you|each|all|everything) (?:all )?"
            r"(?:is|are|meets?|fits?|holds?|works?|pass(?:es)?|reach(?:es)?|does|do)(?!\p{L})",
            lambda m: True,
            {"It ends in a policy memo that two readers grade.": True,
             "a trial review that two editors find fit to send": True,
             "when a reviewer accepts version two": True,
             "assessors decide whether it meets the standard": True,
             "a librarian reviews it and, if it meets the checklist, sends the badge": True,
             "a coach reviews it and, if it is complete, you are registered": None,
             "when the bank approves your loan": None},
            unless_before=rf"{TO_ENTER}|{TOPIC_BEFORE}|(?:application|admission|loan|claim)[^.;]{{0,50}}",
            unless_after=r"[^.;]{0,30}(?:application|admission|admitted|registration|registered|"
                r"request|funding)",
        ),
        Rule(
            "somebody_decides",
            rf"\m{_READERS} (?:has to|have to|must|will|needs to|then) (?:first |also |then )?"
            r"(?:approve|accept|pass|sign(?: off)?|clear)(?: on)? (?:it|them|each|every|your|the|all)"
            r"(?!\p{L})|"
            r"\m(?:checks?|reviews?|reads?|comments on|inspects?|looks at|goes (?:over|through))"
            r"(?: [\w-]{1,14}){0,3} (?:and|or) (?:can |may |then |either |will )?"
            r"(?:says? (?:yes|no|pass|not yet|whether|if)|"
            r"turns? (?:it|them|you) down|rejects?|returns?|sends? (?:it|them|you) back|"
            r"pass(?:es)? (?:or|it|them))(?!\p{L})|"
            r"\m(?:have|get|has|gets|having|getting) (?:it|them|each|your [\w-]{3,14}|the [\w-]{3,14}) "
            r"(?:checked|marked|signed(?: off)?|assessed|approved|judged|verified|graded|validated) by "
            r"(?:an?|the|your|our|two)(?!\p{L})|"
            r"\m(?:green light|thumbs up|sign off|go ahead|seal of approval|nod) (?:from|of|by) "
            rf"(?:an?|the|your|our|two) (?:[\w-]{{1,14}}\s)?{_READERS}(?!\p{{L}})|"
            rf"\m(?:{PIECE}|task|evidence)(?:\s(?!by)[\w'’,-]{{1,14}}){{0,8}}? (?:(?:are|is) )?"
            r"(?:then |each |all )?(?:reviewed|checked|read|critiqued|approved|verified) "
            r"(?:against [^.;]{2,30} )?by (?:(?:an?|the|your|our|two|expert|industry|real|working) )*"
            rf"(?:{_READERS}|staff|rangers?)(?!\p{{L}})|"
            rf"\m{JUDGE} (?:then |will )?(?:checks?|reviews?|approves?) (?:the|each|every|all|your|both)"
            rf"(?:\s[\w-]{{1,14}}){{0,2}}? {PIECE}(?!\p{{L}})|"
            r"\m(?:may|can|must) re-?submit(?!\p{L})|"
            r"\mre-?submit (?:as|until|any|once|it|them)(?!\p{L})|"
            rf"\m(?:two|three|our|the|an?|both) (?:[\w-]{{1,14}}\s)?{_PERSON} "
            r"(?:will |then |also )*(?:(?:marks?|grades?|scores?|judges?|rates?) "
            r"(?:each|every|your|all|both) [\w-]|"
            rf"(?:marks?|grades?|scores?) (?:an?|the|their|one|two) (?:[\w-]{{1,14}}\s)?{PIECE}(?!\p{{L}}))|"
            r"\m(?:reviews?|reads?|checks?|inspects?|sees|views?|examines?) (?:it |them )?and "
            r"(?:must|has to|have to) (?:approve|accept|pass|sign)(?!\p{L})|"
            r"\m(?:scored|graded|marked|judged|examined|adjudicated) by (?:two|three|an?|the|our|your) "
            rf"(?:[\w-]{{1,14}}\s){{0,2}}?{_PERSON}(?!\p{{L}})",
            lambda m: True,
            {"An assessor has to approve it before we issue anything.": True,
             "a warden checks each one and can turn it down": True, "have it checked by a kaiako": True,
             "A coordinator goes over your log and says yes or not yet.": True,
             "each has to get a green light from a mentor": True, "Projects reviewed by mentors": True,
             "Tasks carry 5 or 10 points and are checked by a facilitator.": True,
             "Reviewers check the three projects.": True,
             "two practising designers then mark a portfolio": True,
             "a journal, which a naturalist reviews and must approve": True,
             "Two users rate a film.": None, "you can resubmit it": True,
             "Tickets are checked by a guard.": None,
             "Two curators mark each candidate.": True, "conversations are scored by two Deaf raters": True,
             "both marked by our archivist": True,
             "The bank must approve your loan.": None, "The council has to approve it.": None},
            unless_before=rf"{TO_ENTER}|{TOPIC_BEFORE}|"
                r"(?:application|admission|loan|claim|form|transcript|reference|refund|course|"
                r"program(?:me)?|curriculum)s?[^.;]{0,50}|"
                r"\bnot|\bno|nobody",
            unless_after=r"[^.;]{0,40}"
                r"(?:application|admission|registration|request|funding|enrol|customers?)",
        ),
        Rule(
            "rated_as_ready",
            r"\m(?:instructor|assessor|examiner|trainer|chef|coach|judge|teacher|tutor)s? (?:keeps?|takes?) "
            r"(?:the )?scores?(?!\p{L})|"
            r"\m(?:must|has to|have to|needs? to) (?:both |all )?agree that (?:it|they|you|your|the work)"
            r"(?!\p{L})|"
            r"\m(?:rates?|returns?|returned|marks?|marked|judges?|judged|grades?|graded|signs? off) "
            r"(?:it|them|each|each one|your work|the work|every one|you) (?:as )?(?:either )?"
            r"(?:ready|achieved|met|complete|competent|a pass|satisfactory|not yet|pass or|passed)(?!\p{L})|"
            r"\m(?:assessor|examiner|verifier|moderator|evaluator)s? (?:then |who |will )*"
            r"(?:puts?|has|asks|watch(?:es)?|observes?|tests?|visits?|follows?|checks?|goes through|sees?|"
            r"rates?) (?:you|it|them|each|your|the|every|how|what)(?!\p{L})|"
            r"\m(?:inspected|measured|checked)(?: [\w-]{1,14}){0,5}?,? and "
            r"(?:those|any|anything|whatever|what) [^.;]{0,30}?"
            r"(?:done over|redone|done again|sent back|returned|repeated)|"
            r"\m(?:and|then|who) (?:scores|grades|marks) (?:them|it|you|each)(?=[.,;]|$| (?:on|against|out)"
            r"(?!\p{L}))|"
            r"\m(?:answer|get|tick|choose)[^.;\d]{0,24} \d{1,2} (?:out )?of (?:the )?\d{1,2} "
            r"(?:items|questions|answers)(?!\p{L})|"
            r"\maverage of at least \d{2}(?:\.\d)?(?!\d)(?! ?(?:hours|people|students|weeks|days|minutes))",
            lambda m: True,
            {"both need to rate it as ready": True, "your instructor returns it as Achieved or Not Yet": True,
             "on day three an assessor puts you through the set task": True,
             "Each part is inspected with a gauge and those out of tolerance are done over.": True,
             "tick the right box in 8 of the 10 items": True, "an average of at least 62.5": True,
             "The chief instructor keeps score.": True,
             "An examiner has you pull four shots and scores them.": True,
             "an assessor from the guild watches, and grades it": True,
             "two fellow learners must agree that it is honest": True,
             "an average of at least 62 hours": None, "Mark it in your calendar.": None},
            unless_before=rf"{TO_ENTER}|{TOPIC_BEFORE}|{_TO_GET_IN}|becom\w+ an?|\bnot|\bno|nobody",
            unless_after=_FOR_ENTRY,
        ),
        Rule(
            "to_be_passed",
            r"\mpass (?:the|an?|your|our) (?:assessor|examiner|instructor|inspector|trainer)['’]s(?!\p{L})|"
            r"\man? pass in (?:an?|the|both|each|all|every|its) (?!province|ministry|licen)\p{L}|"
            r"\m(?:tasks?|exercises?|drills?|stations?|checks?|parts?|papers?|modules?|exams?|tests?|"
            r"challenges?|levels?) (?:(?:is|are|has|have) )?to be (?:passed|cleared)(?!\p{L})|"
            r"\m(?:exam|test|drill|quiz|check|challenge|task|scenario|paper)s? (?:that |which )?"
            r"(?:you|they|learners|candidates|trainees|participants|students|everyone) "
            r"(?:must|have to|need to|has to|needs to) (?:clear|pass|get through)(?!\p{L})|"
            r"\m(?:being|be|are|is|get|gets) (?:tested|examined) on (?:the|real|an?|your|what|all|every|live)"
            r"(?!\p{L})|"
            r"\m(?:with|get|need|needs) \d{1,3} (?:out )?of (?:the )?\d{1,3} (?:answers|questions)"
            r"(?: right| correct)|"
            r"\m(?:mark|grade|score|result)s? (?:under|below) \d{2}(?![\d%]|,| out)|"
            r"(?:{begin}|\mand |\mthen |, )(?:score|get|reach|earn) (?:at least |over )?"
            r"(?:\d{2} ?(?:%|per ?cent)(?= (?:or|at|on|in|and)(?!\p{L})|[.;,]|$)|"
            r"\d{2} or (?:more|better|higher)(?= (?:and|to|on|in|at)(?!\p{L})|[.;,]|$))|"
            r"\mpass(?:es)? (?:needs?|takes?|requires?|asks? for|means|calls? for|(?:is|are) set at) "
            r"(?:an? |at least )?\d{2} ?(?:%|per ?cent)|"
            r"\m\d{2} ?(?:%|per ?cent) (?:is needed )?to (?:pass|finish|complete|clear|succeed)(?!\p{L})|"
            r"\mneed (?:an? )?[6-9][05](?=[.,;]|$| (?:to pass|in|on)(?!\p{L}))|"
            r"\mmust meet (?:the|our|every|all|each) "
            r"(?:specifications?|rubrics?|marking criteria|assessment criteria|brief)(?!\p{L})|"
            r"{begin}pass (?:it|both|them|all)(?=,| and)",
            lambda m: True,
            {"a pass in a scored rescue drill": True, "you pass the assessor's three lifts": True,
             "Two tasks to be passed.": True,
             "a scenario exam you must clear at 80": True, "one weekend being tested on real clients": True,
             "with 42 of 50 answers right": True, "A mark under 60 means repeating it.": True,
             "Score 80% or better at the end.": True,
             "Score 50 or more and it is yours.": True, "A pass needs 65%.": True,
             "Get 50 or more people": None,
             "coursework only, 60% to pass": True,
             "you must meet the specification": True, "Pass it and you are exempt.": True,
             "A mark under 60 in your last year bars you from admission.": None,
             "Get 20% off.": None, "a pass in the provincial exam": True},
            unless_before=rf"{_TO_GET_IN}|{DENIED_BEFORE}|"
                r"(?:products?|devices|equipment|tools|recipes|vaccines?)[^.;]{0,20}",
            unless_after=rf"{_FOR_ENTRY}|[^.;]{{0,40}}(?:admission|entry|ielts|toefl)|off|discount|more|"
                r"of (?:the )?(?:fee|cost|tuition)",
        ),
        Rule(
            "so_much_for_the_award",
            r"(?:{begin}|\mand |\mthen |, )(?:score|get|reach|earn|hit|make) (?:at least |over )?"
            r"(?:{word_n}|\d{1,3})(?: ?%| points)?(?: (?:right|correct|of them|or (?:more|better)))?"
            r"(?: (?:on|in|at) [^.;,]{3,30}?)? and "
            r"(?:you(?:['’]ll| will)? (?:get|earn|have|receive) )?(?:the|an?|your) (?:[\w-]{1,20}\s){0,3}?"
            rf"{_AWARD}(?!\p{{L}})|"
            r"\m(?:{word_n}|\d{1,3}) (?:out )?(?:of|in) (?:the )?(?:{word_n}|\d{1,3})(?: right| correct)? "
            r"(?:unlocks|earns|wins|releases|brings|gets you|gives you|is enough for) (?:the|an?|your) "
            rf"(?:[\w-]{{1,20}}\s){{0,3}}?{_AWARD}(?!\p{{L}})|"
            r"\m(?:{word_n}|\d{1,3}) (?:out )?(?:of|in) (?:{word_n}|\d{1,3}) (?:(?!courses|modules|badges|"
            r"sessions|classes|workshops|electives|units|meetings|days|weeks|evenings|hours)[\w-]{1,16} )?"
            r"(?:for|to (?:earn|get|win|unlock)) "
            rf"(?:the|an?|your) (?:[\w-]{{1,20}}\s){{0,3}}?{_AWARD}(?!\p{{L}})",
            lambda m: True,
            {"score 80 and a digital badge lands in your inbox": True,
             "Reach 75 on the closing scenario and your certificate is mailed.": True,
             "eight out of ten unlocks the credential": True,
             "You need seven out of ten for the badge.": True,
             "Name 16 of 20 clouds to earn the badge.": True,
             "Take four of six courses to earn the certificate.": None,
             "Nine of ten learners earn the badge.": None, "Get two friends and the price drops.": None},
            unless_before=_TO_GET_IN,
            unless_after=_FOR_ENTRY,
        ),
        Rule(
            "average_of_so_much",
            r"\m(?:gpa|grade ?points? average|average(?: grade| mark)?) (?:of )?(?:at least )?"
            r"(?:\d(?:\.\d+)?|\d{2} ?%|[a-d][+-]?) (?:or (?:better|higher) )?"
            r"(?:must|has to|have to|needs to|is to) be (?:kept|maintained|held|earned|reached|met)|"
            r"\m[a-d][+-]? average (?:is |overall )?(?:required|needed|expected)"
            r"(?=[.,;]|$| (?:to (?:graduate|complete|finish|earn|pass)|in (?:the|all|each)))",
            lambda m: True,
            {"A grade point average of 3.0 must be kept.": True, "B average required.": True,
             "B average required for admission.": None},
            unless_before=_TO_GET_IN,
            unless_after=_FOR_ENTRY,
        ),
        Rule(
            "shows_it",
            r"\m(?:you|learners|students|participants|candidates|trainees|each (?:one|person)|everyone) "
            r"(?:then |must |will |also |have to )*(?:shows?|demonstrates?|proves?) "
            r"(?:your|their|his or her|what you|what they|that you|that they) "
            r"(?:skills?|can|have learned|competence)(?!\p{L})|"
            r"\m(?:teach|teaches|perform|present|give|deliver|cook|fly|lead|play|weld|build) "
            r"(?:an?|one|your|two) (?:[\w-]{1,16}\s){1,3}?to "
            r"(?:be certified|graduate|qualify|pass|earn (?:the|your|a)|"
            r"get (?:the|your) (?:badge|certificate|card))(?!\p{L})",
            lambda m: True,
            {"You show your skill in a practice session.": True,
             "you show what you can do on mannequins": True, "You teach a class to be certified.": True,
             "Show your work to employers.": None, "Learners show their skills to employers.": None,
             "students will demonstrate their ability to converse": None},
            unless_before=rf"{TO_ENTER}|{TOPIC_BEFORE}|portfolio[^.;]{{0,40}}",
            unless_after=r"[^.;]{0,20}(?:to|for|with) (?:an? |the |potential |prospective |future )*"
                r"(?:employers?|clients|recruiters|the world|friends)",
        ),
        Rule(
            "for_an_award",
            r"\mto (?:earn|get|receive|gain|claim|be awarded|unlock) (?:the|your|this|a)"
            rf"(?:\s[\w'’-]{{1,20}}){{0,4}}? {_AWARD},? (?:you )?(?:must |then )?"
            r"(?:submit|hand in|upload|present|defend|demonstrate|pass|post)(?!\p{L})|"
            r"\m(?:submit|upload|post|share|present|hand in) (?:an?|your|the|one|two|three)"
            r"(?:\s[\w'’-]{1,20}){1,5}? to (?:earn|get|receive|gain|claim|unlock) (?:the|your|this|a)"
            rf"(?:\s[\w'’-]{{1,20}}){{0,4}}? {_AWARD}(?!\p{{L}})|"
            r"\m(?:provide|submit|upload|present) the following evidence(?!\p{L})",
            lambda m: True,
            {"To earn the badge, submit evidence of a change.": True,
             "Provide the following evidence: 1) a description of your rubric": True,
             "To apply, provide the following evidence: transcripts": None,
             "post your own tree to earn the Family Tree badge": True,
             "To get the certificate, pay $20.": None},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}",
            unless_after=r" (?:an?|the|your) (?:application|request|form|receipt)",
        ),
        Rule(
            "test_of_some_length",
            r"\m(?:take|sit|write|do|complete|pass) (?:the|an?|one) (?:\d{1,3}|{word_n}) "
            r"(?:minute|hour|question|part) (?:[\w-]{1,14} )?(?:tests?|exams?|examinations?|paper|quiz)"
            r"(?!\p{L})|"
            r"\m(?:written|theory|theoretical) (?:and|&|plus|,) "
            r"(?:hands on|on water|in water|flight|driving|flying|field) "
            r"(?:tests?|exams?|assessments?|evaluations?)(?!\p{L})",
            lambda m: None if not_this(m.group()) else True,
            {"take the 140-minute test of reading": True, "Written and hands-on tests on day nine": True,
             "sit the 2-hour admission test": None},
            unless_before=rf"{TO_ENTER}|{DENIED_BEFORE}|{TOPIC_BEFORE}",
            unless_after=r"prep\w*|for admission|to (?:get in|apply|enter)",
        ),
        Rule(
            "closes_under_label",
            r"\m(?:prüfung|klausur|test|examen|exam|toets|épreuve|soutenance|prova|exame|portfolio)(?!\p{L})",
            lambda m: True,
            {"Abschluss: Prüfung und Zertifikat": True, "Afsluiting: examen": True,
             "Abschluss: Teilnahmebestätigung": None},
            label=r"^(?:abschluss|afsluiting|ends with|closes with|fin de formation|sanction|conclusão)\W*$",
            unless_before=r"ohne|geen|keine|sans|no",
        ),
    ],
)  # fmt: skip
"""What work has to reach, and who says that it does."""
