"""Headings over what is not of the listing: other offerings, what it is part of, news and opinions."""

from __future__ import annotations

import re

from crawlers.pages.phrases import one_of, whole, within

_OTHERS_EN = one_of(
    "courses?", "class(?:es)?", "trainings?", "workshops?", "events?", "products?", "exams?",
    "certifications?",
)  # fmt: skip
_READING_EN = one_of("articles?", "posts?", "news", "stories", "blogs?", "content", "pages?", "resources")
_OWN_EN = one_of(
    "about", "of", "on", "this", "the", "your", "information", "details?", "fees?", "costs?", "dates?",
    "requirements?", "prior", "previous", "required", "preparatory", "prerequisite", "background", "times?",
    "materials?",
) + r"\b"  # fmt: skip
"""Words of headings about the offering itself: "More about this course", "Recommended prior courses"."""
_OTHERS_FR = one_of(
    "cours", "formations?", "ateliers?", "événements?", "activités?", "articles?", "actualités"
)
_OTHERS_NL = one_of(
    "cursussen", "opleidingen", "trainingen", "evenementen", "workshops", "artikelen", "nieuws"
)
_OTHERS_ES = one_of("cursos", "programas", "formaciones", "formações", "talleres", "eventos", "noticias")
_LEARNERS_FR = one_of("participants?", "étudiants?", "apprenants?", "personnes", "internautes", "clients?")
_OTHERS_DE = one_of("kurse", "veranstaltungen", "seminare", "angebote", "weiterbildungen", "beiträge")

TEASERS = whole(
    rf"(?:related|similar|other|more|recommended|featured|popular|suggested)(?: (?!{_OWN_EN})[\w&-]+){{0,2}}"
    rf" (?:{_OTHERS_EN}|{_READING_EN}|listings?)(?! {_OWN_EN})…",
    f"(?:past|previous|former|archived) (?:{_OTHERS_EN}|sessions|sections|offerings|editions?|dates"
    "|catalog(?:ue)?s?)",
    "(?:other|more) sections(?! of this)…",
    "related",
    "(?:more|similar) (?:like|to) (?:this|these)…",
    "(?:check out|browse|see|view|explore|discover|try) (?:all |some )?(?:of )?(?:our|my|the)"
    rf" (?:other|more|new) (?:[\w&-]+ )?{_OTHERS_EN}…",
    "recommended(?: for you)?",
    "(?:you|students|learners|people|others?|customers|visitors|participants) (?:may|might|who|also|could) …",
    "(?:students|learners|people|others|customers) (?:took|viewed|bought|booked|chose|liked|studied)…",
    "(?:explore|discover) (?:more|other|related)…",
    "see also",
    "coming (?:up|soon)…",
    f"(?:{_OTHERS_EN}) (?:near (?:you|me)|in your area)",
    "(?:from|in|visit) (?:our|the) (?:shop|store|gift shop|bookstore)…",
    f"(?:{_OTHERS_EN}|programs?|certificates?) (?:you (?:may|might|could)|like this)…",
    "also (?:consider|worth|at|from|by|on offer|available|offered|this (?:term|month|season|week))…",
    "(?:(?:latest|recent|our|campus|upcoming) )*(?:news|blog posts?|posts|stories|events)(?: and events)?",
    r"[\w&-]+ (?:department )?news",
    "new (?:courses|classes|trainings|workshops)",
    "(?:in|within) this (?:section|area|department)",
    "dans cette section",
    "in (?:deze|dieser) (?:sectie|rubrik)",
    "(?:(?:les )?dernières |nos )?(?:nouvelles|actualités)…",
    "(?:laatste |recent )?nieuws",
    "aktuelles",
    "neuigkeiten",
    f"(?:nos )?autres {_OTHERS_FR}…",
    f"{_OTHERS_FR} (?:connexe|similaire|reliée?|liée?|apparentée?|recommandée?|suggérée?)s?",
    "(?:à )?(?:voir|découvrir|consulter)(?: aussi| également)",
    rf"(?:découvrez|explorez|consultez) (?:aussi|également|nos|d.autres)(?: autres)? {_OTHERS_FR}…",
    "vous (?:aimerez|pourriez) …",
    "(?:(?:on|nous) vous|nos) (?:propos|suggér|suggest|recommand)(?:e|ons|ions|ations)\\b…",
    f"(?:les |nos |ces |d['’]autres )?{_LEARNERS_FR} (?:ont|aiment|suivent|choisissent|consultent)…",
    "…(?:pourr(?:ait|aient)|peu(?:t|vent)) (?:aussi |également )?vous (?:intéresser|plaire|convenir)…",
    f"…{_OTHERS_EN} (?:that |which )?(?:may|might|could) (?:also )?(?:interest|be of interest to) you…",
    "dans l[ae] même (?:catégorie|domaine|discipline|thématique)…",
    f"(?:gerelateerde?|vergelijkbare|andere|meer|aanbevolen) {_OTHERS_NL}",
    "gerelateerd",
    "zie ook",
    "ook interessant…",
    "bekijk ook…",
    "misschien …",
    "…(?:vind|vindt|vinden) (?:je|u) (?:misschien|wellicht) ook…",
    "(?:anderen|deelnemers|studenten) (?:bekeken|kozen|volgden)…",
    f"(?:verwandte|ähnliche|weitere|andere|empfohlene) {_OTHERS_DE}",
    "siehe auch",
    "das könnte …",
    "(?:auch|ebenfalls) interessant…",
    "…könnten? (?:sie|dich|euch) (?:auch )?interessieren…",
    f"(?:otr[oa]s|más|outr[oa]s|mais) {_OTHERS_ES}",
    f"{_OTHERS_ES} (?:relacionad|recomendad)[oa]s",
    "también (?:te|le) …",
    "…pued[ea]n? (?:también )?interesar(?:te|le|os)?…",
    "…podrían? (?:también )?interesar(?:te|le|os)?…",
    "…(?:pode|poderá|possa)m? (?:também )?(?:interessar|gostar)…",
    "(?:ver|veja) (?:también|também)",
)
"""Headings of parts about other offerings, further reading; not of programs: a course may be part of them."""

_PROGRAMS = one_of(
    "(?:micro)?program(?:me)?s?", "certificates?", "micro-?credentials?", "badges?", "offerings?", "options",
    "certificats?", "parcours", "offres", "programma.s", "programmen?", "zertifikate",
    _OTHERS_EN, _OTHERS_FR, _OTHERS_NL, _OTHERS_DE,
)  # fmt: skip
MORE = whole(
    "(?:related|similar|other|more|recommended|featured|popular|suggested)"
    rf"(?: (?!{_OWN_EN})[\w&'-]+){{1,3}}…",
    "also in…",
    "(?:keep|continue) (?:exploring|learning|browsing)…", "what['’]s next…",
    f"(?:our|your) (?:upcoming|next|other|new|latest|popular|featured) {_PROGRAMS}…",
    f"(?:nos|d['’]autres|autres) (?:(?:prochaine?s?|autres|nouve(?:lles|aux)) )?{_PROGRAMS}…",
    f"{_PROGRAMS} (?:connexe|similaire|reliée?|liée?|apparentée?|recommandée?|suggérée?)s?",
    "pour aller plus loin", "poursuivez…",
    f"(?:onze|unsere|weitere|andere|meer|mehr) (?:(?:volgende|andere|nächsten|weiteren) )?{_PROGRAMS}…",
)  # fmt: skip
"""Headings that may stand over others or over what the offering belongs to: over others where each part leads
to a page of its own and gives a price."""

_AWARDS_EN = one_of(
    "(?:micro-?)?(?:programs|programmes|certificates|degrees|masters|qualifications)",
    "micro-?credentials", "badges",
    "nano-?degrees", "(?:postgraduate )?diplomas", "bootcamps", r"\w+tracks", "cpd(?: (?:courses|events))?",
)  # fmt: skip
_AWARDS_FR = one_of(
    "(?:micro-?)?(?:programmes|certificats|certifications|diplômes)", "attestations", "badges", "parcours",
    "spécialisations", "titres", "bootcamps", "formations", "cours",
)  # fmt: skip
_AWARDS_DE = one_of(
    "programme", "zertifikate", "bootcamps", "kurse", "studiengänge", "lehrgänge",
    "zertifikats(?:kurse|lehrgänge)", "micro-?credentials",
)  # fmt: skip
_AWARDS_NL = one_of(
    "micro-?credentials", "certificaten", "leergangen", "masters?", "programma.s", "modules?", "bootcamps"
)
_AWARDS_ES = one_of(
    "micro-?credencia(?:le|i)s", "másteres", "mestrados", "títulos", "certificados", "diplomas",
    "pós-graduações", "posgrados",
)  # fmt: skip
OTHER_AWARDS = whole(
    r"(?:(?:our|the) )?(?:related|similar|other|more|recommended|featured|popular|suggested|upcoming)"
    rf"(?: [\w&-]+){{0,2}} {_AWARDS_EN}",
    f"{_AWARDS_FR} (?:connexe|similaire|relié|lié|apparenté)e?s",
    f"(?:nos|(?:nos |d['’])?autres) {_AWARDS_FR}",
    f"(?:verwandte|ähnliche|weitere|andere) {_AWARDS_DE}",
    f"(?:verwante|gerelateerde|andere|meer) {_AWARDS_NL}",
    f"(?:otr[oa]s|outr[oa]s|más|mais) {_AWARDS_ES}",
)
"""Headings of parts about other programs, where those give figures of their own: credits, hours, prices."""
AWARDS_ALONE = whole(_AWARDS_EN, _AWARDS_FR, _AWARDS_DE, _AWARDS_NL, _AWARDS_ES)
"""Headings beside the listing that only name a kind of awards: those of the site."""
OPEN_DAYS = whole(
    "(?:séances?|soirées?|réunions?|rencontres?|webinaires?) d['’]informations?…",
    "(?:journées? )?portes ouvertes…",
    "open (?:days?|house|evenings?|avond(?:en)?|dag(?:en)?)…",
    "(?:(?:virtual|online|upcoming) )?info(?:rmation)?[ -]?(?:sessions?|evenings?|events?|nights?|webinars?|"
    "avond(?:en)?|abende?|veranstaltung(?:en)?|tage?)…",
    "voorlichting(?:s?(?:avond|bijeenkomst|dag)(?:en)?)?…",
    "tage? der offenen tür…",
    "(?:sesi[oó]n|reuni[oó]n)(?:es)? informativas?…",
    "sess(?:ão|ões) (?:de esclarecimento|informativas?)…",
)
"""Headings over when one can ask about an offering, before it starts."""


def is_of_others(label: str) -> bool:
    """Whether what a label or heading names is never of the listing: other offerings, open days."""
    return any(pattern.fullmatch(label) for pattern in (TEASERS, OPEN_DAYS))


HAS_FIGURE = re.compile(
    r"[$€£¥]\s?\d|\d\s?(?:[$€£]|"
    + one_of(
        "credits?", "ects", "hours?", "weeks?", "months?", "crédits?", "heures?", "semaines?", "mois",
        "stunden", "wochen", "monate", "uur", "weken", "maanden",
    )
    + r"\b)",
    re.IGNORECASE,
)  # fmt: skip

PARTS = whole(
    "(?:(?:core|required|compulsory|elective|optional|programme?|course) )?"
    "(?:modules?|courses?|units?|papers?)",
    "curriculum", "what you(?:['’]ll| will) study", "(?:programme?|course) (?:content|structure|outline)",
    "modules? (?:et|and|&) .{3,20}", "cours(?: obligatoires| au choix)?", "vakken", "modulen?", "módulos?",
)  # fmt: skip
"""Headings over the courses that an offering consists of."""

BESIDE_AN_EXAM = whole(
    "(?:prepare|preparation|get ready)(?: for (?:the|your|this) (?:[\\w-]+ )?(?:exam|test|certification)…)?",
    "(?:exam|test) prep(?:aration)?(?: (?:courses?|options?|class(?:es)?))?", "review courses?",
    "upcoming (?:webinars|conferences|workshops|courses|class(?:es)?)",
)  # fmt: skip
"""Headings on the page of an examination over what is sold beside it."""
EXAM = re.compile(
    r"\b(?:certified|certification|certificant|exam(?:ination)?|board certif\w+)\b", re.IGNORECASE
)
"""Words of the name of an examination."""
CONTENT = within("(?:you(?:.ll| will) )?learn", "outcomes", "objectives", "skills", "apprentissages?")
"""Words of headings over what is learned: where parts have the same heading, of each of them."""

PART_OF = whole(
    r"(?:(?:it|this|this [\w-]+) is )?(?:a )?part of…", "(?:ce cours )?fait partie…", "onderdeel van…",
    "teil (?:von|de[rs])…",
)  # fmt: skip
"""Headings over the name of what the offering is part of."""

OPINIONS = whole(
    "(?:student|learner|graduate|alumni|success) stor(?:y|ies)…",
    r"(?:(?:student|learner|course) )?(?:reviews?|testimonials?|comments?|ratings?)(?: \(?\d+\)?)?",
    "what (?:our |past )?(?:students|learners|participants|people|alumni) (?:say|are saying|think)…",
    "leave a (?:reply|comment)…",
    "témoignages?…",
    "commentaires?",
    "avis (?:des?|d') ?…",
    "(?:beoordelingen|ervaringen|reacties)…",
    "(?:bewertungen|kommentare|erfahrungsberichte)…",
)
"""Headings of parts in which others speak: reviews and comments."""
