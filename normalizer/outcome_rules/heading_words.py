"""How listings head outcomes, skills, the description, what one must know before, and whom they are for."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from normalizer.engine.matchers import matcher

Heading = Callable[[str], bool]


def heading(pattern: str) -> Heading:
    """Whether a label is a heading of some kind, remembered for each label."""
    matches = matcher(pattern, re.IGNORECASE).search

    @lru_cache(maxsize=4096)
    def heads(label: str) -> bool:
        return len(label) < 140 and matches(label) is not None

    return heads


SKILLS_HEADING = heading(
    r"^\W*+(?:(?:key |relevant |main |top |"
    r"technical )*skills(?: (?:you(?:['’]ll| will)? (?:gain|learn|build|develop|acquire)|measured|gained|"
    r"acquired|covered|taught|developed|earned|in this \w+))?|"
    r"skills? tags?|habiletés(?: développées)?|compétences|savoir-faire|vaardigheden|fähigkeiten|habilidades|"
    r"competencias)\W*$"
)
DESCRIPTION_HEADING = heading(
    r"^\W*+(?:(?:course|program(?:me)?|module|micro-?credential|badge|workshop|training|event|class|short|"
    r"full|calendar|general|brief)? ?(?:descriptions?|overview|summary|details|synopsis|abstract|"
    r"introduction)|"
    r"about (?:this|the|our)? ?(?:course|program(?:me)?|module|micro-?credential|badge|workshop|training|"
    r"class|certificate|event|activity)?|"
    r"what is (?:this course|it) about\??|what is it\??|(?:course|training) content|content|"
    r"présentation(?: (?:du cours|de la formation|générale))?|"
    r"(?:description|résumé|aperçu|sommaire|survol)"
    r"(?: (?:du cours|de la formation|du programme|de l['’]activité|officielle))?|"
    r"en bref|à propos(?: (?:du cours|de la formation))?|contenu(?: (?:du cours|de la formation))?|"
    r"beschrijving|omschrijving|over deze (?:cursus|training)|inhoud|beschreibung|kursbeschreibung|inhalte?|"
    r"über diesen kurs|descripción(?: del curso)?|descrição(?: do curso)?|"
    r"acerca de(?: este curso)?)\W*$")  # fmt: skip
PREREQUISITES_HEADING = heading(
    r"^\W*+(?:(?:are there|what are|do i need)(?: any| the)? )?"
    r"(?:(?:course |program(?:me)? |academic )?(?:pre-?\s?)?requisites?(?:\(s\))?(?: courses?)?"
    r"(?: (?:and|or|/) (?:co-?requisites?|requirements?))?|"
    r"(?:admission|entry|entrance|enrol?lment|eligibility|participation) "
    r"(?:requirements?|criteria|conditions?)|"
    r"requirements? (?:for|to) (?:admission|entry|enrol\w*|participat\w+)|requirements|"
    r"(?:recommended|required|assumed|prior|previous) (?:background|knowledge|experience|preparation|skills)|"
    r"you(?:['’]ll| will)? need|what (?:do )?you(?:['’]ll)? need(?: to know)?(?: before you start)?\??|"
    r"eligibility|who (?:may|is (?:eligible|allowed) to) (?:apply|enrol\w*|register)\b.{0,20}|"
    r"(?:do|will) (?:i|you) need (?:any |some |to have )?(?:\w+ (?:or )?){0,2}"
    r"(?:experience|knowledge|background|skills|qualifications?)\b.{0,40}|"
    r"(?:is|are) (?:any )?(?:prior|previous) (?:experience|knowledge|training) "
    r"(?:required|needed|necessary)\b.{0,30}|"
    r"y a-t-il des (?:préalables|prérequis|pré-requis).{0,40}|(?:brauche ich|sind) vorkenntnisse\b.{0,30}|"
    r"(?:heb ik|is er) (?:voorkennis|ervaring) nodig.{0,30}|préalables?(?: requis| recommandés?)?|prérequis|"
    r"pré-requis|conditions? d['’](?:admission|admissibilité|accès|inscription)|"
    r"exigences(?: d['’]admission)?|conditions préalables|critères d['’]admission|"
    r"(?:titres?|diplômes?|profil|niveau|expérience) requise?s?|connaissances (?:préalables|requises)|"
    r"base (?:collégiale|universitaire|études .{3,30}|expérience)|"
    r"ce qu['’]il (?:vous )?faut (?:avoir|savoir|connaître).{0,40}|voorkennis|"
    r"(?:toelatings?|ingangs|instroom|instap|vooropleidings)(?:eisen|voorwaarden)|vereiste voorkennis|"
    r"vooropleiding|toelating|instapniveau|(?:zugangs|aufnahme)voraussetzungen|"
    r"was (?:sie|du) mitbring\w+(?: sollten| solltest)?|voraussetzungen?|"
    r"welche (?:vorkenntnisse|voraussetzungen).{0,40}|"
    r"was (?:muss|sollte|sollten) (?:ich|sie) (?:wissen|können|mitbringen).{0,30}|teilnahmevoraussetzungen|"
    r"vorkenntnisse|zulassungsvoraussetzungen|"
    r"requisitos(?: previos| de (?:admisión|acceso|ingreso|ingresso|admissão))?|pré-requisitos|"
    r"con(?:di(?:ções|ciones)) de (?:acceso|acesso|ingreso|ingresso|admisión|admissão)|"
    r"(?:conocimientos|conhecimentos) (?:previos|prévios)|perfil de (?:ingreso|acceso)|"
    r"habilitações(?: de acesso)?)\W*$"
)  # fmt: skip
ENTRY_HEADING = heading(
    r"^\W*+(?:entry|admission|joining|to apply|applying|how to apply|(?:special )?application instructions|"
    r"before (?:you|one) (?:apply|enrol\w*|start|begin|join|register)|"
    r"avant de (?:vous )?(?:commencer|inscrire)|vor der anmeldung)\W*$"
)
"""Headings over what one must have, or over how one enrols."""
AUDIENCE_HEADING = heading(
    r"^\W*+(?:(?:for )?ages?(?: ranges?| groups?| limits?)?|âges?|tranche d['’]âge|"
    r"(?:target |intended |ideal )*audience|target (?:group|learners?|participants)|"
    r"who (?:should|can|could|might) (?:attend|come|take|enrol\w*|apply|participate|register|take part|"
    r"join)\b.{0,40}|"
    r"who (?:takes?|attends?|comes|joins?) (?:it|this)\b.{0,30}|"
    r"who (?:would|will|can|should|could|might) benefit\b.{0,40}|who\?|would it be for you\?|"
    r"who (?:is|are) (?:this|it|the course|these)\b.{0,40}|"
    r"(?:is|who['’]s) (?:this|it) (?:course|program|it)? ?for(?: you| me)?\??|for whom\??|designed for|"
    r"intended (?:for|learners)|who it['’]?s for|who is it for|participants|suitable for|"
    r"publics?(?: cible| visé| concerné)s?|clientèles?(?: cible| visée)?s?|"
    r"this (?:course|program(?:me)?|workshop|class|training) is for(?: you)?(?: if)?|"
    r"is this (?:course|class) right for (?:you|me)\??|profil des participants|"
    r"(?:this )?(?:\w+ )?(?:will|would|may|should) be of (?:\w+ )?interest to|"
    r"à qui (?:s['’]adresse|est destiné)\w*.{0,40}|pour qui\s?\??|destinataires|doelgroep(?:en)?|"
    r"voor wie(?: is (?:deze|dit|het|de) .{3,30})?\??|zielgruppen?|teilnehmerkreis|"
    r"für wen(?: (?:ist|eignet|sind) .{3,40})?\??|an wen richtet sich .{3,40}|dirigido a|destinatári[oa]s|"
    r"destinatarios|¿?a quién (?:va|está) dirigid[oa].{0,20}|a quem se (?:destina|dirige).{0,20}|"
    r"¿?para (?:quién|quem)(?: (?:es|é) .{3,30})?\??|público(?:[ -]alvo| objetivo)?)\W*$"
)  # fmt: skip

AT_THE_END = (
    r"(?:na (?:afloop|deze)|nach|am ende|al (?:finalizar|terminar|completar|concluir|t[ée]rmino)|"
    r"(?:ao|no) (?:final|fim|término)|ao (?:concluir|terminar|completar))[^.:\n]{0,60}"
)
THEY_ARE_ABLE = (
    r"(?:kun je|kunt u|kan de (?:deelnemer|student)|"
    r"(?:ben|bent|is|zijn) (?:je|u|de \p{L}{4,12}) in staat(?: om)?|können (?:sie|die \p{L}{4,15})|kannst du|"
    r"(?:sind|bist) (?:sie|du|die \p{L}{4,15}) in der lage|podrás|podrán?|"
    r"(?:serás?|serán|serão|está(?:s|n)?|estarás?|estarán?) "
    r"(?:capa(?:z|ces|zes) de|en condiciones de|apt[oa]s? (?:a|para))|"
    r"poderás?|poderão|saberás?|saberão)(?!\p{L})"
)
OUTCOMES_HEADING = heading(
    r"^\W*+(?:the )?(?:(?:key |intended |expected |course |program(?:me)? |module |student |learner |"
    r"participant |specific |general |main )*learning (?:outcomes?|objectives?|goals?|results?)|"
    r"(?:course |program(?:me)? |student |learner |participant |graduate |key |module |training |main |"
    r"workshop |session )*(?:outcomes?|objectives?|competenc(?:y|ies)|learnings)"
    r"(?: (?:of|for) (?:the|this) (?:course|program(?:me)?|module|training|workshop))?(?: (?:are|include))?|"
    r"the students? (?:has|have|is able to|are able to|knows?|can)|"
    r"(?:in this \w+,? )?what (?:will )?(?:you|i|participants|students|learners)"
    r"(?:['’]ll| will|['’]re going to| are going to)? "
    r"(?:be able to do|learn|achieve|gain|take away|know|master)\b.{0,60}|"
    r"(?:in this \w+,? )?(?:you|participants|students|learners)(?:['’]ll| will) "
    r"(?:learn|be able to|know how to|leave (?:knowing|able|ready))\b.{0,40}|"
    r"(?:up)?on (?:successful )?completion.{0,80}|"
    r"(?:by|at) the end(?: of (?:this|the)|,? you(?:['’]ll| will| can)).{0,80}|"
    r"after (?:(?:completing|attending|taking|finishing) )?(?:this|the) "
    r"(?:course|training|workshop|program(?:me)?|module).{0,80}|"
    r"objectifs?(?: (?:d['’]apprentissage|de formation|pédagogiques?|du (?:cours|programme)|de la formation|"
    r"général|généraux|spécifiques?|opérationnels?|visés|et (?:contenus?|compétences visées)))*|"
    r"(?:apprentissages|résultats) visés|résultats d['’]apprentissage(?: visés)?|"
    r"acquis d['’]apprentissage(?: (?:terminaux|spécifiques|visés))?|"
    r"compétences (?:visées|développées|acquises|attestées|à (?:acquérir|développer))|"
    r"ce que vous (?:apprendrez|saurez|allez apprendre).{0,30}|vous apprendrez.{0,30}|"
    r"(?:à|au terme d[eu']) (?:la fin|l['’]issue|la|ce|cette|programme).{0,100}|"
    r"leer(?:doelen|doelstellingen|resultaten|uitkomsten|opbrengst(?:en)?)|eindtermen|"
    r"(?:dit|wat) (?:leer|ga) je.{0,30}|wat je (?:leert|gaat leren).{0,30}|"
    r"na (?:afloop|dez?e (?:cursus|opleiding|training|module)).{0,60}|"
    rf"{AT_THE_END} {THEY_ARE_ABLE}.{{0,40}}|(?:lern|kompetenz|qualifikations)ziele?|lernergebnisse|"
    r"(?:was|das) (?:sie lernen|lernen sie|lernst du|du lernst).{0,30}|kursziele?|"
    r"nach (?:abschluss|dem kurs).{0,60}|"
    r"(?:lo que |qué )?(?:vas a aprender|aprenderás|aprenderá).{0,30}|resultados de aprendiza(?:je|gem)|"
    r"objetivos(?: (?:de(?:l)? (?:aprendizaje|curso|aprendizagem)|gerais|generales|específicos|"
    r"formativos))?|"
    r"(?:competencias|competências)(?: (?:que adquirirás|(?:a|por) (?:adquirir|desarrollar|desenvolver)))|"
    r"resultados esperados|o que (?:você )?(?:vai )?aprende(?:r|rá).{0,30}|"
    r"(?:key |top |main |course |program(?:me)? |participant |learner )*take-?aways?|"
    r"was (?:lerne ich|lernst du|wirst du lernen|nimmst du mit).{0,40})\W*$")  # fmt: skip
"""Headings under which learning outcomes stand."""
