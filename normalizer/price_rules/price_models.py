"""Words that say how learning is paid for, or that a certificate is sold, without saying for how much."""

from __future__ import annotations

from normalizer.listing import CostModel
from normalizer.patterns import Rule, Rules
from normalizer.price_rules.money import Money
from normalizer.recognition import always

STOPPABLE: Rules[CostModel] = Rules(
    [
        Rule(
            "stopped_at_any_time",
            r"\b(?:cancel|stop|pause) (?:it |your (?:plan|membership) )?(?:at )?any ?time\b|"
            r"résili\w+ à tout moment|monatlich kündbar|maandelijks opzegbaar|\d+-day free trial\b",
            always("subscription"),
            {
                "Cancel anytime": "subscription",
                "7-day free trial": "subscription",
                "Cancel up to 7 days before": None,
            },
        ),
    ]
)
"""Signs that what is paid by the month or year goes on until one stops it."""

MODEL: Rules[CostModel] = Rules(
    [
        Rule(
            "subscription",
            r"\b(?:(?:(?:by|via|with|through|requires?|need|offered as|part of) an?|"
            r"included (?:in|with) (?:an?|your|the)) ?(?:active |paid |monthly |annual )*"
            r"(?:\w+\s){0,2}subscription(?:[\s-]based)?|"
            r"subscription(?: (?:price|fee|cost|required|plan|only)|-based)|monthly subscription|"
            r"annual subscription|subscribe (?:for|to access|to enrol+)|(?:par|avec|sur) (?:un )?abonnement|"
            r"abonnement (?:mensuel|annuel)|per abonnement|im abonnement|con suscripción|por assinatura|"
            r"^subscription$)",
            always("subscription"),
            {
                "Included with a Coursera Plus subscription": "subscription",
                "Subscription": "subscription",
                "Included in your subscription": "subscription",
                "offert par abonnement mensuel": "subscription",
                "Subscribe to our newsletter": None,
            },
            unless_after=r"to (?:our|the|my) (?:newsletter|mailing|blog|channel)",
        ),
        Rule(
            "subscription_word",
            r"(?:subscription|abonnement|suscripción|"
            r"assinatura)s?(?! to (?:our|the|a) (?:newsletter|journal|magazine))",
            always("subscription"),
            {"$49/month subscription": "subscription", "software subscription": None},
            unless_before=r"software|newsletter|journal|magazine|library|email|office",
        ),
        Rule(
            "partially_free",
            r"^partially free$",
            always("free_audit"),
            {"Partially Free": "free_audit", "partially free of charge": None},
        ),
        Rule(
            "audit_among_the_modes",
            r"^audit$",
            always("free_audit"),
            {"mode_slug: audit": "free_audit", "seat_types: verified": None, "Purpose: audit": None},
            label=r"^(?:mode slug|modes?|seat types?|enrol+ment modes?)\W*$",
        ),
        Rule(
            "paid",
            r"^paid(?: course| program)?$|^payante?$|^betaald$|^kostenpflichtig$|"
            r"\bis an? paid (?:online )?(?:course|program(?:me)?|training|workshop|event|certificate)\b|"
            r"\bthere is an? (?:\w+ )?(?:fee|charge|cost) (?:for|to|of)\b|"
            r"(?:cours|formation|programme|microprogramme|atelier|activité|inscription|participation)"
            r"(?: en ligne)? (?:est )?payante?s?\b|"
            r"\b\b(?:(?:course|program(?:me)?|training|workshop|class)s? "
            r"(?:is |are )?(?:offered |available )?for a fee|fee-based|fee-paying|"
            r"tuition(?: fees?)? (?:applies|apply|is charged|are charged|required)|"
            r"(?:^|(?<!co-op |exam |late |service |other )"
            r"(?:course |program |tuition |registration |enrol?ment ))fees apply)\b",
            always("paid"),
            {
                "Paid": "paid",
                "tuition fees apply": "paid",
                "There is a fee for this course.": "paid",
                "Formation payante": "paid",
                "paid internship": None,
                "Parking is available for a fee": None,
                "Co-op fees apply.": None,
                "There is a fee for late registration.": None,
                "Tuition is charged per credit hour": None,
                "Tuition is charged course by course.": None,
                "attestation payante": None,
            },
            unless_after=r"per\b|by the\b|based on|(?:course|class|module|unit|credit|subject|level) by|"
            r"separately|(?:for|on) (?:each|every)|"
            r"(?:late|cancel|withdraw|each|every|an? |the )?"
            r"(?:re-?take|exam|certificate|transcript|transfer|late|cancel|withdraw|parking|material)",
        ),
    ],
)
"""Words that name a cost model without an amount."""


_SOLD = Money(None, None, "")

SOLD: Rules[Money] = Rules(
    [
        Rule(
            "certificate_for_a_fee",
            r"\bpaid (?:verified |digital )?certificates?(?: (?:is |are )?(?:available|option\w*|upgrade))?"
            r"(?! program)(?!\w)|"
            r"\bpay for (?:an? |the |your |their )?(?:verified |digital )?certificates?(?! program)(?!\w)|"
            r"\bcertificates? (?:of completion )?(?:is |are |can be )?(?:available |purchased |issued )?"
            r"(?:for|at|carr(?:y|ies)) an? (?:small |modest |additional )?(?:fee|charge|cost)(?!\w)|"
            r"\b(?:certificat|attestation) payante?s?",
            always(_SOLD),
            {
                "Paid Certificate Available": _SOLD,
                "Learning is free; you pay for certificates.": _SOLD,
                "A certificate is available for a small fee": _SOLD,
                "attestation payante": _SOLD,
                "Certificate included": None,
                "a paid certificate program": None,
            },
        ),
    ],
)
"""A certificate sold apart from the learning, at a price that is not said here."""
