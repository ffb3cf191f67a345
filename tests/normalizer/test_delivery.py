"""Where and how the learning happens: families of phrasings, and the traps around them."""

from __future__ import annotations

import pytest

from normalizer.delivery import read_delivery
from normalizer.listing import Delivery
from normalizer.normalize import normalize
from normalizer.plain_text import raw_listing
from normalizer.raw import Assertion, InstanceRef, Statement
from tests.each import each
from tests.normalizer.views import said, view_of

MODES: list[tuple[str, str, str | None]] = [
    ("Delivery", "Online", "online"),
    ("Delivery method", "In-person", "in_person"),
    ("Format", "Blended", "blended"),
    ("Mode", "À distance", "online"),
    ("Mode d'enseignement", "En classe", "in_person"),
    ("Formule", "Hybride", "blended"),
    ("Location", "Downtown Campus, Room 204", "in_person"),
    ("Location", "Online", "online"),
    ("Where", "Vossius Room", "in_person"),
    ("Delivery", "Online or in person", "choice"),
    ("Mode", "En classe ou à distance", "choice"),
    ("Format", "Comodal", "choice"),
    ("Delivery", "Online and in-person", "blended"),
    ("Lernform", "Präsenzunterricht", "in_person"),
    ("", "The course is delivered fully online.", "online"),
    ("", "All sessions are held in person at our Burnaby campus.", "in_person"),
    ("", "This self-paced online course covers the basics.", "online"),
    ("", "Classes take place in the classroom.", "in_person"),
    ("", "Online theory is followed by two required in-person lab days.", "blended"),
    ("", "La formation est offerte entièrement en ligne.", "online"),
    ("", "Cours en ligne avec une tutrice.", "online"),
    ("", "Choose between online and on-campus delivery.", "choice"),
    ("", "You may take it online or on campus.", "choice"),
    ("", "Taught via Zoom.", "online"),
    ("", "Learners attend in person on two Saturdays.", "in_person"),
    # silence
    ("", "Register online today.", None),
    ("", "Textbooks are sold in the online store.", None),
    ("", "Apply online by 1 May.", None),
    ("", "Online payment is accepted.", None),
    ("", "You learn to run an online store.", None),
    ("", "The campus library is open to learners.", None),
    ("", "See our other online courses.", None),
    ("", "Parking on campus is limited.", None),
    ("", "You will design online surveys for clients.", None),
    ("", "Topics: remote sensing, virtual machines, distance measures.", None),
    ("Haven't heard of 20 Things?", "It is a flexible, self directed, online course.", None),
    ("", "In the workshop you will learn to prune.", None),
    ("", "Participants in the workshop receive a binder.", None),
    ("", "With what is presented in the workshop setting, they can review courses.", None),
    ("", "More is said in the Opportunities in Current Urban Issues workshop.", None),
    ("", "Lessons take place in the workshop behind the house.", "in_person"),
    ("", "An educator nominated by their organization/campus for teaching well.", None),
    ("", 'Complete the SUNY Online "Introduction" and the essay.', None),
    ("", "Complete the UBC Online module and the essay.", "online"),
    ("", "Review the accessibility and the quality of your online course.", None),
    ("", "Review, refresh and improve at least five (5) online, or blended courses.", None),
    ("", "Attend the summit in person. Or, attend the live event virtually.", "choice"),
    ("", "In your online course you meet six tutors.", "online"),
]


@each(("label", "text", "mode"), MODES)
def test_mode(label: str, text: str, mode: str | None) -> None:
    view = view_of(said(text, label=label, region="facts" if label else "body"))
    field = read_delivery(view).mode
    assert field.value == mode
    assert all(e.quote in text for e in field.evidence)
    assert (field.state == "stated") == (mode is not None)


SYNCS: list[tuple[str, str, str | None]] = [
    ("Delivery", "Live online", "synchronous"),
    ("Format", "Self-paced", "asynchronous"),
    ("Format", "Online (asynchronous)", "asynchronous"),
    ("", "Weekly live sessions with asynchronous readings are required.", "mixed"),
    ("", "You meet in real time every Tuesday.", "synchronous"),
    ("", "Apprenez à votre rythme.", "asynchronous"),
    ("", "Les séances ont lieu en direct.", "synchronous"),
    ("", "Delivered asynchronously, with an optional live question hour.", "asynchronous"),
    ("", "Where you live matters.", None),
    ("", "A live demonstration of the product.", None),
    ("", "Students live in residence.", None),
    ("", "The campus library is open 24 hours a day, 7 days a week.", None),
    ("", "Access the library day or night.", None),
    ("", "Parking is free at all hours of the day.", None),
    ("", "Do you know a friend who works too many hours?", None),
    ("", "Watch the lectures 24 hours a day.", "asynchronous"),
    ("", "The lessons can be taken day or night.", "asynchronous"),
    ("When", "Day or night", "asynchronous"),
]


@each(("label", "text", "sync"), SYNCS)
def test_sync(label: str, text: str, sync: str | None) -> None:
    field = read_delivery(view_of(said(text, label=label, region="facts" if label else "body"))).sync
    assert field.value == sync


def test_a_room_and_the_network_in_one_meeting_table_are_blended() -> None:
    view = view_of(
        said("Downtown DTC Rm. 665", label="Locations", region="facts"),
        said("Online", label="Locations", region="facts"),
    )
    field = read_delivery(view).mode
    assert field.value == "blended"
    assert {e.quote for e in field.evidence} == {"Downtown DTC Rm. 665", "Online"}


def test_facts_beat_prose() -> None:
    view = view_of(said("In person", label="Delivery", region="facts"), "The course is delivered online.")
    assert read_delivery(view).mode.value == "in_person"


def test_an_unknown_word_is_kept_as_an_issue_and_gives_no_value() -> None:
    view = view_of(said("Gyroscopic", label="Mode of delivery", about="delivery", region="data"))
    field = read_delivery(view).mode
    assert (field.state, field.value) == ("not_understood", None)
    assert [i.code for i in view.issues] == ["NOT_UNDERSTOOD"]


def test_markup_that_disagrees_is_a_conflict() -> None:
    view = view_of(
        said("In person", label="Delivery", region="facts"),
        said("Online", label="courseMode", about="delivery", region="markup", path="script[1]/courseMode"),
    )
    field = read_delivery(view).mode
    assert field.value == "in_person" and [a.value for a in field.alternatives] == ["online"]
    assert [i.code for i in view.issues] == ["FIELD_CONFLICT"]


@each(
    ("pace", "sync"),
    [("Self-paced on your time", "asynchronous"), ("Instructor-led on a course schedule", None)],
)
def test_a_documented_pace_of_ones_own_is_in_ones_own_time(pace: str, sync: str | None) -> None:
    assert read_delivery(view_of(said(pace, about="pace", region="data"))).sync.value == sync


LANGUAGES: list[tuple[str, str, tuple[str, ...] | None]] = [
    ("Language", "English", ("en",)),
    ("Languages", "English, French", ("en", "fr")),
    ("Langue d'enseignement", "Français", ("fr",)),
    ("", "The course is taught in French.", ("fr",)),
    ("", "Language: English.", None),
    ("Subtitles", "English, Spanish", None),
    ("Language of captions", "French", None),
    ("Language", "English (captions in French and Spanish)", ("en",)),
    ("Language", "English, with subtitles available in French, Dutch and Spanish", ("en",)),
    ("Language", "English (French subtitles)", ("en",)),
    ("Language", "English, French (subtitles)", None),
    ("Langue", "Anglais (sous-titres français)", ("en",)),
    ("Language of instruction", "English (materials also available in French)", ("en",)),
    ("Language", "English; French", ("en", "fr")),
    ("Language", "Subtitles: French; spoken: English", ("en",)),
    ("", "Learn conversational Spanish from the start.", None),
    ("Prerequisites", "English 12", None),
]


@each(("label", "text", "tags"), LANGUAGES)
def test_language_of_instruction(label: str, text: str, tags: tuple[str, ...] | None) -> None:
    field = read_delivery(view_of(said(text, label=label, region="facts" if label else "body"))).languages
    assert field.value == tags


@each(
    ("text", "places"),
    [
        ("Bathurst_Dieppe_Peninsule_acadienne", ("Bathurst", "Dieppe", "Peninsule acadienne")),
        ("Off-Campus", None),
        ("OFFC", None),
        ("Room 210, Main Campus", ("Room 210, Main Campus",)),
        ("12 Market Street, Nelson", ("12 Market Street, Nelson",)),
        ("Hall B, 5 May 2027", None),
        ("Hall B, 12th of March", None),
    ],
)
def test_only_a_month_makes_a_number_in_a_place_a_date(text: str, places: tuple[str, ...] | None) -> None:
    assert read_delivery(view_of(said(text, about="place", region="data"))).places.value == places


def test_a_room_in_an_address_is_a_place_of_study() -> None:
    delivery = read_delivery(view_of(said("Harbour campus, building D, room B54", "Where?", region="body")))
    assert delivery.mode.value == "in_person"
    assert delivery.places.value == ("Harbour campus, building D, room B54",)


def test_hours_under_the_name_of_a_way_are_a_part_of_that_kind() -> None:
    def fact(label: str, text: str) -> Statement:
        return said(text, label=label, region="facts", path=label)

    assert read_delivery(view_of(fact("Online", "20 h"), fact("In person", "8 h"))).mode.value == "blended"
    assert read_delivery(view_of(fact("In-class", "300 hrs"))).mode.value == "in_person"
    assert read_delivery(view_of(fact("Classroom", "0 h"), fact("Lunch", "1 h"))).mode.value is None


def test_hours_of_one_way_alone_are_not_those_of_the_offering() -> None:
    one = read_delivery(view_of(said("In the Holland lab on Saturdays, or online: as you choose.")))
    assert (one.mode.value, one.sync.value) == ("choice", None)
    both = read_delivery(view_of(said("Saturdays in Sechelt, or evenings on Zoom; as you choose.")))
    assert (both.mode.value, both.sync.value) == ("choice", "synchronous")
    for text in (
        "It is an evening class in Moncton or online.",
        "Moncton, or by Zoom on two evenings a week.",
    ):
        one = read_delivery(view_of(said(f"Offered as you choose: {text}")))
        assert (one.mode.value, one.sync.value) == ("choice", None)
    all_of_it = read_delivery(view_of(said("Tuesday evenings, 6 to 9: in our Barrie classroom or on Zoom.")))
    assert (all_of_it.mode.value, all_of_it.sync.value) == ("choice", "synchronous")


def _page(text: str) -> Delivery:
    return normalize(raw_listing("1", "https://www.example.ca/1", "Soil Basics", text)).delivery


@each(
    "text, about, over_prose, mode",
    [
        ("Learn to teach online and in your classroom.", "description", True, "online"),
        ("Taught fully online.", "description", True, "online"),
        ("See it live and in person on our campus.", "description", True, "online"),
        ("See it live and in person on our campus.", "description", False, "in_person"),
        ("In person", "delivery", True, "in_person"),
    ],
)
def test_what_holds_over_prose_gives_way_to_the_listings_own_fields(
    text: str, about: str, over_prose: bool, mode: str
) -> None:
    grounds = "All of its courses are taken on its site."
    online = Assertion(field="delivery.mode", value="online", grounds=grounds, over_prose=over_prose)
    raw = view_of(said(text, about=about)).raw
    assert normalize(raw.model_copy(update={"assertions": (online,)})).delivery.mode.value == mode


WAYS = [
    ("Option A: five days at our Leduc yard\nOption B: two evenings a week by Zoom", "choice", None),
    ("Section 01 | Tue 6-9 pm | Room B210\nSection 02 | Thu 6-9 pm | by Zoom", "choice", "synchronous"),
    ("Section 01 | Tue 6-9 pm | Room B210\nSection 02 | from 4 May | Online", "choice", None),
    ("Stream | Length | How\nDay | 16 weeks | on campus\nPart-time | 40 weeks | online", "choice", None),
    ("In-class section: Mondays 6-9 pm, Room 120\nOnline section: start any time", "choice", None),
    ("Section 01 | Tue 6-9 pm | Room B210\nSection 02 | Thu 6-9 pm | Room B210", "in_person", "synchronous"),
    ("Part 1: ten weeks online\nPart 2: five days at our Leduc yard", "blended", None),
]


@pytest.mark.parametrize(("text", "mode", "sync"), WAYS)
def test_ways_that_have_a_row_each_are_a_choice_and_parts_are_not(
    text: str, mode: str, sync: str | None
) -> None:
    delivery = _page(text)
    assert (delivery.mode.value, delivery.sync.value) == (mode, sync)


def test_hours_of_live_classes_are_those_of_the_whole() -> None:
    delivery = _page("Live group classes on Zoom | 16 x 2 h\nPeer practice, logged | 22 h")
    assert (delivery.mode.value, delivery.sync.value) == ("online", "synchronous")
    assert _page("Online theory: 60 hours\nShop practicum: 80 hours").mode.value == "blended"


@pytest.mark.parametrize(
    ("title", "mode"),
    [
        ("Online-Hybrid Graphic Design", "blended"),
        ("Hybrid-Online Video Editing", "blended"),
        ("Web Design Online-Hybrid", "blended"),
        ("Hybrid Vehicles", None),
        ("Online Hybrid Warfare", None),
    ],
)
def test_a_title_that_opens_with_the_mode(title: str, mode: str | None) -> None:
    assert read_delivery(view_of(title=title)).mode.value == mode


@pytest.mark.parametrize(
    ("title", "languages"),
    [
        ("Comunicação para Líderes (Portuguese)", ("pt",)),
        ("Programa en Alta Dirección (Spanish)", ("es",)),
        ("Introduction à la cybersécurité (en français)", ("fr",)),
        ("Leadership Essentials - Delivered in French", ("fr",)),
        ("Gestion de projet agile (FR)", ("fr",)),
        ("Beginners Conversation (French)", None),
        ("Reading Kafka in German", None),
        ("Information Systems (IT)", None),
        ("Summer School on Dunes (NL)", None),
    ],
)
def test_languages_that_a_title_names(title: str, languages: tuple[str, ...] | None) -> None:
    assert read_delivery(view_of("Some words.", title=title)).languages.value == languages


@pytest.mark.parametrize(
    ("whole", "of_run", "mode"),
    [
        ("Blended", ("Campus", "Vernon"), None),
        ("Blended", ("Delivery", "In person"), "in_person"),
        ("Online or in person", ("Campus", "Vernon"), "in_person"),
        ("Blended", ("Delivery", "Online"), "online"),
    ],
)
def test_the_room_of_a_run_of_what_is_blended(whole: str, of_run: tuple[str, str], mode: str | None) -> None:
    raw = view_of(said(whole, label="Delivery", region="facts"), title="Soil Basics").raw
    run = said(of_run[1], label=of_run[0], region="facts", path="td").model_copy(update={"subject": "1"})
    instances = (InstanceRef(reference="1", place="tr"),)
    raw = raw.model_copy(update={"statements": (*raw.statements, run), "instances": instances})
    (instance,) = normalize(raw).instances
    assert instance.delivery.mode.value == mode


@each(
    ("mode", "attendance", "timing"),
    [
        ("Twilight and / or Evening / or Weekends", "Evening", ("evening",)),
        ("Evening or weekend classes", "Weekends", ("weekend",)),
        ("Evenings and weekends", "Evening", ("evening", "weekend")),
        ("Twilight and / or Evening / or Weekends", "Part Time", ("evening", "weekend")),
    ],
)
def test_a_choice_of_times_gives_way_to_the_one_beside_it(
    mode: str, attendance: str, timing: tuple[str, ...]
) -> None:
    view = view_of(
        said(mode, "studyMode", "delivery", "data", "a"),
        said(attendance, "attendanceMode", "delivery", "data", "b"),
    )
    assert read_delivery(view).timing.value == timing


@each(
    "hours, timing",
    [
        ("Classes are held on Mondays, 9:30-12:30.", ("day",)),
        ("Classes are held on Tuesdays, 18:30 to 21:30.", ("evening",)),
        ("The class runs daily 9:00am - 5:00pm.", ("day",)),
        ("Classes are held on Mondays, 15:30-18:30.", None),
        ("Office hours are on Mondays, 9:30-12:30.", None),
    ],
)
def test_class_hours_tell_the_time_of_day(hours: str, timing: tuple[str, ...] | None) -> None:
    assert read_delivery(view_of(hours)).timing.value == timing


@each(
    "start, end, timing",
    [
        ("2026-01-10T13:30:00", "2026-01-10T16:30:00", ("day",)),
        ("2026-01-10 18:00:00", "2026-01-10 20:00:00", ("evening",)),
        ("2026-01-10T16:00:00", "2026-01-10T19:00:00", None),
        ("2026-01-10T13:30:00Z", "2026-01-10T16:30:00Z", None),
        ("2026-01-10T18:00:00+02:00", "2026-01-10T20:00:00+02:00", ("evening",)),
    ],
)
def test_the_time_of_day_of_one_sitting(start: str, end: str, timing: tuple[str, ...] | None) -> None:
    days = [said(text, name, name, "data") for text, name in ((start, "start"), (end, "end"))]
    dated = tuple(day.model_copy(update={"subject": "1"}) for day in days)
    raw = view_of("A workshop on citing data.", title="Citing data").raw
    raw = raw.model_copy(
        update={
            "statements": (*raw.statements, *dated),
            "instances": (InstanceRef(reference="1", place="events[0]"),),
        }
    )
    (run,) = normalize(raw).instances
    assert run.delivery.timing.value == timing
    assert run.delivery.sync.value == "synchronous"


@each(
    ("text", "place"),
    [
        ("All sessions are held at the Elbow River Centre, 1190 Fifth Street SW.", "Elbow River Centre"),
        ("Classes meet in Ferris Hall on Tuesdays.", "Ferris Hall"),
        ("Classes meet at the Selby Library on Mondays.", "Selby Library"),
        ("Classes meet at the Selby Library. The last class is held at Ferris Hall.", None),  # which of them
        ("It was written at the Jindal Centre and is taught online.", None),
        ("Classes meet in the library.", None),
        ("Our office is at the Elbow River Centre. Classes are held in person.", None),
        ("Runs six evenings in Nelson.", "Nelson"),
        ("Le cours se donne à Lausanne, six samedis.", "Lausanne"),
        ("Six Saturdays in Nanaimo, BC.", "Nanaimo"),
        ("Cedar College runs six evenings in Nelson.", "Nelson"),
        ("Evening classes in Leeds and Bradford.", None),
        ("Three days in Nelson, Kelowna or Castlegar.", None),
        ("Classes are in Nelson or online.", None),
        ("Our graduates work in Vancouver. The course is online.", None),
        ("In class. Dr Vos has taught courses at the University of California in Irvine.", None),
    ],
)
def test_the_one_venue_that_prose_names_is_the_place(text: str, place: str | None) -> None:
    assert read_delivery(view_of(text)).places.value == ((place,) if place else None)


def test_class_hours_of_the_way_that_is_named_with_the_other_are_not_those_of_all() -> None:
    text = "Evenings or online? Up to you. Take evening classes in Red Deer or the online sections."
    delivery = read_delivery(view_of(text))
    assert (delivery.mode.value, delivery.sync.state) == ("choice", "not_stated")
