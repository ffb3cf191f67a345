"""Words for where learning happens: online, in a room, both, or as the learner likes. Whether they say it of
this offering, the words around them decide (:mod:`normalizer.delivery_rules.mode_words`)."""

from __future__ import annotations

import re
from typing import Literal

from normalizer.patterns import Rule, Rules

NAMED_PLACE = "named_place"
PLACE_OF_STUDY = "place_of_study"
IN_A_ROOM_OF_OURS = "in_a_room_of_ours"
"""Names of rules for which other files ask."""

Where = Literal["online", "in_person", "blended", "choice", "on_site", "remote", "recorded"]
"""``on_site``: a part that needs a place, a practicum or lab days, whatever else is said of it. ``remote``:
nobody has to come. ``recorded``: a part that is watched, which says where only beside one in a room."""

_O = (
    r"(?:as|by|through|in) distance teaching|classe virtuelle|"
    r"(?:in (?:unser|ein|d)em |im )?virtuelle[nrms]? "
    r"(?:klassen|kurs|seminar|lern|schulungs|unterrichts|hör)\p{L}+|"
    r"(?:(?:the |all )?(?:rest|remainder|remaining|other)(?: of (?:the|it|your))?(?: work| study| learning)?"
    r"(?: (?:is|takes place|happens))?(?: done| completed)?|otherwise you (?:work|study|learn)|"
    r"(?:work|study|theory|coursework|reading) (?:is|happens)(?: done| completed)?(?: in your own time)?) "
    r"(?:in|on|via|through) (?:the )?(?:moodle|canvas|brightspace|blackboard|d2l)|"
    r"(?:(?:live )?in (?:our|the|an?) )?(?:virtual|online|web) classrooms?|"
    r"online(?: ?only)?|on line|en ligne|en l[ií]nea|"
    r"em linha|à distance|a dist[aâ]ncia|at a distance|by distance|from (?:a distance|afar|home)|"
    r"from (?:your|their) (?:own )?(?:kitchen table|desk|sofa|couch|living room|home|laptop|computer|"
    r"armchair)|"
    r"(?:in|through|with) (?:a|any|your) (?:web )?browser|(?:over|on|via) the web(?!\s?site)|web lessons|"
    r"(?:web|internet) delivered|"
    r"(?:watch|study|learn|listen)(?! (?:for|by|to|how)\b)(?: [\w']{2,12}){0,3} at home|(?<=or )at home|"
    r"(?<=ou )(?:à la maison|chez vous)|"
    r"on (?:your |their |a |any )(?:own )?(?:(?:smart)?phone,? (?:or|and) )?(?:laptop|tablet|computer|pc)s?"
    r"(?:,? (?:or|and) (?:phone|tablet))?|"
    r"(?<!and )on screen|all you need is an? (?:web )?(?:browser|internet connection)|(?:by|via) webinars?|"
    r"sur (?:ordinateur|téléphone|tablette|écran)"
    r"(?:,? (?:ou|et) (?:sur )?(?:ordinateur|téléphone|tablette))?|"
    r"(?:through|via) (?:our|the) (?:online )?learning portal|"
    r"sur (?:la|notre) plateforme(?: web| en ligne| numérique)?|(?<=study )from anywhere|"
    r"(?<=learn )from anywhere|(?<=join )from anywhere|(?<=work )from anywhere|(?<=attend )from anywhere|"
    r"(?<=participate )from anywhere|(?<=take part )from anywhere|(?<=or )from wherever you (?:are|live)|"
    r"de chez (?:vous|soi)(?= ou )|de n'importe où|"
    r"(?:theory|théorie) (?:is |part |se fait )?(?:done |studied |completed |online )?"
    r"(?:at home|from home|à la maison|à domicile)|"
    r"(?:entièrement|uniquement|exclusivement|offerte?s?|donnée?s?|donne|diffusée?s?|suivie?s?|dispensée?s?|"
    r"100 ?%) (?:entièrement |uniquement |exclusivement |100 ?% )?sur le web(?! \p{L}+ique)|"
    r"100 ?% web(?=\W*$|[,;.(]| (?:et|à|asynchrone|synchrone|avec)(?!\p{L}))|"
    r"(?<=cours )web(?= (?:a)?synchrone)|"
    r"(?:finished|done|taken|followed|studied|completed|watched|joined) (?:from )?wherever you "
    r"(?:are|live|happen to be)|"
    r"on our (?:web ?)?site|"
    r"(?:works?|runs?|opens?|plays?|studied|done|watched) on (?:a|your|any) (?:smart)?phone|"
    r"(?:on|from|through|in) (?:your (?:own )?|a |any |our |the )"
    r"(?:app|device|(?:course |student |training )?portal|(?:online )?learning platform)"
    r"(?! (?:safety|number|development|design|store))|"
    r"(?:by|over|via|on) video(?=[,.;]|$| (?:on|every|each|with|from|at)(?!\p{L}))|"
    r"video ?conferences(?= |[,.;]|$)|video class(?:es)?|live ?streams?|by livestream|"
    r"(?:live |group |video |conference |zoom )calls?(?! cent)|in the browser|(?:live|video) link|"
    r"by (?:web|internet)(?: module)?s?|en visio|visio|distanciel(?:le)?s?|"
    r"(?:in|on|via|through) (?:the|a|our) virtual (?:learning )?environment|"
    r"(?:stud(?:y|ied)|learning) (?:on|in|via|through) "
    r"(?:the |our |the [\p{L}'’]{3,16} )?(?:moodle|canvas|brightspace|blackboard|d2l)|"
    r"(?:delivered|offered|taught|run|hosted|studied|completed) "
    r"(?:entirely|fully|wholly|completely|exclusively) (?:through|via|on|in) "
    r"(?:brightspace|moodle|canvas|blackboard|d2l)|"
    r"on (?:the|our) (?:[\w']{1,20} ){0,2}(?:web ?site|learning site)|"
    r"(?:(?:on|in|through|via) )?(?:the|our|its) (?:web|online|virtual|digital) campus|"
    r"correspondence (?:course|study|lessons)|auf (?:der|unserer) (?:lern)?plattform|"
    r"(?:by|over|via|on) (?:group |weekly |conference )?calls?(?=[,.;]|$)|dial in|"
    r"(?:join|watch|follow) (?:the|a|our) (?:live ?)?(?:stream|broadcast|webcast)|stream (?:it|them|the)|"
    r"logs? (?:in|on) to (?:class|live|the live|a live)|(?<=or )log (?:in|on)(?=[,.;]|$)|webcasts?|"
    r"webdiffusion|web diffusion|"
    r"(?:comes?|brought|delivered|straight|live) to your "
    r"(?:desk|home|screen|laptop|computer|phone|living room|inbox|kitchen)|"
    r"home study|study at home|distanciel|d'où vous (?:voulez|êtes)|où que vous soyez|de (?:la|votre) maison|"
    r"(?<=suivent )chez vous|(?<=suit )chez vous|depuis chez vous|von (?:zu ?hause|daheim)(?: aus)?|"
    r"zu ?hause (?:am|vor dem) (?:pc|computer|bildschirm)|"
    r"thuis (?:achter|aan|op|via) (?:je|uw|de) (?:laptop|computer|pc|scherm)|"
    r"vanuit (?:huis|thuis|je (?:eigen )?(?:stoel|woonkamer|huis))|desde (?:tu |su )?casa|a partir de casa|"
    r"distance (?:learning|education|study|delivery|course|online)|distance|"
    r"(?:over|via|through|on|sur|per) (?:the )?internet|internet(?= delivery| course| based)|"
    r"web (?:modules?|units?)(?=\W*$|[,.;]| in | with | of )|"
    r"web based(?! (?:[\w-]{1,24}\s){0,3}?(?:environment|tools?|applications?|software|interface|simulators?|"
    r"systems?))|"
    r"e learning|virtual|virtually(?! (?:every|all|any|no|un\p{L}|im\p{L}|identical|the same|nothing))|"
    r"virtuel(?:le)?(?:ment)?|remote(?:ly)?|onlineonly|onlineeventattendancemode|eventmovedonline|"
    r"virtuallocation|mooc|(?<!the\s)(?<!\()www(?!\.)|"
    r"(?:(?:on|via|over|through|in|by|sur|par|per|scheduled) (?:live )?)?"
    r"(?:zoom|(?:ms |microsoft )teams|webex|google meet)|"
    r"(?:on|via|over|through|sur|(?<=it )by|(?<=class )by|(?<=classes )by|(?<=meet )by|(?<=or )by|"
    r"(?<=taught )by) teams(?! of)|"
    r"by correspondence|"
    r"(?:by|via|over) (?:live )?video(?: ?(?:conferenc\w+|links?|calls?))?|(?:en |par )?visioconférence|"
    r"vidéoconférence|(?:por )?(?:videollamadas?|videoconferencias?|videochamadas?)|"
    r"webinar(?:s|e|reihe)?|webinaires?|(?:by|over|via) webcam|"
    r"(?:live )?streamed(?: live)?|fern(?:studium|kurs|lehre|lehrgang|unterricht)|"
    r"afstands(?:onderwijs|leren)|op afstand|no presencial"
)
_CLASSROOM = (
    r"(?<!some )(?<!many )(?:(?<!your )(?<!their )classroom(?: based)?"
    r"(?! (?:talk|discourse|teachers?|practices?|management|communications?|culture|climate|observations?|"
    r"behaviou?r|settings?|use)(?!\p{L}))|"
    r"classroom(?= (?:learning|lectures?|instruction|training|hours?|time|sessions?)(?!\p{L})))"
)
"""Not that of teachers who learn: "classroom talk", "in your classroom"."""
_P = (
    r"(?:at|on|to) your (?:own )?(?:site|workplace|premises|worksite|facility)|in(?:_| ?)person(?: ?only)?|"
    r"offlineeventattendancemode|in - person|in class(?:room)?|(?<=come )to class|" + _CLASSROOM + r"|on "
    r"campus|to campus|on ?site(?: work)?|face to face|f2f|in lab|in salon|in studio|dans nos locaux|"
    r"en classe|en personne|en présen(?:ce|tiel)|présentiel(?:le)?|en salle|(?:sur|au) (?:le )?campus|"
    r"sur place|(?:class|campus|clinic|studio|cent(?:re|er)|shop|farm|school|hospital|field) based|"
    r"(?:in )?präsenz(?:unterricht|veranstaltung|kurs|lehre|tag(?:en?)?)?|vor ort|auf dem campus|fysiek|"
    r"klassikaal|op (?:locatie|de campus)|praktijkdag(?:en)?|(?<!no\s)(?<!semi)presencial(?:es|mente)?|"
    r"presenciais"
)
_SPOTS = (
    r"loft|suite|apiary|guild hall|guildhall|airfield|airstrip|hatchery|sawmill|quarry|marina|warehouse|"
    r"hangar|depot|dojo|bakery|smithy|forge|winery|cellar|brewery|distillery|orchard|boatyard|dockyard|"
    r"stables|kennels|pool|rink|observatory|aquarium|zoo|fire ?hall|barracks|academy|pavilion|allotment|"
    r"atelier|schoolhouse|longhouse|friendship cent(?:re|er)"
)
"""Places for a craft, a sport or a community, which no other thing is called."""
_ROOMS = "|".join((
    r"in (?:the|an?|our) (?:[\w'’]{1,24}\s)?(?:classroom|room)",
    r"(?:(?:on|at|to) |(?<=attend )|(?<=attends ))(?:the|our|its) "
    r"(?:(?!(?:on|web|online|virtual|digital)\s)[\w'’-]{1,24}\s){0,4}?campus",
    r"at (?:the|our) (?:[\w'’-]{1,24},? ){1,3}(?:and|or) (?:[\w'’-]{1,24}\s){1,2}campuses",
    r"(?<=[,|(] )downtown(?=\W*$|[,.;|)])",
    r"campus(?= or\s| ou\s|/)",
    r"(?<=or\s)campus",
    r"(?<=ou\s)campus",
    r"(?<!organi[sz]ation/)(?<!institution/)(?<!department/)(?<!home/)(?<=/)campus",
    r"(?<=,\s)(?:au )?campus d[eu] [\p{L}-]{3,20}",
    r"(?!on our sites?(?!\p{L}))(?:in|at|"
    r"on) our (?:(?!web\s|internet\s|partner\s)[\w-]{1,24}\s){0,3}?(?:workshops?|shop|labs?|studios?|"
    r"kitchens?|facility|facilities|greenhouses?|clinics?|schools?|yard|farm|space|sites?|premises|garage|"
    r"barn|vineyard|nursery|salon|gallery|theatre|halls?|offices?|buildings?|ranch|forest|cent(?:re|er)s?|"
    r"classrooms?|" + _SPOTS + r")",
    r"(?:in|at|"
    r"to) the (?:(?!end\b|start\b|beginning\b|close\b|of\b|and\b|or\b|for\b|use\b)[\w'’-]{1,24}\s){0,3}?"
    r"(?:shop|"
    r"lab|kitchen|studio|workshop|greenhouse|clinic|gym|auditorium|gardens?|woodland)",
    r"(?:in|at) (?:the|our|a) (?:[\w'’-]{1,24}\s){0,2}?(?:parish|community|village|town|church|seniors['’]?|"
    r"leisure|recreation|cultural|visitor|youth|scout|legion) (?:hall|cent(?:re|er)|club|house)",
    r"(?:in|at) the (?:(?!end\b|of\b|and\b|or\b|head\b)[\w'’-]{1,24}\s){1,2}?(?:office|library|yacht club|"
    r"clubhouse|museum|townhouse|arena|hospital|laboratory|" + _SPOTS + r")",
    r"on farm(?= at| in|,|$)",
    r"at the (?:apiary|hatchery|sawmill|airfield|boatyard|orchard|vineyard|winery|brewery|smithy|forge|"
    r"stables|shipyard)(?!\p{L})",
    r"{begin}our (?:[\w-]{1,24}\s){1,2}?(?:yard|workshop|studio|campus|lab|kitchen|shop|clinic|farm|school|"
    r"training cent(?:re|er)|premises|site)",
    r"(?:in|at) the (?:guild hall|guildhall|observatory|aquarium|pavilion|fire ?hall)",
    r"(?:à|dans|en) (?:la |le )?(?:salle|local) [a-z]{0,3}-?\d{1,4}",
    r"sur (?:nos|notre) campus",
    r"(?:in )?(?:room|raum|zaal|lokaal|sala) [a-z]{0,3} ?\d{1,4}(?:\.\d{1,3})?[a-z]?",
    r"^campus d[eu] [\p{L}-]{3,20}",
    r"(?:^|"
    r"(?<=[,|;]\s))(?:(?!(?:nothing|not?|on|off|the|to|from|at|of|any|our|your|and|or|"
    r"is)\s)[\p{L}'’.-]{2,20} ){1,3}campus(?: (?:[\p{L}-]{3,14} )?"
    r"(?:shop|lab|kitchen|studio|workshop|clinic|greenhouse|gym|yard|hall|barn))?"
    r"(?:(?=\W*$|[,;|.]|\s(?:plus|and|with|from)\s)|"
    r",? (?:room |building )?[a-z]{1,3}-?\d{1,4}(?!\w))",
    r"^(?:ateliers?|salles?|laboratoires?|cuisines?|local|locaux) (?:de [\p{L}-]{3,16} )?(?:du|"
    r"au) campus(?: d[eu] [\p{L}-]{3,20})?",
    r"(?:au|du) pavillon [\p{L}-]{3,20}",
    r"(?:dans|à|en) (?:nos|notre) (?:(?!propre)[\p{L}-]{1,24} )?(?:bureaux|locaux|ateliers?|salles?|studios?|"
    r"laboratoires?|installations|cuisines?|centres?|école|campus|clinique|ferme|entrepôt|usine)",
    r"in unser(?:en|em|er) (?:\p{L}{1,24} )?(?:räumen|haus|\p{L}*zentrum|werkstatt|schulungsräumen|akademie|"
    r"labor|küche)",
    r"in on(?:s|ze) (?:\p{L}{1,24} )?(?:lokaal|atelier|centrum|werkplaats|praktijkruimte|keuken|school|"
    r"studio)",
    r"en nuestr[ao]s? (?:\p{L}{1,24} )?(?:instalaciones|aulas?|sedes?|centros?|taller(?:es)?)",
    r"n[ao]s? nossas? (?:instalações|sede|centro)",
))  # fmt: skip
"""Rooms and premises of whoever teaches."""
_B = (
    r"(?:classroom|in class|face to face|in person|practical) \d+[^.;\d]{0,9}[,/+&] ?(?:and )?"
    r"(?:e learning|online|distance) \d+|"
    r"(?:e learning|online|distance) \d+[^.;\d]{0,9}[,/+&] ?(?:and )?"
    r"(?:classroom|in class|face to face|in person|practical) \d+|"
    r"(?:em |en )?b learning|"
    r"(?<!\d)[1-9]\d? ?% (?:online|distance|virtual|remote|à distance|en ligne|in person|in class|"
    r"classroom)\W{1,3}(?:and |et |und )?[1-9]\d? ?% (?!off)\p{L}{3,20}|"
    r"(?:dont|including|of which|of them|davon|waarvan|de los cuales|de las cuales|dos quais|das quais) "
    r"(?:\d+|{word_n}) ?(?:{hours}|{days}|{weeks}|sessions?|séances?)? ?(?:are |is |sind |zijn |in |en )?"
    r"(?:online|à distance|en ligne|virtuelles?|by zoom|on zoom|remote|en línea)|"
    r"(?:half|halb|partly|teilweise|deels|gedeeltelijk|partiellement|en partie|"
    r"(?:an?|one|eine?|un|een) (?:third|quarter|half|drittel|viertel|hälfte|tiers|quart|derde|kwart)|"
    r"(?<![\d.,])[1-9]\d? ?%) (?:is |are )?(?:online|en ligne|à distance)(?=\W*(?:$|[,.;)]))|"
    r"blended(?:delivery)?|mixedeventattendancemode|hybrid(?!s(?!\p{L}))|hybrid[eao]s?|híbrid[oa]|mixte|"
    r"mixta|bi ?modale?|semi ?presencial|partially online|partly online|mixed mode|"
    r"(?<!\d )(?<!two )(?<!three )(?<!four )(?<!five )(?<!multi )part online|"
    r"the (?:rest|remainder|balance|other \w{3,10}) (?:is|are|takes place|happens|follows) "
    r"(?:done |taken |taught |given )?(?:online|at home|from home|over the internet|by distance|in person|"
    r"on campus|in class)|"
    r"le reste (?:est |se fait |se suit )?(?:en ligne|à distance|en classe|en présence|sur place)"
)
_SITE = (
    r"(?:lab|laboratory|campus|shop|studio|workshop|practical|practice|skills|clinical|field|boat|ship|sea|"
    r"forest|farm|kitchen|ice|snow|river|flight|flying|driving|range|bush|garden|bench|simulator|sim|ward|"
    r"clinic|yard|residential|compulsory|mandatory)(?: lab)? "
    r"(?:days?|weekends?|weeks?(?! by week)|intensives?)|"
    r"weekend labs?|contact (?:days|weekends?|weeks)|"
    r"(?:required|compulsory|mandatory|in person|(?:\d{1,2}|one|two|three|four|five|six|seven|eight|ten)"
    r"(?: (?:days?|weeks?))?) (?:[\w-]{1,20} )?"
    r"(?:residential schools?|residentials|summer (?:schools?|institutes?)|camps?|retreats?|intensives?|"
    r"visits|trips|residential(?=\W*$|[,.;:)]| (?:in|at|near|on|is|each|every|held)(?!\p{L})))|"
    r"ride alongs?|preceptored (?:practice|hours|shifts)|preceptorships?|"
    r"supervised (?:hours|practice|shifts) (?:in|at)|weekly labs|(?:lab|laboratory) work|"
    r"hands on (?:days?|weekends?|labs?|practice|training(?= on| at| in)|part)|(?<=the\srest\s)hands on|"
    r"residency|field (?:schools?|trips?|placements?|camps?|component)|"
    r"(?:join|come to|visit) us for (?:[\w'-]{1,24}\s){1,3}?(?:days?|weekends?|evenings)|ten day field|"
    r"(?:\d+|[a-z]+) day field|(?:de |en )?laboratoires?|"
    r"(?:days?|weekends?|weeks?) of (?:practice|labs?|lab work|hands on [\w-]{3,20}|workshops)|"
    r"(?:\d+|one|two|three|four|six|eight) (?:week|day|hour|month) placements?|"
    r"practicums?(?! (?:report|paper|portfolio|seminar|fee|insurance|deposit))|(?<!\p{L}[aos]n? )practica|"
    r"(?:clinical|work|field|industry|hospital) (?:placements?|rotations?)|"
    r"for (?:their|your|the) (?:placements?|practicums?|clinicals|rotations) "
    r"(?:you|students|learners|they|everyone|participants) (?:work|come|go|travel|train|join)|"
    r"placements? (?:in|at|with) (?:an?|the|local|our|one)(?! project)|field ?work (?:in|at|near|on)|"
    r"stages? (?:(?:obligatoire|pratique|supervisé|clinique|rémunéré|terrain)s? ){0,2}"
    r"(?:d[e'] ?(?:{n}|{word_n}) ?(?:{hours}|{weeks}|{days}|{months}) )?"
    r"(?:pratique|au (?:camp|laboratoire|centre|campus)|obligatoire|"
    r"en (?:milieu|entreprise|clinique|école|atelier)|sur le terrain|clinique|dans (?:une?|les?|la))s?|"
    r"praxistage?"
)

_BY_NETWORK = (
    r"(?:(?:on|over|via|by|through|sur|par) "
    r"(?:zoom|(?:ms |microsoft )?teams|webex|google meet|video|live ?stream|distance|the web|"
    r"visioconférence)|"
    r"online|remotely|virtually|from (?:home|afar|anywhere)|en ligne|à distance)"
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
    r"(?:alternat(?:es?|ing)|(?:split|divided|shared|spread)|moves?|alternent?|réparti\w*|"
    r"partagée?s?) (?:evenly |equally )?(?:between|among|"
    rf"entre) (?:[^.;]{{3,60}}?\m{_IN_ROOM}(?: [\w'-]{{1,20}}){{0,3}} (?:and|et) [^.;]{{0,30}}?"
    r"(?:online|zoom|teams|(?:web|video)(?: |$)|virtual|en ligne|à distance|virtuelle)"
    r"(?: teaching| learning| class(?:es)?)?|"
    r"[^.;]{0,30}?(?:online|zoom|teams|virtual|en ligne|à distance)[^.;]{0,40}? "
    rf"(?:and|et) [^.;]{{0,40}}?\m{_IN_ROOM})"
)
"""Two places between which the teaching goes to and fro."""

_SETTINGS = (
    r"(?:(?:and|or|&) (?:face[\s-]to[\s-]face|in[\s-]person|online|remote|virtual|blended|hybrid)[\s-]*)?"
    r"(?:settings|"
    r"contexts|situations)\b"
)
"""Where those who learn will work or teach, not where they learn."""
WHERE: Rules[Where] = Rules(
    [
        Rule(
            "differs",
            r"(?:delivery|format|mode|location|it)s?(?: \([^)]*\))? (?:[\w-]{1,24}\s){0,3}?"
            r"(?:varies|vary|differs?|depends?) (?:by|from|between|on|with|depending on) (?:the |each |one )?"
            r"(?:section|term|semester|session|intake|group|campus|location|cohort|season)s?|"
            r"(?:come|comes|offered|available|given|taught|run|delivered) in "
            r"(?:several|various|different|more than one|multiple) "
            r"(?:delivery )?(?:formats|modes|ways|forms)",
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
             label=r"\m(?:online|remote|distance|zoom|virtual)\b.*\bor\b|"
                 r"\bor\b.*\b(?:online|remote|distance|zoom|virtual)"),
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
             r"(?<!\p{L})(?:hy ?flex|comodale?s?|multi ?modale?|"
             r"also (?:live )?(?:streamed|(?:offered|available|taught|given|run) "
             r"(?:online|in person|on campus|by zoom|on zoom|at a distance)))(?!\p{L})|"
             r"home/distance|"
             r"\m(?:or (?:some|a (?:bit|little|mix|mixture)) of (?:each|both)|ou un peu de chaque)|"
             r"\myou (?:may|can) (?:mix|combine|switch|alternate)"
             r"(?: and match)?(?: them| both| between them)?(?=\W*$|[.,;])|"
             r"(?<!\p{L})(?:aussi|également) (?:offerte?s?|donnée?s?|disponibles?) "
             r"(?:en ligne|en classe|à distance|en présentiel)(?!\p{L})", lambda m: "choice",
             {"Comodal": "choice", "HyFlex": "choice", "It is also offered online.": "choice",
              "Evenings, days, or some of each.": "choice", "Two streams, and you may mix.": "choice",
              "You can mix paints in class.": "in_person"}),
        Rule("or_joins",
             r"\m(?:or|ou) (?:you (?:can |may )?|vous )?(?:join|follow|tune in|dial in|log (?:in|on)|"
             r"sign in|watch|attend|take part|participate|connect|listen|suivez|suivre|connectez|"
             r"participez)(?: (?!an?\b|info|mailing|community|facebook|"
             rf"wait)[\w']{{1,12}}){{0,3}}? {_BY_NETWORK}(?!\p{{L}})",
             lambda m: "choice",
             {"Drop in or follow along on Zoom": "choice", "ou suivez la séance sur Zoom": "choice",
              "Call or join an information session on Zoom.": "online",
              "Watch the recording or join us online.": "online"},
             unless_before=r"(?:online|on demand|zoom|teams|recordings?|recorded|phone|register|call|"
                           r"web ?site|e ?mail|en ligne)(?!\p{L})[^.;]{0,40}"),
        Rule("instead_of_coming", rf"\m{_BY_NETWORK}(?!\p{{L}})", lambda m: "choice",
             {"Can't make it to campus: Join the class by video.": "choice",
              "Can't find a class: Look online.": "online"},
             label=r"^\W*(?:(?:if )?you )?(?:can't|cannot|can not|unable to|too far to) (?:make it|come|"
                   r"attend|get (?:here|there|to)|travel|join us|be here)"),
        Rule("some_here_some_there",
             r"\m(?:some|a few|"
             rf"certaine?s) (?P<which>(?:of (?:them|the) )?{_COURSES} )?(?:[\w'-]{{1,12}} ){{0,2}}?"
             rf"(?:(?:at|in|on|by|face to face|sur|à|au|en|dans)(?!\p{{L}})[^.;]{{0,50}}?{_OTHERS} "
             rf"(?:[\w'-]{{1,12}} ){{0,2}}?{_BY_NETWORK}(?!\p{{L}})|"
             rf"{_BY_NETWORK}[^.;]{{0,20}}?{_OTHERS} (?:[\w'-]{{1,12}} ){{0,2}}?"
             r"(?:at|in|on|face to face|sur|au|en|dans)(?!\p{L}))",
             lambda m: "choice" if m["which"] or re.search(_COURSES, m.string[: m.start()][-80:]) else None,
             {"Take the courses as they come, some in class, some on Zoom": "choice",
              "Certains cours se donnent sur le campus, d'autres en ligne.": "choice",
              "Some days are in class and others online.": "in_person"}),
        Rule("nobody_comes",
             r"(?<!\p{L})(?:(?:no|zero|without(?: any)?|never any)(?!\p{L}) (?:[\w'-]{1,20} ){0,2}?"
             r"(?:travel|commut(?:e|ing)|classrooms?|campus|on campus|in person|on site|face to face)"
             r"(?: (?:visits?|attendance|days?|sessions?|class(?:es)?|requirements?|components?|meetings?|"
             r"time|travel|part))?(?= (?:is |are )?(?:needed|required|necessary|involved)|[,.;:]|$)|"
             r"(?:you )?(?:will |do |need )?(?:never|don't|do not|not) "
             r"(?:once )?(?:need(?:ed)?|have|required?|asked)?(?: ever)? ?(?:to )?"
             r"(?:come|travel|set foot|visit|attend|go)(?: in)? ?(?:to |on )?(?:a |the |our )?"
             r"(?:[\w-]{1,15} )?(?:campus|classroom|in person|anywhere)|"
             r"(?:nothing|none of it|no part)(?: [\w'-]{1,12}){0,5}? "
             r"(?:on campus|on site|in person|face to face|in a (?:class)?room)|"
             r"(?:on campus|in person|campus|on site) (?:visits|days|sessions|meetings)"
             r"(?: (?:number|total|required))?:? (?:is |are )?(?:zero|none|nil|0(?!\d))|"
             r"aucun déplacement|sans (?:déplacement|vous déplacer)|"
             r"ohne (?:anreise|präsenz\p{L}*|anwesenheit\p{L}*)|keine präsenz\p{L}*|"
             r"zonder (?:reizen|contactmomenten)|sin desplazamientos?|"
             r"sem (?:deslocações|sair de casa))(?!\p{L})",
             lambda m: "remote",
             {"No travel needed.": "remote", "You never have to come to campus.": "remote",
              "Nothing is held on site.": "remote", "ohne Präsenzpflicht": "remote",
              "No exams needed.": None, "North Campus": "in_person"}),
        Rule("by_post",
             r"(?<!\p{L})(?:lessons?|units?|(?:work)?booklets?|workbooks?|coursework|"
             r"(?:study|lesson|course) (?:packs?|packets?|books?|notes)|assignments?)"
             r"(?: [\p{L}']{1,12}){0,3}? (?:by|through|in) (?:the )?(?:post|mail)(?!\p{L})|"
             r"(?<!\p{L})(?:lessons?|units?|modules?)(?: [\p{L}']{1,12}){0,3}? "
             r"(?:by|via|through) e ?mail(?!\p{L})|"
             r"(?<!\p{L})(?:study|studied|learn|taught|delivered) by (?:post|mail)(?!\p{L})",
             lambda m: "remote",
             {"Course booklets come through the post": "remote", "Certificates are sent by mail.": None}),
        Rule("logs_in",
             r"(?<!\p{L})(?:logs?\x20(?:in|on)|sign\x20in|"
             r"dial\x20in)(?= (?:at|by|before|when(?:ever)? (?:you|it)|for (?:class|the|each)|"
             r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|each|every|together|weekly|daily))",
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
        Rule(IN_A_ROOM_OF_OURS, rf"(?<!\p{{L}})(?!(?:off|hors) campus)(?:{_ROOMS})(?!\p{{L}})",
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
             r"video (?:lessons?|lectures?|modules?)|recordings|capsules (?:vidéo|web)|"
             r"(?:web|internet|computer) (?:modules?|chapters?|lessons?|units?)|"
             r"(?:e learning|elearning) (?:package|modules?|units?|portion|part|lessons?))"
             r"(?!\p{L})", lambda m: "recorded",
             {"four recorded lectures": "recorded", "video lessons you watch": "recorded",
              "a recorded message": None, "Recordings of each class are provided": None},
             # What was held may be seen again by those who missed it.
             unless_after=r"(?:of (?:the|each|every|all|these|those|our|any|live) "
                 r"(?:[\w-]+ )?(?:class|classes|sessions?|lectures?|meetings?|workshops?|evenings?) )?"
                 r"(?:(?:are|is|will be|remain|stay) )?(?:not |"
                 r"never |always |also )?(?:available|provided|posted|shared|sent|kept|made|given|offered)"),
        Rule("on_site_part", rf"(?<!\p{{L}})(?:{_SITE})(?!\p{{L}})", lambda m: "on_site",
             {"two lab days in Kelowna": "on_site", "A 60-hour practicum follows.": "on_site",
              "avec un stage de 120 heures en entreprise": "on_site",
              "then a placement in a hospital": "on_site", "two residential schools": "on_site",
              "a compulsory four-day residential in Sligo": "on_site", "two-day residential wiring": None,
              "a compulsory weekend": "on_site", "50 ride-along hours": "on_site",
              "a one-week summer institute": "on_site", "the history of residential schools": None,
              "summer camp staff": None, "job placement service": None,
              "laboratory safety": None}),
    ],
)  # fmt: skip
