"""The roster as a spreadsheet and as a calendar."""

import csv
import datetime
import io

from acceptance import SAMPLES, Skipped, case, expect, main, require

YEAR = ["--from", "2027-01-01", "--until", "2028-02-01"]


def calendar(text):
    """The events of a calendar by UID, without a library: unfolded lines, name and value."""
    events, current = {}, None
    for line in text.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            current = {}
        elif line == "END:VEVENT":
            events[current["UID"]] = current
            current = None
        elif current is not None:
            current[name] = value
    return events


@case
def csv_is_the_same_roster(place):
    place.start()
    place.office()
    shifts = place.does("roster", "show", *YEAR, "--json").json["shifts"]
    data = place.does("roster", "show", *YEAR, "--format", "csv").bytes
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    expect(data.startswith(b"\xef\xbb\xbf") and data.count(b"\r\n") == data.count(b"\n") == 417, "BOM and CRLF")
    expect(
        [(r["post"], r["person"], r["start"], r["end"]) for r in rows]
        == [(s["post"], s["person"], s["start"], s["end"]) for s in shifts],
        "the same shifts, in the same order",
    )
    one = place.does("roster", "show", *YEAR, "--format", "json").json
    expect(one["shifts"] == shifts, "--format json is --json")


@case
def formulas_in_names_stay_text(place):
    place.start()
    place.does(
        "person", "add", "eve-1", "--name", '=HYPERLINK("x";"y")', "--municipality", "leiden", "--function", "HV"
    )
    text = "van;tot;HV\n03-01-2028;10-01-2028;eve-1\n"
    place.does("roster", "publish", place.does("roster", "import", place.file("r.csv", text), "--json").json["draft"])
    out = place.does("roster", "show", "--from", "2028-01-03", "--until", "2028-01-04", "--format", "csv").bytes
    row = list(csv.DictReader(io.StringIO(out.decode("utf-8-sig"), newline=""), delimiter=";"))[0]
    expect(row["name"] == '\'=HYPERLINK("x";"y")', "with an apostrophe in front", row)


@case
def calendar_is_stable_and_right(place):
    place.start()
    place.office()
    shifts = place.does("roster", "show", *YEAR, "--json").json["shifts"]
    first = place.does("roster", "show", *YEAR, "--format", "ical")
    second = place.does("roster", "show", *YEAR, "--format", "ical")
    expect(first.bytes == second.bytes, "two exports are the same bytes")
    expect(all(len(line) <= 75 for line in first.bytes.split(b"\r\n")), "lines of at most 75 octets")
    expect(first.bytes.count(b"\n") == first.bytes.count(b"\r\n"), "CRLF")
    events = calendar(first.out)
    expect(len(events) == 416 and set(events) == {s["uid"] for s in shifts}, "a VEVENT a shift", len(events))
    utc = "%Y%m%dT%H%M%SZ"
    for shift in shifts:
        event = events[shift["uid"]]
        for name, key in (("DTSTART", "start"), ("DTEND", "end")):
            moment = datetime.datetime.fromisoformat(shift[key]).astimezone(datetime.timezone.utc).strftime(utc)
            if not expect(event[name] == moment, f"{name} of {shift['uid']}", event[name], moment):
                return
    october = next(s for s in shifts if s["function"] == "OVD_BZ" and s["start"].startswith("2027-10-25"))
    event = events[october["uid"]]
    expect(
        (event["DTSTART"], event["DTEND"]) == ("20271025T070000Z", "20271101T080000Z"), "169 hours in October", event
    )


@case
def uid_survives_a_new_version_and_sequence_rises(place):
    place.start()
    place.office()
    before = calendar(place.does("roster", "show", *YEAR, "--format", "ical").out)
    text = (
        (SAMPLES / "piketrooster-2027.csv")
        .read_text()
        .replace("1;04-01-2027;11-01-2027;ldn-01", "1;04-01-2027;11-01-2027;ldn-02")
    )
    draft = place.does("roster", "import", place.file("new.csv", text), "--json").json["draft"]
    place.does("roster", "publish", draft)
    after = calendar(place.does("roster", "show", *YEAR, "--format", "ical").out)
    expect(set(before) == set(after), "the same UIDs", set(before) ^ set(after))
    changed = [uid for uid in before if before[uid]["SUMMARY"] != after[uid]["SUMMARY"]]
    require(len(changed) == 1, "one shift changed", changed)
    expect(
        int(after[changed[0]]["SEQUENCE"]) > int(before[changed[0]]["SEQUENCE"]),
        "its sequence rises",
        before[changed[0]],
        after[changed[0]],
    )
    place.does("roster", "assign", "OVD_BZ", "ldn-03", "--at", "2027-01-05", "--reason", "swap")
    assigned = calendar(place.does("roster", "show", *YEAR, "--format", "ical").out)
    expect(
        set(assigned) == set(before), "the UID stays when the whole shift is given away", set(before) ^ set(assigned)
    )
    expect(
        int(assigned[changed[0]]["SEQUENCE"]) > int(after[changed[0]]["SEQUENCE"]),
        "its sequence rises again, or calendars keep the old holder",
        after[changed[0]],
        assigned[changed[0]],
    )
    place.does(
        "roster",
        "assign",
        "OVD_BZ",
        "ldn-04",
        "--from",
        "2027-01-06 09:00",
        "--until",
        "2027-01-07 09:00",
        "--reason",
        "a day",
    )
    day = calendar(place.does("roster", "show", *YEAR, "--format", "ical").out)
    expect(
        len(day) == len(before) + 2 and changed[0] in day,
        "a shift in three parts: two new UIDs",
        sorted(set(day) - set(before)),
    )


@case
def a_library_reads_the_calendar(place):
    try:
        import icalendar
    except ImportError:
        raise Skipped("needs the package icalendar") from None
    place.start()
    place.office()
    place.does("person", "change", "ldn-01", "--name", "Zoë, \"Café\"; de Ör – " + "long " * 12 + "name")
    shifts = place.does("roster", "show", *YEAR, "--json").json["shifts"]
    for lang in ("en", "nl"):
        parsed = icalendar.Calendar.from_ical(
            place.does("roster", "show", *YEAR, "--format", "ical", "--lang", lang).bytes
        )
        events = {str(e["UID"]): e for e in parsed.walk("VEVENT")}
        expect(len(events) == 416 and not parsed.errors, "416 events without an error", parsed.errors)
        for shift in shifts:
            event = events[shift["uid"]]
            if not expect(
                event.start == datetime.datetime.fromisoformat(shift["start"])
                and event.end == datetime.datetime.fromisoformat(shift["end"])
                and shift["name"] in str(event["SUMMARY"])
                and not event.errors,
                "start, end and who",
                shift,
                event,
            ):
                break


main()
