"""What is learnt: evaluations and their points, training, the one list of actions, the account of a year."""

import datetime
import zoneinfo

from acceptance import case, expect, main

TODAY = datetime.datetime.now(zoneinfo.ZoneInfo("Europe/Amsterdam")).date()


def day(days):
    return f"{TODAY + datetime.timedelta(days=days):%Y-%m-%d}"


def fire(place):
    """An incident at GRIP 2 in Leiderdorp: the OvD wrote in the log, AC_BZ has something to do."""
    place.does("incident", "open", "fire at the school", "-m", "leiderdorp", "--grip", "2", "--as", "OVD_BZ")
    place.does("incident", "action", "1", "open the sports hall", "--owner", "AC_BZ", "--due", "+1h")


def refused(place, group, cases):
    for words, code, hint in cases:
        result = place.piket(group, *words)
        expect(result.code == code and hint in result.err, f"{words} is refused with {code}, and '{hint}'", result)


@case
def an_evaluation_from_debrief_to_proven_point(place):
    place.start()
    place.office(roster=False)
    fire(place)
    missing = place.does("evaluation", "list", "--json").json["missing"]
    expect([m["level"] for m in missing] == ["2"], "GRIP 2 must be evaluated", missing)
    number = missing[0]["incident"]
    opened = place.does("evaluation", "open", "ldp-1", "--function", "CC", "--json").json["evaluation"]
    expect(
        opened["summary"]["outstanding"] == ["OVD_BZ", "AC_BZ", "CC"], "the log says who took part, and the command",
        opened)
    expect(place.does("evaluation", "list", "--json").json["missing"] == [], "nothing is missing any more")
    place.does("evaluation", "debrief", "e1", "radios were empty")
    place.does("evaluation", "fir", "E1", "OVD_BZ", "--well", "alerting: all came", "--wrong", "processes: hall late")
    place.does("evaluatie", "indruk", "E1", "ac-bz", "--wrong", "processen: sporthal <te> laat")
    early = place.piket("evaluation", "close", "E1")
    expect(early.code == 1 and "CC" in early.err, "not while a report is outstanding", early)
    place.does("evaluation", "waive", "E1", "CC", "--reason", "on leave")
    place.does("evaluation", "summary", "E1", "processes", "the sports hall was opened late")
    place.does(
        "evaluation", "finding", "E1", "sports hall opened too late", "--theme", "processes", "--evidence", "1",
        "--cause", "no key")
    place.does(
        "evaluation", "point", "E1", "F1", "a key of the sports hall in the duty bag", "--function", "HPZ",
        "--person", "ldn-01", "--due", day(30), "--result", "open in 45 minutes")
    refused(place, "evaluation", [
        (["close", "E1"], 1, "E1/P1"),
        (["follow", "E1/P1", "done"], 1, "proposed"),
        (["adopt", "E1", "leiden", "--decision", "x"], 1, "leiden"),
    ])
    place.does("evaluation", "adopt", "E1", "leiderdorp", "--decision", "Z/27/1")
    place.does("evaluation", "close", "E1")
    place.does("evaluation", "follow", "E1/P1", "progress", "ordered")
    place.does("evaluation", "follow", "E1/P1", "done")
    place.does("evaluation", "follow", "E1/P1", "ineffective", "late again", "--due", day(60))
    place.does("evaluation", "follow", "E1/P1", "gereed")
    place.does("evaluation", "follow", "E1/P1", "effective", "open in 30 minutes")
    point = place.does("evaluation", "points", "--json").json["points"][0]
    expect(point["state"] == "proven" and point["due"] == day(60), "proven in the end", point)
    expect(len(point["notes"]) == 5, "each step is told", point)
    expect(place.does("evaluation", "points", "--open", "--json").json["points"] == [], "none is open")
    html = place.does("evaluation", "report", "E1", "--format", "html").out
    expect(html.startswith("<!DOCTYPE html>") and "sporthal &lt;te&gt; laat" in html, "escaped", html)
    expect("http" not in html and "<script" not in html, "nothing of elsewhere", html)
    again = place.does("evaluation", "report", "E1", "--format", "html").out
    expect(html == again, "the same, byte for byte")
    markdown = place.does("evaluation", "report", "E1", "--format", "markdown").out
    expect("# Evaluation: fire at the school" in markdown.split("\n") and number in markdown, "Markdown", markdown)


@case
def what_was_found_before_is_found_again(place):
    place.start()
    place.office(roster=False)
    for title, finding in [("gas leak", "alerting of the sports hall came late"),
                           ("storm", "late alerting: sports hall stayed closed")]:
        code = place.does(
            "evaluation", "open", "--kind", "near-miss", "--title", title, "-m", "leiden", "--json",
        ).json["evaluation"]["summary"]["code"]
        place.does("evaluation", "finding", code, finding, "--theme", "alarmering")
        place.does(
            "evaluation", "point", code, "F1", "list of telephone numbers", "--function", "HPZ", "--person", "ldn-01",
            "--due", day(10), "--result", "called within 5 minutes")
    points = place.does("evaluation", "points", "--owner", "HPZ", "--theme", "alerting", "--json").json["points"]
    expect([p["repeats"] for p in points] == [["E2/F1"], ["E1/F1"]], "each names the other", points)
    expect(place.does("evaluation", "points", "-m", "leiderdorp", "--json").json["points"] == [], "of no other")


@case
def a_training_renews_and_what_lapses_is_seen(place):
    place.start()
    place.office(roster=False)
    place.does("person", "disqualify", "ldn-01", "OVD_BZ", "--at", day(20))
    lapsing = place.does("training", "lapsing", "--json").json["lapsing"]
    expect([(r["person"], r["function"]) for r in lapsing] == [("ldn-01", "OVD_BZ")], "it lapses in 20 days", lapsing)
    year = str(TODAY.year)
    listed = place.does("training", "list", "--year", year)
    expect("2.5.1" in listed.out, "no joint exercise yet", listed)
    place.does(
        "training", "add", "CoPI exercise", "--kind", "oefening", "--joint", "--date", day(0), "--function", "OVD_BZ",
        "--valid-months", "24", "--organiser", "VRHM")
    renewed = place.does("training", "attend", "T1", "ldn-01", "ldn-02", "--result", "passed", "--json").json
    expect([r["person"] for r in renewed["renewals"]] == ["ldn-01"], "what ended is renewed", renewed)
    expect(place.does("training", "lapsing", "--json").json["lapsing"] == [], "nothing lapses any more")
    expect("2.5.1" not in place.does("oto", "lijst", "--year", year).out, "there is a joint exercise")
    refused(place, "training", [
        (["add", "x", "--kind", "cours", "--date", day(0)], 5, "course"),
        (["add", "x", "--kind", "course", "--date", "2027-02-30"], 1, "2027-02-30"),
        (["add", "x", "--kind", "course", "--date", day(0), "--joint"], 1, "joint"),
        (["add", "x", "--kind", "course", "--date", day(0), "--valid-months", "12"], 1, "--function"),
        (["add", "x", "--kind", "course", "--date", day(0), "--function", "OVD_BX"], 5, "OVD_BZ"),
        (["attend", "T2", "ldn-01"], 5, "T1"),
        (["attend", "T1", "ldn-0"], 5, "ldn-01"),
        (["attend", "T1", "ldn-01", "--result", "past"], 5, "passed"),
        (["attend", "T1"], 2, ""),
    ])


@case
def one_list_of_all_that_has_to_be_done(place):
    place.start()
    place.office(roster=False)
    fire(place)
    place.does("meeting", "add", "Crisis network", "--at", "now")
    place.does("meeting", "action", "M1", "make a list", "--owner", "ldn-01", "--due", day(3))
    place.does("evaluation", "open", "ldp-1")
    place.does("evaluation", "finding", "E1", "hall late", "--theme", "processes")
    place.does(
        "evaluation", "point", "E1", "F1", "a key", "--function", "HPZ", "--person", "ldn-01", "--due", day(2),
        "--result", "open")

    def listed(*words):
        return [a["id"].split("-")[-1] for a in place.does("action", "list", "--json", *words).json["actions"]]

    expect(listed() == ["0001/A1", "E1/P1", "M1/A1"], "by due moment", listed())
    expect(listed("--source", "overleg") == ["M1/A1"], "of meetings", listed("--source", "overleg"))
    expect(listed("--owner", "ldn-01") == ["E1/P1", "M1/A1"], "of a person", listed("--owner", "ldn-01"))
    expect(listed("-m", "oegstgeest") == ["M1/A1"], "of a municipality", listed("-m", "oegstgeest"))
    expect(listed("--overdue") == [], "nothing is late", listed("--overdue"))
    place.does("meeting", "done", "M1/A1")
    expect("M1/A1" not in listed() and "M1/A1" in listed("--all"), "what is done is on the list of all")
    refused(place, "action", [(["list", "--source", "metting"], 1, "meeting"), (["list", "-m", "leidn"], 5, "leiden")])


@case
def a_year_is_accounted_for_without_names(place):
    place.start()
    place.office()
    fire(place)
    year = str(TODAY.year)
    place.does("meeting", "add", "Return of ex-detainees", "--at", "now", "--theme", "ex-detainees")
    place.does("meeting", "attend", "M1", "ldn-01")
    place.does("training", "add", "Course", "--kind", "course", "--date", day(0))
    place.does("training", "attend", "T1", "ldn-01", "ldn-02")
    report = place.does("report", "year", year, "--json").json

    def row(figure, municipality=None, subject=None):
        found = [r for r in report["rows"] if (r["figure"], r.get("municipality"), r.get("subject"))
                 == (figure, municipality, subject)]
        return (found[0]["shown"], found[0].get("value")) if found else None

    expect(row("meetingsHeld", None, "exDetainees") == ("exact", 1), "one meeting was held", report)
    expect(row("attendancePercent", "leiden", "exDetainees") == ("exact", 100), "leiden was there", report)
    expect(row("attendancePercent", "oegstgeest", "exDetainees") == ("exact", 0), "oegstgeest was not", report)
    expect(row("incidentsByLevel", "leiderdorp", "2") == ("exact", 1), "one incident at GRIP 2", report)
    expect(row("evaluationsNeeded") == ("exact", 1), "one has to be evaluated", report)
    expect(row("personsTrained", "leiden") == ("below", None), "two persons are not told", report)
    expect(row("personsTrained") == ("withheld", None), "nor from the total", report)
    own = place.does("report", "year", year, "-m", "leiden", "--json").json["rows"]
    expect(own == [r for r in report["rows"] if r.get("municipality") == "leiden"], "one municipality tells no more")
    table = place.does("report", "year", year)
    expect("<5" in table.out and "ldn-01" not in table.out, "no names", table)
    markdown = place.does("report", "year", year, "--format", "markdown").out
    expect("| --- |" in markdown, "Markdown", markdown)
    csv = place.does("verantwoording", "jaar", year, "--format", "csv", "--lang", "nl").out
    expect("persons;personsTrained;;leiden;<5" in csv, "CSV", csv)
    refused(place, "report", [
        (["year", "27"], 1, "27"), (["year", year, "-m", "leidn"], 5, "leiden"), (["year", "x"], 2, ""),
        (["year", year, "--format", "html"], 2, "html"),
    ])


@case
def bad_input_leaves_nothing_behind(place):
    place.start()
    place.office(roster=False)
    fire(place)
    near = ["open", "--kind", "near-miss", "--title", "x"]
    refused(place, "evaluation", [
        (["open", "ldp-9"], 5, "LDP-0001"),
        (["open"], 5, "--kind"),
        (["open", "ldp-1", "--kind", "exercise"], 2, "--kind"),
        (["open", "--kind", "near-mis", "--title", "x", "-m", "leiden"], 5, "near-miss"),
        (["open", "--kind", "near-miss", "--title", " ", "-m", "leiden"], 1, "title"),
        (near, 1, "--municipality"),
        ([*near, "-m", "leidn"], 5, "leiden"),
        ([*near, "-m", "leiden", "--date", day(1)], 1, day(1)),
        ([*near, "-m", "leiden", "--date", "31-02-2026"], 1, "31-02-2026"),
        (["show", "E1"], 5, "E1"),
        (["report", "E1", "--format", "pdf"], 2, "pdf"),
    ])
    expect(place.does("evaluation", "list", "--all", "--json").json["evaluations"] == [], "nothing was opened")
    place.does("evaluation", "open", "ldp-1")
    point = ["point", "E1", "F1", "x", "--function", "HPZ", "--person", "ldn-01", "--result", "y", "--due"]
    refused(place, "evaluation", [
        (["open", "ldp-1"], 1, "E1"),
        (["fir", "E1", "OVD_BZ"], 1, "--well"),
        (["fir", "E1", "OVD_BZ", "--well", "fine"], 2, "--well"),
        (["fir", "E1", "OVD_BZ", "--well", "alertin: fine"], 5, "alerting"),
        (["fir", "E1", "OVD_BX", "--well", "alerting: fine"], 5, "OVD_BZ"),
        (["waive", "E1", "CC", "--reason", "x"], 1, "CC"),
        (["waive", "E1", "OVD_BZ", "--reason", " "], 1, "reason"),
        (["finding", "E1", "x", "--theme", "leadershp"], 5, "leadership"),
        (["finding", "E1", "x", "--theme", "leadership", "--evidence", "99"], 5, "99"),
        ([*point, day(9)], 5, "F1"),
        (["follow", "E1/P1", "done"], 5, "E1/P1"),
        (["adopt", "E1", "leiderdorp", "--decision", "x"], 1, "leiderdorp"),
    ])
    place.does("evaluation", "finding", "E1", "x", "--theme", "leadership")
    refused(place, "evaluation", [
        ([*point, day(-1)], 1, day(-1)),
        ([*point, day(9), "--check", day(8)], 1, day(8)),
        ([word if word != "ldn-01" else "ldn-0" for word in point] + [day(9)], 5, "ldn-01"),
    ])
    shown = place.does("evaluation", "show", "E1", "--json").json["evaluation"]
    expect(shown["points"] == [] and not any("givenAt" in r for r in shown["reports"]), "nothing came of it", shown)


main()
