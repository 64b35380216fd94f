"""A roster that the planner makes, from the command to the published roster: fair, explained, repeated, ended."""

import os
import pty
import select
import signal
import subprocess
import time

from acceptance import BIN, case, expect, main, require

YEAR = ["--from", "2027-01-04", "--until", "2028-01-03"]
QUARTER = ["--from", "2027-01-04", "--until", "2027-04-05"]


def plan(place, *words):
    return place.does("roster", "plan", *words, "--json").json["plan"]


def shifts(place, draft, period=YEAR):
    return [
        (s["post"], s["start"], s["person"])
        for s in place.does("roster", "show", "--draft", draft, *period, "--format", "json").json["shifts"]
    ]


@case
def a_year_for_all_functions(place):
    place.start()
    place.office(roster=False, absences=True)
    began = time.monotonic()
    made = plan(place, *YEAR, "--seconds", "2")
    seconds = time.monotonic() - began
    expect(made["shifts"] == 416 and not made["holes"], "every shift of eight functions", made["holes"])
    expect(not [f for f in made["findings"] if f["severity"] == "hard"], "no hard finding", made["findings"])
    expect(not [f for f in made["law"] if f["severity"] == "hard"], "within the law", made["law"])
    expect(seconds < 60, f"and soon ({seconds:.1f} s)")
    place.does("roster", "publish", made["draft"])
    fair = place.does("roster", "fairness", *YEAR, "--json").json
    off = {p["code"]: (p["real"]["hours"] - p["expected"]["hours"]) / 168 for p in fair["persons"]}
    expect(max(map(abs, off.values())) < 2, "nobody is two shifts from an even share", off)


@case
def the_same_plan_again(place):
    place.start()
    place.office(roster=False)
    first = plan(place, *QUARTER, "--iterations", "100000", "--seed", "3")
    words = place.does("roster", "plan", *QUARTER, "--iterations", "100000", "--seed", "3")
    expect("Draft D2: 104 shifts, all covered." in words.out, "in words", words)
    expect("--iterations 100000 --seed 3" in words.err, "how it is made again", words)
    expect(shifts(place, "D1", QUARTER) == shifts(place, "D2", QUARTER), "the same seed and iterations, the same plan")
    request = ["--iterations", "100000", "--request-id", "once"]
    again = [plan(place, *QUARTER, *request)["draft"] for _ in range(2)]
    expect(again == ["D3", "D3"], "the same request, one draft", again)
    expect(first["draft"] == "D1", "the first draft", first)


@case
def somebody_is_ill_for_weeks(place):
    place.start()
    place.office()
    place.does("absence", "add", "ldn-01", "--from", "2027-02-01", "--until", "2027-04-12", "--kind", "sick")
    period = ["--from", "2027-02-01", "--until", "2027-07-05"]
    made = plan(place, *period, "--function", "OVD_BZ", "--keep", "published", "--iterations", "300000")
    lost = [m for m in made["moves"] if m["from"] == "ldn-01"]
    expect(lost and not made["holes"], "the weeks of the illness go to others", made)
    expect(len(made["moves"]) <= 2 * len(lost) + 1, "and hardly anything else changes", made["moves"])
    place.does("roster", "publish", made["draft"])
    who = place.does("who", "--function", "OVD_BZ", "--at", lost[0]["start"], "--json").json["duties"][0]
    expect(who["person"] == lost[0]["to"], "as planned", who)


@case
def nobody_is_there_and_why(place):
    place.start()
    place.office(roster=False)
    for person in ("ldn-01", "ldn-02", "ldn-03", "ldn-04", "ldp-01", "ldp-02", "oeg-01", "oeg-02", "ztw-01", "ztw-02"):
        place.does("absence", "add", person, "--from", "2027-03-09", "--until", "2027-03-10", "--kind", "leave")
    result = place.does("roster", "plan", *QUARTER, "--function", "OVD_BZ", "--iterations", "50000")
    expect("there is nobody for 1 shift:" in result.out, "the hole stands on top", result)
    expect("Mon 8 Mar 2027 09:00" in result.out and "absent then: ldn-01, ldn-02" in result.out, "with the reason", result)
    expect(result.out.count("8 Mar 2027") == 1, "and is told once", result)
    checked = place.piket("roster", "check", "D1")
    expect(checked.code == 0 and "nobody" in checked.out, "the draft can be published all the same", checked)


@case
def what_cannot_be_planned(place):
    place.start()
    place.office(roster=False)
    for words, code, hint in [
        (["--from", "2027-01-04", "--until", "2030-01-01"], 1, "731"),
        (["--from", "2020-01-04", "--until", "2020-02-01"], 1, "past"),
        ([*QUARTER, "--function", "OVD_BS"], 5, "OVD_BZ"),
        ([*QUARTER, "--keep", "D9"], 5, "D9"),
        ([*QUARTER, "--seconds", "1", "--iterations", "1"], 2, "--iterations"),
        ([*QUARTER, "--seconds", "0"], 2, "seconds"),
        (["--from", "2027-03-28 02:30", "--until", "2027-05-01"], 1, "2027-03-28"),
    ]:
        result = place.piket("roster", "plan", *words)
        expect(result.code == code and hint in result.err, f"refused with {code}, and '{hint}'", result)
    expect(place.does("roster", "drafts", "--json").json["drafts"] == [], "and no draft is left")


def long_planning(place):
    """A planning that tells on a terminal how far it is: the client, and the terminal's other end."""
    ours, theirs = pty.openpty()
    words = [str(BIN / "piket"), "roster", "plan", *YEAR, "--seconds", "600"]
    client = subprocess.Popen(
        words, env=place.environment | {"TERM": "xterm"}, stdin=theirs, stdout=theirs, stderr=theirs
    )
    os.close(theirs)
    shown = b""
    while b"Planning: " not in shown:
        ready, _, _ = select.select([ours], [], [], 60)
        require(ready, "how far it is is shown", shown)
        shown += os.read(ours, 65536)
    return client, ours


def rest_of(terminal):
    shown = b""
    while select.select([terminal], [], [], 1)[0]:
        try:
            shown += os.read(terminal, 65536)
        except OSError:  # nobody writes any more
            break
    os.close(terminal)
    return shown.decode()


@case
def ctrl_c_ends_it(place):
    place.start()
    place.office(roster=False)
    client, terminal = long_planning(place)
    second = place.piket("roster", "plan", *QUARTER, "--seconds", "1")
    expect(second.code == 1 and "being planned" in second.err, "a second plan waits its turn", second)
    place.serves("questions are answered meanwhile")
    client.send_signal(signal.SIGINT)
    expect(client.wait(60) == 130, "Ctrl-C ends the client", client.returncode)
    expect("no draft was made" in (told := rest_of(terminal)), "it says so", told)
    end = time.monotonic() + 60
    while (made := place.piket("roster", "plan", *QUARTER, "--iterations", "20000", "--json")).code != 0:
        require(time.monotonic() < end, "the daemon plans again", made)
    expect(made.json["plan"]["draft"] == "D1", "and the one that was ended left nothing", made)


@case
def stopping_the_daemon_ends_it(place):
    daemon = place.start()
    place.office(roster=False)
    client, terminal = long_planning(place)
    began = time.monotonic()
    daemon.stop()
    expect(time.monotonic() - began < 9, "without waiting for it")
    expect(client.wait(60) == 1, "the client ends", client.returncode)
    expect("no draft was made" in (told := rest_of(terminal)), "and says why", told)


main()
