"""Funding: schemes that may pay for the learner, as the source names them. Never a price."""

from __future__ import annotations

from normalizer.listing import Field, Funding, kind_of, silent
from normalizer.patterns import CONTEXT, Rule, Rules, by_authority
from normalizer.view import View

_SCHEMES: dict[str, tuple[str, str]] = {
    "StrongerBC future skills grant": (r"strongerbc(?: future skills grant)?|(?<=bc )future skills grant",
        "the StrongerBC future skills grant"),
    "StudentAid BC": (r"student ?aid ?bc", "StudentAid BC may help"),
    "OSAP": (r"osap|raféo|rafeo|ontario student assistance program", "eligible for OSAP"),
    "Canada Training Credit": (r"canada training credit", "the Canada Training Credit"),
    "Canada Student Loans and Grants": (r"canada student "
    r"(?:loans?|grants?|financial assistance)(?: program)?", "Canada Student Loans"),
    "Canada Job Grant": (r"(?:canada(?:-\w+)?|manitoba|alberta) job grant", "the Canada Job Grant"),
    "B.C. Employer Training Grant": (r"employer training grant", "the B.C. Employer Training Grant"),
    "Better Jobs Ontario": (r"better jobs ontario|second career program", "Better Jobs Ontario"),
    "WorkBC": (r"workbc", "sponsored by WorkBC"),
    "Lifelong Learning Plan": (r"lifelong learning plan|régime d.encouragement à l.éducation permanente",
        "the Lifelong Learning Plan"),
    "Aide financière aux études": (r"aide financière aux études|prêts et bourses",
        "Aide financière aux études"),
    "Loi sur les compétences": (r"loi (?:sur les compétences|du 1 ?%)", "Loi sur les compétences"),
    "GI Bill": (r"gi bill|va education benefits|veterans? (?:education )?benefits", "GI Bill approved"),
    "Pell Grant": (r"pell grants?|fafsa|title iv", "Pell Grants"),
    "WIOA": (r"wioa|workforce innovation and opportunity act", "WIOA funded"),
    "SkillsFuture": (r"skillsfuture", "SkillsFuture credit"),
    "Mon Compte Formation": (r"(?:mon )?compte personnel de formation|moncompteformation|"
    r"mon compte formation", "votre compte personnel de formation"),
    "STAP-budget": (r"stap-?budget|stap subsidie", "met STAP-budget"),
    "Bildungsgutschein": (r"bildungsgutschein", "mit Bildungsgutschein"),
    "Bildungsurlaub": (r"bildungsurlaub|bildungszeit", "als Bildungsurlaub"),
    "Advanced Learner Loan": (r"advanced learner loans?|lifelong learning entitlement",
        "Advanced Learner Loan"),
    "Springboard+": (r"springboard\+|springboard (?:funded|funding)", "Springboard+ funded"),
    "Human Capital Initiative": (r"human capital initiative", "the Human Capital Initiative"),
    "FEE-HELP": (r"fee-help|hecs-help", "FEE-HELP"),
}  # fmt: skip


_DENIED = (
    r"(?:not|never|cannot|can['’]t|isn['’]t|aren['’]t|without|no longer|n['’]est (?:pas|plus)|"
    r"ne \w+ (?:pas|plus)|non|kein\w*|nicht|niet|"
    r"geen)(?: \w+){0,2}(?: (?:for|under|by|through|with|to|au|à|aux|par|de|voor|für|via))?"
    r"(?: (?:the|le|la|het|den|das|your))?"
)
"""Before a scheme: the words say that it does not pay."""
_DOES_NOT_PAY: dict[str, dict[str, str | None]] = {
    "OSAP": {"This course is not eligible for OSAP.": None},
    "Canada Job Grant": {"Participants cannot use the Canada Job Grant.": None},
}

_BY_INITIALS = {
    "Mon Compte Formation": (r"cpf", "CPF"),
    "OPCO": (r"opco|opérateurs? de compétences", "OPCO"),
    "France Travail": (r"france travail|pôle emploi", "France Travail"),
}
"""Schemes in France, named beside one another, whose names alone may say something else."""
_PAID_BY = (
    r"(?<!non )(?<!pas )(?<!plus )(?:[ée]ligibles?|finan[cç](?:able|ement|ée?)s?|"
    r"prises? en charge)(?!\p{L})[^.;:!?]{0,60}"
)


def _rule(name: str, scheme: str, words: str, examples: dict[str, str | None], **around: str) -> Rule[str]:
    """A rule that reads a scheme in some words, with what must stand around them."""
    pattern = rf"(?<!\w)(?:{words.replace(' ', chr(92) + 's')})(?!\w)"
    return Rule(name.lower().replace(" ", "_"), pattern, lambda match: scheme, examples, **around)


FUNDING: Rules[str] = Rules(
    [
        _rule(
            scheme, scheme, words, {example: scheme, **_DOES_NOT_PAY.get(scheme, {})}, unless_before=_DENIED
        )
        for scheme, (words, example) in _SCHEMES.items()
    ]
    + [
        rule
        for scheme, (words, name) in _BY_INITIALS.items()
        for rule in (
            _rule(
                f"{scheme}_after_financing",
                scheme,
                words,
                {
                    f"finançable par le {name}": scheme,
                    f"n'est pas éligible au {name}": None,
                    f"Le {name}": None,
                },
                only_after=_PAID_BY,
            ),
            _rule(
                f"{scheme}_under_financing",
                scheme,
                words,
                {f"Financement: {name}": scheme, f"Public: {name}": None},
                label=r"^(?:(?:dispositifs?|modalités|modes?|aides?|solutions?|options?) (?:de|d'|au|aux) ?)?"
                r"(?:financements?|"
                r"prises? en charge|[ée]ligib\p{L}+|finan[cç]ables?)(?!\p{L})",
            ),
        )
    ]
    + [
        _rule(
            f"{scheme}_answered",
            scheme,
            r"^(?:yes|oui|ja|true|eligible|éligible|approved)",
            {f"{example}: yes": scheme, f"{example}: no": None},
            label=rf"(?<!\w)(?:{words})(?!\w)",
        )
        for scheme, (words, example) in (_SCHEMES | _BY_INITIALS).items()
    ],
)
"""Public schemes by the names that listings give them."""


def read_funding(view: View) -> Field[tuple[Funding, ...]]:
    """Schemes that the source names, each with the sentence that names it as its condition."""
    known = view.about("funding")
    readings = by_authority(FUNDING.read([*known, *view.free]))
    schemes: dict[str, Funding] = {}
    for reading in readings:
        condition = f"{_whole_words(reading.before)}{reading.quote}{reading.after}".strip()
        schemes.setdefault(reading.value, Funding(scheme=reading.value, condition=condition))
    if not readings:
        statements = [s for s in known if len(s.text) > 2]
        evidence = tuple(
            view.evidence(s, "funding_as_published", item=index) for index, s in enumerate(statements)
        )
        value = tuple(Funding(scheme=s.text) for s in statements)
        return (
            kind_of("funding")(state="stated", value=value, evidence=evidence) if value else silent("funding")
        )
    order = list(schemes)
    return kind_of("funding")(
        state="stated",
        value=tuple(schemes.values()),
        evidence=tuple(view.cite(r, item=order.index(r.value)) for r in readings),
    )


def _whole_words(before: str) -> str:
    """The words before a name without the piece of a word that a long sentence was cut at."""
    return before if len(before) < CONTEXT else before.partition(" ")[2]
