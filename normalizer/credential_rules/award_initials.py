"""Awards and degrees that titles name by their initials."""

from __future__ import annotations

import re

from normalizer.engine.matchers import matcher


def _pointed(initials: str) -> str:
    """A pattern of any of some initials, with points or without: "MSc", "M.Sc."."""
    return "|".join(re.sub(r"(?<=\w)(?=[A-Z])", r"\\.?", one) + r"(?!\p{L})\.?" for one in initials.split())


AWARD_INITIALS = matcher(
    rf"(?:(?P<certificate>{_pointed('CAS HNC AEC ASP CQP PgCert')}|Certificate of Achievement|PG ?Cert|"
    r"Grad ?Cert)|"
    r"PG ?Dip|"
    rf"{_pointed('PgDip DAS MAS DEC DEP HND DU DIU BTS DESS HDR FdA FdSc FdEng FdEd BTEC')})"
    r"(?=\s(?:[-–—|]\s)?\p{L}|"
    r"\s?:\s)"
)
"""Awards that titles name by their initials: the Swiss Certificate, Diploma and Master of Advanced Studies,
those of Quebec's colleges, of France's universities and of Britain's foundation degrees."""
_DEGREES = "MSc MBA LLM MPH MEd MEng MFA MSW MRes MPhil BSc BEng BEd BBA BFA LLB PhD EdD MA MS BA BS"
DEGREE_INITIALS = matcher(
    rf"^(?:{_pointed(_DEGREES + ' AA AS AAS')})(?=\s(?:in|of)\s|\s\((?:Hons|Honours)\))|"
    rf"^(?:{_pointed('MSc MBA LLM MPH MEd MEng BSc BEng BEd BBA PhD EdD')})(?=\s\(|\W*$)|"
    rf"^(?:{_pointed('MSc MEng MRes BSc BEng LLM LLB PGCE')})(?=\s\p{{Lu}})"
    r"(?!.*\b(?:[Cc]ourse|[Ww]orkshop|[Pp]rep\w*|[Ss]eminar|[Aa]ppl\w+|[Bb]ridging|[Ww]riting)\b)|"
    rf"(?<=[\w,]\s)\(?(?:{_pointed(_DEGREES)}|{_pointed('AAS')}|Minor)(?=\)?\W*$)|"
    rf"(?<=,\s)(?:{_pointed('AA AS')})(?=\W*$)"
)
"""Degrees, and what is part of one, by the initials at the start or the end of a title."""
IN_A_TOWN = matcher(r"(?:\b(?:in|at|near)|,)\s\p{Lu}[\p{L}.'’-]+(?:\s\p{Lu}\p{L}+){0,2},\sM[AS]\W*$")
"""Massachusetts and Mississippi: "CDL Training, Springfield, MA"."""
