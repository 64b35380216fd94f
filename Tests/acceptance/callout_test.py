"""Call-outs and what they earn: recorded as they happen or afterwards, held against the law, in a month's sheet."""

import csv
import datetime
import io
import zoneinfo

from acceptance import case, expect, main

ZONE = zoneinfo.ZoneInfo("Europe/Amsterdam")
NOW = datetime.datetime.now(ZONE)


def workday():
    """A Wednesday that is over, and the night after it too; no holiday."""
    day = NOW.date() - datetime.timedelta(days=2)
    while day.weekday() != 2 or (day.month, day.day) in ((1, 1), (4, 27), (5, 5), (12, 25), (12, 26)):
        day -= datetime.timedelta(days=1)
    return day


DAY = workday()


def on(clock, days=0):
    return f"{DAY + datetime.timedelta(days=days)} {clock}"


def add(place, start, end, *words):
    return place.does("callout", "add", "ldn-01", "--from", start, "--until", end, "--reason", "fire", *words, "--json")


def on_duty(place):
    """ldn-01 has the week of that Wednesday."""
    monday = DAY - datetime.timedelta(days=2)
    rows = f"van;tot;OVD_BZ\n{monday:%d-%m-%Y};{monday + datetime.timedelta(days=7):%d-%m-%Y};ldn-01\n"
    draft = place.does("roster", "import", place.file("past.csv", rows), "--json").json["draft"]
    place.does("roster", "publish", draft)


@case
def it_is_started_and_stopped(place):
    place.start()
    place.office(roster=False)
    start = ["callout", "start", "ldn-01", "--reason", "fire"]
    ago = (NOW - datetime.timedelta(minutes=5)).isoformat(timespec="seconds")
    running = place.does(*start, "--at", ago, "--post", "OVD_BZ", "--json").json
    call = running["callOut"]
    expect(call["id"] == "ldn-01/1" and call.get("end") is None and call["post"] == "OVD_BZ", "it runs", call)
    expect(not running["balance"]["onDuty"], "and it is told that ldn-01 is not on duty", running)
    twice = place.piket(*start)
    expect(twice.code == 1 and "ldn-01" in twice.err, "one at a time", twice)
    stopped = place.does("callout", "stop", "ldn-01", "--json").json
    expect(stopped["callOut"]["end"] >= call["start"], "it ends", stopped)
    expect(stopped["balance"]["workedMinutes"] == 30, "half an hour at least counts (ATW 5:9(7))", stopped)
    again = place.piket("callout", "stop", "ldn-01")
    expect(again.code == 1 and "callout add" in again.err, "it has ended, and what to do about another", again)
    listed = place.does("callout", "list", "--from=-1d", "--json").json["callOuts"]
    expect([c["id"] for c in listed] == ["ldn-01/1"], "it is listed", listed)


@case
def the_law_is_told_before_it_is_broken(place):
    place.start()
    place.office(roster=False)
    on_duty(place)
    # Eight hours by day; with four more it is twelve of the thirteen that ATW 5:9(4) allows, with six more fourteen.
    near = add(place, on("17:30"), on("21:30")).json["balance"]
    expect(near["onDuty"] and near["workedMinutes"] == 240, "four hours after work", near)
    found = [(f["severity"], f["measured"], f["allowed"]) for f in near["findings"] if f["article"] == "ATW 5:9(4)"]
    expect(found == [("near", 720, 780)], "thirteen hours are near", near)
    words = place.does("callout", "add", "ldn-01", "--from", on("21:40"), "--until", on("23:40"), "--reason", "fire")
    expect("5:9(4)" in words.out + words.err and "13" in words.out + words.err, "now it is broken, in words", words)
    night = add(place, on("02:00", 1), on("03:00", 1)).json["balance"]
    expect(night["restUntil"][11:16] == "11:00", "eight hours of rest after a call at night", night)
    for words, code, hint in [
        (["add", "ldn-01", "--from", on("17:30"), "--until", on("18:00"), "--reason", "x"], 1, "ldn-01/1"),
        (["add", "ldn-01", "--from", on("08:00"), "--until", on("07:00"), "--reason", "x"], 1, "end"),
        (["add", "ldn-01", "--from", "+1h", "--until", "+2h", "--reason", "x"], 1, "still to come"),
        (["add", "ldn-01", "--from", on("08:00"), "--until", on("08:30")], 1, "--reason"),
        (["add", "ldn-1", "--from", on("08:00"), "--until", on("08:30"), "--reason", "x"], 5, "ldn-01"),
        (["add", "ldn-01", "--from", on("25:00"), "--until", on("08:30"), "--reason", "x"], 1, "25:00"),
        (["withdraw", "ldn-01/9", "--reason", "x"], 5, "ldn-01/9"),
        (["withdraw", "ldn-01/1"], 2, "--reason"),
    ]:
        result = place.piket("callout", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)
    place.does("callout", "withdraw", "ldn-01/1", "--reason", "wrong person")
    period = ["--from", on("00:00"), "--until", on("00:00", 3)]
    listed = place.does("callout", "list", *period, "--json").json["callOuts"]
    expect([c["id"] for c in listed] == ["ldn-01/2", "ldn-01/3"], "what is withdrawn is not listed", listed)
    listed = place.does("callout", "list", *period, "--withdrawn", "--json").json["callOuts"]
    expect(len(listed) == 3, "it is on request", listed)


@case
def a_month_for_payroll(place):
    place.start()
    place.office(roster=False)
    on_duty(place)
    add(place, on("21:00"), on("23:00"))
    month = f"{DAY:%Y-%m}"
    sheet = place.does("allowance", "--month", month)
    rows = list(csv.DictReader(io.StringIO(sheet.out.lstrip("\ufeff")), delimiter=";"))
    expect({r["person"] for r in rows} == {"ldn-01"}, "who earned something", sheet)
    hours = {r["rule"]: float(r["hours"]) for r in rows if r["kind"] == "call-out"}
    expect(hours == {"callout-workday": 1, "callout-workday-evening": 1}, "an hour by day, one by night", sheet)
    answer = place.does("allowance", "--month", month, "--json").json
    standby = sum(line["seconds"] for line in answer["lines"] if line["kind"] == "standby")
    monday = datetime.datetime.combine(DAY - datetime.timedelta(days=2), datetime.time(9), ZONE)
    last = datetime.datetime.combine(DAY + datetime.timedelta(days=5), datetime.time(9), ZONE)
    first = max(monday, datetime.datetime(DAY.year, DAY.month, 1, tzinfo=ZONE))
    until = min(last, datetime.datetime.fromisoformat(answer["until"]))
    expect(standby == until.timestamp() - first.timestamp(), "each second on call, once, as far as it is over", answer)
    expect(answer["gaps"] == [], "each hour has its rate", answer)
    other = place.does("allowance", "--month", month, "--employer", "leiderdorp", "--json").json
    expect(other["lines"] == [], "each employer its own", other)
    for words, code, hint in [
        (["--month", "2027-13"], 1, "2027-13"),
        (["--month", month, "--person", "ldn-1"], 5, "ldn-01"),
        (["--month", month, "--employer", "leyden"], 5, "leiden"),
        ([], 2, "--month"),
    ]:
        result = place.piket("allowance", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)


main()
