"""Consultation in the cold phase: meetings, their agenda and standpoints, decisions, actions and minutes."""

import datetime

from acceptance import case, expect, main


def moments(place, *words):
    return [m["at"] for m in place.does("meeting", "list", "--from", "2027-01-01", "--json", *words).json["meetings"]]


@case
def a_series_is_planned_and_one_of_it_moved_and_one_called_off(place):
    place.start()
    series = place.does(
        "meeting", "add", "Nazorg", "--at", "2027-02-09 10:00", "--theme", "ex-detainees", "--partner", "Politie",
        "--every", "month", "--until", "2027-06-01", "--json",
    ).json["meetings"]
    expect([m["code"] for m in series] == ["M1", "M2", "M3", "M4"], "one code each", series)
    expect(
        [m["at"] for m in series]
        == [
            "2027-02-09T10:00:00+01:00", "2027-03-09T10:00:00+01:00", "2027-04-13T10:00:00+02:00",
            "2027-05-11T10:00:00+02:00",
        ],
        "each second Tuesday, at ten on the clock", series,
    )
    expect({m["scale"] for m in series} == {"hollandsMidden"}, "on the scale of the theme", series)
    place.does("meeting", "move", "M2", "--to", "2027-03-10 14:00", "--reason", "council")
    place.does("meeting", "cancel", "m3", "--reason", "nothing on the agenda")
    expect(
        moments(place)
        == ["2027-02-09T10:00:00+01:00", "2027-03-10T14:00:00+01:00", "2027-05-11T10:00:00+02:00"],
        "what is left", moments(place),
    )
    expect(len(moments(place, "--all")) == 4, "and what was called off")
    shown = place.does("overleg", "toon", "M2", "--lang", "nl")
    expect("council" in shown.out and "di 9 mrt 2027" in shown.out, "why it was moved, in Dutch", shown)


@case
def the_municipalities_say_what_they_think_beforehand(place):
    place.start()
    place.does("meeting", "add", "Crisis network", "--at", "2030-02-05 10:00")
    place.does("meeting", "item", "M1", "One exercise together", "--by", "leiden")
    for municipality, words in [("leiden", "for"), ("Oegstgeest", "against"), ("zoeterwoude", "for")]:
        place.does("meeting", "standpoint", "M1/1", municipality, words)
    item = place.does("meeting", "show", "M1", "--json").json["meeting"]["items"][0]
    expect(item["alignment"] == "divided" and item["silent"] == ["leiderdorp"], "who differs, who is silent", item)
    place.does("overleg", "standpunt", "M1/1", "oegstgeest", "voor")
    agenda = place.does("meeting", "agenda", "m1")
    expect("for: leiden, zoeterwoude, oegstgeest; nothing yet: leiderdorp" in agenda.out, "the last word", agenda)
    said = [r for r in place.does("audit", "log", "--stream", "meeting/M1", "--json").out.split("\n") if "against" in r]
    expect(said, "the earlier word stays in the log", said)
    for words, code, hint in [
        (["M1/2", "leiden", "for"], 5, "M1/1"),
        (["M1/1", "leidn", "for"], 5, "leiden"),
        (["M1/1", "leiden", " "], 1, "standpoint"),
    ]:
        result = place.piket("meeting", "standpoint", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)


@case
def a_meeting_is_held_and_closed(place):
    place.start()
    place.office(roster=False)
    due = f"{datetime.date.today() + datetime.timedelta(days=7):%Y-%m-%d}"
    place.does("meeting", "add", "Return of ex-detainees", "--at", "now", "--partner", "Politie")
    place.does("meeting", "add", "Return of ex-detainees", "--at", "+28d")
    for title in ["Houses", "Costs"]:
        place.does("meeting", "item", "M1", title)
    place.does("meeting", "attend", "M1", "ldn-01", "ldp-01")
    place.does("meeting", "attend", "M1", "A. Agent", "--for", "politie")
    place.does("meeting", "decide", "M1/1", "Agreed *at last*")
    place.does("meeting", "action", "M1/1", "make a list", "--owner", "ldn-01", "--due", due)
    for words, code, hint in [
        (["close", "M1"], 1, "M1/2"),
        (["close", "M1", "--undecided-to", "M1"], 1, "M1"),
        (["close", "M1", "--undecided-to", "M7"], 5, "M1"),
        (["close", "M2"], 1, "M2"),
        (["attend", "M1", "ldn-1"], 5, "ldn-01"),
        (["attend", "M1", "x", "--for", "polite"], 5, "Politie"),
        (["standpoint", "M1/1", "leiden", "for"], 1, "began"),
        (["decide", "M1/3", "x"], 5, "M1/1"),
        (["action", "M1", "x", "--owner", "nobody-9", "--due", due], 5, "nobody-9"),
        (["action", "M1", "x", "--owner", "ldn-01", "--due", "2026-02-31"], 1, "2026-02-31"),
        (["action", "M1", "x", "--owner", "ldn-01", "--due", "2020-01-01"], 1, "due before"),
        (["move", "M1", "--to", "+1d", "--reason", "x"], 1, "has been held"),
        (["done", "M1/A2"], 5, "M1/A1"),
    ]:
        result = place.piket("meeting", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)
    draft = place.does("meeting", "minutes", "M1").out
    expect("Draft" in draft and "No decision yet" in draft, "minutes before it is closed", draft)
    place.does("meeting", "close", "M1", "--undecided-to", "M2")
    place.does("meeting", "done", "M1/A1")
    minutes = place.does("meeting", "minutes", "M1", "--format", "markdown").out
    for line in ["# Minutes: Return of ex-detainees", "## 1. Houses", r"- Decision: Agreed \*at last\*",
                 "- Moved on to M2/1"]:
        expect(line in minutes.split("\n"), f"the minutes have {line}", minutes)
    expect("A. Agent (Politie)" in minutes and "make a list" in minutes, "who was there, and what is to do", minutes)
    second = place.does("meeting", "show", "M2", "--json").json["meeting"]["items"]
    expect([i["movedFrom"] for i in second] == ["M1/2"], "the other meeting goes on with it", second)
    late = place.piket("meeting", "decide", "M1/2", "x")
    expect(late.code == 1 and "closed" in late.err, "what is closed stays as it is", late)


@case
def bad_input_leaves_nothing_behind(place):
    place.start()
    add = ["add", "x", "--at", "2027-02-09 10:00"]
    for words, code, hint in [
        (["add", "x", "--at", "2027-03-28 02:30"], 1, "03:00"),
        (["add", "x", "--at", "2027-02-31 10:00"], 1, "2027-02-31"),
        (["add", "x", "--at", "2027-03-21 02:30", "--every", "week", "--until", "2027-05-01"], 1, "2027-03-28"),
        (["add", " ", "--at", "2027-02-09 10:00"], 1, "title"),
        ([*add, "--municipality", "leidn"], 5, "leiden"),
        ([*add, "--scale", "lokal"], 1, "lokaal"),
        ([*add, "--scale", "local"], 1, "--municipality"),
        ([*add, "--theme", "crise"], 1, "crisis"),
        ([*add, "--every", "week"], 1, "until"),
        ([*add, "--every", "day", "--until", "2027-05-01"], 1, "2weeks"),
        (["move", "M1", "--to", "2027-02-10", "--reason", "x"], 5, "M1"),
        (["cancel", "M1"], 2, "--reason"),
    ]:
        result = place.piket("meeting", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)
    expect(moments(place, "--all") == [], "nothing was planned")


main()
