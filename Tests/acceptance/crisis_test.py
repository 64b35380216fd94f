"""A whole crisis through the built programs: from the call of the control room to the last improvement point."""

import datetime
import json
import time

from acceptance import BIN, ROOT, SECONDS_MAX, Daemon, account, case, expect, main, require

PEOPLE = """code;naam;gemeente;functies;telefoon;e-mail
ovd-1;Officier Een;Leiden;OVD_BZ;0612345601;ovd-1@leiden.example
ovd-2;Officier Twee;Leiderdorp;OVD_BZ;0612345602;ovd-2@leiden.example
ovd-3;Officier Drie;Oegstgeest;OVD_BZ;0612345603;ovd-3@leiden.example
ac-1;Commandant Een;Leiden;AC_BZ;0612345604;ac-1@leiden.example
ac-2;Commandant Twee;Zoeterwoude;AC_BZ;0612345605;ac-2@leiden.example
cc-1;Communicatie;Leiderdorp;CC;0612345606;cc-1@leiden.example
"""


def until(condition, what, *evidence):
    end = time.monotonic() + SECONDS_MAX
    while not condition():
        if time.monotonic() > end:
            require(False, what, *(piece() for piece in evidence))
        time.sleep(0.05)


def told(place):
    """What the channel carried: messages, as the program of the channel got them."""
    file = place.path / "told"
    return [json.loads(line) for line in file.read_text().splitlines()] if file.exists() else []


def ago(minutes):
    moment = datetime.datetime.now(datetime.timezone.utc) - datetime.timedelta(minutes=minutes)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")


def day(days):
    return (datetime.date.today() + datetime.timedelta(days=days)).isoformat()


def organisation(place):
    """On duty now: ovd-1, ac-1, cc-1. When an incident is opened the duty officer is called, at GRIP 2 the others."""
    text = (ROOT / "Config" / "leidse-regio.toml").read_text()
    text = text.replace("answer-minutes = 5", "answer-seconds = 3")
    rules = """
[[alert-rule]]
on = "open"
functions = ["OVD_BZ"]

[[alert-rule]]
on = "grip"
grip = "2"
functions = ["AC_BZ", "CC"]

# --- Roles"""
    place.write_config(
        roles={r: [account()] for r in ("planner", "duty-officer", "evaluator", "auditor", "administrator", "notifier")},
        text=text.replace("\n# --- Roles", rules, 1),
    )
    place.start()
    place.does("person", "import", place.file("people.csv", PEOPLE))
    for function, person in (("OVD_BZ", "ovd-1"), ("AC_BZ", "ac-1"), ("CC", "cc-1")):
        place.does("roster", "assign", function, person, "--from", "now", "--until", "+4d", "--reason", "rooster")
    channels = place.path / "channels"
    channels.mkdir()
    (channels / "mail").write_text(f"#!/bin/sh\ncat >>{place.path}/told\n")
    (channels / "mail").chmod(0o755)
    notifier = Daemon(place, [str(BIN / "piket-notify"), "--socket", str(place.socket), "--channels", str(channels)])
    place.daemons.append(notifier)
    require(notifier.wait_until("READY=1") == "READY=1", "the notifier is ready", notifier.log)


def answers(place, person, *words):
    """The person gets a call and answers with the code that is in it."""

    def calls():
        return [m for m in told(place) if m["person"] == person and m["kind"] == "alert"]

    until(lambda: calls(), f"{person} is called", lambda: told(place))
    return place.does("alert", "ack", calls()[-1]["codes"][0], "--on-behalf", *words)


@case
def from_the_call_to_the_last_improvement_point(place):
    organisation(place)
    does = place.does

    # It burns. One line is enough, and the rule calls the duty officer.
    opened = does("incident", "open", "brand Hoogmadeseweg", "-m", "leiderdorp", "--type", "2.1", "--json")
    number = opened.json["incident"]["number"]
    message = None
    answers(place, "ovd-1", "--coming", "20m")
    message = [m for m in told(place) if m["person"] == "ovd-1" and m["kind"] == "alert"][0]
    expect(number in message["text"] and "brand Hoogmadeseweg" in message["text"], "the message says which", message)
    does("incident", "position", "take", number, "OVD_BZ", "ovd-1")
    does("incident", "log", number, "dak ingestort", "--kind", "picture", "--source", "brandweer")

    # GRIP 1 skipped: 2. The rule calls two more; the commander does not come, so the chain goes on to who may.
    does("incident", "grip", number, "2", "rook trekt over de wijk")
    answers(place, "cc-1", "--coming", "30m")
    answers(place, "ac-1", "--not-coming")
    answers(place, "ac-2", "--coming", "45m")
    alerts = does("alert", "list", "--json").json["alerts"]
    expect(all(a.get("endedAt") for a in alerts) and len(alerts) == 2, "both alerts are over", alerts)
    log = does("incident", "show", number, "--json").json["log"]
    expect(any("ac-2" in e["text"] for e in log), "who comes stands in the log of the incident", log)
    does("incident", "position", "take", number, "AC_BZ", "ac-2")

    # GRIP 3: the mayor convenes the policy team.
    early = place.piket("incident", "grip", number, "3", "veel mensen")
    expect(early.code == 1, "an officer does not decide on that", early)
    time.sleep(1.1)
    does("incident", "grip", number, "3", "veel mensen", "--by", "mayor")
    does("incident", "convene", number, "gbt")
    for team in ("copi", "rot", "tbz", "gbt"):
        does("incident", "started", number, team)
    states = {c["clock"]["state"] for c in does("incident", "clocks", number, "--json").json["clocks"]}
    expect(states == {"met"}, "every team began in time", states)

    # Around the table.
    does(
        "incident", "meeting", "record", number, "gbt", "--present", "ac-2", "--fact", "dertig mensen zonder huis",
        "--decision", "opvang openen", "--action", "AC_BZ=sporthal openen",
    )  # fmt: skip
    does("incident", "sitrap", number, "--new", "--expected", "brand meester om vijf uur")
    first = does("incident", "sitrap", number, "--version", "1").out
    expect("dertig mensen" in first and "opvang openen" in first, "the report has picture and decisions", first)
    does("incident", "decide", number, "school ontruimen", "--kind", "order", "--to", "politie")
    decisions = does("incident", "show", number, "--json").json["decisions"]
    for decision in decisions:
        does("incident", "follow", number, decision["code"], "done")

    # Three days on end: relief is planned, then the duty goes over with all that is open.
    rows = does("incident", "relief", "show", number, "--json").json["rows"]
    cells = next(r["cells"] for r in rows if r["position"]["code"] == "OVD_BZ")
    expect(any(c["short"] for c in cells), "nobody yet for the next days", cells)
    start = next(c["from"] for c in cells if c["short"])
    does("incident", "relief", "assign", number, "OVD_BZ", "ovd-2", "--from", start)
    summary = does("incident", "handover").out
    expect(number in summary and "sporthal openen" in summary, "what is open", summary)
    does("incident", "handover", number, "--to", "ovd-3", "--position", "OVD_BZ")
    holders = [h["person"] for h in does("incident", "position", "list", number, "--json").json["holds"]
               if h["position"]["code"] == "OVD_BZ"]
    expect(holders == ["ovd-1", "ovd-3"], "the position went over", holders)

    # Back to normal. What is open stands in the way, unless it is handed over by name.
    time.sleep(1.1)
    does("incident", "grip", number, "0", "brand is uit", "--by", "mayor")
    does("incident", "phase", number, "aftermath", "opruimen")
    refused = place.piket("incident", "close", number, "klaar")
    expect(refused.code == 1 and "A1" in refused.err, "an action is open", refused)
    does("incident", "close", number, "klaar", "--handover", "A1=AC_BZ")
    later = does("incident", "sitrap", number, "--version", "1").out
    expect(later == first, "an old report says what was known then", first, later)

    # It must be evaluated, and everybody who took part says what they saw.
    missing = does("evaluation", "list", "--json").json["missing"]
    expect([m["incident"] for m in missing] == [number], "GRIP 3 must be evaluated", missing)
    evaluation = does("evaluation", "open", number, "--function", "CC", "--json").json["evaluation"]
    code = evaluation["summary"]["code"]
    does("evaluation", "debrief", code, "portofoons waren leeg")
    for report in evaluation["reports"]:
        does("evaluation", "fir", code, report["function"], "--well", "alerting: iedereen kwam")
    evidence = next(e["number"] for e in log if "dak ingestort" in e["text"])
    does("evaluation", "finding", code, "sporthal te laat open", "--theme", "processes", "--evidence", str(evidence),
         "--cause", "sleutel was zoek")
    does(
        "evaluation", "point", code, "F1", "sleutelkluis bij de sporthal", "--person", "ac-2", "--function", "AC_BZ",
        "--due", day(30), "--result", "open binnen 30 minuten",
    )  # fmt: skip
    actions = does("action", "list", "--json").json["actions"]
    expect(any(a["id"] == f"{code}/P1" for a in actions), "the point is among the actions", actions)
    does("evaluation", "adopt", code, "leiderdorp", "--decision", "B&W 2026/12")
    does("evaluation", "close", code)
    does("evaluation", "follow", f"{code}/P1", "done")
    does("evaluation", "follow", f"{code}/P1", "effective", "open in 25 minuten")
    expect(does("evaluation", "points", "--open", "--json").json["points"] == [], "nothing is left to do")
    report = does("evaluation", "report", code, "--format", "markdown").out
    expect("sleutelkluis" in report and "sleutel was zoek" in report, "the report", report)

    # The year accounts for it, and the log is whole.
    rows = does("report", "year", str(datetime.date.today().year), "--json").json["rows"]
    expect(rows, "the year's report")
    does("audit", "verify")


main()
