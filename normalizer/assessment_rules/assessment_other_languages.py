"""How listings in French, Dutch, German, Spanish and Portuguese speak of assessment."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

_FR_NO = (
    r"\bsans|\baucune?(?: \p{L}+)?|\bpas d['’]|\bpas de|\bni|formative?|admission|classement|positionnement|"
    r"d['’]entrée|blancs?|facultati\w+|pour (?:être admis|s['’]inscrire)[^.;]{0,60}|préalables?[^.;]{0,60}|"
    r"préparation[^.;]{0,40}"
)
_FR_OTHERS = (
    r"(?: \p{L}+)? (?:d['’](?:admission|entrée|embauche|aptitude|état|anglais|français)|"
    r"de (?:classement|positionnement|niveau|langue)|de l['’]ordre|du ministère|ministériel\w*|facultati\w+|"
    r"externe)"
)
_NL_NO = r"\bgeen|\bzonder|\bniet|toelatings|instap|oefen|voorbereiding op (?:het|de)|proef|staats"
_DE_NO = (
    r"weiteren?[^.;]{0,40}|\bkeine?|\bohne|\bnicht|aufnahme|eingangs|einstufungs|zulassungs|"
    r"vorbereitung (?:auf|für)[^.;]{0,30}|probe"
)
_ES_NO = (
    r"\bsin|\bno (?:hay|se realiza|tiene)|\bningún|preparación (?:del|para el|al)|"
    r"de (?:ingreso|acceso|nivel|admisión)"
)
_PT_NO = (
    r"\bsem|\bnão (?:há|tem|existe)|\bnenhum\w*|preparação para o|"
    r"de (?:ingresso|acesso|admissão|nivelamento|diagnóstico)"
)

IN_FRENCH: Rules[bool] = Rules(
    [
        Rule(
            "travaux_evalues",
            r"\m(?:noté|coté|corrigé|évalué|jugé|validé|apprécié)e?s? (?:(?:et|ou) \p{L}+e?s? )?"
            r"(?:sur (?:\d{1,3}|vingt|dix|cent)|par (?:un|une|des|deux|trois|les|le|la|l['’]|nos|vos|votre) ?"
            r"(?:\p{L}+ )?(?:jury|format\w+|enseignant\w*|professeur\w*|évaluat\w+|examinat\w+|tuteurs?|"
            r"tutrices?|pairs|expert\w*|chargé\w*|superviseur\w*|mentors?)|à l['’]aide d['’]une grille)|"
            r"\m(?:travaux|travail|dossiers?|rapports?|mémoires?|exercices|devoirs?|projets?|exposés?|gestes|"
            r"compétences|acquis|épreuves?|quiz|stages?)(?:\s[\p{L}'’]{1,20}){0,4}? (?:est|sont|seront|sera) "
            r"(?:ensuite |tous |toutes |également )*(?:noté|coté|corrigé|évalué|jugé)e?s?(?!\p{L})|"
            r"\m(?:passe|passent|présente|présentent|présentée?s?|défend|défendent|défendue?s?|soutenue?s?|"
            r"soutient|soutiennent|exposée?s?)(?:\s[\p{L}'’]{1,20}){0,5}? devant "
            r"(?:nous(?=[.,;]|$)|(?:un|une|le|la|deux|les|des) "
            r"(?:\p{L}+ )?(?:jury|examinateurs?|comité|commission|panel|professionnels|experts))|"
            r"\m(?:portfolio|mémoire|projet(?! de loi)|plan|dossier|travail|rapport|étude|maquette|film|"
            r"prototype|analyse|bilan)s?(?:\s[\p{L}'’]{1,20}){0,4}? (?:est|sont|sera|seront) "
            r"(?:ensuite |oralement |alors )*(?:défendue?s?|soutenue?s?|présentée?s?) (?:\p{L}+ )?"
            r"(?:devant|à (?:un|une|deux|trois|des) (?:évaluat|examinat|praticien|expert|jury))|"
            r"\m(?:présente[zrs]?|présentent) (?:votre|vos|leur|son|un|une) (?:[\p{L}'’]+ ){1,3}?à "
            r"(?:un|une|deux|trois|des) (?:\p{L}+ )?(?:évaluat|examinat|praticien|expert|jury)\p{L}*|"
            r"\m(?:examinat|évaluat|format|enseignant|professeur|chef|tut(?:eur|rice)|instruct|maître)\p{L}*"
            r"(?: \p{L}+)? (?:(?:vous|les?|la) )?(?:note|évalue|cote)(?:nt)?"
            r"(?= (?:chaque|chacune?|votre|vos|les?|la|tous|toutes|sur|au|à|en|lors)(?!\p{L})|[.,;]|$)|"
            r"\m(?:la |une )?grille (?:de correction|d['’]évaluation|de notation)|"
            r"\mcompte(?:nt)? pour (?:\d{1,3} ?%|la moitié|le tiers|un tiers|un quart) "
            r"(?:de la note|du résultat|des points)|"
            r"\mpondération ?:",
            lambda m: True,
            {"Chaque travail est noté sur 20.": True, "Vos gestes sont cotés à l'aide d'une grille.": True,
             "Le projet est défendu devant un jury.": True,
             "Le portfolio est défendu devant deux praticiens.": True,
             "Vous présentez votre dossier à deux évaluateurs.": True,
             "Un examinateur externe vous note le dernier jour.": True,
             "Le chef note chaque assiette.": True, "Les vins sont notés.": None},
            unless_before=_FR_NO,
        ),
        Rule(
            "travaux_remis",
            r"\m(?:remet|remettent|remettez|rend|rendent|rendez|dépose|déposent|déposez|rédige|rédigent|"
            r"rédigez|soumet|soumettent|soumettez|produi[st]|produisent|réalisent|réalise|réalisez|élaborent|"
            r"présentent|remise d['’]|dépôt d['’]|"
            r"(?:faut|doit|doivent|devez|demandé de) "
            r"(?:y )?(?:rendre|remettre|produire|rédiger|présenter|soutenir|défendre|déposer))\s?(?:un|"
            r"une|deux|trois|votre|vos|leur|leurs|son) (?:[\p{L}'’-]{1,20}\s){0,3}?(?:dossiers?|travaux|"
            r"travail|rapports?|mémoires?|projets?|essais?|portfolios?|plans?|études? de cas|analyses?|"
            r"devoirs?|journa(?:l|ux)|bilan|vidéo|exposé|texte|maquette|prototype)(?!\p{L})",
            lambda m: True,
            {"Les participants remettent un dossier à la fin.": True,
             "Vous rédigez un rapport de stage.": True, "Vous apprenez à rédiger un rapport.": None},
            unless_before=r"\bne|\bn['’]|\bsans|admission[^.;]{0,40}|candidat\w*|"
                r"pour (?:être admis|s['’]inscrire)[^.;]{0,60}|apprendre à|savoir",
            unless_after=r"d['’](?:admission|inscription|études antérieures|affaires)|"
                r"de (?:candidature|demande)",
        ),
        Rule(
            "exige_pour_la_certification",
            r"\m(?:est|sont) (?:exigée?s?|requis\w*|demandée?s?|à (?:remettre|produire|réaliser)) "
            r"(?:pour|afin d['’]obtenir) (?:la certification|l['’](?:attestation|obtention)|"
            r"le (?:certificat|diplôme|badge)|obtenir|réussir|valider)|"
            r"\m(?:certification|certificat|attestation|diplôme|titre) "
            r"(?:s['’]obtient|est (?:délivrée?|remise?|obtenue?|accordée?)) "
            r"(?:après|sur|par|au terme d['’]|à la suite d['’]|à l['’]issue d['’]) ?(?:une? |la |le |l['’])?"
            r"(?:présentation|remise|dépôt|soutenance|examen|épreuve|évaluation|jury|test|entretien|travail|"
            r"dossier|mémoire|mise en situation)|"
            r"\m(?:se conclu[te]\w*|s['’]achève\w*|se clôt|se clôture|prend fin|se ferme|est sanctionnée?) "
            r"(?:par|sur|avec) (?:une? |le |la |l['’])?(?:\p{L}+ )?"
            r"(?:quiz|qcm|test|examen|évaluation|épreuve|travail|projet|présentation|oral|écrit|mémoire|"
            r"dossier)|"
            r"\m(?:faut|doit|devez|doivent) (?:y )?(?:obtenir|atteindre|avoir) (?:au moins |un minimum de )?"
            r"(?:\d{2} ?%|\d{1,2} sur \d)",
            lambda m: True,
            {"Un carnet et trois fiches sont exigés pour la certification.": True,
             "Chaque module se conclut par un quiz.": True, "il faut y obtenir 80 %": True,
             "se conclut par un repas": None},
            unless_before=_FR_NO,
            unless_after=r" ?(?:de présence|des séances|des heures)",
        ),
        Rule(
            "epreuves",
            r"\m(?:examens?|tests?|épreuves?|contrôles?|quiz|qcm|évaluations?) (?:\p{L}+ (?:et|ou) )?"
            r"(?:écrite?s?|orale?s?|pratiques?|théoriques?|terminale?s?|finale?s?|finaux|"
            r"certificati(?:f|ve)s?|sommati(?:f|ve)s?|de validation|de fin (?:de|d['’]) ?\p{L}+|"
            r"de connaissances|des acquis|en (?:fin|cours) de (?:formation|module|parcours|session)|à la fin)"
            r"(?!\p{L})|"
            r"\m(?:mises? en situation|étude de cas|entrevue|simulation) "
            r"(?:notée|évaluée|d['’]évaluation|certificative)s?|"
            r"\m(?:un|l['’]|cet?|chaque|d['’]un|deux|trois) ?(?:examens?|épreuves?|qcm)"
            r"(?= (?:clôt|termine|sanctionne|valide|est|sont|a lieu|porte|final|en|de \d|à|le|au|sur|"
            r"d['’]une)|[,.;]|$)|"
            r"\mécrite? (?:de|d['’]une) (?:{word_n}|\d) ?heures?|"
            r"\mmémoire (?:soutenu|de \d|individuel|professionnel|final|à)",
            lambda m: True,
            {"Un test pratique et un test écrit": True, "une évaluation certificative": True,
             "Un QCM termine chaque module.": True, "test de classement": None, "Aucun examen final": None},
            unless_before=_FR_NO,
            unless_after=_FR_OTHERS.replace("(?: \\p{L}+)? ", "", 1),
        ),
        Rule(
            "reussite",
            r"\m(?:en cas de réussite|{begin}la réussite (?:ouvre|donne|permet|conduit|mène)|"
            r"sous (?:réserve|condition) (?:de (?:la )?|d['’]une )?réussite|après (?:la )?réussite|"
            r"conditionn\w+ (?:à|par) la réussite|réussite (?:de tous|de chaque|des (?:{word_n}|\d) )|"
            r"(?:doit|doivent|devez|faut) réussir(?! (?:à se|dans la vie))|"
            r"qui (?:ont )?(?:réuss\w+|échou\w+) "
            r"(?:à )?(?:l['’]|les |le |la |une? |aux? |tous |toutes |chaque )?(?:\p{L}+ )?"
            r"(?:examen|épreuve|évaluation|test|contrôle|qcm|cours|module)s?|"
            r"avec succès (?:l['’]|les |une? |aux? |à l['’])(?:examen|épreuve|évaluation|test)|"
            r"(?:note|moyenne|résultat|cote)(?: \p{L}+)? "
            r"(?:d['’]au moins|minimale?(?: de)?|supérieure? (?:ou égale )?à|égale? ou supérieure? à|de) "
            r"(?:[a-d][+-]?(?!\w)|\d{1,2})|"
            r"(?:moyenne|note|cote)(?:\s[\p{L}'’]{1,14}){0,3}? (?:doit|doivent) (?:être|atteindre)|"
            r"au moins (?:la note|la cote) (?:de |d['’])?[a-d\d]|seuil (?:de réussite|de passage|minimal)|"
            r"\d{2} ?% de (?:bonnes )?réponses)(?!\p{L})",
            lambda m: True,
            {"Une attestation est remise en cas de réussite.": True, "la moyenne doit atteindre 12": True,
             "70 % de bonnes réponses": True,
             "Vous avez réussi le cours préalable avec une note de 12.": None},
            unless_before=r"(?:admission|préalables?|cégep|collégiale?s?|antérieure?s?|candidat\w*|"
                r"être admis|taux de)[^.;]{0,70}",
            unless_after=r"[^.;]{0,40}"
                r"(?:préalable|pour être admis|à l['’]admission|au secondaire|au collégial|ielts|toeic|tcf|"
                r"permis)",
        ),
    ],
)  # fmt: skip
"""French."""

ELSEWHERE_IN_EUROPE: Rules[bool] = Rules(
    [
        Rule(
            "pruefung",
            r"\m(?:(?:abschluss|zertifikats|modul|diplom|schluss|kurs|semester|teil|präsentations|lehrgangs|"
            r"zwischen|projekt|master|fach|transfer|haus|fall|vertiefungs|seminar|praxis)"
            r"(?:prüfung(?:en)?|arbeit(?:en)?|klausur(?:en)?|test|projekt|kolloquium|aufgabe)|klausur(?:en)?|"
            r"prüfungsleistung(?:en)?|(?:gesamt|abschluss|modul|schluss)note|leistungsnachweise?n?|"
            r"kompetenznachweise?n?|kolloquium|fachgespräch|lernkontrollen?|testat)(?!\p{L})|"
            r"\m(?:schriftliche|mündliche|praktische|bestandene|erfolgreiche|interne|abschließende|"
            r"abschliessende|einer|eine|die|mit|durch|nach|der) ?"
            r"(?:und (?:schriftliche|mündliche|praktische)[rn]? )?[nr]?m? ?"
            r"(?:prüfung(?:en)?|test|benotung|präsentation vor)(?!\p{L})|"
            r"\m(?:wird|werden|wurde)(?:\s\p{L}{1,20}){0,4}? "
            r"(?:benotet|bewertet|beurteilt|geprüft|korrigiert)(?!\p{L})|"
            r"\m(?:die|das|den) (?:eine?|zwei|der|die|unsere?) (?:[\p{L}-]+ )?[\p{L}-]+ "
            r"(?:benote|bewerte|beurteile|begutachte|korrigiere)(?:t|n)(?!\p{L})|"
            r"\m(?:benotete?[nrsm]?|bewertete?[nrsm]?) \p{L}|\mwer (?:die|den|alle) (?:\p{L}+ )?besteht|"
            r"\m(?:mindestens|note) (?:die note )?\d(?:[.,]\d)? (?:erreich|zum bestehen)|\mbestehens?grenze|"
            r"\m(?:mindestens) \d{2} ?(?:%|prozent|punkte)",
            lambda m: True,
            {"Der Lehrgang endet mit einer Abschlussarbeit.": True, "nach bestandener Prüfung": True,
             "Die Arbeit wird benotet.": True,
             "eine Mappe, die eine Fachperson benotet": True,
             "ohne Prüfung": None, "Vorbereitung auf die Prüfung": None},
            unless_before=_DE_NO,
            unless_after=r"(?:der|vor der) (?:ihk|hwk|kammer)|svorbereitung|sangst|\w*gebühr|"
                r"(?:der )?(?:voraussetzung|zulassung)|von (?:\p{L}+ )?(?:risik|anträg|vertr|angebot)|"
                r"[^.;]{0,30}anwesen|[^.;]{0,30}teilnahme",
        ),
        Rule(
            "toets",
            r"\m(?:(?:eind|theorie|praktijk|kennis|module|deel|meerkeuze|schrijf|slot)"
            r"(?:toets(?:en)?|opdracht(?:en)?|examens?|werk|presentatie|gesprek|verslag)|tentamens?|"
            r"werkstuk(?:ken)?|scriptie|proeve van bekwaamheid|beoordelingsgesprek|beroepsproduct|"
            r"casusverslag|criteriumgericht interview)(?!\p{L})|"
            r"\m(?:een|het|de|met|schriftelijk|mondeling|schriftelijke|mondelinge|afsluitende?|digitale?|"
            r"landelijk|online) (?:(?:schriftelijke?|mondelinge?|afsluitende?|digitale?|landelijke?|kleine|"
            r"korte) )?(?:toets|examen|assessment|verslag|portfolio|opdracht|essay|paper|presentatie)"
            r"(?:en|s)?(?= (?:die|dat|af|en|over|aan|waar|op|van|in|met|is|wordt|door)|[,.;]|$)|"
            r"\m(?:wordt|worden)(?:\s\p{L}{1,20}){0,5}? "
            r"(?:beoordeeld|becijferd|getoetst|nagekeken|geëxamineerd)(?!\p{L})|"
            r"\m(?:beoordeeld|getoetst) (?:door|met|via|aan de hand)|"
            r"\m(?:af|afronden|afsluiten) met (?:een|het|uw|je) (?:\p{L}+ )?\p{L}*"
            r"(?:rapport|verslag|plan|ontwerp|product|onderzoek|paper|pitch|portfolio)(?!\p{L})|"
            r"\m(?:dat|die|door) (?:twee|een|de|onze|je|uw)? ?"
            r"(?:examinator(?:en)?|docent(?:en)?|assessor(?:en)?|beoordelaars?) "
            r"(?:beoordel(?:en|t)|beoordeelt|nakijk(?:en|t))(?!\p{L})|"
            r"\m(?:met goed gevolg|met een voldoende|voldoende (?:afgerond|beoordeeld|resultaat)|"
            r"bij voldoende|minimaal een (?:5[,.]5|6|7)(?!\d)|minstens een \d|cijfer van minimaal|"
            r"(?:5[,.]5|zes|zeven|\d) is (?:een |de )?(?:voldoende|geslaagd|nodig)|geslaagd (?:voor|bent)|"
            r"slaagt? (?:voor|u))(?!\p{L})|"
            r"\m(?:verdedigt|verdedigen)(?: je| u)? (?:die|dat|deze|dit|je|uw|het|de|een) |"
            r"\m(?:krijgt? (?:je|u)|(?:je|u) krijgt) (?:een )?(?:punten|cijfer|score)"
            r"(?=[.,;]|$| (?:op|voor) (?:je|uw|het|de|elke?|een) (?:\p{L}*(?:werk|opdracht|toets|examen|taak|"
            r"presentatie|project|verslag)))|"
            r"\mtoetsing (?:gebeurt|vindt|bestaat|is|door)",
            lambda m: True,
            {"U sluit af met een werkstuk.": True, "De opdracht wordt door twee docenten beoordeeld.": True,
             "Je rondt af met een adviesrapport.": True, "dat twee examinatoren beoordelen": True,
             "geen toets": None, "met goed gevolg afgerond": True, "een schriftelijk examen": True},
            unless_before=_NL_NO,
            unless_after=r"[^.;]{0,40}(?:toelating|instroom|voorkennis)",
        ),
        Rule(
            "examen_y_trabajo",
            r"\m(?:(?:examen|prueba|test|cuestionario|trabajo|proyecto|memoria|evaluación)(?:es|s)? "
            r"(?:\p{L}+ )?(?:final(?:es)?|tipo test|escrit[oa]s?|oral(?:es)?|práctic[oa]s?|teóric[oa]s?|"
            r"evaluables?|de evaluación|individual|integrador|de aplicación|continua|sumativa|"
            r"obligatori[oa]s?)|"
            r"(?:trabajo|proyecto) (?:de )?fin de (?:curso|máster|grado|estudios|ciclo)|tf[mg]|"
            r"se (?:supera|aprueba|evalúa|cierra|concluye|termina) con (?:un|una|el|la|dos|tres) \p{L}|"
            r"actividades evaluables|"
            r"(?:cuestionario|trabajo|test|ejercicio|proyecto|tarea|examen|actividad)(?:e?s)? "
            r"(?:\p{L}+ )?(?:calificad|evaluad|puntuad)[oa]s?|"
            r"nota (?:mínima|final)|calificación (?:mínima|final|de|igual)|"
            r"(?:aprobar|superar|aprueb[ae]n?|supere[ns]?|superando|aprobando|superad[oa]s?|aprobad[oa]s?) "
            r"(?:el|la|los|las|un|una|con|todos?|todas?|cada|al menos)|"
            r"(?:se )?(?:evalúan?|califican?|calificará|evaluará)n? (?:con|mediante|por|a través|el|la|cada)|"
            r"(?:será|serán|es|son) (?:evaluad|calificad)[oa]s?|"
            r"(?:entregar|entrega|entregan|presentan|defensa|elaboran) "
            r"(?:de )?(?:un|una|el|del|tu|su|los|tres|dos) "
            r"(?:\p{L}+ )?(?:trabajo|proyecto|memoria|informe|ensayo|portafolio|plan|caso|tarea)s?)(?!\p{L})",
            lambda m: True,
            {"un trabajo final y un examen tipo test": True, "aprobar con una nota mínima de 7": True,
             "prueba de acceso escrita": None, "Se entrega un diploma": None,
             "entregar un proyecto propio": True},
            unless_before=rf"{_ES_NO}|"
                r"(?:admisión|acceso|requisitos?|para inscribirse|aspirantes)[^.;]{0,60}",
            unless_after=r"[^.;]{0,30}(?:de acceso|para (?:acceder|ingresar|inscribirse))|"
                r"(?:de|del) (?:riesgo|impacto)",
        ),
        Rule(
            "teste_e_prova",
            r"\m(?:(?:exame|prova|teste|trabalho|projeto|relatório|avaliação|ficha)s? "
            r"(?:\p{L}+ )?(?:fina(?:l|is)|escrit[oa]s?|ora(?:l|is)|prátic[oa]s?|teóric[oa]s?|de avaliação|"
            r"individua(?:l|is)|contínua|sumativa|de grupo|de aplicação)|"
            r"nota (?:mínima|final)|classificação (?:mínima|final|igual|de pelo menos)|com aproveitamento|"
            r"aproveitamento (?:mínimo|no|na|igual)|"
            r"aprovação (?:no|na|nos|em) (?:\p{L}+ )?(?:exame|teste|prova|avaliação|trabalho)s?|"
            r"(?:é|são|será|serão) (?:avaliad|classificad|corrigid)[oa]s?|"
            r"(?:entregar|entrega|apresentação|defesa|submeter) (?:de |do |da )?(?:um|uma|o|a|seu|sua|dois) ?"
            r"(?:\p{L}+ )?(?:trabalho|projeto|relatório|portefólio|portfólio|plano|caso|ensaio|tarefa)s?)"
            r"(?!\p{L})",
            lambda m: True,
            {"teste escrito e prova prática": True, "sem exame final": None,
             "Certificado com aproveitamento no teste": True, "entregar um relatório": True},
            unless_before=rf"{_PT_NO}|(?:admissão|candidatura|acesso|requisitos?|candidatos)[^.;]{{0,60}}",
            unless_after=r"[^.;]{0,30}(?:de (?:acesso|admissão|candidatura))|de (?:risco|impacto)",
        ),
    ],
)  # fmt: skip
"""German, Dutch, Spanish and Portuguese."""
