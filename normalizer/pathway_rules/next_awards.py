"""Lines that answer what comes next with the bare name of an award: "HND Fashion", "2nd Year BSc Computing
(subject to interview)", "British Sign Language Level 3". A job, awards of a kind and a sentence name none."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher

_INITIALS = (
    r"(?-i:HN[CD]s?|N[CQ]|NPA|NVQs?|SVQs?|VRQ|PDA|BTECs?|GNVQ|GCSEs?|Cert ?HE|Dip ?HE|Fd(?:A|Sc|Eng)|"
    r"[BM](?:A|BA|Sc|Ed|Eng|N|Mus|Arch|Phil|Res|Des|FA)|LL[BM]|PhD|PG(?:CE|DE|(?: ?(?:[Cc]ert|[Dd]ip)))|"
    r"CC(?:NA|NP|IE)|[AT][ -][Ll]evels?)"
)
_KIND = (
    r"(?:(?:foundation|honours|master['’]?s|bachelor['’]?s|ordinary|postgraduate|graduate|advanced|higher|"
    r"national|extended|professional|technical|university|level \d|access to (?:he|higher education))\s)*"
    r"(?:degree|"
    r"diploma|certificate|award|apprenticeship)"
)
_LEAD = (
    r"(?-i:(?!Entry|Progress|Admission|Route|Promotion|Work|Jobs?|Careers?|Various|Other|Related|All|Any|"
    r"Further|Download|Apply|Attend|Register|Contact|Submit|Enrol|Book|Take|Complete|See|View|Choose|Check|"
    r"An? |The )[A-Z])"
)
_YEAR = r"(?:\d(?:st|nd|rd|th)|first|second|third|fourth|final)"
_WAY_IN = (
    r"(?:(?:direct |possible )?(?:progress(?:es|ion)?|entry|access(?! to h)|admission|credits?|routes?|"
    r"transfer|leads)(?: on)? ?(?:to|into|onto|towards?)\s+(?:the |an? )?)?"
    rf"(?:(?:the )?{_YEAR}(?:\s?(?:/|or|and)\s?{_YEAR})?\syear(?:\sentry)?(?:\s(?:of|in|into|to|on|onto))?"
    r"(?:\s(?:the|an?))?\s+)?(?:new |"
    r"our |the |an? )?"
)
_OF_A_CLASS = (
    r"(?:level|full[ -]time|part[ -]time|related|relevant|other|various|study|studies|courses?|programmes?|"
    r"programs?|units?|degrees?|diplomas?|in|or|and|of|at|a|the|qualifications?|subjects?|year)"
)
_NAME = matcher(
    rf"{_WAY_IN}(?P<name>{_INITIALS}(?:\s?/\s?(?:D(?!\w)|{_INITIALS}))*(?=\s|\W*$)"
    rf"(?!(?:\W+{_OF_A_CLASS})*\W*$)(?!(?:\W+{_OF_A_CLASS})*\W+"
    r"(?:courses|programmes|programs|units)\W*$)[^\n;!?]*|"
    rf"(?-i:MBA)|(?-i:[SN]?VQ) ?\d|{_KIND}\s(?:in |of )?(?-i:[A-Z])[^\n;!?]*|"
    rf"{_LEAD}[^\n;:!?,.]{{0,60}}?\s{_KIND}(?:\sin\s(?-i:[A-Z])[^\n;!?]*|\s\([^)]*\))?|"
    r"(?-i:[A-Z]{2,6})\s(?:foundation|intermediate|advanced)\slevel\s(?-i:[A-Z])[^\n;:!?.]{2,60}|"
    rf"(?![^\n]*level\s\d[^\n]*level\s\d){_LEAD}[^\n;:!?.]{{2,60}}?,?\s(?:[–—-]\s)?level\s\d\b[^\n;:!?.]{{0,40}}|"
    r"level\s\d\s(?-i:[A-Z])[^\n;:!?.]{2,60}|(?-i:City (?:and|&) Guilds\s)[^\n;!?]+)",
    re.IGNORECASE,
)
_CONDITION = matcher(
    r"\s*(?:\((?:subject|depend\w*|if|with|while|when|managers|part|full|new|all|leading|year|top)"
    r"(?!\p{L})[^)]*\)|"
    r"[–—-]\syear\s\d\sentry|(?:\s?\(\d[^)]{0,20}\))?\s(?:which )?(?:starts?|begins?|opens)\s[^\n]*|"
    r"\s?\(\d[\d.,]* (?:hours?|credits?|ects|weeks?|months?|points?)\)|"
    r"[,(]?\s?(?:subject to|depending on|dependent on)\s[^\n]*)\W*$",
    re.IGNORECASE,
)
_SENTENCE = matcher(
    r"(?<!\p{L})(?:is|are|was|were|be|been|can|could|may|might|will|would|should|must|have|has|you|your|we|"
    r"students?|learners?|candidates?|graduates|individuals|holders?|job|jobs|career|careers|employment|"
    r"employed|requirements?|fees?|e\.g|degrees|including|brochure|room|courses?|programmes?|programs|"
    r"opportunit\w+)(?!\p{L})",
    re.IGNORECASE,
)
_CLASS = matcher(
    r"(?:other|related|relevant|appropriate|similar|various|further|suitable)(?!\p{L}).*|"
    r".*(?<!\p{L})(?:courses?|stud(?:y|ies)|subjects?|training|include|level)",
    re.IGNORECASE,
)
_LONGEST = 120
_COURSE = matcher(
    rf"(?=.{{3,60}}$){_LEAD}[\w'’&/-]*(?:,?\s(?:(?-i:[\p{{Lu}}\d(])[\w'’&/()-]*|"
    r"(?:of|and|in|for|the|to|with|on|into|&)(?=\s)))*",
    re.IGNORECASE,
)
_NO_COURSE = matcher(
    r"(?<!\p{L})(?:qualifications?|degrees?|diplomas?|certificates?|units?|level|schools?|universit(?:y|ies)|"
    r"colleges?|stud(?:y|ies)|years?|army|navy|police|options?|routes?|exam\w*|modern|curriculum|subjects?|"
    r"stage|none|post-?graduate|selection|gain|honours?|employment|interview|audition)(?!\p{L})|"
    r"(?:er|or|ist|ian|ant|ent|meister|ship)s?$",
    re.IGNORECASE,
)
"""Schools, jobs and awards of a kind, which name no course."""


def named_course(line: str) -> tuple[int, int] | None:
    """Where in a line of a field for what comes next a name stands that is all it has: "Step Up to Care"."""
    end = len(line.rstrip(" .,;"))
    plain = _COURSE.fullmatch(line, 0, end) and not _NO_COURSE.search(line, 0, end)
    return (0, end) if plain and not _SENTENCE.search(line, 0, end) else None


def named_award(line: str) -> tuple[int, int] | None:
    """Where in a line the award stands that is all it names, without the way in and the conditions."""
    condition = _CONDITION.search(line)
    if len(line) > _LONGEST and not condition:
        line = line.partition(",")[0]  # "LLB at the University of Dundee, Aberdeen University, …"
    end = len(line[: condition.start() if condition else len(line)].rstrip(" .,;:"))
    found = _NAME.fullmatch(line, 0, end)
    if found is None or end > _LONGEST or _SENTENCE.search(line, 0, end):
        return None
    return found.span("name")


def is_a_class(award: str) -> bool:
    """Whether words are of awards of a kind: "other university degree courses", "related HNC/HND"."""
    return _CLASS.fullmatch(award) is not None
