"""How listings say that learners may start at any time."""

from __future__ import annotations

from normalizer.patterns import Rule, Rules

_ANY_TIME = (
    r"(?:at |on |in )?(?:any ?time|"
    r"any (?:(?:opening |working |business |calendar |week ?)?day|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|week|month|moment|point)(?: of the (?:year|month|week))?|"
    r"a time of your (?:own )?(?:choosing|choice)|(?:on )?the same day|"
    r"the (?:moment|minute|day|hour) you(?:'ve| have)? "
    r"(?:enrol+(?:ed)?|register(?:ed)?|sign(?:ed)? up|pay|paid|join(?:ed)?)|"
    r"à tout moment|en tout temps|n'importe (?:quand|quel jour)|"
    r"quand (?:vous le voulez|vous voulez|bon vous semble)|"
    r"à votre convenance|jederzeit|(?:op )?(?:elk|ieder) (?:gewenst )?moment|wanneer (?:je|u) wilt|"
    r"en cualquier momento|cuando quieras|a qualquer momento|quando quiser|whenever(?=\W*$)|"
    r"when(?:ever)? (?:it )?suits(?: you)?|"
    r"when(?:ever)? you(?:'re| are)?(?: want| like| ready| choose| wish| please)?|"
    r"(?:straight|directly|right|immediately) after "
    r"(?:you (?:enrol+|register|sign up|pay|buy)|check ?out|purchase|buying|enrol+ing|registering|"
    r"registration|payment)|"
    r"at your convenience|when (?:registered|enrolled)|"
    r"as soon as you (?:register|enrol+|sign up|pay|join|are registered)|instantly|"
    r"immediately(?: (?:after|upon|on|once)[^.;]{0,40})?|upon (?:registration|enrol+ment|payment)|right away|"
    r"straight away|dès (?:votre |l')inscription)"
)
_BEGIN = (
    r"(?:start(?:s|ing|ed)?|beg(?:in(?:s|ning)?|un)|commenc(?:e[szr]?|er|ing)|join|enter|enrol+(?:ment)?|"
    r"get started|débute[zr]?|débuter|commencer|démarre[zr]?|démarrer|inscri\p{L}+|start(?:en|et)|beginnen|"
    r"instappen|einstieg|einsteigen|beginn|empieza[sn]?|empezar|comienza|comenzar|comece|começar|iniciar|"
    r"inicia)"
)

ROLLING: Rules[bool] = Rules(
    [
        Rule("start_any_time",
             rf"(?<!\p{{L}}){_BEGIN}(?! (?!learning|studying|training)\p{{L}}+?ing(?!\p{{L}}))(?: (?!watch|"
             rf"cancel|not|first)\p{{L}}++){{0,5}}? ?,? ?{_ANY_TIME}(?!\p{{L}})", lambda m: True,
             {"Start anytime": True, "Commencez en tout temps": True, "Begin the course at any time": True,
              "You may begin on any Monday": True, "Register and begin the same day": True,
              "watch the videos at any time": None, "you can start using them right away": None},
             unless_before=r"(?:not|n't|cannot|never|pas|nicht|niet)(?: \p{L}++){0,2}",
                 unless_after=r"(?:during|while|within|as long as) (?:the|this|it|your|these)"),
        Rule("start_tonight",
             r"(?:start|begin|commence[rz]?) (?:learning |studying |it |the course )?(?:tonight|tomorrow|"
             r"dès ce soir|dès demain)(?!\p{L})", lambda m: True,
             {"Sign up today and start tonight": True, "You can start tomorrow": True, "Start today": None},
             unless_before=r"(?:classes|we|class|course|that|which)"),
        Rule("any_time_start",
             r"(?:at any ?time|à tout moment|en tout temps|jederzeit|"
             r"(?:op )?(?:elk|ieder) (?:gewenst )?moment|en cualquier momento|"
             r"a qualquer momento) (?:\p{L}++ )?(?:start\p{L}*|begin\p{L}*|instap\p{L}*|möglich|empezar|"
             r"começar|commencer|débuter)",
             lambda m: True,
             {"Je kunt op elk moment starten": True, "jederzeit möglich": True},
                 unless_before=r"(?:not|n't|pas|nicht|niet)"),
        Rule("rolling_intake",
             r"(?:rolling|continuous|continual|ongoing|open ended|year round) "
             r"(?:basis|offer|start|intake|admissions?|enrol|entry|registration)\w*(?: dates?)?|"
             r"(?:admission|entrée|inscription)s? (?:en )?continue?s?|open entry|"
             r"(?:year round|all year) (?:intakes?|entry|starts?)|"
             r"(?:intakes?|entry|starts?) (?:all year(?: round| long)?|year round)|"
             r"doorlopende (?:start|instroom|inschrijving)|laufender einstieg|inicio continuo",
             lambda m: True,
                 {"Rolling admission": True, "Year-round intake": True, "continuous intake": True,
                  "admission continue": True}, unless_before=r"no|not|without"),
        Rule("flexible_start",
             r"flexible start(?: dates?)?|no (?:set|fixed|specific|official) start(?:ing)? (?:dates?|times?)|"
             r"no (?:terms and no waiting|terms or semesters|(?:fixed |set )?(?:term|intake|semester) dates)|"
             r"no class to wait for|début libre|entrée libre|open start(?! ?up)|"
             r"start dates? (?:is|are) flexible|flexibler (?:start|einstieg)|flexibele start(?:datum)?|"
             r"début flexible|inicio flexible|choose your own start|pick your (?:own )?start", lambda m: True,
             {"flexible start dates": True, "There are no fixed start dates": True}),
        Rule("when_it_starts",
             rf"^\W*(?:{_ANY_TIME}|the same day|at once|today|yours to choose|(?:it is |it's )?up to you|"
             r"(?:yes,? )?(?:at )?any (?:time|moment|day))(?:\W|$)", lambda m: True,
             {"When can I start: The same day": True, "Quand puis-je commencer ?: À tout moment.": True,
              "When can I register: At any time": None},
             label=
                 r"(?:when|how soon|can i|quand|wann|wanneer)(?: [\p{L}'’-]++){0,7}? "
                 r"(?:start|begin|commenc|débute)|"
                 r"^start (?:date|day|time)s?\W*$"),
        Rule("under_label",
             r"^\W*(?:any (?:\p{L}++ )?\p{L}*day(?! (?:in|from|of|on|until|before|after|between)(?!\p{L}))|"
             r"any ?time|at any time|start any ?time|rolling|continuous|ongoing|on demand|flexible|"
             r"immediate(?:ly)?(?: access| start)?|instant access|available now|now|open|always open|"
             r"self paced|when(?:ever)? (?:you (?:like|want|wish|choose|please)|it suits you)|en tout temps|"
             r"à tout moment|en continu|immédiat|jederzeit|laufend|doorlopend|op elk moment|altijd|flexibel|"
             r"inmediato|imediato|contin[uú]o)(?:\W.{0,60})?$",
             lambda m: True,
                 {"Start: Whenever you like": True, "Start date: On demand": True,
                  "Starts: any Monday": True, "Starts: any Monday in July": None,
                  "Start: Doorlopend": True, "Start dates: Rolling": True},
             label=
                 r"^(?:next |course )?(?:start(?:s|ing)?(?: (?:date|time|dates))?s?|begins?|intakes?|"
                 r"availability|dates?|début|date de début|entrée|startdatum|start ?datum|beginn|inicio|"
                 r"fecha de inicio|início|rolling)\W*$"),
        Rule("enrolment_under_label",
             r"^\W*(?:continuous(?:ly)?|continual(?:ly)?|ongoing|rolling|any ?time|at any time|year round|"
             r"all year|en continu|en tout temps|doorlopend|jederzeit|laufend)(?:\W.{0,40})?$",
             lambda m: True, {"Sign up period: Continuously": True},
                 label=r"^(?:sign up|registration|enrol+ment|admission|intake|application)(?: period|"
                     r" dates?)?\W*$"),
        Rule("on_demand",
             r"on demand,? (?:\p{L}++,? ){0,2}(?:course|learning|training|program|class|format|module|"
             r"experience)|"
             r"\(on demand\)|^on demand(?: and self paced)?\W*$", lambda m: True,
             {"Asynchronous (On-Demand)": True, "on-demand, asynchronous learning": True,
              "on-demand videos": None}),
        Rule("any_time_alone", r"^any ?time\W*$|^start any ?time|^on demand$", lambda m: True,
             {"anytime": True}),
        Rule("at_all_times", r"en tout temps|op elk (?:gewenst )?moment", lambda m: True,
             {"Offert en tout temps": True},
             unless_before=r"(?:annuler|accéder|accès|consulter|poser|écouter|visionner|opzeggen|bekijken|"
                 r"terugkijken)[^.]{0,40}"),
    ],
)  # fmt: skip
"""Words that say learners may start at any time. Open registration alone does not."""
