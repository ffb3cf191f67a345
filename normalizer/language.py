"""Languages of instruction. In which language the page is written is another matter, see
:mod:`normalizer.page_language`; neither is guessed from the other."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import babel
from babel import Locale, UnknownLocaleError

from normalizer.engine.kept import Kept
from normalizer.engine.matchers import matcher
from normalizer.listing import Field, kind_of
from normalizer.patterns import Reading, Rule, Rules, by_authority
from normalizer.view import View, not_understood

_CODES = (
    "en fr es de nl pt it zh ja ko ar hi pa ru uk pl tr sv da no fi cs el he vi th id fa fil ca ro hu bn ur "
    "ta cy ga gd mi iu eu gl hr sk sl sr bg et lv lt is mt af zu xh sw ms"
).split()
_NO_LANGUAGE = frozenset(("und", "mul", "mis", "zxx"))
"""ISO 639's codes for what is in no one language, or in nobody knows which."""
_NAMED_IN = ("en", "fr", "de", "nl", "es", "pt")


_KEPT: Kept[dict[str, str]] = Kept(f"languages.babel-{babel.__version__}", [Path(__file__)], most=2)
"""What languages are called: babel reads all it knows of forty locales to tell."""


@lru_cache
def _names() -> dict[str, str]:
    """Language name, in each language that listings are written in, to its BCP 47 tag."""
    return _kept("the languages of listings", _in_listings)


@lru_cache
def _all_names() -> dict[str, str]:
    """The same of every language that ISO 639-1 knows: too many to be looked for in prose."""
    return _kept("every language", _in_iso_639)


def _kept(which: str, work_out: Callable[[], dict[str, str]]) -> dict[str, str]:
    names = _KEPT.get(which, lambda _: work_out())
    _KEPT.keep()
    return names


def _in_listings() -> dict[str, str]:
    names: dict[str, str] = {}
    for locale in map(Locale, _NAMED_IN):
        for code in _CODES:
            names.setdefault(locale.languages[code].lower(), code)
    for locale in map(Locale, _CODES):
        names.setdefault(locale.languages.get(locale.language, locale.language).lower(), locale.language)
    return names | {
        "mandarin": "zh",
        "castellano": "es",
        "anglaise": "en",
        "française": "fr",
        "norwegian": "no",
        "flemish": "nl",
        "gymraeg": "cy",
        "gaeilge": "ga",
        "gaelic": "gd",
        "te reo māori": "mi",
        "te reo": "mi",
    }


def _in_iso_639() -> dict[str, str]:
    return {
        name.lower(): code
        for locale in map(Locale, _NAMED_IN)
        for code, name in locale.languages.items()
        if len(code) == 2
    }


@lru_cache(maxsize=1024)
def tag(text: str) -> str | None:
    """BCP 47 tag of a language name or code: ``English`` and ``en`` give ``en``, ``en-us`` gives
    ``en-US``."""
    words = re.sub(r"\s*\([^)]*\)|\s+-\s+.*$", "", text.strip()).lower()
    if known := _names().get(words) or _all_names().get(words):
        return known
    if words not in _NO_LANGUAGE and re.fullmatch(r"[a-z]{2,3}(?:[-_][a-z0-9]{2,8})*", words):
        # A language that belongs to another stands after it: zh-cmn is Mandarin.
        words = re.sub(r"^([a-z]{2,3})[-_][a-z]{3}(?=[-_]|$)", r"\1", words)
        try:
            locale = Locale.parse(words.replace("_", "-"), sep="-")
        except (UnknownLocaleError, ValueError):
            twice = re.fullmatch(r"([a-z]{2})[-_]\1", words)  # en_EN, which is no country
            return twice[1] if twice and twice[1] in _CODES else None
        if words.isalpha():
            return locale.language  # babel adds the likely country to a code of three letters
        return "-".join(part for part in (locale.language, locale.script, locale.territory) if part)
    return None


_PLAIN = [name for name in _names() if matcher(r"[\p{L} ]+").fullmatch(name)]
_NAME = "(?:" + "|".join(sorted(_PLAIN, key=len, reverse=True)) + r")(?!\p{L})"
_NAMES = rf"{_NAME}(?:(?: and | or | et | ou | und | oder | en | y | e |, | / |/|&|, and ){_NAME})*"
_EACH = matcher(rf"(?<!\p{{L}}){_NAME}")
_IN = r"(?:in(?: both| either)?|en|auf|in het|em|in de)"
_BESIDE = (
    r"(?:subtitles?|subtitling|captions?|captioning|transcripts?|sous-titres|sous-titrage|untertitel\w*|"
    r"ondertitel\w*|subtítulos|legendas)"
)
"""What a course in one language may have in others."""
_MATERIALS = (
    r"(?:materials?|readings?|slides|notes|handouts|textbooks?|exams?|support|documentation|matériel|documents|"
    r"unterlagen|lesmateriaal|materiales|materiais)"
)
_BEFORE_OTHERS = rf"(?:{_BESIDE}|{_MATERIALS})(?: (?!audio|spoken|taught)[^();]{{1,50}})?:?"
_IS_OF_OTHERS = rf"(?<![,;|–—] )(?<!\s- )(?<!\(){_BESIDE}|(?<=\(){_BESIDE}(?![^()]*(?<!\p{{L}}){_NAME})"
"""After a language, "French subtitles" and "French (subtitles)", but not "English (captions in French)" nor
"English, captions in French"."""
_OF_A_COUNTRY = (
    r"(?:\p{L}+ )?(?:schools?|colleges?|universit(?:y|ies)|classrooms?|hospitals?|institutions?|workplaces?|"
    r"companies|industry|cities|towns|communities|homes|law|waters|context|society)(?!\p{L})"
)
"""After a name that is also that of a people: "taught in Irish schools"."""


def _tags(match: re.Match[str]) -> tuple[str, ...] | None:
    """Every language that a match names, each once."""
    return (
        tuple(dict.fromkeys(found for name in _EACH.findall(match.group()) if (found := tag(name)))) or None
    )


_SPOKEN = {
    "nederlands": "nl", "engels": "en", "frans": "fr", "duits": "de", "deutsch": "de", "englisch": "en",
    "französisch": "fr",
}  # fmt: skip


LANGUAGE: Rules[tuple[str, ...]] = Rules(
    [
        Rule(
            "language_of_instruction",
            r"(?:language (?:of|for) (?:instruction|delivery|tuition|course)(?: content)?|"
            r"(?:course|instruction|teaching|main|spoken|video|audio|lesson|class) language|"
            r"langues? (?:d'enseignement|de formation|du cours)|"
            r"(?:unterrichts|kurs|lehr|vortrags|veranstaltungs|seminar|arbeits)sprache|voertaal|"
            r"onderwijstaal|cursustaal|lestaal|idioma(?: de (?:instrucción|impartición|ensino))?|"
            r"língua(?: de ensino)?)s?(?: is| are| ist| est| es|:| :)? ?"
            rf"(?:{_IN} |le |l'|het |das |el |o )?{_NAMES}",
            _tags,
            {"Language of instruction: English": ("en",), "Langue d'enseignement : français": ("fr",),
             "Die Unterrichtssprache ist Deutsch.": ("de",)},
        ),
        Rule(
            "taught_in",
            r"(?:(?:taught|delivered|offered|given|conducted|presented|held|instruction|instructed|lectures|"
            r"classes|lessons|run|explained|spoken|led|facilitated|hosted)(?: is| are)?"
            r"(?: entirely| fully| only| online| exclusively)? in(?: both| plain| simple| clear)?|"
            r"(?:donnée?s?|offerte?s?|enseignée?s?|dispensée?s?|animée?s?|présentée?s?|enseignement se fait|"
            r"se (?:déroule(?:nt)?|tiennent|tient|donne(?:nt)?|font|fait)) (?:entièrement |uniquement )?en|"
            r"(?:wird|werden|findet) (?:\w+ )?(?:auf|in)|(?:wordt|worden) in het|"
            r"(?:gegeven|gedoceerd) in het|"
            r"(?:se )?(?:imparte|ofrece|dicta|realiza|da|desarrolla|celebra)[ns]? (?:íntegramente )?en|"
            r"ministrad[oa]s? em|"
            r"(?:taught|delivered|offered|given|conducted|studied)(?: and \p{L}+)?"
            rf"(?: entirely| fully| wholly)? through(?: the medium of)?) {_NAMES}",
            _tags,
            {"The course is taught in French": ("fr",), "offert en anglais": ("en",),
             "given in both English and French": ("en", "fr"),
             "Der Kurs wird auf Englisch unterrichtet": ("en",),
             "Taught and assessed through Irish": ("ga",), "delivered in Irish schools": None},
            unless_before=
                r"not|skills|half(?: of)?(?: \p{L}{1,12}){0,3}|also|were|been|must be|have|previously|"
                r"(?:degree|school|education|studies|transcripts?|proof|ielts|toefl|diploma)"
                r"(?:\s[\p{L}']{1,24}){0,6}|"
                r"exams? (?:is|are)",
            unless_after=r"(?:and|but|while) (?:the |all |some )?\p{L}+ (?:are )?in |as |\d|12|proficiency|"
                rf"skills|literature|language (?:skills|arts)|cuisine|cooking|immersion|{_OF_A_COUNTRY}",
        ),
        Rule(
            "lessons_are_in",
            r"\m(?:(?:lessons|explanations|teaching|materials?|meetings|sessions|recordings|videos|lectures|"
            r"classes|everything|all (?:classes|sessions|lessons|materials?|teaching)|this course|"
            r"the course|this module|discussions?)"
            r"(?: and (?:materials?|notes|slides|lessons|readings|discussions?))? "
            r"(?:is|are|will be|takes? place|happens?) (?:all |entirely |only |held |given |conducted )?in "
            r"(?:both )?|"
            r"we teach (?:only )?in |instruction (?:is )?in |"
            r"(?:enseignement|cours|formation|ateliers|séances) "
            r"(?:entièrement |uniquement |se donnent |sont |est )?en |"
            r"(?:unterricht|kurs|seminar|lessen|cursus) (?:ist |zijn |is )?(?:auf |in het )|"
            rf"(?:aulas|sessões|formação|clases|sesiones|curso) (?:son |são )?(?:en |em ))(?:{_NAMES})",
            _tags,
            {"Lessons and notes are in Dutch.": ("nl",), "Explanations are in English.": ("en",),
             "The lectures are in English and the labs in your language.": None,
             "Enseignement en français": ("fr",), "Exams are in English.": None,
             "The online course is in English only.": None},
            unless_before=r"not|also|some|online|classroom|other|exams?(?: and)?|tests?(?: and)?",
            unless_after=r"(?:and|but|while) (?:the |all |some )?\p{L}+ (?:are )?in |as |\d|12|proficiency|"
                r"skills|literature|subtitles",
        ),
        Rule(
            "is_the_language",
            rf"(?<!\p{{L}})(?:{_NAME} (?:is|est) (?:the|our|la|notre) (?:working |main )?(?:language|langue)"
            r"(?: of| d['’]| de)? ?(?:instruction|teaching|tuition|delivery|enseignement|travail|"
            r"the (?:course|class|classroom))|(?:course|module|programme?|workshop|seminar|class|"
            rf"certificate|micro ?credential)(?: [^.;,]{{1,40}})?, in {_NAME}"
            rf"(?=[.,;]|$)|{_NAME} medium(?! sized)|in {_NAME} throughout)|"
            rf"(?:^|(?<=[·•] ))in {_NAME}(?=\W*$| ?[·•])|"
            rf"{{begin}}(?:language|langue|sprache|taal|idioma) {_NAME}(?=[,.;(]|$)|"
            rf"{{begin}}{_NAME}(?=,? ?\(?with [^.;]{{0,30}}(?:subtitles|captions)| throughout)",
            _tags,
            {"Le français est la langue d'enseignement.": ("fr",), "English-medium.": ("en",),
             "English, with subtitles in nine languages.": ("en",),
             "French is the official language of Quebec.": None},
            unless_before=r"not|subtitles:?|captions:?",
        ),
        Rule(
            "through_the_medium",
            rf"\m(?:(?:through|in|by) the medium of(?: the)?|trwy gyfrwng(?: y)?|trí mheán na) {_NAMES}",
            _tags,
            {"Lessons are through the medium of Welsh.": ("cy",), "Cwrs trwy gyfrwng y Gymraeg": ("cy",),
             "how to teach through the medium of Irish": None, "in the medium of film": None},
            unless_before=r"not|(?:teach(?:es|ing)?|learn|stud(?:y|ied)|school\w*|educated|can|able|work\w*|"
                r"how to)(?: [\p{L}'’-]+){0,4}",
        ),
        Rule(
            "language_of_the_course",
            rf"(?:the|this|an?|our) {_NAME} ?language "
            r"(?:course|program(?:me)?|version|section|class|workshop)(?! (?:for|in))|"
            rf"(?:cours|formation) (?:offerte?|donnée?) {_IN} {_NAME}",
            _tags,
            {"The English-language course takes three days.": ("en",), "cours offert en anglais": ("en",)},
            unless_before=r"learn|study",
        ),
        Rule(
            "speaking_a_language",
            r"(?<!\p{L})(?P<spoken>nederlands|engels|frans|duits|deutsch|englisch|französisch)(?:talige?|"
            r"sprachige\w?) (?:\p{L}+ )?(?:\p{L}*(?:cursus|kurs|training|schulung|seminar)\p{L}*|opleiding|"
            r"workshop|module?|lessen|programma|programm|editie|variant|versie)(?!\p{L})",
            lambda match: (_SPOKEN[match["spoken"]],),
            {"De Nederlandstalige cursusronde is in juni.": ("nl",),
             "ein englischsprachiger Kurs": ("en",), "Engelstalige literatuur": None},
            unless_before=r"geen|niet|ook|auch|een eerdere|vorige",
        ),
        Rule(
            "under_language_label",
            rf"(?<!\p{{L}}){_NAMES}(?! {_BESIDE})",
            _tags,
            {"Language: English": ("en",), "Language: Latvian, subtitles in English": ("lv",),
             "Sprache: Deutsch, Untertitel Englisch": ("de",), "Language: English, French subtitles": ("en",),
             "Langue: Français": ("fr",), "Sprache: Deutsch": ("de",),
             "Languages: English, French": ("en", "fr"), "Subtitles: English": None,
             "Language: English (captions in French and Spanish)": ("en",),
             "Language: (sous-titres français)": None, "Language: French (subtitles)": None,
             "Language: (materials also available in French)": None},
            label=
                r"^(?:course |teaching |audio |video |in ?)?"
                r"(?:languages?|langues?|(?:unterrichts|kurs|lehr|vortrags|veranstaltungs|seminar|"
                r"arbeits)?sprachen?|taal|talen|idiomas?|línguas?|voertaal|undervisningsspr(?:åk|og)|opetuskieli|"
                r"õppekeel|język(?: wykładowy)?|lingua(?: di insegnamento)?|iaith|teanga)"
                r"(?: (?:of|for|d)(?!.*(?:requirement|subtitle|caption|transcript|sous-titr)).*)?\W*$|"
                r"^(?:offered|taught|given|delivered|held|enseignée?|offert|donnée?) (?:in|en)\W*$",
            unless_after=rf"{_IS_OF_OTHERS}|proficiency|level|required|12",
            unless_before=rf"{_BEFORE_OTHERS}|also",
        ),
    ],
)  # fmt: skip
"""What listings say about the language of instruction. Subtitles and entry requirements say nothing of it."""


_OWN_WORDS = {
    "es": r"(?:de|la|el|los|las|en|para|con|del|y)",
    "pt": r"(?:de|da|do|dos|na|no|em|para|com|e|o|a)",
    "fr": r"(?:de|du|des|la|le|les|en|et|pour|au|aux)",
    "de": r"(?:und|der|die|das|für|mit|von|im|zur?)",
    "nl": r"(?:de|het|van|voor|en|in|met)",
    "it": r"(?:di|della|il|la|per|con|e)",
}
"""Small words of a language, by which a title shows that it is written in it."""
IN_TITLE: Rules[tuple[str, ...]] = Rules(
    [
        Rule(
            "taught_in_by_its_title",
            r"(?:\(|-|–|\||:) ?(?:(?:course |cours |formation |program(?:me)? )?"
            rf"(?:taught|delivered|offered|presented|given|held|donnée?|offerte?|dispensée?) )?{_IN} {_NAMES}"
            r"(?: only)?\)?\W*$|"
            rf"\({_NAME} (?:language )?(?:version|edition|taught)\)\W*$",
            _tags,
            {"Cybersécurité (en français)": ("fr",), "Data Stewardship - delivered in English": ("en",),
             "Leadership (English version)": ("en",), "Conversation (French)": None,
             "Reading Kafka in German": None},
        ),
        Rule(
            "code_of_its_title",
            r"\((?P<code>en|fr)\)\W*$",
            lambda match: (match["code"],),
            {"Gestion de projet (FR)": ("fr",), "Rehab (IT)": None},
        ),
    ],
)  # fmt: skip
_LANGUAGE_OF_TITLE = matcher(rf"(?P<title>.*\S)\s*\((?P<name>{_NAME})\)\W*$", re.IGNORECASE | re.DOTALL)


def _of_title(view: View) -> list[Reading[tuple[str, ...]]]:
    """What titles say: "(in English)", or the name of the language that a title is written in, "Comunicação
    Persuasiva para Líderes (Portuguese)". Other names in brackets are of a language that is taught."""
    titles = view.about("title")
    found = list(IN_TITLE.read(titles))
    for title in titles:
        told = _LANGUAGE_OF_TITLE.fullmatch(title.text)
        code = told and tag(told["name"])
        words = _OWN_WORDS.get(code) if code else None
        if told and code and words and re.search(rf"(?<!\w){words}(?!\w)", told["title"], re.IGNORECASE):
            found.append(Reading((code,), title, *told.span("name"), "language_of_its_title"))
    return found


def read_languages(view: View) -> Field[tuple[str, ...]]:
    """Languages of instruction of one subject, in the order they are stated."""
    found: list[Reading[tuple[str, ...]]] = []
    unread = []
    documented = (*view.about("language"), *view.labelled(r"^in ?languages?$"))
    for statement in documented:
        if value := tag(statement.text):
            found.append(Reading((value,), statement, 0, len(statement.text), "language_token"))
        elif names := LANGUAGE.read([statement.model_copy(update={"label": "language"})]):
            found.extend(Reading(r.value, statement, r.start, r.end, r.rule) for r in names)
        else:
            unread.append(statement)
    if not found:
        found = by_authority([*LANGUAGE.read(view.prose), *_of_title(view)])
        found = [r for r in found if r.statement.place.region == found[0].statement.place.region]
    if not found:
        return not_understood(view, "delivery.languages", unread)
    values = tuple(dict.fromkeys(value for r in found for value in r.value))
    evidence = tuple(view.cite(r, item=values.index(value)) for r in found for value in r.value)
    return kind_of("delivery.languages")(state="stated", value=values, evidence=evidence)
