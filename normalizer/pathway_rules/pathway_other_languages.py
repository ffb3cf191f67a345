"""How listings in other languages than English speak of the awards that they lead to."""

from __future__ import annotations

from normalizer.pathway_rules.pathway_terms import DANS, OPENS, Relation
from normalizer.patterns import Rule

IN_OTHER_LANGUAGES: list[Rule[Relation]] = [
    Rule(
        "contribue_a",
        r"\m(?:contribue(?:nt|ra|ront)?|contributoires?|comptent?|comptera|mener|"
        r"mène(?:nt|ra)?(?: directement)?|"
        r"(?:être )?(?:créditée?s?|reconnue?s?|cumulée?s?|cumulables?|appliquée?s?|transférée?s?|"
        r"comptabilisée?s?|intégrée?s?|versée?s?|capitalisée?s?|capitalisables?|imputée?s?|transférables?|"
        r"(?:reconnaître|créditer|valoir)"
        r"(?: (?:ces|les|ses|leurs|vos)(?: (?:{word_n}|\d{1,2}))? (?:cours|crédits|modules))?)"
        r"(?: (?:si|lorsque|dès que|quand) (?:vous|on|l['’]étudiante?) "
        r"(?:poursui|pass|entr|continu)\p{L}+)?)\s"
        r"(?:directement |en entier |au complet |en totalité |en bloc |intégralement |entièrement |"
        r"ensuite |plus tard |par la suite |comme (?:cours|crédits) ?(?:à option |optionnels?)?|"
        rf"pour l['’]obtention |à l['’]obtention |en vue de l['’]obtention )*?{DANS}(?! complet)",
        lambda m: "ladders_to",
        {
            "Ce cours contribue au certificat en droit.": "ladders_to",
            "peuvent être reconnus dans le baccalauréat": "ladders_to",
            "faire reconnaître ces neuf crédits dans la maîtrise en droit": "ladders_to",
            "reconnus si vous poursuivez au certificat en droit": "ladders_to",
            "peut le faire reconnaître en entier dans la maîtrise": "ladders_to",
            "faire reconnaître vos acquis dans le certificat": None,
            "ne contribue pas au certificat": None,
        },
        unless_before=r"\bne|pas",
    ),
    Rule(
        "donne_acces",
        r"\m(?:donne(?:nt|ra)? (?:directement )?accès|passerelles?|première étape|"
        r"permet(?:tra|tent)? (?:d['’]accéder|l['’]accès|de poursuivre|de continuer)"
        r"(?: \w+ (?:études|parcours))?|"
        rf"{OPENS} (?:accéder|poursuivre|continuer|entrer|s['’]inscrire|passer)"
        r"(?: (?:vos|leurs|ses) études)?)\s?(?:en(?= m[12])|"
        rf"{DANS})",
        lambda m: "ladders_to",
        {"Le microprogramme donne accès au DESS en gestion.": "ladders_to",
         "une passerelle vers le baccalauréat": "ladders_to"},
        unless_before=r"\bne|pas",
    ),
    Rule(
        "fait_partie",
        r"\m(?:fait partie|font partie|s['’]inscrit dans le cadre|est l['’]un des (?:\w+ ){0,2}cours|"
        r"constitue un (?:cours|bloc))\s?(?:intégrante )?(?:du|de la|de l['’]|des|d['’]un|d['’]une|"
        r"de)(?!\p{L})",
        lambda m: "part_of",
        {"Ce cours fait partie du certificat en droit.": "part_of",
         "fait partie de la maîtrise en droit": "part_of"},
        unless_before=r"\bne",
    ),
    Rule(
        "bloc_de",
        r"\m(?:(?:bloc|volet|palier|module|unité|étape|niveau|partie|première (?:étape|partie|année)|"
        r"premier (?:bloc|cycle|module|palier|volet))(?: de compétences?)?(?: n ?[°o]\.? ?\d{1,2}| \d{1,2})? "
        r"(?:du|de la|de l['’]|vers (?:le|la|l['’])|menant (?:au|à la|à l['’])|"
        r"conduisant (?:au|à la|à l['’]))|"
        r"ouvr(?:e|ent|ira|iront) (?:directement )?(?:l['’]accès|la porte|la voie|les portes) "
        r"(?:à|au|aux|de|du|des)|"
        r"permet(?:tent|tra)? (?:ensuite )?(?:d['’]entrer|l['’]entrée|l['’]admission|d['’]obtenir ensuite|"
        r"l['’]inscription) ?(?:en|dans|à|au|directement)?|"
        r"débouche(?:nt)? (?:ensuite )?sur|"
        r"(?:exempte|exonère|dispense)(?:nt)? (?:de|d['’]|des|du) ?(?:[\w'’-]{1,20}\s){0,3}?"
        r"(?:du|de la|de l['’])|"
        r"à valoir (?:sur|dans)|"
        r"va(?:ut|lent|udra|udront) (?:{n}|{word_n}) (?:crédits?|cours|unités) "
        r"(?:au|à la|à l['’]|dans (?:le|la|l['’]))|"
        r"s['’]ajoute(?:nt|ra|ront)? (?:à ceux )?(?:au|à la|à l['’]|du|de la|de l['’])|"
        r"comptent? comme (?:[\w'’-]{1,20}\s){0,4}?(?:du|de la|de l['’]|dans)|"
        r"(?:s['’])?(?:intègre|intègrent|insère|inscrit|inscrivent) (?:dans|à|au) "
        r"(?=(?:le|la|l['’]|un|une)\s?)|"
        r"(?:transférer|porter|verser|reporter|faire valoir|faire créditer)"
        r"(?: (?:ces|les|vos|leurs|ses) (?:\d{1,2} )?crédits)?(?: ensuite)? (?:à|au|dans|vers|sur)|"
        r"équiva(?:ut|lent) à (?:{word_n}|\d{1,2}) (?:cours|crédits|modules) (?:du|de la|dans))(?!\p{L})",
        lambda m: "ladders_to",
        {"Bloc de compétences n° 2 du titre professionnel Technicien": "ladders_to",
         "ouvre l'accès à la licence de droit": "ladders_to",
         "à valoir sur le certificat en droit": "ladders_to", "ne permet pas d'entrer": None},
        unless_before=r"\bne|\bn['’]",
    ),
    Rule(
        "baustein_des",
        r"\m(?:teil|baustein|modul|bestandteil|pflichtmodul|wahlmodul|erste stufe|vorstufe|einstieg|zugang|"
        r"zutritt|übertritt) (?:des|der|eines|einer|zum|zur|für den|für das|in den|in das|ins)(?!\p{L})|"
        r"\m(?:zählt (?:\p{L}+ )?(?:zum|zur|für|als)|führt (?:weiter |direkt )?(?:zum|zur)|"
        r"berechtigt (?:zum|zur)|(?:anrechenbar|angerechnet|anerkannt|anerkennung) (?:auf|an|im|in|für))"
        r"(?!\p{L})",
        lambda m: "ladders_to",
        {"Der CAS ist Teil des MAS Bildung.": "ladders_to", "zählt zum Master Recht": "ladders_to",
         "2 ECTS, anrechenbar an das CAS Recht": "ladders_to",
         "nicht Teil des Masters": None},
        unless_before=r"nicht|kein\w*",
    ),
    Rule(
        "telt_mee_voor",
        r"\m(?:telt (?:\p{L}+ )?(?:mee )?(?:voor|als|in)|onderdeel van|deel uit van|bouwsteen (?:van|voor)|"
        r"eerste stap (?:naar|richting)|"
        r"(?:geeft|biedt) (?:\p{L}+ )?(?:toegang|vrijstelling(?:en)?|recht|aansluiting) "
        r"(?:tot|voor|van|op|in|bij)|"
        r"(?:doorstromen|doorstroom|stroomt door|instromen|instroom) (?:naar|in|tot)|"
        r"(?:in te brengen|inbrengen|ingebracht|vrijgesteld) (?:in|bij|voor|van)|"
        r"(?:met|samen met|na) (?:{word_n}|alle|de|andere|\d)(?: \p{L}+){0,3}? "
        r"(?:haalt|behaalt|ontvangt|krijgt|vormt|vormen)(?: (?:u|je|ze))?)(?!\p{L})",
        lambda m: "ladders_to",
        {"De module telt mee voor de bachelor Recht.": "ladders_to",
         "geeft vrijstelling voor het diploma Jeugdzorg": "ladders_to", "telt niet mee": None},
        unless_before=r"niet|geen",
    ),
    Rule(
        "es_parte_de",
        r"\m(?:(?:es|son|forman?|faz(?:em)?) parte (?:integral |integrante )?d(?:el?|o|a|e)|"
        r"es el (?:primer|segundo|tercer|cuarto|quinto|último) (?:curso|módulo) (?:del?|de la|en el))"
        r"(?!\p{L})",
        lambda m: "part_of",
        {"Este curso es parte del Programa de Certificación en Derecho.": "part_of",
         "Es el segundo curso del Máster en Derecho.": "part_of", "no forma parte del Máster": None},
        unless_before=r"\bno|\bnão",
    ),
    Rule(
        "acceso_a",
        r"\m(?:(?:se )?reconoc(?:en|e|ido|idos|ida|idas|erán|ible|ibles) (?:como \p{L}+ )?"
        r"(?:en|por|para|dentro)|"
        r"convalid(?:a|an|able|ables|ado|ados|arse|ar) (?:\p{L}+ ){0,3}?(?:por|en|con|para|del)|"
        r"comput(?:a|an|able|ables) (?:para|en|como)|cuenta(?:n)? (?:para|como)|"
        r"(?:da|dan|permite|permiten)(?: el| directo)? (?:acceso|ingreso)(?: directo)? (?:a|al|en)|"
        r"primer paso (?:hacia|para|al?)|"
        r"(?:permite|permiten|puede|pueden) (?:continuar|seguir|acceder|progresar) "
        r"(?:\p{L}+ )?(?:en|con|a|al|hacia)|"
        r"acumulables? (?:para|en|a|hacia)|suma(?:n)? (?:\p{L}+ )?(?:para|hacia|al?)|"
        r"equivale(?:n)? a (?:{word_n}|\d{1,2}) (?:créditos|módulos|asignaturas) (?:de|del)|"
        r"creditáve(?:l|is) (?:na|no|em|para)|credita(?:do|da|dos|das)s? (?:na|no|em)|"
        r"(?:dá|dão|confere|conferem) (?:\p{L}+ )?(?:acesso|equivalência|creditação) (?:a|à|ao|na|no)|"
        r"conta(?:m)? para|integra(?:m)? (?:o|a)|"
        r"permite(?:m)? (?:prosseguir|continuar|ingressar|aceder)(?: \p{L}+)? (?:para|n[oa]|em|a|ao|à)|"
        r"primeiro passo para|reconhecid[oa]s? (?:na|no|em|para|como))(?!\p{L})",
        lambda m: "ladders_to",
        {"Los créditos se reconocen en el Máster en Derecho.": "ladders_to",
         "creditáveis na licenciatura em Direito": "ladders_to", "no da acceso al Máster": None},
        unless_before=r"\bno|\bnão",
    ),
]  # fmt: skip
