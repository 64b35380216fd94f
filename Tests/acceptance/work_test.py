"""Facts of working time: entered by planners, judged by, told to nobody else."""

import json

from acceptance import account, case, cases, expect, main

WEEK = ["--from", "2027-02-01 09:00", "--until", "2027-02-08 09:00"]


def person(place, code="new-1"):
    """Somebody who has no duty yet, and may have those of OVD_BZ."""
    place.does(
        "person", "add", code, "--name", f"Name {code}", "--municipality", "leiden", "--phone", "06-12345678",
        "--function", "OVD_BZ",
    )  # fmt: skip


def assign(place, code="new-1"):
    return place.piket("roster", "assign", "OVD_BZ", code, *WEEK, "--reason", "ill", "--json")


def forbidden(place, code="new-1"):
    """The rules that stand in the way of giving a week to somebody; nothing is given."""
    refused = assign(place, code)
    expect(refused.code == 1 and refused.error[0] == "LawForbids", "the law is in the way", refused)
    return {finding["rule"] for finding in refused.error[1]["law"]}


@cases(
    "forbids_{}",
    {
        "seventeen_years": (["birth", "new-1", "2009-02-02"], {"atw-5:9-1"}),
        "a_night_shift_after": (
            ["shift", "new-1", "--from", "2027-02-08 19:30", "--until", "2027-02-09 03:30"], {"atw-5:9-3a"},
        ),
        "a_night_shift_before": (
            ["shift", "new-1", "--from", "2027-01-31 23:00", "--until", "2027-02-01 07:00"], {"atw-5:9-3b"},
        ),
        "pregnancy": (["pregnancy", "new-1", "--from", "2027-01-01", "--until", "2028-01-01"], {"atw-4:5-5"}),
        "work_on_saturdays": (["hours", "new-1", "mon-sat 09:00-15:00"], {"atw-5:9-2b"}),
    },
)  # fmt: skip
def the_law_judges_by_it(place, value):
    words, rules = value
    place.start()
    place.office()
    person(place)
    if words[0] == "shift":
        place.does("work", "hours", "new-1", "none")
    fact = place.does("work", *words, "--json").json
    expect(fact["unlawful"] == [], "no duty of theirs is hit", fact)
    expect(forbidden(place) == rules, "these rules and no others", rules, forbidden(place))

    refused = place.piket("work", *words)
    expect(refused.code == 1, "the same again is refused", refused)
    place.does("work", "withdraw", fact["fact"]["id"])
    given = assign(place)
    expect(given.code == 0, "without the fact it is lawful", given)


@case
def who_is_outside_the_law_may_have_it(place):
    place.start()
    place.office()
    person(place)
    place.does("work", "birth", "new-1", "2010-01-01")
    who = place.does("who", "--function", "OVD_BZ", "--at", WEEK[1], "--json").json["duties"][0]["person"]
    expect(forbidden(place) == {"atw-5:9-1"}, "too young")
    for status in ("office-holder", "minimumloon-uitzondering"):
        words = ["work", "status", "new-1", status, "--from", "2026-01-01", "--until", "2027-02-08", "--reason", "x"]
        fact = place.does(*words, "--json").json["fact"]
        expect(forbidden(place) == {"atw-5:9-1"}, "an hour after it ends the law holds", fact)
        fact = place.does("work", "end", fact["id"], "--until", "2028-01-01", "--json").json["fact"]
        given = assign(place)
        expect(given.code == 0, f"{status}: it may be given", given)
        back = place.piket("roster", "assign", "OVD_BZ", who, *WEEK, "--reason", "back")
        expect(back.code == 0, "and given back", back)
        place.does("work", "withdraw", fact["id"])


@case
def a_draft_is_checked_by_it(place):
    place.start()
    place.office()
    person(place)
    place.does("work", "birth", "new-1", "01-06-2009")
    table = "van;tot;OVD_BZ\n01-02-2027;08-02-2027;new-1\n"
    draft = place.does("roster", "import", place.file("d.csv", table), "--json").json["draft"]
    checked = place.piket("roster", "check", draft, "--json")
    expect(checked.code == 1, "the check finds it", checked)
    hard = [f for f in checked.json["law"] if f["severity"] == "hard"]
    expect([(f["person"], f["rule"], f["measured"]) for f in hard] == [("new-1", "atw-5:9-1", 17)], "17 years", hard)
    refused = place.piket("roster", "publish", draft)
    expect(refused.code == 1 and "ATW 5:9(1)" in refused.err, "it is not published", refused)


@case
def a_plan_gives_no_duty_that_it_forbids(place):
    place.start()
    place.office()
    words = ["roster", "plan", "--function", "OVD_BZ", "--from", "2028-02-07 09:00", "--until", "2028-05-01 09:00"]
    words += ["--iterations", "20000", "--seed", "1", "--json"]

    def holders():
        draft = place.does(*words).json["plan"]["draft"]
        shown = ["roster", "show", "--draft", draft, "--function", "OVD_BZ", "--from", "2028-02-07 09:00"]
        return {s["person"] for s in place.does(*shown, "--until", "2028-05-01", "--json").json["shifts"]}

    before = holders()
    expect(before, "the plan has duties")
    away = sorted(before)[0]
    place.does("work", "pregnancy", away, "--from", "2028-01-01", "--until", "2028-12-01")
    after = holders()
    expect(after and away not in after, f"{away} has none of them any more", before, after)


@case
def published_shifts_that_become_unlawful_are_told(place):
    place.start()
    place.office()
    told = place.does("work", "pregnancy", "ldn-01", "--from", "2027-01-01", "--until", "2027-02-01", "--json").json
    first = {
        "post": "OVD_BZ",
        "person": "ldn-01",
        "start": "2027-01-04T09:00:00+01:00",
        "end": "2027-01-11T09:00:00+01:00",
        "rules": ["atw-4:5-5"],
    }
    expect(told["unlawful"] == [first], "the first week of January", told)
    place.does("work", "withdraw", told["fact"]["id"])
    words = place.does("work", "pregnancy", "ldn-01", "--from", "2027-01-01", "--until", "2027-02-01", "--lang", "nl")
    expect("OVD_BZ" in words.out and "rooster vervang" in words.out, "in words, and what to do", words)
    shown = place.does("person", "show", "ldn-01").out
    expect("work show ldn-01" in shown and "regnan" not in shown, "person show says where to look", shown)
    expect("pregnancy" in place.does("work", "show", "ldn-01").out, "work show says what it is")


@case
def only_planners_know(place):
    place.write_config(roles={"planner": [account()], "duty-officer": [account()], "auditor": [account()]})
    daemon = place.start()
    place.office(roster=False)
    place.does("work", "pregnancy", "ldn-01", "--from", "2027-01-01", "--until", "2028-01-01")
    log = place.does("audit", "log", "--all", "--json").out
    expect('"pregnancy"' in log, "the auditor reads the log")
    daemon.stop()
    expect("regnan" not in daemon.log, "the journal does not say it", daemon.log)
    for path in place.state.iterdir():
        expect(b"regnan" not in path.read_bytes(), f"nor does {path.name}")
    place.write_config(roles={"duty-officer": [account()], "auditor": [account()], "evaluator": [account()]})
    place.start()
    for words in (["show", "ldn-01"], ["birth", "ldn-01", "1980-01-01"], ["withdraw", "ldn-01/1"]):
        refused = place.piket("work", *words)
        expect(refused.code == 4 and "regnan" not in refused.out + refused.err, "not allowed", refused)
    shown = place.does("person", "show", "ldn-01", "--json").json["person"]
    expect("workingFacts" not in shown, "nor that there is anything", shown)


@case
def hours_are_read_as_people_write_them(place):
    place.start()
    place.office(roster=False)
    for text, days in [
        ("ma t/m do 8u30 - 17u, vr 08:30-12:30", 5),
        ("mon wed fri 9-12 13-17", 6),
        ("geen", 0),
        ("sun-thu 22:00-06:00", 5),
    ]:
        fact = place.does("work", "hours", "ldn-01", text, "--from", "2026-01-01", "--json").json["fact"]
        expect(len(fact["blocks"]) == days and fact["from"] == "2026-01-01", "the blocks of the week", fact)
        place.does("work", "withdraw", fact["id"])
        if days:
            shown = json.loads(place.does("work", "show", "ldn-01", "--withdrawn", "--json").out)["facts"][-1]
            expect(shown["blocks"] == fact["blocks"] and shown["withdrawn"], "they are kept", shown)
    for text, hint in [("mon 9", "mon-thu"), ("mon 9-13 12-17", "overlap"), ("mon 24-8", "mon-thu")]:
        refused = place.piket("work", "hours", "ldn-01", text, "--lang", "en")
        expect(refused.code == 1 and hint in refused.err, f"{text} is refused, and says how", refused)
    expect(place.piket("work", "hours", "nobody-9", "none").code == 5, "an unknown person")
    expect(place.piket("work", "withdraw", "ldn-01/99").code == 5, "an unknown fact")
    expect(place.piket("work", "withdraw", "ldn-01").code in (1, 2), "no identifier")


main()
