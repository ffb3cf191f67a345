"""How listings say that something goes into an award that they have named before."""

from __future__ import annotations

from normalizer.pathway_rules.pathway_terms import Relation
from normalizer.patterns import Rule, Rules

BACKWARD: Rules[Relation] = Rules(
    [
        Rule(
            "goes_into_it",
            r"\m(?:is|are|will be|get|gets|can be|may be|be) (?:then |later |all |fully |automatically )*"
            r"(?:rolled|folded|credited|counted|carried|transferred|merged|applied|put|taken) "
            r"(?:over |forward |on |up )*(?:in)?to(?:wards?)? (?:it|that|them|there)(?!\p{L})|"
            r"\m(?:(?:will|would) (?:then |later |also )?(?:honou?r|recogni[sz]e|accept)|honou?rs|"
            r"recogni[sz]es|accepts|(?:gives?|grants?) (?:you )?(?:(?:{word_n}|\d{1,3}) )?credits? for)"
            r"(?: (?:it|this|these|them|both|all of (?:it|them)))?"
            r"(?= (?:in full|as credit|in place of|instead of|in lieu of)|[.,;]|$)|"
            r"\m(?:credits?|points|units|it|they|courses|classes|modules) "
            r"(?:(?:then|all|will|also|both|can) )*"
            r"(?:counts?|appl(?:y|ies)|transfers?|go(?:es)?|stacks?|ladders?|carry|carries) "
            r"(?:fully |in full |directly |straight |over )?"
            r"(?:towards?|(?:(?<!counts?\s)(?:in)?to)) (?:it|that)(?!\p{L}|\s\p{L}+ (?:page|office|website))|"
            r"\mha(?:s|ve) (?:about |nearly |almost )?(?:an? |one )?"
            r"(?:quarter|half|third|fifth|year|term|semester) of it "
            r"(?:behind (?:them|you|her|him)|done|finished|completed)(?!\p{L})",
            lambda m: "ladders_to",
            {"Should you join the MSc in Law, these credits are rolled into it.": "ladders_to",
             "six credits that the Bachelor of Nursing will honour": "ladders_to",
             "Should you join the MSc in Law, the credits count toward it.": "ladders_to",
             "You want the MSc in Law later, and all classes apply to it.": "ladders_to",
             "Taxes apply to it.": None,
             "A graduate who enters our master's will have a quarter of it behind them.": "ladders_to",
             "We will pay for it.": None},
            unless_before=r"not|we|we also|never|cards?",
        ),
        Rule(
            "with_credits_in_hand",
            r"\mwith (?:{word_n}|\d{1,2}|some|half the) (?:credits?|courses?|units?|modules?|points) "
            r"(?:already )?(?:in hand|in (?:your|their) pocket|behind (?:you|them)|to (?:your|their) name|"
            r"in the bank|done|earned|banked|completed)(?!\p{L})",
            lambda m: "ladders_to",
            {"Pass it and you start our Diploma in Law with 3 credits in hand.": "ladders_to",
             "Applicants to the Diploma in Law with 3 credits done": None},
            unless_before=r"(?:applicants|students|those|who|must)(?: [\p{L}'’-]+){0,10}",
        ),
        Rule(
            "applied_there",
            r"\m(?:apply|count|use|transfer|put|bring) "
            r"(?:(?:all|both|these|those|their|the|your|any|earned|of|them|{word_n}|\d{1,3}|credits?|units?|"
            r"courses?|modules?|points) ){1,4}(?:(?:in)?to(?:wards?)? "
            r"(?:it|that|them|(?:that|this) (?:degree|program(?:me)?|award|diploma|master's|certificate))|"
            r"there)(?!\p{L})|"
            r"\m(?:s'y|se|vous) (?:voi(?:t|ent|yez|ez)|voyez|verr(?:a|ont)) (?:alors |ensuite )?"
            r"(?:reconnaître|créditer|accorder|octroyer|attribuer)(?! (?:un|le) (?:prix|rabais|diplôme))|"
            r"\my (?:fai(?:t|tes|re|sons)|font) (?:reconnaître|créditer|valoir)(?!\p{L})|"
            r"\m(?:y|vous|lui|leur) (?:est|sont|sera|seront) (?:alors |tous |toutes |ensuite )*"
            r"(?:reconnu|crédité)e?s?(?!\p{L})",
            lambda m: "ladders_to",
            {"Students accepted into the M.S. in Geography may apply all 15 to that degree.": "ladders_to",
             "qui poursuit à la maîtrise s'y voit reconnaître 24 crédits": "ladders_to",
             "Une fois admis au DESS en droit, vous y faites reconnaître les trois cours.": "ladders_to",
             "se voit reconnaître son expérience": None,
             "Apply the glue to it.": None},
            unless_before=r"not|cannot|pas|if you",
            unless_after=r"[^.;]{0,40}(?:expérience|acquis|antérieur|fee|deposit|tuition)",
        ),
        Rule(
            "have_it_waived",
            r"\m(?:have|has|get|gets|see) "
            r"(?:(?:all|both|these|those|up|to|an?|the|its|of|it|them|{word_n}|\d{1,2})\s){1,3}"
            r"(?:[\w-]{1,20}\s){0,3}?"
            r"(?:waived|"
            r"credited|counted|recogni[sz]ed|cut|taken off|knocked off)(?!\p{L})",
            lambda m: "ladders_to",
            {"Those admitted to the EMBA have one elective waived.": "ladders_to", "have a good time": None,
             "Those admitted to the MSc in Law will have all 12 recognised there.": "ladders_to"},
            unless_before=r"not|fees?[^.;]{0,30}",
            unless_after=r"[^.;]{0,30}(?:fee|deposit|tuition)",
        ),
        Rule(
            "recognised_once_there",
            r"\m(?:(?:all|both|the|these|your) )?(?:(?:{word_n}|\d{1,2}) )?"
            r"(?:(?:courses|credits|units|modules|points|papers|they|both|all|all of them) "
            r"(?:is|are|will be) (?:then |all |fully )*(?:recogni[sz]ed|waived|credited|honou?red)|"
            r"(?:bring|keep|take|carry)s? (?:(?:all|both|your|the|these|of|them|{word_n}|\d{1,2}) ){1,3}"
            r"(?:credits|courses|units|modules|points) (?:along|across|over|with (?:you|them)))(?!\p{L})",
            lambda m: "ladders_to",
            {"Once admitted to the Diploma in Law, all three courses are recognized in full.": "ladders_to",
             "Get into the Diploma in Law and bring all nine credits with you.": "ladders_to",
             "Of the Diploma in Law three courses are waived.": None},
            only_after=r"\m(?:admitted|accepted|enrol\w*|enter\w*|join\w*|continu\w+|go(?:es)? on|get|"
                r"moves? on) [^.;]{0,70}",
            unless_before=r"not|prior|previous|earlier|other|some|transfer|without",
        ),
        Rule(
            "wird_angerechnet",
            r"\m(?:anrechenbar|angerechnet|gutgeschrieben|meegeteld|ingebracht|vrijgesteld)(?!\p{L})",
            lambda m: "ladders_to",
            {"Im Master Recht werden 10 ECTS angerechnet.": "ladders_to", "nicht anrechenbar": None},
            unless_before=r"nicht|niet",
        ),
    ],
)  # fmt: skip
"""Words before which, in the same sentence, the name of the award stands."""
