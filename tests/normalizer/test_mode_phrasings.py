"""How institutions say where the learning happens: phrasings written down before the rules met them."""

from __future__ import annotations

import pytest

from normalizer.delivery import read_delivery
from tests.each import each
from tests.normalizer.views import said, view_of

ONLINE = [
    ("", "Online course. A practicum is not required."),
    ("", "The course is taught online by instructors at our Hamilton campus."),
    ("", "On-demand video lessons, at your own pace."),
    ("Fully online", "weekly seminars that you must attend, and readings"),
    ("", "The college has dropped the fee for its online course on sleep."),
    ("", "The bootcamp at Calgary Metro University is back, this time fully online."),
    ("", "This course is offered 100% online through Moodle."),
    ("", "All coursework is completed online; no campus visits are needed."),
    ("", "The micro-credential is delivered remotely over Microsoft Teams."),
    ("", "Classes meet on Zoom every Wednesday from 6 to 9 pm."),
    ("", "Distance education course."),
    ("", "Learn online with weekly live tutorials."),
    ("", "An online, self-paced introduction to soil science."),
    ("", "It is a fully online program."),
    ("", "Virtual instructor-led training."),
    ("", "Delivered by distance."),
    ("", "You study entirely online, from anywhere in Canada."),
    ("", "This is a distance course; you never have to come to campus."),
    ("", "All six modules are taken online."),
    ("", "Join from home: all classes are live-streamed over the internet."),
    ("", "La formation se donne entièrement à distance."),
    ("", "Le cours est offert en ligne, en mode asynchrone."),
    ("", "Cette activité se déroule sur Zoom."),
    ("", "Formation 100 % en ligne."),
    ("", "Les séances ont lieu par visioconférence."),
    ("", "Der Kurs findet online statt."),
    ("", "De cursus wordt volledig online gegeven."),
    ("", "El curso se imparte totalmente en línea."),
    ("", "O curso é ministrado totalmente online."),
    ("Study mode", "Distance learning"),
    ("Delivery mode", "OnlineOnly"),
    ("deliveryType", "deliveryType:OnlineOnly"),
    ("courseMode", "online"),
    ("Attendance", "Fully online"),
    ("Mode of study", "Web-based"),
    ("Delivery", "Virtual classroom"),
    ("Location", "Virtual"),
    ("Where", "Online, from anywhere"),
    ("Campus", "Online Campus"),
    ("Class format", "“online”"),
    ("Delivery", "ONLINE (live)"),
    ("Lieu", "En ligne"),
    ("Format", "100 % en ligne"),
    ("Modalité", "Formation à distance"),
    ("Ort", "Online"),
    ("Studienform", "Fernstudium"),
    ("Locatie", "Online"),
    ("Modalidad", "En línea"),
    ("Modalidad", "A distancia"),
    ("Modalidad", "Virtual"),
    ("Modalidade", "A distância"),
]

IN_PERSON = [
    ("", "It is given in the field, at Pocosin Station, over two weeks."),
    ("", "Tea Professional Level 2, at the Camellia House tasting room"),
    ("", "Wednesdays 6 to 8, Shorefield Branch community room"),
    ("", "Offered at our Pembroke and Cornwall campuses."),
    ("", "Evenings, downtown."),
    ("Fernie BC, June 3-10, 2026", "$1,150"),
    ("Revelstoke, Fire Hall No. 2", "April 12-13, 2025"),
    ("Next session", "Heron Lake, May 2026"),
    ("", "Fridays and Saturdays in Olten."),
    ("", "Ten Mondays in Brackwick, from October."),
    ("", "Sábados de manhã, em Braga."),
    ("", "Zaterdag van 9 tot 17 uur in Genk."),
    ("", "Dry stone walling. Asheville, North Carolina, ten days."),
    ("", "Two lunchtimes in Vila do Arco."),
    ("", "The workshop takes place at our Abbotsford campus."),
    ("", "Classes are held in Room B214 on Tuesday evenings."),
    ("", "You attend classes on campus twice a week."),
    ("", "Face-to-face instruction in Prince George."),
    ("", "Taught on site in Kelowna."),
    ("", "The course is held in Nanaimo from 3 to 7 May."),
    ("", "Five full days at the Trades Centre in Fort St. John."),
    ("", "Sessions are held at the Harbour Centre, 515 West Hastings Street, Vancouver."),
    ("", "In-person only; there is no online option."),
    ("", "This is a classroom-based course."),
    ("", "You learn in the classroom with other farmers."),
    ("", "Instruction takes place in our commercial kitchen in Moncton."),
    ("", "Les cours ont lieu au campus de Laval."),
    ("", "Formation offerte en présence à Sherbrooke."),
    ("", "La formation se donne en classe, à Moncton."),
    ("", "Le cours est offert en présentiel."),
    ("", "Der Kurs findet in Präsenz in Bern statt."),
    ("", "De lessen worden gegeven op de campus in Gent."),
    ("", "Las clases son presenciales."),
    ("", "As aulas são presenciais."),
    ("Location", "Burnaby"),
    ("Campus", "Pacific Centre"),
    ("Campus", "Main"),
    ("Place", "Seed barn classroom"),
    ("Setting", "Wexler Street plots, rain or shine"),
    ("Where do I go?", "Hall B, Duncan"),
    ("Delivery", "InPerson"),
    ("deliveryType", "deliveryType:InPerson"),
    ("courseMode", "onsite"),
    ("Delivery", "“onsite”"),
    ("Delivery", "On-site"),
    ("Delivery", "In Person"),
    ("Mode", "F2F"),
    ("Delivery", "Classroom-based"),
    ("Delivery", "Face to face"),
    ("Format", "On campus, evenings"),
    ("Lieu", "Campus de Longueuil, local B-204"),
    ("Formule", "En salle"),
    ("Mode de formation", "En présentiel"),
    ("Ort", "Zürich, Raum 3.12"),
    ("Durchführung", "Präsenz"),
    ("Locatie", "Utrecht"),
    ("Vorm", "Klassikaal"),
    ("Lugar", "Aula 12, Facultad de Derecho"),
    ("Modalidad", "Presencial"),
    ("Modalidade", "Presencial"),
]

BLENDED = [
    ("Is it online?", "Yes, but you come to Tucson for one weekend."),
    ("Is it all online?", "Mostly. You come to campus for two lab weekends."),
    ("Course hours", "21 (classroom 14, e-learning 7)"),
    ("", "La formation se donne en ligne, sauf deux stages d'une semaine au camp du lac Perdu."),
    ("", "Seminars are online and students must come to two residential schools at Armidale."),
    ("", "Twelve weeks of online classes lead up to a ten-day camp on Quadra Island."),
    ("", "The course is given online, except for one week on campus."),
    ("", "La formation se suit en ligne, à l'exception de deux fins de semaine au campus de Rimouski."),
    ("", "It comprises about 30 hours of online modules and three field days near Hinton."),
    ("", "Six courses are taken by distance, then 150 hours of preceptored practice in a ward."),
    ("", "Strand A is followed on the internet. Strand B is sixty hours on the wards of a Dublin hospital."),
    ("", "Part 1: 20 hours of e-learning. Part 2: two clinic days in Barrie."),
    ("", "The course is largely remote, but all students must come to Campbell River for one week."),
    ("", "Theory is studied online; two weekends of lab work are held at the Kamloops campus."),
    ("", "Online lectures plus a mandatory three-day residency in Victoria."),
    ("", "Delivered online with one required on-campus weekend."),
    ("", "The program combines online modules with face-to-face workshops."),
    ("", "Half of the classes are online and half are in the classroom."),
    ("", "Course work is online; a 40-hour on-site practicum at a clinic follows."),
    ("", "Although listed as an online course, participants must come to campus for two labs."),
    ("", "You learn online and then spend three days in our workshop in Trail."),
    ("", "A mix of online learning and in-person sessions."),
    ("", "Online study is combined with work placements at a partner hospital."),
    ("", "The course is taught partly online and partly on campus."),
    ("", "In-class sessions on Saturdays are supplemented by required online modules."),
    ("", "La théorie se fait en ligne et les laboratoires ont lieu sur le campus."),
    ("", "Le cours alterne des séances en classe et des activités en ligne."),
    ("", "Formation hybride : six rencontres en classe et six à distance."),
    ("", "Der Kurs besteht aus Online-Modulen und drei Präsenztagen."),
    ("", "De opleiding combineert online lessen met praktijkdagen op locatie."),
    ("", "Combina clases en línea y sesiones presenciales."),
    ("Delivery", "Online + practicum on site"),
    ("Delivery", "Online with lab days on campus"),
    ("Format", "Hybrid (online and in-class)"),
    ("Delivery", "BlendedDelivery"),
    ("Delivery", "“blended”"),
    ("Mode", "Mixed mode"),
    ("Delivery", "Partially online"),
    ("Formule", "Hybride : en ligne et en classe"),
    ("Durchführung", "Hybrid"),
    ("Modalidad", "Semipresencial"),
    ("Vorm", "Blended learning"),
]

OPEN = [
    ("", "It is available as a weekend workshop in Duncan and as a self-paced online course."),
    ("Where do I go?", "Our rooms at 40 Carver Street, or we send a link and you join from your desk."),
    ("", "There is an online stream. Or come to our Regina classroom."),
    ("", "Most courses come in an on-campus and an online section."),
    ("", "A daytime version runs at the Elm Street campus and a self-paced version online."),
    ("", "Attend in the classroom or join live from home."),
    ("", "Choose to study on campus or online."),
    ("", "Available online or face-to-face."),
    ("", "You decide: join us in Room 12 or on Zoom."),
    ("", "Offered both online and in class; pick the section that suits you."),
    ("", "Some sections are online, others meet on campus."),
    ("", "The delivery format varies by section."),
    ("", "Depending on the term, the course is taught online or on campus."),
    ("", "Delivery (online or in person) depends on the course."),
    ("", "Suivez la formation en classe ou en ligne, à votre choix."),
    ("", "Offert en présence ou à distance selon la session."),
    ("", "Wahlweise online oder vor Ort."),
    ("", "Te volgen online of op locatie, naar keuze."),
    ("", "Presencial u online, a elegir."),
    ("Delivery", "Online, On-campus"),
    ("Delivery", "In-class / Online"),
    ("Delivery", "Online | In person"),
    ("Mode", "Comodal"),
    ("Mode", "HyFlex"),
    ("Format", "Flexible: campus or online"),
    ("Delivery", "Varies"),
]
"""The learner picks, or it differs: none of the three modes, though perhaps ``choice``."""

USUAL = [
    ("", "Most classes are offered online; a few meet in the classroom.", "online"),
    ("", "The course is usually taught on campus.", "in_person"),
    ("", "It is generally delivered online.", "online"),
    ("", "Primarily online.", "online"),
    ("", "Le cours est habituellement offert en ligne.", "online"),
]

SILENT = [
    ("Is it online?", "Partly."),
    ("Next session", "Spring Term, May 2026"),
    ("Fernie BC", "250-555-0142"),
    ("Virtual", "6 half days, £750"),
    ("", "Proof of English: IELTS 6.5. OR TOEFL Internet-based 88."),
    ("", "An optional summer school is held in Banff each July."),
    ("", "The bootcamp at Calgary Metro University is back."),
    ("", "A unit on the history of residential schools."),
    ("Where do our graduates work?", "Mines, mills and one circus."),
    ("Where can I see my marks?", "In My Record."),
    ("Room", "$45 a night"),
    ("", "Two days in Excel."),
    ("", "Two days in Advanced Excel techniques."),
    ("", "Five days in May."),
    ("", "Mondays in English."),
    ("", "An afternoon in SketchUp."),
    ("", "The exam is written in person at a testing centre."),
    ("", "The final exam takes place on campus and is invigilated."),
    ("", "Course materials are available on Moodle."),
    ("", "Videos are available on demand."),
    ("", "Create an online account to register."),
    ("", "We teach online all year."),
    ("", "Founded in 1998, we offer online courses to learners worldwide."),
    ("", "Register online or in person at the Registrar's Office."),
    ("", "Information sessions are held online."),
    ("", "Join our online information session on 4 May."),
    ("", "Students get access to an online library."),
    ("", "Learn how to design online courses."),
    ("", "This course prepares teachers for online instruction."),
    ("", "Apply in person at the main campus."),
    ("", "Support is available online and by phone."),
    ("", "Books can be bought in the campus bookstore."),
    ("", "Graduates work remotely or in offices."),
    ("", "The college has campuses in Surrey and Richmond."),
    ("", "This course is not offered online."),
    ("", "Exams are online."),
    ("", "Hybrid and electric vehicles are covered."),
    ("", "You will practise in-person and online sales."),
    ("", "Advisors can be met in person or online."),
    ("", "Fees may be paid online or in person."),
    ("", "Inscrivez-vous en ligne."),
    ("", "Le matériel est disponible en ligne."),
    ("", "L'examen a lieu en présence à Montréal."),
    ("", "Die Anmeldung erfolgt online."),
    ("", "Inschrijven kan online."),
    ("", "La inscripción se hace en línea."),
    ("Registration", "Online"),
    ("How to apply", "Online"),
    ("Exam location", "Calgary"),
    ("Exam", "In person at a test centre"),
    ("Lieu de l'examen", "Montréal"),
    ("Location", "TBA"),
    ("Location", "Various"),
    ("Location", "See schedule"),
    ("Platform", "Canvas"),
    ("Delivery", "On demand"),
    ("Topics", "Online marketing, distance measures, hybrid cars"),
    ("", "It is equivalent to the in-class portion of Level 2."),
    ("", "The certificate counts as the classroom training of first-year apprentices."),
    ("", "You will know the history of the World Wide Web (WWW)."),
    ("", "Web, e-mail and the www"),
    ("", "Tools for running effective hybrid meetings and conferences"),
    ("", "Hosting virtual events"),
    ("attendanceMode", "Full Time"),
    ("attendanceMode", "Part Time Day"),
    ("Attendance", "Evening"),
    ("", "It prepares teachers to design a blended lesson from start to finish."),
    ("", "Technologies that support classroom, online and hybrid delivery"),
    ("", "Reform depends on ambitious instruction in classrooms."),
    ("", "Algorithms such as online learning and similarity search"),
    ("", "A badge for those who teach and learn well online"),
    ("", "Students have the opportunity to participate in a field placement."),
    ("", "We draw on finds from our field school."),
    ("", "Letters to the editor that advocate for online education"),
    ("", "You work in a free web-based statistical environment."),
    ("", "Earners are qualified to teach seminars and online courses."),
    ("", "They are then certified to facilitate workshops, seminars, and online courses."),
    ("", "You can run a small construction project on site."),
    ("", "Some field placement agencies ask for a record check."),
    ("", "The demo that you make will run in any web browser."),
    ("", "Earners developed the activities of their online course."),
    ("", "The program results in the design of an online course."),
    ("", "Complete the Chat for Microsoft Teams course."),
    ("", "You can register for courses online."),
    ("", "Ask the Centre for Continuing and Online Learning."),
    ("Venue", "Transport"),
    ("", "Learn with experienced clinical educators at the Norham Medical School."),
    ("", "It draws on our new MSc programme in Modern Building Design."),
    ("", "In the next lesson, you will carry it into an app by building a part of it."),
    ("", "Virtually every organization runs projects."),
    ("", "Skills that you build skills week by week."),
]


def _mode(label: str, text: str) -> str | None:
    return read_delivery(view_of(said(text, label=label, region="facts" if label else "body"))).mode.value


@each(("label", "text"), ONLINE)
def test_online(label: str, text: str) -> None:
    assert _mode(label, text) == "online"


@each(("label", "text"), IN_PERSON)
def test_in_person(label: str, text: str) -> None:
    assert _mode(label, text) == "in_person"


@each(("label", "text"), BLENDED)
def test_blended(label: str, text: str) -> None:
    assert _mode(label, text) == "blended"


@each(("label", "text"), OPEN)
def test_the_learner_picks_or_it_differs(label: str, text: str) -> None:
    assert _mode(label, text) in ("choice", None)


@pytest.mark.parametrize(("label", "text", "mode"), USUAL)
def test_the_usual_mode_of_most(label: str, text: str, mode: str) -> None:
    assert _mode(label, text) == mode


@each(("label", "text"), SILENT)
def test_says_nothing_of_the_mode(label: str, text: str) -> None:
    assert _mode(label, text) is None


@pytest.mark.parametrize(
    "required",
    [
        "You must attend two lab days in Kelowna.",
        "A weekend of hands-on training on campus is mandatory.",
        "The last module is a 60-hour practicum at a care home.",
        "Participants travel to Victoria for a required one-week residency.",
        "Deux journées de laboratoire obligatoires ont lieu sur le campus.",
    ],
)
def test_required_days_on_site_make_an_online_course_blended(required: str) -> None:
    view = view_of(said("Online", label="Delivery", region="facts"), required)
    assert read_delivery(view).mode.value == "blended"
