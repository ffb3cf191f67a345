"""What an offering counts toward, is part of, or consists of: only named targets, never incoming credit.

``ladders_to`` an award that this one counts toward or opens · ``part_of`` a larger offering that contains it ·
``has_part`` what it contains · ``equivalent``, ``complementary``, ``horizontal`` as the words say. "Part of a
series" names nothing and is no pathway; neither are offerings that a page merely lists as related.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Literal

import regex

from normalizer.listing import Evidence, Field, Pathway, kind_of, silent
from normalizer.lists import Item, following, leads, lines
from normalizer.patterns import AUTHORITY, Reading, Rule, Rules, matcher
from normalizer.raw import Statement
from normalizer.view import View

Relation = Literal["part_of", "has_part", "ladders_to", "horizontal", "complementary", "equivalent"]

_OPENS = (
    r"(?:can|may|could|are able to|is able to|eligible to|possibility to|option to|opportunity to|choose to|complete [^.]{2,40}? to|peut|peuvent|pourra|pourront|pouvez|pourrez|"
    r"permet de|permettra de|possibilité de)"
)
_TOWARD = r"(?:towards?|to|into|in|for|against|within|as part of|as an? (?:elective|optional|required|core) (?:course )?(?:in|for|toward)s?)(?!\p{L})"
_DANS = r"(?:à l['’]|à la|à|aux|au|dans|vers|pour|en vue|du|de|d['’])(?!\p{L})"

RELATION: Rules[Relation] = Rules(
    [
        Rule(
            "counts_toward",
            r"\m(?:counts?|counted|counting|applied|applicable|(?:applies|apply)(?= towards?| as an? elective)|(?<=credits )apply(?= to)|(?<=units )apply(?= to)|credited|credits?|"
            r"creditable|recogni[sz]ed|used|put|contributes?|contributing|stacked|stacks?|stackable|stacking|transferred|transferable|transfers?|laddered|ladders?|laddering|"
            r"articulates?|articulated)\s"
            r"(?:(?:as|for|full|partial|academic|the|an?|elective|electives|course|courses|credit|credits|directly|fully|also|together|later|one|two|three|four|several|multiple|them|"
            r"these|it|more|badges|micro-?credentials|with|others?|\d{1,2}(?:\.\d)?|hours|and|units?|up|in full|fully)\s){0,4}?"
            r"(?:towards?|into|to|against|in(?! full)|within|(?<=(?:counts?|counted)\s)for|"
            r"(?<=used\s)for(?=\s(?:an?|the|our)\s))(?!\p{L})(?: (?:completion|fulfil+ment|the requirements|meeting the requirements|earning|completing|obtaining|attaining|credit|"
            r"admission|entry) ?(?:of|for|to|toward)?s?(?!\p{L}))?",
            lambda m: "ladders_to",
            {
                "This course counts toward the Certificate in Law.": "ladders_to",
                "can be applied to our Diploma in Accounting": "ladders_to",
                "ladders into the Bachelor of Design": "ladders_to",
                "does not count toward the Certificate": None,
            },
            unless_before=r"not|cannot|can['’]t|never|non|no|only|must|you|students|apply|who|deposit (?:is|will be)|fee (?:is|will be)",
        ),
        Rule(
            "apply_it_toward",
            r"\mcredits? (?:from (?:it|this|the \w+|these) )?(?:go|goes|run) (?:on )?(?:towards?|to|into)(?!\p{L})|"
            r"\m(?:apply|use|transfer|put|count|carry) (?:it|them|this|these|(?:the|your|their|all|this|earned) (?:\w+ )?(?:credits?|course|badge|micro ?credential|credential|"
            r"certificate)s?) (?:towards?|to|into|for)(?=\s(?:an?|the|our|your|one)\s)(?!\p{L})|\m(?:builds?|works?|working|progress(?:es)?) towards?(?!\p{L})|"
            r"credits? (?:of|worth|for) (?:up to )?(?:(?:an?|one|two|three|\d{1,2}) )?(?:quarter|half|third|portion|part|term|semester|year|course|module)s?[^.;]{0,25}? of(?!\p{L})",
            lambda m: "ladders_to",
            {"apply the credit to the Master of Education": "ladders_to", "It builds toward the Supply Chain MicroMasters.": "ladders_to", "credit of a half of the degree is promised": "ladders_to", "apply for the course": None},
            unless_before=r"not|cannot|how to|prior[^.]{0,60}|experience[^.]{0,60}|from[^.]{0,60}",
        ),
        Rule(
            "more_to_earn",
            r"\m(?:puis|et|then|and|plus) (?:\d{1,2}|one|two|three|four|five|six|un|deux|trois|quatre|cinq|six) (?:autres?|more|others?|additional)(?: cours| courses|"
            r" modules)? (?:pour (?:obtenir|compléter)|to (?:earn|get|complete|obtain|finish)|for|to)(?!\p{L})",
            lambda m: "ladders_to",
            {"puis cinq autres pour obtenir le certificat": "ladders_to", "and four more to earn the diploma": "ladders_to"},
        ),
        Rule(
            "all_to_earn",
            r"\m(?:complete|finish|collect|earn|combine|take) (?:all|any|both|the|these) (?:(?:two|three|four|five|six|seven|eight|\d{1,2}|other|required) ){0,2}(?:badges|"
            r"micro ?credentials|micro ?certificates|micro ?courses|stackable courses) (?:to|and(?: you)?) (?:then |also )?(?:earn|receive|get|obtain|be awarded|complete)(?!\p{L})",
            lambda m: "ladders_to",
            {"Complete all five badges to earn the Leadership Micro-credential.": "ladders_to", "Complete all the forms to enrol.": None},
        ),
        Rule(
            "first_step",
            r"\m(?:(?:first|next|initial|great|ideal|perfect) steps?|stepping stones?|building blocks?|pathways?|bridges?|bridging|gateways?|advanced (?:standing|entry|placement)|"
            r"direct entry|guaranteed (?:admission|entry)|transfer credit|block transfer|on ?ramps?)\s"
            r"(?:in |credit )?(?:towards?|to|into|in|for|of)(?!\p{L})",
            lambda m: "ladders_to",
            {"It is the first step to the UX Certificate.": "ladders_to", "gives advanced standing in the Diploma": "ladders_to"},
            unless_before=r"no|not|incoming|with",
        ),
        Rule(
            "continue_to",
            rf"\m{_OPENS}\s(?:then |also |go on to |choose to )*(?:continue|proceed|progress|move|advance|go|ladder|step|bridge|transfer|enter|pursue|enrol in year two of|be admitted|"
            rf"gain (?:entry|admission|access)|use (?:it|them|the credits?|their credits?|your credits?))\s?(?:on |up |directly |their studies |your studies |studying |straight )*"
            r"(?:towards?|into|to|in|with|for)?(?!\p{L})",
            lambda m: "ladders_to",
            {"Graduates may continue to the Diploma in Law.": "ladders_to", "you may move into the Bachelor of Arts": "ladders_to", "required to be admitted to the Diploma in Law": None},
            unless_before=r"not|cannot",
        ),
        Rule(
            "leads_into",
            r"\m(?:(?:is|are|be) (?:then |automatically |directly )+admitted (?:in)?to|admitted (?:directly|automatically) (?:in)?to|leads? (?:directly )?into|"
            r"eligible (?:for|to apply (?:for|to)|to enter)(?: admission to| entry to| entry into| admission into)?|"
            r"(?:provides?|offers?|gives?) (?:you )?(?:access|entry|admission|a route) (?:to|into)|"
            r"opens? (?:up )?(?:the )?(?:door|way|second half|rest|next (?:stage|level|year)|second (?:year|half|stage)|final year) (?:to|of|into)|"
            r"qualif(?:y|ies) (?:you )?for (?:admission|entry) (?:to|into))(?!\p{L})",
            lambda m: "ladders_to",
            {"leads into the Diploma of Law": "ladders_to", "eligible for admission to the Bachelor of Arts": "ladders_to"},
            unless_before=r"not|applicants(?: \w+)?|who are|if you are",
        ),
        Rule(
            "turned_into",
            r"\m(?:carried (?:on|forward|over)|carr(?:y|ies) (?:on|forward|over)|topped up|top up|built up|upgraded|converted|exchanged|traded(?: in)?|swapped|rolled|banked|redeemed|"
            r"merged)\s(?:directly |later |together |then )*(?:in)?(?:to|for|toward|towards)(?!\p{L})|"
            r"\m(?:hold|holds|have|has|get|gets|guaranteed|reserved|reserves?|secures?|keeps?|offered) (?:you )?(?:an? |your )?(?:guaranteed |reserved )?(?:seat|place|spot) (?:in|on|"
            r"for)(?!\p{L})|\m(?:admits|takes|gets) you (?:straight |directly )?(?:in)?to(?!\p{L})|\mdoes double duty (?:in|for)|\mconverts? (?:in)?to|"
            r"\m(?:first|second) of (?:two|three|four|five|\d) (?:steps|stages|parts) (?:to|towards?|of)(?!\p{L})|"
            r"\mcredits? (?:all )?(?:go|goes|carry|carries|feeds?|flows?) (?:straight |directly |over )?(?:in)?(?:to|toward|towards)(?!\p{L})|"
            r"\maccepted (?:as|for) (?:the |a |part of |all of )?(?:first |second |final )?(?:half|part|term|year|semester|quarter|third|module|course|half year)?s? ?(?:of|in)(?!\p{L})",
            lambda m: "ladders_to",
            {"The two can be exchanged for the Streets Certificate.": "ladders_to", "Graduates hold a seat in the Diploma of Nursing.": "ladders_to", "may be carried on to the Postgraduate Diploma": "ladders_to"},
            unless_before=r"not|cannot|must|deposit[^.;]{0,40}|money[^.;]{0,40}|fees?[^.;]{0,40}",
        ),
        Rule(
            "excused",
            r"\m(?:excused|exempt(?:ed|s)?|skips?|exempte[ns]?t?|dispensée?s?|dispense(?:nt)?|waives?)\s(?:you |them |graduates |finishers )?(?:from )?(?:d['’]|de |des |"
            r"du )?(?:up to )?(?:an?|one|two|three|four|five|six|half|\d{1,2}|the|un|une|deux|trois|quatre|first|le|la|les|l['’])\s?(?:[\w'’-]{1,20}\s){0,3}?(?:of|from|in|on|for|du|"
            r"de la|de l['’]|dans (?:le|la|l['’]))(?!\p{L})",
            lambda m: "ladders_to",
            {"Holders of this award are excused two papers of the Diploma in Law.": "ladders_to", "may skip one semester of the MSc in Logistics": "ladders_to", "sont dispensés de deux cours du certificat en droit": "ladders_to"},
            unless_before=r"not|cannot|if you|prior[^.;]{0,40}|experience[^.;]{0,40}",
        ),
        Rule(
            "add_up_to",
            r"\m(?:(?:two|three|four|five|six|seven|eight|\d{1,2}|all|together|combined|of them|of these)\s(?:[\w-]{1,20}\s){0,4}?(?:make(?: up)?|form|earn(?:s)?(?: you)?|add up to|"
            r"combine (?:in)?to|build (?:up )?(?:in)?to|leads? to|become|(?:and |, )?you (?:can |may |will )?(?:then )?(?:claim|earn|get|receive|apply for|are awarded|qualify for)|"
            r"(?:entitle|qualify) you (?:to|for))|(?:adds? up to|combines? (?:in)?to|builds? (?:in)?to|bundled into|cumulate (?:in)?to))(?!\p{L})",
            lambda m: "ladders_to",
            {"Four of them make a Leadership Diploma.": "ladders_to", "Three badges add up to the Design Certificate.": "ladders_to"},
            unless_before=r"not|credits?",
        ),
        Rule(
            "elective_in",
            r"\m(?:electives?|elective course|required course|core course|elective credit|optional course)\s(?:in|for|of|toward|towards)(?!\p{L})|"
            r"(?:fulfil+s|satisf(?:y|ies)|meets) (?:\w+ ){0,3}?requirements? (?:of|for|in|toward)(?!\p{L})",
            lambda m: "ladders_to",
            {"used as an elective in the HR Certificate": "ladders_to", "fulfills a requirement of the Diploma in Law": "ladders_to"},
            unless_before=r"not|admission|entrance|entry|no|minimum|english|language",
        ),
        Rule(
            "share_of",
            r"\m(?:(?:forms?|makes? up|constitutes?|covers|is|are|counts as) (?:the )?(?:first |second |one |a )?(?:half|third|quarter|fifth|sixth|eighth|year|semester|term|block|"
            r"module|course|stage)s?|(?:the |is the )?(?:first|second|third|fourth|fifth|final|last|opening) (?:course|module|part|"
            r"of (?:two|three|four|five|six|seven|eight|\d{1,2})(?: courses| modules| parts| badges| micro ?credentials)?)) (?:of|in)(?=\s(?:the|our|an?)\s)|"
            r"(?:cours|module|bloc) (?:obligatoire|optionnel|à option|au choix|de tronc commun) (?:du|de la|de l['’]|dans (?:le|la))(?!\p{L})",
            lambda m: "part_of",
            {"It forms the first third of the CAS in Digital Health.": "part_of", "the first of four courses in the Leadership Certificate": "part_of", "Cours obligatoire du certificat en droit": "part_of", "the second course of a series": "part_of"},
            unless_before=r"not|no|during|in|by|after|until|before",
        ),
        Rule(
            "part_of",
            r"\m(?:(?:is |are |as |being |offered as )?(?:an? )?(?:integral |core |required |compulsory )?part of|"
            r"one of (?:the )?(?:\w+ ){0,3}?(?:courses|modules|microcredentials|micro credentials|badges|required courses) (?:in|of|for|that make up|toward|required for)|"
            r"(?:core |required |elective )?(?:courses?|modules?) (?:in|of) (?=the |our ))(?!\p{L})",
            lambda m: "part_of",
            {
                "This course is part of the Library Technician Certificate.": "part_of",
                "One of five courses in the Digital Marketing Certificate.": "part_of",
            },
            unless_before=r"not|no longer|we are|a large|important|as a|a|any",
            unless_after=r"their\b|your\b|his\b|(?:the |a |an |our )?(?:admission|application|course|day|process|assessment|curriculum)",
        ),
        Rule(
            "contribue_a",
            rf"\m(?:contribue(?:nt|ra|ront)?|contributoires?|comptent?|comptera|mène(?:nt|ra)?(?: directement)?|"
            rf"(?:être )?(?:créditée?s?|reconnue?s?|cumulée?s?|cumulables?|appliquée?s?|transférée?s?|comptabilisée?s?|intégrée?s?|versée?s?|capitalisée?s?|capitalisables?|imputée?s?|"
            rf"transférables?|reconnaître|valoir))\s(?:directement |ensuite |plus tard |par la suite |comme (?:cours|crédits) ?(?:à option |optionnels?)?|pour l['’]obtention |"
            rf"à l['’]obtention |en vue de l['’]obtention )*?{_DANS}",
            lambda m: "ladders_to",
            {
                "Ce cours contribue au certificat en droit.": "ladders_to",
                "peuvent être reconnus dans le baccalauréat": "ladders_to",
                "ne contribue pas au certificat": None,
            },
            unless_before=r"\bne|pas",
        ),
        Rule(
            "donne_acces",
            rf"\m(?:donne(?:nt|ra)? (?:directement )?accès|passerelles?|première étape|"
            rf"permet(?:tra|tent)? (?:d['’]accéder|l['’]accès|de poursuivre|de continuer)(?: \w+ (?:études|parcours))?|"
            rf"{_OPENS} (?:accéder|poursuivre|continuer)(?: (?:vos|leurs|ses) études)?)\s?{_DANS}",
            lambda m: "ladders_to",
            {"Le microprogramme donne accès au DESS en gestion.": "ladders_to", "une passerelle vers le baccalauréat": "ladders_to"},
            unless_before=r"\bne|pas",
        ),
        Rule(
            "fait_partie",
            r"\m(?:fait partie|font partie|s['’]inscrit dans le cadre|est l['’]un des (?:\w+ ){0,2}cours|constitue un (?:cours|bloc))\s?(?:intégrante )?(?:du|de la|de l['’]|des|d['’]un|d['’]une|de)(?!\p{L})",
            lambda m: "part_of",
            {"Ce cours fait partie du certificat en droit.": "part_of", "fait partie de la maîtrise en droit": "part_of"},
            unless_before=r"\bne",
        ),
        Rule(
            "complements",
            r"\m(?:complements|is complementary to|est complémentaire (?:à|au|de|du))(?!\p{L})",
            lambda m: "complementary",
            {"It complements the Certificate in Law.": "complementary", "est complémentaire au certificat en droit": "complementary"},
        ),
    ],
)  # fmt: skip
"""Words after which the name of an award stands. Without such a name they say nothing."""

_AWARD = (
    r"(?:certificates?|diplomas?|degrees?|apprenticeships?|bachelor(?:['’]?s)?|master(?:['’]s|s)?(?= (?:of|in|degree|program|en))|(?-i:Masters?(?= [A-Z]))|"
    r"micro-?\s?credentials?|micro-?\s?certificates?|badges?|program(?:me)?s?|majors?(?= in)|minors?(?= in)|"
    r"nanodegree|micromasters|specialization|credentials?|citation|ph\.?d|doctorate|designation|concentration|"
    r"certificats?|diplômes?|baccalauréats?|maîtrises?|attestations?|microprogrammes?|licence(?= en)|programmes? courts?|mineure|majeure|doctorat|speciali[sz]ations?|"
    r"(?-i:MBA|MSc?|MA|MEd|MPH|MPA|BSc?|BA|BEd|BBA|PGDip|PGCert|LLM|DESS|DES|DAS|CAS|MAS|AEC|DEC|AAS|AA|BAS|BASc|BEng|MEng|MRes|BCom|BComm|BTech|BSW|MSW|BHSc|LLB|EMBA|GDip|BFA|"
    r"MFA|BN|BScN|BSN|MSN|EdD|PgDip|PgCert|PGCE|GradCert|GradDip|HNC|HND|FdA|FdSc))"
)
_HAS_AWARD = matcher(rf"(?<!\p{{L}}){_AWARD}(?!\p{{L}})", re.IGNORECASE)
_GENERIC = matcher(
    r"(?:(?:one|any|some|more|many|several|other|another|each|all|various|multiple|larger|full|further|following|next|existing|current|same|certain|select(?:ed)?|related|"
    r"longer|higher|of|our|your|their|the|an?|its|this|these|those|both|un|une|des|les|le|la|ce|cette|votre|notre|autres?|plusieurs)\s+)*+"
    r"(?:certificates?|program(?:me)?s?|credentials?|micro-?\s?credentials?|badges?|designations?|certifications?|courses?|majors?|minors?|concentrations?|programs? of study|"
    r"certificats?|programmes?|microprogrammes?|attestations?|diplômes?|citation)", re.IGNORECASE)  # fmt: skip
"""An award without a name or a level: nothing to point to. A degree, a diploma and their like have a level."""
_STOP = matcher(
    r"[.;:()\[\]\n!?|“”\"]|\s[–—-]\s|,?\s(?:if|when|which|that|who|upon|after|once|provided|offered|at|from|with|through|while|where|as|by|should|"
    r"will|can|may|is|are|via|you|because|so|but|please|including|alongside|along with|such|subject|depending|for (?:students|those|learners|credit)|in (?:the|this|our) (?:future|faculty|school)|on|"
    r"qui|que|existe|est|sont|peut|offerte?s?|si|lorsque|afin|pour|après|dès|ainsi|dont|sur|vous|sous|selon|mais)(?!\p{L})", re.IGNORECASE)  # fmt: skip
_NEXT = matcher(
    rf",?\s(?:and|or|and/or|et|ou|as well as|ainsi que)\s+(?=(?:[\w'’-]+\s+){{0,7}}?{_AWARD}(?!\p{{L}}))|,\s+(?=(?:[\w'’-]+\s+){{0,7}}?{_AWARD}(?!\p{{L}}))", re.IGNORECASE)  # fmt: skip
_DETERMINER = matcher(
    r"\s*+(?:(?:the|an?|our|your|their|its|one of|both|either|all of|any of|to|towards?|into|of|in|for|either of|following|advanced (?:standing|entry|placement) (?:in|into|to)|"
    r"(?:direct )?(?:entry|admission|access) (?:to|into)|(?:the )?(?:first|second|third|fourth|final) (?:year|semester|term) of|year (?:one|two|three|\d) (?:of|in)|"
    r"\d(?:st|nd|rd|th) year of|completing|earning|completion of|requirements? (?:of|for)|"
    r"admission to|entry to|future|obtention|the following|l['’]obtention|le|la|les|l['’]|un|une|du|de la|de l['’]|d['’]un|d['’]une|des|au|aux|à la|à l['’]|à|notre|votre|d['’]|"
    r"de|that of)(?:\s+|(?<=['’])))*+", re.IGNORECASE)  # fmt: skip
_OTHERWISE = matcher(
    r"prior (?:learning|experience|studies|credit)|\bPLAR\b|\bPLA\b|reconnaissance des acquis|previously|earned elsewhere|other institutions?|work experience|transfer credits? (?:may|can|is|are|from)|"
    r"\bcredits? (?:earned )?(?:from|of)\b(?! (?:an?|one|two|three|\d+) (?:quarter|half|third|portion|part|term|semester|year|course|module)s?\b)|"
    r"(?:does|do|is|are|can|may|will)(?: not|n['’]t)\b|cannot|ne (?:contribue|peut|compte)\w* pas|recertif|renewal|maintenance|"
    r"professional development|continuing education (?:hours|units)|deposit|dépôt|tuition|refund|workload|equals|who (?:hold|have)|holders|must (?:have|hold)|admission requirements|prerequisite", re.IGNORECASE)  # fmt: skip
"""In the same sentence: credit that comes in, denials, money, renewals."""
_THIS = matcher(r"(?:this|these|that|ce|cet|cette|ces|same)\s", re.IGNORECASE)
_MONEY = matcher(
    r"\s*(?:program |course )?(?:fees?|costs?|tuition|price|payment|frais|application|graduates?|students|holders|curriculum|team|office|coordinator|advis\w+)(?!\p{L})",
    re.IGNORECASE,
)

_HEADINGS: tuple[tuple[Relation, re.Pattern[str]], ...] = (
    (
        "ladders_to",
        matcher(
            r"appl(?:ies|y|icable) (?:towards?|to)|counts? (?:towards?|for)|contributoire|credit towards?|ladders? (?:in)?to|stacks? (?:in)?to|"
            r"(?:can|may) be (?:applied|used|counted|credited)|pathways? (?:to|into)|laddering (?:options|opportunities)|compte pour|contribue (?:à|au)", re.IGNORECASE),
    ),
    (
        "part_of",
        matcher(
            r"^(?:this (?:course|class|module|micro-?credential|badge) is )?(?:also )?(?:offered )?(?:as )?(?:a )?(?:part|"
            r"component) of(?: (?:the following|these))?(?: (?:programs?|certificates?|series|credentials?))?\W*$|"
            r"(?:part|component) of (?:the following|these|this)|fait partie (?:de|du|des)|programs? (?:that )?(?:include|contain)\w* this course|used in the following programs?|"
            r"associated (?:programs?|certificates?)\W*$|"
            r"^programmes? (?:associés?|rattachés?|dont)", re.IGNORECASE),
    ),
    (
        "has_part",
        matcher(
            r"^(?:the )?(?:required |core |individual )?(?:courses|modules|micro-?credentials|badges) (?:in|of|within|included in) (?:this|the)|courses included|"
            r"(?:consists?|composed|made up|comprised) of (?:the following|these|\w+) (?:courses|modules|badges)|program courses|^cours (?:du|de ce|inclus|obligatoires)|^(?:required|core) courses", re.IGNORECASE),
    ),
    ("equivalent", matcher(r"^(?:course )?equivalen(?:t|ts|cy|cies)(?: (?:courses?|to))?\W*$|^(?:cours )?équivalen(?:ts?|ces?)\W*$", re.IGNORECASE)),
    ("complementary", matcher(r"^complementary (?:courses?|programs?|micro-?credentials?)\W*$|^complémentaires?\W*$", re.IGNORECASE)),
)  # fmt: skip
_FOLLOWING = matcher(
    r"(?:part of|towards?|into|to|for|in|of|dans|à|au|aux|des?)\s(?:any of |one of |one or more of |either of )?(?:the following|these|les|l['’]un des)\s[^:\n]{0,80}:\s*$",
    re.IGNORECASE,
)
_NAME_LIKE = matcher(r"[^\n]{3,140}")
_NOT_A_NAME = matcher(
    r"^(?:an? (?:\w+ )?series|view|see|learn more|read more|contact|click|download|apply|register|none|n/a|or|and|back|home|print|share)\b",
    re.IGNORECASE,
)


def read_pathways(view: View) -> Field[tuple[Pathway, ...]]:
    """Every relation to a named target, the documented first, each target once per relation."""
    found = [*_documented(view), *_listed(view), *_prose(view)]
    found.sort(key=lambda pair: AUTHORITY[pair[1].region])
    pathways: dict[tuple[str, str], Pathway] = {}
    evidence: list[Evidence] = []
    for pathway, cited in found:
        key = (pathway.relation, pathway.target.casefold())
        known = pathways.setdefault(key, pathway)
        if known.reference is None and pathway.reference:
            pathways[key] = pathway
        evidence.append(cited.model_copy(update={"item": list(pathways).index(key)}))
    if not pathways:
        return silent("pathways")
    return kind_of("pathways")(state="stated", value=tuple(pathways.values()), evidence=tuple(evidence))


def _documented(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """What the platform names as such; a reference belongs to the name that shares the parent of its path."""
    references = {_parent(s): s.text for s in view.about("pathways.reference")}
    relations: tuple[Relation, ...] = ("part_of", "has_part", "ladders_to")
    for relation in relations:
        for statement in view.about(f"pathways.{relation}"):
            pathway = Pathway(
                relation=relation, target=statement.text, reference=references.get(_parent(statement))
            )
            yield pathway, view.evidence(statement, f"pathways_{relation}")


def _parent(statement: Statement) -> str:
    return statement.place.path.rpartition(".")[0]


def _listed(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """Names in a list under a heading, or after a sentence, that says what they are."""
    statements = view.free
    for position, statement in enumerate(statements):
        relation = None if _NO.match(statement.text) else _heading(statement.label)
        if relation and not leads(statement) and not _says_itself(statement):
            yield from _names(view, relation, lines(statement))
        if leads(statement) and _FOLLOWING.search(statement.text):
            readings = [r for r in RELATION.read([statement]) if not _otherwise(r)]
            if readings and not relation:
                yield from _names(view, readings[-1].value, following(statements, position))


def _says_itself(statement: Statement) -> bool:
    """Whether a text under a heading of pathways is a sentence that names the relation, not a bare name."""
    return statement.text.endswith(".") and bool(RELATION.read([statement]))


def _names(view: View, relation: Relation, items: Iterator[Item]) -> Iterator[tuple[Pathway, Evidence]]:
    for item in items:
        if _NAME_LIKE.fullmatch(item.text) and not _NOT_A_NAME.match(item.text):
            cited = view.evidence(item.statement, f"list_{relation}", item.start, item.end)
            yield Pathway(relation=relation, target=item.text), cited


_NO = matcher(r"\W*(?:no|non|nein|nee|não|not)(?!\w)", re.IGNORECASE)


@lru_cache(maxsize=4096)
def _heading(label: str) -> Relation | None:
    return next((relation for relation, pattern in _HEADINGS if label and pattern.search(label)), None)


def _prose(view: View) -> Iterator[tuple[Pathway, Evidence]]:
    """Names of awards that stand after words of relation in one sentence."""
    statements = [s for s in view.prose if not _heading(s.label) or _says_itself(s)]
    for reading in RELATION.read(statements):
        if _otherwise(reading):
            continue
        until = reading.end + len(reading.after)
        plain = reading.rule in _MAY_BE_PLAIN
        for begin, end in _targets(reading.statement.text, reading.end, until, plain):
            pathway = Pathway(relation=reading.value, target=reading.statement.text[begin:end])
            yield pathway, view.evidence(reading.statement, reading.rule, reading.start, end)


def _otherwise(reading: Reading[Relation]) -> bool:
    before = reading.before + reading.quote
    return _OTHERWISE.search(_HOLDERS_OF_IT.sub("", before)) is not None


_HOLDERS_OF_IT = matcher(
    r"^\W*(?:holders|graduates|titulaires)\s(?:(?:of (?:the|this|it)|du|de la|de ce|de cette)\s|(?=(?:may|can|are|will|peuvent|sont)\s))",
    re.IGNORECASE,
)
"""Those who have this award, at the start of what it excuses them from."""


_MAY_BE_PLAIN = ("more_to_earn",)
"""Words that tell the next award from this one, so that it needs no name: "five more to earn the certificate"."""


def _targets(text: str, begin: int, end: int, plain: bool = False) -> Sequence[tuple[int, int]]:
    """Spans of the awards named from ``begin`` on, each without its article; none where none has a name, unless
    a ``plain`` "certificate" will do."""
    stop = _STOP.search(text, begin, min(end, begin + 240))
    end = stop.start() if stop else min(end, begin + 240)
    if not _HAS_AWARD.search(text, begin, end):
        return ()
    spans = []
    cuts = [begin, *(match.end() for match in _NEXT.finditer(text, begin, end)), end]
    starts = [begin, *(match.start() for match in _NEXT.finditer(text, begin, end))]
    for index, cut in enumerate(cuts[:-1]):
        finish = starts[index + 1] if index + 1 < len(starts) else end
        determiner = _DETERMINER.match(text, cut, finish)
        start = determiner.end() if determiner else cut
        finish = start + len(text[start:finish].rstrip(" ,"))
        if _is_named(text, start, finish) or (plain and _HAS_AWARD.search(text, start, finish)):
            spans.append((start, finish))
        elif not spans:
            return ()
    return spans


_LEVEL_AWARD = matcher(
    r"(?:(?:associate|bachelor|master|doctoral|university|college|graduate|post-?graduate|undergraduate|honou?rs|full|four-year)(?:['’]s|s)?\s)?(?:degrees?|diplomas?|"
    r"bachelor(?:['’]?s)?|master(?:['’]?s)?|speciali[sz]ations?)(?:\sprograms?)?",
    re.IGNORECASE,
)
"""An award that has a level but no name of its own."""
_FRENCH_AWARD = matcher(
    r"(?:certificat|diplôme|baccalauréat|maîtrise|microprogramme|programme court|attestation|doctorat|mineure|majeure|licence)\b.{0,40}\s(?:en|de|d['’])\s?\w|(?:baccalauréat|maîtrise|doctorat)$",
    re.IGNORECASE,
)
_NO_AWARD = matcher(
    r"\b(?:fees?|tuition|costs?|hours|career|jobs?|candidates|supervision|students|graduates|accreditation|version|supervisor)\b|\b(?:programs|programmes|certificates|diplomas|degrees|credentials)$",
    re.IGNORECASE,
)


def _is_named(text: str, start: int, end: int) -> bool:
    """Whether words are an award that one can point to: a name has a capital in English; a degree or a diploma
    has at least a level; French names are told by what follows the kind of award."""
    words = text[start:end]
    if not _HAS_AWARD.search(words) or len(words) > 120 or _THIS.match(words) or _GENERIC.fullmatch(words):
        return False
    if _NO_AWARD.search(words) or _MONEY.match(text, end):
        return False
    capital = regex.search(r"\p{Lu}", words) is not None
    return capital or _LEVEL_AWARD.fullmatch(words) is not None or _FRENCH_AWARD.match(words) is not None
