"""Words of those who run studies, as against what is studied: a title of nothing else names no offering."""

from __future__ import annotations

from functools import lru_cache

from normalizer.patterns import matcher

_KINDS = frozenset(
    "course program programme certificate certification credential microcredential micro badge micro-credential class classe workshop "
    "bootcamp camp module diploma degree award training seminar exam examination offering activity qualification microcertificate "
    "microcertification microcertificat microprogramme nanodegree mooc cours formation atelier certificat diplôme attestation kurs "
    "kurse zertifikat zertifikate weiterbildung opleiding cursus cursussen curso título credencial microcredencial "
    "formação catalogue catalog".split()
)
"""What is offered. One of them in the singular may be the name of the one offering there is."""
_NEUTRAL = frozenset(
    "short long online evening part time stackable digital open professional development continuing education "
    "study studies learning learn learner student adult credit noncredit non distance new our your all free public "
    "university college school institute academy faculty department extension centre center what which who how when why where "
    "is are do does can should may must it am the and or for with from into about to in at of on by a an at us we you me my "
    "if step by i get have has need before over under other people person who that they their work so use used some any this autre academic important key basics technical fall winter spring summer autumn week january february march april may june july august september october november december monday tuesday wednesday thursday friday semester term trimester session year annual page "
    "de la le les est du des et ou à au aux pour sur en un une vos nos votre der die das und für zur zum im von unser unsere "
    "het een voor van over onze el los las y para e o os da do das dos universidad universidade université "
    "universität universiteit hochschule hogeschool continue online-".split()
)
_RUNNING = frozenset(
    "policy policies guideline procedure regulation rule framework terms condition handbook guide toolkit manual faq "
    "question answer glossary definition explained glance "
    "fee tuition price pricing cost charge payment pay refund money plan instalment installment billing invoice receipt "
    "discount gift voucher card deposit "
    "registration register registering enrolment enrollment enrol enroll admission apply applying application eligibility eligible requirement "
    "deadline date calendar schedule timetable closure holiday waitlist waitlists wait list drop add swap swaps cancel cancellation "
    "cancelled withdraw withdrawal transfer transferring deferral substitution "
    "grade grading mark scale transcript record parchment replacement replacing replace lost appeal complaint conduct attendance absence "
    "late accommodation accessibility disability help contact parking room rent rental "
    "aid bursary bursarie scholarship grant funding loan financial assistance waiver senior alumni save "
    "accreditation accredited recognition recognised recognized approval approved stacking plar assess classroom change co-op co operative prior "
    "prerequisite hour workload code size format mode way option type kind pathway overview "
    "line-up lineup list listing directory full compare compared comparison side between choosing choose "
    "instructor staff employer partner partnership issuer provider committee minute note advisory group meeting council "
    "report survey strategy agreement sign sign-up signup start end finish expire expiry renewal recertification institution advice team company "
    "reporting notice notification announcement news newsletter invigilation proctoring permit visa international domestic "
    "resident worth difference different "
    "politique règlement directive foire question fréquente droit scolarité frais tarif prix inscription admission calendrier "
    "remboursement annulation bourse aide financière lexique glossaire modalité condition quoi juste "
    "häufige häufig gestellte fragen gebühren gebührenordnung entgelt anmeldung überblick angebot weiterbildungsangebot "
    "veelgestelde vragen collegegeld studiekosten kosten tarieven inschrijving voorwaarden beleid "
    "pregunta frecuente beca tasa matrícula precio inscripción plazo pergunta frequente bolsa propina inscrição".split()
)
"""What those who run studies speak of."""
_WORD = matcher(r"[^\W\d_][^\W\d_'’-]*(?:['’-][^\W\d_]+)*|\d+")
_ELISION = matcher(r"^(?:[ldqc]|qu)['’](?=\p{L})")


def _stem(word: str) -> str:
    for ending, kept in (("ies", "y"), ("s", "")):
        if word.endswith(ending) and len(word) > len(ending) + 2:
            return word[: -len(ending)] + kept
    return word


_AT_PROVIDER = matcher(r"\s(?:at|from|by|of|de|der|van|da|do|del|[|–-])\s(?:the\s|l['’])?(?P<name>[^|:]+)$")


@lru_cache(maxsize=1024)
def of_running_studies(title: str, provider: str = "") -> bool:
    """Whether every word of a title is about the running of studies or about kinds of offerings in the plural, and
    none names a subject: "Waitlists, drops and swaps", "Grading scale", "Badges at Elm River". ``provider`` is no
    subject."""
    title = title.lower()
    end = _AT_PROVIDER.search(title)
    if end and set(_WORD.findall(end["name"])) - _NEUTRAL <= set(_WORD.findall(provider.lower())):
        title = title[: end.start()]
    heard = [_heard(part) for word in _WORD.findall(title) for part in _parts(word)]
    return bool(heard) and all(h is not None for h in heard) and any(heard)


@lru_cache(maxsize=1024)
def names_one(title: str) -> bool:
    """Whether a part of a title is the name of one offering, with a subject and its kind: "Dental Assisting
    Diploma: fees"."""
    for segment in _SEGMENTS.split(title.lower()):
        heard = [_heard(part) for word in _WORD.findall(segment) for part in _parts(word)]
        if any(h is None for h in heard) and _ONE.search(segment):
            return True
    return False


_SEGMENTS = matcher(r"\s[-–—|]\s|[:(),]\s?")
_ONE = matcher(
    r"^(?!.*\b(?:an?|the|your|our|my|une?|votre)\b|(?:how|what|which|why|is|are|if|when|from|do|does|can|should|part)\b).*\b(?:certificate|diploma|program(?:me)?|course|boot ?camp|micro-?credential|micro-?certificate|"
    r"badge|nanodegree|award|certification|class|workshop|training|micro-?masters|formation|certificat|diplôme|zertifikat|curso|"
    r"cursus)(?=\W*$|\s(?:faqs?|time limits?|tuition|fees|schedule|dates|costs?)\b)"
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
