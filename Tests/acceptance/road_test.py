"""The road of a planner: persons, leave, roster, check, publish, correct, and what is asked of it."""

import datetime
import json
import os
import re
import subprocess

from acceptance import BIN, SAMPLES, SECONDS_MAX, Skipped, case, cases, expect, main, require

MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d")


@case
def persons_leave_roster_check_publish_who(place):
    place.start()
    done = place.does("person", "import", SAMPLES / "medewerkers.csv", "--json").json
    expect(len(done["added"]) == 56 and not done["changed"] and not done["unchanged"], "56 persons are added", done)
    done = place.does("person", "import", SAMPLES / "medewerkers.csv", "--json").json
    expect(
        not done["added"] and not done["changed"] and len(done["unchanged"]) == 56, "a second time changes none", done
    )
    done = place.does("absence", "import", SAMPLES / "verlof-2027.csv", "--json").json
    expect(done == {"recorded": 112, "unchanged": 0, "hits": []}, "112 absences are recorded", done)
    done = place.does("absence", "import", SAMPLES / "verlof-2027.csv", "--json").json
    expect(done["recorded"] == 0 and done["unchanged"] == 112, "a second time records none", done)

    draft = place.does("roster", "import", SAMPLES / "piketrooster-2027.csv", "--json").json
    expect(set(draft) == {"draft", "shifts", "findings"} and draft["shifts"] == 416, "a draft of 416 shifts", draft)
    absent = [f for f in draft["findings"] if f["rule"] == "absent"]
    expect(absent and all(f["line"] and f["column"] for f in absent), "who is absent is found, with line and column")
    checked = place.piket("roster", "check", draft["draft"], "--json")
    expect(checked.code == 1, "a check with a hard finding ends with 1", checked)
    expect(checked.json["findings"] == draft["findings"], "a check finds what the import found")
    refused = place.piket("roster", "publish", draft["draft"])
    expect(
        refused.code == 1 and draft["draft"] in refused.err,
        "publishing is refused while a hard finding stands",
        refused,
    )
    refused = place.piket("roster", "publish", draft["draft"], "--json")
    expect(refused.code == 1 and refused.error[0] == "HasFindings", "and says so in JSON", refused)
    expect(
        place.does("roster", "show", "--json", "--from", "2027-01-01", "--until", "2028-01-01").json["shifts"] == [],
        "nothing of it is published",
    )

    for row in place.does("absence", "list", "--from", "2027-01-01", "--until", "2028-01-01", "--json").json[
        "absences"
    ]:
        if any(f["person"] == row["person"] for f in absent):
            place.does("absence", "withdraw", row["id"])
    checked = place.does("roster", "check", draft["draft"], "--json").json
    expect(checked["findings"] == [], "without the absences nothing stands in the way", checked)
    done = place.does("roster", "publish", draft["draft"], "--json").json
    expect(len(done["moves"]) == 416 and {v["version"] for v in done["versions"]} == {1}, "416 shifts are gained", done)
    expect(place.does("roster", "drafts", "--json").json == {"drafts": []}, "the draft is gone")
    expect(place.piket("roster", "publish", draft["draft"]).code == 5, "it cannot be published twice")

    answer = place.does("who", "--at", "2027-01-04 09:00", "--json").json
    expect(answer["at"] == "2027-01-04T09:00:00+01:00", "the moment, with seconds and offset", answer)
    duty = next(d for d in answer["duties"] if d["function"] == "OVD_BZ")
    expect(
        duty
        == {
            "function": "OVD_BZ",
            "post": "OVD_BZ",
            "person": "ldn-01",
            "name": "Leiden 01",
            "municipality": "leiden",
            "phone": "+31600000000",
            "start": "2027-01-04T09:00:00+01:00",
            "end": "2027-01-11T09:00:00+01:00",
            "because": {"kind": "roster", "version": 1},
        },
        "who is on duty, and why",
        duty,
    )
    expect(
        answer["uncovered"] == [f"BGM@{m}" for m in ("leiden", "leiderdorp", "oegstgeest", "zoeterwoude")],
        "nobody covers the mayors",
        answer,
    )


@case
def dry_runs_do_nothing(place):
    place.start()
    done = place.does("person", "import", "--dry-run", SAMPLES / "medewerkers.csv", "--json").json
    expect(len(done["added"]) == 56, "it tells what would be added")
    expect("ldn-01" in place.does("person", "import", "--dry-run", SAMPLES / "medewerkers.csv").out, "in words too")
    expect(place.does("person", "list", "--json").json == {"persons": []}, "nobody is added")
    place.office(roster=False)
    done = place.does("absence", "import", "--dry-run", SAMPLES / "verlof-2027.csv", "--json").json
    expect(done["recorded"] == 112, "it tells how many absences it would be")
    expect(place.does("absence", "list", "--json").json == {"absences": []}, "none is recorded")
    done = place.does("roster", "import", "--dry-run", SAMPLES / "piketrooster-2027.csv", "--json").json
    expect(done.get("draft") is None and done["shifts"] == 416, "it tells how many shifts it would be", done)
    expect(place.does("roster", "drafts", "--json").json == {"drafts": []}, "no draft is made")
    expect(
        place.does("status", "--json").json["status"]["events"]
        == place.does("audit", "verify", "--json").json["events"],
        "the log has no more than it had",
    )


@case
def publish_anew_keeps_the_old_version(place):
    place.start()
    place.office()
    before = json.loads(place.does("audit", "log", "--all", "--json").out.splitlines()[-1])["recordedAt"]
    text = (
        (SAMPLES / "piketrooster-2027.csv")
        .read_text()
        .replace("1;04-01-2027;11-01-2027;ldn-01", "1;04-01-2027;11-01-2027;ldn-02")
    )
    draft = place.does("roster", "import", place.file("new.csv", text), "--json").json
    shown = place.does(
        "roster",
        "show",
        "--draft",
        draft["draft"],
        "--function",
        "OVD_BZ",
        "--from",
        "2027-01-04",
        "--until",
        "2027-01-05",
        "--json",
    ).json["shifts"]
    expect([s["person"] for s in shown] == ["ldn-02"], "the draft can be shown", shown)
    done = place.does("roster", "publish", draft["draft"], "--json").json
    expect(
        done["moves"]
        == [
            {
                "post": "OVD_BZ",
                "start": "2027-01-04T09:00:00+01:00",
                "end": "2027-01-11T09:00:00+01:00",
                "from": "ldn-01",
                "to": "ldn-02",
            }
        ],
        "who lost and who gained the one shift",
        done["moves"],
    )
    expect({"post": "OVD_BZ", "year": 2027, "version": 2} in done["versions"], "a new version", done["versions"])
    who = ["who", "--function", "OVD_BZ", "--at", "2027-01-05", "--json"]
    new = place.does(*who).json["duties"][0]
    expect(new["person"] == "ldn-02" and new["because"]["version"] == 2, "the new version answers", new)
    old = place.does(*who, "--known-at", before).json["duties"][0]
    expect(old["person"] == "ldn-01" and old["because"]["version"] == 1, "the old one at --known-at", old)
    old = place.does(
        "roster",
        "show",
        "--function",
        "OVD_BZ",
        "--from",
        "2027-01-05",
        "--until",
        "2027-01-06",
        "--known-at",
        before,
        "--json",
    ).json["shifts"]
    expect([s["person"] for s in old] == ["ldn-01"], "roster show --known-at too", old)
    nothing = place.does(*who, "--known-at", "2020-01-01").json
    expect(nothing["duties"] == [] and nothing["uncovered"] == ["OVD_BZ"], "long ago nothing was known", nothing)
    words = place.does(
        "roster", "publish", place.does("roster", "import", SAMPLES / "piketrooster-2027.csv", "--json").json["draft"]
    )
    expect("ldn-01" in words.out and "ldn-02" in words.out, "gained and lost in words", words)
    draft = place.does("roster", "import", SAMPLES / "piketrooster-2027.csv", "--json").json["draft"]
    place.does("roster", "discard", draft)
    expect(place.piket("roster", "check", draft).code == 5, "a discarded draft is gone")


@case
def assign_corrects_one_stretch(place):
    place.start()
    place.office()
    assign = ["roster", "assign", "OVD_BZ"]
    done = place.does(*assign, "ldn-03", "--at", "2027-04-06", "--reason", "swap", "--json").json
    expect(
        done["moves"]
        == [
            {
                "post": "OVD_BZ",
                "start": "2027-04-05T09:00:00+02:00",
                "end": "2027-04-12T09:00:00+02:00",
                "from": "ztw-01",
                "to": "ldn-03",
            }
        ],
        "the whole shift goes over",
        done,
    )
    place.does(*assign, "ldn-04", "--from", "2027-04-07 17:00", "--until", "2027-04-08 09:00", "--reason", "one night")
    duties = [
        place.does("who", "--function", "OVD_BZ", "--at", at, "--json").json["duties"][0]
        for at in ("2027-04-07 16:59", "2027-04-07 17:00", "2027-04-08 08:59", "2027-04-08 09:00")
    ]
    expect([d["person"] for d in duties] == ["ldn-03", "ldn-04", "ldn-04", "ldn-03"], "exactly that stretch", duties)
    because = duties[1]["because"]
    expect(
        because["kind"] == "assignment" and because["reason"] == "one night" and because["by"],
        "because of what, and by whom",
        because,
    )
    for words, code, hint in [
        (["ldn-05", "--at", "2027-05-06", "--reason", "x"], 1, "not qualified"),
        (["nobody-9", "--at", "2027-05-06", "--reason", "x"], 5, "piket person list"),
        (["ldn-03", "--at", "2027-05-06", "--reason", " "], 1, "reason"),
        (["ldn-03", "--at", "2027-05-06"], 2, "--reason"),
        (["ldn-03", "--reason", "x"], 2, "--from"),
        (["ldn-03", "--at", "2020-01-01", "--reason", "x"], 1, "--from"),
        (["ldn-03", "--from", "2020-01-01", "--until", "2020-01-02", "--reason", "x"], 1, "past"),
        (["ldn-03", "--from", "2027-06-02", "--until", "2027-06-01", "--reason", "x"], 1, "end"),
    ]:
        result = place.piket(*assign, *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)
    result = place.piket("roster", "assign", "NOPE", "ldn-03", "--at", "now", "--reason", "x")
    expect(result.code == 5 and "NOPE" in result.err, "an unknown function", result)


@case
def mayors_are_an_ordered_list(place):
    place.start()
    place.office(roster=False)
    for code, name in (("bgm-ldn", "Mayor L"), ("loc-ldn", "Deputy L")):
        place.does(
            "person",
            "add",
            code,
            "--name",
            name,
            "--municipality",
            "leiden",
            "--phone",
            "071-5165165",
            "--function",
            "BGM",
        )
    place.does("roster", "order", "BGM@leiden", "bgm-ldn", "loc-ldn", "--from", "2027-01-01")
    who = ["who", "--function", "BGM", "--municipality", "leiden", "--json", "--at"]
    answer = place.does(*who, "2027-02-01").json
    expect(
        [(d["post"], d["person"], d["phone"]) for d in answer["duties"]] == [("BGM@leiden", "bgm-ldn", "+31715165165")]
        and answer["duties"][0]["because"] == {"kind": "order", "rank": 1},
        "the mayor acts",
        answer,
    )
    place.does("absence", "add", "bgm-ldn", "--from", "2027-02-10", "--until", "2027-02-20", "--kind", "verlof")
    answer = place.does(*who, "2027-02-12").json
    expect(
        [(d["person"], d["because"].get("rank")) for d in answer["duties"]] == [("loc-ldn", 2)],
        "whoever is next acts during leave",
        answer,
    )
    expect(
        answer["duties"] and answer["duties"][0]["end"] == "2027-02-20T00:00:00+01:00",
        "until the mayor is back",
        answer,
    )
    expect(place.does(*who, "2026-12-31").json["uncovered"] == ["BGM@leiden"], "before the order nobody does")
    place.does("person", "leave", "bgm-ldn", "--at", "2028-01-01")
    answer = place.does(*who, "2028-02-01").json
    expect([d["person"] for d in answer["duties"]] == ["loc-ldn"], "who has left does not act", answer)
    answer = place.does(*who, "2027-12-01").json
    expect(
        answer["duties"] and answer["duties"][0].get("end") == "2028-01-01T00:00:00+01:00",
        "the mayor acts until leaving",
        answer,
    )
    expect(place.piket("roster", "order", "BGM", "bgm-ldn").code == 2, "an order needs its municipality")
    expect(place.piket("roster", "order", "OVD_BZ@leiden", "ldn-01").code in (1, 2), "a pooled post has no order")


@case
def persons_are_added_changed_and_leave(place):
    place.start()
    place.office()
    place.does(
        "person",
        "add",
        "new-1",
        "--name",
        "Zoë Café",
        "--municipality",
        "Leiden",
        "--phone",
        "06-12345678",
        "--phone",
        "0032 470 12 34 56",
        "--email",
        "z@example.nl",
        "--factor",
        "0,89",
        "--account",
        "zoe",
        "--function",
        "OVD_BZ",
        "--function",
        "cc",
    )
    shown = place.does("person", "show", "new-1", "--json").json["person"]
    expect(
        (shown["phones"], shown["partTimeFactor"], shown["account"], shown["employer"])
        == (["+31612345678", "+32470123456"], 0.89, "zoe", "leiden"),
        "what was given",
        shown,
    )
    expect(
        [q["function"] for q in shown["qualifications"]] == ["CC", "OVD_BZ"]
        or [q["function"] for q in shown["qualifications"]] == ["OVD_BZ", "CC"],
        "both functions",
        shown,
    )
    expect(place.does("person", "show", "Zoë Café", "--json").json["person"]["code"] == "new-1", "by full name too")
    place.does("person", "change", "new-1", "--email", "", "--factor", "80%", "--municipality", "oegstgeest")
    shown = place.does("person", "show", "new-1", "--json").json["person"]
    expect(
        shown.get("email") is None and shown["partTimeFactor"] == 0.8 and shown["municipality"] == "oegstgeest",
        "what was changed",
        shown,
    )
    place.does("person", "qualify", "new-1", "HV", "--from", "2027-03-01", "--until", "2027-06-01")
    place.does("person", "disqualify", "new-1", "CC", "--at", "2027-09-01")
    shown = place.does("person", "show", "new-1", "--json").json["person"]["qualifications"]
    expect(
        {(q["function"], q.get("until")) for q in shown}
        >= {("HV", "2027-06-01T00:00:00+02:00"), ("CC", "2027-09-01T00:00:00+02:00")},
        "validity",
        shown,
    )
    refused = place.piket("person", "leave", "ldn-01", "--at", "2027-01-05")
    expect(refused.code == 1 and "roster assign" in refused.err, "who has shifts does not leave", refused)
    place.does("person", "leave", "ldn-01", "--at", "2027-12-28")
    past = place.does("who", "--at", "2027-01-05", "--function", "OVD_BZ", "--json").json
    expect(past["duties"][0]["person"] == "ldn-01", "the roster keeps the person", past)
    for words, code, hint in [
        (["add", "new-1", "--name", "X", "--municipality", "leiden"], 1, "piket person change"),
        (["add", "new 2", "--name", "X", "--municipality", "leiden"], 1, "code"),
        (["add", "new-2", "--name", "X", "--municipality", "leyden"], 5, "leiden"),
        (["add", "new-2", "--name", "X", "--municipality", "leiden", "--phone", "12"], 1, "06-12345678"),
        (["add", "new-2", "--name", "X", "--municipality", "leiden", "--factor", "2"], 1, "0.89"),
        (["add", "new-2", "--name", "X", "--municipality", "leiden", "--email", "x"], 1, "e-mail"),
        (["add", "new-2", "--name", "X", "--municipality", "leiden", "--function", "OVD_B"], 5, "OVD_BZ"),
        (["add", "new-2", "--name", "X"], 2, "--municipality"),
        (["show", "ldn-1"], 5, "ldn-01"),
        (["change", "ldn-02"], 1, "change"),
        (["qualify", "ldn-02", "NOPE"], 5, "NOPE"),
    ]:
        result = place.piket("person", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)
    listed = place.does("person", "list", "--function", "OVD_BZ", "--municipality", "oegstgeest", "--json").json[
        "persons"
    ]
    expect(
        [p["code"] for p in listed] == ["new-1", "oeg-01", "oeg-02"],
        "a list by function and municipality",
        [p["code"] for p in listed],
    )


@case
def several_wrong_values_are_told_at_once(place):
    place.start()
    result = place.piket(
        "person",
        "add",
        "x-1",
        "--name",
        "X",
        "--municipality",
        "leiden",
        "--phone",
        "12",
        "--email",
        "nobody",
        "--factor",
        "2",
        "--json",
    )
    expect(
        result.code == 1 and [m["field"] for m in result.error[1]["mistakes"]] == ["phones", "email", "partTimeFactor"],
        "all three",
        result,
    )


@case
def absences_are_added_listed_and_withdrawn(place):
    place.start()
    place.office()
    added = place.does(
        "absence", "add", "ldn-01", "--from", "2027-01-06", "--until", "2027-01-08", "--kind", "ziek", "--json"
    ).json
    expect(
        added["absence"]["kind"] == "sick"
        and [(h["post"], h["person"]) for h in added["hits"]] == [("OVD_BZ", "ldn-01")],
        "the shift that it hits",
        added,
    )
    words = place.does(
        "absence", "add", "ldn-01", "--from", "2027-03-15", "--until", "2027-03-17", "--kind", "training"
    )
    expect("roster replace" in words.out + words.err, "and what to do about it", words)
    listed = place.does("absence", "list", "--person", "ldn-01", "--json").json["absences"]
    expect([a["id"] for a in listed] == ["ldn-01/1", "ldn-01/2"], "both are listed", listed)
    place.does("absence", "withdraw", "ldn-01/1")
    listed = place.does("absence", "list", "--person", "ldn-01", "--json").json["absences"]
    expect([a["id"] for a in listed] == ["ldn-01/2"], "a withdrawn one is not", listed)
    listed = place.does("absence", "list", "--person", "ldn-01", "--withdrawn", "--json").json["absences"]
    expect(len(listed) == 2, "it is on request", listed)
    for words, code, hint in [
        (["add", "ldn-01", "--from", "2027-03-16", "--until", "2027-03-18", "--kind", "opleiding"], 1, "ldn-01/2"),
        (["add", "ldn-01", "--from", "2027-05-03", "--until", "2027-05-01", "--kind", "leave"], 1, "end"),
        (["add", "ldn-01", "--from", "2027-05-03", "--until", "2027-05-04", "--kind", "party"], 1, "training"),
        (["withdraw", "ldn-01/9"], 5, "ldn-01/9"),
        (["withdraw", "ldn-01/1"], 1, "already"),
        (["add", "nobody-1", "--from", "2027-05-03", "--until", "2027-05-04", "--kind", "leave"], 5, "person list"),
    ]:
        result = place.piket("absence", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)


@case
def every_second_of_the_year_has_one_holder(place):
    place.start()
    place.office()
    shifts = place.does("roster", "show", "--json", "--from", "2027-01-04", "--until", "2028-01-05").json["shifts"]
    expect(len(shifts) == 416 and len({s["uid"] for s in shifts}) == 416, "416 shifts with an identifier each")
    for function in ("OVD_BZ", "AC_BZ", "ACB", "CC", "IC_BZ", "HPZ", "HON", "HV"):
        mine = [s for s in shifts if s["function"] == function]
        expect(all(a["end"] == b["start"] for a, b in zip(mine, mine[1:])), f"{function} has no gap and no overlap")
        hours = {
            (datetime.datetime.fromisoformat(s["end"]) - datetime.datetime.fromisoformat(s["start"])).total_seconds()
            / 3600
            for s in mine
        }
        expect(hours == {167, 168, 169}, f"{function} has weeks of 167, 168 and 169 hours", hours)
        expect(all(MOMENT.fullmatch(s["start"]) and s["start"][11:19] == "09:00:00" for s in mine), "handover at nine")


@case
def status_watch_and_audit_tell_what_happened(place):
    place.start()
    watch = place.wire()
    first = watch.call("nl.piket.Service.Watch", more=True)
    expect(first["continues"] and "event" not in first["parameters"], "the daemon listens", first)
    place.office(roster=False)
    event = watch.reply()
    require(event, "an event is seen")
    expect(event["continues"] and event["parameters"]["event"]["type"] == "PersonAdded", "as it happens", event)
    status = place.does("status", "--json").json["status"]
    expect(
        status["region"] == "leidse-regio"
        and status["persons"] == 56
        and status["connections"] == 2
        and len(status["head"]) == 64,
        "how the daemon fares",
        status,
    )
    words = place.does("status").out
    expect(all(w in words for w in ("leidse-regio", str(status["events"]), status["head"][:16])), "in words", words)
    verified = place.does("audit", "verify", "--json").json
    expect(
        verified["whole"] and verified["events"] == status["events"] and verified["head"] == status["head"],
        "the chain is whole",
        verified,
    )
    place.does("audit", "verify", "--head", f"{status['events']}:{status['head']}")
    wrong = place.piket("audit", "verify", "--head", f"1:{'0' * 64}")
    expect(
        wrong.code == 1 and "otherThanWitnessed" not in wrong.out + wrong.err,
        "a head that is not there is told in words",
        wrong,
    )
    first = place.does("audit", "log", "--limit", "2", "--json").out.splitlines()
    expect(len(first) == 2, "a page of the log", first)
    every = place.does("audit", "log", "--all").out.splitlines()
    expect(len(every) == status["events"], "all of the log", len(every))
    mine = place.does("audit", "log", "--stream", "person/ldn-01", "--json").out.splitlines()
    expect(len(mine) == 2 and all('"person/ldn-01"' in line for line in mine), "one stream", mine)


FINDINGS = {
    "not_qualified": ("van;tot;OVD_BZ\n04-01-2027;11-01-2027;ldn-05\n", [("hard", "notQualified", "ldn-05", 2, 3)]),
    "two_duties_at_once": (
        "van;tot;ACB;CC\n04-01-2027;11-01-2027;oeg-05;oeg-05\n",
        [("hard", "twoDutiesAtOnce", "oeg-05", 2, 4)],
    ),
    "an_empty_cell": (
        "van;tot;OVD_BZ\n04-01-2027;11-01-2027;ldn-01\n11-01-2027;18-01-2027;\n",
        [("warning", "gap", None, 3, 3)],
    ),
    "a_missing_week": (
        "van;tot;OVD_BZ\n04-01-2027;11-01-2027;ldn-01\n18-01-2027;25-01-2027;ldn-02\n",
        [("warning", "gap", None, 3, 3)],
    ),
    "an_overlap": (
        "van;tot;OVD_BZ\n04-01-2027;18-01-2027;ldn-01\n11-01-2027;18-01-2027;ldn-02\n",
        [("hard", "overlap", "ldn-02", 3, 3)],
    ),
    "a_wrong_handover": (
        "van;tot;OVD_BZ\n05-01-2027;12-01-2027;ldn-01\n",
        [("warning", "wrongHandover", "ldn-01", 2, 3)],
    ),
    "absent": ("van;tot;OVD_BZ\n08-03-2027;15-03-2027;ldn-01\n", [("hard", "absent", "ldn-01", 2, 3)]),
    "nothing": ("van;tot;OVD_BZ\n04-01-2027;11-01-2027;ldn-01\n", []),
    "nothing_by_weeks": ("week;OVD_BZ\n2027-W01;ldn-01\n2027-W02;ldn-02\n", []),
    "nothing_to_the_last_day": ("van;t/m;OVD_BZ\n04-01-2027;10-01-2027;ldn-01\n", []),
}


@cases("finds_{}", FINDINGS)
def check_finds(place, value):
    text, wanted = value
    place.start()
    place.office(roster=False, absences=True)
    draft = place.does("roster", "import", place.file("r.csv", text), "--json").json
    found = [(f["severity"], f["rule"], f.get("person"), f["line"], f["column"]) for f in draft["findings"]]
    expect(found == wanted, "what is wrong, and where", found, wanted)
    is_hard = any(f[0] == "hard" for f in wanted)
    words = place.piket("roster", "check", draft["draft"])
    expect(words.code == (1 if is_hard else 0), "1 where a hard finding stands", words)
    for _, rule, *_ in wanted:
        expect(rule not in words.out or rule in ("gap", "overlap", "absent"), "in words", words)
    published = place.piket("roster", "publish", draft["draft"])
    expect(
        published.code == (1 if is_hard else 0), "a warning does not stand in the way, a hard finding does", published
    )


@case
def a_roster_too_far_ahead(place):
    place.start()
    place.office(roster=False)
    text = "van;tot;OVD_BZ\n04-01-2027;11-01-2027;ldn-01\n04-01-2077;11-01-2077;ldn-01\n"
    result = place.piket("roster", "import", place.file("r.csv", text))
    expect(result.code == 1 and "too long" not in result.err, "a week is not too long: it is too far ahead", result)
    expect("2077" in result.err, "and it says when", result)


@case
def watch_on_the_command_line(place):
    daemon = place.start()
    place.office(roster=False)
    process = subprocess.Popen(
        [BIN / "piket", "watch", "--from", "1", "--json"],
        env=place.environment,
        text=True,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    lines = [json.loads(process.stdout.readline()) for _ in range(3)]
    expect(any("PersonAdded" in json.dumps(line) for line in lines), "events as they are in the log", lines)
    daemon.stop()
    try:
        process.communicate(timeout=SECONDS_MAX)
        expect(process.returncode == 3, "3 where the daemon goes", process.returncode)
    except subprocess.TimeoutExpired:
        expect(False, "watch ends where the daemon goes")
        process.kill()
        process.wait()


@case
def the_client_finds_the_socket(place):
    """--socket, PIKET_SOCKET, the installed place, $PIKET_HOME, and what stands for it."""
    if os.path.exists("/run/piket/piket.sock"):
        raise Skipped("Piket is installed here")
    home = place.path / "h"
    (home / "piket").mkdir(parents=True)
    place.start(socket=home / "piket" / "piket.sock")
    nothing = {"PIKET_SOCKET": "", "PIKET_HOME": "", "XDG_STATE_HOME": "", "HOME": "/nonexistent"}
    expect(place.piket("status", env=nothing).code == 3, "without a word it is not found")
    for found in (
        {"PIKET_HOME": str(home / "piket")},
        {"XDG_STATE_HOME": str(home)},
        {"PIKET_SOCKET": str(home / "piket" / "piket.sock"), "PIKET_HOME": "/nonexistent"},
    ):
        result = place.piket("status", env=nothing | found)
        expect(result.code == 0, f"{found}", result)
    result = place.piket("status", "--socket", home / "piket" / "piket.sock", env={"PIKET_SOCKET": "/nonexistent"})
    expect(result.code == 0, "--socket comes first", result)


main()
