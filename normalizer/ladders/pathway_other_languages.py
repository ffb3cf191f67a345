"""How listings in other languages than English speak of the awards that they lead to."""

from __future__ import annotations

from normalizer.ladders.pathway_terms import DANS, OPENS, Relation
from normalizer.patterns import Rule

IN_OTHER_LANGUAGES: list[Rule[Relation]] = [
    Rule(
        "contribue_a",
        rf"\m(?:contribue(?:nt|ra|ront)?|contributoires?|comptent?|comptera|mener|mène(?:nt|"
        rf"ra)?(?: directement)?|(?:être )?(?:créditée?s?|reconnue?s?|cumulée?s?|cumulables?|"
        rf"appliquée?s?|transférée?s?|comptabilisée?s?|intégrée?s?|versée?s?|capitalisée?s?|"
        rf"capitalisables?|imputée?s?|transférables?|reconnaître|valoir))\s(?:directement |ensuite |"
        rf"plus tard |par la suite |comme (?:cours|crédits) ?(?:à option |optionnels?)?|"
        rf"pour l['’]obtention |à l['’]obtention |en vue de l['’]obtention )*?{DANS}",
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
        rf"\m(?:donne(?:nt|ra)? (?:directement )?accès|passerelles?|première étape|permet(?:tra|"
        rf"tent)? (?:d['’]accéder|l['’]accès|de poursuivre|de continuer)(?: \w+ (?:études|parcours))?|"
        rf"{OPENS} (?:accéder|poursuivre|continuer|entrer|s['’]inscrire|passer)(?: (?:vos|leurs|"
        rf"ses) études)?)\s?(?:en(?= m[12])|{DANS})",
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
        r"premier (?:bloc|cycle|module|palier|volet))(?: de compétences?)?(?: n ?[°o]\.? ?\d{1,2}| "
        r"\d{1,2})? (?:du|de la|de l['’]|vers (?:le|la|l['’])|menant (?:au|à la|à l['’])|conduisant (?:au|à "
        r"la|à l['’]))|ouvr(?:e|ent|ira|iront) (?:directement )?(?:l['’]accès|la porte|la voie|les portes) "
        r"(?:à|au|aux|de|du|des)|permet(?:tent|tra)? (?:ensuite )?(?:d['’]entrer|l['’]entrée|l['’]admission|"
        r"d['’]obtenir ensuite|l['’]inscription) ?(?:en|dans|à|au|directement)?|débouche(?:nt)? (?:ensuite "
        r")?sur|(?:exempte|exonère|dispense)(?:nt)? (?:de|d['’]|des|du) ?(?:[\w'’-]{1,20}\s){0,3}?(?:du|de "
        r"la|de l['’])|à valoir (?:sur|dans)|va(?:ut|lent|udra|udront) (?:{n}|{word_n}) (?:crédits?|cours|"
        r"unités) (?:au|à la|à l['’]|dans (?:le|la|l['’]))|s['’]ajoute(?:nt|ra|ront)? (?:à ceux )?(?:au|à "
        r"la|à l['’]|du|de la|de l['’])|comptent? comme (?:[\w'’-]{1,20}\s){0,4}?(?:du|de la|de l['’]|dans)|"
        r"(?:s['’])?(?:intègre|intègrent|insère|inscrit|inscrivent) (?:dans|à|au) (?=(?:le|la|l['’]|un|"
        r"une)\s?)|(?:transférer|porter|verser|reporter|faire valoir|faire créditer)(?: (?:ces|les|vos|"
        r"leurs|ses) (?:\d{1,2} )?crédits)?(?: ensuite)? (?:à|au|dans|vers|sur)|équiva(?:ut|lent) à "
        r"(?:{word_n}|\d{1,2}) (?:cours|crédits|modules) (?:du|de la|dans))(?!\p{L})",
        lambda m: "ladders_to",
        {"Bloc de compétences n° 2 du titre professionnel Technicien": "ladders_to",
         "ouvre l'accès à la licence de droit": "ladders_to",
         "à valoir sur le certificat en droit": "ladders_to", "ne permet pas d'entrer": None},
        unless_before=r"\bne|\bn['’]",
    ),
    Rule(
        "baustein_des",
        r"\m(?:teil|baustein|modul|bestandteil|pflichtmodul|wahlmodul|erste stufe|vorstufe|einstieg|"
        r"zugang|zutritt|übertritt) (?:des|der|eines|einer|zum|zur|für den|für das|in den|in das|"
        r"ins)(?!\p{L})|\m(?:zählt (?:\p{L}+ )?(?:zum|zur|für|als)|führt (?:weiter |direkt )?(?:zum|zur)|"
        r"berechtigt (?:zum|zur)|anerkennung (?:auf|an|im|in|für))(?!\p{L})",
        lambda m: "ladders_to",
        {"Der CAS ist Teil des MAS Bildung.": "ladders_to", "zählt zum Master Recht": "ladders_to",
         "nicht Teil des Masters": None},
        unless_before=r"nicht|kein\w*",
    ),
    Rule(
        "telt_mee_voor",
        r"\m(?:telt (?:\p{L}+ )?(?:mee )?(?:voor|als|in)|onderdeel van|deel uit van|bouwsteen (?:van|"
        r"voor)|eerste stap (?:naar|richting)|(?:geeft|biedt) (?:\p{L}+ )?(?:toegang|vrijstelling(?:en)?|"
        r"recht|aansluiting) (?:tot|voor|van|op|in|bij)|(?:doorstromen|doorstroom|stroomt door|instromen|"
        r"instroom) (?:naar|in|tot)|(?:in te brengen|inbrengen|ingebracht|vrijgesteld) (?:in|bij|voor|"
        r"van)|(?:met|samen met|na) (?:{word_n}|alle|de|andere|\d)(?: \p{L}+){0,3}? (?:haalt|behaalt|"
        r"ontvangt|krijgt|vormt|vormen)(?: (?:u|je|ze))?)(?!\p{L})",
        lambda m: "ladders_to",
        {"De module telt mee voor de bachelor Recht.": "ladders_to",
         "geeft vrijstelling voor het diploma Jeugdzorg": "ladders_to", "telt niet mee": None},
        unless_before=r"niet|geen",
    ),
    Rule(
        "es_parte_de",
        r"\m(?:(?:es|son|forman?|faz(?:em)?) parte (?:integral |integrante )?d(?:el?|o|a|e)|es el "
        r"(?:primer|segundo|tercer|cuarto|quinto|último) (?:curso|módulo) (?:del?|de la|en el))(?!\p{L})",
        lambda m: "part_of",
        {"Este curso es parte del Programa de Certificación en Derecho.": "part_of",
         "Es el segundo curso del Máster en Derecho.": "part_of", "no forma parte del Máster": None},
        unless_before=r"\bno|\bnão",
    ),
    Rule(
        "acceso_a",
        r"\m(?:(?:se )?reconoc(?:en|e|ido|idos|ida|idas|erán|ible|ibles) (?:como \p{L}+ )?(?:en|por|para|"
        r"dentro)|convalid(?:a|an|able|ables|ado|ados|arse|ar) (?:\p{L}+ ){0,3}?(?:por|en|con|para|del)|"
        r"comput(?:a|an|able|ables) (?:para|en|como)|cuenta(?:n)? (?:para|como)|"
        r"(?:da|dan|permite|permiten)(?: el| directo)? (?:acceso|ingreso)(?: directo)? (?:a|al|en)|"
        r"primer paso (?:hacia|para|al?)|(?:permite|permiten|puede|pueden) (?:continuar|seguir|acceder|"
        r"progresar) (?:\p{L}+ )?(?:en|con|a|al|hacia)|acumulables? (?:para|en|a|hacia)|"
        r"suma(?:n)? (?:\p{L}+ )?(?:para|hacia|al?)|equivale(?:n)? a (?:{word_n}|\d{1,2}) (?:créditos|"
        r"módulos|asignaturas) (?:de|del)|creditáve(?:l|is) (?:na|no|em|para)|credita(?:do|da|dos|"
        r"das)s? (?:na|no|em)|(?:dá|dão|confere|conferem) (?:\p{L}+ )?(?:acesso|equivalência|"
        r"creditação) (?:a|à|ao|na|no)|conta(?:m)? para|integra(?:m)? (?:o|"
        r"a)|permite(?:m)? (?:prosseguir|continuar|ingressar|aceder)(?: \p{L}+)? (?:para|n[oa]|em|a|ao|"
        r"à)|primeiro passo para|reconhecid[oa]s? (?:na|no|em|para|como))(?!\p{L})",
        lambda m: "ladders_to",
        {"Los créditos se reconocen en el Máster en Derecho.": "ladders_to",
         "creditáveis na licenciatura em Direito": "ladders_to", "no da acceso al Máster": None},
        unless_before=r"\bno|\bnão",
    ),
]  # fmt: skip
