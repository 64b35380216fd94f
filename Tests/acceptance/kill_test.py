"""kill -9 in the middle of a stream of commands: what was acknowledged is there, and nothing is done twice."""

import json
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
        return {"code": f"w{self.number}-{count}", "name": f"Name {count}", "municipality": "leiden",
                "phones": ["0612345678"], "functions": ["HV", "CC"], "requestID": f"r{self.number}-{count}"}

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
    expect(sorted(added) == sorted(f"person/{code}" for code in asked), "each is carried out once", len(added), len(asked))
    granted = [event for event in log if event["type"] == "QualificationGranted"]
    expect(len(granted) == 2 * len(asked), "a command is carried out whole", len(granted), 2 * len(asked))
    place.does("audit", "verify")
    place.daemons[-1].stop()
    place.start()
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
    expect("error" not in again and len(again["parameters"]["moves"]) == 416, "the same request is answered alike",
           str(again)[:500])
    versions = {s["because"]["version"] for s in place.does(
        "roster", "show", "--from", "2027-01-01", "--until", "2028-02-01", "--json").json["shifts"]}
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
