"""Who is on call: every form of moment, the answers for a function and a municipality, and how they are shown."""

import datetime
import os
import pty
import re
import select
import subprocess
import time

from acceptance import BIN, SAMPLES, SECONDS_MAX, case, cases, expect, main, require

AMSTERDAM_2027 = "2027-01-04T09:00:00+01:00"


def same_moment(text, wanted, tolerance=5):
    found = datetime.datetime.fromisoformat(text)
    return abs((found - wanted).total_seconds()) <= tolerance


@cases(
    "moment_{}",
    {
        "iso_with_offset": ("2027-01-04T09:00:00+01:00", AMSTERDAM_2027),
        "iso_in_utc": ("2027-01-04T08:00:00Z", AMSTERDAM_2027),
        "iso_with_another_offset": ("2027-01-04T03:00:00-05:00", AMSTERDAM_2027),
        "iso_without_offset": ("2027-01-04T09:00:00", AMSTERDAM_2027),
        "iso_without_seconds": ("2027-01-04T09:00", AMSTERDAM_2027),
        "date_and_time": ("2027-01-04 09:00", AMSTERDAM_2027),
        "dutch_date_and_time": ("04-01-2027 09:00", AMSTERDAM_2027),
        "bare_date": ("2027-01-04", "2027-01-04T00:00:00+01:00"),
        "bare_date_in_summer": ("2027-07-01", "2027-07-01T00:00:00+02:00"),
        "dutch_date": ("04-01-2027", "2027-01-04T00:00:00+01:00"),
        "day_of_the_clock_change": ("2027-03-28", "2027-03-28T00:00:00+01:00"),
        "first_of_the_double_hour": ("2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+02:00"),
        "second_of_the_double_hour": ("2027-10-31T02:30:00+01:00", "2027-10-31T02:30:00+01:00"),
        "last_second_before_the_gap": ("2027-03-28 01:59:59", "2027-03-28T01:59:59+01:00"),
        "first_second_after_the_gap": ("2027-03-28 03:00", "2027-03-28T03:00:00+02:00"),
    },
)
def moment_is_read(place, value):
    text, wanted = value
    place.start()
    answer = place.does("who", "--at", text, "--json").json
    expect(answer["at"] == wanted, f"{text} is {wanted}", answer["at"])


@case
def moments_relative_to_now(place):
    place.start()
    now = datetime.datetime.now(datetime.timezone.utc)
    for words, hours in [
        ((), 0),
        (("--at", "now"), 0),
        (("--at", "nu"), 0),
        (("--at", "+2h"), 2),
        (("--at", "+2u"), 2),
        (("--at=-30m",), -0.5),
    ]:
        at = place.does("who", *words, "--json").json["at"]
        expect(same_moment(at, now + datetime.timedelta(hours=hours), 30), f"{words} is {hours} hours from now", at)
    tomorrow = [place.does("who", "--at", f"{word} 09:00", "--json").json["at"] for word in ("tomorrow", "morgen")]
    expect(tomorrow[0] == tomorrow[1] and "T09:00:00+0" in tomorrow[0], "tomorrow and morgen are the same", tomorrow)
    day = datetime.datetime.fromisoformat(tomorrow[0])
    expect(datetime.timedelta(0) < day - now < datetime.timedelta(hours=35), "and are tomorrow", tomorrow[0])


@case
def ambiguous_and_missing_hours_are_refused_with_readings(place):
    place.start()
    for text, reason, readings in [
        ("2027-10-31 02:30", "timeExistsTwice", ["2027-10-31T02:30:00+02:00", "2027-10-31T02:30:00+01:00"]),
        ("2027-03-28 02:30", "timeDoesNotExist", ["2027-03-28T03:00:00+02:00", "2027-03-28T03:30:00+02:00"]),
    ]:
        result = place.piket("who", "--at", text, "--json")
        require(result.code == 1, "refused with 1", result)
        name, parameters = result.error
        expect(
            name == "AmbiguousMoment" and parameters["reason"] == reason and parameters["readings"] == readings,
            "the readings",
            parameters,
        )
        words = place.piket("who", "--at", text)
        expect(words.out == "" and all(r in words.err for r in readings), "in words too", words)
        for reading in readings:
            expect(place.does("who", "--at", reading, "--json").json["at"] == reading, "each can be asked")


@case
def what_is_no_moment_is_refused(place):
    place.start()
    for text, hint in [
        ("31-02-2027", "does not exist"),
        ("2027-13-01", "does not exist"),
        ("soon", "tomorrow 09:00"),
        ("", "now"),
        ("2027-01-04 25:00", "09:00"),
        ("+2x", "+2h"),
        ("2027-W54", "does not exist"),
    ]:
        result = place.piket("who", "--at", text)
        expect(result.code == 1 and hint in result.err, f"'{text}' is refused with an example", result)
        expect(re.search(r"\bat\b", result.err), "it names the option", result)
        expect(
            "Error:  has" not in result.err and "LINE" not in result.err,
            "and is no mistake in a file without a name",
            result,
        )


@case
def function_and_municipality(place):
    place.start()
    place.office()
    at = ["--at", "2027-01-05", "--json"]
    answer = place.does("who", "--function", "ovd_bz", *at).json
    expect(
        [d["function"] for d in answer["duties"]] == ["OVD_BZ"] and answer["uncovered"] == [], "one function", answer
    )
    answer = place.does("who", "--municipality", "Leiden", *at).json
    expect(
        len(answer["duties"]) == 8 and answer["uncovered"] == ["BGM@leiden"],
        "pooled functions serve every municipality, and its own mayor",
        answer,
    )
    shown = place.does(
        "roster", "show", "--municipality", "leiderdorp", "--from", "2027-01-05", "--until", "2027-01-06", "--json"
    ).json["shifts"]
    expect(
        shown != [] and all(s["municipality"] == "leiderdorp" for s in shown),
        "roster show --municipality: the shifts of that municipality's people",
        shown,
    )
    for words, hint in [
        (["--function", "OVD_B"], "OVD_BZ"),
        (["--municipality", "leidn"], "leiden"),
        (["--function", "X"], "piket region show"),
    ]:
        result = place.piket("who", *words)
        expect(result.code == 5 and hint in result.err, f"not found, perhaps {hint}", result)


@case
def uncovered_posts_are_on_top(place):
    place.start()
    place.office()
    lines = place.does("who", "--at", "2027-01-05").out.splitlines()
    rows = [line for line in lines if re.match(r"[A-Z_]+(@\w+)? ", line)][1:]
    expect(
        len(rows) == 12 and all("NOBODY" in row for row in rows[:4]) and not any("NOBODY" in row for row in rows[4:]),
        "what nobody covers comes first, and nothing is left out",
        *lines,
    )
    expect(place.does("who", "--at", "2027-01-05", "--lang", "nl").out.count("NIEMAND") == 4, "in Dutch too")


@case
def words_of_the_answer_do_not_mislead(place):
    place.start()
    place.office()
    out = place.does("who", "--at", "2027-01-05", "--function", "OVD_BZ").out
    row = next(line for line in out.splitlines() if line.startswith("OVD_BZ"))
    expect("ldn-01" in row and "leiden" in row and "06-00000000" in row, "who, from where, phone", row)
    expect("today" not in row and "yesterday" not in row, "what is not today is not called today", row)
    expect(row.count("2027") == 2, "a moment in another year is shown with its year", row)


def on_terminal(place, words, columns, env=None):
    """What a command writes on a terminal of that width."""
    master, slave = pty.openpty()
    environment = place.environment | {"COLUMNS": str(columns), "TERM": "xterm"} | (env or {})
    process = subprocess.Popen([str(BIN / "piket"), *words], env=environment, stdin=slave, stdout=slave, stderr=slave)
    os.close(slave)
    output = b""
    end = time.monotonic() + SECONDS_MAX
    while select.select([master], [], [], max(0, end - time.monotonic()))[0]:
        try:
            data = os.read(master, 65536)
        except OSError:
            break
        if not data:
            break
        output += data
    os.close(master)
    process.wait()
    return output.decode()


@case
def tables_fit_the_terminal(place):
    place.start()
    place.office(absences=True)
    place.does("roster", "import", SAMPLES / "piketrooster-2027.csv")
    colour = re.compile("\x1b\\[[0-9;]*m")
    for columns in (60, 80, 120):
        for lang in ("en", "nl"):
            for words in (
                ["who", "--at", "2027-01-05"],
                ["roster", "show", "--function", "HV"],
                ["person", "list"],
                ["region", "show"],
                ["status"],
                ["absence", "list"],
                ["person", "show", "ldn-01"],
                ["roster", "check", "D2"],
            ):
                output = on_terminal(place, words, columns, {"PIKET_LANG": lang})
                # The first line may be a sentence above the table.
                widest = max((len(colour.sub("", line)) for line in output.splitlines()[1:]), default=0)
                expect(widest <= columns, f"{words} in {lang} fits {columns} columns (it has {widest})")


@case
def colours_only_on_a_terminal_that_wants_them(place):
    place.start()
    words = ["who", "--at", "2027-01-05"]
    expect("\x1b[1;31m" in on_terminal(place, words, 120), "what nobody covers is red")
    expect("\x1b" not in on_terminal(place, words, 120, {"NO_COLOR": "1"}), "NO_COLOR is kept")
    expect("\x1b" not in on_terminal(place, [*words, "--no-color"], 120), "--no-color too")
    expect("\x1b" not in on_terminal(place, words, 120, {"TERM": "dumb"}), "a dumb terminal gets none")
    piped = place.does(*words, env={"COLUMNS": "40", "TERM": "xterm"})
    expect("\x1b" not in piped.out and "FUNCTION  " in piped.out, "piped output is plain and not fitted", piped)
    expect("\x1b" not in place.piket("who", "--at", "x").err, "piped errors too")


@case
def a_reader_that_ends_early_is_no_fault(place):
    place.start()
    place.office()
    done = subprocess.run(
        ["bash", "-c", f"'{BIN}/piket' roster show --from 2027-01-01 --until 2028-01-01 | head -2"],
        env=place.environment,
        capture_output=True,
        timeout=SECONDS_MAX,
    )
    expect(done.stderr == b"" and done.stdout.count(b"\n") == 2, "piket roster show | head", done)


main()
