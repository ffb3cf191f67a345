"""Words for where learning happens: online, in a room, both, or as the learner likes. Whether they say it of
this offering, the words around them decide (:mod:`normalizer.manner.mode_words`)."""

from __future__ import annotations

import re
from typing import Literal

from normalizer.patterns import Rule, Rules

Where = Literal["online", "in_person", "blended", "choice", "on_site", "remote", "recorded"]
"""``on_site``: a part that needs a place, a practicum or lab days, whatever else is said of it. ``remote``:
nobody has to come. ``recorded``: a part that is watched, which says where only beside one in a room."""

_O = (
    r"(?:virtual|online|web) classrooms?|classe virtuelle|online(?: ?only)?|on line|en ligne|en l[ií]nea|em "
    r"linha|à distance|a dist[aâ]ncia|at a distance|by distance|from (?:a distance|afar|home)|from (?:your|"
    r"their) (?:own )?(?:kitchen table|desk|sofa|couch|living room|home|laptop|computer|armchair)|(?:in|"
    r"through|with) (?:a|any|your) (?:web )?browser|(?:over|on|via) the web(?!\s?site)|web lessons|(?:web|"
    r"internet) delivered|(?:watch|study|learn|listen)(?! (?:for|by|to|how)\b)(?: [\w']{2,12}){0,3} at home|"
    r"(?<=or )at home|(?<=ou )(?:à la maison|chez vous)|"
    r"on (?:your |their |a |any )(?:own )?(?:(?:smart)?phone,? "
    r"(?:or|and) )?(?:laptop|tablet|computer|pc)s?(?:,? (?:or|and) (?:phone|tablet))?|(?<!and )on screen|"
    r"all you need is an? (?:web )?(?:browser|internet connection)|(?:by|via) webinars?|sur (?:ordinateur|"
    r"téléphone|tablette|écran)(?:,? (?:ou|et) (?:sur )?(?:ordinateur|téléphone|tablette))?|(?:through|via) "
    r"(?:our|the) (?:online )?learning portal|sur (?:la|notre) plateforme(?: web| en ligne| numérique)?|"
    r"(?<=study )from anywhere|(?<=learn )from anywhere|(?<=join )from anywhere|(?<=work )from anywhere|"
    r"(?<=attend )from anywhere|(?<=participate )from anywhere|(?<=take part )from anywhere|(?<=or )from "
    r"wherever you (?:are|live)|de chez (?:vous|soi)(?= ou )|de n'importe où|(?:theory|théorie) (?:is |part |"
    r"se fait )?(?:done |studied |completed |online )?(?:at home|from home|à la maison|à domicile)|"
    r"(?:entièrement|uniquement|exclusivement|offerte?s?|donnée?s?|donne|diffusée?s?|suivie?s?|dispensée?s?|"
    r"100 ?%) (?:entièrement |uniquement |exclusivement |100 ?% )?sur le web(?! \p{L}+ique)|100 ?% "
    r"web(?=\W*$|[,;.(]| (?:et|à|asynchrone|synchrone|avec)(?!\p{L}))|(?<=cours )web(?= (?:a)?synchrone)|"
    r"(?:finished|done|taken|followed|studied|completed|watched|joined) (?:from )?wherever you (?:are|live|"
    r"happen to be)|on our (?:web ?)?site|(?:on|from|through|in) (?:your (?:own )?|a |any |our |the )(?:app|"
    r"device|(?:course |student |training )?portal|(?:online )?learning platform)(?! (?:safety|number|"
    r"development|design|store))|(?:by|over|via|on) video(?=[,.;]|$| (?:on|every|each|with|from|"
    r"at)(?!\p{L}))|video ?conferences(?= |[,.;]|$)|video class(?:es)?|live ?streams?|by livestream|(?:live "
    r"|group |video |conference |zoom )calls?(?! cent)|in the browser|by (?:web|internet)(?: module)?s?|en "
    r"visio|visio|distanciel(?:le)?s?|(?:in|on|via|through) (?:the|a|our) virtual (?:learning )?environment|"
    r"(?:delivered|offered|taught|run|hosted|studied|completed) (?:entirely|fully|wholly|completely|"
    r"exclusively) (?:through|via|on|in) (?:brightspace|moodle|canvas|blackboard|d2l)|on (?:the|our) "
    r"(?:[\w']{1,20} ){0,2}(?:web ?site|learning site)|correspondence (?:course|study|lessons)|auf (?:der|"
    r"unserer) (?:lern)?plattform|(?:by|over|via|on) (?:group |weekly |conference )?calls?(?=[,.;]|$)|dial "
    r"in|(?:join|watch|follow) (?:the|a|our) (?:live ?)?(?:stream|broadcast|webcast)|stream (?:it|them|the)|"
    r"logs? (?:in|on) to (?:class|live|the live|a live)|(?<=or )log (?:in|on)(?=[,.;]|$)|webcasts?|"
    r"webdiffusion|web diffusion|(?:comes?|brought|delivered|straight|live) to your (?:desk|home|screen|"
    r"laptop|computer|phone|living room|inbox|kitchen)|home study|study at home|distanciel|d'où vous "
    r"(?:voulez|êtes)|où que vous soyez|de (?:la|votre) maison|(?<=suivent )chez vous|(?<=suit )chez vous|"
    r"depuis chez vous|von (?:zu ?hause|daheim)(?: aus)?|zu ?hause (?:am|vor dem) (?:pc|computer|"
    r"bildschirm)|thuis (?:achter|aan|op|via) (?:je|uw|de) (?:laptop|computer|pc|scherm)|vanuit (?:huis|"
    r"thuis|je (?:eigen )?(?:stoel|woonkamer|huis))|desde (?:tu |su )?casa|a partir de casa|distance "
    r"(?:learning|education|study|delivery|course|online)|distance|(?:over|via|through|on|sur|per) (?:the "
    r")?internet|internet(?= delivery| course| based)|web (?:modules?|units?)(?=\W*$|[,.;]| in | with | of "
    r")|web based(?! (?:[\w-]{1,24}\s){0,3}?(?:environment|tools?|applications?|software|interface|"
    r"simulators?|systems?))|e learning|virtual|virtually(?! (?:every|all|any|no|un\p{L}|im\p{L}|identical|"
    r"the same|nothing))|virtuel(?:le)?(?:ment)?|remote(?:ly)?|onlineonly|onlineeventattendancemode|"
    r"eventmovedonline|virtuallocation|mooc|(?<!the\s)(?<!\()www(?!\.)|(?:(?:on|via|over|through|in|by|sur|"
    r"par|per|scheduled) (?:live )?)?(?:zoom|(?:ms |microsoft )teams|webex|google meet)|(?:on|via|over|"
    r"through|sur) teams|by correspondence|(?:by|via|over) (?:live )?video(?: ?(?:conferenc\w+|links?|"
    r"calls?))?|(?:en |par )?visioconférence|vidéoconférence|(?:por )?(?:videollamadas?|videoconferencias?|"
    r"videochamadas?)|webinars?|webinaires?|(?:by|over|via) webcam|(?:live )?streamed(?: live)?|"
    r"fern(?:studium|kurs|lehre|lehrgang|unterricht)|afstands(?:onderwijs|leren)|op afstand|no presencial"
)
_CLASSROOM = (
    r"(?<!some )(?<!many )(?:(?<!your )(?<!their )classroom(?: based)?(?! (?:talk|discourse|teachers?|"
    r"practices?|management|communications?|culture|climate|observations?|behaviou?r|settings?|use)(?!\p{L}))|"
    r"classroom(?= (?:learning|lectures?|instruction|training|hours?|time|sessions?)(?!\p{L})))"
)
"""Not that of teachers who learn: "classroom talk", "in your classroom"."""
_P = (
    r"(?:at|on|to) your (?:own )?(?:site|workplace|premises|worksite|facility)|in(?:_| ?)person(?: ?only)?|"
    r"offlineeventattendancemode|in - person|in class(?:room)?|(?<=come )to class|" + _CLASSROOM + r"|on "
    r"campus|to campus|on ?site(?: work)?|face to face|f2f|in lab|in salon|in studio|dans nos locaux|en "
    r"classe|en personne|en présen(?:ce|tiel)|présentiel(?:le)?|en salle|(?:sur|au) (?:le )?campus|sur place|"
    r"(?:class|campus|clinic|studio|cent(?:re|er)|shop|farm|school|hospital|field) based|(?:in "
    r")?präsenz(?:unterricht|veranstaltung|kurs|lehre|tag(?:en?)?)?|vor ort|auf dem campus|fysiek|klassikaal|"
    r"op (?:locatie|de campus)|praktijkdag(?:en)?|(?<!no\s)(?<!semi)presencial(?:es|mente)?|presenciais"
)
_SPOTS = (
    r"loft|suite|apiary|guild hall|guildhall|airfield|airstrip|hatchery|sawmill|quarry|marina|"
    r"warehouse|hangar|depot|dojo|bakery|smithy|forge|winery|cellar|brewery|distillery|orchard|"
    r"boatyard|dockyard|stables|kennels|pool|rink|observatory|aquarium|zoo|fire ?hall|barracks|"
    r"academy|pavilion|allotment|atelier|schoolhouse|longhouse|friendship cent(?:re|er)"
)
"""Places for a craft, a sport or a community, which no other thing is called."""
_ROOMS = "|".join((
    r"in (?:the|an?|our) (?:[\w'’]{1,24}\s)?(?:classroom|room)",
    r"(?:(?:on|at|to) |(?<=attend )|(?<=attends ))(?:the|our|its) (?:(?!on\s)[\w'’-]{1,24}\s){0,4}?campus",
    r"at (?:the|our) (?:[\w'’-]{1,24},? ){1,3}(?:and|or) (?:[\w'’-]{1,24}\s){1,2}campuses",
    r"(?<=[,|(] )downtown(?=\W*$|[,.;|)])",
    r"campus(?= or\s| ou\s|/)",
    r"(?<=or\s)campus",
    r"(?<=ou\s)campus",
    r"(?<!organi[sz]ation/)(?<!institution/)(?<!department/)(?<!home/)(?<=/)campus",
    r"(?<=,\s)(?:au )?campus d[eu] [\p{L}-]{3,20}",
    r"(?!on our sites?(?!\p{L}))(?:in|at|on) our (?:(?!web\s|internet\s|"
    r"partner\s)[\w-]{1,24}\s){0,3}?(?:workshops?|shop|labs?|studios?|kitchens?|facility|facilities|"
    r"greenhouses?|clinics?|schools?|yard|farm|space|sites?|premises|garage|barn|vineyard|nursery|salon|"
    r"gallery|theatre|halls?|offices?|buildings?|ranch|forest|cent(?:re|er)s?|classrooms?|" + _SPOTS + r")",
    r"(?:in|at|to) the (?:(?!end\b|start\b|beginning\b|close\b|of\b|and\b|or\b|for\b|"
    r"use\b)[\w'’-]{1,24}\s){0,3}?(?:shop|lab|kitchen|studio|workshop|greenhouse|clinic|gym|auditorium|"
    r"gardens?|woodland)",
    r"(?:in|at) (?:the|our|a) (?:[\w'’-]{1,24}\s){0,2}?(?:parish|community|village|town|church|"
    r"seniors['’]?|leisure|recreation|cultural|visitor|youth|scout|legion) (?:hall|cent(?:re|er)|club|"
    r"house)",
    r"(?:in|at) the (?:(?!end\b|of\b|and\b|or\b|head\b)[\w'’-]{1,24}\s){1,2}?(?:office|library|yacht club|"
    r"clubhouse|museum|townhouse|arena|hospital|laboratory|" + _SPOTS + r")",
    r"on farm(?= at| in|,|$)",
    r"at the (?:apiary|hatchery|sawmill|airfield|boatyard|orchard|vineyard|winery|brewery|smithy|forge|"
    r"stables|shipyard)(?!\p{L})",
    r"{begin}our (?:[\w-]{1,24}\s){1,2}?(?:yard|workshop|studio|campus|lab|kitchen|shop|clinic|farm|"
    r"school|training cent(?:re|er)|premises|site)",
    r"(?:in|at) the (?:guild hall|guildhall|observatory|aquarium|pavilion|fire ?hall)",
    r"(?:à|dans|en) (?:la |le )?(?:salle|local) [a-z]{0,3}-?\d{1,4}",
    r"sur (?:nos|notre) campus",
    r"(?:in )?(?:room|raum|zaal|lokaal|sala) [a-z]{0,3} ?\d{1,4}(?:\.\d{1,3})?[a-z]?",
    r"^campus d[eu] [\p{L}-]{3,20}",
    r"(?:^|(?<=[,|;]\s))(?:(?!(?:nothing|not?|on|off|the|to|from|at|of|any|our|your|and|or|"
    r"is)\s)[\p{L}'’.-]{2,20} ){1,3}campus(?: (?:[\p{L}-]{3,14} )?(?:shop|lab|kitchen|studio|workshop|clinic|"
    r"greenhouse|gym|yard|hall|barn))?(?:(?=\W*$|[,;|.]|\s(?:plus|and|with|from)\s)|"
    r",? (?:room |building )?[a-z]{1,3}-?\d{1,4}(?!\w))",
    r"^(?:ateliers?|salles?|laboratoires?|cuisines?|local|locaux) (?:de [\p{L}-]{3,16} )?(?:du|au) "
    r"campus(?: d[eu] [\p{L}-]{3,20})?",
    r"(?:au|du) pavillon [\p{L}-]{3,20}",
    r"(?:dans|à|en) (?:nos|notre) (?:(?!propre)[\p{L}-]{1,24} )?(?:bureaux|locaux|ateliers?|salles?|"
    r"studios?|laboratoires?|installations|cuisines?|centres?|école|campus|clinique|ferme|entrepôt|usine)",
    r"in unser(?:en|em|er) (?:\p{L}{1,24} )?(?:räumen|haus|\p{L}*zentrum|werkstatt|schulungsräumen|akademie|"
    r"labor|küche)",
    r"in on(?:s|ze) (?:\p{L}{1,24} )?(?:lokaal|atelier|centrum|werkplaats|praktijkruimte|keuken|school|"
    r"studio)",
    r"en nuestr[ao]s? (?:\p{L}{1,24} )?(?:instalaciones|aulas?|sedes?|centros?|taller(?:es)?)",
    r"n[ao]s? nossas? (?:instalações|sede|centro)",
))  # fmt: skip
"""Rooms and premises of whoever teaches."""
_B = (
    r"(?:classroom|in class|face to face|in person|practical) \d+[^.;\d]{0,9}[,/+&] ?(?:and )?(?:e learning|"
    r"online|distance) \d+|(?:e learning|online|distance) \d+[^.;\d]{0,9}[,/+&] ?(?:and )?(?:classroom|"
    r"in class|face to face|in person|practical) \d+|(?:em |en )?b learning|(?<!\d)[1-9]\d? ?% (?:online|"
    r"distance|virtual|remote|à distance|en ligne|"
    r"in person|in class|classroom)\W{1,3}(?:and |et |und )?[1-9]\d? ?% (?!off)\p{L}{3,20}|(?:dont|including|"
    r"of which|of them|davon|waarvan|de los cuales|de las cuales|dos quais|das quais) (?:\d+|"
    r"{word_n}) ?(?:{hours}|{days}|{weeks}|sessions?|séances?)? ?(?:are |is |sind |zijn |in |en )?(?:online|"
    r"à distance|en ligne|virtuelles?|by zoom|on zoom|remote|en línea)|(?:half|halb|partly|teilweise|deels|"
    r"gedeeltelijk|partiellement|en partie|(?:an?|one|eine?|un|een) (?:third|quarter|half|drittel|viertel|"
    r"hälfte|tiers|quart|derde|kwart)|(?<![\d.,])[1-9]\d? ?%) (?:is |are )?(?:online|en ligne|"
    r"à distance)(?=\W*(?:$|[,.;)]))|blended(?:delivery)?|mixedeventattendancemode|"
    r"hybrid(?!s(?!\p{L}))|hybrid[eao]s?|híbrid[oa]|mixte|mixta|bi ?modale?|semi ?presencial|"
    r"partially online|partly online|mixed mode|part online|"
    r"the (?:rest|remainder|balance|other \w{3,10}) (?:is|are|takes place|happens|follows) (?:done |taken |"
    r"taught |given )?(?:online|at home|from home|over the internet|by distance|in person|on campus|"
    r"in class)|le reste (?:est |se fait |se suit )?(?:en ligne|à distance|en classe|en présence|sur place)"
)
_SITE = (
    r"(?:lab|laboratory|campus|shop|studio|workshop|practical|practice|skills|clinical|field|boat|ship|sea|"
    r"forest|farm|kitchen|ice|snow|river|flight|flying|driving|range|bush|garden|bench|simulator|sim|ward|"
    r"clinic|yard|residential|compulsory|mandatory)(?: lab)? (?:days?|weekends?|weeks?(?! by week)|"
    r"intensives?)|"
    r"weekend labs?|(?:required|compulsory|mandatory|in person|(?:\d{1,2}|one|two|three|four|five|six|seven|"
    r"eight|ten)(?: (?:days?|weeks?))?) (?:[\w-]{1,20} )?(?:residential schools?|residentials|"
    r"summer (?:schools?|institutes?)|camps?|retreats?|intensives?|visits|trips)|ride alongs?|"
    r"preceptored (?:practice|hours|shifts)|preceptorships?|supervised (?:hours|practice|shifts) (?:in|at)|"
    r"weekly labs|(?:lab|laboratory) work|hands on (?:days?|weekends?|labs?|practice|training(?= on| at| in)|"
    r"part)|(?<=the\srest\s)hands on|residency|field (?:schools?|trips?|placements?|camps?|component)|"
    r"(?:join|come to|visit) us for (?:[\w'-]{1,24}\s){1,3}?(?:days?|weekends?|evenings)|ten day field|"
    r"(?:\d+|"
    r"[a-z]+) day field|(?:de |en )?laboratoires?|(?:days?|weekends?|weeks?) of (?:practice|labs?|lab work|"
    r"hands on [\w-]{3,20}|workshops)|(?:\d+|one|two|three|four|six|eight) (?:week|day|hour|"
    r"month) placements?|practicums?(?! (?:report|paper|portfolio|seminar|fee|insurance|deposit))|"
    r"(?<!\p{L}[aos]n? )practica|"
    r"(?:clinical|work|field|industry|hospital) (?:placements?|rotations?)|placements? (?:in|at|with) (?:an?|"
    r"the|local|our|one)(?! project)|field ?work (?:in|at|near|on)|stages? (?:(?:obligatoire|pratique|"
    r"supervisé|clinique|rémunéré|terrain)s? ){0,2}(?:d[e'] ?(?:{n}|{word_n}) ?(?:{hours}|{weeks}|{days}|"
    r"{months}) )?(?:pratique|au (?:camp|laboratoire|centre|campus)|obligatoire|en (?:milieu|entreprise|"
    r"clinique|école|atelier)|sur le terrain|"
    r"clinique|dans (?:une?|les?|la))s?|praxistage?"
)

_BY_NETWORK = (
    r"(?:(?:on|over|via|by|through|sur|par) (?:zoom|(?:ms |microsoft )?teams|webex|google meet|video|"
    r"live ?stream|distance|the web|visioconférence)|online|remotely|virtually|from (?:home|afar|anywhere)|"
    r"en ligne|à distance)"
)
_COURSES = (
    r"(?:courses|electives|workshops|offerings|sections|programmes|programs|certificates|the others|them|"
    r"cours|ateliers|formations)"
)
_OTHERS = r"(?:some|others?|the (?:others|rest)|d'autres)"
_IN_ROOM = (
    r"(?:classrooms?|class|campus(?:es)?|labs?|workshops?|studios?|cent(?:re|er)s?|building|rooms?|in person|"
    r"face to face|shop|hall|college|kitchen|clinic|salle|classe|ateliers?|présence|locaux)"
)
_SPLIT = (
    rf"(?:alternat(?:es?|ing)|(?:split|divided|shared|spread)|moves?|alternent?|réparti\w*|partagée?s?) "
    rf"(?:evenly |equally )?(?:between|among|entre) (?:[^.;]{{3,60}}?\m{_IN_ROOM}(?: [\w'-]{{1,20}}){{0,3}} "
    rf"(?:and|et) [^.;]{{0,30}}?(?:online|zoom|teams|(?:web|video)(?: |$)|virtual|en ligne|à distance|"
    rf"virtuelle)(?: teaching| learning| class(?:es)?)?|[^.;]{{0,30}}?(?:online|zoom|teams|virtual|en ligne|"
    rf"à distance)[^.;]{{0,40}}? (?:and|et) [^.;]{{0,40}}?\m{_IN_ROOM})"
)
"""Two places between which the teaching goes to and fro."""

_SETTINGS = (
    r"(?:(?:and|or|&) (?:face[\s-]to[\s-]face|in[\s-]person|online|remote|virtual|blended|hybrid)[\s-]*)?"
    r"(?:settings|contexts|situations)\b"
)
"""Where those who learn will work or teach, not where they learn."""
WHERE: Rules[Where] = Rules(
    [
        Rule(
            "differs",
            r"(?:delivery|format|mode|location|it)s?(?: \([^)]*\))? (?:[\w-]{1,24}\s){0,3}?(?:varies|vary|"
            r"differs?|depends?) (?:by|from|between|on|with|depending on) (?:the |each |one )?(?:section|"
            r"term|semester|session|intake|group|campus|location|cohort|season)s?|(?:come|comes|offered|"
            r"available|given|taught|run|delivered) in (?:several|various|different|more than one|"
            r"multiple) (?:delivery )?(?:formats|modes|ways|forms)",
            lambda m: "choice",
            {"The rest come in several formats.": "choice", "The delivery mode varies by section.": "choice",
             "Prices vary by section.": None, "Delivery differs from course to course.": None},
        ),
        Rule("e_course", r"(?<!\p{L})e(?=[-‑](?:course|class|training|module|lesson|workshop|seminar))",
             lambda m: "online",
             {"Two e-modules": "online", "The course": None}),
        Rule("asked_which",
             r"^\W*(?:you (?:decide|choose|pick|can choose)|your (?:choice|call)|either|both|whichever|"
             r"up to you|as you (?:like|prefer|wish))(?!\p{L})",
             lambda m: "choice", {"Online or on campus: Either.": "choice", "Tea or coffee: Either.": None},
             label=r"\m(?:online|remote|distance|zoom|virtual)\b.*\bor\b|\bor\b.*\b(?:online|remote|distance|"
                 r"zoom|virtual)"),
        Rule("attendance_code",
             r"^(?:(?P<room>cm|campus)|(?P<far>ds|on)|(?P<both>mm|da|distance with attendance))$",
             lambda m: "in_person" if m["room"] else "online" if m["far"] else "blended",
             {"attendanceMode: CM": "in_person", "attendanceMode: Campus": "in_person",
              "attendanceMode: ON": "online", "attendanceMode: MM": "blended", "code: ON": None},
             label=r"^attendance ?mode$"),
        Rule("on_the_web", r"^(?:sur le |en mode )?web\W*$", lambda m: "online",
             {"Mode d'enseignement : Web": "online", "Formule : sur le Web": "online", "Sujet : Web": None},
             label=r"(?<!\p{L})(?:mode|formule|modalité|delivery|diffusion)"),
        Rule("learner_chooses",
             r"(?<!\p{L})(?:hy ?flex|comodale?s?|multi ?modale?|also (?:live )?(?:streamed|(?:offered|"
             r"available|taught|given|run) (?:online|in person|on campus|by zoom|on zoom|"
             r"at a distance)))(?!\p{L})|home/distance|(?<!\p{L})(?:aussi|également) (?:offerte?s?|donnée?s?|"
             r"disponibles?) (?:en ligne|en classe|à distance|en présentiel)(?!\p{L})", lambda m: "choice",
             {"Comodal": "choice", "HyFlex": "choice", "It is also offered online.": "choice"}),
        Rule("or_joins",
             rf"\m(?:or|ou) (?:you (?:can |may )?|vous )?(?:join|follow|tune in|dial in|log (?:in|on)|sign "
             rf"in|watch|attend|take part|participate|connect|listen|suivez|suivre|connectez|participez)(?: "
             rf"(?!an?\b|info|mailing|community|facebook|wait)[\w']{{1,12}}){{0,3}}? "
             rf"{_BY_NETWORK}(?!\p{{L}})",
             lambda m: "choice",
             {"Drop in or follow along on Zoom": "choice", "ou suivez la séance sur Zoom": "choice",
              "Call or join an information session on Zoom.": "online",
              "Watch the recording or join us online.": "online"},
             unless_before=r"(?:online|on demand|zoom|teams|recordings?|recorded|phone|register|call|web "
                           r"?site|"
                 r"e ?mail|en ligne)(?!\p{L})[^.;]{0,40}"),
        Rule("instead_of_coming", rf"\m{_BY_NETWORK}(?!\p{{L}})", lambda m: "choice",
             {"Can't make it to campus: Join the class by video.": "choice",
              "Can't find a class: Look online.": "online"},
             label=r"^\W*(?:(?:if )?you )?(?:can't|cannot|can not|unable to|too far to) (?:make it|come|"
                   r"attend|get (?:here|"
                 r"there|to)|travel|join us|be here)"),
        Rule("some_here_some_there",
             rf"\m(?:some|a few|certaine?s) (?P<which>(?:of (?:them|the) )?{_COURSES} )?(?:[\w'-]{{1,12}} "
             rf"){{0,2}}?(?:(?:at|in|on|by|face to face|sur|à|au|en|dans)(?!\p{{L}})[^.;]{{0,50}}?{_OTHERS} "
             rf"(?:[\w'-]{{1,12}} ){{0,2}}?{_BY_NETWORK}(?!\p{{L}})|{_BY_NETWORK}[^.;]{{0,20}}?{_OTHERS} "
             rf"(?:[\w'-]{{1,12}} ){{0,2}}?(?:at|in|on|face to face|sur|au|en|dans)(?!\p{{L}}))",
             lambda m: "choice" if m["which"] or re.search(_COURSES, m.string[: m.start()][-80:]) else None,
             {"Take the courses as they come, some in class, some on Zoom": "choice",
              "Certains cours se donnent sur le campus, d'autres en ligne.": "choice",
              "Some days are in class and others online.": "in_person"}),
        Rule("nobody_comes",
             r"(?<!\p{L})(?:(?:no|zero|without(?: any)?|never any)(?!\p{L}) (?:[\w'-]{1,20} ){0,2}?(?:travel|"
             r"commut(?:e|ing)|classrooms?|campus|on campus|in person|on site|face to face)(?: (?:visits?|"
             r"attendance|days?|sessions?|class(?:es)?|requirements?|components?|meetings?|time|travel|"
             r"part))?(?= (?:is |are )?(?:needed|required|necessary|involved)|[,.;:]|$)|(?:you )?(?:will |"
             r"do |need )?(?:never|don't|do not|not) (?:once )?(?:need(?:ed)?|have|required?|"
             r"asked)?(?: ever)? ?(?:to )?(?:come|travel|set foot|visit|attend|go)(?: in)? ?(?:to |"
             r"on )?(?:a |the |our )?(?:[\w-]{1,15} )?(?:campus|classroom|in person|anywhere)|(?:nothing|"
             r"none of it|no part)(?: [\w'-]{1,12}){0,5}? (?:on campus|on site|in person|face to face|"
             r"in a (?:class)?room)|(?:on campus|in person|campus|on site) (?:visits|days|sessions|"
             r"meetings)(?: (?:number|total|required))?:? (?:is |are )?(?:zero|none|nil|0(?!\d))|"
             r"aucun déplacement|sans (?:déplacement|vous déplacer)|ohne (?:anreise|präsenz\p{L}*|"
             r"anwesenheit\p{L}*)|keine präsenz\p{L}*|zonder (?:reizen|contactmomenten)|sin desplazamientos?|"
             r"sem (?:deslocações|sair de casa))(?!\p{L})",
             lambda m: "remote",
             {"No travel needed.": "remote", "You never have to come to campus.": "remote",
              "Nothing is held on site.": "remote", "ohne Präsenzpflicht": "remote",
              "No exams needed.": None, "North Campus": "in_person"}),
        Rule("by_post",
             r"(?<!\p{L})(?:lessons?|units?|(?:work)?booklets?|workbooks?|coursework|(?:study|lesson|"
             r"course) (?:packs?|packets?|books?|notes)|assignments?)(?: [\p{L}']{1,12}){0,3}? (?:by|"
             r"through|in) (?:the )?(?:post|mail)(?!\p{L})|(?<!\p{L})(?:lessons?|units?|modules?)(?: "
             r"[\p{L}']{1,12}){0,3}? (?:by|via|through) e ?mail(?!\p{L})|(?<!\p{L})(?:study|studied|learn|"
             r"taught|delivered) by (?:post|mail)(?!\p{L})",
             lambda m: "remote",
             {"Course booklets come through the post": "remote", "Certificates are sent by mail.": None}),
        Rule("logs_in",
             r"(?<!\p{L})(?:logs?\x20(?:in|on)|sign\x20in|dial\x20in)(?= (?:at|by|before|for (?:class|the|"
             r"each)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|each|every|together|weekly|daily))",
             lambda m: "remote",
             {"You log in at 9 a.m.": "remote", "Log in to your account to pay.": None}),
        Rule("both_parts", rf"(?<!\p{{L}})(?:{_B}|{_SPLIT})(?!\p{{L}})", lambda m: "blended",
             {"Blended learning": "blended", "hybride": "blended", "BlendedDelivery": "blended",
              "Study days alternate between the Jubilee building and online teaching.": "blended",
              "Profits are split between two shops.": None},
             unless_before=r"(?:work|sales|profits?|budget|marketing|funding)(?: \w+){0,2}"),
        Rule("online", rf"(?<!\p{{L}})(?:{_O})(?!\p{{L}})|(?<=time)online(?=\d|$)", lambda m: "online",
             {"on-line": "online", "À distance": "online", "OnlineOnly": "online",
              "OnlineEventAttendanceMode": "online", "via Zoom": "online", "from your own desk": "online",
              "by video link": "online", "video classes": "online", "no presencial": "online",
              "Part-timeOnline1 Year": "online", "to teach in remote and face-to-face settings": None},
             unless_after=_SETTINGS),
        Rule("in_a_room_of_ours", rf"(?<!\p{{L}})(?!(?:off|hors) campus)(?:{_ROOMS})(?!\p{{L}})",
             lambda m: "in_person",
             {"on the Abbotsford campus": "in_person", "in our teaching kitchen": "in_person",
              "in the classroom": "in_person", "at the Selby village hall": "in_person",
              "Main Campus B114, Mondays": "in_person", "dans nos bureaux de Trois-Rivières": "in_person",
              "dans notre propre pays": None, "Off-campus": None, "Reading a room 35 mins": None,
              "measures of trust in the field and in the lab": None},
             unless_before=r"off|hors|in the (?:field|wild|clinic) and",
             unless_after=r"min(?:ute)?s?\b|[%°]"),
        Rule("in_person", rf"(?<!\p{{L}})(?:{_P})(?!\p{{L}})|(?<=time)on campus", lambda m: "in_person",
             {"In Person": "in_person", "onsite": "in_person", "fysiek": "in_person",
              "presencial": "in_person", "classroom": "in_person", "for your own classroom": "in_person",
              "some classroom discussions": None, "take it into your classroom": None,
              "reach them in face-to-face and online settings": None},
             unless_after=_SETTINGS),
        Rule("recorded_part",
             r"(?<!\p{L})(?:(?:pre ?)?recorded (?:lectures?|lessons?|modules?|videos?|classes|sessions)|"
             r"video (?:lessons?|lectures?|modules?)|recordings|capsules (?:vidéo|web)|(?:web|internet|"
             r"computer) (?:modules?|chapters?|lessons?|units?)|(?:e learning|elearning) (?:package|modules?|"
             r"units?|portion|part|lessons?))(?!\p{L})", lambda m: "recorded",
             {"four recorded lectures": "recorded", "video lessons you watch": "recorded",
              "a recorded message": None, "Recordings of each class are provided": None},
             # What was held may be seen again by those who missed it.
             unless_after=r"(?:of (?:the|each|every|all|these|those|our|any|live) (?:[\w-]+ )?(?:class|"
                 r"classes|sessions?|lectures?|meetings?|workshops?|evenings?) )?(?:(?:are|is|will be|"
                 r"remain|stay) )?(?:not |never |always |also )?(?:available|provided|posted|shared|sent|"
                 r"kept|made|given|offered)"),
        Rule("on_site_part", rf"(?<!\p{{L}})(?:{_SITE})(?!\p{{L}})", lambda m: "on_site",
             {"two lab days in Kelowna": "on_site", "A 60-hour practicum follows.": "on_site",
              "avec un stage de 120 heures en entreprise": "on_site",
              "then a placement in a hospital": "on_site", "two residential schools": "on_site",
              "a compulsory weekend": "on_site", "50 ride-along hours": "on_site",
              "a one-week summer institute": "on_site", "the history of residential schools": None,
              "summer camp staff": None, "job placement service": None,
              "laboratory safety": None}),
    ],
)  # fmt: skip
