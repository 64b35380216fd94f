"""What a planner asks and changes beside importing: replace, explain, rotate, nobody on purpose, what really happened,
two planners at once, rules set aside, wishes, and what the year looks like."""

import csv
import datetime
import io
import zoneinfo

from acceptance import SAMPLES, case, expect, main

YEAR = ["--from", "2027-01-04", "--until", "2028-01-04"]
WEEK_14 = "OVD_BZ/2027-04-05"
NOW = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam"))


def who(place, at, function="OVD_BZ"):
    return place.does("who", "--function", function, "--at", at, "--json").json


def refusals(place, rows):
    for words, code, hint in rows:
        result = place.piket(*words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)


def ready(place, roster=True):
    place.start()
    place.office(roster=roster)


@case
def somebody_is_ill(place):
    ready(place)
    replace = ["roster", "replace", WEEK_14, "--reason", "ill"]
    place.does("absence", "add", "ldn-03", "--from", "2027-04-06", "--until", "2027-04-08", "--kind", "leave")
    found = place.does(*replace, "--json").json
    expect(found["shift"]["person"] == "ztw-01", "whose it is", found["shift"])
    best = found["candidates"][0]
    expect(not best["obstacles"] and best["phone"].startswith("+31"), "the best has no obstacle and a phone", best)
    absent = [c for c in found["candidates"] if c["person"] == "ldn-03"]
    expect(not absent or absent[0]["obstacles"] == ["absent"], "who is away is no candidate, or says so", absent)
    words = place.does(*replace)
    expect(best["person"] in words.out and f"--with {best['person']}" in words.err, "in words, and what next", words)
    refusals(
        place,
        [
            ([*replace, "--with", "ldn-05"], 1, "qualified"),
            ([*replace, "--with", "ldn-03"], 1, "ldn-03"),
            ([*replace, "--with", "ztw-01"], 1, "change"),
            ([*replace, "--with", "ztw-1"], 5, "ztw-01"),
            (["roster", "replace", "OVD_BZ/2031-04-05", "--reason", "ill"], 5, "OVD_BZ/2027-12-27"),
            (["roster", "replace", "OVD_BZ", "--reason", "ill"], 5, "OVD_BZ/"),
        ],
    )
    until = ["--from", "2027-04-06 12:00", "--until", "2027-04-07 12:00"]
    place.does(*replace, "--with", best["person"], *until)
    moments = ("2027-04-06 11:59", "2027-04-06 12:00", "2027-04-07 12:00")
    holders = [who(place, at)["duties"][0]["person"] for at in moments]
    expect(holders == ["ztw-01", best["person"], "ztw-01"], "a part of the week", holders)
    why = place.does("roster", "explain", "OVD_BZ/2027-04-06T12:00", "--json").json
    kinds = [e["because"]["kind"] for e in why["edits"]]
    expect(
        why["shift"]["person"] == best["person"] and kinds == ["roster", "assignment"] and why["candidates"],
        "why it is theirs, and who else could",
        why,
    )
    expect("ill" in place.does("roster", "explain", "OVD_BZ/2027-04-06T12:00").out, "the reason in words")


@case
def a_rotation_becomes_a_draft(place):
    ready(place)
    rotate = ["roster", "rotate", "--function", "OVD_BZ", "--from", "2028-01-03", "--until", "2028-04-03"]
    order = "ldn-01,ldp-01,oeg-01,ztw-01"
    done = place.does(*rotate, "--order", order, "--start-with", "oeg-01", "--json").json
    turns = [m["to"] for m in done["moves"]]
    expect(done["shifts"] == 13 and turns[:5] == ["oeg-01", "ztw-01", "ldn-01", "ldp-01", "oeg-01"], "in turn", done)
    compared = place.does("roster", "compare", "published", done["draft"], "--json", *rotate[4:]).json
    rows = {p["code"]: (p["before"]["hours"], p["after"]["hours"]) for p in compared["persons"]}
    expect(rows["oeg-01"][0] == 0 and rows["oeg-01"][1] > rows["ldp-01"][1], "the draft beside what is there", rows)
    place.does("roster", "publish", done["draft"])
    expect(who(place, "2028-01-04")["duties"][0]["person"] == "oeg-01", "published")
    refusals(
        place,
        [
            ([*rotate, "--order", "ldn-01,ldn-01"], 1, "twice"),
            ([*rotate, "--order", "ldn-01,ldn-1"], 5, "ldn-01"),
            ([*rotate, "--order", order, "--start-with", "ldn-02"], 1, "ldn-02"),
            (["roster", "rotate", "--function", "BGM", "--order", order, *rotate[4:]], 1, "BGM@leiden"),
            (["roster", "compare", "published", "D99"], 5, "D99"),
        ],
    )


@case
def a_gap_is_seen_unless_it_is_meant(place):
    ready(place)
    june = ["--function", "OVD_BZ", "--from", "2027-06-01", "--until", "2027-07-01"]
    expect(place.does("roster", "gaps", *june, "--json").json["gaps"] == [], "no gap in June")
    winter = ["--from", "2027-12-01", "--until", "2028-02-01"]
    after = place.piket("roster", "gaps", "--function", "OVD_BZ", *winter, "--json")
    expect(
        after.code == 1
        and [(g["start"], g["intended"]) for g in after.json["gaps"]] == [("2028-01-03T09:00:00+01:00", False)],
        "where the roster ends nobody is there, and the command says 1",
        after,
    )
    nobody = ["roster", "assign", "OVD_BZ", "--nobody", "--from", "2027-06-02 09:00", "--until", "2027-06-03 09:00"]
    place.does(*nobody, "--reason", "quiet week")
    found = place.does("roster", "gaps", *june, "--json").json["gaps"]
    expect([(g["intended"], g["reason"]) for g in found] == [(True, "quiet week")], "meant, and why", found)
    answer = who(place, "2027-06-02 12:00")
    expect(
        not answer["duties"] and not answer["uncovered"] and answer["vacant"][0]["reason"] == "quiet week",
        "who says so too",
        answer,
    )
    refusals(
        place,
        [
            ([*nobody, "--reason", "again"], 1, "change"),
            (["roster", "assign", "OVD_BZ", "ldn-01", *nobody[3:], "--reason", "both"], 2, "--nobody"),
            (["roster", "assign", "OVD_BZ", *nobody[4:], "--reason", "neither"], 2, "--nobody"),
            (["roster", "gaps", "--function", "OVD_BS"], 5, "OVD_BZ"),
        ],
    )
    place.does("roster", "assign", "OVD_BZ", "ldn-03", *nobody[4:], "--reason", "after all")
    expect(place.does("roster", "gaps", *june, "--json").json["gaps"] == [], "somebody takes it over: no gap")


@case
def what_really_happened(place):
    ready(place, roster=False)
    monday = NOW.date() - datetime.timedelta(days=NOW.weekday() + 7)
    rows = f"van;tot;OVD_BZ\n{monday:%d-%m-%Y};{monday + datetime.timedelta(days=7):%d-%m-%Y};ldn-01\n"
    draft = place.does("roster", "import", place.file("past.csv", rows), "--json").json["draft"]
    place.does("roster", "publish", draft)
    tuesday, wednesday, thursday = (f"{monday + datetime.timedelta(days=n)} 12:00" for n in (1, 2, 3))
    correct = ["roster", "correct", "OVD_BZ"]
    place.does(*correct, "ldn-02", "--from", tuesday, "--until", wednesday, "--reason", "stood in")
    place.does(*correct, "--nobody", "--from", wednesday, "--until", thursday, "--reason", "phone was off")
    duty = who(place, tuesday)["duties"][0]
    expect(
        duty["person"] == "ldn-02" and duty["because"]["kind"] == "correction" and duty["end"][11:16] == "12:00",
        "who really was there",
        duty,
    )
    expect(who(place, wednesday)["uncovered"] == ["OVD_BZ"], "nobody was")
    expect(who(place, thursday)["duties"][0]["person"] == "ldn-01", "and then the roster again")
    shifts = place.does("roster", "show", "--from", tuesday, "--until", thursday, "--json").json["shifts"]
    expect([s["person"] for s in shifts] == ["ldn-01"], "the roster itself stays", shifts)
    why = place.does("roster", "explain", f"OVD_BZ/{monday}", "--json").json["records"]
    expect([r.get("person") for r in why] == ["ldn-02", None], "both are on record", why)
    ahead = ["--from", "+1h", "--until", "+2h", "--reason", "x"]
    refusals(
        place,
        [
            ([*correct, "ldn-02", *ahead], 1, "assign"),
            ([*correct, "ldn-02", "--from", tuesday, "--until", wednesday, "--reason", "twice"], 1, "change"),
            ([*correct, "ldn-2", "--from", tuesday, "--until", wednesday, "--reason", "x"], 5, "ldn-02"),
            ([*correct, "ldn-03", "--from", tuesday, "--until", wednesday], 2, "--reason"),
        ],
    )


@case
def two_planners_at_once(place):
    ready(place)
    rows = "van;tot;OVD_BZ\n03-05-2027;10-05-2027;ldn-02\n"
    mine = place.does("roster", "import", place.file("mine.csv", rows), "--json").json["draft"]
    place.does("roster", "assign", "OVD_BZ", "ldn-04", "--at", "2027-05-04", "--reason", "by the other planner")
    refused = place.piket("roster", "publish", mine, "--json")
    expect(
        refused.code == 1
        and refused.error[0] == "IsStale"
        and [(e["post"], e["because"]["reason"]) for e in refused.error[1]["edits"]]
        == [("OVD_BZ", "by the other planner")],
        "the draft is out of date: what was changed, and why",
        refused,
    )
    words = place.piket("roster", "publish", mine)
    expect("by the other planner" in words.err and mine in words.err, "in words", words)
    expect(who(place, "2027-05-05")["duties"][0]["person"] == "ldn-04", "the change stays")
    again = place.does("roster", "import", place.path / "mine.csv", "--json").json["draft"]
    place.does("roster", "publish", again)
    expect(who(place, "2027-05-05")["duties"][0]["person"] == "ldn-02", "a draft that knows of it is published")


@case
def a_rule_is_set_aside_by_name(place):
    ready(place)
    # Week 12 is ldp-01's: with 11 and 13 it is three in a row.
    place.does("roster", "assign", "OVD_BZ", "ldp-01", "--at", "2027-03-16", "--reason", "ill")
    third = ["roster", "assign", "OVD_BZ", "ldp-01", "--at", "2027-03-30", "--reason", "high water"]
    rules = ["--accept", "atw-5:9-2a", "--accept", "atw-5:9-2b"]
    refusals(
        place,
        [
            (third, 1, "ATW 5:9(2)(a)"),
            ([*third, *rules], 1, "ground"),
            ([*third, *rules[:2], "--ground", "2:2"], 1, "atw-5:9-2b"),
            ([*third, "--accept", "atw-9:9", "--ground", "2:2"], 5, "atw-9:9"),
        ],
    )
    done = place.does(*third, *rules, "--ground", "2:2", "--json").json
    expect({f["rule"] for f in done["law"] if f["severity"] == "hard"} == {"atw-5:9-2a", "atw-5:9-2b"}, "both", done)
    expect(who(place, "2027-03-30")["duties"][0]["person"] == "ldp-01", "it is done")
    log = place.does("audit", "log", "--all", "--json").out
    expect(log.count('"ExemptionGranted"') == 2, "and on record, each rule by itself")
    rows = "van;tot;OVD_BZ\n15-03-2027;22-03-2027;ldp-01\n22-03-2027;29-03-2027;ldp-01\n29-03-2027;05-04-2027;ldp-01\n"
    draft = place.does("roster", "import", place.file("same.csv", rows), "--json").json["draft"]
    checked = place.does("roster", "check", draft, "--json").json["law"]
    expect(all(f["exempt"] for f in checked if f["severity"] == "hard"), "a draft of the same is not held up", checked)


@case
def a_draft_that_the_law_forbids(place):
    ready(place, roster=False)
    rows = "van;tot;OVD_BZ\n04-01-2027;25-01-2027;ldn-01\n"
    draft = place.does("roster", "import", place.file("r.csv", rows), "--json").json["draft"]
    checked = place.piket("roster", "check", draft)
    expect(checked.code == 1 and "BWBR0007671" in checked.out, "a check says 1, and names the law", checked)
    refused = place.piket("roster", "publish", draft, "--json")
    hard = [f["rule"] for f in refused.error[1]["law"] if f["severity"] == "hard"]
    expect(refused.code == 1 and refused.error[0] == "HasFindings" and "atw-5:9-2a" in hard, "refused", refused)
    accept = [word for rule in hard for word in ("--accept", rule)]
    place.does("roster", "publish", draft, *accept, "--ground", "2:2", "--reason", "high water")
    expect(who(place, "2027-01-05")["duties"][0]["person"] == "ldn-01", "published with a ground and a reason")


@case
def wishes(place):
    ready(place)
    added = place.does("preference", "add", "ldn-03", "--kind", "never", "--on", "friday", "--json").json["preference"]
    expect(added["id"] == "ldn-03/1" and added["weekdays"] == ["friday"], "noted", added)
    found = place.does("roster", "replace", WEEK_14, "--reason", "ill", "--json").json["candidates"]
    touched = [c["preference"] for c in found if c["person"] == "ldn-03"]
    expect(touched == ["never"], "whoever looks for a replacement sees it", found)
    rows = "van;tot;OVD_BZ\n03-01-2028;10-01-2028;ldn-03\n"
    draft = place.does("roster", "import", place.file("r.csv", rows), "--json").json
    told = [(f["severity"], f["rule"]) for f in draft["findings"]]
    expect(("warning", "againstPreference") in told, "a draft is told of it, and not refused", draft)
    refusals(
        place,
        [
            (["preference", "add", "ldn-03", "--kind", "maybe", "--on", "friday"], 1, "rather-not"),
            (["preference", "add", "ldn-03", "--kind", "never", "--on", "fryday"], 1, "fryday"),
            (["preference", "add", "ldn-3", "--kind", "never", "--on", "friday"], 5, "ldn-03"),
            (["preference", "add", "ldn-03", "--kind", "never", "--on", "friday", "--function", "OVD"], 5, "OVD_BZ"),
            (["preference", "withdraw", "ldn-03/9"], 5, "preference list"),
        ],
    )
    place.does("preference", "withdraw", "ldn-03/1")
    expect(place.does("preference", "list", "--json").json["preferences"] == [], "and taken back")


@case
def what_the_year_looks_like(place):
    ready(place)
    load = place.does("roster", "load", "2027", "--json").json
    pattern = list(csv.reader(io.StringIO((SAMPLES / "piketrooster-2027.csv").read_text("utf-8-sig")), delimiter=";"))
    expect(load["posts"] == pattern[0][3:], "the posts", load["posts"])
    expect([[h[0] for h in w["holders"]] for w in load["weeks"]] == [r[3:] for r in pattern[1:]], "week by week")
    marks = {w["week"]: w["holidays"] for w in load["weeks"] if w["holidays"]}
    expect(marks[17] == ["kings-day"] and marks[51] == ["christmas-1", "christmas-2"], "the days that matter", marks)
    fair = place.does("roster", "fairness", "--function", "OVD_BZ", *YEAR, "--json").json
    hours = (datetime.datetime(2028, 1, 3, 9) - datetime.datetime(2027, 1, 4, 9)).total_seconds() / 3600
    for shares in (fair["persons"], fair["municipalities"]):
        expect(abs(sum(p["real"]["hours"] for p in shares) - hours) < 0.1, "each hour is somebody's", shares)
        expect(abs(sum(p["expected"]["hours"] for p in shares) - hours) < 0.1, "and an even share of it too", shares)
    expect("ldn-01" in place.does("roster", "fairness", "--function", "OVD_BZ", *YEAR).out, "in words")
    refusals(place, [(["roster", "fairness", "--function", "OVD_BS"], 5, "OVD_BZ"), (["roster", "load", "x"], 2, "x")])


@case
def a_calendar_for_each(place):
    ready(place)
    folder = place.path / "feed"
    refusals(place, [(["roster", "feed", folder], 2, str(folder))])
    folder.mkdir()
    first = place.does("roster", "feed", folder, *YEAR, "--json").json
    names = {path.name for path in folder.iterdir()}
    expect(names == set(first["written"]) >= {"person-ldn-01.ics", "function-OVD_BZ.ics"}, "one for each", first)
    shifts = (folder / "person-ldn-01.ics").read_bytes()
    expect(shifts.count(b"BEGIN:VEVENT") == 6 and b"\r\n" in shifts, "the six weeks of ldn-01", shifts[:300])
    again = place.does("roster", "feed", folder, *YEAR, "--json").json
    expect(again["written"] == [] and set(again["unchanged"]) == names, "what did not change is not touched", again)
    place.does("roster", "assign", "OVD_BZ", "ldn-02", "--at", "2027-01-05", "--reason", "ill")
    changed = place.does("roster", "feed", folder, *YEAR, "--json").json["written"]
    touched = {"person-ldn-01.ics", "person-ldn-02.ics", "function-OVD_BZ.ics"}
    expect(set(changed) == touched, "only whom it touches", changed)


@case
def the_matrix_comes_back_byte_for_byte(place):
    ready(place)
    matrix = place.does("roster", "show", *YEAR, "--format", "matrix")
    expect(matrix.bytes == (SAMPLES / "piketrooster-2027.csv").read_bytes(), "as it was imported", matrix)
    day = ["--from", "2027-01-05 12:00", "--until", "2027-01-06 12:00"]
    place.does("roster", "assign", "OVD_BZ", "ldn-02", *day, "--reason", "ill")
    matrix = place.does("roster", "show", *YEAR, "--format", "matrix")
    draft = place.does("roster", "import", place.file("out.csv", matrix.bytes), "--json").json
    odd = [(f["severity"], f["rule"]) for f in draft["findings"]]
    expect(odd == [("warning", "wrongHandover")] * 3, "what is written is read again, parts of weeks too", draft)
    published = place.does("roster", "publish", draft["draft"], "--json").json
    expect(published["moves"] == [], "and nothing moves", published)
    expect(place.does("roster", "show", *YEAR, "--format", "matrix").bytes == matrix.bytes, "the same again")
    refusals(place, [(["roster", "show", "--format", "matrix", "--person", "ldn-01"], 2, "matrix")])


@case
def a_calendar_comes_back_as_a_roster(place):
    ready(place)
    calendar = place.does("roster", "show", *YEAR, "--format", "ical").bytes
    before = place.does("roster", "show", *YEAR, "--json").json["shifts"]
    draft = place.does("roster", "import", place.file("r.ics", calendar), "--json").json
    expect(draft["shifts"] == 416 and draft["findings"] == [], "all of it", draft)
    published = place.does("roster", "publish", draft["draft"], "--json").json
    expect(published["moves"] == [], "nothing moves", published["moves"][:2])
    after = place.does("roster", "show", *YEAR, "--json").json["shifts"]
    keys = ("uid", "person", "start", "end")
    expect([[s[k] for k in keys] for s in after] == [[s[k] for k in keys] for s in before], "the same shifts")
    event = calendar.index(b"BEGIN:VEVENT", len(calendar) // 2)
    for broken, hint in [
        (calendar[:event], "END:VCALENDAR"),
        (calendar[: event + 40], "END:VEVENT"),
        (calendar.replace(b"OVD_BZ", b"OVD_BS"), "OVD_BZ"),
        (calendar.replace(b"ldn-01", b"ldn-1").replace(b"Leiden 01", b"Leiden 1"), "ldn-01"),
    ]:
        result = place.piket("roster", "import", place.file("broken.ics", broken))
        expect(result.code == 1 and hint in result.err, f"a broken one is refused, and '{hint}'", result)


@case
def clocks_that_change(place):
    ready(place)
    assign = ["roster", "assign", "OVD_BZ", "ldn-03", "--reason", "x"]
    refusals(
        place,
        [
            ([*assign, "--from", "2027-03-28 02:30", "--until", "2027-03-28 05:00"], 1, "2027-03-28T03:00:00+02:00"),
            ([*assign, "--from", "2027-10-31 02:30", "--until", "2027-10-31 05:00"], 1, "2027-10-31T02:30:00+02:00"),
            (["swap", "offer", "OVD_BZ/2027-10-31T02:30", "--reason", "x"], 1, "twice"),
            (["roster", "gaps", "--from", "2027-10-31 02:30"], 1, "2027-10-31T02:30:00+01:00"),
        ],
    )
    place.does(*assign, "--from", "2027-10-31T02:30:00+02:00", "--until", "2027-10-31T02:30:00+01:00")
    holders = [
        who(place, f"2027-10-31T{at}")["duties"][0]["person"]
        for at in ("02:29:59+02:00", "02:30:00+02:00", "02:29:59+01:00", "02:30:00+01:00")
    ]
    expect(holders == ["oeg-01", "ldn-03", "ldn-03", "oeg-01"], "the hour from half past two to half past two", holders)


main()
