"""kill -9 in the middle of a stream of commands: what was acknowledged is there, and nothing is done twice."""

import csv
import datetime
import io
import json
import re
import threading

from acceptance import SAMPLES, case, cases, expect, main, require

CLIENTS = 8


class Writer(threading.Thread):
    """Sends one command after the other until the daemon is gone."""

    def __init__(self, place, number, told):
        super().__init__()
        self.wire = place.wire()
        self.number, self.told = number, told
        self.answers = {}
        self.last = None

    def command(self, count):
        return {
            "code": f"w{self.number}-{count}",
            "name": f"Name {count}",
            "municipality": "leiden",
            "phones": ["0612345678"],
            "functions": ["HV", "CC"],
            "requestID": f"r{self.number}-{count}",
        }

    def run(self):
        count = 0
        while True:
            count += 1
            self.last = self.command(count)
            reply = None
            if self.wire.send(self.wire.frame({"method": "nl.piket.Person.Add", "parameters": self.last})):
                reply = self.wire.reply()
            if reply is None:
                return
            self.answers[count] = reply
            self.told()


@cases("killed_after_{}_commands", {str(count): count for count in (1, 40, 150, 400, 1000)})
def killed_while_many_write(place, count):
    daemon = place.start()
    enough = threading.Event()
    done = [0]
    lock = threading.Lock()

    def told():
        with lock:
            done[0] += 1
            if done[0] >= count:
                enough.set()

    writers = [Writer(place, number, told) for number in range(CLIENTS)]
    for writer in writers:
        writer.start()
    require(enough.wait(60), f"{count} commands are acknowledged")
    daemon.kill()
    for writer in writers:
        writer.join()
    expect(all("error" not in r for w in writers for r in w.answers.values()), "none is refused")

    place.start()
    persons = {p["code"] for p in place.does("person", "list", "--json").json["persons"]}
    lost = [f"w{w.number}-{n}" for w in writers for n in w.answers if f"w{w.number}-{n}" not in persons]
    expect(not lost, "every acknowledged command is there", lost)
    asked = {f"w{w.number}-{n}" for w in writers for n in list(w.answers) + [len(w.answers) + 1]}
    expect(persons <= asked, "and nothing that nobody asked for", persons - asked)
    place.does("audit", "verify")

    for writer in writers:
        wire = place.wire()
        for number, answer in [*writer.answers.items(), (len(writer.answers) + 1, None)]:
            reply = wire.call("nl.piket.Person.Add", writer.command(number))
            expect(answer is None or reply == answer, "a repetition is answered alike", reply, answer)
            expect("error" not in reply, "also of what was under way", reply)
    log = [json.loads(line) for line in place.does("audit", "log", "--all", "--json").out.splitlines()]
    added = [event["stream"] for event in log if event["type"] == "PersonAdded"]
    expect(
        sorted(added) == sorted(f"person/{code}" for code in asked), "each is carried out once", len(added), len(asked)
    )
    granted = [event for event in log if event["type"] == "QualificationGranted"]
    expect(len(granted) == 2 * len(asked), "a command is carried out whole", len(granted), 2 * len(asked))
    place.does("audit", "verify")
    place.daemons[-1].stop()
    place.start()
    place.does("audit", "verify")


class Stream(threading.Thread):
    """Sends what a generator asks for, and tells it the replies, until the daemon is gone."""

    def __init__(self, place, requests, told):
        super().__init__()
        self.wire, self.requests, self.told = place.wire(), requests, told
        self.answered = []
        self.last = None

    def run(self):
        reply = None
        while True:
            method, parameters = self.requests.send(reply)
            self.last = (method, parameters)
            reply = self.wire.reply() if self.wire.send(self.wire.frame(call(self.last))) else None
            if reply is None:
                return
            self.answered.append((self.last, reply))
            self.told()


def call(request):
    return {"method": request[0], "parameters": request[1]}


ROSTER = list(csv.DictReader(io.StringIO((SAMPLES / "piketrooster-2027.csv").read_text("utf-8-sig")), delimiter=";"))
# Who has no other function, and so no other duty.
ASSIGNED = {
    "OVD_BZ": ("ldn-02", "ldn-03", "ldn-04"),
    "AC_BZ": ("ldn-06", "ldn-07", "ldp-03"),
    "HPZ": ("ldn-16", "ldn-17", "ldp-11"),
    "HV": ("ldn-21", "ldn-22", "ldn-23"),
}
SWAPPED = {
    "ACB": ("ldn-08", "ldn-09", "ldp-06"),
    "CC": ("ldn-11", "ldn-12", "ldn-13"),
    "IC_BZ": ("ldn-14", "ldp-08", "ldp-09"),
    "HON": ("ldn-18", "ldn-19", "ldp-12"),
}


def hours(function, persons):
    """One hour of the roster after the other from May on: whose it is, and who comes instead."""
    first = datetime.datetime(2027, 5, 3, 7, tzinfo=datetime.timezone.utc)
    for number in range(100_000):
        week, hour = divmod(number, 150)
        start = first + datetime.timedelta(weeks=week, hours=hour)
        holder = ROSTER[17 + week][function]
        others = [person for person in persons if person != holder]
        yield start, start + datetime.timedelta(hours=1), holder, others[number % 2]


def assigning(function, persons):
    for start, end, _, person in hours(function, persons):
        yield "nl.piket.Roster.Assign", {
            "function": function,
            "person": person,
            "from": start.isoformat(),
            "until": end.isoformat(),
            "reason": "test",
            "requestID": f"a-{function}-{start:%m%d%H}",
        }


def swapping(function, persons):
    for start, end, holder, person in hours(function, persons):
        offered = yield "nl.piket.Swap.Offer", {
            "shift": f"{function}/{start:%Y-%m-%dT%H:%M:%SZ}",
            "to": person,
            "from": start.isoformat(),
            "until": end.isoformat(),
            "reason": "test",
            "onBehalfOf": holder,
            "requestID": f"o-{function}-{start:%m%d%H}",
        }
        yield "nl.piket.Swap.Accept", {
            "swap": offered["parameters"]["swap"]["code"],
            "onBehalfOf": person,
            "reason": "test",
            "requestID": f"s-{function}-{start:%m%d%H}",
        }


def shown(place):
    """The shifts of each function."""
    shifts = place.does("roster", "show", "--from", "2027-01-01", "--until", "2028-02-01", "--json").json["shifts"]
    by_function = {}
    for shift in shifts:
        by_function.setdefault(shift["function"], []).append(shift)
    return by_function


def whole(shifts):
    """Never two holders, never none: each shift ends where the next begins."""
    ends = (shifts[0]["start"], shifts[-1]["end"])
    return ends == ("2027-01-04T09:00:00+01:00", "2028-01-03T09:00:00+01:00") and all(
        a["end"] == b["start"] for a, b in zip(shifts, shifts[1:])
    )


def moved(reply):
    """What an answer says of who has what now."""
    return [(m["post"], m["start"], m["end"], m["to"]) for m in reply["parameters"].get("moves", [])]


@cases("killed_after_{}_swaps_and_changes", {str(count): count for count in (20, 200, 600)})
def killed_while_the_roster_changes(place, count):
    # An hour of duty here and there is against the law; it is not what is looked at here.
    text = re.sub(r'^pool = "region"', 'pool = "region"\noffice = true', place.config.read_text(), flags=re.MULTILINE)
    place.write_config(text=text)
    daemon = place.start()
    place.office()
    enough = threading.Event()
    done = [0]
    lock = threading.Lock()

    def told():
        with lock:
            done[0] += 1
            if done[0] >= count:
                enough.set()

    streams = [Stream(place, assigning(*item), told) for item in ASSIGNED.items()]
    streams += [Stream(place, swapping(*item), told) for item in SWAPPED.items()]
    for stream in streams:
        stream.start()
    require(enough.wait(60), f"{count} changes are acknowledged", done)
    daemon.kill()
    for stream in streams:
        stream.join()
    answered = [pair for stream in streams for pair in stream.answered]
    refused = [reply for _, reply in answered if "error" in reply]
    expect(not refused, "none is refused", refused[:2])

    place.start()
    roster = shown(place)
    expect(all(whole(shifts) for shifts in roster.values()), "each post has one holder at any time")
    there = {(s["post"], s["start"], s["end"], s["person"]) for shifts in roster.values() for s in shifts}
    lost = [move for _, reply in answered for move in moved(reply) if move not in there]
    expect(not lost, "every acknowledged change is there", lost[:3])
    place.does("audit", "verify")

    wire = place.wire()
    for request, answer in [*answered, *((stream.last, None) for stream in streams)]:
        reply = wire.call(*request)
        expect(answer is None or reply == answer, "a repetition is answered alike", reply, answer)
        expect("error" not in reply, "also of what was under way", request, reply)
    roster = shown(place)
    expect(all(whole(shifts) for shifts in roster.values()), "still one holder at any time")
    log = [json.loads(line)["type"] for line in place.does("audit", "log", "--all", "--json").out.splitlines()]
    sent = [stream.last[0] for stream in streams] + [request[0] for request, _ in answered]
    changes = sum(method != "nl.piket.Swap.Offer" for method in sent)
    expect(log.count("ShiftAssigned") == changes, "each is carried out once", log.count("ShiftAssigned"), changes)
    place.does("audit", "verify")


@cases("killed_while_it_publishes_{}", {"at_once": 0, "a_little_later": 30, "later": 120})
def killed_while_it_publishes(place, milliseconds):
    """Publishing is all or nothing."""
    daemon = place.start()
    place.office(roster=False)
    draft = place.does("roster", "import", SAMPLES / "piketrooster-2027.csv", "--json").json["draft"]
    wire = place.wire()
    wire.send(wire.frame({"method": "nl.piket.Roster.Publish", "parameters": {"draft": draft, "requestID": "p"}}))
    wire.socket.settimeout(milliseconds / 1000 or None)
    reply = None
    if milliseconds:
        try:
            # Not a wait for something to happen: the moments of the kill have to differ.
            reply = wire.socket.recv(1)
        except TimeoutError:
            pass
    daemon.kill()
    place.start()
    shifts = place.does("roster", "show", "--from", "2027-01-01", "--until", "2028-02-01", "--json").json["shifts"]
    expect(len(shifts) == 416 if reply else len(shifts) in (0, 416), "all or nothing", len(shifts), reply)
    again = place.wire().call("nl.piket.Roster.Publish", {"draft": draft, "requestID": "p"})
    expect(
        "error" not in again and len(again["parameters"]["moves"]) == 416,
        "the same request is answered alike",
        str(again)[:500],
    )
    versions = {
        s["because"]["version"]
        for s in place.does("roster", "show", "--from", "2027-01-01", "--until", "2028-02-01", "--json").json["shifts"]
    }
    expect(versions == {1}, "once", versions)
    place.does("audit", "verify")


@case
def killed_again_and_again(place):
    """Ten times, without a stop in order between."""
    for number in range(10):
        daemon = place.start()
        place.does("person", "add", f"x-{number}", "--name", "X", "--municipality", "leiden")
        daemon.kill()
    place.start()
    expect(len(place.does("person", "list", "--json").json["persons"]) == 10, "ten persons")
    place.does("audit", "verify")


main()
