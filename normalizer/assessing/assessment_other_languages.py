"""How listings in French, Dutch, German, Spanish and Portuguese speak of assessment."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

_FR_NO = (
    r"\bsans|\baucune?(?: \p{L}+)?|\bpas d['’]|\bpas de|\bni|formative?|admission|classement|positionnement|"
    r"d['’]entrée|blancs?|facultati\w+|pour (?:être admis|s['’]inscrire)[^.;]{0,60}|préalables?[^.;]{0,60}|"
    r"préparation[^.;]{0,40}"
)
_FR_OTHERS = (
    r"(?: \p{L}+)? (?:d['’](?:admission|entrée|embauche|aptitude|état|anglais|français)|de (?:classement|"
    r"positionnement|niveau|langue)|de l['’]ordre|du ministère|ministériel\w*|facultati\w+|externe)"
)
_NL_NO = r"\bgeen|\bzonder|\bniet|toelatings|instap|oefen|voorbereiding op (?:het|de)|proef|staats"
_DE_NO = (
    r"weiteren?[^.;]{0,40}|\bkeine?|\bohne|\bnicht|aufnahme|eingangs|einstufungs|zulassungs|"
    r"vorbereitung (?:auf|für)[^.;]{0,30}|probe"
)
_ES_NO = (
    r"\bsin|\bno (?:hay|se realiza|tiene)|\bningún|preparación (?:del|para el|al)|de (?:ingreso|acceso|nivel|"
    r"admisión)"
)
_PT_NO = (
    r"\bsem|\bnão (?:há|tem|existe)|\bnenhum\w*|preparação para o|de (?:ingresso|acesso|admissão|nivelamento|"
    r"diagnóstico)"
)

IN_FRENCH: Rules[bool] = Rules(
    [
        Rule(
            "travaux_evalues",
            r"\m(?:noté|coté|corrigé|évalué|jugé|validé|apprécié)e?s? (?:(?:et|"
            r"ou) \p{L}+e?s? )?(?:sur (?:\d{1,3}|vingt|dix|cent)|par (?:un|une|des|deux|trois|les|le|la|"
            r"l['’]|nos|vos|votre) ?(?:\p{L}+ )?(?:jury|format\w+|enseignant\w*|professeur\w*|évaluat\w+|"
            r"examinat\w+|tuteurs?|tutrices?|pairs|expert\w*|chargé\w*|superviseur\w*|mentors?)|"
            r"à l['’]aide d['’]une grille)|\m(?:travaux|travail|dossiers?|rapports?|mémoires?|exercices|"
            r"devoirs?|projets?|exposés?|gestes|compétences|acquis|épreuves?|quiz|"
            r"stages?)(?:\s[\p{L}'’]{1,20}){0,4}? (?:est|sont|seront|sera) (?:ensuite |tous |toutes |"
            r"également )*(?:noté|coté|corrigé|évalué|jugé)e?s?(?!\p{L})|\m(?:passe|passent|présente|"
            r"présentent|présentée?s?|défend|défendent|défendue?s?|soutenue?s?|soutient|soutiennent|"
            r"exposée?s?)(?:\s[\p{L}'’]{1,20}){0,5}? devant (?:nous(?=[.,;]|$)|(?:un|une|le|la|deux|les|"
            r"des) (?:\p{L}+ )?(?:jury|examinateurs?|comité|commission|panel|professionnels|experts))|"
            r"\m(?:la |une )?grille (?:de correction|d['’]évaluation|de notation)|"
            r"\mcompte(?:nt)? pour (?:\d{1,3} ?%|la moitié|le tiers|un tiers|un quart) (?:de la note|"
            r"du résultat|des points)|\mpondération ?:",
            lambda m: True,
            {"Chaque travail est noté sur 20.": True, "Vos gestes sont cotés à l'aide d'une grille.": True,
             "Le projet est défendu devant un jury.": True, "Les vins sont notés.": None},
            unless_before=_FR_NO,
        ),
        Rule(
            "travaux_remis",
            r"\m(?:remet|remettent|remettez|rend|rendent|rendez|dépose|déposent|déposez|rédige|rédigent|"
            r"rédigez|soumet|soumettent|soumettez|produi[st]|produisent|réalisent|réalise|réalisez|élaborent|"
            r"présentent|remise d['’]|dépôt d['’]|(?:faut|doit|doivent|devez|demandé de) (?:y )?(?:rendre|"
            r"remettre|produire|rédiger|présenter|soutenir|défendre|déposer))\s?(?:un|une|deux|trois|votre|"
            r"vos|leur|leurs|son) (?:[\p{L}'’-]{1,20}\s){0,3}?(?:dossiers?|travaux|travail|rapports?|"
            r"mémoires?|projets?|essais?|portfolios?|plans?|études? de cas|analyses?|devoirs?|journa(?:l|ux)|"
            r"bilan|vidéo|exposé|texte|maquette|prototype)(?!\p{L})",
            lambda m: True,
            {"Les participants remettent un dossier à la fin.": True,
             "Vous rédigez un rapport de stage.": True, "Vous apprenez à rédiger un rapport.": None},
            unless_before=r"\bne|\bn['’]|\bsans|admission[^.;]{0,40}|candidat\w*|pour (?:être admis|"
                r"s['’]inscrire)[^.;]{0,60}|apprendre à|savoir",
            unless_after=r"d['’](?:admission|inscription|études antérieures|affaires)|de (?:candidature|"
                r"demande)",
        ),
        Rule(
            "exige_pour_la_certification",
            r"\m(?:est|sont) (?:exigée?s?|requis\w*|demandée?s?|à (?:remettre|produire|réaliser)) (?:pour|"
            r"afin d['’]obtenir) (?:la certification|l['’](?:attestation|obtention)|le (?:certificat|diplôme|"
            r"badge)|obtenir|réussir|valider)|\m(?:certification|certificat|attestation|diplôme|"
            r"titre) (?:s['’]obtient|est (?:délivrée?|remise?|obtenue?|accordée?)) (?:après|sur|par|"
            r"au terme d['’]|à la suite d['’]|à l['’]issue d['’]) ?(?:une? |la |le |l['’])?(?:présentation|"
            r"remise|dépôt|soutenance|examen|épreuve|évaluation|jury|test|entretien|travail|dossier|mémoire|"
            r"mise en situation)|\m(?:se conclu[te]\w*|s['’]achève\w*|se clôt|se clôture|prend fin|se ferme|"
            r"est sanctionnée?) (?:par|sur|avec) (?:une? |le |la |l['’])?(?:\p{L}+ )?(?:quiz|qcm|test|examen|"
            r"évaluation|épreuve|travail|projet|présentation|oral|écrit|mémoire|dossier)|\m(?:faut|doit|"
            r"devez|doivent) (?:y )?(?:obtenir|atteindre|avoir) (?:au moins |un minimum de )?(?:\d{2} ?%|"
            r"\d{1,2} sur \d)",
            lambda m: True,
            {"Un carnet et trois fiches sont exigés pour la certification.": True,
             "Chaque module se conclut par un quiz.": True, "il faut y obtenir 80 %": True,
             "se conclut par un repas": None},
            unless_before=_FR_NO,
            unless_after=r" ?(?:de présence|des séances|des heures)",
        ),
        Rule(
            "epreuves",
            r"\m(?:examens?|tests?|épreuves?|contrôles?|quiz|qcm|évaluations?) (?:\p{L}+ (?:et|"
            r"ou) )?(?:écrite?s?|orale?s?|pratiques?|théoriques?|terminale?s?|finale?s?|finaux|"
            r"certificati(?:f|ve)s?|sommati(?:f|ve)s?|de validation|de fin (?:de|d['’]) ?\p{L}+|"
            r"de connaissances|des acquis|en (?:fin|cours) de (?:formation|module|parcours|session)|"
            r"à la fin)(?!\p{L})|\m(?:mises? en situation|étude de cas|entrevue|simulation) (?:notée|évaluée|"
            r"d['’]évaluation|certificative)s?|\m(?:un|l['’]|cet?|chaque|d['’]un|deux|trois) ?(?:examens?|"
            r"épreuves?|qcm)(?= (?:clôt|termine|sanctionne|valide|est|sont|a lieu|porte|final|en|de \d|à|le|"
            r"au|sur|d['’]une)|[,.;]|$)|\mécrite? (?:de|d['’]une) (?:{word_n}|\d) ?heures?|"
            r"\mmémoire (?:soutenu|de \d|individuel|professionnel|final|à)",
            lambda m: True,
            {"Un test pratique et un test écrit": True, "une évaluation certificative": True,
             "Un QCM termine chaque module.": True, "test de classement": None, "Aucun examen final": None},
            unless_before=_FR_NO,
            unless_after=_FR_OTHERS.replace("(?: \\p{L}+)? ", "", 1),
        ),
        Rule(
            "reussite",
            r"\m(?:en cas de réussite|{begin}la réussite (?:ouvre|donne|permet|conduit|mène)|sous (?:réserve|"
            r"condition) (?:de (?:la )?|d['’]une )?réussite|après (?:la )?réussite|conditionn\w+ (?:à|"
            r"par) la réussite|réussite (?:de tous|de chaque|des (?:{word_n}|\d) )|(?:doit|doivent|devez|"
            r"faut) réussir(?! (?:à se|dans la vie))|qui (?:ont )?(?:réuss\w+|échou\w+) (?:à )?(?:l['’]|les |"
            r"le |la |une? |aux? |tous |toutes |chaque )?(?:\p{L}+ )?(?:examen|épreuve|évaluation|test|"
            r"contrôle|qcm|cours|module)s?|avec succès (?:l['’]|les |une? |aux? |à l['’])(?:examen|épreuve|"
            r"évaluation|test)|(?:note|moyenne|résultat|cote)(?: \p{L}+)? (?:d['’]au moins|minimale?(?: de)?|"
            r"supérieure? (?:ou égale )?à|égale? ou supérieure? à|de) (?:[a-d][+-]?(?!\w)|\d{1,2})|"
            r"(?:moyenne|note|cote)(?:\s[\p{L}'’]{1,14}){0,3}? (?:doit|doivent) (?:être|atteindre)|"
            r"au moins (?:la note|la cote) (?:de |d['’])?[a-d\d]|seuil (?:de réussite|de passage|minimal)|"
            r"\d{2} ?% de (?:bonnes )?réponses)(?!\p{L})",
            lambda m: True,
            {"Une attestation est remise en cas de réussite.": True, "la moyenne doit atteindre 12": True,
             "70 % de bonnes réponses": True,
             "Vous avez réussi le cours préalable avec une note de 12.": None},
            unless_before=r"(?:admission|préalables?|cégep|collégiale?s?|antérieure?s?|candidat\w*|"
                r"être admis|taux de)[^.;]{0,70}",
            unless_after=r"[^.;]{0,40}(?:préalable|pour être admis|à l['’]admission|au secondaire|"
                r"au collégial|ielts|toeic|tcf|permis)",
        ),
    ],
)  # fmt: skip
"""French."""

ELSEWHERE_IN_EUROPE: Rules[bool] = Rules(
    [
        Rule(
            "pruefung",
            r"\m(?:(?:abschluss|zertifikats|modul|diplom|schluss|kurs|semester|teil|präsentations|lehrgangs|"
            r"zwischen|projekt|master|fach|transfer|haus|fall|vertiefungs|seminar|praxis)(?:prüfung(?:en)?|"
            r"arbeit(?:en)?|klausur(?:en)?|test|projekt|kolloquium|aufgabe)|klausur(?:en)?|"
            r"prüfungsleistung(?:en)?|(?:gesamt|abschluss|modul|schluss)note|leistungsnachweise?n?|"
            r"kompetenznachweise?n?|kolloquium|fachgespräch|lernkontrollen?|testat)(?!\p{L})|"
            r"\m(?:schriftliche|mündliche|praktische|bestandene|erfolgreiche|interne|abschließende|"
            r"abschliessende|einer|eine|die|mit|durch|nach|der) ?(?:und (?:schriftliche|mündliche|"
            r"praktische)[rn]? )?[nr]?m? ?(?:prüfung(?:en)?|test|benotung|präsentation vor)(?!\p{L})|"
            r"\m(?:wird|werden|wurde)(?:\s\p{L}{1,20}){0,4}? (?:benotet|bewertet|beurteilt|geprüft|"
            r"korrigiert)(?!\p{L})|\m(?:benotete?[nrsm]?|bewertete?[nrsm]?) \p{L}|\mwer (?:die|den|"
            r"alle) (?:\p{L}+ )?besteht|\m(?:mindestens|note) (?:die note )?\d(?:[.,]\d)? (?:erreich|"
            r"zum bestehen)|\mbestehens?grenze|\m(?:mindestens) \d{2} ?(?:%|prozent|punkte)",
            lambda m: True,
            {"Der Lehrgang endet mit einer Abschlussarbeit.": True, "nach bestandener Prüfung": True,
             "Die Arbeit wird benotet.": True, "ohne Prüfung": None, "Vorbereitung auf die Prüfung": None},
            unless_before=_DE_NO,
            unless_after=r"(?:der|vor der) (?:ihk|hwk|kammer)|svorbereitung|sangst|\w*gebühr|"
                r"(?:der )?(?:voraussetzung|zulassung)|von (?:\p{L}+ )?(?:risik|anträg|vertr|angebot)|"
                r"[^.;]{0,30}anwesen|[^.;]{0,30}teilnahme",
        ),
        Rule(
            "toets",
            r"\m(?:(?:eind|theorie|praktijk|kennis|module|deel|meerkeuze|schrijf|slot)(?:toets(?:en)?|"
            r"opdracht(?:en)?|examens?|werk|presentatie|gesprek|verslag)|tentamens?|werkstuk(?:ken)?|"
            r"scriptie|proeve van bekwaamheid|beoordelingsgesprek|beroepsproduct|casusverslag|"
            r"criteriumgericht interview)(?!\p{L})|\m(?:een|het|de|met|schriftelijk|mondeling|schriftelijke|"
            r"mondelinge|afsluitende?|digitale?|landelijk|online) (?:(?:schriftelijke?|mondelinge?|"
            r"afsluitende?|digitale?|landelijke?|kleine|korte) )?(?:toets|examen|assessment|verslag|"
            r"portfolio|opdracht|essay|paper|presentatie)(?:en|s)?(?= (?:die|dat|af|en|over|aan|waar|op|van|"
            r"in|met|is|wordt|door)|[,.;]|$)|\m(?:wordt|worden)(?:\s\p{L}{1,20}){0,5}? (?:beoordeeld|"
            r"becijferd|getoetst|nagekeken|geëxamineerd)(?!\p{L})|\m(?:beoordeeld|getoetst) (?:door|met|via|"
            r"aan de hand)|\m(?:met goed gevolg|met een voldoende|voldoende (?:afgerond|beoordeeld|"
            r"resultaat)|bij voldoende|minimaal een (?:5[,.]5|6|7)(?!\d)|minstens een \d|cijfer van minimaal|"
            r"(?:5[,.]5|zes|zeven|\d) is (?:een |de )?(?:voldoende|geslaagd|nodig)|geslaagd (?:voor|bent)|"
            r"slaagt? (?:voor|u))(?!\p{L})|\mtoetsing (?:gebeurt|vindt|bestaat|is|door)",
            lambda m: True,
            {"U sluit af met een werkstuk.": True, "De opdracht wordt door twee docenten beoordeeld.": True,
             "geen toets": None, "met goed gevolg afgerond": True, "een schriftelijk examen": True},
            unless_before=_NL_NO,
            unless_after=r"[^.;]{0,40}(?:toelating|instroom|voorkennis)",
        ),
        Rule(
            "examen_y_trabajo",
            r"\m(?:(?:examen|prueba|test|cuestionario|trabajo|proyecto|memoria|evaluación)(?:es|"
            r"s)? (?:\p{L}+ )?(?:final(?:es)?|tipo test|escrit[oa]s?|oral(?:es)?|práctic[oa]s?|teóric[oa]s?|"
            r"evaluables?|de evaluación|individual|integrador|de aplicación|continua|sumativa|"
            r"obligatori[oa]s?)|(?:trabajo|proyecto) (?:de )?fin de (?:curso|máster|grado|estudios|ciclo)|"
            r"tf[mg]|se (?:supera|aprueba|evalúa|cierra|concluye|termina) con (?:un|una|el|la|dos|"
            r"tres) \p{L}|actividades evaluables|(?:cuestionario|trabajo|test|ejercicio|proyecto|tarea|"
            r"examen|actividad)(?:e?s)? (?:\p{L}+ )?(?:calificad|evaluad|puntuad)[oa]s?|nota (?:mínima|"
            r"final)|calificación (?:mínima|final|de|igual)|(?:aprobar|superar|aprueb[ae]n?|supere[ns]?|"
            r"superando|aprobando|superad[oa]s?|aprobad[oa]s?) (?:el|la|los|las|un|una|con|todos?|todas?|"
            r"cada|al menos)|(?:se )?(?:evalúan?|califican?|calificará|evaluará)n? (?:con|mediante|por|"
            r"a través|el|la|cada)|(?:será|serán|es|son) (?:evaluad|calificad)[oa]s?|(?:entregar|entrega|"
            r"entregan|presentan|defensa|elaboran) (?:de )?(?:un|una|el|del|tu|su|los|tres|"
            r"dos) (?:\p{L}+ )?(?:trabajo|proyecto|memoria|informe|ensayo|portafolio|plan|caso|"
            r"tarea)s?)(?!\p{L})",
            lambda m: True,
            {"un trabajo final y un examen tipo test": True, "aprobar con una nota mínima de 7": True,
             "prueba de acceso escrita": None, "Se entrega un diploma": None,
             "entregar un proyecto propio": True},
            unless_before=rf"{_ES_NO}|(?:admisión|acceso|requisitos?|para inscribirse|"
                rf"aspirantes)[^.;]{{0,60}}",
            unless_after=r"[^.;]{0,30}(?:de acceso|para (?:acceder|ingresar|inscribirse))|(?:de|"
                r"del) (?:riesgo|impacto)",
        ),
        Rule(
            "teste_e_prova",
            r"\m(?:(?:exame|prova|teste|trabalho|projeto|relatório|avaliação|"
            r"ficha)s? (?:\p{L}+ )?(?:fina(?:l|is)|escrit[oa]s?|ora(?:l|is)|prátic[oa]s?|teóric[oa]s?|"
            r"de avaliação|individua(?:l|is)|contínua|sumativa|de grupo|de aplicação)|nota (?:mínima|final)|"
            r"classificação (?:mínima|final|igual|de pelo menos)|com aproveitamento|aproveitamento (?:mínimo|"
            r"no|na|igual)|aprovação (?:no|na|nos|em) (?:\p{L}+ )?(?:exame|teste|prova|avaliação|trabalho)s?|"
            r"(?:é|são|será|serão) (?:avaliad|classificad|corrigid)[oa]s?|(?:entregar|entrega|apresentação|"
            r"defesa|submeter) (?:de |do |da )?(?:um|uma|o|a|seu|sua|dois) ?(?:\p{L}+ )?(?:trabalho|projeto|"
            r"relatório|portefólio|portfólio|plano|caso|ensaio|tarefa)s?)(?!\p{L})",
            lambda m: True,
            {"teste escrito e prova prática": True, "sem exame final": None,
             "Certificado com aproveitamento no teste": True, "entregar um relatório": True},
            unless_before=rf"{_PT_NO}|(?:admissão|candidatura|acesso|requisitos?|candidatos)[^.;]{{0,60}}",
            unless_after=r"[^.;]{0,30}(?:de (?:acesso|admissão|candidatura))|de (?:risco|impacto)",
        ),
    ],
)  # fmt: skip
"""German, Dutch, Spanish and Portuguese."""
