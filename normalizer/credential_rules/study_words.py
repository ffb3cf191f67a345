"""Words of those who run studies, as against what is studied: a title of nothing else names no offering."""

from __future__ import annotations

from functools import lru_cache

from normalizer.engine.matchers import matcher

_KINDS = frozenset(
    "course program programme certificate certification credential microcredential micro badge class classe "
    "workshop bootcamp camp module diploma degree award training seminar lecture exam examination offering "
    "activity qualification level graduate apprentice apprenticeship instructor teach internship placement "
    "nanodegree mooc microcertificate microcertification microprogramme microcertificat cours formation "
    "atelier certificat diplôme attestation kurs kurse kurzkurse zertifikat zertifikate zertifikatskurse "
    "weiterbildung opleiding cursus cursussen curso título credencial microcredencial formação".split()
)
"""What is offered. One of them in the singular may be the name of the one offering there is."""
_NEUTRAL = frozenset(
    "short long online evening part time stackable digital open professional development continuing "
    "education study studies learning learn learner student adult credit noncredit non distance "
    "undergraduate postgraduate new free public university college school institute academy faculty "
    "department extension centre center library people person what which who how when why where is are do "
    "does can should may must it that they their am the and or for with from into about to in at of on off "
    "by an a us we you me my your our all any some this if step i get earn have has need before over under "
    "out high other work so use used academic important key basics technical page fall winter spring summer "
    "autumn week semester term trimester session year annual january february march april june july august "
    "september october november december monday tuesday wednesday thursday friday saturday sunday de la le "
    "les est du des et ou à au aux pour sur en un une vos nos votre son autre continue université der die "
    "das und für zur zum im von unser unsere alle auf einen hochschule universität het een voor van over "
    "onze universiteit hogeschool el los las y para universidad e o os da do dos sobre contínua".split()
)
"""Words that tell of neither."""
_RUNNING = frozenset(
    "policy policies guideline procedure regulation rule framework terms condition handbook guide toolkit "
    "manual faq question answer glossary definition explained glance noun overview catalogue catalog fee "
    "tuition price pricing cost charge payment pay refund money back plan instalment installment billing "
    "invoice receipt discount gift voucher card deposit registration register registering enrolment "
    "enrollment enrol enroll admission apply applying application eligibility eligible requirement deadline "
    "date calendar schedule timetable closure holiday waitlist wait list drop add swap cancel cancellation "
    "cancelled withdraw withdrawal transfer transferring deferral substitution change grade grading mark "
    "assess scale transcript record parchment replacement replacing replace lost verify check appeal "
    "complaint conduct attendance absence late accommodation help contact parking room classroom rent rental "
    "buy book aid bursary bursarie scholarship grant funding loan financial assistance waiver senior alumni "
    "save accreditation accredited recognition recognised recognized approval approved stacking plar prior "
    "delivery prerequisite hour workload code size format mode way option type kind pathway co-op co "
    "operative line-up lineup listing directory full compare compared comparison side between choosing "
    "choose meet hire staff employer partner partnership issuer provider institution team company committee "
    "minute note advisory group meeting council report survey number figure strategy agreement advice sign "
    "sign-up signup start end finish expire expiry renewal recertification reporting notice notification "
    "announcement news newsletter invigilation proctoring permit visa international domestic resident house "
    "worth difference different meaning mean word what's who's politique règlement directive foire fréquente "
    "droit scolarité frais tarif prix inscription calendrier remboursement rembourser annulation annuler "
    "reporter bourse aide financière lexique glossaire modalité quoi juste répertoire häufige häufig "
    "gestellte fragen gebühren gebührenordnung entgelt anmeldung überblick blick angebot "
    "weiterbildungsangebot veelgestelde vragen collegegeld studiekosten kosten tarieven inschrijving "
    "voorwaarden beleid oferta pregunta frecuente beca tasa matrícula precio inscripción plazo pergunta "
    "dúvida frequente bolsa propina inscrição "
    "rescheduling reschedule no-show hold worked concession notation display recording naming issuance "
    "verification".split()
)
"""What those who run studies speak of."""
_WORD = matcher(r"[^\W_][^\W_'’-]*(?:['’-][^\W\d_]+)*")
_ELISION = matcher(r"^(?:[ldqc]|qu)['’](?=\p{L})")


def _stem(word: str) -> str:
    for ending, kept in (("ies", "y"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + kept
    return word


_STUDIED = matcher(r"\b(?:public|education) policy\b")
"""What is studied too, though its words are those of who runs studies."""
_AT_PROVIDER = matcher(r"\s(?:at|from|by|of|de|der|van|da|do|del|[|–-])\s(?:the\s|l['’])?(?P<name>[^|:]+)$")


@lru_cache(maxsize=1024)
def of_running_studies(title: str, provider: str = "") -> bool:
    """Whether every word of a title is about the running of studies or about kinds of offerings in the
    plural, and none names a subject: "Waitlists, drops and swaps", "Grading scale", "Badges at Elm River".
    ``provider`` is no subject."""
    title = title.lower()
    if _STUDIED.search(title):
        return False
    end = _AT_PROVIDER.search(title)
    if end and set(_WORD.findall(end["name"])) - _NEUTRAL <= set(_WORD.findall(provider.lower())):
        title = title[: end.start()]
    heard = [_heard(part) for word in _WORD.findall(title) for part in _parts(word)]
    return bool(heard) and all(h is not None for h in heard) and any(heard)


@lru_cache(maxsize=1024)
def names_one(title: str) -> bool:
    """Whether a part of a title is the name of one offering, with a subject and its kind: "Dental Assisting
    Diploma: fees"."""
    for part in _SEGMENTS.split(title.lower()):
        segment = f" {part}".rpartition(" the ")[2].strip()
        heard = [_heard(part) for word in _WORD.findall(segment) for part in _parts(word)]
        if _ONE.search(segment) and (_IN_A_SUBJECT.search(segment) or any(h is None for h in heard)):
            return True
    return False


def names_a_subject(name: str) -> bool:
    """Whether a name has a subject, and no kind of offerings in the plural nor any word of those who run
    studies: "Veterinary Technology", not "Trades programs"."""
    heard = [_heard(part) for word in _WORD.findall(name.lower()) for part in _parts(word)]
    return any(h is None for h in heard) and not any(heard)


_SEGMENTS = matcher(r"\s[-–—|]\s|[:(),]\s?")
_ONE = matcher(
    r"^(?!.*\b(?:an?|your|our|my|une?|votre)\b|"
    r"(?:the|what|which|why|is|are|if|when|from|do|does|can|should|part)\b).*\b(?:certificate|diploma|"
    r"program(?:me)?|course|boot ?camp|micro-?credential|micro-?certificate|badge|nanodegree|award|"
    r"certification|class|workshop|(?:challenge|certification) exam(?:ination)?|"
    r"training(?=\s(?:faqs?|tuition|fees))|micro-?masters|certificat|diplôme|zertifikat|curso|cursus)(?=\W*$|"
    r"\s(?:in|en)\s|\s(?:faqs?|time limits?|tuition|fees|schedule|dates|costs?)\b)"
)

_IN_A_SUBJECT = matcher(
    r"^(?:\w+ )?(?:certificate|diploma|micro-?credential|badge|certificat|diplôme) (?:in|en)\s"
)


def _parts(word: str) -> list[str]:
    return [word] if _heard(word) is not None else [p for p in word.replace("’", "-").split("-") if p]


def _heard(word: str) -> bool | None:
    """Whether a word tells of the running of studies; ``None`` for one of a subject."""
    if word.isdigit() or len(word) == 1 or word in _NEUTRAL:
        return False
    word = _ELISION.sub("", word)
    stem = _stem(word)
    if word in _RUNNING or stem in _RUNNING:
        return True
    if word in _KINDS or stem in _KINDS:
        return stem != word and word not in _KINDS
    return False if stem in _NEUTRAL or word in _NEUTRAL else None
