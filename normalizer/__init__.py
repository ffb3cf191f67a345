"""Interprets what pages say: raw statements in, listings of the common schema out.

Nothing here touches the network, a database or the clock, and nothing here imports a sibling package.

Where a field is read, and where its rules lie:

    module                fields                                          rules
    workload.py           workload, weekly hours, duration                workload_rules/
    dates.py              start, end, deadlines                           date_rules/
    delivery.py           mode, synchrony, pace, timing, places           delivery_rules/
    price.py              prices, cost model, funding                     price_rules/
    credit.py             credit status and amounts                       credit_rules/
    assessment.py         whether learners are assessed, and how          assessment_rules/
    credential_type.py    what is awarded, its scope, whether an offering  credential_rules/
    page_language.py      in which language the page is written
    outcomes.py           outcomes, skills, requirements, audience        outcome_rules/
    pathways.py           what it leads to or is part of                  pathway_rules/

``language.py``, ``lifecycle.py``, ``occupations.py``, ``provider.py``, ``quality.py`` and ``recognition.py``
have their few rules in themselves; ``providers.py`` looks known providers up. ``engine/`` is what
:mod:`normalizer.patterns` runs on, ``scoring/`` holds readings against labelled data, ``shared/`` is what
commands of all folders share.

Words that mean one thing throughout:

    statement    what a source says at one place of a page or answer, with its label (:mod:`normalizer.raw`)
    about        what a platform documents a statement to be: "price.amount" (:mod:`normalizer.about`)
    region       where it stands: data, facts, markup, body; its authority follows from that
    view         the statements of one subject, a listing or a section of it, grouped for reading
    rule         a pattern, what its words mean, and examples (:class:`normalizer.patterns.Rule`)
    reading      a value and the words that a rule read it from
    role         words that say what a figure is of: "per week" (:class:`normalizer.engine.roles.Role`)
    told         a figure with the role that its words give it
    grounds      words that count for or against something, by weight (:mod:`normalizer.engine.grounds`)
    heard        what words for a place say of the mode, before all of them are weighed
    field        a value with its state and its evidence (:class:`normalizer.listing.Field`)
    evidence     a reading as it is shown: quote, address, place in the page, rule
"""
