"""Words for where learning happens, and the words around them that decide whether they say it of this offering:
what :mod:`normalizer.mode` reads with."""

from __future__ import annotations

import re
from typing import Literal

from normalizer.patterns import Rule, Rules, matcher

Where = Literal["online", "in_person", "blended", "choice", "on_site", "remote", "recorded"]
"""``on_site``: a part that needs a place, a practicum or lab days, whatever else is said of it. ``remote``: nobody has
to come. ``recorded``: a part that is watched, which says where only beside one in a room."""

_O = (
    r"(?:virtual|online|web) classrooms?|classe virtuelle|online(?: ?only)?|on line|en ligne|en l[ií]nea|"
    r"em linha|à distance|a dist[aâ]ncia|at a distance|by distance|from (?:a distance|afar|home)|"
    r"from (?:your|their) (?:own )?(?:kitchen table|desk|sofa|couch|living room|home|laptop|computer|"
    r"armchair)|(?:in|through|with) (?:a|any|your) (?:web )?browser|(?:over|on|via) the web(?!\s?site)|"
    r"web lessons|(?:web|internet) delivered|(?:watch|study|learn|listen)(?! for\b)(?: [\w']{2,12}){0,3} at home|(?<=or )at home|(?<=ou )(?:à la maison|chez vous)|on (?:your |their |a |any )(?:own )?(?:(?:smart)?phone,? (?:or|and) )?(?:laptop|tablet|"
    r"computer|pc)s?(?:,? (?:or|and) (?:phone|tablet))?|on screen|(?:by|via) webinars?|"
    r"sur (?:ordinateur|téléphone|tablette|écran)(?:,? (?:ou|et) (?:sur )?(?:ordinateur|téléphone|"
    r"tablette))?|(?:through|via) (?:our|the) (?:online )?learning portal|"
    r"sur (?:la|notre) plateforme(?: web| en ligne| numérique)?|"
    r"(?<=study )from anywhere|(?<=learn )from anywhere|(?<=join )from anywhere|(?<=work )from anywhere|"
    r"(?:finished|done|taken|followed|studied|completed|watched|joined) (?:from )?wherever you (?:are|live|happen to be)|"
    r"on our (?:web ?)?site|(?:on|from|through|in) (?:your (?:own )?|a |any |our |the )(?:app|device|(?:course |student |training )?portal|"
    r"(?:online )?learning platform)(?! (?:safety|number|development|design|store))|"
    r"(?:by|over|via|on) video(?=[,.;]|$| (?:on|every|each|with|from|at)(?!\p{L}))|video ?conferences(?= |[,.;]|$)|live ?streams?|by livestream|en visio|visio|distanciel(?:le)?s?|"
    r"(?:in|through) (?:the|a|our) virtual (?:learning )?environment|on (?:the|our) (?:[\w']{1,20} ){0,2}(?:web ?site|learning site)|correspondence (?:course|study|lessons)|"
    r"auf (?:der|unserer) (?:lern)?plattform|(?:by|over|via|on) (?:group |weekly |conference )?calls?(?=[,.;]|$)|dial in|(?:join|watch|follow) (?:the|a|our) (?:live ?)?(?:stream|broadcast|webcast)|"
    r"stream (?:it|them|the)|logs? (?:in|on) to (?:class|live|the live|a live)|(?<=or )log (?:in|on)(?=[,.;]|$)|webcasts?|webdiffusion|web diffusion|"
    r"(?:comes?|brought|delivered|straight|live) to your (?:desk|home|screen|living room|inbox|kitchen)|home study|study at home|"
    r"distanciel|d'où vous (?:voulez|êtes)|où que vous soyez|de (?:la|votre) maison|(?<=suivent )chez vous|(?<=suit )chez vous|depuis chez vous|"
    r"von (?:zu ?hause|daheim)(?: aus)?|zu ?hause (?:am|vor dem) (?:pc|computer|bildschirm)|thuis (?:achter|aan|op|via) (?:je|uw|de) (?:laptop|computer|pc|scherm)|"
    r"vanuit (?:huis|thuis|je (?:eigen )?(?:stoel|woonkamer|huis))|desde (?:tu |su )?casa|a partir de casa|"
    r"distance (?:learning|education|study|delivery|course|online)|distance|"
    r"(?:over|via|through|on|sur|per) (?:the )?internet|internet(?= delivery| course| based)|"
    r"web (?:modules?|units?)(?=\W*$|[,.;]| in | with | of )|e(?=[-‑](?:course|class|training|module|lesson|workshop|seminar))|web based(?! (?:[\w-]{1,24}\s){0,3}?(?:environment|tools?|applications?|software|interface|"
    r"simulators?|systems?))|e learning|virtual(?:ly)?|virtuel(?:le)?(?:ment)?|remote(?:ly)?|onlineonly|"
    r"onlineeventattendancemode|virtuallocation|mooc|(?<!the\s)(?<!\()www(?!\.)|"
    r"(?:(?:on|via|over|through|in|by|sur|par|per|scheduled) (?:live )?)?(?:zoom|(?:ms |microsoft )teams|"
    r"webex|google meet)|(?:on|via|over|through|sur) teams|by correspondence|"
    r"(?:by|via|over) (?:live )?video(?: ?(?:conferenc\w+|links?|calls?))?|(?:en |par )?visioconférence|"
    r"vidéoconférence|webinars?|webinaires?|(?:by|over|via) webcam|(?:live )?streamed(?: live)?|"
    r"fern(?:studium|kurs|lehre|lehrgang|unterricht)|afstands(?:onderwijs|leren)|op afstand|no presencial"
)
_P = (
    r"(?:at|on|to) your (?:own )?(?:site|workplace|premises|worksite|facility)|in ?person(?: ?only)?|"
    r"offlineeventattendancemode|in - person|in class(?:room)?|classroom(?: based)?|on campus|to campus|"
    r"on ?site(?: work)?|face to face|f2f|in lab|in salon|in studio|"
    r"dans nos locaux|en classe|en personne|en présen(?:ce|tiel)|présentiel(?:le)?|en salle|(?:sur|au) (?:le )?campus|sur place|"
    r"(?:class|campus|clinic|studio|cent(?:re|er)|shop|farm|school|hospital|field) based|(?:in )?präsenz(?:unterricht|veranstaltung|kurs|lehre|tag(?:en?)?)?|vor ort|auf dem campus|fysiek|"
    r"klassikaal|op (?:locatie|de campus)|praktijkdag(?:en)?|(?<!no\s)(?<!semi)presencial(?:es|mente)?|"
    r"presenciais"
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
    r"(?:on|at|to) (?:the|our|its) (?:[\w'’-]{1,24}\s){0,4}?campus",
    r"campus(?= or\s| ou\s|/)",
    r"(?<=or\s)campus",
    r"(?<=ou\s)campus",
    r"(?<=/)campus",
    r"(?<=,\s)(?:au )?campus d[eu] [\p{L}-]{3,20}",
    r"(?!on our sites?(?!\p{L}))(?:in|at|on) our (?:(?!web\s|internet\s|partner\s)[\w-]{1,24}\s){0,3}?(?:workshops?|shop|labs?|"
    r"studios?|kitchens?|facility|facilities|greenhouses?|clinics?|schools?|yard|farm|space|sites?|"
    r"premises|garage|barn|vineyard|nursery|salon|gallery|theatre|halls?|offices?|buildings?|ranch|forest|"
    r"cent(?:re|er)s?|classrooms?|" + _SPOTS + r")",
    r"(?:in|at|to) the (?:(?!end\b|start\b|beginning\b|close\b|of\b|and\b|or\b|for\b|"
    r"use\b)[\w'’-]{1,24}\s){0,3}?(?:shop|lab|kitchen|studio|workshop|greenhouse|clinic|gym|auditorium|"
    r"gardens?|woodland)",
    r"(?:in|at) (?:the|our|a) (?:[\w'’-]{1,24}\s){0,2}?(?:parish|community|village|town|church|"
    r"seniors['’]?|leisure|recreation|cultural|visitor|youth|scout|legion) (?:hall|cent(?:re|er)|club|"
    r"house)",
    r"(?:in|at) the (?:(?!end\b|of\b|and\b|or\b|head\b)[\w'’-]{1,24}\s){1,2}?(?:office|library|yacht club|"
    r"clubhouse|museum|townhouse|arena|hospital|laboratory|" + _SPOTS + r")",
    r"on farm(?= at| in|,|$)",
    r"at the (?:apiary|hatchery|sawmill|airfield|boatyard|orchard|vineyard|winery|brewery|smithy|forge|stables|shipyard)(?!\p{L})",
    r"{begin}our (?:[\w-]{1,24}\s){1,2}?(?:yard|workshop|studio|campus|lab|kitchen|shop|clinic|farm|"
    r"school|training cent(?:re|er)|premises|site)",
    r"(?:in|at) the (?:guild hall|guildhall|observatory|aquarium|pavilion|fire ?hall)",
    r"(?:in )?(?:room|raum|zaal|lokaal|sala) [a-z]{0,3} ?\d{1,4}(?:\.\d{1,3})?[a-z]?",
    r"^campus d[eu] [\p{L}-]{3,20}",
    r"(?:^|(?<=[,|;]\s))(?:(?!(?:nothing|not?|on|off|the|to|from|at|of|any|our|your|and|or|"
    r"is)\s)[\p{L}'’.-]{2,20} ){1,3}campus(?:(?=\W*$|[,;|.])|"
    r",? (?:room |building )?[a-z]{1,3}-?\d{1,4}(?!\w))",
    r"(?:au|du) pavillon [\p{L}-]{3,20}",
    r"(?:dans|à|en) (?:nos|notre) (?:(?!propre)[\p{L}-]{1,24} )?(?:bureaux|locaux|ateliers?|salles?|"
    r"studios?|laboratoires?|installations|cuisines?|centres?|école|campus|clinique|ferme|entrepôt|usine)",
    r"in unser(?:en|em|er) (?:\p{L}{1,24} )?(?:räumen|haus|\p{L}*zentrum|werkstatt|schulungsräumen|akademie|labor|küche)",
    r"in on(?:s|ze) (?:\p{L}{1,24} )?(?:lokaal|atelier|centrum|werkplaats|praktijkruimte|keuken|school|studio)",
    r"en nuestr[ao]s? (?:\p{L}{1,24} )?(?:instalaciones|aulas?|sedes?|centros?|taller(?:es)?)",
    r"n[ao]s? nossas? (?:instalações|sede|centro)",
))  # fmt: skip
"""Rooms and premises of whoever teaches."""
_B = (
    r"b learning|(?<!\d)[1-9]\d? ?% (?:online|distance|virtual|remote|à distance|en ligne|in person|in class|classroom)\W{1,3}(?:and |et |und )?[1-9]\d? ?% (?!off)\p{L}{3,20}|"
    r"(?:dont|including|of which|of them|davon|waarvan|de los cuales|de las cuales|dos quais|das quais) (?:\d+|{word_n}) ?(?:{hours}|{days}|{weeks}|sessions?|séances?)? ?"
    r"(?:are |is |sind |zijn |in |en )?(?:online|à distance|en ligne|virtuelles?|by zoom|on zoom|remote|en línea)|"
    r"(?:half|halb|partly|teilweise|deels|gedeeltelijk|partiellement|en partie|"
    r"(?:an?|one|eine?|un|een) (?:third|quarter|half|drittel|viertel|hälfte|tiers|quart|derde|kwart)|"
    r"(?<![\d.,])[1-9]\d? ?%) (?:is |are )?(?:online|en ligne|à distance)(?=\W*(?:$|[,.;)]))|"
    r"blended(?:delivery)?|mixedeventattendancemode|hybrid[eao]?s?|híbrid[oa]|mixte|mixta|bi ?modale?|"
    r"semi ?presencial|partially online|partly online|mixed mode|part online|"
    r"the (?:rest|remainder|balance|other \w{3,10}) (?:is|are|takes place|happens|follows) (?:done |"
    r"taken |taught |given )?(?:online|at home|from home|over the internet|by distance|in person|"
    r"on campus|in class)|le reste (?:est |se fait |se suit )?(?:en ligne|à distance|en classe|"
    r"en présence|sur place)"
)
_SITE = (
    r"(?:lab|laboratory|campus|shop|studio|workshop|practical|practice|skills|clinical|field|boat|ship|sea|forest|farm|kitchen|ice|snow|"
    r"river|flight|flying|driving|range|bush|garden|bench|simulator|sim|ward|clinic|yard|"
    r"residential)(?: lab)? (?:days?|school|weekends?|weeks?|intensives?)|weekend labs?|weekly labs|"
    r"(?:lab|laboratory) work|"
    r"hands on (?:days?|weekends?|labs?|practice|training(?= on| at| in)|part)|(?<=the\srest\s)hands on|"
    r"residency|field (?:school|trips?|placements?|camp|component)|"
    r"(?:join|come to|visit) us for (?:[\w'-]{1,24}\s){1,3}?(?:days?|weekends?|evenings)|ten day field|"
    r"(?:\d+|[a-z]+) day field|(?:de |en )?laboratoires?|"
    r"(?:days?|weekends?|weeks?) of (?:practice|labs?|lab work|hands on [\w-]{3,20}|workshops)|"
    r"(?:\d+|one|two|three|four|six|eight) (?:week|day|hour|month) placements?|practicums?|practica|"
    r"(?:clinical|work|field|industry|hospital) (?:placements?|rotations?)|"
    r"placements? (?:in|at|with) (?:an?|the|local|our|one)(?! project)|field ?work (?:in|at|near|on)|"
    r"stages? (?:(?:obligatoire|pratique|supervisé|clinique|rémunéré|terrain)s? ){0,2}(?:d[e'] ?(?:{n}|{word_n}) ?(?:{hours}|{weeks}|{days}|{months}) )?(?:pratique|obligatoire|"
    r"en (?:milieu|entreprise|clinique|école|atelier)|sur le terrain|clinique|dans (?:une?|les?|la))s?|praxistage?"
)

WHERE: Rules[Where] = Rules(
    [
        Rule(
            "differs",
            r"(?:delivery|format|mode|location|it)s?(?: \([^)]*\))? (?:[\w-]{1,24}\s){0,3}?(?:varies|vary|"
            r"differs?|depends?) (?:by|from|between|on|with|depending on) (?:the |each |one )?(?:section|term|"
            r"semester|session|intake|group|campus|location|cohort|season)s?|"
            r"(?:come|comes|offered|available|given|taught|run|delivered) in (?:several|various|different|"
            r"more than one|multiple) (?:delivery )?(?:formats|modes|ways|forms)",
            lambda m: "choice",
            {"The rest come in several formats.": "choice", "The delivery mode varies by section.": "choice", "Prices vary by section.": None, "Delivery differs from course to course.": None},
        ),
        Rule("asked_which", r"^\W*(?:you (?:decide|choose|pick|can choose)|your (?:choice|call)|either|both|whichever|up to you|as you (?:like|prefer|wish))(?!\p{L})",
             lambda m: "choice", {"Online or on campus: Either.": "choice", "Tea or coffee: Either.": None},
             label=r"\m(?:online|remote|distance|zoom|virtual)\b.*\bor\b|\bor\b.*\b(?:online|remote|distance|zoom|virtual)"),
        Rule("attendance_code", r"^(?:(?P<room>cm|campus)|(?P<far>ds|on)|(?P<both>mm|da|distance with attendance))$",
             lambda m: "in_person" if m["room"] else "online" if m["far"] else "blended",
             {"attendanceMode: CM": "in_person", "attendanceMode: Campus": "in_person", "attendanceMode: ON": "online", "attendanceMode: MM": "blended", "code: ON": None},
             label=r"^attendance ?mode$"),
        Rule("learner_chooses",
            r"(?<!\p{L})(?:hy ?flex|comodale?s?|multi ?modale?|"
            r"also (?:live )?(?:streamed|(?:offered|available|taught|given|run) (?:online|in person|on campus|"
            r"by zoom|on zoom|at a distance)))(?!\p{L})|home/distance|"
            r"(?<!\p{L})(?:aussi|également) (?:offerte?s?|donnée?s?|disponibles?) (?:en ligne|en classe|"
            r"à distance|en présentiel)(?!\p{L})", lambda m: "choice",
             {"Comodal": "choice", "HyFlex": "choice", "It is also offered online.": "choice"}),
        Rule("nobody_comes",
            r"(?<!\p{L})(?:(?:no|zero|without(?: any)?|never any) (?:[\w'-]{1,20} ){0,2}?(?:travel|commut(?:e|ing)|classrooms?|campus|on campus|in person|on site|face to face)"
            r"(?: (?:visits?|attendance|days?|sessions?|class(?:es)?|requirements?|components?|meetings?|time|travel|part))?(?= (?:is |are )?(?:needed|required|necessary|involved)|[,.;:]|$)|"
            r"(?:you )?(?:will |do |need )?(?:never|don't|do not|not) (?:once )?(?:need(?:ed)?|have|required?|asked)?(?: ever)? ?(?:to )?(?:come|travel|set foot|visit|attend|go)(?: in)? ?(?:to |on )?(?:a |the |our )?(?:[\w-]{1,15} )?(?:campus|classroom|in person|anywhere)|"
            r"(?:nothing|none of it|no part)(?: [\w'-]{1,12}){0,5}? (?:on campus|on site|in person|face to face|in a (?:class)?room)|"
            r"(?:on campus|in person|campus|on site) (?:visits|days|sessions|meetings)(?: (?:number|total|required))?:? (?:is |are )?(?:zero|none|nil|0(?!\d))|"
            r"aucun déplacement|sans (?:déplacement|vous déplacer)|ohne (?:anreise|präsenz\p{L}*|anwesenheit\p{L}*)|keine präsenz\p{L}*|zonder (?:reizen|contactmomenten)|sin desplazamientos?|sem (?:deslocações|sair de casa))(?!\p{L})",
            lambda m: "remote",
            {"No travel needed.": "remote", "You never have to come to campus.": "remote", "Nothing is held on site.": "remote", "ohne Präsenzpflicht": "remote", "No exams needed.": None}),
        Rule("by_post",
            r"(?<!\p{L})(?:lessons?|units?|(?:work)?booklets?|workbooks?|coursework|(?:study|lesson|course) (?:packs?|packets?|books?|notes)|assignments?)(?: [\p{L}']{1,12}){0,3}? (?:by|through|in) (?:the )?(?:post|mail)(?!\p{L})",
            lambda m: "remote",
            {"Course booklets come through the post": "remote", "Certificates are sent by mail.": None}),
        Rule("logs_in",
            r"(?<!\p{L})(?:logs?\x20(?:in|on)|sign\x20in|dial\x20in)(?= (?:at|by|before|for (?:class|the|each)|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|each|every|together|weekly|daily))",
            lambda m: "remote",
            {"You log in at 9 a.m.": "remote", "Log in to your account to pay.": None}),
        Rule("both_parts", rf"(?<!\p{{L}})(?:{_B})(?!\p{{L}})", lambda m: "blended",
             {"Blended learning": "blended", "hybride": "blended", "BlendedDelivery": "blended"}),
        Rule("online", rf"(?<!\p{{L}})(?:{_O})(?!\p{{L}})", lambda m: "online",
             {"on-line": "online", "À distance": "online", "OnlineOnly": "online", "OnlineEventAttendanceMode": "online", "via Zoom": "online", "from your own desk": "online", "by video link": "online", "no presencial": "online"}),
        Rule("in_a_room_of_ours", rf"(?<!\p{{L}})(?:{_ROOMS})(?!\p{{L}})", lambda m: "in_person",
             {"on the Abbotsford campus": "in_person", "in our teaching kitchen": "in_person", "in the classroom": "in_person", "at the Selby village hall": "in_person", "Main Campus B114, Mondays": "in_person", "dans nos bureaux de Trois-Rivières": "in_person", "dans notre propre pays": None}),
        Rule("in_person", rf"(?<!\p{{L}})(?:{_P})(?!\p{{L}})|(?<=time)on campus", lambda m: "in_person",
             {"In Person": "in_person", "onsite": "in_person", "fysiek": "in_person", "presencial": "in_person"}),
        Rule("recorded_part", r"(?<!\p{L})(?:(?:pre ?)?recorded (?:lectures?|lessons?|modules?|videos?|classes|sessions)|video (?:lessons?|lectures?|modules?)|recordings|capsules (?:vidéo|web)|(?:web|internet|computer) (?:modules?|chapters?|lessons?|units?)|"
             r"(?:e learning|elearning) (?:package|modules?|units?|portion|part|lessons?))(?!\p{L})", lambda m: "recorded",
             {"four recorded lectures": "recorded", "video lessons you watch": "recorded", "a recorded message": None}),
        Rule("on_site_part", rf"(?<!\p{{L}})(?:{_SITE})(?!\p{{L}})", lambda m: "on_site",
             {"two lab days in Kelowna": "on_site", "A 60-hour practicum follows.": "on_site", "avec un stage de 120 heures en entreprise": "on_site", "then a placement in a hospital": "on_site", "job placement service": None, "laboratory safety": None}),
    ],
)  # fmt: skip
"""Words for a place of learning, wherever they stand; only the words around them make them say anything."""

OF_ANOTHER = matcher(
    r"(?<!\p{L})(?:similar|related|see also|you (?:may|might) also like|also popular|"
    r"others? (?:also )?(?:viewed|took|liked)|looking for something (?:similar|else|shorter|longer)|"
    r"more like this|similaires?|voir aussi|also (?:from us|available|on offer|of interest|offered)|"
    r"(?:our )?other|sister|next step|want more|unlike)\s?(?:[\w'’-]+\s){0,2}?(?:courses?|offerings?|programs?|levels?|classes|cours|edition)?\s?[:,]",
    re.IGNORECASE,
)
"""Before the words: other offerings are listed."""
_LEARNING = (
    r"(?:learning|units?|study|studies|sessions?|modules?|class(?:es)?|coursework|course|program(?:me)?|"
    r"theory|lectures?|lessons?|seminars?|instruction(?:al method)?|training|delivery|workshops?|section|"
    r"tutorials?|bootcamp|format|portion|part|component|event|conference|micro ?credential|"
    r"micro ?certificate|certificate|"
    r"badge|series|days?|weekends?|weeks?|labs?|group|introduction|refresher|intensive|retreats?|camps?|"
    r"courses|intensives|meetings|evenings?|(?:mon|tues|wednes|thurs|fri|satur|sun)days?|cours|formation|"
    r"activités?|activité|séances?|rencontres?|microprogramme|atelier|théorie|leçons?|kurse?s?|unterricht|"
    r"modulen?|cursus|onderwijs|lessen|opleiding|zelfstudie|lesmateriaal|curso|clases|sesiones|aulas)"
)
LEARNING = matcher(rf"(?<!\p{{L}}){_LEARNING}(?!\p{{L}})", re.IGNORECASE)

HELD = matcher(
    r"(?<!\p{L})(?:(?:deliver(?:ed|s)?|offered|taught|held|hosted|conducted|available|takes? place|given|"
    r"done|study|studied|studies|learns?|runs?|happens?|lives?|gathers?|reading|everything|everything else|all of it|completed?|presented|taken?|go(?:es)? through|"
    r"work(?:s|ed)? through|(?:you|students|learners|participants) work|followed|follow|attend(?:ed|s)?|"
    r"meets?|meet|streamed|streaming|scheduled|come|participa\w+|join|spend|"
    r"entirely|fully|completely|100 ?%|wholly|exclusively|only|solely|live|entièrement|uniquement|usually|"
    r"generally|typically|normally|mostly|primarily|mainly|habituellement|généralement|half|partly|"
    r"partially|part|rest|"
    rf"offerte?s?|donnée?s?|donne(?:nt)?|suit|suivent|suivi\w*|suivez|déroulent?|lieu|alterne\w*|fait|"
    rf"findet|statt|angeboten|wordt|worden|volgen|volledig|gegeven|imparte\w*|ministrado|totalmente|"
    rf"combin\w+|online-?modul\w*|full[- ]?time|part[- ]?time|{_LEARNING})"
    r"(?:[\s,-]+(?!(?:for|about|of|to|in|on|with|who|whether|and|or|but)\b)[\p{L}\d'’%-]+){0,3}|"
    r"(?:is|are|be|est|sont|ist|son|são|week|weeks|months|"
    r"days)(?:\s(?:an?|un|ein|een|all|held|given|now|\w+ly))?|"
    r"(?:combination|mix|mixture|blend|combinaison|mélange) (?:of|de|d['’]))[\s,:-]*$",
    re.IGNORECASE,
)
"""Before the words: a course, a class, a session; being held, taught, taken."""
OF_LEARNING = matcher(
    rf"^[\s,-]*(?:(?:(?:and|or|self[ -]paced|asynchronous|synchronous|live|non-?credit|free|interactive|"
    rf"short|instructor[ -]led|accredited|practice|based|two|mini|weekly|required|"
    rf"immersive)[\s,-]+){{0,3}}(?:{_LEARNING}|live|meetings)|"
    rf"(?:\p{{L}}[\p{{L}}-]*\s){{1,3}}(?:course|program|class|workshop|certificate))(?!\p{{L}})",
    re.IGNORECASE,
)
"""After the words: what they say it of."""
THIS_WEBINAR = matcher(
    r"(?<!\p{L})(?:this|ce|participated in an?|completed an?)\s(?:[\w-]{1,24}\s){0,3}(?:webinar|webinaire|"
    r"mooc)$|^\W*(?:an?|un)\s(?:(?:recorded|live|short|\d+[- ]\w+|one[- ]hour|"
    r"two[- ]hour)\s){0,2}(?:webinar|webinaire)$|^\W*(?:an?|un)\s(?:[\w-]{1,24}\s){0,3}mooc$",
    re.IGNORECASE,
)
ALONE_BEFORE = matcher(
    r"(?:^\W*|[-–—|•:;(),./]\s*|\sand\s)(?:(?:(?:all|both|each) of (?:it|them|these|which|this)|fully|"
    r"100 ?%|live|entirely|entièrement|all|mostly|in|free|full[- ]?time|part[- ]?time|delivery|classe|sur|"
    r"mode|location|lieu|venue|formation|formule|totalmente|volledig|learn|study|attend|continuous intake|weekly|monthly|fortnightly|biweekly|daily|nightly|twice|"
    r"\d+(?:\.\d)?|one|two|three|four|five|six|eight|ten|half|minutes?|hours?|days?|weeks?|months?|"
    r"lessons|the|first|second|last|by|credits|heures|jours|semaines|crédits|uur|dagen|weken|stunden|tage|"
    r"wochen|offered|offert|taught|and|et|und|en)\W+){0,4}$",
    re.IGNORECASE,
)
ALONE_AFTER = matcher(
    r"^(?:\s(?:only|live|delivery|uniquement|instructional method|synchrone|asynchrone|en direct|"
    r"en temps réel|campus|evenings))*\W*(?:$|[-–—|•;:),./]|"
    r"\s?(?:and|et|und|en)\s(?=(?:self|instructor|live|at|on|à|in|evening|part|full|free|asynchron|"
    r"synchron)[\p{L}-]*)|\s?(?:you|students|learners|participants|we)\s|\s(?:and|then|with)\s(?:the\s)?(?:rest|remain\w+|others?|final|last|second|one|two|three|then|an?)\s|(?:in|à|at|near|from|over|on|for|every|each|since|with|avec|au|aux|chaque|les|"
    r"le|by|on|twice|once|tuesday|monday|wednesday|thursday|friday|saturday|sunday|evening|freitag|montag|"
    r"dienstag|mittwoch|donnerstag|samstag)s?(?!\p{L})|"
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\p{L}* \d)",
    re.IGNORECASE,
)
"""Around words that make up a part of a sentence by themselves: "45 minutes online.", "sur Zoom, en direct"."""

OTHER_THINGS = matcher(
    r"(?<!\p{L})(?:exams?|examinations?|tests?|quiz\w*|midterms?|proctor\w*|examens?|épreuves?|"
    r"évaluations?|toets|prüfung\w*|info(?:rmation)?[\s-](?:sessions?|nights?|evenings?|meetings?|"
    r"webinars?)|séances? d['’]information|open house|orientation|interviews?|entrevues?|advis\w+|support|"
    r"assistance|help(?!\p{L}|[ -]desk)|"
    r"regist\w+|enrol\w*|appl(?:y|ies|ication\w*|icants?)|admission\w*|inscri\w+|pay|paid|payments?|fees?|"
    r"purchase\w*|buy|bought|sold|sale|order\w*|textbooks?|books?|materials?|matériel|resources?|"
    r"ressources|readings|librar(?:y|ies)|bibliothèque|accounts?|forms?|calendar|catalogue|surveys?|"
    r"contact\w*|graduates|convocation|"
    r"anmeld\w*|inschrij\w*|aanmeld\w*|parking|housing|jobs?|careers?|posted|published|view\w*|find|"
    r"download\w*|log[\s-]?in|technical|participation|attendance|projects?|customers?|clients|sales|"
    r"marketing|store|campuses|college has|parts? of the)(?!\p{L})",
    re.IGNORECASE,
)
"""What may as well be online or in a room, and is not the learning."""
OTHER_AFTER = matcher(
    r"^[\s-]*(?:learners?|fellows?|instructors(?!\p{L})|educators?|faculty|experiences?|store|shop|"
    r"agenc(?:y|ies)|coordinators?|regist\w+|appl\w+|payment|forms?\b|resources?|library|textbook|"
    r"materials?\b|exam\w*|quiz\w*|tests?\b|portal|platform(?!\s(?:on|at))|account|communit\w+|tools?|"
    r"calendar|catalogue|hub|environment|system|marketing|advertis\w+|sales|business|bank\w*|retail|"
    r"commerce|safety|security|privacy|presence|media|journalism|"
    r"meeting tools|reputation|surveys?|proctor\w*|option|info\w*[\s-]|"
    r"courses? (?:design|develop|creation)|teaching|facilitation|"
    r"learning (?:design|environment|platform|management|resource|tool|experience)|instructional design|"
    r"parking|housing|services|induction|orientation|briefing|bookstore|recruit\w*|sensing|machines?|"
    r"measures?|reality|assistants?|work\b|workers?|teams?\b|"
    r"(?:and|&|or|,)?\s?(?:electric|gas)(?!\p{L})|vehicles?|cars?(?!\p{L})|engines?|cloud|crops?|workplace|working|warfare|"
    r"technician|technolog\w+|equipment|results|store|"
    r"\(a (?:mix|combination) of [“\"]?(?:real|synch|async|live))",
    re.IGNORECASE,
)
"""After the words: something else that is online, virtual, hybrid."""
TOPIC = matcher(
    r"(?<!\p{L})(?:(?:learn|know|understand|explore|discover|apprendrez|apprenez)\w*\s(?:how\s)?(?:to|"
    r"about|à)|how to|designing|creating|(?-i:building)|developing|"
    r"(?:draft|revis|review|improv|refresh|redesign|evaluat)(?:es?|ed|ing)?|facilitating|managing|"
    r"marketing|teach(?:es|ing)\s(?:in\s)?(?:an?\s)?|prepar\w+\s(?:[\w-]+\s){1,4}?(?:for|to)|topics?|"
    r"covers?|introduc\w+ to|(?:will|to|you) practi[sc]e|about|experience with|interest in|equivalent to|"
    r"counts? as|such as|(?:teach|learn) well|teach and learn|advocat\w+ for|hosting|"
    r"(?:running|leading|holding)\s(?:more\s)?(?:effective|engaging|successful|better|great|"
    r"productive))(?!\p{L})(?![^.]*(?<!\p{L})(?:this|ce|cet|cette)\s)",
    re.IGNORECASE,
)
"""Before the words: the offering teaches about such things."""
OURS = matcher(r"(?<!\p{L})(?:our|nos|notre|unser\w*|on(?:s|ze)|nuestr\w+|noss\w+)(?!\p{L})", re.IGNORECASE)
TO_TEACH = matcher(
    r"(?<!\p{L})(?:authori[sz]ed|qualified|able|certified|licen[cs]ed) to (?:deliver|teach|offer|facilitate)(?!\p{L})|"
    r"(?<!\p{L})(?:past|former|previous|earlier) (?:courses?|classes|sessions|students|editions?|participants|runs)(?!\p{L})",
    re.IGNORECASE,
)
"""Before the words: what those teach in turn who have learnt."""
OF_THE_HOUSE = matcher(
    r"(?<!\p{L})(?:we|nous|wir|wij)\s(?:also\s)?(?:teach|offer|provide|run|deliver|have|offrons|bieten|"
    r"bieden)\w*(?![^.]*(?<!\p{L})(?:this|the|ce|cette|dies\w+|deze)\s)",
    re.IGNORECASE,
)
"""Before the words: the house speaks of all that it does."""
OF_OTHERS = matcher(
    r"(?<!\p{L})(?:our|(?<!with )other|all|many|hundreds of|various|more|any|autres?|nos|unsere|onze)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
PLURAL_AFTER = matcher(
    r"^\W*(?:[\w-]+\s){0,2}(?:courses|program(?:me)?s|workshops|offerings|cours|formations|certificates|"
    r"badges|kurse|cursussen)(?!\p{L})",
    re.IGNORECASE,
)
"""Around the words: they are said of other offerings."""
DENIED = matcher(
    r"(?<!\p{L})(?:not|nothing|none of (?:it|this|them)|n['’]t|no|non|nothing|without|never|cannot|"
    r"optional(?:ly)?|instead of|rather than|pas|sans|aucune?|nicht|kein\w*|niet|geen|if|"
    r"(?:may|could|might|peut|pouvant|peuvent|kann|kan)\s(?:also\s)?(?:be|être)\s(?:offered|delivered|"
    r"taught|given|held|offerte?s?|donnée?s?)|can be (?:offered|delivered|taught)|"
    r"some \w+ (?:add|have|include|may)|also|\d (?:days?|weeks?) ?\+ ?\d+ (?:hours|"
    r"h))(?:\s+(?!(?:this|ce|cet|cette|dies\w+|deze|este?)\b)[\p{L}'’-]+){0,4}[\s“\"(]*$",
    re.IGNORECASE,
)
"""Before the words: they are denied, optional, or only possible."""
CLAUSE = matcher(
    r"[;:–—|()]|,\s(?=(?:and|but|while|although|though|et|mais|all|the|labs?|class\w*|lectures?)\s)|"
    r"\s(?:while|whereas|but|then|mais)\s|\sand\s(?=(?:all|the|classes|lectures|lessons|courses|"
    r"sessions)\s)",
    re.IGNORECASE,
)
"""Ends a clause."""
OF_THIS_COURSE = matcher(
    r"(?:attendance|participation)\s(?:at|in)\s(?:all|the|each|every|both)|\s(?:of|for|in|to|du|de la|des)\s(?:(?:this|the|our|your|each|every|ce|cette)\s)?(?:course|program(?:me)?|module|class|cours|formation)(?!\p{L})",
    re.IGNORECASE,
)
"""Whose exam it is."""
LEARNING_AND = matcher(rf"(?<!\p{{L}}){_LEARNING}(?: and|,| et)\s(?:final\s|the\s)?$", re.IGNORECASE)
"""Before an exam: "labs and final exams"."""
DEPENDS_AFTER = matcher(
    r"^\W*(?:selon|depending on|according to|as)\s(?:les|le|la|l['’]|the|each|your)\s?(?:cours|sections?|"
    r"groupes?|trimestres?|sessions?|campus|courses?|terms?|subject|class(?:es)?)(?!\p{L})",
    re.IGNORECASE,
)
"""After a word for a place: it is so for some courses or terms only."""
USUALLY = matcher(
    r"(?<!\p{L})(?:mostly|largely|chiefly|for the most part|(?:nearly|almost) (?:all|entirely|completely)|the (?:bulk|majority) of|primarily|usually|generally|typically|mainly|"
    r"predominantly|normally|most of it|principalement|habituellement|généralement|surtout|meist(?:ens)?|"
    r"meestal|most (?:of the |of our )?(?:class|course|section|session|lecture|"
    r"learning)(?:e?s)?)(?:\s+[\p{L}-]+){0,4}\s*$",
    re.IGNORECASE,
)

OR = matcher(
    r"(?<!\p{L})(?:or|ou|oder|(?<!with )(?<!all )others?(?!\s(?:half|part|two|three|\w+s)\b)|either|and/or|for those who|elsewhere|"
    r"if you (?:cannot|can't|prefer|live))(?!\p{L})|^\s?(?:of|o|u)\s?$|[/|$€£]|"
    r"^\W*,\s?(?:as|in|on|via|by)?\s?(?:an?|the)?\W*(?:fully\s)?$",
    re.IGNORECASE,
)
"""Between two words for places: the learner has one of them."""
LONE_OR_BEFORE = matcher(
    r"(?<!\p{L})(?:or|ou|oder)\s(?:[\p{L}]+\s){0,3}$|"
    r"(?<!\p{L})(?:half|some)(?: of)?(?: our| the| of)? (?:learners|students|participants|people|"
    r"the group)\s[^.;]{1,40}(?:half|the rest|others|some)\s(?:[\p{L}]+\s){0,3}$",
    re.IGNORECASE,
)
IN_A_SEASON = matcher(
    r"^\s(?:\((?:in\s)?|(?:in|at|during|for|each|every|en|à)\s(?:the\s|l['’])?)(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec|spring|summer|fall|autumn|winter|january|february|march|april|may|june|july|august|"
    r"september|october|november|december|printemps|été|automne|hiver)(?!\p{L})",
    re.IGNORECASE,
)
"""After each of two words for places: "on campus in fall, online in winter", and a learner has one of them."""
OR_ELSE_BEFORE = matcher(r",\s(?:or|ou|oder)\s(?:[\p{L}'’]+\s){0,3}$", re.IGNORECASE)
LONE_OR_AFTER = matcher(r"^,?\s(?:or|ou|oder)\s", re.IGNORECASE)
"""Around a word for a place that stands alone: there is another way."""
AND = matcher(
    r"(?<!\p{L})(?:and|with|plus|as well as|along with|followed|preceded|bookended|remaining|closing|opening|afterwards|then|combined|combines?|et|puis|avec|und|"
    r"mit|en|met|y|e|con|aangevuld|mix|half|part|rest|come|attend|travel|while|but|supplemented|requires?|"
    r"required|mandatory|must|participants must)(?!\p{L})|[+&;]",
    re.IGNORECASE,
)
"""Between two words for places: the learner has both."""
A_FEW = matcher(
    r"(?<!\p{L})(?:some|few|others?|odd|exception\w*|certain|occasional\w*|quelques|certaine?s|einige|enkele)(?!\p{L})",
    re.IGNORECASE,
)
"""Between the usual mode and another: not for everyone."""
PICK = matcher(
    r"(?<!\p{L})(?:choose|choices?|choix|pick|select|prefer\w*|(?<!se )suits?|options?|streams|versions|"
    r"formats|ways|either|either way|(?:offered|given|runs?|held|available|taught) twice|editions|decide|dates and places|wahlweise|keuze|elegir|depending|selon|sections?(?= that)|check each|"
    r"see each|intake|at some|in some|for some|selon)(?!\p{L})",
    re.IGNORECASE,
)
"""In the same sentence: the learner has a choice."""
AMOUNT_OF = matcher(
    r"(?<!\p{L})(?:hours?|weeks?|days?|months?|terms?|semesters?|half|third|rest|most|evenings?|heures|semaines|jours|mois|stunden|wochen|tage)"
    r"\s(?:of\s|de\s|d['’])(?:[\p{L}-]+\s)?$",
    re.IGNORECASE,
)
"""Before the words: how much of it."""
EITHER_WAY = matcher(
    r"(?<!\p{L})(?:offered|available|offerte?s?|disponibles?|angeboten)(?:\s(?:both|à la fois))?\s*$",
    re.IGNORECASE,
)
"""Before "online and on campus": whether a learner needs both is not said."""
PART_OF_IT = matcher(
    r"(?<!\p{L})(?:portion|component|(?<!take )(?<!takes )(?<!taking )part(?![-\s]time)|including(?:\sthe)?)(?!\p{L})",
    re.IGNORECASE,
)
"""Beside "online": one part of the offering."""
PARTS = matcher(
    r"(?<!\p{L})(?:days?|weekends?|labs?|components?|residenc\w+|visits?|part|portion|practicums?|"
    r"placements?|intensives?|workshops|rencontres|journées?|laboratoires?|meetings|sessions|come|"
    r"travel)(?!\p{L})",
    re.IGNORECASE,
)

DELIVERY_LABEL = matcher(
    r"deliver|(?<!in)format|\bmode\b|modal|method|offered|\bstudy|attendance|campus|locat|lieu|\bort\b|"
    r"where|\bclass\b|in class|instruction|section|how (?:it|you|is)|lernform|unterrichtsform|studienform|"
    r"durchführung|\bvorm\b|learning (?:type|environment|format)|formule|coursemode|\btype\b|"
    r"class (?:time|type)|klassikaal|room|venue|notes|theory|théorie|skills|\bwhen\b|classes|schedule|"
    r"horaire",
    re.IGNORECASE,
)
OTHER_LABEL = matcher(
    r"exam|\bsit\b|\btests?\b|regist|appl(?:y|ication)|admission|contact|office|topics?\b|content|"
    r"subjects?\b|interview|info(?:rmation)? session|payment|support|technolog|platform|equipment|"
    r"requirements?\b|textbook|material|inscription|outcome|prerequisite|préalable|deadline|audience|"
    r"career|week \d|weeks \d",
    re.IGNORECASE,
)
