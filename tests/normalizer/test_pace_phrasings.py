"""How institutions say when one learns: together at set hours, in one's own time, or both."""

from __future__ import annotations

import pytest

from normalizer.delivery import read_delivery
from tests.each import each
from tests.normalizer.views import said, view_of

SYNCHRONOUS = [
    ("", "Two days, 8.30 for a 9 o'clock start."),
    ("", "Classes meet at the county office in Salem on ten Mondays from 9 a.m. to noon."),
    ("", "Contact time is four days, 09:00 to 15:30."),
    ("", "Sunday, June 7, from 10 to 2, lunch included."),
    ("", "Classes meet every Tuesday from 6 to 9 pm."),
    ("", "Evening classes over ten weeks."),
    ("", "Monday and Wednesday evenings, 18:00–21:00."),
    ("", "The class runs Tuesdays and Thursdays, 9 a.m. to noon."),
    ("", "Live on Zoom each Thursday at noon."),
    ("", "You learn in a real-time virtual classroom."),
    ("", "Weekday classes in Victoria."),
    ("", "Three Saturdays, 9:00 am to 4:00 pm."),
    ("", "Instruction is synchronous: you log in at the scheduled class time."),
    ("", "Weekly live seminars with the instructor."),
    ("", "Sessions are live and attendance is expected."),
    ("", "The lectures are streamed live every Friday morning."),
    ("", "Delivery is “synchronous”."),
    ("", "Les cours ont lieu en temps réel."),
    ("", "Formation en mode synchrone."),
    ("", "Cours du soir, les mardis de 18 h à 21 h."),
    ("", "Cinq séances en direct sur Zoom."),
    ("", "Der Unterricht findet dienstags von 18 bis 20 Uhr statt."),
    ("", "Live online lessen op donderdagavond."),
    ("", "Clases en vivo todos los lunes."),
    ("Schedule", "Mon/Wed 6:30 pm - 9:30 pm"),
    ("Class times", "Saturdays 9:00-16:00"),
    ("Days and times", "Tue & Thu, 7–9 p.m."),
    ("Horaire", "Mardi, 18 h 30 à 21 h 30"),
    ("Delivery", "Online - Synchronous"),
    ("Delivery", "Virtual live"),
    ("Mode", "SYNCHRONOUS"),
    ("", "Sessions take place online in real time."),
    ("", "You attend real-time online lectures."),
    ("Delivery", "Real-time"),
    ("Format", "By video, online, in real time"),
]

ASYNCHRONOUS = [
    ("", "Pause it, come back, it remembers your place."),
    ("", "There is nothing to schedule. Log in when you can."),
    ("", "Ten lessons online, opened whenever your job allows."),
    ("", "You can begin whenever you like; no teaching sessions are held."),
    ("", "There is never a fixed time to be in class."),
    ("Eigen tempo", "ja"),
    ("", "Je leert online op eigen tempo."),
    ("", "Work through the modules at any time."),
    ("", "Learn whenever it suits you."),
    ("", "Study at a pace that suits you."),
    ("", "Complete the modules on your own schedule."),
    ("", "A self-directed course with six modules."),
    ("", "Self-study with an online tutor."),
    ("", "Study anytime, anywhere."),
    ("", "There are no set class times."),
    ("", "No scheduled classes: log in when you like."),
    ("", "Go at your own speed."),
    ("", "Students progress at their own pace."),
    ("", "Course work is asynchronous, with weekly deadlines."),
    ("", "Self-paced; optional live question hours are recorded."),
    ("", "Asynchronous, with optional live office hours."),
    ("", "You can take the lessons in your own time."),
    ("", "Avancez à votre propre rythme."),
    ("", "Suivez la formation au moment qui vous convient."),
    ("", "Formation en mode asynchrone."),
    ("", "Autoformation de trois heures."),
    ("", "Sie lernen im eigenen Tempo."),
    ("", "Je volgt de cursus in je eigen tempo."),
    ("", "Aprende a tu propio ritmo."),
    ("", "Aprenda ao seu próprio ritmo."),
    ("Pacing", "self_paced"),
    ("Delivery", "Online (self-paced)"),
    ("Delivery", "Online, asynchronous"),
    ("Mode", "Self-Directed"),
    ("", "How fast you go is up to you."),
    ("", "Log in at 3 a.m. if you like, and stop where you like."),
    ("", "Start whenever, stop whenever."),
    ("Start", "whenever you like, in your own rhythm"),
]

MIXED = [
    ("Self paced", "Partly (the classes are not)"),
    ("Self paced", "Partly self paced"),
    ("Self-paced", "partly"),
    ("Self-paced", "Deels"),
    ("À votre rythme", "En partie"),
    ("", "A weekly live class plus self-paced modules."),
    ("", "The course combines synchronous and asynchronous learning."),
    ("", "Asynchronous lessons alternate with live seminars."),
    ("", "It has both synchronous and asynchronous components."),
    ("", "You watch the lectures in your own time and meet live on Zoom every Tuesday."),
    ("", "Self-paced study followed by two mandatory live sessions."),
    ("", "Séances synchrones et travail asynchrone."),
    ("", "Le cours combine des activités asynchrones et des rencontres en direct."),
    ("Delivery", "Online (synchronous and asynchronous)"),
]

SILENT = [
    ("", "Live class Saturdays in Fresno, or watch the same class as a recording."),
    ("", "There is nothing to attend in person."),
    ("", "Three days with a trainer, or self-paced lessons: your choice."),
    ("", "Choose live evening classes or the self-paced version."),
    ("", "No sessions are held in July."),
    ("", "Lab access when the schedule permits."),
    ("", "Collect it at the county office on Mondays, 9 a.m. to noon."),
    ("Self-paced", "Mostly"),
    ("", "Instructor-paced."),
    ("", "The course starts on 4 May and ends on 12 June."),
    ("", "You can join optional live Q&A sessions."),
    ("", "Live chat support is available."),
    ("", "The office is open Monday to Friday, 9:00 am to 5:00 pm."),
    ("", "Call us on weekdays between 8:30 and 4:30."),
    ("", "The exam is held on Tuesday evening."),
    ("", "Synchronous motors and their control."),
    ("", "Learn real-time data processing."),
    ("", "Evening parking is free."),
    ("", "Lectures are available on demand."),
    ("", "Flexible learning for busy people."),
    ("", "Registration is open any time."),
    ("", "Where do you live?"),
    ("", "An information evening is held on 3 May."),
    ("", "You may withdraw at any time."),
    ("", "Information session: Tuesday, 6 to 7 pm."),
    ("", "Le bureau est ouvert du lundi au vendredi, de 9 h à 17 h."),
    ("Office hours", "Mon-Fri 9:00-17:00"),
    ("Delivery", "On demand"),
    ("Schedule", "May 4 to June 12"),
    ("", "You learn how browsers run code asynchronously."),
    ("", "Messages arrive asynchronously, and queues hold them."),
    ("", "Asynchronous programming in Python"),
    ("", "Real-time, distributed and fault-tolerant processing of data"),
    ("", "You compare real-time and pre-computed lighting."),
    ("", "The pipeline parses real-time tweets."),
    ("", "Monitoring of crops in real time"),
    ("", "Fetch images to asynchronously load pages"),
    ("", "An ability to work self-directed is an asset."),
    ("", "Participants conduct a guided, self-directed job search."),
    ("", "It suits self-directed learners."),
    ("", "You measure an app that is live in the stores."),
    ("", "The pace is quick."),
    ("", "Call us at 3 p.m. if you like."),
]

TIMING = [
    ("", "Evening classes over ten weeks.", ("evening",)),
    ("", "Tuesday evenings, 6 to 9.", ("evening",)),
    ("", "Weekend workshop.", ("weekend",)),
    ("", "Two Saturdays in March.", ("weekend",)),
    ("", "Cours du soir.", ("evening",)),
    ("", "Offert les fins de semaine.", ("weekend",)),
    ("", "Daytime classes from Monday to Thursday.", ("day",)),
    ("", "Classes run in the morning.", ("day",)),
    ("", "Evenings and weekends.", ("evening", "weekend")),
    ("", "Evening parking is free.", None),
    ("", "You learn to run evening classes for adults.", None),
    ("", "Also available: evening classes in Sechelt.", None),
    ("", "Exams are supervised. They take place on weekends.", None),
    ("", "Les examens à distance ont lieu en soirée.", None),
    ("", "There is an exam. Classes are held in the evenings.", ("evening",)),
    ("", "The weekend edition of the paper.", None),
    ("Schedule", "Saturday", ("weekend",)),
    ("Time of day", "Evening", ("evening",)),
    ("Time", "Afternoons", ("day",)),
    ("attendanceMode", "Evening", ("evening",)),
    ("attendanceMode", "Part Time Day", ("day",)),
    ("attendanceMode", "Full Time", None),
    ("", "Placements may ask for an evening or weekend shift.", None),
    ("", "Ergonomics of weekend chores and sports", None),
]


def _facts(label: str, text: str) -> list[object]:
    delivery = read_delivery(view_of(said(text, label=label, region="facts" if label else "body")))
    sync = delivery.sync.value or ("asynchronous" if delivery.pace.value == "self_paced" else None)
    return [sync, delivery.timing.value]


@each(("label", "text"), SYNCHRONOUS)
def test_synchronous(label: str, text: str) -> None:
    assert _facts(label, text)[0] == "synchronous"


@each(("label", "text"), ASYNCHRONOUS)
def test_asynchronous(label: str, text: str) -> None:
    assert _facts(label, text)[0] == "asynchronous"


@each(("label", "text"), MIXED)
def test_both_required_are_mixed(label: str, text: str) -> None:
    assert _facts(label, text)[0] == "mixed"


@each(("label", "text"), SILENT)
def test_says_nothing_of_synchrony(label: str, text: str) -> None:
    assert _facts(label, text)[0] is None


@each(("label", "text", "timing"), TIMING)
def test_timing(label: str, text: str, timing: tuple[str, ...] | None) -> None:
    assert _facts(label, text)[1] == timing


LANGUAGES = [
    ("", "5 ECTS · online · in English · autumn", ("en",)),
    ("Opetuskieli", "suomi", ("fi",)),
    ("", "MOOC. Language English, transcripts in Italian.", ("en",)),
    ("", "Voertaal is het Nederlands.", ("nl",)),
    ("", "Oito sessões em português.", ("pt",)),
    ("Language of instruction", "English", ("en",)),
    ("Language", "English", ("en",)),
    ("Languages", "English and French", ("en", "fr")),
    ("Teaching language", "German", ("de",)),
    ("Langue", "Anglais", ("en",)),
    ("Langue d'enseignement", "Français", ("fr",)),
    ("Unterrichtssprache", "Deutsch", ("de",)),
    ("Sprache", "Englisch", ("en",)),
    ("Voertaal", "Nederlands", ("nl",)),
    ("Taal", "Engels", ("en",)),
    ("Idioma", "Español", ("es",)),
    ("Idioma", "Inglés", ("en",)),
    ("Língua", "Português", ("pt",)),
    ("inLanguage", "fr-CA", ("fr-CA",)),
    ("", "The course is taught in English.", ("en",)),
    ("", "This course is offered in French only.", ("fr",)),
    ("", "The language of instruction is French.", ("fr",)),
    ("", "Classes are conducted in Mandarin.", ("zh",)),
    ("", "All lectures are in English.", ("en",)),
    ("", "Instruction is in English.", ("en",)),
    ("", "Delivered in Spanish.", ("es",)),
    ("", "The English-language course takes three days.", ("en",)),
    ("", "The workshop is given in both English and French.", ("en", "fr")),
    ("", "Le cours est donné en français.", ("fr",)),
    ("", "Formation offerte en anglais.", ("en",)),
    ("", "L'enseignement se fait en français.", ("fr",)),
    ("", "Der Kurs wird auf Englisch unterrichtet.", ("en",)),
    ("", "Die Unterrichtssprache ist Deutsch.", ("de",)),
    ("", "De cursus wordt in het Engels gegeven.", ("en",)),
    ("", "De voertaal is Nederlands.", ("nl",)),
    ("", "El curso se imparte en inglés.", ("en",)),
    ("", "O curso é ministrado em português.", ("pt",)),
    ("", "Proof of English proficiency is required.", None),
    ("", "English 12 or equivalent.", None),
    ("", "Subtitles are available in Spanish.", None),
    ("", "Learn conversational French.", None),
    ("", "English for academic purposes.", None),
    ("", "The course covers translation from German into English.", None),
    ("", "You need IELTS 6.5 or another proof that you were taught in English.", None),
    ("", "This course is also available in French.", None),
    ("", "Readings are in English.", None),
    ("", "Une bonne maîtrise du français est exigée.", None),
    ("", "Applicants must write an essay in English.", None),
    ("", "Your degree must have been taught in English.", None),
    ("Language requirement", "English, B2", None),
    ("Prerequisites", "English Studies 12", None),
    ("Subtitles", "English", None),
    ("Programming language", "Python", None),
]


@each(("label", "text", "tags"), LANGUAGES)
def test_language_of_instruction(label: str, text: str, tags: tuple[str, ...] | None) -> None:
    delivery = read_delivery(view_of(said(text, label=label, region="facts" if label else "body")))
    assert delivery.languages.value == tags


@pytest.mark.parametrize(("label", "text", "timing"), [t for t in TIMING if t[0] == "attendanceMode"])
def test_documented_attendance_tells_the_time_and_no_mode(
    label: str, text: str, timing: tuple[str, ...] | None
) -> None:
    view = view_of(said(text, label, "delivery", "data"))
    delivery = read_delivery(view)
    assert delivery.timing.value == timing
    assert (delivery.mode.state, view.issues) == ("not_stated", [])
